"""Rule: the sitemap lists every page that search engines may show, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from generator.checks.built import BuiltPage, Site, split_address
from generator.checks.finding import Finding

RULE = "sitemap-lists-every-page"
_HINT = "build with SITE_URL set to the address that readers use"
_LOCATION = re.compile(r"<loc>\s*([^<]*?)\s*</loc>")


def sitemap_lists_every_page(site: Site) -> Iterator[Finding]:
    """Every page without `noindex` stands in sitemap.xml, and each address there is one.

    A site that nobody told its address is one finding, not one a page.
    """
    file = site.root / "sitemap.xml"
    try:
        xml = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        yield Finding(file, None, RULE, "is missing or cannot be read.")
        return
    if "://" not in site.base:
        yield Finding(file, None, RULE, "has no address to list: no page names its own.", _HINT)
        return
    root = split_address(site.base).path or "/"
    listed = {unquote(split_address(raw).path).removeprefix(root) for raw in _LOCATION.findall(xml)}
    pages = {page.url for page in site.reading_pages if _may_be_shown(page)}
    for url in sorted(pages - listed):
        yield Finding(file, None, RULE, f"the page '/{url}' is not listed.")
    for url in sorted(listed - pages):
        yield Finding(file, None, RULE, f"'/{url}' is listed, but is no page to be shown.")


def _may_be_shown(page: BuiltPage) -> bool:
    robots = (tag for tag in page.by_name["meta"] if tag.get("name") == "robots")
    return not any("noindex" in str(tag.get("content")) for tag in robots)
