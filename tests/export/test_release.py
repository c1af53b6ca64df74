"""`data/published.json`: the facts of a release and the log of what changed since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.corpus import load
from generator.errors import ExplainerError
from generator.export.files import release
from generator.german import NBSP
from generator.site.parts import changed_facts, corrections, published_facts
from generator.site.published import read_published
from tests.project_fixture import write_project


def released(corpus, last, today: str) -> str:
    previous = None if last is None else last.model_dump()
    return release(corpus, previous, today, published_facts(corpus))


def test_a_correction_is_logged_at_the_next_release(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    before = load(project.data)
    project.published.write_text(released(before, None, "2026-01-01"), encoding="utf-8")
    first = read_published(project.published)
    assert first is not None
    assert first.log == []
    assert corrections(before, first)["changes"] == []

    file = project.seeds / "museum.yaml"
    text = file.read_text("utf-8").replace("value: 25400000000", "value: 25800000000")
    file.write_text(text, encoding="utf-8")
    (project.seeds / "entwurf.yaml").unlink()
    after = load(project.data)
    changes = {change["id"]: change for change in changed_facts(after, first.facts)}
    assert set(changes) == {"kosten-mus", "angabe-ent", "zitat-ent"}
    costs = changes["kosten-mus"]
    assert str(costs["before"]).replace(NBSP, " ").endswith("rund 25,4 Mrd. US-$")
    assert str(costs["now"]).replace(NBSP, " ").endswith("rund 25,8 Mrd. US-$")
    assert changes["angabe-ent"]["now"] is None

    project.published.write_text(released(after, first, "2026-02-01"), encoding="utf-8")
    second = read_published(project.published)
    assert second is not None
    assert {change.id for change in second.log} == set(changes)
    assert {change.date for change in second.log} == {"2026-02-01"}
    assert corrections(after, second)["changes"] == []


def test_before_the_first_release_there_is_nothing(tmp_path: Path) -> None:
    assert read_published(tmp_path / "published.json") is None
    assert corrections(load(write_project(tmp_path).data), None)["log"] == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"\xff\xfe",
        json.dumps({"released": "gestern", "facts": {}, "log": []}).encode(),
        json.dumps({"released": "2026-01-01"}).encode(),
        json.dumps({"released": "2026-01-01", "facts": {}, "log": [{"id": "x"}]}).encode(),
    ],
)
def test_a_record_that_cannot_be_used_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "published.json"
    file.write_bytes(content)
    with pytest.raises(ExplainerError, match="is no record of a release") as error:
        read_published(file)
    assert error.value.problems[0].file == file
