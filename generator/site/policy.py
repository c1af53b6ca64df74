"""What Markdown makes of an author's words, in the form that the policy of pages asks for.

Columns that `|---:|` aligns get a class instead of a style attribute, which a
Content-Security-Policy forbids; links to other sites hand nothing over to them.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

OUTWARD = "noopener external"
"""What a link to another site says of itself."""

_ALIGNED = re.compile(r"text-align: (left|center|right);")
_AWAY = re.compile(r"(?:https?:)?//", re.IGNORECASE)


class _PolicyTreeprocessor(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for cell in root.iter():
            if cell.tag in ("th", "td") and (found := _ALIGNED.fullmatch(cell.get("style", ""))):
                del cell.attrib["style"]
                cell.set("class", f"{cell.get('class', '')} is-{found[1]}".strip())
        for link in root.iter("a"):
            if _AWAY.match(link.get("href", "")) and "rel" not in link.attrib:
                link.set("rel", OUTWARD)


class PolicyExtension(Extension):
    """Markdown extension that writes nothing which the policy of pages forbids."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after everything that makes cells and links out of text."""
        md.treeprocessors.register(_PolicyTreeprocessor(md), "policy", 1)


def makeExtension(**kwargs: Any) -> PolicyExtension:
    """Entry point of Python-Markdown."""
    return PolicyExtension(**kwargs)
