"""What of a hostile site would act, found in its files without a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from tests.hostile.payloads import HOST, PRODUCT
from tests.hostile.project import HostileSite

TRACES = ("Traceback (most recent call last)", "Macro Rendering Error", "Macro Syntax Error")
ACTING = frozenset(
    ("iframe", "frame", "object", "embed", "base", "style", "foreignObject", "animate", "set",
     "math", "template", "noscript", "plaintext", "xmp", "video", "audio", "portal")
)  # fmt: skip
_CONTROLS = re.compile(r"[\x00-\x20]")
_ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset")
_OUR_PROJECT = {"project", "articles"}


def evaluated(result: HostileSite) -> list[str]:
    """Files in which something was computed that nobody may compute."""
    return [path for path, text in result.texts().items() if PRODUCT in text]


def traced(result: HostileSite) -> list[str]:
    """Commands and files that show a traceback to people."""
    told = {**result.said, **result.texts()}
    return [name for name, text in told.items() if any(trace in text for trace in TRACES)]


def escaped(result: HostileSite) -> list[str]:
    """What stands outside the folders that the commands were given."""
    around = [entry.name for entry in result.around.iterdir() if entry.name not in _OUR_PROJECT]
    known = {"data", "docs", "site", "mkdocs.yml", "generator", "overrides", ".cache"}
    inside = [e.name for e in result.project.root.iterdir() if e.name not in known]
    return [*around, *inside]


def acting(result: HostileSite) -> list[str]:
    """Elements and attributes of built pages and pictures that could run or load something."""
    found = []
    for path, text in result.texts().items():
        if path.endswith((".html", ".svg", ".xml")):
            is_page = path.endswith(".html")
            parser = etree.HTMLParser(encoding="utf-8") if is_page else etree.XMLParser()
            root = etree.fromstring(text.encode(), parser)
            acts = ACTING if is_page else ACTING - {"style"}
            found += [f"{path}: {what}" for tag in root.iter("*") for what in _acting(tag, acts)]
    return found


def _acting(tag: etree._Element, acts: frozenset[str]) -> Iterator[str]:
    name = etree.QName(tag).localname
    if name in acts or (name == "script" and not _is_ours(tag)):
        yield etree.tostring(tag, encoding="unicode")[:80]
    for key, value in tag.items():
        plain = _CONTROLS.sub("", str(value)).lower()
        if key.startswith("on") or key in ("style", "srcdoc"):
            yield f"{name} {key}={value}"
        if key.endswith(_ADDRESSES) and plain.startswith(("javascript:", "vbscript:", "data:")):
            yield f"{name} {key}={value}"
        if key.endswith(("src", "srcset")) and HOST in plain:
            yield f"{name} {key}={value}"


def _is_ours(script: etree._Element) -> bool:
    return script.get("type") == "application/ld+json" or "assets/js/" in script.get("src", "")
