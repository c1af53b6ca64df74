"""A picture for every page, shown where somebody shares its address."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__
from generator.errors import ExplainerError
from generator.finishing.cache import kept
from generator.finishing.share_card import ShareCard, share_card
from generator.writing import write_all

if TYPE_CHECKING:
    from generator.finishing import BuiltSite
    from generator.finishing.share_drawing import Fonts

FOLDER = "assets/teilen"
FONT = "assets/fonts/beleg-serif.woff2"
_DRAWING = Path(__file__).with_name("share_drawing.py")


def picture_path(address: str) -> str:
    """Where the picture of the page at an address stands: ``assets/teilen/artikel/weckruf.png``."""
    return f"{FOLDER}/{address.rstrip('/') or 'index'}.png"


def write_share_pictures(site: BuiltSite) -> None:
    """Write the picture of every page.

    Raises:
        ExplainerError: A page names a key figure that does not exist, or a file cannot be written.
    """
    font = site.folder / FONT
    pictures: dict[Path, str | bytes] = {}
    try:
        drawn_by = (_DRAWING.read_bytes(), version("pillow"), __version__)
        made_with = (font.read_bytes(), *drawn_by)
        for page in site.pages:
            card = share_card(site.corpus, site.project.docs, page)
            path = picture_path(page.address)
            name = path.removeprefix(f"{FOLDER}/")
            depends_on = (repr(card), *made_with)
            pictures[site.folder / path] = kept(
                site.project.root,
                f"teilen/{name}",
                depends_on,
                lambda card=card: _drawn(card, font),  # type: ignore[misc]
            )
    except OSError as error:
        raise ExplainerError.single(
            f"pictures for sharing cannot be made: {error.strerror or error}.",
            file=Path(str(error.filename)) if error.filename else font,
        ) from error
    write_all(pictures, synced=False)


def _drawn(card: ShareCard, font: Path) -> bytes:
    from generator.finishing.share_drawing import share_picture  # Pillow is large; most are kept

    return share_picture(card, _fonts(font))


@cache
def _fonts(font: Path) -> Fonts:
    from generator.finishing.share_drawing import Fonts

    return Fonts(font)
