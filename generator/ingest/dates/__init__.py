"""German dates as TIMEX3 values."""

from generator.ingest.dates.explicit import Found, find_dates

__all__ = ["Found", "find_dates"]
