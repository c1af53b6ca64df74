"""The sitemap: the address of every page that search engines may show, and of no other.

A builder lists every page; a draft or the style page, which ask not to be shown, do not belong
there. A builder also dates pages by the clock or by their files, which says nothing about them:
here a page has the day on which a fact that it shows was last corrected, and none before that.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from generator.corrections import Corrections, corrections, read_published
from generator.errors import ExplainerError
from generator.finishing.built_page import BuiltPage
from generator.writing import write_all

if TYPE_CHECKING:
    from generator.finishing import BuiltSite

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write_sitemap(site: BuiltSite) -> None:
    """Write `sitemap.xml`.

    What the builder wrote stays where no page names an address: a sitemap must list one at least.

    Raises:
        ExplainerError: It cannot be written.
    """
    listed = [page for page in site.pages if page.is_indexed and page.canonical]
    if not listed:
        return
    changes = Corrections()
    with contextlib.suppress(ExplainerError):  # the page *Korrekturen* tells
        changes = corrections(site.corpus, read_published(site.project.published))
    entries = "".join(_entry(page, changes) for page in listed)
    text = f'{_HEAD}<urlset xmlns="{_SPACE}">\n{entries}</urlset>\n'
    write_all({site.folder / "sitemap.xml": text}, synced=False)


def _entry(page: BuiltPage, changes: Corrections) -> str:
    day = last_corrected(page, changes)
    changed = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<url><loc>{escape(page.canonical)}</loc>{changed}</url>\n"


def last_corrected(page: BuiltPage, changes: Corrections) -> str:
    """The last day on which a fact that the page shows was corrected; empty where none was.

    What has changed since the last release has no day yet.
    """
    if not changes.changes:
        return ""
    shown = map(str, page.root.xpath("//@data-figure | //@data-event | //@data-quotation"))
    return max((change.date or "" for _, change in changes.about(shown)), default="")
