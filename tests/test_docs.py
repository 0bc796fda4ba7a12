"""The page that teaches a stranger, followed to the letter."""

import os
import re
import shlex
import subprocess
import sysconfig
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs/exhibits.md"
BLOCK = re.compile(r"^```(sh|toml|python)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_a_stranger_who_follows_the_page_gets_a_working_exhibit(tmp_path: Path) -> None:
    own = tmp_path / "exhibits"
    own.mkdir()
    scripts = sysconfig.get_path("scripts")
    environment = os.environ | {"PATH": os.pathsep.join([scripts, os.environ["PATH"]])}
    ran = []
    for language, file, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if file:
            assert (own / file).exists(), f"{file} should be there to be changed"
            (own / file).write_text(text, encoding="utf-8")
            continue
        assert language == "sh"
        for line in text.splitlines():
            command = shlex.split(line)
            # The reader's own folder is the data folder's; here it is a temporary one.
            more = ["--exhibits", str(own)] if command[0] == "hall" else ["-p", "no:cacheprovider"]
            done = subprocess.run(
                [*command, *more],
                cwd=own,
                env=environment,
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
            assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
            ran.append(" ".join(command[:2]))
            printed = done.stdout
    assert ran == ["hall new", "hall check", "hall check", "pytest mirror_waves", "hall list"]
    assert "暗下来的路 / Dark road\t开放" in printed
