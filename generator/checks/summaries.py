"""Rules about our own words on a page: long enough to lead, too short to replace an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs, Page
from generator.checks.prose import Text, document_texts
from generator.checks.rendered import words_rendered
from generator.model import count_words

PAGE_WORDS = range(150, 351)
MOST_OF_ORIGINAL = 0.4
LEAD_WORDS = 60
DESCRIPTION_CHARACTERS = range(120, 161)

_LEAD = re.compile(r'<div class="lead"[^>]*>(.*?)</div>', re.DOTALL)
_LEAD_LABEL = re.compile(r".*?Kurz gesagt", re.DOTALL)


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
