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
    told = reported(APOLLO)
    expected = {"figures": 6, "dates": 1, "quotations": 1, "actors": 1, "terms": 0}
    assert told.counts == expected
    assert told.events == 1


def test_counts_are_said_in_words_that_fit() -> None:
    text = "Am 20. Juli 1969 kostete es 5 Dollar. Der 20. Juli 1969 war heiß.\n"
    [first, *_] = printed(DraftOutput(lambda _: None), text)
    assert first.startswith("apollo-0.txt: 1 figure, 2 dates (1 event), 0 quotations, ")


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
    assert [doubt for doubt in found if reason in doubt.reason]
    assert all(doubt.paragraph and doubt.id for doubt in found)


@pytest.mark.parametrize(
    ("text", "published", "reason"),
    [
        ("Ein Text.", None, "day of publication unknown"),
        ("9. November 1989: Die Mauer ist offen.", None,
         "^day of publication inferred: 1989-11-09; dates depend on it, --published sets it$"),
        ("Ein Text.", "1989-11-10", "no title"),
        ("Die Grenze hat dort 1200 oder vielleicht auch etwas mehr als 1300 Kilometer Länge.",
         "1989-11-10", "1 figure left out|^no metric$"),
        ("„Die Preise fallen“, hieß es bei den Händlern. „Alles fällt“, sagte ein Händler.",
         "1989-11-10", "^speaker “.*Händler.*” has no id$"),
        ("„Die Mauer ist auf“, hieß es. „So war das damals gewesen.“", None, "speaker unknown"),
        ("„Die Mauer fällt“, sagte Günter Schabowski.", None, "not in data/actors.yaml"),
    ],
)  # fmt: skip
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
    assert any("das sagt hier niemand" in line for line in lines)


def test_what_many_figures_lack_is_one_line() -> None:
    text = "Es waren 5 Prozent.\nDann waren es 6 Prozent.\nEs blieben 7 Prozent.\n"
    lines = printed(DraftOutput(lambda _: None), text)
    assert "  no metric: 3 figures, paragraphs 1, 2, 3" in lines
    assert not any(re.match(r"  paragraph \d", line) for line in lines)


def test_all_doubts_can_be_found() -> None:
    text = "".join(f"Dort fuhren mehrere hundert Züge nach {n} Tagen.\n" for n in range(40))
    lines = printed(DraftOutput(lambda _: None), text)
    [more] = [line for line in lines if line.startswith("  … ")]
    assert int(more.split()[1]) == more.count("zahl-")
    assert "zahl-40-1-apollo-0" in more


def test_what_the_author_decided_is_no_doubt(tmp_path: Path) -> None:
    def lines() -> str:
        output = FolderOutput(Shelf.open(tmp_path, tmp_path), (), lambda _: None)
        return "\n".join(printed(output, APOLLO))

    assert "“wenige Millionen Dollar”" in lines()
    dossier = tmp_path / "apollo-0.yaml"
    text = dossier.read_text(encoding="utf-8")
    parts = re.split(r"(?m)^(?=  - id: |\w)", text)
    parts = [
        part for part in parts if "wenige Millionen" not in part and "kind: person" not in part
    ]
    text = "".join(parts).replace("\nactors:  # vor", "\n# actors: vor")
    text = re.sub(r" +- neil-armstrong\n", "", text).replace(
        "speaker: neil-armstrong", "speaker: null"
    )
    dossier.write_text(text, encoding="utf-8")
    after = lines()
    assert "“wenige Millionen Dollar”" not in after
    assert "data/actors.yaml" not in after
    assert "nothing was written" in after
    dossier.write_text(text.replace("status: draft", "status: curated"), encoding="utf-8")
    assert "paragraph" not in lines()


def test_marks_count_as_written(tmp_path: Path) -> None:
    def lines(text: str) -> str:
        output = FolderOutput(Shelf.open(tmp_path, tmp_path), (), lambda _: None)
        return "\n".join(printed(output, text))

    lines(APOLLO)
    after = lines(APOLLO.replace("185 Millionen Dollar", "viel Geld"))
    assert re.search(r"apollo-0\.yaml: 2 marks written beside what it has\n", after), after
    assert "no facts" not in after
