"""Rules about what authors say of comparisons: it fits what the program computes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.finding import Finding, Level
from generator.checks.inputs import Inputs
from generator.compare import comparisons
from generator.document import Document
from generator.model import CuratedComparison, CuratedPair, Pair

STATEMENTS = "every-statement-is-compared"
OVERRULED = "overruled-verdict-is-needed"


def every_statement_is_compared(inputs: Inputs) -> Iterator[Finding]:
    """Every statement of a group is held against another one of it, by a rule or by the author."""
    groups = comparisons(inputs.corpus).groups
    for document, index, curated in _curated(inputs):
        shown = groups.get(curated.id)
        compared = shown.statements if shown is not None else ()
        for number, statement in enumerate(curated.statements):
            if statement not in compared:
                yield Finding(
                    document.file,
                    document.line((index, "statements", number)),
                    STATEMENTS,
                    f"'{statement}' has nothing to be compared with in '{curated.id}'.",
                    "it shares no actor, metric and period with another statement; take it out, "
                    "or add a pair with a verdict and a reason",
                )


def overruled_verdict_is_needed(inputs: Inputs) -> Iterator[Finding]:
    """A verdict of the author's differs from the computed one; a remark alone goes with one."""
    groups = comparisons(inputs.corpus).groups
    for document, index, curated in _curated(inputs):
        shown = groups.get(curated.id)
        for number, said in enumerate(curated.pairs):
            pair = _shown(said, shown.pairs if shown is not None else ())
            line = document.line((index, "pairs", number))
            sides = f"'{said.first}' and '{said.second}'"
            if pair is None:
                message = f"no rule holds {sides} against each other."
                hint = "give the pair a verdict of your own, or leave it out"
                yield _finding(document, line, message, hint, "error")
            elif said.verdict is not None and not pair.overruled:
                message = f"'{said.verdict}' is what the rules say of {sides} anyway."
                hint = "leave out verdict; the reason may stay"
                yield _finding(document, line, message, hint, "note")


def _curated(inputs: Inputs) -> Iterator[tuple[Document, int, CuratedComparison]]:
    """Every group of the author's with its place in the file."""
    document = inputs.vocabulary("comparisons")
    if document is not None:
        for index, curated in enumerate(inputs.corpus.curated.values()):
            yield document, index, curated


def _shown(said: CuratedPair, pairs: tuple[Pair, ...]) -> Pair | None:
    sides = {said.first, said.second}
    return next((pair for pair in pairs if {pair.first, pair.second} == sides), None)


def _finding(document: Document, line: int, message: str, hint: str, level: Level) -> Finding:
    return Finding(document.file, line, OVERRULED, message, hint, level)
