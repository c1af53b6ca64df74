"""What readers see of a correction: the log, the mark at the fact, the row in its evidence."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup, NavigableString, Tag

from generator.checks.built import read_site
from generator.checks.read_sources import evidence_equals_open_data
from generator.corpus import load
from generator.corrections import corrections
from generator.site.corrected import corrected_rows, log, marked_corrected, withdrawn
from tests.corrections.project import moon, release_of
from tests.project_fixture import buildable, generated, mkdocs_build, warnings_of

CORRECTED = {"landung": "event", "publikum-mus": "figure"}


def words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").replace("\N{NO-BREAK SPACE}", " ").split())


def test_every_page_marks_every_corrected_fact_and_no_other(corrected_pages) -> None:
    """Pressekodex, number 3: where the fact is told, the reader learns that it was corrected."""
    marked = 0
    for address, soup in corrected_pages.items():
        for link in soup.select("a.fact[href^='#beleg-']"):
            if link.find_parent(class_="evidence-card"):
                continue
            mark = link.find_next_sibling(class_="corrected")
            is_marked = mark is not None and mark.find_previous("a", class_="fact") is link
            assert is_marked == (link["href"].removeprefix("#beleg-") in CORRECTED), address
            marked += is_marked
    assert marked >= 6


def test_the_evidence_says_what_was_wrong_what_is_right_and_when(corrected_pages) -> None:
    cards = 0
    for address, soup in corrected_pages.items():
        depth = "../" * address.count("/")
        for card in soup.select(".evidence-card"):
            rows = [dt.find_next_sibling("dd") for dt in card.find_all("dt", string="Korrigiert")]
            id_ = card["id"].removeprefix("beleg-")
            assert bool(rows) == (id_ in CORRECTED), (address, id_)
            if id_ == "landung":
                assert words(rows[0]).startswith(
                    "1. Februar 2026 – Datum: vorher 20. Juli 1969, jetzt 21. Juli 1969."
                )
            if id_ == "publikum-mus":
                assert words(rows[0]).startswith(
                    "seit der Veröffentlichung vom 1. Februar 2026 – "
                    "Angabe: vorher bis zu 600 Mio. Menschen, jetzt bis zu 650 Mio. Menschen."
                )
            if rows:
                cards += 1
                assert rows[0].a["href"] == f"{depth}korrekturen/#korrektur-{id_}-1"
    assert cards >= 4


def test_the_log_tells_both_and_leads_to_the_facts(corrected_pages) -> None:
    page = corrected_pages["korrekturen/"]
    entries = {entry["id"]: entry for entry in page.select(".correction")}
    assert list(entries) == ["korrektur-publikum-mus-1", "korrektur-landung-1"]
    landing = entries["korrektur-landung-1"]
    assert words(landing) == (
        "1. Februar 2026: berichtigt Die Mondfähre landet "
        "Datum vorher 20. Juli 1969 jetzt 21. Juli 1969"
    )
    assert landing.a["href"] == "../chronik/#landung"
    assert [words(heading) for heading in page.select(".corrections h2")] == [
        "Seit der letzten Veröffentlichung",
        "Verzeichnete Korrekturen",
    ]


def test_every_page_names_the_feed_in_its_head(corrected_site, corrected_pages) -> None:
    assert (corrected_site / "daten/aenderungen.xml").is_file()
    for address, soup in corrected_pages.items():
        (link,) = soup.select("head link[type='application/atom+xml']")
        assert link["href"] == "../" * address.count("/") + "daten/aenderungen.xml", address


def test_a_withdrawn_fact_stays_in_the_log_and_its_old_address_leads_there(tmp_path: Path) -> None:
    project = moon(tmp_path)
    first = release_of(load(project.data))
    (project.data / "comparisons.yaml").unlink()
    (project.seeds / "zeitung.yaml").unlink()
    corpus = load(project.data)
    changes = corrections(corpus, first)
    entries = {entry["anchor"]: entry for entry in log(corpus, changes)["pending"]}
    entry = entries["korrektur-flugtage-zei-1"]
    assert (entry["what"], entry["label"]) == ("zurückgezogen", "Dauer der Reise")
    assert entry["address"] is None

    lists = {
        url: BeautifulSoup(withdrawn(corpus, changes, url), "html.parser").find_all("li")
        for url in ("zahlen/", "chronik/", "stimmen/", "akteure/")
    }
    old = {url: {item["id"]: item.a["href"] for item in items} for url, items in lists.items()}
    assert old["zahlen/"]["flugtage-zei"] == "@/korrekturen/#korrektur-flugtage-zei-1"
    assert set(old["chronik/"]) == {"wasserung"}
    assert set(old["stimmen/"]) == {"kennedy-leicht-zei"}
    assert old["akteure/"] == {}
    gone = {change.id for change in changes.changes if change.what == "withdrawn"}
    assert gone == {id_ for addresses in old.values() for id_ in addresses}


def test_without_a_correction_a_page_stays_as_it_is(tmp_path: Path) -> None:
    corpus = load(moon(tmp_path).data)
    released = corrections(corpus, release_of(corpus))
    page = '<a class="fact" href="#beleg-landung" data-event="landung">20. Juli</a>'
    assert marked_corrected(released, page) == page
    assert corrected_rows(released, "landung") == []


def test_a_broken_record_is_an_error_on_the_page_of_corrections_only(tmp_path: Path) -> None:
    project = moon(tmp_path)
    generated(project)
    project.published.write_text('{"released": "gestern"}', encoding="utf-8")
    build = mkdocs_build(buildable(project))
    assert build.returncode == 0, build.stderr
    (warning,) = warnings_of(build)
    assert "published.json:1: released: 'gestern' does not have the right form." in warning
    page = BeautifulSoup(
        (project.root / "site/korrekturen/index.html").read_text("utf-8"), "html.parser"
    )
    assert page.select_one(".macro-error")


def test_the_row_in_the_evidence_is_read_back_from_the_log(corrected_site: Path) -> None:
    site, _ = read_site(corrected_site, None, release=False)
    assert list(evidence_equals_open_data(site)) == []
    page = site.pages["index.html"]
    (row,) = page.soup.find("li", id="beleg-landung").find_all("dt", string="Korrigiert")
    told = next(row.find_next_sibling("dd").strings)
    for right, wrong in (("2026", "2027"), ("20.", "19."), ("Datum", "Tageszeit")):
        changed = NavigableString(told.replace(right, wrong))
        told.replace_with(changed)
        (finding,) = evidence_equals_open_data(site)
        assert "the entry 'landung' says 'Korrigiert: " in finding.message
        changed.replace_with(told)


def test_the_sitemap_dates_pages_by_what_was_corrected_on_them(
    corrected_site: Path, corrected_pages
) -> None:
    """*landung* has a day in the log; what was changed after the last release has none yet."""
    sitemap = BeautifulSoup((corrected_site / "sitemap.xml").read_bytes(), "xml")
    days = {
        url.loc.text.removeprefix("https://example.org/mond/"): url.lastmod and url.lastmod.text
        for url in sitemap.find_all("url")
    }
    assert days == {
        address: "2026-02-01" if soup.select_one("[data-event=landung]") else None
        for address, soup in corrected_pages.items()
        if not soup.select_one("meta[name=robots]")
    }
    assert set(days.values()) == {"2026-02-01", None}
