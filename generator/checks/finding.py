"""What a rule reports: one mistake, or one thing worth knowing, at one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Level = Literal["error", "note"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of a check.

    Attributes:
        file: Where it stands.
        line: Its 1-based line, or None where no line can be named.
        rule: Id of the rule, which names the healthy state.
        message: What is wrong, one sentence without file and rule.
        hint: How to mend it, or an empty string.
        level: An error fails the check, a note does not.
        fact: Id of the fact that is not proven because of it.
    """

    file: Path
    line: int | None
    rule: str
    message: str
    hint: str = ""
    level: Level = "error"
    fact: str | None = None

    def __str__(self) -> str:
        place = f"{self.file}:" if self.line is None else f"{self.file}:{self.line}:"
        hint = f" ({self.hint})" if self.hint else ""
        note = "note: " if self.level == "note" else ""
        return f"{place} {self.rule}: {note}{self.message}{hint}"

    @property
    def order(self) -> tuple[str, int, str, str]:
        """Sort key: by place, then by rule."""
        return str(self.file), self.line or 0, self.rule, self.message

    def as_dict(self) -> dict[str, str | int | None]:
        """The finding for `check --json`."""
        return {
            "file": str(self.file),
            "line": self.line,
            "rule": self.rule,
            "message": self.message,
            "hint": self.hint,
            "level": self.level,
        }
