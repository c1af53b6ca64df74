"""The table of rules that judges two comparable figures: verdict and condition, asked in order."""

from __future__ import annotations

import math
from collections.abc import Callable

from generator import german
from generator.compare.intervals import LOWER_BOUNDS, UPPER_BOUNDS, Interval
from generator.compare.judgement import Judgement
from generator.compare.measures import convertible, measure
from generator.compare.two import FigurePair
from generator.compare.wording import both, interval_words, time_words
from generator.model import Figure, Verdict

Reason = Callable[[FigurePair], str | None]
"""A condition: the sentence that tells its reason, or None where it does not hold."""


def judge(two: FigurePair) -> Judgement:
    """The judgement of the first rule that has something to say."""
    for verdict, reason in RULES:
        if (sentence := reason(two)) is not None:
            return Judgement(verdict, sentence)
    raise AssertionError("the last rule always holds")


# ------------------------------------------------------------------ conditions


def _perhaps_another(two: FigurePair) -> str | None:
    if two.kinship != "perhaps":
        return None
    return f"Ob {both(*two.names)} dasselbe sind, sagen die Artikel nicht."


def _part_and_whole(two: FigurePair) -> str | None:
    if two.kinship not in ("part", "whole"):
        return None
    order = "einem Teil und dem Ganzen" if two.kinship == "part" else "dem Ganzen und einem Teil"
    one, other = two.names
    return f"Die Angaben gelten {order}: hier {one}, dort {other}."


def _other_metric(two: FigurePair) -> str | None:
    one, other = two.metrics
    if one.id == other.id:
        return None
    return f"Gemessen wird Verschiedenes: hier {one.title}, dort {other.title}."


def _other_unit(two: FigurePair) -> str | None:
    if convertible(two.first.unit, two.second.unit):
        return None
    return "Die Angaben haben verschiedene Einheiten und lassen sich nicht umrechnen."


def _time_unsaid(two: FigurePair) -> str | None:
    said = [bool(f.period or f.period_text) for f in (two.first, two.second)]
    if all(said) or not any(said):
        return None
    return "Für welche Zeit sie gilt, sagt nur eine der Angaben."


def _time_in_words(two: FigurePair) -> str | None:
    """A period that only words tell (*langfristig*) cannot be laid beside another."""
    first, second = two.first, two.second
    if (first.period and second.period) or not two.differ("period_text"):
        worded = [f for f in (first, second) if not f.period and f.period_text]
        if len(worded) != 1:
            return None
    told = f"hier {time_words(first)}, dort {time_words(second)}"
    return f"Ob die Zeiten sich decken, ist nicht gesagt: {told}."


def _other_period(two: FigurePair) -> str | None:
    first, second = two.first, two.second
    if two.days[0] == two.days[1] and not two.differ("period_text"):
        return None
    return f"Die Zeiträume sind verschieden: hier {time_words(first)}, dort {time_words(second)}."


def _at(timing: str, reason: Reason) -> Reason:
    """The reason, for metrics that are read at a point in time or add up over a period."""

    def holds(two: FigurePair) -> str | None:
        return reason(two) if two.metrics[0].timing == timing else None

    return holds


def _other_moment(two: FigurePair) -> str | None:
    if not two.differ("moment"):
        return None
    one, other = (german.MOMENTS[f.moment] for f in (two.first, two.second) if f.moment)
    return f"Die Zeitpunkte sind verschieden: hier ein {one}, dort ein {other}."


def _claim(two: FigurePair) -> str | None:
    if "alleged" not in two.statuses or len(two.statuses) == 1:
        return None
    return f"Eine der Angaben wird nur behauptet, die andere nicht. {_values(two)}".strip()


def _forecast(two: FigurePair) -> str | None:
    if "actual" not in two.statuses or len(two.statuses) == 1:
        return None
    kind = "ein Plan" if "planned" in two.statuses else "eine Prognose"
    return f"Die eine Angabe ist {kind}, die andere ein Ergebnis. {_values(two)}".strip()


def _plan_and_forecast(two: FigurePair) -> str | None:
    if two.statuses != {"planned", "forecast"}:
        return None
    return "Die eine Angabe ist ein Plan, die andere eine Prognose."


def _opposite(two: FigurePair) -> str | None:
    if not two.differ("direction"):
        return None
    return "Die eine Angabe meldet einen Anstieg, die andere einen Rückgang."


def _same_words(two: FigurePair) -> str | None:
    if two.first.wording is None or two.second.wording is None:
        return None
    if two.first.wording.casefold() != two.second.wording.casefold():
        return None
    return "Beide nennen keine Zahl und sagen dasselbe."


def _only_words(two: FigurePair) -> str | None:
    if two.first.wording is None or two.second.wording is None:
        return None
    return "Beide nennen keine Zahl. Worte lassen sich nicht gegeneinander rechnen."


def _number_and_words(two: FigurePair) -> str | None:
    if two.intervals is not None:
        return None
    return "Nur eine der Angaben nennt eine Zahl, die andere nur Worte."


def _same_number(two: FigurePair) -> str | None:
    hedges = ("qualifier", "min_qualifier", "max_qualifier")
    if any(getattr(two.first, hedge) != getattr(two.second, hedge) for hedge in hedges):
        return None
    one, other = (_amounts(figure) for figure in (two.first, two.second))
    if len(one) != len(other) or not all(map(math.isclose, one, other)):
        return None
    return f"Beide nennen denselben Wert: {german.quantity(two.first, 'short')}."


def _amounts(figure: Figure) -> list[float]:
    """The numbers of a figure in the first unit of its measure."""
    numbers = (figure.value, figure.min, figure.max)
    return [number * measure(figure.unit)[1] for number in numbers if number is not None]


def _open_ends(two: FigurePair) -> str | None:
    hedges = {two.first.qualifier, two.second.qualifier}
    for bounds, name in ((LOWER_BOUNDS, "Untergrenze"), (UPPER_BOUNDS, "Obergrenze")):
        if hedges <= bounds:
            return f"Beide nennen nur eine {name}; der Wert selbst bleibt offen."
    return None


def _numbers_meet(two: FigurePair) -> str | None:
    if two.in_base is None or not two.in_base[0].meets(two.in_base[1]):
        return None
    return f"Die Angaben vertragen sich: {_meanings(two)}."


def _other_noun(two: FigurePair) -> str | None:
    if not two.differ("noun"):
        return None
    return f"Gezählt wird Verschiedenes: hier {two.first.noun}, dort {two.second.noun}."


def _interim_values(two: FigurePair) -> str | None:
    if two.first.moment not in INTERIM or two.first.moment != two.second.moment:
        return None
    return "Beide sind Zwischenstände; sie können aus verschiedenen Stunden stammen."


def _part_exceeds_whole(two: FigurePair) -> str | None:
    """A number of things in a part is no greater than in the whole at the same time.

    Money is left out: it may be an average or a price, and a part may be dearer than the whole.
    """
    if two.kinship not in ("part", "whole") or two.metrics[0].id != two.metrics[1].id:
        return None
    if two.intervals is None or two.days[0] is None or two.days[0] != two.days[1]:
        return None
    if two.statuses != {"actual"} or {two.first.unit, two.second.unit} != {"count"}:
        return None
    part, whole = two.intervals if two.kinship == "part" else two.intervals[::-1]
    if part.low <= whole.high:
        return None
    return f"Ein Teil kann nicht größer sein als das Ganze: {_meanings(two)}."


def _both_alleged(two: FigurePair) -> str | None:
    if two.statuses != {"alleged"}:
        return None
    return f"Beide Angaben werden nur behauptet und schließen sich aus: {_meanings(two)}."


def _moment_unsaid(two: FigurePair) -> str | None:
    if (two.first.moment is None) == (two.second.moment is None):
        return None
    return "Die Werte weichen ab, doch den genauen Zeitpunkt nennt nur eine der Angaben."


def _numbers_exclude(two: FigurePair) -> str | None:
    unsaid = ""
    if two.metrics[0].timing == "point" and two.first.moment is None:
        unsaid = " Den genauen Zeitpunkt nennt keine der Angaben."
    return f"Die Angaben schließen sich aus: {_meanings(two)}.{unsaid}"


INTERIM = frozenset(("intraday", "after_hours"))

RULES: tuple[tuple[Verdict, Reason], ...] = (
    # of whom or what
    ("not_comparable", _perhaps_another),
    ("contradiction", _part_exceeds_whole),
    ("scope", _part_and_whole),
    ("scope", _other_metric),
    ("not_comparable", _other_unit),
    # when
    ("not_comparable", _time_unsaid),
    ("not_comparable", _time_in_words),
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
    ("not_comparable", _number_and_words),
    ("agree", _same_number),
    ("not_comparable", _open_ends),
    ("rounding", _numbers_meet),
    ("not_comparable", _at("point", _moment_unsaid)),
    ("not_comparable", _other_noun),
    ("moment", _interim_values),
    ("claim", _both_alleged),
    ("contradiction", _numbers_exclude),
)
"""Verdict and condition, asked from the first to the last, which always holds."""


# ------------------------------------------------------------------ words about values


def _values(two: FigurePair) -> str:
    """How the values lie, for a pair that something else keeps apart."""
    if two.in_base is None:
        return "" if two.first.wording and two.second.wording else "Eine davon nennt keine Zahl."
    one, other = two.in_base
    return "Gerundet passen sie zusammen." if one.meets(other) else "Die Werte weichen ab."


def _meanings(two: FigurePair) -> str:
    figures = zip((two.first, two.second), two.intervals or (), strict=False)
    return "; ".join(_meaning(figure, interval) for figure, interval in figures)


def _stated(figure: Figure) -> Interval | None:
    """The range that a figure states, or None where it is one number."""
    if figure.min is None or figure.max is None:
        return None
    return Interval(figure.min, figure.max)


def _meaning(figure: Figure, interval: Interval) -> str:
    words = german.quantity(figure, "short")
    if interval in (Interval(figure.value or 0, figure.value or 0), _stated(figure)):
        return words  # it stands for itself
    return f"{words} steht für {interval_words(interval, figure)}"
