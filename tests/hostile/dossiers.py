"""Dossiers, vocabularies and pages of an attacker: each payload wherever a text is taken."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from generator.model import MAX_QUOTED_WORDS, count_words

SHORT = 200


class Payload(NamedTuple):
    """A text with its kind and the number by which ids and findings name it."""

    number: int
    kind: str
    text: str


PLAIN_PLACES = (
    "source.name", "source.title", "source.publisher", "source.author", "source.published_reason",
    "original.file", "summary.title", "summary.description", "section.title", "figure.label",
    "figure.period_text", "figure.noun", "figure.wording", "figure.note", "origin", "event.title",
    "event.text", "event.daytime", "quotation.context", "quotation.stance", "quotation.via",
    "surface", "note.says", "note.known", "note.reason", "proposed term", "actor.name",
    "actor.role", "actor.text", "actor.forms", "term.title", "term.short", "term.forms",
    "topic.title", "topic.short", "metric.title", "office.title", "comparison.title",
    "comparison.explanation", "pair.reason", "path.title", "path.short",
)  # fmt: skip
PROSE_PLACES = ("summary.lead", "section.text", "term.text", "page", "front matter", "heading")


def payloads(table: Mapping[str, Sequence[str]], every: int = 1, part: int = 0) -> list[Payload]:
    """All payloads of a table, or every so many of them from the one numbered `part` on."""
    texts = [(kind, text) for kind, texts in table.items() for text in texts]
    return [Payload(n, kind, text) for n, (kind, text) in enumerate(texts) if n % every == part]


# ------------------------------------------------------------------ one dossier


def plain_dossier(payload: Payload) -> str:
    """A curated dossier that has the payload wherever a dossier takes a plain text."""
    n, text = payload.number, payload.text
    source = {
        "id": f"x{n}", "name": text, "title": text, "publisher": text, "author": text,
        "published": f"1989-11-{1 + n % 28:02}", "published_reason": text,
        "url": f"https://example.org/{n}?a=1&b=2", "status": "curated",
        "original": {"file": text, "sha256": "a" * 64, "paragraphs": 3},
    }  # fmt: skip
    return _dumped(
        {
            "source": source,
            "summary": {
                "title": text, "description": text,
                "lead": f'Der Artikel nennt {{{{ figure("f{n}") }}}} und {{{{ quote("q{n}") }}}}.',
                "sections": [{"title": text, "text": "Eigene Worte."}],
            },
            "figures": _figures(n, text), "events": [_event(n, text)],
            "quotations": [_quotation(n, text)],
            "roles": [{"id": f"r{n}", "actor": f"a{n}", "office": "amt", **_place(text)}],
            "terms": [{"term": f"v{n}", "title": text, "short": text[:SHORT], "uses": []}],
            "notes": [{"id": f"n{n}", "says": text, "known": text, "reason": text, **_place(text)}],
        }
    )  # fmt: skip


def prose_dossier(payload: Payload) -> str:
    """A curated dossier that has the payload wherever a dossier takes Markdown."""
    n, text = payload.number, payload.text
    return _dumped(
        {
            "source": {
                "id": f"p{n}", "name": f"Blatt {n}", "status": "curated",
                "original": {"file": "a.txt", "sha256": "a" * 64, "paragraphs": 3},
            },
            "summary": {"lead": text, "sections": [{"title": text, "text": f"Vorher.\n\n{text}"}]},
        }
    )  # fmt: skip


def _figures(n: int, text: str) -> list[dict[str, Any]]:
    both = {"actor": f"a{n}", "metric": "mass", "topics": ["thema"], "unit": "count"}
    return [
        {"id": f"f{n}", "label": text, "period": "1989", "value": n + 1, "noun": text,
         "note": text, **both, **_place(text)},
        {"id": f"g{n}", "label": text, "period": "1989", "value": n + 2, "noun": text,
         **both, **_place(text)},
        {"id": f"w{n}", "label": text, "period_text": text, "wording": text, **both,
         **_place(text)},
    ]  # fmt: skip


def _event(n: int, text: str) -> dict[str, Any]:
    return {
        "id": f"e{n}", "date": f"1989-11-{1 + n % 28:02}", "daytime": text, "title": text,
        "text": text, "actors": [f"a{n}"], "topics": ["thema"], "turning_point": n % 24 == 0,
        **_place(text),
    }  # fmt: skip


def _quotation(n: int, text: str) -> dict[str, Any]:
    place = _place(text)
    return {
        "id": f"q{n}", "speaker": f"a{n}", "text": place["surface"], "context": text,
        "stance": text, "via": text, "topics": ["thema"], **place,
    }  # fmt: skip


def _place(text: str) -> dict[str, Any]:
    fits = count_words(text) <= MAX_QUOTED_WORDS and len(text) <= SHORT
    return {"paragraph": 1, "surface": text if fits else "Wort", "origin": text}


# ------------------------------------------------------------------ what dossiers share


def vocabularies(plain: Iterable[Payload], prose: Iterable[Payload]) -> dict[str, str]:
    """The vocabulary files by name, each payload at every place of every kind of entry."""
    plain = list(plain)
    first = plain[0].text
    terms = [
        {"id": f"t{p.number}", "title": p.text, "forms": [p.text], "short": p.text[:SHORT],
         "text": "Erklärt."} for p in plain
    ] + [
        {"id": f"u{p.number}", "title": f"Begriff {p.number}", "short": "Kurz.", "text": p.text}
        for p in prose
    ]  # fmt: skip
    return {
        "topics": _dumped([{"id": "thema", "title": first, "short": first[:SHORT]}] + [
            {"id": f"th{p.number}", "title": p.text, "short": p.text[:SHORT]} for p in plain[::8]]),
        "metrics": _dumped([{"id": "mass", "title": "\\ \" }} {{ 1337*7331 }} \\x {% x %}\n"}]),
        "offices": _dumped([{"id": "amt", "title": first}]),
        "actors": _dumped([
            {"id": f"a{p.number}", "kind": "person", "name": p.text, "forms": [p.text],
             "role": p.text, "text": p.text} for p in plain]),
        "glossary": _dumped(terms),
        "comparisons": _dumped([
            {"id": f"c{p.number}", "title": p.text, "explanation": p.text,
             "statements": [f"f{p.number}", f"g{p.number}"],
             "pairs": [{"first": f"f{p.number}", "second": f"g{p.number}",
                        "verdict": "contradiction", "reason": p.text}]} for p in plain]),
        "paths": _dumped([
            {"id": "weg", "title": first, "short": first[:SHORT],
             "stops": [f"x{plain[0].number}", f"x{plain[1].number}"]}]),
    }  # fmt: skip


def page(payload: Payload) -> str:
    """A page of its own with the payload in front matter, heading and text."""
    meta = {"title": payload.text, "description": payload.text, "kind": payload.text, "x": "y"}
    return f"---\n{_dumped(meta)}---\n\n# {payload.text}\n\n{payload.text}\n\nNachher.\n"


def untitled_page(payload: Payload) -> str:
    """A page whose title is its heading, and which has contents beside it."""
    sections = "\n\n".join(f"## {payload.text}\n\nText." for _ in range(4))
    return f"# {payload.text}\n\n{sections}\n"


def _dumped(value: object) -> str:
    unshared = json.loads(json.dumps(value))  # the same list twice would become an alias
    return yaml.safe_dump(unshared, allow_unicode=False, sort_keys=False, width=10_000)
