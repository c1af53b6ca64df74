"""Which facts were corrected: what a release said, what the dossiers say now, and the log between.

`data/published.json` holds what the last release said about every fact, and every change before
it. A correction is computed from that file and the dossiers alone: no history of the repository
is read, and no clock but the day of a release. What counts:

- the value with unit and hedge, what it measures, time, status, who, date, wording, where it was
  said, whether it is translated, office, and the place in an article; each is compared by what it
  *is*, so that a new way of writing numbers is no correction;
- not the label, title or prose, which are ours to reword; not a further article that also reports
  the fact; not a draft, which is never released.
"""

from generator.corrections.changes import Corrections, changed, corrections, feed_id, released
from generator.corrections.published import (
    Change,
    Detail,
    Published,
    Recorded,
    published_text,
    read_published,
)
from generator.corrections.recorded import recorded
from generator.corrections.wording import ASPECTS, change_words, detail_words

__all__ = [
    "ASPECTS",
    "Change",
    "Corrections",
    "Detail",
    "Published",
    "Recorded",
    "change_words",
    "changed",
    "corrections",
    "detail_words",
    "feed_id",
    "published_text",
    "read_published",
    "recorded",
    "released",
]
