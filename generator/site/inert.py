"""HTML that authors write into Markdown is structure and text: nothing in it runs or loads.

The text of a page is read tag by tag, as strictly as HTML defines tags. A tag with an element and
attributes from the tables below stays; any other ``<`` is shown as the character, so a browser
finds no tag that was not found here. What components render passes by: they escape what they show.

    markdown_extensions:
      - generator.site.inert
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from generator.escaping import is_safe_link
from generator.site.context import near, page_context

log = logging.getLogger("mkdocs.explainer")

ELEMENTS = frozenset(
    ("a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption",
     "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt",
     "em", "fact-ref", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
     "header", "hr", "i", "img", "ins", "kbd", "li", "mark", "nav", "ol", "p", "pre", "q", "rp",
     "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup",
     "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr")
)  # fmt: skip
"""Elements that show something; none of them loads a document, runs or takes input."""

ATTRIBUTES = frozenset(
    ("abbr", "alt", "class", "colspan", "datetime", "decoding", "dir", "headers", "height",
     "hidden", "hreflang", "id", "lang", "loading", "open", "rel", "reversed", "role", "rowspan",
     "scope", "span", "start", "tabindex", "title", "type", "value", "width")
)  # fmt: skip
LINKING = frozenset(("cite", "href"))
LOADING = frozenset(("src",))
_KINDS = ("aria-", "data-")

_SPACE = r"[ \t\n\f\r]"
"""White space of HTML, which a vertical tab is not: to a browser that belongs to a name."""
_VALUE = r"\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++"
_ATTRIBUTE = rf"{_SPACE}++([A-Za-z_][\w.:-]*+)(?:{_SPACE}*+={_SPACE}*+({_VALUE}))?+"
_ATTRIBUTES = re.compile(_ATTRIBUTE, re.ASCII)
_TAG = re.compile(
    rf"<!--(?!-?>)(?:(?!--).)*+-->|<(/?+)([A-Za-z][A-Za-z0-9-]*+)((?:{_ATTRIBUTE})*+){_SPACE}*+/?+>|<",
    re.ASCII | re.DOTALL,
)
_LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Refused:
    """A tag that is shown as text.

    Attributes:
        why: What is wrong with it.
        tag: Its first characters.
    """

    why: str
    tag: str

    def __str__(self) -> str:
        return " ".join(f"{self.why} {self.tag}".split())


def inert(text: str) -> tuple[str, list[Refused]]:
    """`text` as HTML that only shows something, and what in it is shown as text for that.

    Comments are dropped.
    """
    refused: list[Refused] = []

    def kept(found: re.Match[str]) -> str:
        if found[0].startswith("<!--"):
            return ""
        if found[2] and not (wrong := _wrong(found[2], found[3])):
            return found[0]
        if found[2]:
            refused.append(Refused(f"{wrong} in", found[0][:_LONGEST_SHOWN]))
        else:
            end = found.start() + _LONGEST_SHOWN
            tag = text[found.start() : end]
            refused.append(Refused("a tag that HTML does not know:", tag))
        return found[0].replace("<", "&lt;")  # in the values of its attributes as well

    return _TAG.sub(kept, text), refused


def _wrong(element: str, attributes: str) -> str:
    """What a tag holds that may not stand there; empty where it is fine."""
    if element.lower() not in ELEMENTS:
        return f"the element {element}"
    return next(_wrong_attributes(attributes), "")


def _wrong_attributes(attributes: str) -> Iterator[str]:
    for name, quoted in _ATTRIBUTES.findall(attributes):
        value = quoted[1:-1] if quoted[:1] in ("'", '"') else quoted
        key = name.lower()
        if key in LINKING or key in LOADING:
            if not is_safe_link(value, loads=key in LOADING):
                yield f"the address {value!r}"
        elif key not in ATTRIBUTES and not key.startswith(_KINDS):
            yield f"the attribute {name}"


# ------------------------------------------------------------------ extension


class _InertPostprocessor(Postprocessor):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._told: set[Refused] = set()

    def run(self, text: str) -> str:
        text, refused = inert(text)
        if refused:
            self._tell(refused)
        return text

    def _tell(self, refused: list[Refused]) -> None:
        """Log each once: headings are converted for the contents and the title as well."""
        context = page_context(self.md)
        file = context.root / "docs" / context.source
        for what in dict.fromkeys(refused):
            if what not in self._told:
                self._told.add(what)
                where = f"{near(file)}{_line_of(what.tag, file)}"
                log.warning("%s: HTML that may act is shown as text: %s", where, what)


def _line_of(tag: str, file: Path) -> str:
    """``:`` and the line that a tag begins in; nothing where no line of the file holds it."""
    begin = tag.partition("\n")[0]
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError):  # a page that the build makes has no file
        return ""
    return next((f":{at}" for at, line in enumerate(lines, start=1) if begin in line), "")


class InertExtension(Extension):
    """Markdown extension that shows as text whatever could run or load something."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after raw HTML is back in the text (30) and before components are (5)."""
        md.postprocessors.register(_InertPostprocessor(md), "inert", 7)


def makeExtension(**kwargs: Any) -> InertExtension:
    """Entry point of Python-Markdown."""
    return InertExtension(**kwargs)
