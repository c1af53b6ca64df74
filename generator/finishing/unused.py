"""Leave out what a builder puts into a site and no page of it loads.

A theme brings scripts and styles of its own, MkDocs a compressed sitemap, Zensical the index of its
search and the sources that stand beside our fonts. Whichever builder ran, the site ships the same.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ExplainerError

if TYPE_CHECKING:
    from generator.finishing import BuiltSite

_OF_THEMES = ("assets/images", "assets/javascripts", "assets/stylesheets")
"""Folders that themes fill; what the project itself has there stays."""
_OF_BUILDERS = ("search.json", "sitemap.xml.gz", "assets/**/*.py", "assets/**/README.md")
"""Files for no reader. Nobody asks for a compressed sitemap: servers compress by themselves."""


def remove_unused(site: BuiltSite) -> None:
    """Remove them, and folders that hold nothing then.

    Raises:
        ExplainerError: A file cannot be removed.
    """
    for file in sorted(_unused(site)):
        try:
            file.unlink()
        except OSError as error:
            raise ExplainerError.single(
                f"cannot be removed: {error.strerror or error}.",
                file=file,
                hint="Delete the folder of the built site and build it again.",
            ) from error
    for folder in _OF_THEMES:
        for below in sorted((site.folder / folder).rglob("*"), reverse=True):
            _remove_if_empty(below)
        _remove_if_empty(site.folder / folder)


def _unused(site: BuiltSite) -> Iterator[Path]:
    own = (site.project.docs, site.project.root / "overrides")
    for name in _OF_THEMES:
        for file in (site.folder / name).rglob("*"):
            place = file.relative_to(site.folder)
            if not file.is_dir() and not any((folder / place).exists() for folder in own):
                yield file
    for pattern in _OF_BUILDERS:
        yield from site.folder.glob(pattern)


def _remove_if_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):  # it is not empty, or was none
        folder.rmdir()
