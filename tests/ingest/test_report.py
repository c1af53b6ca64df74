"""The report on a terminal: counts, doubts with their place, what drafting again did."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from generator.corpus import load_vocabularies
from generator.ingest import article_from_bytes, ingest
from generator.ingest.drafting import Shelf
from generator.ingest.outputs import DraftOutput, FolderOutput, Output
from generator.ingest.report import FEW_ARTICLES, Report, ReportOutput, report

APOLLO = """\
Der lange Weg der Männer zum Mond
Am 20. Juli 1969 sahen rund 600 Millionen Menschen zu.
Die Rakete kostete 185 Millionen Dollar, ihr Treibstoff wenige Millionen Dollar.
„Das ist ein kleiner Schritt für einen Menschen, aber ein großer für alle“, sagte Neil Armstrong.
Der Flug dauerte 8 Tage, die Rückkehr 3 Tage, der Aufstieg 3 Tage.
"""
VOCABULARY = load_vocabularies(Path("nowhere"))


def reported(text: str, published: str | None = "1969-07-25") -> Report:
    article = article_from_bytes(text.encode(), Path("apollo.txt"))
    return report(ingest(article, VOCABULARY, published=published))


def printed(output: Output, *texts: str, articles: int | None = None) -> list[str]:
    """The lines that a terminal of 200 columns gets."""
    screen = io.StringIO()
    console = Console(file=screen, width=200, markup=False, highlight=False, soft_wrap=True)
    telling = ReportOutput(output, articles or len(texts), console)
    for number, text in enumerate(texts):
        article = article_from_bytes(text.encode(), Path(f"apollo-{number}.txt"))
        found = ingest(article, VOCABULARY, published="1969-07-25")
        telling.take(telling.prepare(found))
    telling.close()
    return screen.getvalue().splitlines()


def test_finds_are_counted_by_kind() -> None:
    counts = reported(APOLLO).counts
    assert list(counts) == ["figures", "dates", "quotations", "actors", "terms"]
    assert counts["quotations"] == 1
    assert counts["figures"] >= 5


@pytest.mark.parametrize(
    ("surface", "reason"),
    [
        ("185 Millionen Dollar", "no actor near"),
        ("wenige Millionen Dollar", "vague amount"),
        ("3 Tage", "stands twice"),
        ("Das ist ein kleiner Schritt", "choose the phrase that counts"),
    ],
)
def test_doubtful_facts_are_named_with_their_place(surface: str, reason: str) -> None:
    found = [doubt for doubt in reported(APOLLO).doubts if surface in (doubt.surface or "")]
    assert found
    assert all(reason in doubt.reason and doubt.paragraph for doubt in found)


@pytest.mark.parametrize(
    ("text", "published", "reason"),
    [
        ("Ein Text.", None, "day of publication unknown"),
        ("Berlin, 9. November 1989 – Die Mauer ist offen.", None, "published|publication inferred"),
        ("Ein Text.", "1989-11-10", "no title"),
        ("„Die Mauer ist auf“, hieß es. „So war das damals gewesen.“", None, "speaker unknown"),
        ("„Die Mauer fällt“, sagte Günter Schabowski.", None, "not in data/actors.yaml"),
    ],
)
def test_what_is_open_in_the_whole_article(text: str, published: str | None, reason: str) -> None:
    doubts = reported(text, published).doubts
    assert any(re.search(reason, doubt.reason) for doubt in doubts), doubts


def test_a_clear_article_raises_no_doubt_about_its_day() -> None:
    assert not any("publication" in doubt.reason for doubt in reported(APOLLO).doubts)


def test_one_article_gets_its_doubts_in_reading_order() -> None:
    lines = printed(DraftOutput(lambda _: None), APOLLO)
    assert lines[0].startswith("apollo-0.txt: ")
    numbers = [int(found[1]) for line in lines if (found := re.match(r"  paragraph (\d+)", line))]
    assert numbers == sorted(numbers)
    assert numbers


def test_many_articles_get_one_line_each() -> None:
    texts = [APOLLO] * (FEW_ARTICLES + 2)
    lines = [line.split() for line in printed(DraftOutput(lambda _: None), *texts)]
    assert lines[0] == ["article", "figures", "dates", "quotations", "actors", "terms", "doubts"]
    assert len(lines) == len(texts) + 2
    assert lines[-1][:2] == [str(len(texts)), "articles"]


def test_drafting_again_says_what_came_and_what_went(tmp_path: Path) -> None:
    def lines(text: str) -> list[str]:
        output = FolderOutput(Shelf.open(tmp_path, tmp_path), (), lambda _: None)
        return printed(output, text)

    assert not any("added" in line for line in lines(APOLLO))
    assert any("nothing was written" in line for line in lines(APOLLO))
    changed = APOLLO.replace("185 Millionen Dollar", "viel") + "Es gab 12 Prozent Rabatt.\n"
    again = lines(changed)
    assert any("1 figure added" in line for line in again)
    assert "  paragraph 3: “185 Millionen Dollar” is gone" in again


def test_an_article_cannot_steer_the_terminal() -> None:
    text = "Es waren\x1b[31m [bold]5 Prozent[/bold] und „\x1b]0;x\x07 das sagt hier niemand“.\n"
    lines = printed(DraftOutput(lambda _: None), text)
    assert "\x1b" not in "".join(lines)
    assert any("5 Prozent" in line for line in lines)
