"""A record that somebody broke by hand gets one clear message with its line."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corrections import read_published
from generator.errors import ExplainerError

GOOD = """{
 "released": "2026-01-01",
 "cutoff": null,
 "facts": [
  {
   "id": "landung",
   "kind": "event",
   "label": "Die Landung",
   "aspects": [
    {"aspect": "date", "key": "date=1969-07-20", "words": "20. Juli 1969"}
   ]
  }
 ],
 "log": []
}
"""


def test_the_good_one_is_read(tmp_path: Path) -> None:
    file = tmp_path / "published.json"
    file.write_text(GOOD, encoding="utf-8")
    published = read_published(file)
    assert published is not None
    assert published.facts[0].aspects[0].words == "20. Juli 1969"


def test_no_file_is_no_release(tmp_path: Path) -> None:
    assert read_published(tmp_path / "published.json") is None


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('"2026-01-01"', '"gestern"', 2, "released: 'gestern' does not have the right form."),
        ('"2026-01-01",', '"2026-01-01"', 3, "is no JSON:"),
        ('"event"', '"ereignis"', 7, "facts[0].kind: 'ereignis' is no kind."),
        ('"label"', '"lable"', 8, "facts[0].lable: is no key here. Did you mean 'label'?"),
        ('"words": "20. Juli 1969"', '"words": null', 10, "words: nothing is not text."),
        (', "words": "20. Juli 1969"', "", 10, "facts[0].aspects[0].words: is missing."),
        ('   "kind": "event",\n', "", 5, "kind and aspects are missing"),
        ('"log": []', '"log": [{"id": "x"}]', 14, "log[0].date: is missing."),
        ('"log": []', '"log": [], "log": []', None, "'log' stands twice in one place."),
        ('"cutoff": null', '"cutoff": NaN', None, "NaN is no number."),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, old, new, line, message) -> None:
    assert old in GOOD
    file = tmp_path / "published.json"
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(ExplainerError) as error:
        read_published(file)
    problem = error.value.problems[0]
    assert (problem.file, problem.line) == (file, line)
    assert message in f"{problem.message} {problem.hint}"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'"text"', b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_record_at_all_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "published.json"
    file.write_bytes(content)
    with pytest.raises(ExplainerError) as error:
        read_published(file)
    assert [problem.file for problem in error.value.problems] == [file]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["released", "facts", "log", "id", "before", "now", "date", "details"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(_JSON | st.text())
def test_reading_never_crashes(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    file = tmp_path_factory.getbasetemp() / "any.json"
    text = value if isinstance(value, str) else json.dumps(value)
    file.write_text(text, encoding="utf-8", errors="surrogatepass")
    with contextlib.suppress(ExplainerError):
        read_published(file)
