"""Random authors, random dossiers, `generate` between them: no word that was written gets lost.

The machine knows pages only as text: it splits them at blank lines and compares lines, so it shares
nothing with the code that it tests. Every word of its author is made once (`wort17`).
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import Counter
from pathlib import Path
from unittest import mock

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from generator.pages import Report
from generator.project import Project
from tests.proofs.merging_edits import EDITS, EDITS_BY_NAME, lines
from tests.proofs.merging_project import CHANGES, Dossiers, first_dossiers, run, write

counted: Counter[str] = Counter()
"""What all sequences of this process did together."""

WORD = re.compile(r"wort\d+")
EDITED = ("stimmen.md", "glossar.md", "akteure.md")
places = st.integers(0, 1_000)
"""A place in anything: taken modulo how much there is."""


Doings = list[tuple[str, int, int]]


def some(names: tuple[str, ...]) -> st.SearchStrategy[Doings]:
    """One to four of the things that can be done, each with its places."""
    one = st.tuples(st.sampled_from(names), places, places)
    return st.lists(one, min_size=1, max_size=4)


class Authors(RuleBasedStateMachine):
    """One project with its author, its data and its runs of `generate`."""

    @initialize()
    def begin(self) -> None:
        counted["sequences"] += 1
        self.folder = Path(tempfile.mkdtemp())
        # what outlasts a loss of power is proven elsewhere; waiting for the disk takes most time
        self.unsynced = mock.patch("os.fsync")
        self.unsynced.start()
        self.project = Project(self.folder / "0")
        self.clones = 0
        self.made = 0
        self.dossiers: Dossiers = first_dossiers()
        self.disputed: list[Path] = []
        write(self.project, self.dossiers)
        run(self.project)

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            try:
                report = self.generate()
                again = run(self.project, check=True)
                assert (again.drift, conflicts(again)) == ([], conflicts(report))
            finally:
                self.unsynced.stop()
                shutil.rmtree(self.folder)

    # ------------------------------------------------------------------ the author

    def word(self) -> str:
        self.made += 1
        return f"wort{self.made}"

    def page(self, place: int) -> Path | None:
        articles = sorted((self.project.docs / "artikel").glob("*-*.md"))
        pages = [self.project.docs / name for name in EDITED]
        found = [page for page in (*articles, *articles, *pages) if page.exists()]
        return found[place % len(found)] if found else None

    @rule(edits=some(EDITS))
    def author_edits(self, edits: Doings) -> None:
        for name, place, at in edits:
            if (page := self.page(place)) is not None:
                text = EDITS_BY_NAME[name](page.read_bytes().decode(), at, self.word())
                page.write_bytes(text.encode())
        counted["edits"] += len(edits)

    @rule(place=places)
    def author_deletes_a_page(self, place: int) -> None:
        page = self.page(place)
        if page is not None and place % 3 == 0:
            page.unlink()

    # ------------------------------------------------------------------ the data

    @rule(changes=some(CHANGES))
    def data_change(self, changes: Doings) -> None:
        for name, place, at in changes:
            articles = sorted(self.dossiers.articles)
            getattr(self.dossiers, name)(articles[place % len(articles)], at)
        counted["changes"] += len(changes)

    # ------------------------------------------------------------------ runs

    @rule(edits=some(EDITS), changes=some(CHANGES))
    def both_change_then_generate(self, edits: Doings, changes: Doings) -> None:
        self.author_edits(edits)
        self.data_change(changes)
        self.generate()

    @rule(edits=some(EDITS), changes=some(CHANGES))
    def both_change_again_then_generate(self, edits: Doings, changes: Doings) -> None:
        self.both_change_then_generate(edits, changes)

    @rule(edits=some(EDITS), changes=some(CHANGES))
    def data_change_then_author_edits(self, edits: Doings, changes: Doings) -> None:
        self.data_change(changes)
        self.author_edits(edits)
        self.generate()

    @rule()
    def generates(self) -> None:
        self.generate()

    @precondition(lambda self: self.disputed)
    @rule(place=places)
    def settles_a_conflict(self, place: int) -> None:
        page = self.disputed[place % len(self.disputed)]
        if page.exists():
            report = self.generate(keep=(page,))
            counted["settled"] += page not in conflicts(report)

    @rule()
    def clones(self) -> None:
        """Go on in a fresh clone, which has what is committed and nothing else."""
        self.clones += 1
        folder = self.folder / str(self.clones)
        shutil.copytree(self.project.root, folder, ignore=shutil.ignore_patterns("*.vorschlag"))
        self.project = Project(folder)
        self.disputed = []

    @rule(place=places, damage=st.sampled_from(("missing", "no UTF-8", "cut short", "marked")))
    def a_base_is_damaged(self, place: int, damage: str) -> None:
        page = self.page(place)
        base = page and self.project.base / page.relative_to(self.project.docs)
        if base is None or not base.exists() or place % 4:
            return
        data = base.read_bytes()
        if damage == "missing":
            base.unlink()
        else:
            broken = {
                "no UTF-8": b"\xff" + data,
                "cut short": data[: len(data) // 2].rstrip(),
                "marked": b"<<<<<<< HEAD\n" + data,
            }
            base.write_bytes(broken[damage])

    def generate(self, keep: tuple[Path, ...] = ()) -> Report:
        write(self.project, self.dossiers)
        before, bases = self.texts(self.project.docs), self.texts(self.project.base)
        report = run(self.project, keep=keep)
        counted["runs"] += 1
        counted["merges"] += len(report.merged)
        counted["conflicts"] += len(report.conflicts)
        self.disputed = sorted(conflicts(report))
        after = self.texts(self.project.docs)
        self.compare(before, after, report)
        self.compare_with_data(before, bases, after, {*self.disputed, *keep})
        return report

    def texts(self, folder: Path) -> dict[Path, str]:
        files = folder.rglob("*.md")
        return {file: file.read_bytes().decode("utf-8", "replace") for file in files}

    # ------------------------------------------------------------------ what has to hold

    def compare(self, before: dict[Path, str], after: dict[Path, str], report: Report) -> None:
        """The author's words are where they were, in their lines; a disputed page is untouched."""
        went = dict(report.moved)
        for page, text in before.items():
            now = after.get(page if page in after else went.get(page, page), "")
            lost = set(WORD.findall(text)) - set(WORD.findall(now))
            counted["lost words"] += len(lost)
            assert not lost, f"{page.name} lost {lost}"
            assert {line for line in lines(text) if WORD.search(line)} <= set(lines(now))
            if page in conflicts(report):
                assert now == text
            if page in after and page not in went.values():
                assert text.endswith("\n") == now.endswith("\n")
                assert text.startswith("\ufeff") == now.startswith("\ufeff")
                if "\r\n" in text:
                    assert now.count("\r\n") == now.count("\n")

    def compare_with_data(
        self,
        before: dict[Path, str],
        bases: dict[Path, str],
        after: dict[Path, str],
        left_out: set[Path],
    ) -> None:
        """What the data changed stands on the page, and what they took away does not."""
        for base, text in self.texts(self.project.base).items():
            page = self.project.docs / base.relative_to(self.project.base)
            if base not in bases or page not in before or page in left_out:
                continue
            old, shown = set(lines(bases[base])), set(lines(after[page]))
            new = set(lines(text))
            assert new - old <= shown, f"{page.name} lacks {new - old - shown}"
            gone = (old - new) & set(lines(before[page]))
            assert not gone & shown, f"{page.name} still has {gone & shown}"

    @invariant()
    def counts_steps(self) -> None:
        counted["steps"] += 1


def conflicts(report: Report) -> set[Path]:
    """Pages with a conflict."""
    return {problem.file for problem in report.conflicts if problem.file is not None}
