"""German word tables that tell names from other words."""

from __future__ import annotations

import re

from generator.ingest.dates.tables import MONTHS
from generator.ingest.numbers.tables import COLLECTIVES
from generator.ingest.numerals import SCALES
from generator.ingest.units import UNITS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ROLE_ENDINGS = re.compile(
    r"(?:chef(?:in)?|boss|analyst(?:in)?|minister(?:in)?|präsident(?:en|in)?|sprecher(?:in)?|"
    r"professor(?:in)?|manager(?:in)?|investor(?:in)?|kanzler(?:in)?|gründer(?:in)?|"
    r"direktor(?:in)?|vorstand|vorsitzende[rn]?|leiter(?:in)?|forscher(?:in)?|experte|expertin|"
    r"könig(?:in)?|kaiser(?:in)?|general|sekretär(?:in)?|bürgermeister(?:in)?|autor(?:in)?|"
    r"ökonom(?:in)?|naut(?:in)?|[a-zäöüß]{3,}iker(?:in)?|[a-zäöüß]{5,}ist(?:in)?|loge|login|ceo|herr|frau|dr|prof)$",
    re.IGNORECASE,
)
NOUN_ENDINGS = re.compile(
    r"(?:ung(?:en)?|keit|heit|schaft|tion(?:en)?|ismus|tum|tät|nis(?:se)?|aktien?|index|unternehmen"
    r"|konzern(?:s|e)?|modells?|modelle|partei|regierung|bank|gesellschaft|institut|bibliothek|genz"
    r"|(?:isch|lich|ig)e[nrsm]?|journal|times|post|street|school|university|management|group"
    r"|institute|source|inc|corp|law)$",
    re.IGNORECASE,
)
NOT_IN_NAMES = (
    _words(
        """der die das den dem des ein eine einer eines einem einen und oder aber auch am im in
    an auf aus bei mit nach seit von vor zu zum zur für gegen ohne um über unter während als wie
    wenn weil
    er sie es wir ihr ich man sein seine ihre unser dieser diese dieses jener jene so nun jetzt
    heute gestern morgen damals laut doch denn daher deshalb zuvor später dann außerdem schließlich
    tatsächlich selbst noch bereits erst nur trotz wegen angesichts montag dienstag mittwoch
    donnerstag freitag samstag sonnabend sonntag"""
    )
    | MONTHS.keys()
    | SCALES.keys()
    | COLLECTIVES.keys()
    | {word for unit in UNITS for word in unit}
)
DETERMINERS = _words(
    """der die das den dem des ein eine einer eines einem einen kein keine keinen keinem keiner
    dieser diese dieses diesen diesem sein seine seinen seinem seiner seines ihr ihre ihren ihrem
    ihrer unser unsere unseren im am zum zur vom beim ins ans"""
)
"""Words that stand before a noun, and never right before a person's name."""
ADJECTIVE_ENDING = re.compile(r"[a-zäöüß]{3,}(?:e|en|er|es|em)$")
