"""The files of the open data: what each holds and what reads it; `export` makes their text."""

from __future__ import annotations

from typing import NamedTuple

FOLDER = "daten"
"""Below `docs/` and below the site's root."""

DIAGRAMS = f"{FOLDER}/diagramme"
"""Charts as files, one for each chart of the pages."""

FEED = "aenderungen.xml"
BIBTEX = "quellen.bib"
CSL = "quellen.csl.json"
TABLES_SCHEMA = "csv-metadata.json"


class DataFile(NamedTuple):
    """One file: its name, what it holds in German, and its media type (IANA)."""

    name: str
    title: str
    media: str


class Group(NamedTuple):
    """Files that the same programs read."""

    title: str
    readers: str
    files: tuple[DataFile, ...]


def _tables(*names: tuple[str, str]) -> tuple[DataFile, ...]:
    return tuple(DataFile(f"{name}.csv", title, "text/csv") for name, title in names)


GROUPS: tuple[Group, ...] = (
    Group(
        "Alles in einer Datei",
        "Jede Programmiersprache liest JSON. Ob eine Kopie vollständig ist, prüft JSON Schema.",
        (
            DataFile("fakten.json", "Alle Angaben mit Quelle und Absatz", "application/json"),
            DataFile("fakten.schema.json", "Beschreibung der Felder", "application/schema+json"),
        ),
    ),
    Group(
        "Tabellen",
        "Excel, LibreOffice, R und pandas lesen CSV (UTF-8, Komma). "
        "Programme für „CSV on the Web“ lesen dazu die Beschreibung.",
        (
            *_tables(
                ("zahlen", "Zahlen"),
                ("ereignisse", "Ereignisse"),
                ("stimmen", "Zitate"),
                ("rollen", "Ämter der Personen"),
                ("vergleiche", "Vergleiche mit ihrem Urteil"),
                ("anmerkungen", "Anmerkungen der Redaktion"),
                ("quellen", "Quellen"),
                ("akteure", "Akteure"),
                ("begriffe", "Begriffe"),
                ("themen", "Themen"),
                ("messgroessen", "Messgrößen"),
                ("aemter", "Bezeichnungen der Ämter"),
            ),
            DataFile(TABLES_SCHEMA, "Beschreibung der Tabellen", "application/csvm+json"),
        ),
    ),
    Group(
        "Literaturangaben",
        "Zotero und JabRef lesen beide Formate, LaTeX liest BibTeX, Pandoc liest CSL-JSON.",
        (
            DataFile(BIBTEX, "Quellen als BibTeX", "application/x-bibtex"),
            DataFile(CSL, "Quellen als CSL-JSON", "application/vnd.citationstyles.csl+json"),
        ),
    ),
    Group(
        "Auf dem Laufenden bleiben",
        "Jeder Feedreader liest Atom.",
        (DataFile(FEED, "Korrekturen als Feed", "application/atom+xml"),),
    ),
)

FILES: tuple[DataFile, ...] = tuple(file for group in GROUPS for file in group.files)
