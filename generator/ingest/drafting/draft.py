"""Make the candidates of an article a draft dossier: YAML that loads, with what is open marked.

Whatever comes from the article stands quoted and escaped, and only as a name, a title, a surface
or the words beside it; all other wording is our own. So nothing in an article can become YAML, a
macro or Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from generator.ingest.candidates import ActorCandidate
from generator.ingest.drafting.entries import MAX_FACTS, Entry, Writer
from generator.ingest.drafting.places import Places
from generator.ingest.drafting.proposals import Clues
from generator.ingest.drafting.scalars import Pairs, Value, indented, item, items
from generator.ingest.extract import Extraction
from generator.ingest.publication import Publication
from generator.ingest.reader import STANDARD_INPUT, Article

HEADER = """\
# yaml-language-server: $schema=../schema/dossier.schema.json
# Entwurf von `explainer ingest`. Bitte jede Angabe am Artikel prüfen, Offenes und Vorschläge
# entscheiden, Überflüssiges löschen und zuletzt status auf curated setzen.
"""
LEAD = "Dieser Entwurf zeigt, was ein Programm im Artikel gefunden hat. Die Prüfung steht aus."
NOTES: Mapping[str, str] = {
    "figures": "label in eigenen Worten; actor, metric und period prüfen; topics ergänzen",
    "events": "title und text in eigenen Worten; actors prüfen; topics ergänzen",
    "quotations": "speaker prüfen; context in eigenen Worten; text hat höchstens sieben Wörter",
    "terms": "weitere Fundstellen ergänzen; Neues gehört mit Erklärung in data/glossary.yaml",
    "actors": "vorgeschlagen; nach der Prüfung gehören sie in data/actors.yaml",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A dossier as a program proposes it.

    Attributes:
        source: The keys of the source that the article tells, by name.
        head: The lines above the lists.
        lists: The items of each list, in article order; a list without items is missing.
        left_out: How many items of a list are more than a person can go through.
        unquotable: How many finds of a list no dossier can hold, as a number phrase has more than
            seven words or a quotation none.
    """

    source: Mapping[str, Value]
    head: tuple[str, ...]
    lists: Mapping[str, tuple[Entry, ...]]
    left_out: Mapping[str, int]
    unquotable: Mapping[str, int]

    def text(self) -> str:
        """The dossier as YAML."""
        lines = list(self.head)
        for key, entries in self.lists.items():
            lines += ["", f"{key}:  # {NOTES[key]}", *items(entry.lines for entry in entries)]
            if missing := self.left_out[key] + self.unquotable.get(key, 0):
                lines.append(f"  # {missing} weitere sind nicht aufgenommen.")
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
    writer = Writer(
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
        unquotable=writer.unquotable,
    )


# ------------------------------------------------------------------ source


def _source(article: Article, source: str, published: Publication) -> list[tuple[str, Value, str]]:
    known = article.metadata
    name_note = "so nennen Seiten die Quelle" + ("" if known.publisher else "; offen: Verlag")
    agency_note = "" if known.agency is None else f"Agentur: {known.agency}"
    return [
        ("id", source, "offen: sprechende id, nach der Veröffentlichung nie mehr ändern"),
        ("name", known.publisher or article.file, name_note),
        ("title", known.title, "wie veröffentlicht"),
        ("publisher", known.publisher, agency_note),
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


def _original(article: Article) -> Pairs:
    """`original` with what is open: what came from standard input has no file name."""
    has_file = str(article.path) != STANDARD_INPUT
    notes = {} if has_file else {"file": "offen: Dateiname"}
    return [(key, value, notes.get(key, "")) for key, value in original(article).items()]


def _head(article: Article, values: Pairs) -> list[str]:
    return [
        "source:",
        *indented(item(values)),
        "  original:",
        *indented(item(_original(article)), depth=2),
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
