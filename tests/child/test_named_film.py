"""A film that staff named in the camera's place, where it cannot be shown."""

from pathlib import Path

import numpy as np
import pytest

from hall.child.camera import LONGEST_NAME, camera_for, unreadable
from hall.child.source import Clip, cut
from hall.child.wire import CameraWish
from hall.words import Text
from tests.child.test_camera import wait_for


@pytest.mark.parametrize("content", [None, b"no film at all"], ids=["missing", "no film"])
def test_a_named_film_that_cannot_be_shown_gives_place_to_the_exhibits_own_clip(
    exhibits: Path, tmp_path: Path, content: bytes | None
) -> None:
    film = tmp_path / "welcome.webm"
    if content is not None:
        film.write_bytes(content)
    notices: list[Text] = []
    own = exhibits / "negative" / "clip.png"
    camera = camera_for(CameraWish(str(film)), own, 128, 72, notices.append)
    wait_for(lambda: camera.turn(0.1)[1] != (False, 0))
    assert notices == [unreadable("welcome.webm")]
    expected = Clip(own)
    picture = expected.read()
    assert picture is not None
    assert np.array_equal(camera.turn(0.2)[0], cut(picture, 128, 72))
    expected.close()
    camera.close()


def test_a_named_film_without_any_clip_beside_it_leaves_the_calm_evening(tmp_path: Path) -> None:
    notices: list[Text] = []
    camera = camera_for(CameraWish(str(tmp_path / "gone.mp4")), None, 128, 72, notices.append)
    wait_for(lambda: camera.turn(0.1) is not None and bool(notices))
    assert camera.turn(0.2)[0].std() > 3
    assert notices == [unreadable("gone.mp4")]
    camera.close()


def test_a_long_name_is_cut_to_what_a_screen_holds() -> None:
    said = unreadable("a-welcome-of-our-station-in-autumn.webm")
    assert "…" in said.zh
    assert len(said.zh) <= len(unreadable("").zh) + LONGEST_NAME
