"""Everyone and everything beside the road, drawn in units of the mock-ups; feet or wheels stand on y = 0."""

import numpy as np

from .shapes import Canvas, Fall, Glare, Pixels, ink

SKIN, INK, NIGHT = ink("#F6CFA6"), ink("#14213F"), ink("#0A1838")
CORAL, BLUSH, MOON = ink("#F2604E"), ink("#FFC0B6"), ink("#F3F7FF")
BLUE, DEEP, SHADE, PALE = ink("#2E6AE6"), ink("#1D4AA8"), ink("#123274"), ink("#8DB3FF")
AMBER, MINT = ink("#FFB938"), ink("#45DBA6")
GLASS = ((0.0, ink("#FFFBEF")), (0.5, ink("#FFE2A0")), (1.0, AMBER))


def lantern(scale: float) -> Pixels:
    """A street lamp's head with its light; it hangs from (0, -36)."""
    canvas = Canvas((-110, -110, 220, 220), scale).halo(0, 10, 100, ink("#FFC060"), 1.0)
    return _lantern(canvas).pixels


def _lantern(canvas: Canvas) -> Canvas:
    canvas.stroke([(-8, -26), (-7, -33), (0, -36), (7, -33), (8, -26)], 4, PALE)
    canvas.path("M-20 -12C-20 -24 -10 -28 0 -28C10 -28 20 -24 20 -12Z", ink("#3C77EE"))
    canvas.path(
        "M-20 -10H20C30 -4 34 6 34 15C34 26 29 35 21 42H-21C-29 35 -34 26 -34 15C-34 6 -30 -4 -20 -10Z",
        Glare(0, 14, 36, GLASS),
    )
    return canvas.box(-25, -15, 50, 9, 4.5, BLUE).box(-23, 39, 46, 11, 5.5, BLUE)


def star_lamp(scale: float) -> Pixels:
    """A lamp to count: a star with a wider light."""
    canvas = Canvas((-160, -160, 320, 320), scale).halo(0, 12, 150, ink("#FFC868"), 1.25)
    canvas.stroke([(0, -60), (0, -40)], 5, PALE)
    star = (
        "M0 -46C4 -46 7 -43 9 -38L20 -14L47 -10C55 -9 58 0 52 6L32 25L37 52C38 60 31 65 24 61L0 48"
        "L-24 61C-31 65 -38 60 -37 52L-32 25L-52 6C-58 0 -55 -9 -47 -10L-20 -14L-9 -38C-7 -43 -4 -46 0 -46Z"
    )
    canvas.path(star, Glare(0, 12, 60, ((0, ink("#FFFFFF")), (0.55, ink("#FFE9B4")), (1, ink("#FFC246")))))
    return canvas.box(-20, -50, 40, 11, 5, BLUE).pixels


def child(scale: float, step: int, coat: int) -> Pixels:
    """A child with a backpack that walks to the right; step 0 and 1 run, 2 stands startled."""
    colours = ((PALE, CORAL), (MINT, BLUE), (ink("#FFD27A"), DEEP))[coat % 3]
    body, pack = colours
    canvas = Canvas((-78, -200, 156, 206), scale)
    legs = (
        (((-6, -62), (-24, -34), (-40, -8)), ((6, -62), (24, -40), (30, -8))),
        (((-2, -62), (2, -34), (-10, -6)), ((4, -62), (16, -36), (2, -12))),
        (((-10, -62), (-14, -34), (-16, -8)), ((10, -62), (12, -34), (16, -8))),
    )[step]
    for leg in legs:
        canvas.stroke(leg, 18, INK)
    arms = (
        (((-20, -104), (-40, -92), (-52, -74)), ((22, -104), (42, -92), (54, -102))),
        (((-20, -104), (-30, -84), (-24, -68)), ((22, -104), (34, -84), (46, -76))),
        (((-20, -106), (-44, -118), (-54, -140)), ((24, -106), (46, -120), (56, -142))),
    )[step]
    canvas.stroke(arms[0], 16, body)
    canvas.path("M-30 -66C-30 -112 -18 -122 2 -122C22 -122 32 -112 32 -66C32 -54 -30 -54 -30 -66Z", body)
    canvas.stroke(arms[1], 16, body)
    for hand in (arms[0][-1], arms[1][-1]):
        canvas.disc(*hand, 9, SKIN)
    canvas.box(-48, -118, 28, 50, 11, pack)
    canvas.stroke([(-34, -92), (-34, -84)], 5, MOON, 0.6)
    canvas.disc(2, -150, 32, SKIN)
    canvas.path("M-31 -148C-34 -180 -14 -188 4 -188C24 -188 38 -178 35 -150C22 -168 -12 -170 -31 -148Z", INK)
    for x in (8, 24):
        canvas.disc(x, -147, 4.5, INK)
    canvas.disc(2, -137, 6, CORAL, 0.45).disc(29, -137, 5, CORAL, 0.45)
    if step == 2:
        canvas.disc(18, -132, 5, ink("#7A2B1E"))
    return canvas.pixels


def _wheels(canvas: Canvas) -> None:
    canvas.box(-160, -70, 70, 70, 18, ink("#050B1E")).box(90, -70, 70, 70, 18, ink("#050B1E"))


def _cabin(canvas: Canvas, roof: Fall, glass: Fall) -> None:
    canvas.path("M-122 -212L-88 -294C-82 -306 -72 -314 -56 -314H56C72 -314 82 -306 88 -294L122 -212Z", roof)
    canvas.path("M-98 -218L-70 -284C-66 -292 -62 -296 -52 -296H52C62 -296 66 -292 70 -284L98 -218Z", glass)


def rear(scale: float, paints: tuple[str, str, str], lit: bool) -> Pixels:
    """A car from behind, tail lights bright where it brakes; `paints` are body, its shade and roof."""
    body, under, roof = paints
    canvas = Canvas((-230, -330, 460, 340), scale)
    _wheels(canvas)
    _cabin(
        canvas,
        Fall(-314, ink(roof), -212, ink(roof)),
        Fall(-296, ink("#D6E4FF"), -218, ink("#A9C6FF")),
    )
    canvas.path("M-70 -226L-46 -284H-16L-40 -226Z", MOON, 0.65)
    canvas.box(-178, -222, 356, 170, 50, Fall(-222, ink(body), -52, ink(under)))
    canvas.box(-146, -214, 292, 12, 6, MOON, 0.22)
    for x in (-154, 76):
        canvas.box(x, -178, 78, 44, 20, ink("#FF6A55") if lit else CORAL)
        canvas.box(x + 14, -168, 50, 14, 7, ink("#FFF0E8") if lit else BLUSH)
    canvas.box(-62, -144, 124, 52, 12, MOON).stroke([(-44, -118), (44, -118)], 14, DEEP)
    canvas.box(-164, -82, 328, 30, 15, SHADE)
    if lit:
        for x in (-115, 115):
            canvas.halo(x, -156, 112, ink("#FF5040"), 0.85)
    return canvas.pixels


def front(scale: float) -> Pixels:
    """A car that comes towards us with its lights on."""
    canvas = Canvas((-270, -330, 540, 340), scale)
    _wheels(canvas)
    _cabin(
        canvas,
        Fall(-314, ink("#8496C4"), -212, ink("#8496C4")),
        Fall(-296, ink("#2A478C"), -218, ink("#17326E")),
    )
    canvas.box(-178, -222, 356, 170, 50, Fall(-222, ink("#C9D6F5"), -52, ink("#7186BC")))
    canvas.box(-80, -150, 160, 40, 14, SHADE).box(-164, -82, 328, 30, 15, ink("#33477F"))
    for x in (-122, 122):
        canvas.halo(x, -158, 140, ink("#FFE9BC"), 1.2)
        canvas.disc(x, -158, 32, ink("#FFF6DF")).disc(x, -158, 20, ink("#FFFFFF"))
    return canvas.pixels


def signal(scale: float, red: bool) -> Pixels:
    """A traffic light; its post is drawn apart."""
    canvas = Canvas((-90, -200, 180, 260), scale)
    canvas.box(-42, -150, 84, 170, 30, NIGHT).box(-42, -150, 84, 170, 30, ink("#1F4490"), 0.5)
    canvas.box(-34, -142, 68, 154, 26, ink("#081330"))
    lamps = ((-108, ink("#FF5A48"), red), (-65, ink("#FFD27A"), False), (-22, MINT, not red))
    for y, colour, is_lit in lamps:
        if is_lit:
            canvas.halo(0, y, 84, colour, 1.1)
            canvas.disc(0, y, 21, colour).disc(-5, y - 6, 7, MOON, 0.7)
        else:
            canvas.disc(0, y, 20, ink("#1A2F66"))
    return canvas.pixels


def sheen(scale: float) -> Pixels:
    """What a wet road gives back of a lamp: a soft upright streak."""
    canvas = Canvas((-60, -200, 120, 400), scale)
    across = np.abs(np.linspace(-1, 1, canvas.size[0]))
    along = np.linspace(-1, 1, canvas.size[1])
    light = np.clip(1 - across, 0, 1)[None, :] ** 1.6 * np.clip(1 - np.abs(along), 0, 1)[:, None] ** 1.2
    return np.asarray(light[..., None] * np.array([*ink("#FFB84A"), 110]) * 0.42, np.uint8)


def tree(scale: float, form: int) -> Pixels:
    """A tree that the lamps do not reach: three forms, darker than the ground."""
    canvas = Canvas((-110, -300, 220, 304), scale)
    trunk, low, high = ink("#0A1A42"), ink("#10306F"), ink("#174089")
    canvas.box(-11, -120, 22, 122, 8, trunk)
    match form:
        case 0:
            canvas.disc(0, -180, 92, low).disc(-18, -206, 60, high, 0.8)
        case 1:
            canvas.path(
                "M0 -296C26 -296 78 -120 70 -92C62 -70 -62 -70 -70 -92C-78 -120 -26 -296 0 -296Z", low
            )
            canvas.path(
                "M-6 -270C4 -270 20 -160 4 -140C-14 -130 -48 -138 -46 -156C-42 -190 -16 -270 -6 -270Z",
                high,
                0.7,
            )
        case _:
            canvas.disc(-44, -140, 58, low).disc(44, -146, 62, low).disc(0, -204, 78, low)
            canvas.disc(-16, -222, 48, high, 0.8)
    return canvas.pixels


def home(scale: float) -> Pixels:
    """The house at the end of the way: the door is open and warm."""
    canvas = Canvas((-330, -470, 660, 490), scale)
    canvas.halo(0, -110, 310, ink("#FFC868"), 0.9)
    canvas.box(-200, -270, 400, 272, 16, Fall(-270, ink("#2A5CC0"), 0, ink("#17408F")))
    roof = (
        "M-250 -250L-24 -424C-8 -436 8 -436 24 -424L250 -250"
        "C262 -240 256 -222 240 -222H-240C-256 -222 -262 -240 -250 -250Z"
    )
    canvas.path(roof, DEEP)
    canvas.box(110, -420, 46, 110, 8, SHADE)
    for x in (-160, 88):
        canvas.box(x, -190, 72, 84, 12, Fall(-190, ink("#FFF0CC"), -106, ink("#FFC95C")))
        canvas.stroke([(x + 36, -188), (x + 36, -108)], 6, DEEP).stroke(
            [(x + 2, -148), (x + 70, -148)], 6, DEEP
        )
    canvas.box(-56, -178, 112, 180, 20, Fall(-178, ink("#FFF6DF"), 0, ink("#FFC24A")))
    canvas.stroke([(-180, 0), (180, 0)], 10, SHADE)
    return _lantern_at(canvas).pixels


def _lantern_at(canvas: Canvas) -> Canvas:
    canvas.stroke([(0, -232), (0, -216)], 5, PALE)
    return canvas.disc(0, -206, 13, Glare(0, -206, 14, GLASS))


def cones(scale: float) -> Pixels:
    """The light that our car throws on the road, bright near the car and gone far away."""
    canvas = Canvas((-280, -360, 560, 360), scale)
    for shape in ("M-140 0L-262 -346H-58L-26 0Z", "M140 0L262 -346H58L26 0Z"):
        canvas.path(shape, ink("#FFE3A8"), 0.5)
    pixels = canvas.pixels
    fade = ((np.arange(len(pixels)) / len(pixels)) ** 1.2).astype(np.float32)
    return (pixels * fade[:, None, None]).astype(np.uint8)
