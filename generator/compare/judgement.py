"""What a rule says about two statements."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, with the sentence in German that tells readers its reason."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """Two statements, by id in reading order, and the judgement on them.

    Attributes:
        subject: What both are about: statements of one subject form one group.
        title: What a page calls that group.
    """

    first: str
    second: str
    judgement: Judgement
    subject: str
    title: str
