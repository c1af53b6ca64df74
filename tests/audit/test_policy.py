"""The policy of pages in a browser: what a reader does is allowed, what is smuggled in is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.finishing.policy import set_policies
from tests.audit.conftest import OpenPage, comes_true, go, new_context
from tests.audit.kinds import KINDS, address_of

WATCH = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));"""


# ------------------------------------------------------------------ a reader at work


def switches_scheme(page: Page) -> None:
    switch = page.locator("[data-scheme-switch]")
    was = page.evaluate("document.documentElement.dataset.scheme ?? ''")
    switch.click()
    assert page.evaluate("document.documentElement.dataset.scheme ?? ''") != was


def opens_card(page: Page) -> None:
    page.locator("main a[href^='#beleg-']:visible").first.click()
    card = page.locator(".card.is-open")
    expect(card).to_be_visible()
    if card.locator(".copy").count():
        card.locator(".copy").first.dispatch_event("click")
    page.keyboard.press("Escape")


def opens_row_of_chart(page: Page) -> None:
    page.locator(".chart-svg a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card.is-open")).to_be_visible()
    page.keyboard.press("Escape")


def reads_term(page: Page) -> None:
    page.locator("main a[data-short]:visible").first.hover()
    expect(page.locator(".term-note")).to_be_visible()
    page.keyboard.press("Escape")


def filters(page: Page) -> None:
    page.locator(".filter select").first.select_option(index=1)
    expect(page.locator("form.filter")).to_have_class("filter is-narrowed")


def sorts(page: Page) -> None:
    page.locator("th[data-sort] button").first.click()
    expect(page.locator("th[aria-sort]")).to_have_count(1)


def unfolds(page: Page) -> None:
    page.locator("main summary:visible").first.click()


def searches(page: Page) -> None:
    page.locator("[data-search-open]").first.click()
    page.locator("[data-md-component=search-query]").fill("Sputnik")
    page.locator("[data-md-component=search-result] a[href]").first.wait_for()
    page.keyboard.press("Escape")


def opens_menu(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator("[data-menu]").click()
    expect(page.locator(".main-nav")).to_have_class("main-nav is-open")
    page.set_viewport_size({"width": 1280, "height": 900})


def prints(page: Page) -> None:
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="screen")


USES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "scheme": ("[data-scheme-switch]:visible", switches_scheme),
    "card": ("main a[href^='#beleg-']:visible", opens_card),
    "chart": (".chart-svg a", opens_row_of_chart),
    "term": ("main a[data-short]:visible", reads_term),
    "filter": (".filter select:visible", filters),
    "sorting": ("th[data-sort] button:visible", sorts),
    "unfolding": ("main summary:visible", unfolds),
    "search": ("[data-search-open]:visible", searches),
    "menu": ("header", opens_menu),
    "print": ("body", prints),
}
"""What a reader does, and where a page offers it."""
SLOW = ("search", "menu", "scheme", "term", "print")
"""What every third kind of page is asked for, each something else, and all pages in a whole run."""


@pytest.fixture
def watched(open_page: OpenPage) -> tuple[Page, list[str]]:
    """A page that tells every violation of its policy, and everything else that goes wrong."""
    page = open_page("robots.txt")
    told: list[str] = []
    page.context.add_init_script(WATCH)
    page.on("console", lambda message: message.type == "error" and told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    return page, told


def test_nothing_that_a_reader_does_violates_the_policy(
    watched: tuple[Page, list[str]], address: str, pages: list[str], whole: bool
) -> None:
    page, told = watched
    page.context.grant_permissions(["clipboard-write"])
    done: Counter[str] = Counter()
    step = 1 if whole else 3
    walked = pages if whole else [address_of(kind, pages) for kind in KINDS if kind != "not-found"]
    for at, path in enumerate(walked):
        go(page, address + path)
        for name, (where, use) in USES.items():
            turn = SLOW.index(name) if name in SLOW else -at
            if (at + turn) % step == 0 and page.locator(where).count():
                use(page)
                done[name] += 1
        assert told == [], path or "start"
    assert set(done) == set(USES)
    assert done["search"] == len(walked[::step])


def test_the_page_for_what_is_missing_keeps_its_policy(
    watched: tuple[Page, list[str]], address: str
) -> None:
    page, told = watched
    go(page, f"{address}tief/unten/gibt-es-nicht/")
    searches(page)
    assert [line for line in told if "404" not in line] == []


def test_a_page_becomes_paper_under_its_policy(
    watched: tuple[Page, list[str]], address: str
) -> None:
    page, told = watched
    go(page, address)
    assert page.pdf()
    assert told == []


# ------------------------------------------------------------------ what somebody smuggles in

ELSEWHERE = "https://example.com/"
SMUGGLED = f"""
<base href="{ELSEWHERE}">
<script>(window.done ??= []).push("script")</script>
<script src="{ELSEWHERE}script.js"></script>
<link rel="stylesheet" href="{ELSEWHERE}sheet.css">
<style>html {{ --smuggled-sheet: 1 }}</style>
<p style="--smuggled-style: 1" id="styled">x</p>
<p id="handler" onclick="(window.done ??= []).push('handler')">x</p>
<a id="address" href="javascript:void (window.done ??= []).push('address')">x</a>
<img src="{ELSEWHERE}picture.png" onerror="(window.done ??= []).push('onerror')" alt="">
<iframe src="{ELSEWHERE}frame.html"></iframe>
<object data="{ELSEWHERE}object.html"></object>
<form action="{ELSEWHERE}form" target="_self"><button id="sent">x</button></form>
"""
TRIES = {
    "eval": "eval('1')",
    "function": "new Function('return 1')()",
    "markup": "document.createElement('p').innerHTML = '<b>x</b>'",
    "document": "document.write('')",
    "own policy": "trustedTypes.createPolicy('mine', {})",
}


@pytest.fixture(params=[True, False], ids=["policy", "no policy"])
def smuggled(
    request: pytest.FixtureRequest, browser: Browser, address: str, site: Path
) -> Iterator[tuple[Page, list[str], bool]]:
    """The start page with foreign markup, and which addresses elsewhere were really asked for."""
    context = new_context(browser)
    page = context.new_page()
    asked: list[str] = []

    def elsewhere(route: Route) -> None:
        asked.append(route.request.url.removeprefix(ELSEWHERE))
        route.fulfill(body="", headers={"Access-Control-Allow-Origin": "*"})

    text = (site / "impressum/index.html").read_text(encoding="utf-8")
    if not request.param:
        start = text.index('<meta http-equiv="Content')
        text = text[:start] + text[text.index("\n", start) :]
    text = text.replace("</main>", f"{SMUGGLED}</main>")
    page.route(f"{ELSEWHERE}**", elsewhere)
    page.route(
        f"{address}impressum/", lambda route: route.fulfill(body=text, content_type="text/html")
    )
    page.goto(f"{address}impressum/", wait_until="networkidle")
    yield page, asked, request.param
    context.close()


def test_what_is_smuggled_into_a_page_does_nothing(
    smuggled: tuple[Page, list[str], bool],
) -> None:
    page, asked, has_policy = smuggled
    for name in ("handler", "address"):
        page.locator(f"#{name}").dispatch_event("click")
    page.evaluate(f"fetch('{ELSEWHERE}fetch').catch(() => {{}})")
    page.evaluate(f"navigator.sendBeacon('{ELSEWHERE}beacon')")
    if has_policy:
        page.wait_for_timeout(100)
    else:
        assert comes_true(page, "window.done?.length > 3")
    style = (
        "(where, name) => getComputedStyle(document.querySelector(where)).getPropertyValue(name)"
    )
    style = f"([where, name]) => ({style})(where, name)"
    seen = {
        "ran": sorted(page.evaluate("window.done ?? []")),
        "sheet": page.evaluate(style, ["html", "--smuggled-sheet"]),
        "style": page.evaluate(style, ["#styled", "--smuggled-style"]),
        "base": page.evaluate("document.baseURI").startswith(ELSEWHERE),
    }
    page.locator("#sent").dispatch_event("click")
    page.wait_for_timeout(100)
    if has_policy:
        assert asked == []
        assert seen == {"ran": [], "sheet": "", "style": "", "base": False}
    else:  # so that the test could fail
        assert {"script.js", "sheet.css", "picture.png", "frame.html", "fetch"} <= set(asked)
        assert seen["ran"] == ["address", "handler", "onerror", "script"]
        assert (seen["sheet"].strip(), seen["style"].strip(), seen["base"]) == ("1", "1", True)


@pytest.mark.parametrize("code", TRIES.values(), ids=TRIES)
def test_no_text_becomes_code_or_markup(open_page: OpenPage, code: str) -> None:
    page = open_page("impressum/")
    # a task of its own, since what the debugger evaluates is free of the policy
    tried = (
        "() => new Promise((done) => setTimeout(() => {"
        f"try {{ {code}; done('done') }} catch (error) {{ done(error.name) }} }}))"
    )
    assert page.evaluate(tried) in ("EvalError", "TypeError")


def test_a_link_out_tells_nobody_where_from(open_page: OpenPage) -> None:
    page = open_page("quellen/")
    told: list[str | None] = []

    def answer(route: Route) -> None:
        told.append(route.request.headers.get("referer"))
        route.fulfill(body="<title>x</title>", content_type="text/html")

    page.context.route(lambda url: not url.startswith("http://127.0.0.1"), answer)
    page.locator("main a[rel~=external]").first.click()
    page.wait_for_url(lambda url: not url.startswith("http://127.0.0.1"))
    assert told
    assert set(told) == {None}
    assert page.evaluate("[window.opener, document.referrer]") == [None, ""]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_has_one(site: Path, pages: list[str], kind: str) -> None:
    path = address_of(kind, pages)
    file = site / path / "index.html" if kind != "not-found" else site / "404.html"
    head, _, rest = file.read_text(encoding="utf-8").partition("Content-Security-Policy")
    assert "<script" not in head
    assert "<link" not in head
    assert "Content-Security-Policy" not in rest


def test_finishing_twice_changes_nothing(site: Path) -> None:
    before = {file: file.read_bytes() for file in site.rglob("*.html")}
    set_policies(site)
    assert {file: file.read_bytes() for file in site.rglob("*.html")} == before
