"""What is made from the built pages: steps after the build, the same for every builder.

MkDocs runs them by a hook (`generator/hooks.py`), any other builder is followed by
`explainer finish SITE`. A site that was not finished can be read all the same: it lacks what the
steps add.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.corpus import Corpus
from generator.errors import ExplainerError, Problem
from generator.finishing.built_page import BuiltPage, built_pages
from generator.finishing.cache import FOLDER as KEPT
from generator.finishing.handout import write_handout
from generator.finishing.policy import write_policies
from generator.finishing.redirects import write_redirects
from generator.finishing.scripts import write_joined_scripts
from generator.finishing.search import write_search_documents
from generator.finishing.share import write_share_pictures
from generator.finishing.sitemap import write_sitemap
from generator.finishing.styles import write_joined_styles
from generator.finishing.unused import remove_unused
from generator.journal import LOCK
from generator.locking import locked
from generator.project import Project
from generator.writing import sweep


@dataclass(frozen=True)
class BuiltSite:
    """What a step may use.

    Attributes:
        project: Where the parts of the project stand.
        folder: The built site.
        corpus: All facts.
        pages: Every page with an address of its own, in the order of addresses.
        is_preview: Whether its builder shows it to its author, and builds it anew at every change.
    """

    project: Project
    folder: Path
    corpus: Corpus
    pages: Sequence[BuiltPage]
    is_preview: bool = False


Step = Callable[[BuiltSite], None]

STEPS: tuple[Step, ...] = (
    remove_unused,
    write_share_pictures,
    write_handout,
    write_sitemap,
    write_joined_styles,
    write_joined_scripts,
    write_search_documents,
    write_redirects,
    write_policies,  # last: it reads what the others have made of each page
)
"""Every step, in the order in which they run."""
_FORGOTTEN = 3600.0
"""Seconds after which no run still writes a temporary file; builds share the cache."""


def finish(project: Project, folder: Path, corpus: Corpus, *, is_preview: bool = False) -> None:
    """Run every step over the site in `folder`, while no other run is at work on it.

    Raises:
        ExplainerError: `folder` holds no built site, or steps cannot do their work; the other
            steps have done theirs. Or another run is at work, and nothing was done.
    """
    if not folder.is_dir():
        next(built_pages(folder))  # says so
    # beside the site: what lies in it is published
    with locked(
        folder.absolute().with_name(f".{folder.absolute().name}{LOCK}"), "explainer finish"
    ):
        sweep(folder)
        sweep(project.root / KEPT, age=_FORGOTTEN)
        _run_steps(project, folder, corpus, is_preview=is_preview)


def _run_steps(project: Project, folder: Path, corpus: Corpus, *, is_preview: bool) -> None:
    site = BuiltSite(project, folder, corpus, tuple(built_pages(folder)), is_preview)
    problems: list[Problem] = []
    for step in STEPS:
        try:
            step(site)
        except ExplainerError as error:
            problems += error.problems
    if problems:
        raise ExplainerError(problems)
