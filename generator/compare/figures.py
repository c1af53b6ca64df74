"""Figures: which pairs speak of the same quantity, and the table of rules that judges them.

Candidates share an actor (or one's is a part of the other's), a metric of one family, and periods
that meet. The rules are asked in order; the first that has something to say decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator import german
from generator.compare.intervals import Interval, interval_of
from generator.compare.judgement import Judged, Judgement
from generator.compare.kinship import Kin, Kinship
from generator.compare.periods import Days, days_of
from generator.compare.wording import both, interval_words, time_words
from generator.corpus import Corpus
from generator.model import Figure, Metric, Verdict

# ------------------------------------------------------------------ candidates


def compared_figures(corpus: Corpus) -> Iterator[Judged]:
    """Every pair of comparable figures with its judgement."""
    kin = Kin(corpus)
    order = {id_: index for index, id_ in enumerate(corpus.figures)}
    for family, members in _families(corpus, kin).items():
        by_actor: dict[str, list[Figure]] = defaultdict(list)
        for figure in members:
            by_actor[figure.actor or ""].append(figure)
        for one, other in _candidates(by_actor, kin):
            first, second = sorted((one, other), key=lambda figure: order[figure.id])
            pair = Two(corpus, kin, first, second)
            subject = kin.widest(first.actor or "", second.actor or "")
            title = f"{corpus.metrics[family].title}: {corpus.actors[subject].name}"
            yield Judged(first.id, second.id, judge(pair), f"{subject}-{family}", title)


def _families(corpus: Corpus, kin: Kin) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in corpus.figures.values():
        if figure.actor is not None and figure.metric is not None:
            found[kin.family(figure.metric)].append(figure)
    return found


def _candidates(by_actor: dict[str, list[Figure]], kin: Kin) -> Iterator[tuple[Figure, Figure]]:
    for actor, figures in by_actor.items():
        yield from _meeting(figures, figures)
        for relative in kin.relatives(actor) - {actor}:
            # who may be the same is a relative both ways: one way is enough
            if relative in by_actor and not (actor in kin.relatives(relative) and actor > relative):
                yield from _meeting(figures, by_actor[relative])


def _meeting(
    figures: Sequence[Figure], others: Sequence[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    """Pairs whose periods meet; a period that no article dates may meet any."""
    dated = sorted(
        ((days_of(f.period), f, side) for side, f in _sides(figures, others) if f.period),
        key=lambda item: (item[0], item[1].id),
    )
    open_: list[tuple[Days, Figure, int]] = []
    for days, figure, side in dated:
        open_ = [item for item in open_ if item[0].last >= days.first]
        yield from ((o, figure) for _, o, s in open_ if s != side or figures is others)
        open_.append((days, figure, side))
    undated = [(f, side) for side, f in _sides(figures, others) if not f.period]
    for index, (figure, side) in enumerate(undated):
        rest = [*undated[index + 1 :], *((f, s) for _, f, s in dated)]
        yield from ((figure, o) for o, s in rest if s != side or figures is others)


def _sides(figures: Sequence[Figure], others: Sequence[Figure]) -> Iterator[tuple[int, Figure]]:
    yield from ((0, figure) for figure in figures)
    if others is not figures:
        yield from ((1, figure) for figure in others)


# ------------------------------------------------------------------ what rules look at


@dataclass(frozen=True, slots=True)
class Two:
    """Two figures that can be compared."""

    corpus: Corpus
    kin: Kin
    first: Figure
    second: Figure

    @property
    def kinship(self) -> Kinship | None:
        """What the actor of the first is to that of the second."""
        return self.kin.between(self.first.actor or "", self.second.actor or "")

    @property
    def names(self) -> tuple[str, str]:
        """The names of both actors."""
        one, other = (self.corpus.actors[f.actor or ""].name for f in (self.first, self.second))
        return one, other

    @property
    def metrics(self) -> tuple[Metric, Metric]:
        """What both measure."""
        one, other = (self.corpus.metrics[f.metric or ""] for f in (self.first, self.second))
        return one, other

    @property
    def intervals(self) -> tuple[Interval, Interval] | None:
        """What both numbers stand for; None where one names no number."""
        one, other = interval_of(self.first), interval_of(self.second)
        return None if one is None or other is None else (one, other)

    @property
    def statuses(self) -> set[str]:
        """The statuses of both."""
        return {self.first.status, self.second.status}

    def differ(self, field: str) -> bool:
        """Whether both have a value of that field, and not the same."""
        one, other = getattr(self.first, field), getattr(self.second, field)
        return one is not None and other is not None and one != other


Reason = Callable[[Two], str | None]
"""A condition: the sentence that tells its reason, or None where it does not hold."""


def judge(two: Two) -> Judgement:
    """The judgement of the first rule that has something to say."""
    for verdict, reason in RULES:
        if (sentence := reason(two)) is not None:
            return Judgement(verdict, sentence)
    raise AssertionError("the last rule always holds")


# ------------------------------------------------------------------ conditions


def _perhaps_another(two: Two) -> str | None:
    if two.kinship != "perhaps":
        return None
    return f"Ob {both(*two.names)} dasselbe sind, sagen die Artikel nicht."


def _part_and_whole(two: Two) -> str | None:
    if two.kinship not in ("part", "whole"):
        return None
    order = "einem Teil und dem Ganzen" if two.kinship == "part" else "dem Ganzen und einem Teil"
    one, other = two.names
    return f"Die Angaben gelten {order}: hier {one}, dort {other}."


def _other_metric(two: Two) -> str | None:
    one, other = two.metrics
    if one.id == other.id:
        return None
    return f"Gemessen wird Verschiedenes: hier {one.title}, dort {other.title}."


def _other_unit(two: Two) -> str | None:
    if two.first.unit != two.second.unit:
        return "Die Angaben haben verschiedene Einheiten und lassen sich nicht umrechnen."
    if two.differ("noun"):
        return f"Gezählt wird Verschiedenes: hier {two.first.noun}, dort {two.second.noun}."
    return None


def _time_unsaid(two: Two) -> str | None:
    said = [bool(f.period or f.period_text) for f in (two.first, two.second)]
    if all(said) or not any(said):
        return None
    return "Für welche Zeit die Angabe gilt, sagt nur einer der Artikel."


def _other_period(two: Two) -> str | None:
    first, second = two.first, two.second
    if first.period == second.period and not two.differ("period_text"):
        return None
    return f"Die Zeiträume sind verschieden: hier {time_words(first)}, dort {time_words(second)}."


def _at(timing: str, reason: Reason) -> Reason:
    """The reason, for metrics that are read at a point in time or add up over a period."""

    def holds(two: Two) -> str | None:
        return reason(two) if two.metrics[0].timing == timing else None

    return holds


def _other_moment(two: Two) -> str | None:
    if not two.differ("moment"):
        return None
    one, other = (german.MOMENTS[f.moment] for f in (two.first, two.second) if f.moment)
    return f"Die Zeitpunkte sind verschieden: hier ein {one}, dort ein {other}."


def _claim(two: Two) -> str | None:
    if "alleged" not in two.statuses or len(two.statuses) == 1:
        return None
    return f"Eine der Angaben wird nur behauptet, die andere nicht. {_values(two)}".strip()


def _forecast(two: Two) -> str | None:
    if "actual" not in two.statuses or len(two.statuses) == 1:
        return None
    kind = "ein Plan" if "planned" in two.statuses else "eine Prognose"
    return f"Die eine Angabe ist {kind}, die andere ein Ergebnis. {_values(two)}".strip()


def _plan_and_forecast(two: Two) -> str | None:
    if two.statuses != {"planned", "forecast"}:
        return None
    return "Die eine Angabe ist ein Plan, die andere eine Prognose."


def _opposite(two: Two) -> str | None:
    if not two.differ("direction"):
        return None
    return "Die eine Angabe meldet einen Anstieg, die andere einen Rückgang."


def _same_words(two: Two) -> str | None:
    if two.first.wording is None or two.second.wording is None:
        return None
    if two.first.wording.casefold() != two.second.wording.casefold():
        return None
    return "Beide nennen keine Zahl und sagen dasselbe."


def _only_words(two: Two) -> str | None:
    if two.first.wording is None or two.second.wording is None:
        return None
    return "Beide nennen keine Zahl. Worte lassen sich nicht gegeneinander rechnen."


def _number_and_words(two: Two) -> str | None:
    if two.intervals is not None:
        return None
    return "Nur eine der Angaben nennt eine Zahl; die andere schließt sie nicht aus."


def _same_number(two: Two) -> str | None:
    fields = ("value", "min", "max", "qualifier", "min_qualifier", "max_qualifier")
    if any(getattr(two.first, field) != getattr(two.second, field) for field in fields):
        return None
    return f"Beide nennen denselben Wert: {german.quantity(two.first, 'short')}."


def _numbers_meet(two: Two) -> str | None:
    if two.intervals is None or not two.intervals[0].meets(two.intervals[1]):
        return None
    return f"Die Angaben vertragen sich: {_meanings(two)}."


def _moment_unsaid(two: Two) -> str | None:
    if (two.first.moment is None) == (two.second.moment is None):
        return None
    return "Die Werte weichen ab, doch den genauen Zeitpunkt nennt nur einer der Artikel."


def _numbers_exclude(two: Two) -> str | None:
    unsaid = ""
    if two.metrics[0].timing == "point" and two.first.moment is None:
        unsaid = " Den genauen Zeitpunkt nennt keine der Angaben."
    return f"Die Angaben schließen sich aus: {_meanings(two)}.{unsaid}"


RULES: tuple[tuple[Verdict, Reason], ...] = (
    # of whom or what
    ("not_comparable", _perhaps_another),
    ("scope", _part_and_whole),
    ("scope", _other_metric),
    ("not_comparable", _other_unit),
    # when
    ("not_comparable", _time_unsaid),
    ("scope", _at("period", _other_period)),
    ("moment", _at("point", _other_period)),
    ("moment", _other_moment),
    # how sure
    ("claim", _claim),
    ("forecast", _forecast),
    ("not_comparable", _plan_and_forecast),
    # how much
    ("contradiction", _opposite),
    ("agree", _same_words),
    ("not_comparable", _only_words),
    ("rounding", _number_and_words),
    ("agree", _same_number),
    ("rounding", _numbers_meet),
    ("not_comparable", _at("point", _moment_unsaid)),
    ("contradiction", _numbers_exclude),
)
"""Verdict and condition, asked from the first to the last, which always holds."""


# ------------------------------------------------------------------ words about values


def _values(two: Two) -> str:
    """How the values lie, for a pair that something else keeps apart."""
    if two.intervals is None:
        return ""
    one, other = two.intervals
    return "Gerundet passen sie zusammen." if one.meets(other) else "Die Werte weichen ab."


def _meanings(two: Two) -> str:
    figures = zip((two.first, two.second), two.intervals or (), strict=False)
    return "; ".join(_meaning(figure, interval) for figure, interval in figures)


def _meaning(figure: Figure, interval: Interval) -> str:
    words = german.quantity(figure, "short")
    if interval.low == interval.high:
        return words
    return f"{words} steht für {interval_words(interval, figure)}"
