"""Text fragments lead a real browser to the very phrase, however often the page repeats it.

The page is made for this test: sentences of our own about the moon landing, which repeat themselves
as articles do. Its paragraphs stand far apart, so the one in view is the one the browser went to;
what it highlights is read from the pixels of a screenshot.
"""

from __future__ import annotations

import random
import re
import time
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TypeAlias

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from generator.fragments import ALONE, Context, Phrases, directive
from generator.ingest.readable import clean
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
STYLE = """
  body { margin: 40px; font: 20px/1.5 sans-serif; white-space: nowrap }
  h1, h2, p, li { margin: 0 0 1500px }
  ::target-text { background: rgb(255 0 255); color: rgb(255 0 255) }
"""
VIEW = {"width": 1100, "height": 320}

Rectangle: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True)
class Goal:
    """A phrase on the page: the block it stands in, and which of its equals there it is."""

    block: int
    phrase: str
    number: int = 0

    def __str__(self) -> str:
        return f"{self.block}-{self.phrase}-{self.number}"


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

RANGE_OF = """([block, phrase, number]) => {
  const characters = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data;
    for (let i = 0; i < text.length; i += 1)
      if (text[i] !== "\\u00ad") characters.push([walker.currentNode, i, text[i]]);
  }
  const read = characters.map((c) => c[2] === "\\u00a0" ? " " : c[2]).join("");
  let at = -1;
  for (let n = 0; n <= number; n += 1) at = read.indexOf(phrase, at + 1);
  if (at < 0) throw new Error(`no ${phrase} in ${read}`);
  const [first, last] = [characters[at], characters[at + phrase.length - 1]];
  const range = document.createRange();
  range.setStart(first[0], first[1]);
  range.setEnd(last[0], last[1] + 1);
  const box = range.getBoundingClientRect();
  return [box.left, box.top, box.right, box.bottom];
}"""
COLOURED = """async (url) => {
  const picture = await createImageBitmap(await (await fetch(url)).blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < data.length; i += 4)
    if (data[i] > 240 && data[i + 1] < 15 && data[i + 2] > 240) {
      const x = (i / 4) % width, y = Math.floor(i / 4 / width);
      box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x + 1); box[3] = Math.max(box[3], y + 1);
    }
  return box[0] === Infinity ? null : box;
}"""


class Reading:
    """The blocks of a page as ingest reads them, and as a browser searches them."""

    def __init__(self, blocks: tuple[str, ...]) -> None:
        leaves = BeautifulSoup("".join(blocks), "html.parser").find_all(["h1", "h2", "p", "li"])
        self.paragraphs = [clean(leaf.get_text()).replace("\u00a0", " ") for leaf in leaves]
        self.phrases = Phrases(self.paragraphs)

    def place(self, goal: Goal) -> int:
        """The goal as a place of the article."""
        starts = _starts(goal.phrase, self.paragraphs[goal.block - 1])
        return self.phrases.place(goal.block, starts[goal.number])

    def goal(self, place: int, phrase: str) -> Goal:
        """What stands at a place of the article, with as many characters as the phrase."""
        block, start = next(
            (number, start)
            for number, text in enumerate(self.paragraphs, start=1)
            for start in range(len(text))
            if self.phrases.place(number, start) == place
        )
        text = self.paragraphs[block - 1]
        shown = text[start : start + len(phrase)]
        return Goal(block, shown, _starts(shown, text).index(start))

    def shortest(self, goal: Goal) -> Context | None:
        """The context that is put to the test."""
        return self.phrases.shortest(self.place(goal), goal.phrase)

    def is_first(self, goal: Goal) -> bool:
        """Whether the goal is found without a context."""
        return self.phrases.places(goal.phrase)[:1] == [self.place(goal)]


def _starts(phrase: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(f"(?={re.escape(phrase)})", text)]


class Copy:
    """A page of the test in a browser."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self._address = address
        self._visits = count()

    def visit(self, phrase: str, context: Context) -> None:
        """Follow the link to a phrase, as a reader does who comes from our page."""
        address = f"{self._address}?{next(self._visits)}#:~:{directive(phrase, context)}"
        self.page.goto(address, wait_until="load")

    def shown(self, seconds: float = 4) -> Rectangle | None:
        """What the browser highlights in the part of the page that it went to."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            picture = b64encode(self.page.screenshot(animations="disabled")).decode()
            found = self.page.evaluate(COLOURED, f"data:image/png;base64,{picture}")
            if found is not None:
                return tuple(found)
        return None

    def wanted(self, goal: Goal) -> Rectangle:
        """Where the goal stands in the part of the page that is in view."""
        block = self.page.locator("h1, h2, p, li").nth(goal.block - 1).element_handle()
        return tuple(self.page.evaluate(RANGE_OF, [block, goal.phrase, goal.number]))

    def reaches(self, goal: Goal, context: Context) -> bool:
        """Whether the browser scrolls to the goal and highlights it, and nothing else."""
        self.visit(goal.phrase, context)
        shown, wanted = self.shown(), self.wanted(goal)
        return shown is not None and all(
            abs(side - other) <= 3 for side, other in zip(shown, wanted, strict=True)
        )


def written(folder: Path, blocks: tuple[str, ...]) -> Path:
    """The blocks as a page in a folder of their own."""
    head = f"<!doctype html><html lang='de'><meta charset='utf-8'><title>Mond</title><style>{STYLE}"
    (folder / "index.html").write_text(f"{head}</style>{''.join(blocks)}", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def copy(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Copy]:
    with served(written(tmp_path_factory.mktemp("copy"), BLOCKS)) as address:
        context = browser.new_context(locale="de-DE", viewport=VIEW)
        yield Copy(context.new_page(), address)
        context.close()


OURS = Reading(BLOCKS)


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
