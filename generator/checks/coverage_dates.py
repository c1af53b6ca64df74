"""Which dates of an article are told without an event: its own, and those that date other facts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.inputs import DossierFile
from generator.checks.places import Span, overlap
from generator.checks.proof_dates import days_at
from generator.checks.proof_periods import names_time_before
from generator.checks.proof_readings import ReadArticle
from generator.compare.periods import Days, days_of
from generator.model import Locator


def dates_told(dossier: DossierFile, article: ReadArticle) -> frozenset[tuple[int, Span]]:
    """The dates that are the day of publication, or the period or day of a fact beside them.

    A period is told by a date of its sentence that means the same days (*im vergangenen Jahr*).

    Returns:
        Each as its 1-based paragraph and its span there.
    """
    published = days_of(article.published) if article.published else None
    dated = list(_dated(dossier, article))
    found = set()
    for number, find in article.dates:
        days = days_at(find, article)
        if days is None:
            continue
        beside = (
            sentence_number == number and days == period and overlap(sentence, find.span) > 0
            for sentence_number, sentence, period in dated
        )
        if days == published or (any(beside) and not names_time_before(find)):
            found.add((number, find.span))
    return frozenset(found)


def _dated(dossier: DossierFile, article: ReadArticle) -> Iterator[tuple[int, Span, Days]]:
    """The sentence of every figure and quotation that has a date, with its days."""
    record = dossier.dossier
    dated: list[tuple[tuple[Locator, ...], str | None]] = [
        (figure.locators, figure.period) for figure in record.figures
    ]
    dated += [(quotation.locators, quotation.date) for quotation in record.quotations]
    for locators, period in dated:
        if period is None:
            continue
        for locator in locators:
            if (span := article.place(locator)) is not None:
                number = locator.paragraph
                yield number, article.sentence(number, span), days_of(period)
