"""Rules about macros: pages call documented ones with literal arguments, and ids that exist.

The build cannot confine the Jinja environment of its macros plugin, so the syntax tree of every
text is walked here: all that is allowed in it is text, and calls like ``{{ figure("id") }}``.
The plugin renders titles from front matter too; nothing at all may run there.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from generator.checks.finding import Finding, Level
from generator.checks.inputs import Inputs
from generator.checks.prose import Text, document_texts
from generator.corpus import Corpus
from generator.site.counts import COUNTED
from generator.site.macros import MACROS
from generator.site.parts import records
from generator.validation import nearest

KNOWN = "page-calls-known-macros"
IDS = "macro-ids-exist"

# which record a parameter names; those of one macro first
ID_PARAMETERS: Mapping[tuple[str, str], str] = {
    ("figure", "id"): "figure",
    ("quote", "id"): "quotation",
    ("event_date", "id"): "event",
    **{(name, side): "figure" for name in ("ratio", "difference") for side in ("first", "second")},
    **{("share", side): "figure" for side in ("part", "whole")},
    ("figure_boxes", "ids"): "figure",
    ("quotation", "id"): "quotation",
    ("term_list", "ids"): "term",
    ("comparison", "id"): "comparison",
    ("source_line", "ids"): "source",
    ("source_data", "id"): "source",
    ("byline", "id"): "source",
    ("bar_chart", "ids"): "figure",
    ("actor_facts", "id"): "actor",
    ("occurrences", "id"): "term",
}
SHARED_PARAMETERS: Mapping[str, str] = {"source": "source", "topic": "topic", "actor": "actor"}
CHOICES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("figure", "style"): ("prose", "short", "signed"),
    ("count", "what"): tuple(COUNTED),
}

JINJA = re.compile(r"\{[{%#]")
"""What Jinja takes for its own."""

_ENVIRONMENT = Environment(autoescape=True)
_PLAIN = (nodes.Template, nodes.Output, nodes.TemplateData)


@dataclass(frozen=True)
class Call:
    """One macro call with the values of its arguments by parameter name."""

    name: str
    arguments: Mapping[str, Any]
    line: int


class _RefusedError(Exception):
    """Something in a text that is no proper macro call."""

    def __init__(self, line: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line, self.message, self.hint = line, message, hint


def page_calls_known_macros(inputs: Inputs) -> Iterator[Finding]:
    """Pages hold calls of documented macros with literal arguments, and no other Jinja."""
    for text, level in _texts(inputs):
        for item in read_calls(text.content):
            if isinstance(item, _RefusedError):
                line = text.first_line + item.line - 1
                yield Finding(text.file, line, KNOWN, item.message, item.hint, level)
    for text in _plain_texts(inputs):
        if (found := JINJA.search(text.content)) is not None:
            line = text.line(found.start())
            message = f"'{found[0]}' opens a macro, and none runs here."
            yield Finding(text.file, line, KNOWN, message, "write the words out")


def macro_ids_exist(inputs: Inputs) -> Iterator[Finding]:
    """Ids that macros are called with exist in the dossiers and vocabularies."""
    for text, level in _texts(inputs):
        for item in read_calls(text.content):
            if isinstance(item, Call):
                line = text.first_line + item.line - 1
                for message, hint in _unknown_values(inputs.corpus, item):
                    yield Finding(text.file, line, IDS, message, hint, level)


def _texts(inputs: Inputs) -> Iterator[tuple[Text, Level]]:
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


# ------------------------------------------------------------------ calls


@cache
def read_calls(content: str) -> tuple[Call | _RefusedError, ...]:
    """Every macro call of a text, and everything in it that is none and that Jinja would run.

    Several rules ask about the same texts, so each is read once.
    """
    return tuple(_read_calls(content)) if JINJA.search(content) else ()


def _read_calls(content: str) -> Iterator[Call | _RefusedError]:
    try:
        tree = _ENVIRONMENT.parse(content)
    except TemplateSyntaxError as error:
        yield _RefusedError(
            error.lineno,
            f"Jinja cannot read this: {error.message}",
            "write { #id } with a space, and literal braces as {{ '{{' }}"
            if "comment" in (error.message or "")
            else 'a macro call looks like {{ figure("id") }}',
        )
        return
    except RecursionError:
        yield _RefusedError(1, "the macros are nested too deeply.")
        return
    for node in _outermost(tree):
        try:
            yield _call(node)
        except _RefusedError as refused:
            yield refused


def _outermost(tree: nodes.Node) -> Iterator[nodes.Node]:
    for node in tree.iter_child_nodes():
        if isinstance(node, _PLAIN):
            yield from _outermost(node)
        elif not isinstance(node, nodes.Const):  # a literal shows itself
            yield node


def _call(node: nodes.Node) -> Call:
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        raise _RefusedError(
            node.lineno, f"{_describe(node)} is no macro call.", "only macros run here"
        )
    name = node.node.name
    if name not in MACROS:
        raise _RefusedError(node.lineno, f"'{name}' is no macro.", _hint(name, MACROS))
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        raise _RefusedError(
            node.lineno, f"{name}: * and ** are not allowed.", "write the arguments out"
        )
    positional = [_literal(name, value) for value in node.args]
    named = {pair.key: _literal(name, pair.value) for pair in node.kwargs}
    try:
        bound = inspect.signature(MACROS[name]).bind(None, *positional, **named)
    except TypeError as error:
        raise _RefusedError(node.lineno, f"{name}: {error}.", _parameters(name)) from None
    return Call(name, dict(list(bound.arguments.items())[1:]), node.lineno)


def _literal(name: str, node: nodes.Expr) -> Any:
    if isinstance(node, nodes.Const):
        return node.value
    hint = f'write "{node.name}" in quotation marks' if isinstance(node, nodes.Name) else ""
    raise _RefusedError(node.lineno, f"{name}: {_describe(node)} is no literal argument.", hint)


def _describe(node: nodes.Node) -> str:
    name = getattr(node, "name", None)
    kind = type(node).__name__
    return f"{kind} '{name}'" if isinstance(name, str) else kind


def _parameters(name: str) -> str:
    parameters = list(inspect.signature(MACROS[name]).parameters)[1:]
    return f"its arguments are: {', '.join(parameters) or 'none'}"


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
                yield f"{call.name}: '{item}' is {what}.", _hint(str(item), known)


def _hint(word: str, known: Iterable[str]) -> str:
    return nearest(word, known).rstrip("?").replace("Did you mean", "did you mean")
