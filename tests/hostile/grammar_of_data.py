"""Data and pages by grammar: most of each is well formed, and something in it is not."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from tests.hostile.dossiers import Payload, plain_dossier
from tests.hostile.grammar import ODD

# ------------------------------------------------------------------ YAML and JSON

_HEALTHY = plain_dossier(Payload(1, "healthy", "Mauerfall")).splitlines()
SCALAR = st.one_of(
    ODD.map(json.dumps),
    ODD,
    st.sampled_from(
        [
            "null",
            "~",
            "1e999",
            "-0",
            "0x1",
            "yes",
            "[]",
            "{}",
            "[{}]",
            "&a b",
            "*a",
            "!!int x",
            "|",
            ">-",
            "? a",
            "2021-02-31",
            "{a: b, a: c}",
            "'",
            '"',
            '"\\U99999999"',
            "[" * 300,
            "@",
            "`",
            "%",
            "\x00",
            "\x85",
        ]
    ),
)
CHANGE = st.tuples(
    st.integers(0, len(_HEALTHY) - 1),
    st.sampled_from(["value", "key", "drop", "twice", "indent", "line"]),
    SCALAR,
)


def _changed(changes: list[tuple[int, str, str]]) -> str:
    lines = list(_HEALTHY)
    for at, how, scalar in changes:
        key, colon, _ = lines[at].partition(":")
        lines[at] = {
            "value": f"{key}: {scalar}",
            "key": f"{key}{scalar[:9]}{colon} x",
            "drop": "",
            "twice": f"{lines[at]}\n{lines[at]}",
            "indent": f"  {lines[at]}",
            "line": scalar,
        }[how]
    return "\n".join(lines)


DOSSIER = st.lists(CHANGE, min_size=1, max_size=4).map(_changed)
ENTRIES = (
    st.lists(
        st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "title",
                    "short",
                    "text",
                    "name",
                    "kind",
                    "forms",
                    "stops",
                    "members",
                    "statements",
                    "pairs",
                    "broader",
                    "see_also",
                    "single",
                    "part_of",
                    "first",
                ]
            ),
            st.one_of(
                SCALAR, st.sampled_from(["a", "b", "x1", "person"]), st.lists(SCALAR, max_size=3)
            ),
            max_size=7,
        ),
        max_size=4,
    ).map(lambda entries: json.dumps(entries, ensure_ascii=False))
    | SCALAR
)

# ------------------------------------------------------------------ macros

LITERAL = st.one_of(
    ODD.map(json.dumps),
    st.sampled_from(
        [
            "f1",
            "'f1'",
            '"f1"',
            '"thema"',
            '"x1"',
            "None",
            "1",
            "-1",
            "1.5",
            "true",
            "[]",
            "['f1']",
            "{}",
            "1337*7331",
            "x|y",
            "x.y",
            "x()",
        ]
    ),
)


def calls(names: list[str]) -> st.SearchStrategy[str]:
    """Texts with macro calls, most of them of macros that exist."""
    argument = st.builds(
        "{}{}".format,
        st.sampled_from(["", "", "id=", "title=", "source=", "level=", "*", "**"]),
        LITERAL,
    )
    arguments = st.lists(argument, max_size=4).map(", ".join)
    call = st.builds(
        "{} {}({}) {}".format,
        st.sampled_from(["{{", "{{-", "{%", "{{{"]),
        st.sampled_from(names) | ODD,
        arguments,
        st.sampled_from(["}}", "-}}", "%}", ""]),
    )
    return st.lists(st.one_of(call, ODD, st.just("\n")), max_size=6).map(" ".join)
