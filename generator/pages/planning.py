"""What a run is going to do with the pages, page by page, before anything is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.errors import Problem
from generator.pages.files import base_text, file_text
from generator.pages.proposals import is_untouched, proposal_file, proposal_text
from generator.pages.renewal import Renewal, renewed
from generator.project import Project


@dataclass
class Report:
    """What a run wrote, left alone and found.

    Attributes:
        written: Files that were created or renewed (with `check`: would be).
        removed: Pages of dossiers that are gone, unchanged by anybody.
        moved: Pages with the place they went to.
        undrawn: Drawings that no page shows any more; they are removed too.
        kept: Pages with something of their author's that the data did not change.
        merged: Pages with something of their author's beside which a change of the data was put.
        orphans: Pages with something of their author's whose dossier is gone; they stay.
        conflicts: What an author has to settle; such pages stay as they are.
        proposals: Proposals somebody wrote into; they stay as they are.
    """

    written: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    moved: list[tuple[Path, Path]] = field(default_factory=list)
    undrawn: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    merged: list[Path] = field(default_factory=list)
    orphans: list[Path] = field(default_factory=list)
    conflicts: list[Problem] = field(default_factory=list)
    proposals: list[Path] = field(default_factory=list)

    @property
    def drift(self) -> list[Path]:
        """Files that are not what the run would write now."""
        return [*self.written, *self.removed, *(old for old, _ in self.moved), *self.undrawn]


@dataclass
class Plan:
    """The files that a run is about to write and to remove.

    Attributes:
        project: Whose files.
        pages: Every generated page as it is rendered now, by its path below `docs/`.
        keep: Pages whose author has decided that they stay where both sides differ.
        files: What to write, in this order.
        gone: What to remove afterwards.
        proposals: Text of the proposal of every page with a conflict, by its file.
        report: What is told of the run.
    """

    project: Project
    pages: Mapping[str, str]
    keep: Collection[Path] = ()
    files: dict[Path, str] = field(default_factory=dict)
    gone: list[Path] = field(default_factory=list)
    proposals: dict[Path, str] = field(default_factory=dict)
    report: Report = field(default_factory=Report)

    def renewal(self, path: str, text: str) -> Renewal:
        """What becomes of the page at `path` when `text` is what is generated now."""
        page = self.project.docs / path
        before = base_text(self.project.base / path)
        return renewed(file_text(page), before, text, author_wins=page in self.keep)

    def renew(self, path: str) -> None:
        """Plan the page at `path` and its base."""
        page, base = self.project.docs / path, self.project.base / path
        outcome = self.renewal(path, self.pages[path])
        if outcome.conflicts:
            self.dispute(page, outcome)
            return
        now = file_text(page)
        if outcome.is_edited:
            (self.report.kept if outcome.page == now else self.report.merged).append(page)
        # the page first: its base follows it, should its author save it meanwhile
        if outcome.page != now:
            self.files[page] = outcome.page
        if outcome.base is not None and outcome.base != base_text(base):
            self.files[base] = outcome.base

    def dispute(self, page: Path, outcome: Renewal) -> None:
        """Report the conflicts of a page and plan its proposal."""
        proposal = proposal_file(page)
        shown = {"page": self._shown(page), "proposal": self._shown(proposal)}
        self.report.conflicts += [
            Problem(page, one.line, one.message, one.hint.format(**shown))
            for one in outcome.conflicts
        ]
        if outcome.proposal is not None:
            self.proposals[proposal] = proposal_text(page, outcome.proposal)

    def _shown(self, file: Path) -> str:
        return file.relative_to(self.project.root).as_posix()

    def proposals_to_write(self) -> dict[Path, str]:
        """Proposals that are missing or out of date; one somebody wrote into is left."""
        ours = set(self.untouched(self.proposals))
        texts = self.proposals.items()
        return {file: text for file, text in texts if file in ours and file_text(file) != text}

    def untouched(self, proposals: Iterable[Path]) -> list[Path]:
        """Those that nobody wrote into; the others are reported."""
        found: list[Path] = []
        for file in sorted(proposals):
            text = file_text(file)
            if text is None or is_untouched(text):
                found.append(file)
            else:
                self.report.proposals.append(file)
        return found

    def pages_after(self) -> dict[str, str]:
        """The Markdown of every page as it stands once the plan is carried out."""
        docs, left_out = self.project.docs, set(self.gone)
        pages = (file for file in docs.rglob("*.md") if file not in left_out)
        texts = {file: file_text(file) or "" for file in pages}
        texts |= {
            file: text
            for file, text in self.files.items()
            if file.is_relative_to(docs) and file.suffix == ".md"
        }
        return {file.relative_to(docs).as_posix(): text for file, text in texts.items()}
