"""Articles a second on one core, after the start: read, extract, write as JSON and as a draft.

    python -m tests.bench.speed [--benchmarks DIR] [--rounds N]

The articles are those of the quotation corpus that `corpora` describes, with their days of
publication; the best of the rounds counts, since other work on the machine can only slow one.
"""

from __future__ import annotations

import json
import time
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path

from generator.corpus import Corpus, load
from generator.ingest import article_from_bytes, ingest
from tests.bench.places import benchmarks_argument
from tests.building import ROOT


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    benchmarks_argument(parser)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    if arguments.benchmarks is None:
        print("speed: not measured, no corpora at hand (option --benchmarks)")
        return
    lines = (arguments.benchmarks / "quotations-dev" / "dev.jsonl").read_text(encoding="utf-8")
    articles = [json.loads(line) for line in lines.splitlines()]
    pairs = [(article["text"].encode(), article["published"]) for article in articles]
    vocabulary = load(ROOT / "data")
    times = min(
        (measured(pairs, vocabulary) for _ in range(arguments.rounds)),
        key=lambda round_: sum(round_.values()),
    )
    words = sum(len(raw.split()) for raw, _ in pairs) / len(pairs)
    total = sum(times.values())
    print(f"{len(pairs)} articles of {words:.0f} words: {len(pairs) / total:.0f} articles/s")
    for step, spent in times.items():
        print(f"  {step:8} {spent / len(pairs) * 1000:6.2f} ms an article")


def measured(pairs: list[tuple[bytes, str]], vocabulary: Corpus) -> Counter[str]:
    """Seconds by step for all articles."""
    times: Counter[str] = Counter()
    for raw, published in pairs:
        begin = time.perf_counter()
        article = article_from_bytes(raw, Path("article.txt"))
        read = time.perf_counter()
        found = ingest(article, vocabulary, published=published)
        extracted = time.perf_counter()
        json.dumps(found.to_json(), ensure_ascii=False)
        written = time.perf_counter()
        found.draft()
        drafted = time.perf_counter()
        times["read"] += read - begin
        times["extract"] += extracted - read
        times["json"] += written - extracted
        times["draft"] += drafted - written
    return times


if __name__ == "__main__":
    main()
