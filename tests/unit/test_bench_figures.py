"""The scorer of figures: what counts as right, and who is the partner of whom."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
import yaml

from tests.bench.figures import CORPORA, SETS, Amount, BenchError, Text, annotated, match, read_set

TEXT = Text("titanic", "Die Titanic maß 269 Meter und trug 20 Boote.")


@pytest.mark.parametrize(
    ("gold", "reading", "right"),
    [
        ({"value": 269, "unit": "meters"}, ((269.0, 269.0), "meters"), True),
        ({"value": 269, "unit": "meters"}, ((269.0, 269.0), "count"), False),
        ({"value": 269, "unit": "meters"}, ((270.0, 270.0), "meters"), False),
        ({"value": 65000000000, "unit": "USD"}, ((65e9, 65e9), "USD"), True),
        ({"value": "1/3", "unit": "count"}, ((0.3333, 0.3333), "count"), True),
        ({"value": "0.3", "unit": "count"}, ((0.3333, 0.3333), "count"), False),
        ({"min": 60, "max": 65, "unit": "percent"}, ((60.0, 65.0), "percent"), True),
        ({"min": 60, "max": 65, "unit": "percent"}, ((65.0, 65.0), "percent"), False),
        ({"vague": True, "unit": "USD"}, (None, "USD"), True),
        ({"vague": True, "unit": "USD"}, (None, "EUR"), False),
        ({"vague": True}, (None, "EUR"), True),
        ({"vague": True}, ((1e9, 1e9), "EUR"), False),
    ],
)
def test_right_is_the_same_amount_and_unit(gold, reading, right):
    assert annotated({"start": 0, "end": 9, **gold}).same(Amount(0, 9, *reading)) is right


def test_each_figure_has_one_partner_and_right_ones_come_first():
    both = Amount(16, 43, (20.0, 20.0), "count")
    meters, boats = Amount(16, 25, (269.0, 269.0), "meters"), Amount(35, 43, (20.0, 20.0), "count")
    scored = match(TEXT, [meters, boats], [both])
    assert scored.pairs == ((boats, both),)
    assert scored.missed == (meters,)
    assert scored.extra == ()


def test_figures_that_do_not_touch_are_missed_and_extra():
    one, other = Amount(0, 5, (1.0, 1.0), "count"), Amount(5, 9, (1.0, 1.0), "count")
    scored = match(TEXT, [one], [other])
    assert (scored.pairs, scored.missed, scored.extra) == ((), (one,), (other,))


def _set(folder: Path, text: str) -> Path:
    entry = {
        "corpus": "originals",
        "file": "titanic.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "figures": [{"start": 16, "end": 25, "value": 269, "unit": "meters"}],
    }
    file = folder / "set.yaml"
    file.write_text(yaml.safe_dump([entry]), encoding="utf-8")
    return file


def test_a_set_is_read_with_its_articles(tmp_path):
    (tmp_path / "titanic.txt").write_bytes(TEXT.text.encode())
    read = list(read_set(_set(tmp_path, TEXT.text), {"originals": tmp_path, "benchmarks": None}))
    assert [(t.text, gold) for t, gold in read] == [
        (TEXT.text, [Amount(16, 25, (269.0, 269.0), "meters")])
    ]


@pytest.mark.parametrize(
    ("folder", "text", "message"),
    [
        (None, TEXT.text, "option --originals, EXPLAINER_ORIGINALS"),
        ("empty", TEXT.text, "an article is missing"),
        (".", "another text", "titanic.txt is not the text that was annotated"),
    ],
)
def test_what_cannot_be_measured_is_said(tmp_path, folder, text, message):
    (tmp_path / "titanic.txt").write_bytes(TEXT.text.encode())
    originals = None if folder is None else tmp_path / folder
    with pytest.raises(BenchError, match=message):
        list(read_set(_set(tmp_path, text), {"originals": originals, "benchmarks": None}))


UNIT = re.compile(r"[A-Z]{3}|[a-z]+(?:_[a-z]+)*")
AMOUNTS = [{"value", "unit"}, {"min", "max", "unit"}, {"vague"}, {"vague", "unit"}]


@pytest.mark.parametrize("file", sorted(SETS.glob("*.yaml")), ids=lambda file: file.stem)
def test_sets_hold_offsets_values_and_units_but_no_words_of_an_article(file):
    for entry in yaml.safe_load(file.read_text(encoding="utf-8")):
        assert entry.keys() - {"line", "file"} == {"corpus", "sha256", "figures"}
        assert entry["corpus"] in CORPORA
        end = 0
        for figure in entry["figures"]:
            assert figure.keys() - {"start", "end"} in AMOUNTS
            assert UNIT.fullmatch(figure.get("unit", "count"))
            assert end <= figure["start"] < figure["end"], figure
            end = figure["end"]
