"""What pages tell machines, read back as triples by rdflib and held against schema.org."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import rdflib
from bs4 import BeautifulSoup
from rdflib import RDF, Graph, Literal, URIRef

from generator import datafiles
from generator.corpus import load
from generator.corrections import Corrections, corrections
from generator.site.downloads import HANDOUT
from generator.site.linked_data import script
from generator.site.schema_org import Page, Place, graph
from tests.corrections.project import CORRECTED_URL, moon

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

SITE = CORRECTED_URL
PLACE = Place(SITE, "Mondlandung", "Wie Apollo 11 zum Mond flog.")
# what the context of schema.org says about the properties used here: these hold addresses
ADDRESSES = ("url", "license", "contentUrl", "archivedAt", "item")
CONTEXT = {"@vocab": str(rdflib.SDO), **{name: {"@type": "@id"} for name in ADDRESSES}}


def triples(document: dict[str, Any]) -> Graph:
    """The document as a reader of linked data has it; its context is known and not fetched."""
    assert document["@context"] == "https://schema.org"
    text = json.dumps({**document, "@context": CONTEXT})
    return Graph().parse(data=text, format="json-ld")


def page(url: str = "", kind: str = "topic", facts: tuple[str, ...] = ()) -> Page:
    return Page(url, "Der Flug", "Wie er war.", kind, (("", "Start"),) if url else (), facts)


def strings(found: Graph, subject: str, name: str) -> set[str]:
    return {str(value) for value in found.objects(URIRef(subject), rdflib.SDO[name])}


def told(soup: BeautifulSoup) -> dict[str, Any]:
    (found,) = soup.find_all("script", type="application/ld+json")
    return json.loads(found.string)


# ------------------------------------------------------------------ the built site


def test_every_page_is_read_and_uses_words_of_schema_org_only(corrected_pages) -> None:
    read = 0
    for address, soup in corrected_pages.items():
        if soup.find("meta", attrs={"name": "robots"}):
            assert soup.find("script", type="application/ld+json") is None, address
            continue
        found = triples(told(soup))
        words = {
            str(word).removeprefix(str(rdflib.SDO))
            for word in found.predicates()
            if word != RDF.type
        }
        words |= {str(kind).removeprefix(str(rdflib.SDO)) for kind in found.objects(None, RDF.type)}
        assert [word for word in words if word not in rdflib.SDO] == [], address
        assert (URIRef(SITE + address), rdflib.SDO.url, URIRef(SITE + address)) in found
        read += 1
    assert read >= 15


def test_every_reference_is_absolute_and_described(corrected_pages) -> None:
    for address, soup in corrected_pages.items():
        if soup.find("meta", attrs={"name": "robots"}):
            continue
        found = triples(told(soup))
        for _, _, source in found.triples((None, rdflib.SDO.citation, None)):
            assert str(source).startswith(SITE), address
            assert (source, rdflib.SDO.name, None) in found, address


def test_a_page_cites_the_articles_of_its_facts(corrected_pages) -> None:
    found = triples(told(corrected_pages["artikel/museum/"]))
    article = URIRef(f"{SITE}artikel/museum/")
    museum = URIRef(f"{SITE}quellen/#quelle-museum")
    assert (article, RDF.type, rdflib.SDO.Article) in found
    assert (article, rdflib.SDO.isBasedOn, museum) in found
    assert (article, rdflib.SDO.citation, museum) in found
    assert (museum, RDF.type, rdflib.SDO.AnalysisNewsArticle) in found
    assert strings(found, str(museum), "headline") == {"Titel des Museums"}
    assert strings(found, str(museum), "datePublished") == {"2019-07-16"}


def test_a_page_without_facts_cites_nothing(corrected_pages) -> None:
    found = triples(told(corrected_pages["themen/flug/"]))
    assert list(found.objects(None, rdflib.SDO.citation)) == []


def test_the_start_page_describes_the_site(corrected_pages) -> None:
    found = triples(told(corrected_pages[""]))
    assert (URIRef(f"{SITE}#website"), RDF.type, rdflib.SDO.WebSite) in found
    (name,) = strings(found, f"{SITE}#website", "name")
    assert name == "Der DeepSeek-Schock"  # mkdocs.yml is the site's own


def test_the_glossary_is_a_set_of_terms(corrected_pages) -> None:
    found = triples(told(corrected_pages["glossar/"]))
    terms = {str(term) for term in found.objects(None, rdflib.SDO.hasDefinedTerm)}
    assert terms == {f"{SITE}glossar/#mondfaehre", f"{SITE}glossar/#umlaufbahn"}
    for term in terms:
        assert corrected_pages["glossar/"].find(id=term.partition("#")[2])
        assert (URIRef(term), RDF.type, rdflib.SDO.DefinedTerm) in found
        assert strings(found, term, "description")


def test_the_open_data_is_a_dataset_of_files(corrected_pages) -> None:
    found = triples(told(corrected_pages["quellen/"]))
    data = f"{SITE}quellen/#daten"
    assert (URIRef(data), RDF.type, rdflib.SDO.Dataset) in found
    assert strings(found, data, "license") == {"https://creativecommons.org/licenses/by/4.0/"}
    assert strings(found, data, "dateModified") == {"2026-02-01"}
    based_on = {f"{SITE}quellen/#quelle-{id_}" for id_ in ("museum", "zeitung", "entwurf")}
    assert strings(found, data, "isBasedOn") == based_on
    files = {
        (
            str(found.value(file, rdflib.SDO.contentUrl)),
            str(found.value(file, rdflib.SDO.encodingFormat)),
        )
        for file in found.objects(URIRef(data), rdflib.SDO.distribution)
    }
    assert files == {(f"{SITE}daten/{file.name}", file.media) for file in datafiles.FILES}
    links = {str(link["href"]) for link in corrected_pages["quellen/"].select(".downloads a")}
    assert links == {f"../daten/{file.name}" for file in (*datafiles.FILES, *HANDOUT.files)}


def test_the_way_to_a_page_starts_at_the_start(corrected_pages) -> None:
    trail = triples(told(corrected_pages["artikel/museum/"]))
    steps = {
        int(trail.value(step, rdflib.SDO.position)): (
            str(trail.value(step, rdflib.SDO.name)),
            str(trail.value(step, rdflib.SDO.item)),
        )
        for step in trail.objects(None, rdflib.SDO.itemListElement)
    }
    assert steps == {
        1: ("Start", SITE),
        2: ("Die Artikel", f"{SITE}artikel/"),
        3: ("Wie der Flug zum Mond gelang", f"{SITE}artikel/museum/"),
    }


def test_a_corrected_fact_is_told_where_it_is_shown(corrected_pages) -> None:
    found = triples(told(corrected_pages["zahlen/"]))
    (comment,) = found.objects(URIRef(f"{SITE}zahlen/"), rdflib.SDO.correction)
    address = f"{SITE}korrekturen/#korrektur-publikum-mus-1"
    assert (comment, rdflib.SDO.url, URIRef(address)) in found
    assert corrected_pages["korrekturen/"].find(id="korrektur-publikum-mus-1")
    assert triples(told(corrected_pages["stimmen/"])).value(None, rdflib.SDO.correction) is None


def test_the_search_does_not_find_it(corrected_site: Path) -> None:
    index = (corrected_site / "assets/search/documents.json").read_text("utf-8")
    assert "Mondfähre" in index
    assert "schema.org" not in index


# ------------------------------------------------------------------ single values


def test_what_a_source_does_not_tell_is_left_out(tmp_path: Path) -> None:
    corpus = load(moon(tmp_path).data)
    found = triples(
        graph(PLACE, page("themen/flug/", facts=("kosten-zei",)), corpus, Corrections())
    )
    source = URIRef(f"{SITE}quellen/#quelle-zeitung")
    assert set(found.predicates(source)) == {
        RDF.type,
        rdflib.SDO.name,
        rdflib.SDO.description,
        rdflib.SDO.inLanguage,
    }
    # a day that is inferred is no date of publication
    (description,) = found.objects(source, rdflib.SDO.description)
    assert description == Literal("Erschienen: 20.\xa0Juli\xa02019 (erschlossen).")


def test_nothing_is_corrected_before_a_release(tmp_path: Path) -> None:
    corpus = load(moon(tmp_path).data)
    told = graph(PLACE, page(facts=tuple(corpus.facts)), corpus, corrections(corpus, None))
    assert "correction" not in told["@graph"][0]


@pytest.mark.parametrize(
    "text", ["</script><b>", "<!-- <script>", "a & b", "„x“ 'y' \"z\"", "\u2028"]
)
def test_no_text_ends_the_script(text: str) -> None:
    soup = BeautifulSoup(f"<div>{script({'name': text})}</div>", "html.parser")
    assert json.loads(soup.script.string) == {"name": text}
    assert [tag.name for tag in soup.find_all(True)] == ["div", "script"]
