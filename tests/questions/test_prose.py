"""Questions pasted as text, in the styles of real banks."""

import pytest

from hall.questions.entry import Entry
from hall.questions.prose import read_prose


def only(text: str) -> Entry:
    found = read_prose(text)
    assert found.refused == ()
    assert len(found.taken) == 1
    return found.taken[0]


CHOICES = ("马上转账", "挂断并打 110", "念出密码")


@pytest.mark.parametrize(
    "text",
    [
        "1. 接到要钱的电话（B）\nA. 马上转账\nB. 挂断并打 110\nC. 念出密码",
        "1、接到要钱的电话\nA、马上转账 B、挂断并打 110 C、念出密码\n【答案】B",
        "（1）接到要钱的电话\n（A）马上转账（B）挂断并打 110（C）念出密码\n正确答案是：B",
        "1．接到要钱的电话\nＡ．马上转账\nＢ．挂断并打 110\nＣ．念出密码\n答案：Ｂ",
        "第 1 题 接到要钱的电话\nA）马上转账\nB）挂断并打 110 √\nC）念出密码",
        "1) 接到要钱的电话\nA) 马上转账\nB) 挂断并打 110 (正确答案)\nC) 念出密码",
        "接到要钱的电话\nA. 马上转账\nB. 挂断并打 110\nC. 念出密码\nANSWER: B",
        "【单选题】接到要钱的电话\n(A) 马上转账\n(B) 挂断并打 110\n(C) 念出密码\n参考答案：B。",
    ],
)
def test_a_single_answer_is_read_in_every_style(text: str) -> None:
    found = only(text)
    assert (found.ask, found.choices, found.right) == ("接到要钱的电话", CHOICES, (1,))


@pytest.mark.parametrize("answer", ["ABD", "A、B、D", "A,B,D", "A B D", "ＡＢＤ"])
def test_several_answers_are_read(answer: str) -> None:
    found = only(f"1. 个人信息有哪些\nA. 姓名 B. 住址 C. 天气 D. 电话\n答案：{answer}")
    assert (found.form, found.right) == ("multiple", (0, 1, 3))


@pytest.mark.parametrize(
    ("answer", "right"), [("对", 0), ("√", 0), ("正确", 0), ("错", 1), ("×", 1), ("错误", 1)]
)
def test_true_and_false_are_read_in_the_stem_and_below(answer: str, right: int) -> None:
    for text in (f"1. 银行卡可以借人。（{answer}）", f"1. 银行卡可以借人。\n【答案】{answer}"):
        found = only(text)
        assert (found.form, found.right) == ("judge", (right,))


def test_an_explanation_goes_with_its_question() -> None:
    assert only("1. 借卡（×）\n【解析】会被拿去骗人。").why == "会被拿去骗人。"


def test_headings_and_empty_lines_are_no_questions() -> None:
    found = read_prose("一、单项选择题\n\n1. 甲（A）\nA. 一\nB. 二\n\n二、判断题\n2. 乙（√）\n")
    assert [entry.form for entry in found.taken] == ["single", "judge"]
    assert found.refused == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1. 甲\nA. 一\nB. 二", "no answer"),
        ("1. 甲（C）\nA. 一\nB. 二", "not among"),
        ("1. 甲（A）\nA. 一\nB. 二\n答案：B", "contradict"),
        ("1. 甲（A）\nA. 一\nC. 二", "lettered"),
        ("1. 甲（A）", "no choices"),
        ("1. 甲（A）\nA. 一\nB. 一", "the same"),
        ("1. 甲（A）\nA. 一 B. 二 C. 三 D. 四 E. 五", "more than 4"),
        ("1. 甲（AB）\nA. 一\nB. 二", "every choice"),
    ],
)
def test_what_is_not_clear_is_refused_with_its_line_and_reason(text: str, reason: str) -> None:
    found = read_prose(f"1. 好的（√）\n\n{text}")
    assert len(found.taken) == 1
    assert [(one.line, reason in one.reason.en) for one in found.refused] == [(3, True)]
