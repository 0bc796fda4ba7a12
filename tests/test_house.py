"""The rules of the house: what no single test sees, and no reviewer should have to look for."""

import re
import shlex
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hall.cli import main
from hall.exhibit import Kind, Manifest

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = Path(sysconfig.get_path("scripts"))
HAN = re.compile(r"[\u4e00-\u9fff]")
QSTR = re.compile(r'\bqsTr\(\s*("(?:[^"\\]|\\.)*")')
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
OWN_NAME = '"中文"'
"""A language is offered under its own name, whatever is spoken now."""
LONGEST_MODULE = 300
LARGEST_FILE = 10 * 2**20


@cache
def _tracked() -> tuple[Path, ...]:
    """Every file that git keeps, and every new one that it does not ignore."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _files(*suffixes: str) -> list[Path]:
    return [path for path in _tracked() if path.suffix in suffixes]


def _run(*command: str | Path) -> str:
    done = subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def _none(found: Iterable[str]) -> None:
    """Fail with all of it: the first of thirty is little help."""
    if lines := list(found):
        pytest.fail("\n".join(lines), pytrace=False)


def test_no_module_is_longer_than_two_screens() -> None:
    lengths = {_name(path): path.read_text(encoding="utf-8").count("\n") for path in _files(".py")}
    _none(f"{name}: {length} lines" for name, length in lengths.items() if length > LONGEST_MODULE)


def test_no_file_is_too_large_for_the_repository() -> None:
    _none(_name(path) for path in _tracked() if path.stat().st_size > LARGEST_FILE)


def test_no_file_names_a_place_on_one_machine() -> None:
    # Written in pieces, so that this file does not find itself.
    places = [re.escape(str(folder)) for folder in {ROOT, Path.home()} if len(folder.parts) > 2]
    places += [r"/" + r"(?:home|Users|tmp|root|work)/\w", r"[A-Z]:\\" + r"Users\\"]
    machine = re.compile("|".join(rf"(?<![\w.~]){place}" for place in places))
    found = [
        f"{_name(path)}:{number}: {line.strip()[:80]}"
        for path in _files(".py", ".qml", ".toml", ".md", ".sh", ".ts", ".svg", ".json", ".vtt", "")
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if machine.search(line)
    ]
    _none(found)


def test_imports_go_down_only() -> None:
    _none(_run(SCRIPTS / "lint-imports", "--no-cache").splitlines())


def test_every_view_is_clean_for_qmllint() -> None:
    imports = ["-I", "hall/shell/qml", "-I", "hall/console/qml", "--max-warnings", "0"]
    _none(_run(SCRIPTS / "pyside6-qmllint", *imports, *_files(".qml")).splitlines())


# Words


def _said(view: Path) -> set[str]:
    """The sources of every qsTr() in a view."""
    text = view.read_text(encoding="utf-8")
    return {_plain(literal) for literal in QSTR.findall(text)}


def _plain(literal: str) -> str:
    """What a JavaScript string literal says."""
    return re.sub(r"\\(u[0-9a-fA-F]{4}|.)", _unescaped, literal[1:-1])


def _unescaped(found: re.Match[str]) -> str:
    code = found[1]
    return chr(int(code[1:], 16)) if len(code) == 5 else {"n": "\n", "t": "\t"}.get(code, code)


def _messages(path: Path) -> Iterator[tuple[str, str, str]]:
    """Context, source and translation; the translation is empty where it is not finished."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            finished = target is not None and "type" not in target.attrib
            source = message.findtext("source", "")
            yield (
                context.findtext("name", ""),
                source,
                (target.text or "") if finished and target is not None else "",
            )


def _translations_of(view: Path) -> Path | None:
    """The en.ts beside the view, or in the nearest folder above it."""
    above = (folder / "en.ts" for folder in view.parents if folder.is_relative_to(ROOT))
    return next((path for path in above if path.exists()), None)


def test_every_word_of_every_view_is_there_in_english() -> None:
    missing = []
    for view in _files(".qml"):
        file = _translations_of(view)
        known = (
            {(context, source) for context, source, english in _messages(file) if english} if file else set()
        )
        missing += [
            f"{_name(view)}: {said}" for said in sorted(_said(view)) if (view.stem, said) not in known
        ]
    _none(missing)


def test_no_translation_is_left_over_or_contradicts_another() -> None:
    said: dict[tuple[str, str], set[Path | None]] = {}
    for view in _files(".qml"):
        for source in _said(view):
            said.setdefault((view.stem, source), set()).add(_translations_of(view))
    unused, told = [], {}
    for file in (path for path in _tracked() if path.name == "en.ts"):
        for context, source, english in _messages(file):
            if file not in said.get((context, source), ()):
                unused.append(f"{_name(file)}: {context}: {source}")
            told.setdefault((context, source), set()).add(english)
    _none(unused)
    # All files go into one table, by the view's name: two views of one name must not differ.
    _none(f"{key}: {words}" for key, words in told.items() if len(words) > 1)


def test_translations_are_english_and_keep_the_places_for_numbers() -> None:
    faulty = [
        f"{_name(file)}: {context}: {source} -> {english}"
        for file in _tracked()
        if file.name == "en.ts"
        for context, source, english in _messages(file)
        if (HAN.search(english) and source != english)
        or sorted(re.findall(r"%\d", source)) != sorted(re.findall(r"%\d", english))
    ]
    _none(faulty)


def test_no_chinese_stands_in_a_view_outside_the_translations() -> None:
    found = []
    for view in _files(".qml"):
        for number, line in enumerate(view.read_text(encoding="utf-8").splitlines(), 1):
            rest = QSTR.sub("", re.sub(r"(?<!:)//.*", "", line))
            words = (text for text in STRING.findall(rest) if HAN.search(text) and text != OWN_NAME)
            found += [f"{_name(view)}:{number}: {text}" for text in words]
    _none(found)


# What the documents promise


def _commands() -> Iterator[tuple[str, list[str]]]:
    """Every command line in a code block of the README and the documents."""
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for block in re.findall(
            r"^```\w*\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
        ):
            for line in block.splitlines():
                bare = re.sub(r"^\s*[$>]\s*", "", line)
                if re.match(r"(\S*[/\\])?(hall|make|python3?|py)(\.exe)?\s", bare):
                    yield page.name, shlex.split(bare.replace("\\", "/"), comments=True)


@cache
def _help(*words: str) -> str:
    """What `hall … --help` prints; the exit code must be 0."""
    with redirect_stdout(StringIO()) as said, pytest.raises(SystemExit) as ended:
        main([*words, "--help"])
    assert ended.value.code == 0
    return said.getvalue()


def test_every_hall_command_in_the_documents_exists_with_its_options() -> None:
    commands = [(page, words) for page, words in _commands() if Path(words[0]).stem == "hall"]
    assert commands, "the README shows no command"
    wrong = []
    for page, (_, *words) in commands:
        names = [word for word in words[:2] if re.fullmatch(r"[a-z]+", word)]
        options = [word.split("=")[0] for word in words if word.startswith("--")]
        name = names[0] if names else ""
        if name and not re.search(rf"\b{name}\b", _help()):
            wrong.append(f"{page}: hall {name}")
            continue
        # Some commands have a second word of their own (`hall export plays`).
        deep = (
            names if len(names) == 2 and re.search(rf"[{{,\s]{names[1]}[}},\s]", _help(name)) else names[:1]
        )
        helps = _help(*deep) + (_help(name) if name else _help())
        wrong += [f"{page}: hall {' '.join(deep)} {option}" for option in options if option not in helps]
    _none(wrong)


def test_every_make_target_in_the_documents_exists() -> None:
    rules = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    asked = [(page, words[1]) for page, words in _commands() if words[0] == "make"]
    assert {"run", "test"} <= {target for _, target in asked}, "the README's two commands"
    _none(f"{page}: make {target}" for page, target in asked if target not in rules and "=" not in target)


def test_every_module_run_in_the_documents_exists() -> None:
    for page, words in _commands():
        if "-m" in words and (module := words[words.index("-m") + 1]).startswith("hall"):
            path = ROOT / module.replace(".", "/")
            assert path.with_suffix(".py").exists() or (path / "__main__.py").exists(), f"{page}: {module}"


def test_the_command_of_the_checks_is_the_readme_s() -> None:
    assert "exec make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert (ROOT / ".ci/run").stat().st_mode & 0o100


def test_every_manifest_key_and_every_kind_is_taught() -> None:
    page = (ROOT / "docs/exhibits.md").read_text(encoding="utf-8")
    keys = [name for name in Manifest.model_fields if name != "options"]
    _none(key for key in [*keys, *Kind] if f"`{key}`" not in page)


def test_every_library_earns_its_line_in_the_decisions() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = [re.split(r"[<>=;\[ ]", each)[0] for each in wanted]
    page = (ROOT / "docs/decisions.md").read_text(encoding="utf-8").lower()
    _none(name for name in names if f"`{name.lower()}`" not in page)


@pytest.mark.skipif(sys.platform != "linux", reason="apt is a Debian thing")
def test_only_missing_libraries_are_installed_and_without_root_the_command_is_told(tmp_path: Path) -> None:
    def script(name: str, text: str) -> None:
        (tmp_path / name).write_text(f"#!/bin/sh\n{text}\n")
        (tmp_path / name).chmod(0o755)

    wanted = (ROOT / ".ci/libraries.sh").read_text(encoding="utf-8")
    all_there = "\n".join(
        f"\t{name} (libc6)" for name in re.findall(r"^(\S+\.so\.\d+):", wanted, re.MULTILINE)
    )
    for name in ("apt-get", "id", "sh", "env", "ldconfig"):
        script(name, 'echo "$0 $@" >&2')
    script("id", "echo 1000")

    def install() -> tuple[int, str]:
        done = subprocess.run(
            ["/bin/sh", ROOT / ".ci/libraries.sh"],
            env={"PATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    script("ldconfig", f"printf '%s\\n' '{all_there}'")
    assert install() == (0, "")
    script("ldconfig", f"printf '%s\\n' '{all_there.replace('libEGL', 'libAGL')}'")
    code, told = install()
    assert code == 1
    assert "apt-get install --no-install-recommends libegl1" in told
    script("sudo", 'echo "sudo $@"')
    code, told = install()
    assert code == 0
    assert told.rstrip().endswith("--no-install-recommends libegl1")
