"""Pages are easy to read: of each limit a text just inside it and one just outside."""

from __future__ import annotations

import pytest

from generator.checks.readability import Sentence, score
from generator.prose import page_text
from generator.site.rendered_words import text_rendered
from tests.checks.conftest import DESCRIPTION, Sample

PAGE = "docs/mond.md"
LEAD = (
    '<div class="lead" markdown>\n<p class="lead-label">Kurz gesagt</p>\n\nSie flogen.\n\n</div>\n'
)
SHORT = "Der Mond ist nah und rund. "  # 6 words
LONG = "Der Mond zieht in vielen Tagen und Nächten ruhig um die alte und sehr blaue Erde. "  # 16
HARD = "Raketentriebwerke verbrennen Flüssigwasserstoff. "
MINUTE = "## Der Flug { #eine-minute }\n\n"

# rule, kind of page, a text that is well, one that is not, part of the message
LIMITS = [
    ("average-sentence-is-short", "topic", LONG * 9 + SHORT, LONG * 4, "16.0 words on average"),
    ("average-sentence-is-short", "easy", (LONG + SHORT) * 3, LONG * 4, "at most 12"),
    ("prose-is-easy-to-read", "topic", (SHORT + HARD) * 6, HARD * 20, "at most 11"),
    ("prose-is-easy-to-read", "easy", SHORT * 9, (SHORT + HARD) * 6, "Sachtextformel is 8.5"),
    ("easy-sentence-is-short", "easy", LONG, LONG[:-2] + " und den Mars.", "has 19 words"),
    ("page-opens-with-lead", "topic", LEAD, SHORT, "no lead"),
    ("page-opens-with-lead", "collection", SHORT, "", ""),
    ("minute-lasts-a-minute", "start", MINUTE + SHORT * 22, MINUTE + SHORT * 21, "126 words"),
    ("minute-lasts-a-minute", "start", MINUTE + SHORT * 33, MINUTE + SHORT * 34, "204 words"),
    ("topic-page-length", "topic", SHORT * 67, SHORT * 66, "397 words"),
    ("topic-page-length", "topic", SHORT * 149, SHORT * 150, "901 words"),
]
# front matter that is well, front matter that is not, rule, part of the message
FRONT_MATTER = [
    (f"title: {'M' * 60}", f"title: {'M' * 61}", "title-at-most-60-characters", "61 characters"),
    ("title: Mond", "title: Der Anfang", "titles-and-descriptions-are-unique", "index.md"),
    (
        f"description: Anders, {DESCRIPTION[:100]}",
        f"description: {DESCRIPTION}",
        "titles-and-descriptions-are-unique",
        "same description",
    ),
]


def messages(project: Sample, rule: str, text: str, meta: str = "title: Mond") -> list[str]:
    """What a rule says of a page."""
    project.write(PAGE, f"---\n{meta}\n---\n\n# Mond\n\n{text}\n")
    return [f.message + f.hint for f in project.check(site=False) if f.rule == rule]


@pytest.mark.parametrize(("rule", "kind", "well", "ill", "message"), LIMITS)
def test_limit(project: Sample, rule: str, kind: str, well: str, ill: str, message: str) -> None:
    meta = f"title: Mond\nkind: {kind}"
    assert messages(project, rule, well, meta) == []
    found = messages(project, rule, ill, meta)
    assert len(found) == bool(message)
    assert message in "".join(found)


@pytest.mark.parametrize(("well", "ill", "rule", "message"), FRONT_MATTER)
def test_search_result(project: Sample, well: str, ill: str, rule: str, message: str) -> None:
    assert messages(project, rule, "", well) == []
    (found,) = messages(project, rule, "", ill)
    assert message in found


def test_hint_names_the_worst_sentence(project: Sample) -> None:
    (found,) = messages(project, "average-sentence-is-short", f"{LONG * 4}\n\n{LONG[:-2]} dort.")
    assert "begin with line 9 (17 words: Der Mond zieht in …)" in found


def test_a_short_text_has_no_average(project: Sample) -> None:
    assert messages(project, "average-sentence-is-short", LONG * 3) == []


# text, its sentences as a reader counts them
TOLD = [
    ("Am 27. Januar fiel er. Warum?", ["Am 27. Januar fiel er", "Warum?"]),
    ("# Titel\n\nEin Satz.\n\n- [Link](x.md)\n", ["Ein Satz."]),
    ('Er wiegt {{ figure("sputnik-gewicht") }}.', ["Er wiegt rund 84 Kilogramm."]),
    ('{{ figure_boxes("sputnik-gewicht") }}\n\nEin Satz.', ["Ein Satz."]),
    ('Es gibt {{ count("sources") }}.', ["Es gibt ein Artikel."]),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_sentences_that_are_told(project: Sample, text: str, told: list[str]) -> None:
    prose, rendered = page_text(text), text_rendered(project.corpus())
    read = [
        prose.read_out(rendered, *span).replace("\N{NO-BREAK SPACE}", " ") for span in prose.told()
    ]
    assert read == told


def test_score_is_the_published_formula() -> None:
    """Counted by hand: 16 words in 3 sentences, 2 of three syllables, 3 of seven letters, 8 of one.

    Die Son-ne geht heu-te sehr spät un-ter. Wir se-hen den Mond am Him-mel. Raum-fah-re-rin-nen
    lan-de-ten ges-tern.
    """
    sentences = [
        Sentence(1, tuple(text.split()))
        for text in (
            "Die Sonne geht heute sehr spät unter",
            "Wir sehen den Mond am Himmel",
            "Raumfahrerinnen landeten gestern",
        )
    ]
    ms, sl, iw, es = 100 * 2 / 16, 16 / 3, 100 * 3 / 16, 100 * 8 / 16
    expected = 0.1935 * ms + 0.1672 * sl + 0.1297 * iw - 0.0327 * es - 0.875
    assert score(sentences) == pytest.approx(expected, abs=0.001)
