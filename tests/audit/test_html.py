"""The Nu HTML Checker finds no fault on any page, and none in a chart that stands alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.audit.report import Tested
from tests.audit.tools import check_html


def test_no_page_has_an_html_error_or_warning(
    site: Path, capsys: pytest.CaptureFixture[str], tested: Tested
) -> None:
    pages = sorted(site.rglob("*.html"))
    messages = check_html(pages)
    counts = Counter(message.kind for message in messages)
    with capsys.disabled():
        print(f"\nNu HTML Checker: {len(pages)} pages, {counts['error']} errors,", end=" ")
        print(f"{counts['warning']} warnings", end=" ")
    tested("html", len(pages), counts["error"] + counts["warning"])
    assert not [str(message) for message in messages if message.kind in ("error", "warning")]


def test_no_chart_has_an_svg_error(site: Path) -> None:
    charts = sorted((site / "daten/diagramme").glob("*.svg"))
    assert charts
    assert [str(message) for message in check_html(charts)] == []


def test_the_checker_sees_a_mistake(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        "<!doctype html><html lang=de><title>x</title><p id=a>Eins<p id=a>Zwei", encoding="utf-8"
    )
    assert [m.text for m in check_html([page]) if m.kind == "error"] == ["Duplicate ID “a”."]


def test_the_checker_sees_what_a_policy_forbids(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        "<!doctype html><html lang=de><meta http-equiv=Content-Security-Policy "
        "content=\"script-src 'self'\"><title>x</title><script src=own.js></script>"
        '<script type="application/ld+json">{}</script><script>1</script>'
        "<script src=https://example.org/x.js></script>",
        encoding="utf-8",
    )
    said = [m.text for m in check_html([page]) if m.kind == "warning"]
    assert [text.split()[0] for text in said] == ["Inline", "Resource"]


def test_the_checker_sees_a_mistake_in_a_chart(tmp_path: Path) -> None:
    chart = tmp_path / "chart.svg"
    chart.write_text('<svg xmlns="http://www.w3.org/2000/svg"><rect widht="1"/></svg>', "utf-8")
    (message,) = check_html([chart])
    assert message.text.startswith("Attribute “widht” not allowed")
