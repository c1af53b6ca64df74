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
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ExplainerError
from generator.finishing.built_page import Element, parsed_page
from generator.writing import write_all

if TYPE_CHECKING:
    from generator.finishing import BuiltSite

REFERRER = "no-referrer"
"""Who follows a link tells nobody where from: what a reader reads here is theirs to tell."""

_NEEDED: tuple[tuple[str, str], ...] = (
    ("script-src", "//script[@src]"),
    ("style-src", "//link[@rel='stylesheet']"),
    ("img-src", "//img | //*[name()='image'] | //link[contains(@rel, 'icon')]"),
    ("font-src", "//link[@rel='stylesheet' or @as='font']"),
    ("connect-src", "//script[@src]"),
    ("media-src", "//audio | //video"),
    ("manifest-src", "//link[@rel='manifest']"),
)
"""Directives, and what on a page needs them; without any of these `default-src` holds."""
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
        set_policies(site.folder)


def set_policies(folder: Path) -> None:
    """Put the policy of each page below `folder` at its beginning, in place of an older one.

    Raises:
        ExplainerError: A page cannot be read or written; then no page was changed.
    """
    pages = {file: _with_policy(file) for file in sorted(folder.rglob("*.html"))}
    write_all(pages, synced=False)


def policy_of(root: Element) -> str:
    """The policy for what a page holds."""
    scripted = bool(root.xpath("//script[@src]"))
    return ";".join(
        (
            "default-src 'none'",
            *(f"{directive} 'self'" for directive, what in _NEEDED if root.xpath(what)),
            f"form-action '{'self' if root.xpath('//form') else 'none'}'",
            "base-uri 'none'",
            *((_SCRIPTED,) if scripted else ()),
        )
    )


def _with_policy(file: Path) -> str:
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
    return (
        text[:at] + _elements(policy_of(parsed_page(file, data))) + rest[own.end() if own else 0 :]
    )


def _elements(policy: str) -> str:
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="referrer" content="{REFERRER}">\n'
    )
