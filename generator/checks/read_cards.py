"""Read entries of *Belege* back: every line below the value is what the open data says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bs4 import Tag
from bs4.element import NavigableString

from generator import german
from generator.checks.built import BuiltPage, Site
from generator.checks.published_facts import PublishedFacts
from generator.checks.read_corrections import corrected_words
from generator.checks.wordings import squeezed, text_of
from generator.compare.origins import SAME
from generator.corpus import Corpus
from generator.model import Quotation
from generator.site.cards import (
    MOST_OTHERS,
    AnyFact,
    Other,
    firm_rows,
    label_words,
    origin_words,
    others_of,
    scope_words,
)
from generator.site.citation import articles_with, citation
from generator.site.computed_cards import LABELS, SIGNS
from generator.site.links import ROOT, home, public_address
from generator.site.rendering import cite, source_name
from generator.site.statements import statement_words

OTHERS = "Andere"
LINK = "Link zu dieser Angabe"
REPORT = "Fehler melden"
SUMMARY = "Quellenangabe"
PIECES = frozenset(("p", "a", "summary", "dt", "dd"))
"""Elements of an entry that are read as a whole."""


@dataclass(frozen=True)
class Entry:
    """An entry about a published fact, on its page."""

    site: Site
    facts: PublishedFacts
    page: BuiltPage
    card: Tag
    kind: str
    id: str

    @cached_property
    def corpus(self) -> Corpus:
        """The open data."""
        return self.facts.corpus

    @cached_property
    def fact(self) -> AnyFact:
        """What the entry is about."""
        return self.corpus.facts[self.id]

    @cached_property
    def pieces(self) -> list[Tag | NavigableString]:
        """Everything that it says, in order."""
        return list(_pieces(self.card))

    @cached_property
    def rows(self) -> list[tuple[str, list[Tag]]]:
        """The rows of its list: their names, and what they say."""
        found: list[tuple[str, list[Tag]]] = []
        for piece in self.pieces:
            if isinstance(piece, Tag) and piece.name == "dt":
                found.append((text_of(piece), []))
            elif isinstance(piece, Tag) and piece.name == "dd":
                found = found or [("", [])]
                found[-1][1].append(piece)
        return found

    def wrong(self, text: str) -> str:
        """A message about a text of the entry."""
        return f"the entry '{self.id}' says '{' '.join(text.split())}'."


def _pieces(tag: Tag) -> Iterator[Tag | NavigableString]:
    """Paragraphs, names and texts of rows, links, and whatever stands between them."""
    for child in tag.children:
        if type(child) is NavigableString:
            if child.strip():
                yield child
        elif isinstance(child, Tag) and child.name in PIECES:
            yield child
        elif isinstance(child, Tag):
            yield from _pieces(child)


def card_otherwise(entry: Entry) -> Iterator[str]:
    """What an entry says otherwise."""
    for piece in entry.pieces:
        if not isinstance(piece, Tag):
            yield entry.wrong(piece)
        elif piece.name in _SAYS and not _SAYS[piece.name](entry, piece):
            leads = f" ({piece['href']})" if piece.has_attr("href") else ""
            yield entry.wrong(f"{text_of(piece)}{leads}")
    for name, told in entry.rows:
        if name not in _ROWS:
            yield entry.wrong(name)
        elif not _ROWS[name](entry, name, told):
            yield entry.wrong(f"{name}: {'; '.join(map(text_of, told))}")
    if _others(entry) and OTHERS not in dict(entry.rows):
        yield f"the entry '{entry.id}' does not say what others say."


def result_otherwise(card: Tag, name: str, sides: Iterable[str], corpus: Corpus) -> Iterator[str]:
    """What an entry about something computed says otherwise of its two figures."""
    figures = [corpus.figures[id_] for id_ in sides]
    words = [
        f"{statement_words(corpus, f.id)}: {f.label}{cite(corpus.cited[f.id][0])}" for f in figures
    ]
    words[1:] = [f"{SIGNS[name]}{text}" for text in words[1:]]
    wanted = [f"{LABELS[name]}, errechnet aus Angaben der Artikel", "Errechnet aus", *words]
    told = [card.find(class_="evidence-label"), *card.find_all(["dt", "dd"])]
    for tag, text in zip(told, wanted, strict=False):
        if squeezed(text_of(tag)) != squeezed(text):
            yield f"the entry of the {name} says '{text_of(tag)}'."
    if len(told) != len(wanted):
        yield f"the entry of the {name} has not its two figures."


# ------------------------------------------------------------------ its paragraphs and links


def _is_line(entry: Entry, line: Tag) -> bool:
    """Value, label, scope, context, and how to cite the fact."""
    told = squeezed(text_of(line))
    if line.find_parent(class_="citation"):
        links = line.find_all("a")
        return told in _citations(entry) and all(_is_home(entry, link) for link in links)
    classes = set(line.get_attribute_list("class"))
    return any(told == squeezed(words(entry)) for name, words in _LINES.items() if name in classes)


def _context(entry: Entry) -> str:
    return (entry.fact.context or "") if isinstance(entry.fact, Quotation) else ""


_LINES: Mapping[str, Callable[[Entry], str]] = {
    "evidence-value": lambda entry: statement_words(entry.corpus, entry.id),
    "evidence-label": lambda entry: label_words(entry.corpus, entry.fact),
    "evidence-scope": lambda entry: scope_words(entry.fact),
    "evidence-context": _context,
}
"""What each paragraph of an entry has to say, by its class."""


def _is_link(entry: Entry, link: Tag) -> bool:
    """A link says what it does, and leads to the fact's own place."""
    told, classes = squeezed(text_of(link)), link.get_attribute_list("class")
    if "more" in classes:
        value = statement_words(entry.corpus, entry.id)
        return told == squeezed(f"Mehr zu diesem Beleg: {value}")
    if "report" in classes:
        return told == squeezed(REPORT)
    return told == squeezed(LINK) and _is_home(entry, link)


_SAYS: Mapping[str, Callable[[Entry, Tag], bool]] = {
    "p": _is_line,
    "a": _is_link,
    "summary": lambda _, summary: text_of(summary) == SUMMARY,
}
"""What each element of an entry has to say; names and texts of rows are read together."""


def _is_home(entry: Entry, link: Tag) -> bool:
    target = entry.site.target(entry.page.path, str(link.get("href")))
    return target == entry.site.target("index.html", home(entry.kind, entry.id)[len(ROOT) :])


def _citations(entry: Entry) -> set[str]:
    """How to cite the fact; the site may not know where it will be published."""
    meta = entry.page.soup.find("meta", property="og:site_name")
    name = str(meta.get("content") or "") if isinstance(meta, Tag) else ""
    words = citation(entry.corpus, entry.id, name)
    addresses = (public_address(entry.kind, entry.id, base) for base in ("", entry.site.base))
    return {squeezed(f"{words}{address}") for address in addresses}


# ------------------------------------------------------------------ its rows


def _is_article(entry: Entry, name: str, told: list[Tag]) -> bool:
    """Every source with its byline and places, and nothing else."""
    articles = articles_with(entry.corpus, entry.id)
    wanted = set()
    for article in articles:
        source = article.source
        byline = [german.published(source), source.author or "Ohne Autorenangabe"]
        byline += [] if source.url else ["Fundstelle nicht ermittelt"]
        link = "Zur Stelle im Nachdruck" if source.genre == "reprint" else "Zur Stelle beim Verlag"
        places = (f"{german.paragraphs([p])}: {german.quoted(p.surface)}" for p in article.places)
        shown = "".join(f"{place}{link if source.url else ''}" for place in places)
        wanted.add(squeezed(f"{source_name(source)}{' · '.join(byline)}{shown}"))
    heading = "Quelle" if len(articles) == 1 else "Quellen"
    return name == heading and {squeezed(text_of(tag)) for tag in told} == wanted


def _is_origin(entry: Entry, _: str, told: list[Tag]) -> bool:
    same = [pair for _, pair in entry.facts.compared.get(entry.id, ()) if pair.verdict in SAME]
    sides = (side for pair in same for side in (pair.first, pair.second))
    listed = list(dict.fromkeys((entry.id, *sides)))
    return _are(told, [origin_words(entry.corpus, entry.id, listed)])


def _is_firm(entry: Entry, name: str, told: list[Tag]) -> bool:
    return _are(told, [text for row, text in firm_rows(entry.fact) if row == name])


def _is_corrected(entry: Entry, _: str, told: list[Tag]) -> bool:
    return _are(told, [f"{corrected_words(entry.site, entry.id)}Zur Korrektur"])


def _are_others(entry: Entry, _: str, told: list[Tag]) -> bool:
    """What others say, the gravest difference first; the rest is counted."""
    others = _others(entry)
    wanted = [(_other_words(other), other.address) for other in others[:MOST_OTHERS]]
    if left := others[MOST_OTHERS:]:
        counted = german.counted(len(left), "eine weitere Angabe", "weitere Angaben")
        wanted.append((squeezed(counted), left[0].address))
    badges = [f"verdict-{other.verdict}" for other in others[:MOST_OTHERS]]
    found = [(squeezed(text_of(tag)), *_addresses(tag)) for tag in told]
    aims = [
        (words, entry.site.target("index.html", address[len(ROOT) :])) for words, address in wanted
    ]
    here = [(words, *(entry.site.target(entry.page.path, a) for a in raw)) for words, *raw in found]
    shown = [tag.find(class_="verdict") for tag in told[: len(badges)]]
    return here == aims and all(
        isinstance(tag, Tag) and badge in tag.get_attribute_list("class")
        for tag, badge in zip(shown, badges, strict=True)
    )


def _others(entry: Entry) -> list[Other]:
    return others_of(entry.corpus, entry.id, entry.facts.compared.get(entry.id, ()))


def _other_words(other: Other) -> str:
    return squeezed(f"{other.told} {source_name(other.source)}: {other.words}{other.reason or ''}")


def _addresses(tag: Tag) -> list[str]:
    return [str(link.get("href")) for link in tag.find_all("a")]


def _are(told: list[Tag], wanted: list[str]) -> bool:
    return [squeezed(text_of(tag)) for tag in told] == [squeezed(text) for text in wanted]


_ROWS: Mapping[str, Callable[[Entry, str, list[Tag]], bool]] = {
    "Quelle": _is_article,
    "Quellen": _is_article,
    "Herkunft": _is_origin,
    OTHERS: _are_others,
    "Korrigiert": _is_corrected,
    "Bedeutet": _is_firm,
    "Art": _is_firm,
}
"""What each row of an entry has to say."""
