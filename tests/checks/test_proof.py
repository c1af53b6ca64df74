"""Rules that prove facts: each passes the healthy dossiers and names the one fault that is made.

The dossiers and articles are those of `tests/proofs/project.py`.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.checks import Finding, Report, examine
from generator.checks.registry import FACT_RULES
from generator.cli import main
from tests.proofs.project import write_project

KRACH, MAUER = "data/seeds/krach.yaml", "data/seeds/mauer.yaml"
KRACH_TEXT, MAUER_TEXT = "originals/krach.txt", "originals/mauer.txt"
SURE = (
    "    override:\n      reason: Sicher.\n      stands: 1961-08 in paragraph 5 im August 1961\n"
    "    paragraph: 5\n"
)
COUNTED = "facts proven: 41 of 41 (2 articles at hand): "

# what is replaced in which file, by what; the rule, the line it names, message and hint in part
ILL: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "another unit": (
        KRACH, "value: 22.6\n    unit: percent", "value: 22.6\n    unit: percentage_points",
        "figure-reads-as-recorded", "surface: 22,6 Prozent",
        "dow-verlust: paragraph 2 reads '22,6 Prozent' as unit 'percent', not 'percentage_points'",
        "override it with a reason",
    ),
    "a loss that became a gain": (
        KRACH, "value: 14.9\n    unit: percent\n    direction: down",
        "value: 14.9\n    unit: percent\n    direction: up",
        "figure-reads-as-recorded", "surface: 14,9 Prozent", "direction 'down', not 'up'", "mend",
    ),
    "a claim told as a result": (
        KRACH, "    qualifier: almost\n    status: alleged", "    qualifier: almost",
        "figure-reads-as-recorded", "surface: fast 300", "status 'alleged', not 'actual'", "mend",
    ),
    "another thing that is counted": (
        MAUER, "noun: Menschen", "noun: Katzen",
        "figure-reads-as-recorded", "surface: Mehr als zwei",
        "as noun 'Menschen', not 'Katzen'", "mend",
    ),
    "something else that people do": (
        MAUER, "noun: Menschen", "noun: Entlassungen von Menschen",
        "figure-reads-as-recorded", "surface: Mehr als zwei", "not 'Entlassungen von", "mend",
    ),
    "nothing that is counted": (
        MAUER, "    noun: Menschen\n", "",
        "figure-reads-as-recorded", "surface: Mehr als zwei", "noun 'Menschen', not none", "mend",
    ),
    "a vague amount with a number of its own": (
        KRACH, "wording: Hunderte Millionen US-Dollar", "wording: rund 900 Milliarden US-Dollar",
        "wording-tells-no-other-amount", "wording: rund", "not tell '900, milliard' of", "vaguely",
    ),
    "a vague amount that grew": (
        KRACH, "wording: Hunderte Millionen US-Dollar", "wording: Hunderttausende US-Dollar",
        "wording-tells-no-other-amount", "wording: Hundertt", "not tell 'hunderttausend'", "vague",
    ),
    "a vague amount of other money": (
        KRACH, "wording: Hunderte Millionen US-Dollar", "wording: Hunderte Millionen Euro",
        "wording-tells-no-other-amount", "wording: Hund", "'Euro' of the wording is EUR", "unit",
    ),
    "a source that the article does not name": (
        KRACH, "origin: Agentur Reuters", "origin: AFP",
        "origin-is-named", "origin: AFP", "'AFP' is not named up to 8", "leave origin out",
    ),
    "an author whom the article does not name": (
        KRACH, "  name: Bericht krach\n", "  name: Bericht krach\n  author: Theodor Fontane\n",
        "author-is-named", "author: Theodor", "does not name its author Theodor", "mend author",
    ),
    "a day that no line states": (
        KRACH, "published_basis: inferred", "published_basis: stated",
        "publication-day-is-the-stated-one", "published: 1987", "does not state the day", "infer",
    ),
    "a period that nothing tells": (
        KRACH, "    period: 1987-10\n", "    period: 1986-10\n",
        "period-is-told-beside-figure", "undated:", "written for '1987-10'; now it is '1986-10'",
        "stands: '1986-10'",
    ),
    "a reason that is not needed": (
        KRACH, "period: 1988\n    value: 100000000",
        "period: 1988\n    undated:\n      reason: Sicher.\n    value: 100000000",
        "period-is-told-beside-figure", "undated:", "no longer needed", "delete it",
    ),
    "an override that moved": (
        MAUER, "surface: wenige Wochen zuvor", "surface: wenige Wochen",
        "override-means-its-fact", "override:", "now it is '1989-10 in paragraph 8 wenige Wochen'",
        "stands",
    ),
    "an override of another metric": (
        KRACH, "    override:\n", "    noun: Rechner\n    override:\n",
        "override-means-its-fact", "override:", "'menge 5 Rechner percent about", "stands",
    ),
    "an office without a noun": (
        "data/offices.yaml", "title: Staatschef der DDR", "title: – chef",
        "office-has-a-noun", "title: – chef", "'– chef' (staatschef-ddr) names no office", "noun",
    ),
    "no number at the place": (
        MAUER, "surface: 155 Kilometer", "surface: Die Grenze war",
        "figure-reads-as-recorded", "surface: Die Grenze war", "tells no amount", "mend",
    ),
    "a hedge cut off": (
        KRACH, "surface: mindestens 100 Millionen", "surface: 100 Millionen",
        "figure-reads-as-recorded", "surface: 100 Millionen", "'mindestens' is missing", "whole",
    ),
    "the repetition of another number": (
        KRACH, "surface: 500 Milliarden Dollar\n        before: von", "surface: zwei Lager",
        "figure-reads-as-recorded", "surface: rund 500", "paragraph 7 reads 'zwei Lager'", "mend",
    ),
    "somebody whom the article does not name": (
        KRACH, "actor: nikkei", "actor: helmut-kohl",
        "figure-is-about-somebody-named", "actor: helmut-kohl", "is not named up to paragraph 4",
        "add a form",
    ),
    "another day": (
        MAUER, "date: 1989-11-10\n    title", "date: 1989-11-11\n    title",
        "date-resolves-to-event", "date: 1989-11-11",
        "'Freitag' of paragraph 4 is 1989-11-10, not 1989-11-11", "mend date or paragraph",
    ),
    "a month told as a day": (
        MAUER, "date: 1961-08\n", "date: 1961-08-13\n",
        "date-resolves-to-event", "date: 1961-08-13",
        "'August 1961' (1961-08), which does not lead to 1961-08-13", "dated_by",
    ),
    "no phrase that dates it": (
        MAUER, "    dated_by:\n      paragraph: 2\n      surface: Am Donnerstag\n", "",
        "date-resolves-to-event", "date: 1989-11-09", "tells no date", "dated_by",
    ),
    "a date cut in two": (
        MAUER, "surface: am 15. Juni 1961", "surface: am 15. Juni",
        "date-resolves-to-event", "surface: am 15. Juni", "cuts '15. Juni 1961'", "whole date",
    ),
    "a span that ends later": (
        MAUER, "end: 1989-11-12", "end: 1989-11-13",
        "date-resolves-to-event", "start: 1989-11-10", "does not lead to 1989-11-10/1989-11-13",
        "dated_by",
    ),
    "published on another day than the article states": (
        MAUER, "  published: 1989-11-13\n", "  published: 1989-11-14\n",
        "publication-day-is-the-stated-one", "published: 1989", "published on 1989-11-13", "mend",
    ),
    "the period of another year": (
        KRACH, "period: 1988\n    value: 100000000", "period: 1987\n    value: 100000000",
        "period-is-told-beside-figure", "period: 1987", "paragraph 6 tells 1988, not 1987", "mend",
    ),
    "a day that a line states, told as inferred": (
        MAUER, "published_basis: stated", "published_basis: inferred",
        "publication-day-is-the-stated-one", "published: 1989", "states the day", "basis: stated",
    ),
    "words said on another day": (
        MAUER, "date: 1961-06-15\n    paragraph", "date: 1961-06-16\n    paragraph",
        "period-is-told-beside-figure", "date: 1961-06-16", "tells 1961-06-15, not", "mend",
    ),
    "somebody else's words": (
        MAUER, "speaker: willy-brandt", "speaker: helmut-kohl",
        "quotation-is-spoken-by", "speaker: helmut-kohl",
        "is spoken by Willy Brandt, not by helmut-kohl", "mend",
    ),
    "another holder": (
        KRACH, "actor: paul-volcker", "actor: alan-greenspan",
        "role-names-its-holder", "actor: alan-greenspan", "names paul-volcker at", "mend",
    ),
    "another office": (
        MAUER, "office: bundeskanzler\n    paragraph", "office: staatschef-ddr\n    paragraph",
        "role-names-its-office", "office: staatschef-ddr", "names bundeskanzler, not", "offices",
    ),
    "an office that is held no more": (
        KRACH, "    held: former\n", "",
        "role-names-its-office", "- id: rolle-volcker", "says former, not current", "mend held",
    ),
    "an override of another fact": (
        KRACH, "value: 5\n", "value: 6\n",
        "override-means-its-fact", "override:",
        "now it is 'menge 6 percent about up forecast 1988 in paragraph 6 etwa", "stands",
    ),
    "an override that does not say of what": (
        MAUER, "      stands: 1989-10 in paragraph 8 wenige Wochen zuvor\n", "",
        "override-means-its-fact", "override:", "does not say what it stands for", "1989-10",
    ),
    "an override that is not needed": (
        MAUER, "    paragraph: 5\n    surface: im August", SURE + "    surface: im August",
        "override-is-needed", "override:", "no longer needed", "delete it",
    ),
    "a surface of another value": (
        MAUER, "value: 28\n", "value: 29\n",
        "surface-states-value", "surface: Über 28", "says value 28, not 29", "mend",
    ),
    "a surface of another date": (
        KRACH, "date: 1929-10-28", "date: 1929-10-29",
        "surface-states-date", "date: 1929-10-29", "says 1929-10-28, not 1929-10-29", "mend",
    ),
    "a number that is nowhere": (
        KRACH, "kind: figure", "kind: date",
        "every-find-is-told", "left_out:", "figure 'zwei Lager' of paragraph 7", "take it up",
    ),
    "a date that is nowhere": (
        KRACH, "    surface: Im Jahr 1984", "    surface: das noch vergessen",
        "every-find-is-told", "left_out:", "date 'Jahr 1984' of paragraph 7", "take it up",
    ),
    "left out, but never found": (
        KRACH, "    surface: Im Jahr 1984", "    surface: das noch vergessen",
        "left-out-is-found", "surface: das noch", "no date is found at 'das noch", "delete it",
    ),
    "left out, but a fact": (
        KRACH, "    surface: Im Jahr 1984", "    surface: Schon am 28. Oktober 1929",
        "left-out-is-found", "surface: Schon am 28.", "is a fact as well", "delete it here",
    ),
}  # fmt: skip


class FactsProject:
    """The project in a folder, and what `explainer check` says about its facts."""

    def __init__(self, root: Path) -> None:
        self.root = write_project(root)

    def change(self, file: str, old: str, new: str) -> None:
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def findings(self, *, originals: bool = True) -> list[Finding]:
        found = self.examine(originals=originals).findings
        return [finding for finding in found if finding.rule in FACT_RULES]

    def examine(self, *, originals: bool = True, release: bool = False) -> Report:
        folder = self.root / "originals" if originals else None
        return examine(self.root, site=None, originals=folder, release=release)


@pytest.fixture
def facts(tmp_path: Path) -> FactsProject:
    return FactsProject(tmp_path)


def line_of(finding: Finding) -> str:
    return finding.file.read_text(encoding="utf-8").splitlines()[(finding.line or 1) - 1]


def test_healthy_facts_have_no_findings(facts) -> None:
    assert [str(finding) for finding in facts.findings()] == []
    assert facts.examine().counted[0].startswith(COUNTED)


@pytest.mark.parametrize("name", ILL)
def test_fault_is_named(facts, name: str) -> None:
    file, old, new, rule, line, message, hint = ILL[name]
    facts.change(file, old, new)
    (finding,) = [one for one in facts.findings() if one.rule == rule]
    assert message in finding.message
    assert hint in finding.hint
    assert line in line_of(finding)


def test_nearest_other_place_is_named_first(facts) -> None:
    facts.change(
        KRACH, "paragraph: 3\n    surface: rund 500", "paragraph: 4\n    surface: rund 500"
    )
    (finding,) = [one for one in facts.findings() if one.rule == "surface-stands-in-paragraph"]
    assert "'rund 500 Milliarden Dollar' (boersenwert) is not in paragraph 4" in finding.message
    assert finding.hint == "it stands in paragraph 3"


def test_words_outside_quotation_marks_are_no_quotation(facts) -> None:
    words = "unterbrach seinen Besuch in Warschau"
    facts.change(MAUER, "text: Jetzt wächst zusammen, was zusammengehört", f"text: {words}")
    facts.change(MAUER, "surface: Jetzt wächst zusammen, was zusammengehört", f"surface: {words}")
    found = {finding.rule: finding.message for finding in facts.findings()}
    assert f"'{words}' is not quoted in paragraph 4" in found["quotation-is-spoken-by"]


# what is quoted of Ulbricht's sentence, and the negation that is lost
CUT = [
    ("hat die Absicht", "Niemand"),
    ("die Absicht, eine Mauer zu errichten", "Niemand"),
    ("eine Mauer zu errichten", None),
    ("Niemand hat die", None),
]


@pytest.mark.parametrize(("words", "lost"), CUT)
def test_quotation_is_not_cut_beside_a_negation(facts, words: str, lost: str | None) -> None:
    for key in ("text", "surface"):
        facts.change(MAUER, f"{key}: Niemand hat die Absicht\n", f"{key}: {words}\n")
    found = [one.message for one in facts.findings() if one.rule == "quotation-keeps-its-negation"]
    said = f"absicht: '{lost}' stands beside '{words}' in paragraph 5 and is left out."
    assert found == ([said] if lost else [])


# ------------------------------------------------------------------ what cannot be proven


def test_changed_original_stops_its_own_facts_only(facts) -> None:
    facts.change(KRACH_TEXT, "22,6 Prozent", "22,7 Prozent")
    facts.change(MAUER, "value: 155", "value: 156")
    found = facts.findings()
    assert [(one.rule, one.file.stem) for one in found if one.file.stem == "krach"] == [
        ("original-hash-is-recorded", "krach")
    ]
    rules = {one.rule for one in found if one.file.stem == "mauer"}
    assert rules == {"figure-reads-as-recorded", "surface-states-value"}
    assert "facts proven: 19 of 41 (1 article at hand)" in facts.examine().counted[0]


def test_article_missing_beside_others_is_an_error(facts) -> None:
    facts.change(MAUER, "file: mauer.txt", "file: maeuer.txt")
    (finding,) = facts.findings()
    assert (finding.rule, finding.level) == ("original-hash-is-recorded", "error")
    assert "maeuer.txt is missing" in finding.message
    assert "(1 article at hand)" in facts.examine().counted[0]


def test_articles_of_others_are_not_asked_for_in_the_usual_folder(facts) -> None:
    (facts.root / MAUER_TEXT).unlink()
    (facts.root / "mkdocs.yml").write_text("site_name: Zwei Tage\n", encoding="utf-8")
    command = ["--project", str(facts.root), "check", "--json"]
    named = ["--originals", str(facts.root / "originals")]
    levels = [
        one["level"]
        for arguments in (command, [*command, *named])
        for one in json.loads(CliRunner().invoke(main, arguments).output)
        if one["rule"] == "original-hash-is-recorded"
    ]
    assert levels == ["note", "error"]


def test_folder_without_any_article_is_an_error_of_a_release_only(facts) -> None:
    for text in (KRACH_TEXT, MAUER_TEXT):
        (facts.root / text).unlink()
    assert [finding.level for finding in facts.findings()] == ["note"]
    found = facts.examine(release=True).findings
    (finding,) = [one for one in found if one.rule == "original-hash-is-recorded"]
    assert finding.level == "error"
    assert "and those of mauer" in finding.message


def test_period_without_a_reason_is_not_proven(facts) -> None:
    told = "      reason: Der Absatz nennt keinen Tag; der Artikel handelt von diesen Tagen.\n"
    facts.change(KRACH, f"    undated:\n{told}      stands: 1987-10\n", "")
    (finding,) = facts.findings()
    assert finding.message.endswith("nothing beside it in paragraph 8 tells 1987-10.")


def test_periods_that_are_told_are_counted(facts) -> None:
    assert facts.examine().counted[0].endswith("; periods told beside: 12 of 13")


def test_no_article_is_needed_for_what_surfaces_say(facts) -> None:
    facts.change(MAUER, "value: 155", "value: 156")
    (finding,) = facts.findings(originals=False)
    assert finding.rule == "surface-states-value"
    counted = facts.examine(originals=False).counted[0]
    assert counted.startswith("facts: 40 of 41 agree with their own words; proving them needs")
    assert "EXPLAINER_ORIGINALS" in counted


def test_draft_is_not_asked_for_every_find(facts) -> None:
    facts.change(KRACH, "status: curated", "status: draft")
    facts.change(KRACH, "    surface: Im Jahr 1984", "    surface: das noch vergessen")
    assert facts.findings() == []


def test_command_line_ends_with_what_is_proven(facts) -> None:
    (facts.root / "mkdocs.yml").write_text("site_name: Zwei Tage\n", encoding="utf-8")
    command = ["--project", str(facts.root), "check", "--originals", str(facts.root / "originals")]
    told = CliRunner().invoke(main, command).output.splitlines()
    assert COUNTED in next(line for line in told if line.startswith("facts proven"))
    found = json.loads(CliRunner().invoke(main, [*command, "--json"]).output)
    assert {"file", "line", "rule", "message", "hint", "level"} <= found[0].keys()


def test_one_fault_leaves_one_fact_unproven(facts) -> None:
    facts.change(KRACH, "value: 22.6", "value: 22.7")
    assert facts.examine().counted[0].startswith("facts proven: 40 of 41")
