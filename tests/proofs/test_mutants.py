"""Faults in the facts of a project are noticed, every one of them.

A tenth of the mutants runs here, chosen by a seed; `nox -s proofs` runs all of them. The articles
of the site are not part of the repository (see `EXPLAINER_ORIGINALS`); those of our own always are.
"""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from generator.corpus import load
from tests.building import ROOT
from tests.proofs.mutants import Mutant, mutants
from tests.proofs.project import write_project
from tests.proofs.proving import Proving, project_inputs, scored
from tests.proofs.sites import site_inputs
from tests.proofs.unproven import UNPROVEN

SEED = 1957
PART = 10
AT_LEAST = 300
MOST_OVERRIDES = 12
KINDS_ASKED_FOR = {
    "digit changed",
    "value times ten",
    "unit changed",
    "paragraph off by one",
    "speaker swapped",
    "surface shortened",
    "hash stale",
    "hedge dropped",
    "hedge added",
    "forecast turned result",
    "direction flipped",
    "moment changed",
    "date shifted by a day",
    "date shifted by a month",
    "ends swapped",
    "office swapped",
    "held changed",
    "find not accounted for",
    "period shifted",
    "noun changed",
    "wording tells a number",
    "origin swapped",
    "author invented",
    "inferred day told as stated",
    "quotation's negation lost",
    "overridden fact moved",
}


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Proving:
    """The project with articles of our own."""
    root = write_project(tmp_path_factory.mktemp("proofs"))
    return Proving(project_inputs(root, root / "originals"))


@pytest.fixture(scope="module")
def theirs() -> Proving:
    """The site's own project, where its articles are at hand."""
    inputs = site_inputs()
    if inputs is None:
        pytest.skip("the articles are not at hand, see EXPLAINER_ORIGINALS")
    return Proving(inputs)


def _tenth(proving: Proving) -> list[Mutant]:
    made = list(mutants(proving.inputs))
    return random.Random(SEED).sample(made, len(made) // PART)


def _told(missed: list[Mutant]) -> list[str]:
    return [f"{mutant.kind}: {mutant.what}" for mutant in missed]


def test_healthy_facts_are_proven(ours: Proving) -> None:
    for file in ours.inputs.dossiers:
        assert [str(one) for one in ours.errors(file, file.dossier)] == []


def test_facts_of_the_site_are_proven(theirs: Proving) -> None:
    for file in theirs.inputs.dossiers:
        assert [str(one) for one in theirs.errors(file, file.dossier)] == []


def test_few_facts_of_the_site_are_exempt() -> None:
    facts = load(ROOT / "data").facts.values()
    assert len([fact.id for fact in facts if fact.override]) <= MOST_OVERRIDES


def test_every_kind_of_fault_is_made(ours: Proving) -> None:
    made = Counter(mutant.kind for mutant in mutants(ours.inputs))
    assert made.total() >= AT_LEAST
    assert made.keys() >= KINDS_ASKED_FOR


def test_what_is_not_proven_is_made_and_goes_unnoticed(ours: Proving) -> None:
    """A kind that a rule has learned to notice leaves the list."""
    made = [mutant for mutant in mutants(ours.inputs) if mutant.kind in UNPROVEN]
    score = scored(ours, made)
    assert score.made.keys() == UNPROVEN.keys()
    assert score.caught.total() == 0
    assert any("not proven: via is ours" in line for line in score.lines())


def test_faults_in_facts_of_our_own_are_noticed(ours: Proving) -> None:
    assert _told(scored(ours, _tenth(ours)).missed) == []


def test_faults_in_the_facts_of_the_site_are_noticed(theirs: Proving) -> None:
    assert _told(scored(theirs, _tenth(theirs)).missed) == []


def test_surfaces_alone_show_a_wrong_number(tmp_path: Path) -> None:
    """Without the articles, what a surface says is held against the record."""
    root = write_project(tmp_path)
    made = mutants(project_inputs(root, root / "originals"))
    kinds = ("digit changed", "value times ten", "hedge dropped", "hedge added")
    alone = Proving(project_inputs(root, None))
    assert _told(scored(alone, [one for one in made if one.kind in kinds]).missed) == []
