"""Whether a clause tells of the past or of what is to come, from the forms of its verbs."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.ingest.dates.words import Word
from generator.ingest.german_words import DETERMINERS, PREPOSITIONS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PAST = _words(
    """war waren warst wart wäre wären hatte hatten wurde wurden worden gewesen konnte konnten
    musste mussten durfte durften mochte mochten wollte wollten sollte sollten wusste wussten"""
)
_FUTURE = _words(
    """wird werden werde will wollen wolle soll sollen solle kann können könne muss müssen müsse
    darf dürfen dürfe dürfte dürften möchte möchten plant planen bevorsteht ansteht geplant
    hofft hoffen hoffe vorgesehen angesetzt anberaumt terminiert"""
)
_PRESENT = _words(
    """findet finden beginnt beginnen startet starten folgt folgen steht stehen lädt laden gibt
    geben geht gehen kommt kommen spielt spielen trifft treffen tritt treten erscheint erscheinen
    endet enden entscheidet entscheiden eröffnet reist reisen tagt wählt wählen feiert feiern
    öffnet öffnen schließt liegt liegen läuft laufen bleibt bleiben gilt gelten macht machen
    bringt zeigt hält"""
)
_HAVE = _words("hat haben habe habt hätte hätten ist sind sei seien bin")
_STRONG = _words(
    """kam ging stand fand gab nahm sah lag fiel stieg sank verlor gewann schrieb sprach hielt
    ließ lief rief schlug traf trat trug zog brach bot bat blieb begann dachte brachte kannte nannte
    rannte sandte wandte flog floh fuhr fror gelang genoss geschah goss griff grub half hing hob
    kroch lud log maß mied riet riss ritt roch saß schien schlief schloss schmolz schnitt schoss
    schritt schob schor schuf schwamm schwand schwieg schwor sang sprang stach starb stahl stieß
    streit stritt tat trank trieb vergaß verschwand wog wuchs wusch warf warb wies wich wob zwang
    las lieh glich litt lobte pries sann spie stank strich verzieh bewies erschien erlosch gebar
    gedieh biss blies briet drang focht fraß glitt hieb klang kniff miss quoll rang rieb sog soff
    spann sott stob troff verdarb aß gefiel gestand gebot geriet genas gerann"""
)
_PREFIXES = (
    "be|er|ver|zer|ent|emp|miss|ab|an|auf|aus|bei|ein|fest|fort|frei|her|hin|los|mit|nach|nieder"
    "|statt|teil|um|unter|über|vor|vorbei|weg|weiter|wieder|zu|zurück|zusammen|durch|wider|hinter"
    "|heraus|hinaus|herein|hinein|heran|hervor|voran|voraus|bekannt|wahr|bereit|heim|dar|entgegen"
)
_PRETERITE = re.compile(rf"(?:{_PREFIXES}){{0,3}}(?:{'|'.join(sorted(_STRONG))})(?:en|e|n)?")
"""No verb has more prefixes; without a bound *herein* is read in ever more ways: *her*, *ein*."""
_WEAK = re.compile(r"[a-zäöüß]{2,}ten?")
_PARTICIPLE = re.compile(
    rf"(?:{_PREFIXES})?ge[a-zäöüß]{{2,}}(?:t|en)|(?:be|er|ver|zer|ent|emp|miss|unter|über)"
    rf"[a-zäöüß]{{2,}}(?:t|en)|[a-zäöüß]{{2,}}iert|(?:an|auf|aus|ab|vor|zu)(?:be|er|ver|ent)"
    rf"[a-zäöüß]{{2,}}(?:t|en)"
)
_NOT_WEAK = _words(
    """mitten heute letzte letzten heutige zweite zweiten dritte dritten vierte vierten fünfte
    sechste achte achten erste ersten nächste nächsten beste besten meiste meisten weite
    weiten breite breiten harte harten alte alten rechte rechten bitte könnte könnten möchte
    möchten müsste müssten dürfte dürften hätte hätten bekannte bekannten gute guten späte
    späten rote roten unbekannte kalte tote toten echte echten leichte leichten schlechte
    schlechten feste festen gesamte gesamten sogenannte sogenannten neueste neuesten größte
    größten höchste höchsten wichtigste erwartete geplante geplanten gemeinte bestimmte
    bestimmten konkrete konkreten private privaten warte arbeite biete bieten arbeiten leisten
    starten halten enthalten erhalten treten vertreten leiten bedeuten beraten verraten raten
    braten bitten reiten streiten schreiten warten starten testen kosten posten tasten lasten
    rasten fasten heiraten beobachten achten betrachten verhaften berichten richten errichten
    verzichten vernichten unterrichten beachten gestalten verwalten schalten ausschalten
    einschalten anhalten aufhalten behalten festhalten zuletzt fürchten befürchten dichten
    bereiten vorbereiten verbreiten begleiten einleiten verbieten anbieten antreten auftreten
    eintreten zurücktreten"""
)
_NO_PARTICIPLE = _FUTURE | _words(
    """ersten erneut überhaupt gerecht gesamten verschiedenen besonderen gemeinsamen geringen
    geheimen genauen gewissen beginnt gewinnt gehört gelten überall bereit beliebt entlang"""
)
_LEADS_TO_DATE = frozenset(("am", "im", "ab", "zum", "vom", "an", "bis"))
_HABITS = _words(
    """alljährlich traditionell traditionsgemäß üblicherweise normalerweise gewöhnlich meistens
    zumeist regelmäßig stets namenstag namenstage"""
)
_EVERY_YEAR = frozenset((("jedes", "Jahr"), ("jedem", "Jahr"), ("alle", "Jahre"), ("der", "Regel")))
_NOUN_LEADERS = DETERMINERS | PREPOSITIONS
"""Words between which and a noun stands an adjective: *einer vehementen Kritik*."""
_NO_PRESENT = _words(
    """nicht jetzt erst fast selbst sonst dort mit seit statt samt laut zuletzt recht leicht
    schlecht sofort weit gut alt kalt hart nackt bunt fest meist längst höchst jüngst einst
    äußerst möglichst zunächst zumeist überhaupt insgesamt bekannt acht gesamt dicht echt
    licht spät glatt satt matt tot rot laut exakt direkt perfekt korrekt abrupt insofern
    unbekannt bereit breit damit somit womit hiermit soweit sowohl derzeit zurzeit jederzeit
    zweit dritt zeit wert gerecht stumpf bald teilt spricht sieht nennt fordert"""
)
"""Words in *-t* that are no verb, or one that does not tell of what is to come."""
_SAYS = _words(
    """sagt sagen betont betonen meint meinen berichtet schreibt meldet melden heißt äußert erzählt
    kommentiert resümiert bilanziert"""
)
"""Verbs whose present reports what was said: *…, sagt er am Montag*."""
_EARLIER = _words("hatte hatten zuvor vorher davor")
"""Words of a clause that goes back in time: *Im Mai hatte sie gewarnt*."""
_WAS = _words("war waren")
_SEQUEL = _words(
    "folgte folgten folgt dann danach daraufhin darauf anschließend später schließlich"
)
"""Words of a clause that goes on from what was told before it."""
_AUXILIARIES = _FUTURE | _HAVE | _PAST
_MARKS = frozenset(",;:–—")


@dataclass(frozen=True, slots=True)
class Clause:
    """What the verbs and small words of a clause say about its time.

    Attributes:
        number: Which one of its sentence it is.
        tense: `past`, `present`, `future` or None.
        yearly: Whether it tells what happens every year.
        earlier: Whether it goes back behind what was told before it.
        sequel: Whether it goes on from there.
    """

    number: int = 0
    tense: str | None = None
    yearly: bool = False
    earlier: bool = False
    sequel: bool = False


class Tenses:
    """The tenses of one sentence, clause by clause.

    Args:
        sentence: Its words.
    """

    def __init__(self, sentence: Sequence[Word]) -> None:
        self._clause_of = _clauses(sentence)
        self._yearly = {self._clause_of[at] for at in _habits(sentence)}
        self._earlier = self._clauses_with(sentence, _EARLIER) | self._pluperfects(sentence)
        self._sequel = self._clauses_with(sentence, _SEQUEL)
        self._places: list[int] = []
        self._tenses: list[str] = []
        verbs = dict(_verbs(sentence, self._clause_of))
        told = {self._clause_of[at] for at in verbs}
        for at in _presents(sentence):
            if self._clause_of[at] not in told:
                told.add(self._clause_of[at])
                verbs[at] = "present"
        for at in sorted(verbs):
            self._places.append(at)
            self._tenses.append(verbs[at])

    def clause(self, index: int) -> Clause:
        """The clause of the word at `index`."""
        number = self._clause_of[index]
        return Clause(
            number,
            self._at(index),
            yearly=number in self._yearly,
            earlier=number in self._earlier,
            sequel=number in self._sequel,
        )

    def _clauses_with(self, sentence: Sequence[Word], marks: frozenset[str]) -> set[int]:
        """The clauses in which one of these words stands."""
        return {
            self._clause_of[at] for at, word in enumerate(sentence) if word.text.lower() in marks
        }

    def _pluperfects(self, sentence: Sequence[Word]) -> set[int]:
        """The clauses that tell of the past before the past: *Gestartet war sie am Mittwoch*."""
        participles = {
            self._clause_of[at]
            for at, word in enumerate(sentence)
            if _is_participle(word.text if at else word.text.lower())
        }
        return participles & self._clauses_with(sentence, _WAS)

    def _at(self, index: int) -> str | None:
        """The tense of a clause.

        The verb that stands nearest in the same clause decides, else the nearest of the sentence.
        """
        behind = bisect.bisect(self._places, index)
        beside = range(max(0, behind - 1), min(behind + 1, len(self._places)))
        return min(
            ((not self._is_beside(verb, index), abs(self._places[verb] - index), self._tenses[verb])
             for verb in beside),
            default=(True, 0, None),
        )[2]  # fmt: skip

    def _is_beside(self, verb: int, index: int) -> bool:
        """Whether a verb stands in the clause of the word at `index`."""
        return self._clause_of[self._places[verb]] == self._clause_of[index]


def _habits(sentence: Sequence[Word]) -> Iterator[int]:
    """The places of words that say that something happens every year."""
    for at, word in enumerate(sentence):
        after = sentence[at + 1].text if at + 1 < len(sentence) else ""
        fold = word.text.lower()
        if fold in _HABITS or (fold, after) in _EVERY_YEAR:
            yield at


def _clauses(sentence: Sequence[Word]) -> list[int]:
    """The number of the clause of each word; behind a bracket the clause before it goes on."""
    numbers, number, last = [], 0, 0
    interrupted: list[int] = []
    for word in sentence:
        if word.text == "(":
            interrupted.append(number)
        if word.text == ")" and interrupted:
            number = interrupted.pop()
        elif word.text == "(" or word.text in _MARKS:
            number = last = last + 1
        numbers.append(number)
    return numbers


def _verbs(sentence: Sequence[Word], clauses: list[int]) -> Iterator[tuple[int, str]]:
    """The verbs that tell a time, with their places."""
    participles = {at for at, word in enumerate(sentence) if _is_participle(word.text)}
    perfect = {clauses[at] for at in participles}
    helped = {clauses[at] for at, word in enumerate(sentence) if word.text in _AUXILIARIES}
    for at, word in enumerate(sentence):
        fold = word.text.lower()
        if fold in _FUTURE:
            yield at, "future"
        elif fold in _PRESENT:
            yield at, "present"
        elif fold in _HAVE:
            yield at, "past" if clauses[at] in perfect else "present"
        elif fold in _PAST or (fold in _SAYS and clauses[at] not in helped):
            yield at, "past"
        elif clauses[at] in helped and (at in participles or fold.endswith("ten")):
            continue
        elif word.text[0].islower() and _is_preterite(fold) and not _is_bound(sentence, at):
            yield at, "past"


def _presents(sentence: Sequence[Word]) -> Iterator[int]:
    """The places of what looks like a verb in the present: *legt am Mittwoch Zahlen vor*.

    Only a word behind a noun and before a small word is taken for one.
    """
    for at in range(1, len(sentence) - 1):
        fold = sentence[at].text
        if (
            not fold.endswith("t")
            or fold in _NO_PRESENT
            or fold in _SAYS
            or not fold.islower()
            or len(fold) < 4
        ):
            continue
        after = sentence[at + 1].text
        behind_noun = sentence[at - 1].text[:1].isupper()
        if behind_noun and not fold.startswith("ge") and after in _LEADS_TO_DATE:
            yield at


def _is_participle(text: str) -> bool:
    return text not in _NO_PARTICIPLE and _PARTICIPLE.fullmatch(text) is not None


def _is_bound(sentence: Sequence[Word], at: int) -> bool:
    """Whether a form is no verb of the clause: *zu halten*, *einer vehementen Kritik*."""
    before = sentence[at - 1].text if at else ""
    if before == "zu":
        return True
    after = sentence[at + 1].text if at + 1 < len(sentence) else ""
    is_noun = after[:1].isupper()
    stands_alone = before in ("Das", "Der", "Wer")
    return is_noun and before.lower() in _NOUN_LEADERS and not stands_alone


def _is_preterite(fold: str) -> bool:
    if fold.endswith(("te", "ten")):
        return fold not in _NOT_WEAK and not fold.startswith("ge") and bool(_WEAK.fullmatch(fold))
    return _PRETERITE.fullmatch(fold) is not None
