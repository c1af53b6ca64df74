"""What is computed from two facts: its words, how sure it is, and what is refused."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from markdown import Markdown

from generator.corpus import Corpus, load
from generator.german import NBSP
from generator.site.computed import compute
from generator.site.evidence import EvidenceExtension
from generator.site.proportions import proportion_words
from generator.site.soundness import REASONS, RefusedError
from tests.project_fixture import write_project

# proportion, hedge, words
PROPORTIONS = [
    ("3", None, "das Dreifache"),
    ("3.003", None, "das Dreifache"),  # within a thousandth
    ("2.83", None, "fast das Dreifache"),
    ("2.82", None, "fast das Dreifache"),  # within six percent
    ("2.81", None, "rund 2,8-mal so viel"),
    ("3.1", None, "mehr als das Dreifache"),
    ("1.49", None, "fast das Anderthalbfache"),
    ("12", None, "12-mal so viel"),
    ("12.1", None, "rund 12-mal so viel"),
    ("1234", None, "rund 1.200-mal so viel"),
    ("0.47", None, "knapp die Hälfte"),
    ("0.5", None, "die Hälfte"),
    ("0.26", None, "gut ein Viertel"),
    ("0.7", None, "gut zwei Drittel"),
    ("0.05", None, "5 %"),
    ("0.0437", None, "rund 4,4 %"),
    ("1", None, "ebenso viel"),
    ("0.98", None, "fast ebenso viel"),
    ("1.03", None, "rund 103 %"),  # nothing is more than as much
    ("2.83", "about", "rund das Dreifache"),
    ("3", "about", "rund das Dreifache"),
    ("2.3", "about", "rund 2,3-mal so viel"),
    ("3", "almost", "fast das Dreifache"),
    ("0.5", "almost", "knapp die Hälfte"),
    ("0.5", "over", "gut die Hälfte"),
    ("2.9", "over", "rund 2,9-mal so viel"),  # slightly more than 2,9 may be 3 and more
    ("2", "more_than", "mehr als das Doppelte"),
    ("2.1", "more_than", "mehr als das Doppelte"),
    ("1.99", "more_than", "mehr als 1,9-mal so viel"),  # rounded to the safe side
    ("2", "at_least", "mindestens das Doppelte"),
    ("1.99", "less_than", "weniger als das Doppelte"),
    ("2.31", "up_to", "höchstens 2,4-mal so viel"),
    ("1", "more_than", "mehr als 100 %"),
]


@pytest.mark.parametrize(("value", "hedge", "words"), PROPORTIONS)
def test_a_proportion_has_words(value: str, hedge: str | None, words: str) -> None:
    assert proportion_words(Fraction(value), hedge).replace(NBSP, " ") == words


# ------------------------------------------------------------------ two facts

COST = {"label": "Kosten der Flüge", "actor": "nasa", "metric": "kosten", "unit": "USD"}


def corpus_of(root: Path, first: dict[str, object], second: dict[str, object]) -> Corpus:
    """The moon landing with two more figures, each told in a paragraph of the newspaper."""
    project = write_project(root)
    file = project.data / "seeds" / "zeitung.yaml"
    dossier = yaml.safe_load(file.read_text(encoding="utf-8"))
    for id_, given in (("eins", first), ("zwei", second)):
        record = {"id": id_, **COST, "paragraph": 3, "surface": "so viel", **given}
        dossier["figures"].append({k: v for k, v in record.items() if v is not None})
    file.write_text(yaml.safe_dump(dossier, allow_unicode=True), encoding="utf-8")
    return load(project.data)


def billions(value: float, qualifier: str | None = None, **more: object) -> dict[str, object]:
    return {"value": value * 1e9, "qualifier": qualifier, **more}


# the two years are different quantities: a later sum against an earlier one
LATER, EARLIER = {"period": "1966"}, {"period": "1962"}
RESULTS = [
    ("ratio", billions(5.9), billions(2), "fast das Dreifache"),
    ("ratio", billions(6, "about"), billions(2), "rund das Dreifache"),
    ("ratio", billions(6), billions(2, "about"), "rund das Dreifache"),
    ("ratio", billions(6, "about"), billions(2, "almost"), "rund das Dreifache"),
    ("ratio", billions(6, "almost"), billions(2), "fast das Dreifache"),
    ("ratio", billions(6), billions(2, "almost"), "mehr als das Dreifache"),
    ("ratio", billions(6, "almost"), billions(2, "almost"), "rund das Dreifache"),
    ("ratio", billions(6, "more_than"), billions(2), "mehr als das Dreifache"),
    ("ratio", billions(6), billions(2, "more_than"), "weniger als das Dreifache"),
    ("ratio", billions(6, "up_to"), billions(2), "höchstens das Dreifache"),
    ("ratio", billions(6), billions(2, "up_to"), "mindestens das Dreifache"),
    ("ratio", billions(6, "up_to"), billions(2, "at_least"), "höchstens das Dreifache"),
    ("ratio", billions(6, "less_than"), billions(2, "at_least"), "weniger als das Dreifache"),
    ("difference", billions(5.9), billions(2), "3,9 Milliarden US-Dollar"),
    ("difference", billions(5.9, "about"), billions(2, "about"), "rund 4 Milliarden US-Dollar"),
    ("difference", billions(5.9, "about"), billions(2.0), "rund 4 Milliarden US-Dollar"),
    ("difference", billions(6, "almost"), billions(2), "knapp 4 Milliarden US-Dollar"),
    ("difference", billions(5.9, "almost"), billions(2), "rund 4 Milliarden US-Dollar"),
    ("difference", billions(5.9, "more_than"), billions(2), "mehr als 3,9 Milliarden US-Dollar"),
    (
        "difference",
        {"value": 4.4, "unit": "percent", "direction": "up"},
        {"value": 1.3, "unit": "percent", "direction": "up"},
        "3,1 Prozentpunkte",
    ),
]


@pytest.mark.parametrize(("kind", "first", "second", "words"), RESULTS)
def test_a_result_is_as_sure_as_its_facts(tmp_path, kind, first, second, words) -> None:
    corpus = corpus_of(tmp_path, {**LATER, **first}, {**EARLIER, **second})
    assert compute(corpus, kind, "eins", "zwei").words.replace(NBSP, " ") == words


SHARES = [
    (billions(1, period="1966-Q2"), billions(4), "ein Viertel"),
    (billions(1.05, metric="gesamtkosten"), billions(4), "gut ein Viertel"),
    (billions(0.2), billions(4, "about"), "rund 5 %"),
]


@pytest.mark.parametrize(("part", "whole", "words"), SHARES)
def test_a_share_is_of_the_same_time(tmp_path, part, whole, words) -> None:
    given = {"metric": "gesamtkosten", "period": "1966", **part}
    corpus = corpus_of(tmp_path, given, {"period": "1966", **whole})
    assert compute(corpus, "share", "eins", "zwei").words.replace(NBSP, " ") == words


SIX, TWO = billions(6), billions(2)
REFUSED = [
    ("ratio", {"wording": "viel Geld"}, TWO, "vague or a range"),
    ("ratio", {"min": 2e9, "max": 3e9}, TWO, "vague or a range"),
    ("ratio", billions(1, "few"), TWO, "vague or a range"),
    ("ratio", SIX, {**TWO, "unit": "EUR"}, "their units differ"),
    ("ratio", {"value": 3, "unit": "rank"}, {"value": 1, "unit": "rank"}, "allows no such"),
    ("difference", {"value": 3, "unit": "rank"}, {"value": 1, "unit": "rank"}, "allows no such"),
    ("share", {"value": 1, "unit": "percent"}, {"value": 4, "unit": "percent"}, "allows no such"),
    ("ratio", SIX, {**TWO, "metric": "menge"}, "not of one family"),
    ("ratio", {**SIX, "direction": "up"}, {**TWO, "direction": "down"}, "one rises or falls"),
    ("ratio", {**SIX, "moment": "intraday"}, TWO, "close of trading"),
    ("ratio", {**SIX, "period": "1966-Q1"}, TWO, "periods do not fit"),
    ("share", TWO, {**SIX, "period": "1967"}, "periods do not fit"),
    ("share", {**TWO, "actor": "boeing", "period": "1962"}, SIX, "no part of the second"),
    ("ratio", SIX, {**TWO, "period": "1966"}, "both report one quantity"),
    ("ratio", SIX, {"value": 0}, "one of them is zero"),
    ("difference", TWO, SIX, "swap them"),
    ("difference", billions(2.1, "about"), billions(2, "about"), "leave open which"),
    ("difference", SIX, billions(2, "more_than"), "leave open which"),
    ("difference", billions(6, "up_to"), TWO, "leave open which"),
    ("ratio", billions(6, "about"), billions(2, "more_than"), "leaves the result open"),
    ("ratio", billions(6, "more_than"), billions(2, "more_than"), "leaves the result open"),
    ("times", {"value": 9, "unit": "count"}, {"value": 3, "unit": "count"}, "only sums of money"),
    ("times", TWO, {**SIX, "metric": "menge"}, "swap them"),
    ("share", {**SIX, "period": "1962"}, {**TWO, "metric": "gesamtkosten"}, "greater than the"),
]


@pytest.mark.parametrize(("kind", "first", "second", "reason"), REFUSED)
def test_what_makes_no_sense_is_refused(tmp_path, kind, first, second, reason) -> None:
    corpus = corpus_of(tmp_path, {**LATER, **first}, {**EARLIER, **second})
    with pytest.raises(RefusedError, match=reason):
        compute(corpus, kind, "eins", "zwei")


def test_two_sources_are_never_joined(tmp_path) -> None:
    corpus = corpus_of(tmp_path, SIX, TWO)
    with pytest.raises(RefusedError, match="no article reports both"):
        compute(corpus, "ratio", "kosten-heute-zei", "kosten-mus")


def test_every_reason_has_a_case(tmp_path) -> None:
    told = [reason for *_, reason in REFUSED] + ["no article reports both"]
    missing = [reason for _, reason in REASONS if not any(part in reason for part in told)]
    assert missing == [
        "both are the same figure.",  # cannot happen by two ids of two records
        "the comparison of the two says that they cannot be compared.",
    ]


# ------------------------------------------------------------------ on the page


def test_a_computed_word_leads_to_both_facts(tmp_path) -> None:
    corpus_of(tmp_path, {**LATER, **SIX}, {**EARLIER, **TWO})
    md = Markdown(extensions=[EvidenceExtension(data=str(tmp_path / "data"))])
    html = md.convert('Das war <fact-ref data-computed="ratio eins zwei">.')
    sentence, _, evidence = html.partition("<aside")
    assert 'href="#beleg-ratio-eins--zwei"' in sentence
    assert 'data-computed="ratio eins zwei">das' in sentence
    card = evidence.partition('id="beleg-ratio-eins--zwei"')[2]
    assert "Errechnet aus" in card
    for id_ in ("eins", "zwei"):
        assert f'href="#beleg-{id_}"' in card
        assert f'<li class="evidence-card" id="beleg-{id_}"' in evidence
