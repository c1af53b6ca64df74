"""Rules about macros: pages call documented ones with literal arguments, and ids that exist.

The plugin renders titles from front matter too; nothing at all may run there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.checks.finding import Finding, Level
from generator.checks.inputs import Inputs
from generator.checks.prose import Text, document_texts
from generator.corpus import Corpus
from generator.site.calls import JINJA, Call, RefusedError, hint_at, read_calls
from generator.site.chart_kinds import CHARTS
from generator.site.counts import COUNTED
from generator.site.macros import MACROS
from generator.site.parts import records

KNOWN = "page-calls-known-macros"
IDS = "macro-ids-exist"

# which record a parameter names; those of one macro first
ID_PARAMETERS: Mapping[tuple[str, str], str] = {
    ("figure", "id"): "figure",
    ("quote", "id"): "quotation",
    ("event_date", "id"): "event",
    **{(name, side): "figure" for name in ("ratio", "difference") for side in ("first", "second")},
    **{("share", side): "figure" for side in ("part", "whole")},
    **{("times", side): "figure" for side in ("large", "small")},
    ("figure_boxes", "ids"): "figure",
    ("quotation", "id"): "quotation",
    ("term_list", "ids"): "term",
    ("comparison", "id"): "comparison",
    ("source_line", "ids"): "source",
    ("source_data", "id"): "source",
    ("byline", "id"): "source",
    **{(name, "ids"): "figure" for name in CHARTS},
    ("actor_facts", "id"): "actor",
    ("occurrences", "id"): "term",
}
SHARED_PARAMETERS: Mapping[str, str] = {"source": "source", "topic": "topic", "actor": "actor"}
CHOICES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("figure", "style"): ("prose", "short", "signed"),
    ("count", "what"): tuple(COUNTED),
}


def page_calls_known_macros(inputs: Inputs) -> Iterator[Finding]:
    """Pages hold calls of documented macros with literal arguments, and no other Jinja."""
    for text, level in texts_with_macros(inputs):
        for item in read_calls(text.content):
            if isinstance(item, RefusedError):
                line = text.first_line + item.line - 1
                yield Finding(text.file, line, KNOWN, item.message, item.hint, level)
    for page in inputs.pages:
        for key in MACROS.keys() & page.meta.keys():
            line, message = page.lines[key], f"'{key}' is the name of a macro, which it would hide."
            yield Finding(page.file, line, KNOWN, message, "give the key another name", page.level)
    for text in _plain_texts(inputs):
        if (found := JINJA.search(text.content)) is not None:
            line = text.line(found.start())
            message = f"'{found[0]}' opens a macro, and none runs here."
            yield Finding(text.file, line, KNOWN, message, "write the words out")


def macro_ids_exist(inputs: Inputs) -> Iterator[Finding]:
    """Ids that macros are called with exist in the dossiers and vocabularies."""
    for text, level in texts_with_macros(inputs):
        for item in read_calls(text.content):
            if isinstance(item, Call):
                line = text.first_line + item.line - 1
                for message, hint in _unknown_values(inputs.corpus, item):
                    yield Finding(text.file, line, IDS, message, hint, level)


def texts_with_macros(inputs: Inputs) -> Iterator[tuple[Text, Level]]:
    """Every text in which the build runs macros."""
    for page in inputs.pages:
        if page.runs_macros:
            yield page.text, "error"
    for dossier in inputs.dossiers:
        for pattern in (("summary", "lead"), ("summary", "sections", "*", "text")):
            for text in document_texts(dossier.document, pattern):
                yield text, "error"


def _plain_texts(inputs: Inputs) -> Iterator[Text]:
    """Front matter, and the texts of dossiers that become front matter."""
    for page in inputs.pages:
        for key, value in page.meta.items():
            for content in _strings(value):
                yield Text(page.file, page.lines[key], content, key)
    for dossier in inputs.dossiers:
        for key in ("title", "description"):
            yield from document_texts(dossier.document, ("summary", key))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in (*value, *value.values()):
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


# ------------------------------------------------------------------ ids


def _unknown_values(corpus: Corpus, call: Call) -> Iterator[tuple[str, str]]:
    for parameter, value in call.arguments.items():
        kind = ID_PARAMETERS.get((call.name, parameter)) or SHARED_PARAMETERS.get(parameter)
        choices = CHOICES.get((call.name, parameter))
        known: Iterable[str] = choices or (records(corpus, kind) if kind else ())
        if kind is None and choices is None:
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if item is not None and item not in known:
                what = f"no {kind}" if kind else f"no {parameter}"
                yield f"{call.name}: '{item}' is {what}.", hint_at(str(item), known)
