"""Articles by grammar: most of each is well formed, and something in it is not."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.hostile.dossiers import payloads
from tests.hostile.payloads import PLAIN

ODD = st.sampled_from([payload.text for payload in payloads(PLAIN)]) | st.text(max_size=20)

# ------------------------------------------------------------------ articles

NUMBER = st.one_of(
    st.integers(0, 10**15).map(str),
    st.integers(0, 10**9).map(lambda n: f"{n:,}".replace(",", ".")),
    st.decimals(0, 10**6, places=2).map(lambda n: str(n).replace(".", ",")),
    st.sampled_from(
        [
            "drei",
            "zwanzig",
            "einundzwanzig",
            "ein halbes Dutzend",
            "1/2",
            "2½",
            "IV",
            "hundert",
            "anderthalb",
            "Hunderte",
            "wenige",
            "9" * 400,
            "0,0",
            "1.2.3.4",
        ]
    ),
)
HEDGE = st.sampled_from(
    ["", "rund ", "knapp ", "mehr als ", "bis zu ", "zwischen ", "von ", "gut "]
)
UNIT = st.sampled_from(
    [
        "",
        " Prozent",
        " %",
        " Millionen Dollar",
        " Mrd. €",
        "$",
        " Euro",
        " Kilometer",
        " Menschen",
        " Punkte",
        " Prozentpunkte",
        " Grad",
        ". Platz",
        " Mio",
        " Uhr",
    ]
)
QUANTITY = st.builds("{}{}{}".format, HEDGE, NUMBER, UNIT)
RANGE = st.builds(
    "{} {} {}".format, QUANTITY, st.sampled_from(["bis", "und", "–", "auf", "/"]), QUANTITY
)
DATE = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: f"{day.day}. {day.month}. {day.year}"),
    st.sampled_from(
        [
            "am Montag",
            "9. November 1989",
            "im Frühjahr",
            "vor drei Jahren",
            "Ostern 2020",
            "31. Februar 2021",
            "Ende 1989",
            "in den 80er-Jahren",
            "KW 5",
            "2024-Q9",
            "gestern",
            "am 29. 2. 2023",
            "im 4. Quartal",
            "von 1961 bis 1972",
            "Jahr 0",
            "99999-99-99",
        ]
    ),
)
NAME = st.sampled_from(
    [
        "Willy Brandt",
        "Günter Schabowski",
        "Prof. Dr. h. c. Marie Curie",
        "O'Neill",
        "van der Leyen",
        "Nasa",
        "Deutsche Bank AG",
        "Aa-Bb",
        "A.",
        "SED",
        "IG Metall",
    ]
)
QUOTED = st.builds(
    "{}{}{}{}".format,
    st.sampled_from("„»«\"‚'“"),
    ODD,
    st.sampled_from("“«»\"‘'”"),
    st.builds(", {} {}.".format, st.sampled_from(["sagte", "so", "meinte", "laut"]), NAME),
)
WORDS = st.one_of(
    QUANTITY,
    RANGE,
    DATE,
    NAME,
    QUOTED,
    ODD,
    st.sampled_from(
        [
            "Der Umsatz stieg um",
            "Am",
            "sagte",
            "laut",
            "(dpa)",
            "Von",
            "–",
            ".",
            ",",
            ":",
            "\n",
            "\n\n",
            "\t",
        ]
    ),
)
PROSE = st.lists(WORDS, max_size=25).map(" ".join)

# ------------------------------------------------------------------ files

MATTER = st.lists(
    st.builds(
        "{}: {}".format,
        st.sampled_from(["title", "author", "date", "url", "a", "quelle"]),
        st.one_of(
            ODD,
            DATE,
            st.sampled_from(
                [
                    "[a, b]",
                    "{name: x}",
                    "&a x",
                    "*a",
                    "!!x y",
                    "|",
                    ">",
                    '"\\U99999999"',
                    "'",
                    "[" * 2_000,
                    "- a",
                    "{{ x }}",
                ]
            ),
        ),
    ),
    max_size=6,
).map("\n".join)
MARKDOWN = st.builds("---\n{}\n---\n{}".format, MATTER, PROSE) | PROSE
ELEMENT = st.sampled_from(
    [
        "p",
        "div",
        "h1",
        "q",
        "b",
        "li",
        "table",
        "td",
        "script",
        "svg",
        "template",
        "blockquote",
        "article",
        "time",
        "meta",
        "title",
        "br",
        "a",
        "x-y",
    ]
)
HTML = st.recursive(
    PROSE,
    lambda inner: st.one_of(
        st.builds("<{0} {2}>{1}</{0}>".format, ELEMENT, inner, ODD),
        st.builds("<{}>{}".format, ELEMENT, inner),
        st.builds("{}<!-- {} -->{}".format, inner, inner, inner),
        st.builds('<script type="application/ld+json">{}</script>{}'.format, inner, inner),
        st.builds('<meta property="og:title" content="{}">{}'.format, inner, inner),
    ),
    max_leaves=8,
)
