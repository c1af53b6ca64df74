"""Where measurements find what must stay outside the repository: corpora and articles."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from pathlib import Path

from tests.building import ROOT


def benchmarks_argument(parser: ArgumentParser) -> None:
    """Give `parser` the option `--benchmarks`: a folder, or None where there is none."""
    _folder(parser, "--benchmarks", "EXPLAINER_BENCHMARKS", "folder with the corpora and scorers")


def originals_argument(parser: ArgumentParser) -> None:
    """Give `parser` the option `--originals`: a folder, or None where there is none."""
    _folder(parser, "--originals", "EXPLAINER_ORIGINALS", "folder with the articles")


def _folder(parser: ArgumentParser, option: str, variable: str, about: str) -> None:
    beside = ROOT / option.removeprefix("--")
    fallback = os.environ.get(variable) or (beside if beside.is_dir() else None)
    default = None if fallback is None else Path(fallback)
    parser.add_argument(option, type=_existing, default=default, help=about)


def _existing(text: str) -> Path:
    folder = Path(text)
    if not folder.is_dir():
        raise ValueError(text)
    return folder.resolve()
