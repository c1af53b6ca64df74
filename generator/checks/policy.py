"""Rules about the Content-Security-Policy: every page has its own, and holds nothing it forbids.

What a policy forbids does not fail loudly: a handler does nothing, a style is missing. So it is
told here, with the place and a way that works.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from generator.checks.built import BuiltPage, Site, split_address
from generator.checks.finding import Finding
from generator.finishing.built_page import parsed_page
from generator.finishing.policy import REFERRER, policy_of

POLICY = "page-has-its-policy"
KEPT = "page-keeps-its-policy"
DISTANCE = "link-out-keeps-its-distance"

_HINT = "build the site again, or run explainer finish after another builder"
_TO_SCRIPT = "put it into a file of overrides/assets/js/ that overrides/partials/head.html names"
_TO_STYLE = "give the element a class, and write its rule into a sheet of overrides/assets/css/"
_TO_FILE = "keep it as a file of the site"
_TO_LINK = "link to it"

_FORBIDDEN = {
    "style": ("a style sheet inside the page", _TO_STYLE),
    "iframe": ("another page inside the page", _TO_LINK),
    "frame": ("another page inside the page", _TO_LINK),
    "object": ("an embedded object", _TO_LINK),
    "embed": ("an embedded object", _TO_LINK),
    "base": ("a base address", "write addresses relative to the page"),
}
_SCRIPT_TYPES = re.compile(
    r"|module|importmap|speculationrules|(?:text|application)/(?:x-)?(?:java|ecma)script.*",
    re.IGNORECASE,
)
"""Types of a script element that a browser acts upon; any other is data."""
_ADDRESSES = ("href", "xlink:href", "src", "action", "formaction", "data", "poster")
_CONTROL = re.compile(r"[\x00-\x20]+")  # browsers skip it in front of and inside a scheme


def page_has_its_policy(site: Site) -> Iterator[Finding]:
    """Every page begins with the policy for what it holds, and tells no other site about itself."""
    for page in site.pages.values():
        told = [tag for tag in page.tags if not _is_frame(tag)][:2]
        line = told[0].sourceline if told else None
        if not told or str(told[0].get("http-equiv")).lower() != "content-security-policy":
            yield Finding(page.file, line, POLICY, "does not begin with its policy.", _HINT)
        elif told[0].get("content") != policy_of(parsed_page(page.file)):
            message = "its policy is not the one for what it holds."
            yield Finding(page.file, line, POLICY, message, _HINT)
        elif (told[-1].get("name"), told[-1].get("content")) != ("referrer", REFERRER):
            message = f"does not say '{REFERRER}' as its referrer policy."
            yield Finding(page.file, line, POLICY, message, _HINT)


def _is_frame(tag: Tag) -> bool:
    """Whether an element loads nothing and may stand before the policy."""
    return tag.name in ("html", "head") or (tag.name == "meta" and tag.has_attr("charset"))


def page_keeps_its_policy(site: Site) -> Iterator[Finding]:
    """No page holds what its policy makes the browser ignore."""
    for page in site.pages.values():
        for tag in page.tags:
            for what, hint in _ignored(site, tag):
                message = (
                    f"{what} does nothing here, since the page's policy forbids it: {_start(tag)}"
                )
                yield Finding(page.file, tag.sourceline, KEPT, message, hint)


def _ignored(site: Site, tag: Tag) -> Iterator[tuple[str, str]]:
    """What of an element the policy forbids, each with what to do instead."""
    if tag.name in _FORBIDDEN:
        yield _FORBIDDEN[tag.name]
    if tag.name == "script" and not tag.has_attr("src") and _is_run(tag):
        yield "a script inside the page", _TO_SCRIPT
    for name in tag.attrs:
        if name == "style":
            yield "a style attribute", _TO_STYLE
        elif name.startswith("on"):
            yield f"the handler {name}", _TO_SCRIPT
        elif name in _ADDRESSES:
            yield from _ignored_address(site, tag, name)


def _is_run(script: Tag) -> bool:
    return _SCRIPT_TYPES.fullmatch(str(script.get("type", "")).strip()) is not None


def _ignored_address(site: Site, tag: Tag, name: str) -> Iterator[tuple[str, str]]:
    raw = _CONTROL.sub("", str(tag[name]))
    scheme = raw.partition(":")[0].lower()
    if scheme == "javascript":
        yield "a script in an address", _TO_SCRIPT
    elif scheme in ("data", "blob") and tag.name != "a":
        yield f"an address that begins with {scheme}:", _TO_FILE
    elif name in ("action", "formaction") and site.is_foreign(raw):
        yield "a form that is sent to another site", _TO_LINK


def _start(tag: Tag) -> str:
    attributes = "".join(f' {name}="{tag.get(name)}"' for name in list(tag.attrs)[:3])
    return f"<{tag.name}{attributes[:60]}>"


def link_out_keeps_its_distance(site: Site) -> Iterator[Finding]:
    """A link to another site opens where the reader is, and hands nothing over."""
    for page in site.pages.values():
        for tag in _links_out(site, page):
            relations = {str(word).lower() for word in tag.get_attribute_list("rel")}
            if tag.get("target", "_self") != "_self":
                message = f"'{tag['href']}' opens a window of its own."
                yield Finding(page.file, tag.sourceline, DISTANCE, message, "leave out its target")
            if not relations & {"noopener", "noreferrer"}:
                message = f"'{tag['href']}' leads out without rel=\"noopener\"."
                hint = 'write it in Markdown, which adds that, or give it rel="noopener external"'
                yield Finding(page.file, tag.sourceline, DISTANCE, message, hint)


def _links_out(site: Site, page: BuiltPage) -> Iterator[Tag]:
    for tag in (*page.by_name["a"], *page.by_name["area"]):
        raw = str(tag.get("href", ""))
        if split_address(raw).scheme in ("", "http", "https") and site.is_foreign(raw):
            yield tag
