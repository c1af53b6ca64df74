"""Rule: quoted words stand between quotation marks, and who speaks there is the one recorded."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.places import Span
from generator.checks.proof import Subject, readable
from generator.checks.proof_readings import Find
from generator.corpus import Corpus
from generator.ingest.candidates import QuotationCandidate
from generator.model import Actor, Locator, Quotation

SPOKEN = "quotation-is-spoken-by"
_MEND = "mend it, or override it with a reason"


def quotation_is_spoken_by(inputs: Inputs) -> Iterator[Finding]:
    """Every quotation is found as quoted speech, with the recorded speaker."""
    for subject in readable(inputs, Quotation):
        if subject.fact.override is None:
            yield from _failures(subject, inputs.corpus)


def is_spoken_by(subject: Subject[Quotation], inputs: Inputs) -> bool:
    """Whether ingest finds the quotation and its speaker."""
    return not any(_failures(subject, inputs.corpus))


def _failures(subject: Subject[Quotation], corpus: Corpus) -> Iterator[Finding]:
    article = subject.article
    if article is None:
        return
    for locator, span in subject.places():
        find = article.quotations.at(locator.paragraph, span)
        if find is None or not _holds(find, span):
            message = f"'{locator.surface}' is not quoted in paragraph {locator.paragraph}."
            yield subject.failure(SPOKEN, message, f"{_MEND}{subject.elsewhere(locator)}")
        elif (speaker := subject.fact.speaker) is not None and not _speaks(
            find.candidate, corpus.actors.get(speaker)
        ):
            yield _other_speaker(subject, locator, find.candidate)


def _other_speaker(
    subject: Subject[Quotation], locator: Locator, found: QuotationCandidate
) -> Finding:
    who = f"spoken by {found.speaker}" if found.speaker else "spoken by nobody who is named"
    message = (
        f"in paragraph {locator.paragraph} '{locator.surface}' is {who}, "
        f"not by {subject.fact.speaker}."
    )
    return subject.failure(SPOKEN, message, f"{_MEND}{subject.elsewhere(locator)}", "speaker")


def _holds(find: Find[QuotationCandidate], span: Span) -> bool:
    """Whether the whole surface stands inside the quotation marks."""
    return find.span[0] <= span[0] and span[1] <= find.span[1]


def _speaks(found: QuotationCandidate, actor: Actor | None) -> bool:
    """Whether ingest means this actor, by id or by a name."""
    if actor is None:
        return False
    return found.actor == actor.id or found.speaker in (actor.name, *actor.forms)
