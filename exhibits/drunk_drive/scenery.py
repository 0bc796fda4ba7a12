"""What fills the picture: sky, town, ground and the road itself."""

import cv2
import numpy as np

from hall.exhibit import Frame

from .road import HALF, Cause, Road
from .shapes import Colour, Pixels, fixed, ink, mix
from .view import FAR, Array, Lens, View

KERB = 0.46
"""Metres."""
STRIPE = 3.0
BAND = 9.0
TAR, WET = ink("#2B437D"), ink("#223A72")
WHITE, CORAL = ink("#F3F7FF"), ink("#F2604E")
SKY_TOP, SKY_LOW, HILLS, TOWN = ink("#050B1E"), ink("#2455B8"), ink("#1A3F94"), ink("#0F2A68")
GROUND_FAR, GROUND_NEAR, SHADE = ink("#173A86"), ink("#0A1A42"), ink("#0C2354")
WINDOW, STAR = ink("#FFC95C"), ink("#7F97CF")


def panorama(lens: Lens) -> Pixels:
    """Sky, stars, hills and the town's windows: twice as wide as the picture, its ends meet.

    The ground line lies at the lower edge less a quarter of the picture's height.
    """
    wide, high = 2 * lens.width, round(lens.horizon + 0.25 * lens.height)
    ground = lens.horizon
    share = np.clip(np.arange(high) / ground, 0, 1)[:, None]
    pixels = np.full((high, wide, 4), 255, np.uint8)
    pixels[..., :3] = (np.array(SKY_TOP) * (1 - share) + np.array(SKY_LOW) * share)[:, None]
    rng = np.random.default_rng(8)
    for _ in range(round(150 * wide / 3840)):
        place = int(rng.uniform(0, wide) * 16), int(rng.uniform(0, ground * 0.7) * 16)
        radius = int(float(rng.choice((1.4, 2.0, 2.6))) * lens.unit * 16)
        cv2.circle(pixels, place, radius, (*STAR, 255), -1, cv2.LINE_AA, 4)
    _hills(pixels, lens, ground)
    _town(pixels, lens, ground, rng)
    pixels[round(ground) :, :] = (*GROUND_FAR, 255)
    return pixels


def _hills(pixels: Pixels, lens: Lens, ground: float) -> None:
    wide = pixels.shape[1]
    x = np.arange(0, wide + 8, 8)
    turn = 2 * np.pi * x / wide
    rise = 62 + 20 * np.sin(turn * 5) + 14 * np.sin(turn * 8 + 1) + 8 * np.sin(turn * 13 + 2)
    top = np.stack([x, ground - rise * lens.unit], 1)
    shape = np.concatenate([top, [[wide, ground + 4], [0, ground + 4]]])
    cv2.fillPoly(pixels, [fixed(shape)], (*HILLS, 255), cv2.LINE_AA, 4)


def _town(pixels: Pixels, lens: Lens, ground: float, rng: np.random.Generator) -> None:
    unit, wide = lens.unit, pixels.shape[1]
    x = 0.0
    while x < wide - 30 * unit:
        broad, tall = rng.uniform(50, 100) * unit, rng.uniform(38, 92) * unit
        if rng.random() < 0.14:
            x += rng.uniform(10, 40) * unit
        corner = (round(x), round(ground - tall))
        cv2.rectangle(pixels, corner, (round(min(x + broad, wide)), round(ground) + 2), (*TOWN, 255), -1)
        if rng.random() < 0.3:
            roof = [(x, corner[1]), (x + broad / 2, corner[1] - 24 * unit), (x + broad, corner[1])]
            cv2.fillPoly(pixels, [fixed(roof)], (*TOWN, 255), cv2.LINE_AA, 4)
        for column in range(max(1, int(broad / (33 * unit)))):
            for row in range(int(tall / (22 * unit))):
                if rng.random() < 0.36:
                    left = round(x + (10 + column * 33) * unit)
                    up = round(ground - tall + (10 + row * 22) * unit)
                    low = (left + round(12 * unit), up + round(11 * unit))
                    cv2.rectangle(pixels, (left, up), low, (*WINDOW, 255), -1)
        x += broad + rng.choice((0, 0, 0, 8)) * unit


class Scenery:
    """Draws everything flat for one road and one size of picture."""

    def __init__(self, road: Road, lens: Lens, sky: Pixels) -> None:
        self.road = road
        self.lens = lens
        self._sky = sky
        self._rows = np.arange(lens.height, dtype=np.float64)

    def draw(self, frame: Frame, view: View, rain: float) -> Array:
        """Paint sky, ground and road; gives the line above which each row of road is hidden by a crest.

        The result has one row a stripe: metres along and the smallest y seen up to there.
        """
        self._back(frame, view)
        self._ground(frame, view)
        return self._road(frame, view, mix(TAR, WET, rain))

    def _back(self, frame: Frame, view: View) -> None:
        horizon = min(max(round(view.horizon), 8), self._sky.shape[0] - 1)
        shift = round(self.lens.horizon) - horizon
        wide, whole = self.lens.width, self._sky.shape[1]
        left = round(view.heading * self.lens.focal * 0.6) % whole
        first = max(0, -shift)
        if first:
            frame[:first] = self._sky[0, 0]
        rows = self._sky[max(0, shift) : max(0, shift) + horizon - first]
        part = min(wide, whole - left)
        frame[first:horizon, :part] = rows[:, left : left + part]
        if part < wide:
            frame[first:horizon, part:] = rows[:, : wide - part]

    def _ground(self, frame: Frame, view: View) -> None:
        """Rows darken towards us; broad bands pass under the car, faded before they could flicker."""
        top = min(max(round(view.horizon), 0), self.lens.height - 2)
        down = self._rows[top:] - view.horizon + 1.0
        deep = self.lens.focal * self.lens.camera / down
        share = np.clip(down / (self.lens.height - view.horizon), 0, 1)[:, None]
        colour = np.array(GROUND_FAR) * (1 - share) + np.array(GROUND_NEAR) * share
        wave = np.sin((view.at + deep) * (2 * np.pi / (2 * BAND)))
        # How many metres one row covers decides how hard the edge may be.
        edge = np.clip(wave * np.minimum(down / 24, 9), -1, 1) * 0.5 + 0.5
        fade = (edge * 0.42 * np.clip(1.4 - deep / 70, 0, 1))[:, None]
        colour = colour * (1 - fade) + np.array(SHADE) * fade
        rows = np.full((len(down), 4), 255, np.uint8)
        rows[:, :3] = colour
        frame.view(np.uint32)[top:, :, 0] = rows.view(np.uint32)

    def _road(self, frame: Frame, view: View, tar: Colour) -> Array:
        near = (
            view.at
            - self.lens.behind
            + self.lens.focal * self.lens.camera / (self.lens.height - view.horizon + 60 * self.lens.unit)
        )
        first = np.floor(near / STRIPE) * STRIPE
        along = np.maximum(np.arange(first, view.at + FAR, STRIPE), near)
        sides = np.array([-HALF - KERB, -HALF, HALF, HALF + KERB])
        x, y, _ = view.place(along[:, None], sides[None, :])
        y = y[:, 0]
        line = np.minimum.accumulate(y)
        seen = np.concatenate([[True], y[1:] < line[:-1] + 0.5])
        for start, stop in _stretches(seen):
            self._stretch(frame, along, x, y, slice(start, stop), tar)
        self._dashes(frame, view, along, seen)
        self._crossings(frame, view)
        return np.stack([along, line], 1)

    def _stretch(self, frame: Frame, along: Array, x: Array, y: Array, part: slice, tar: Colour) -> None:
        x, y, along = x[part], y[part], along[part]
        if len(x) < 2:
            return
        red = np.floor(along / STRIPE + 0.01).astype(int) % 2 == 0
        for left, right in ((0, 1), (2, 3)):
            self._fill(frame, x, y, left, right, WHITE)
            here = np.flatnonzero(red[:-1] & (y[:-1] - y[1:] > 0.4))
            if len(here):
                there = here + 1
                rim = (x[here, left], x[here, right], x[there, right], x[there, left])
                tops = (y[here], y[here], y[there], y[there])
                quads = fixed(np.stack([np.stack(rim, 1), np.stack(tops, 1)], 2))
                cv2.fillPoly(frame, list(quads), (*CORAL, 255), cv2.LINE_AA, 4)
            # Far away a stripe is thinner than a row: one colour in between, or it would flicker.
            far = np.flatnonzero(y[:-1] - y[1:] < 1.6)
            if len(far) > 1:
                end = slice(far[0], None)
                self._fill(frame, x[end], y[end], left, right, mix(mix(WHITE, CORAL, 0.5), tar, 0.35))
        self._fill(frame, x, y, 1, 2, tar)

    @staticmethod
    def _fill(frame: Frame, x: Array, y: Array, left: int, right: int, colour: Colour) -> None:
        shape = np.concatenate([np.stack([x[:, left], y], 1), np.stack([x[::-1, right], y[::-1]], 1)])
        cv2.fillPoly(frame, [fixed(shape)], (*colour, 255), cv2.LINE_AA, 4)

    def _dashes(self, frame: Frame, view: View, along: Array, seen: Array) -> None:
        starts = np.arange(np.floor(along[0] / 9) * 9, view.at + 105, 9.0)
        starts = starts[(starts + 3.4 > along[0]) & (np.interp(starts, along, seen) > 0)]
        fades = np.clip((starts - view.at - 40) / 65, 0, 1)
        ends = np.stack([np.maximum(starts, along[0]), starts + 3.4], 1)
        quads = []
        for across in (-HALF / 3, HALF / 3):
            left, y, _ = view.place(ends, across - 0.09)
            right, _, _ = view.place(ends, across + 0.09)
            rim = (left[:, 0], right[:, 0], right[:, 1], left[:, 1])
            tops = (y[:, 0], y[:, 0], y[:, 1], y[:, 1])
            quads.append(fixed(np.stack([np.stack(rim, 1), np.stack(tops, 1)], 2)))
        for fade in np.unique(fades):
            shapes = [quad for line in quads for quad in line[fades == fade]]
            colour = mix(mix(WHITE, TAR, 0.12), TAR, float(fade))
            cv2.fillPoly(frame, shapes, (*colour, 255), cv2.LINE_AA, 4)

    def _crossings(self, frame: Frame, view: View) -> None:
        for spot in self.road.spots:
            gap = spot.at - view.at
            if spot.cause is Cause.CAR or not -self.lens.behind + 2 < gap < 150:
                continue
            near, far = (
                (spot.at - 1.6, spot.at + 1.6) if spot.cause is Cause.CHILD else (spot.at - 0.5, spot.at)
            )
            bars = (
                np.arange(-HALF + 0.35, HALF - 0.6, 0.98)
                if spot.cause is Cause.CHILD
                else np.array([-HALF / 3])
            )
            broad = 0.58 if spot.cause is Cause.CHILD else HALF * 2 / 3
            fade = float(np.clip((gap - 70) / 80, 0, 0.8))
            x0, y0, _ = view.place(near, bars)
            x1, y1, _ = view.place(far, bars)
            x2, _, _ = view.place(far, bars + broad)
            x3, _, _ = view.place(near, bars + broad)
            quads = [
                fixed([(a, float(y0)), (b, float(y1)), (c, float(y1)), (d, float(y0))])
                for a, b, c, d in zip(x0, x1, x2, x3, strict=True)
            ]
            cv2.fillPoly(frame, quads, (*mix(mix(WHITE, TAR, 0.1), TAR, fade), 255), cv2.LINE_AA, 4)


def _stretches(seen: Array) -> list[tuple[int, int]]:
    """Runs of visible stripes, the farthest first."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], seen.astype(int), [0]])))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)][::-1]
