"""What the built site is made of and under which licences: the list in `data/licences.yaml`.

The page *Impressum* shows it, and a rule holds it against the files of the built site, so that
nothing is shipped that the list does not name, and nothing is named that is not shipped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.document import read_document
from generator.errors import ExplainerError, Problem
from generator.model import Record
from generator.validation import nearest, validate

FILE = "licences.yaml"


class Licence(NamedTuple):
    """A licence that parts of the site may have.

    Attributes:
        title: As the page names it.
        url: Where it is explained.
        asks_for_text: Whether who passes the work on must pass the licence's text on as well.
    """

    title: str
    url: str
    asks_for_text: bool


ALLOWED: Mapping[str, Licence] = {
    "Apache-2.0": Licence("Apache-Lizenz 2.0", "https://spdx.org/licenses/Apache-2.0.html", True),
    "BSD-2-Clause": Licence("BSD-Lizenz", "https://spdx.org/licenses/BSD-2-Clause.html", True),
    "BSD-3-Clause": Licence("BSD-Lizenz", "https://spdx.org/licenses/BSD-3-Clause.html", True),
    "CC0-1.0": Licence("CC0", "https://creativecommons.org/publicdomain/zero/1.0/deed.de", False),
    "CC-BY-4.0": Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.de", False),
    "ISC": Licence("ISC-Lizenz", "https://spdx.org/licenses/ISC.html", True),
    "MIT": Licence("MIT-Lizenz", "https://spdx.org/licenses/MIT.html", True),
    "OFL-1.1": Licence("SIL Open Font License 1.1", "https://openfontlicense.org/", True),
}
"""By SPDX identifier (https://spdx.org/licenses/): what lets anybody publish a copy of the site."""


class Part(Record):
    """Something that the site is made of.

    Attributes:
        name: As its makers call it.
        what: What it does here, without a full stop.
        version: Of the work it was taken from; None for our own.
        licence: SPDX identifier.
        holder: Whose work it is.
        url: Where it comes from; None for our own.
        text: File of the site with the licence's text, where the licence asks for it.
        files: Patterns of the files that are this part, as `Path.glob` reads them.
        inside: Patterns of files of other parts that hold some of it, such as fonts in a PDF.
        own: Whether it is the project's own work.
    """

    name: str
    what: str
    version: str | None = None
    licence: str
    holder: str
    url: str | None = None
    text: str | None = None
    files: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    own: bool = False


@dataclass(frozen=True)
class ListedPart:
    """A part with the line of the list it stands on."""

    part: Part
    line: int


def read_licences(data: Path) -> tuple[ListedPart, ...] | None:
    """The list below the folder of the data; None where there is none.

    Raises:
        ExplainerError: The list cannot be read, an entry is none, or its licence is not allowed;
            with all of them.
    """
    file = data / FILE
    if not file.exists():
        return None
    document = read_document(file)
    if not isinstance(document.value, list):
        raise ExplainerError.single("holds no list of parts.", file=file, line=1)
    parts: list[ListedPart] = []
    problems: list[Problem] = []
    for index, value in enumerate(document.value):
        part, faults = validate(document, Part, value, (index,))
        problems += faults
        if part is None:
            continue
        parts.append(ListedPart(part, document.line((index,))))
        if part.licence not in ALLOWED:
            line = document.line((index, "licence"))
            message = f"'{part.licence}' is no licence that a part of the site may have."
            problems.append(Problem(file, line, message, nearest(part.licence, ALLOWED)))
    if problems:
        raise ExplainerError(problems)
    return tuple(parts)


def told(parts: tuple[ListedPart, ...]) -> list[dict[str, str | None]]:
    """The list in the words of its component."""
    return [
        {
            "name": f"{part.name} {part.version}" if part.version else part.name,
            "what": part.what,
            "holder": part.holder,
            "url": part.url,
            "licence": ALLOWED[part.licence].title,
            "licence_url": ALLOWED[part.licence].url,
            "text": part.text,
        }
        for part in (listed.part for listed in parts)
    ]
