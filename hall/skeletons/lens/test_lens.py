"""The rules of this lens; the hall's own tests look at everything else."""

import numpy as np

from hall.child.load import module_of
from hall.exhibit import Exhibit


def test_the_same_second_always_looks_the_same_and_the_next_one_differs(exhibit: Exhibit) -> None:
    lens = module_of(exhibit.folder, "lens")
    picture = np.random.default_rng(1).integers(0, 256, (90, 160, 3), np.uint8)
    picture.flags.writeable = False
    first = lens.effect(picture, 1.0, {})
    assert np.array_equal(first, lens.effect(picture, 1.0, {}))
    assert not np.array_equal(first, lens.effect(picture, 2.0, {}))
