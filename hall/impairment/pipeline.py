"""The drunk picture, fast: few passes, buffers made once, low frequencies at an eighth of the size."""

import math
from concurrent.futures import Executor
from dataclasses import dataclass

import cv2
import numpy as np

from hall.impairment.model import STRONGEST, Impairment
from hall.impairment.motion import Balance, Pose, Sway
from hall.impairment.recipe import (
    Picture,
    defocus_pixels,
    periphery,
    smear_weight,
    tunnel_strength,
)
from hall.impairment.surround import Surround
from hall.impairment.warp import Grid, Patches, Warp, share

HALF_FROM, QUARTER_FROM = 0.55, 1.7
"""From this defocus (sigma in full pixels) on the picture is worked out at half or quarter size: no detail
that a size leaves out would be seen."""

FAINT_TUNNEL = 0.36
"""Up to here dark edges may keep their fine detail, which saves a pass over the picture."""


@dataclass(frozen=True)
class Moment:
    """All that one picture is drawn from, besides the picture."""

    impairment: Impairment
    pose: Pose
    sigma: float
    tunnel: float
    smear: float


class Pipeline:
    """Shows pictures as a driver with some blood alcohol sees them.

    The output depends on the pictures and moments handed in and on `seed`, on nothing else. At 0 mg it is
    the picture itself, bit for bit. Nothing in it changes brightness faster than the level does, and `Ramp`
    bounds that, so that it never flashes. `reference.py` says the same in slow and plain words.
    A `helper` with a thread of its own takes half of the work at full size; the pictures stay the same.
    """

    def __init__(
        self,
        width: int,
        height: int,
        seed: int,
        reduced_motion: bool = False,
        helper: Executor | None = None,
    ) -> None:
        self.width, self.height = width, height
        self._sway = Sway(width, height, seed, reduced_motion)
        self._balance = Balance()
        self._still = reduced_motion
        self._seconds: float | None = None
        worst = Impairment.at(STRONGEST)
        left = math.ceil(1.2 * worst.phoria * self._sway.pixels_per_degree) + 2
        over = math.ceil(1.6 * worst.vertical * self._sway.pixels_per_degree) + 2
        self._whole = _Whole(width, height, left, over, helper)
        self._halved = _Shrunk(width, height, 2, left, over)
        self._quartered = _Shrunk(width, height, 4, left, over)
        self._last: _Whole | _Shrunk | None = None

    @property
    def scale(self) -> int:
        """Full-frame pixels that one pixel of the last picture was worked out for: 1, 2 or 4."""
        return 1 if self._last is None else self._last.scale

    def forget(self) -> None:
        """Start afresh: the next picture leaves no trace of those before."""
        self._seconds = self._last = None
        self._balance.forget()

    def render(
        self, picture: Picture, out: Picture, level: float, seconds: float, *, load: float = 0.0
    ) -> None:
        """Write `picture` (H, W, 3 or 4) as seen at `level` mg/100 mL into `out` (H, W, 4), all of it.

        `seconds` is the moment within the play; it drives the sway, and its difference to the last call the
        smear. `load` (0..1) is how much a second task holds the mind. `out` must not be `picture`.
        """
        if picture.shape[:2] != (self.height, self.width) or out.shape != (self.height, self.width, 4):
            raise ValueError(f"a pipeline of {self.width}x{self.height} got {picture.shape}, {out.shape}")
        elapsed = 0.0 if self._seconds is None else seconds - self._seconds
        if level <= 0:
            self._last = None
            self._write_sober(picture, out)
        else:
            moment = self.moment(picture, level, seconds, elapsed, load)
            path = self._path(moment.sigma)
            if self._last is not None and self._last is not path:
                path.blend.adopt(self._last.blend)
            path.render(picture, out, moment, has_past=self._last is not None)
            self._last = path
        self._seconds = seconds

    def _path(self, sigma: float) -> "_Whole | _Shrunk":
        if sigma < HALF_FROM:
            return self._whole
        return self._halved if sigma < QUARTER_FROM else self._quartered

    def moment(self, picture: Picture, level: float, seconds: float, elapsed: float, load: float) -> Moment:
        """What the next picture is drawn from; moves the sense of balance on."""
        impairment = Impairment.at(level)
        if elapsed < 0:
            self._balance.forget()
        dizziness = 0.0 if self._still else self._balance.feel(picture, seconds, max(elapsed, 0.0))
        return Moment(
            impairment,
            self._sway.at(impairment, seconds, dizziness),
            defocus_pixels(impairment, self._sway.pixels_per_degree),
            tunnel_strength(impairment, load),
            smear_weight(impairment, elapsed),
        )

    def _write_sober(self, picture: Picture, out: Picture) -> None:
        if picture.shape[2] == 3:
            cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA, dst=out)
        else:
            np.copyto(out, picture)


class _Blend:
    """From the bent picture to the finished one, in one size: second image, colour, surround, smear."""

    def __init__(self, width: int, height: int, scale: int, helper: Executor | None) -> None:
        self._helper = helper
        size = (height // scale, width // scale, 4)
        self._mixed, self._past, self._mask = (np.empty(size, np.uint8) for _ in range(3))
        self._edge = np.repeat((255 * periphery(size[1], size[0])).astype(np.uint8)[..., None], 4, 2)
        self._masked = -1.0
        self._was_faint = True
        self._surround = Surround(width, height, scale)

    def finish(
        self, first: Picture, second: Picture | None, out: Picture, moment: Moment, has_past: bool
    ) -> None:
        """Write what is seen of the two images into `out`, of the same size.

        Plain sums are six times faster than weighted ones. Up to 80 mg the surround also darkens, so it comes
        negative below a ceiling, `top`, as high as the picture can be lifted without reaching white. What is
        kept of the past is the lifted picture; the layer keeps its own past at an eighth of the size.
        """
        seen, tunnel = moment.impairment, moment.tunnel
        faint = tunnel <= FAINT_TUNNEL
        if has_past and faint != self._was_faint:
            self.adopt(self)
        self._was_faint = faint
        smear = moment.smear if has_past else 0.0
        now = 1 - smear
        gain, top = (-now, int(now * (255 - 255 * seen.contrast))) if faint else (now, 0)
        self._surround.work_out(first, seen, moment.pose, tunnel, dims=faint, gain=gain, top=top, kept=smear)
        if not faint and self._masked != tunnel:
            cv2.convertScaleAbs(self._edge, dst=self._mask, alpha=-tunnel, beta=255)
            self._masked = tunnel

        def blend(rows: slice) -> None:
            picture, mixed, past = first[rows], self._mixed[rows], self._past[rows]
            if second is not None:
                cv2.addWeighted(picture, 1 - seen.ghost, second[rows], seen.ghost, 0, dst=mixed)
                picture = mixed
            if not faint:
                cv2.multiply(picture, self._mask[rows], dst=mixed, scale=1 / 255)
                picture = mixed
            cv2.addWeighted(picture, now * seen.contrast, past, smear, top, dst=past)
            self._lay(out, rows)

        share(blend, out.shape[0], self._helper, self._surround.span)

    def adopt(self, other: "_Blend") -> None:
        """Take over what was seen last, at another size or laid in another way: no frame loses its smear."""
        other._lay(other._past, slice(0, other._past.shape[0]))
        if other is not self:
            cv2.resize(other._past, self._past.shape[1::-1], dst=self._past, interpolation=cv2.INTER_LINEAR)
        self._surround.forget()
        self._was_faint = other._was_faint

    def _lay(self, out: Picture, rows: slice) -> None:
        """Picture and layer together; `rows` begin at a multiple of the layer's span."""
        lay = cv2.subtract if self._was_faint else cv2.add
        span, layer = self._surround.span, self._surround.layer[rows.start // self._surround.span :]
        past, out = self._past[rows], out[rows]
        for row in range(span):
            part = out[row::span]
            lay(past[row::span], layer[: part.shape[0]], dst=part)


class _Whole:
    """Every pixel: weak impairment, where fine detail is still seen."""

    scale = 1

    def __init__(self, width: int, height: int, left: int, over: int, helper: Executor | None) -> None:
        self._warp = Warp(width, height, 1, left, over, Patches(width, height, helper))
        self._bgra = np.empty((height, width, 4), np.uint8)
        self.blend = _Blend(width, height, 1, helper)

    def render(self, picture: Picture, out: Picture, moment: Moment, has_past: bool) -> None:
        if picture.shape[2] == 3:
            cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA, dst=self._bgra)
            picture = self._bgra
        first, second = self._warp.bend_twice(picture, moment.pose, moment.impairment.ghost)
        if moment.sigma > 0.3:
            # So narrow a Gaussian has three taps; plain filtering beats GaussianBlur by a third.
            taps = cv2.getGaussianKernel(3, moment.sigma, cv2.CV_32F)
            cv2.sepFilter2D(first, -1, taps, taps, dst=first)
        self.blend.finish(first, second, out, moment, has_past)


class _Shrunk:
    """Half or quarter size: where defocus takes the fine detail anyway."""

    def __init__(self, width: int, height: int, scale: int, left: int, over: int) -> None:
        self.scale = scale
        size = width // scale, height // scale
        left, over = left // scale + 1, over // scale + 1
        self._double = Double(*size) if scale == 2 and width % 2 == height % 2 == 0 else None
        offset = 0.0 if self._double else (scale - 1) / 2
        self._warp = Warp(*size, scale, left, over, Grid(width, height, scale, offset, left, over))
        self._bgra, self._seen = (np.empty((size[1], size[0], 4), np.uint8) for _ in range(2))
        self._halves = {
            channels: [
                np.empty((height // step, width // step, channels), np.uint8)
                for step in (2, 4)
                if step <= scale
            ]
            for channels in (3, 4)
        }
        # Shrinking and growing blur by themselves; from here on a box comes nearer to what is asked for.
        self._boxed_from = {2: 1.1, 4: 3.0}[scale]
        self.blend = _Blend(width, height, scale, None)

    def render(self, picture: Picture, out: Picture, moment: Moment, has_past: bool) -> None:
        bgra = self._shrink(picture)
        if moment.sigma > self._boxed_from:
            cv2.blur(bgra, (3, 3), dst=bgra)
        first, second = self._warp.bend_twice(bgra, moment.pose, moment.impairment.ghost)
        self.blend.finish(first, second, self._seen, moment, has_past)
        if self._double:
            self._double(self._seen, out)
        else:
            cv2.resize(self._seen, (out.shape[1], out.shape[0]), dst=out, interpolation=cv2.INTER_LINEAR)

    def _shrink(self, picture: Picture) -> Picture:
        for half in self._halves[picture.shape[2]]:
            cv2.resize(picture, (half.shape[1], half.shape[0]), dst=half, interpolation=cv2.INTER_AREA)
            picture = half
        if picture.shape[2] == 3:
            cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA, dst=self._bgra)
            picture = self._bgra
        return picture


class Double:
    """Twice the size: every pixel kept, the mean of its neighbours in between.

    Half the time of `cv2.resize`: pixels are interleaved as whole 32-bit numbers, and means are taken for
    three quarters of them only.
    """

    def __init__(self, width: int, height: int) -> None:
        self._between = np.empty((height, width, 4), np.uint8)

    def __call__(self, small: Picture, large: Picture) -> None:
        """Fill `large` (2·H, 2·W, 4) from `small` (H, W, 4)."""
        height, width = small.shape[:2]
        between = self._between
        cv2.addWeighted(small[:, :-1], 0.5, small[:, 1:], 0.5, 0, dst=between[:, :-1])
        between[:, -1] = small[:, -1]
        pairs = large.view(np.int32).reshape(2 * height, width, 2)[::2]
        cv2.merge([each.view(np.int32)[..., 0] for each in (small, between)], dst=pairs)
        cv2.addWeighted(large[:-2:2], 0.5, large[2::2], 0.5, 0, dst=large[1:-1:2])
        large[-1] = large[-2]
