"""Reads a guide's fenced blocks and does in a copy of the project what they tell a person to do.

A fence's first word is its language. ``sh`` blocks are run in order, one shell a block; a block
whose info string says ``file=PATH`` is written there, ``append=PATH`` is added to the end of that
file. ``markdown`` blocks become pages of the copy afterwards, so that their macros are rendered by
the real build. A ``console`` block holds a server, which never ends by itself: it is only started.

Sessions of nox and what pip installs are not run a second time, since the run of all tests begins
with them; that they exist is asked.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^```(?P<info>\S.*?)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_COPIED = {"site", "shots", "originals", "build", "dist"}
NOX = re.compile(r"^(?:\.venv/bin/)?nox (?:--session|-s) (?P<session>\w+)(?P<rest>.*)$")
PIP = re.compile(r"^\.venv/bin/pip install (?P<arguments>.*)$")
SESSION = r"^@nox\.session.*\ndef (\w+)\("
LOCK = re.compile(r"--requirement (\S+)")
COMMAND_SECONDS = 300
SERVER_SECONDS = 40


@dataclass(frozen=True)
class Block:
    """One fenced block.

    Attributes:
        line: Where its fence opens in the guide, 1-based.
        language: First word of the info string.
        options: The other words of the info string.
        body: The text between the fences.
    """

    line: int
    language: str
    options: tuple[str, ...]
    body: str

    @property
    def name(self) -> str:
        """For the test report."""
        return f"line-{self.line}-{self.language}"

    def option(self, key: str) -> str | None:
        """The value of `key=VALUE` in the info string."""
        found = (word.partition("=") for word in self.options)
        return next((value for name, _, value in found if name == key), None)


def blocks(guide: Path) -> list[Block]:
    """The fenced blocks of `guide` in their order."""
    text = guide.read_text(encoding="utf-8")
    found = []
    for match in FENCE.finditer(text):
        language, *options = match["info"].split()
        line = text.count("\n", 0, match.start()) + 1
        found.append(Block(line, language, tuple(options), match["body"]))
    return found


def copy_project(project: Path, target: Path) -> Path:
    """A copy of the project in a repository of its own, as an author has it."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        hidden = {name for name in names if name.startswith(".")}
        installed = {name for name in names if name in {"__pycache__", "node_modules"}}
        return hidden | installed | (NOT_COPIED & set(names) if Path(folder) == project else set())

    shutil.copytree(project, target, ignore=left_out)
    shutil.copy(project / ".gitignore", target)
    for command in (
        ["init", "--quiet", "--initial-branch", "main"],
        ["config", "user.name", "Autorin"],
        ["config", "user.email", "autorin@example.org"],
        ["config", "commit.gpgsign", "false"],
        ["add", "--all"],
        ["commit", "--quiet", "--message", "Stand"],
    ):
        subprocess.run(["git", *command], cwd=target, check=True, capture_output=True)
    return target


def follow(block: Block, copy: Path) -> str:
    """Do what `block` says inside `copy`; the complaint, or an empty string.

    A block of a language that tells nobody to do a thing is left alone.
    """
    if path := block.option("file"):
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        (copy / path).write_text(block.body, encoding="utf-8")
    elif path := block.option("append"):
        with (copy / path).open("a", encoding="utf-8") as file:
            file.write(block.body)
    elif block.language == "sh":
        return _run(block, copy)
    elif block.language == "console":
        return _start(block, copy)
    return ""


def page_of(block: Block, copy: Path) -> Path:
    """Where a `markdown` block becomes a page."""
    return copy / "docs" / f"beispiel-{block.line}.md"


def _environment(copy: Path) -> dict[str, str]:
    here = str(Path(sys.executable).parent)
    return {
        **os.environ,
        "PATH": f"{here}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(copy),
        "NO_MKDOCS_2_WARNING": "1",
    }


def _run(block: Block, copy: Path) -> str:
    lines = []
    for line in block.body.splitlines():
        complaint = _complaint(line, copy)
        if complaint:
            return complaint
        if complaint is None:
            lines.append(line)
    script = "\n".join(("set -euo pipefail", *lines))
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=copy,
        env=_environment(copy),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=COMMAND_SECONDS,
    )
    return "" if done.returncode == 0 else f"exit {done.returncode}\n{done.stdout}{done.stderr}"


def _complaint(line: str, copy: Path) -> str | None:
    """What a line names that the copy lacks, if it is one that is not run; of others nothing."""
    if match := NOX.match(line):
        sessions = re.findall(SESSION, (copy / "noxfile.py").read_text(), re.MULTILINE)
        known = match["session"] in sessions
        return "" if known else f"noxfile.py has no session {match['session']!r}"
    if match := PIP.match(line):
        lacking = [lock for lock in LOCK.findall(match["arguments"]) if not (copy / lock).is_file()]
        return f"there is no {lacking[0]}" if lacking else ""
    return None


def _start(block: Block, copy: Path) -> str:
    """Start a server, see that it says where it serves, and end it."""
    command = block.body.strip()
    if match := NOX.match(command):
        assert match["session"] == "serve"
        command = "mkdocs serve"
    log = copy / ".server.log"
    with log.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(
            ["bash", "-c", f"exec {command} --dev-addr 127.0.0.1:0"],
            cwd=copy,
            env=_environment(copy),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            deadline = time.monotonic() + SERVER_SECONDS
            while time.monotonic() < deadline and server.poll() is None:
                if "Serving on" in log.read_text(encoding="utf-8"):
                    return ""
                time.sleep(0.2)
        finally:
            if server.poll() is None:
                os.killpg(server.pid, signal.SIGKILL)
                server.wait()
    return f"does not serve:\n{log.read_text(encoding='utf-8')}"
