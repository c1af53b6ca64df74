"""A real Chromium for the browser tests: one that is there, or else one that is fetched.

The ways are tried in this order, each bounded in time: the environment variable ``CHROME``, a
program on the path, the usual places, Playwright's own download, and as root on Debian
``apt-get``. If all fail there is one message, never a skipped test.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    Path("/usr/lib/chromium/chromium"),
    Path("/opt/google/chrome/chrome"),
    Path("/snap/bin/chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
FLAGS = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
)
DOWNLOAD_SECONDS = 120
APT_SECONDS = 420
START_SECONDS = 30
HELP = (
    "No Chromium for the browser tests: none is installed, and neither Playwright's download nor "
    "apt-get brought one. Install Chromium or Chrome, or name one in the environment variable "
    "CHROME, and run again."
)


class NoChromiumError(RuntimeError):
    """There is no browser, and none could be fetched."""


@contextmanager
def launched() -> Iterator[Browser]:
    """A running headless browser, closed at the end."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = [*FLAGS, *(["--no-sandbox"] if root else [])]
    program = str(executable())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        try:
            yield browser
        finally:
            browser.close()


@cache
def executable() -> Path:
    """The browser's program, fetched if need be.

    Raises:
        NoChromiumError: With what can be done about it.
    """
    program = present(os.environ) or downloaded() or from_debian()
    if program is None:
        raise NoChromiumError(HELP)
    return program


def present(environment: Mapping[str, str]) -> Path | None:
    """A browser that is on this machine already.

    Raises:
        NoChromiumError: ``CHROME`` names a program that does not exist.
    """
    if named := environment.get("CHROME"):
        found = shutil.which(named)
        if found is None:
            raise NoChromiumError(f"CHROME names {named}, which is no program here.")
        return Path(found)
    on_path = (shutil.which(name, path=environment.get("PATH")) for name in NAMES)
    found = next((name for name in on_path if name), None)
    if found:
        return Path(found)
    return next((place for place in PLACES if place.is_file()), None) or playwrights_own()


def playwrights_own() -> Path | None:
    """The browser that Playwright downloaded at some time, if it is there."""
    with sync_playwright() as playwright:
        program = Path(playwright.chromium.executable_path)
    return program if program.is_file() else None


def downloaded() -> Path | None:
    """Playwright's own browser, where its download host can be reached."""
    say("no Chromium here; asking Playwright for one")
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    program = playwrights_own() if ran(command, DOWNLOAD_SECONDS) else None
    # It may lack libraries of the system, which Debian's package would bring.
    return program if program and ran([str(program), "--version"], START_SECONDS) else None


def from_debian() -> Path | None:
    """Debian's or Ubuntu's package, where we may install it."""
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        return None
    say("asking apt-get for the package chromium")
    install = [apt, "install", "--yes", "--no-install-recommends", "chromium"]
    ran([apt, "update"], APT_SECONDS)
    return present({"PATH": os.environ["PATH"]}) if ran(install, APT_SECONDS) else None


def ran(command: list[str], seconds: float) -> bool:
    """Whether `command` ended well within `seconds`; its whole process group ends in any case."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.communicate()
        say(f"no answer within {seconds:.0f} seconds: {' '.join(command)}")
        return False
    if process.returncode != 0:
        say(f"failed: {' '.join(command)}\n" + "\n".join(output.splitlines()[-3:]))
    return process.returncode == 0


def say(text: str) -> None:
    """Tell the person who waits, past pytest's capture."""
    print(f"chromium: {text}", file=sys.__stderr__, flush=True)
