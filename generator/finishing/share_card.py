"""What the picture of a page says when the page is shared: its title, one number, who reports it.

The number is the page's key figure: the one that its front matter names (`key_figure: ID`), else
its first key-figure box, else the first figure in its lead; amounts in words (*ein Bruchteil*) come
after numbers. A page without any figure shows its description instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import front_matter, german
from generator.corpus import Corpus
from generator.errors import ExplainerError
from generator.finishing.built_page import BuiltPage, of_class
from generator.site import parts
from generator.site.rendering import cite

GRAVE = frozenset(("contradiction", "claim"))
"""Differences that a number must not be shown without."""

_BOXES = f"//main//li[{of_class('figure-box')}]/@data-figure"
_IN_LEAD = f"//main//div[{of_class('lead')}]//a/@data-figure"


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure as it is drawn, in the words of its key-figure box.

    Attributes:
        id: Of the figure.
        hedge, number, unit: The number in three parts; any but the number may be empty.
        label: What it is about.
        other: What another article says, with the verdict, where the difference is a grave one.
        source: Who reports it and where; what is planned, forecast or alleged says so here.
    """

    id: str
    hedge: str
    number: str
    unit: str
    label: str
    other: str
    source: str


@dataclass(frozen=True, slots=True)
class ShareCard:
    """All words of one picture.

    Attributes:
        site: Name of the site.
        title: Of the page; its heading where the page is titled like the site.
        text: What stands there instead of a figure.
        figure: The page's key figure, if it has one.
        stand: Up to which day the site knows, in words; may be empty.
    """

    site: str
    title: str
    text: str
    figure: KeyFigure | None
    stand: str

    @property
    def words(self) -> dict[str, str]:
        """What is drawn, by name: the picture carries it, so that a rule can read it back."""
        words = {"Title": self.title or self.site, "Site": self.site}
        if self.figure is None:
            return words | {"Text": self.text, "Stand": self.stand}
        figure = self.figure
        return words | {
            "Figure": figure.id,
            "Number": " ".join(w for w in (figure.hedge, figure.number, figure.unit) if w),
            "Label": figure.label,
            "Other": figure.other,
            "Source": figure.source,
        }


def share_card(corpus: Corpus, docs: Path, page: BuiltPage) -> ShareCard:
    """The words of a page's picture.

    Args:
        corpus: Where the figures stand.
        docs: Folder of the Markdown pages, whose front matter may name a figure.
        page: The built page.

    Raises:
        ExplainerError: The front matter names a figure that does not exist.
    """
    site = page.meta("og:site_name")
    heading = " ".join("".join(page.root.xpath("string(//main//h1)")).split())
    id_ = _key_figure(corpus, docs, page)
    return ShareCard(
        site=site,
        title=heading if page.title == site else page.title,
        text=page.description,
        figure=None if id_ is None else _drawn(corpus, id_),
        stand=f"Stand: {german.date(corpus.cutoff)}" if corpus.cutoff else "",
    )


def _key_figure(corpus: Corpus, docs: Path, page: BuiltPage) -> str | None:
    for file in _sources(docs, page.address):
        if (named := front_matter.described(file).get("key_figure")) is not None:
            return _known(corpus, str(named), file)
    found = (str(id_) for path in (_BOXES, _IN_LEAD) for id_ in page.root.xpath(path))
    shown = [id_ for id_ in found if id_ in corpus.figures]
    numbers = (id_ for id_ in shown if corpus.figures[id_].wording is None)
    return next(numbers, shown[0] if shown else None)


def _sources(docs: Path, address: str) -> Iterator[Path]:
    """Where the Markdown of a page may stand."""
    yield docs / address / "index.md"
    if address:
        yield docs / f"{address.rstrip('/')}.md"


def _known(corpus: Corpus, id_: str, file: Path) -> str:
    if id_ in corpus.figures:
        return id_
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    line = next((n for n, text in enumerate(lines, 1) if text.startswith("key_figure:")), 1)
    raise ExplainerError.single(
        f"key_figure: '{id_}' is no figure.",
        file=file,
        line=line,
        hint="Name a figure of the dossiers, or leave the line out.",
    )


def _drawn(corpus: Corpus, id_: str) -> KeyFigure:
    box = parts.box(corpus, id_)
    hedge, number, unit = box["parts"]
    other = box["other"]
    source = cite(box["cited"])
    return KeyFigure(
        id=id_,
        hedge=hedge,
        number=number,
        unit=unit,
        label=box["figure"].label,
        other=f"{other['told']}: {other['text']}" if other and other["verdict"] in GRAVE else "",
        source=f"{source} · {box['status']}" if box["status"] else source,
    )
