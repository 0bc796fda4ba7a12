"""The settings that staff may change on the page: each with its words, its control and its bounds."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from hall.console.days import WEEKDAYS
from hall.settings import Settings
from hall.words import Text


class Control(StrEnum):
    """How a setting is shown and changed."""

    STEPS = "steps"
    PICK = "pick"
    MANY = "many"
    LINE = "line"
    LIST = "list"
    """A line of words with commas between them."""


NO_WORDS = Text("", "")


@dataclass(frozen=True)
class Entry:
    """One setting; `key` is its path in the settings file."""

    key: str
    title: Text
    control: Control = Control.STEPS
    hint: Text = NO_WORDS
    unit: Text = NO_WORDS
    step: int = 1
    options: tuple[tuple[str, Text], ...] = ()

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(self.key.split("."))


@dataclass(frozen=True)
class Group:
    """Settings that stand on one card; `side` is the column of a wide screen."""

    title: Text
    side: int
    entries: tuple[Entry, ...]


SWITCH = (("yes", Text("开", "On")), ("no", Text("关", "Off")))
_MINUTES, _SECONDS, _DAYS = Text("分钟", "min"), Text("秒", "s"), Text("天", "days")
_PEOPLE, _TIMES = Text("人", ""), Text("次", "")
_COMMAS = Text("用顿号或逗号隔开", "With commas between them")


def _switch(key: str, zh: str, en: str) -> Entry:
    return Entry(key, Text(zh, en), Control.PICK, options=SWITCH)


OPENING = (
    Group(
        Text("开放时间", "Opening hours"),
        0,
        (
            Entry(
                "bookings.weekdays",
                Text("每周开放", "Days of the week"),
                Control.MANY,
                Text("法定节假日自动关，调休上班日自动开", "Official holidays close, make-up workdays open"),
                options=tuple((str(number), name) for number, name in enumerate(WEEKDAYS, 1)),
            ),
            Entry(
                "bookings.hours",
                Text("开放时段", "Hours"),
                Control.LIST,
                Text("像这样写：09:00-11:30、14:00-17:00", "Written like 09:00-11:30, 14:00-17:00"),
            ),
            Entry("bookings.slot_minutes", Text("一场多久", "Length of a slot"), unit=_MINUTES, step=5),
        ),
    ),
    Group(
        Text("人数", "How many"),
        1,
        (
            Entry("bookings.capacity", Text("馆里同时最多", "In the hall at most"), unit=_PEOPLE, step=5),
            Entry("bookings.smallest", Text("一个团最少", "Smallest group"), unit=_PEOPLE),
            Entry("bookings.largest", Text("一个团最多", "Largest group"), unit=_PEOPLE, step=5),
            Entry(
                "bookings.children_per_adult.kindergarten",
                Text("幼儿园：一个大人最多带", "Kindergarten: children per adult"),
            ),
            Entry(
                "bookings.children_per_adult.primary",
                Text("小学：一个大人最多带", "Primary: children per adult"),
            ),
            Entry(
                "bookings.children_per_adult.middle",
                Text("中学：一个大人最多带", "Middle: children per adult"),
            ),
        ),
    ),
    Group(
        Text("预约", "Bookings"),
        0,
        (
            Entry("bookings.days_ahead", Text("最晚提前", "Latest booking before the visit"), unit=_DAYS),
            Entry(
                "bookings.days_at_most",
                Text("最早提前", "Earliest booking before the visit"),
                unit=_DAYS,
                step=5,
            ),
            Entry("bookings.cancel_days", Text("取消要提前", "Cancel before the visit"), unit=_DAYS),
        ),
    ),
    Group(
        Text("没有来的团、联系人", "No-shows and contacts"),
        1,
        (
            Entry("bookings.bar_no_shows", Text("几次没有来就停约", "No-shows that bar"), unit=_TIMES),
            Entry("bookings.bar_within_days", Text("在多少天里数", "Counted within"), unit=_DAYS, step=10),
            Entry("bookings.bar_days", Text("停约多久", "Barred for"), unit=_DAYS, step=10),
            Entry(
                "bookings.erase_after_days",
                Text("联系人什么时候抹掉", "Contacts are erased"),
                hint=Text("参观以后多少天", "So many days after the visit"),
                unit=_DAYS,
                step=5,
            ),
        ),
    ),
)

HALL = (
    Group(
        Text("这台机器", "This kiosk"),
        0,
        (
            Entry(
                "kiosk",
                Text("机器的名字", "Its name"),
                Control.LINE,
                Text("写在每一条记录里", "Written into every record"),
            ),
            Entry(
                "lamps_before",
                Text("以前点亮的灯", "Lamps from before"),
                hint=Text("用这个软件以前，纸上数到的", "Counted on paper before these records"),
            ),
            Entry(
                "camera",
                Text("摄像头", "Camera"),
                Control.LINE,
                Text(
                    "0 是第一个，1 是第二个；空着就放片段",
                    "0 is the first, 1 the second; empty plays a clip",
                ),
            ),
            _switch("camera_mirrored", "摄像头像照镜子", "Camera like a mirror"),
            Entry(
                "camera_rotation",
                Text("摄像头转过", "Camera turned by"),
                Control.PICK,
                options=tuple((str(turn), Text(f"{turn}°", f"{turn}°")) for turn in (0, 90, 180, 270)),
            ),
        ),
    ),
    Group(
        Text("观众看到、听到的", "For visitors"),
        1,
        (
            Entry(
                "language",
                Text("开始时的语言", "Language at the start"),
                Control.PICK,
                options=(("zh", Text("中文", "Chinese")), ("en", Text("英文", "English"))),
            ),
            Entry("volume", Text("开始时的音量", "Volume at the start")),
            _switch("large_text", "大字", "Large text"),
            _switch("low_reach", "按键放低", "Keys within low reach"),
            _switch("reduced_motion", "少一点动画", "Less motion"),
        ),
    ),
    Group(
        Text("多久没人碰", "When nobody touches"),
        1,
        (
            Entry(
                "idle_seconds",
                Text("展项问“还在吗？”", 'An exhibit asks "still there?"'),
                unit=_SECONDS,
                step=5,
            ),
            Entry("warning_seconds", Text("问了以后再等", "And then waits"), unit=_SECONDS),
            Entry("result_seconds", Text("结果留在屏幕上", "A result stays for"), unit=_SECONDS, step=5),
            Entry("desk_seconds", Text("工作台自己锁上", "This desk locks itself"), unit=_SECONDS, step=10),
        ),
    ),
    Group(
        Text("带队和抢答赛", "Tours and the team quiz"),
        0,
        (
            Entry("tours.guides", Text("可以选的讲解员", "Guides to choose from"), Control.LIST, _COMMAS),
            Entry(
                "tours.room",
                Text("一个展项前最多", "People at one exhibit"),
                hint=Text("再多就分队轮着来", "More are split and take turns"),
                unit=_PEOPLE,
            ),
            Entry(
                "tours.kiosks", Text("分队时一起用的机器", "Kiosks for split groups"), Control.LIST, _COMMAS
            ),
            Entry(
                "tours.idle_seconds",
                Text("带队时展项等", "An exhibit waits on a tour"),
                unit=_SECONDS,
                step=10,
            ),
            Entry("tours.contest_questions", Text("抢答赛几道题", "Questions of the quiz")),
            Entry("tours.contest_seconds", Text("一个队想几秒", "A team thinks for"), unit=_SECONDS),
            Entry(
                "tours.team_names",
                Text("队名", "Team names"),
                Control.LIST,
                Text(
                    "最多四个，空着就是星星队、月亮队、太阳队、彩虹队",
                    "Four at most; empty leaves the hall's own",
                ),
            ),
        ),
    ),
)

ENTRIES = {entry.key: entry for groups in (OPENING, HALL) for group in groups for entry in group.entries}
MOST = 9_999_999


@cache
def bounds(key: str) -> tuple[int, int]:
    """The least and the most that a number may be, as the settings themselves say it."""
    schema: dict[str, Any] = Settings.model_json_schema()
    place: dict[str, Any] = schema
    for part in key.split("."):
        place = place["properties"][part] if "properties" in place else place["additionalProperties"]
        if "$ref" in place:
            place = schema["$defs"][place["$ref"].rpartition("/")[2]]
    return int(place.get("minimum", 0)), int(place.get("maximum", MOST))
