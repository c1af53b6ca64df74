"""Two short dossiers about the first satellites, made to be changed at random, and their pages."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.corpus import Corpus, load
from generator.pages import Report, generate
from generator.project import Project

TOPICS = [{"id": "flug", "title": "Der Flug", "short": "Wie die ersten Satelliten flogen."}]
METRICS = [{"id": "masse", "title": "Masse"}]
SPEAKERS = ("koroljow", "braun", "eisenhower", "lovell")
WORDS = (
    "kugel", "rakete", "bahn", "funk", "signal", "sender", "antenne", "start", "nacht",
    "stufe", "batterie", "erde", "herbst", "woche", "piepton", "teleskop",
)  # fmt: skip


@dataclass
class Dossiers:
    """What the data say now; every change gives it other facts.

    Attributes:
        articles: Dossier by the id of its source.
        terms: Explanation of each term.
        actors: Sentence about each actor.
        made: How many ids and sentences were made so far.
    """

    articles: dict[str, dict[str, Any]] = field(default_factory=dict)
    terms: dict[str, str] = field(default_factory=dict)
    actors: dict[str, str] = field(default_factory=dict)
    made: int = 0

    def sentence(self) -> str:
        """A sentence that nobody has written before."""
        self.made += 1
        words = [WORDS[self.made * step % len(WORDS)] for step in (1, 3, 5, 7)]
        return f"Satz {self.made} handelt von {' und '.join(words)}."

    def new_id(self, kind: str) -> str:
        self.made += 1
        return f"{kind}-{self.made}"

    def add_article(self) -> None:
        id_ = self.new_id("artikel")
        self.articles[id_] = {
            "source": {
                "id": id_,
                "name": f"Zeitung {self.made}",
                "published": "1957-10-05",
                "published_basis": "stated",
                "status": "curated",
                "original": {"file": "a.txt", "sha256": f"{self.made:064x}", "paragraphs": 9},
            },
            "summary": {"title": self.sentence(), "lead": self.sentence(), "sections": []},
            "figures": [],
            "events": [],
            "quotations": [],
            "terms": [],
        }
        for add in (self.add_section, self.add_figure, self.add_quotation, self.add_quotation):
            add(id_)

    def add_section(self, article: str) -> None:
        section = {"title": f"Teil {self.new_id('t')}", "text": self.sentence()}
        self.articles[article]["summary"]["sections"].append(section)

    def add_figure(self, article: str) -> None:
        id_ = self.new_id("zahl")
        figure = {"id": id_, "label": f"Masse {id_}", "metric": "masse", "value": self.made}
        figure |= {
            "unit": "kilograms",
            "topics": ["flug"],
            "paragraph": 1,
            "surface": f"{self.made} kg",
        }
        self.articles[article]["figures"].append(figure)

    def add_event(self, article: str) -> None:
        id_ = self.new_id("tag")
        event = {"id": id_, "date": "1957-10-04", "title": f"Start {id_}", "text": self.sentence()}
        event |= {"topics": ["flug"], "paragraph": 2, "surface": "am 4. Oktober"}
        self.articles[article]["events"].append(event)

    def add_quotation(self, article: str) -> None:
        id_ = self.new_id("zitat")
        quotation = {"id": id_, "speaker": SPEAKERS[self.made % len(SPEAKERS)]}
        quotation |= {"text": f"Wort {self.made}", "context": self.sentence(), "topics": ["flug"]}
        quotation |= {"paragraph": 3, "surface": quotation["text"]}
        self.articles[article]["quotations"].append(quotation)

    def add_term(self, article: str) -> None:
        id_ = self.new_id("begriff")
        self.terms[id_] = self.sentence()
        use = {"term": id_, "uses": [{"paragraph": 4, "surface": f"Begriff {id_}"}]}
        self.articles[article]["terms"].append(use)

    # ------------------------------------------------------------------ random changes

    def a_section_comes(self, article: str, _: int) -> None:
        self.add_section(article)

    def a_figure_comes(self, article: str, _: int) -> None:
        self.add_figure(article)

    def an_event_comes(self, article: str, _: int) -> None:
        self.add_event(article)

    def a_quotation_comes(self, article: str, _: int) -> None:
        self.add_quotation(article)

    def a_term_comes(self, article: str, _: int) -> None:
        self.add_term(article)

    def a_fact_goes(self, article: str, at: int) -> None:
        facts = self.articles[article][("figures", "events", "quotations", "terms")[at % 4]]
        if facts:
            facts.pop(at % len(facts))

    def a_figure_changes(self, article: str, at: int) -> None:
        figures = self.articles[article]["figures"]
        if figures:
            figures[at % len(figures)]["value"] += 1

    def a_section_is_written_anew(self, article: str, at: int) -> None:
        sections = self.articles[article]["summary"]["sections"]
        if sections:
            sections[at % len(sections)][("text", "title")[at % 2]] = self.sentence()

    def a_section_goes(self, article: str, at: int) -> None:
        sections = self.articles[article]["summary"]["sections"]
        if len(sections) > 1:
            sections.pop(at % len(sections))

    def a_summary_is_written_anew(self, article: str, at: int) -> None:
        self.articles[article]["summary"][("title", "lead")[at % 2]] = self.sentence()

    def a_term_is_explained_anew(self, _: str, at: int) -> None:
        self.terms[sorted(self.terms)[at % len(self.terms)]] = self.sentence()

    def a_term_goes(self, _: str, at: int) -> None:
        term = sorted(self.terms)[at % len(self.terms)]
        if len(self.terms) > 1:
            del self.terms[term]
            for dossier in self.articles.values():
                dossier["terms"] = [use for use in dossier["terms"] if use["term"] != term]

    def an_actor_is_described_anew(self, _: str, at: int) -> None:
        self.actors[sorted(self.actors)[at % len(self.actors)]] = self.sentence()

    def an_article_comes(self, _: str, at: int) -> None:
        if len(self.articles) < 4 and at % 2:
            self.add_article()

    def an_article_goes(self, article: str, at: int) -> None:
        if len(self.articles) > 1 and at % 2:
            del self.articles[article]

    def an_article_is_renamed(self, article: str, _: int) -> None:
        new = self.new_id("neu")
        dossier = self.articles.pop(article)
        dossier["source"]["id"] = new
        self.articles[new] = dossier


CHANGES = tuple(name for name in vars(Dossiers) if name.startswith(("a_", "an_")))
"""Methods of `Dossiers` that change something at random."""


def first_dossiers() -> Dossiers:
    """Two articles, two terms, four actors."""
    dossiers = Dossiers()
    dossiers.actors = {actor: dossiers.sentence() for actor in SPEAKERS}
    for _ in range(2):
        dossiers.add_article()
    for article in dossiers.articles:
        dossiers.add_term(article)
        dossiers.add_event(article)
    return dossiers


def write(project: Project, dossiers: Dossiers) -> None:
    """Write the data of a project anew."""
    project.seeds.mkdir(parents=True, exist_ok=True)
    names = {f"{id_}.yaml" for id_ in dossiers.articles}
    for file in project.seeds.iterdir():
        if file.name not in names:
            file.unlink()
    for id_, dossier in dossiers.articles.items():
        _dump(project.seeds / f"{id_}.yaml", dossier)
    _dump(project.data / "topics.yaml", TOPICS)
    _dump(project.data / "metrics.yaml", METRICS)
    terms = [
        {"id": id_, "title": f"Begriff {id_}", "short": "Ein Fachwort.", "text": text}
        for id_, text in dossiers.terms.items()
    ]
    _dump(project.data / "glossary.yaml", terms)
    actors = [
        {"id": id_, "kind": "person", "name": id_.title(), "role": "Beteiligt", "text": text}
        for id_, text in dossiers.actors.items()
    ]
    _dump(project.data / "actors.yaml", actors)


def _dump(file: Path, value: object) -> None:
    text = yaml.dump(value, Dumper=_DUMPER, allow_unicode=True, sort_keys=False)
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")


_DUMPER = yaml.CSafeDumper if yaml.__with_libyaml__ else yaml.SafeDumper


def run(project: Project, *, keep: tuple[Path, ...] = (), check: bool = False) -> Report:
    """`generate` with the open data that it reads itself, and nothing that takes longer."""
    corpus = load(project.data)
    return generate(
        project, corpus, {"docs/daten/fakten.json": _facts(corpus)}, check=check, keep=keep
    )


def _facts(corpus: Corpus) -> str:
    sources = [
        {"id": id_, "original": {"sha256": dossier.source.original.sha256}}
        for id_, dossier in corpus.dossiers.items()
    ]
    return json.dumps({"sources": sources})
