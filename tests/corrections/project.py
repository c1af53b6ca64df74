"""The moon landing with a role, so that every kind of fact is there; and releases of it."""

from __future__ import annotations

from pathlib import Path

from generator.corpus import Corpus, load
from generator.corrections import Published, published_text, recorded, released
from generator.project import Project
from tests.project_fixture import (
    buildable,
    generated,
    mkdocs_build,
    warnings_of,
    write_project,
)

CORRECTED_URL = "https://example.org/mond/"
OFFICES = """
- id: leitung-nasa
  title: Leiter der Nasa
  single: true
"""
ROLE = """roles:
  - id: webb-mus
    actor: john-f-kennedy
    office: leitung-nasa
    held: former
    paragraph: 3
    surface: der damalige Leiter
"""


def moon(folder: Path) -> Project:
    """The project in an empty folder."""
    project = write_project(folder)
    (project.data / "offices.yaml").write_text(OFFICES, encoding="utf-8")
    museum = project.seeds / "museum.yaml"
    museum.write_text(museum.read_text("utf-8") + ROLE, encoding="utf-8")
    return project


def release_of(corpus: Corpus, last: Published | None = None, day: str = "2026-01-01") -> Published:
    """What a release of that day records."""
    return released(last, corpus, today=day, now=recorded(corpus))


def edited(project: Project, edits: dict[str, tuple[str, str]]) -> Corpus:
    """The corpus after replacing texts in files of the project, each of which must be there."""
    for path, (old, new) in edits.items():
        file = project.data / path
        text = file.read_text("utf-8")
        assert old in text, old
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return load(project.data)


def corrected(folder: Path) -> Project:
    """The project built to `site/` after a release, a logged and a pending correction."""
    project = moon(folder)
    first = release_of(load(project.data))
    corpus = edited(project, {"seeds/museum.yaml": ("date: 1969-07-20", "date: 1969-07-21")})
    record = published_text(release_of(corpus, first, "2026-02-01"))
    project.published.write_text(record, encoding="utf-8")
    edited(project, {"seeds/museum.yaml": ("value: 600000000", "value: 650000000")})
    generated(project)
    build = mkdocs_build(buildable(project), SITE_URL=CORRECTED_URL)
    assert build.returncode == 0, build.stderr
    assert warnings_of(build) == []
    return project
