"""The queries that the search is measured by, with what answers them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

FILE = Path(__file__).with_suffix(".yaml")
LATER = FILE.with_name("search_later.yaml")
"""Queries that were written after the weights had been chosen."""
UNSEEN = FILE.with_name("search_unseen.yaml")
"""Queries by somebody who had not seen how the search works."""
FOUND = """async (queries) => {
  const input = document.querySelector("input[data-md-component=search-query]");
  const base = new URL(document.querySelector("a.wordmark").href).pathname;
  return queries.map((query) => {
    input.value = query;
    input.dispatchEvent(new Event("input"));
    return [...document.querySelectorAll("[data-md-component=search-result] a[href]")].map(
      (link) => new URL(link.href).pathname.slice(base.length) + new URL(link.href).hash);
  });
}"""
"""Asks the open search for each query and returns the addresses found, without the site's base."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader types, and the addresses below the site's base that answer it."""

    kind: str
    text: str
    answers: frozenset[str]

    def rank(self, found: Sequence[str]) -> int | None:
        """The place of the first answer among the results, from 1; None where there is none."""
        places = (place for place, address in enumerate(found, 1) if address in self.answers)
        return next(places, None)


def queries(file: Path = FILE) -> list[Query]:
    """All queries in the order of the file."""
    kinds: Mapping[str, Mapping[object, Sequence[str]]] = yaml.safe_load(
        file.read_text(encoding="utf-8")
    )
    return [
        Query(kind, str(text), frozenset(answers))
        for kind, entries in kinds.items()
        for text, answers in entries.items()
    ]


def share(ranks: Sequence[int | None], least: int) -> float:
    """The share of queries that are answered among the first `least` results, in percent."""
    return 100 * sum(1 for rank in ranks if rank is not None and rank <= least) / len(ranks)
