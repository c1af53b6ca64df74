"""Proposals: where page and data do not go together, both sides in a file beside the page.

A proposal is only to look at. Its first line holds a checksum of the rest, so that what somebody
wrote into one is never overwritten or removed.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

SUFFIX = ".vorschlag"
PATTERN = f"*.md{SUFFIX}"
_HEAD = re.compile(r"\A<!-- [^\n]*\(Prüfsumme ([0-9a-f]{16})\)[^\n]* -->\n")


def proposal_file(page: Path) -> Path:
    """Where the proposal for a page stands."""
    return page.with_name(page.name + SUFFIX)


def proposal_text(page: Path, text: str) -> str:
    """The proposal for a page, with the line that says what it is."""
    about = f"Vorschlag zu {page.name} von 'explainer generate'"
    return f"<!-- {about} (Prüfsumme {_sum(text)}), nur zum Ansehen; siehe ANLEITUNG.md -->\n{text}"


def is_untouched(proposal: str) -> bool:
    """Whether a proposal is as it was written."""
    found = _HEAD.match(proposal)
    return found is not None and found[1] == _sum(proposal[found.end() :])


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
