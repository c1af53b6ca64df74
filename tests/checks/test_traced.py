"""Numbers on built pages: what buys none of them a pass, and how they are counted."""

from __future__ import annotations

import pytest

from generator.checks.built import read_site
from generator.checks.traced import trace

START = "site/index.html"
RULE = "number-in-prose-is-traced"

# what is written on a page by hand, and the numbers that are found there
BY_HAND = {
    '<p><span class="value">999 Milliarden</span></p>': ["999"],
    '<p class="value">999 Rubel</p>': ["999"],
    '<div class="corrections">999 Rubel</div>': ["999"],
    '<p><span class="count">999 Paare</span></p>': ["999"],
    '<p class="evidence">999 Rubel</p>': ["999"],
    '<p class="evidence-card">999 Rubel</p>': ["999"],
    '<p><a href="https://example.com/">https://example.com/ kostet 999 Rubel</a></p>': ["999"],
    "<p>Es sind <code>99 Prozent</code>.</p>": ["99"],
    "<pre>99 Prozent</pre>": ["99"],
    "<nav><ol><li>17 Dinge</li></ol></nav>": ["17"],
    "<p>Abgerufen am 2. Mai 2008.</p>": [],
    "<p>Am 2. Mai 2008 fiel er.</p>": ["2. Mai 2008"],
    "<p>Er fiel im Mai.</p>": ["Mai"],
}
CITED = {
    "<p>Das sagt das Beispielblatt, Absatz 2.</p>": [],
    "<p>Das sagt das Beispielblatt, Absätze 2 und 3.</p>": [],
    "<p>Das sagt das Beispielblatt, Absatz 99.</p>": ["99"],
    "<p>Das sagt ein Blatt, Absatz 2.</p>": ["2"],
    '<p>Das sagt <a href="#beleg-anfang" data-quotation="anfang">„Das war der Anfang“</a> im '
    "Beispielblatt, Absatz 2.</p>": ["2"],
}


def _found(project, html: str) -> list[str]:
    accessed = "published: 2007-10-04\n  accessed: 2008-05-02"
    project.change("data/seeds/jubilaeum.yaml", "published: 2007-10-04", accessed)
    project.change(START, "</main>", f"{html}</main>")
    return [f.message.split("'")[1] for f in project.check() if f.rule == RULE]


@pytest.mark.parametrize(("html", "numbers"), {**BY_HAND, **CITED}.items())
def test_numbers_by_hand_lead_nowhere(project, html: str, numbers: list[str]) -> None:
    assert _found(project, html) == numbers


def test_every_number_is_counted_once_by_how_it_stands(project) -> None:
    project.change(
        START, "</main>", "<p>Beispielblatt, Absatz 2: Der Beispiel 500 kostet 17 Rubel.</p></main>"
    )
    project.publish()
    site, _ = read_site(project.root / "site", None, release=False)
    # the weight and the day in links; two citations; the day of the article, twice, and the index
    counts = {"traced": 2, "told": 2, "free": 3, "untraced": 1}
    assert dict(trace(site).found) == counts
