"""What holds for the dates of every text, however its words are thrown together."""

from __future__ import annotations

import datetime as dt
import re

from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.dates import date_spans, find_dates, latest_day, tables
from generator.ingest.dates.holidays import HOLIDAYS

NOUNS = (
    tables.MONTHS, tables.SHORT_MONTHS, tables.WEEKDAYS, tables.SEASONS, tables.UNITS,
    tables.PLURALS, tables.COMPOUNDS, tables.DECADES, tables.PARTS, HOLIDAYS,
)  # fmt: skip
OTHERS = (
    tables.STEPS, tables.ORDINAL_WORDS, tables.NEARBY_DAYS, tables.LATER, tables.ARTICLES,
    tables.INDEFINITE, tables.FEW, tables.EVERY, tables.JOINTS, tables.REFERENCES,
    tables.DAY_PARTS, tables.YEAR_LEADERS, tables.NUMBER_LEADERS,
)  # fmt: skip
NUMBERS = "0 1 5. 12. 29. 30. 31. 32 99 1170 1900 1989 2024 2099 9999 12345 90er 1980er Q3 drei"
MARKS = ". , - – / ( ) : | und war wird hat gesehen später Uhr v. Chr. Nr. Menschen Euro vor seit"
WORDS = [
    *(word.title() for table in NOUNS for word in table),
    *(word for table in OTHERS for word in table),
    *NUMBERS.split(),
    *MARKS.split(),
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
DAYS = st.none() | st.dates().map(lambda day: day.isoformat())
TIMEX = re.compile(
    r"(?:BC)?\d{1,4}|\d{4}-\d{2}(?:-\d{2})?|\d{4}-W\d{2}(?:-WE)?|\d{4}-(?:Q[1-4]|H[12]|S[PU]|FA|WI)"
    r"|(?:PAST|PRESENT|FUTURE)_REF"
)


@given(TEXTS, DAYS)
def test_dates_are_spans_in_order_with_a_timex_value(text: str, published: str | None) -> None:
    paragraphs = text.split("|")
    for paragraph, found in zip(paragraphs, find_dates(paragraphs, published), strict=True):
        behind = 0
        for start, end, value in found:
            assert behind <= start < end <= len(paragraph)
            assert paragraph[start:end].strip() == paragraph[start:end]
            assert TIMEX.fullmatch(value), (paragraph[start:end], value)
            behind = end


@given(TEXTS, DAYS)
def test_each_date_is_among_the_spans(text: str, published: str | None) -> None:
    spans = set(date_spans(text))
    assert {(start, end) for start, end, _ in find_dates([text], published)[0]} <= spans


@given(TEXTS)
def test_latest_day_stands_in_the_text(text: str) -> None:
    paragraphs = text.split("|")
    latest = latest_day(paragraphs)
    if latest is not None:
        index, day = latest
        assert day in {value for _, _, value in find_dates(paragraphs, None)[index]}


@given(st.text(max_size=60), DAYS)
def test_no_text_is_a_trap(text: str, published: str | None) -> None:
    find_dates([text], published)


@given(
    st.sampled_from(sorted(tables.WEEKDAYS)),
    st.sampled_from(("Am", "An diesem", "Am folgenden", "Am vergangenen", "An jenem")),
    st.sampled_from(("", "Am 20. Juli 1969 landete sie. ", "Am 31. Dezember wird gefeiert. ")),
    st.dates(),
)
def test_weekday_of_the_past_lies_on_the_day_of_publication_or_before(
    weekday: str, leader: str, before: str, published: dt.date
) -> None:
    text = f"{before}{leader} {weekday.title()} tagte der Rat."
    for start, _, value in find_dates([text], published.isoformat())[0]:
        assert start < len(before) or dt.date.fromisoformat(value) <= published
