"""Days and moments in words; all of them local."""

from datetime import datetime

from hall.words import Text

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = (
    Text("周一", "Mon"),
    Text("周二", "Tue"),
    Text("周三", "Wed"),
    Text("周四", "Thu"),
    Text("周五", "Fri"),
    Text("周六", "Sat"),
    Text("周日", "Sun"),
)


def day_words(moment: datetime) -> Text:
    """The day without its year."""
    return Text(f"{moment.month} 月 {moment.day} 日", f"{moment.day} {MONTHS[moment.month - 1]}")


def date_words(moment: datetime) -> Text:
    """The whole date with its weekday."""
    day, weekday = day_words(moment), WEEKDAYS[moment.weekday()]
    return Text(f"{moment.year} 年 {day.zh} {weekday.zh}", f"{weekday.en}, {day.en} {moment.year}")


def moment_words(moment: datetime, now: datetime) -> Text:
    """Day and time; of today and of this year only what is needed."""
    time = f"{moment.hour}:{moment.minute:02}"
    if moment.date() == now.date():
        return Text(f"今天 {time}", f"today {time}")
    day = day_words(moment)
    if moment.year == now.year:
        return Text(f"{day.zh} {time}", f"{day.en}, {time}")
    return Text(f"{moment.year} 年 {day.zh} {time}", f"{day.en} {moment.year}, {time}")
