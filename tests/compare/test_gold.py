"""The verdicts on the five articles, against those that a person gave before any was computed.

`gold.yaml` holds 62 pairs. What the site shows must be the same, or what a second person judged on
review (`REVIEWED`); and some that were called *not comparable* are not held against each other at
all, since they have no common measure or no common time.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.compare import comparisons
from generator.corpus import load
from tests.building import ROOT

GOLD = [tuple(row) for row in yaml.safe_load((Path(__file__).parent / "gold.yaml").read_text())]
NOT = "not_comparable"
REVIEWED = {
    # a number and a word: nobody can tell how much "surprisingly strong" is
    ("microsoft-umsatzwachstum-2024-q4-nok", "microsoft-umsatzwachstum-2024-q4-qua"): NOT,
    # the article says "Nasdaq" and may mean the Nasdaq 100
    ("nasdaq-100-verlust-a-beb", "nasdaq-verlust-wec"): NOT,
    ("nasdaq-100-verlust-b-beb", "nasdaq-verlust-wec"): NOT,
    # "most popular" may be a rating
    ("app-bewertung-deepseek-beb", "deepseek-app-rang-wec"): NOT,
    # a year and "in the long term": nobody knows when that begins and ends
    ("meta-investition-2025-mud", "meta-investition-langfristig-qua"): NOT,
    ("meta-investition-2025-qua", "meta-investition-langfristig-qua"): NOT,
    # no article says how much of the sales with AI is Azure's
    ("azure-wachstum-2024-q4-nok", "microsoft-ki-umsatzwachstum-qua"): NOT,
    # the one names no day and no model; the other does not say which model was praised
    ("r1-veroeffentlichung", "r1-auf-dem-markt"): NOT,
    ("r1-veroeffentlichung", "andreessen-beitrag"): NOT,
    # once because AI gets more efficient, once because prices fall
    ("nadella-nachfrage-qua", "nadella-allgegenwaertiger-nok"): NOT,
    # what was spent and what is announced are figures of two kinds
    ("meta-investition-2024-qua", "meta-investition-langfristig-qua"): "scope",
}
"""What a second person, reading every pair against the articles, judged more carefully."""
SHOWN = {
    frozenset((pair.first, pair.second)): pair.verdict
    for comparison in comparisons(load(ROOT / "data")).groups.values()
    for pair in comparison.pairs
}


@pytest.mark.parametrize(("first", "second", "verdict"), GOLD)
def test_the_verdict_is_what_a_person_says(first: str, second: str, verdict: str) -> None:
    shown = SHOWN.get(frozenset((first, second)))
    wanted = REVIEWED.get((first, second), verdict)
    assert shown == wanted or (shown is None and wanted == "not_comparable")
