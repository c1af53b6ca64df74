"""Rules about addresses in the built site: each leads somewhere, none asks another host."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from generator.checks.built import BuiltPage, Site, css_addresses
from generator.checks.finding import Finding

TARGET = "link-target-exists"
FOREIGN = "no-foreign-request"
ALWAYS_THERE = frozenset(("", "top"))
"""Fragments that every page has (HTML standard, 7.4.6.4)."""


def link_target_exists(site: Site) -> Iterator[Finding]:
    """Internal addresses lead to a file of the site, their fragments to an anchor on it."""
    for page in site.pages.values():
        for address in page.addresses:
            target = site.target(page.path, address.raw)
            if target is not None and (wrong := _wrong(site, *target)):
                message, hint = wrong
                yield Finding(page.file, address.line, TARGET, f"'{address.raw}' {message}", hint)
    for path, raw in _stylesheet_addresses(site):
        target = site.target(path, raw)
        if target is not None and target[0] not in site.files:
            yield Finding(site.root / path, None, TARGET, f"'{raw}' does not exist.")


def _wrong(site: Site, file: str, fragment: str) -> tuple[str, str] | None:
    """What is wrong with a target: message and hint."""
    if file not in site.files:
        return "does not exist.", _nearest(file, site.files)
    page = site.pages.get(file)
    if page is not None and fragment not in ALWAYS_THERE and fragment not in page.anchors:
        return f"leads to an anchor that {page.path} does not have.", _nearest(
            fragment, page.anchors
        )
    return None


def _nearest(word: str, known: frozenset[str]) -> str:
    found = get_close_matches(word, known, n=1, cutoff=0.7)
    return f"did you mean '{found[0]}'" if found else ""


def no_foreign_request(site: Site) -> Iterator[Finding]:
    """Nothing that the browser loads with a page comes from another host."""
    hint = "keep a copy in the site"
    for page in site.pages.values():
        for address in page.addresses:
            if address.loads and site.is_foreign(address.raw):
                message = f"loads '{address.raw}' from another host."
                yield Finding(page.file, address.line, FOREIGN, message, hint)
        yield from _refresh(site, page)
    for path, raw in _stylesheet_addresses(site):
        if site.is_foreign(raw):
            message = f"loads '{raw}' from another host."
            yield Finding(site.root / path, None, FOREIGN, message, hint)


def _refresh(site: Site, page: BuiltPage) -> Iterator[Finding]:
    for tag in page.soup.find_all("base", href=True):
        if site.is_foreign(str(tag["href"])):
            message = f"its base is another host: '{tag['href']}'."
            yield Finding(page.file, tag.sourceline, FOREIGN, message)


def _stylesheet_addresses(site: Site) -> Iterator[tuple[str, str]]:
    for path in sorted(site.files):
        if path.endswith(".css"):
            css = Path(site.root / path).read_text(encoding="utf-8", errors="replace")
            for raw in css_addresses(css):
                yield path, raw.strip()
