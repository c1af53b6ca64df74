"""What others show of a page is what the page says: its addresses, its words, its picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from generator.finishing.share_card import KeyFigure, ShareCard
from generator.finishing.share_drawing import Fonts, share_picture
from tests.building import ROOT

ELSEWHERE = (
    "names 'Beispielblatt, 4. Oktober 2007 (erschlossen), Absatz 3' as the source of the figure "
    "'sputnik-gewicht'."
)
FONTS = Fonts(ROOT / "overrides/assets/fonts/beleg-serif.woff2")
PICTURE = "assets/teilen/index.png"
CARD = ShareCard(
    site="Raumfahrt",
    title="Der Anfang",
    text="Ein Beispiel.",
    figure=KeyFigure(
        id="sputnik-gewicht",
        hedge="rund",
        number="84",
        unit="kg",
        label="Gewicht des Satelliten",
        other="",
        source="Beispielblatt, 4. Oktober 2007 (erschlossen), Absatz 2",
    ),
    stand="Stand: 4. Oktober 2007",
)
HEAD = f"""<link rel="canonical" href="https://example.org/x/">
<meta property="og:url" content="https://example.org/x/">
<meta property="og:title" content="Der Anfang"><meta property="og:description" content="Ein Text.">
<meta property="og:type" content="website"><meta property="og:site_name" content="Raumfahrt">
<meta property="og:image" content="https://example.org/x/{PICTURE}">
<meta property="og:image:alt" content="Der Anfang">"""


@pytest.fixture
def shared(project):
    """The healthy project, its start page with all that is shared."""
    project.change("site/index.html", '<link rel="canonical" href="https://example.org/x/">', HEAD)
    file = project.root / "site" / PICTURE
    file.parent.mkdir(parents=True)
    file.write_bytes(share_picture(CARD, FONTS))
    return project


def found(project) -> list[str]:
    rules = ("page-can-be-shared", "picture-equals-page")
    return [finding.message for finding in project.check() if finding.rule in rules]


def test_what_is_shared_says_what_the_page_says(shared) -> None:
    assert found(shared) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"og:title" content="Der Anfang"', '"og:title" content=""', "does not say its og:title."),
        ('"og:type" content="website"', '"og:type" content=""', "does not say its og:type."),
        ('"og:url" content="https://example.org/x/"', '"og:url" content="https://example.org/y/"',
         "its og:url address is 'https://example.org/y/'."),
        (PICTURE, "assets/teilen/anders.png",
         "names the picture 'https://example.org/x/assets/teilen/anders.png'."),
        ('<meta property="og:url" content="https://example.org/x/">', "",
         "does not say its og:url."),
    ],
)  # fmt: skip
def test_a_page_says_it_wrong(shared, old: str, new: str, message: str) -> None:
    shared.change("site/index.html", old, new)
    assert message in found(shared)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("84", "48", "shows 'rund 48 kg' for the figure 'sputnik-gewicht'."),
        ("rund", "über", "shows 'über 84 kg' for the figure 'sputnik-gewicht'."),
        ("Gewicht", "Größe", "says 'Größe des Satelliten' of the figure 'sputnik-gewicht'."),
        ("Absatz 2", "Absatz 3", ELSEWHERE),
        ("sputnik-gewicht", "sputnik-preis",
         "shows the figure 'sputnik-preis', which is not published."),
    ],
)  # fmt: skip
def test_a_picture_says_it_wrong(shared, old: str, new: str, message: str) -> None:
    drawn = {name: getattr(CARD.figure, name) for name in KeyFigure.__slots__}
    wrong = KeyFigure(**{name: text.replace(old, new) for name, text in drawn.items()})
    card = ShareCard(CARD.site, CARD.title, CARD.text, wrong, CARD.stand)
    (shared.root / "site" / PICTURE).write_bytes(share_picture(card, FONTS))
    assert found(shared) == [message]


def test_a_picture_is_missing_or_of_another_size(shared) -> None:
    file: Path = shared.root / "site" / PICTURE
    Image.new("RGB", (600, 315)).save(file)
    assert found(shared) == ["is 600 × 315 pixels.", "is titled ''."]
    file.write_bytes(b"no picture")
    assert found(shared) == ["is no picture that can be read."]
    file.unlink()
    assert found(shared) == ["does not exist."]


def test_a_page_for_wrong_addresses_names_none(shared) -> None:
    shared.change("site/404.html", "<title>", '<link rel="canonical" href="/x/404/"><title>')
    assert found(shared) == ["has no address of its own, but names one."]
