"""What the accessibility tests looked at, when, and what they found: read from their own report.

`nox -s audit -- --renew` writes `data/accessibility.json`; the site only reads it, so a build
depends on no day and no browser.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from generator import german
from generator.errors import ExplainerError

FILE = "accessibility.json"
CHECKS: Mapping[str, tuple[str, str, str]] = {
    "axe": ("Regeln der WCAG, geprüft vom Programm axe-core", "Ansicht", "Ansichten"),
    "html": ("HTML ohne Fehler und Warnungen", "Dokument", "Dokumente"),
    "reflow": ("Vergrößerung auf das Vierfache ohne Querblättern", "Ansicht", "Ansichten"),
    "spacing": ("weite Abstände von Zeilen, Wörtern und Zeichen", "Ansicht", "Ansichten"),
    "targets": ("Ziele, die man mit dem Finger trifft", "Ziel", "Ziele"),
    "focus": ("Fokus sichtbar und unverdeckt", "Station", "Stationen"),
    "contrast-mode": ("erzwungene Farben des Systems", "Ansicht", "Ansichten"),
    "popovers": ("Karten und Hinweise: Escape schließt sie", "Handgriff", "Handgriffe"),
    "trees": ("was ein Vorleseprogramm vorfindet", "Baustein", "Bausteine"),
}
"""What is tested, by id: its words, one thing that is looked at, and many."""

Count = Annotated[int, Field(ge=0)]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Tested(_Record):
    """How many things a check looked at, and how many faults it found."""

    id: str
    looked_at: Count
    findings: Count


class Report(_Record):
    """One whole run of the tests.

    Attributes:
        date: Its day.
        tools: Programs and their versions.
        pages: How many pages the site had.
        widths: In CSS pixels, from narrow to wide.
        schemes: How many colour schemes.
        checks: In the order in which they are told.
    """

    date: str
    tools: Mapping[str, str]
    pages: Count
    widths: tuple[Count, ...]
    schemes: Count
    checks: tuple[Tested, ...]


def read_report(data: Path) -> Report | None:
    """The report below the folder of the data; None where no run was kept yet.

    Raises:
        ExplainerError: The file cannot be read, or is no such report.
    """
    file = data / FILE
    hint = "Write it anew: nox -s audit -- --renew"
    try:
        report = Report.model_validate_json(file.read_bytes())
        _must_be_a_day(report.date)
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"cannot be read: {error.strerror}."
        raise ExplainerError.single(message, file=file, hint=hint) from None
    except ValueError as error:  # pydantic's own is one
        first = str(error).splitlines()[0]
        raise ExplainerError.single(f"is no report: {first}.", file=file, hint=hint) from None
    unknown = [check.id for check in report.checks if check.id not in CHECKS]
    if unknown:
        raise ExplainerError.single(f"tells of '{unknown[0]}'.", file=file, hint=hint)
    return report


def told(report: Report) -> dict[str, Any]:
    """The report in the words of its component."""
    tools = [f"{name} {version}" for name, version in report.tools.items()]
    return {
        "day": german.date(report.date),
        "pages": german.counted(report.pages, "eine Seite", "Seiten"),
        "widths": german.listed(map(str, report.widths)),
        "tools": german.listed(tools),
        "rows": [_row(check) for check in report.checks],
    }


def _must_be_a_day(text: str) -> None:
    if not _DAY.fullmatch(text):  # ISO 8601 knows shorter ways to write one
        raise ValueError(f"'{text}' is no day such as 2025-01-27")
    date.fromisoformat(text)


def _row(check: Tested) -> dict[str, str]:
    title, one, many = CHECKS[check.id]
    things = one if check.looked_at == 1 else many
    return {
        "title": title[0].upper() + title[1:],
        "looked_at": f"{german.number(check.looked_at)}\N{NO-BREAK SPACE}{things}",
        "findings": str(check.findings) if check.findings else "keine",
    }
