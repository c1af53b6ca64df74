"""The one exception family that the command line shows without a traceback."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.escaping import on_terminal


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in the input, worded for the person who can mend it.

    Attributes:
        file: The file that holds the mistake, or None where there is no file.
        line: Its 1-based line, or None where no line can be named.
        message: What is wrong, one sentence without the file name.
        hint: How to mend it, or an empty string.
    """

    file: Path | None
    line: int | None
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = "" if self.file is None else f"{self.file}:"
        if place and self.line is not None:
            place += f"{self.line}:"
        text = f"{place} {self.message}".strip()
        return on_terminal(f"{text} {self.hint}".strip())


class ExplainerError(Exception):
    """Input that cannot be used; carries every problem found, not only the first.

    Args:
        problems: What is wrong, in the order in which it should be shown.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    @classmethod
    def single(
        cls, message: str, *, file: Path | None = None, line: int | None = None, hint: str = ""
    ) -> ExplainerError:
        """An error with one problem."""
        return cls([Problem(file, line, message, hint)])
