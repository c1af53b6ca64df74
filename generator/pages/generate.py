"""Write pages and open data, and never overwrite what a person changed.

The page as it was last generated is kept under `data/base/`. A page that still equals its base is
ours to renew; any other is the author's, is left as it is, and is named. Merging both is the
work of a later version.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.corpus import Corpus
from generator.datafiles import DIAGRAMS
from generator.errors import ExplainerError
from generator.pages.render import author_pages, data_pages
from generator.project import Project
from generator.writing import remove, write_all

Drawings = Callable[[Mapping[str, str]], Mapping[str, str]]
"""From the Markdown of all pages to the text of further files, both by path below `docs/`."""


@dataclass
class Report:
    """What a run wrote, left alone and found.

    Attributes:
        written: Files that were created or renewed (with `check`: would be).
        removed: Pages of dossiers that are gone, unchanged by anybody.
        undrawn: Drawings that no page shows any more; they are removed too.
        kept: Pages that a person changed and that were left as they are.
    """

    written: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    undrawn: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)

    @property
    def drift(self) -> list[Path]:
        """Files that are not what the run would write now."""
        return [*self.written, *self.removed, *self.undrawn]


def generate(
    project: Project,
    corpus: Corpus,
    open_data: Mapping[str, str],
    drawings: Drawings | None = None,
    *,
    check: bool = False,
) -> Report:
    """Bring pages, their bases and the open data up to date.

    Args:
        project: Where to write.
        corpus: What the pages render.
        open_data: Text of every exported file, by its path below the project's root.
        drawings: What is drawn from the pages as they stand after the run; without it, drawings
            are left as they are.
        check: Only report what would be written.

    Raises:
        ExplainerError: A file cannot be read or written; then nothing was changed.
    """
    report = Report()
    plan: dict[Path, str] = {}
    pages = data_pages(corpus)
    for path, text in pages.items():
        _plan_data_page(project, path, text, plan, report)
    for path, text in author_pages(corpus).items():
        if not (project.docs / path).exists():
            plan[project.docs / path] = text
    gone = _abandoned(project, pages, report)
    files = {project.root / path: text for path, text in open_data.items()}
    if drawings is not None:
        drawn = drawings(_pages_after(project, plan, gone))
        files |= {project.docs / path: text for path, text in drawn.items()}
        report.undrawn = sorted(set((project.docs / DIAGRAMS).glob("*.svg")) - set(files))
    plan |= {file: text for file, text in files.items() if _read(file) != text}
    report.written += sorted(plan)
    if not check:
        write_all(plan)
        for file in (*gone, *report.undrawn):
            remove(file)
    return report


def _plan_data_page(
    project: Project, path: str, text: str, plan: dict[Path, str], report: Report
) -> None:
    page, base = project.docs / path, project.base / path
    now, before = _read(page), _read(base)
    if now is not None and now not in (before, text):
        report.kept.append(page)
        return
    # the page first: should a run end between the two, the next one finds page == text
    if now != text:
        plan[page] = text
    if before != text:
        plan[base] = text


def _abandoned(project: Project, pages: Mapping[str, str], report: Report) -> list[Path]:
    """Article pages without a dossier and their bases; those somebody changed are kept."""
    gone: list[Path] = []
    for base in sorted(project.base.glob("artikel/*.md")):
        path = base.relative_to(project.base).as_posix()
        if path in pages:
            continue
        page = project.docs / path
        now = _read(page)
        if now is None or now == _read(base):
            report.removed += [page] if now is not None else []
            gone += [page, base]
        else:
            report.kept.append(page)
    return gone


def _pages_after(
    project: Project, plan: Mapping[Path, str], gone: Iterable[Path]
) -> dict[str, str]:
    """The Markdown of every page as it stands once `plan` is written and `gone` is removed."""
    left_out = set(gone)
    texts = {file: _read(file) or "" for file in project.docs.rglob("*.md") if file not in left_out}
    texts |= {file: text for file, text in plan.items() if file.is_relative_to(project.docs)}
    return {file.relative_to(project.docs).as_posix(): text for file, text in texts.items()}


def _read(file: Path) -> str | None:
    """The text of `file` with its line ends as they are, or None where there is none."""
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise ExplainerError.single(
            "is not UTF-8.", file=file, hint="Save the page as UTF-8; nothing was changed."
        ) from None
    except OSError as error:
        raise ExplainerError.single(
            f"cannot be read: {error.strerror or error}.", file=file
        ) from None
