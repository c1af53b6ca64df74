"""Run the rules that prove facts on a dossier with a fault, and say whether they notice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.checks.finding import Finding
from generator.checks.inputs import DossierFile, Inputs, read_inputs
from generator.checks.registry import FACT_RULES
from generator.model import Dossier
from tests.proofs.mutants import Mutant
from tests.proofs.unproven import UNPROVEN


def project_inputs(root: Path, originals: Path | None) -> Inputs:
    """A project as rules see it."""
    inputs, findings = read_inputs(root, originals=originals, release=False)
    assert inputs is not None, [str(finding) for finding in findings]
    return inputs


@dataclass
class Proving:
    """Proves dossiers of one project again and again; what is healthy is proven once."""

    inputs: Inputs
    _healthy: dict[str, frozenset[Finding]] = field(default_factory=dict)

    def notices(self, mutant: Mutant) -> bool:
        """Whether the model refuses the mutant, or a rule finds an error that was not there."""
        if mutant.dossier is None:
            return True
        (file,) = (one for one in self.inputs.dossiers if one.id == mutant.source)
        if file.id not in self._healthy:
            self._healthy[file.id] = frozenset(self.errors(file, file.dossier))
        return bool(self.errors(file, mutant.dossier) - self._healthy[file.id])

    def errors(self, file: DossierFile, dossier: Dossier) -> frozenset[Finding]:
        """What the rules find in the facts of one dossier; lines are those of the healthy file."""
        facts = dossier.model_copy(update={"terms": ()})
        alone = replace(self.inputs, dossiers=(replace(file, dossier=facts),))
        found = (finding for rule in FACT_RULES.values() for finding in rule(alone))
        return frozenset(finding for finding in found if finding.level == "error")


@dataclass
class Score:
    """Mutants made and caught, by kind; those that nobody noticed though a rule should."""

    made: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    missed: list[Mutant] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Caught and made, kind by kind, what cannot be proven last, and in all."""
        order = sorted(self.made, key=lambda kind: (kind in UNPROVEN, kind))
        rows = [(kind, self.caught[kind], self.made[kind]) for kind in order]
        rows.append(("all", self.caught.total(), self.made.total()))
        width = max(len(kind) for kind, *_ in rows)
        return [
            f"{kind:{width}}  {caught:5} of {made:5}"
            + (f"  not proven: {UNPROVEN[kind]}" if kind in UNPROVEN else "")
            for kind, caught, made in rows
        ]


def scored(proving: Proving, chosen: Iterable[Mutant]) -> Score:
    """How many of the mutants are caught."""
    score = Score()
    for mutant in chosen:
        score.made[mutant.kind] += 1
        if proving.notices(mutant):
            score.caught[mutant.kind] += 1
        elif mutant.kind not in UNPROVEN:
            score.missed.append(mutant)
    return score
