"""What the site may weigh: the limits that tests and the release gate share, and what is weighed.

Bytes are counted as a server sends them: text after gzip level 6, about what GitHub Pages does;
fonts and pictures as they are. What a first look loads is read from the built files, the scripts
that `site.js` fetches for what a page shows included; the audit holds that against a browser.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bs4 import Tag

from generator.checks.built import BuiltPage, Site
from generator.checks.finding import Finding
from generator.finishing.search import ADDRESS as SEARCH_DOCUMENTS

FIRST_VIEW = 90_000
"""A page with everything that is loaded to show it."""
PAGE = 43_800
"""The page alone: 30 packets of 1,460 bytes, which need no answer in between."""
SEARCH = 60_000
"""What a reader downloads to search, loaded when it is asked for."""
PICTURE = 40_000
"""The picture of a page that is shared."""
WHOLE_SITE = 1_000_000_000
"""All files; GitHub Pages publishes no more (docs.github.com, GitHub Pages limits)."""

RULE = "weight-is-within-budget"

_PACKED = frozenset((".woff2", ".png", ".jpg", ".webp", ".avif"))
_SHOWN = frozenset(("stylesheet", "preload", "modulepreload"))
_IMPORT = re.compile(
    r"""\bfrom\s*["'](\.{1,2}/[^"']+)["']|^\s*import\s*["'](\.{1,2}/[^"']+)["']""", re.MULTILINE
)
_ON_DEMAND = re.compile(r'\["([^"]+)",\s*\(\)\s*=>\s*import\("(\.[^"]+)"\)')
"""How `site.js` lists modules: what a page must show, and the file."""
_SELECTOR = re.compile(r"(?P<name>[a-z]*)(?:\.(?P<of>[\w-]+))?(?:\[(?P<having>[\w-]+)\])?")


def weight_is_within_budget(site: Site) -> Iterator[Finding]:
    """No page, nor the search, nor the site weighs more than it may; an error in a release."""
    for file, weight, most, what, hint in _weights(site):
        if weight > most:
            message = f"{what} {weight:,} bytes, {most:,} are the most."
            yield Finding(file, None, RULE, message, hint, "error" if site.release else "note")


def _weights(site: Site) -> Iterator[tuple[Path, int, int, str, str]]:
    """File, weight, limit, what it is, and how it gets lighter."""
    split = "show fewer facts or terms on it, or divide it"
    for page in site.reading_pages:
        if not _is_for_readers(page):
            continue
        alone = "weighs after gzip"
        yield page.file, packed_size(page.file), PAGE, alone, split
        first = "with all that a first look at it loads weighs"
        yield page.file, first_view(site, page), FIRST_VIEW, first, split
    if SEARCH_DOCUMENTS in site.files:
        documents = site.root / SEARCH_DOCUMENTS
        less = "shorten texts, or leave parts out of the search (decisions/0011-search.md)"
        yield documents, packed_size(documents), SEARCH, "weighs after gzip", less
    whole = sum((site.root / file).stat().st_size for file in site.files)
    yield site.root, whole, WHOLE_SITE, "all files together have", "leave large files out"


def first_view(site: Site, page: BuiltPage) -> int:
    """Bytes that a browser loads to show a page for the first time."""
    files = {page.path, *_named(site, page)}
    scripts = [file for file in files if file.endswith(".js")]
    for script in scripts:
        text = _text(site.root / script)
        for selector, module in _ON_DEMAND.findall(text):
            if _shows(page, selector):
                files |= _with_imports(site, _beside(site, script, module))
        files |= _with_imports(site, script)
    return sum(packed_size(site.root / file) for file in files & site.files)


def _named(site: Site, page: BuiltPage) -> Iterator[str]:
    """Files that the page itself names."""
    for tag in page.by_name["link"]:
        relations = {str(word).lower() for word in tag.get_attribute_list("rel")}
        if relations & _SHOWN or ("icon" in relations and tag.get("type") == "image/svg+xml"):
            yield from _file(site, page, tag, "href")
    for name in ("script", "img"):
        for tag in page.by_name[name]:
            yield from _file(site, page, tag, "src")


def _file(site: Site, page: BuiltPage, tag: Tag, attribute: str) -> Iterator[str]:
    target = site.target(page.path, str(tag.get(attribute) or ""))
    if tag.has_attr(attribute) and target is not None:
        yield target[0]


def _shows(page: BuiltPage, selector: str) -> bool:
    """Whether a page has what a simple selector means; any other is taken to be there."""
    found = _SELECTOR.fullmatch(selector)
    if found is None:
        return True
    named = page.by_class[found["of"]] if found["of"] else page.by_name[found["name"]]
    return any(
        (not found["name"] or tag.name == found["name"])
        and (not found["having"] or tag.has_attr(found["having"]))
        for tag in named
    )


def _with_imports(site: Site, script: str) -> set[str]:
    """A script and everything that it imports at once."""
    found, open_ = set(), [script]
    while open_:
        file = open_.pop()
        if file not in found and file in site.files:
            found.add(file)
            for a, b in _IMPORT.findall(_text(site.root / file)):
                open_.append(_beside(site, file, a or b))
    return found


def _beside(site: Site, script: str, raw: str) -> str:
    target = site.target(script, raw)
    return target[0] if target is not None else ""


def _is_for_readers(page: BuiltPage) -> bool:
    robots = (tag for tag in page.by_name["meta"] if tag.get("name") == "robots")
    return not any("noindex" in str(tag.get("content")) for tag in robots)


def packed_size(file: Path) -> int:
    """Bytes of a file as a server sends them."""
    return _packed_size(file, file.stat().st_mtime_ns)


@cache
def _packed_size(file: Path, _version: int) -> int:
    data = file.read_bytes()
    return len(data) if file.suffix in _PACKED else len(gzip.compress(data, 6))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
