"""A draft loads, says what is open, and keeps what an article contains as text."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.corpus import Corpus, load, load_vocabularies
from generator.document import parse_document
from generator.escaping import NEVER_IN_TEXT
from generator.ingest import article_from_bytes, ingest
from generator.ingest.drafting.draft import LEAD
from generator.ingest.drafting.entries import MAX_FACTS
from generator.ingest.drafting.places import first_words
from generator.ingest.drafting.scalars import scalar
from generator.model import Dossier
from generator.validation import validate

HOSTILE = """\
{{ figure("x") }} "{% for %}" <script>alert(1)</script> &amp; # kein Kommentar
---
title: !!python/object:os.system
- 5 Prozent: „{{ config }}, sagte er und ging“ sagte Anna Freud.
*alias &anchor `code` [link](javascript:x) 12 Prozent | 3 Prozent
'1e5' und "\\u0041" sagte er: „ja: # nein“ 1e5 0x10 null true ~
"""


def draft(text: str, name: str = "probe.txt", published: str | None = None) -> str:
    article = article_from_bytes(text.encode(), Path(name))
    return ingest(article, load_vocabularies(Path("nowhere")), published=published).draft()


def dossier(text: str, name: str = "probe.txt") -> Dossier:
    document = parse_document(draft(text, name), Path("probe.yaml"))
    record, problems = validate(document, Dossier, document.value, ())
    assert not problems
    assert record is not None
    return record


def test_draft_of_a_whole_article_reads_like_this() -> None:
    text = (
        "17. Juni 1953\nDer Aufstand in der DDR\n"
        "Am 16. Juni 1953 streikten rund 300 Bauarbeiter. Die Normen stiegen um 10 Prozent, die "
        "Löhne um 10 Prozent.\n"
        "„Niemand hat die Absicht, eine Mauer zu errichten“, sagte Walter Ulbricht.\n"
    )
    lines = draft(text).splitlines()
    assert lines[3:20] == [
        "source:",
        "  id: probe  # offen: sprechende id, nach der Veröffentlichung nie mehr ändern",
        '  name: "probe.txt"  # so nennen Seiten die Quelle; offen: Verlag',
        '  title: "Der Aufstand in der DDR"  # wie veröffentlicht',
        "  publisher: null",
        "  author: null",
        "  genre: news  # offen: news, analysis, opinion oder reprint",
        "  published: 1953-06-17",
        "  published_basis: stated",
        '  published_reason: "Datumszeile in Absatz 1."',
        "  url: null",
        "  accessed: null",
        "  archived: null",
        "  language: de",
        "  status: draft",
        "  original:",
        '    file: "probe.txt"',
    ]
    figures = lines.index(
        "figures:  # label in eigenen Worten; actor, metric und period prüfen; topics ergänzen"
    )
    assert lines[figures + 1 : figures + 29] == [
        "  - id: zahl-3-1-probe",
        "    label: Bauarbeiter  # Vorschlag",
        "    actor: null  # offen",
        "    metric: null  # offen",
        "    period: 1953-06-16  # Vorschlag: Datum im Satz",
        "    value: 300",
        "    unit: count",
        "    qualifier: about",
        "    noun: Bauarbeiter",
        "    status: actual",
        "    topics: []  # offen",
        "    paragraph: 3",
        '    surface: "rund 300 Bauarbeiter"',
        "  - id: zahl-3-2-probe",
        "    label: Prozentangabe  # Vorschlag",
        "    actor: null  # offen",
        "    metric: null  # offen",
        "    period: null  # offen",
        "    value: 10",
        "    unit: percent",
        "    direction: up",
        "    status: actual",
        "    topics: []  # offen",
        "    paragraph: 3",
        '    surface: "10 Prozent"',
        '    after: ", die"',
        "  - id: zahl-3-3-probe",
        '    label: "Anstieg der Einkommen"  # Vorschlag',
    ]
    assert "    text: null  # offen: Kern von 8 Wörtern wählen" in lines
    assert '    surface: "Niemand hat die Absicht, eine Mauer zu"' in lines
    assert '    title: "Noch ohne Titel"  # offen' in lines
    assert all(len(line) <= 100 for line in lines)


def test_words_beside_a_surface_are_as_few_as_lead_to_it() -> None:
    text = (
        "Die Preise steigen um 5 Prozent\n"
        "Im Mai 1990 stiegen die Preise um 5 Prozent, im Juni um 15 Prozent und im Juli abermals "
        "um 5 Prozent. Die Löhne stiegen um 7 Prozent.\n"
    )
    assert [(f.surface, f.before, f.after) for f in dossier(text).figures] == [
        ("5 Prozent", "steigen um", None),
        ("5 Prozent", None, ", im"),
        ("15 Prozent", None, None),
        ("5 Prozent", None, ". Die"),
        ("7 Prozent", None, None),
    ]


def test_date_line_is_no_event_and_a_date_is_one_event() -> None:
    record = dossier("17. Juni 1953\nAm 16. Juni 1953 war Streik.\nDer 16. Juni 1953 war heiß.\n")
    [event] = record.events
    assert event.date == "1953-06-16"
    assert [locator.paragraph for locator in event.locators] == [2, 3]


def test_our_own_words_carry_nothing_of_the_article() -> None:
    record = dossier(HOSTILE)
    assert record.summary is not None
    assert record.summary.lead == LEAD
    assert record.summary.sections == ()
    own = [figure.label for figure in record.figures]
    own += [str(event.title) + str(event.text) for event in record.events]
    assert all(set("{}<>`*[]").isdisjoint(text) for text in own)


def test_what_an_article_contains_stays_text() -> None:
    record = dossier(HOSTILE, "{{x}}.html.txt")
    surfaces = [figure.surface for figure in record.figures]
    assert surfaces == ["5 Prozent", "12 Prozent", "3 Prozent"]
    assert record.source.original.file == "{{x}}.html.txt"
    assert [actor.name for actor in record.actors] == ["Anna Freud"]


def test_facts_beyond_the_limit_are_counted_not_listed() -> None:
    text = draft("Es waren 5 Prozent.\n" * (MAX_FACTS + 3))
    assert text.count("  - id: zahl-") == MAX_FACTS
    assert "  # 3 weitere sind nicht aufgenommen." in text


def test_drafts_of_two_articles_share_no_id(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    text = "Am 16. Juni 1953 streikten 300 Leute. „Niemand hat die Absicht“, sagte Walter Ulbricht."
    for name in ("x.txt", "1-x.txt", "1-1-x.txt"):
        (seeds / f"{name}.yaml").write_text(draft(text, name), encoding="utf-8")
    corpus = load(tmp_path)
    assert len(corpus.figures) == len(corpus.events) == len(corpus.quotations) == 3
    assert list(corpus.actors) == ["walter-ulbricht"]


def test_day_given_is_used_for_days_without_year() -> None:
    assert "date: 1953-06-16" in draft("Am 16. Juni war Streik.", published="1953-06-17")


@pytest.mark.parametrize(
    "value",
    ["null", "no", "Yes", "1e5", "5.000", "2025", "- a", "a: b", "# c", "'", '"', "\\", "{{ x }}",
     "%", "@", "`", "~", "!!x", "&a", "*a", "\t", "\x07", "\x7f", "\x85", "\u2028", "\ufeff",
     "\ufffe", "😀", "a\nb", " a ", "", "é", "<<", "=", "?", "|", ">"],
)  # fmt: skip
def test_scalar_comes_back_as_it_went(value: str) -> None:
    line = f"key: {scalar(value)}"
    if NEVER_IN_TEXT.search(value) is None:
        assert parse_document(line, Path("x")).value == {"key": value}
    assert yaml.safe_load(line) == {"key": value}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("eins zwei", "eins zwei"),
        ("eins zwei drei vier fünf sechs sieben", "eins zwei drei vier fünf sechs sieben"),
        ("eins zwei drei vier fünf sechs sieben acht", "eins zwei drei vier fünf sechs sieben"),
        ("a/b/c/d/e/f/g/h", None),
        ("…", None),
        ("", None),
    ],
)
def test_first_words(text: str, expected: str | None) -> None:
    assert first_words(text) == expected


# ------------------------------------------------------------------ proposals

METRICS = """\
- id: umsatz
  title: Umsatz
- id: umsatzwachstum
  title: Wachstum des Umsatzes
- id: gewinn
  title: Gewinn
- id: kursaenderung
  title: Kursänderung
- id: boersenwertverlust
  title: Verlorener Börsenwert
- id: anteil-am-umsatz
  title: Anteil am Umsatz
- id: beschaeftigte
  title: Beschäftigte
- id: rang
  title: Platz
"""
ACTORS = """\
- id: wirecard
  kind: company
  name: Wirecard
- id: ey
  kind: company
  name: EY
- id: dax
  kind: index
  name: Dax
- id: bafin
  kind: institution
  name: Bafin
- id: markus-braun
  kind: person
  name: Markus Braun
  forms:
    - Braun
"""


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    data = tmp_path_factory.mktemp("data")
    (data / "metrics.yaml").write_text(METRICS, encoding="utf-8")
    (data / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    return load_vocabularies(data)


@pytest.mark.parametrize(
    ("text", "label", "actor", "metric", "period"),
    [
        ("Wirecard meldete für 2018 einen Umsatz von 2 Milliarden Euro.",
         "Umsatz von Wirecard", "wirecard", "umsatz", "2018"),
        ("Der Umsatz von Wirecard stieg um 35 Prozent.",
         "Umsatzplus von Wirecard", "wirecard", "umsatzwachstum", None),
        ("Die Erlöse von Wirecard lagen bei 2 Milliarden Euro.",
         "Umsatz von Wirecard", "wirecard", "umsatz", None),
        ("Das waren 20 Prozent des Umsatzes von Wirecard.",
         "Umsatz-Anteil von Wirecard", "wirecard", "anteil-am-umsatz", None),
        ("Am 18. Juni 2020 verlor die Aktie von Wirecard 62 Prozent.",
         "Kursverlust von Wirecard", "wirecard", "kursaenderung", "2020-06-18"),
        ("Der Dax fiel am 18. Juni 2020 um 0,8 Prozent.",
         "Kursverlust des Index Dax", "dax", "kursaenderung", "2020-06-18"),
        ("Wirecard verlor 8 Milliarden Euro an Börsenwert.",
         "Verlorener Börsenwert von Wirecard", "wirecard", "boersenwertverlust", None),
        ("Der Gewinn von Wirecard, so prüfte es EY, betrug 347 Millionen Euro.",
         "Gewinn von Wirecard", "wirecard", "gewinn", None),
        ("Die Strafe der Bafin betrug 1,5 Millionen Euro.",
         "Zahlung, Bafin", "bafin", None, None),
        ("Markus Braun zahlte 5 Millionen Euro, Wirecard nichts.",
         "Betrag von Markus Braun", "markus-braun", None, None),
        ("Wirecard wuchs. Zuletzt waren dort 5.800 Mitarbeiter beschäftigt.",
         "Mitarbeiter von Wirecard", "wirecard", "beschaeftigte", None),
        ("Wirecard und Konkurrenten zahlten 3 Milliarden Euro.",
         "Betrag von Wirecard", "wirecard", None, None),
        ("Es ging um 1,9 Milliarden Euro.", "Betrag", None, None, None),
    ],
)  # fmt: skip
def test_proposals(
    vocabulary: Corpus, text: str, label: str, actor: str | None, metric: str | None,
    period: str | None,
) -> None:  # fmt: skip
    article = article_from_bytes(text.encode(), Path("probe.txt"))
    document = parse_document(ingest(article, vocabulary).draft(), Path("probe.yaml"))
    record, problems = validate(document, Dossier, document.value, ())
    assert record, problems
    found = [(f.label, f.actor, f.metric, f.period) for f in record.figures]
    assert (label, actor, metric, period) in found


def test_nothing_is_proposed_that_the_vocabulary_lacks() -> None:
    record = dossier("Wirecard meldete für 2018 einen Umsatz von 2 Milliarden Euro.")
    assert [figure.metric for figure in record.figures] == [None]


def test_no_sentence_of_the_article_is_copied() -> None:
    said = "Wir haben in all den Jahren niemals irgendwelche Bilanzen gefälscht, sagte er mir"
    text = draft(f"„{said}“, sagte Markus Braun in München. Dort waren es 1,9 Milliarden Euro.")
    words = f"{said} sagte Markus Braun in München. Dort waren es 1,9 Milliarden Euro.".split()
    runs = {" ".join(words[at : at + 8]) for at in range(len(words) - 7)}
    assert not [run for run in runs if run in text]
