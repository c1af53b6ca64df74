"""`data/published.json`: what the facts said at the last release, and the log of changes."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from generator.errors import ExplainerError
from generator.model import Day, Id, Text


class Change(BaseModel):
    """A fact that reads differently since the release of `date`; `now` is None if it is gone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    date: Day
    id: Id
    before: Text
    now: str | None = None


class Published(BaseModel):
    """The content of the file; `facts` holds the words of each fact by its id."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    released: Day
    cutoff: Day | None = None
    facts: dict[Id, str]
    log: list[Change] = []


def read_published(file: Path) -> Published | None:
    """The last release, or None before the first one.

    Raises:
        ExplainerError: The file cannot be used.
    """
    try:
        return Published.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        wrong = (
            "is no record of a release" if isinstance(error, ValidationError) else error.strerror
        )
        raise ExplainerError.single(
            f"cannot be read: {wrong}.",
            file=file,
            hint="Restore the committed version.",
        ) from None
