"""Feasts of the German-speaking countries and South Tyrol, and the day of each in a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar.

    The rule is that of Oudin (1940) in the form that C. Tøndering gives it, Frequently Asked
    Questions about Calendars, section 2.13.4.
    """
    golden = year % 19
    century = year // 100
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= moon // 28 * (1 - 29 // (moon + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    offset = moon - weekday
    month = 3 + (offset + 40) // 44
    return dt.date(year, month, offset + 28 - 31 * (month // 4))


def _fixed(month: int, day: int) -> Callable[[int], dt.date]:
    return lambda year: dt.date(year, month, day)


def _from_easter(days: int) -> Callable[[int], dt.date]:
    return lambda year: easter(year) + dt.timedelta(days)


def _advent(sundays_before: int) -> Callable[[int], dt.date]:
    """The Sundays before Christmas Day; the fourth Sunday of Advent is the last of them."""

    def day(year: int) -> dt.date:
        christmas = dt.date(year, 12, 25)
        return christmas - dt.timedelta(christmas.isoweekday() + 7 * (sundays_before - 1))

    return day


def _sunday(month: int, number: int) -> Callable[[int], dt.date]:
    """The Sunday of that number in a month."""

    def day(year: int) -> dt.date:
        first = dt.date(year, month, 1)
        return first + dt.timedelta(7 - first.isoweekday() + 7 * (number - 1))

    return day


HOLIDAYS: dict[str, Callable[[int], dt.date]] = {
    "neujahr": _fixed(1, 1), "neujahrstag": _fixed(1, 1), "dreikönig": _fixed(1, 6),
    "dreikönigstag": _fixed(1, 6), "dreikönigsfest": _fixed(1, 6),
    "heilige drei könige": _fixed(1, 6), "heiligen drei könige": _fixed(1, 6),
    "lichtmess": _fixed(2, 2), "valentinstag": _fixed(2, 14), "frauentag": _fixed(3, 8),
    "weltfrauentag": _fixed(3, 8), "josefitag": _fixed(3, 19), "josefstag": _fixed(3, 19),
    "weiberfastnacht": _from_easter(-52), "rosenmontag": _from_easter(-48),
    "faschingsdienstag": _from_easter(-47), "fastnachtsdienstag": _from_easter(-47),
    "aschermittwoch": _from_easter(-46), "palmsonntag": _from_easter(-7),
    "gründonnerstag": _from_easter(-3), "karfreitag": _from_easter(-2),
    "karsamstag": _from_easter(-1), "ostersamstag": _from_easter(-1), "ostern": _from_easter(0),
    "ostersonntag": _from_easter(0), "ostermontag": _from_easter(1),
    "christi himmelfahrt": _from_easter(39), "himmelfahrtstag": _from_easter(39),
    "vatertag": _from_easter(39), "pfingsten": _from_easter(49), "pfingstsonntag": _from_easter(49),
    "pfingstmontag": _from_easter(50), "fronleichnam": _from_easter(60),
    "herz-jesu-sonntag": _from_easter(70), "tag der arbeit": _fixed(5, 1),
    "maifeiertag": _fixed(5, 1), "muttertag": _sunday(5, 2), "mariä himmelfahrt": _fixed(8, 15),
    "maria himmelfahrt": _fixed(8, 15), "bundesfeiertag": _fixed(8, 1),
    "tag der deutschen einheit": _fixed(10, 3), "nationalfeiertag": _fixed(10, 26),
    "reformationstag": _fixed(10, 31), "halloween": _fixed(10, 31), "allerheiligen": _fixed(11, 1),
    "allerseelen": _fixed(11, 2), "martini": _fixed(11, 11), "martinstag": _fixed(11, 11),
    "buß- und bettag": lambda year: _advent(4)(year) - dt.timedelta(11),
    "volkstrauertag": lambda year: _advent(4)(year) - dt.timedelta(14),
    "totensonntag": lambda year: _advent(4)(year) - dt.timedelta(7),
    **{f"{number} {noun}": _advent(5 - sunday)
       for noun in ("advent", "adventssonntag", "adventsonntag")
       for sunday, numbers in enumerate(
           (("1.", "ersten", "erster"), ("2.", "zweiten", "zweiter"), ("3.", "dritten", "dritter"),
            ("4.", "vierten", "vierter")), 1)
       for number in numbers},
    "nikolaustag": _fixed(12, 6),
    "nikolausabend": _fixed(12, 5), "mariä empfängnis": _fixed(12, 8),
    "maria empfängnis": _fixed(12, 8), "heiligabend": _fixed(12, 24),
    "heiligen abend": _fixed(12, 24), "heiliger abend": _fixed(12, 24),
    "heilige abend": _fixed(12, 24), "weihnachten": _fixed(12, 25), "christtag": _fixed(12, 25),
    "stephanstag": _fixed(12, 26), "stefanitag": _fixed(12, 26),
    **{f"{number} {noun}": _fixed(12, 24 + day)
       for noun in ("weihnachtstag", "weihnachtsfeiertag")
       for day, numbers in enumerate((("1.", "ersten", "erste"), ("2.", "zweiten", "zweite")), 1)
       for number in numbers},
    "silvester": _fixed(12, 31), "sylvester": _fixed(12, 31), "silvesterabend": _fixed(12, 31),
}  # fmt: skip
"""Names in lower case; words of one name are separated by one space."""


def holiday(name: str, year: int) -> dt.date | None:
    """The day of the feast `name` in `year`; None outside the calendar."""
    try:
        return HOLIDAYS[name](year)
    except (ValueError, OverflowError):
        return None
