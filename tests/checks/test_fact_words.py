"""Words of ours beside facts carry no number, and no day but that of their fact."""

from __future__ import annotations

import pytest

DOSSIER = "data/seeds/jubilaeum.yaml"
FIGURE, EVENT, QUOTATION = "    value: 84\n", "    date: 1957-10-04\n", "    speaker: sowjetunion\n"
NOTE = "notes:\n  - id: kugel\n    paragraph: 2\n    surface: Die Kugel wog\n"
SAID = {"says": "Sie wog.", "known": "Sie wog.", "reason": "Sie wog."}

# beside which line of the dossier, what is written there, the numbers that are found
WORDS: list[tuple[str, str, list[str]]] = [
    (FIGURE, "period_text: im ersten Jahr", []),
    (FIGURE, "period_text: nach 17 Tagen", ["17"]),
    (FIGURE, "period: 1957-10-04\n    period_text: am 4. Oktober 1957", []),
    (FIGURE, "period: 1957-10-04\n    period_text: im Oktober 1957", []),
    (FIGURE, "period: 1957-10-04\n    period_text: am 4. Oktober 2007", ["4. Oktober 2007"]),
    (FIGURE, "period_text: im Oktober 2007", ["Oktober 2007"]),
    (FIGURE, "noun: 17 Kugeln", ["17"]),
    (FIGURE, "origin: Blatt 17", ["17"]),
    (EVENT, "daytime: am frühen Morgen", []),
    (EVENT, "daytime: um 3 Uhr morgens des 5. Mai", ["3", "5. Mai"]),
    (EVENT, "daytime: am Abend des 4. Oktober", []),
    (QUOTATION, "stance: 17 Mal froh", ["17"]),
    (QUOTATION, "via: in einem Interview am 4. Juli 1999", ["4. Juli 1999"]),
    (QUOTATION, "date: 1957-10-04\n    via: im Oktober 1957", []),
    ("  published: 2007-10-04\n", "published_reason: Er nennt 17 Tage.", ["17"]),
    ("  published: 2007-10-04\n", "published_reason: Er nennt den 4. Oktober 1957.", []),
]


def _numbers(project) -> list[str]:
    rule = "numbers-come-from-facts"
    return [f.message.split("'")[1] for f in project.check(site=False) if f.rule == rule]


@pytest.mark.parametrize(("line", "words", "numbers"), WORDS)
def test_words_beside_a_fact(project, line: str, words: str, numbers: list[str]) -> None:
    indent = line[: len(line) - len(line.lstrip())]
    project.change(DOSSIER, line, f"{line}{indent}{words}\n")
    assert _numbers(project) == numbers


@pytest.mark.parametrize(
    ("changed", "surface", "numbers"),
    [
        ({}, "Die Kugel wog", []),
        ({"says": "Sie wog 84 Pfund."}, "Die Kugel wog", ["84"]),
        ({"says": "Sie wog 84 Pfund."}, "rund 84 Kilogramm", []),
        ({"reason": "Es waren 17."}, "Die Kugel wog", ["17"]),
        ({"known": "Es waren 17."}, "Die Kugel wog", []),
    ],
)
def test_a_note_tells_numbers_of_its_ground_only(project, changed, surface, numbers) -> None:
    texts = "".join(f"    {key}: {text}\n" for key, text in {**SAID, **changed}.items())
    project.change(DOSSIER, "terms:\n", NOTE.replace("Die Kugel wog", surface) + texts + "terms:\n")
    assert _numbers(project) == numbers


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/metrics.yaml", "title: Gewicht", "title: Gewicht über 17 Kilo"),
        ("data/topics.yaml", "", "- id: flug\n  title: Flug\n  short: Er dauert 17 Tage.\n"),
    ],
)
def test_names_of_vocabularies_carry_no_number(project, file, old, new) -> None:
    if old:
        project.change(file, old, new)
    else:
        project.write(file, new)
    assert _numbers(project) == ["17"]
