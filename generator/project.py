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
    def proven(self) -> Path:
        """The dossiers that their articles prove."""
        return self.data / "proven.json"

    @property
    def docs(self) -> Path:
        """Pages and open data."""
        return self.root / "docs"

    @property
    def site_name(self) -> str:
        """The name of the site in `mkdocs.yml`; empty where it has none."""
        try:
            settings = _plain_settings((self.root / "mkdocs.yml").read_bytes())
        except (OSError, ValueError):
            return ""  # MkDocs says what is wrong with it
        name = settings.get("site_name") if isinstance(settings, dict) else None
        return name if isinstance(name, str) else ""


def _plain_settings(text: bytes) -> object:
    """`mkdocs.yml` less what its own tags such as `!ENV` stand for.

    Raises:
        ValueError: It is no YAML.
    """
    import yaml  # not every command needs it, and each start counts

    class Settings(yaml.SafeLoader):
        pass

    Settings.add_multi_constructor("", lambda _loader, _tag, _node: None)
    try:
        return Settings(text).get_single_data()
    except yaml.YAMLError as error:
        raise ValueError("no YAML") from error
