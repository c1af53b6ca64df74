"""Rules about facts on built pages: each leads to its evidence and says what the dossier says."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from generator import german
from generator.checks.built import BuiltPage, Site
from generator.checks.finding import Finding
from generator.model import Figure

KINDS = ("figure", "event", "quotation", "role")
STYLES: tuple[german.Style, ...] = ("prose", "short", "signed")


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


def figure_on_screen_equals_dossier(site: Site) -> Iterator[Finding]:
    """A figure reads as the dossier has it, in one of the wordings that the site uses."""
    if site.corpus is None:
        return
    wordings = {id_: _wordings(figure) for id_, figure in site.corpus.figures.items()}
    for page in site.pages.values():
        for tag in page.soup.select("a[data-figure]"):
            id_, shown = str(tag["data-figure"]), tag.get_text()
            if id_ not in wordings:
                message = f"shows the figure '{id_}', which no dossier has."
            elif _squeezed(shown) not in wordings[id_]:
                message = f"shows '{' '.join(shown.split())}' for the figure '{id_}'."
            else:
                continue
            hint = "build the site again after a change of the dossiers"
            yield Finding(
                page.file, tag.sourceline, "figure-on-screen-equals-dossier", message, hint
            )


def _wordings(figure: Figure) -> frozenset[str]:
    """Every way to show a figure, without white space."""
    hedge, number, unit = german.headline(figure)
    boxes = (f"{hedge}{number}{unit}", f"{number}{unit}", f"{hedge}{unit}{number}", number)
    sentences = (german.quantity(figure, style) for style in STYLES)
    return frozenset(map(_squeezed, (*sentences, *boxes)))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def page_states_cutoff(site: Site) -> Iterator[Finding]:
    """A page with facts says up to which day the site knows."""
    cutoff = site.corpus.cutoff if site.corpus is not None else None
    if cutoff is None:
        return
    wanted = f"Stand: {german.date(cutoff)}"
    for page in site.pages.values():
        if any(True for _ in _facts(page)):
            text = " ".join((page.soup.find("main") or page.soup).get_text(" ").split())
            if " ".join(wanted.split()) not in text:
                message = f"carries facts, but not '{' '.join(wanted.split())}'."
                yield Finding(page.file, None, "page-states-cutoff", message, "add {{ stand() }}")


def _facts(page: BuiltPage) -> Iterator[tuple[str, str, Tag]]:
    for kind in KINDS:
        for tag in page.soup.select(f"[data-{kind}]"):
            yield kind, str(tag[f"data-{kind}"]), tag
