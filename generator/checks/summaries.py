"""Rules about our own words on a page: long enough to lead, too short to replace an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs, Page
from generator.checks.prose import Text, document_texts
from generator.model import count_words
from generator.site.rendered_words import words_rendered

PAGE_WORDS = range(150, 351)
MOST_OF_ORIGINAL = 0.4
TOPIC_WORDS = range(400, 901)
MINUTE_WORDS = range(130, 201)
"""The story in a minute: read at leisure, and read fast (see `generator.site.reading`)."""
LEAD_WORDS = 60
OPENED_BY_LEAD = ("start", "topic", "article", "easy")
"""Kinds of pages that open with *Kurz gesagt*."""
DESCRIPTION_CHARACTERS = range(120, 161)

_LEAD = re.compile(r'<div class="lead"[^>]*>(.*?)</div>', re.DOTALL)
_LEAD_LABEL = re.compile(r".*?Kurz gesagt", re.DOTALL)
_MINUTE = re.compile(r"^## [^\n]*\{ #eine-minute \}\n(.*?)(?=^## |\Z)", re.DOTALL | re.MULTILINE)


def article_page_length(inputs: Inputs) -> Iterator[Finding]:
    """A summary has 150 to 350 words, and at most 40 % of the original's."""
    for dossier in inputs.dossiers:
        texts = list(_prose_of(dossier))
        if not texts:
            continue
        words = sum(text.prose.count_words(words_rendered(inputs.corpus)) for text in texts)
        for message, hint in _length_problems(inputs, dossier, words):
            yield Finding(
                dossier.file,
                dossier.line("summary"),
                "article-page-length",
                message,
                hint,
                dossier.level,
            )


def _length_problems(inputs: Inputs, dossier: DossierFile, words: int) -> Iterator[tuple[str, str]]:
    if words not in PAGE_WORDS:
        limits = f"{PAGE_WORDS[0]} to {PAGE_WORDS[-1]}"
        yield f"the summary has {words} words; an article page has {limits}.", "lead and sections"
    original = inputs.originals.get(dossier.id)
    length = sum(map(count_words, original.paragraphs)) if original else 0
    if length and words > MOST_OF_ORIGINAL * length:
        share = f"{words / length:.0%}"
        yield (
            f"the summary has {words} words, {share} of the {length} of its article.",
            f"at most {MOST_OF_ORIGINAL:.0%}: lead to the article, do not replace it",
        )


def _prose_of(dossier: DossierFile) -> Iterator[Text]:
    yield from document_texts(dossier.document, ("summary", "lead"))
    yield from document_texts(dossier.document, ("summary", "sections", "*", "text"))


def lead_at_most_60_words(inputs: Inputs) -> Iterator[Finding]:
    """*Kurz gesagt* has at most 60 words, in summaries and on pages."""
    rendered = words_rendered(inputs.corpus)
    for dossier in inputs.dossiers:
        for text in document_texts(dossier.document, ("summary", "lead")):
            words = text.prose.count_words(rendered)
            yield from _long_lead(text, 0, words, dossier.level == "note")
    for page in inputs.pages:
        for match in _LEAD.finditer(page.body):
            label = _LEAD_LABEL.match(match[1])
            start = match.start(1) + (label.end() if label else 0)
            words = page.text.prose.count_words(rendered, start, match.end(1))
            yield from _long_lead(page.text, match.start(), words, page.level == "note")


def _long_lead(text: Text, position: int, words: int, is_draft: bool) -> Iterator[Finding]:
    if words > LEAD_WORDS:
        yield Finding(
            text.file,
            text.line(position),
            "lead-at-most-60-words",
            f"the lead has {words} words.",
            f"at most {LEAD_WORDS}",
            "note" if is_draft else "error",
        )


def page_opens_with_lead(inputs: Inputs) -> Iterator[Finding]:
    """Start, topic and article pages and *Einfache Sprache* open with *Kurz gesagt*."""
    for page in inputs.pages:
        if page.meta.get("kind") in OPENED_BY_LEAD and not _LEAD.search(page.body):
            yield Finding(
                page.file,
                page.first_line,
                "page-opens-with-lead",
                "the page has no lead (Kurz gesagt).",
                f'<div class="lead" markdown> with at most {LEAD_WORDS} words',
                page.level,
            )


def minute_lasts_a_minute(inputs: Inputs) -> Iterator[Finding]:
    """The story in a minute on a start page (`#eine-minute`) has 130 to 200 words."""
    for page in (page for page in inputs.pages if page.meta.get("kind") == "start"):
        for match in _MINUTE.finditer(page.body):
            words = _words(inputs, page, match.start(1), match.end(1))
            if words not in MINUTE_WORDS:
                yield Finding(
                    page.file,
                    page.text.line(match.start()),
                    "minute-lasts-a-minute",
                    f"the story in a minute has {words} words.",
                    f"{MINUTE_WORDS[0]} to {MINUTE_WORDS[-1]} are read in a minute",
                    page.level,
                )


def topic_page_length(inputs: Inputs) -> Iterator[Finding]:
    """A note for a topic page that has not 400 to 900 words."""
    for page in inputs.pages:
        if page.meta.get("kind") != "topic":
            continue
        words = _words(inputs, page, 0, None)
        if words not in TOPIC_WORDS:
            yield Finding(
                page.file,
                page.first_line,
                "topic-page-length",
                f"the page has {words} words.",
                f"{TOPIC_WORDS[0]} to {TOPIC_WORDS[-1]} tell one thread of the story",
                "note",
            )


def _words(inputs: Inputs, page: Page, start: int, end: int | None) -> int:
    return page.text.prose.count_words(words_rendered(inputs.corpus), start, end)


def description_length(inputs: Inputs) -> Iterator[Finding]:
    """A description has 120 to 160 characters, in summaries and in the pages' front matter."""
    for dossier in inputs.dossiers:
        for text in document_texts(dossier.document, ("summary", "description")):
            yield from _description(text, dossier.level == "note")
    for page in inputs.pages:
        if isinstance(value := page.meta.get("description"), str) and value.strip():
            text = Text(page.file, page.lines["description"], value)
            yield from _description(text, page.level == "note")


def _description(text: Text, is_draft: bool) -> Iterator[Finding]:
    length = len(text.content.strip())
    if length not in DESCRIPTION_CHARACTERS:
        yield Finding(
            text.file,
            text.first_line,
            "description-120-to-160-characters",
            f"the description has {length} characters.",
            f"{DESCRIPTION_CHARACTERS[0]} to {DESCRIPTION_CHARACTERS[-1]} fit a search result",
            "note" if is_draft else "error",
        )


def page_has_description(inputs: Inputs) -> Iterator[Finding]:
    """Every page and every summary has a description of its own."""
    for dossier in inputs.dossiers:
        summary = dossier.dossier.summary
        if summary is not None and not (summary.description or "").strip():
            yield _without_description(dossier, dossier.line("summary"))
    for page in inputs.pages:
        value = page.meta.get("description")
        if not isinstance(value, str) or not value.strip():
            yield _without_description(page, 1)


def _without_description(place: DossierFile | Page, line: int) -> Finding:
    return Finding(
        place.file,
        line,
        "page-has-description",
        "the description is missing.",
        "add a description of 120 to 160 characters",
        place.level,
    )
