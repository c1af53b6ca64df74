"""`data/published.json`: what the last release said about every fact, and the log of changes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from generator.document import Document, parse_document
from generator.errors import ExplainerError
from generator.model import Day, FactKind, Id, Record
from generator.validation import validate

AspectName = Literal[
    "value", "status", "time", "actor", "metric", "date", "daytime", "actors", "text", "speaker",
    "via", "translated", "office", "places", "told",
]  # fmt: skip
What = Literal["corrected", "withdrawn", "restored"]
_HINT = "Restore the committed version."


class Aspect(Record):
    """One thing that a fact says: `key` is compared, `words` is what a reader saw."""

    aspect: AspectName
    key: str
    words: str


class Recorded(Record):
    """A fact as a release showed it.

    Attributes:
        aspects: What it said, the main thing first.
        places: Every place in an article that reports it.
        told: In a file of the first format instead of all that: label and value in one text.
    """

    id: Id
    kind: FactKind | None = None
    label: str = ""
    aspects: tuple[Aspect, ...] = ()
    places: tuple[Aspect, ...] = ()
    told: str | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Recorded:
        if self.told is None and not (self.kind and self.aspects):
            raise ValueError("kind and aspects are missing")
        return self


class Detail(Record):
    """One aspect before and after; None where the fact was not there."""

    aspect: AspectName
    before: str | None
    now: str | None


class Change(Record):
    """What happened to a fact with the release of `date`; None while it is not released yet."""

    date: Day | None
    id: Id
    kind: FactKind | None
    label: str
    what: What
    details: Annotated[tuple[Detail, ...], Field(min_length=1)]


class Logged(Change):
    """A change that was released."""

    date: Day


class Published(Record):
    """The content of the file; `feed` is the id that the feed of changes keeps for good."""

    released: Day
    cutoff: Day | None = None
    feed: Annotated[str, StringConstraints(pattern=r"^urn:uuid:[0-9a-f-]{36}$")] | None = None
    facts: tuple[Recorded, ...]
    log: tuple[Logged, ...] = ()

    @model_validator(mode="after")
    def _a_fact_stands_once(self) -> Published:
        counts = Counter(fact.id for fact in self.facts)
        if twice := [id_ for id_, count in counts.items() if count > 1]:
            raise ValueError(f"facts: '{twice[0]}' stands there twice")
        return self


def published_text(published: Published) -> str:
    """The file's text."""
    return json.dumps(published.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def read_published(file: Path) -> Published | None:
    """The last release, or None before the first one; a file of the first format is understood.

    Raises:
        ExplainerError: The file cannot be used; every problem with its line.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ExplainerError.single(f"cannot be read: {error.strerror}.", file=file) from None
    except UnicodeDecodeError:
        raise ExplainerError.single("is not UTF-8.", file=file, hint=_HINT) from None
    value = _parsed(text, file)
    document = Document(file, value, {})
    published, problems = validate(document, Published, _migrated(value), ())
    if published is None:
        lines = _lines(text, file)
        document = Document(file, value, lines)
        raise ExplainerError(validate(document, Published, _migrated(value), ())[1] or problems)
    return published


def _parsed(text: str, file: Path) -> Any:
    try:
        value = json.loads(text, object_pairs_hook=_keys_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise ExplainerError.single(
            f"is no JSON: {error.msg}.", file=file, line=error.lineno, hint=_HINT
        ) from None
    except (ValueError, RecursionError) as error:
        wrong = str(error) if isinstance(error, ValueError) else "it is nested too deeply"
        raise ExplainerError.single(f"cannot be read: {wrong}.", file=file, hint=_HINT) from None
    if not isinstance(value, dict):
        raise ExplainerError.single("is no record of a release.", file=file, line=1, hint=_HINT)
    return value


def _keys_once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"'{key}' stands twice in one place")
        found[key] = value
    return found


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _lines(text: str, file: Path) -> dict[tuple[str | int, ...], int]:
    """The line of every value, as far as JSON is also the YAML that the loader knows."""
    try:
        return parse_document(text, file).lines
    except ExplainerError:
        return {}


# ------------------------------------------------------------------ the first format


def _migrated(value: dict[str, Any]) -> dict[str, Any]:
    """The first format had one text a fact, and logged two texts; both are kept whole."""
    facts, log = value.get("facts"), value.get("log")
    if isinstance(facts, dict):
        facts = [{"id": id_, "told": told} for id_, told in facts.items()]
    if isinstance(log, list):
        log = [_migrated_change(change) for change in log]
    new = {"facts": facts, "log": log}
    return {**value, **{key: inner for key, inner in new.items() if key in value}}


def _migrated_change(change: Any) -> Any:
    if not isinstance(change, dict) or not {"date", "id", "before"} <= change.keys():
        return change
    before, now = change["before"], change.get("now")
    return {
        **{key: inner for key, inner in change.items() if key not in ("before", "now")},
        "kind": None,
        "label": "",
        "what": "corrected" if now is not None else "withdrawn",
        "details": [{"aspect": "told", "before": before, "now": now}],
    }
