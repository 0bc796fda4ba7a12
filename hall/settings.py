"""What staff may set, with its bounds; kept as TOML in the data folder."""

import tomllib
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import tomli_w
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

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
