"""Tell an author on a terminal what was found in an article, what is doubtful, and where.

`report` is pure and small enough to travel between processes; `ReportOutput` prints it on standard
error beside whatever output a run has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from generator.ingest.candidates import Candidates, Span
from generator.ingest.drafting import Saved
from generator.ingest.drafting.draft import MAX_FACTS
from generator.ingest.drafting.places import Places
from generator.ingest.drafting.proposals import IN_TEXT, Clues, Proposal
from generator.ingest.ingested import Ingested
from generator.ingest.outputs import Output
from generator.model import MAX_QUOTED_WORDS, count_words

if TYPE_CHECKING:
    from rich.console import Console

KINDS = ("figures", "dates", "quotations", "actors", "terms")
FEW_ARTICLES = 5
"""Up to so many articles each gets its doubts; of more, one line each."""
MOST_DOUBTS = 25
MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a person should look at first.

    Attributes:
        reason: Why, in a few English words.
        paragraph: Where; None where it concerns the whole article.
        surface: What stands there.
    """

    reason: str
    paragraph: int | None = None
    surface: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one article.

    Attributes:
        name: Its file.
        id: Id of its source.
        counts: Number of finds by kind; actors and terms count once each.
        doubts: What is doubtful: first of the article, then in reading order.
    """

    name: str
    id: str
    counts: Mapping[str, int]
    doubts: tuple[Doubt, ...]


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
    placed = sorted(_of_facts(ingested), key=lambda doubt: doubt.paragraph or 0)
    return Report(
        ingested.article.file, ingested.id, counts, (*_of_article(ingested, counts), *placed)
    )


# ------------------------------------------------------------------ doubts


def _of_article(ingested: Ingested, counts: Mapping[str, int]) -> Iterator[Doubt]:
    known, published = ingested.article.metadata, ingested.published
    if published.day is None:
        yield Doubt("day of publication unknown; name it with --published, dates depend on it")
    elif published.basis == "inferred":
        yield Doubt(f"day of publication inferred: {published.day}")
    if known.title is None:
        yield Doubt("no title found")
    for kind in ("figures", "quotations"):
        if counts[kind] > MAX_FACTS:
            yield Doubt(f"{counts[kind] - MAX_FACTS} {kind} are left out of the draft")
    yield from _proposed_actors(ingested.extraction.candidates)


def _proposed_actors(found: Candidates) -> Iterator[Doubt]:
    """Actors that no vocabulary has, each at its first mention."""
    first = {actor.id: actor for actor in reversed(found.actors) if actor.proposed}
    for actor in reversed(first.values()):
        yield Doubt(f"not in data/actors.yaml, proposed as {actor.kind}", None, actor.name)


def _of_facts(ingested: Ingested) -> Iterator[Doubt]:
    article, extraction = ingested.article, ingested.extraction
    places = Places(article)
    clues = Clues(article, extraction.candidates, extraction.metrics, ingested.published.day)
    for figure in extraction.candidates.figures[:MAX_FACTS]:
        proposal = clues.propose(figure)
        vague = figure.quantity.wording is not None
        reasons = [*_unproposed(proposal), *(["vague amount"] if vague else ())]
        yield from _doubt(places, figure.span, reasons)
    for quotation in extraction.candidates.quotations[:MAX_FACTS]:
        reasons = [] if quotation.actor or quotation.speaker else ["speaker unknown"]
        if count_words(quotation.span.surface) > MAX_QUOTED_WORDS:
            reasons.append("choose the phrase that counts")
        yield from _doubt(places, quotation.span, reasons)


def _unproposed(proposal: Proposal) -> Iterator[str]:
    if proposal.actor is None:
        yield "no actor near"
    elif proposal.actor.reason == IN_TEXT:
        yield f"actor {proposal.actor.value}? named in an earlier paragraph"
    if proposal.metric is None:
        yield "no metric"


def _doubt(places: Places, span: Span, reasons: list[str]) -> Iterator[Doubt]:
    if len(places.locator(span)) > len(("paragraph", "surface")):
        reasons.append("stands twice")
    if reasons:
        yield Doubt(", ".join(reasons), span.paragraph, places.readable(span))


# ------------------------------------------------------------------ terminal


class ReportOutput:
    """An output that also reports on standard error.

    Args:
        output: Where what was found goes.
        articles: Number of articles of the run.
        console: Where to print; default: standard error.
    """

    def __init__(self, output: Output, articles: int, console: Console | None = None) -> None:
        self._output = output
        self._in_full = articles <= FEW_ARTICLES
        self._console = console
        self._rows: list[tuple[str, Mapping[str, int], int]] = []
        self._total: Counter[str] = Counter()

    @property
    def prepare(self) -> Callable[[Ingested], Any]:
        """The output's own and the report."""
        return partial(_prepare, self._output.prepare)

    def take(self, prepared: tuple[Any, Report]) -> None:
        """Write one article, then tell of it."""
        inner, told = prepared
        saved = self._output.take(inner)
        if self._in_full:
            self._print(told, saved)
            return
        if saved is not None and saved.changed and not saved.is_new:
            for line in _merged(saved):
                self._open().print(line)
        self._total.update({**told.counts, "articles": 1, "doubts": len(told.doubts)})
        if len(self._rows) < MOST_ROWS:
            self._rows.append((told.name, told.counts, len(told.doubts)))

    def close(self) -> None:
        """Finish the output, then tell of all articles where each was not told of."""
        self._output.close()
        if self._rows:
            self._print_all()

    def _print(self, told: Report, saved: Saved | None) -> None:
        console = self._open()
        console.print(f"{_shown(told.name)}: {_counted(told.counts)}", style="bold")
        is_curated = saved is not None and saved.as_comments
        for line in (*_merged(saved), *(() if is_curated else _doubts(told))):
            console.print(line)

    def _print_all(self) -> None:
        from rich.table import Table

        table = Table("article", *KINDS, "doubts", box=None, pad_edge=False)
        for name, counts, doubts in self._rows:
            table.add_row(_shown(name), *(str(counts[kind]) for kind in KINDS), str(doubts))
        if (more := self._total["articles"] - len(self._rows)) > 0:
            table.add_row(f"… {more} more")
        total = (str(self._total[kind]) for kind in (*KINDS, "doubts"))
        table.add_row(f"{self._total['articles']} articles", *total, style="bold")
        self._open().print(table)

    def _open(self) -> Console:
        if self._console is None:
            from rich.console import Console  # only for those who see it: it takes time to start

            self._console = Console(stderr=True, markup=False, highlight=False, soft_wrap=True)
        return self._console


def _prepare(prepare: Callable[[Ingested], Any], ingested: Ingested) -> tuple[Any, Report]:
    return prepare(ingested), report(ingested)


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{n} {kind[:-1] if n == 1 else kind}" for kind, n in counts.items())


def _merged(saved: Saved | None) -> Iterator[str]:
    """What drafting again did to a dossier."""
    if saved is None or saved.is_new:
        return
    if not saved.changed:
        yield f"  {_shown(str(saved.file))}: has all of it, nothing was written"
        return
    added = _counted(saved.added) or "no facts"
    comments = " as comments" if saved.as_comments and saved.added else ""
    yield f"  {_shown(str(saved.file))}: {added} added{comments}"
    for gone in saved.gone:
        now = "is gone" if gone.now is None else f"now stands in paragraph {gone.now}"
        yield f"  paragraph {gone.locator.paragraph}: “{_shown(gone.locator.surface)}” {now}"


def _doubts(told: Report) -> Iterator[str]:
    for doubt in told.doubts[:MOST_DOUBTS]:
        place = "" if doubt.paragraph is None else f"paragraph {doubt.paragraph}: "
        what = "" if doubt.surface is None else f"“{_shown(doubt.surface)}”: "
        yield f"  {place}{what}{doubt.reason}"
    if (more := len(told.doubts) - MOST_DOUBTS) > 0:
        yield f"  … {more} more; the draft marks them with “offen”"


def _shown(text: str) -> str:
    """Text of an article for a terminal: one line, nothing that would steer it."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    return shown if len(shown) <= _WIDEST else f"{shown[: _WIDEST - 1]}…"


_WIDEST = 70
