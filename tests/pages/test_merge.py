"""One page, three versions: what a merge makes of them, and what it leaves to the author."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.merge import merge
from generator.pages.renewal import renewed
from generator.pages.units import page_units

BASE = """---
title: "Mond"
description: "Der Flug"
---

# Mond

{{ byline("museum") }}

## Stimmen { #stimmen }

{{ quotation("armstrong") }}

{{ quotation("kennedy") }}

## Wer zusah

Viele sahen zu.

## Weiterlesen

- [Chronik](chronik.md)
- [Zahlen](zahlen.md)
"""
NEWS = '{{ quotation("aldrin") }}'


def changed(*changes: tuple[str, str]) -> str:
    text = BASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


ARMSTRONG, KENNEDY = '{{ quotation("armstrong") }}\n', '{{ quotation("kennedy") }}\n'
STIMMEN = f"## Stimmen {{ #stimmen }}\n\n{ARMSTRONG}\n{KENNEDY}\n"

# what the author did, what the data did, what is there afterwards in place of the author's page
MERGED: dict[str, tuple[list[tuple[str, str]], list[tuple[str, str]], list[tuple[str, str]]]] = {
    "two units side by side": (
        [(ARMSTRONG, f"Mein Satz.\n\n{ARMSTRONG}")],
        [(KENNEDY, f"{KENNEDY}\n{NEWS}\n")],
        [(ARMSTRONG, f"Mein Satz.\n\n{ARMSTRONG}"), (KENNEDY, f"{KENNEDY}\n{NEWS}\n")],
    ),
    "both add in one place": (
        [(KENNEDY, f"{KENNEDY}\nMein Satz.\n")],
        [(KENNEDY, f"{KENNEDY}\n{NEWS}\n")],
        [(KENNEDY, f"{KENNEDY}\nMein Satz.\n\n{NEWS}\n")],
    ),
    "a fact goes into its section, before one of the author's": (
        [("## Wer zusah", "## Meins\n\nMein Satz.\n\n## Wer zusah")],
        [(KENNEDY, f"{KENNEDY}\n{NEWS}\n")],
        [(KENNEDY, f"{KENNEDY}\n{NEWS}\n\n## Meins\n\nMein Satz.\n")],
    ),
    "both do the same": ([("Viele", "Alle")], [("Viele", "Alle")], [("Viele", "Alle")]),
    "a key and another key": (
        [('"Mond"\n', '"Mond"\nkey_figure: dauer\n')],
        [('"Der Flug"\n', '"Der Flug"\nnoindex: true\n')],
        [
            ('"Mond"\n', '"Mond"\nkey_figure: dauer\n'),
            ('"Der Flug"\n', '"Der Flug"\nnoindex: true\n'),
        ],
    ),
    "items of a list": (
        [("- [Chronik](chronik.md)\n", "- [Chronik](chronik.md)\n- Mein Punkt\n")],
        [("- [Zahlen](zahlen.md)\n", "- [Zahlen](zahlen.md)\n- [Stimmen](stimmen.md)\n")],
        [
            ("- [Chronik](chronik.md)\n", "- [Chronik](chronik.md)\n- Mein Punkt\n"),
            ("- [Zahlen](zahlen.md)\n", "- [Zahlen](zahlen.md)\n- [Stimmen](stimmen.md)\n"),
        ],
    ),
    "what the author moved goes where it was moved to": (
        [(STIMMEN, ""), ("## Weiterlesen", f"{STIMMEN}## Weiterlesen")],
        [("Viele", "Alle")],
        [(STIMMEN, ""), ("## Weiterlesen", f"{STIMMEN}## Weiterlesen"), ("Viele", "Alle")],
    ),
    "what the author moved goes when the data take it away": (
        [(f"{KENNEDY}\n", ""), ("## Weiterlesen", f"{KENNEDY}\n## Weiterlesen")],
        [(f"{KENNEDY}\n", "")],
        [(f"{KENNEDY}\n", "")],
    ),
    "what the author took out stays out": (
        [(f"{KENNEDY}\n", "")],
        [("Viele", "Alle")],
        [(f"{KENNEDY}\n", ""), ("Viele", "Alle")],
    ),
    "a macro with other arguments beside the author's words": (
        [('{{ byline("museum") }}\n', '{{ byline("museum") }}\nMein Satz.\n')],
        [('byline("museum")', 'byline("haus")')],
        [('{{ byline("museum") }}\n', '{{ byline("haus") }}\nMein Satz.\n')],
    ),
}


@pytest.mark.parametrize("case", MERGED)
def test_both_sides_come_together(case: str) -> None:
    author, data, expected = MERGED[case]
    merged = merge(BASE, changed(*author), changed(*data))
    assert merged.text == changed(*expected)
    assert merged.conflicts == ()


# what the author did, what the data did, text of the author's line that is named
DISPUTED: dict[str, tuple[list[tuple[str, str]], list[tuple[str, str]], str]] = {
    "one sentence, two wordings": (
        [("Viele sahen zu.", "Viele sahen gern zu.")],
        [("Viele sahen zu.", "Sehr viele sahen zu.")],
        "Viele sahen gern zu.",
    ),
    "changed and taken away": (
        [("Viele sahen zu.", "Viele sahen gern zu.")],
        [("Viele sahen zu.\n\n", "")],
        "Viele sahen gern zu.",
    ),
    "taken away and changed": (
        [("Viele sahen zu.\n\n", "")],
        [("Viele sahen zu.", "Alle sahen zu.")],
        "## Wer zusah",
    ),
    "words in a section that goes": (
        [(KENNEDY, f"{KENNEDY}\nMein Satz.\n")],
        [(STIMMEN, "")],
        "## Stimmen { #stimmen }",
    ),
    "a fact for a section that the author took away": (
        [(STIMMEN, "")],
        [(KENNEDY, f"{KENNEDY}\n{NEWS}\n")],
        '{{ byline("museum") }}',
    ),
    "one key, two values": (
        [('"Mond"\n', '"Mond"\nnoindex: false\n')],
        [('"Der Flug"\n', '"Der Flug"\nnoindex: true\n')],
        'description: "Der Flug"',
    ),
}


@pytest.mark.parametrize("case", DISPUTED)
def test_what_does_not_go_together_is_left_to_the_author(case: str) -> None:
    author, data, line = DISPUTED[case]
    page, new = changed(*author), changed(*data)
    merged = merge(BASE, page, new)
    (conflict,) = merged.conflicts
    assert page.splitlines()[conflict - 1] == line
    shown = merged.text.splitlines()
    base = set(BASE.splitlines())
    assert set(page.splitlines()) - base <= set(shown)
    assert set(new.splitlines()) - base <= set(shown)


@pytest.mark.parametrize("case", DISPUTED)
def test_an_author_who_keeps_the_page_wins(case: str) -> None:
    author, data, _ = DISPUTED[case]
    page = changed(*author)
    merged = merge(BASE, page, changed(*data), author_wins=True)
    assert merged.conflicts == ()
    assert set(page.splitlines()) >= set(merged.text.splitlines())
    assert set(page.splitlines()) - set(BASE.splitlines()) <= set(merged.text.splitlines())


# ------------------------------------------------------------------ bytes


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_the_author_stay(end: str) -> None:
    page = changed((KENNEDY, f"{KENNEDY}\nMein Satz.\n")).replace("\n", end)
    merged = merge(BASE, page, changed(("Viele", "Alle")))
    assert merged.text == page.replace("Viele", "Alle")


def test_mixed_line_ends_and_blank_lines_stay_where_nothing_changes() -> None:
    page = BASE.replace("# Mond\n\n", "# Mond\r\n\r\n\n \n").rstrip("\n")
    merged = merge(BASE, page, changed(("Viele", "Alle")))
    assert merged.text == page.replace("Viele", "Alle")


def test_a_byte_order_mark_stays() -> None:
    page = "\ufeff" + changed(('"Mond"', '"Der Mond"'))
    assert merge(BASE, page, changed(("Viele", "Alle"))).text == page.replace("Viele", "Alle")


@given(st.text(alphabet=st.sampled_from("-# |`~\n\r:ab{}.1*"), max_size=80))
def test_units_joined_again_are_the_page(text: str) -> None:
    page = page_units(text)
    assert page.start + "".join(unit.raw + unit.after for unit in page.units) == text


PIECES = ("# A", "## B { #b }", "Satz eins.", "- x", "| y |", '{{ quotation("q") }}', "k: v")
pages = st.lists(st.sampled_from(PIECES), max_size=7).map(lambda parts: "\n\n".join(parts) + "\n")


@given(pages, pages)
def test_whoever_alone_changes_something_gets_it(before: str, after: str) -> None:
    texts = page_units(after).texts
    assert page_units(merge(before, after, before).text).texts == texts
    assert page_units(merge(before, before, after).text).texts == texts


@given(pages, pages, pages)
def test_a_merge_that_is_repeated_changes_nothing(before: str, author: str, data: str) -> None:
    merged = merge(before, author, data)
    if not merged.conflicts:
        assert merge(data, merged.text, data).text == merged.text


# ------------------------------------------------------------------ bases that cannot be trusted


@pytest.mark.parametrize(
    ("base", "reason"),
    [
        (None, "missing"),
        ("", "cut short"),
        (BASE.rstrip("\n"), "cut short"),
        (f"<<<<<<< HEAD\n{BASE}", "marks of a conflict"),
        (f"{BASE}\udce4\n", "not UTF-8"),
    ],
)
def test_without_a_base_nothing_is_touched(base: str | None, reason: str) -> None:
    page, new = changed(("Viele", "Sehr viele")), changed(("Viele", "Alle"))
    outcome = renewed(page, base, new)
    assert (outcome.page, outcome.base) == (page, None)
    assert reason in outcome.conflicts[0].message
    kept = renewed(page, base, new, author_wins=True)
    assert (kept.page, kept.base, kept.conflicts) == (page, new, ())
    assert renewed(new, base, new).conflicts == ()


@pytest.mark.parametrize("mark", ["<<<<<<< diese Seite", "||||||| 1957", "=======", ">>>>>>> x"])
def test_marks_in_a_page_are_named(mark: str) -> None:
    page = changed(("Viele", f"{mark}\nViele"))
    outcome = renewed(page, BASE, changed(("Mond", "Der Mond")), author_wins=True)
    assert outcome.page == page
    assert page.splitlines()[outcome.conflicts[0].line - 1] == mark
