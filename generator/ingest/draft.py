"""Write the candidates of an article as a draft dossier: YAML that loads, with what is open marked.

Whatever comes from the article stands in double quotes, escaped, and only as a name, a title, a
surface or the words beside it; all other wording is our own. So nothing in an article can become
YAML, a macro or Markdown.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.ingest.candidates import (
    DateCandidate,
    FigureCandidate,
    QuotationCandidate,
    Span,
    TermCandidate,
)
from generator.ingest.extract import Extraction
from generator.ingest.publication import Publication
from generator.ingest.reader import Article
from generator.model import MAX_QUOTED_WORDS, count_words

MAX_FACTS = 400
"""Most facts of one kind in a draft; an article with more is a table, and a person must choose."""

HEADER = """\
# yaml-language-server: $schema=../schema/dossier.schema.json
# Entwurf von `explainer ingest`. Bitte jede Angabe am Artikel prüfen, Offenes (null, „offen“)
# ergänzen, Überflüssiges löschen und zuletzt status auf curated setzen.
"""
LEAD = "Dieser Entwurf zeigt, was ein Programm im Artikel gefunden hat. Die Prüfung steht aus."
_NOTES = {
    "figures": "offen je Zahl: label in eigenen Worten, actor, metric, period, topics",
    "events": "offen je Ereignis: title und text in eigenen Worten, actors, topics",
    "quotations": "offen je Zitat: speaker, context, stance; text hat höchstens sieben Wörter",
    "terms": "offen: weitere Fundstellen",
    "actors": "vorgeschlagene Personen; nach der Prüfung gehören sie in data/actors.yaml",
}

Value = str | float | None
Pairs = Iterable[tuple[str, Value] | tuple[str, Value, str]]

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*|\d{4}-\d{2}(?:-\d{2})?")
_WORDS_OF_YAML = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_UNPRINTABLE = re.compile(
    r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_WORD = re.compile(r"\S+")
_CONTEXT_WORDS = 3


def write_draft(
    article: Article, extraction: Extraction, source: str, published: Publication
) -> str:
    """The draft dossier of `article` as YAML text.

    Args:
        article: What was read.
        extraction: What was found in it.
        source: Id of the source; ids of figures and quotations end with it.
        published: Day of publication.
    """
    found = extraction.candidates
    places = _Places(article)
    lists = {
        "figures": list(_figures(found.figures, source, places)),
        "events": list(_events(found.dates, places)),
        "quotations": list(_quotations(found.quotations, source, places)),
        "terms": list(_terms(found.terms)),
        "actors": [_person(known.id, known.name) for known in extraction.proposals],
    }
    lines = [HEADER.rstrip("\n"), *_source(article, source, published)]
    lines += ["summary:", *_indented([("lead", LEAD, "offen: title, description, sections")])]
    for key, items in lists.items():
        if items:
            lines += [f"{key}:  # {_NOTES[key]}", *_items(items[:MAX_FACTS])]
        if len(items) > MAX_FACTS:
            lines.append(f"  # {len(items) - MAX_FACTS} weitere sind nicht aufgenommen.")
    return "\n".join(lines) + "\n"


# ------------------------------------------------------------------ parts


def _source(article: Article, source: str, published: Publication) -> Iterator[str]:
    known = article.metadata
    name_note = "so nennen Seiten die Quelle" + ("" if known.publisher else "; offen: Verlag")
    yield "source:"
    yield from _indented(
        [
            ("id", source, "offen: sprechende id, danach nie mehr ändern"),
            ("name", known.publisher or article.file, name_note),
            ("title", known.title, "wie veröffentlicht"),
            ("publisher", known.publisher),
            ("author", known.author),
            ("genre", "news", "offen: news, analysis, opinion oder reprint"),
            ("published", published.day, "" if published.day else "offen: JJJJ-MM-TT"),
            ("published_basis", published.basis),
            ("published_reason", published.reason),
            ("url", known.url),
            ("accessed", None, "offen: Tag des Abrufs" if known.url else ""),
            ("archived", None),
            ("language", "de"),
            ("status", "draft"),
        ]
    )
    yield "  original:"
    yield from _indented(
        [
            ("file", article.file),
            ("sha256", article.sha256),
            ("paragraphs", len(article.paragraphs)),
        ],
        depth=2,
    )


def _figures(
    figures: Sequence[FigureCandidate], source: str, places: _Places
) -> Iterator[list[str]]:
    labels = _numbered("Angabe", [figure.span for figure in figures])
    for (number, label), figure in zip(labels, figures, strict=True):
        span, quantity = figure.span, figure.quantity
        if count_words(span.surface) > MAX_QUOTED_WORDS:
            continue
        optional = (
            *((key, value) for key, value in quantity.amount().items() if value is not None),
            ("noun", quantity.noun),
            ("direction", quantity.direction),
            ("moment", quantity.moment),
        )
        yield _item(
            [
                ("id", f"zahl-{span.paragraph}-{number}-{source}"),
                ("label", label),
                *((key, value) for key, value in optional if value is not None),
                ("status", quantity.status),
                *places.locator(span),
            ]
        )


def _events(dates: Sequence[DateCandidate], places: _Places) -> Iterator[list[str]]:
    """One event for each day, month or year, with every further mention under `also`."""
    by_value: dict[str, list[DateCandidate]] = {}
    for date in dates:
        if date.event is not None:
            by_value.setdefault(date.value, []).append(date)
    for value, (first, *more) in by_value.items():
        paragraph = first.span.paragraph
        lines = _item(
            [
                ("id", first.event),
                ("date", value),
                ("title", f"Datum in Absatz {paragraph}"),
                ("text", f"Absatz {paragraph} nennt dieses Datum."),
                *places.locator(first.span),
            ]
        )
        if more:
            also = [_item(places.locator(date.span)) for date in more[:MAX_FACTS]]
            lines += ["also:", *_items(also)]
        yield lines


def _quotations(
    quotations: Sequence[QuotationCandidate], source: str, places: _Places
) -> Iterator[list[str]]:
    numbered = _numbered("Zitat", [quotation.span for quotation in quotations])
    for (number, _), quotation in zip(numbered, quotations, strict=True):
        span = quotation.span
        surface = first_words(span.surface)
        if surface is None:
            continue
        whole = surface == span.surface
        length = f"offen: Kern von {count_words(span.surface)} Wörtern wählen"
        yield _item(
            [
                ("id", f"zitat-{span.paragraph}-{number}-{source}"),
                ("speaker", quotation.actor),
                ("text", surface if whole else None, "" if whole else length),
                ("context", None),
                *places.locator(
                    Span(surface, span.paragraph, span.start, span.start + len(surface))
                ),
            ]
        )


def _terms(terms: Sequence[TermCandidate]) -> Iterator[list[str]]:
    """Each term with its first use in every paragraph."""
    uses: dict[str, dict[int, Span]] = {}
    for term in terms:
        uses.setdefault(term.term, {}).setdefault(term.span.paragraph, term.span)
    for id_, spans in uses.items():
        places = [
            _item([("paragraph", span.paragraph), ("surface", span.surface)])
            for span in spans.values()
            if count_words(span.surface) <= MAX_QUOTED_WORDS
        ]
        if places:
            yield [*_item([("term", id_)]), "uses:", *_items(places[:MAX_FACTS])]


def _person(id_: str, name: str) -> list[str]:
    return _item([("id", id_), ("kind", "person"), ("name", name)])


def _numbered(word: str, spans: Sequence[Span]) -> Iterator[tuple[int, str]]:
    """The number of each span within its paragraph, and a label of ours that says so."""
    in_paragraph = Counter(span.paragraph for span in spans)
    seen: Counter[int] = Counter()
    for span in spans:
        seen[span.paragraph] += 1
        number = seen[span.paragraph]
        first = f"{number}. {word}" if in_paragraph[span.paragraph] > 1 else word
        yield number, f"{first} in Absatz {span.paragraph}"


def first_words(text: str) -> str | None:
    """`text` where it has at most seven words, else its first words up to seven; None for none."""
    if 0 < count_words(text) <= MAX_QUOTED_WORDS:
        return text
    end = 0
    for word in _WORD.finditer(text):
        if count_words(text[: word.end()]) > MAX_QUOTED_WORDS:
            break
        end = word.end()
    return text[:end] if count_words(text[:end]) else None


class _Places:
    """Locators of an article; words beside a surface are added where it stands there twice."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._paragraphs = {paragraph.number: paragraph for paragraph in article.paragraphs}
        self._unique: dict[str, bool] = {}

    def locator(self, span: Span) -> list[tuple[str, Value]]:
        """The keys that say where `span` stands."""
        keys: list[tuple[str, Value]] = [("paragraph", span.paragraph), ("surface", span.surface)]
        if span.surface not in self._unique:
            first = self._text.find(span.surface)
            self._unique[span.surface] = self._text.find(span.surface, first + 1) < 0
        if not self._unique[span.surface]:
            keys += [(key, words) for key, words in self._beside(span).items() if words]
        return keys

    def _beside(self, span: Span) -> Mapping[str, str]:
        paragraph = self._paragraphs[span.paragraph]
        start, end = span.start - paragraph.start, span.end - paragraph.start
        before = list(_WORD.finditer(paragraph.text[max(0, start - 200) : start]))
        after = list(_WORD.finditer(paragraph.text[end : end + 200]))
        return {
            "before": _between(before[-_CONTEXT_WORDS:]),
            "after": _between(after[:_CONTEXT_WORDS]),
        }


def _between(words: Sequence[re.Match[str]]) -> str:
    """The characters from the first to the last of `words`."""
    return words[0].string[words[0].start() : words[-1].end()] if words else ""


# ------------------------------------------------------------------ YAML


def _indented(pairs: Pairs, depth: int = 1) -> list[str]:
    return ["  " * depth + line for line in _item(pairs)]


def _item(pairs: Pairs) -> list[str]:
    """One line for each key, with the comment that may follow it."""
    lines = []
    for key, value, *comment in pairs:
        note = f"  # {comment[0]}" if comment and comment[0] else ""
        lines.append(f"{key}: {scalar(value)}{note}")
    return lines


def _items(items: Iterable[list[str]]) -> list[str]:
    """The lines of a block sequence of mappings."""
    return [
        ("  - " if index == 0 else "    ") + line
        for lines in items
        for index, line in enumerate(lines)
    ]


def scalar(value: Value) -> str:
    """A YAML scalar: plain where nobody can misread it, else in double quotes and escaped."""
    if value is None:
        return "null"
    if not isinstance(value, str):
        return repr(value)
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS_OF_YAML:
        return value
    return _UNPRINTABLE.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
