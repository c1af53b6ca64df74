"""`nox -s proofs -- fuzzing`: every reader with thousands of inputs by grammar, and how time grows.

Prints executions, failures, seconds and memory for each reader, then how long hostile pieces take
at a length and at four times that length. Ends with exit code 1 where a reader raised anything but
an `ExplainerError`, or took more than in line with its input. An argument sets the executions.
"""

from __future__ import annotations

import logging
import resource
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from generator.document import parse_document
from generator.errors import ExplainerError
from generator.escaping import in_yaml, markdown_text
from generator.site.calls import read_calls
from generator.site.inert import inert
from tests.hostile.fuzzing import TARGETS, fuzz

EXECUTIONS = 300
SIZE = 40_000
GROWTH = 10.0
"""Most that four times the input may take: linear is 4 times as long, quadratic 16 times."""
LEAST = 0.02

_PIECES = ("<", "<a ", '<a b="', "<!--", "<a b='c' ", "&", "{{", "{% ", '{{ f("x") }} ', "a: b\n",
           "- ", "[", "&a ", "*", "`", "a", "\u202e", '"', "\\")  # fmt: skip


def _document(text: str) -> None:
    with suppress(ExplainerError):
        parse_document(text, Path("x.yaml"))


READERS: Mapping[str, Callable[[str], object]] = {
    "HTML in Markdown": inert,
    "macro calls": read_calls.__wrapped__,
    "YAML": _document,
    "escaping": lambda text: (markdown_text(text), in_yaml(text)),
}


def main() -> int:
    """Ask every target and measure growth."""
    logging.disable(logging.WARNING)
    executions = int(sys.argv[1]) if len(sys.argv) > 1 else EXECUTIONS
    failures = sum(not _asked(name, executions) for name in TARGETS)
    slow = sum(not _is_linear(name, read) for name, read in READERS.items())
    return 1 if failures or slow else 0


def _asked(name: str, executions: int) -> bool:
    start, asked, failure = time.monotonic(), 0, None
    try:
        asked = fuzz(name, executions)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        failure = error
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3  # kilobytes on Linux
    took = time.monotonic() - start
    print(
        f"{name}: {asked} executions, {failure is not None:d} failures, {took:.0f} s, {peak:.0f} MB"
    )
    if failure is not None:
        print(f"  {type(failure).__name__}: {str(failure)[:300]}")
    sys.stdout.flush()
    return failure is None


def _is_linear(name: str, read: Callable[[str], object]) -> bool:
    ratios = {}
    for piece in _PIECES:
        short, long = (_seconds(read, piece, size) for size in (SIZE, 4 * SIZE))
        ratios[piece] = long / max(short, LEAST)
    worst = max(ratios, key=lambda piece: ratios[piece])
    print(
        f"{name}: four times the input takes at most {ratios[worst]:.1f} times as long ({worst!r})"
    )
    return ratios[worst] < GROWTH


def _seconds(read: Callable[[str], object], piece: str, size: int) -> float:
    text = (piece * (size // len(piece) + 1))[:size]
    start = time.process_time()
    read(text)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
