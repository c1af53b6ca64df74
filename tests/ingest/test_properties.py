"""Promises for any input: no traceback, honest offsets, drafts that load, whole files."""

from __future__ import annotations

import contextlib
import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.corpus import load, load_vocabularies
from generator.errors import ExplainerError
from generator.ingest import Ingested, article_from_bytes, ingest, read_quantities, run
from generator.ingest.readable import readable

VOCABULARY = load_vocabularies(Path("nowhere"))
PIECES = [
    "rund", "knapp", "mehr als", "zwischen", "und", "bis", "bis zu", "5", "1,9", "21.282,18", "60",
    "2025", "fünf", "eine", "Millionen", "Milliarde", "Mrd.", "Dollar", "US-Dollar", "$", "€", "%",
    "Prozent", "Punkte", "Platz", "dritten", "Menschen", "Hunderte", "wenige", "ein paar",
    "Dutzend", "halbe", "-", "–", "−", "+", "(", ")", "„", "“", "»", "«", '"', "‚", "‘", ".", ",",
    ":", "!", "\n", "\r\n", "\t", "\u00a0", "am", "27. Januar 2025", "März", "1957", "31.02.2020",
    "sagte", "laut", "Anna Freud", "Physiker Max Planck", "von", "verlor", "legte", "zu", "soll",
    "haben", "will", "zeitweise", "{{", "}}", "{%", "#", "---", "- a: b", "<p>", "</p>", "<!--",
    "<script>", "&amp;", "\\", "\x07", "\u2028", "😀", "\u00ad", "u\u0308", "\u0301", "\u202f",
    "\u200b", "\u202e",
]  # fmt: skip
SENTENCES = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=60).map(" ".join)
TEXTS = SENTENCES | st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text()
DAYS = st.none() | st.dates().map(str)

promise = settings(deadline=None)
"""The first example pays for tables that all others use."""


def ingested(text: str, name: str, published: str | None = None) -> Ingested | None:
    """The article, or None where it was refused in words."""
    try:
        article = article_from_bytes(text.encode("utf-8", "surrogatepass"), Path(name))
    except ExplainerError:
        return None
    return ingest(article, VOCABULARY, published=published)


@promise
@given(TEXTS, st.sampled_from(["a.txt", "b.md", "c.html"]), DAYS)
def test_offsets_slice_back_to_the_surface(text: str, name: str, published: str | None) -> None:
    found = ingested(text, name, published)
    if found is None:
        return
    read = found.article.text
    spans = [
        candidate.span
        for kind in ("figures", "dates", "quotations", "actors", "terms")
        for candidate in getattr(found.extraction.candidates, kind)
    ]
    for span in spans:
        assert span.surface
        assert read[span.start : span.end] == (span.exact or span.surface)
        assert readable(read[span.start : span.end])[0] == span.surface
        paragraph = found.article.paragraphs[span.paragraph - 1]
        assert paragraph.start <= span.start
        assert span.end <= paragraph.start + len(paragraph.line or paragraph.text)


@promise
@given(TEXTS, st.sampled_from(["a.txt", "b.md", "c.html"]), DAYS)
def test_every_draft_loads(text: str, name: str, published: str | None) -> None:
    found = ingested(text, name, published)
    if found is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder, "seeds")
        seeds.mkdir()
        (seeds / "a.yaml").write_bytes(found.draft().encode())
        [source] = load(Path(folder)).sources
    assert source.original.sha256 == found.article.sha256
    assert source.title == found.article.metadata.title


@promise
@given(SENTENCES)
def test_readings_are_in_order_and_do_not_overlap(text: str) -> None:
    last = 0
    for start, end, quantity in read_quantities(text):
        assert last <= start < end
        last = end
        amounts = (quantity.value, quantity.min, quantity.wording)
        assert sum(amount is not None for amount in amounts) == 1
        assert all(n is None or n >= 0 for n in (quantity.value, quantity.min, quantity.max))


@promise
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_one_message(raw: bytes) -> None:
    for name in ("a.txt", "a.html"):
        messages = 0
        try:
            paragraphs = article_from_bytes(raw, Path(name)).paragraphs
        except ExplainerError as error:
            paragraphs, messages = (), len(error.problems)
        assert bool(paragraphs) != (messages == 1)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_run_writes_whole_dossiers_or_nothing(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for index, text in enumerate(texts):
            Path(folder, f"{index}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
        seeds = Path(folder, "data", "seeds")
        options = {"project": Path(folder), "write": lambda _: None}
        for _ in range(2):
            with contextlib.suppress(ExplainerError):
                run([Path(folder)], out=seeds, **options)  # type: ignore[arg-type]
        if seeds.exists():
            assert {file.suffix for file in seeds.iterdir()} == {".yaml"}
            load(seeds.parent)


@promise
@given(TEXTS)
def test_json_is_json(text: str) -> None:
    found = ingested(text, "a.txt")
    if found is not None:
        assert json.loads(json.dumps(found.to_json())) == found.to_json()
