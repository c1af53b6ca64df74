"""Draw the picture of a shared page: paper, ink, one accent, one number.

Every colour is a layer of its own, drawn as coverage; the layers become one small palette, from
paper to each ink in a few steps. That keeps a picture below 20 kB, and its bytes depend on nothing
but its words, the font and the version of Pillow: text is laid out by the basic engine, since the
other one works only where the system has FriBidi.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont, PngImagePlugin

from generator.finishing.share_card import KeyFigure, ShareCard

SIZE = (1200, 630)
"""Width and height in pixels, as Open Graph readers crop them least (1.91 : 1)."""
MARGIN = 72
WIDTH = SIZE[0] - 2 * MARGIN
RULE = 112  # y of the line below the name of the site
FOOT = 572  # baseline of the last line
STEPS = 6  # from paper to ink; with three inks that makes 16 colours, which are 4 bits

PAPER = (0xFB, 0xFA, 0xF7)
INKS = {"ink": (0x1A, 0x1A, 0x18), "soft": (0x5B, 0x5A, 0x55), "accent": (0xA8, 0x20, 0x1A)}
"""The colours of the light scheme in `overrides/assets/css/tokens.css`."""


@dataclass(frozen=True)
class Fonts:
    """The serif of the site in any size and weight; each is opened once."""

    file: Path
    _opened: dict[tuple[int, int], ImageFont.FreeTypeFont] = field(default_factory=dict)

    @cached_property
    def _bytes(self) -> bytes:
        return self.file.read_bytes()

    def at(self, size: int, weight: int) -> ImageFont.FreeTypeFont:
        """The font in a size in pixels and a weight from 400 to 700."""
        key = size, weight
        if key not in self._opened:
            font = ImageFont.truetype(
                io.BytesIO(self._bytes), size, layout_engine=ImageFont.Layout.BASIC
            )
            font.set_variation_by_axes([weight])
            self._opened[key] = font
        return self._opened[key]


def share_picture(card: ShareCard, fonts: Fonts) -> bytes:
    """The PNG of a card, with the words that were drawn as text chunks."""
    sheet = _Sheet(fonts)
    sheet.text(card.site, MARGIN, 88, 34, 600, "ink")
    sheet.box("ink", (MARGIN, RULE, SIZE[0] - MARGIN, RULE + 2))
    sheet.box("accent", (MARGIN, RULE - 2, MARGIN + 96, RULE + 4))
    below = _title(sheet, card)
    if card.figure is None:
        _text(sheet, card, below)
    else:
        _figure(sheet, card.figure)
    return sheet.png(card.words)


def _title(sheet: _Sheet, card: ShareCard) -> int:
    """Set the title, smaller where it is long; the baseline of its last line."""
    most, sizes = (3, (66, 60, 54, 48)) if card.figure is None else (2, (58, 54, 48, 42))
    size, lines = next(
        (size, lines)
        for size in sizes
        if len(lines := sheet.balanced(card.title, size, 700, WIDTH)) <= most or size == sizes[-1]
    )
    y = RULE + 22
    for line in lines[:most]:
        y += round(size * 1.14)
        sheet.text(line, MARGIN, y, size, 700, "ink")
    return y


def _text(sheet: _Sheet, card: ShareCard, above: int) -> None:
    y = above + 26
    for line in sheet.lines(card.text, 34, 400, WIDTH)[:4]:
        y += 48
        sheet.text(line, MARGIN, y, 34, 400, "soft")
    sheet.text(card.stand, MARGIN, FOOT, 26, 400, "soft")


def _figure(sheet: _Sheet, figure: KeyFigure) -> None:
    """The number from the foot upwards: source, difference, label, number."""
    left = MARGIN + 28
    width = WIDTH - 28
    y = FOOT
    for text, size, weight, ink, leading in (
        (figure.source, 26, 400, "soft", 42),
        (figure.other, 28, 600, "accent", 44),
    ):
        for line in reversed(sheet.lines(text, size, weight, width)[:1]):
            sheet.text(line, left, y, size, weight, ink)
            y -= leading
    for line in reversed(sheet.lines(figure.label, 32, 400, width)[:2]):
        sheet.text(line, left, y, 32, 400, "ink")
        y -= 42
    y -= 8
    top = y - sheet.number(figure, left, y, width)
    sheet.box("accent", (MARGIN, top, MARGIN + 6, FOOT + 6))


class _Sheet:
    """One layer of coverage for each ink."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._layers = {ink: Image.new("L", SIZE) for ink in INKS}
        self._pens = {ink: ImageDraw.Draw(layer) for ink, layer in self._layers.items()}

    def box(self, ink: str, corners: tuple[int, int, int, int]) -> None:
        """Fill a rectangle; right and bottom edge do not belong to it."""
        left, top, right, bottom = corners
        for layer in self._layers.values():
            layer.paste(0, corners)
        self._pens[ink].rectangle((left, top, right - 1, bottom - 1), fill=255)

    def text(self, text: str, x: int, y: int, size: int, weight: int, ink: str) -> int:
        """Set a line with its baseline at `y`; its width."""
        font = self._fonts.at(size, weight)
        self._pens[ink].text((x, y), text, font=font, fill=255, anchor="ls")
        return round(font.getlength(text))

    def lines(self, text: str, size: int, weight: int, width: int) -> list[str]:
        """The lines of a text that is set `width` pixels wide."""
        font = self._fonts.at(size, weight)
        lines: list[str] = []
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and font.getlength(longer) <= width:
                lines[-1] = longer
            elif word:
                lines.append(word)
        return lines

    def balanced(self, text: str, size: int, weight: int, width: int) -> list[str]:
        """The same number of lines as `lines`, but as even as they can be."""
        lines = self.lines(text, size, weight, width)
        for narrower in range(width - 20, width // 2, -20):
            even = self.lines(text, size, weight, narrower)
            if len(even) > len(lines):
                break
            lines = even
        return lines

    def number(self, figure: KeyFigure, x: int, y: int, width: int) -> int:
        """Set hedge, number and unit on one baseline, as large as they fit; the height."""
        for size in (132, 116, 100, 88, 76, 60, 48):
            runs = list(_runs(figure, size))
            wide = sum(self._fonts.at(s, w).getlength(text) for text, s, w in runs)
            if wide + 18 * (len(runs) - 1) <= width or size == 48:
                break
        for text, run_size, weight in runs:
            x += self.text(text, x, y, run_size, weight, "ink") + 18
        return round(size * 0.72)

    def png(self, words: dict[str, str]) -> bytes:
        """The layers as one picture with a palette."""
        steps = [round(value * (STEPS - 1) / 255) for value in range(256)]
        picture = Image.new("L", SIZE)
        palette = list(PAPER)
        for index, (ink, colour) in enumerate(INKS.items()):
            first = index * (STEPS - 1)
            place = [first + step if step else 0 for step in steps]
            picture = ImageChops.lighter(picture, self._layers[ink].point(place))
            for step in range(1, STEPS):
                share = step / (STEPS - 1)
                palette += [round(p + (c - p) * share) for p, c in zip(PAPER, colour, strict=True)]
        picture = picture.convert("P") if picture.mode != "P" else picture
        picture.putpalette(palette)
        notes = PngImagePlugin.PngInfo()
        for name, text in words.items():
            notes.add_itxt(name, text, lang="de")
        stream = io.BytesIO()
        picture.save(stream, "PNG", pnginfo=notes, compress_level=4)
        return stream.getvalue()


def _runs(figure: KeyFigure, size: int) -> Iterator[tuple[str, int, int]]:
    """The parts of a number with size and weight."""
    small = round(size * 0.42)
    for text, run_size, weight in (
        (figure.hedge, small, 400),
        (figure.number, size, 700),
        (figure.unit, small, 600),
    ):
        if text:
            yield text, run_size, weight
