"""Whom and what a draft proposes for a figure: rather nothing than an absurd pair."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus import Corpus, load_vocabularies
from generator.ingest import article_from_bytes, ingest
from generator.ingest.drafting.nouns import nominative_plural
from generator.ingest.drafting.proposals import Clues, Proposal

ACTORS = """\
- {id: angela-merkel, kind: person, name: Angela Merkel, forms: [Merkel, Merkels]}
- {id: markus-braun, kind: person, name: Markus Braun, forms: [Braun, Brauns]}
- {id: commerzbank, kind: company, name: Commerzbank}
- {id: wirecard, kind: company, name: Wirecard}
- {id: ey, kind: company, name: EY}
- {id: infratest, kind: company, name: Infratest}
- {id: spd, kind: institution, name: SPD}
- {id: dax, kind: index, name: Dax}
"""
METRICS = """\
- {id: kurs, title: Kurs}
- {id: kursaenderung, title: Kursänderung}
- {id: indexstand, title: Indexstand}
- {id: umsatz, title: Umsatz}
- {id: gewinn, title: Gewinn}
"""


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    data = tmp_path_factory.mktemp("data")
    (data / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    (data / "metrics.yaml").write_text(METRICS, encoding="utf-8")
    return load_vocabularies(data)


def proposals(vocabulary: Corpus, text: str) -> dict[str, Proposal]:
    """The proposal for each figure by its surface."""
    article = article_from_bytes(text.encode(), Path("probe.txt"))
    found = ingest(article, vocabulary, published="2020-06-20").extraction
    clues = Clues(article, found.candidates, found.metrics, "2020-06-20")
    return {figure.span.surface: clues.propose(figure) for figure in found.candidates.figures}


@pytest.mark.parametrize(
    ("text", "surface", "actor"),
    [
        # a name of another paragraph
        ("Wirecard wuchs.\n\nDer Umsatz lag bei 2 Milliarden Euro.", "2 Milliarden Euro", None),
        # a person who speaks, is spoken of, or stands in another clause
        ("Angela Merkel sprach von 5 Prozent.", "5 Prozent", None),
        ("Die Wirtschaft schrumpfte um 5 Prozent, sagte Angela Merkel.", "5 Prozent", None),
        ("Angela Merkel kündigte das an. Es kostet 300 Euro.", "300 Euro", None),
        ("Nach Angaben von Angela Merkel fehlen 300 Euro.", "300 Euro", None),
        # a person who acts or owns
        ("Markus Braun zahlte 5 Millionen Euro.", "5 Millionen Euro", "markus-braun"),
        ("Das Vermögen von Markus Braun betrug 5 Millionen Euro.", "5 Millionen Euro",
         "markus-braun"),
        ("Brauns Vermögen betrug 5 Millionen Euro.", "5 Millionen Euro", "markus-braun"),
        # an index has no money, and no share of anything
        ("Der Dax lag im Plus. Die Commerzbank erhielt 18 Milliarden Euro.", "18 Milliarden Euro",
         "commerzbank"),
        ("Der Dax lag im Plus. Der Bund gab 18 Milliarden Euro aus.", "18 Milliarden Euro", None),
        ("Im Dax verlor Wirecard 62 Prozent.", "62 Prozent", "wirecard"),
        ("Der Dax schloss bei 12.330 Punkten.", "12.330 Punkten", "dax"),
        # sources, and parties of a poll
        ("Die SPD kam laut Infratest auf 15 Prozent.", "15 Prozent", "spd"),
        ("Laut Infratest stimmten 15 Prozent dagegen.", "15 Prozent", None),
        ("Infratest zufolge stimmten 15 Prozent dagegen.", "15 Prozent", None),
        # whose dead are they?
        ("Wirecard wuchs. Bei dem Brand gab es 12 Tote.", "12 Tote", None),
    ],
)  # fmt: skip
def test_whose_figure_it_is(vocabulary: Corpus, text: str, surface: str, actor: str | None) -> None:
    found = proposals(vocabulary, text)[surface].actor
    assert (found and found.value) == actor


@pytest.mark.parametrize(
    ("text", "surface", "metric", "reason"),
    [
        ("Der Umsatz von Wirecard betrug 2 Milliarden Euro.", "2 Milliarden Euro", "umsatz",
         "Wort im selben Teilsatz"),
        ("Der Gewinn von Wirecard, so prüfte es EY, betrug 347 Millionen Euro.",
         "347 Millionen Euro", "gewinn", "Wort im selben Teilsatz"),
        ("Umsatz von Wirecard: 2 Milliarden Euro (Vorjahr: 1 Milliarde Euro)", "1 Milliarde Euro",
         "umsatz", "Wort im selben Teilsatz"),
        ("Wirecard erhielt 2 Milliarden Euro, während der Umsatz fiel.", "2 Milliarden Euro",
         None, None),
        ("Der Dax fiel um 2 Prozent.", "2 Prozent", "kursaenderung",
         "Aktie oder Index bewegt sich"),
        ("Der Dax schloss bei 12.330 Punkten.", "12.330 Punkten", "indexstand",
         "Aktie oder Index bewegt sich"),
        ("Markus Braun verkaufte Aktien für 7 Millionen Euro.", "7 Millionen Euro", None, None),
    ],
)  # fmt: skip
def test_what_it_measures(
    vocabulary: Corpus, text: str, surface: str, metric: str | None, reason: str | None
) -> None:
    found = proposals(vocabulary, text)[surface].metric
    assert (found and found.value, found and found.reason) == (metric, reason)


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("Ein Drittel der deutschen Haushalte war ohne Strom.", "Ein Drittel",
         "Anteil der Haushalte"),
        ("Zwei Drittel aller Befragten sind dafür.", "Zwei Drittel", "Anteil der Befragten"),
        ("Zwei Drittel wollen bleiben.", "Zwei Drittel", "Anteil"),
        ("Den 80.000 Einwohnern fehlte Strom.", "80.000 Einwohnern", "Einwohner"),
        ("Von 710 Toten war die Rede.", "710 Toten", "Tote"),
        ("Die Klage von 200 Anlegern ist zulässig.", "200 Anlegern", "Anleger"),
    ],
)  # fmt: skip
def test_labels(vocabulary: Corpus, text: str, surface: str, label: str) -> None:
    assert proposals(vocabulary, text)[surface].label == label


@pytest.mark.parametrize(
    ("found", "nominative"),
    [
        ("Einwohnern", "Einwohner"), ("Ländern", "Länder"), ("Kindern", "Kinder"),
        ("Steuern", "Steuern"), ("Schwestern", "Schwestern"), ("Mauern", "Mauern"),
        ("Artikeln", "Artikel"), ("Titeln", "Titel"), ("Regeln", "Regeln"),
        ("Toten", "Tote"), ("Schwerverletzten", "Schwerverletzte"), ("Beamten", "Beamte"),
        ("Arbeitsplätzen", "Arbeitsplätze"), ("Fällen", "Fälle"), ("Städten", "Städte"),
        ("Behörden", "Behörden"), ("Schülern", "Schüler"), ("Schülerinnen", "Schülerinnen"),
        ("Flüchtlingen", "Flüchtlinge"), ("Ergebnissen", "Ergebnisse"),
        ("Schiffen", "Schiffe"), ("Fahrzeugen", "Fahrzeuge"), ("Aktionären", "Aktionäre"),
        ("Menschen", "Menschen"), ("Stellen", "Stellen"), ("Wohnungen", "Wohnungen"),
        ("Personen", "Personen"), ("Staaten", "Staaten"), ("Soldaten", "Soldaten"),
        ("Mitglieder", "Mitglieder"), ("Autos", "Autos"), ("Übungen", "Übungen"),
    ],
)  # fmt: skip
def test_nominative_plural(found: str, nominative: str) -> None:
    assert nominative_plural(found) == nominative
