"""What an article says about itself."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from generator.escaping import is_web_address
from generator.ingest.readable import clean

_MAX_FIELD = 300
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_ADDRESS = re.compile(r"https?://")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says about itself; every field may be unknown.

    Attributes:
        published: ISO day.
        published_from: What named the day, for the reason in the dossier.
        agency: The news agencies that sign the article.
    """

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_from: str | None = None
    url: str | None = None
    agency: str | None = None

    def completed(self, **more: str | None) -> Metadata:
        """The same, where fields are unknown with `more`."""
        unknown = {key: value for key, value in more.items() if getattr(self, key) is None}
        return dataclasses.replace(self, **unknown)


def iso_day(text: str) -> str | None:
    """`text` where it is an ISO day of the calendar, else None."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return text if day.isoformat() == text else None


def one_line(text: str) -> str:
    """`text` with single spaces between its words."""
    return _SPACE.sub(" ", text).strip()


def first_text(*values: Any) -> str | None:
    """The first of `values` that is a text of a line."""
    for value in values:
        if isinstance(value, str) and (line := one_line(clean(value))) and len(line) <= _MAX_FIELD:
            return line
    return None


def address(*values: Any) -> str | None:
    """The first of `values` that is the address of a page."""
    for value in values:
        line = first_text(value.get("@id") if isinstance(value, dict) else value)
        if line is not None and is_web_address(line):
            return line
    return None


def no_address(name: str | None) -> str | None:
    """`name` where it is no link to a profile."""
    return None if name is None or _ADDRESS.match(name) else name
