"""Rules about what others show of a page: words in a search result, a picture in a message."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from bs4 import Tag
from PIL import Image, UnidentifiedImageError

from generator.checks.budgets import PICTURE as PICTURE_BYTES
from generator.checks.built import NOT_FOUND, BuiltPage, Site, split_address
from generator.checks.finding import Finding
from generator.checks.published_facts import PublishedFacts
from generator.checks.wordings import citations, fact_wordings, squeezed
from generator.finishing.share import picture_path
from generator.finishing.share_drawing import SIZE

SHARED = "page-can-be-shared"
PICTURE = "picture-equals-page"
NAMES = ("og:title", "og:description", "og:type", "og:url", "og:image", "og:image:alt")
_HINT = "build the site again, or run explainer finish after another builder"


def page_can_be_shared(site: Site) -> Iterator[Finding]:
    """A page that names its address names all that others show of it; the 404 page nothing."""
    for page in site.pages.values():
        meta = _meta(page)
        canonical = page.soup.find("link", rel="canonical")
        if page.path == NOT_FOUND:
            if canonical is not None or "og:url" in meta:
                yield Finding(page.file, 1, SHARED, "has no address of its own, but names one.")
            continue
        if not isinstance(canonical, Tag) or "og:site_name" not in meta:
            continue  # a site that nobody told its address
        for name in NAMES:
            if not meta.get(name):
                yield Finding(page.file, 1, SHARED, f"does not say its {name}.")
        own = meta.get("og:url", "")  # one that is missing has been told
        for what, address in (("canonical", str(canonical["href"])), ("og:url", own)):
            if address and unquote(address) != f"{site.base}{page.url}":
                message = f"its {what} address is '{address}'."
                yield Finding(page.file, canonical.sourceline, SHARED, message)


def picture_equals_page(site: Site) -> Iterator[Finding]:
    """The picture of a page exists, has its size, and says what page and open data say."""
    for page in site.reading_pages:
        meta = _meta(page)
        if not meta.get("og:image"):
            continue
        path = picture_path(page.url)
        if not unquote(split_address(meta["og:image"]).path).endswith(f"/{path}"):
            yield Finding(page.file, 1, PICTURE, f"names the picture '{meta['og:image']}'.")
        for message in _drawn_otherwise(site, site.root / path, page, meta):
            yield Finding(site.root / path, None, PICTURE, message, _HINT)


def _drawn_otherwise(
    site: Site, file: Path, page: BuiltPage, meta: dict[str, str]
) -> Iterator[str]:
    try:
        with Image.open(file) as picture:
            size, words = picture.size, dict(getattr(picture, "text", {}))
    except FileNotFoundError:
        yield "does not exist."
        return
    except (OSError, UnidentifiedImageError, SyntaxError):
        yield "is no picture that can be read."
        return
    if size != SIZE:
        yield f"is {size[0]} × {size[1]} pixels."
    if (weight := file.stat().st_size) > PICTURE_BYTES:
        yield f"has {weight} bytes, and {PICTURE_BYTES} are the most."
    heading = page.soup.find("h1")
    titles = (meta.get("og:title"), heading.get_text() if isinstance(heading, Tag) else None)
    if squeezed(words.get("Title", "")) not in {squeezed(title) for title in titles if title}:
        yield f"is titled '{words.get('Title', '')}'."
    if isinstance(site.facts, PublishedFacts) and (id_ := words.get("Figure")):
        yield from _told_otherwise(site.facts, str(id_), words)


def _told_otherwise(facts: PublishedFacts, id_: str, words: dict[str, str]) -> Iterator[str]:
    """What the number, its label and its source say against the open data."""
    figure = facts.figures.get(id_)
    if figure is None:
        yield f"shows the figure '{id_}', which is not published."
        return
    if squeezed(words.get("Number", "")) not in fact_wordings(facts, "figure", id_, "box"):
        yield f"shows '{words.get('Number', '')}' for the figure '{id_}'."
    if words.get("Label") != figure.label:
        yield f"says '{words.get('Label', '')}' of the figure '{id_}'."
    source = str(words.get("Source", "")).partition(" · ")[0]
    if squeezed(source) not in citations(facts, "figure", id_):
        yield f"names '{source}' as the source of the figure '{id_}'."


def _meta(page: BuiltPage) -> dict[str, str]:
    """What a page's meta elements with a property say."""
    return {
        str(tag["property"]): str(tag.get("content") or "")
        for tag in page.by_name["meta"]
        if tag.has_attr("property")
    }
