"""`explainer check` tells each computation and chart that the build would refuse, with line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import Finding, run
from generator.site.chart_kinds import CHARTS
from tests.project_fixture import write_project

COMPUTED = "computed-figures-go-together"
DRAWN = "chart-can-be-drawn"
NAMED = "chart-has-a-name-of-its-own"
LINE = 6
PAGE = "---\ntitle: Der Flug\n---\n\n# Der Flug\n{}\n"

# what a page calls, and what keeps it from being built
REFUSED: list[tuple[str, str, str]] = [
    (COMPUTED, 'times("kosten-zei", "kosten-zei")', "both are the same figure"),
    (COMPUTED, 'times("kosten-zei", "flugtage-zei")', "their units differ"),
    (COMPUTED, 'times("kosten-zei", "kosten-heute-zei")', "swap them"),
    (COMPUTED, 'times(small="publikum-mus", large="publikum-zei")', "only sums of money"),
    (COMPUTED, 'share("flugtage-zei", "kosten-zei")', "their units differ"),
    (DRAWN, 'bar_chart(title="Dauer")', "needs a figure"),
    (DRAWN, 'bar_chart("flugtage-zei", "kosten-zei", title="Dauer")', "different units: days, USD"),
    (DRAWN, 'bar_chart("gestein-mus", title="Gestein")', "vague amount"),
    (DRAWN, 'bar_chart("flugtage-zei", title=" ")', "needs a title"),
    (DRAWN, 'bar_chart("flugtage-zei", title="Dauer", id="Der Flug")', "is no id"),
    (DRAWN, 'outlook_chart(title="Kosten")', "needs a figure"),
    (DRAWN, 'outlook_chart("kosten-mus", title="Kosten")', "a forecast and a result"),
    (DRAWN, 'spread_chart("flugtage-zei", title="Dauer")', "a second statement"),
    (DRAWN, 'spread_chart("publikum-zei", "kosten-zei", title="Zahlen")', "different units"),
    (DRAWN, 'unit_chart(title="Kosten")', "needs a small sum"),
    (DRAWN, 'unit_chart("kosten-zei", title="Kosten")', "needs a small sum"),
    (DRAWN, 'unit_chart("kosten-zei", "flugtage-zei", title="Kosten")', "their units differ"),
    (DRAWN, 'unit_chart("kosten-heute-zei", "kosten-zei", title="Kosten")', "swap them"),
    (DRAWN, 'unit_chart("publikum-mus", "publikum-zei", title="Publikum")', "only sums of money"),
]
SOUND = [
    'times("kosten-heute-zei", "kosten-zei")',
    'bar_chart("kosten-zei", "kosten-heute-zei", title="Kosten")',
    'outlook_chart("kosten-schaetzung-mus", "kosten-mus", title="Kosten", subtitle="Dollar")',
    'spread_chart("publikum-mus", "publikum-zei", title="Publikum", id="publikum")',
    'unit_chart("kosten-zei", "kosten-heute-zei", title="Kosten")',
]
BARS = '{{{{ bar_chart("{}", title="Zahlen") }}}}'


def _found(root: Path, text: str) -> list[Finding]:
    """What the rules of this module find on a page of the project."""
    project = write_project(root)
    (project.docs / "flug.md").write_text(PAGE.format(text), encoding="utf-8")
    found = run(root, site=None, originals=None, release=False)
    return [one for one in found if one.rule in (COMPUTED, DRAWN, NAMED)]


@pytest.mark.parametrize(("rule", "call", "message"), REFUSED)
def test_what_the_build_refuses_is_told(tmp_path, rule: str, call: str, message: str) -> None:
    (finding,) = _found(tmp_path, f"{{{{ {call} }}}}")
    told = (finding.rule, finding.file.name, finding.line, finding.level)
    assert told == (rule, "flug.md", LINE, "error")
    assert finding.message.startswith(call.partition("(")[0])
    assert message in finding.message
    assert finding.hint


@pytest.mark.parametrize("call", SOUND)
def test_what_the_build_takes_is_left_alone(tmp_path, call: str) -> None:
    assert _found(tmp_path, f"{{{{ {call} }}}}") == []


def test_every_kind_of_chart_is_tried() -> None:
    calls = {call.partition("(")[0] for call in SOUND}
    assert (
        calls == {*CHARTS, "times"} == {*calls} & {call.partition("(")[0] for _, call, _ in REFUSED}
    )


def test_unknown_figure_is_left_to_its_own_rule(tmp_path) -> None:
    assert _found(tmp_path, '{{ bar_chart("kosten", "flugtage-zei", title="Kosten") }}') == []


@pytest.mark.parametrize(
    ("second", "lines"), [("kosten-zei", [LINE + 1]), ("flugtage-zei", [])], ids=["other", "same"]
)
def test_two_charts_of_one_name_show_the_same(tmp_path, second: str, lines: list[int]) -> None:
    found = _found(tmp_path, f"{BARS.format('flugtage-zei')}\n{BARS.format(second)}")
    assert [(one.rule, one.line) for one in found] == [(NAMED, line) for line in lines]
    assert all("a second chart is called 'zahlen'" in one.message for one in found)


def test_text_of_a_dossier_is_read_too(tmp_path) -> None:
    project = write_project(tmp_path)
    file = project.data / "seeds/zeitung.yaml"
    text, call = file.read_text(encoding="utf-8"), '{{ unit_chart("kosten-zei", title="Kosten") }}'
    file.write_text(text.replace('{{ figure("flugtage-zei") }}', call), encoding="utf-8")
    found = run(tmp_path, site=None, originals=None, release=False)
    (finding,) = [one for one in found if one.rule == DRAWN]
    assert finding.file == file
    assert call in file.read_text("utf-8").splitlines()[(finding.line or 0) - 1]
