"""Which words of German prose lead to the glossary, and where on a page they do."""

from __future__ import annotations

import html
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.corpus import Corpus
from generator.model import Term
from generator.site import glossary
from generator.site.glossary import GlossaryExtension
from generator.site.matching import Matcher


def _term(id_: str, title: str, *forms: str, short: str = "Kurz erklärt.") -> Term:
    return Term(id=id_, title=title, forms=forms, short=short, text="Ausführlich erklärt.")


TERMS = (
    _term("sputnik-moment", "Sputnik-Moment"),
    _term("open-source", "Open Source", "quelloffen"),
    _term("offene-gewichte", "Offene Gewichte"),
    _term("inferenz", "Inferenz"),
    _term("kuenstliche-intelligenz", "Künstliche Intelligenz (KI)", "KI"),
    _term("ki-chip", "KI-Chip"),
    _term("start-up", "Start-up", "Startup"),
    _term("algorithmus", "Algorithmus"),
    _term("rechenzentrum", "Rechenzentrum"),
    _term("index-begriff", "Index"),
    _term("umsatz", "Umsatz"),
    _term("gewinn-begriff", "Gewinn"),
    _term("gewinn-je-aktie", "Gewinn je Aktie"),
    _term("blase", "Blase (Börse)"),
    _term("analyst", "Analyst"),
    _term("halbleiter", "Halbleiter"),
    _term("hedgefonds", "Hedgefonds"),
    _term("sp-500-begriff", "S&P 500"),
    _term("nachboerslich", "Nachbörslich"),
    _term("sprachmodell", "Sprachmodell", "LLM"),
    _term("kurznachrichtendienst-x", "Plattform X", "X"),
    _term("lizenz", "Lizenz"),
    _term("training", "Training"),
    _term("cloud", "Cloud"),
    _term("prognose", "Prognose"),
)

FOUND = [
    # inflection of nouns
    ("des Sputnik-Moments", "Sputnik-Moments", "sputnik-moment"),
    ("zwei Sputnik-Momente", "Sputnik-Momente", "sputnik-moment"),
    ("viele Algorithmen", "Algorithmen", "algorithmus"),
    ("in Rechenzentren", "Rechenzentren", "rechenzentrum"),
    ("des Rechenzentrums", "Rechenzentrums", "rechenzentrum"),
    ("die Indizes", "Indizes", "index-begriff"),
    ("die Indices", "Indices", "index-begriff"),
    ("mit Umsätzen", "Umsätzen", "umsatz"),
    ("des Umsatzes", "Umsatzes", "umsatz"),
    ("die Gewinne", "Gewinne", "gewinn-begriff"),
    ("platzende Blasen", "Blasen", "blase"),
    ("mit Halbleitern", "Halbleitern", "halbleiter"),
    ("des Hedgefonds", "Hedgefonds", "hedgefonds"),
    ("einige Start-ups", "Start-ups", "start-up"),
    ("unter Lizenzen", "Lizenzen", "lizenz"),
    ("des Trainings", "Trainings", "training"),
    ("alle Analystinnen", "Analystinnen", "analyst"),
    ("den Analysten", "Analysten", "analyst"),
    # inflection of adjectives, and of phrases
    ("mit künstlicher Intelligenz", "künstlicher Intelligenz", "kuenstliche-intelligenz"),
    ("Künstliche Intelligenz lernt", "Künstliche Intelligenz", "kuenstliche-intelligenz"),
    ("den offenen Gewichten", "offenen Gewichten", "offene-gewichte"),
    ("Quelloffene Software", "Quelloffene", "open-source"),
    ("quelloffen ist es", "quelloffen", "open-source"),
    ("im nachbörslichen Handel", "nachbörslichen", "nachboerslich"),
    ("des Gewinns je Aktie", "Gewinns je Aktie", "gewinn-je-aktie"),
    # acronyms
    ("die KI lernt", "KI", "kuenstliche-intelligenz"),
    ("viele LLMs", "LLMs", "sprachmodell"),
    # compounds with a hyphen, before and after
    ("neue Open-Source-Modelle", "Open-Source-Modelle", "open-source"),
    ("neue KI-Chips", "KI-Chips", "ki-chip"),
    ("der KI-Markt", "KI-Markt", "kuenstliche-intelligenz"),
    ("der US-Index", "US-Index", "index-begriff"),
    ("die Cloud-Dienste", "Cloud-Dienste", "cloud"),
    ("die KI- und Cloudfirmen", "KI", "kuenstliche-intelligenz"),
    # closed compounds
    ("die Inferenzzeit", "Inferenzzeit", "inferenz"),
    ("ein Inferenzergebnis", "Inferenzergebnis", "inferenz"),
    ("die Trainingskosten", "Trainingskosten", "training"),
    ("eine Umsatzprognose", "Umsatzprognose", "prognose"),
    ("die Halbleiterhersteller", "Halbleiterhersteller", "halbleiter"),
    ("der Rechenzentrumsbetreiber", "Rechenzentrumsbetreiber", "rechenzentrum"),
    ("der Lizenznehmer", "Lizenznehmer", "lizenz"),
    ("der Jahresumsatz", "Jahresumsatz", "umsatz"),
    # the longest wins
    ("ein KI-Start-up", "KI-Start-up", "start-up"),
    ("die US-KI-Chips", "US-KI-Chips", "ki-chip"),
    # what stands between words
    ("Open\N{NO-BREAK SPACE}Source gilt", "Open\N{NO-BREAK SPACE}Source", "open-source"),
    ("Open\nSource gilt", "Open\nSource", "open-source"),
    ("der S&P 500 fiel", "S&P 500", "sp-500-begriff"),
    ("auf X schrieb er", "X", "kurznachrichtendienst-x"),
    ("(Inferenz)", "Inferenz", "inferenz"),
    ("„Inferenz“", "Inferenz", "inferenz"),
]

FALSE_FRIENDS = [
    "Die Interferenz der Wellen",
    "Die Referenz der Konferenz",
    "Die Gewinner und Gewinnerinnen",
    "Das Gewinnspiel der Gewinnerseite",
    "Die Gewinnung von Erz",
    "Sie gewinnen im Kino",
    "Seine Kursgewinne",
    "Der Aktienumsatz",
    "Eine Seifenblase",
    "Die Lizenzierung",
    "Er blase ins Horn",
    "Die X-Achse",
    "Die Wolke und das cloudige Wetter",
    "Kiefer, kiloweise",
    "Kino und AKI",
    "SKI fahren",
    "Ein offenes Gespräch über Gewicht",
    "Das Trainingslager",
    "S-Bahn und P 500",
    "Sputnik umkreiste die Erde",
    "Der Moment",
    "INFERENZ",
]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(TERMS)


@pytest.mark.parametrize(("text", "words", "term"), FOUND)
def test_finds_inflections_and_compounds(
    matcher: Matcher, text: str, words: str, term: str
) -> None:
    found = [(text[match.start : match.end], match.term) for match in matcher.find(text)]
    assert (words, term) in found
    assert len(found) == 1 or text.startswith("die KI- und")


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_leaves_other_words_alone(matcher: Matcher, text: str) -> None:
    assert [text[match.start : match.end] for match in matcher.find(text)] == []


def test_form_as_written_wins_over_an_inflection() -> None:
    terms = [_term("netz", "Netz"), _term("netze", "Netze")]
    assert [match.term for match in Matcher(terms).find("Netz Netze Netzes")] == [
        "netz",
        "netze",
        "netz",
    ]


@given(st.text(alphabet="KI-Gewinäüß Oper ource\N{NO-BREAK SPACE}&X500\n.", max_size=80))
def test_places_are_ordered_and_apart(text: str) -> None:
    matches = _SHARED.find(text)
    ends = [0, *(match.end for match in matches)]
    assert all(
        end <= match.start < match.end <= len(text)
        for end, match in zip(ends, matches, strict=False)
    )


_SHARED = Matcher(TERMS)


def test_time_grows_linearly(matcher: Matcher) -> None:
    def seconds(count: int) -> float:
        text = "Gewinn-" * count + "A" * count + " Open Source Gewinn je" * count
        start = time.perf_counter()
        matcher.find(text)
        return time.perf_counter() - start

    seconds(2_000)
    assert seconds(40_000) < 60 * max(seconds(4_000), 0.005)


# ------------------------------------------------------------------ on a page


def _corpus(terms: tuple[Term, ...] = TERMS) -> Corpus:
    nothing: dict[str, object] = {}
    return Corpus(
        **dict.fromkeys(Corpus.__dataclass_fields__, nothing)  # type: ignore[arg-type]
        | {"terms": {term.id: term for term in terms}}
    )


@pytest.fixture
def convert(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Markdown to HTML with the glossary of `TERMS`."""
    corpus = _corpus()
    monkeypatch.setattr(glossary, "site_corpus", lambda data: corpus)

    def to_html(text: str) -> str:
        extensions = [
            GlossaryExtension(),
            "attr_list",
            "md_in_html",
            "toc",
            "tables",
            "footnotes",
            "def_list",
        ]
        return Markdown(extensions=extensions).convert(text)

    return to_html


def _linked(page: str) -> list[tuple[str, str]]:
    return re.findall(r'<a class="term"[^>]* data-term="([^"]+)"[^>]*>([^<]+)</a>', page)


def test_link_carries_address_id_and_short_text(convert) -> None:  # type: ignore[no-untyped-def]
    assert convert("Die Inferenz.") == (
        '<p>Die <a class="term" href="@/glossar/#inferenz" data-term="inferenz" '
        'data-short="Kurz erklärt.">Inferenz</a>.</p>'
    )


def test_short_text_and_words_are_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    term = _term("sp", "S&P 500", short='Ein "Index" <aus> A & B')
    monkeypatch.setattr(glossary, "site_corpus", lambda data: _corpus((term,)))
    page = Markdown(extensions=[GlossaryExtension()]).convert("Der S&P 500.")
    assert f'data-short="{html.escape(term.short)}">S&amp;P 500</a>' in page


SECTIONS = [
    ("once a section", "Inferenz ist Inferenz.\n\nInferenz", ["inferenz"]),
    ("again in the next", "Inferenz\n\n## A\n\nInferenz\n\n### B\n\nInferenz", ["inferenz"] * 3),
    ("compound counts as occurrence", "Inferenzzeit und Inferenz", ["inferenz"]),
    ("across elements", "- Inferenz\n- *Inferenz*\n\n> Inferenz", ["inferenz"]),
    ("several terms", "Open Source und Inferenz", ["open-source", "inferenz"]),
    ("emphasis", "**Inferenz** zählt", ["inferenz"]),
    ("table cell", "| A |\n|---|\n| Inferenz |", ["inferenz"]),
    ("after code", "`Umsatz` und Umsatz", ["umsatz"]),
    ("footnote", "A[^1]\n\n[^1]: Inferenz", ["inferenz"]),
    ("quoted text", "> Die Inferenz kostet.", ["inferenz"]),
    ("after raw link", '<a href="x">Umsatz</a> und Umsatz', ["umsatz"]),
    ("after unclosed raw tag", "<kbd>Umsatz\n\nUmsatz", ["umsatz"]),
]


@pytest.mark.parametrize(
    ("text", "terms"), [row[1:] for row in SECTIONS], ids=[row[0] for row in SECTIONS]
)
def test_first_occurrence_in_each_section(convert, text: str, terms: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert [term for term, _ in _linked(convert(text))] == terms


NEVER = {
    "heading": "# Inferenz\n\n## Umsatz und Gewinn",
    "underlined heading": "Inferenz\n========",
    "link": "[Inferenz](https://example.org)",
    "link with emphasis": "[**Inferenz**](https://example.org)",
    "automatic link": "<https://example.org/Inferenz>",
    "code": "`Inferenz`",
    "code block": "    Inferenz",
    "image": "![Inferenz](x.png)",
    "raw block": "<div>Inferenz</div>",
    "raw link": 'Wort <a href="x">Inferenz</a>',
    "raw code": "Wort <code>Inferenz</code> Wort",
    "source of a quotation": "> Wort\n>\n> – Analyst, Umsatz",
    "cite": "> Wort <cite>Inferenz</cite>",
    "figcaption": "<figure markdown>\n<figcaption markdown>Inferenz</figcaption>\n</figure>",
    "table head": "| Inferenz |\n|---|\n| A |",
    "defined word": "Inferenz\n:   Wort",
    "opted out": "Inferenz ist hier kein Thema.\n{ .no-terms }",
    "comment": "<!-- Inferenz -->",
    "entry itself": "## Inferenz { #inferenz }\n\nDie Inferenz.\n\n### Mehr\n\nInferenz",
    "entry as element": '<div id="inferenz" markdown="1">\n\nDie Inferenz.\n\n</div>',
}


@pytest.mark.parametrize("text", NEVER.values(), ids=NEVER.keys())
def test_never_links_in(convert, text: str) -> None:  # type: ignore[no-untyped-def]
    assert _linked(convert(text)) == []


def test_entry_of_another_term_is_linked(convert) -> None:  # type: ignore[no-untyped-def]
    page = convert(
        "## Inferenz { #inferenz }\n\nAuf KI-Chips.\n\n## KI-Chip { #ki-chip }\n\nFür Inferenz."
    )
    assert [term for term, _ in _linked(page)] == ["ki-chip", "inferenz"]


def test_broken_dossiers_leave_the_page_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glossary, "site_corpus", lambda data: None)
    assert Markdown(extensions=[GlossaryExtension()]).convert("Inferenz") == "<p>Inferenz</p>"


def test_corpus_comes_from_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "woerter" / "seeds").mkdir(parents=True)
    (tmp_path / "woerter" / "glossary.yaml").write_text(
        "- id: inferenz\n  title: Inferenz\n  short: Kurz.\n  text: Lang.\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    page = Markdown(
        extensions=["generator.site.glossary"],
        extension_configs={"generator.site.glossary": {"data": "woerter"}},
    ).convert("Inferenz")
    assert _linked(page) == [("inferenz", "Inferenz")]


@given(st.text(alphabet="Inferenz`*[]()<a>/#\n-\x02\x03:wzxhdk0&;", max_size=60))
def test_no_markdown_breaks_the_extension(text: str) -> None:
    corpus = _corpus()
    original, glossary.site_corpus = glossary.site_corpus, lambda data: corpus
    try:
        Markdown(extensions=[GlossaryExtension()]).convert(text)
    finally:
        glossary.site_corpus = original
