"""Runs outside the hall's environment: `python peers.py albumentations|pillow frame.npy` prints its cost."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np


def albumentations(picture: Any) -> Callable[[], object]:
    """Colour, sway, barrel, blur; one OpenCV thread."""
    import albumentations as a  # type: ignore[import-not-found]
    import cv2

    cv2.setNumThreads(1)
    chain = a.Compose(
        [
            a.ColorJitter(brightness=(1, 1), contrast=(0.75, 0.75), saturation=(0.88, 0.88), hue=(0, 0), p=1),
            a.Affine(rotate=(1.2, 1.2), translate_px={"x": (38, 38), "y": (20, 20)}, p=1),
            a.OpticalDistortion(distort_limit=(0.03, 0.03), p=1),
            a.GaussianBlur(blur_limit=(5, 5), sigma_limit=(1, 1), p=1),
        ]
    )
    return lambda: chain(image=picture)


def pillow(picture: Any) -> Callable[[], object]:
    """Colour, sway, blur, a second image, a dark edge."""
    from PIL import Image, ImageChops, ImageEnhance, ImageFilter

    image = Image.fromarray(np.ascontiguousarray(picture[..., ::-1]))
    edge = Image.radial_gradient("L").resize(image.size)
    dark = Image.new("RGB", image.size)

    def run() -> object:
        seen = ImageEnhance.Contrast(ImageEnhance.Color(image).enhance(0.88)).enhance(0.75)
        turned = seen.transform(
            seen.size,
            Image.Transform.AFFINE,
            (0.9998, -0.02, 20, 0.02, 0.9998, 10),
            Image.Resampling.BILINEAR,
        )
        soft = turned.filter(ImageFilter.GaussianBlur(1))
        double = Image.blend(soft, ImageChops.offset(soft, 48, 0), 0.3)
        return Image.composite(dark, double, edge)

    return run


def main() -> None:
    """Median of 12 after 2 to warm up."""
    peer, path = sys.argv[1:]
    run = {"albumentations": albumentations, "pillow": pillow}[peer](np.load(path))
    spent = []
    for _ in range(14):
        began = time.perf_counter()
        run()
        spent.append(1e3 * (time.perf_counter() - began))
    print(json.dumps({"ms": statistics.median(spent[2:])}))


if __name__ == "__main__":
    main()
