"""The Content-Security-Policy of every page: what it may load and run, told before anything loads.

GitHub Pages sends no headers of ours, so the policy stands in a meta element, the first of its
page. It names what the page really holds and nothing else, and that only from the site itself:
what somebody smuggles into a page (a script, a handler, a picture from elsewhere) does nothing.
There is no exception for code inside a page, not by hash either: that would approve what was
smuggled in.

`frame-ancestors` and reports cannot stand in a meta element, see `decisions/0020-policy.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ExplainerError
from generator.finishing.built_page import Element, parsed_page
from generator.writing import write_all

if TYPE_CHECKING:
    from generator.finishing import BuiltSite

REFERRER = "no-referrer"
"""Who follows a link tells nobody where from: what a reader reads here is theirs to tell."""

_DIRECTIVES = ("script-src", "style-src", "img-src", "font-src", "connect-src", "media-src",
               "manifest-src")  # fmt: skip
"""What a page may need, in the order in which its policy names it."""
_NEEDED_BY: Mapping[str, tuple[str, ...]] = {
    "img": ("img-src",),
    "image": ("img-src",),
    "audio": ("media-src",),
    "video": ("media-src",),
}
_NEEDED_BY_LINK: Mapping[str, tuple[str, ...]] = {
    "stylesheet": ("style-src", "font-src"),
    "icon": ("img-src",),
    "apple-touch-icon": ("img-src",),
    "manifest": ("manifest-src",),
}
"""The directives that elements and kinds of links need; without any `default-src` holds."""
_SCRIPTED = "require-trusted-types-for 'script';trusted-types 'none'"
"""Scripts make no markup, no script and no address of a script out of text."""

_START = re.compile(
    r"\A\ufeff?(?:\s|<!--.*?-->)*(?:<!doctype[^>]*>)?(?:\s|<!--.*?-->)*"
    r"(?:<html(?:\s[^>]*)?>)?\s*(?:<head(?:\s[^>]*)?>)?\s*(?:<meta\s+charset=[^>]*>\s*)?",
    re.IGNORECASE | re.DOTALL,
)
_OWN = re.compile(
    r'<meta http-equiv="Content-Security-Policy" content="[^"]*">\n'
    r'<meta name="referrer" content="[^"]*">\n'
)


def write_policies(site: BuiltSite) -> None:
    """Give every page of the built site its policy; a preview has none.

    A preview lets the builder put its script for reloading into each page, which a policy forbids.

    Raises:
        ExplainerError: A page cannot be read or written; then no page was changed.
    """
    if not site.is_preview:
        set_policies(site.folder, {page.file: page.root for page in site.pages})


def set_policies(folder: Path, parsed: Mapping[Path, Element] | None = None) -> None:
    """Put the policy of each page below `folder` at its beginning, in place of an older one.

    Args:
        folder: The built site.
        parsed: Pages that were parsed already; what was changed in them since asks for nothing new.

    Raises:
        ExplainerError: A page cannot be read or written; then no page was changed.
    """
    known = parsed or {}
    files = sorted(folder.rglob("*.html"))
    write_all({file: _with_policy(file, known.get(file)) for file in files}, synced=False)


def policy_of(root: Element) -> str:
    """The policy for what a page holds."""
    found = list(root.iter("script", "link", "form", *_NEEDED_BY))
    needed = {directive for element in found for directive in _needed_by(element)}
    forms = "self" if any(element.tag == "form" for element in found) else "none"
    return ";".join(
        (
            "default-src 'none'",
            *(f"{directive} 'self'" for directive in _DIRECTIVES if directive in needed),
            f"form-action '{forms}'",
            "base-uri 'none'",
            *((_SCRIPTED,) if "script-src" in needed else ()),
        )
    )


def _needed_by(element: Element) -> Iterator[str]:
    if element.tag == "script":
        yield from ("script-src", "connect-src") if element.get("src") else ()
    elif element.tag == "link":
        for kind in (element.get("rel") or "").split():
            yield from _NEEDED_BY_LINK.get(kind, ())
        yield from ("font-src",) if element.get("as") == "font" else ()
    else:
        yield from _NEEDED_BY.get(str(element.tag), ())


def _with_policy(file: Path, root: Element | None) -> str:
    try:
        data = file.read_bytes()
        text = data.decode()
    except (OSError, UnicodeDecodeError) as error:
        raise ExplainerError.single(
            f"cannot be read: {error}.", file=file, hint="Build the site again."
        ) from None
    start = _START.match(text)
    at = start.end() if start else 0
    rest = text[at:]
    own = _OWN.match(rest)
    policy = policy_of(parsed_page(file, data) if root is None else root)
    return text[:at] + _elements(policy) + rest[own.end() if own else 0 :]


def _elements(policy: str) -> str:
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="referrer" content="{REFERRER}">\n'
    )
