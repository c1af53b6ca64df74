"""The search for a browser ends in time and says what to do."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.audit import chromium


def test_named_browser_is_taken(tmp_path: Path) -> None:
    program = tmp_path / "my-chrome"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert chromium.present({"CHROME": str(program)}) == program


def test_browser_on_the_path_is_taken(tmp_path: Path) -> None:
    program = tmp_path / "google-chrome"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert chromium.present({"PATH": str(tmp_path)}) == program


def test_wrongly_named_browser_is_refused() -> None:
    with pytest.raises(chromium.NoChromiumError, match="CHROME names /nowhere/chrome"):
        chromium.present({"CHROME": "/nowhere/chrome"})


def test_without_any_browser_there_is_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    for way in ("downloaded", "from_debian"):
        monkeypatch.setattr(chromium, way, lambda: None)
    monkeypatch.setattr(chromium, "present", lambda environment: None)
    with pytest.raises(chromium.NoChromiumError, match="Install Chromium or Chrome"):
        chromium.executable.__wrapped__()


def test_a_command_that_hangs_is_ended(tmp_path: Path) -> None:
    mark = tmp_path / "still-alive"
    start = time.monotonic()
    assert not chromium.ran(["bash", "-c", f"(sleep 3; touch '{mark}') & sleep 60"], 0.5)
    assert time.monotonic() - start < 3
    time.sleep(3.5)
    assert not mark.exists()
