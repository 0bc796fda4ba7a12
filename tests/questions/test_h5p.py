"""H5P packages: what is read, what is refused by place and reason, and files that mean harm."""

import json
import stat
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from hall.questions.entry import Entry, UnreadableError
from hall.questions.files import read_file
from tests.questions.packages import choice, hotspots, package, part, png, spot, true_false

ASK = "<p>有人要你报<strong>验证码</strong>，&nbsp;怎么办？</p>\n"
TWO = (("<div>报给他</div>\n", False), ("<div>不报，<em>挂断</em></div>\n", True))


def one(path: Path) -> Entry:
    (entry,) = read_file(path).taken
    return entry


def test_multiple_choice_is_read_without_its_markup(tmp_path: Path) -> None:
    entry = one(package(tmp_path, "H5P.MultiChoice", choice(ASK, *TWO)))
    assert (entry.ask, entry.choices, entry.right) == (
        "有人要你报验证码， 怎么办？",
        ("报给他", "不报，挂断"),
        (1,),
    )
    several = choice("哪些是个人信息？", ("姓名", True), ("天气", False), ("住址", True))
    assert one(package(tmp_path, "H5P.MultiChoice", several)).form == "multiple"


def test_what_runs_or_styles_in_a_text_is_left_out(tmp_path: Path) -> None:
    nasty = "<p onclick='x()'>真的吗？<script>alert(1)</script><style>p{}</style>&lt;b&gt;</p>"
    assert one(package(tmp_path, "H5P.MultiChoice", choice(nasty, *TWO))).ask == "真的吗？<b>"


@pytest.mark.parametrize(("correct", "right"), [("true", (0,)), ("false", (1,))])
def test_true_or_false_is_read_with_its_explanation(
    tmp_path: Path, correct: str, right: tuple[int, ...]
) -> None:
    entry = one(package(tmp_path, "H5P.TrueFalse", true_false("<p>卡可以借人。</p>", correct)))
    assert (entry.form, entry.right, entry.why) == ("judge", right, "对， 先核对。")


def test_in_a_single_choice_set_the_first_answer_is_the_right_one(tmp_path: Path) -> None:
    choices = [
        {"question": f"<p>第 {n} 题</p>", "answers": ["<p>对</p>", "<p>不对</p>"], "subContentId": "1"}
        for n in (1, 2)
    ]
    found = read_file(package(tmp_path, "H5P.SingleChoiceSet", {"choices": choices, "behaviour": {}}))
    assert [(entry.ask, entry.right) for entry in found.taken] == [("第 1 题", (0,)), ("第 2 题", (0,))]


def test_spots_come_with_their_picture_and_places(tmp_path: Path) -> None:
    task = hotspots(
        "<p>点出危险的地方</p>", spot(10, 20, 20), spot(70, 60, 4), spot(40, 40, 9, correct=False)
    )
    entry = one(package(tmp_path, "H5P.ImageHotspotQuestion", task))
    assert entry.form == "spot"
    assert entry.spots == ((144, 168, 72), (518, 347, 48)), "a small one becomes a finger wide"
    assert entry.picture == png(720, 560)


def test_a_picture_of_another_shape_is_fitted_into_the_frame(tmp_path: Path) -> None:
    task = hotspots("<p>点</p>", spot(40, 40, 20), picture="images/tall.png")
    path = package(tmp_path, "H5P.ImageHotspotQuestion", task, **{"content/images/tall.png": png(200, 400)})
    assert one(path).spots[0][:2] == (360, 280)


def test_a_question_set_says_of_each_refused_question_where_it_stands_and_why(tmp_path: Path) -> None:
    inner = [
        part("H5P.MultiChoice 1.16", choice(ASK, *TWO)),
        part("H5P.DragText 1.10", {"textField": "x"}),
        part("H5P.MultiChoice 1.16", choice("没有答案", ("一", False), ("二", False))),
        part("H5P.MultiChoice 1.16", choice("只选一个", ("一", True), ("二", True), type="single")),
        part("H5P.MultiChoice 1.16", choice("<p>看图<img src='x.png'></p>", *TWO)),
        part("H5P.MultiChoice 1.16", choice("五个", *[(str(n), n == 1) for n in range(5)])),
        part("H5P.TrueFalse 1.8", true_false("<p>说不清</p>", "maybe")),
        {"params": {}},
        part("H5P.ImageHotspotQuestion 1.8", hotspots("点", spot(1, 1, 5), picture="../../etc/passwd")),
        part("H5P.ImageHotspotQuestion 1.8", hotspots("点", spot(1, 1, 90))),
        part("H5P.TrueFalse 1.8", true_false("<p>最后一题</p>", "false")),
    ]
    found = read_file(package(tmp_path, "H5P.QuestionSet", {"introPage": {}, "questions": inner}))
    assert [entry.line for entry in found.taken] == [1, 11]
    reasons = [(one.place, one.reason.zh) for one in found.refused]
    assert [place.split(".params")[0] for place, _ in reasons] == [
        f"content.questions[{n}]" for n in range(1, 10)
    ]
    wanted = ["不问 H5P.DragText", "不在选项", "只能选一个", "夹着图片", "多于 4", "没有找到答案", "题型"]
    wanted += ["没有", "太大"]
    assert [words in reason for words, (_, reason) in zip(wanted, reasons, strict=True)] == [True] * 9, (
        reasons
    )


def test_a_film_that_belongs_to_a_question_is_not_dropped_silently(tmp_path: Path) -> None:
    params = choice(ASK, *TWO) | {"media": {"type": {"library": "H5P.Video 1.6", "params": {}}}}
    found = read_file(package(tmp_path, "H5P.MultiChoice", params))
    assert not found.taken
    assert "影片" in found.refused[0].reason.zh


def test_files_that_mean_harm_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bank.h5p"
    for spoil in (_bomb, _escape, _backslash, _link, _crowd, _twins, _deep, _huge, _headless, _torn):
        path.unlink(missing_ok=True)
        package(tmp_path, "H5P.MultiChoice", choice(ASK, *TWO))
        spoil(path)
        with pytest.raises(UnreadableError) as refused:
            read_file(path)
        assert "bank.h5p" in refused.value.text.zh, spoil.__name__


def _add(path: Path, name: str | ZipInfo, raw: bytes = b"x") -> None:
    with ZipFile(path, "a", ZIP_DEFLATED) as packed:
        packed.writestr(name, raw)


def _bomb(path: Path) -> None:
    _add(path, "content/images/big.bin", b"\0" * 40_000_000)


def _escape(path: Path) -> None:
    _add(path, "content/../../evil.py")


def _backslash(path: Path) -> None:
    _add(path, "content\\..\\evil.py")


def _link(path: Path) -> None:
    info = ZipInfo("content/images/link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    _add(path, info, b"/etc/passwd")


def _crowd(path: Path) -> None:
    with ZipFile(path, "a") as packed:
        for number in range(8001):
            packed.writestr(f"content/{number}", b"")


def _twins(path: Path) -> None:
    _add(path, "content/Content.json")


def _rewrite(path: Path, content: str) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        packed.writestr("h5p.json", json.dumps({"mainLibrary": "H5P.MultiChoice"}))
        packed.writestr("content/content.json", content)


def _deep(path: Path) -> None:
    _rewrite(path, "[" * 100_000 + "]" * 100_000)


def _huge(path: Path) -> None:
    _rewrite(path, json.dumps({"question": [str(number) * 3 for number in range(500_000)]}))


def _headless(path: Path) -> None:
    with ZipFile(path, "w") as packed:
        packed.writestr("content/content.json", "{}")


def _torn(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:300])
