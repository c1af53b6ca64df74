"""German dates as TIMEX3 values."""

from generator.ingest.dates.explicit import Found, date_spans, find_dates

__all__ = ["Found", "date_spans", "find_dates"]
