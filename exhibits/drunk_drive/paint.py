"""Puts one moment of the drive on the picture: the scenery, then everyone from far to near."""

from collections.abc import Callable, Hashable
from functools import partial
from itertools import product
from typing import TypeAlias

import cv2
import numpy as np
import pygame

from hall.exhibit import Frame

from . import figures
from .actors import Actor, Child, Light, PullOut, Walk
from .road import HALF, Lamp
from .scenery import Scenery, panorama
from .shapes import SHIFT, fixed, ink
from .sim import Drive
from .sprites import Sprites
from .view import Lens, View

POST = ink("#0A1838")[::-1]
"""pygame counts red first."""
RAIN_NEAR, RAIN_FAR = ink("#86AEEA"), ink("#5680C8")
Show: TypeAlias = Callable[[], None]
LEAN = 5.0
"""Degrees at full steering."""
PAINTS = {
    "own": ("#5B90F8", "#1D4AA8", "#1D4AA8"),
    "pale": ("#DCE6FB", "#8CA0CE", "#9DB0DA"),
}
METRES = {"child": 3.1, "car": 2.35}
"""How high a child and how wide a car are drawn: larger than life, as children draw them."""


def cast(unit: float) -> Sprites:
    """All figures, large enough for a picture of `unit` pixels for one of the design."""
    sprites = Sprites()
    make = sprites.master
    make("lamp", partial(figures.lantern, 2.2 * unit))
    make("star", partial(figures.star_lamp, 1.6 * unit))
    make("sheen", partial(figures.sheen, unit))
    make("home", partial(figures.home, 1.2 * unit))
    make("front", partial(figures.front, unit))
    make("cones", partial(figures.cones, 1.25 * unit))
    for form in range(3):
        make(("tree", form), partial(figures.tree, 1.4 * unit, form))
    for coat, step in product(range(3), range(3)):
        make(("child", step, coat), partial(figures.child, 1.5 * unit, step, coat))
    for is_red in (False, True):
        make(("signal", is_red), partial(figures.signal, 1.4 * unit, is_red))
    for (name, paints), is_lit in product(PAINTS.items(), (False, True)):
        make(("rear", name, is_lit), partial(figures.rear, unit, paints, is_lit))
    return sprites


class Painter:
    """Draws drives of one size of picture with figures made beforehand."""

    def __init__(self, lens: Lens, sprites: Sprites, *, still: bool = False) -> None:
        """`still` for those who ask for less motion: the car rolls without hopping."""
        self.lens = lens
        self._hop = 0.0 if still else 0.012
        self._sprites = sprites
        self._sky = panorama(lens)
        self._owns: dict[tuple[int, bool], pygame.Surface] = {}
        self._drops = np.random.default_rng(3).uniform(0, 1, (260, 4))
        self._drive: Drive | None = None

    def draw(self, frame: Frame, drive: Drive, seconds: float) -> None:
        """Paint the whole picture; `frame` is (height, width, 4) and contiguous."""
        if drive is not self._drive:
            self._drive = drive
            self.view = View(drive.road, self.lens)
            self._scenery = Scenery(drive.road, self.lens, self._sky)
        car = drive.car
        self.view.look(car.at, car.x)
        rain = drive.road.rain(car.at)
        crest = self._scenery.draw(frame, self.view, rain)
        screen = pygame.image.frombuffer(frame.data, (self.lens.width, self.lens.height), "BGRA")
        screen.set_alpha(None)
        self._shine(screen, drive, rain)
        things = sorted(self._things(screen, drive, seconds), key=lambda thing: -thing[0])
        # What stands behind the crest of a hill is hidden by it.
        lines = np.interp([at - 1 for at, _ in things], crest[:, 0], crest[:, 1]) + 3
        for (_, show), line in zip(things, lines.tolist(), strict=True):
            screen.set_clip((0, 0, self.lens.width, max(1, int(line))))
            show()
        screen.set_clip(None)
        self._own(screen, drive, seconds)
        if rain > 0.02:
            self._rain(frame, rain, seconds, car.speed)

    def aim(self, actor: Actor | None) -> tuple[float, float] | None:
        """Where the head of a hazard stands on the last picture, 0..1 from the top left."""
        if actor is None:
            return None
        across = actor.x if not isinstance(actor, Light) else 0.0
        x, y, scale = self.view.spot(actor.at, across)
        high = METRES["child"] if isinstance(actor, Child) else METRES["car"]
        return x / self.lens.width, (y - high * scale) / self.lens.height

    def _things(self, screen: pygame.Surface, drive: Drive, seconds: float) -> list[tuple[float, Show]]:
        at, road = self.view.at, drive.road
        low, high = at - self.lens.behind + 3.2, at + 170
        stand, car = partial(self._stand, screen), METRES["car"] * 340 / 356
        things: list[tuple[float, Show]] = [
            (lamp.at, partial(self._lamp, screen, lamp)) for lamp in road.lamps if low < lamp.at < high - 30
        ]
        things += [
            (tree.at, partial(stand, ("tree", tree.form), tree.at, tree.across, tree.size, 300 / 304))
            for tree in road.trees
            if low < tree.at < high - 40
        ]
        things += [
            (actor.at - 0.1, partial(self._actor, screen, actor, seconds))
            for actor in drive.actors
            if low < actor.at < high
        ]
        things += [
            (other.at, partial(stand, "front", other.at, other.x, car, 330 / 340))
            for other in drive.oncoming
            if low < other.at < high + 40
        ]
        door = road.length + 14
        if low < door < high + 50:
            things.append((door, partial(stand, "home", door, 12.5, 10.5, 470 / 490)))
        return things

    def _stand(
        self,
        screen: pygame.Surface,
        key: Hashable,
        along: float,
        across: float,
        metres: float,
        foot: float,
        mirrored: bool = False,
    ) -> None:
        """A figure `metres` high with its feet at `foot` of its height."""
        x, y, scale = self.view.spot(along, across)
        high = metres * scale
        if high < 3 or high > 3 * self.lens.height or not self._shows(key, high, x):
            return
        surface = self._sprites.at(key, high, mirrored)
        place = (round(x - surface.get_width() / 2), round(y - surface.get_height() * foot))
        screen.blit(surface, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _shows(self, key: Hashable, high: float, x: float) -> bool:
        """Whether a figure around column `x` reaches into the picture: large ones are dear to make."""
        reach = 0.52 * self._sprites.width_at(key, high) + 2
        return -reach < x < self.lens.width + reach

    def _lamp(self, screen: pygame.Surface, lamp: Lamp) -> None:
        reach = HALF + 1.5
        x, y, scale = self.view.spot(lamp.at, lamp.side * reach)
        tall = self.lens.camera * 0.98 * scale
        thick = max(1.0, 0.15 * scale)
        arm = -lamp.side * 0.95 * scale
        size = 0.0150 * scale
        if not -3 * tall < x < self.lens.width + 3 * tall:
            return
        top = y - tall
        pygame.draw.rect(screen, POST, (round(x - thick / 2), round(top), round(thick), round(tall)))
        left = min(x - thick / 2, x + arm)
        pygame.draw.rect(screen, POST, (round(left), round(top), round(abs(arm) + thick / 2), round(thick)))
        key, high, drop = ("star", 320, 52) if lamp.star else ("lamp", 220, 30)
        if not self._shows(key, high * size * 0.86, x + arm):
            return
        surface, drop = self._sprites.at(key, high * size * 0.86), drop * size
        wide = surface.get_width()
        place = (round(x + arm - wide / 2), round(top + thick + drop - surface.get_height() / 2))
        screen.blit(surface, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _actor(self, screen: pygame.Surface, actor: Actor, seconds: float) -> None:
        match actor:
            case Child():
                step = int(seconds * 7) % 2 if actor.runs else 2 if actor.walk is Walk.STARTLED else 1
                leftwards = (actor.spot.side > 0) == (actor.walk is not Walk.SAFE or actor.onset is None)
                child = ("child", step, int(actor.spot.at) % 3)
                self._stand(screen, child, actor.at, actor.x, METRES["child"], 200 / 206, mirrored=leftwards)
            case PullOut():
                tail = ("rear", "pale", actor.is_braking)
                self._stand(screen, tail, actor.at, actor.x, METRES["car"] * 340 / 356, 330 / 340)
            case Light():
                for side in (-1, 1):
                    self._signal(screen, actor, side)
            case _:
                pass

    def _signal(self, screen: pygame.Surface, light: Light, side: int) -> None:
        x, y, scale = self.view.spot(light.at + 1.0, side * (HALF + 0.9))
        tall = 3.1 * scale
        if not -tall < x < self.lens.width + tall:
            return
        thick = max(1.0, 0.16 * scale)
        pygame.draw.rect(screen, POST, (round(x - thick / 2), round(y - tall), round(thick), round(tall)))
        surface = self._sprites.at(("signal", light.is_red), 260 * 0.0195 * scale)
        place = (round(x - surface.get_width() / 2), round(y - tall - surface.get_height() * 0.6))
        screen.blit(surface, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _shine(self, screen: pygame.Surface, drive: Drive, rain: float) -> None:
        """Our headlights on the road; where it is wet, the lamps as well."""
        for lamp in drive.road.lamps if rain > 0.1 else ():
            if 2 < lamp.at - self.view.at < 75:
                x, y, scale = self.view.spot(lamp.at, lamp.side * (HALF - 0.9))
                high = (2.6 + 3.4 * rain) * scale
                if not self._shows("sheen", high, x):
                    continue
                sheen = self._sprites.at("sheen", high)
                place = (round(x - sheen.get_width() / 2), round(y - sheen.get_height() * 0.35))
                screen.blit(sheen, place, special_flags=pygame.BLEND_PREMULTIPLIED)
        x, y, _ = self.view.spot(self.view.at + 1.2, drive.car.x)
        cones = self._sprites.at("cones", 450 * self.lens.unit)
        place = (round(x - cones.get_width() / 2), round(y - cones.get_height()))
        screen.blit(cones, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _own(self, screen: pygame.Surface, drive: Drive, seconds: float) -> None:
        lean = round(drive.car.steer * 8)
        key = (lean, drive.braking)
        surface = self._owns.get(key)
        if surface is None:
            high = METRES["car"] * 340 / 356 * self.lens.scale
            flat = self._sprites.at(("rear", "own", drive.braking), high)
            surface = pygame.transform.rotozoom(flat, -lean / 8 * LEAN, 1.0)
            self._owns[key] = surface
        x, y, scale = self.view.spot(self.view.at, drive.car.x)
        hop = self._hop * scale * np.sin(seconds * 31) * min(drive.car.speed / 8, 1)
        place = (
            round(x - surface.get_width() / 2),
            round(y - surface.get_height() / 2 - METRES["car"] * 0.455 * scale + hop),
        )
        screen.blit(surface, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _rain(self, frame: Frame, rain: float, seconds: float, speed: float) -> None:
        wide, high, unit = self.lens.width, self.lens.height, self.lens.unit
        x0, y0, pace, long = self._drops[: round(len(self._drops) * rain)].T
        y = (y0 + seconds * (1.1 + 0.7 * pace)) % 1.1 * high
        x = x0 * wide
        # The faster the car, the more the drops fly out from where it is going.
        out = (x - wide / 2) / wide * (0.10 + 0.5 * speed / 16)
        end = y + (26 + 50 * long) * unit * (0.6 + 0.6 * (y > self.lens.horizon))
        drops = fixed(np.stack([np.stack([x + out * y, y], 1), np.stack([x + out * end, end], 1)], 1))
        thick = max(1, round(1.6 * unit))
        for near, colour in ((False, RAIN_FAR), (True, RAIN_NEAR)):
            lines = list(drops[(pace > 0.5) == near])
            cv2.polylines(frame, lines, False, (*colour, 255), thick if near else 1, cv2.LINE_AA, SHIFT)
