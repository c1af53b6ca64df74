"""Faults that no rule can notice, by kind, each with what keeps a program from it.

They are made and counted like all others, so that the count says what is not proven.
"""

from __future__ import annotations

from collections.abc import Mapping

UNPROVEN: Mapping[str, str] = {
    "metric swapped": "what a number measures is a judgement about its sentence",
    "another actor of the article": "several are named, one is meant",
    "words for a period changed": "period_text is ours",
    "origin dropped": "that an article names no source is no mistake",
    "place of a quotation changed": "via is ours",
    "stance changed": "stance is ours",
    "daytime changed": "daytime is ours",
    "reason for the day changed": "how a day is inferred is ours",
}
