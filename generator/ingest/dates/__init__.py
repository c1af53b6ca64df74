"""German dates as TIMEX3 values: `find_dates` for an article, `date_spans` for one paragraph.

The road: `words` says what each word can be in a date, `grammar` finds the phrases, `readers` makes
an `expressions.Expression` of each, and `finding` asks it for its value at its point of the
`narrative`, with the `tense` of its clause.
"""

from generator.ingest.dates.finding import Found, date_spans, find_dates, latest_day

__all__ = ["Found", "date_spans", "find_dates", "latest_day"]
