"""German word tables of dates; every table is complete for its class of words."""

from __future__ import annotations

from collections.abc import Iterable

from generator.ingest import german_words
from generator.ingest.numerals import ORDINALS, TENS


def _inflected(stems: Iterable[str], endings: str = "e en er em es") -> list[str]:
    """Adjectives in every form: *letzt* gives *letzte, letzten, letzter, letztem, letztes*."""
    return [stem + ending for stem in stems for ending in endings.split()]


MONTHS: dict[str, int] = german_words.MONTHS | {
    f"{name}s": number for name, number in german_words.MONTHS.items() if name[-1] in "rlt"
}
SHORT_MONTHS = german_words.SHORT_MONTHS
WEEKDAYS = german_words.WEEKDAYS
DAY_PARTS = (
    "morgen", "früh", "vormittag", "mittag", "nachmittag", "abend", "nacht", "mitternacht",
    "morgens", "vormittags", "mittags", "nachmittags", "abends", "nachts",
)  # fmt: skip
SEASONS: dict[str, str] = {
    "frühling": "SP", "frühlings": "SP", "frühjahr": "SP", "frühjahrs": "SP", "frühjahres": "SP",
    "sommer": "SU", "sommers": "SU", "herbst": "FA", "herbsts": "FA", "herbstes": "FA",
    "winter": "WI", "winters": "WI", "frühsommer": "SU", "hochsommer": "SU", "spätsommer": "SU",
    "frühherbst": "FA", "spätherbst": "FA", "sommermonate": "SU", "sommermonaten": "SU",
    "wintermonate": "WI", "wintermonaten": "WI", "herbstmonate": "FA", "herbstmonaten": "FA",
    "frühlingsmonate": "SP", "frühlingsmonaten": "SP",
}  # fmt: skip

UNITS: dict[str, str] = {
    "tag": "day", "tages": "day", "tags": "day",
    "woche": "week", "kalenderwoche": "week", "kw": "week",
    "wochenende": "weekend", "wochenendes": "weekend", "wochenend": "weekend",
    "monat": "month", "monats": "month", "monates": "month",
    "quartal": "quarter", "quartals": "quarter", "vierteljahr": "quarter",
    "vierteljahrs": "quarter", "vierteljahres": "quarter", "trimester": "quarter",
    "trimesters": "quarter",
    "halbjahr": "half", "halbjahrs": "half", "halbjahres": "half", "jahreshälfte": "half",
    "jahr": "year", "jahrs": "year", "jahres": "year", "geschäftsjahr": "year",
    "geschäftsjahrs": "year", "geschäftsjahres": "year", "kalenderjahr": "year",
    "fiskaljahr": "year", "fiskaljahres": "year",
    "kalenderjahres": "year", "wirtschaftsjahr": "year", "wirtschaftsjahres": "year",
    "schuljahr": "year", "schuljahres": "year", "gesamtjahr": "year", "gesamtjahres": "year",
    "jahrzehnt": "decade", "jahrzehnts": "decade", "jahrzehntes": "decade",
    "jahrhundert": "century", "jahrhunderts": "century", "jahrhundertes": "century",
    "jh": "century", "jahrtausend": "millennium", "jahrtausends": "millennium",
}  # fmt: skip
PLURALS: dict[str, str] = {
    "tage": "day", "tagen": "day", "wochen": "week", "wochenenden": "weekend", "monate": "month",
    "monaten": "month", "quartale": "quarter", "quartalen": "quarter", "halbjahre": "half",
    "jahre": "year", "jahren": "year", "jahrzehnte": "decade", "jahrzehnten": "decade",
    "jahrhunderte": "century", "jahrhunderten": "century", "stunden": "hour", "stunde": "hour",
    "minuten": "minute", "minute": "minute",
}  # fmt: skip
ARTICLES = tuple(sorted(german_words.DEFINITE_ARTICLES))
INDEFINITE = tuple(sorted(german_words.INDEFINITE_ARTICLES))
FEW = (
    *_inflected(("einig", "wenig", "mehrer", "etlich", "viel", "manch")), "paar", "zahlreiche",
    "zahlreichen", "vielen",
)  # fmt: skip
HEDGES = frozenset(
    ("rund", "etwa", "ungefähr", "circa", "zirka", "ca", "gut", "knapp", "fast", "beinahe",
     "nahezu", "mehr", "weniger", "als", "über", "ziemlich", "genau", "exakt", "gerade", "erst",
     "nur", "schon", "bereits", "nun", "nicht", "einmal", "mal", "kaum", "mindestens",
     "wenigstens")
)  # fmt: skip
"""Words between *vor* and the time that it counts: *vor mehr als drei Jahren*."""
EVERY = (*_inflected(("jed",)), "jeweils", "alle", "aller", "allen", "immer", "täglich")
"""Words that make the date behind them a recurring one."""
JOINTS = ("und", "bis", "auf", "sowie", "oder", "am", "vom", "zum", "beziehungsweise", "bzw")
PARTS = ("anfang", "mitte", "ende", "beginn", "anfangs", "ausgang", "hälfte", "drittel")
LATE_PARTS = frozenset(("ende", "ausgang"))
LATER: dict[str, int] = {
    "später": 1, "darauf": 1, "danach": 1, "drauf": 1, "zuvor": -1, "davor": -1, "vorher": -1,
}  # fmt: skip

_STEPS: dict[str, tuple[str, ...]] = {
    "last": ("letzt", "vergangen", "vorig", "abgelaufen", "zurückliegend", "verflossen"),
    "before last": ("vorletzt",),
    "next": ("nächst", "kommend"),
    "after next": ("übernächst",),
    "this": ("dies", "laufend", "aktuell", "gegenwärtig", "heurig", "jetzig"),
    "same": ("gleich", "selb", "jen", "besagt", "derselb", "demselb", "desselb", "denselb",
             "dasselb", "dieselb"),
    "following": ("folgend", "darauffolgend", "nachfolgend", "anschließend"),
    "preceding": ("vorangegangen", "vorhergehend", "vorangehend", "vorausgegangen"),
    "today": ("heutig",),
    "yesterday": ("gestrig",),
    "tomorrow": ("morgig",),
}  # fmt: skip
STEPS: dict[str, str] = {form: step for step, stems in _STEPS.items() for form in _inflected(stems)}
"""Adjectives that say which day, week, month or year is meant, and the step that they stand for."""
STEP_SIZES: dict[str, int] = {
    "last": -1, "before last": -2, "next": 1, "after next": 2, "this": 0, "today": 0, "same": 0,
    "following": 1, "preceding": -1, "yesterday": -1, "tomorrow": 1,
}  # fmt: skip
NARRATIVE_STEPS = frozenset(("same", "following", "preceding"))
"""Steps that start from what was told last, not from the day of publication."""

NEARBY_DAYS: dict[str, int] = {
    "vorvorgestern": -3, "vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2,
}  # fmt: skip
COMPOUNDS: dict[str, tuple[str, str]] = {
    "heuer": ("this", "year"),
    "vorjahr": ("last", "year"), "vorjahrs": ("last", "year"), "vorjahres": ("last", "year"),
    "vorvorjahr": ("before last", "year"),
    "vormonat": ("last", "month"), "vormonats": ("last", "month"),
    "vorwoche": ("last", "week"), "vorquartal": ("last", "quarter"),
    "vorquartals": ("last", "quarter"),
    "vorjahresquartal": ("year before", "quarter"), "vorjahresmonat": ("year before", "month"),
    "vorjahresquartals": ("year before", "quarter"), "vorjahresmonats": ("year before", "month"),
    "vorjahreszeitraum": ("last", "year"), "vorjahreszeitraums": ("last", "year"),
    "vorjahresperiode": ("last", "year"),
    "vortag": ("preceding", "day"), "vortags": ("preceding", "day"),
    "vortages": ("preceding", "day"), "vorabend": ("preceding", "day"),
    "folgetag": ("following", "day"), "folgetags": ("following", "day"),
    "folgewoche": ("following", "week"), "folgemonat": ("following", "month"),
    "folgejahr": ("following", "year"), "folgejahres": ("following", "year"),
    "jahresende": ("this", "year"), "jahresbeginn": ("this", "year"),
    "jahresanfang": ("this", "year"), "jahresmitte": ("this", "year"),
    "monatsende": ("this", "month"), "monatsanfang": ("this", "month"),
    "monatsbeginn": ("this", "month"), "wochenbeginn": ("this", "week"),
    "wochenanfang": ("this", "week"), "wochenmitte": ("this", "week"),
    "quartalsende": ("this", "quarter"),
    "schlussquartal": ("fourth", "quarter"), "auftaktquartal": ("first", "quarter"),
    "startquartal": ("first", "quarter"),
}  # fmt: skip
COMPOUNDS |= dict.fromkeys(
    ("neue jahr", "neuen jahr", "neuem jahr", "neues jahr", "neuen jahres", "neuen jahrs"),
    ("new", "year"),
)
COMPOUNDS |= dict.fromkeys(
    ("beide tage", "beiden tage", "beiden tagen", "beider tage"), ("both", "weekend")
)
COMPOUNDS |= dict.fromkeys(_inflected(("heurig",)), ("this", "year"))

REFERENCES: dict[str, str] = {
    **dict.fromkeys(
        ("jetzt", "derzeit", "zurzeit", "momentan", "gegenwärtig", "heutzutage", "aktuell"),
        "PRESENT_REF",
    ),
    **dict.fromkeys(
        ("damals", "kürzlich", "unlängst", "neulich", "seinerzeit", "jüngst", "einstmals", "ex",
         *_inflected(("damalig", "ehemalig", "seinerzeitig"))),
        "PAST_REF",
    ),
    **dict.fromkeys(
        ("bald", "demnächst", "alsbald", *_inflected(("zukünftig",)), "zukünftig"), "FUTURE_REF"
    ),
}  # fmt: skip
REFERENCE_PHRASES: dict[str, str] = {
    "vor kurzem": "PAST_REF", "vor langem": "PAST_REF", "vor längerem": "PAST_REF",
    "in zukunft": "FUTURE_REF", "in der zukunft": "FUTURE_REF", "in naher zukunft": "FUTURE_REF",
    "in kürze": "FUTURE_REF", "in bälde": "FUTURE_REF", "zur zeit": "PRESENT_REF",
    "im moment": "PRESENT_REF", "im augenblick": "PRESENT_REF",
}  # fmt: skip

DATED_NAMES = (
    "welt am sonntag", "bild am sonntag", "euro am sonntag", "börse am sonntag",
    "nzz am sonntag", "schweiz am sonntag", "schweiz am wochenende", "südostschweiz am sonntag",
    "ostschweiz am sonntag", "zentralschweiz am sonntag", "die presse am sonntag",
    "morgenpost am sonntag", "b.z. am sonntag", "bz am sonntag", "sonntag aktuell",
    "tiroler sonntag", "wort zum sonntag", "blick am abend", "heute journal", "heute show",
    "schwarzer september", "schwarze september", "schwarzen september", "roter oktober",
    "rote oktober", "roten oktober",
)  # fmt: skip
"""Newspapers, programmes and organisations whose names hold the word of a date."""
EVENTS = (
    "sieg",
    "niederlage",
    "pleite",
    "remis",
    "unentschieden",
    "debakel",
    "schlappe",
    "erfolg",
    "anschlag",
    "attentat",
    "angriff",
    "überfall",
    "mord",
    "tod",
    "unfall",
    "unglück",
    "brand",
    "explosion",
    "absturz",
    "erdbeben",
    "beben",
    "unwetter",
    "sturm",
    "rücktritt",
    "entlassung",
    "festnahme",
    "verhaftung",
    "putsch",
    "ausschreitungen",
    "krawallen",
    "anschlägen",
    "angriffen",
)
"""Ends of nouns of what nobody can plan or know before: *nach dem Anschlag am Sonntag*."""
STREETS = (
    "straße", "strasse", "platz", "allee", "brücke", "park", "ufer", "weg", "gasse", "bewegung",
    "stadion", "universität", "kaserne", "schule",
)  # fmt: skip
"""Ends of words behind which a date is a name: *Straße des 17. Juni*."""
CHURCHES = (
    "pfarre", "pfarrei", "kirche", "gemeinde", "kapelle", "kloster", "dom", "basilika",
    "münster", "stift", "kathedrale", "orden", "krankenhaus", "klinik", "gotteshaus",
)  # fmt: skip
"""Ends of words behind which such a feast is a name."""
PATRONS = frozenset(
    ("mariä himmelfahrt", "maria himmelfahrt", "mariä empfängnis", "maria empfängnis",
     "christi himmelfahrt", "allerheiligen", "allerseelen", "fronleichnam", "lichtmess",
     "heilige drei könige", "heiligen drei könige", "dreikönig")
)  # fmt: skip
"""Feasts that churches are named after: *Pfarrkirche Mariä Himmelfahrt*."""

ORDINAL_WORDS: dict[str, int] = {
    form: number
    for word, number in {
        **ORDINALS, "dreizehnte": 13, "vierzehnte": 14, "fünfzehnte": 15, "sechzehnte": 16,
        "siebzehnte": 17, "achtzehnte": 18, "neunzehnte": 19, "zwanzigste": 20,
        "einundzwanzigste": 21,
    }.items()
    for form in _inflected((word[:-1],))
}  # fmt: skip
DECADES: dict[str, int] = {
    form: number
    for word, number in {**TENS, "null": 0, "zehn": 10}.items()
    for form in (f"{word}er", f"{word}ern", f"{word}erjahre", f"{word}erjahren")
}
"""*neunziger*, *Neunzigerjahre*; *Nullerjahre* are those after 2000."""

MONTH_LEADERS = frozenset(
    ("im", "seit", "ab", "bis", "vom", "zum", "für", "von", "und", "oder", "sowie", "in",
     "monat", "monate", "zwischen", "nach", "vor", "auf", "den", "der", "des", "dem", "(", ",",
     "/", "-", "–", "gegen", "erst", "schon", "bereits", "noch", "bzw", "pro", "einem",
     "einen")
)  # fmt: skip
"""Words before a month that no first name has before it (*August Bebel*)."""
YEAR_LEADERS = frozenset(
    ("im", "seit", "ab", "anfang", "mitte", "ende", "jahr", "jahre", "jahres", "jahren", "frühjahr",
     "frühling", "sommer", "herbst", "winter", "gesamtjahr", "geschäftsjahr", "jahrgang", "bis",
     "schon", "bereits", "erst", "noch", "wurde", "wurden", "war", "hat", "hatte", "ist")
)  # fmt: skip
"""Words before four digits that make them a year, whatever follows; without one, no noun may."""
NUMBER_LEADERS = frozenset(
    ("rund", "etwa", "ungefähr", "circa", "zirka", "ca", "knapp", "fast", "gut", "über", "unter",
     "mehr", "als", "weniger", "mindestens", "höchstens", "maximal", "nummer", "nr", "artikel",
     "davon", "zu", "mit", "je", "insgesamt", "tel", "telefon", "fax", "plz", "euro",
     "dollar", "seite", "paragraf", "auf", "höhe", "platz", "raum",
     "zimmer", "postfach", "hausnummer", "linie", "§", "derzeit", "jetzt", "aktuell",
     "mittlerweile", "inzwischen", "bisher")
)  # fmt: skip
"""Words before four digits that make them an amount or a label."""
