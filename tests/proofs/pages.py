"""Seeded faults of built pages: every place that shows a fact or a source, made wrong once.

Each fault changes one text or attribute of a page in memory, asks the rules about that page only,
and is undone. What a fault makes has another meaning for a reader; changes that leave the meaning
(another break of the line) are not made. ``python -m tests.proofs.pages`` builds the site and
counts all of them; ``python -m tests.proofs.pages SITE 0.1`` a tenth of those of a built one.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from bs4 import NavigableString, Tag

from generator.checks.built import BuiltPage, Site, read_site
from generator.checks.read_back import fact_on_screen_equals_open_data
from generator.checks.read_sources import citation_equals_open_data, evidence_equals_open_data
from generator.checks.shown_facts import page_states_cutoff
from generator.checks.traced import number_in_prose_is_traced, trace
from generator.checks.wordings import squeezed
from generator.model import FACT_KINDS
from tests.building import build_site

RULES = (
    fact_on_screen_equals_open_data,
    citation_equals_open_data,
    evidence_equals_open_data,
    number_in_prose_is_traced,
    page_states_cutoff,
)
UNITS = {
    "Milliarden": "Millionen", "Mrd.": "Mio.", "Bio.": "Mrd.", "Millionen": "Milliarden",
    "Mio.": "Mrd.", "%": "Prozentpunkte", "US-Dollar": "Euro", "US-$": "€", "Tage": "Wochen",
}  # fmt: skip
HEDGES = ("rund", "knapp", "gut", "mehr als", "bis zu", "weniger als", "mindestens", "fast")
SEED = 1969
Change = Callable[[str], str | None]


def other_digit(text: str) -> str | None:
    return re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), text, count=1)


def more_digits(text: str) -> str | None:
    return re.sub(r"(\d)(?!.*\d)", r"\g<1>0", text, count=1, flags=re.DOTALL)


def other_unit(text: str) -> str | None:
    return next((text.replace(unit, UNITS[unit], 1) for unit in UNITS if unit in text), None)


def no_hedge(text: str) -> str | None:
    return next((text.replace(hedge, "", 1) for hedge in HEDGES if _holds(text, hedge)), None)


def other_hedge(text: str) -> str | None:
    for hedge, other in zip(HEDGES, (*HEDGES[1:], HEDGES[0]), strict=True):
        if _holds(text, hedge):
            return text.replace(hedge, other, 1)
    return None


def other_sign(text: str) -> str | None:
    return text.translate(str.maketrans("−+", "+−")) if re.search("[−+]", text) else None


def other_direction(text: str) -> str | None:
    if "Minus" not in text and "Plus" not in text:
        return None
    return re.sub("Minus|Plus", lambda m: {"Minus": "Plus", "Plus": "Minus"}[m[0]], text, count=1)


def other_word(text: str) -> str | None:
    return re.sub(r"[^\W\d_]{4,}", lambda word: word[0][1:] + word[0][0], text, count=1)


def _holds(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){word}(?!\w)", text) is not None


NUMBER = (other_digit, more_digits, other_unit, no_hedge, other_hedge, other_sign, other_direction)
PLACE = "evidence-place"
# what is changed: a name, the elements (by class or attribute), how their texts are changed
PLACES: tuple[tuple[str, str, tuple[Change, ...]], ...] = (
    ("figure", "data-figure", NUMBER),
    ("computed", "data-computed", (other_digit, other_word, no_hedge, other_hedge)),
    ("date", "data-event", (other_digit, more_digits, other_word)),
    ("quotation", "data-quotation", (other_word,)),
    ("role", "data-role", (other_word,)),
    ("count", "data-count", (other_digit, other_word)),
    ("drawn value", "value", NUMBER),
    ("source beside a fact", "by", (other_digit, other_word)),
    ("source of a box or quotation", "source", (other_digit, other_word)),
    ("why a pair differs", "reason", (other_digit,)),
    ("both sides of a pair", "sides", (other_digit,)),
    ("dates under the heading", "dateline", (other_digit,)),
    ("value in evidence", "evidence-value", (*NUMBER, other_word)),
    ("name in evidence", "evidence-card", (other_digit, other_word)),
    ("date and author in evidence", "evidence-by", (other_digit, other_word)),
    ("paragraph and phrase in evidence", PLACE, (other_digit, other_word)),
    ("label in evidence", "evidence-label", (other_digit, other_word)),
    ("scope in evidence", "evidence-scope", (other_digit, other_word)),
    ("context in evidence", "evidence-context", (other_digit, other_word)),
    ("row in evidence", "row", (*NUMBER, other_word)),
    ("citation in evidence", "citation", (*NUMBER, other_word)),
    ("link in evidence", "more", (*NUMBER, other_word)),
)


NO_FACT = ("publisher", "reading-time")
"""Words of a link that say nothing, and what is counted and has a rule with room of its own."""
IN_EVIDENCE = {
    "evidence-card": f"dd:has(.{PLACE}) > a",
    "row": f"dd:not(:has(.{PLACE}))",
    "citation": ".citation p",
}


@dataclass(frozen=True)
class Fault:
    """One change of one page: what it is about, and what is changed into what.

    `attribute` is the name of the attribute that is changed; without it the text itself is.
    """

    kind: str
    page: BuiltPage
    where: NavigableString | Tag
    changed: str
    attribute: str = ""

    @contextmanager
    def made(self) -> Iterator[None]:
        """The page with the fault in it."""
        if isinstance(self.where, Tag):
            right = self.where[self.attribute]
            self.where[self.attribute] = self.changed
            yield
            self.where[self.attribute] = right
        else:
            wrong = NavigableString(self.changed)
            self.where.replace_with(wrong)
            yield
            wrong.replace_with(self.where)


def faults(site: Site) -> Iterator[Fault]:
    """Every fault of every page."""
    for page in site.reading_pages:
        for kind, where, changes in PLACES:
            for tag in _elements(page, where):
                yield from _text_faults(kind, page, tag, changes)
        yield from _attribute_faults(page)


def _text_faults(
    kind: str, page: BuiltPage, tag: Tag, changes: tuple[Change, ...]
) -> Iterator[Fault]:
    for text in tag.find_all(string=True):
        if text.find_parent(class_=NO_FACT) is None:
            for change in changes:
                changed = change(str(text))
                if changed is not None and changed.split() != str(text).split():
                    yield Fault(f"{kind}: {change.__name__}", page, text, changed)


def _attribute_faults(page: BuiltPage) -> Iterator[Fault]:
    """Values by which tables sort, dates for machines, and facts in the place of others."""
    for tag in page.by_data["data-value"]:
        if tag.get("data-label") == "Wert" and tag["data-value"]:
            yield Fault("sorted value", page, tag, f"{tag['data-value']}0", "data-value")
    yield from _moved_marks(page)
    yield from _other_squares(page)
    for badge in page.by_class["verdict"]:
        if badge.find_parent(class_="evidence-card"):
            yield Fault("where a verdict leads", page, badge, f"{badge['href']}-2", "href")
    for entry in page.by_data["data-event"]:
        for tag in entry.find_all("time"):
            if (changed := other_digit(str(tag["datetime"]))) is not None:
                yield Fault("date for machines", page, tag, changed, "datetime")
    links = [tag for tag in page.by_data["data-figure"] if tag.name == "a"]
    for tag, other in pairwise(links):
        if _number_of(tag) != _number_of(other):  # the same number is as true of the other
            id_ = str(other["data-figure"])
            yield Fault("another figure's id", page, tag, id_, "data-figure")


def _moved_marks(page: BuiltPage) -> Iterator[Fault]:
    """Marks, bars and ticks of charts at another value, or of another kind."""
    for tag in (shape for chart in page.by_class["chart-svg"] for shape in chart.find_all(True)):
        for name in ("cx", "x", "x1", "x2", "y", "y1", "y2", "cy"):
            if tag.has_attr(name) and tag.name != "rect":
                changed = other_digit(str(tag[name]))
                yield Fault(f"chart: {tag.name} moved", page, tag, f"{changed}", name)
        if tag.name == "circle":
            shape = "down open" if "open" not in tag["class"] else "down full"
            yield Fault("chart: another kind of mark", page, tag, shape, "class")
    for chart in page.by_class["chart-svg"]:
        yield Fault("chart: name", page, chart, f"Nicht: {chart['aria-label']}", "aria-label")
        for description in chart.find_all("desc"):
            yield from _text_faults("chart: description", page, description, NUMBER)
        for link in chart.find_all("a"):
            yield Fault("chart: where a row leads", page, link, f"{link['href']}-2", "href")
            yield Fault("chart: name of a row", page, link, "Andere", "aria-label")


def _other_squares(page: BuiltPage) -> Iterator[Fault]:
    """More squares than a sum has, a picture that is cut, and other words."""
    for squares in page.by_class["unit-squares"]:
        yield Fault("squares: what they are", page, squares, "viele", "aria-label")
        yield Fault("squares: cut", page, squares, "0 0 9 9", "viewbox")
        for path in squares.find_all("path"):
            yield Fault("squares: one more", page, path, f"{path['d']}M0 0h3", "d")
    for label in (*page.by_class["unit-key"], *page.by_class["unit-label"]):
        yield from _text_faults("squares: label", page, label, NUMBER)


def _number_of(tag: Tag) -> str:
    """The digits of a figure in any style, or its words where it has none."""
    words = squeezed(tag.get_text())
    return re.sub(r"\D", "", words) or words


def _elements(page: BuiltPage, where: str) -> Iterator[Tag]:
    """The elements of a place that are about a fact."""
    if where in IN_EVIDENCE:
        for card in page.by_class["evidence-card"]:
            yield from card.select(IN_EVIDENCE[where])
    elif where.startswith("data-"):
        yield from (tag for tag in page.by_data[where] if tag.name in ("a", "span"))
    elif where in ("by", "source"):
        for tag in page.by_class[where]:
            if re.search(r"Abs(atz|ätze)\s\d", tag.get_text()) and _is_about_a_fact(tag):
                yield tag
    else:
        yield from (tag for tag in page.by_class[where] if where != "value" or tag.name == "text")


def _is_about_a_fact(tag: Tag) -> bool:
    """Whether a fact is shown in the block that a citation stands in."""
    names = [f"data-{kind}" for kind in FACT_KINDS]
    if any(tag.find_parent(attrs={name: True}) for name in names):
        return True
    block = tag.find_parent(("li", "dd", "tr", "figure"))
    return block is not None and any(block.find(attrs={name: True}) for name in names)


def is_caught(site: Site, fault: Fault) -> bool:
    """Whether the rules find something on the page while the fault is in it."""
    alone = replace(site, pages={fault.page.path: fault.page})
    alone.__dict__["facts"] = site.facts  # read once
    trace.cache_clear()
    with fault.made():
        return any(True for rule in RULES for _ in rule(alone))


def count(site: Site, share: float) -> int:
    """Print how many faults are made and caught, by kind; 1 where one is missed."""
    chosen = random.Random(SEED)
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for fault in faults(site):
        if chosen.random() < share:
            made[fault.kind] += 1
            if is_caught(site, fault):
                caught[fault.kind] += 1
            else:
                print(f"missed: {fault.kind}: {fault.page.path}: {fault.changed!r}")
    for kind, number in sorted(made.items()):
        print(f"{kind}: {caught[kind]} of {number}")
    print(f"page faults caught: {caught.total()} of {made.total()}")
    return int(caught != made)


def main(*arguments: str) -> int:
    """Count the faults of a site that is built already, or of a fresh one."""
    share = float(arguments[1]) if len(arguments) > 1 else 1.0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(arguments[0]) if arguments else build_site(Path(folder))
        site, _ = read_site(root, None, release=False)
    return count(site, share)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
