"""What an article says about itself."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says about itself; every field may be unknown.

    Attributes:
        published: ISO day.
        published_from: What named the day, for the reason in the dossier.
    """

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_from: str | None = None
    url: str | None = None

    def with_title(self, title: str | None) -> Metadata:
        """The same with another title."""
        return dataclasses.replace(self, title=title)


def iso_day(text: str) -> str | None:
    """`text` where it is an ISO day of the calendar, else None."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return text if day.isoformat() == text else None
