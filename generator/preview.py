"""A MkDocs hook for the preview only: pages follow their dossiers after every save.

`mkdocs serve` rebuilds when a dossier changes, but an article's prose and the collecting pages
are generated files; this hook renews them before each rebuild. It does nothing in
`mkdocs build`, so a build never depends on it.
"""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import Any

from generator.corrections import read_published
from generator.errors import ExplainerError
from generator.export import open_data
from generator.pages import generate
from generator.project import Project
from generator.site.chart_files import chart_files
from generator.site.context import site_corpus

log = logging.getLogger("mkdocs.explainer")
_serving = False


def on_startup(command: str, **_: Any) -> None:
    """Remember whether this is a preview."""
    global _serving
    _serving = command == "serve"


def on_pre_build(config: Any, **_: Any) -> None:
    """Bring generated pages up to date with their dossiers."""
    if not _serving:
        return
    project = Project(Path(config["config_file_path"]).parent)
    corpus = site_corpus(project.data)
    if corpus is None:  # the problems are logged and shown on every page
        return
    try:
        published = read_published(project.published)
        data = open_data(corpus, published, site=project.site_name)
        drawings = partial(chart_files, corpus, docs=project.docs, site_name=project.site_name)
        report = generate(project, corpus, data, drawings)
    except ExplainerError as error:
        log.warning("%s", error)
        return
    for page in report.kept:
        log.info("%s was edited by hand and is left as it is.", page.relative_to(project.root))
