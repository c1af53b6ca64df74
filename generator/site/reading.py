"""How long pages take to read, and the paths that lead through them.

Adults read English prose silently at 238 words a minute, most of them at 175 to 300, and other
languages at rates that follow from how many words they need to say the same (Brysbaert, *How many
words do we read per minute?*, Journal of Memory and Language 109, 2019). German needs fewer, longer
words: 200 a minute leave time for terms and figures. Counted is what a page tells in sentences and
headings; boxes, charts, timelines and *Belege* are looked up, not read through.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator import german
from generator.corpus import Corpus
from generator.front_matter import described, split
from generator.model import ReadingPath
from generator.prose import page_text
from generator.site.context import Stamp, stamp
from generator.site.links import home
from generator.site.rendered_words import words_rendered

WORDS_A_MINUTE = 200
READ = frozenset(("start", "topic", "article", "easy"))
"""Kinds of pages that are read through."""


@dataclass(frozen=True)
class Stop:
    """A page on a reading path.

    Attributes:
        title: Of the topic, or of the summary of the article.
        address: Its address within the site, with the path in it.
        minutes: How long it takes to read.
    """

    title: str
    address: str
    minutes: int

    @property
    def reading_time(self) -> str:
        """The same in words."""
        return in_words(self.minutes)


@dataclass(frozen=True)
class Walk:
    """A path with its stops, and how long they take together, in words."""

    path: ReadingPath
    stops: Sequence[Stop]
    reading_time: str


@dataclass(frozen=True)
class Step:
    """Where a page stands on a path, and its neighbours there, if there are any."""

    path: ReadingPath
    before: Stop | None
    after: Stop | None


def minutes_of(words: int) -> int:
    """Minutes that so many words take, to the nearest; one at least."""
    return max(1, (words + WORDS_A_MINUTE // 2) // WORDS_A_MINUTE)


def in_words(minutes: int) -> str:
    """``4 Minuten``."""
    return f"{minutes}{german.NBSP}{'Minute' if minutes == 1 else 'Minuten'}"


def minutes_of_page(corpus: Corpus, page: Path | None) -> int | None:
    """How long a page takes to read; None for one that is not read through, or cannot be read."""
    if page is None or described(page).get("kind") not in READ:
        return None
    return _minutes(corpus, page)


def _minutes(corpus: Corpus, page: Path) -> int | None:
    return _counted(corpus, page, stamp(page))


@lru_cache(maxsize=1024)
def _counted(corpus: Corpus, page: Path, _: Stamp) -> int | None:
    """The minutes, counted once for each state of the file: every stop of every path asks."""
    try:
        body = split(page.read_text(encoding="utf-8-sig")).body
    except (OSError, UnicodeDecodeError):
        return None
    return minutes_of(page_text(body).count_words(words_rendered(corpus)))


def stops_of(corpus: Corpus, path: ReadingPath, docs: Path) -> list[Stop]:
    """The stops of a path that have a page."""
    found = []
    for id_ in path.stops:
        kind, folder = ("topic", "themen") if id_ in corpus.topics else ("source", "artikel")
        minutes = _minutes(corpus, docs / folder / f"{id_}.md")
        if minutes is not None:
            topic = corpus.topics.get(id_)
            title = topic.title if topic else corpus.dossiers[id_].heading
            found.append(Stop(title, f"{home(kind, id_)}?weg={path.id}", minutes))
    return found


def walks(corpus: Corpus, docs: Path) -> list[Walk]:
    """Every path that has a page."""
    found = []
    for path in corpus.paths.values():
        if stops := stops_of(corpus, path, docs):
            together = in_words(sum(stop.minutes for stop in stops))
            found.append(Walk(path, stops, together))
    return found


def steps_at(corpus: Corpus, page: Path, docs: Path) -> list[Step]:
    """Every path that leads through a page, with its stops before and behind that page."""
    found = []
    for path in corpus.paths.values():
        stops = stops_of(corpus, path, docs)
        at = next((i for i, stop in enumerate(stops) if _is_at(stop, page)), None)
        if at is not None:
            found.append(Step(path, _at(stops, at - 1), _at(stops, at + 1)))
    return found


def _is_at(stop: Stop, page: Path) -> bool:
    return stop.address.partition("?")[0].endswith(f"/{page.parent.name}/{page.stem}/")


def _at(stops: Sequence[Stop], index: int) -> Stop | None:
    return stops[index] if 0 <= index < len(stops) else None
