"""Findings about dossiers, pages and the built site: every rule, each with the place to mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.checks.built import read_site
from generator.checks.finding import Finding, Level
from generator.checks.inputs import Inputs, read_inputs
from generator.checks.proof_tally import facts_proven
from generator.checks.proven import Proven, is_at_hand, to_be_noted
from generator.checks.registry import FACT_RULES, PROJECT_RULES, SITE_RULES
from generator.checks.traced import trace

__all__ = ["PROJECT_RULES", "SITE_RULES", "Finding", "Level", "Report", "examine", "run"]


@dataclass(frozen=True)
class Report:
    """What a check found.

    Attributes:
        findings: By file and line, errors and notes.
        counted: One line for each thing that was counted, such as the facts that are proven.
        proven: What `data/proven.json` is to say from now on; only where articles were named.
        held: How many dossiers were held against their articles.
    """

    findings: list[Finding]
    counted: tuple[str, ...] = ()
    proven: tuple[Proven, ...] = ()
    held: int = 0


def run(
    project: Path, *, site: Path | None, originals: Path | None, release: bool
) -> list[Finding]:
    """The findings of `examine`."""
    return examine(project, site=site, originals=originals, release=release).findings


def examine(
    project: Path,
    *,
    site: Path | None,
    originals: Path | None,
    release: bool,
    are_named: bool = True,
    record: bool = False,
) -> Report:
    """Check a project against every rule.

    Args:
        project: The folder that holds `mkdocs.yml`.
        site: The built site, or None to leave it out.
        originals: Folder of the articles, or None to leave out what needs them.
        release: Also ask for what a deployment needs.
        are_named: Whether somebody named the folder of the articles, and means it to have all.
        record: Also say what is to be noted as proven.

    Raises:
        ExplainerError: A folder that was named does not exist.
    """
    inputs, findings = read_inputs(
        project, originals=originals, release=release, are_named=are_named
    )
    counted: list[str] = []
    noted: tuple[Proven, ...] = ()
    held = 0
    if inputs is not None:
        for check in PROJECT_RULES.values():
            findings += check(inputs)
        findings = list(_at_their_root(findings, inputs))
        counted.append(facts_proven(inputs, findings))
        noted = to_be_noted(inputs, findings, FACT_RULES) if record else ()
        held = sum(is_at_hand(inputs, dossier) for dossier in inputs.dossiers)
    if site is not None:
        corpus = inputs.corpus if inputs else None
        built, unreadable = read_site(site, corpus, release=release, data=project / "data")
        findings += unreadable
        for check_site in SITE_RULES.values():
            findings += check_site(built)
        counted.append(trace(built).line)
    return Report(
        sorted(dict.fromkeys(findings), key=lambda finding: finding.order),
        tuple(counted),
        noted,
        held,
    )


def _at_their_root(findings: Iterable[Finding], inputs: Inputs) -> Iterator[Finding]:
    """Findings without those on an article page that its dossier has too: they are mended there."""
    listed = list(findings)
    known = {(finding.file, finding.rule, finding.message) for finding in listed}
    docs = inputs.root / "docs"
    origins = {docs / "artikel" / f"{dossier.id}.md": dossier.file for dossier in inputs.dossiers}
    for finding in listed:
        if (origins.get(finding.file), finding.rule, finding.message) not in known:
            yield finding
