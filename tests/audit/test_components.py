"""What a reader does on a page: look up a word, open a card, filter, sort, switch the scheme."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.audit.conftest import SIZES, OpenPage
from tests.audit.kinds import address_of

FACT = "a[href^='#beleg-']"
TERM = "a[data-term]"
OPEN_CARD = ".card.is-open"
TOOLTIP = "[role=tooltip]"


@pytest.fixture
def article(pages: list[str]) -> str:
    return address_of("article", pages)


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until `target` has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"Tab never reached {target}")


def has_focus(target: Locator) -> bool:
    return target.evaluate("element => element === document.activeElement")


# ------------------------------------------------------------------ glossary terms


def test_term_shows_its_text_by_keyboard(open_page: OpenPage, article: str) -> None:
    page = open_page(article)
    term = page.locator(TERM).first
    tab_to(page, term)
    expect(page.locator(TOOLTIP)).to_be_visible()
    assert page.locator(TOOLTIP).inner_text().strip() == term.get_attribute("data-short")
    assert term.get_attribute("aria-describedby") == page.locator(TOOLTIP).get_attribute("id")
    page.keyboard.press("Escape")
    expect(page.locator(TOOLTIP)).to_be_hidden()
    assert has_focus(term)


def test_term_text_stays_while_the_pointer_is_on_it(open_page: OpenPage, article: str) -> None:
    page = open_page(article)
    page.locator(TERM).first.hover()
    expect(page.locator(TOOLTIP)).to_be_visible()
    page.locator(TOOLTIP).hover()
    page.wait_for_timeout(600)
    expect(page.locator(TOOLTIP)).to_be_visible()


def test_term_text_covers_not_its_word(open_page: OpenPage, article: str) -> None:
    page = open_page(article)
    term = page.locator(TERM).first
    term.hover()
    expect(page.locator(TOOLTIP)).to_be_visible()
    word, note = term.bounding_box(), page.locator(TOOLTIP).bounding_box()
    assert word is not None
    assert note is not None
    assert note["y"] >= word["y"] + word["height"] or note["y"] + note["height"] <= word["y"]


def test_term_answers_a_tap_first_and_then_leads_on(open_page: OpenPage, article: str) -> None:
    width, height = SIZES["phone"]
    page = open_page(article, viewport={"width": width, "height": height}, has_touch=True)
    before = page.url
    page.locator(TERM).first.tap()
    expect(page.locator(TOOLTIP)).to_be_visible()
    assert page.url == before
    page.locator(TOOLTIP).get_by_role("link", name="Zum Glossar").click()
    page.wait_for_url("**/glossar/#*")


# ------------------------------------------------------------------ evidence cards


@pytest.mark.parametrize("size", SIZES)
def test_fact_opens_its_card_by_click(open_page: OpenPage, article: str, size: str) -> None:
    width, height = SIZES[size]
    page = open_page(article, viewport={"width": width, "height": height})
    link = page.locator(f"main {FACT}").first
    link.click()
    card = page.locator(OPEN_CARD)
    expect(card).to_be_visible()
    assert f"#{card.evaluate('card => card.parentElement.id')}" == link.get_attribute("href")
    assert "Absatz" in card.inner_text()
    card.get_by_role("button", name="Schließen").click()
    expect(page.locator(OPEN_CARD)).to_have_count(0)
    assert has_focus(link)


def test_fact_opens_its_card_by_enter_and_escape_returns(open_page: OpenPage, article: str) -> None:
    page = open_page(article)
    link = page.locator(f"main {FACT}").first
    tab_to(page, link)
    page.keyboard.press("Enter")
    card = page.locator(OPEN_CARD)
    expect(card).to_be_visible()
    assert card.evaluate("card => card.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(page.locator(OPEN_CARD)).to_have_count(0)
    assert has_focus(link)


def test_click_outside_closes_the_card(open_page: OpenPage, article: str) -> None:
    page = open_page(article)
    page.locator(f"main {FACT}").first.click()
    expect(page.locator(OPEN_CARD)).to_be_visible()
    page.mouse.click(5, 5)
    expect(page.locator(OPEN_CARD)).to_have_count(0)


def test_fact_leads_to_its_evidence_without_script(open_page: OpenPage, article: str) -> None:
    page = open_page(article, java_script_enabled=False)
    link = page.locator(f"main {FACT}").first
    target = link.get_attribute("href")
    link.click()
    assert page.url.endswith(str(target))
    entry = page.locator(str(target))
    expect(entry).to_be_visible()
    expect(entry).to_be_in_viewport()
    assert "Absatz" in entry.inner_text()


# ------------------------------------------------------------------ taking a fact along

CLIPBOARD = "navigator.clipboard.readText()"


@pytest.fixture
def open_with_clipboard(open_page: OpenPage) -> OpenPage:
    return lambda path: open_page(path, permissions=["clipboard-read", "clipboard-write"])


def test_a_card_copies_its_citation_by_keyboard(
    open_with_clipboard: OpenPage, article: str
) -> None:
    page = open_with_clipboard(article)
    page.locator(f"main {FACT}").first.click()
    card = page.locator(OPEN_CARD)
    tab_to(page, card.locator("button.copy"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Kopiert")).to_have_count(1)
    expect(card).to_be_visible()
    assert page.evaluate(CLIPBOARD) == card.locator(".citation > p").text_content()


@pytest.mark.parametrize("home", ["zahlen", "chronik", "stimmen"])
def test_a_fact_is_cited_where_it_is_at_home(open_with_clipboard: OpenPage, home: str) -> None:
    page = open_with_clipboard(f"{home}/")
    page.locator(".take-along button").first.click()
    expect(page.get_by_role("status").filter(has_text="Kopiert")).to_have_count(1)
    copied = page.evaluate(CLIPBOARD)
    address = page.locator(".take-along .permalink").first.evaluate("link => link.hash")
    assert copied.endswith(f"/{home}/{address}")
    assert "Quelle" in copied
    assert "Stand: " in copied


@pytest.mark.parametrize("missing", ["script", "clipboard"])
def test_a_citation_can_be_selected_where_nothing_copies_it(
    open_page: OpenPage, missing: str
) -> None:
    page = open_page("zahlen/", java_script_enabled=missing != "script")
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.reload()
    link = page.locator("a.cite").first
    entry = page.locator(f"{link.get_attribute('href')} .card")
    link.click()
    entry.get_by_text("Quellenangabe").click()
    expect(entry.locator(".citation > p")).to_be_visible()
    expect(page.locator("button.copy")).to_have_count(0)


# ------------------------------------------------------------------ charts as files

OUTSIDE = """() => {
  const { width, height } = document.documentElement.viewBox.baseVal;
  return [...document.querySelectorAll("text")].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.left < 0 || box.top < 0 || box.right > width || box.bottom > height;
  }).map((text) => text.textContent);
}"""
COLOURS = """() => ["rect", "text"].map(
  (name) => getComputedStyle(document.querySelector(name)).fill)"""


def test_a_chart_leads_to_its_file(open_page: OpenPage) -> None:
    page = open_page("")
    link = page.get_by_role("link", name="Als Bild (SVG)").first
    title = page.locator(".chart-title").first.inner_text()
    link.click()
    page.wait_for_url("**/daten/diagramme/*.svg")
    assert page.locator("title").text_content() == title


def test_a_chart_file_keeps_its_text_inside_and_follows_the_scheme(
    open_page: OpenPage, site: Path
) -> None:
    for chart in sorted((site / "daten/diagramme").glob("*.svg")):
        address, colours = f"daten/diagramme/{chart.name}", []
        for scheme in ("light", "dark"):
            page = open_page(address, color_scheme=scheme)
            assert page.evaluate(OUTSIDE) == [], (address, scheme)
            colours.append(page.evaluate(COLOURS))
        assert set(colours[0]).isdisjoint(colours[1]), address


# ------------------------------------------------------------------ filter and table


def test_timeline_filter_narrows_entries_and_keeps_its_state(open_page: OpenPage) -> None:
    page = open_page("chronik/")
    entries = page.locator(".timeline-entry")
    total = entries.count()
    page.locator("form.filter select[name=topic]").select_option("politik")
    wanted = page.locator(".timeline-entry[data-topics~=politik]").count()
    assert 0 < wanted < total
    expect(page.locator(".timeline-entry:visible")).to_have_count(wanted)
    assert "topic=politik" in page.url
    expect(page.locator("form.filter output")).to_contain_text(f"{wanted} von {total}")

    page.reload()
    expect(page.locator(".timeline-entry:visible")).to_have_count(wanted)
    page.locator("form.filter select[name=topic]").select_option("")
    expect(page.locator(".timeline-entry:visible")).to_have_count(total)
    assert "topic=" not in page.url


def test_two_filters_narrow_together(open_page: OpenPage) -> None:
    page = open_page("chronik/?topic=politik&actor=donald-trump")
    wanted = page.locator(".timeline-entry[data-topics~=politik][data-actors~=donald-trump]")
    assert wanted.count() > 0
    expect(page.locator(".timeline-entry:visible")).to_have_count(wanted.count())


def test_unknown_filter_is_named_and_ignored(open_page: OpenPage) -> None:
    page = open_page("chronik/?topic=gibt-es-nicht")
    expect(page.locator("form.filter output")).to_contain_text("gibt-es-nicht")
    assert (
        page.locator(".timeline-entry:visible").count() == page.locator(".timeline-entry").count()
    )


def test_timeline_and_figures_are_whole_without_script(open_page: OpenPage) -> None:
    page = open_page("chronik/", java_script_enabled=False)
    assert (
        page.locator(".timeline-entry:visible").count() == page.locator(".timeline-entry").count()
    )
    expect(page.locator("form.filter")).to_be_hidden()
    page.goto(page.url.replace("chronik", "zahlen"))
    rows = page.locator("table tr[data-figure]")
    assert rows.count() > 50
    assert rows.locator("visible=true").count() == rows.count()


def test_figures_sort_by_value_both_ways(open_page: OpenPage) -> None:
    """The largest first; `test_choices` says that units stay apart."""
    page = open_page("zahlen/")
    header = page.locator("th[data-sort=value]").first
    percent = page.locator("td[data-unit=Prozent]")
    values = "cells => cells.map((cell) => cell.dataset.value).filter(Boolean).map(Number)"
    before = percent.evaluate_all(values)
    assert len(before) > 20

    header.locator("button").click()
    assert header.get_attribute("aria-sort") == "descending"
    assert percent.evaluate_all(values) == sorted(before, reverse=True)
    header.locator("button").click()
    assert header.get_attribute("aria-sort") == "ascending"
    assert percent.evaluate_all(values) == sorted(before)


def test_figures_sort_by_name_in_german_order(open_page: OpenPage) -> None:
    page = open_page("zahlen/")
    header = page.locator("th[data-sort=text]").first
    header.locator("button").click()
    in_order = """(cells) => {
      const german = new Intl.Collator("de", { numeric: true });
      const texts = cells.map((cell) => cell.dataset.value ?? cell.textContent.trim());
      return texts.every((text, i) => i === 0 || german.compare(texts[i - 1], text) <= 0);
    }"""
    index = header.evaluate("header => header.cellIndex")
    cells = page.locator(f"tr[data-figure] > :nth-child({index + 1})")
    assert cells.count() > 50
    assert cells.evaluate_all(in_order)


# ------------------------------------------------------------------ scheme and menu

BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"


@pytest.mark.parametrize("system", ["light", "dark"])
def test_scheme_follows_the_system_until_a_reader_switches(
    open_page: OpenPage, system: str
) -> None:
    page = open_page("", color_scheme=system)
    assert page.evaluate("localStorage.length") == 0
    before = page.evaluate(BACKGROUND)
    page.locator("[data-scheme-switch]").click()
    switched = page.evaluate(BACKGROUND)
    assert switched != before
    assert page.evaluate("localStorage.getItem('scheme')") in {"light", "dark"} - {system}

    page.goto(page.url + "chronik/")
    assert page.evaluate(BACKGROUND) == switched


def test_schemes_differ(open_page: OpenPage) -> None:
    colours = {open_page("", color_scheme=s).evaluate(BACKGROUND) for s in ("light", "dark")}
    assert len(colours) == 2


def test_phone_menu_leads_to_every_main_page(open_page: OpenPage) -> None:
    width, height = SIZES["phone"]
    page = open_page(viewport={"width": width, "height": height})
    menu = page.locator("[data-menu]")
    assert menu.get_attribute("aria-expanded") == "false"
    menu.click()
    assert menu.get_attribute("aria-expanded") == "true"
    links = page.locator("#hauptnavigation a")
    assert [link.get_attribute("href") for link in links.all()][-1].endswith("einfach/")
    assert links.count() == len(set(links.all_inner_texts())) > 6
    for link in links.all():
        expect(link).to_be_visible()


def test_main_pages_can_be_reached_on_a_phone_without_script(open_page: OpenPage) -> None:
    width, height = SIZES["phone"]
    page = open_page(viewport={"width": width, "height": height}, java_script_enabled=False)
    expect(page.locator("#hauptnavigation a").first).to_be_visible()


def test_print_folds_nothing_away(open_page: OpenPage, article: str) -> None:
    page = open_page(article)
    page.emulate_media(media="print")
    expect(page.locator(".evidence-card").first).to_be_visible()
    assert page.locator(".evidence-card:visible").count() == page.locator(".evidence-card").count()
    expect(page.locator("[data-search-open]").first).to_be_hidden()
