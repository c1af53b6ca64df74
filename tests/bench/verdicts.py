"""How often the computed verdict is that of an editor, on pairs annotated before any was computed.

    python -m tests.bench.verdicts

`verdicts.yaml` holds statements about public history as two newspapers could report them. Every
pair is judged alone. Printed are hits by verdict, every miss, and how many contradictions are
claimed where the editor sees none, which is the gravest mistake.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from generator.compare.grouping import judged
from generator.corpus import Corpus
from generator.model import Actor, Event, Fact, Figure, Metric, Office, Quotation, Role
from tests.compare.statements import corpus

FILE = Path(__file__).with_suffix(".yaml")
APART = "apart"
PLACE = {"label": "Angabe", "paragraph": 1, "surface": "so steht es da"}


def main() -> None:
    """Judge every pair and print how it went."""
    told = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    words = {
        "actors": [Actor(**actor) for actor in told["actors"]],
        "metrics": [Metric(**metric) for metric in told["metrics"]],
        "offices": [Office(**office) for office in told["offices"]],
    }
    results = [(pair, verdict(pair, words)) for pair in told["pairs"]]
    wanted = Counter(pair["verdict"] for pair, _ in results)
    hits = Counter(found for pair, found in results if found == pair["verdict"])
    for name in sorted(wanted):
        print(f"{name:15} {hits[name]:3} of {wanted[name]:3}")
    total = sum(hits.values())
    print(f"{'all':15} {total:3} of {len(results):3} = {total / len(results):.3f}")
    claimed = [pair for pair, found in results if found == "contradiction" != pair["verdict"]]
    print(f"contradictions claimed where the editor sees none: {len(claimed)}")
    for pair, found in results:
        if found != pair["verdict"]:
            print(f"  {pair['verdict']} read as {found}: {pair['why']}")


def verdict(pair: dict[str, Any], words: dict[str, Any]) -> str:
    """The computed verdict on a pair, or ``apart``."""
    published = [pair[side].get("published") for side in ("first", "second")]
    first = fact("a", pair["kind"], pair["first"], None)
    second = fact("b", pair["kind"], pair["second"], "a")
    found = judged(known(corpus(first, second, published=published), words))
    return found[0].judgement.verdict if found else APART


def fact(id_: str, kind: str, told: dict[str, Any], earlier: str | None) -> Fact:
    """One statement as a record."""
    fields = {key: value for key, value in told.items() if key not in ("published", "presupposes")}
    place = {key: value for key, value in PLACE.items() if kind == "figure" or key != "label"}
    match kind:
        case "figure":
            return Figure(id=id_, **{**place, **fields})
        case "event":
            before = (earlier,) if told.get("presupposes") and earlier else ()
            return Event(id=id_, **{**place, "title": "Ereignis", **fields, "presupposes": before})
        case "role":
            return Role(id=id_, **{**place, **fields})
        case _:
            return Quotation(id=id_, **{**place, "surface": fields["text"], **fields})


def known(small: Corpus, words: dict[str, Any]) -> Corpus:
    """The corpus with the vocabularies of the file."""
    small.__dict__.update(
        {name: {record.id: record for record in records} for name, records in words.items()}
    )
    return small


if __name__ == "__main__":
    main()
