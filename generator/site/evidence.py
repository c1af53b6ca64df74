"""Every fact on a page leads to an entry of the page's *Belege*: who reports it, and where.

Inline macros write ``<fact-ref data-figure="ID" data-style="prose">``; this Markdown extension
turns each into a link with the fact's words, looks up every fact that the finished page shows
(``data-figure``, ``data-event``, ``data-quotation``), and appends the section *Belege* with one
card a fact, in order of first appearance. It also shows, once a page, what keeps the dossiers
from being read.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from generator import german
from generator.compare import comparisons
from generator.corpus import Cited, Corpus
from generator.model import Comparison, Event, Figure, Pair, Quotation, Role
from generator.site.context import PageContext, page_context, site_state
from generator.site.rendering import component, fact_link, mail_link, when

_REFERENCE = re.compile(
    r'<fact-ref data-(figure|event|quotation|role)="([a-z0-9-]+)"(?: data-style="([a-z]+)")?>'
)
_SHOWN = re.compile(r'\bdata-(figure|event|quotation|role)="([a-z0-9-]+)"')


def reference(kind: str, id_: str, style: str = "prose") -> str:
    """What an inline macro writes into the Markdown for a fact in a sentence."""
    return f'<fact-ref data-{kind}="{id_}" data-style="{style}">'


def fact_words(corpus: Corpus, kind: str, id_: str, style: str = "prose") -> str:
    """The words that stand for a fact in a sentence."""
    match kind:
        case "figure":
            return german.quantity(corpus.figures[id_], style)  # type: ignore[arg-type]
        case "event":
            return when(corpus.events[id_])
        case "role":
            return role_words(corpus, corpus.roles[id_])
        case _:
            return german.quoted(quoted_words(corpus.quotations[id_]))


def role_words(corpus: Corpus, role: Role) -> str:
    """An office as an article gives it to somebody: *Präsident der USA (früher)*."""
    return f"{corpus.offices[role.office].title} ({german.HELD[role.held]})"


def quoted_words(quotation: Quotation) -> str:
    """The words of a quotation; a draft that has none yet says so."""
    return quotation.text if quotation.text is not None else "[Wortlaut noch nicht gewählt]"


# ------------------------------------------------------------------ cards


def card(corpus: Corpus, kind: str, id_: str, page: PageContext, settings: Settings) -> str:
    """One entry of *Belege* as HTML."""
    fact = corpus.facts[id_]
    return component(
        "evidence_card",
        id=id_,
        kind=kind,
        value=_value(corpus, kind, id_),
        label=_label(corpus, fact),
        cited=corpus.cited[id_],
        rows=list(_rows(corpus, fact)),
        comparisons=comparisons(corpus).of(id_),
        report=settings.report_link(id_, page),
    )


def _value(corpus: Corpus, kind: str, id_: str) -> str:
    return fact_words(corpus, kind, id_, "signed" if kind == "figure" else "prose")


def _label(corpus: Corpus, fact: Figure | Event | Quotation | Role) -> str:
    match fact:
        case Figure():
            return fact.label
        case Event():
            return fact.title or ""
        case Role():
            return corpus.actors[fact.actor].name
        case Quotation():
            speaker = corpus.actors[fact.speaker] if fact.speaker else None
            parts = [speaker.name, speaker.role] if speaker else []
            return ", ".join(part for part in parts if part)


def _rows(corpus: Corpus, fact: Figure | Event | Quotation | Role) -> Iterator[tuple[str, str]]:
    """Name and text of every line that a card adds to its sources."""
    origins = dict.fromkeys(c.locator.origin for c in corpus.cited[fact.id] if c.locator.origin)
    if origins:
        yield "Herkunft", f"laut {german.listed(origins)}"
    if isinstance(fact, Figure):
        yield from _figure_rows(fact)
    if isinstance(fact, Quotation):
        if fact.context:
            yield "Worum es geht", fact.context
        if fact.via:
            yield "Wo gesagt", fact.via
        if fact.translated:
            yield "Sprache", "vom Artikel ins Deutsche übertragen"
    others = list(_others(corpus, fact.id))
    yield "Andere", " ".join(others) or "Keine andere Angabe lässt sich damit vergleichen."


def _figure_rows(figure: Figure) -> Iterator[tuple[str, str]]:
    if figure.period or figure.period_text:
        yield "Zeitraum", figure.period_text or german.period(figure.period or "")
    if figure.moment:
        yield "Zeitpunkt", german.MOMENTS[figure.moment]
    hedges = [h for h in (figure.qualifier, figure.min_qualifier, figure.max_qualifier) if h]
    if hedges:
        meanings = (
            f"{german.HEDGES[h]}: {german.HEDGE_MEANINGS[h]}" for h in dict.fromkeys(hedges)
        )
        yield "Bedeutet", "; ".join(meanings)
    if figure.direction:
        yield "Richtung", "Rückgang" if figure.direction == "down" else "Anstieg"
    yield "Art", german.STATUSES[figure.status]


def _others(corpus: Corpus, id_: str) -> Iterator[str]:
    for comparison in comparisons(corpus).of(id_):
        for pair in comparison.pairs:
            if id_ in (pair.first, pair.second):
                yield _other(corpus, pair, id_)


def _other(corpus: Corpus, pair: Pair, id_: str) -> str:
    other = pair.second if pair.first == id_ else pair.first
    source = corpus.cited[other][0].source.name
    verdict = german.VERDICTS[pair.verdict]
    if pair.verdict == "claim":  # one side is alleged: say which
        verdict = f"{verdict}: {'dort' if _is_alleged(corpus, other) else 'hier'}"
    return f"{source}: {statement_words(corpus, other)} ({verdict})."


def _is_alleged(corpus: Corpus, id_: str) -> bool:
    return id_ in corpus.figures and corpus.figures[id_].status == "alleged"


def statement_words(corpus: Corpus, id_: str) -> str:
    """A compared statement in the shortest form that still says everything."""
    fact = corpus.facts[id_]
    match fact:
        case Figure():
            return german.quantity(fact, "signed")
        case Event():
            return when(fact)
        case Quotation():
            return german.quoted(quoted_words(fact))
        case Role():
            return role_words(corpus, fact)


def kind_of(corpus: Corpus, id_: str) -> str:
    """`figure`, `event`, `quotation` or `role`."""
    return type(corpus.facts[id_]).__name__.lower()


def comparison_verdicts(comparison: Comparison) -> list[str]:
    """The verdicts of a comparison without repetition, the gravest first."""
    return sorted({pair.verdict for pair in comparison.pairs}, key=german.GRAVITY.index)


def own_verdict(comparison: Comparison, id_: str) -> str:
    """The gravest verdict of the pairs that a statement itself takes part in."""
    verdicts = (pair.verdict for pair in comparison.pairs if id_ in (pair.first, pair.second))
    return min(verdicts, key=german.GRAVITY.index)


# ------------------------------------------------------------------ extension


class Settings:
    """What the site's settings say about reporting mistakes.

    Args:
        email: Address that reports go to; without one there is no link.
        site_url: Where the site is published, to name pages in a report.
    """

    def __init__(self, email: str | None, site_url: str | None) -> None:
        self.email = (email or "").strip()
        self.site_url = (site_url or "").strip()

    def report_link(self, id_: str, page: PageContext) -> str | None:
        """A mail that carries the fact's id and the page, or None without an address."""
        if not self.email:
            return None
        body = f"Seite: {self.site_url}{page.url}\nAngabe: {id_}\n\nWas ist falsch?\n"
        return mail_link(self.email, f"Fehler melden: {id_}", body)


_PLACE = '<div data-place="belege"></div>'


class _PlaceTreeprocessor(Treeprocessor):
    """Marks the end of the page: postprocessors also see single headings, which have none."""

    def run(self, root: ET.Element) -> None:
        ET.SubElement(root, "div", {"data-place": "belege"})


class _EvidencePostprocessor(Postprocessor):
    def __init__(self, md: Markdown, data: Path, settings: Settings) -> None:
        super().__init__(md)
        self.data = data
        self.settings = settings

    def run(self, text: str) -> str:
        page = page_context(self.md)
        state = site_state(page.root / self.data)
        if state.corpus is None:
            banner = component("problems", problems=state.problems)
            return banner + text.replace(_PLACE, "") if _PLACE in text else text
        corpus = state.corpus
        text = _REFERENCE.sub(lambda match: _linked(corpus, match), text)
        if _PLACE not in text:  # one heading on its way into the table of contents
            return text
        text = text.replace(_PLACE, "")
        shown = {id_: kind for kind, id_ in _SHOWN.findall(text) if kind_matches(corpus, kind, id_)}
        if not shown:
            return text
        cards = [card(corpus, kind, id_, page, self.settings) for id_, kind in shown.items()]
        return _numbered(text, list(shown)) + component(
            "evidence", cards=cards, cutoff=corpus.cutoff
        )


def kind_matches(corpus: Corpus, kind: str, id_: str) -> bool:
    """Whether the corpus has a fact `id_` of that kind."""
    return id_ in corpus.facts and kind_of(corpus, id_) == kind


def _linked(corpus: Corpus, match: re.Match[str]) -> str:
    kind, id_, style = match[1], match[2], match[3] or "prose"
    if not kind_matches(corpus, kind, id_):
        return f'<span class="macro-error">{html.escape(id_)}</span>'
    return str(fact_link(kind, id_, fact_words(corpus, kind, id_, style)))


def _numbered(text: str, ids: list[str]) -> str:
    """Give every link to *Belege* the number of its entry, which print shows."""
    number = {id_: index for index, id_ in enumerate(ids, start=1)}

    def marked(match: re.Match[str]) -> str:
        return f'{match[0]} data-note="{number[match[1]]}"' if match[1] in number else match[0]

    return re.sub(r'href="#beleg-([a-z0-9-]+)"', marked, text)


class EvidenceExtension(Extension):
    """Markdown extension that links facts and appends *Belege*."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "data": ["data", "folder of the dossiers, relative to mkdocs.yml"],
            "email": ["", "address for reports of mistakes"],
            "site_url": ["", "where the site is published"],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after raw HTML is back in the text (30) and before links are resolved (0)."""
        settings = Settings(self.getConfig("email"), self.getConfig("site_url"))
        processor = _EvidencePostprocessor(md, Path(self.getConfig("data")), settings)
        md.treeprocessors.register(_PlaceTreeprocessor(md), "evidence_place", -10)
        md.postprocessors.register(processor, "evidence", 5)


def makeExtension(**kwargs: Any) -> EvidenceExtension:
    """Entry point of Python-Markdown."""
    return EvidenceExtension(**kwargs)
