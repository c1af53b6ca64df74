"""Tell an author on a terminal what was found in an article, what is doubtful, and where.

`report` is pure and small enough to travel between processes; `ReportOutput` prints on standard
error, beside whatever output a run has and after it, so that nothing comes between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from generator.ingest.drafting import Draft, Saved
from generator.ingest.drafting.entries import NO_ACTOR, NO_METRIC
from generator.ingest.drafting.questions import Question
from generator.ingest.ingested import Ingested
from generator.ingest.outputs import Output

if TYPE_CHECKING:
    from rich.console import Console

KINDS = ("figures", "dates", "quotations", "actors", "terms")
GROUPED = (NO_ACTOR, NO_METRIC)
"""What so many figures share that it gets one line for all of them."""
FEW_ARTICLES = 5
"""Up to so many articles each gets its doubts; of more, one line each."""
MOST_DOUBTS = 25
MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a person should look at first.

    Attributes:
        reason: Why, in a few English words.
        question: What an answer in the dossier settles; None where no answer stands in one.
        paragraph: Where; None where it concerns the whole article.
        surface: What stands there.
        id: The fact in the draft.
    """

    reason: str
    question: Question | None = None
    paragraph: int | None = None
    surface: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one article.

    Attributes:
        name: Its file.
        id: Id of its source.
        counts: Number of finds by kind; actors and terms count once each.
        events: Number of events that the dates became.
        doubts: What is doubtful: first of the article, then in reading order.
    """

    name: str
    id: str
    counts: Mapping[str, int]
    events: int
    doubts: tuple[Doubt, ...]

    def open(self, questions: frozenset[Question] | None) -> tuple[Doubt, ...]:
        """The doubts that nobody settled yet.

        Args:
            questions: What is open in the dossier; None where it is new.
        """
        if questions is None:
            return self.doubts
        return tuple(d for d in self.doubts if d.question is None or d.question in questions)


def report(ingested: Ingested) -> Report:
    """What there is to tell of one article."""
    found = ingested.extraction.candidates
    counts = {
        "figures": len(found.figures),
        "dates": len(found.dates),
        "quotations": len(found.quotations),
        "actors": len({actor.id for actor in found.actors}),
        "terms": len({term.term for term in found.terms}),
    }
    draft = ingested.drafted()
    placed = sorted(_of_facts(draft), key=lambda doubt: doubt.paragraph or 0)
    doubts = (*_of_article(ingested), *_left_out(draft), *_proposed_actors(ingested), *placed)
    events = len(draft.lists.get("events", ()))
    return Report(ingested.article.file, ingested.id, counts, events, doubts)


# ------------------------------------------------------------------ doubts


def _of_article(ingested: Ingested) -> Iterator[Doubt]:
    published = ingested.published
    if published.day is None:
        yield Doubt("day of publication unknown; name it with --published, dates depend on it")
    elif published.basis == "inferred":
        yield Doubt(
            f"day of publication inferred: {published.day}; dates depend on it, --published sets it"
        )
    if ingested.article.metadata.title is None:
        yield Doubt("no title found", ("source", 0, "", "title"))


def _left_out(draft: Draft) -> Iterator[Doubt]:
    """What the draft does not have although it was found."""
    for kind, number in draft.left_out.items():
        if number:
            yield Doubt(f"{_number(number, kind)} left out of the draft, which is full")
    for kind, number in draft.unquotable.items():
        if number:
            why = "more than seven words" if kind == "figures" else "no word to quote"
            yield Doubt(f"{_number(number, kind)} left out of the draft: {why}")


def _proposed_actors(ingested: Ingested) -> Iterator[Doubt]:
    """Actors that no vocabulary has, each at its first mention."""
    actors = ingested.extraction.candidates.actors
    first = {actor.id: actor for actor in reversed(actors) if actor.proposed}
    for actor in reversed(first.values()):
        reason = f"not in data/actors.yaml, proposed as {actor.kind}"
        yield Doubt(reason, ("actors", 0, actor.id, "id"), None, actor.name)


def _of_facts(draft: Draft) -> Iterator[Doubt]:
    """One doubt for each reason at each fact."""
    for kind in ("figures", "quotations"):
        for entry in draft.lists.get(kind, ()):
            place = entry.places[0]
            for doubt in entry.doubts:
                question = (kind, place.paragraph, place.surface, doubt.key)
                yield Doubt(doubt.reason, question, place.paragraph, place.surface, entry.id)


# ------------------------------------------------------------------ terminal


class ReportOutput:
    """An output that also reports on standard error, when it is closed.

    Args:
        output: Where what was found goes.
        articles: Number of articles of the run.
        console: Where to print; default: standard error.
    """

    def __init__(self, output: Output, articles: int, console: Console | None = None) -> None:
        self._output = output
        self._in_full = articles <= FEW_ARTICLES
        self._console = console
        self._lines: list[tuple[str, str]] = []
        self._rows: list[tuple[str, Mapping[str, int], int]] = []
        self._total: Counter[str] = Counter()

    @property
    def prepare(self) -> Callable[[Ingested], Any]:
        """The output's own and the report."""
        return partial(_prepare, self._output.prepare)

    def take(self, prepared: tuple[Any, Report]) -> None:
        """Write one article, and keep what there is to tell of it."""
        inner, told = prepared
        saved = self._output.take(inner)
        doubts = told.open(None if saved is None else saved.open)
        if self._in_full:
            self._lines.append((f"{_shown(told.name)}: {_found(told)}", "bold"))
            self._lines += [(line, "") for line in (*_merged(saved), *_told(doubts))]
            return
        if saved is not None and saved.changed and not saved.is_new:
            self._lines += [(line, "") for line in _merged(saved)]
        self._total.update({**told.counts, "articles": 1, "doubts": len(doubts)})
        if len(self._rows) < MOST_ROWS:
            self._rows.append((told.name, told.counts, len(doubts)))

    def close(self) -> None:
        """Finish the output, then tell of each article, or of all where they are many."""
        self._output.close()
        for line, style in self._lines:
            self._open().print(line, style=style)
        if self._rows:
            self._print_all()

    def _print_all(self) -> None:
        from rich.table import Table

        table = Table("article", *KINDS, "doubts", box=None, pad_edge=False)
        for name, counts, doubts in self._rows:
            table.add_row(_shown(name), *(str(counts[kind]) for kind in KINDS), str(doubts))
        if (more := self._total["articles"] - len(self._rows)) > 0:
            table.add_row(f"… {more} more")
        total = (str(self._total[kind]) for kind in (*KINDS, "doubts"))
        table.add_row(_number(self._total["articles"], "articles"), *total, style="bold")
        self._open().print(table)

    def _open(self) -> Console:
        if self._console is None:
            from rich.console import Console  # only for those who see it: it takes time to start

            self._console = Console(stderr=True, markup=False, highlight=False, soft_wrap=True)
        return self._console


def _prepare(prepare: Callable[[Ingested], Any], ingested: Ingested) -> tuple[Any, Report]:
    return prepare(ingested), report(ingested)


def _found(told: Report) -> str:
    """The counts; of dates also how many events they are, since most tell only when."""
    parts = {kind: _number(count, kind) for kind, count in told.counts.items()}
    if told.counts["dates"]:
        parts["dates"] += f" ({_number(told.events, 'events')})"
    return ", ".join(parts.values())


def _number(count: int, kind: str) -> str:
    return f"{count} {kind[:-1] if count == 1 else kind}"


def _merged(saved: Saved | None) -> Iterator[str]:
    """What drafting again did to a dossier."""
    if saved is None or saved.is_new:
        return
    if not saved.changed:
        yield f"  {_shown(str(saved.file), _WIDEST_PATH)}: has all of it, nothing was written"
    else:
        comments = " as comments" if saved.as_comments else ""
        parts = [_number(count, kind) for kind, count in saved.added.items()]
        parts = [f"{', '.join(parts)} added{comments}"] if parts else []
        if saved.marks:
            parts.append(f"{_number(saved.marks, 'marks')} written beside what it has")
        yield f"  {_shown(str(saved.file), _WIDEST_PATH)}: {'; '.join(parts)}"
    for gone in saved.gone:
        now = "is gone" if gone.now is None else f"now stands in paragraph {gone.now}"
        yield f"  paragraph {gone.locator.paragraph}: “{_shown(gone.locator.surface)}” {now}"


def _told(doubts: Sequence[Doubt]) -> Iterator[str]:
    """One line for each fact, and one for what many figures lack."""
    facts: dict[str, list[Doubt]] = {}
    grouped: dict[str, list[Doubt]] = {}
    for number, doubt in enumerate(doubts):
        if doubt.reason in GROUPED:
            grouped.setdefault(doubt.reason, []).append(doubt)
        else:
            facts.setdefault(doubt.id or str(number), []).append(doubt)
    lines = list(facts.values())
    for found in lines[:MOST_DOUBTS]:
        place = "" if found[0].paragraph is None else f"paragraph {found[0].paragraph}: "
        what = "" if found[0].surface is None else f"“{_shown(found[0].surface)}”: "
        yield f"  {place}{what}{_shown(', '.join(doubt.reason for doubt in found), 2 * _WIDEST)}"
    for reason in GROUPED:
        if reason in grouped:
            yield f"  {reason}: {_places(grouped[reason])}"
    if more := lines[MOST_DOUBTS:]:
        names = (
            found[0].id or f"“{_shown(found[0].surface or found[0].reason)}”" for found in more
        )
        yield f"  … {len(more)} more: {', '.join(names)}"


def _places(doubts: Sequence[Doubt]) -> str:
    numbers = sorted({doubt.paragraph for doubt in doubts if doubt.paragraph is not None})
    where = "paragraph" if len(numbers) == 1 else "paragraphs"
    return f"{_number(len(doubts), 'figures')}, {where} {', '.join(map(str, numbers))}"


_WIDEST = 70
_WIDEST_PATH = 4_000


def _shown(text: str, widest: int = _WIDEST) -> str:
    """Text of an article for a terminal: one line, nothing that would steer it."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    return shown if len(shown) <= widest else f"{shown[: widest - 1]}…"
