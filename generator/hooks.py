"""MkDocs hooks: finish the site after every build, and let previews follow their dossiers.

`mkdocs serve` rebuilds when a dossier changes, but an article's prose and the collecting pages
are generated files; they are renewed before each rebuild of a preview. `mkdocs build` writes
nothing outside its site folder, so a build never depends on what was there.
"""

from __future__ import annotations

import gc
import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.plugins import event_priority

from generator.corpus import Corpus
from generator.errors import ExplainerError
from generator.finishing import finish
from generator.finishing.cache import FOLDER as KEPT
from generator.journal import run_alone
from generator.locking import OccupiedError
from generator.project import Project
from generator.site.confinement import confining, drop_shadows
from generator.site.context import site_corpus
from generator.site.kept_code import keep_code_of_strings

if TYPE_CHECKING:
    from generator.pages import Report

log = logging.getLogger("mkdocs.explainer")
_serving = False

PATIENCE = 10.0
"""Seconds that a preview waits for another run before it goes on without renewing pages."""
FEW_COLLECTIONS = 100_000
"""Objects made between two searches for garbage; Python's own threshold makes builds slower."""


def on_startup(command: str, **_: Any) -> None:
    """Remember whether this is a preview; look for garbage seldom, since a build makes little."""
    global _serving
    _serving = command == "serve"
    gc.set_threshold(FEW_COLLECTIONS)


def on_config(config: Any, **_: Any) -> None:
    """Let the macros plugin run macros only, and keep their calls as Jinja compiled them."""
    macros = config.plugins["macros"]
    folder = _project(config).root / KEPT / "confined-macros"
    confined = confining(macros.env, lambda: Path(macros.page.file.abs_src_path))
    keep_code_of_strings(macros.env, folder, lambda: str(macros.page.file.src_uri), confined)


@event_priority(100)  # before the plugin renders the page
def on_page_markdown(_markdown: str, page: Any, **_: Any) -> None:
    """Let no key of the front matter take the place of a macro."""
    drop_shadows(page.meta, Path(page.file.abs_src_path))


def on_pre_build(config: Any, **_: Any) -> None:
    """Bring generated pages up to date with their dossiers."""
    if not _serving:
        return
    project = _project(config)
    try:
        with run_alone(project.root, "mkdocs serve", patience=PATIENCE) as finished:
            for note in finished.notes if finished else ():
                log.info("%s", note)
            corpus = site_corpus(project.data)
            if corpus is None:  # the problems are logged and shown on every page
                return
            report = _renewed(project, corpus)
    except OccupiedError as error:
        log.info("%s Pages are shown as they are.", error)
        return
    except ExplainerError as error:
        log.warning("%s", error)
        return
    for page in (*report.kept, *report.merged, *report.orphans):
        log.info("%s was edited by hand; your edits stay.", page.relative_to(project.root))
    for conflict in report.conflicts:
        log.warning("%s", conflict)


def _renewed(project: Project, corpus: Corpus) -> Report:
    """Write what has changed."""
    from generator.corrections import read_published  # a build needs none of these
    from generator.export import open_data
    from generator.pages import generate
    from generator.site.chart_files import chart_files

    published = read_published(project.published)
    data = open_data(corpus, published, site=project.site_name)
    drawings = partial(chart_files, corpus, docs=project.docs, site_name=project.site_name)
    return generate(project, corpus, data, drawings)


def on_post_build(config: Any, **_: Any) -> None:
    """Add what is made from the built pages."""
    project = _project(config)
    corpus = site_corpus(project.data)
    if corpus is None:
        return
    try:
        finish(project, Path(config["site_dir"]), corpus, is_preview=_serving)
    except ExplainerError as error:
        log.warning("%s", error)


def _project(config: Any) -> Project:
    return Project(Path(config["config_file_path"]).parent)
