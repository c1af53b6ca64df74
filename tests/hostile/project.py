"""A project of hostile articles, dossiers, vocabularies and pages, made into a site by commands."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from generator.project import Project
from tests.hostile.articles import NAMES, articles
from tests.hostile.dossiers import (
    Payload,
    page,
    payloads,
    plain_dossier,
    prose_dossier,
    untitled_page,
    vocabularies,
)
from tests.hostile.payloads import MARKUP, PLAIN
from tests.project_fixture import buildable, tree

BASE = "/x/"
HARMLESS = "Am 9. November 1989 fiel die Mauer, rund 5 Prozent kamen.\n"


@dataclass
class HostileSite:
    """The outcome of one run.

    Attributes:
        around: The folder that holds the project's folder and that of the articles, nothing else.
        plain, prose: The payloads in it.
        said: What each command printed, by its name.
        codes: Its exit code.
    """

    around: Path
    plain: list[Payload]
    prose: list[Payload]
    said: dict[str, str] = field(default_factory=dict)
    codes: dict[str, int] = field(default_factory=dict)

    @property
    def project(self) -> Project:
        return Project(self.around / "project")

    @property
    def site(self) -> Path:
        return self.project.root / "site"

    def texts(self) -> dict[str, str]:
        """Every text file that was written, by its path in the project."""
        written = {}
        for folder in (self.project.docs, self.site):
            for path, content in tree(folder).items():
                if not path.endswith((".png", ".pdf", ".woff2", ".ttf")):
                    written[f"{folder.name}/{path}"] = content.decode("utf-8")
        return written


def hostile_site(around: Path, every: int = 1, part: int = 0, *, check: bool = True) -> HostileSite:
    """Write the project, run the commands on it, and tell what they said.

    Args:
        around: An empty folder.
        every: Of so many payloads one is taken.
        part: The first that is taken.
        check: Whether the built site is checked too, which takes longest.
    """
    result = HostileSite(around, payloads(PLAIN, every, part), payloads(MARKUP, every, part))
    root = result.project.root
    (root / "data/seeds").mkdir(parents=True)
    (root / "docs/fremd").mkdir(parents=True)
    buildable(result.project)
    _write_articles(around / "articles", result.plain)
    _run(result, "ingest", str(around / "articles"), "--out", "data/seeds")
    _write_dossiers(root, result)
    _run(result, "generate")
    _run(result, "build")
    if check:
        _run(result, "check", "--site", "site")
    return result


def _write_articles(folder: Path, plain: list[Payload]) -> None:
    folder.mkdir()
    for payload in plain[::3]:
        for name, content in articles(payload):
            (folder / name).write_bytes(content)
    for name in NAMES:
        if "/" not in name and name != "..":
            (folder / name).write_text(HARMLESS, encoding="utf-8")


def _write_dossiers(root: Path, result: HostileSite) -> None:
    for payload in result.plain:
        _write(root / f"data/seeds/x{payload.number}.yaml", plain_dossier(payload))
    for payload in result.prose:
        _write(root / f"data/seeds/p{payload.number}.yaml", prose_dossier(payload))
        _write(root / f"docs/fremd/a{payload.number}.md", page(payload))
        _write(root / f"docs/fremd/b{payload.number}.md", untitled_page(payload))
    for name, text in vocabularies(result.plain, result.prose).items():
        _write(root / f"data/{name}.yaml", text)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")


def _run(result: HostileSite, name: str, *arguments: str) -> None:
    program = ["mkdocs"] if name == "build" else ["generator"]
    done = subprocess.run(
        [sys.executable, "-m", *program, name, *arguments],
        cwd=result.project.root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": f"https://example.org{BASE}"},
        capture_output=True,
        text=True,
        check=False,
    )
    result.said[name] = done.stdout + done.stderr
    result.codes[name] = done.returncode
