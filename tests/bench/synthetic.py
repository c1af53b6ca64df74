"""Projects of any size: dossiers with their articles about the counts of people in German towns.

The towns and the days of the counts are real; amounts are drawn, so nothing here is a claim. Five
articles tell of one count: they date the same events and give some of the same figures, each in
its own rounding, so that comparisons arise within such a cluster and never between two of them.
The vocabularies grow with the clusters. An article has twenty paragraphs, seventeen figures, six
events, eight quotations and twelve terms.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.corpus import load
from generator.export import open_data
from generator.german import date
from generator.pages import generate
from generator.project import Project
from tests.bench.synthetic_words import (
    COUNTED,
    DAYS,
    EVENTS,
    FILLER,
    NOUNS,
    OWN_WORDS,
    SECTIONS,
    SHARED,
    SPEAKERS,
    SPOKEN,
    TERM_TEXT,
    TERMS,
    TOWNS,
    WAYS,
)

CLUSTER = 5
"""Articles about one count."""


@dataclass(frozen=True, slots=True)
class _Cluster:
    """One count: a town, a day, and what its five articles share."""

    number: int

    @property
    def town(self) -> str:
        return TOWNS[self.number % len(TOWNS)]

    @property
    def day(self) -> str:
        return DAYS[self.number // len(TOWNS) % len(DAYS)]

    @property
    def key(self) -> str:
        return f"{_folded(self.town)}-{self.day[:4]}-{self.number}"

    def words(self, text: str) -> str:
        return text.format(town=self.town, year=self.day[:4])


def write_project(root: Path, articles: int) -> None:
    """A project with `articles` dossiers in `root`, their articles in `root/articles`.

    `articles` is a multiple of `CLUSTER`. Pages and open data come from `generate_pages`.
    """
    (root / "data" / "seeds").mkdir(parents=True)
    (root / "articles").mkdir()
    (root / "mkdocs.yml").write_text("site_name: Zählungen\n", encoding="utf-8")
    clusters = [_Cluster(number) for number in range(articles // CLUSTER)]
    for name, records in _vocabularies(clusters).items():
        _write(root / "data" / f"{name}.yaml", records)
    for cluster in clusters:
        for index in range(CLUSTER):
            _write_article(root, cluster, index)


def generate_pages(root: Path) -> None:
    """What `explainer generate` does."""
    project = Project(root)
    corpus = load(project.data)
    generate(project, corpus, open_data(corpus))


def _write(file: Path, value: Any) -> None:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text = yaml.dump(value, Dumper=dumper, allow_unicode=True, sort_keys=False, width=1000)
    file.write_text(text, encoding="utf-8")


# ------------------------------------------------------------------ vocabularies


def _vocabularies(clusters: list[_Cluster]) -> dict[str, list[dict[str, Any]]]:
    return {
        "topics": [
            {"id": "zahlen-der-stadt", "title": "Die Stadt", "short": "Wie viele dort lebten."},
            {"id": "ablauf", "title": "Der Ablauf", "short": "Wie gezählt wurde."},
        ],
        "metrics": [{"id": row[0], "title": row[0].capitalize()} for row in COUNTED],
        "actors": [actor for cluster in clusters for actor in _actors(cluster)],
        "glossary": [term for cluster in clusters for term in _glossary(cluster)],
    }


def _actors(cluster: _Cluster) -> Iterator[dict[str, Any]]:
    about = {
        "role": "Einrichtung der Stadt",
        "text": "Die Einrichtung arbeitet für die Menschen der Stadt.",
    }
    forms = [cluster.words("{town} {year}")]
    name = cluster.words("Stadt {town}")
    yield {"id": cluster.key, "kind": "institution", "name": name, "forms": forms, **about}
    for key, pattern in SPEAKERS.items():
        name = cluster.words(pattern)
        yield {"id": f"{key}-{cluster.key}", "kind": "institution", "name": name, **about}


def _glossary(cluster: _Cluster) -> Iterator[dict[str, Any]]:
    for noun in NOUNS:
        yield {
            "id": f"{_folded(noun)}-{cluster.key}",
            "title": f"{cluster.town}-{noun}",
            "short": f"Ein Wort aus der Geschichte von {cluster.town}.",
            "text": TERM_TEXT,
        }


# ------------------------------------------------------------------ one article


def _write_article(root: Path, cluster: _Cluster, index: int) -> None:
    id_ = f"{cluster.key}-{'abcde'[index]}"
    paragraphs, dossier = _article(cluster, index, id_)
    text = "\n\n".join(paragraphs) + "\n"
    (root / "articles" / f"{id_}.txt").write_text(text, encoding="utf-8")
    dossier["source"]["original"] = {
        "file": f"{id_}.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "paragraphs": len(paragraphs),
    }
    _write(root / "data" / "seeds" / f"{id_}.yaml", dossier)


def _article(cluster: _Cluster, index: int, id_: str) -> tuple[list[str], dict[str, Any]]:
    """The paragraphs of an article and its dossier, still without its original."""
    paragraphs = [
        f"{cluster.town} zählt seine Bewohner",
        f"Ein Rückblick auf die große Zählung in {cluster.town}",
    ]
    figures, events, quotations, terms = [], [], [], []
    for number, row in enumerate(COUNTED):
        place = len(paragraphs) + 1
        sentence, figure, surface = _figure(cluster, index, number, row, id_)
        told = [sentence]
        figures.append({**figure, "paragraph": place, "surface": surface})
        if number < len(SPOKEN):
            spoken, quotation = _quotation(cluster, index, number, id_)
            told.append(spoken)
            quotations.append({**quotation, "paragraph": place, "surface": quotation["text"]})
        elif number - len(SPOKEN) < len(EVENTS):
            event_sentence, event, surface = _event(cluster, index, number - len(SPOKEN))
            told.append(event_sentence)
            events.append({**event, "paragraph": place, "surface": surface})
        if number < TERMS:
            term_sentence, term, surface = _term(cluster, index, number)
            told.append(term_sentence)
            terms.append({"term": term, "uses": [{"paragraph": place, "surface": surface}]})
        told.append(FILLER[number % len(FILLER)])
        paragraphs.append(" ".join(told))
    paragraphs.append("Die Bögen liegen heute im Keller des Rathauses.")
    dossier = {
        "source": _source(cluster, id_),
        "summary": _summary(cluster, id_, figures, events),
        "figures": figures,
        "events": events,
        "quotations": quotations,
        "terms": terms,
    }
    return paragraphs, dossier


def _figure(
    cluster: _Cluster, index: int, number: int, row: tuple[str, str, str, int, int], id_: str
) -> tuple[str, dict[str, Any], str]:
    """A sentence with an amount, the figure and the amount; all articles give the shared ones."""
    metric, noun, sentence, least, most = row
    told_by = cluster.key if number < SHARED else id_
    value = random.Random(f"{told_by} {metric}").randint(least, most)
    hedge, qualifier, value = _rounded(value, index)
    amount = f"{hedge}{value:,} {noun}".replace(",", ".")
    figure = {
        "id": f"{metric}-{id_}",
        "label": f"{noun} in der Stadt",
        "actor": cluster.key,
        "metric": metric,
        "period": cluster.day if number < SHARED else None,
        "value": value,
        "unit": "count",
        "noun": noun,
        "qualifier": qualifier,
        "topics": ["zahlen-der-stadt"],
    }
    if figure["period"] is not None:
        reason = "Der Artikel handelt von diesem Tag und nennt ihn in einem anderen Absatz."
        figure["undated"] = {"reason": reason, "stands": cluster.day}
    return sentence.format(town=cluster.town, amount=amount), figure, amount


def _rounded(value: int, index: int) -> tuple[str, str | None, int]:
    """Hedge, qualifier and value as the article of that index gives a number."""
    step = 10 ** max(len(str(value)) - 2, 0)
    below = value // step * step or value
    ways: tuple[tuple[str, str | None, int], ...] = (
        ("", None, value),
        ("rund ", "about", below),
        ("mehr als ", "more_than", below),
        ("knapp ", "almost", below + step),
        ("", None, value + 2 * step),
    )
    return ways[index]


def _event(cluster: _Cluster, index: int, number: int) -> tuple[str, dict[str, Any], str]:
    name, sentence, shift = EVENTS[number]
    day = _shifted(cluster.day, shift)
    written = " ".join(date(day).split())
    event: dict[str, Any] = {"id": f"tag-{name}-{cluster.key}"}
    if index == 0:
        event |= {
            "date": day,
            "title": f"{name.capitalize()} in {cluster.town}",
            "text": "Die Stadt kommt mit ihrer Zählung voran.",
            "actors": [cluster.key],
        }
    preposition = "Am" if sentence.startswith("Am") else "am"
    surface = f"{preposition} {written}"
    return sentence.format(day=written), {**event, "topics": ["ablauf"]}, surface


def _quotation(cluster: _Cluster, index: int, number: int, id_: str) -> tuple[str, dict[str, Any]]:
    key, words = SPOKEN[number]
    text = words.format(town=cluster.town, how=WAYS[index])
    name = cluster.words(SPEAKERS[key])
    return f"„{text}“, teilte {name} mit.", {
        "id": f"zitat-{key}-{id_}",
        "speaker": f"{key}-{cluster.key}",
        "text": text,
        "context": "So blickt die Einrichtung auf die Arbeit der vielen Helferinnen zurück.",
        "topics": ["ablauf"],
    }


def _term(cluster: _Cluster, index: int, number: int) -> tuple[str, str, str]:
    """The first six terms are those of all articles of a cluster, the others an article's own."""
    half = TERMS // 2
    noun = NOUNS[number if number < half else half + index * half + number - half]
    title = f"{cluster.town}-{noun}"
    return f"Von der {title} ist oft die Rede.", f"{_folded(noun)}-{cluster.key}", title


def _source(cluster: _Cluster, id_: str) -> dict[str, Any]:
    return {
        "id": id_,
        "name": f"Blatt {id_[-1].upper()} aus {cluster.town}",
        "title": cluster.words("Wie {town} {year} seine Bewohner zählte"),
        "published": _shifted(cluster.day, 60),
        "published_basis": "inferred",
        "published_reason": "Der Artikel erschien nach der Auswertung.",
        "status": "curated",
    }


def _summary(
    cluster: _Cluster, id_: str, figures: list[dict[str, Any]], events: list[dict[str, Any]]
) -> dict[str, Any]:
    sheet = f"Blatt {id_[-1].upper()}"
    lead = f'Am {{{{ event_date("{events[3]["id"]}") }}}} wurde in {cluster.town} gezählt.'
    sections = []
    for number in range(SECTIONS):
        shown = f'Dort gab es {{{{ figure("{figures[number]["id"]}") }}}}.'
        own = OWN_WORDS[number * SECTIONS : (number + 1) * SECTIONS]
        text = " ".join((shown, *own, *OWN_WORDS[:SECTIONS]))
        sections.append({"title": "Wie die Stadt zählte", "text": f"{text}\n"})
    return {
        "title": f"{sheet}: wie {cluster.town} zählte",
        "description": (
            f"{sheet} erzählt, wie die Stadt {cluster.town} ihre Menschen, Häuser und Betriebe"
            " zählte, wer dabei half und was aus den Bögen wurde."
        ),
        "lead": f"{lead}\n",
        "sections": sections,
    }


# ------------------------------------------------------------------ words


def _shifted(day: str, days: int) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=days)).isoformat()


def _folded(name: str) -> str:
    """A name as an id."""
    table = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
    return name.casefold().translate(table)
