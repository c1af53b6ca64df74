"""Rule: reading times on built pages are those of their words, and add up.

The words are counted once more here, in the built page: those of paragraphs, list items and
headings that stand in no component.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from generator.checks.built import BuiltPage, Site
from generator.checks.finding import Finding
from generator.checks.wordings import squeezed
from generator.model import count_words
from generator.site.reading import WORDS_A_MINUTE, in_words

RULE = "reading-time-equals-words"
HINT = "build the site again; what differs still is a mistake of a template"

_TELLING = ("p", "li", "h1", "h2", "h3", "h4")
_FRAMES = frozenset(("lead", "lead-label", "hero", "hero-text"))
"""Classes of what frames prose; all others are those of components."""
_MINUTES = re.compile(r"(?P<words>(\d+)Minuten?)(?:Lesezeit)?")


def reading_time_equals_words(site: Site) -> Iterator[Finding]:
    """Each reading time is that of its page, and those of a path add up."""
    for page in site.pages.values():
        for tag, message in (*_told_otherwise(page), *_listed_otherwise(site, page)):
            yield Finding(page.file, tag.sourceline, RULE, message, HINT)


def _told_otherwise(page: BuiltPage) -> Iterator[tuple[Tag, str]]:
    for tag in page.by_class["reading-time"]:
        minutes = _minutes(tag)
        if minutes is None:
            yield tag, f"'{tag.get_text()}' is no reading time."
        elif _stands_in(tag, "dateline") and (wrong := _wrong(minutes, page)):
            yield tag, wrong


def _listed_otherwise(site: Site, page: BuiltPage) -> Iterator[tuple[Tag, str]]:
    for path in page.by_class["reading-path"]:
        together = 0
        for stop in path.find_all("li"):
            link, time = stop.find("a"), stop.find(class_="reading-time")
            minutes = (_minutes(time) if isinstance(time, Tag) else None) or 0
            target = site.target(page.path, str(link["href"])) if isinstance(link, Tag) else None
            led_to = site.pages.get(target[0]) if target else None
            if led_to is not None and (wrong := _wrong(minutes, led_to)):
                yield stop, f"'{' '.join(stop.get_text().split())}' {wrong}"
            together += minutes
        total = path.select_one(".reading-path-sum .reading-time")
        if total is None or _minutes(total) != together:
            yield path, f"the stops of a path take {together} minutes, and it says otherwise."


def _wrong(minutes: int, page: BuiltPage) -> str:
    """What is wrong with a time; half a minute is left for rounding, half for other counting."""
    words = _told_words(page)
    if abs(minutes * WORDS_A_MINUTE - max(words, WORDS_A_MINUTE)) <= WORDS_A_MINUTE:
        return ""
    return f"says {minutes} minutes, and {page.url or 'the start page'} tells {words} words."


def _minutes(tag: Tag) -> int | None:
    said = _MINUTES.fullmatch(squeezed(tag.get_text()))
    if said is None or said["words"] != squeezed(in_words(int(said[2]))):
        return None
    return int(said[2])


def _told_words(page: BuiltPage) -> int:
    tags = (tag for name in _TELLING for tag in page.by_name[name])
    return sum(count_words(tag.get_text()) for tag in tags if _is_prose(tag))


def _is_prose(tag: Tag) -> bool:
    """Whether an element stands in the content, in no component and in no other element counted."""
    for around in (tag, *tag.parents):
        classes = set(around.get_attribute_list("class"))
        if "content" in classes:
            return True
        if classes - _FRAMES or (around is not tag and around.name in _TELLING):
            return False
    return False


def _stands_in(tag: Tag, name: str) -> bool:
    return any(name in parent.get_attribute_list("class") for parent in tag.parents)
