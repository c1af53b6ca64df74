"""Turn the values of a document into records, and what is wrong with them into problems."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from generator.document import Document, Path_, show_path
from generator.errors import Problem
from generator.model import Record

R = TypeVar("R", bound=Record)

_MOST_SHOWN = 20
_EXPECTED: dict[str, str] = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "model_type": "a mapping with keys",
    "list_type": "a list",
}
_COMMA = re.compile(r"[-+]?\d+,\d+")
_FORMS: dict[str, str] = {
    "id": "lower-case letters, digits and hyphens",
    "sha256": "64 hexadecimal digits",
    "url": "an address that starts with https://",
    "published": "a day like 2025-01-27",
    "accessed": "a day like 2025-01-27",
    "date": "a day like 2025-01-27",
    "language": "two letters like de",
}


def nearest(word: str, known: Iterable[str]) -> str:
    """A sentence that proposes the most similar of the `known` words, or an empty string."""
    by_case = {candidate.casefold(): candidate for candidate in known}
    found = difflib.get_close_matches(word.casefold(), by_case, n=1, cutoff=0.5)
    return f"Did you mean '{by_case[found[0]]}'?" if found else ""


def validate(
    document: Document, model: type[R], value: Any, path: Path_
) -> tuple[R | None, list[Problem]]:
    """Build a `model` from `value`, which stands at `path` in `document`.

    Returns:
        The record and no problems, or None and every problem of that value.
    """
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        details: list[Any] = [*error.errors(include_url=False)]
        return None, [
            _problem(document, model, path, detail)
            for detail in details
            if not _follows_from_another(detail, details)
        ]


def _follows_from_another(detail: Any, details: list[Any]) -> bool:
    """Whether a list is only called too short because one of its items is wrong."""
    place = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in details
    )


def broken_paths(model: type[Record], value: Any) -> set[Path_]:
    """What keeps `value` from being a `model`: keys, and list items as (key, index)."""
    try:
        model.model_validate(value)
    except ValidationError as error:
        return {tuple(detail["loc"][:2]) for detail in error.errors() if detail["loc"]}
    return set()


def _problem(document: Document, model: type[Record], base: Path_, detail: Any) -> Problem:
    path: Path_ = (*base, *detail["loc"])
    describe = _DESCRIBE.get(detail["type"], _other)
    message, hint = describe(detail, model)
    if not path and detail["input"] is None:
        hint = "The file is empty: fill it or delete it."
    return Problem(document.file, document.line(path), f"{show_path(path)}: {message}", hint)


def _missing(_detail: Any, _model: type[Record]) -> tuple[str, str]:
    return "is missing.", "Add the key."


def _unknown_key(detail: Any, model: type[Record]) -> tuple[str, str]:
    record = _record_at(model, tuple(detail["loc"][:-1]))
    keys = sorted(record.model_fields) if record else []
    hint = nearest(str(detail["loc"][-1]), keys) or f"Known are: {', '.join(keys)}."
    return "is no key here.", hint


def _not_in_list(detail: Any, model: type[Record]) -> tuple[str, str]:
    record = _record_at(model, tuple(detail["loc"][:-1]))
    field = record.model_fields.get(str(detail["loc"][-1])) if record else None
    words = [word for word in _leaves(field.annotation) if isinstance(word, str)] if field else []
    value = detail["input"]
    name = str(detail["loc"][-1]).replace("_", " ")
    guess = _SYNONYMS.get(str(value).casefold())
    hint = f"Did you mean '{guess}'?" if guess in words else ""
    if not hint and value is not None:
        hint = nearest(str(value), words)
    return f"{_show(value)} is no {name}.", hint or f"Known are: {_listed(words)}."


def _listed(words: list[str]) -> str:
    """The words, or the first of very many."""
    return ", ".join(words if len(words) <= _MOST_SHOWN else (*words[:_MOST_SHOWN], "and more"))


_SYNONYMS = {
    "dollar": "USD", "us-dollar": "USD", "$": "USD", "usd": "USD",
    "euro": "EUR", "€": "EUR", "eur": "EUR",
    "%": "percent", "prozent": "percent", "prozentpunkte": "percentage_points",
    "basispunkte": "basis_points", "franken": "CHF", "pfund": "GBP", "yen": "JPY",
    "yuan": "CNY", "rubel": "RUB", "kilometer": "kilometers", "km": "kilometers",
    "meter": "meters", "m": "meters", "tonnen": "tons", "t": "tons", "liter": "liters",
    "kilogramm": "kilograms", "kg": "kilograms", "grad": "degrees_celsius",
    "jahre": "years", "monate": "months", "wochen": "weeks", "tage": "days", "stunden": "hours",
    "minuten": "minutes", "sekunden": "seconds", "mal": "times", "hektar": "hectares",
    "punkte": "points", "punkt": "points", "platz": "rank", "rang": "rank", "anzahl": "count",
    "rund": "about", "etwa": "about", "knapp": "almost", "fast": "almost", "gut": "over",
    "über": "more_than", "mehr als": "more_than", "unter": "less_than", "bis zu": "up_to",
    "mindestens": "at_least", "wenige": "few", "hunderte": "hundreds_of",
    "prognose": "forecast", "geplant": "planned", "angeblich": "alleged", "ergebnis": "actual",
}  # fmt: skip


def _too_short(detail: Any, _model: type[Record]) -> tuple[str, str]:
    if (least := detail["ctx"]["min_length"]) > 1:
        return "has too few entries.", f"Add at least {least}."
    return "is empty.", "Add at least one entry."


def _wrong_type(detail: Any, _model: type[Record]) -> tuple[str, str]:
    value, expected = detail["input"], _EXPECTED[detail["type"]]
    is_german = isinstance(value, str) and "number" in expected and _COMMA.fullmatch(value)
    hint = f"Write {value.replace(',', '.')}, with a point." if is_german else ""
    return f"{_show(value)} is not {expected}.", hint


def _wrong_form(detail: Any, _model: type[Record]) -> tuple[str, str]:
    name = next((part for part in reversed(detail["loc"]) if isinstance(part, str)), "")
    return f"{_show(detail['input'])} does not have the right form.", (
        f"Write {_FORMS.get(name, _FORMS['id'])}."
    )


def _own_message(detail: Any, _model: type[Record]) -> tuple[str, str]:
    return f"{detail['ctx']['error']}.", ""


def _other(detail: Any, _model: type[Record]) -> tuple[str, str]:
    message = str(detail["msg"])
    return f"{_show(detail['input'])}: {message[:1].lower()}{message[1:]}.", ""


_DESCRIBE: dict[str, Callable[[Any, type[Record]], tuple[str, str]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _not_in_list,
    "string_pattern_mismatch": _wrong_form,
    "too_short": _too_short,
    "value_error": _own_message,
    **dict.fromkeys(_EXPECTED, _wrong_type),
}


def _show(value: Any) -> str:
    text = _plain(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _plain(value: Any) -> str:
    """A value as an author of YAML knows it: no None, no True."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_plain, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_plain(inner)}' for key, inner in value.items())}}}"
    return repr(value)


def _leaves(annotation: Any) -> list[Any]:
    """All innermost arguments of a type: the words of a Literal, the members of a union."""
    inner = get_args(annotation)
    return [leaf for arg in inner for leaf in _leaves(arg)] if inner else [annotation]


def _record_at(model: type[Record], path: Path_) -> type[Record] | None:
    """The record type that stands at `path` inside `model`."""
    current: type[Record] | None = model
    for part in path:
        if isinstance(part, int) or current is None:
            continue
        field = current.model_fields.get(part)
        leaves = _leaves(field.annotation) if field else []
        current = next(
            (leaf for leaf in leaves if isinstance(leaf, type) and issubclass(leaf, Record)), None
        )
    return current
