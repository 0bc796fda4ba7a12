"""Plays drunk eyes by hand: every step, both halves, and what is kept of it."""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
WIDTH, HEIGHT = 620, 300
STEP = 1 / 30

AUDIT = """
import os, sys, threading
written = []
def watch(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        by_name = isinstance(mode, str) and set(mode) & set("wax+")
        if by_name or flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            written.append(str(path))
    elif event in {"os.mkdir", "os.rename", "os.link", "os.symlink", "shutil.copyfile", "subprocess.Popen",
                   "os.system", "socket.connect", "sqlite3.connect", "cv2.imwrite"}:
        written.append(f"{event} {arguments}")
sys.dont_write_bytecode = True
sys.addaudithook(watch)
from pathlib import Path
import numpy as np
from hall.child.camera import Camera
from hall.child.course import LensCourse
from hall.child.load import lens_of
from hall.exhibit import Opening

class Eye:
    def __init__(self):
        self.number = 0
    def read(self):
        self.number += 1
        threading.Event().wait(0.005)
        return np.random.default_rng(self.number).integers(0, 255, (240, 320, 3), np.uint8)
    def close(self):
        pass

lens = lens_of(Opening(Path(sys.argv[1]), 620, 300, "zh", 7, False, {}, ""))
camera = Camera(Eye, None, 620, 300, lambda text: None)
course = LensCourse(lens, camera)
frame = np.zeros((300, 620, 4), np.uint8)
knobs = {"level": 80.0, "split": 0.4}
answers = {15: "look:challenge:1", 16: "before:no:2", 17: "ready_sober:go:3"}
written.clear()
before = set(os.listdir("."))
for step in range(120):
    knobs["answer"] = answers.get(step, knobs.get("answer", ""))
    threading.Event().wait(0.004)
    course.turn(step / 30, frame, (), knobs)
course.result()
course.close()
assert camera._feed.shot.number > 10
for thread in threading.enumerate():
    if thread is not threading.current_thread():
        thread.join(10)
print(written, sorted(set(os.listdir(".")) - before))
"""


def test_nothing_of_the_camera_is_ever_written_to_disk(tmp_path: Path) -> None:
    """The real child's camera and course; the interpreter itself reports every file opened for writing."""
    done = subprocess.run(
        [sys.executable, "-c", AUDIT, str(FOLDER)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[] []"
