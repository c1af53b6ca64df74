"""What stands on the page *Handzettel*, as plain values for a typesetter.

The built page is read, not its Markdown: so the handout has the very words of the page, whatever
its author made of it, and the note numbers of its *Belege*. Sources come from the corpus by the
functions that cite them on pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator import german
from generator.corpus import Corpus
from generator.finishing.built_page import BuiltPage, Element, of_class
from generator.site.chart_rows import KINDS, drawing_by
from generator.site.charts import Drawing, Row
from generator.site.parts import places
from generator.site.rendering import source_name
from generator.site.statements import statement_words

Block = dict[str, Any]
"""One block of the page: its `kind`, and what that kind needs (see `_READERS`)."""

_PREFIX = "beleg-"
_SPACE = " "
_SPACES = re.compile(r"[ \t\r\n]+")  # a no-break space stays
_NOT_READ = frozenset(("h1", "script", "style", "template"))
_SKIPPED = frozenset(("dateline", "handout-note", "evidence"))


def handout_of(corpus: Corpus, page: BuiltPage) -> dict[str, Any]:
    """Title, lead, blocks and notes of the page, ready for JSON.

    Args:
        corpus: Where the facts stand.
        page: The built page.

    Raises:
        KeyError: It shows a fact that the corpus does not have.
        ValueError: It shows a component that has no form on paper, or a chart of facts that can no
            longer be drawn together.
    """
    content = page.root.xpath("//main//*[@data-md-component='content']")
    body: Sequence[Element] = content[0] if content else ()
    blocks = [block for element in body for block in _read(corpus, element)]
    return {
        "site": page.meta("og:site_name"),
        "title": _text(next(iter(page.root.xpath("//main//h1")), None)),
        "description": page.description,
        "dateline": _text(_first(page.root, "dateline")),
        "stand": german.date(corpus.cutoff) if corpus.cutoff else "",
        "address": page.meta("og:url").removesuffix(page.address),
        "blocks": blocks,
        "notes": list(_notes(corpus, page.root)),
        "sources": [
            {
                "name": source_name(source),
                "published": german.published(source),
                "address": source.url or "",
            }
            for source in corpus.sources
        ],
    }


# ------------------------------------------------------------------ blocks


def _read(corpus: Corpus, element: Element) -> Iterator[Block]:
    if _is_left_out(element):
        return
    for name, read in _READERS.items():
        if name in _classes(element):
            yield read(corpus, element)
            return
    if _is_unknown(element):
        raise ValueError(f"'{element.get('class', str(element.tag))}' has no form on paper.")
    if element.tag in ("h2", "h3", "h4"):
        yield {"kind": "heading", "level": int(element.tag[1]), "text": _text(element)}
    elif element.tag in ("ul", "ol"):
        yield {"kind": "list", "items": [_runs(item) for item in element.iterchildren("li")]}
    elif element.tag in ("div", "section"):
        for child in element:
            yield from _read(corpus, child)
    elif _text(element):
        yield {"kind": "paragraph", "runs": _runs(element)}


def _is_left_out(element: Element) -> bool:
    is_comment = not isinstance(element.tag, str)
    return is_comment or element.tag in _NOT_READ or bool(_classes(element) & _SKIPPED)


def _is_unknown(element: Element) -> bool:
    """Whether an element is a component that nobody taught this module to read."""
    is_list = element.tag in ("ul", "ol", "dl")
    return element.tag in ("figure", "table") or (is_list and bool(element.get("class")))


def _lead(_: Corpus, element: Element) -> Block:
    label = _first(element, "lead-label")
    paragraphs = [_runs(p) for p in element.iterchildren("p") if p is not label]
    return {"kind": "lead", "label": _text(label), "paragraphs": paragraphs}


def _boxes(_: Corpus, element: Element) -> Block:
    return {"kind": "boxes", "boxes": [_box(box) for box in element.iterchildren("li")]}


def _box(box: Element) -> Block:
    number = _first(box, "number")
    others = box.xpath(".//p[@class='other']/*")
    hedge, bold, unit = (
        _text(next(iter(box.xpath(f".//p[contains(@class, 'number')]//{name}")), None))
        for name in ("span[@class='hedge']", "b", "small")
    )
    return {
        "label": _text(_first(box, "label")),
        "hedge": hedge,
        "number": bold,
        "unit": unit,
        "note": _note(number),
        "verdict": _text(others[0]) if others else "",
        "other": [run for part in others[1:] for run in _pieces(part)],
        "source": _text(_first(box, "source")),
    }


def _moments(_: Corpus, element: Element) -> Block:
    moments = []
    for entry in element.xpath(".//li[contains(@class, 'timeline-entry')]"):
        when = _first(entry, "when")
        told = [p for p in entry.iter("p") if not _classes(p) & {"when", "meta"}]
        heading = next(entry.iter("h2", "h3", "h4"), None)
        moments.append(
            {
                "when": _text(next(when.iter("time"), None)) if when is not None else "",
                "note": _note(when),
                "title": _text(heading),
                "text": " ".join(map(_text, told)),
            }
        )
    return {"kind": "moments", "moments": moments}


def _comparison(_: Corpus, element: Element) -> Block:
    told = [_text(_first(element, name)) for name in ("explanation", "reason")]
    return {
        "kind": "comparison",
        "title": _text(next(element.iter("h2", "h3", "h4"), None)),
        "verdicts": [_text(badge) for badge in element.xpath(".//p[@class='verdicts']/span")],
        "statements": [
            {
                "runs": _runs(_first(statement, "number")),
                "label": _text(_first(statement, "what")),
                "by": _text(_first(statement, "by")),
            }
            for statement in element.xpath(".//ul[@class='statements']/li")
        ],
        "text": next((text for text in told if text), ""),
    }


def _chart(corpus: Corpus, element: Element) -> Block:
    links = element.xpath(".//table//a[@data-figure]")
    note = {str(link.get("data-figure")): link.get("data-note", "") for link in links}
    caption = [_text(p) for p in element.xpath("./figcaption/p")]
    title, subtitle = (*caption, "", "")[:2]
    kinds = [name for name, kind in KINDS.items() if kind.css in _classes(element)]
    if len(kinds) != 1:
        raise ValueError(f"'{element.get('class')}' is a chart of no known kind.")
    drawing = drawing_by(kinds[0], corpus, [corpus.figures[id_] for id_ in note])
    return {
        "kind": "chart",
        "title": title,
        "subtitle": subtitle,
        "zero": drawing.scale.place(0),
        "shown": "Als Balken" if drawing.style == "bars" else "Als Punkt",
        "rows": [_row(drawing, row, note[row.figure.id]) for row in drawing.rows],
    }


def _row(drawing: Drawing, row: Row, note: str) -> Block:
    scale = drawing.scale
    starts_at_zero = drawing.style == "bars" and len(row.ends) == 1
    return {
        "heading": row.heading,
        "name": row.label,
        "text": row.text,
        "notes": [note],
        "from": scale.place(0 if starts_at_zero else row.ends[0]),
        "to": scale.place(row.ends[-1]),
        "marks": [
            {"place": scale.place(end), "shape": row.shape, "side": row.side} for end in row.ends
        ],
    }


_READERS = {
    "lead": _lead,
    "figure-boxes": _boxes,
    "turning-points": _moments,
    "timeline-block": _moments,
    "comparison": _comparison,
    "bar-chart": _chart,
}
"""How a component is read, by its class."""


# ------------------------------------------------------------------ notes


def _notes(corpus: Corpus, root: Element) -> Iterator[Block]:
    """Each entry of *Belege* in one line: its words, and who reports them where."""
    for number, card in enumerate(root.xpath("//ol[@class='evidence-list']/li"), 1):
        id_ = str(card.get("id", "")).removeprefix(_PREFIX)
        is_fact = id_ in corpus.facts
        words = statement_words(corpus, id_) if is_fact else _text(_first(card, "evidence-value"))
        source = _sources(corpus, id_) if is_fact else _text(_first(card, "evidence-label"))
        yield {"number": str(number), "words": words, "source": source}


def _sources(corpus: Corpus, id_: str) -> str:
    return "; ".join(
        f"{source_name(source)}, {german.published(source)}, {paragraphs}"
        for source, paragraphs in places(corpus, id_)
    )


# ------------------------------------------------------------------ text


def _pieces(element: Element) -> list[dict[str, str]]:
    runs: list[dict[str, str]] = []
    _collect(element, runs)
    return runs


def _runs(element: Element | None) -> list[dict[str, str]]:
    """The text of an element in pieces, each with the number of the note behind it, if any."""
    runs = [] if element is None else _pieces(element)
    if runs:
        runs[0]["text"] = runs[0]["text"].lstrip(_SPACE)
        runs[-1]["text"] = runs[-1]["text"].rstrip(_SPACE)
    return [run for run in runs if run["text"]]


def _collect(element: Element, runs: list[dict[str, str]]) -> None:
    if note := str(element.get("data-note", "")):
        runs.append({"text": _text(element), "note": note})
        return
    _add(runs, element.text)
    for child in element:
        if isinstance(child.tag, str) and "visually-hidden" not in _classes(child):
            _collect(child, runs)
        _add(runs, child.tail)


def _add(runs: list[dict[str, str]], text: str | None) -> None:
    if not text:
        return
    text = _SPACES.sub(_SPACE, text)
    if runs and not runs[-1]["note"]:
        runs[-1]["text"] = _SPACES.sub(_SPACE, runs[-1]["text"] + text)
    else:
        runs.append({"text": text, "note": ""})


def _text(element: Element | None) -> str:
    """The text of an element on one line."""
    whole = "" if element is None else "".join(element.itertext())
    return _SPACES.sub(_SPACE, whole).strip(_SPACE)


def _note(element: Element | None) -> str:
    linked = element.xpath(".//a[@data-note]/@data-note") if element is not None else []
    return str(linked[0]) if linked else ""


def _first(element: Element, name: str) -> Element | None:
    found = element.xpath(f".//*[{of_class(name)}]")
    return found[0] if found else None


def _classes(element: Element) -> frozenset[str]:
    return frozenset(element.get("class", "").split())
