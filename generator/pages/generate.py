"""Write pages and open data, and never overwrite what a person wrote.

The page as it was last generated is kept under `data/base/`. A page that still equals its base is
ours to renew. Any other is its author's, and is merged: what the data changed is brought in, what
the author wrote stays. Where that cannot be, the page stays as it is, a proposal is written beside
it, and the base stays too, so that the next run tries again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from generator.corpus import Corpus
from generator.datafiles import DIAGRAMS
from generator.errors import ExplainerError
from generator.journal import Change, carry_out, finish_interrupted, hash_of
from generator.pages.files import ensure_spelling, file_bytes, file_text
from generator.pages.moves import page_moves
from generator.pages.planning import Plan, Report
from generator.pages.proposals import PATTERN
from generator.pages.relocating import settle_gone_articles
from generator.pages.render import author_pages, data_pages
from generator.project import Project
from generator.redirects import FILE, page_address, read_redirects, redirects_text


class Drawn(Protocol):
    """The text of further files by path below `docs/`, and whether there can be no others."""

    @property
    def files(self) -> Mapping[str, str]:
        """The text of each file."""

    @property
    def is_whole(self) -> bool:
        """Whether there can be no others."""


Drawings = Callable[[Mapping[str, str]], Drawn]
"""What is drawn from the Markdown of all pages, by path below `docs/`."""


def generate(
    project: Project,
    corpus: Corpus,
    open_data: Mapping[str, str],
    drawings: Drawings | None = None,
    *,
    check: bool = False,
    keep: Collection[Path] = (),
) -> Report:
    """Bring pages, their bases and the open data up to date.

    Args:
        project: Where to write.
        corpus: What the pages render.
        open_data: Text of every exported file, by its path below the project's root.
        drawings: What is drawn from the pages as they stand after the run; without it, drawings
            are left as they are.
        check: Only report what would be written.
        keep: Pages that stay as they are where they and the data do not go together.

    Raises:
        ExplainerError: A file cannot be read or written; then nothing was changed, or what
            is left to do is done by the next run.
    """
    if not check:
        finish_interrupted(project.root)  # before anything is read
    read = _hashes(project)
    plan = Plan(project, data_pages(corpus), keep)
    authored = author_pages(corpus)
    ensure_spelling(project, [*plan.pages, *authored])
    redirects = read_redirects(project.data)
    for path in plan.pages:
        plan.renew(path)
    known = settle_gone_articles(plan, corpus, redirects)
    _plan_authored(plan, authored, page_moves(project, {*plan.pages, *authored}, redirects))
    _plan_redirects(plan, known)
    _plan_data(plan, open_data, drawings)
    return plan.report if check else _written(plan, read)


def _plan_authored(plan: Plan, pages: Mapping[str, str], moves: Mapping[str, str]) -> None:
    """Create what is missing; a page that was declared as moved goes where it belongs."""
    docs = plan.project.docs
    for path, text in pages.items():
        now = file_text(docs / path)
        old = next((old for old, new in moves.items() if new == path), None)
        if old is not None and now in (None, text):
            plan.files[docs / path] = file_text(docs / old) or ""
            plan.gone.append(docs / old)
            plan.report.moved.append((docs / old, docs / path))
        elif now is None:
            plan.files[docs / path] = text


def _plan_redirects(plan: Plan, known: Mapping[str, str]) -> None:
    """What `data/redirects.yaml` says, less the addresses at which a page stands again."""
    file = plan.project.data / FILE
    standing = {page_address(path) for path in plan.pages}
    wanted = {old: new for old, new in known.items() if old not in standing}
    before = file_text(file)
    after = redirects_text(file, before or "", wanted) if wanted or before else ""
    if after and after != before:
        plan.files[file] = after


def _plan_data(plan: Plan, open_data: Mapping[str, str], drawings: Drawings | None) -> None:
    project, report = plan.project, plan.report
    files = {project.root / path: text for path, text in open_data.items()}
    if drawings is not None:
        drawn = drawings(plan.pages_after())
        files |= {project.docs / path: text for path, text in drawn.files.items()}
        files |= {project.base / path: text for path, text in drawn.files.items()}
        if drawn.is_whole:
            _plan_undrawn(plan, drawn.files)
    plan.files |= {file: text for file, text in files.items() if file_bytes(file) != text.encode()}
    report.written += sorted(plan.files)


def _plan_undrawn(plan: Plan, drawn: Collection[str]) -> None:
    """Remove drawings that no page calls for any more, and no picture of an author's own."""
    project = plan.project
    for base in sorted((project.base / DIAGRAMS).glob("*.svg")):
        path = base.relative_to(project.base).as_posix()
        if path in drawn:
            continue
        plan.gone.append(base)
        if file_bytes(project.docs / path) == file_bytes(base):
            plan.report.undrawn.append(project.docs / path)


def _hashes(project: Project) -> dict[Path, str | None]:
    """What all files hold that a plan may be made of; those that cannot be read are left out."""
    folders = (project.docs, project.base)
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    read: dict[Path, str | None] = {}
    for file in (*files, project.data / FILE):
        with suppress(ExplainerError):
            read[file] = hash_of(file)
    return read


def _written(plan: Plan, read: Mapping[Path, str | None]) -> Report:
    project = plan.project
    files = {**plan.files, **plan.proposals_to_write()}
    stale = set(project.docs.rglob(PATTERN)) - set(plan.proposals)
    gone = (*plan.report.undrawn, *plan.gone, *plan.untouched(stale))
    # where an author saves a page at this moment, its base stays as well, and so does a page
    # whose words were to move there
    follows = {
        file: project.docs / file.relative_to(project.base)
        for file in (*files, *gone)
        if file.is_relative_to(project.base)
    }
    follows |= dict(plan.report.moved)
    new = {file: None for file in files if file.is_relative_to(project.docs) and file not in read}
    carry_out(project.root, Change(files, gone, follows, {**new, **read}))
    return plan.report
