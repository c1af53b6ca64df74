"""The way to every phrase of the articles at hand: how many stand once, how many a browser reaches.

    python -m tests.bench.fragments [--originals DIR]

Each article is laid out paragraph by paragraph, for this moment only, and a real browser follows
the link to every place that its dossier names.
"""

from __future__ import annotations

import html
import tempfile
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.checks.inputs import Inputs, Original, read_inputs
from generator.checks.originals import located
from generator.fragments import Context
from generator.model import Locator
from tests.audit.chromium import launched
from tests.audit.phrases import VIEW, Copy, Reading, written
from tests.audit.serving import served
from tests.bench.places import originals_argument
from tests.building import ROOT


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    originals_argument(parser)
    arguments = parser.parse_args()
    if arguments.originals is None:
        print("fragments: not measured, no articles at hand (option --originals)")
        return
    inputs, _ = read_inputs(ROOT, originals=arguments.originals, release=False)
    if inputs is None:
        raise SystemExit("fragments: the dossiers cannot be loaded")
    tell_how_many_stand_once(inputs)
    reached, missed = 0, []
    for name, original in inputs.originals.items():
        places = dict.fromkeys(at for id_, at in places_of(inputs) if id_ == name)
        astray = list(missing(original, list(places)))
        reached += len(places) - len(astray)
        missed += [f"{name}: paragraph {at.paragraph}: {at.surface}" for at in astray]
    print(f"fragments: {reached} of {reached + len(missed)} places are reached in Chromium")
    print(*missed, sep="\n", end="")


def tell_how_many_stand_once(inputs: Inputs) -> None:
    """Surfaces by kind: all, those that stand more than once, those with words beside them."""
    counted: dict[str, Counter[str]] = {}
    for _, original, path, _, place in located(inputs):
        of_kind = counted.setdefault(str(path[0]), Counter())
        of_kind["all"] += 1
        of_kind["more than once"] += not original.phrases.stands_once(place.surface)
        of_kind["with context"] += bool(place.before or place.after)
    for kind, counts in counted.items():
        print(f"fragments: {kind:11}", *(f"{n:4} {what}" for what, n in counts.items()))


def places_of(inputs: Inputs) -> Iterator[tuple[str, Locator]]:
    """Every place that a dossier names, bare, with the id of the source."""
    for dossier, _, _, _, place in located(inputs):
        keys = ("paragraph", "surface", "before", "after")
        yield dossier.id, Locator(**{key: getattr(place, key) for key in keys})


def missing(original: Original, places: list[Locator]) -> Iterator[Locator]:
    """The places at which a browser does not stop."""
    blocks = tuple(f"<p>{html.escape(paragraph)}</p>" for paragraph in original.paragraphs)
    reading = Reading(blocks)
    with (
        launched() as browser,
        tempfile.TemporaryDirectory() as folder,
        served(written(Path(folder), blocks)) as address,
    ):
        copy = Copy(browser.new_context(locale="de-DE", viewport=VIEW).new_page(), address)
        for place in places:
            context = Context(place.before, place.after)
            found = reading.phrases.inside(place.paragraph, place.surface, context)
            if len(found) != 1 or not copy.reaches(reading.goal(found[0], place.surface), context):
                yield place


if __name__ == "__main__":
    main()
