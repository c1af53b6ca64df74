"""The commands that are disturbed, and what has to hold afterwards."""

from __future__ import annotations

import itertools
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.cli import main as explainer
from tests.project_fixture import generated, write_project
from tests.proofs.disturbing import FULL, KILLED, disturbed

ARTICLE = """\
Das Wrack im Stockholmer Hafen

Am 10. August 1628 sank die Vasa auf ihrer ersten Fahrt. Rund 30 Menschen kamen ums Leben.

1961 hoben Taucher das Schiff. Seither haben es mehr als 40 Millionen Besucher gesehen.
"""
LATER = "\nDas Museum meldete 2019 rund 1,5 Millionen Besucher im Jahr.\n"
BY_HAND = "\nEin Satz von Hand.\n"


@dataclass(frozen=True)
class Scenario:
    """A command in a project in which there is something to do.

    Attributes:
        name: What is told of it.
        prepare: Makes the project, and gives the files that an author wrote into.
        arguments: The command and its arguments, seen from the project.
        every: Which operations are disturbed: every one, every second, …
    """

    name: str
    prepare: Callable[[Path], list[str]]
    arguments: tuple[str, ...]
    every: int = 1

    def words(self, folder: Path) -> list[str]:
        """The command line, less the program."""
        placed = [argument.replace("{}", str(folder)) for argument in self.arguments]
        return ["--project", str(folder), *placed]

    def run(self, folder: Path) -> None:
        """Run the command in this process; it ends with `SystemExit`."""
        explainer(self.words(folder), standalone_mode=False)


def _generate(folder: Path) -> list[str]:
    """An edited page, a changed figure, a dossier gone, a topic page missing."""
    project = write_project(folder)
    generated(project)
    _rewrite(project.docs / "chronik.md", "", BY_HAND)
    _rewrite(project.docs / "artikel/museum.md", "", BY_HAND)
    _rewrite(project.seeds / "museum.yaml", "title: Wer zusah", "title: Wer alles zusah")
    (project.seeds / "entwurf.yaml").unlink()
    return ["docs/chronik.md", "docs/artikel/museum.md", "data/seeds/museum.yaml"]


def _ingest(folder: Path) -> list[str]:
    """A new article, and one that grew after its draft was edited."""
    write_project(folder)
    articles = folder / "originals"
    articles.mkdir()
    (articles / "vasa.txt").write_text(ARTICLE, encoding="utf-8")
    _end_of(lambda: explainer(_INGEST.words(folder), standalone_mode=False))
    _rewrite(folder / "data/seeds/vasa.yaml", "", "# von Hand\n")
    (articles / "vasa.txt").write_text(ARTICLE + LATER, encoding="utf-8")
    new = ARTICLE.replace("1628", "1630").replace("Vasa", "Vasa II")
    (articles / "neu.txt").write_text(f"Ein anderes Schiff\n\n{new}", encoding="utf-8")
    return ["data/seeds/vasa.yaml"]


def _end_of(run: Callable[[], object]) -> None:
    with pytest.raises(SystemExit) as end:
        run()
    assert not end.value.code


def _rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new) if old else text + new, encoding="utf-8")


_INGEST = Scenario("ingest", _ingest, ("ingest", "{}/originals", "--out", "{}/data/seeds"))
SCENARIOS = (
    Scenario("generate", _generate, ("generate",)),
    Scenario("release", _generate, ("generate", "--release"), every=4),
    _INGEST,
)


@dataclass
class Case:
    """A scenario with the project before it, and after an undisturbed run.

    Attributes:
        scenario: What is run.
        folder: Holds the prepared project and its copies.
        authored: Files that an author wrote into.
        before: Every file of the project before the run.
        after: Every file after it.
    """

    scenario: Scenario
    folder: Path
    authored: list[str]
    before: dict[str, bytes] = field(repr=False)
    after: dict[str, bytes] = field(repr=False)
    _copies: Iterator[int] = field(default_factory=itertools.count, repr=False)

    @classmethod
    def of(cls, scenario: Scenario, folder: Path) -> Case:
        """The case in an empty folder."""
        authored = scenario.prepare(folder / "project")
        case = cls(scenario, folder, authored, tree(folder / "project"), {})
        undisturbed = case.copy()
        assert disturbed(lambda: scenario.run(undisturbed), undisturbed).code == 0
        case.after = tree(undisturbed)
        assert case.after != case.before
        return case

    def copy(self) -> Path:
        """The project before the run once more."""
        for old in self.folder.glob("copy-*"):
            shutil.rmtree(old)
        return Path(
            shutil.copytree(self.folder / "project", self.folder / f"copy-{next(self._copies)}")
        )

    def command(self, folder: Path) -> list[str]:
        """The command line in a process of its own."""
        return [sys.executable, "-m", "generator", *self.scenario.words(folder)]

    def operations(self, kind: str) -> int:
        """How many operations of the run can be disturbed in this way."""
        folder = self.copy()
        return disturbed(lambda: self.scenario.run(folder), folder, kind).operations

    def disturbed(self, kind: str, number: int) -> list[str]:
        """Disturb one operation; what is wrong afterwards."""
        folder = self.copy()
        outcome = disturbed(lambda: self.scenario.run(folder), folder, kind, number)
        found = []
        if (outcome.code == -signal.SIGKILL) != (kind == KILLED) or "Traceback" in outcome.told:
            found.append(f"operation {number} ended with {outcome.code}: {outcome.told}")
        if kind == FULL and outcome.code == 1 and "No space left" not in outcome.told:
            found.append(f"operation {number} does not say why: {outcome.told}")
        return [*found, *(f"operation {number}: {one}" for one in problems_of(self, folder))]


def problems_of(case: Case, folder: Path) -> list[str]:
    """What was lost or halved in a copy, and what the next run does not finish."""
    now = tree(folder)
    either = {path: (case.before.get(path), case.after.get(path)) for path in now}
    found = [
        f"{path} is neither old nor new"
        for path, content in now.items()
        if not Path(path).name.startswith(".") and content not in either[path]
    ]
    found += [f"{path} is lost" for path in case.authored if path not in now]
    if (again := disturbed(lambda: case.scenario.run(folder), folder)).code:
        found.append(f"the next run ended with {again.code}: {again.told}")
    end = tree(folder)
    different = sorted(
        path for path in {*end, *case.after} if end.get(path) != case.after.get(path)
    )
    return [*found, *(f"{path} is not what an undisturbed run leaves" for path in different)]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones included; what a cache holds is none of it."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and ".cache" not in file.parts
    }
