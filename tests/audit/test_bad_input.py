"""Whatever is missing or wrong at the reader's end, the page stays readable and helps."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.audit.conftest import OpenPage, go
from tests.audit.kinds import KINDS, address_of

QUERY = "input[data-md-component=search-query]"
RESULT = "[data-md-component=search-result]"

WITHOUT_STORAGE = """
  for (const name of ["localStorage", "sessionStorage"]) {
    const get = () => { throw new DOMException("no", "SecurityError"); };
    Object.defineProperty(window, name, { get });
  }
  Object.defineProperty(navigator, "cookieEnabled", { value: false });
"""
OLD_BROWSER = """
  for (const name of ["popover", "showPopover", "hidePopover", "togglePopover"]) {
    delete HTMLElement.prototype[name];
  }
  delete Element.prototype.checkVisibility;
  for (const [type, names] of [
    [Document, ["querySelector", "querySelectorAll"]],
    [Element, ["querySelector", "querySelectorAll", "matches", "closest"]],
  ]) {
    for (const name of names) {
      const known = type.prototype[name];
      type.prototype[name] = function (selector) {
        if (selector.includes(":has(")) throw new SyntaxError(`unknown selector: ${selector}`);
        return known.call(this, selector);
      };
    }
  }
  delete CSS.highlights;
  delete window.Highlight;
  for (const name of ["toSorted", "toReversed", "toSpliced", "with", "findLast"]) {
    delete Array.prototype[name];
  }
  for (const name of ["groupBy"]) { delete Object[name]; delete Map[name]; }
  delete Array.fromAsync;
  delete Promise.withResolvers;
  for (const name of ["union", "intersection", "difference", "isSubsetOf"]) {
    delete Set.prototype[name];
  }
  delete URL.canParse;
  delete RegExp.escape;
  for (const name of ["map", "filter", "take", "toArray", "flatMap", "some", "find"]) {
    delete Iterator?.prototype?.[name];
  }
"""
"""What came after November 2022 is taken away from scripts."""
SLOW = {
    "offline": False,
    "latency": 800,  # milliseconds
    "downloadThroughput": 30_000,  # bytes a second, about what 2G gives
    "uploadThroughput": 15_000,
}


def troubles(page: Page) -> list[str]:
    """Errors of scripts and of the console from now on."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda told: told.type == "error" and found.append(told.text))
    return found


def reads_well(page: Page) -> None:
    """Heading and text are there, in a colour other than the paper."""
    expect(page.locator("h1").first).to_be_visible()
    assert len(page.locator("main").inner_text().split()) > 20
    assert page.evaluate("""() => {
      const { color } = getComputedStyle(document.querySelector("h1"));
      return color !== getComputedStyle(document.documentElement).backgroundColor;
    }""")


@pytest.mark.thinned
@pytest.mark.parametrize("kind", KINDS)
def test_without_script_every_page_is_whole(
    open_page: OpenPage, pages: list[str], kind: str
) -> None:
    page = open_page(address_of(kind, pages), java_script_enabled=False)
    expect(page.locator("h1").first).to_be_visible()
    assert len(page.locator("main").inner_text().split()) > 20
    assert page.locator("#hauptnavigation a:visible").count() == 6
    dead = "main button:visible, header button:visible, main form:visible"
    assert page.locator(dead).count() == 0  # nothing that would do nothing


def test_without_storage_everything_works(open_page: OpenPage, address: str) -> None:
    page = open_page("impressum/")
    found = troubles(page)
    page.add_init_script(WITHOUT_STORAGE)
    go(page, f"{address}chronik/")
    page.locator("[data-scheme-switch]").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    page.locator("form.filter select").first.select_option(index=1)
    expect(page.locator(".timeline-entry[hidden]").first).to_be_attached()
    page.locator("[data-search-open]").first.click()
    page.locator(QUERY).fill("Sputnik")
    page.locator(f"{RESULT} a[href]").first.wait_for()
    assert found == []


def test_without_its_font_the_page_keeps_its_shape(open_page: OpenPage, address: str) -> None:
    page = open_page("impressum/")
    page.goto(address)
    page.evaluate("document.fonts.ready.then(() => null)")
    tall = page.evaluate("document.body.scrollHeight")
    blocked = open_page("impressum/")
    blocked.route("**/*.woff2", lambda route: route.abort())
    blocked.goto(address)
    reads_well(blocked)
    assert abs(blocked.evaluate("document.body.scrollHeight") - tall) < tall * 0.05


def test_without_styles_or_scripts_arriving_the_text_is_there(
    open_page: OpenPage, address: str
) -> None:
    page = open_page("impressum/")
    page.route("**/*.{css,js}", lambda route: route.abort())
    page.goto(f"{address}chronik/")
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(".timeline-entry:visible").count() > 20


def test_on_a_slow_network_the_text_comes_first(open_page: OpenPage, address: str) -> None:
    page = open_page("impressum/")
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", SLOW)
    page.goto(f"{address}glossar/?q=Sputnik", wait_until="commit")
    expect(page.locator("h1")).to_be_visible()
    page.locator(f"{RESULT} a[href]").first.wait_for()


@pytest.mark.thinned
@pytest.mark.parametrize("kind", KINDS)
def test_a_browser_of_2022_meets_no_error(
    open_page: OpenPage, address: str, pages: list[str], kind: str
) -> None:
    page = open_page("impressum/")
    page.add_init_script(OLD_BROWSER)
    found = troubles(page)
    path = address_of(kind, pages)
    go(page, address + path)
    missing = [line for line in found if "404" in line]
    reads_well(page)
    facts = page.locator("main a[href^='#beleg-']:visible")
    if facts.count():
        target = facts.first.get_attribute("href")
        facts.first.click()
        assert page.url.endswith(str(target))
    page.locator("[data-search-open]").first.click()
    page.locator(QUERY).fill("Sputnik")
    page.locator(f"{RESULT} a[href]").first.wait_for()
    assert [line for line in found if line not in missing] == []


# ------------------------------------------------------------------ what stands in the address

MARKUP = "<img src=x onerror=\"document.title='broken in'\"><script>document.title='x'</script>"
QUERIES = {
    "markup": MARKUP,
    "10,000 letters": "Börse" * 2_000,
    "10,000 words": "a " * 5_000,
    "signs": "%00 \\ ' \" ) ( [ * + ? . ^ $ | { } \N{ZERO WIDTH JOINER}\N{RIGHT-TO-LEFT OVERRIDE}",
    "nothing": " ",
}


@pytest.mark.parametrize("name", QUERIES)
def test_no_query_breaks_the_search(open_page: OpenPage, name: str) -> None:
    page = open_page()
    found = troubles(page)
    page.locator("[data-search-open]").first.click()
    page.locator(QUERY).fill(QUERIES[name])
    page.wait_for_timeout(500)
    assert "broken in" not in page.title()
    assert page.locator(f"{RESULT} :is(img, script)").count() == 0
    page.locator(QUERY).fill("Sputnik")
    page.locator(f"{RESULT} a[href]").first.wait_for()
    assert found == []


@pytest.mark.parametrize("path", ["chronik/", "zahlen/"])
@pytest.mark.parametrize("value", ["gibt-es-nicht", "%3Cb%3Efett%3C%2Fb%3E", "a" * 2_000])
def test_an_unknown_filter_is_passed_over(open_page: OpenPage, path: str, value: str) -> None:
    page = open_page(f"{path}?topic={value}&actor={value}&sort={value}&q2={value}")
    shown = page.locator(".timeline-entry, tr[data-figure]")
    assert shown.count() > 20
    assert page.locator(".timeline-entry:visible, tr[data-figure]:visible").count() == shown.count()
    assert page.locator("form.filter output b").count() == 0


@pytest.mark.thinned
@pytest.mark.parametrize("hash_", ["#gibt-es-nicht-mehr", "#%E0%A4%A", "#:~:text=weg"])
@pytest.mark.parametrize("kind", ["start", "article", "timeline", "figures", "glossary"])
def test_an_anchor_that_moved_leaves_the_page_readable(
    open_page: OpenPage, address: str, pages: list[str], kind: str, hash_: str
) -> None:
    page = open_page("impressum/")
    found = troubles(page)
    go(page, address + address_of(kind, pages) + hash_)
    reads_well(page)
    assert found == []
