"""Rules that read built pages back: what they show of a fact is what the open data says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from generator.checks.built import BuiltPage, Site
from generator.checks.finding import Finding
from generator.checks.published_facts import FILE, PublishedFacts
from generator.checks.read_charts import drawn_otherwise, is_in_picture
from generator.checks.wordings import Place, computed_words, fact_wordings, squeezed, text_of
from generator.export import facts_document
from generator.model import FACT_KINDS

PUBLISHED = "facts-are-published"
SHOWN = "fact-on-screen-equals-open-data"
HINT = "build the site again; what differs still is a mistake of a template"

_DATE = re.compile(r"[0-9]{4}(?:-|$)")

LISTS = frozenset(
    ("statements", "actor-facts", "unknowns", "other", "evidence-value", "evidence-list", "pair")
)
"""Classes in which a figure says its direction with a sign, since no sentence says it."""


def facts_are_published(site: Site) -> Iterator[Finding]:
    """A site that shows facts publishes them as data, and as the dossiers have them now."""
    hint = "run explainer generate and build the site again"
    if isinstance(site.facts, PublishedFacts):
        if site.corpus is not None and site.facts.document != facts_document(site.corpus):
            message = "is not what the dossiers say now."
            yield Finding(site.root / FILE, None, PUBLISHED, message, hint)
    elif any(page.by_data[f"data-{kind}"] for page in site.pages.values() for kind in FACT_KINDS):
        yield Finding(site.root, None, PUBLISHED, site.facts, hint)


def fact_on_screen_equals_open_data(site: Site) -> Iterator[Finding]:
    """Number, unit, hedge and direction, dates and quoted words read as the open data has them."""
    if isinstance(site.facts, PublishedFacts):
        for page in site.pages.values():
            for tag, message in _shown_otherwise(page, site.facts):
                yield Finding(page.file, tag.sourceline, SHOWN, message, HINT)


def _shown_otherwise(page: BuiltPage, facts: PublishedFacts) -> Iterator[tuple[Tag, str]]:
    """Elements that show something else than the open data, and what."""
    for kind in FACT_KINDS:
        for tag in page.by_data[f"data-{kind}"]:
            if tag.name == "a" and not is_in_picture(tag):  # which is read as a whole
                yield from _told_otherwise(tag, kind, facts)
            elif tag.name == "tr" and kind == "figure":
                yield from _listed_otherwise(tag, facts)
            elif kind == "event":
                yield from _dated_otherwise(tag, facts)
    for tags, read in (
        (page.by_data["data-computed"], _computed_otherwise),
        (page.by_data["data-count"], _counted_otherwise),
        (page.by_class["timeline-break"], _passed_otherwise),
        (page.by_class["chart"], drawn_otherwise),
    ):
        for tag in tags:
            yield from read(tag, facts)


def _told_otherwise(tag: Tag, kind: str, facts: PublishedFacts) -> Iterator[tuple[Tag, str]]:
    """A link with the words of a fact."""
    id_ = str(tag[f"data-{kind}"])
    if (kind, id_) not in facts.facts:
        yield tag, f"shows the {kind} '{id_}', which is not published."
    elif squeezed(tag.get_text()) not in fact_wordings(facts, kind, id_, _place_of(tag)):
        yield tag, f"shows '{text_of(tag)}' for the {kind} '{id_}'."


def _place_of(tag: Tag) -> Place:
    for around in tag.parents:
        classes = set(around.get_attribute_list("class"))
        if around.name == "p" and "number" in classes:
            return "box"
        if around.name == "td" or classes & LISTS:
            return "list"
        if around.name in ("main", "body"):
            break
    return "sentence"


def _listed_otherwise(row: Tag, facts: PublishedFacts) -> Iterator[tuple[Tag, str]]:
    """The value by which a table sorts: signed, as the figure is."""
    figure = facts.figures.get(str(row["data-figure"]))
    for cell in row.find_all("td"):
        if figure is not None and cell.get("data-label") == "Wert":
            number = figure.value if figure.value is not None else figure.min
            signed = None if number is None else number * (-1 if figure.direction == "down" else 1)
            if cell.get("data-value") != ("" if signed is None else str(signed)):
                yield cell, f"sorts '{figure.id}' by '{cell.get('data-value')}'."


def _dated_otherwise(entry: Tag, facts: PublishedFacts) -> Iterator[tuple[Tag, str]]:
    """The date of a timeline entry as machines read it."""
    event = facts.events.get(str(entry["data-event"]))
    for tag in entry.find_all("time"):
        if event is not None and tag.get("datetime") not in (event.date, event.start):
            yield tag, f"dates the event '{event.id}' with '{tag.get('datetime')}' for machines."


def _computed_otherwise(tag: Tag, facts: PublishedFacts) -> Iterator[tuple[Tag, str]]:
    """Words that are computed from two facts."""
    if squeezed(tag.get_text()) != computed_words(facts, str(tag["data-computed"])):
        yield tag, f"shows '{text_of(tag)}' for the {tag['data-computed']}."


def _counted_otherwise(tag: Tag, facts: PublishedFacts) -> Iterator[tuple[Tag, str]]:
    """A count of the site's own things."""
    words = facts.count_words(str(tag["data-count"]))
    if words is None or squeezed(tag.get_text()) != squeezed(words):
        yield tag, f"counts '{text_of(tag)}', and there are {words or 'no such things'}."


def _passed_otherwise(gap: Tag, _: PublishedFacts) -> Iterator[tuple[Tag, str]]:
    """The whole years between the entries of a timeline before and behind a gap."""
    around = (gap.find_previous_siblings("li"), gap.find_next_siblings("li"))
    nearest = (next((li.time for li in found if li.time), None) for found in around)
    dates = [str(time.get("datetime")) for time in nearest if time is not None]
    if len(dates) == 2:
        before, after = dates
        if not all(map(_DATE.match, dates)):
            yield gap, f"stands between '{before}' and '{after}', which are no dates."
            return
        years = int(after[:4]) - int(before[:4]) - (after[4:] < before[4:])
        if text_of(gap) != f"{years} Jahre":
            yield gap, f"says '{text_of(gap)}' passed between {before} and {after}."
