"""The handout as a PDF: two A4 pages, tagged for screen readers (PDF/UA-1), made without a browser.

Typst sets what `handout_reading` finds on the page *Handzettel* by the template `handout.typ`, in
the largest of a few sizes in which it fits on two pages. No font of the system is used, and no
clock, so the same page gives the same file everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ExplainerError
from generator.finishing.cache import kept
from generator.finishing.handout_reading import handout_of
from generator.writing import write_all

if TYPE_CHECKING:
    from typst import TypstWarning

    from generator.finishing import BuiltSite

ADDRESS = "handzettel/"
FILE = "daten/handzettel.pdf"
PAGES = 2
SIZES = ("9.8", "9.4", "9", "8.6", "8.2", "7.8", "7.4")
"""Text sizes in points, the one for reading first."""

_TEMPLATE = Path(__file__).with_name("handout.typ")
_FONT = "assets/fonts/beleg-serif-bold.ttf"


def write_handout(site: BuiltSite) -> None:
    """Write the PDF beside the open data, where the site has a page *Handzettel*.

    Raises:
        ExplainerError: The page shows facts that the dossiers do not have or a component that has
            no form on paper, or the file cannot be made or written.
    """
    page = next((page for page in site.pages if page.address == ADDRESS), None)
    if page is None:
        return
    try:
        text = json.dumps(handout_of(site.corpus, page), ensure_ascii=False, sort_keys=True)
        pdf = handout(site.project.root, text, site.folder / _FONT)
    except KeyError as error:
        raise ExplainerError.single(
            f"shows {error}, which the dossiers do not have.",
            file=page.file,
            hint="Build the site again.",
        ) from error
    except ValueError as error:
        raise ExplainerError.single(
            f"cannot become a handout: {error}", file=page.file, hint="Take it off this page."
        ) from error
    except OSError as error:
        raise ExplainerError.single(
            f"is needed for the handout, but cannot be read: {error.strerror or error}.",
            file=Path(str(error.filename)) if error.filename else site.folder / FILE,
        ) from error
    write_all({site.folder / FILE: pdf}, synced=False)


def handout(root: Path, text: str, font: Path) -> bytes:
    """The PDF of a handout.

    Args:
        root: The project's root, where it is kept for the next build.
        text: What `handout_of` found, as JSON.
        font: The bold cut of the site's serif.

    Raises:
        ExplainerError: Typst cannot set it, or the font is damaged.
        OSError: The font cannot be read.
    """
    depends_on = (text, _TEMPLATE.read_bytes(), font.read_bytes(), version("typst"), *SIZES)
    return kept(root, FILE, depends_on, lambda: _typeset(text, font))


def _typeset(text: str, font: Path) -> bytes:
    import typst  # here, since most builds find the file kept

    compiler = typst.Compiler(_TEMPLATE, font_paths=[font.parent], ignore_system_fonts=True)
    try:
        for size in SIZES:
            given = {"data": text, "size": size}
            pdf, warnings = compiler.compile_with_warnings(
                format="pdf", pdf_standards=["ua-1"], sys_inputs=given
            )
            _accept(warnings, font)
            if json.loads(compiler.query("<last-page>", field="value", one=True)) <= PAGES:
                break
    except typst.TypstError as error:
        raise ExplainerError.single(f"cannot be set: {error}.", file=_TEMPLATE) from error
    assert isinstance(pdf, bytes)  # noqa: S101 one PDF, as was asked for
    return pdf


def _accept(warnings: Sequence[TypstWarning], font: Path) -> None:
    """Refuse a file that Typst has set in another font, which it mentions in a warning only."""
    if any("unknown font family" in warning.message for warning in warnings):
        raise ExplainerError.single(
            "is no font that Typst can read.",
            file=font,
            hint="Put the file from overrides/assets/fonts/ back.",
        )
