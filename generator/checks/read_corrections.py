"""Read what a page says of a fact's corrections back from the log of the same site."""

from __future__ import annotations

from bs4 import Tag

from generator.checks.built import BuiltPage, Site
from generator.checks.wordings import text_of

LOG = "korrekturen/index.html"


def corrected_words(site: Site, id_: str) -> str:
    """Every correction of a fact in the words of its entry in *Belege*, the newest first."""
    page = site.pages.get(LOG)
    if page is None:
        return ""
    entries = [(_number(entry, id_), entry) for entry in page.by_class["correction"]]
    known = sorted((entry for entry in entries if entry[0]), key=lambda item: -item[0])
    return " ".join(f"{_when(page, entry)} – {_changes(entry)}." for _, entry in known)


def _number(entry: Tag, id_: str) -> int:
    """Which correction of the fact an entry of the log is; 0 where it is about another one."""
    number = str(entry.get("id")).removeprefix(f"korrektur-{id_}-")
    return int(number) if number.isdecimal() else 0


def _when(page: BuiltPage, entry: Tag) -> str:
    day, colon, _ = text_of(entry.find(class_="correction-when")).partition(": ")
    if colon:
        return day
    first = next((log.find("p") for log in page.by_class["corrections"]), None)
    released = text_of(first).removeprefix("Letzte Veröffentlichung: ").removesuffix(".")
    return f"seit der Veröffentlichung vom {released}"


def _changes(entry: Tag) -> str:
    return "; ".join(_change(detail) for detail in entry.find_all("div"))


def _change(detail: Tag) -> str:
    """One aspect, as the log has it: what was said before, and what is said now."""
    name = text_of(detail.find("dt"))
    sides = (text_of(side).partition(" ") for side in detail.find_all("dd"))
    told = {word: words for word, _, words in sides}
    if "jetzt" not in told:
        return f"{name}: vorher {told.get('vorher')}, zurückgezogen"
    if "vorher" not in told:
        return f"{name}: wieder aufgenommen, {told['jetzt']}"
    return f"{name}: vorher {told['vorher']}, jetzt {told['jetzt']}"
