"""Rules about facts on built pages: each leads to its evidence, and the page states its cut-off."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag
from bs4.element import NavigableString

from generator import german
from generator.checks.built import BuiltPage, Site
from generator.checks.finding import Finding
from generator.checks.published_facts import PublishedFacts
from generator.checks.wordings import computed_call
from generator.model import FACT_KINDS

FRAMES = frozenset(("head", "header", "footer", "nav", "script", "style", "template"))
EVIDENCE = "evidence"


def fact_has_evidence(site: Site) -> Iterator[Finding]:
    """Everything marked as a fact has its entry in the page's *Belege*; links lead there."""
    for page in site.pages.values():
        for kind, id_, tag in _facts(page):
            if f"beleg-{id_}" not in page.anchors:
                message = f"the {kind} '{id_}' has no evidence on this page."
                yield Finding(page.file, tag.sourceline, "fact-has-evidence", message)
            elif tag.name == "a" and tag.get("href") != f"#beleg-{id_}":
                message = f"the {kind} '{id_}' leads to '{tag.get('href')}'."
                hint = f"its evidence is #beleg-{id_}"
                yield Finding(page.file, tag.sourceline, "fact-has-evidence", message, hint)
        for tag in page.by_data["data-computed"]:
            kind, sides = computed_call(str(tag["data-computed"]))
            entries = {f"beleg-{id_}" for id_ in (f"{kind}-{'--'.join(sides)}", *sides)}
            if missing := sorted(entries - page.anchors):
                message = f"what is computed here has no entry '{missing[0]}' on this page."
                yield Finding(page.file, tag.sourceline, "fact-has-evidence", message)


def page_states_cutoff(site: Site) -> Iterator[Finding]:
    """A page with facts says up to which day the site knows, itself and not in its footer."""
    known = site.facts.document if isinstance(site.facts, PublishedFacts) else site.corpus
    cutoff = known.cutoff if known is not None else None
    if cutoff is None:
        return
    wanted = " ".join(f"Stand: {german.date(cutoff)}".split())
    for page in site.pages.values():
        if any(True for _ in _facts(page)) and wanted not in _own_text(page):
            message = f"carries facts, but not '{wanted}' before them."
            yield Finding(page.file, None, "page-states-cutoff", message, "add {{ stand() }}")
        for tag in page.by_class["dateline"]:
            text = " ".join(tag.get_text().split())
            if "Stand:" in text and wanted not in text:
                message = f"says '{text}', and the newest source is of {german.date(cutoff)}."
                yield Finding(page.file, tag.sourceline, "page-states-cutoff", message)


def _own_text(page: BuiltPage) -> str:
    """What a page says itself, on one line."""
    frames = (tag for name in FRAMES for tag in page.by_name[name])
    around = (*frames, *page.by_class[EVIDENCE])
    inside = {id(text) for tag in around for text in tag.descendants}
    texts = (text for text in page.soup.descendants if type(text) is NavigableString)
    return " ".join("".join(text for text in texts if id(text) not in inside).split())


def _facts(page: BuiltPage) -> Iterator[tuple[str, str, Tag]]:
    for kind in FACT_KINDS:
        for tag in page.by_data[f"data-{kind}"]:
            yield kind, str(tag[f"data-{kind}"]), tag
