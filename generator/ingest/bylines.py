"""Lines that say who made an article: bylines, credits of pictures, signatures of agencies."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.ingest.names.places import is_place
from generator.ingest.names.wordlists import words

_LONGEST = 120
_AGENCIES = {
    name.casefold(): name
    for name in words(
        """dpa dpa-AFX dpa-infocom dpa-tmn AFP Reuters AP APA sda Keystone-SDA epd KNA KAP SID cid
        dapd ddp apn dts ADN UPI ANSA TASS ITAR-TASS Xinhua Interfax Bloomberg EFE PAP CTK PTI Kyodo
        Belga ANP Ritzau NTB Ukrinform Anadolu MTI Tanjug Agerpres AWP VWD ots"""
    )
}
"""News agencies that sign German articles, by their name without capitals."""

_INTRODUCED = re.compile(
    r"""(?ix) (?:
        (?: (?:ein|eine|der|die|das)\ )? (?:[^\W\d_]*(?:beitrag|kommentar|bericht|analyse|reportage
            |interview|porträt|essay|glosse|kolumne|rezension|kritik|protokoll|leitartikel))?\ ?
            \b(?:von|by)
        | (?:text|texte|autor|autorin|autoren|autorinnen|autor\W?innen|bericht|reportage|interview
            |protokoll|recherche|mitarbeit|redaktion|verfasser|verfasserin)\ ?:
            (?:\ von\b)?
        | (?:text|texte)\ (?:und|&)\ (?:fotos?|bilder)\ ?: (?:\ von\b)?
        | (?:aufgezeichnet|aufgeschrieben|übersetzt)\ von
        | es\ bericht(?:et|en)\ ?:?
    )\ """
)
_PICTURED = re.compile(
    r"(?i)(?:fotos?|bild(?:er|quelle|nachweis)?|grafik(?:en)?|illustration(?:en)?|video|karte"
    r"|montage) ?: "
)
_SOURCE = re.compile(
    r"(?i)(?:quellen? ?:|mit material (?:von|der)(?: den)?|mit agenturmaterial(?: von)?) "
)
_STAFF = re.compile(
    r"(?i)(?:unser(?:er|em|en)?|der|dem|einem|einer)? ?"
    r"(?:[^\W\d_]{0,30}(?:redaktion|korrespondent(?:in|en)?|reporter(?:in)?|mitarbeiter(?:in)?"
    r"|redakteur(?:in)?|agenturen|autor(?:in)?))(?: |$)"
)
_WORD = r"[A-ZÄÖÜÉÈÀÁÅØŠŽČŁÇ](?:\.|[^\W\d_]*(?:[-'’][^\W\d_]+)*)"
_PARTICLES = (
    r"(?:(?:von|van|vom|zu|zum|zur|de|del|della|di|da|dos|der|den|dem|du|la|le|ten|ter|bin|ibn|al|el"
    r"|af|av|y|und zu) ){0,3}"
)
_NO_NAME = re.compile(
    r"(?i)(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|neue[nrms]?|alte[nrms]?|mehr|viele"
    r"|alle|kein|keine|wie|was|wo|so) "
)
_MEDIUM = re.compile(
    r"(?i)(?:zeitung|anzeiger|nachrichten|rundschau|blatt|presse|kurier|bote|magazin|agentur|post"
    r"|rundfunk|fernsehen|radio|redaktion|verlag)$"
)
_NAME = re.compile(rf"{_WORD}(?: {_PARTICLES}{_WORD}){{1,4}}")
_TITLES = re.compile(r"(?:(?:Dr|Prof|Mag|Dipl|Ing|phil|med|jur|rer|nat|h|c)\.(?:-| ?))+")
_BRACKET = re.compile(r"\(([^()]{0,60})\)")
_PICTURES = re.compile(r"(?i)\b(?:fotos?|bild(?:er)?|grafik(?:en)?|video)\b")
_TAIL = re.compile(r" ?[|·•] ?| [–—-] |, ?(?=[^,]{0,30}\d)| (?=\d)")
_AND = re.compile(r" ?[,;/&+] ?| und | sowie | mit | aus | in ")
_PLACE = re.compile(rf"{_WORD}(?: (?:am|an der|im|ob der|{_WORD}))?(?: {_WORD})?")
_OPENING = re.compile(r"[A-ZÄÖÜ][^()!?]{1,60} ?\(([^()]{2,40})\)(?=,? ?[–—:-]|[.,] )")
_CLOSING = re.compile(r"[.!?“»] ?\(?([^().!?“»]{2,40})\)?$")
_EMPHASIS = " *_\t\u00a0"


@dataclass(frozen=True, slots=True)
class Byline:
    """Who made an article, as one line says it; a credit of a picture names neither.

    Attributes:
        authors: The full names of persons.
        agencies: The names of news agencies.
    """

    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


def byline(line: str) -> Byline | None:
    """What `line` says where it is nothing but a byline, a credit or a signature."""
    if len(line) > _LONGEST:
        return None
    line = line.replace("\u00a0", " ").strip(_EMPHASIS)
    if (introduced := _INTRODUCED.match(line)) is not None:
        return _people(line[introduced.end() :])
    if (pictured := _PICTURED.match(line)) is not None:
        return None if _people(line[pictured.end() :]) is None else Byline()
    if (source := _SOURCE.match(line)) is not None:
        line = line[source.end() :]
    agencies = _agencies(line.strip("()[]. "))
    return Byline((), agencies) if agencies else None


def signature(text: str) -> Byline:
    """The agencies that sign a paragraph at its begin, *Berlin (dpa) –*, or at its end."""
    signed = _OPENING.match(text[:_LONGEST]) or _CLOSING.search(text[-_LONGEST:])
    return Byline((), _agencies(signed[1]) if signed else ())


def _people(rest: str) -> Byline | None:
    """The persons and agencies of a list; None where something else stands in it."""
    rest = rest.strip().rstrip(".")
    agencies: list[str] = []
    authors: list[str] = []
    names, *tails = _TAIL.split(rest)
    staff = _STAFF.match(names)
    if staff is not None:
        names = names[staff.end() :]
    for item in filter(None, (part.strip(_EMPHASIS) for part in _AND.split(names))):
        bare = " ".join(_BRACKET.sub("", item).split())
        agencies += _agencies(bare) or (_agencies(*_BRACKET.findall(item)) if "(" in item else ())
        if _agencies(bare) or not bare:
            continue
        name = _TITLES.sub("", bare)
        if _is_name(name):
            if not _PICTURES.search(item):
                authors.append(name.title() if name.isupper() else name)
        elif (not authors and not agencies and staff is None) or not _PLACE.fullmatch(name):
            return None
    if not all(_is_aside(tail) for tail in tails) or not (authors or agencies or staff):
        return None
    return Byline(tuple(authors), tuple(agencies))


def _is_name(text: str) -> bool:
    """Whether it is the full name of a person, as far as its form tells."""
    named = _NAME.fullmatch(text) is not None and not is_place(text)
    return named and not _NO_NAME.match(text) and not _MEDIUM.search(text)


def _is_aside(tail: str) -> bool:
    """Whether what stands behind the names is a date, a place or an agency."""
    tail = tail.strip("() ")
    is_dated = any(character.isdigit() for character in tail)
    return not tail or is_dated or bool(_agencies(tail) or _PLACE.fullmatch(tail))


def _agencies(*lines: str) -> tuple[str, ...]:
    """The agencies of a list that names nothing else; none where it does."""
    items = [
        item.strip().casefold() for line in lines for item in re.split(r" ?[,/&+] ?| und ", line)
    ]
    if not items or not all(item in _AGENCIES or item in ("red", "mit") for item in items):
        return ()
    return tuple(_AGENCIES[item] for item in items if item in _AGENCIES)
