"""`fakten.json` and its schema: the contract of the open data."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from generator.compare import comparisons
from generator.corpus import Corpus, load
from generator.document import read_document
from generator.export import FactsDocument, dossier_schema, facts_document, open_data
from generator.german import VERDICTS
from tests.corrections.project import moon
from tests.project_fixture import ROOT

LEFT_OUT = """left_out:
  - kind: figure
    paragraph: 10
    surface: AUSGELASSENE SIEBEN
    reason: Steht nur zum Vergleich da.
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The moon landing with words of the article wherever a dossier may hold some."""
    project = moon(tmp_path_factory.mktemp("export"))
    museum = project.seeds / "museum.yaml"
    text = museum.read_text("utf-8")
    for surface in ("Mondfähre", "am 20. Juli", "der damalige Leiter"):
        line = next(line for line in text.splitlines() if line.endswith(f"surface: {surface}"))
        indent = " " * (len(line) - len(line.lstrip(" -")))
        text = text.replace(line, f"{line}\n{indent}before: WORT DAVOR\n{indent}after: WORT DANACH")
    museum.write_text(text + LEFT_OUT, encoding="utf-8")
    return load(project.data)


@pytest.fixture(scope="module")
def files(corpus: Corpus) -> dict[str, str]:
    return open_data(corpus)


@pytest.fixture(scope="module")
def facts(files: dict[str, str]) -> dict[str, Any]:
    return json.loads(files["docs/daten/fakten.json"])


def record(facts: dict[str, Any], kind: str, id_: str) -> dict[str, Any]:
    (found,) = (item for item in facts[kind] if item["id"] == id_)
    return found


# ------------------------------------------------------------------ contract


def test_the_document_has_the_lists_of_the_contract(facts: dict[str, Any]) -> None:
    contract = {"sources", "figures", "events", "quotations", "terms", "comparisons"}
    assert contract <= set(facts)
    assert all(isinstance(facts[name], list) and facts[name] for name in contract)


def test_a_source_tells_its_original(facts: dict[str, Any]) -> None:
    original = record(facts, "sources", "museum")["original"]
    assert original == {"file": "museum.txt", "sha256": "1" * 64, "paragraphs": 12}


def test_a_figure_reads_as_in_its_dossier(facts: dict[str, Any]) -> None:
    figure = record(facts, "figures", "kosten-mus")
    assert figure["value"] == 25400000000
    assert figure["unit"] == "USD"
    assert figure["qualifier"] == "about"
    assert figure["source"] == "museum"
    assert figure["paragraph"] == 4
    assert figure["surface"] == "rund 25,4 Milliarden Dollar"
    assert figure["origin"] == "US-Kongress"
    assert figure["also"] == [{"paragraph": 9, "surface": "25,4 Milliarden", "origin": None}]


def test_a_range_has_two_ends_and_a_vague_amount_words(facts: dict[str, Any]) -> None:
    span = record(facts, "figures", "kosten-schaetzung-mus")
    assert (span["min"], span["max"]) == (20e9, 40e9)
    assert span["value"] is None
    assert record(facts, "figures", "gestein-mus")["wording"] == "ein paar Kisten"


def test_an_event_lists_the_places_of_every_source(facts: dict[str, Any]) -> None:
    assert record(facts, "events", "sputnik")["sources"] == [
        {"source": "museum", "paragraph": 1, "surface": "Anfang Oktober 1957", "origin": None},
        {"source": "zeitung", "paragraph": 1, "surface": "im Oktober 1957", "origin": None},
    ]


def test_a_quotation_tells_source_and_paragraph(facts: dict[str, Any]) -> None:
    quotation = record(facts, "quotations", "kennedy-leicht-zei")
    assert (quotation["source"], quotation["paragraph"]) == ("zeitung", 1)
    assert quotation["text"] == quotation["surface"] == "nicht weil es leicht ist"


def test_a_term_lists_where_it_is_used(facts: dict[str, Any]) -> None:
    assert record(facts, "terms", "mondfaehre")["sources"] == [
        {"source": "museum", "paragraph": 6, "surface": "Mondfähre", "origin": None}
    ]


def test_a_comparison_of_two_keeps_its_id(facts: dict[str, Any]) -> None:
    pair = record(facts, "comparisons", "vergleich-publikum")
    assert pair["figures"] == ["publikum-mus", "publikum-zei"]
    assert pair["statements"] == [
        {"kind": "figure", "id": "publikum-mus"},
        {"kind": "figure", "id": "publikum-zei"},
    ]
    assert pair["verdict"] == "contradiction"
    assert pair["explanation"]


def test_a_comparison_of_three_is_one_a_pair(facts: dict[str, Any]) -> None:
    pairs = [pair for pair in facts["comparisons"] if pair["group"] == "vergleich-kosten"]
    # a pair is named after its statements, so that another pair never changes its id
    assert [pair["id"] for pair in pairs] == [
        "--".join(["vergleich-kosten", *(side["id"] for side in pair["statements"])])
        for pair in pairs
    ]
    assert [pair["verdict"] for pair in pairs] == ["rounding", "forecast", "forecast"]


def test_ids_are_unique_within_each_list(facts: dict[str, Any]) -> None:
    for name in (
        "sources",
        "figures",
        "events",
        "quotations",
        "roles",
        "terms",
        "comparisons",
        "actors",
        "topics",
        "metrics",
        "offices",
        "notes",
    ):
        ids = [item["id"] for item in facts[name]]
        assert len(ids) == len(set(ids)), name


def test_nothing_is_lost_on_the_way(corpus: Corpus, facts: dict[str, Any]) -> None:
    for name, known in (
        ("sources", corpus.dossiers),
        ("figures", corpus.figures),
        ("events", corpus.events),
        ("quotations", corpus.quotations),
        ("roles", corpus.roles),
        ("terms", corpus.terms),
        ("actors", corpus.actors),
    ):
        assert {item["id"] for item in facts[name]} == set(known)


def test_the_words_beside_a_surface_are_never_exported(files: dict[str, str]) -> None:
    """Nor what a dossier leaves out; the schema of a dossier alone knows their names."""
    published = {path: text for path, text in files.items() if path.startswith("docs/")}
    assert len(published) == len(files) - 1
    for path, text in published.items():
        for words in ("am Ende", "für alles", "WORT DAVOR", "WORT DANACH", "AUSGELASSENE"):
            assert words not in text, path
        for key in ('"before"', '"after"', '"left_out"'):
            assert key not in text, path


def test_a_role_tells_who_says_that_somebody_holds_an_office(facts: dict[str, Any]) -> None:
    role = record(facts, "roles", "webb-mus")
    assert (role["actor"], role["office"], role["held"]) == (
        "john-f-kennedy",
        "leitung-nasa",
        "former",
    )
    assert (role["source"], role["paragraph"]) == ("museum", 3)
    assert record(facts, "offices", "leitung-nasa")["title"] == "Leiter der Nasa"


def test_a_pair_tells_who_judged_it(corpus: Corpus, facts: dict[str, Any]) -> None:
    known = {pair: pair for c in comparisons(corpus).groups.values() for pair in c.pairs}
    assert known
    for pair in known:
        ids = [{pair.first, pair.second}]
        (told,) = (p for p in facts["comparisons"] if {s["id"] for s in p["statements"]} in ids)
        assert (told["verdict"], told["computed"], told["reason"], told["overruled"]) == (
            pair.verdict,
            pair.computed,
            pair.reason,
            pair.overruled,
        )


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_json_does_not_know_stops_the_export(corpus: Corpus, number: float) -> None:
    figure = corpus.figures["flugtage-zei"].model_copy(update={"value": number})
    broken = dataclasses.replace(corpus, figures={**corpus.figures, figure.id: figure})
    with pytest.raises(ValueError, match="finite number"):
        open_data(broken)


def test_the_cutoff_is_the_day_of_the_newest_source(facts: dict[str, Any]) -> None:
    assert facts["cutoff"] == "2019-07-20"


# ------------------------------------------------------------------ schema


def errors_of(schema: str, instance: object) -> list[str]:
    loaded = json.loads(schema)
    Draft202012Validator.check_schema(loaded)
    assert loaded["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    formats = FormatChecker(("date", "uri"))
    assert set(formats.checkers) == {"date", "uri"}, "a package that checks a format is missing"
    validator = Draft202012Validator(loaded, format_checker=formats)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(instance)]


def test_the_facts_fit_their_schema(files: dict[str, str], facts: dict[str, Any]) -> None:
    assert errors_of(files["docs/daten/fakten.schema.json"], facts) == []


def test_the_committed_facts_fit_the_committed_schema() -> None:
    folder = ROOT / "docs/daten"
    facts = json.loads((folder / "fakten.json").read_text("utf-8"))
    assert errors_of((folder / "fakten.schema.json").read_text("utf-8"), facts) == []


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("figures", "unit", "Dollar"),
        ("figures", "paragraph", "vier"),
        ("figures", "value", -1),
        ("figures", "before", "am Ende"),
        ("roles", "held", "immer"),
        ("sources", "published", "2019-02-30"),
        ("sources", "url", "https://example.org/%zz"),
        ("figures", "farbe", "rot"),
        ("events", "sources", "museum"),
        ("comparisons", "verdict", "egal"),
        ("sources", "genre", "roman"),
    ],
)
def test_the_schema_refuses_what_is_no_fact(files, facts, kind, key, value) -> None:
    broken = json.loads(json.dumps(facts))
    broken[kind][0][key] = value
    assert errors_of(files["docs/daten/fakten.schema.json"], broken)


def test_the_schema_knows_every_verdict(files: dict[str, str]) -> None:
    assert set(VERDICTS) <= set(
        json.loads(json.dumps(files["docs/daten/fakten.schema.json"])).split('"')
    )


def test_the_document_can_be_read_back(corpus: Corpus, facts: dict[str, Any]) -> None:
    assert FactsDocument.model_validate_json(json.dumps(facts)) == facts_document(corpus)


def test_the_schema_of_a_dossier_is_what_the_command_prints(files: dict[str, str]) -> None:
    assert files["data/schema/dossier.schema.json"] == dossier_schema()
    assert (ROOT / "data/schema/dossier.schema.json").read_text("utf-8") == dossier_schema()


@pytest.mark.parametrize("file", sorted((ROOT / "data/seeds").glob("*.yaml")), ids=lambda f: f.stem)
def test_every_committed_dossier_fits_the_schema_and_points_an_editor_at_it(file: Path) -> None:
    assert errors_of(dossier_schema(), read_document(file).value) == []
    first = file.read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../schema/dossier.schema.json"


def test_every_committed_dossier_loads_and_is_curated() -> None:
    corpus = load(ROOT / "data")
    assert len(corpus.dossiers) == 5
    assert {source.status for source in corpus.sources} == {"curated"}
