"""How many facts are proven: by kind, over all dossiers, in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.checks.finding import Finding
from generator.checks.inputs import Inputs
from generator.checks.proof_periods import dated_subjects, is_told

_KINDS = ("figures", "events", "quotations", "roles", "notes")
_UNPROVEN = (
    "agree with their own words; proving them needs the articles, which are not at hand "
    "(name their folder with --originals or EXPLAINER_ORIGINALS)"
)


def facts_proven(inputs: Inputs, findings: Iterable[Finding]) -> str:
    """The line that `explainer check` ends with.

    A fact is proven where its article is at hand, the very one that the dossier was made from, and
    no rule says otherwise. An event of several dossiers is proven in each of them. Without any
    article the facts are counted that their own words do not contradict.
    """
    failed = {(finding.file, finding.fact) for finding in findings if finding.fact is not None}
    total: Counter[str] = Counter()
    proven: Counter[str] = Counter()
    articles = exempt = 0
    for dossier in inputs.dossiers:
        original = inputs.originals.get(dossier.id)
        is_held = original is not None and original.is_that_of(dossier.dossier)
        articles += is_held
        for kind in _KINDS:
            facts = getattr(dossier.dossier, kind)
            total[kind] += len(facts)
            exempt += sum(getattr(fact, "override", None) is not None for fact in facts)
            proven[kind] += sum(is_held and (dossier.file, fact.id) not in failed for fact in facts)
    if not articles:
        return f"facts: {total.total() - len(failed)} of {total.total()} {_UNPROVEN}"
    kinds = ", ".join(f"{kind} {proven[kind]} of {total[kind]}" for kind in _KINDS if total[kind])
    at_hand = "1 article at hand" if articles == 1 else f"{articles} articles at hand"
    told = f"{proven.total()} of {total.total()} ({at_hand})"
    line = f"facts proven: {told}{f': {kinds}' if kinds else ''}"
    if exempt:
        line = f"{line}; {exempt} by override"
    periods = [is_told(subject, inputs) for subject in dated_subjects(inputs)]
    return f"{line}; periods told beside: {sum(periods)} of {len(periods)}" if periods else line
