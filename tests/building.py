"""Builds a MkDocs project in a process of its own, as the commands do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BASE = "/explainer/"
SITE_URL = f"https://example.org{BASE}"


class BuildError(RuntimeError):
    """MkDocs could not build the project, or warned where it must not."""


def build_site(folder: Path, *, project: Path = ROOT, site_url: str = SITE_URL) -> Path:
    """Build `project` strictly into `folder`.

    Raises:
        BuildError: With everything MkDocs said.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "SITE_URL": site_url, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        raise BuildError(f"mkdocs build --strict failed:\n{done.stdout}\n{done.stderr}")
    return folder


def page_addresses(site: Path) -> list[str]:
    """The addresses of all pages below the base path, the start page as an empty one."""
    found = sorted(page.parent.relative_to(site).as_posix() for page in site.rglob("index.html"))
    return ["" if page == "." else f"{page}/" for page in found]
