"""Text fragments lead a real browser to the very phrase, however often the page repeats it.

The page is made for this test: sentences of our own about the moon landing, which repeat themselves
as articles do. `phrases` says how it is known where the browser went.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.fragments import ALONE, Context
from tests.audit.phrases import VIEW, Copy, Goal, Reading, written
from tests.audit.serving import served

BLOCKS = (
    "<h1>Der Flug zum Mond</h1>",
    "<h2>Ein kleiner Schritt</h2>",
    "<p>Ein kleiner Schritt</p>",
    "<p>Die Fähre brachte 21,5 Kilogramm mit, nicht 1,5 Kilogramm und nicht 1,5 Kilogramm.</p>",
    "<p>Die Kapsel hieß „Columbia“, die Fähre „Adler“. Der „Adler“ landete, ‚Adler‘ blieb.</p>",
    "<p>Die Saturn-V-Rakete flog, die Saturn-V-Stufe, AT&amp;T, Sender, und AT&amp;T, Sender.</p>",
    "<p>Die Mond&shy;lande&shy;fähre flog, die Mond&shy;lande&shy;fähre blieb.</p>",
    "<p>Es sind 384.400&nbsp;km hin und noch einmal 384.400&nbsp;km zurück.</p>",
    "<p>Der <em>erste</em> <a>Mensch</a> auf dem Mond, <i>Mensch</i> auf dem&nbsp;<b>Mond</b></p>",
    "<h2>DIE MONDFÄHRE STEIGT</h2>",
    "<p>Die Mondfähre steigt. Sie konnte zünden, sie könnte zünden, sagte die Leitung.</p>",
    "<p>Zu 50 % half #11, zu 50 % half #12?, zu 50 % half Glück: 100 %!</p>",
    "<p>„Zwölf Stunden, dann – bald – der Start“ und „Zwölf Stunden, dann – bald – der Fall“.</p>",
    "<p>Alle sahen zu.</p>",
    "<p>Niemand schlief.</p>",
    "<p>Alle sahen zu.</p>",
    "<ul><li>Flug: 8 Tage</li><li>Rückweg: 3 Tage</li><li>Ruhe: 18 Tage, dann 3 Tage</li></ul>",
    "<p>Die Straße in Houston, die STRASSE in Cape Canaveral und die Straße am Pier.</p>",
    "<p>Leser:innen, Forscher*innen und Techniker:innen fragten: Wer’s sah, wer’s hörte?</p>",
)

GOALS = (
    Goal(1, "Der Flug zum Mond"),
    Goal(2, "Ein kleiner Schritt"),
    Goal(3, "Ein kleiner Schritt"),
    Goal(4, "21,5 Kilogramm"),
    Goal(4, "1,5 Kilogramm", 1),
    Goal(4, "1,5 Kilogramm", 2),
    Goal(5, "Adler"),
    Goal(5, "Adler", 1),
    Goal(5, "Adler", 2),
    Goal(5, "„Adler“"),
    Goal(5, "„Adler“", 1),
    Goal(6, "Saturn-V"),
    Goal(6, "Saturn-V", 1),
    Goal(6, "AT&T, Sender"),
    Goal(6, "AT&T, Sender", 1),
    Goal(7, "Mondlandefähre"),
    Goal(7, "Mondlandefähre", 1),
    Goal(8, "384.400 km"),
    Goal(8, "384.400 km", 1),
    Goal(9, "Mensch auf dem Mond"),
    Goal(9, "Mensch auf dem Mond", 1),
    Goal(9, "erste Mensch auf"),
    Goal(10, "DIE MONDFÄHRE STEIGT"),
    Goal(11, "Die Mondfähre steigt"),
    Goal(11, "konnte zünden"),
    Goal(11, "könnte zünden"),
    Goal(12, "50 %"),
    Goal(12, "50 %", 1),
    Goal(12, "50 %", 2),
    Goal(12, "#12?"),
    Goal(12, "100 %!"),
    Goal(13, "Zwölf Stunden, dann – bald – der"),
    Goal(13, "Zwölf Stunden, dann – bald – der", 1),
    Goal(14, "Alle sahen zu."),
    Goal(16, "Alle sahen zu."),
    Goal(17, "8 Tage"),
    Goal(18, "3 Tage"),
    Goal(19, "3 Tage"),
    Goal(19, "18 Tage"),
    Goal(20, "Straße"),
    Goal(20, "STRASSE"),
    Goal(20, "Straße", 1),
    Goal(21, "innen"),
    Goal(21, "wer’s"),
)


@pytest.fixture(scope="module")
def copy(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Copy]:
    with served(written(tmp_path_factory.mktemp("copy"), BLOCKS)) as address:
        context = browser.new_context(locale="de-DE", viewport=VIEW)
        yield Copy(context.new_page(), address)
        context.close()


OURS = Reading(BLOCKS)


@pytest.mark.thinned
@pytest.mark.parametrize("goal", GOALS, ids=str)
def test_browser_shows_the_very_phrase(copy: Copy, goal: Goal) -> None:
    context = OURS.shortest(goal)
    assert context is not None
    assert copy.reaches(goal, context), context


@pytest.mark.parametrize("goal", [goal for goal in GOALS if not OURS.is_first(goal)], ids=str)
def test_browser_goes_astray_without_the_context(copy: Copy, goal: Goal) -> None:
    assert not copy.reaches(goal, ALONE)


@pytest.mark.parametrize(
    ("goal", "wrong"),
    [
        (Goal(4, "1,5 Kilogramm", 2), Context("nicht")),
        (Goal(16, "Alle sahen zu."), Context("Niemand")),
        (Goal(6, "AT&T, Sender", 1), Context("-Stufe,")),
        (Goal(19, "3 Tage"), Context(after="Ruhe")),
    ],
    ids=str,
)
def test_browser_goes_astray_with_a_wrong_context(copy: Copy, goal: Goal, wrong: Context) -> None:
    assert not copy.reaches(goal, wrong)


# ------------------------------------------------------------------ any text at all

WORDS = (
    *("1,5", "5", "21,5", "km", "KM", "Mond", "Monde", "schon", "schön", "Mond-Auto", "Auto"),
    *("„Adler“", "Adler", "Adler,", "AT&T", "T.", "–", "%", "Apollo-11", "11", "'s"),
)


@dataclass(frozen=True)
class Draw:
    """A phrase of a page made by chance, with more or less of what stands beside it."""

    phrase: str
    context: Context


def drawn(chance: random.Random, paragraphs: list[str]) -> Draw:
    """A phrase with the words beside it, too few or too many."""
    words = chance.choice(paragraphs).split()
    start = chance.randrange(len(words))
    end = min(len(words), start + chance.randint(1, 2))
    before = words[max(0, start - chance.randint(0, 2)) : start]
    after = words[end : end + chance.randint(0, 2)]
    beside = Context(" ".join(before) or None, " ".join(after) or None)
    return Draw(" ".join(words[start:end]), beside)


def test_browser_stops_where_the_search_says(browser: Browser, tmp_path: Path) -> None:
    """A few dozen phrases of a page of words that resemble one another."""
    chance = random.Random(1969)
    blocks = tuple(f"<p>{' '.join(chance.choices(WORDS, k=9))}</p>" for _ in range(12))
    blocks = tuple(block.replace("&", "&amp;") for block in blocks)
    astray: list[tuple[Draw, Goal]] = []
    with served(written(tmp_path, blocks)) as address:
        context = browser.new_context(locale="de-DE", viewport=VIEW)
        copy = Copy(context.new_page(), address)
        reading = Reading(blocks)
        for draw in dict.fromkeys(drawn(chance, reading.paragraphs) for _ in range(60)):
            places = reading.phrases.places(draw.phrase, draw.context)
            goal = reading.goal(places[0], draw.phrase)
            if not copy.reaches(goal, draw.context):
                astray.append((draw, goal))
        context.close()
    assert astray == []
