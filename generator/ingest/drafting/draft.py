"""Make the candidates of an article a draft dossier: YAML that loads, with what is open marked.

Whatever comes from the article stands quoted and escaped, and only as a name, a title, a surface
or the words beside it; all other wording is our own. So nothing in an article can become YAML, a
macro or Markdown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from generator.ingest.candidates import (
    ActorCandidate,
    DateCandidate,
    FigureCandidate,
    QuotationCandidate,
    TermCandidate,
)
from generator.ingest.drafting.places import Place, Places, first_words
from generator.ingest.drafting.proposals import Clues, Guess
from generator.ingest.drafting.scalars import Pairs, Value, indented, item, items, plain, scalar
from generator.ingest.extract import Extraction
from generator.ingest.names import Known
from generator.ingest.publication import Publication
from generator.ingest.reader import Article
from generator.model import MAX_QUOTED_WORDS, count_words

MAX_FACTS = 400
"""Most facts of one kind in a draft; an article with more is a table, and a person must choose."""

HEADER = """\
# yaml-language-server: $schema=../schema/dossier.schema.json
# Entwurf von `explainer ingest`. Bitte jede Angabe am Artikel prüfen, Offenes und Vorschläge
# entscheiden, Überflüssiges löschen und zuletzt status auf curated setzen.
"""
LEAD = "Dieser Entwurf zeigt, was ein Programm im Artikel gefunden hat. Die Prüfung steht aus."
EVENT_TITLE = "Noch ohne Titel"
EVENT_TEXT = "Der Artikel nennt dieses Datum. Was geschah, ist noch zu beschreiben."
TERM_SHORT = "Noch ohne Erklärung."
NOTES: Mapping[str, str] = {
    "figures": "label in eigenen Worten; actor, metric und period prüfen; topics ergänzen",
    "events": "title und text in eigenen Worten; actors prüfen; topics ergänzen",
    "quotations": "speaker prüfen; context in eigenen Worten; text hat höchstens sieben Wörter",
    "terms": "weitere Fundstellen ergänzen; Neues gehört mit Erklärung in data/glossary.yaml",
    "actors": "vorgeschlagen; nach der Prüfung gehören sie in data/actors.yaml",
}
OPEN = "offen"
_SUGGESTED = "Vorschlag"
_ROLE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list in a draft.

    Attributes:
        id: Its id, in the list of terms the term's.
        lines: Its YAML as a mapping without indentation.
        places: Where it stands; none for proposed actors.
        same: What makes another entry the same one, wherever it stands: a date, an id, a name.
        values: What was read from the article, by key; null where a key is missing.
    """

    id: str
    lines: tuple[str, ...]
    places: tuple[Place, ...] = ()
    same: frozenset[str] = frozenset()
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """A dossier as a program proposes it.

    Attributes:
        source: The keys of the source that the article tells, by name.
        head: The lines above the lists.
        lists: The items of each list, in article order; a list without items is missing.
        left_out: How many items of a list are more than a person can go through.
    """

    source: Mapping[str, Value]
    head: tuple[str, ...]
    lists: Mapping[str, tuple[Entry, ...]]
    left_out: Mapping[str, int]

    def text(self) -> str:
        """The dossier as YAML."""
        lines = list(self.head)
        for key, entries in self.lists.items():
            lines += ["", f"{key}:  # {NOTES[key]}", *items(entry.lines for entry in entries)]
            if self.left_out[key]:
                lines.append(f"  # {self.left_out[key]} weitere sind nicht aufgenommen.")
        return "\n".join(lines) + "\n"


def draft(
    article: Article,
    extraction: Extraction,
    source: str,
    published: Publication,
    *,
    without: Iterable[str] = (),
) -> Draft:
    """The draft dossier of `article`.

    Args:
        article: What was read.
        extraction: What was found in it.
        source: Id of the source; ids of figures and quotations end with it.
        published: Day of publication.
        without: Ids of proposed actors that are not wanted; nothing refers to them either.
    """
    found = extraction.candidates
    proposed = _proposed(extraction)
    unwanted = frozenset((*without, *(actor.id for actor in proposed[MAX_FACTS:])))
    writer = _Writer(
        source,
        Places(article),
        Clues(article, found, extraction.metrics, published.day),
        unwanted,
    )
    proposed = [actor for actor in proposed if actor.id not in unwanted]
    lists = {
        "figures": (len(found.figures), writer.figures(found.figures)),
        "events": (sum(date.event is not None for date in found.dates), writer.events(found.dates)),
        "quotations": (len(found.quotations), writer.quotations(found.quotations)),
        "terms": (len({term.term for term in found.terms}), writer.terms(found.terms)),
        "actors": (len(proposed), writer.actors(proposed, extraction.proposals)),
    }
    taken = {key: tuple(islice(entries, MAX_FACTS)) for key, (_, entries) in lists.items()}
    values = _source(article, source, published)
    return Draft(
        source={key: value for key, value, *_ in values},
        head=(*HEADER.splitlines(), *_head(article, values)),
        lists={key: entries for key, entries in taken.items() if entries},
        left_out={key: max(0, count - MAX_FACTS) for key, (count, _) in lists.items()},
    )


# ------------------------------------------------------------------ source


def _source(article: Article, source: str, published: Publication) -> list[tuple[str, Value, str]]:
    known = article.metadata
    name_note = "so nennen Seiten die Quelle" + ("" if known.publisher else "; offen: Verlag")
    return [
        ("id", source, "offen: sprechende id, nach der Veröffentlichung nie mehr ändern"),
        ("name", known.publisher or article.file, name_note),
        ("title", known.title, "wie veröffentlicht"),
        ("publisher", known.publisher, ""),
        ("author", known.author, ""),
        ("genre", "news", "offen: news, analysis, opinion oder reprint"),
        ("published", published.day, "" if published.day else "offen: JJJJ-MM-TT"),
        ("published_basis", published.basis, ""),
        ("published_reason", published.reason, ""),
        ("url", known.url, ""),
        ("accessed", None, "offen: Tag des Abrufs" if known.url else ""),
        ("archived", None, ""),
        ("language", "de", ""),
        ("status", "draft", ""),
    ]


def original(article: Article) -> Mapping[str, Value]:
    """What a dossier records of the file that it was made from."""
    return {
        "file": article.file,
        "sha256": article.sha256,
        "paragraphs": len(article.paragraphs),
    }


def _head(article: Article, values: Pairs) -> list[str]:
    return [
        "source:",
        *indented(item(values)),
        "  original:",
        *indented(item(original(article).items()), depth=2),
        "",
        "summary:",
        *indented(item([("lead", LEAD, "offen: title, description, lead und sections")])),
    ]


def _proposed(extraction: Extraction) -> list[ActorCandidate]:
    """Each actor that no vocabulary has, once."""
    first: dict[str, ActorCandidate] = {}
    for actor in extraction.candidates.actors:
        if actor.proposed:
            first.setdefault(actor.id, actor)
    return list(first.values())


# ------------------------------------------------------------------ lists


class _Writer:
    """Writes the items of each list for one article."""

    def __init__(self, source: str, places: Places, clues: Clues, unwanted: frozenset[str]) -> None:
        self._source = source
        self._places = places
        self._clues = clues
        self._unwanted = unwanted

    def figures(self, figures: Sequence[FigureCandidate]) -> Iterator[Entry]:
        seen: Counter[int] = Counter()
        for figure in figures:
            span, quantity = figure.span, figure.quantity
            seen[span.paragraph] += 1
            surface = self._places.readable(span)
            if count_words(surface) > MAX_QUOTED_WORDS:
                continue
            id_ = f"zahl-{span.paragraph}-{seen[span.paragraph]}-{self._source}"
            proposal = self._clues.propose(figure)
            amount = [(key, value) for key, value in quantity.amount().items() if value is not None]
            said = (("noun", quantity.noun), ("direction", quantity.direction))
            lines = item(
                [
                    ("id", id_),
                    ("label", proposal.label, _SUGGESTED),
                    self._guess("actor", proposal.actor),
                    self._guess("metric", proposal.metric),
                    self._guess("period", proposal.period),
                    *((("moment", quantity.moment),) if quantity.moment else ()),
                    *amount,
                    *((key, value) for key, value in said if value is not None),
                    ("status", quantity.status),
                    ("topics", (), OPEN),
                    *self._places.locator(span, surface),
                ]
            )
            read = (*amount, *said[1:], ("status", quantity.status), ("moment", quantity.moment))
            period = proposal.period.value if proposal.period else None
            values = _given((*read, ("period", period)))
            yield Entry(id_, tuple(lines), (self._places.place(span),), values=values)

    def events(self, dates: Sequence[DateCandidate]) -> Iterator[Entry]:
        """One event for each day, month or year, with every further mention under `also`."""
        by_value: dict[str, list[DateCandidate]] = {}
        for date in dates:
            if date.event is not None:
                by_value.setdefault(date.value, []).append(date)
        for value, (first, *more) in by_value.items():
            actors = [
                actor
                for actor in self._clues.actors_beside(first.span)
                if actor.id not in self._unwanted
            ]
            lines = item(
                [
                    ("id", first.event),
                    ("date", value),
                    ("title", _event_title(actors), OPEN),
                    ("text", EVENT_TEXT, OPEN),
                ]
            )
            lines += (
                ["actors:  # Vorschlag: im Satz genannt"]
                if actors
                else item([("actors", (), OPEN)])
            )
            lines += [f"  - {scalar(actor.id)}" for actor in actors]
            lines += item([("topics", (), OPEN), *self._places.locator(first.span)])
            if more := more[:MAX_FACTS]:
                lines += ["also:", *items(item(self._places.locator(d.span)) for d in more)]
            places = tuple(self._places.place(date.span) for date in (first, *more))
            yield Entry(
                str(first.event), tuple(lines), places, frozenset((value,)), {"date": value}
            )

    def quotations(self, quotations: Sequence[QuotationCandidate]) -> Iterator[Entry]:
        seen: Counter[int] = Counter()
        for quotation in quotations:
            span = quotation.span
            seen[span.paragraph] += 1
            whole = self._places.readable(span)
            surface = first_words(whole)
            if surface is None:
                continue
            id_ = f"zitat-{span.paragraph}-{seen[span.paragraph]}-{self._source}"
            speaker = None if quotation.actor in self._unwanted else quotation.actor
            who = _unknown_speaker(quotation.speaker)
            length = f"offen: Kern von {count_words(whole)} Wörtern wählen"
            lines = item(
                [
                    ("id", id_),
                    ("speaker", speaker, _SUGGESTED if speaker else who),
                    *((("text", surface),) if surface == whole else (("text", None, length),)),
                    ("context", None, OPEN),
                    ("topics", (), OPEN),
                    *self._places.locator(span, surface),
                ]
            )
            values = _given((("speaker", speaker),))
            yield Entry(id_, tuple(lines), (self._places.place(span, surface),), values=values)

    def terms(self, terms: Sequence[TermCandidate]) -> Iterator[Entry]:
        """Each term with its first use in every paragraph; a new one with a title."""
        uses: dict[str, dict[int, TermCandidate]] = {}
        for term in terms:
            uses.setdefault(term.term, {}).setdefault(term.span.paragraph, term)
        for id_, found in uses.items():
            shown = [
                term
                for term in islice(found.values(), MAX_FACTS)
                if count_words(term.span.surface) <= MAX_QUOTED_WORDS
            ]
            if not shown:
                continue
            title = shown[0].title
            places = [self._places.place(term.span) for term in shown]
            listed = (
                item([("paragraph", place.paragraph), ("surface", place.surface)])
                for place in places
            )
            new = (("title", title, _SUGGESTED), ("short", TERM_SHORT, OPEN)) if title else ()
            lines = [*item([("term", id_), *new]), "uses:", *items(listed)]
            yield Entry(id_, tuple(lines), tuple(places), frozenset((id_,)))

    def actors(
        self, actors: Iterable[ActorCandidate], proposals: Iterable[Known]
    ) -> Iterator[Entry]:
        """Each proposed actor, with the role and the further names that the article uses."""
        known = {proposal.id: proposal for proposal in proposals}
        for actor in actors:
            lines = item([("id", actor.id), ("kind", actor.kind), ("name", actor.name)])
            if (more := known.get(actor.id)) is not None:
                if more.forms:
                    lines += ["forms:", *(f"  - {scalar(form)}" for form in more.forms)]
                if more.role and count_words(more.role) <= _ROLE_WORDS:
                    lines += item([("role", more.role, f"{_SUGGESTED}: so im Artikel")])
            yield Entry(actor.id, tuple(lines), (), frozenset((actor.id, actor.name)))

    def _guess(self, key: str, guess: Guess | None) -> tuple[str, Value, str]:
        if guess is None or (key == "actor" and guess.value in self._unwanted):
            return key, None, OPEN
        return key, guess.value, f"{_SUGGESTED}: {guess.reason}"


def _unknown_speaker(name: str | None) -> str:
    """The comment behind a speaker without an id: what the article calls them."""
    return f"{OPEN}: id aus data/actors.yaml; im Text: „{plain(name)}“" if name else OPEN


def _given(pairs: Iterable[tuple[str, Value]]) -> dict[str, Value]:
    return {key: value for key, value in pairs if value is not None}


def _event_title(actors: Sequence[ActorCandidate]) -> str:
    """A title without digits outside of names, which tells drafts of one article apart."""
    names = ", ".join(actor.name for actor in actors[:2])
    return f"{EVENT_TITLE} ({names})" if names else EVENT_TITLE
