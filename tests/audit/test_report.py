"""The report on *Barrierefreiheit* says what the audit really tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from generator.site.accessibility import CHECKS, read_report
from tests.audit import report
from tests.audit.conftest import ENDS, SCHEMES, SIZES
from tests.building import ROOT


def test_report_is_about_this_site_and_these_tests(
    pytestconfig: pytest.Config,
    record_property: Callable[[str, object], None],
    browser: Browser,
    pages: list[str],
) -> None:
    facts = {
        "tools": report.tool_versions(browser.version),
        "pages": len(pages),
        "widths": sorted((*ENDS, *(width for width, _ in SIZES.values()))),
        "schemes": len(SCHEMES),
    }
    record_property(report.FACTS, facts)
    if pytestconfig.getoption("--renew"):
        return
    kept = read_report(ROOT / "data")
    assert kept is not None
    told = kept.model_dump(mode="json", include=facts.keys())
    for about in (told, facts):  # which browser is at hand differs from machine to machine
        del about["tools"]["Chromium"]
    assert told == facts, "renew the report: nox -s audit -- --renew"
    assert [check.id for check in kept.checks] == list(CHECKS)


def test_sums_are_taken_over_all_tests() -> None:
    told = [
        [("accessibility", ("axe", 28, 1)), ("other", 5)],
        [("accessibility", ["axe", 28, 0])],
    ]
    sums = report.Sums.of(told)
    assert (sums.looked_at["axe"], sums.findings["axe"]) == (56, 1)
    assert "axe" not in sums.missing
    assert "targets" in sums.missing


BEGUN, FACTS = (report.BEGUN, True), (report.FACTS, {"pages": 30})
WHOLE = [[FACTS], *([BEGUN, (report.PROPERTY, (check, 5, 0))] for check in CHECKS)]

# what tests told, how many died of which nothing is known, what the run lacks
RUNS = [
    (WHOLE, 0, []),
    ([*WHOLE, [("other", 5)]], 0, []),
    (WHOLE[1:], 0, ["the report"]),
    ([*WHOLE, [BEGUN]], 0, ["what 1 tests would have told"]),
    (WHOLE, 2, ["what 2 tests would have told"]),
]


@pytest.mark.parametrize(("told", "died", "missing"), RUNS)
def test_a_run_is_whole_where_every_test_told(told, died: int, missing: list[str]) -> None:
    assert report.Sums.of(told, died).missing == missing
