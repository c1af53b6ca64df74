"""A line as programs read it, and the way from there back to the characters that came.

Saved texts hold characters nobody sees or means: soft hyphens, zero-width and direction marks, a
letter and its accent apart, spaces of six widths. `readable` takes them out, so that no pattern
has to know them, and `Offsets` leads each place back into the text as it was read.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff"
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
"""Control characters, and default ignorable code points of Unicode with the marks of direction."""

_NARROW = "\u2007\u2008\u2009\u200a\u202f"
_WIDE = (
    "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u205f\u3000"
)
_SPACES = str.maketrans({**dict.fromkeys(_NARROW, "\u00a0"), **dict.fromkeys(_WIDE, " ")})

_MAX_ACCENTS = 30
"""Most accents on one letter, as in the Stream-Safe Text Format of UAX #15."""

_ACCENT = "[\u0300-\u036f]"
_RARE = re.compile(f"[{_INVISIBLE}{_NARROW}{_WIDE}]|{_ACCENT}")
_CHANGED = re.compile(
    rf"[{_INVISIBLE}]+|(?P<letter>[^\W\d_]{_ACCENT}{{1,{_MAX_ACCENTS}}})(?!{_ACCENT})"
)


@dataclass(frozen=True, slots=True)
class Offsets:
    """Where the characters of a readable line stand in the line that came.

    Attributes:
        places: Offsets into the readable line from which on the distance is another one.
        origins: The offset of each of them in the line that came.
        widths: How many characters stood for the one at an offset, where it was not one.
    """

    places: tuple[int, ...]
    origins: tuple[int, ...]
    widths: Mapping[int, int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the readable line as offsets into the line that came."""
        first = self._origin(start)
        if end <= start:
            return first, first
        return first, self._origin(end - 1) + self.widths.get(end - 1, 1)

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the line that came as offsets into the readable line."""
        first = self._place(start)
        return first, self._place(end - 1) + 1 if end > start else first

    def _origin(self, place: int) -> int:
        at = bisect_right(self.places, place) - 1
        return self.origins[at] + place - self.places[at]

    def _place(self, origin: int) -> int:
        at = bisect_right(self.origins, origin) - 1
        place = self.places[at] + origin - self.origins[at]
        return min(place, self.places[at + 1] - 1) if at + 1 < len(self.places) else place


def readable(line: str) -> tuple[str, Offsets | None]:
    """`line` as programs read it; no offsets where each of its characters keeps its place.

    A letter and its accents are one character where Unicode has it; characters that show nothing
    are left out; narrow spaces become no-break spaces, wide ones plain spaces.
    """
    if (line.isascii() and line.isprintable()) or _RARE.search(line) is None:
        return line, None
    line = line.translate(_SPACES)
    pieces: list[str] = []
    places, origins, widths = [0], [0], {}
    at = place = 0
    for match in _CHANGED.finditer(line):
        letter = unicodedata.normalize("NFC", match["letter"]) if match["letter"] else ""
        if len(letter) > 1:  # a surface may end between the two, and nothing leads back to there
            continue
        pieces += (line[at : match.start()], letter)
        place += match.start() - at + len(letter)
        at = match.end()
        if letter:
            widths[place - 1] = at - match.start()
        places.append(place)
        origins.append(at)
    if not pieces:
        return line, None
    return "".join((*pieces, line[at:])), Offsets(tuple(places), tuple(origins), widths)


def clean(text: str) -> str:
    """`text` as programs read it, where no way back is needed."""
    return readable(text)[0]
