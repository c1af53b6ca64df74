"""Whatever stands in a dossier, loading gives a corpus or messages, never a traceback."""

from __future__ import annotations

import copy
import random
import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import Corpus, load
from generator.document import parse_document
from generator.errors import ExplainerError

HEALTHY: dict[str, Any] = {
    "source": {
        "id": "mauerfall", "name": "Aktuelle Kamera", "published": "1989-11-10",
        "status": "curated",
        "original": {"file": "a.txt", "sha256": "a" * 64, "paragraphs": 4},
    },
    "summary": {"lead": "Die Mauer ist offen.", "sections": [{"title": "So", "text": "War es."}]},
    "figures": [
        {"id": "besuche", "label": "Besuche", "actor": "ddr", "metric": "zahl", "value": 3000000,
         "unit": "count", "topics": ["grenze"], "paragraph": 2, "surface": "drei Millionen",
         "also": [{"paragraph": 3, "surface": "drei Mio."}]},
    ],
    "events": [
        {"id": "tag", "date": "1989-11-09", "title": "Öffnung", "text": "Sie geht auf.",
         "actors": ["ddr"], "paragraph": 1, "surface": "am 9. November"},
    ],
    "quotations": [
        {"id": "sofort", "speaker": "schabowski", "text": "sofort", "context": "So sagt er es.",
         "paragraph": 3, "surface": "sofort"},
    ],
    "terms": [{"term": "sed", "title": "SED", "short": "Partei.",
               "uses": [{"paragraph": 3, "surface": "SED"}]}],
    "actors": [{"id": "ddr", "kind": "institution", "name": "DDR"},
               {"id": "schabowski", "kind": "person", "name": "Günter Schabowski"}],
    "notes": [{"id": "notiz", "says": "A", "known": "B", "reason": "C", "paragraph": 1,
               "surface": "am"}],
}  # fmt: skip
VOCABULARIES = {
    "topics": "- id: grenze\n  title: Grenze\n  short: So.\n",
    "metrics": "- id: zahl\n  title: Zahl\n",
}
SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8)
    | st.sampled_from(["besuche", "tag", "ddr", "sed", "1989-11-09", "{{ x }}", "draft", "USD"])
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)
MARKS = ["- ", ": ", "\n", "  ", "&a ", "*a", "!!int ", "!x ", "[", "]", "{", "}", "|\n", ">", "'",
         '"', "#", "?", "%YAML 1.2", "---", "...", "<<", "\\x", "\\U00110000", "\t", "1e999", "~",
         "source", "id", "figures", "\x00", "\ud800"]  # fmt: skip


def loaded(*texts: str) -> Corpus | None:
    """The corpus, or None with its messages checked."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        (data / "seeds").mkdir()
        for name, text in VOCABULARIES.items():
            (data / f"{name}.yaml").write_text(text, encoding="utf-8")
        for number, text in enumerate(texts):
            raw = text.encode("utf-8", "surrogatepass")
            (data / "seeds" / f"{number}.yaml").write_bytes(raw)
        problems: tuple[Any, ...] = ()
        corpus = None
        try:
            corpus = load(data)
        except ExplainerError as error:
            problems = error.problems
            str(error).encode()
        assert (corpus is None) == bool(problems)
        for problem in problems:
            assert problem.file is not None
            assert problem.file.is_relative_to(data)
            lines = len(problem.file.read_text("utf-8", "replace").splitlines())
            assert problem.line is None or 1 <= problem.line <= lines + 2
            assert problem.message.strip()
        return corpus


def written(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False)


def test_what_the_mutations_start_from_loads() -> None:
    assert loaded(written(HEALTHY)) is not None


@given(st.text())
def test_any_text(text: str) -> None:
    loaded(text)


@given(st.lists(st.sampled_from(MARKS) | st.text(max_size=3), max_size=30).map("".join))
def test_anything_that_looks_like_yaml(text: str) -> None:
    loaded(text)


@given(st.binary(max_size=60))
def test_any_bytes(raw: bytes) -> None:
    loaded(
        raw.decode("utf-8", "surrogateescape").encode("utf-8", "surrogatepass").decode("latin-1")
    )


@given(st.randoms(use_true_random=False), st.lists(VALUES, min_size=1, max_size=4))
def test_any_value_in_any_place_of_a_dossier(chooser: random.Random, values: list[Any]) -> None:
    value = copy.deepcopy(HEALTHY)
    for new in values:
        _mutate(value, new, chooser)
    loaded(written(value), written(HEALTHY))


@given(
    st.integers(min_value=0), st.integers(min_value=0, max_value=12),
    st.sampled_from(MARKS) | st.text(max_size=3),
)  # fmt: skip
def test_any_slip_of_the_pen_in_a_dossier(at: int, length: int, text: str) -> None:
    healthy = written(HEALTHY)
    at %= len(healthy)
    loaded(healthy[:at] + text + healthy[at + length :])


@given(VALUES)
def test_what_is_written_is_read_with_a_line_for_every_value(value: Any) -> None:
    try:
        document = parse_document(written({"key": value}), Path("x.yaml"))
    except ExplainerError:
        return
    assert ("key",) in document.lines
    assert document.line(("key", "deeper", 3)) == document.lines["key",]


def _mutate(value: Any, new: Any, chooser: random.Random) -> None:
    """Replace, remove, rename or add something at a random place."""
    place, key = chooser.choice(list(_places(value)))
    match chooser.randrange(4):
        case 0:
            place[key] = new
        case 1:
            del place[key]
        case 2 if isinstance(place, dict):
            place[str(new)[:10]] = place.pop(key)
        case _ if isinstance(place, list):
            place.append(copy.deepcopy(place[key]))
        case _:
            place[str(new)[:10]] = new


def _places(value: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        found.append((value, key))
        if isinstance(value[key], (dict, list)):
            found += _places(value[key])
    return found
