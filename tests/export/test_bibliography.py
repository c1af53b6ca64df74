"""The bibliography, as programs of others read it: pybtex (BibTeX) and citeproc-py (CSL-JSON)."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex import errors
from pybtex.database import BibliographyData, parse_string
from pybtex.plugin import find_plugin
from pybtex.richtext import Text

from generator.corpus import load
from generator.escaping import bibtex as escaped
from generator.export.bibliography import bibtex, csl_json
from generator.model import Archived, Original, Source
from tests.project_fixture import ROOT

ORIGINAL = Original(file="a.txt", sha256="1" * 64, paragraphs=3)
WHOLE = Source(
    id="mauerfall",
    name="Die Zeitung",
    title="Grenze auf: 100 % der Tore & „alle“ {offen}",
    publisher="Verlag & Söhne",
    author="Günter Schabowski",
    genre="news",
    published="1989-11-10",
    published_basis="stated",
    url="https://example.org/a_b?x=1%20&y={z}#teil",
    accessed="2026-11-24",
    archived=Archived(url="https://example.org/archiv", date="2026-11-25"),
    original=ORIGINAL,
)
BARE = Source(id="flugblatt", name="Flugblatt ohne Verlag", original=ORIGINAL)
INFERRED = WHOLE.model_copy(
    update={
        "id": "nachdruck",
        "genre": "reprint",
        "author": None,
        "published_basis": "inferred",
        "published_reason": "Der Text nennt den Tag danach.",
    }
)
SOURCES = [WHOLE, BARE, INFERRED]


@pytest.fixture(autouse=True)
def strict() -> None:
    """Pybtex raises where it would only warn."""
    errors.set_strict_mode(True)


@pytest.fixture(scope="module")
def library() -> BibliographyData:
    return parse_string(bibtex(SOURCES), "bibtex")


@pytest.fixture(scope="module")
def items() -> dict[str, dict[str, Any]]:
    return {item["id"]: item for item in json.loads(csl_json(SOURCES))}


# ------------------------------------------------------------------ BibTeX


def test_an_article_has_everything_that_its_source_tells(library: BibliographyData) -> None:
    entry = library.entries["mauerfall"]
    assert entry.type == "article"
    assert str(entry.persons["author"][0]) == "{Günter Schabowski}"
    assert {name: entry.fields[name] for name in ("journal", "date", "year", "urldate")} == {
        "journal": r"Verlag \& Söhne",
        "date": "1989-11-10",
        "year": "1989",
        "urldate": "2026-11-24",
    }
    assert entry.fields["langid"] == "ngerman"
    assert entry.fields["url"] == "https://example.org/a_b?x=1%20&y=%7Bz%7D#teil"
    assert entry.fields["note"] == "Archiviert am 25.~November~2026: https://example.org/archiv"


@pytest.mark.parametrize(
    ("id_", "remarks"),
    [
        (
            "flugblatt",
            ("Titel nicht überliefert.", "Verlag nicht ermittelt.", "Ohne Autorenangabe.",
             "Datum nicht ermittelt.", "Fundstelle nicht ermittelt."),
        ),
        ("nachdruck", ("Ohne Autorenangabe.", "Datum erschlossen: Der Text nennt den Tag danach.")),
    ],
)  # fmt: skip
def test_what_is_unknown_is_said_and_not_invented(library, items, id_, remarks) -> None:
    entry = library.entries[id_]
    assert entry.type == "misc"
    assert "author" not in entry.persons
    assert "author" not in items[id_]
    for remark in remarks:
        assert remark in entry.fields["note"]
        assert remark in items[id_]["note"]


def test_a_style_of_others_prints_every_entry(library: BibliographyData) -> None:
    style = find_plugin("pybtex.style.formatting", "plain")()
    printed = {
        entry.key: entry.text.render_as("text") for entry in style.format_bibliography(library)
    }
    assert "Günter Schabowski. Grenze auf: 100 % der Tore & „alle“" in printed["mauerfall"]
    assert printed["flugblatt"].startswith("Flugblatt ohne Verlag. Titel nicht überliefert.")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Ost & West, 100 %, Nr. #9, a_b", "Ost & West, 100 %, Nr. #9, a_b"),
        ("„Wir sind das Volk“ – 1989", "„Wir sind das Volk“ – 1989"),
        ("rund\N{NO-BREAK SPACE}500", "rund\N{NO-BREAK SPACE}500"),
        ("a~b", "a~b"),
    ],
)
def test_special_characters_are_printed_as_themselves(text: str, printed: str) -> None:
    assert str(Text.from_latex(escaped(text))) == printed


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]), min_size=1))
def test_no_text_ends_its_field_or_is_a_command(text: str) -> None:
    source = WHOLE.model_copy(update={"title": text, "publisher": text, "author": text})
    (entry,) = parse_string(bibtex([source]), "bibtex").entries.values()
    assert entry.fields["title"] == f"{{{escaped(text)}}}"
    assert [str(person) for person in entry.persons["author"]] == [f"{{{escaped(text)}}}"]
    without_commands = re.sub(r"\\(?:text[a-z]+\{\}|[&%$#_])", "", escaped(text))
    assert not set(without_commands) & set("\\{}&%$#_^")


# ------------------------------------------------------------------ CSL-JSON


def test_an_item_has_the_types_and_variables_of_csl(items: dict[str, dict[str, Any]]) -> None:
    assert items["mauerfall"] == {
        "id": "mauerfall",
        "type": "article-newspaper",
        "title": WHOLE.title,
        "author": [{"literal": "Günter Schabowski"}],
        "container-title": "Verlag & Söhne",
        "issued": {"date-parts": [[1989, 11, 10]]},
        "URL": WHOLE.url,
        "accessed": {"date-parts": [[2026, 11, 24]]},
        "language": "de",
        "genre": "Nachricht",
        "note": items["mauerfall"]["note"],
    }
    assert {id_: item["type"] for id_, item in items.items()} == {
        "mauerfall": "article-newspaper",
        "flugblatt": "document",
        "nachdruck": "webpage",
    }


def cited(items: list[dict[str, Any]]) -> dict[str, str]:
    """Every item as citeproc-py prints it in Harvard style, in German."""
    style = CitationStylesStyle("harvard-cite-them-right", locale="de-DE", validate=False)
    library = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        library.register(Citation([CitationItem(item["id"])]))
    return dict(zip(library.keys, (str(entry) for entry in library.bibliography()), strict=True))


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_processor_of_others_prints_every_item(items: dict[str, dict[str, Any]]) -> None:
    printed = cited(list(items.values()))
    assert printed["mauerfall"].startswith("Günter Schabowski (1989) „Grenze auf")
    assert "Verfügbar unter: https://example.org/a_b" in printed["mauerfall"]
    assert "Flugblatt ohne Verlag" in printed["flugblatt"]


# ------------------------------------------------------------------ the site's own


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_the_committed_files_are_read_in_full() -> None:
    ids = set(load(ROOT / "data").dossiers)
    folder = ROOT / "docs/daten"
    library = parse_string((folder / "quellen.bib").read_text("utf-8"), "bibtex")
    style = find_plugin("pybtex.style.formatting", "plain")()
    assert {entry.key for entry in style.format_bibliography(library)} == ids
    printed = cited(json.loads((folder / "quellen.csl.json").read_text("utf-8")))
    assert set(printed) == ids
    assert all(len(text) > 20 for text in printed.values())
