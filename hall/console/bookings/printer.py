"""The system's printer, where there is one: by `lp`, which every Linux desktop and CUPS have."""

import shutil
import subprocess
from pathlib import Path

from hall.words import HallError, Text

SECONDS = 20


class PrinterError(HallError):
    """The paper did not come."""


class Printer:
    """Sends files to the system's default printer; `program` stands in for `lp`, empty for none at all."""

    def __init__(self, program: str | None = None) -> None:
        self._program = (shutil.which("lp") if program is None else program) or None

    @property
    def is_there(self) -> bool:
        """Whether this machine can print at all."""
        return self._program is not None

    def send(self, path: Path) -> Text:
        """Print a file; waits for the print queue. Raises PrinterError."""
        if self._program is None:
            raise PrinterError(
                "这台电脑没有装打印机，请把文件拷到能打印的电脑上",
                "this machine has no printer; take the file to one that can print",
            )
        try:
            done = subprocess.run(
                [self._program, "-o", "media=A5", "-o", "fit-to-page", "--", str(path)],
                capture_output=True,
                text=True,
                errors="replace",
                timeout=SECONDS,
                check=False,
                stdin=subprocess.DEVNULL,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise PrinterError(
                f"{path.name}：打印机没有回应，请看看它是不是开着",
                f"{path.name}: the printer does not answer; see whether it is on",
            ) from error
        if done.returncode:
            reason = " ".join(done.stderr.split()) or "lp"
            raise PrinterError(
                f"{path.name}：打印机不收（{reason}），请检查打印机",
                f"{path.name}: the printer refused ({reason}); look at the printer",
            )
        return Text(f"{path.name} 送去打印了", f"{path.name} is on its way to the printer")
