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


def edit(project: Project, dossier: str, old: str, new: str) -> None:
    file = project.seeds / f"{dossier}.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


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


def test_evidence_states_the_cutoff(project: Project) -> None:
    soup = convert(project, refs("event landung"))
    section = soup.select_one("aside.evidence")
    assert section is not None
    assert "Stand: 20. Juli 2019" in words(section)


def test_without_any_date_evidence_states_no_cutoff(project: Project) -> None:
    for name in ("museum", "zeitung"):
        (project.seeds / f"{name}.yaml").unlink()
    for name in ("comparisons", "paths"):
        (project.data / f"{name}.yaml").unlink()
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
    assert told.pop("Quelle") == (
        "Das Museum 16. Juli 2019 · Ohne Autorenangabe "
        "Absatz 4 : „rund 25,4 Milliarden Dollar“ Zur Stelle beim Verlag "
        "Absatz 9 : „25,4 Milliarden“ Zur Stelle beim Verlag"
    )
    assert words(found.select_one(".evidence-scope")) == "1961 bis 1973"
    assert told == {
        "Herkunft": "laut US-Kongress; zwei Quellen sagen dasselbe",
        "Andere": (
            "Prognose gegen Ergebnis Das Museum: 20–40 Mrd. US-$ "
            "Die Spanne ist eine Schätzung aus der Zeit vor dem Flug. | "
            "gerundet Die Zeitung: 25 Mrd. US-$ Der eine Text rundet."
        ),
        "Bedeutet": "rund: gerundet; der genaue Wert kann etwas darüber oder darunter liegen",
        "Art": "berichteter Wert",
    }


@pytest.mark.parametrize(
    ("fact", "name", "text"),
    [
        ("figure kosten-schaetzung-mus", "Art", "Prognose, kein Ergebnis"),
        ("figure kosten-heute-zei", "Art", "nur behauptet, nicht belegt"),
        ("figure fluege-zei", "Art", "Plan, kein Ergebnis"),
        (
            "figure publikum-mus",
            "Bedeutet",
            "bis zu: Obergrenze; der genaue Wert kann darunter liegen",
        ),
        (
            "figure publikum-mus",
            "Andere",
            (
                "Widerspruch Die Zeitung: rund 650 Mio. Menschen "
                "Die Schätzungen liegen weit auseinander."
            ),
        ),
        ("figure flugtage-zei", "Herkunft", "nur eine Quelle"),
        ("event sputnik", "Herkunft", "zwei Quellen berichten davon"),
        (
            "quotation kennedy-leicht-zei",
            "Herkunft",
            "laut Archiv des Präsidenten; nur eine Quelle",
        ),
    ],
)
def test_a_card_says(project: Project, fact: str, name: str, text: str) -> None:
    assert rows(card(project, fact))[name] == text


@pytest.mark.parametrize(
    ("fact", "scope"),
    [
        ("figure publikum-mus", "20. Juli 1969"),
        ("figure dow-jones-1968-mus", "1968 · Schlussstand des Handelstags"),
        ("event landung", "am Abend"),
        ("quotation armstrong-schritt-mus", "Funk · vom Artikel ins Deutsche übertragen"),
    ],
)
def test_a_card_says_when_and_how_the_fact_holds(project: Project, fact: str, scope: str) -> None:
    assert words(card(project, fact).select_one(".evidence-scope")) == scope


def test_the_direction_is_told_where_no_sign_shows_it(project: Project) -> None:
    edit(project, "museum", "unit: USD\n    qualifier: about", "unit: USD\n    direction: down")
    scopes = [
        words(card(project, fact).select_one(".evidence-scope"))
        for fact in ("figure kosten-mus", "figure dow-jones-1968-mus")
    ]
    assert ["Rückgang" in scopes[0], "Anstieg" in scopes[1]] == [True, False]


def test_articles_that_repeat_one_agency_are_one_source(project: Project) -> None:
    edit(project, "museum", "surface: Anfang Oktober 1957", "surface: Anfang\n    origin: Tass")
    edit(project, "zeitung", "surface: im Oktober 1957", "surface: im Oktober\n    origin: Tass")
    told = rows(card(project, "event sputnik"))["Herkunft"]
    assert told == "laut Tass; zwei Artikel, aber nur eine Quelle"


def test_other_statements_lead_to_the_comparison_under_their_verdict(project: Project) -> None:
    links = card(project, "figure kosten-mus").select("a.verdict")
    assert [(words(link), link["class"][1], link["href"]) for link in links] == [
        (
            "Prognose gegen Ergebnis",
            "verdict-forecast",
            "quellenvergleich/#vergleich-kosten",
        ),
        ("gerundet", "verdict-rounding", "quellenvergleich/#vergleich-kosten"),
    ]


def test_a_quotation_stands_in_its_context(project: Project) -> None:
    context = card(project, "quotation armstrong-schritt-mus").select_one(".evidence-context")
    assert words(context) == "Er sagte es, als er den Boden berührte."


def test_a_role_is_what_an_article_calls_somebody(project: Project) -> None:
    (project.data / "offices.yaml").write_text("- id: chef\n  title: Chef der Nasa\n", "utf-8")
    file = project.seeds / "museum.yaml"
    role = """roles:
  - id: kennedy-rolle-mus
    actor: john-f-kennedy
    office: chef
    held: former
    paragraph: 2
    surface: der frühere Chef
"""
    file.write_text(file.read_text("utf-8") + role, encoding="utf-8")
    soup = convert(project, refs("role kennedy-rolle-mus"))
    link = soup.select_one("p a[data-role=kennedy-rolle-mus]")
    assert (words(link), link["href"]) == ("Chef der Nasa (früher)", "#beleg-kennedy-rolle-mus")
    found = soup.select_one("#beleg-kennedy-rolle-mus")
    assert words(found.select_one(".evidence-value")) == "Chef der Nasa (früher)"
    assert words(found.select_one(".evidence-label")) == "So nennt der Artikel John F. Kennedy"
    assert "„der frühere Chef“" in rows(found)["Quelle"]


# ------------------------------------------------------------------ taking it along

CITED = {
    "figure kosten-zei": (
        "Preis des Programms: 25 Mrd. US-$. Quelle: Ohne Autorenangabe, Die Zeitung, "
        "20. Juli 2019 (erschlossen), Absatz 3. Nach: Mondlandung, Stand: 20. Juli 2019, "
        "https://example.org/mond/zahlen/#kosten-zei"
    ),
    "figure kosten-mus": (
        "Kosten des Apollo-Programms: rund 25,4 Mrd. US-$. Quelle: Ohne Autorenangabe, "
        "Das Museum, 16. Juli 2019, Absätze 4 und 9, laut US-Kongress. "
        "Nach: Mondlandung, Stand: 20. Juli 2019, https://example.org/mond/zahlen/#kosten-mus"
    ),
    "event sputnik": (
        "Sputnik fliegt: 4. Oktober 1957. Quellen: Ohne Autorenangabe, "
        "Das Museum, 16. Juli 2019, Absatz 1; Ohne Autorenangabe, Die Zeitung, "
        "20. Juli 2019 (erschlossen), Absatz 1. Nach: Mondlandung, Stand: 20. Juli 2019, "
        "https://example.org/mond/chronik/#sputnik"
    ),
    "quotation kennedy-leicht-zei": (
        "John F. Kennedy, US-Präsident: „nicht weil es leicht ist“. Quelle: "
        "Ohne Autorenangabe, Die Zeitung, 20. Juli 2019 (erschlossen), Absatz 1, "
        "laut Archiv des Präsidenten. Nach: Mondlandung, Stand: 20. Juli 2019, "
        "https://example.org/mond/stimmen/#kennedy-leicht-zei"
    ),
}


@pytest.mark.parametrize("fact", CITED)
def test_a_card_holds_its_citation(project: Project, fact: str) -> None:
    settings = {"site_url": "https://example.org/mond/", "site_name": "Mondlandung"}
    citation = card(project, fact, **settings).select_one("details.citation > p")
    assert citation.get_text().replace(NBSP, " ") == CITED[fact]


def test_a_citation_names_author_and_publisher(project: Project) -> None:
    edit(project, "zeitung", "name: Die Zeitung", "name: Beilage\n  publisher: Die Zeitung")
    edit(project, "zeitung", "  published: 2019", "  author: Oriana Fallaci\n  published: 2019")
    told = words(card(project, "figure kosten-zei").select_one(".citation"))
    assert "Quelle: Oriana Fallaci, Beilage, Die Zeitung, 20. Juli 2019" in told


def test_a_citation_has_a_relative_address_where_nobody_says_where_the_site_is(
    project: Project,
) -> None:
    citation = card(project, "figure kosten-zei").select_one(".citation > p")
    assert words(citation).endswith(" zahlen/#kosten-zei")


def test_a_card_links_to_the_facts_own_address(project: Project) -> None:
    links = card(project, "event landung").select(".evidence-links > a")
    homes = {words(link): link["href"] for link in links}
    assert homes["Link zu dieser Angabe"] == "chronik/#landung"


# ------------------------------------------------------------------ what a card must not say


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
    found = card(project, "figure kosten-mus", email="redaktion@example.org").select("a.report")
    assert [(link["href"], link.get_text()) for link in found] == [("#fehler", "Fehler melden")]


def test_texts_of_a_dossier_are_no_markup(project: Project) -> None:
    file = project.seeds / "museum.yaml"
    text = file.read_text("utf-8")
    told = "'<script>alert(1)</script> {{ 7 * 7 }}'"
    text = text.replace("origin: US-Kongress", f"origin: {told}")
    text = text.replace("surface: 25,4 Milliarden", f"surface: {told}")
    file.write_text(text, encoding="utf-8")
    found = card(project, "figure kosten-mus")
    assert found.find("script") is None
    assert words(found).count("<script>alert(1)</script> {{ 7 * 7 }}") == 3


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
