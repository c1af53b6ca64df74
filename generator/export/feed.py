"""`aenderungen.xml`: every correction as an Atom feed (RFC 4287).

Addresses are relative to the feed, so that it reads the same wherever the site is published, and
every date comes from the data: a change that is not released yet carries the day of the release
that it differs from, and keeps its id when it is released.
"""

from __future__ import annotations

import uuid
from xml.etree import ElementTree as ET

from generator.corpus import Corpus
from generator.corrections import Change, Corrections, Published, change_words, corrections, feed_id
from generator.datafiles import FEED
from generator.escaping import xml_characters
from generator.export.facts import LICENSE

ATOM = "http://www.w3.org/2005/Atom"
_HOME = "../korrekturen/"
_DAWN = "1970-01-01"  # a project of drafts has no day at all
_TITLES = {
    "corrected": "Berichtigt",
    "withdrawn": "Zurückgezogen",
    "restored": "Wieder aufgenommen",
}


def feed(corpus: Corpus, published: Published | None, site: str) -> str:
    """The feed of all changes, the newest first.

    Args:
        corpus: The facts now.
        published: The last release; before it the feed is empty.
        site: Name of the site for the feed's title, or an empty text.
    """
    changes = corrections(corpus, published)
    own_id = feed_id(corpus, published)
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "de"})
    _add(root, "id", own_id)
    _add(root, "title", f"Korrekturen: {site}" if site else "Korrekturen")
    _add(root, "subtitle", "Berichtigte und zurückgezogene Angaben, mit dem, was vorher galt.")
    _add(root, "updated", _moment(_last_day(corpus, changes)))
    ET.SubElement(ET.SubElement(root, "author"), "name").text = "Redaktion"
    _link(root, "self", FEED, "application/atom+xml")
    _link(root, "alternate", _HOME, "text/html")
    _add(root, "rights", LICENSE)
    for anchor, change in reversed(list(changes.anchored)):
        _entry(root, own_id, anchor, change, changes.released)
    ET.indent(root, space=" ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(root: ET.Element, own_id: str, anchor: str, change: Change, last: str | None) -> None:
    entry = ET.SubElement(root, "entry")
    _add(entry, "id", uuid.uuid5(uuid.UUID(own_id), anchor).urn)
    _add(entry, "title", f"{_TITLES[change.what]}: {change.label or change.id}")
    _add(entry, "updated", _moment(change.date or last or _DAWN))
    _link(entry, "alternate", f"{_HOME}#{anchor}", "text/html")
    _add(entry, "content", change_words(change), type="text")


def _last_day(corpus: Corpus, changes: Corrections) -> str:
    return changes.released or corpus.cutoff or _DAWN


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _add(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = xml_characters(text)


def _link(parent: ET.Element, relation: str, address: str, media: str) -> None:
    ET.SubElement(parent, "link", {"rel": relation, "href": address, "type": media})
