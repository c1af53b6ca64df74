"""What several test folders share: the built site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BASE = "/explainer/"
SITE_URL = f"https://example.org{BASE}"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built strictly for the base path `BASE`; `EXPLAINER_SITE` names a built one."""
    if given := os.environ.get("EXPLAINER_SITE"):
        return Path(given).resolve()
    folder = tmp_path_factory.mktemp("site") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"mkdocs build --strict failed:\n{done.stdout}\n{done.stderr}"
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> list[str]:
    """The addresses of all pages below the base path, the start page as an empty one."""
    found = sorted(page.parent.relative_to(site).as_posix() for page in site.rglob("index.html"))
    addresses = ["" if page == "." else f"{page}/" for page in found]
    assert len(addresses) > 10, f"the site has only these pages: {addresses}"
    return addresses
