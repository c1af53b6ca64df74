"""Rules that read citations back: who says so, beside a fact and in its entry of *Belege*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from generator.checks.built import BuiltPage, Site
from generator.checks.finding import Finding
from generator.checks.published_facts import Exported, PublishedFacts
from generator.checks.read_back import HINT
from generator.checks.read_cards import Entry, card_otherwise, result_otherwise
from generator.checks.wordings import (
    citations,
    computed_words,
    fact_wordings,
    squeezed,
    text_of,
)
from generator.german import published, quoted
from generator.model import FACT_KINDS, Source
from generator.site.rendering import source_name

CITED = "citation-equals-open-data"
EVIDENCE = "evidence-equals-open-data"

CITING_CLASSES = ("source", "by")
_PARAGRAPH = re.compile(r"Abs(?:atz|ätze)\s*\d")
_PLACE = re.compile(r"Absatz(?P<paragraph>\d+):(?P<surface>„.*?“)(?:Zur|$)")
Key = tuple[str, str]
Told = tuple[str, int, str]
"""Source, paragraph and phrase as an entry names them, without white space."""


def citation_equals_open_data(site: Site) -> Iterator[Finding]:
    """Beside a fact stand name, date and paragraphs of a source that reports it."""
    if isinstance(site.facts, PublishedFacts):
        for page in site.pages.values():
            for tag in _citing(page):
                keys = [key for key in _keys_around(tag) if key in site.facts.facts]
                if keys and not _is_place(squeezed(tag.get_text()), keys, site.facts):
                    message = f"cites '{text_of(tag)}', where '{keys[0][1]}' does not stand."
                    yield Finding(page.file, tag.sourceline, CITED, message, HINT)


def evidence_equals_open_data(site: Site) -> Iterator[Finding]:
    """An entry of *Belege* names every source with author, date, paragraph and phrase."""
    if isinstance(site.facts, PublishedFacts):
        for page in site.pages.values():
            for card in page.by_class["evidence-card"]:
                for message in _evidence_otherwise(card, page, site, site.facts):
                    yield Finding(page.file, card.sourceline, EVIDENCE, message, HINT)


# ------------------------------------------------------------------ beside a fact


def _citing(page: BuiltPage) -> Iterator[Tag]:
    """Elements that name a source with a paragraph."""
    marked = [tag for name in CITING_CLASSES for tag in page.by_class[name]]
    cells = [tag for tag in page.tags if tag.name == "td"]
    for tag in (*marked, *cells):
        if _PARAGRAPH.search(tag.get_text()):
            yield tag


def _keys_around(tag: Tag) -> list[Key]:
    """Kind and id of the facts of the nearest block around a citation that is about any."""
    for around in tag.parents:
        if around.name in ("main", "body", "section", "article"):
            break
        if _marks(around):
            return [_key(around)]
        if marked := around.find_all(_marks):
            return [_key(block) for block in marked]
    return []


def _marks(tag: Tag) -> bool:
    return any(tag.has_attr(f"data-{kind}") for kind in FACT_KINDS)


def _key(tag: Tag) -> Key:
    kind = next(kind for kind in FACT_KINDS if tag.has_attr(f"data-{kind}"))
    return kind, str(tag[f"data-{kind}"])


def _is_place(words: str, keys: list[Key], facts: PublishedFacts) -> bool:
    """Whether a text begins with a citation of one of the facts; no further digit follows."""
    known = (cited for key in keys for cited in citations(facts, *key))
    return any(words.startswith(c) and not words[len(c) :][:1].isdigit() for c in known)


# ------------------------------------------------------------------ entries of Belege


def _evidence_otherwise(
    card: Tag, page: BuiltPage, site: Site, facts: PublishedFacts
) -> Iterator[str]:
    """What an entry says wrong."""
    kind, id_ = str(card.get("data-kind")), str(card.get("id")).removeprefix("beleg-")
    if kind == "computed":
        yield from _result_otherwise(card, id_, facts)
        return
    fact = facts.facts.get((kind, id_))
    if fact is None:
        yield f"the entry '{id_}' is about no published {kind}."
        return
    # what is told in the words of one thing is not told again as a part of the whole
    told = list(_reported_otherwise(card, kind, fact, facts))
    yield from told or card_otherwise(Entry(site, facts, page, card, kind, id_))


def _reported_otherwise(
    card: Tag, kind: str, fact: Exported, facts: PublishedFacts
) -> Iterator[str]:
    """What an entry says wrong of the value and of those who report it."""
    value = card.find(class_="evidence-value")
    if squeezed(text_of(value)) not in fact_wordings(facts, kind, fact.id, "list"):
        yield f"the entry '{fact.id}' shows '{text_of(value)}'."
    wanted = set(_places(fact, facts))
    for name, paragraph, surface in sorted(set(_told_places(card)) ^ wanted)[:1]:
        yield f"the entry '{fact.id}' differs in {name}, paragraph {paragraph}: {surface}."
    bylines = {_name(p.source): _byline(p.source) for p in facts.places(fact)}
    for name, parts in _told_bylines(card):
        if bylines.get(name) != parts[:2]:
            yield f"the entry '{fact.id}' says '{' · '.join(parts)}' of {name}."


def _result_otherwise(card: Tag, id_: str, facts: PublishedFacts) -> Iterator[str]:
    """What an entry says wrong of a result; it shows two facts, each with its own entry."""
    name, _, sides = id_.partition("-")
    value = text_of(card.find(class_="evidence-value"))
    listed = sides.split("--")
    words = computed_words(facts, " ".join((name, *listed)))
    if words is None or squeezed(value) != words:
        yield f"the entry '{id_}' shows '{value}'."
    else:
        yield from result_otherwise(card, name, listed, facts.corpus)


def _places(fact: Exported, facts: PublishedFacts) -> Iterator[Told]:
    for place in facts.places(fact):
        locator = place.locator
        yield _name(place.source), locator.paragraph, squeezed(quoted(locator.surface))


def _name(source: Source) -> str:
    return squeezed(source_name(source))


def _byline(source: Source) -> tuple[str, ...]:
    return squeezed(published(source)), squeezed(source.author or "Ohne Autorenangabe")


def _articles(card: Tag) -> Iterator[Tag]:
    """The sources of an entry: the first group of its list."""
    group = card.find("dt")
    yield from group.find_next_siblings("dd") if isinstance(group, Tag) else ()


def _told_places(card: Tag) -> Iterator[Told]:
    for article in _articles(card):
        name = squeezed(text_of(article.find("a")))
        for place in article.find_all(class_="evidence-place"):
            words = _PLACE.match(squeezed(place.get_text()))
            yield (name, int(words[1]), words[2]) if words else (name, 0, text_of(place))


def _told_bylines(card: Tag) -> Iterator[tuple[str, tuple[str, ...]]]:
    for article in _articles(card):
        byline = squeezed(text_of(article.find(class_="evidence-by")))
        yield squeezed(text_of(article.find("a"))), tuple(byline.split("·"))
