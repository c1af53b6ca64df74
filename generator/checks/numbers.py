"""Rule: numbers in prose come from facts, so that each can be traced and none goes stale."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

from generator.checks.fact_words import words_of_facts, words_of_vocabularies
from generator.checks.finding import Finding, Level
from generator.checks.free_numbers import FreeNumbers
from generator.checks.inputs import Inputs, Page
from generator.checks.prose import Text
from generator.site.calls import Call, read_calls
from generator.site.chart_kinds import CHARTS

RULE = "numbers-come-from-facts"

FREE_PAGES = frozenset(
    ("glossar.md", "akteure.md", "impressum.md", "datenschutz.md", "barrierefreiheit.md")
)
"""General knowledge and legal texts carry numbers of their own."""

_SHOW = 'show it with {{ figure("id") }}, {{ ratio("id", "id") }} or the like, or leave it out'


def numbers_come_from_facts(inputs: Inputs) -> Iterator[Finding]:
    """No number, in digits or in words, stands in prose outside macros."""
    free = FreeNumbers.of(inputs.corpus)
    for text, level in (*own_texts(inputs, FREE_PAGES), *_names(inputs)):
        yield from _findings(text, level, free.numbers_left(text.prose.text))
    for dossier in inputs.dossiers:
        for words in words_of_facts(dossier):
            told = {number.words(words.beside) for number in free.numbers(words.beside)}
            left = free.numbers_left(words.text.prose.text, words.days)
            left_alone = ((start, number) for start, number in left if number not in told)
            yield from _findings(words.text, dossier.level, left_alone)


def _findings(text: Text, level: Level, left: Iterable[tuple[int, str]]) -> Iterator[Finding]:
    for start, number in left:
        yield Finding(
            text.file,
            text.line(start),
            RULE,
            f"'{number}' is written by hand.",
            _SHOW if text.runs_macros else "leave it out",
            level,
        )


def own_texts(inputs: Inputs, free_pages: Collection[str] = ()) -> Iterator[tuple[Text, Level]]:
    """Every text of ours in pages, their titles and charts, and in the sentences of dossiers."""
    free_files = {page.file for page in inputs.pages if page.path in free_pages}
    for text, level in inputs.texts:
        if text.file not in free_files:
            yield text, level
    for page in inputs.pages:
        if page.path not in free_pages:
            for text in (*_chart_words(page), *_front_matter(page)):
                yield text, page.level


def _names(inputs: Inputs) -> Iterator[tuple[Text, Level]]:
    for text in words_of_vocabularies(inputs):
        yield text, "error"


def _front_matter(page: Page) -> Iterator[Text]:
    if PurePosixPath(page.path).parent.name != "daten":
        for key in ("title", "description"):
            if isinstance(value := page.meta.get(key), str):
                yield Text(page.file, page.lines[key], value, key)


def _chart_words(page: Page) -> Iterator[Text]:
    """Titles and subtitles of charts, which stand inside macro calls."""
    text = page.text
    for call in read_calls(text.content) if page.runs_macros else ():
        if isinstance(call, Call) and call.name in CHARTS:
            for key in ("title", "subtitle"):
                if isinstance(value := call.arguments.get(key), str):
                    yield Text(text.file, text.first_line + call.line - 1, value, key)
