"""Where the parts of a project stand on disk, seen from the folder that holds `mkdocs.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """The folders and files that commands read and write.

    Attributes:
        root: The folder that holds `mkdocs.yml`.
    """

    root: Path

    @property
    def data(self) -> Path:
        """Dossiers and vocabularies."""
        return self.root / "data"

    @property
    def seeds(self) -> Path:
        """One dossier per article."""
        return self.data / "seeds"

    @property
    def base(self) -> Path:
        """Pages as they were last generated."""
        return self.data / "base"

    @property
    def published(self) -> Path:
        """The facts of the last release."""
        return self.data / "published.json"

    @property
    def docs(self) -> Path:
        """Pages and open data."""
        return self.root / "docs"
