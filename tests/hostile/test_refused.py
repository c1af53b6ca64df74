"""What no command takes gets a clear message: no traceback, nothing written, nothing run."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus import load
from generator.errors import ExplainerError
from generator.escaping import NEVER_IN_TEXT
from generator.ingest import run
from tests.hostile.refused import ARTICLES, BYTES, DOSSIERS
from tests.project_fixture import tree

CASES = {
    f"{kind}: {name}": text for kind, cases in DOSSIERS.items() for name, text in cases.items()
}


def refused(data: Path) -> ExplainerError:
    before = tree(data)
    with pytest.raises(ExplainerError) as caught:
        load(data)
    assert tree(data) == before
    assert caught.value.problems
    for problem in caught.value.problems:
        assert NEVER_IN_TEXT.search(str(problem).replace("\n", "")) is None
        assert len(str(problem)) < 1_000
    return caught.value


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "data/seeds").mkdir(parents=True)
    return tmp_path / "data"


@pytest.mark.parametrize("name", CASES)
def test_a_dossier_that_tries_is_refused_with_its_file(data: Path, name: str) -> None:
    file = data / "seeds/x.yaml"
    file.write_text(CASES[name], encoding="utf-8", errors="surrogatepass")
    assert all(problem.file == file for problem in refused(data).problems)


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_no_dossier_are_refused(data: Path, name: str) -> None:
    (data / "seeds/x.yaml").write_bytes(BYTES[name])
    refused(data)


@pytest.mark.parametrize("name", ARTICLES)
def test_what_is_no_article_is_refused(tmp_path: Path, name: str) -> None:
    file, content = ARTICLES[name]
    (tmp_path / file).write_bytes(content)
    with pytest.raises(ExplainerError):
        run([tmp_path / file], out=tmp_path / "seeds", project=tmp_path, write=lambda _: None)
    assert set(tree(tmp_path)) == {file}
