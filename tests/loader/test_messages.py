"""Each mistake in a dossier or vocabulary gets one message with file, line and how to mend it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.corpus import load, load_dossier, load_vocabularies
from generator.errors import ExplainerError

DOSSIER = """\
source:
  id: mauerfall
  name: Aktuelle Kamera
  title: "Reisefreiheit"
  published: 1989-11-10
  published_basis: stated
  status: curated
  original:
    file: mauerfall.txt
    sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    paragraphs: 4
summary:
  lead: Die Mauer ist offen.
figures:
  - id: besuche-west
    label: Besuche im Westen
    actor: ddr
    metric: besuche
    period: 1989-11
    value: 3000000
    unit: count
    qualifier: about
    topics:
      - grenze
    paragraph: 2
    surface: rund drei Millionen Menschen
events:
  - id: mauerfall-tag
    date: 1989-11-09
    title: Die Grenze wird geöffnet
    text: Am Abend gehen die Schlagbäume auf.
    actors:
      - ddr
    paragraph: 1
    surface: am 9. November 1989
quotations:
  - id: schabowski-sofort
    speaker: schabowski
    text: sofort, unverzüglich
    context: So antwortet er auf die Frage, ab wann.
    paragraph: 3
    surface: sofort, unverzüglich
terms:
  - term: sed
    uses:
      - paragraph: 3
        surface: SED
"""

VOCABULARIES = {
    "topics": "- id: grenze\n  title: Die Grenze\n  short: Wie sie fiel.\n",
    "metrics": "- id: besuche\n  title: Besuche\n",
    "actors": (
        "- id: ddr\n  kind: institution\n  name: DDR\n"
        "- id: schabowski\n  kind: person\n  name: Günter Schabowski\n"
    ),
    "glossary": "- id: sed\n  title: SED\n  short: Staatspartei.\n  text: Staatspartei der DDR.\n",
}

# what is wrong: text in the healthy dossier, what stands there instead, the message
BROKEN = {
    "wrong key": (
        "    qualifier: about", "    qualifer: about",
        "22: figures[0].qualifer: is no key here. Did you mean 'qualifier'?",
    ),
    "wrong unit": (
        "    unit: count", "    unit: Dollar",
        "21: figures[0].unit: 'Dollar' is no unit. Did you mean 'USD'?",
    ),
    "wrong word": (
        "status: curated", "status: curatet",
        "7: source.status: 'curatet' is no status. Did you mean 'curated'?",
    ),
    "word of no list": (
        "    qualifier: about", "    qualifier: xyz",
        ("22: figures[0].qualifier: 'xyz' is no qualifier. Known are: about, almost, over,"
        " more_than, less_than, up_to, at_least, few, hundreds_of."),
    ),
    "text for a number": (
        "value: 3000000", "value: drei Millionen",
        "20: figures[0].value: 'drei Millionen' is not a number.",
    ),
    "comma in a number": (
        "value: 3000000", "value: 4,7",
        "20: figures[0].value: '4,7' is not a number. Write 4.7, with a point.",
    ),
    "negative number": (
        "value: 3000000", "value: -3",
        "20: figures[0].value: -3: input should be greater than or equal to 0.",
    ),
    "endless number": (
        "value: 3000000", "value: 1e999",
        "20: figures[0].value: inf: input should be a finite number.",
    ),
    "list for a text": (
        "  lead: Die Mauer ist offen.", "  lead:\n    - Die Mauer ist offen.",
        "13: summary.lead: ['Die Mauer ist offen.'] is not text.",
    ),
    "text for a list": (
        "    topics:\n      - grenze", "    topics: grenze",
        "23: figures[0].topics: 'grenze' is not a list.",
    ),
    "text for a mapping": (
        "summary:\n  lead: Die Mauer ist offen.", "summary: Die Mauer ist offen.",
        "12: summary: 'Die Mauer ist offen.' is not a mapping with keys.",
    ),
    "missing key": (
        "  name: Aktuelle Kamera\n", "",
        "1: source.name: is missing. Add the key.",
    ),
    "wrong form of an id": (
        "id: besuche-west", "id: Besuche West",
        ("15: figures[0].id: 'Besuche West' does not have the right form."
        " Write lower-case letters, digits and hyphens."),
    ),
    "reserved id": (
        "  id: mauerfall\n", "  id: index\n",
        ("2: source.id: 'index' is the address of the list of these pages; choose another id."),
    ),
    "wrong form of a hash": (
        "sha256: aaaa", "sha256: zaaa",
        ("10: source.original.sha256:"
        " 'zaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa… does not have the right"
        " form. Write 64 hexadecimal digits."),
    ),
    "unknown topic": (
        "      - grenze", "      - grense",
        "23: figures[0].topics: 'grense' is not in topics.yaml. Did you mean 'grenze'?",
    ),
    "unknown actor": (
        "    actor: ddr", "    actor: polizei",
        "17: figures[0].actor: 'polizei' is not in actors.yaml. Add it to data/actors.yaml first.",
    ),
    "unknown metric": (
        "    metric: besuche", "    metric: besuch",
        "18: figures[0].metric: 'besuch' is not in metrics.yaml. Did you mean 'besuche'?",
    ),
    "unknown speaker": (
        "    speaker: schabowski", "    speaker: schabovski",
        ("38: quotations[0].speaker: 'schabovski' is not in actors.yaml."
        " Did you mean 'schabowski'?"),
    ),
    "unknown term": (
        "  - term: sed", "  - term: cdu",
        "44: terms[0].term: 'cdu' is not in glossary.yaml. Add it to data/glossary.yaml first.",
    ),
    "duplicate id": (
        "  - id: schabowski-sofort", "  - id: besuche-west",
        ("37: quotations[0].id: 'besuche-west' is already the figure of DOSSIER:15."
        " Every id stands once over all kinds; choose another."),
    ),
    "id of a vocabulary": (
        "  - id: schabowski-sofort", "  - id: ddr",
        ("37: quotations[0].id: 'ddr' is already the actor of ACTORS:1."
        " Every id stands once over all kinds; choose another."),
    ),
    "duplicate key": (
        "    unit: count", "    unit: count\n    unit: USD",
        "22: figures[0]: the key 'unit' stands here twice. Remove one of them.",
    ),
    "paragraph beyond the original": (
        "    paragraph: 2", "    paragraph: 5",
        ("25: figures[0].paragraph: 5 is beyond the last paragraph of the article, 4."
        " Headings and standfirst count, empty lines do not."),
    ),
    "paragraph zero": (
        "    paragraph: 2", "    paragraph: 0",
        "25: figures[0].paragraph: 0: input should be greater than or equal to 1.",
    ),
    "date that does not exist": (
        "date: 1989-11-09", "date: 1989-11-31",
        "29: events[0].date: '1989-11-31' is not in the calendar.",
    ),
    "date in German": (
        "date: 1989-11-09", "date: 9. November 1989",
        ("29: events[0].date: '9. November 1989' is no date;"
        " write 2025-01-27, 2025-01 or 2025."),
    ),
    "day of publication without day": (
        "published: 1989-11-10", "published: 1989-11",
        "5: source.published: '1989-11' does not have the right form. Write a day like 2025-01-27.",
    ),
    "quotation of eight words": (
        "    text: sofort, unverzüglich", "    text: eins zwei drei vier fünf sechs sieben acht",
        "39: quotations[0].text: 8 words are too long; at most 7 are allowed.",
    ),
    "quotation that is not its surface": (
        "    text: sofort, unverzüglich", "    text: sofort",
        ("39: quotations[0].text: differs from surface."
        " The quoted words are the phrase that stands in the article."),
    ),
    "curated quotation without context": (
        "    context: So antwortet er auf die Frage, ab wann.\n", "",
        "37: quotations[0]: context: is missing. A curated quotation needs its context.",
    ),
    "curated figure without metric": (
        "    metric: besuche\n", "",
        "15: figures[0]: metric: is missing. A curated figure says what it measures.",
    ),
    "curated dossier without summary": (
        "summary:\n  lead: Die Mauer ist offen.\n", "",
        "1: summary: is missing. A curated dossier needs its summary.",
    ),
    "two amounts": (
        "    value: 3000000", "    value: 3\n    wording: drei",
        "15: figures[0]: exactly one amount is needed: value, or min with max, or wording.",
    ),
    "half a range": (
        "    value: 3000000", "    min: 3",
        "15: figures[0]: min and max belong together; one of them is missing.",
    ),
    "range upside down": (
        "    value: 3000000", "    min: 3\n    max: 2",
        "15: figures[0]: min is greater than max.",
    ),
    "period upside down": (
        "period: 1989-11", "period: 1989-Q4/1989-06",
        "19: figures[0].period: '1989-Q4/1989-06' ends before it starts.",
    ),
    "period with a line break": (
        "period: 1989-11", 'period: "1989-11\\n"',
        r"19: figures[0].period: '1989-11\n' is no date; write 2025-01-27, 2025-01 or 2025.",
    ),
    "quarter with a line break": (
        "period: 1989-11", 'period: "1989-Q4\\n"',
        r"19: figures[0].period: '1989-Q4\n' is no date; write 2025-01-27, 2025-01 or 2025.",
    ),
    "date with a line break": (
        "date: 1989-11-09", 'date: "1989\\n"',
        r"29: events[0].date: '1989\n' is no date; write 2025-01-27, 2025-01 or 2025.",
    ),
    "id with a line break": (
        "id: besuche-west", 'id: "besuche-west\\n"',
        (r"15: figures[0].id: 'besuche-west\n' does not have the right form."
         " Write lower-case letters, digits and hyphens."),
    ),
    "span upside down": (
        "date: 1989-11-09", "start: 1989-11\n    end: 1988",
        "28: events[0]: start is later than end.",
    ),
    "nothing where text is wanted": (
        "    label: Besuche im Westen", "    label:",
        "16: figures[0].label: nothing is not text.",
    ),
    "nothing where a word is wanted": (
        "    unit: count", "    unit:",
        ("21: figures[0].unit: nothing is no unit. Known are: USD, EUR, percent,"
         " percentage_points, basis_points, points, count, times, rank, magnitude, years, months,"
         " weeks, days, hours, minutes, seconds, milliseconds, quarters, decades, and more."),
    ),
    "true where text is wanted": (
        "    label: Besuche im Westen", "    label: true",
        "16: figures[0].label: true is not text.",
    ),
    "list where text is wanted": (
        "    label: Besuche im Westen", "    label: [true, null, {a: x}]",
        "16: figures[0].label: [true, nothing, {a: 'x'}] is not text.",
    ),
    "event without title": (
        "    title: Die Grenze wird geöffnet\n", "",
        "28: events[0]: title: is missing in every dossier. Add it in one of them.",
    ),
    "event without date": (
        "    date: 1989-11-09\n", "",
        "28: events[0]: date: no dossier says when this was. Add date, or start and end.",
    ),
    "invalid YAML": (
        "    unit: count", "    unit: [count",
        ("22: is not valid YAML: expected ',' or ']', but got ':'."
        " Check indentation, quotes and colons on this line and the one above."),
    ),
    "tab": (
        "    unit: count", "\tunit: count",
        ("21: is not valid YAML: found character '\\t' that cannot start any token."
        " Check indentation, quotes and colons on this line and the one above."),
    ),
    "object": (
        "    unit: count", "    unit: !!python/object:os.system {}",
        ("21: figures[0].unit: the tag 'tag:yaml.org,2002:python/object:os.system' is not allowed."
        " Write plain values only."),
    ),
    "tag that does not fit": (
        "    unit: count", "    unit: !!int count",
        "21: figures[0].unit: 'count' does not fit its tag. Drop the tag.",
    ),
    "half a character": (
        "    unit: count", '    unit: "\\ud83d"',
        "21: figures[0].unit: holds half a character. Write the character itself.",
    ),
    "key that is a list": (
        "    unit: count", "    [unit]: count",
        "21: figures[0]: a key is not plain text.",
    ),
    "alias": (
        "    topics:\n      - grenze", "    topics: &a\n      - *a",
        "23: figures[0].topics[0]: aliases are not allowed. Write the value out.",
    ),
}  # fmt: skip


def project(tmp_path: Path, *dossiers: str, **vocabularies: str) -> Path:
    """A data folder with the healthy vocabularies, where none is given, and these dossiers."""
    (tmp_path / "seeds").mkdir()
    for name, text in {**VOCABULARIES, **vocabularies}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    for number, text in enumerate(dossiers):
        (tmp_path / "seeds" / f"{number}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def messages(data: Path, read: Callable[[Path], object] = load) -> list[str]:
    """What loading says, with short names for the files."""
    with pytest.raises(ExplainerError) as caught:
        read(data)
    short = {
        str(data / "seeds" / "0.yaml"): "DOSSIER",
        str(data / "seeds" / "1.yaml"): "OTHER",
        **{
            str(data / f"{name}.yaml"): name.upper()
            for name in (*VOCABULARIES, "comparisons", "paths")
        },
    }
    names = re.compile("|".join(map(re.escape, short)))
    return [names.sub(lambda m: short[m.group()], str(p)) for p in caught.value.problems]


def test_healthy_dossier_loads(tmp_path: Path) -> None:
    corpus = load(project(tmp_path, DOSSIER))
    assert list(corpus.facts) == ["besuche-west", "mauerfall-tag", "schabowski-sofort"]
    assert corpus.places["besuche-west"].line == 15


@pytest.mark.parametrize("case", BROKEN)
def test_one_mistake_gives_one_message(case: str, tmp_path: Path) -> None:
    healthy, broken, message = BROKEN[case]
    assert DOSSIER.count(healthy) == 1
    text = DOSSIER.replace(healthy, broken)
    assert messages(project(tmp_path, text)) == [f"DOSSIER:{message}"]


def test_all_mistakes_of_a_run_are_shown_in_order(tmp_path: Path) -> None:
    text = DOSSIER
    for healthy, broken in (
        ("    unit: count", "    unit: Dollar"),
        ("date: 1989-11-09", "date: 1989-11-31"),
        ("    speaker: schabowski", "    speaker: schabovski"),
        ("  - term: sed", "  - term: cdu"),
    ):
        text = text.replace(healthy, broken)
    metrics = "- id: besuche\n  title: Besuche\n  broader: verkehr\n"
    found = messages(project(tmp_path, text, "source: [", metrics=metrics))
    assert [message.split(": ")[:2] for message in found] == [
        ["METRICS:1", "metric besuche.broader"],
        ["DOSSIER:21", "figures[0].unit"],
        ["DOSSIER:29", "events[0].date"],
        ["DOSSIER:38", "quotations[0].speaker"],
        ["DOSSIER:44", "terms[0].term"],
        ["OTHER:1", "is not valid YAML"],
    ]


def test_broken_part_does_not_hide_mistakes_in_the_others(tmp_path: Path) -> None:
    text = DOSSIER.replace("summary:\n  lead: Die Mauer ist offen.", "summary: Offen.")
    text = text.replace("      - grenze", "      - grense").replace(
        "  - term: sed", "  - term: cdu"
    )
    found = messages(project(tmp_path, text))
    assert [message.split(": ")[1] for message in found] == [
        "summary",
        "figures[0].topics",
        "terms[0].term",
    ]


OTHER = """\
source:
  id: zweite
  name: Tagesschau
  original:
    file: zweite.txt
    sha256: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
    paragraphs: 9
events:
  - id: mauerfall-tag
    paragraph: 9
    surface: in der Nacht
"""


def test_event_is_one_record_over_two_dossiers(tmp_path: Path) -> None:
    corpus = load(project(tmp_path, DOSSIER, OTHER))
    assert corpus.events["mauerfall-tag"].date == "1989-11-09"
    places = [(cited.source.id, cited.locator.paragraph) for cited in corpus.cited["mauerfall-tag"]]
    assert places == [("mauerfall", 1), ("zweite", 9)]


def test_event_with_differing_dates(tmp_path: Path) -> None:
    other = OTHER.replace("    paragraph: 9\n", "    date: 1989-11-10\n    paragraph: 9\n")
    assert messages(project(tmp_path, DOSSIER, other)) == [
        (
            "OTHER:10: events[0].date: differs from what DOSSIER says of 'mauerfall-tag'."
            " Write it in one of the dossiers only."
        )
    ]


@pytest.mark.parametrize(
    ("mine", "other", "message"),
    [
        ("date: 1989-11-09", "start: 1989-11-09\n    end: 1989-11-10", "OTHER:10: events[0].start"),
        ("start: 1989-11\n    end: 1989-12", "date: 1989-11-09", "OTHER:10: events[0].date"),
        (
            "start: 1989-11\n    end: 1989-12",
            "start: 1989-11\n    end: 1990-01",
            "OTHER:10: events[0].start",
        ),
    ],
)
def test_event_with_a_day_here_and_a_span_there(
    mine: str, other: str, message: str, tmp_path: Path
) -> None:
    first = DOSSIER.replace("date: 1989-11-09", mine)
    second = OTHER.replace("    paragraph: 9\n", f"    {other}\n    paragraph: 9\n")
    assert messages(project(tmp_path, first, second)) == [
        (
            f"{message}: differs from what DOSSIER says of 'mauerfall-tag'."
            " Write it in one of the dossiers only."
        )
    ]


def test_event_twice_in_one_dossier(tmp_path: Path) -> None:
    twice = OTHER + "  - id: mauerfall-tag\n    paragraph: 8\n    surface: gestern\n"
    assert messages(project(tmp_path, DOSSIER, twice)) == [
        (
            "OTHER:12: events[1].id: 'mauerfall-tag' is already an event of this dossier."
            " List further places under its 'also'."
        )
    ]


def test_broken_dossier_is_not_blamed_on_those_that_refer_to_it(tmp_path: Path) -> None:
    broken = DOSSIER.replace("  id: mauerfall\n", "").replace("date: 1989-11-09", "date: gestern")
    comparisons = (
        "- id: vergleich\n  title: Besuche\n  statements:\n"
        "    - besuche-west\n    - mauerfall-tag\n"
    )
    found = messages(project(tmp_path, broken, OTHER, comparisons=comparisons))
    assert [message.split(": ")[1] for message in found] == ["source.id", "events[0].date"]


def test_comparison_of_unknown_facts(tmp_path: Path) -> None:
    comparisons = (
        "- id: vergleich\n  title: Besuche\n  statements:\n    - besuche-west\n    - besuche-ost\n"
    )
    assert messages(project(tmp_path, DOSSIER, comparisons=comparisons)) == [
        (
            "COMPARISONS:1: vergleich.statements: 'besuche-ost' is no figure, event, quotation"
            " or role. Did you mean 'besuche-west'?"
        )
    ]


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        (
            "  pairs:\n    - first: besuche-west\n      second: besuche-west\n      reason: So.\n",
            "COMPARISONS:7: [0].pairs[0]: first and second are the same statement, 'besuche-west'.",
        ),
        (
            "  pairs:\n    - first: besuche-west\n      second: weit-weg\n      reason: Gleich.\n",
            "COMPARISONS:1: [0]: 'weit-weg' of a pair is not among the statements.",
        ),
        (
            "    - besuche-west\n",
            "COMPARISONS:1: [0]: a statement stands twice in statements.",
        ),
    ],
)
def test_comparison_that_contradicts_itself(tmp_path: Path, rest: str, message: str) -> None:
    comparisons = (
        "- id: vergleich\n  title: Besuche\n  statements:\n"
        f"    - besuche-west\n    - mauerfall-tag\n{rest}"
    )
    assert messages(project(tmp_path, DOSSIER, comparisons=comparisons)) == [message]


def test_source_twice(tmp_path: Path) -> None:
    assert messages(project(tmp_path, DOSSIER, DOSSIER)) == [
        (
            "OTHER:2: source.id: 'mauerfall' is already the source of DOSSIER:2."
            " Every id stands once over all kinds; choose another."
        )
    ]


def test_facts_of_a_refused_source_are_not_missing(tmp_path: Path) -> None:
    """One message for the id; none for what refers to the facts, actors and terms behind it."""
    refused = (
        OTHER.replace("id: zweite", "id: mauerfall")
        .replace("mauerfall-tag", "krenz-rede")
        .replace("    paragraph: 9\n", "    date: 1989-12\n    paragraph: 9\n")
        + "actors:\n  - id: krenz\n    kind: person\n    name: Egon Krenz\n"
        "terms:\n  - term: wende\n    title: Wende\n    short: Ein Wort für den Umbruch.\n"
    )
    third = (
        OTHER.replace("id: zweite", "id: dritte").replace("mauerfall-tag", "krenz-rede")
        + "    actors:\n      - krenz\n"
        "terms:\n  - term: wende\n"
    )
    comparisons = (
        "- id: vergleich\n  title: Besuche\n  statements:\n    - besuche-west\n    - krenz-rede\n"
    )
    assert messages(project(tmp_path, DOSSIER, refused, third, comparisons=comparisons)) == [
        (
            "OTHER:2: source.id: 'mauerfall' is already the source of DOSSIER:2."
            " Every id stands once over all kinds; choose another."
        )
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("",
         ("DOSSIER:1: document: nothing is not a mapping with keys. The file is empty: fill it or"
         " delete it.")),
        ("nur Text", "DOSSIER:1: document: 'nur Text' is not a mapping with keys."),
        ("- eins\n", "DOSSIER:1: document: ['eins'] is not a mapping with keys."),
        ("a: 1\n---\nb: 2\n",
         ("DOSSIER:2: is not valid YAML: but found another document. Check indentation, quotes and"
         " colons on this line and the one above.")),
        ("[" * 5000, "DOSSIER: is nested too deeply to be a dossier."),
        ('a: "\\U00110000"',
         "DOSSIER: is not valid YAML: an escape or a number in it is out of range."),
        ("a: \x01",
         ("DOSSIER: is not valid YAML: unacceptable character #x0001: special characters are not"
         " allowed.")),
    ],
)  # fmt: skip
def test_file_that_is_no_dossier(text: str, message: str, tmp_path: Path) -> None:
    assert messages(project(tmp_path, text)) == [message]


def test_file_that_is_not_utf_8(tmp_path: Path) -> None:
    data = project(tmp_path)
    (data / "seeds" / "0.yaml").write_bytes("name: Österreich".encode("latin-1"))
    assert messages(data) == ["DOSSIER:1: byte 6 is not UTF-8. Save the file as UTF-8."]


def test_file_that_is_too_large(tmp_path: Path) -> None:
    data = project(tmp_path, "#" * 5_000_001)
    assert messages(data) == [
        "DOSSIER: the file has 5,000,001 bytes; a dossier has at most 5,000,000."
    ]


def test_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    data = project(tmp_path)
    (data / "seeds" / "0.yaml").mkdir()
    assert messages(data) == ["DOSSIER: cannot be read: Is a directory."]


def test_bomb_of_aliases_is_defused(tmp_path: Path) -> None:
    levels = "".join(f"l{n + 1}: &l{n + 1} [{f'*l{n}, ' * 9}*l{n}]\n" for n in range(9))
    found = messages(project(tmp_path, "l0: &l0 [lol]\n" + levels))
    assert len(found) == 90
    assert found[0] == "DOSSIER:2: l1[0]: aliases are not allowed. Write the value out."


@pytest.mark.parametrize("read", [load, lambda data: load(data / "seeds")])
def test_missing_folder(read: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(ExplainerError) as caught:
        read(tmp_path / "fehlt")
    assert str(caught.value).endswith(
        "seeds: the folder with the dossiers does not exist."
        " Run the command at the top of the project, or name it with --project."
    )


@pytest.mark.parametrize(
    ("vocabulary", "message"),
    [
        ({"topics": "id: grenze\n"},
         "TOPICS:1: is not a list. Start every entry with '- id: …'."),
        ({"topics": "- id: grenze\n  title: Grenze\n"},
         "TOPICS:1: [0].short: is missing. Add the key."),
        ({"topics": VOCABULARIES["topics"] + "- id: index\n  title: Alles\n  short: Alles.\n"},
         "TOPICS:4: [1].id: 'index' is the address of the list of these pages; choose another id."),
        ({"actors": VOCABULARIES["actors"] + "- id: ddr\n  kind: group\n  name: DDR\n"},
         ("ACTORS:7: [2].id: 'ddr' is already the actor of ACTORS:1."
         " Every id stands once over all kinds; choose another.")),
        ({"actors": VOCABULARIES["actors"] + (
            "- id: sed-fuehrung\n  kind: group\n  name: Führung\n  members:\n    - brd\n")},
         "ACTORS:7: sed-fuehrung.members: 'brd' is not in actors.yaml."),
        ({"actors": VOCABULARIES["actors"] + "  members:\n    - ddr\n"},
         ("ACTORS:4: [1]: a person has no members; write kind: group, or leave members out.")),
        ({"actors": VOCABULARIES["actors"] + (
            "- id: sed-fuehrung\n  kind: group\n  name: Führung\n"
            "  members:\n    - sed-fuehrung\n")},
         "ACTORS:7: [2]: members: 'sed-fuehrung' is a member of itself."),
        ({"glossary": VOCABULARIES["glossary"] + "  see_also:\n    - fdj\n"},
         "GLOSSARY:1: sed.see_also: 'fdj' is not in glossary.yaml."),
    ],
)  # fmt: skip
def test_mistake_in_a_vocabulary(vocabulary: dict[str, str], message: str, tmp_path: Path) -> None:
    data = project(tmp_path, DOSSIER, **vocabulary)
    assert messages(data) == [message]
    assert messages(data, load_vocabularies) == [message]


@pytest.mark.parametrize(
    ("stops", "message"),
    [
        ("grenze, grnze", "1: path neu.stops: 'grnze' has no page. Did you mean 'grenze'?"),
        ("grenze, besuche-west", "1: path neu.stops: 'besuche-west' has no page."),
        ("grenze", "4: [0].stops: has too few entries. Add at least 2."),
        ("grenze, grenze", "1: [0]: stops: 'grenze' stands twice in a path; name it once."),
    ],
)
def test_mistake_in_a_path(stops: str, message: str, tmp_path: Path) -> None:
    path = f"- id: neu\n  title: Neu\n  short: Für alle.\n  stops: [{stops}]\n"
    assert messages(project(tmp_path, DOSSIER, paths=path)) == [f"PATHS:{message}"]


def test_empty_vocabularies_and_no_dossiers_are_a_corpus(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "topics.yaml").write_text("# noch nichts\n", encoding="utf-8")
    corpus = load(tmp_path)
    assert (corpus.sources, corpus.cutoff, dict(corpus.facts)) == ((), None, {})


def test_emptied_lists_are_empty(tmp_path: Path) -> None:
    """Who deletes the last item leaves its key behind."""
    text = DOSSIER.replace("    topics:\n      - grenze\n", "    topics:\n").replace(
        "    actors:\n      - ddr\n", "    actors:\n"
    )
    text = text[: text.index("terms:")] + "terms:\nactors:\nnotes:\n"
    corpus = load(project(tmp_path, text))
    assert corpus.figures["besuche-west"].topics == ()
    assert corpus.events["mauerfall-tag"].actors == ()
    assert corpus.dossiers["mauerfall"].terms == ()


@pytest.mark.parametrize(
    ("statements", "message"),
    [
        (" []", "COMPARISONS:1: [0]: a comparison needs two statements at least."),
        ("", "COMPARISONS:3: [0].statements: nothing is not a list."),
        ("\n    - besuche-west", "COMPARISONS:1: [0]: a comparison needs two statements at least."),
    ],
)
def test_comparison_of_nothing(statements: str, message: str, tmp_path: Path) -> None:
    comparisons = f"- id: v\n  title: Besuche\n  statements:{statements}\n"
    assert messages(project(tmp_path, DOSSIER, comparisons=comparisons)) == [message]


def test_hidden_and_foreign_files_are_no_dossiers(tmp_path: Path) -> None:
    data = project(tmp_path, DOSSIER)
    for name in (".0.yaml", ".#0.yaml", "0.yaml~", "notes.txt", "0.yaml.tmp"):
        (data / "seeds" / name).write_text("source: [", encoding="utf-8")
    assert list(load(data).dossiers) == ["mauerfall"]


@pytest.mark.parametrize(
    ("written", "read"),
    [("5.000", "5.000"), ("2.50", "2.50"), ("1989", "1989"), ("+5", "+5"), ("1e3", "1e3")],
)
def test_number_keeps_its_spelling_where_text_is_wanted(
    written: str, read: str, tmp_path: Path
) -> None:
    text = DOSSIER.replace("surface: rund drei Millionen Menschen", f"surface: {written}")
    assert load(project(tmp_path, text)).figures["besuche-west"].surface == read


@pytest.mark.parametrize(
    "period",
    ["1989-11/1989", "1989/1989-02", "1989-Q4/1989-12", "1989-Q1/1990", "1989-11-09/1989-11-09"],
)
def test_period_of_mixed_precision(period: str, tmp_path: Path) -> None:
    text = DOSSIER.replace("period: 1989-11", f"period: {period}")
    assert load(project(tmp_path, text)).figures["besuche-west"].period == period


def test_span_that_ends_in_the_year_it_starts(tmp_path: Path) -> None:
    text = DOSSIER.replace("date: 1989-11-09", "start: 1989-11\n    end: 1989")
    assert load(project(tmp_path, text)).events["mauerfall-tag"].end == "1989"


@pytest.mark.parametrize("word", ["yes", "no", "on", "1:30", "2001-01-01", "0x10", "1_000", "007"])
def test_words_that_older_yaml_would_convert_stay_text(word: str, tmp_path: Path) -> None:
    text = DOSSIER.replace('title: "Reisefreiheit"', f"title: {word}")
    assert load(project(tmp_path, text)).dossiers["mauerfall"].source.title == word


def test_one_dossier_alone_is_read_without_its_references(tmp_path: Path) -> None:
    file = project(tmp_path, DOSSIER, actors="") / "seeds" / "0.yaml"
    assert load_dossier(file).figures[0].actor == "ddr"
    file.write_text(DOSSIER.replace("unit: count", "unit: Dollar"), encoding="utf-8")
    with pytest.raises(ExplainerError):
        load_dossier(file)


def test_a_dossier_that_is_no_yaml_is_the_only_mistake(tmp_path: Path) -> None:
    shutil.copytree(Path("data"), tmp_path / "data")
    seed = tmp_path / "data" / "seeds" / "weckruf.yaml"
    seed.write_text(
        seed.read_text(encoding="utf-8") + 'label: Zahl: der "Zeile"\n', encoding="utf-8"
    )
    with pytest.raises(ExplainerError) as raised:
        load(tmp_path / "data")
    (problem,) = raised.value.problems
    assert problem.file == seed
    assert "is not valid YAML" in problem.message
