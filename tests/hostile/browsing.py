"""What of a hostile site runs, asks elsewhere or fails in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Error, Page

from tests.audit.conftest import go
from tests.building import page_addresses

CANARY = """
  window.ran = [];
  window.pwned = (what) => window.ran.push(String(what));
  for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = window.pwned;
  addEventListener("securitypolicyviolation", (event) => window.ran.push(event.blockedURI));
"""
POKE = """async () => {
  for (const element of document.querySelectorAll("main *")) {
    for (const kind of ["mouseover", "focus", "toggle", "animationstart"]) {
      element.dispatchEvent(new Event(kind));
    }
    if (element.tagName === "A" && element.protocol.startsWith("java")) element.click();
  }
  await new Promise((done) => setTimeout(done, 30)); // the address of a link runs in its own task
  return window.ran;
}"""


def executed(
    context: BrowserContext, address: str, site: Path, *, passed_over: str = ""
) -> tuple[int, list[str]]:
    """How many pages were visited, and what ran, asked elsewhere or failed in them.

    Args:
        context: A profile in which the policy of pages is switched off: without it, whatever got
            into a page would run.
        address: Of the served site.
        site: Its folder.
        passed_over: Begin of the addresses of pages that are not visited.
    """
    found: list[str] = []
    context.add_init_script(CANARY)
    context.route(lambda url: not url.startswith(address), lambda route: route.abort())
    page = context.new_page()
    _watch(page, address, found)
    whole = page_addresses(site)
    chosen = [path for path in whole if not passed_over or not path.startswith(passed_over)]
    addresses = [*chosen, "404.html", "?q=%3Cscript%3Epwned()"]
    for path in addresses:
        try:
            go(page, address + path)
            found += [f"{path}: ran {what}" for what in page.evaluate(POKE)]
        except (Error, AssertionError) as error:
            found.append(f"{path}: {str(error).splitlines()[0]}")
    return len(addresses), found


def _watch(page: Page, address: str, found: list[str]) -> None:
    def asked(request: Any) -> None:
        if not request.url.startswith(address):
            found.append(f"{page.url}: asks {request.url}")

    def failed(message: Any) -> None:
        if message.type == "error" and "404" not in message.text:
            found.append(f"{page.url}: {message.text}")

    page.on("request", asked)
    page.on("console", failed)
    page.on("dialog", lambda dialog: (found.append(f"{page.url}: {dialog.type}"), dialog.dismiss()))
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
