"""In a build only macros run: any other Jinja of a page is replaced before it is compiled.

The plugin's environment cannot be sandboxed from outside, but all that it runs is compiled first.
What is no call of a macro with literal arguments becomes an error block there, in every build,
checked or not; it is the same judgement as that of the rule `page-calls-known-macros`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from generator.escaping import jinja_text
from generator.site.calls import RefusedError, literal_call
from generator.site.context import near
from generator.site.macros import MACROS, lines_before_body
from generator.site.rendering import component

log = logging.getLogger("mkdocs.explainer")

Confined = Callable[[str], "str | nodes.Template"]
"""From the text of a template to what may be compiled of it; the same text where all may."""


def confining(env: Environment, page: Callable[[], Path]) -> Confined:
    """Makes of a template one that runs macros only; what is refused is logged.

    Args:
        env: What parses and runs the templates.
        page: The file of the page that is rendered just now.
    """

    def confined(source: str) -> str | nodes.Template:
        try:
            tree = env.parse(source)
        except (TemplateSyntaxError, RecursionError) as error:
            line = getattr(error, "lineno", 1)
            _tell(page(), RefusedError(line, f"Jinja cannot read this: {error}"))
            return jinja_text(source)
        refused = list(_replace(tree))
        for item in refused:
            _tell(page(), item)
        return tree if refused else source

    return confined


def _replace(tree: nodes.Template) -> Iterator[RefusedError]:
    """Put an error block for each part of `tree` that may not run, and name it."""
    for index, part in enumerate(tree.body):
        if not isinstance(part, nodes.Output):
            refused = RefusedError.of(part)
            yield refused
            tree.body[index] = nodes.Output([_shown(refused)], lineno=refused.line)
            continue
        for place, shown in enumerate(part.nodes):
            if isinstance(shown, (nodes.TemplateData, nodes.Const)):
                continue
            try:
                literal_call(shown)
            except RefusedError as refused:
                yield refused
                part.nodes[place] = _shown(refused)


def _shown(refused: RefusedError) -> nodes.TemplateData:
    block = component("macro_error", message=refused.message)
    return nodes.TemplateData(block, lineno=refused.line)


def _tell(page: Path, refused: RefusedError) -> None:
    page = near(page)
    log.warning("%s:%d: %s", page, refused.line + lines_before_body(page), refused.message)


def drop_shadows(meta: MutableMapping[str, Any], page: Path) -> None:
    """Take out of a page's front matter what would stand for a macro: the plugin prefers it."""
    for key in sorted(MACROS.keys() & meta.keys()):
        log.warning("%s: '%s' in the front matter is the name of a macro.", near(page), key)
        del meta[key]
