"""A site in which facts were corrected, built once for all tests that look at its pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.corrections.project import corrected


@pytest.fixture(scope="session")
def corrected_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    return corrected(tmp_path_factory.mktemp("corrected")).root / "site"


@pytest.fixture(scope="session")
def corrected_pages(corrected_site: Path) -> dict[str, BeautifulSoup]:
    """Every page by its address below the root."""
    return {
        file.relative_to(corrected_site).as_posix().removesuffix("index.html"): BeautifulSoup(
            file.read_text("utf-8"), "html.parser"
        )
        for file in sorted(corrected_site.rglob("index.html"))
    }
