"""The first click: without JavaScript, every fact on every kind of page leads to its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.corpus import Corpus, load
from generator.site.links import text_fragment
from tests.audit.conftest import OpenPage
from tests.audit.kinds import KINDS, address_of
from tests.building import ROOT

MARKS = ("figure", "event", "quotation", "role", "computed")
SHOWN = ",".join(f"main [data-{mark}]" for mark in MARKS)
FULL_OF_FACTS = frozenset(
    (
        "start",
        "topic",
        "article",
        "timeline",
        "figures",
        "voices",
        "actors",
        "comparison",
        "unknown",
    )
)
WHAT = ("shown", "clicked")
CLICKS = 8  # a page: the first element and others, evenly spread over it

LINKS = """(elements) => elements.map((element) => {
  const link = element.closest('a[href^="#beleg-"]') ?? element.querySelector('a[href^="#beleg-"]');
  const target = link && document.getElementById(link.getAttribute("href").slice(1));
  return target === null || target === undefined ? element.outerHTML.slice(0, 160) : target.id;
})"""
FIRST_LINK = "xpath=(descendant-or-self::*[local-name()='a'])[starts-with(@href, '#beleg-')][1]"
FOLDED = "xpath=ancestor::details[not(@open)]/summary"
UNCOVERED = """(entry) => {
  const box = entry.querySelector(".evidence-value").getBoundingClientRect();
  return entry.contains(document.elementFromPoint(box.left + 4, box.top + box.height / 2));
}"""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(ROOT / "data")


@pytest.fixture(scope="module")
def tally(pytestconfig: pytest.Config) -> Iterator[Counter[tuple[str, str]]]:
    """Elements with a link and links that were clicked, by kind of page; told at the end."""
    counted: Counter[tuple[str, str]] = Counter()
    yield counted
    kinds = dict.fromkeys(kind for kind, _ in counted)
    with pytestconfig.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        print("\nfirst click to evidence without JavaScript: elements that lead there, clicked")
        for kind in kinds:
            print(f"  {kind:14} {counted[kind, 'shown']:5} {counted[kind, 'clicked']:4}")
        shown, clicked = (sum(counted[kind, what] for kind in kinds) for what in WHAT)
        print(f"  {'total':14} {shown:5} {clicked:4}")


@pytest.mark.thinned
@pytest.mark.parametrize("kind", KINDS)
def test_facts_lead_to_their_evidence_without_javascript(
    open_page: OpenPage,
    pages: list[str],
    corpus: Corpus,
    tally: Counter[tuple[str, str]],
    kind: str,
) -> None:
    page = open_page(address_of(kind, pages), java_script_enabled=False)
    shown = page.locator(SHOWN)
    entries: list[str] = shown.evaluate_all(LINKS)
    assert [entry for entry in entries if not entry.startswith("beleg-")] == []
    assert bool(entries) >= (kind in FULL_OF_FACTS)

    step = max(1, len(entries) // CLICKS)
    for number in range(0, len(entries), step):
        click(page, shown.nth(number), entries[number])
        says_who_reports_it(page.locator(f"#{entries[number]}"), corpus)
        tally[kind, "clicked"] += 1
    tally[kind, "shown"] += len(entries)


def click(page: Page, element: Locator, target: str) -> None:
    """Unfold an element, follow its first link; its entry is what the page shows then."""
    while (folded := element.locator(FOLDED)).count():
        folded.first.click()
    element.locator(FIRST_LINK).first.click()
    assert page.url.endswith(f"#{target}")
    entry = page.locator(f"#{target}")
    assert entry.evaluate("entry => entry.matches(':target')")
    expect(entry).to_be_visible()
    expect(entry).to_be_in_viewport()
    assert entry.evaluate(UNCOVERED)


def says_who_reports_it(entry: Locator, corpus: Corpus) -> None:
    """Every place that reports the fact: source, paragraph, and the phrase at the publisher's."""
    if entry.get_attribute("data-kind") == "computed":
        assert entry.locator("a[href^='#beleg-']:not(.more)").count() == 2
        assert "Absatz" in entry.inner_text()
        return
    cited = corpus.cited[str(entry.get_attribute("id")).removeprefix("beleg-")]
    text = entry.inner_text()
    links = entry.locator("a.publisher")
    fragments = [text_fragment(place.source, place.locator) for place in cited]
    for place in cited:
        assert place.source.name in text
        assert f"Absatz {place.locator.paragraph}" in text.replace("\u00a0", " ")
    assert sorted(links.evaluate_all("links => links.map((link) => link.href)")) == sorted(
        fragment for fragment in fragments if fragment is not None
    )
    expect(links.first if links.count() else entry).to_be_visible()
