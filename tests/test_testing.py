"""The plugin is tested by running pytest on small test files that it must fail."""

import textwrap

import pytest

pytest_plugins = ["pytester"]


def _run(pytester: pytest.Pytester, text: str) -> pytest.RunResult:
    pytester.makeini("[pytest]\nqt_log_level_fail = WARNING\n")
    pytester.makepyfile(textwrap.dedent(text))
    return pytester.runpytest_subprocess("-p", "no:cacheprovider")


def test_a_left_thread_process_or_warning_fails_the_test_that_left_it(pytester: pytest.Pytester) -> None:
    result = _run(
        pytester,
        """
        import logging, subprocess, sys, threading
        import hall.testing
        hall.testing.GRACE_SECONDS = 0.1

        def test_thread():
            threading.Thread(target=threading.Event().wait, args=(2,)).start()

        def test_process():
            global kept
            kept = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read(1)"],
                                    stdin=subprocess.PIPE)

        def test_log():
            logging.getLogger("hall").warning("the camera is gone")

        def test_qt():
            from PySide6.QtCore import qWarning
            qWarning("a binding broke")

        def test_log_that_is_looked_at(caplog):
            logging.getLogger("hall").warning("the camera is gone")
            assert "camera" in caplog.text

        def test_good(hall_clock):
            before = hall_clock.now()
            hall_clock.advance(5)
            assert (hall_clock.now() - before).total_seconds() == hall_clock.seconds() == 5
        """,
    )
    result.assert_outcomes(passed=5, errors=3, failed=1)
    for line in (
        "left running: *Thread*",
        "left running: *",
        "*the camera is gone*",
        "*binding broke*",
    ):
        result.stdout.fnmatch_lines_random([f"*{line}"])


def test_a_test_beside_an_exhibit_gets_that_exhibit(pytester: pytest.Pytester) -> None:
    result = _run(
        pytester,
        """
        def test_it(exhibit):
            assert exhibit.manifest.title.en
        """,
    )
    assert "exhibit.toml" in result.stdout.str()
    result.assert_outcomes(errors=1)


def test_opencv_does_not_lead_qt_astray(pytester: pytest.Pytester) -> None:
    result = _run(
        pytester,
        """
        import os
        import cv2

        def test_it(qapp):
            assert qapp.platformName() == "offscreen"
            assert "cv2" not in os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH", "")
        """,
    )
    result.assert_outcomes(passed=1)
