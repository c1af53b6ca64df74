"""Rules about the policy of pages: each thing that it forbids is told, with its line."""

from __future__ import annotations

import pytest

from generator.finishing.policy import set_policies

START = "site/index.html"
RULES = ("page-has-its-policy", "page-keeps-its-policy", "link-out-keeps-its-distance")


def found(project, rule: str) -> list[tuple[int | None, str, str]]:
    assert rule in RULES
    return [(f.line, f.message, f.hint) for f in project.check() if f.rule == rule]


def finished(project, markup: str) -> int:
    """Put `markup` into the start page, finish the site, and say on which line it stands."""
    project.change(START, "</main>", f"\n{markup}\n</main>")
    set_policies(project.root / "site")
    text = (project.root / START).read_text(encoding="utf-8")
    return text[: text.index(markup)].count("\n") + 1


# markup, words of the message, words of the hint
FORBIDDEN = [
    ("<script>los()</script>", "a script inside the page", "overrides/assets/js/"),
    ('<script type="MODULE">los()</script>', "a script inside the page", "overrides/assets/js/"),
    ('<script type="importmap">{}</script>', "a script inside the page", "overrides/assets/js/"),
    ("<style>p { top: 0 }</style>", "a style sheet inside the page", "overrides/assets/css/"),
    ('<p style="color: red">Rot</p>', "a style attribute", "overrides/assets/css/"),
    ('<button onclick="los()">Los</button>', "the handler onclick", "overrides/assets/js/"),
    ('<svg onload="los()"></svg>', "the handler onload", "overrides/assets/js/"),
    ('<a href="javascript:los()">Los</a>', "a script in an address", "overrides/assets/js/"),
    ('<a href=" java&#9;script:los()">Los</a>', "a script in an address", "overrides/assets/js/"),
    ('<img src="data:image/png;base64,AA==" alt="">', "begins with data:", "file of the site"),
    ('<iframe src="chronik/"></iframe>', "another page inside the page", "link to it"),
    ('<object data="assets/bild.png"></object>', "an embedded object", "link to it"),
    ('<base href="chronik/">', "a base address", "relative to the page"),
    ('<form action="https://example.com/"></form>', "sent to another site", "link to it"),
]


@pytest.mark.parametrize(("markup", "message", "hint"), FORBIDDEN)
def test_what_a_policy_forbids_is_told(project, markup: str, message: str, hint: str) -> None:
    line = finished(project, markup)
    ((where, said, how),) = found(project, "page-keeps-its-policy")
    assert where == line
    assert message in said
    assert hint in how


ALLOWED = [
    '<script type="application/ld+json">{"@type": "WebPage"}</script>',
    '<script src="assets/bild.png"></script>',
    '<p class="style" data-onclick="x">Worte</p>',
    '<form action="."><button>Suchen</button></form>',
    '<a href="data.html#x" id="data.html">javascript:</a>',
    '<svg><rect fill="red" width="4"/></svg>',
]


@pytest.mark.parametrize("markup", ALLOWED)
def test_what_it_allows_is_not(project, markup: str) -> None:
    finished(project, markup)
    assert found(project, "page-keeps-its-policy") == found(project, "page-has-its-policy") == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("default-src 'none'", "default-src *", "is not the one for what it holds"),
        ("style-src 'self'", "style-src 'unsafe-inline'", "is not the one for what it holds"),
        ("</main>", "<img src=assets/bild.png></main>", ""),
        ("</main>", "<form></form></main>", "is not the one for what it holds"),
        ("<meta http-equiv", "<link rel=icon href=assets/bild.png><meta http-equiv", "not begin"),
        ("no-referrer", "unsafe-url", "does not say 'no-referrer'"),
        ("Content-Security-Policy", "refresh", "does not begin with its policy"),
    ],
)
def test_a_policy_that_does_not_fit_is_told(project, old: str, new: str, message: str) -> None:
    finished(project, "<img src=assets/bild.png alt=x>")
    project.change(START, old, new)
    said = [said for _, said, _ in found(project, "page-has-its-policy")]
    assert len(said) == bool(message)
    assert all(message in one for one in said)


def test_a_link_out_is_told_where_it_hands_something_over(project) -> None:
    finished(project, "<p>Worte</p>")
    assert found(project, "link-out-keeps-its-distance") == []
    project.change(START, 'rel="noopener external"', 'target="_blank"')
    said = found(project, "link-out-keeps-its-distance")
    assert [(line, message.split("' ")[1]) for line, message, _ in said] == [
        (said[0][0], 'leads out without rel="noopener".'),
        (said[0][0], "opens a window of its own."),
    ]
