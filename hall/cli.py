"""The commands. Each says in both languages what happened; a fault of the world exits with 1."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from hall import __version__
from hall.clock import SystemClock
from hall.commands import books, exports, questions, visits
from hall.paths import EXHIBITS, Paths
from hall.settings import Settings, read_settings
from hall.words import HallError, Language, Text

WRONG = 1
NO_SCREEN = 3
"""`make run` then sends the robot."""
UNUSABLE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles and LANG=C would otherwise die on the first Chinese character.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    # Qt's multimedia tells every start what it did without: libraries, loudspeakers.
    os.environ.setdefault(
        "QT_LOGGING_RULES", "qt.multimedia.symbolsresolver=false;qt.multimedia.ffmpeg=false"
    )
    asked = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = asked.command
    try:
        return command(asked)
    except HallError as error:
        print(error.text, file=sys.stderr)
        return WRONG


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hall", description="智慧安防体验馆 / Safety Hall")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, words: str, command: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=words, description=words)
        one.add_argument("--data", type=Path, metavar="DIR", help="数据文件夹 / data folder")
        one.set_defaults(command=command)
        return one

    run = add("run", "打开展馆 / open the hall", _run)
    run.add_argument("--windowed", action="store_true", help="在窗口里打开 / in a window")
    run.add_argument("--size", type=_size, default=(1920, 1080), metavar="WxH", help="窗口大小 / window size")
    _exhibits_option(run)
    run.add_argument("--camera", metavar="INDEX|FILE", help="摄像头编号或片段 / camera number or clip")
    run.add_argument("--lang", choices=["zh", "en"], help="默认语言 / default language")
    run.add_argument("--bench-first-frame", action="store_true", help=argparse.SUPPRESS)

    demo = add("demo", "机器人访客走一遍，当早晨自检 / the robot visitor walks through the hall", _demo)
    demo.add_argument("--headless", action="store_true", help="不要屏幕 / without a screen")
    demo.add_argument("--seed", type=int, default=1)
    demo.add_argument("--rounds", type=int, default=1, help="走几遍 / how many walks")
    demo.add_argument(
        "--out", type=Path, default=Path("out"), metavar="DIR", help="图片和记录放哪里 / where to"
    )
    demo.add_argument("--size", type=_size, default=(1920, 1080), metavar="WxH")
    demo.add_argument("--lang", choices=["zh", "en"], help="只用这种语言 / in this language only")
    demo.add_argument(
        "--only",
        metavar="ID",
        help="只玩这个展项；desk 只做工作台的事 / play this exhibit alone; desk: what staff do",
    )
    demo.add_argument("--wish", default="", metavar="KEY", help=argparse.SUPPRESS)
    demo.add_argument("--full", action="store_true", help="按真实时长玩 / at the real length")
    _exhibits_option(demo)

    check = add("check", "检查展项 / check exhibits", _check)
    check.add_argument("id", nargs="?")
    _exhibits_option(check)
    listing = add("list", "列出展项 / list exhibits", _list)
    _exhibits_option(listing)
    new = add("new", "新建展项 / make a new exhibit", _new)
    new.add_argument("kind")
    new.add_argument("id")
    _exhibits_option(new)

    exports.add_to(add)
    visits.add_to(add)
    books.add_to(add)
    questions.add_to(add)
    add("backup", "现在备份 / back up now", _backup)
    restore = add("restore", "从备份恢复，不写名字就列出备份 / restore a backup, or list them", _restore)
    restore.add_argument("which", nargs="?", metavar="NAME|newest")
    doctor = add("doctor", "检查这台机器 / look this machine over", _doctor)
    doctor.add_argument("--json", action="store_true")
    _exhibits_option(doctor)
    pin = add("pin", "工作台有谁；密码都忘了就清掉 / who may use the desk; forget all PINs", _pin)
    which = pin.add_mutually_exclusive_group(required=True)
    which.add_argument("--list", action="store_true", help="列出姓名和身份 / names and roles")
    which.add_argument("--reset", action="store_true", help="清掉所有人的密码 / forget everybody's PIN")
    return parser


def _exhibits_option(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--exhibits", type=Path, metavar="DIR", help="自己的展项放在哪里 / folder of your own exhibits"
    )


def _size(text: str) -> tuple[int, int]:
    wide, _, high = text.partition("x")
    if not (wide.isdecimal() and high.isdecimal() and int(wide) >= 320 and int(high) >= 320):
        raise argparse.ArgumentTypeError(f"{text}：请写成 1920x1080 / write it as 1920x1080")
    return int(wide), int(high)


def _paths(asked: argparse.Namespace) -> Paths:
    return Paths(asked.data.resolve()) if asked.data else Paths.standard()


def _folders(asked: argparse.Namespace) -> list[Path]:
    """The hall's own exhibits, then staff's: their folder is made, so that a new hall has nothing to mend."""
    return [EXHIBITS, asked.exhibits or _paths(asked).make().exhibits]


def _settings(asked: argparse.Namespace) -> tuple[Paths, Settings]:
    paths = _paths(asked)
    return paths, read_settings(paths.settings)


def _run(asked: argparse.Namespace) -> int:
    paths, settings = _settings(asked)
    if asked.camera is not None:
        settings = settings.model_copy(update={"camera": asked.camera})
    if asked.lang is not None:
        settings = settings.model_copy(update={"language": Language(asked.lang)})
    from hall.shell.renderer import NoScreenError, choose, require_screen

    try:
        require_screen(os.environ)
    except NoScreenError as error:
        print(error.text, file=sys.stderr)
        return NO_SCREEN
    choose(settings.renderer)
    from hall.app import Wishes
    from hall.opening import open_hall

    wishes = Wishes(asked.windowed, asked.size, asked.exhibits)
    return open_hall(paths, settings, SystemClock(), wishes, bench=asked.bench_first_frame)


def _demo(asked: argparse.Namespace) -> int:
    from hall.robot.demo import Tour, demonstrate

    languages = [Language(asked.lang)] if asked.lang else list(Language)
    tour = Tour(
        asked.out,
        asked.size,
        asked.seed,
        asked.rounds,
        asked.full,
        asked.exhibits,
        languages,
        asked.only,
        asked.wish,
    )
    return demonstrate(tour, headless=asked.headless)


def _check(asked: argparse.Namespace) -> int:
    from hall.catalogue import Catalogue
    from hall.players.kinds import CHECKS, PLAYERS

    catalogue = Catalogue.read(_folders(asked), CHECKS)
    faults = catalogue.faults_of(asked.id)
    for exhibit in catalogue.exhibits:
        if asked.id in (None, exhibit.id):
            faults += PLAYERS[exhibit.manifest.kind].probe(exhibit)
    for fault in faults:
        print(fault)
    if faults:
        return WRONG
    count = len(catalogue.exhibits) if asked.id is None else 1
    print(Text(f"{count} 个展项，都没有问题", f"{count} {'exhibit' if count == 1 else 'exhibits'}, all fine"))
    return 0


def _list(asked: argparse.Namespace) -> int:
    from hall.catalogue import Catalogue
    from hall.players.kinds import CHECKS

    catalogue = Catalogue.read(_folders(asked), CHECKS)
    for exhibit in [*catalogue.exhibits, *catalogue.closed]:
        state = Text("开放", "open") if exhibit in catalogue.exhibits else Text("维修中", "under repair")
        print(f"{exhibit.id}\t{exhibit.manifest.kind.value}\t{exhibit.manifest.title}\t{state}")
    return 0


def _new(asked: argparse.Namespace) -> int:
    from hall.skeleton import make

    folder = make(asked.kind, asked.id, asked.exhibits or _paths(asked).exhibits, date.today())  # noqa: DTZ011
    then = f"hall check {asked.id}"
    print(Text(f"做好了：{folder}，改完用 {then} 检查", f"made {folder}; when done, {then}"))
    return 0


def _backup(asked: argparse.Namespace) -> int:
    from hall.store.backup import backup

    paths, settings = _settings(asked)
    made = backup(paths.store, paths.backups, now=SystemClock().now(), kept=settings.backups_kept)
    print(Text(f"备份好了：{made.path.name}", f"backed up: {made.path.name}"))
    return 0


def _restore(asked: argparse.Namespace) -> int:
    from hall.store.backup import backups, restore

    paths = _paths(asked)
    if asked.which is None:
        found = backups(paths.backups)
        for one in found:
            print(one.path.name)
        if not found:
            print(Text("还没有备份", "no backups yet"))
        return 0
    which = None if asked.which == "newest" else asked.which
    restored = restore(paths.backups, paths.store, now=SystemClock().now(), which=which)
    name = restored.path.name
    print(
        Text(
            f"已恢复 {name}；原来的记录改了名，还在旁边",
            f"restored {name}; the old ones are kept",
        )
    )
    return 0


def _doctor(asked: argparse.Namespace) -> int:
    from hall.catalogue import Catalogue
    from hall.doctor import examine
    from hall.players.kinds import CHECKS
    from hall.store.health import state_of

    paths, settings = _settings(asked)
    catalogue = Catalogue.read(_folders(asked), CHECKS)
    findings = examine(paths, settings, catalogue, lambda: state_of(paths.store))
    if asked.json:
        rows = [{"name": f.name.en, "fine": f.fine, "zh": f.text.zh, "en": f.text.en} for f in findings]
        print(json.dumps(rows, ensure_ascii=False))
    else:
        for finding in findings:
            print(finding)
    return 0 if all(finding.fine for finding in findings) else WRONG


def _pin(asked: argparse.Namespace) -> int:
    from hall.console.pins import Pins, reset

    path = _paths(asked).pins
    if asked.reset:
        print(reset(path))
        return 0
    for person in Pins(path, SystemClock()).people:
        print(f"{person.name}  {person.role.value}")
    return 0
