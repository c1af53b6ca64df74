"""The front matter of a Markdown file: YAML between two lines of dashes at the very top.

It stays text, so that paragraphs are counted as an editor shows them; what it says about the
article is metadata.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from generator.ingest.days import day_opening
from generator.ingest.metadata import Metadata, address, first_text

_LONGEST = 20_000
_NEW_LINE = r"(?:\r\n|\r|\n)"
_MATTER = re.compile(
    rf"---[ \t]*{_NEW_LINE}(?P<yaml>.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:[\r\n]|\Z)", re.DOTALL
)
_KEY = re.compile(r"[^\W\d][\w.-]*")
_LINE = re.compile(r"(?m)^(?P<key>[^\W\d][\w.-]*)[ \t]*:(?:[ \t]+(?P<value>[^\r\n]*))?\r?$")
_OTHER_LINE = re.compile(r"\s|#|-[ \t]|[}\]]")

_TITLE = ("title", "titel", "headline", "überschrift")
_AUTHOR = ("author", "authors", "autor", "autorin", "autoren", "autorinnen", "byline", "creator")
_PUBLISHER = (
    "publisher", "site", "site_name", "sitename", "website", "medium", "zeitung", "verlag",
    "publication", "source", "quelle",
)  # fmt: skip
_DAY = (
    "date", "published", "datum", "publishdate", "publish_date", "published_at", "pubdate",
    "date_published", "datepublished", "veröffentlicht", "erschienen",
)  # fmt: skip
_URL = ("url", "link", "canonical", "canonical_url", "source_url", "source", "quelle", "permalink")


def front_matter(text: str) -> tuple[int, Metadata]:
    """Where the front matter of `text` ends, 0 where it has none, and what it says."""
    found = _MATTER.match(text[:_LONGEST])
    fields = None if found is None else _fields(found["yaml"])
    if found is None or fields is None:
        return 0, Metadata()
    return found.end(), _metadata(fields)


def _fields(source: str) -> Mapping[str, Any] | None:
    """The fields of a YAML mapping, also of one that is broken; None where it is none.

    Every scalar is a string: a day that does not exist is no error of YAML.
    """
    try:
        loaded = yaml.load(source, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - builds strings, lists and mappings only
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        loaded = _by_line(source)
    if not isinstance(loaded, dict) or not all(_is_key(key) for key in loaded):
        return None
    return {key.lower(): value for key, value in loaded.items()}


def _by_line(source: str) -> dict[str, str] | None:
    lines = [line for line in source.splitlines() if line.strip()]
    if not all(_LINE.match(line) or _OTHER_LINE.match(line) for line in lines):
        return None
    fields = {field["key"]: field["value"] or "" for field in _LINE.finditer(source)}
    return {key: value.strip().strip("\"'") for key, value in fields.items()}


def _is_key(key: object) -> bool:
    return isinstance(key, str) and _KEY.fullmatch(key) is not None


def _metadata(fields: Mapping[str, Any]) -> Metadata:
    key, day = next(_days(fields), (None, None))
    publishers = (fields.get(key) for key in _PUBLISHER)
    return Metadata(
        title=first_text(*map(fields.get, _TITLE)),
        author=first_text(*(_names(fields.get(key)) for key in _AUTHOR)),
        publisher=first_text(*(_names(name) for name in publishers if address(name) is None)),
        published=day,
        published_from=key,
        url=address(*map(fields.get, _URL)),
    )


def _days(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in _DAY:
        value = fields.get(key)
        if isinstance(value, str) and (day := day_opening(value)) is not None:
            yield key, day


def _names(value: Any) -> str | None:
    """The names in a field: one, a list of them, or mappings with a `name`; links are opened."""
    items = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in items]
    return ", ".join(name.strip("[] ") for name in names if isinstance(name, str)) or None
