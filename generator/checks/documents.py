"""Rules about each built page as a document: language, title, description, unique ids."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from generator.checks.built import NOT_FOUND, Site
from generator.checks.finding import Finding

LANGUAGE = "de"
PLUGIN_ERRORS = ("Macro Rendering Error", "Macro Syntax Error", "Traceback (most recent call last)")
"""What the macros plugin writes into a page instead of failing."""


def id_stands_once(site: Site) -> Iterator[Finding]:
    """An id stands once a page."""
    for page in site.pages.values():
        seen: set[str] = set()
        for id_, line in page.ids:
            if id_ in seen:
                yield Finding(
                    page.file, line, "id-stands-once", f"the id '{id_}' stands here again."
                )
            seen.add(id_)


def page_has_lang(site: Site) -> Iterator[Finding]:
    """Every page says that it is German."""
    for page in site.pages.values():
        root = page.soup.find("html")
        language = root.get("lang") if isinstance(root, Tag) else None
        if language != LANGUAGE:
            message = f"the page's language is {language!r}."
            yield Finding(page.file, 1, "page-has-lang", message, f'write <html lang="{LANGUAGE}">')


def page_has_title_and_description(site: Site) -> Iterator[Finding]:
    """Every page has a title and a description."""
    rule = "page-has-title-and-description"
    for page in site.pages.values():
        title = page.soup.find("title")
        if not isinstance(title, Tag) or not title.get_text().strip():
            yield Finding(page.file, 1, rule, "the title is missing.")
        description = page.soup.find("meta", attrs={"name": "description"})
        content = description.get("content") if isinstance(description, Tag) else ""
        if page.path != NOT_FOUND and not str(content or "").strip():
            yield Finding(page.file, 1, rule, "the description is missing.")


def macro_error_absent(site: Site) -> Iterator[Finding]:
    """No page shows an error of a macro."""
    hint = "mend the call in the page's Markdown"
    for page in site.pages.values():
        problems = (tag for tag in page.by_class["problems"] if tag.get("role") == "alert")
        for tag in (*page.by_class["macro-error"], *problems):
            message = f"shows an error: {' '.join(tag.get_text(' ').split())[:120]}"
            yield Finding(page.file, tag.sourceline, "macro-error-absent", message, hint)
        text = page.soup.get_text()
        for error in PLUGIN_ERRORS:
            if error in text:
                message = f"shows an error of the macros plugin: {error}."
                yield Finding(page.file, None, "macro-error-absent", message, hint)
