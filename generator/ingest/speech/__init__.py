"""Quotations and who says them."""

from generator.ingest.speech.detection import find_quotations
from generator.ingest.speech.discourse import Speaker
from generator.ingest.speech.marks import MAX_CHARACTERS, quoted
from generator.ingest.speech.speakers import Speech, Spoken

__all__ = ["MAX_CHARACTERS", "Speaker", "Speech", "Spoken", "find_quotations", "quoted"]
