"""The sitemap: the address of every page that search engines may show, and of no other.

A builder lists every page; a draft or the style page, which ask not to be shown, do not belong
there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

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
    listed = [page.canonical for page in site.pages if page.is_indexed and page.canonical]
    if not listed:
        return
    entries = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in listed)
    text = f'{_HEAD}<urlset xmlns="{_SPACE}">\n{entries}</urlset>\n'
    write_all({site.folder / "sitemap.xml": text}, synced=False)
