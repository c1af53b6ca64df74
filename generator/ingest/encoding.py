"""Turn the bytes of an article into text, and say which encoding they were taken for.

UTF-8 comes first, since no other text of more than a few letters happens to be valid UTF-8; a byte
order mark or what a page declares comes next; else the bytes are judged by what they would spell.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from generator.errors import ExplainerError

UTF_8 = "UTF-8"

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8", UTF_8),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
"""Mark, codec, name; the mark of UTF-32 begins with that of UTF-16, so it is asked for first."""

_WESTERN = {"cp1252": "windows-1252", "cp850": "IBM 850"}
"""What German texts that are not Unicode come in: Windows and the web, and DOS."""

_SAID_BUT_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""Encodings that stand for a larger one, https://encoding.spec.whatwg.org/#names-and-labels."""

_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\s[^<>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]+)"
)
_HEAD = 4096
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NON_ASCII = re.compile(rb"[^\n]{0,80}[\x80-\xff][^\n]{0,80}")
_SAMPLE = 64_000


def decode(raw: bytes, path: Path, *, is_page: bool = False) -> tuple[str, str]:
    """The text that `raw` spells, without byte order mark, and the name of its encoding.

    Args:
        raw: The bytes of a file.
        path: What messages name.
        is_page: Whether the bytes may declare their encoding as HTML does.

    Raises:
        ExplainerError: They are no text, or their encoding cannot be told.
    """
    for mark, codec, name in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _strictly(raw, len(mark), path, codec, name), name
    if b"\0" in raw:
        raise _binary(path)
    try:
        text, name = raw.decode("utf-8"), UTF_8
    except UnicodeDecodeError as error:
        text, name = _not_utf_8(raw, path, error, is_page=is_page)
    if len(_CONTROLS.findall(text)) > len(text) // 20:
        raise _binary(path)
    return text, name


def _strictly(raw: bytes, mark: int, path: Path, codec: str, name: str) -> str:
    try:
        return raw[mark:].decode(codec)
    except UnicodeDecodeError as error:
        raise _broken(raw, path, mark + error.start, name) from None


def _not_utf_8(
    raw: bytes, path: Path, error: UnicodeDecodeError, *, is_page: bool
) -> tuple[str, str]:
    if is_page and (declared := _declared(raw)) is not None:
        try:
            return raw.decode(declared), _WESTERN.get(declared, declared)
        except UnicodeDecodeError:
            pass
    if _is_damaged(raw):
        raise _broken(raw, path, error.start, UTF_8)
    codec = _detected(raw)
    if codec is None:
        raise ExplainerError.single(
            "is neither UTF-8 nor another encoding of German text.",
            file=path,
            hint="Save the file as UTF-8.",
        )
    return raw.decode(codec), _WESTERN[codec]


def _declared(raw: bytes) -> str | None:
    """The codec of the encoding that a page declares, if it is one of text and no UTF."""
    label = _DECLARED.search(raw[:_HEAD].lower())
    if label is None:
        return None
    try:
        codec = codecs.lookup(label[1].decode("ascii", "replace")).name
    except LookupError:
        return None
    codec = _SAID_BUT_MEANT.get(codec, codec)
    return codec if codec.startswith(("cp", "iso8859", "mac", "koi8")) else None


def _is_damaged(raw: bytes) -> bool:
    """Whether nearly all characters beyond ASCII are UTF-8, so that a few bytes are broken."""
    text = raw.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return sum(character > "\x7f" for character in text) > 10 * wrong


def _detected(raw: bytes) -> str | None:
    """The codec that makes most sense of `raw`; None where none does."""
    from charset_normalizer import from_bytes  # only where it is needed: it takes time to start

    lines, size = [], 0
    for line in _NON_ASCII.finditer(raw):
        lines.append(line.group())
        size += len(line.group())
        if size > _SAMPLE:
            break
    possible = [codec for codec in _WESTERN if _spells(raw, codec)]
    found = from_bytes(b"\n".join(lines), cp_isolation=possible).best() if possible else None
    return None if found is None else found.encoding


def _spells(raw: bytes, codec: str) -> bool:
    try:
        raw.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _broken(raw: bytes, path: Path, at: int, name: str) -> ExplainerError:
    line = raw.count(b"\n", 0, at) + 1 if name == UTF_8 else None
    return ExplainerError.single(
        f"byte {at} is not {name}.", file=path, line=line, hint="Save the file as UTF-8."
    )


def _binary(path: Path) -> ExplainerError:
    return ExplainerError.single(
        "is a binary file, not text.", file=path, hint="Save the article as text or HTML."
    )
