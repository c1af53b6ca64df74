"""Macro calls of a page, read without running them.

The build cannot confine the Jinja environment of its macros plugin, so the syntax tree of a text is
walked here: all that is allowed in it is text, and calls like ``{{ figure("id") }}``.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from generator.site.macros import MACROS
from generator.validation import nearest

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


class RefusedError(Exception):
    """Something in a text that is no proper macro call."""

    def __init__(self, line: int | None, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line, self.message, self.hint = line or 1, message, hint  # Jinja knows not every line

    @classmethod
    def of(cls, node: nodes.Node) -> RefusedError:
        """The error that a part of a template is no macro call at all."""
        return cls(node.lineno, f"{_describe(node)} is no macro call.", "only macros run here")


@cache
def read_calls(content: str) -> tuple[Call | RefusedError, ...]:
    """Every macro call of a text, and everything in it that is none and that Jinja would run.

    Several rules ask about the same texts, so each is read once.
    """
    return tuple(_read_calls(content)) if JINJA.search(content) else ()


def _read_calls(content: str) -> Iterator[Call | RefusedError]:
    try:
        tree = _ENVIRONMENT.parse(content)
    except TemplateSyntaxError as error:
        yield RefusedError(
            error.lineno,
            f"Jinja cannot read this: {error.message}",
            "write { #id } with a space, and literal braces as {{ '{{' }}"
            if "comment" in (error.message or "")
            else 'a macro call looks like {{ figure("id") }}',
        )
        return
    except RecursionError:
        yield RefusedError(1, "the macros are nested too deeply.")
        return
    for node in _outermost(tree):
        try:
            yield _call(node)
        except RefusedError as refused:
            yield refused


def _outermost(tree: nodes.Node) -> Iterator[nodes.Node]:
    for node in tree.iter_child_nodes():
        if isinstance(node, _PLAIN):
            yield from _outermost(node)
        elif not isinstance(node, nodes.Const):  # a literal shows itself
            yield node


def _call(node: nodes.Node) -> Call:
    name, positional, named = literal_call(node)
    try:
        bound = inspect.signature(MACROS[name]).bind(None, *positional, **named)
    except TypeError as error:
        raise RefusedError(node.lineno, f"{name}: {error}.", _parameters(name)) from None
    return Call(name, dict(list(bound.arguments.items())[1:]), node.lineno)


def literal_call(node: nodes.Node) -> tuple[str, list[Any], dict[str, Any]]:
    """Name, positional and named arguments of a macro call, which may not fit the macro.

    Raises:
        RefusedError: The node is anything but a call of a macro with literal arguments.
    """
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        raise RefusedError.of(node)
    name = node.node.name
    if name not in MACROS:
        raise RefusedError(node.lineno, f"'{name}' is no macro.", hint_at(name, MACROS))
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        raise RefusedError(
            node.lineno, f"{name}: * and ** are not allowed.", "write the arguments out"
        )
    positional = [_literal(name, value) for value in node.args]
    return name, positional, {pair.key: _literal(name, pair.value) for pair in node.kwargs}


def _literal(name: str, node: nodes.Expr) -> Any:
    if isinstance(node, nodes.Const):
        return node.value
    hint = f'write "{node.name}" in quotation marks' if isinstance(node, nodes.Name) else ""
    raise RefusedError(node.lineno, f"{name}: {_describe(node)} is no literal argument.", hint)


def _describe(node: nodes.Node) -> str:
    name = getattr(node, "name", None)
    kind = type(node).__name__
    return f"{kind} '{name}'" if isinstance(name, str) else kind


def _parameters(name: str) -> str:
    parameters = list(inspect.signature(MACROS[name]).parameters)[1:]
    return f"its arguments are: {', '.join(parameters) or 'none'}"


def hint_at(word: str, known: Iterable[str]) -> str:
    """Which of `known` an author may have meant, in lower case, as hints begin."""
    return nearest(word, known).rstrip("?").replace("Did you mean", "did you mean")
