"""Pictures of every page kind in every size and scheme, and of what opens on a page.

    python -m tests.shots.take [--readme] [KIND …]

writes `shots/KIND-SIZE-SCHEME.png`; `--readme` only renews the picture that the README shows.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.audit.chromium import launched
from tests.audit.kinds import KINDS, address_of
from tests.audit.serving import served
from tests.building import BASE, ROOT, build_site, page_addresses

SIZES = {"phone": (390, 844), "laptop": (1280, 900), "wide": (1920, 1080)}
SCHEMES = ("light", "dark")
FOLDER = ROOT / "shots"
README_PICTURE = ROOT / ".github" / "screenshot.png"
README_LIMIT = 300_000  # bytes


def open_search(page: Page) -> None:
    """The search with its results."""
    page.goto(page.url + "?q=Sputnik")
    page.locator("[data-md-component=search-result] a[href]").first.wait_for()


def open_card(page: Page) -> None:
    """The evidence card of the page's first fact."""
    page.locator("main a[href^='#beleg-']").first.click()
    page.locator(".card.is-open").wait_for()


def open_tooltip(page: Page) -> None:
    """The explanation of the page's first glossary term."""
    page.locator("a[data-term]").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.locator("[role=tooltip]").wait_for()


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "open-search": ("start", open_search),
    "open-card": ("article", open_card),
    "open-tooltip": ("article", open_tooltip),
}
"""Name of a state to the page kind it is shown on and what brings it about."""


def main() -> None:
    """Take the pictures asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--readme", action="store_true", help="only the picture of the README")
    parser.add_argument("kinds", nargs="*", choices=[*KINDS, *STATES, []], metavar="KIND")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, launched() as browser:
        site = build_site(Path(folder) / "site")
        with served(site, BASE) as home:
            if wanted.readme:
                take_readme_picture(browser, home)
            else:
                take_all(browser, home, page_addresses(site), wanted.kinds or [*KINDS, *STATES])


def take_all(browser: Browser, home: str, pages: list[str], names: list[str]) -> None:
    """Each of `names` in every size and scheme."""
    FOLDER.mkdir(exist_ok=True)
    for size in SIZES:
        for scheme in SCHEMES:
            for name in names:
                kind, act = STATES.get(name, (name, None))
                page = opened(browser, home + address_of(kind, pages), size, scheme)
                if act:
                    act(page)
                file = FOLDER / f"{name}-{size}-{scheme}.png"
                page.screenshot(path=file, full_page=act is None)
                page.context.close()
    print(f"{len(names) * len(SIZES) * len(SCHEMES)} pictures are in {FOLDER.name}/.")


def take_readme_picture(browser: Browser, home: str) -> None:
    """The start page as the README shows it."""
    page = opened(browser, home, "laptop", "light")
    page.screenshot(path=README_PICTURE)
    page.context.close()
    size = README_PICTURE.stat().st_size
    if size > README_LIMIT:
        raise SystemExit(f"{README_PICTURE} has {size} bytes; the limit is {README_LIMIT}.")
    print(f"{README_PICTURE.relative_to(ROOT)}: {size} bytes.")


def opened(browser: Browser, address: str, size: str, scheme: str) -> Page:
    """A fresh page, loaded and at rest."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="de-DE",
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => null)")
    return page


if __name__ == "__main__":
    main()
