"""One rule for each format: at its edge a text from outside becomes text, and nothing that acts.

Everything that is written passes the rule of its format here (the table is in decision 19). What
has a form of its own, an address or an id that names a file, is refused where it is read.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from markupsafe import escape

# ------------------------------------------------------------------ characters

_TURNING = "\u202a-\u202e\u2066-\u2069"
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
NEVER_IN_TEXT = re.compile(f"[{_CONTROLS}{_TURNING}\ufffe\uffff]")
"""Control characters, which XML and YAML forbid, and those that turn the order of letters."""

NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


def xml_characters(text: str) -> str:
    """`text` without what XML 1.0 cannot hold, not even escaped."""
    return NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def on_terminal(text: str) -> str:
    """`text` as a message shows it: no character in it moves the cursor or changes a colour."""
    return NEVER_IN_TEXT.sub(lambda hidden: _by_code(hidden[0]), text)


# ------------------------------------------------------------------ pages

_MARKS = "\\`*_{}[]<>()#+-.!|&~^$:"
_IN_INLINE_HTML = str.maketrans({char: f"&#{ord(char)};" for char in "*_`[]\\~^{}|"})
_BRACKETS = re.compile(r"{(?=[{%#])")
WORD_JOINER = "\N{WORD JOINER}"


def markdown_text(text: str) -> str:
    """Text as Markdown on one line that shows exactly that text and calls no macro."""
    return "".join(f"&#{ord(c)};" if c in _MARKS else c for c in " ".join(text.split()))


def html_in_markdown(text: str) -> str:
    """`text` for inline HTML inside Markdown: nothing in it is markup of either kind."""
    return str(escape(text)).translate(_IN_INLINE_HTML)


def in_jinja_string(text: str) -> str:
    """`text` for the inside of a literal between double quotes in a macro call."""
    return "".join(c if c.isprintable() and c not in '"\\{}' else _by_code(c) for c in text)


def jinja_text(text: str) -> str:
    """A template that shows exactly `text` and runs nothing of it."""
    return f'{{{{ "{in_jinja_string(text)}" }}}}'


def _by_code(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


# ------------------------------------------------------------------ YAML


def yaml_quoted(text: str) -> str:
    """`text` as a double-quoted YAML scalar on one line."""
    return f'"{in_yaml(text)}"'


def in_yaml(text: str) -> str:
    """`text` for the inside of a double-quoted scalar or a comment, what shows nothing escaped."""
    shown = json.dumps(text, ensure_ascii=False)[1:-1]
    return shown if shown.isprintable() else _hidden_in_yaml().sub(lambda m: _by_code(m[0]), shown)


def front_matter(text: str) -> str:
    """`text` on one line as a scalar of a page's front matter.

    The macros plugin renders a page's title, so an invisible mark parts Jinja's brackets.
    """
    return _BRACKETS.sub("{" + WORD_JOINER, yaml_quoted(_one_line(text)))


@cache
def _hidden_in_yaml() -> re.Pattern[str]:
    """What YAML does not allow in a text, and what shows nothing or turns the order of letters."""
    return re.compile(
        r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
        "|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]"
    )


# ------------------------------------------------------------------ open data

_FORMULA = frozenset("=+-@＝＋－＠")
_IN_SCRIPT = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&'\u2028\u2029"})

# BibTeX counts braces even behind a backslash, so they become commands
_BIBTEX = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\N{NO-BREAK SPACE}": "~",
    **{char: f"\\{char}" for char in "&%$#_"},
})  # fmt: skip
_BIBTEX_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", "^": "%5E"})


def csv_cell(text: str) -> str:
    """`text` as a cell that a spreadsheet reads as data, never as a formula (OWASP).

    Some programs trim a cell before they look at it, so white space at its start hides nothing;
    a carriage return would end the row for some, whatever stands around it.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    is_formula = text[:1] in ("\t", "\n") or text.lstrip()[:1] in _FORMULA
    return f"'{text}" if text and is_formula else text


def json_in_html(value: Mapping[str, Any]) -> str:
    """JSON for a script element: no text in it can end the script or open a comment."""
    shown = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return shown.translate(_IN_SCRIPT)


def bibtex(text: str) -> str:
    """`text` as BibTeX shows it: nothing in it is a command, a group or the end of a field."""
    return text.translate(_BIBTEX)


def bibtex_address(address: str) -> str:
    """An address for the verbatim field of BibTeX."""
    return address.translate(_BIBTEX_ADDRESS)


# ------------------------------------------------------------------ addresses

_HIDDEN = f"{_CONTROLS}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
_WEB_ADDRESS = re.compile(rf"https?://[^\s/?#@\\\"'<>{_HIDDEN}]+(?:[/?#][^\s\\\"'<>{_HIDDEN}]*)?")
_LINKED = frozenset(("http", "https", "mailto"))
_IGNORED = re.compile(f"[\\s{_HIDDEN}]")
_PATH = re.compile(r"[/?#]")


def is_web_address(text: str) -> bool:
    """Whether `text` is the address of a page on the web.

    It names a host and no user, who would look like another host, and hides no character.
    """
    return _WEB_ADDRESS.fullmatch(text) is not None


def is_safe_link(address: str, *, loads: bool = False) -> bool:
    """Whether following `address`, the raw value of an attribute, cannot run anything.

    Args:
        address: With entities, as it stands in HTML; browsers skip white space and controls in it.
        loads: Whether a browser fetches it with the page; then it has to be of this site.
    """
    plain = _IGNORED.sub("", html.unescape(address))
    if plain.replace("\\", "/").startswith("//"):
        return False
    scheme, colon, _ = _PATH.split(plain, maxsplit=1)[0].partition(":")
    return not colon or (not loads and scheme.lower() in _LINKED)


# ------------------------------------------------------------------ file names

DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
"""Names that Windows keeps for devices, whatever ending follows them."""
