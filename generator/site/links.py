"""Addresses inside the site, written once and made relative to the page that shows them.

Macros and extensions write ``@/glossar/#inferenz``; the last step of the conversion replaces
``@/`` by the way from the page to the root, so that the site works under any base path.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from generator.fragments import Context, directive
from generator.model import Locator, Source
from generator.site.context import page_context

ROOT = "@/"
_HOMES = {
    "figure": "zahlen/",
    "event": "chronik/",
    "quotation": "stimmen/",
    "term": "glossar/",
    "actor": "akteure/",
    "role": "akteure/",
    "comparison": "quellenvergleich/",
}
# begins with what is rare in a page, so that searching is fast
_ADDRESS = re.compile(r'="@/(?:(?<=href="@/)|(?<=src="@/)|(?<=action="@/))([^"]*)"')


def home(kind: str, id_: str) -> str:
    """The address at which a record owns its anchor: ``@/zahlen/#ID`` for a figure."""
    if kind == "source":
        return f"{ROOT}artikel/{id_}/"
    if kind == "topic":
        return f"{ROOT}themen/{id_}/"
    return f"{ROOT}{_HOMES[kind]}#{id_}"


def public_address(kind: str, id_: str, site_url: str) -> str:
    """The same address for readers elsewhere; a path where nobody says where the site is."""
    path = home(kind, id_).removeprefix(ROOT)
    return f"{site_url.rstrip('/')}/{path}" if site_url else path


def text_fragment(source: Source, locator: Locator) -> str | None:
    """The publisher's page at the phrase, where the source has an address."""
    if source.url is None:
        return None
    mark = ":~:" if "#" in source.url else "#:~:"
    context = Context(locator.before, locator.after)
    return f"{source.url}{mark}{directive(locator.surface, context)}"


class _RootPostprocessor(Postprocessor):
    def run(self, text: str) -> str:
        if ROOT not in text:  # most headings
            return text
        to_root = page_context(self.md).to_root

        def relative(match: re.Match[str]) -> str:
            path = match[1]
            # "./" is needed only where nothing else would be left
            address = to_root + path if to_root != "./" or not path else path
            return f'="{address}"'

        return _ADDRESS.sub(relative, text)


class RootLinksExtension(Extension):
    """Markdown extension that resolves `ROOT`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after everything that may write such addresses."""
        md.postprocessors.register(_RootPostprocessor(md), "root_links", 0)


def makeExtension(**kwargs: Any) -> RootLinksExtension:
    """Entry point of Python-Markdown."""
    return RootLinksExtension(**kwargs)
