"""The day up to which the sources report reaches the templates of either builder."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from markdown import Markdown

from generator.site.as_of import AsOfExtension
from tests.project_fixture import write_project
from tests.site_extensions.test_links import Known


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_pages_know_the_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, builder: str) -> None:
    write_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    page = SimpleNamespace(url="", path="index.md", meta={"title": "Start"})
    md = Markdown(extensions=[AsOfExtension()])
    if builder == "mkdocs":
        file = SimpleNamespace(url="./", src_uri="index.md", page=page)
        config = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"))
        md.treeprocessors.register(Known(file=file, config=config), "relpath", 0)
    else:
        md.preprocessors.register(Known(page=page), "page", 0)
    md.convert("Der Mond.")
    assert page.meta == {"title": "Start", "as_of": "20.\u00a0Juli\u00a02019"}
