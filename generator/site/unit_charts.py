"""A chart that counts out how often one sum fits into others: a small square for each time.

A lay reader grasps thousands of squares, not a logarithmic scale. Squares stand in blocks of a
hundred; each line of squares is one dashed line, so that a picture of ten thousand stays small.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.corpus import Corpus
from generator.model import Figure
from generator.site.charts import Caption, caption_of
from generator.site.computed import Computed, result_words, times_in
from generator.site.soundness import Operands, RefusedError, must_go_together

SQUARE, CELL = 3, 4
"""A square, and a square with the gap behind it, in units of the drawing."""
SIDE = 10
"""Squares along a side of a block."""
BLOCK = SIDE * CELL + 2
"""A block with the gap behind it."""
ACROSS = 12
"""Blocks beside one another."""
WIDTH = ACROSS * BLOCK - 2 - (CELL - SQUARE)
MOST = 60_000
"""Squares that a picture can hold before they are too many to look at."""
TOO_FEW = "needs a small sum and a large one at least."


@dataclass(frozen=True, slots=True)
class Heap:
    """One large sum, counted out in the small one.

    Attributes:
        figure: The large sum.
        computed: How often the small one fits, in words.
        squares: How often it fits.
    """

    figure: Figure
    computed: Computed
    squares: int

    @property
    def height(self) -> int:
        """Height of its picture, in units of the drawing."""
        return max(y for y, _ in _lines(self.squares)) + SQUARE

    @property
    def path(self) -> str:
        """Every line of squares as a path, to be dashed with `DASHES`."""
        return "".join(f"M0 {y + SQUARE / 2:g}h{length}" for y, length in _lines(self.squares))


_SMALL_GAP, _LARGE_GAP = CELL - SQUARE, BLOCK - SIDE * CELL + CELL - SQUARE
DASHES = f"{SQUARE} {_SMALL_GAP} " * (SIDE - 1) + f"{SQUARE} {_LARGE_GAP}"
"""A line of squares: ten with small gaps between, and a wider one before the next block."""


@dataclass(frozen=True, slots=True)
class UnitChart:
    """Sums counted out in a small one.

    Attributes:
        caption: What stands around the picture.
        small: The sum that one square stands for.
        heaps: The sums that are counted out, in order.
    """

    caption: Caption
    small: Figure
    heaps: tuple[Heap, ...]


def unit_chart(
    corpus: Corpus,
    ids: Sequence[str],
    *,
    title: str,
    subtitle: str = "",
    chart_id: str | None = None,
) -> UnitChart:
    """The chart of a small sum and of larger ones.

    Args:
        corpus: Where the figures stand.
        ids: The small sum, then the large ones.
        title: The finding.
        subtitle: How to read it.
        chart_id: What its file is called; the words of the title where nothing is given.

    Raises:
        ValueError: No two sums are given, they must not be set side by side, or the id is none.
    """
    if not ids:
        raise ValueError(TOO_FEW)
    small, *large = (corpus.figures[figure] for figure in dict.fromkeys(ids))
    for figure in large:
        try:
            must_go_together(Operands(corpus, "times", figure, small))
        except RefusedError as error:
            raise ValueError(f"{figure.id} and {small.id}: {error}") from None
    return counted_out(corpus, small, large, title=title, subtitle=subtitle, chart_id=chart_id)


def counted_out(
    corpus: Corpus,
    small: Figure,
    large: Sequence[Figure],
    *,
    title: str,
    subtitle: str = "",
    chart_id: str | None = None,
) -> UnitChart:
    """The chart of sums that have been found fit to be set side by side.

    Raises:
        ValueError: There is no large sum, one of them is too large, or the id is none.
    """
    if not large:
        raise ValueError(TOO_FEW)
    caption = caption_of(corpus, (small, *large), title, subtitle, chart_id)
    return UnitChart(caption, small, tuple(_heap(figure, small) for figure in large))


def _heap(large: Figure, small: Figure) -> Heap:
    try:
        words = result_words("times", large, small)
    except RefusedError as error:
        raise ValueError(f"{large.id} and {small.id}: {error}") from None
    squares = round(times_in(large, small))
    if squares > MOST:
        raise ValueError(f"'{small.id}' fits into '{large.id}' too often: {squares} times.")
    return Heap(large, Computed("times", large.id, small.id, words), squares)


def _lines(squares: int) -> Iterator[tuple[int, int]]:
    """Top and length of every line of squares; blocks are filled one after the other."""
    per_block = SIDE * SIDE
    for band, first in enumerate(range(0, squares, per_block * ACROSS)):
        full, rest = divmod(min(squares - first, per_block * ACROSS), per_block)
        for line in range(SIDE):
            count = full * SIDE + max(0, min(SIDE, rest - line * SIDE))
            if count:
                yield band * BLOCK + line * CELL, _length(count)


def _length(count: int) -> int:
    """From the left edge of the first square to the right edge of the last."""
    blocks, beyond = divmod(count - 1, SIDE)
    return blocks * BLOCK + beyond * CELL + SQUARE
