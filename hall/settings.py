"""What staff may set, with its bounds; kept as TOML in the data folder."""

import tomllib
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import tomli_w
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from hall.paths import write_whole
from hall.words import HallError, Language


class SettingsError(HallError):
    """The settings file cannot be used as it is."""


def _is_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError) as error:
        raise ValueError("no such time zone; write one like Asia/Shanghai") from error
    return name


Weekday = Annotated[int, Field(ge=1, le=7)]
Hours = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$")]
Days = Annotated[int, Field(ge=0, le=730)]
People = Annotated[int, Field(ge=1, le=5000)]

Pupils = Literal["kindergarten", "primary", "middle"]


class BookingSettings(BaseModel):
    """When groups may come, how many, and what they agree to."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    weekdays: tuple[Weekday, ...] = (1, 2, 3, 4, 5)
    """Days of the week with visits, Monday is 1. Official days off are closed, make-up workdays open."""
    hours: tuple[Hours, ...] = ("09:00-11:30", "14:00-17:00")
    slot_minutes: Annotated[int, Field(ge=10, le=480)] = 40
    capacity: People = 50
    """People in the hall at any one moment."""
    smallest: People = 5
    largest: People = 50
    days_ahead: Days = 1
    """How many days before the visit a group books at the latest."""
    days_at_most: Annotated[int, Field(ge=1, le=730)] = 60
    cancel_days: Days = 1
    children_per_adult: dict[Pupils, People] = {"kindergarten": 10, "primary": 20, "middle": 20}
    """The most children that one adult may bring, by age."""
    bar_no_shows: Annotated[int, Field(ge=1, le=100)] = 3
    bar_within_days: Annotated[int, Field(ge=1, le=730)] = 90
    bar_days: Days = 90
    erase_after_days: Days = 30
    """Contacts are erased this many days after the visit."""

    @model_validator(mode="after")
    def _in_order(self) -> "BookingSettings":
        if any(span[:5] >= span[6:] for span in self.hours):
            raise ValueError("hours must end after they begin")
        if self.smallest > self.largest:
            raise ValueError("smallest must not be more than largest")
        return self


class TourSettings(BaseModel):
    """How groups are led through the hall."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    guides: tuple[Annotated[str, Field(min_length=1, max_length=20)], ...] = ()
    """Names to choose from at the check-in, beside whoever is at the desk."""
    room: Annotated[int, Field(ge=2, le=500)] = 60
    """The most people at one exhibit; a larger group is split and takes turns."""
    kiosks: tuple[Annotated[str, Field(min_length=1, max_length=40)], ...] = ()
    """Kiosks that a split group uses at the same time; this one alone where none is named."""
    idle_seconds: Annotated[float, Field(ge=10, le=3600)] = 240
    """How long an exhibit waits for a touch during a tour."""
    team_names: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=8)], ...], Field(max_length=4)
    ] = ()
    """The teams' own names, in the order of their pads; the hall's where none is given."""
    contest_questions: Annotated[int, Field(ge=1, le=12)] = 6
    """Questions of a team quiz."""
    contest_seconds: Annotated[int, Field(ge=5, le=60)] = 10
    """How long a team may think, and how long the buzzers wait."""
    route_seconds: Annotated[float, Field(ge=60, le=14400)] = 2400
    """How long the route waits for a touch before the tour counts as over."""


class Settings(BaseModel):
    """The hall's settings. Each has a default; a file names only what differs."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kiosk: Annotated[str, Field(min_length=1, max_length=40)] = "hall-1"
    """This kiosk's name in every record, so that several can be merged later."""
    language: Language = Language.ZH
    volume: Annotated[int, Field(ge=0, le=5)] = 3
    large_text: bool = False
    low_reach: bool = False
    reduced_motion: bool = False
    idle_seconds: Annotated[float, Field(ge=10, le=600)] = 60
    warning_seconds: Annotated[int, Field(ge=3, le=60)] = 10
    result_seconds: Annotated[float, Field(ge=10, le=600)] = 45
    desk_seconds: Annotated[float, Field(ge=30, le=3600)] = 180
    """The staff's desk locks itself after so long without a touch."""
    camera: str = "0"
    """A device number or the path of a clip."""
    camera_width: Annotated[int, Field(ge=160, le=4096)] = 1280
    camera_height: Annotated[int, Field(ge=120, le=2160)] = 720
    camera_rotation: Literal[0, 90, 180, 270] = 0
    camera_mirrored: bool = True
    lamps_before: Annotated[int, Field(ge=0)] = 0
    """Lamps lit before these records began, as counted on paper."""
    timezone: Annotated[str, AfterValidator(_is_zone)] = "Asia/Shanghai"
    renderer: Literal["auto", "software", "gpu"] = "auto"
    backups_kept: Annotated[int, Field(ge=2, le=365)] = 14
    bookings: BookingSettings = BookingSettings()
    tours: TourSettings = TourSettings()
    key_file: str = ""
    """The file of the key that seals contacts; empty: in the data folder. Another disk is safer."""


def read_settings(path: Path) -> Settings:
    """Read the settings; no file means all defaults. Raises SettingsError naming the wrong key."""
    try:
        return Settings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise SettingsError(
            f"{path.name}：{key} 的值用不了（{first['msg']}），请改正或删掉这一行",
            f"{path.name}: {key} will not do ({first['msg']}); correct or delete the line",
        ) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            f"{path.name}：读不了（{error}），请改正或删掉这个文件",
            f"{path.name}: unreadable ({error}); mend or delete the file",
        ) from error


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings that differ from the defaults; the file never tears."""
    write_whole(path, tomli_w.dumps(settings.model_dump(mode="json", exclude_defaults=True)).encode())
