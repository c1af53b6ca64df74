"""A progress bar for a person who waits: on a terminal, and for more than a few files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_FEW = 5


def with_progress(items: Iterable[T], total: int) -> Iterator[T]:
    """`items`, while a bar on standard error shows how many of `total` came."""
    if total <= _FEW or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console  # only for those who see it: it takes time to start
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("Articles"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        for item in items:
            yield item
            bar.advance(task)
