"""Every chart of the pages as a file, found by reading the macro calls without running them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.corpus import Corpus
from generator.datafiles import DIAGRAMS
from generator.errors import ExplainerError
from generator.front_matter import split
from generator.site.calls import Call, RefusedError, read_calls
from generator.site.chart_kinds import CHARTS, Chart
from generator.site.chart_pictures import drawn

_NO_MACROS = re.compile(r"^render_macros:\s*false\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Drawn:
    """What pages draw.

    Attributes:
        files: The text of each SVG, by its path below `docs/`.
        is_whole: Whether every call could be read; else there may be more drawings than these.
    """

    files: Mapping[str, str]
    is_whole: bool


def chart_files(
    corpus: Corpus, pages: Mapping[str, str], *, docs: Path = Path("docs"), site_name: str = ""
) -> Drawn:
    """Every chart that pages call for.

    Args:
        corpus: Where the figures stand.
        pages: Markdown of every page by its path below `docs/`.
        docs: Where the pages stand, for messages.
        site_name: Named in the pictures beside the licence.

    Raises:
        ExplainerError: Two different charts have one id.
    """
    files: dict[str, str] = {}
    is_whole = True
    for page, line, name, chart in _charts(corpus, pages):
        if chart is None:
            is_whole = False
            continue
        path = f"{DIAGRAMS}/{chart.caption.id}.svg"
        picture = drawn(chart, stand=corpus.cutoff, site_name=site_name)
        if files.setdefault(path, picture) != picture:
            raise ExplainerError.single(
                f"a second chart is called '{chart.caption.id}', and shows something else.",
                file=docs / page,
                line=line,
                hint=f'Give one of them an id of its own: {name}(…, id="…").',
            )
    return Drawn(files, is_whole)


def _charts(
    corpus: Corpus, pages: Mapping[str, str]
) -> Iterator[tuple[str, int, str, Chart | None]]:
    """Page, line, macro and chart of every call; None where it cannot be drawn: checks say why."""
    for page, text in sorted(pages.items()):
        for line, call in _calls(text):
            if isinstance(call, Call):
                yield page, line, call.name, _chart(corpus, call)
            else:
                yield page, line, "", None


def _calls(text: str) -> Iterator[tuple[int, Call | RefusedError]]:
    """Every call for a chart in the Markdown of a page, and what is none, with its line."""
    parts = split(text)
    if "_chart" not in text or _NO_MACROS.search(parts.yaml):
        return
    for call in read_calls(parts.body):
        if not isinstance(call, Call) or call.name in CHARTS:
            yield parts.lines + call.line, call


def _chart(corpus: Corpus, call: Call) -> Chart | None:
    given = {"ids": (), **call.arguments}
    ids, chart_id = given.pop("ids"), given.pop("id", None)
    try:
        return CHARTS[call.name](corpus, ids, chart_id=chart_id, **given)
    except (KeyError, ValueError, TypeError):
        return None
