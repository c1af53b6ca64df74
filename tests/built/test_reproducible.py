"""Two builds give the same bytes, whoever runs them, where, when, with whatever kept from before.

No build asks the clock: one of the two is told to live at the beginning of 1970 by
`SOURCE_DATE_EPOCH`, which MkDocs, Typst and others follow, and nothing of it may be seen.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.building import ROOT, SITE_URL

SOURCES = ("docs", "data", "overrides", "generator")


@dataclass(frozen=True)
class Place:
    """Somebody's machine.

    Attributes:
        name: Of the folder that holds the project.
        settings: Its environment.
        umask: Which rights new files lack.
        modified: When the sources were last written, in seconds since 1970; None leaves it.
        backwards: Whether files are created in reverse order, which changes how folders list them.
        keeps: Whether what an earlier build kept is there.
    """

    name: str
    settings: dict[str, str] = field(default_factory=dict)
    umask: int = 0o022
    modified: int | None = None
    backwards: bool = False
    keeps: bool = False


HERE = Place(
    "für Ümläute",
    {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "USER": "redaktion"},
    keeps=True,
)
THERE = Place(
    "ein anderer Ort/projekt",
    {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "de_DE.ISO-8859-1",
        "LANGUAGE": "ar",
        "PYTHONHASHSEED": "4242",
        "PYTHONUTF8": "0",  # so that files are ASCII where nobody says otherwise
        "SOURCE_DATE_EPOCH": "86400",
        "USER": "jemand",
        "COLUMNS": "20",
    },
    umask=0o077,
    modified=1_000_000_000,
    backwards=True,
)


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    builds = [_started(place, tmp_path / str(index)) for index, place in enumerate((HERE, THERE))]
    for process, _ in builds:
        said, _ = process.communicate()
        assert process.returncode == 0, said
    (_, here), (_, there) = builds
    assert _names(here) == _names(there)
    assert len(_names(here)) > 100
    assert [line for name in _names(here) if (line := _difference(here, there, name))] == []


def test_a_difference_is_named_with_its_place(tmp_path: Path) -> None:
    for folder, data in (("a", b"16 Uhr"), ("b", b"17 Uhr"), ("c", b"16 Uhr\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.html").write_bytes(data)
    a, b, c = (tmp_path / folder for folder in "abc")
    assert _difference(a, b, "x.html") == "x.html: byte 1: b'16 Uhr' against b'17 Uhr'"
    assert _difference(a, c, "x.html").startswith("x.html: byte 6: ")
    assert _difference(a, a, "x.html") == ""


def _started(place: Place, above: Path) -> tuple[subprocess.Popen[str], Path]:
    """Start a strict build of a copy of the project as `place` would; where the site will be."""
    project = above / place.name
    for file in sorted(_sources(), reverse=place.backwards):
        _copy(file, project / file.relative_to(ROOT), place)
    if place.keeps and (ROOT / ".cache/explainer").is_dir():
        shutil.copytree(ROOT / ".cache/explainer", project / ".cache/explainer")
    home = above / "home"
    home.mkdir()
    site = above / "veroeffentlicht"
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=project,
        env=_environment() | {"HOME": str(home)} | place.settings,
        umask=place.umask,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    return process, site


def _environment() -> dict[str, str]:
    told = ("LANG", "LANGUAGE", "LC_", "TZ", "SOURCE_DATE_EPOCH", "USER", "COLUMNS")
    own = {name: value for name, value in os.environ.items() if not name.startswith(told)}
    return own | {"SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}


def _sources() -> Iterator[Path]:
    yield ROOT / "mkdocs.yml"
    for folder in SOURCES:
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file


def _copy(file: Path, target: Path, place: Place) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
    target.chmod(0o666 & ~place.umask)
    if place.modified is not None:
        os.utime(target, (place.modified, place.modified))


def _names(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())


def _difference(here: Path, there: Path, name: str) -> str:
    """Where two files first differ, with what stands around it; empty where they do not."""
    a, b = (here / name).read_bytes(), (there / name).read_bytes()
    if a == b:
        return ""
    pairs = zip(a, b, strict=False)
    at = next((i for i, (x, y) in enumerate(pairs) if x != y), min(len(a), len(b)))
    around = slice(max(at - 40, 0), at + 40)
    return f"{name}: byte {at}: {a[around]!r} against {b[around]!r}"
