"""Figures that `ingest` finds, against annotated articles: recall and precision.

    python tests/bench/figures.py SET.yaml … [--originals DIR] [--benchmarks DIR] [--errors]

What counts as a figure, and the format of a set, is told in `figures/README.md`. The articles
themselves stay outside the repository: DIR, else the folder in `EXPLAINER_ORIGINALS` or
`EXPLAINER_BENCHMARKS`, else the git-ignored `originals/` and `benchmarks/`. `--errors` shows each
figure that was missed, misread or invented, on the terminal only.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, partial
from pathlib import Path
from typing import Any

import yaml

from generator.corpus import Corpus, load_vocabularies
from generator.ingest import article_from_bytes, ingest
from tests.bench.places import benchmarks_argument, originals_argument
from tests.building import ROOT

SETS = Path(__file__).with_name("figures")
TOLERANCE = 1e-9
TOLERANCE_OF_FRACTIONS = 1e-3
AROUND = 40
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class BenchError(Exception):
    """A set or an article cannot be measured; the message says why."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as annotated or found: its place, its bounds (equal for one value) and its unit.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one.
        bounds: Smallest and largest value, or None where the amount is vague.
        unit: None where the article leaves it open.
        tolerance: Relative difference of values that counts as none.
    """

    start: int
    end: int
    bounds: tuple[float, float] | None
    unit: str | None
    tolerance: float = TOLERANCE

    def overlap(self, other: Amount) -> int:
        """How many characters both cover; not above 0 where they do not touch."""
        return min(self.end, other.end) - max(self.start, other.start)

    def same(self, found: Amount) -> bool:
        """Whether `found` reads this annotated figure right."""
        if self.unit not in (None, found.unit):
            return False
        if self.bounds is None or found.bounds is None:
            return self.bounds == found.bounds
        return all(
            abs(ours - theirs) <= self.tolerance * max(abs(ours), abs(theirs))
            for ours, theirs in zip(self.bounds, found.bounds, strict=True)
        )

    def __str__(self) -> str:
        """Value and unit, for the terminal."""
        if self.bounds is None:
            return f"vague {self.unit or '(any unit)'}"
        low, high = self.bounds
        value = f"{low:.12g}" if low == high else f"{low:.12g} to {high:.12g}"
        return f"{value} {self.unit}"


@dataclass(frozen=True, slots=True)
class Text:
    """An article as `ingest` gets it, with the ISO day of publication where the corpus tells it."""

    name: str
    text: str
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """One article's figures: pairs of annotated and found, and what has no partner."""

    text: Text
    pairs: tuple[tuple[Amount, Amount], ...]
    missed: tuple[Amount, ...]
    extra: tuple[Amount, ...]


# ------------------------------------------------------------------ sets and texts


def read_set(file: Path, folders: dict[str, Path | None]) -> Iterator[tuple[Text, list[Amount]]]:
    """The articles of a set with their annotated figures.

    Args:
        file: A list of articles as `figures/README.md` describes it.
        folders: `originals` and `benchmarks`.

    Raises:
        BenchError: The set is missing, or an article is missing or is not the annotated one.
    """
    if not file.is_file():
        raise BenchError(f"{file} is no set of annotated articles.")
    try:
        entries = yaml.load(file.read_text(encoding="utf-8"), Loader=LOADER)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BenchError(f"{file} is no YAML: {error}") from None
    for entry in entries or ():
        text = _text(entry, folders)
        if hashlib.sha256(text.text.encode()).hexdigest() != entry["sha256"]:
            raise BenchError(f"{text.name} is not the text that was annotated in {file.name}.")
        yield text, [annotated(figure) for figure in entry["figures"]]


def annotated(figure: dict[str, Any]) -> Amount:
    """A figure of a set; a value may be written as a fraction (`1/3`)."""
    keys = ("value", "value") if "value" in figure else ("min", "max")
    written = [] if figure.get("vague") else [str(figure[key]) for key in keys]
    tolerance = TOLERANCE_OF_FRACTIONS if any("/" in value for value in written) else TOLERANCE
    numbers = [float(Fraction(value)) for value in written]
    bounds = (numbers[0], numbers[1]) if numbers else None
    return Amount(figure["start"], figure["end"], bounds, figure.get("unit"), tolerance)


def _text(entry: dict[str, Any], folders: dict[str, Path | None]) -> Text:
    kind, read = CORPORA[entry["corpus"]]
    folder = folders[kind]
    if folder is None:
        raise BenchError(
            f"{entry['corpus']}: no folder at hand (option --{kind}, EXPLAINER_{kind.upper()})."
        )
    try:
        return read(folder, entry)
    except (OSError, IndexError) as error:
        raise BenchError(f"{entry['corpus']}: an article is missing: {error}") from None


def _original(folder: Path, entry: dict[str, Any]) -> Text:
    return Text(entry["file"], (folder / entry["file"]).read_bytes().decode("utf-8"))


def _wikinews(folder: Path, entry: dict[str, Any]) -> Text:
    line = _lines(folder / "quotations-dev" / "dev.jsonl")[entry["line"]]
    article = json.loads(line)
    return Text(f"quotations-dev:{entry['line']}", article["text"], article["published"])


@cache
def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").split("\n")


_TAG = re.compile(r"<[^>]*>")
_BODY = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_CREATED = re.compile(r'functionInDocument="CREATION_TIME"[^>]*?value="(\d{4}-\d\d-\d\d)')


def _krauts(part: str, folder: Path, entry: dict[str, Any]) -> Text:
    """TimeML: the characters inside `<TEXT>`, the day from the creation time."""
    file = folder / "krauts-dolomiten" / part / entry["file"]
    markup = file.read_text(encoding="utf-8", errors="replace")
    body, created = _BODY.search(markup), _CREATED.search(markup)
    inside = body.group(1) if body else markup
    day = created.group(1) if created else None
    return Text(entry["file"], html.unescape(_TAG.sub("", inside)), day)


CORPORA: dict[str, tuple[str, Callable[[Path, dict[str, Any]], Text]]] = {
    "originals": ("originals", _original),
    "quotations-dev": ("benchmarks", _wikinews),
    "dolomiten-42": ("benchmarks", partial(_krauts, "Dolomiten-42")),
    "dolomiten-100": ("benchmarks", partial(_krauts, "Dolomiten-100")),
}

# ------------------------------------------------------------------ scoring


def found(text: Text, vocabulary: Corpus) -> list[Amount]:
    """The figures that `ingest` finds."""
    article = article_from_bytes(text.text.encode(), Path("article.txt"))
    figures = ingest(article, vocabulary, published=text.published).to_json()["figures"]
    return [_found(figure) for figure in figures]


def _found(figure: dict[str, Any]) -> Amount:
    vague = "wording" in figure
    low, high = ("value", "value") if "value" in figure else ("min", "max")
    bounds = None if vague else (float(figure[low]), float(figure[high]))
    return Amount(figure["start"], figure["end"], bounds, figure["unit"])


def match(text: Text, gold: Sequence[Amount], candidates: Sequence[Amount]) -> Scored:
    """Pair figures that overlap, one to one; right pairs and longer overlaps come first."""
    ranked = sorted(
        (
            (not a.same(b), -a.overlap(b), i, j)
            for i, a in enumerate(gold)
            for j, b in enumerate(candidates)
            if a.overlap(b) > 0
        )
    )
    partner: dict[int, int] = {}
    for _, _, i, j in ranked:
        if i not in partner and j not in partner.values():
            partner[i] = j
    return Scored(
        text,
        tuple((gold[i], candidates[j]) for i, j in sorted(partner.items())),
        tuple(amount for i, amount in enumerate(gold) if i not in partner),
        tuple(b for j, b in enumerate(candidates) if j not in partner.values()),
    )


def totals(articles: Sequence[Scored]) -> str:
    """Recall, precision and F1 over all articles, and the same for places alone."""
    placed = sum(len(article.pairs) for article in articles)
    right = sum(a.same(b) for article in articles for a, b in article.pairs)
    gold = placed + sum(len(article.missed) for article in articles)
    given = placed + sum(len(article.extra) for article in articles)
    return (
        f"articles {len(articles):3}  figures {gold:4}  found {given:4}  right {right:4} | "
        f"recall {_ratio(right, gold)}  precision {_ratio(right, given)}  "
        f"F1 {_ratio(2 * right, gold + given)} | "
        f"places: recall {_ratio(placed, gold)}  precision {_ratio(placed, given)}"
    )


def _ratio(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "  -  "


def errors(article: Scored) -> Iterator[str]:
    """One line for each figure that was missed, misread or invented, in reading order."""
    wrong = [pair for pair in article.pairs if not pair[0].same(pair[1])]
    lines = [(a.start, "MISS ", a, str(a)) for a in article.missed]
    lines += [(b.start, "EXTRA", b, str(b)) for b in article.extra]
    lines += [(a.start, "WRONG", b, f"{b}, is {a}") for a, b in wrong]
    for _, kind, amount, reading in sorted(lines, key=lambda line: line[0]):
        before = article.text.text[max(0, amount.start - AROUND) : amount.start]
        behind = article.text.text[amount.end : amount.end + AROUND]
        surface = article.text.text[amount.start : amount.end]
        yield " ".join(f"{kind} {reading} | …{before}[[{surface}]]{behind}…".split())


# ------------------------------------------------------------------ command line


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", metavar="SET.yaml", help="default: all sets beside this")
    parser.add_argument("--errors", action="store_true", help="show each figure that is not right")
    originals_argument(parser)
    benchmarks_argument(parser)
    arguments = parser.parse_args()
    folders = {"originals": arguments.originals, "benchmarks": arguments.benchmarks}
    if None in folders.values():
        print("figures: not measured, articles not at hand (options --originals, --benchmarks)")
        return
    vocabulary = load_vocabularies(ROOT / "data")
    try:
        for name in arguments.sets or sorted(map(str, SETS.glob("*.yaml"))):
            articles = [
                match(text, gold, found(text, vocabulary))
                for text, gold in read_set(_set(name), folders)
            ]
            for article in articles if arguments.errors else ():
                for line in errors(article):
                    print(f"{article.text.name}: {line}")
            print(f"{Path(name).stem:8} {totals(articles)}", flush=True)
    except BenchError as error:
        sys.exit(str(error))


def _set(name: str) -> Path:
    """A set by its path, or by its bare name among the sets beside this module."""
    beside = SETS / Path(name).name
    return beside if not Path(name).is_file() and beside.is_file() else Path(name)


if __name__ == "__main__":
    main()
