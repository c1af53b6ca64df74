"""Read the words of a year or a decade: *im Jahr 1912*, *44 v. Chr.*, *die 90er Jahre*."""

from __future__ import annotations

from generator.ingest.dates.expressions import Decade, Expression, Fixed
from generator.ingest.dates.phrase import Phrase
from generator.ingest.dates.words import Kind, Word
from generator.ingest.dates.years import is_year


def named_year(phrase: Phrase) -> Expression | None:
    """*im Jahr 1912*, *Ende des Geschäftsjahres 2009/10*, *in neun Monaten 2014*."""
    year = phrase.number(Kind.YEAR)
    unit = phrase.name(Kind.UNIT, Kind.PLURAL)
    return Fixed(f"{year}") if unit in ("year", "month") else None


def part_of_year(phrase: Phrase) -> Expression | None:
    """*Ende 1990*."""
    return Fixed(f"{phrase.number(Kind.YEAR)}")


def bare_year(phrase: Phrase) -> Expression | None:
    """*1989*, *2009/10*, where nothing says that the digits count something."""
    return Fixed(f"{phrase.number(Kind.YEAR)}") if is_year(phrase) else None


def era(phrase: Phrase) -> Expression | None:
    """*44 v. Chr.*: `BC0044`."""
    year = phrase.number(Kind.YEAR, Kind.NUMBER, Kind.NUMERAL)
    return Fixed(before_era(phrase, f"{year:04}")) if year else None


def decade(phrase: Phrase) -> Expression | None:
    """*die 90er Jahre*, *Mitte der 1980er*, *Siebzigerjahre*."""
    word = phrase.first(Kind.DECADE)
    if word is None:
        return None
    unit = phrase.name(Kind.UNIT, Kind.PLURAL)
    if unit not in ("", "year") or (not unit and not _says_years(phrase, word)):
        return None
    return Fixed(f"{word.number // 10}") if word.number >= 1000 else Decade(word.number)


def _says_years(phrase: Phrase, word: Word) -> bool:
    """Whether a decade needs no *Jahre* behind it: *1980er*, *Siebzigerjahre*, *die Siebziger*."""
    fold = word.text.lower()
    noun = (word.text[0].isupper() or fold.endswith("ern")) and phrase.first(
        Kind.ARTICLE
    ) is not None
    return word.number >= 1000 or "jahre" in fold or noun


def before_era(phrase: Phrase, value: str) -> str:
    """The value, of one *v. Chr.* with the prefix of TIMEX3."""
    return f"BC{value}" if phrase.name(Kind.ERA) == "BC" else value
