"""From whom facts stem: articles that repeat one agency or paper count as one origin."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.compare.origins import is_single, origins, sources
from generator.corpus import Corpus, load

ACTORS = """
- id: upi
  kind: institution
  name: UPI
  forms:
    - United Press International
- id: new-york-times
  kind: institution
  name: New York Times
"""
METRICS = "- {id: publikum, title: Publikum}\n- {id: dauer, title: Dauer}\n"
COMPARISONS = """
- id: vergleich-publikum
  title: Wie viele zusahen
  statements: [publikum-abend, publikum-morgen, publikum-post]
  pairs:
    - {first: publikum-abend, second: publikum-morgen, verdict: agree, reason: Gleich.}
    - {first: publikum-abend, second: publikum-post, verdict: contradiction, reason: Anders.}
- id: vergleich-dauer
  title: Wie lange sie flogen
  statements: [dauer-abend, dauer-times]
  pairs:
    - {first: dauer-abend, second: dauer-times, verdict: rounding, reason: Gerundet.}
"""
DOSSIER = """
source:
  id: {id}
  name: {id}
  publisher: {publisher}
  original: {{file: {id}.txt, sha256: "{sha256}", paragraphs: 9}}
figures:
{figures}
events:
  - id: landung
    date: 1969-07-20
    title: Die Mondfähre landet
    text: Zwei Menschen setzen auf dem Mond auf.
    paragraph: 1
    surface: am 20. Juli 1969
    {landed}
"""
FIGURE = """
  - id: {id}
    label: Angabe
    metric: {metric}
    value: {value}
    unit: count
    noun: Menschen
    paragraph: 2
    surface: {value} Menschen
    {origin}
"""
# article: publisher, whom it has the landing from, and figures: metric, value, origin
ARTICLES: dict[str, tuple[str, str, tuple[tuple[str, int, str], ...]]] = {
    "abend": ("null", "UPI", (("publikum", 600, "UPI"), ("dauer", 195, ""))),
    "morgen": ("null", "upi", (("publikum", 600, "United Press International"),)),
    "post": ("Washington Post", "", (("publikum", 650, "Mitteilung der Nasa"),)),
    "times": ("New York Times", "", (("dauer", 196, "The New York Times"),)),
    "zitat": ("null", "Washington Post", (("publikum", 700, "ein Medienbericht"),)),
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Five articles about the first landing on the moon; two have it from one agency."""
    data = tmp_path_factory.mktemp("origins")
    (data / "seeds").mkdir()
    for name, text in (("actors", ACTORS), ("metrics", METRICS), ("comparisons", COMPARISONS)):
        (data / f"{name}.yaml").write_text(text, encoding="utf-8")
    for id_, (publisher, landed, figures) in ARTICLES.items():
        (data / "seeds" / f"{id_}.yaml").write_text(
            DOSSIER.format(
                id=id_,
                publisher=publisher,
                sha256="0" * 64,
                landed=_origin(landed),
                figures="".join(
                    FIGURE.format(
                        id=f"{metric}-{id_}", metric=metric, value=value, origin=_origin(origin)
                    )
                    for metric, value, origin in figures
                ),
            ),
            encoding="utf-8",
        )
    return load(Path(data))


def _origin(name: str) -> str:
    return f"origin: {name}" if name else ""


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        # two articles, one agency, whatever they call it
        ("publikum-abend", ["UPI"]),
        # an article without origin is its own, by its publisher where it has one
        ("dauer-abend", ["abend", "New York Times"]),
        # an article that cites itself, or its own paper with its article
        ("dauer-times", ["New York Times", "abend"]),
        # a contradicting figure is another fact; words that name nobody known are kept
        ("publikum-post", ["Mitteilung der Nasa"]),
        # nobody knows which report a nameless one is
        ("publikum-zitat", ["zitat"]),
        # an event: two from the agency, one from the paper that tells it itself, one without name
        ("landung", ["UPI", "Washington Post", "New York Times"]),
    ],
)
def test_reports_from_one_agency_or_paper_are_one_origin(
    corpus: Corpus, fact: str, expected: list[str]
) -> None:
    assert sorted(origin.name for origin in origins(corpus, fact)) == sorted(expected)


@pytest.mark.parametrize(
    ("fact", "articles", "single"),
    [
        ("publikum-abend", ["abend", "morgen"], True),
        ("dauer-abend", ["abend", "times"], False),
        ("publikum-zitat", ["zitat"], True),
        ("landung", ["abend", "morgen", "post", "times", "zitat"], False),
    ],
)
def test_a_fact_can_rest_on_one_origin_although_several_articles_report_it(
    corpus: Corpus, fact: str, articles: list[str], single: bool
) -> None:
    assert sorted(source.id for source in sources(corpus, fact)) == articles
    assert is_single(corpus, fact) is single
