"""What is asked of every reader with inputs by grammar: an honest result, or an `ExplainerError`.

A target takes one input and raises whatever no reader may raise; grammars bound the size.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined

from generator.compare import comparisons
from generator.corpus import VOCABULARIES, load, load_vocabularies
from generator.corrections import read_published
from generator.document import parse_document
from generator.errors import ExplainerError
from generator.export import open_data
from generator.front_matter import described, split
from generator.ingest import article_from_bytes, ingest, read_quantities
from generator.ingest.dates import find_dates
from generator.ingest.frontmatter import front_matter
from generator.ingest.readable import readable
from generator.ingest.speech import Speech
from generator.pages.render import author_pages, data_pages
from generator.redirects import read_redirects
from generator.site.accessibility import read_report
from generator.site.calls import RefusedError, read_calls
from generator.site.confinement import confining
from generator.site.inert import inert
from generator.site.macros import MACROS, MacroError, Site, run
from tests.hostile import grammar, grammar_of_data
from tests.hostile.dossiers import Payload, plain_dossier, vocabularies
from tests.hostile.payloads import PRODUCT

SLOW = 5.0
"""Seconds of this process for one small input; linear readers need a hundredth of that."""

EMPTY = load_vocabularies(Path("nowhere"))
_PAIR = [Payload(1, "healthy", "Mauerfall"), Payload(2, "healthy", "Wiedervereinigung")]


class Target(NamedTuple):
    """A reader: what it is given, and what is asked of it."""

    inputs: st.SearchStrategy[Any]
    ask: Callable[[Any], object]


# ------------------------------------------------------------------ articles


def _article(name: str) -> Callable[[str], None]:
    def ask(text: str) -> None:
        read = article_from_bytes(text.encode("utf-8", "replace"), Path(name))
        found = ingest(read, EMPTY, published="1989-11-10")
        json.dumps(found.to_json(), allow_nan=False)
        for kind in ("figures", "dates", "quotations", "actors", "terms"):
            for candidate in getattr(found.extraction.candidates, kind):
                span = candidate.span
                assert readable(read.text[span.start : span.end])[0] == span.surface
        _loads({"seeds/a.yaml": found.draft()})

    return ask


def _bytes(raw: bytes) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        with suppress(ExplainerError):
            assert article_from_bytes(raw, Path(name)).paragraphs


def _numbers(text: str) -> None:
    end = 0
    for start, stop, quantity in read_quantities(text):
        assert end <= start < stop <= len(text)
        assert quantity.unit
        end = stop


def _dates(text: str) -> None:
    for start, stop, value in find_dates([text], "1989-11-10")[0]:
        assert 0 <= start < stop <= len(text)
        assert value


def _speech(text: str) -> None:
    for spoken in Speech([text, text]).spoken[0]:
        assert 0 <= spoken.start < spoken.end <= len(text)


def _matter(text: str) -> None:
    end, _ = front_matter(text)
    assert 0 <= end <= len(text)
    parts = split(text)
    assert text.endswith(parts.body)
    assert parts.yaml in text
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "a.md")
        page.write_text(text, encoding="utf-8", errors="replace")
        described(page)


# ------------------------------------------------------------------ data


def _loads(files: Mapping[str, str]) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "seeds").mkdir()
        for name, text in files.items():
            (Path(folder) / name).write_bytes(text.encode("utf-8", "surrogatepass"))
        return load(Path(folder))


def _document(text: str) -> None:
    document = parse_document(text, Path("x.yaml"))
    assert all(line >= 1 for line in document.lines.values())


def _dossier(text: str) -> None:
    shared = {f"{name}.yaml": text_ for name, text_ in vocabularies(_PAIR, []).items()}
    second = plain_dossier(_PAIR[1])
    corpus = _loads({**shared, "seeds/a.yaml": text, "seeds/b.yaml": second})
    comparisons(corpus)
    open_data(corpus)
    assert all(page.endswith("\n") for page in data_pages(corpus).values())
    author_pages(corpus)


def _vocabulary(given_: tuple[str, str]) -> None:
    name, text = given_
    shared = {f"{key}.yaml": known for key, known in vocabularies(_PAIR, []).items()}
    seeds = {f"seeds/{p.number}.yaml": plain_dossier(p) for p in _PAIR}
    _loads({**shared, **seeds, f"{name}.yaml": text})


def _of_data(read: Callable[[Path], object], name: str) -> Callable[[str], None]:
    def ask(text: str) -> None:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / name).write_bytes(text.encode("utf-8", "surrogatepass"))
            read(Path(folder))

    return ask


# ------------------------------------------------------------------ pages


def _confined(text: str) -> None:
    """What the build compiles of a page runs macros only, and shows no product."""
    for item in read_calls(text):
        assert item.line >= 1
    env = Environment(undefined=StrictUndefined)
    env.globals.update({name: lambda *_a, **_k: "" for name in MACROS})
    template = env.from_string(confining(env, lambda: Path("a.md"))(text))
    assert PRODUCT not in template.render(config="config")


def _macros(text: str) -> None:
    """Whatever literals a macro is given, it renders or says what is wrong."""
    for item in read_calls(text):
        if isinstance(item, RefusedError):
            continue
        site = Site(_corpus(), {"contact": {"name": ""}}, Path("docs"))
        with suppress(MacroError):
            run(item.name, site, item.arguments.pop("ids", ()), item.arguments)


_known: list[Any] = []


def _corpus() -> Any:
    if not _known:
        shared = {f"{name}.yaml": text for name, text in vocabularies(_PAIR, []).items()}
        seeds = {f"seeds/{p.number}.yaml": plain_dossier(p) for p in _PAIR}
        _known.append(_loads({**shared, **seeds}))
    return _known[0]


def _inert(text: str) -> None:
    shown, _ = inert(text)
    assert inert(shown) == (shown, [])


_CALLS = grammar_of_data.calls(sorted(MACROS))
_JSON = grammar_of_data.ENTRIES | grammar.ODD
TARGETS: Mapping[str, Target] = {
    "article as text": Target(grammar.PROSE, _article("a.txt")),
    "article as Markdown": Target(grammar.MARKDOWN, _article("a.md")),
    "article as a page": Target(grammar.HTML, _article("a.html")),
    "article as bytes": Target(st.binary(max_size=300), _bytes),
    "numbers": Target(grammar.PROSE, _numbers),
    "dates": Target(grammar.PROSE, _dates),
    "quotations and names": Target(grammar.PROSE, _speech),
    "front matter": Target(grammar.MARKDOWN, _matter),
    "YAML": Target(grammar_of_data.SCALAR | grammar_of_data.DOSSIER, _document),
    "dossier": Target(grammar_of_data.DOSSIER, _dossier),
    "vocabulary": Target(
        st.tuples(st.sampled_from(sorted(VOCABULARIES)), grammar_of_data.ENTRIES), _vocabulary
    ),
    "redirects": Target(_JSON, _of_data(read_redirects, "redirects.yaml")),
    "published.json": Target(_JSON, _of_data(lambda d: read_published(d / "p.json"), "p.json")),
    "accessibility.json": Target(_JSON, _of_data(read_report, "accessibility.json")),
    "macro calls": Target(_CALLS, _confined),
    "macros": Target(_CALLS, _macros),
    "HTML in Markdown": Target(grammar.HTML | grammar.ODD, _inert),
}


def fuzz(name: str, executions: int, number: int = 0) -> int:
    """Ask a target so often; a mistake of it is raised with the input that shows it.

    Returns:
        How many inputs were asked.
    """
    target, asked = TARGETS[name], 0

    @seed(number)
    @settings(
        max_examples=executions,
        deadline=None,
        database=None,
        phases=[Phase.generate],  # the least input would take minutes to find
        suppress_health_check=list(HealthCheck),
    )
    @given(target.inputs)
    def ask(value: Any) -> None:
        nonlocal asked
        asked += 1
        start = time.process_time()
        with suppress(ExplainerError):
            target.ask(value)
        assert time.process_time() - start < SLOW

    ask()
    return asked
