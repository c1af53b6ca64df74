"""The vocabulary of the product: sources, facts, and the words that facts refer to.

Every record is frozen and knows nothing about files; `corpus.py` builds them from YAML. Field
names are the contract of the open data, so a figure here, in a dossier and in `fakten.json`
reads the same. Sums of money are in base units (65 billion dollars is ``65e9``), dates follow
ISO 8601 with the precision that the article gives (EDTF level 0: ``1957-10-04``, ``2024-12``,
``2023``), and numbers are never negative: `Figure.direction` carries the sign.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from generator.escaping import DEVICES, is_web_address
from generator.units import UNITS

# ------------------------------------------------------------------ scalars

Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80),
    Field(description="lower-case letters, digits, hyphens; never changed once published"),
]
RESERVED_IDS = frozenset(("index", *DEVICES))
"""Ids that no page can have: that of the list of all such pages, and names of devices."""


def _page_id(text: str) -> str:
    if text in DEVICES:
        raise ValueError(f"'{text}' names a device on Windows, so no file; choose another id")
    if text in RESERVED_IDS:
        raise ValueError(f"'{text}' is the address of the list of these pages; choose another id")
    return text


PageId = Annotated[Id, AfterValidator(_page_id)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
ShortText = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]

MAX_QUOTED_WORDS = 7
_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")


def count_words(text: str) -> int:
    """Number of words in `text`; a number with its separators or a hyphenated compound is one."""
    return len(_WORD.findall(text))


def _phrase(text: str) -> str:
    if (words := count_words(text)) > MAX_QUOTED_WORDS:
        raise ValueError(f"{words} words are too long; at most {MAX_QUOTED_WORDS} are allowed")
    return text


def _partial_date(text: str) -> str:
    match = _PARTIAL_DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no date; write 2025-01-27, 2025-01 or 2025")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        dt.date(year, month, day)
    except ValueError:
        raise ValueError(f"{text!r} is not in the calendar") from None
    return text


def _period(text: str) -> str:
    first, *others = text.split("/", 1)
    for part in (first, *others):
        if not _QUARTER.fullmatch(part):
            _partial_date(part)
    if others and _is_upside_down(first, others[0]):
        raise ValueError(f"{text!r} ends before it starts")
    return text


def _is_upside_down(start: str, end: str) -> bool:
    """Whether all of `end` lies before `start`; days, months, quarters and years may differ."""
    return _days(end, "31") < _days(start, "01")


def _days(date: str, day: str) -> tuple[str, ...]:
    """A date filled up to a day: to its first with ``01``, to its last with ``31``."""
    if quarter := _QUARTER.fullmatch(date):
        last = int(quarter[2]) * 3
        return quarter[1], f"{last if day == '31' else last - 2:02}", day
    return (*date.split("-"), *("12" if day == "31" else "01", day)[date.count("-") :])


# YAML reads a bare year as a number, which an editor must not call a mistake
_YEAR_TOO = WithJsonSchema({"type": ["string", "integer"]}, mode="validation")


def _web_address(text: str) -> str:
    if not is_web_address(text):
        raise ValueError(f"{text!r} is no plain address of a page, such as https://example.org/a")
    return text


Phrase = Annotated[Text, AfterValidator(_phrase)]
PartialDate = Annotated[str, AfterValidator(_partial_date), _YEAR_TOO]
Day = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"),
    AfterValidator(_partial_date),
    Field(json_schema_extra={"format": "date"}),
]
Period = Annotated[str, AfterValidator(_period), _YEAR_TOO]
Url = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s\"'<>]+$"),
    AfterValidator(_web_address),
    Field(json_schema_extra={"format": "uri"}),
]
Amount = Annotated[float, Field(ge=0, allow_inf_nan=False, strict=True)]
Count = Annotated[int, Field(ge=1, strict=True)]

Genre = Literal["news", "analysis", "opinion", "reprint"]
Basis = Literal["stated", "inferred"]
DossierStatus = Literal["draft", "curated"]
if TYPE_CHECKING:
    Unit = str
else:
    Unit = Literal[UNITS]
    """One of `units.UNITS`; a type checker cannot count them, validation and schema do."""
Qualifier = Literal[
    "about", "almost", "over", "more_than", "less_than", "up_to", "at_least", "few", "hundreds_of"
]
Direction = Literal["up", "down"]
FigureStatus = Literal["actual", "forecast", "planned", "alleged"]
Moment = Literal["close", "intraday", "after_hours"]
ActorKind = Literal["person", "company", "institution", "index", "group"]
Verdict = Literal[
    "agree", "rounding", "moment", "scope", "forecast", "claim", "contradiction", "not_comparable"
]
FactKind = Literal["figure", "event", "quotation", "role"]
FACT_KINDS: tuple[FactKind, ...] = get_args(FactKind)
Held = Literal["current", "former", "future"]
Timing = Literal["period", "point"]
FoundKind = Literal["figure", "date", "quotation"]


class Record(BaseModel):
    """Base of all records: frozen, and closed against keys it does not know."""

    # each start of the command line validates a few kinds of records only: build those
    model_config = ConfigDict(
        frozen=True, extra="forbid", coerce_numbers_to_str=True, defer_build=True
    )

    @model_validator(mode="before")
    @classmethod
    def _emptied_lists_are_empty(cls, value: Any) -> Any:
        """A key whose list items were all deleted reads as if it had none."""
        if not isinstance(value, dict):
            return value
        return {
            key: inner for key, inner in value.items() if inner is not None or not cls._is_list(key)
        }

    @classmethod
    def _is_list(cls, key: Any) -> bool:
        return key in cls.model_fields and cls.model_fields[key].default == ()


# ------------------------------------------------------------------ sources


class Original(Record):
    """The article's text as it was read; the text itself never enters the repository."""

    file: Text
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    paragraphs: Annotated[Count, Field(description="number of non-empty lines")]


class Archived(Record):
    """A stored copy of the article at an archive."""

    url: Url
    date: Day


class Source(Record):
    """One article, as pages cite it."""

    id: PageId
    name: Annotated[Text, Field(description="how pages cite the source; never an invented title")]
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    genre: Genre = "news"
    published: Day | None = None
    published_basis: Basis = "inferred"
    published_reason: str | None = None
    url: Url | None = None
    accessed: Day | None = None
    archived: Archived | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = "de"
    status: DossierStatus = "draft"
    original: Original


class Section(Record):
    """One section of an article page in our own words (Markdown with macros)."""

    title: Text
    text: Text


class Summary(Record):
    """What the article page says, in our own words."""

    title: Annotated[
        str | None, Field(description="heading of the article page, in our own words")
    ] = None
    description: Annotated[
        str | None, Field(description="120 to 160 characters for search engines")
    ] = None
    lead: Text
    sections: tuple[Section, ...] = ()


# ------------------------------------------------------------------ facts


class Locator(Record):
    """Where an article says it.

    Attributes:
        paragraph: 1-based over the non-empty lines of the article text.
        surface: The phrase as it stands there, at most seven words.
        origin: Whom the article names as its own source.
        before: At most three words that precede the surface, where it is not unique.
        after: At most three words that follow it.
    """

    paragraph: Count
    surface: Phrase
    origin: str | None = None
    before: str | None = None
    after: str | None = None


class Fact(Locator):
    """What figures, events and quotations share: an id, topics and places in an article."""

    id: Id
    topics: tuple[Id, ...] = ()
    also: tuple[Locator, ...] = ()

    @property
    def locators(self) -> tuple[Locator, ...]:
        """The first place and every repetition."""
        # validated as a part of the fact: doing it again at every look would take most of the time
        own = {name: getattr(self, name) for name in Locator.model_fields}
        return (Locator.model_construct(**own), *self.also)


class Override(Record):
    """Why a fact stands although the program reads the article differently.

    `stands` is the fact as it was when the author decided so: whoever changes one has to look at
    the other again. `check` says how it is written.
    """

    reason: Text
    stands: Text | None = None


class Figure(Fact):
    """A quantity that an article reports.

    Exactly one of `value`, the pair `min` and `max`, or `wording` (a vague amount) is given.
    `undated` says why the period counts where the article tells none beside the figure.
    """

    label: Text
    actor: Id | None = None
    metric: Id | None = None
    period: Period | None = None
    period_text: str | None = None
    moment: Moment | None = None
    value: Amount | None = None
    min: Amount | None = None
    max: Amount | None = None
    min_qualifier: Qualifier | None = None
    max_qualifier: Qualifier | None = None
    wording: Annotated[
        str | None, Field(description="a vague amount, in the words that readers see")
    ] = None
    unit: Unit
    noun: Annotated[
        str | None, Field(description="what is counted, where the unit is count; German, plural")
    ] = None
    qualifier: Qualifier | None = None
    direction: Direction | None = None
    status: FigureStatus = "actual"
    note: Annotated[
        str | None, Field(description="one sentence of ours that places the figure")
    ] = None
    override: Override | None = None
    undated: Override | None = None

    @model_validator(mode="after")
    def _one_amount(self) -> Figure:
        if (self.min is None) != (self.max is None):
            raise ValueError("min and max belong together; one of them is missing")
        given = [self.value is not None, self.min is not None, self.wording is not None]
        if sum(given) != 1:
            raise ValueError("exactly one amount is needed: value, or min with max, or wording")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("min is greater than max")
        return self


class Event(Fact):
    """Something that happened. `date`, `title` and `text` stand in one dossier of several.

    Attributes:
        happening: What happened, as a key of our own. Articles that date the same happening
            differently report two events, and both name it, so that their dates are compared.
        presupposes: Events without which this one cannot have been; they cannot be later.
        dated_by: The phrase that dates the event, where none of its own places does.
        override: Why the date stands although the article's words do not lead to it.
    """

    date: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    daytime: Annotated[str | None, Field(description="time of day, in German words of ours")] = None
    order: Annotated[int, Field(strict=True, description="order within one day")] = 0
    title: str | None = None
    text: str | None = None
    actors: tuple[Id, ...] = ()
    turning_point: Annotated[bool, Field(strict=True)] = False
    happening: Id | None = None
    presupposes: tuple[Id, ...] = ()
    dated_by: Locator | None = None
    override: Override | None = None

    @model_validator(mode="after")
    def _date_or_range(self) -> Event:
        if self.date is not None and (self.start is not None or self.end is not None):
            raise ValueError("either date, or start with end, not both")
        if (self.start is None) != (self.end is None):
            raise ValueError("start and end belong together; one of them is missing")
        if self.start and self.end and _is_upside_down(self.start, self.end):
            raise ValueError("start is later than end")
        return self


class Quotation(Fact):
    """Who said what: `text` is exact and at most seven words; null only in a draft.

    `undated` says why the day counts where the article tells none beside the words.
    """

    speaker: Id | None = None
    text: Phrase | None = None
    context: str | None = None
    date: PartialDate | None = None
    stance: Annotated[
        str | None, Field(description="attitude in two or three German words of ours")
    ] = None
    via: Annotated[str | None, Field(description="where it was said")] = None
    translated: Annotated[
        bool, Field(strict=True, description="the article shows that the words are translated")
    ] = False
    override: Override | None = None
    undated: Override | None = None


class Role(Fact):
    """Which office an article says that somebody holds, held or will hold."""

    actor: Id
    office: Id
    held: Held = "current"
    override: Override | None = None


class TermUse(Record):
    """Where an article uses a term; a draft may propose the term itself here."""

    term: Id
    title: str | None = None
    short: ShortText | None = None
    uses: tuple[Locator, ...] = ()


class Guard(Record):
    """How a fact read when a note about it was written: `words` as the site shows them."""

    id: Id
    words: Text


class Note(Locator):
    """Anmerkung der Redaktion: a known slip of the source, as data.

    It stands on its surface and on the facts that `guards` name: when one of them reads
    differently, the note has to be looked at again.
    """

    id: Id
    says: Text
    known: Text
    reason: Text
    guards: tuple[Guard, ...] = ()


class LeftOut(Locator):
    """A number, date or quotation of the article that the dossier leaves out, and why."""

    kind: FoundKind
    reason: Text


# ------------------------------------------------------------------ vocabularies


class Topic(Record):
    """A thread of the story with a page of its own."""

    id: PageId
    title: Text
    short: ShortText


class ReadingPath(Record):
    """A way through the site for one kind of reader: pages of topics and articles in order."""

    id: Id
    title: Text
    short: ShortText
    stops: Annotated[tuple[Id, ...], Field(min_length=2, max_length=6)]

    @model_validator(mode="after")
    def _each_stop_once(self) -> ReadingPath:
        for index, stop in enumerate(self.stops):
            if stop in self.stops[:index]:
                raise ValueError(f"stops: '{stop}' stands twice in a path; name it once")
        return self


class Metric(Record):
    """What a figure measures; `broader` leads to the family it belongs to.

    `timing` says whether it adds up over a period (sales) or is read at a point in time (a price).
    """

    id: Id
    title: Text
    broader: Id | None = None
    timing: Timing = "period"


class Office(Record):
    """An office that somebody can hold; `single` where only one can at a time.

    `forms` are other names under which articles speak of it (*CEO von Meta*).
    """

    id: Id
    title: Text
    forms: tuple[Text, ...] = ()
    single: Annotated[bool, Field(strict=True)] = False


class Actor(Record):
    """A person, company, institution, index, or a group of them.

    Attributes:
        members: What is true of the group is said of each of them.
        part_of: Wholes that this is a part of (a division, a narrower index): their figures
            can be compared, but say nothing about the part.
        perhaps: Others that may be the same; the articles do not say.
    """

    id: Id
    kind: ActorKind
    name: Text
    forms: tuple[Text, ...] = ()
    role: str | None = None
    text: str | None = None
    members: tuple[Id, ...] = ()
    part_of: tuple[Id, ...] = ()
    perhaps: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _members_make_sense(self) -> Actor:
        if self.members and self.kind == "person":
            raise ValueError("a person has no members; write kind: group, or leave members out")
        if self.id in self.members:
            raise ValueError(f"members: '{self.id}' is a member of itself")
        return self


class Term(Record):
    """A glossary entry: `short` for tooltips, `text` (Markdown) for the glossary page."""

    id: Id
    title: Text
    forms: tuple[Text, ...] = ()
    short: ShortText
    text: Text
    see_also: tuple[Id, ...] = ()


class CuratedPair(Record):
    """What the author says about two statements; with `verdict` it overrules the computed one."""

    first: Id
    second: Id
    verdict: Verdict | None = None
    reason: Text

    @model_validator(mode="after")
    def _two_statements(self) -> CuratedPair:
        if self.first == self.second:
            raise ValueError(f"first and second are the same statement, '{self.first}'")
        return self


class CuratedComparison(Record):
    """A group of comparable statements with a title of the author's; verdicts are computed."""

    id: Id
    title: Text
    explanation: str | None = None
    statements: tuple[Id, ...]
    pairs: tuple[CuratedPair, ...] = ()

    @model_validator(mode="after")
    def _pairs_are_inside(self) -> CuratedComparison:
        if len(self.statements) < 2:
            raise ValueError("a comparison needs two statements at least")
        if len(set(self.statements)) < len(self.statements):
            raise ValueError("a statement stands twice in statements")
        for pair in self.pairs:
            for side in (pair.first, pair.second):
                if side not in self.statements:
                    raise ValueError(f"'{side}' of a pair is not among the statements")
        return self


class Pair(Record):
    """Two statements held against each other.

    Attributes:
        verdict: What is shown: the computed verdict, or the author's.
        explanation: One sentence in German that names the reason of the computed verdict.
        computed: The computed verdict; None for a pair that only the author holds together.
        reason: What the author says about the pair.
    """

    first: Id
    second: Id
    verdict: Verdict
    explanation: str | None = None
    computed: Verdict | None = None
    reason: str | None = None

    @property
    def overruled(self) -> bool:
        """Whether the verdict is the author's and not the computed one."""
        return self.verdict != self.computed


class Comparison(Record):
    """A group of statements about one quantity, with the verdict of each pair."""

    id: Id
    title: Text
    explanation: str | None = None
    pairs: Annotated[tuple[Pair, ...], Field(min_length=1)]

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the compared facts, in order of first mention, without repetition."""
        sides = (side for pair in self.pairs for side in (pair.first, pair.second))
        return tuple(dict.fromkeys(sides))


# ------------------------------------------------------------------ the dossier


class Dossier(Record):
    """Everything one article reports; one file under `data/seeds/`."""

    source: Source
    summary: Summary | None = None
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    roles: tuple[Role, ...] = ()
    terms: tuple[TermUse, ...] = ()
    actors: Annotated[tuple[Actor, ...], Field(description="actors proposed by a draft")] = ()
    notes: tuple[Note, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def heading(self) -> str:
        """Heading of the article's page: ours, else the article's own, else how it is cited."""
        ours = self.summary.title if self.summary else None
        return ours or self.source.title or self.source.name
