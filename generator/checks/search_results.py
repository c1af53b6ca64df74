"""Rules about what a search engine shows of a page: its title, and that no two pages look alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs, Page

TITLE_CHARACTERS = 60
"""What search engines show of a title before they cut it off."""


def title_length(inputs: Inputs) -> Iterator[Finding]:
    """A page's title has at most 60 characters; the site's name is added where it still fits."""
    for page in inputs.pages:
        length = len(_text(page, "title"))
        if length > TITLE_CHARACTERS:
            yield Finding(
                page.file,
                page.lines["title"],
                "title-at-most-60-characters",
                f"the title has {length} characters.",
                "a search result cuts it off; the heading of the page may be longer",
                page.level,
            )


def titles_are_unique(inputs: Inputs) -> Iterator[Finding]:
    """No two pages have the same title or the same description."""
    for key in ("title", "description"):
        same: dict[str, list[Page]] = defaultdict(list)
        for page in inputs.pages:
            same[_text(page, key)].append(page)
        for text, (first, *others) in same.items():
            for page in others if text else ():
                yield Finding(
                    page.file,
                    page.lines[key],
                    "titles-and-descriptions-are-unique",
                    f"{first.path} has the same {key}.",
                    "say what only this page tells",
                    page.level,
                )


def _text(page: Page, key: str) -> str:
    """A text of the front matter; empty where there is none."""
    value = page.meta.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""
