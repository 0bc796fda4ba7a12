"""What the clerk's commands share: where the records are, who is asking, how an answer looks."""

import argparse
import getpass
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from hall.clock import Clock, SystemClock
from hall.paths import Paths
from hall.settings import Settings, read_settings
from hall.store.store import Store
from hall.words import HallError

Command = Callable[[argparse.Namespace], int]
Adder = Callable[[str, str, Command], argparse.ArgumentParser]
"""Adds a command by its name, its help in both languages and what it does."""
_T = TypeVar("_T")


@dataclass(frozen=True)
class Desk:
    """A clerk's place at one hall."""

    paths: Paths
    settings: Settings
    clock: Clock

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.settings.timezone)

    @property
    def key(self) -> Path:
        """The file of the key that seals contacts."""
        return self.paths.key_for(self.settings.key_file)

    def today(self) -> date:
        """This day in the hall's zone."""
        return self.clock.now().astimezone(self.zone).date()

    @contextmanager
    def records(self) -> Iterator[Store]:
        """The records, to write; refused while the hall is open, because one process keeps them."""
        from hall.shell.kiosk import AlreadyOpenError, one_instance

        self.paths.make()
        try:
            lock = one_instance(self.paths.lock)
        except AlreadyOpenError as error:
            raise HallError(
                "展馆正开着：请在工作人员页里登记，或者先退出展馆",
                "the hall is open: enter it on the staff's pages, or leave the hall first",
            ) from error
        store = Store.open(
            self.paths.store,
            clock=self.clock,
            kiosk=self.settings.kiosk,
            backups=self.paths.backups,
            backups_kept=self.settings.backups_kept,
            key=self.key,
        )
        try:
            yield store
        finally:
            lost = store.close()
            lock.unlock()
            if lost:
                raise HallError(
                    f"磁盘不收，{lost} 行没有写下来，请清理磁盘再试",
                    f"the disk refused {lost} rows; free some space and try again",
                )


def desk(asked: argparse.Namespace) -> Desk:
    """The hall that a command speaks of."""
    paths = Paths(asked.data.resolve()) if asked.data else Paths.standard()
    return Desk(paths, read_settings(paths.settings), SystemClock())


def subcommands(parser: argparse.ArgumentParser) -> Adder:
    """Give a command second words of its own, each with `--data` and `--json`."""
    second = parser.add_subparsers(required=True, metavar="ACTION")

    def add(name: str, words: str, command: Command) -> argparse.ArgumentParser:
        one = second.add_parser(name, help=words, description=words)
        one.add_argument(
            "--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="数据文件夹 / data folder"
        )
        one.add_argument("--json", action="store_true", help="给程序看的一行 / one line for programs")
        one.set_defaults(command=command)
        return one

    return add


def by_option(parser: argparse.ArgumentParser) -> None:
    """Who does it: the name that stands in the records."""
    parser.add_argument(
        "--by", default=getpass.getuser(), metavar="NAME", help="谁登记的 / who enters it (this user)"
    )


def span_options(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """First and last day."""
    words = "YYYY-MM-DD"
    parser.add_argument("--from", dest="first", type=day, required=required, metavar=words)
    parser.add_argument("--to", dest="last", type=day, required=required, metavar=words)


def day(text: str) -> date:
    """A day as a clerk types it."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text}：日期请写成 2026-05-04 / write it as 2026-05-04") from error


def number(text: str) -> int:
    """A number of people."""
    if not (text.isascii() and text.isdecimal()) or len(text) > 4:
        raise argparse.ArgumentTypeError(f"{text}：请写 0 到 9999 的整数 / a whole number from 0 to 9999")
    return int(text)


def say(value: Any, *, as_json: bool) -> None:
    """Print an answer: for programs one line of JSON, for people as it is."""
    print(json.dumps(value, ensure_ascii=False) if as_json else value)
