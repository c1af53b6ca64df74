"""The picture of a shared page: which number it shows, and how it is drawn."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from lxml import html
from PIL import Image, ImageFont, features

from generator.corpus import Corpus, load
from generator.errors import ExplainerError
from generator.finishing.built_page import BuiltPage
from generator.finishing.cache import FOLDER, kept
from generator.finishing.share import picture_path
from generator.finishing.share_card import ShareCard, share_card
from generator.finishing.share_drawing import INKS, PAPER, SIZE, Fonts, share_picture
from tests.building import ROOT
from tests.project_fixture import write_project

FONTS = Fonts(ROOT / "overrides/assets/fonts/beleg-serif.woff2")
HEAD = """<meta property="og:site_name" content="Mondlandung">
<meta property="og:title" content="Der Flug"><meta name="description" content="Wie man hinkam.">"""
BOX = '<li class="figure-box" data-figure="{}"></li>'
LEAD = '<div class="lead"><p><a class="fact" data-figure="{}">…</a></p></div>'


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("moon")).docs


@pytest.fixture(scope="module")
def corpus(docs: Path) -> Corpus:
    return load(docs.parent / "data")


def page(body: str, address: str = "themen/flug/") -> BuiltPage:
    text = f"<html><head>{HEAD}</head><body><main><h1>Der Flug</h1>{body}</main></body></html>"
    return BuiltPage(Path("index.html"), address, html.document_fromstring(text))


@pytest.mark.parametrize(
    ("body", "number"),
    [
        (BOX.format("kosten-mus") + BOX.format("publikum-mus"), "rund 25,4 Mrd. US-$"),
        (LEAD.format("publikum-mus") + BOX.format("kosten-mus"), "rund 25,4 Mrd. US-$"),
        (LEAD.format("publikum-mus"), "bis zu 600 Mio. Menschen"),
        (BOX.format("gestein-mus") + BOX.format("kosten-zei"), "25 Mrd. US-$"),
        (BOX.format("gestein-mus"), "ein paar Kisten"),
        ("<p>Ohne Zahl.</p>", None),
    ],
)
def test_the_number_is_the_first_box_or_the_lead(corpus, docs, body, number) -> None:
    drawn = share_card(corpus, docs, page(body)).words.get("Number")
    assert (drawn.replace("\xa0", " ") if drawn else None) == number


def test_the_author_may_choose_the_number(corpus, tmp_path: Path) -> None:
    file = tmp_path / "themen" / "flug.md"
    file.parent.mkdir()
    file.write_text("---\ntitle: Der Flug\nkey_figure: flugtage-zei\n---\n", encoding="utf-8")
    card = share_card(corpus, tmp_path, page(BOX.format("kosten-mus")))
    assert card.words["Figure"] == "flugtage-zei"
    file.write_text("---\ntitle: Der Flug\nkey_figure: flugtage\n---\n", encoding="utf-8")
    with pytest.raises(ExplainerError, match=r"flug\.md:3: key_figure: 'flugtage' is no figure"):
        share_card(corpus, tmp_path, page(BOX.format("kosten-mus")))


def test_a_plan_is_drawn_as_one_and_a_contradiction_with_its_other_side(corpus, docs) -> None:
    planned = share_card(corpus, docs, page(BOX.format("fluege-zei"))).words
    assert planned["Source"].replace("\xa0", " ").endswith("Absatz 4 · Plan, kein Ergebnis")
    disputed = share_card(corpus, docs, page(BOX.format("publikum-mus"))).words
    assert disputed["Other"].replace("\xa0", " ") == "Widerspruch: rund 650 Mio. Menschen"


@pytest.mark.parametrize(
    "title", ["Mond", "Wie der Flug zum Mond gelang, wer zusah und was das Programm " * 3, "M" * 90]
)
def test_any_title_makes_a_small_picture(corpus, docs, title: str) -> None:
    figure = share_card(corpus, docs, page(BOX.format("kosten-mus"))).figure
    for card in (
        ShareCard("Mondlandung", title, "", figure, ""),
        ShareCard("Mondlandung", title, "Wie man hinkam. " * 20, None, "Stand: 20. Juli 2019"),
    ):
        data = share_picture(card, FONTS)
        picture = Image.open(io.BytesIO(data))
        assert picture.size == SIZE
        assert len(data) <= 40_000
        assert picture.text == card.words
        assert share_picture(card, FONTS) == data


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("", "assets/teilen/index.png"),
        ("artikel/", "assets/teilen/artikel.png"),
        ("artikel/museum/", "assets/teilen/artikel/museum.png"),
    ],
)
def test_a_picture_has_the_address_of_its_page(address: str, path: str) -> None:
    assert picture_path(address) == path


def test_what_is_kept_is_made_anew_when_something_changes(tmp_path: Path) -> None:
    made = []

    def make() -> bytes:
        made.append(len(made))
        return f"picture {len(made)}".encode()

    assert kept(tmp_path, "a.png", ("words", b"font"), make) == b"picture 1"
    assert kept(tmp_path, "a.png", ("words", b"font"), make) == b"picture 1"
    assert kept(tmp_path, "a.png", ("wordsf", b"ont"), make) == b"picture 2"


@pytest.mark.parametrize("left", [0, 16, 32, 36])
def test_what_was_cut_short_is_made_anew(tmp_path: Path, left: int) -> None:
    kept(tmp_path, "a.png", ("words",), lambda: b"picture")
    (file,) = tmp_path.rglob("a.png")
    file.write_bytes(file.read_bytes()[:left])
    assert kept(tmp_path, "a.png", ("words",), lambda: b"anew") == b"anew"
    assert kept(tmp_path, "a.png", ("words",), lambda: b"later") == b"anew"


def test_a_folder_that_takes_no_file_costs_time_only_and_keeps_no_rest(tmp_path: Path) -> None:
    (tmp_path / FOLDER / "a.png").mkdir(parents=True)
    assert kept(tmp_path, "a.png", ("words",), lambda: b"picture") == b"picture"
    assert [file.name for file in (tmp_path / FOLDER).iterdir()] == ["a.png"]


@pytest.mark.skipif(not features.check("raqm"), reason="Pillow has one engine only")
def test_text_is_laid_out_the_same_whatever_the_system_has() -> None:
    assert FONTS.at(40, 700).layout_engine == ImageFont.Layout.BASIC


@pytest.mark.parametrize(
    "file", ["overrides/assets/css/tokens.css", "generator/finishing/handout.typ"]
)
def test_pictures_and_paper_have_the_colours_of_the_site(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    colours: dict[str, str] = {}
    for name, colour in re.findall(r'(\w+)(?: = rgb\("|: )(#[0-9a-f]{6})\b', text):
        colours.setdefault(name, colour)  # the light scheme comes first
    used = INKS | {"paper": PAPER} if file.endswith(".css") else INKS
    assert {name: colours.get(name) for name in used} == {
        name: "#" + bytes(colour).hex() for name, colour in used.items()
    }
