"""Quotations and who says them."""

from generator.ingest.speech.quotations import MAX_CHARACTERS, Name, find_quotations, speaker_of

__all__ = ["MAX_CHARACTERS", "Name", "find_quotations", "speaker_of"]
