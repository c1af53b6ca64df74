"""A page made of blocks in a real browser: where a link to a phrase leads, read from its pixels.

The blocks stand far apart, so the one in view is the one that the browser went to.
"""

from __future__ import annotations

import re
import time
from base64 import b64encode
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TypeAlias

from bs4 import BeautifulSoup
from playwright.sync_api import Page

from generator.fragments import Context, Phrases, directive
from generator.ingest.readable import clean

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
