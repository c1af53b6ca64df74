"""Facts in sentences become links, and *Belege* tell who reports each fact, and where."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from markdown import Markdown

from generator.german import NBSP
from generator.project import Project
from generator.site.evidence import EvidenceExtension, reference
from generator.site.links import RootLinksExtension
from tests.project_fixture import write_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return write_project(tmp_path)


def convert(project: Project, text: str, **settings: str) -> BeautifulSoup:
    """A page as the site's extensions turn it into HTML."""
    evidence = EvidenceExtension(data=str(project.data), **settings)
    extensions = ["attr_list", "md_in_html", "tables", evidence, RootLinksExtension()]
    return BeautifulSoup(Markdown(extensions=extensions).convert(text), "html.parser")


def refs(*facts: str) -> str:
    """Sentences that show facts, each given as ``kind id`` or ``kind id style``."""
    return "\n\n".join(f"Es sind {reference(*fact.split())}." for fact in facts)


def card(project: Project, fact: str, **settings: str) -> Tag:
    found = convert(project, refs(fact), **settings).select_one(".evidence-card")
    assert found is not None
    return found


def words(tag: Tag | BeautifulSoup) -> str:
    return " ".join(tag.get_text(" ").replace(NBSP, " ").split())


def rows(tag: Tag) -> dict[str, str]:
    return {
        words(row.dt): " | ".join(words(dd) for dd in row.find_all("dd"))
        for row in tag.select("dl > div")
        if row.dt
    }


# ------------------------------------------------------------------ links


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("figure kosten-mus", "rund 25,4 Milliarden US-Dollar"),
        ("figure kosten-mus short", "rund 25,4 Mrd. US-$"),
        ("figure dow-jones-1968-mus signed", "+4,3 %"),
        ("figure kosten-schaetzung-mus", "20 bis 40 Milliarden US-Dollar"),
        ("figure gestein-mus", "ein paar Kisten"),
        ("event landung", "20. Juli 1969"),
        ("event programm", "1961 bis 1972"),
        ("quotation kennedy-leicht-zei", "„nicht weil es leicht ist“"),
        ("quotation zitat-ent", "„[Wortlaut noch nicht gewählt]“"),
    ],
)
def test_a_fact_in_a_sentence_is_a_link_to_its_evidence(project, fact, text) -> None:
    kind, id_ = fact.split()[:2]
    soup = convert(project, refs(fact))
    link = soup.select_one(f"p a[data-{kind}]")
    assert link is not None
    assert words(link) == text
    assert link["href"] == f"#beleg-{id_}"
    assert soup.select_one(f"#beleg-{id_}") is not None
    assert link.parent is not None
    assert words(link.parent) in (f"Es sind {text}.", f"Es sind {text} .")


def test_each_fact_has_one_card_in_order_of_appearance(project: Project) -> None:
    shown = ("event landung", "figure kosten-mus", "quotation kennedy-leicht-zei")
    soup = convert(project, refs(*shown, "figure kosten-mus short", "event landung"))
    ids = [tag["id"] for tag in soup.select(".evidence-card")]
    assert ids == ["beleg-landung", "beleg-kosten-mus", "beleg-kennedy-leicht-zei"]


def test_links_carry_the_number_of_their_card(project: Project) -> None:
    soup = convert(project, refs("event landung", "figure kosten-mus", "event landung"))
    assert [link["data-note"] for link in soup.select("p a.fact")] == ["1", "2", "1"]


def test_facts_in_blocks_have_cards_too(project: Project) -> None:
    soup = convert(project, '<div data-figure="kosten-mus"><p>Kasten</p></div>')
    assert [tag["id"] for tag in soup.select(".evidence-card")] == ["beleg-kosten-mus"]


def test_no_id_stands_twice(project: Project) -> None:
    soup = convert(project, refs("event landung", "figure kosten-mus", "figure kosten-mus"))
    ids = [tag["id"] for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))


def test_a_page_without_facts_has_no_evidence(project: Project) -> None:
    assert convert(project, "Ein Satz.").select_one(".evidence") is None


def test_evidence_states_the_cutoff_and_stays_out_of_search(project: Project) -> None:
    soup = convert(project, refs("event landung"))
    section = soup.select_one("aside.evidence")
    assert section is not None
    assert "Stand: 20. Juli 2019" in words(section)
    assert section.has_attr("data-search-exclude")


def test_without_any_date_evidence_states_no_cutoff(project: Project) -> None:
    for name in ("museum", "zeitung"):
        (project.seeds / f"{name}.yaml").unlink()
    (project.data / "comparisons.yaml").unlink()
    soup = convert(project, refs("figure angabe-ent"))
    section = soup.select_one("aside.evidence")
    assert section is not None
    assert "Stand" not in words(section)


@pytest.mark.parametrize("fact", ["figure unbekannt", "event kosten-mus", "quotation landung"])
def test_an_unknown_fact_is_a_visible_error(project: Project, fact: str) -> None:
    soup = convert(project, refs(fact))
    error = soup.select_one(".macro-error")
    assert error is not None
    assert words(error) == fact.split()[1]
    assert soup.select_one(".evidence") is None


# ------------------------------------------------------------------ cards


def test_a_figures_card_tells_everything_known(project: Project) -> None:
    found = card(project, "figure kosten-mus")
    assert words(found.select_one(".evidence-value")) == "rund 25,4 Mrd. US-$"
    assert words(found.select_one(".evidence-label")) == "Kosten des Apollo-Programms"
    told = rows(found)
    first, second = told.pop("Quellen").split(" | ")
    assert "Das Museum , Absatz 4: „rund 25,4 Milliarden Dollar“" in first
    assert "Ohne Autorenangabe · 16. Juli 2019" in first
    assert "Absatz 9: „25,4 Milliarden“" in second
    assert told == {
        "Herkunft": "laut US-Kongress",
        "Zeitraum": "1961 bis 1973",
        "Bedeutet": "rund: gerundet; der genaue Wert kann etwas darüber oder darunter liegen",
        "Art": "berichteter Wert",
        "Andere": (
            "Die Zeitung: 25 Mrd. US-$ (gerundet). "
            "Das Museum: 20–40 Mrd. US-$ (Prognose gegen Ergebnis)."
        ),
    }


@pytest.mark.parametrize(
    ("fact", "name", "text"),
    [
        ("figure kosten-schaetzung-mus", "Art", "Prognose, kein Ergebnis"),
        ("figure kosten-heute-zei", "Art", "nur behauptet, nicht belegt"),
        ("figure fluege-zei", "Art", "Plan, kein Ergebnis"),
        ("figure dow-jones-1969-zei", "Richtung", "Rückgang"),
        ("figure dow-jones-1968-mus", "Richtung", "Anstieg"),
        ("figure dow-jones-1968-mus", "Zeitpunkt", "Schlussstand des Handelstags"),
        ("figure publikum-mus", "Zeitraum", "20. Juli 1969"),
        (
            "figure publikum-mus",
            "Bedeutet",
            "bis zu: Obergrenze; der genaue Wert kann darunter liegen",
        ),
        ("figure publikum-mus", "Andere", "Die Zeitung: rund 650 Mio. Menschen (Widerspruch)."),
        ("figure flugtage-zei", "Andere", "Keine andere Angabe lässt sich damit vergleichen."),
        (
            "quotation armstrong-schritt-mus",
            "Worum es geht",
            "Er sagte es, als er den Boden berührte.",
        ),
        ("quotation armstrong-schritt-mus", "Wo gesagt", "Funk"),
        (
            "quotation armstrong-schritt-mus",
            "Sprache",
            "vom Artikel ins Deutsche übertragen",
        ),
        ("quotation kennedy-leicht-zei", "Herkunft", "laut Archiv des Präsidenten"),
    ],
)
def test_a_card_says(project: Project, fact: str, name: str, text: str) -> None:
    assert rows(card(project, fact))[name] == text


def test_a_loss_is_never_more_than_a_negative_number(project: Project) -> None:
    value = card(project, "figure dow-jones-1969-zei").select_one(".evidence-value")
    assert words(value) == "ein Minus von rund 15 %"


def test_a_quotations_card_names_speaker_and_role(project: Project) -> None:
    found = card(project, "quotation armstrong-schritt-mus")
    assert words(found.select_one(".evidence-label")) == "Neil Armstrong, Astronaut"


def test_an_event_of_two_articles_cites_both(project: Project) -> None:
    told = rows(card(project, "event sputnik"))["Quellen"]
    assert "Das Museum" in told
    assert "Die Zeitung" in told


def test_a_card_links_to_the_phrase_only_where_the_source_has_an_address(project: Project) -> None:
    with_address = card(project, "figure kosten-mus").select("a.publisher")
    fragments = [str(link["href"]).partition("#:~:text=")[2] for link in with_address]
    assert fragments == [
        "am%20Ende-,rund%2025%2C4%20Milliarden%20Dollar,-f%C3%BCr%20alles",
        "25%2C4%20Milliarden",
    ]
    without = card(project, "figure kosten-zei")
    assert without.select("a.publisher") == []
    assert "Fundstelle nicht ermittelt" in words(without)


def test_a_mistake_can_be_reported_only_where_there_is_an_address(project: Project) -> None:
    assert card(project, "figure kosten-mus").select("a.report") == []
    found = card(
        project,
        "figure kosten-mus",
        email="redaktion@example.org",
        site_url="https://example.org/erklaert/",
    ).select_one("a.report")
    assert found is not None
    assert str(found["href"]).startswith("mailto:redaktion@example.org?subject=Fehler%20melden")
    assert "kosten-mus" in str(found["href"])
    assert "https%3A//example.org/erklaert/" in str(found["href"])


def test_texts_of_a_dossier_are_no_markup(project: Project) -> None:
    file = project.seeds / "museum.yaml"
    text = file.read_text("utf-8")
    told = "'<script>alert(1)</script> {{ 7 * 7 }}'"
    text = text.replace("origin: US-Kongress", f"origin: {told}")
    text = text.replace("surface: 25,4 Milliarden", f"surface: {told}")
    file.write_text(text, encoding="utf-8")
    found = card(project, "figure kosten-mus")
    assert found.find("script") is None
    assert words(found).count("<script>alert(1)</script> {{ 7 * 7 }}") == 2


# ------------------------------------------------------------------ broken dossiers


def test_a_broken_dossier_shows_its_problems_once(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    file = project.seeds / "zeitung.yaml"
    file.write_text(file.read_text("utf-8").replace("unit: days", "unit: Tage"), encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        pages = [convert(project, refs("event landung", "figure kosten-mus")) for _ in range(3)]
    for soup in pages:
        assert len(soup.select(".problems")) == 1
        assert re.search(r"zeitung\.yaml:\d+: figures\[3\]\.unit: 'Tage'", words(soup))
        assert soup.select_one(".evidence") is None
    assert len(caplog.records) == 1


def test_a_mended_dossier_is_read_again(project: Project) -> None:
    file = project.seeds / "zeitung.yaml"
    good = file.read_text("utf-8")
    file.write_text(good.replace("unit: days", "unit: Tage"), encoding="utf-8")
    assert convert(project, refs("event landung")).select(".problems")
    file.write_text(good, encoding="utf-8")
    assert not convert(project, refs("event landung")).select(".problems")


def test_a_fact_in_a_heading_keeps_contents_and_anchor_short(project: Project) -> None:
    page = Markdown(
        extensions=["attr_list", "toc", "generator.site.evidence"],
        extension_configs={"generator.site.evidence": {"data": str(project.data)}},
    )
    html = page.convert('## Für <fact-ref data-figure="kosten-mus"> zum Mond\n\nText.\n')
    (heading,) = page.toc_tokens
    assert "Belege" not in heading["id"] + heading["name"]
    assert html.count('id="belege"') == 1
