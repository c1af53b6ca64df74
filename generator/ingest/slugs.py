"""Ids from names and file names: lower-case letters, digits and hyphens."""

from __future__ import annotations

import re
import unicodedata

MAX_LENGTH = 50
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l"})
_OTHER = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """*Köln: 1. Teil* as ``koeln-1-teil``; empty where `text` has no Latin letter or digit."""
    spelled = unicodedata.normalize("NFC", text).lower().translate(_SPELLED_OUT)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return _OTHER.sub("-", plain).strip("-")[:MAX_LENGTH].strip("-")
