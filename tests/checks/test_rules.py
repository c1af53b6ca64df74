"""Every rule passes a healthy project and finds the one thing that makes it ill."""

from __future__ import annotations

import inspect
import json
import time
from pathlib import Path

import pytest

from generator.checks import PROJECT_RULES, SITE_RULES, Finding, run
from generator.checks.macro_calls import ID_PARAMETERS
from generator.errors import ExplainerError
from generator.prose import page_text
from generator.site.macros import MACROS

DOSSIER = "data/seeds/jubilaeum.yaml"
ARTICLE = "originals/jubilaeum.txt"
DESCRIPTION = (
    "Wie der erste künstliche Satellit die Erde umrundete, was er wog und was eine Forscherin "
    "dazu sagt, mit Belegen zu jeder Angabe."
)
GLOSSARY = "data/glossary.yaml"
INDEX = "docs/index.md"
START = "site/index.html"
ALWAYS = "words-quoted-per-source"
GIVEN_IDS = {  # what its file is called, and no record
    (f"{kind}_chart", "id") for kind in ("bar", "outlook", "spread", "unit")
}
IN_A_RELEASE = ("imprint-is-complete", "release-has-public-address", "release-has-legal-pages")

# rule, file, what is replaced, by what, what stands on the finding's line, part of its message
ILL: list[tuple[str, str, str, str, str, str]] = [
    (
        "dossier-is-curated",
        DOSSIER,
        "status: curated",
        "status: draft",
        "status: draft",
        "is a draft",
    ),
    (
        "draft-texts-are-replaced",
        DOSSIER,
        "title: Start von Sputnik",
        "title: Noch ohne Titel (Sputnik)",
        "title: Noch ohne Titel",
        "still the text of the draft",
    ),
    (
        "proposals-are-decided",
        DOSSIER,
        "quotations:\n",
        "# neu: Absatz 3\nquotations:\n",
        "# neu",
        "1 neu",
    ),
    (
        "context-has-at-most-three-words",
        DOSSIER,
        "    surface: rund 84",
        "    before: Die Kugel wog heute\n    surface: rund 84",
        "before:",
        "has 4 words",
    ),
    (
        "quotation-has-context",
        DOSSIER,
        "Eine Forscherin ordnet den Start ein und meint die Raumfahrt.",
        "Sie sagt das.",
        "context:",
        "3 words of ours",
    ),
    (
        "article-page-length",
        DOSSIER,
        " Der Satellit sendet kurze Signale, und viele Menschen hören sie am Radio.",
        "",
        "summary:",
        "150 to 350",
    ),
    (
        "article-page-length",
        DOSSIER,
        "viele Menschen hören sie am Radio",
        "viele hören sie" + " und hören sie" * 3,
        "summary:",
        "of its article",
    ),
    (
        "every-actor-has-role-and-text",
        "data/actors.yaml",
        "  role: Staat\n",
        "",
        "id: sow",
        "no role",
    ),
    (
        "every-term-is-explained",
        DOSSIER,
        "  - term: satellit\n",
        "  - term: rakete\n    title: Rakete\n    short: Sie fliegt.\n  - term: satellit\n",
        "term: rakete",
        "only proposed",
    ),
    (
        "term-surface-is-a-form",
        GLOSSARY,
        "    - Sputnik\n",
        "    - Mond\n",
        "surface: Sputnik",
        "no form",
    ),
    (
        "glossary-entry-40-to-120-words",
        GLOSSARY,
        "ein fertiges Modell antwortet.",
        "es.",
        "id: sat",
        "32 words",
    ),
    ("original-hash-is-recorded", ARTICLE, "Jubiläum", "Jubilaeum", "sha256:", "another hash"),
    (
        "surface-stands-in-paragraph",
        DOSSIER,
        "surface: rund 84 Kilogramm",
        "surface: rund 84 Gramm",
        "surface: rund 84 Gramm",
        "not in paragraph 2",
    ),
    (
        "context-leads-to-surface",
        DOSSIER,
        "    surface: rund 84 Kilogramm",
        "    surface: rund 84 Kilogramm\n    before: wog fast",
        "surface: rund 84",
        "does not stand beside",
    ),
    (
        "context-leads-to-surface",
        DOSSIER,
        "surface: rund 84 Kilogramm",
        "surface: Die Kugel wog",
        "surface: Die Kugel wog",
        "more than once",
    ),
    (
        "context-is-the-shortest",
        DOSSIER,
        "    surface: rund 84 Kilogramm",
        "    surface: rund 84 Kilogramm\n    before: wog",
        "surface: rund 84",
        "more words than needed",
    ),
    (
        "page-calls-known-macros",
        INDEX,
        '{{ figure_boxes("sputnik-gewicht") }}',
        '{{ figure_box("a") }}',
        "{{ figure_box(",
        "'figure_box' is no macro",
    ),
    (
        "page-calls-known-macros",
        DOSSIER,
        "{{ figure(",
        "{{ figur(",
        "{{ figur(",
        "'figur' is no macro",
    ),
    (
        "page-calls-known-macros",
        INDEX,
        "title: Der Anfang",
        "title: Der {{ config }}",
        "title: Der {{",
        "none runs here",
    ),
    (
        "page-calls-known-macros",
        INDEX,
        "title: Der Anfang\n",
        "title: Der Anfang\nextra:\n  - a: '{% set x = 1 %}'\n",
        "extra:",
        "'{%' opens a macro",
    ),
    (
        "page-calls-known-macros",
        DOSSIER,
        "title: Der erste Satellit",
        "title: Der {{ config }}",
        "title: Der {{",
        "none runs here",
    ),
    (
        "plain-text-calls-no-macro",
        DOSSIER,
        "text: Die Sowjetunion bringt",
        "text: Am {{ event_date('sputnik-start') }} bringt",
        "text: Am",
        "'{{' stands in events.0.text",
    ),
    (
        "plain-text-calls-no-macro",
        DOSSIER,
        "label: Gewicht des Satelliten",
        "label: '{% if x %}'",
        "label:",
        "figures.0.label",
    ),
    (
        "plain-text-calls-no-macro",
        DOSSIER,
        "    speaker: sowjetunion\n",
        "    speaker: sowjetunion\n    via: '{{ stand() }}'\n",
        "via:",
        "quotations.0.via",
    ),
    (
        "plain-text-calls-no-macro",
        "data/actors.yaml",
        "text: Ein früherer Staat in Europa und Asien.",
        "text: Ein Staat von {{ figure('sputnik-gewicht') }}.",
        "text: Ein Staat",
        "0.text",
    ),
    (
        "macro-ids-exist",
        INDEX,
        '{{ figure("sputnik-gewicht") }}',
        '{{ figure("sputnik-gewich") }}',
        "{{ figure(",
        "no figure",
    ),
    (
        "numbers-come-from-facts",
        INDEX,
        "Es beginnt.",
        "Es beginnt mit 83,6 Kilo.",
        "83,6",
        "'83,6'",
    ),
    ("numbers-come-from-facts", INDEX, "title: Der", "title: 12 Tage Der", "title:", "'12'"),
    (
        "numbers-come-from-facts",
        DOSSIER,
        "in die Umlaufbahn",
        "in 90 Minuten in die Umlaufbahn",
        "text: Die Sowjet",
        "'90'",
    ),
    (
        "sentence-length",
        INDEX,
        "Es beginnt.",
        "Es " + "beginnt und " * 13 + "endet.",
        "Es beginnt",
        "28 words",
    ),
    (
        "lead-at-most-60-words",
        INDEX,
        "Es beginnt.",
        "Es beginnt. " * 31,
        '<div class="lead"',
        "62 words",
    ),
    (
        "lead-at-most-60-words",
        DOSSIER,
        "Er sendet Signale, die jeder hört.",
        "Er sendet. " * 30,
        "lead:",
        "69 words",
    ),
    ("page-has-description", INDEX, "description:", "summary:", "---", "missing"),
    ("page-has-description", DOSSIER, f"  description: {DESCRIPTION}\n", "", "summary:", "missing"),
    (
        "description-120-to-160-characters",
        INDEX,
        ", mit Belegen zu jeder Angabe",
        "",
        "description:",
        "99",
    ),
    (
        "description-120-to-160-characters",
        DOSSIER,
        ", mit Belegen zu jeder Angabe",
        "",
        "description:",
        "99",
    ),
    # the built site
    (
        "link-target-exists",
        START,
        'href="chronik/#jahr-1957"',
        'href="chronk/"',
        "chronk",
        "does not exist",
    ),
    ("link-target-exists", START, "#jahr-1957", "#jahr-1958", "#jahr-1958", "anchor"),
    (
        "link-target-exists",
        "site/chronik/index.html",
        "/bild.png",
        "/bidl.png",
        "bidl",
        "does not exist",
    ),
    ("link-target-exists", "site/assets/site.css", "bild.png", "'weg.woff2'", "", "does not exist"),
    (
        "link-target-exists",
        "site/404.html",
        'href="/x/"',
        'href="/x/y/"',
        "/x/y/",
        "does not exist",
    ),
    (
        "no-foreign-request",
        START,
        "assets/site.css",
        "https://cdn.example.com/a.css",
        "a.css",
        "another host",
    ),
    (
        "no-foreign-request",
        START,
        "</main>",
        '<img srcset="//cdn.example.com/a.png 2x"></main>',
        "2x",
        "host",
    ),
    (
        "no-foreign-request",
        "site/assets/site.css",
        "h1",
        "@import 'https://f.example.com/a'; h1",
        "",
        "host",
    ),
    ("id-stands-once", START, "<p>Stand", '<p id="anfang">Stand', '<p id="anfang"', "'anfang'"),
    ("page-has-lang", START, 'lang="de"', 'lang="en"', "html", "'en'"),
    (
        "page-has-title-and-description",
        START,
        "<title>Der Anfang</title>",
        "<title> </title>",
        "html",
        "title",
    ),
    (
        "page-has-title-and-description",
        START,
        'content="Ein Beispiel."',
        'content=""',
        "html",
        "description",
    ),
    (
        "macro-error-absent",
        START,
        "</main>",
        '<b class="macro-error">Nein</b></main>',
        "Nein",
        "Nein",
    ),
    ("macro-error-absent", START, "</main>", "<p>Macro Rendering Error</p></main>", "", "plugin"),
    (
        "fact-has-evidence",
        START,
        'id="beleg-sputnik-gewicht" data-kind="figure"',
        "",
        "data-figure",
        "no evidence",
    ),
    (
        "fact-has-evidence",
        START,
        'href="#beleg-sputnik-gewicht"',
        'href="#anfang"',
        "data-figure",
        "leads to",
    ),
    (
        "fact-on-screen-equals-open-data",
        START,
        '">rund 84 K',
        '">fast 84 K',
        "data-figure",
        "shows 'fast 84",
    ),
    (
        "fact-on-screen-equals-open-data",
        DOSSIER,
        "value: 84",
        "value: 85",
        "data-figure",
        "shows 'rund 84",
    ),
    (
        "citation-equals-open-data",
        START,
        "(erschlossen), Absatz 2",
        "(erschlossen), Absatz 3",
        'class="by"',
        "where 'sputnik-gewicht' does not stand",
    ),
    (
        "evidence-equals-open-data",
        START,
        "Absatz 2: „rund",
        "Absatz 3: „rund",
        "evidence-card",
        "differs in Beispielblatt, paragraph 2",
    ),
    (
        "number-in-prose-is-traced",
        START,
        "Stand: 4. Oktober 2007</p>",
        "Stand: 4. Oktober 2007</p><p>Es kostete 17 Rubel.</p>",
        "17 Rubel",
        "'17' leads to no fact",
    ),
    (
        "computed-figures-go-together",
        INDEX,
        '{{ figure("sputnik-gewicht") }}',
        '{{ ratio("sputnik-gewicht", "sputnik-gewicht") }}',
        "ratio",
        "both are the same figure",
    ),
    (
        "every-fact-is-used",
        START,
        'data-quotation="anfang"',
        "",
        "",
        "shown on collecting pages only (1): anfang.",
    ),
    (
        "page-states-cutoff",
        START,
        "<p>Stand: 4. Oktober 2007</p>",
        "<footer>Stand: 4. Oktober 2007</footer>",
        "",
        "Stand: 4. Oktober 2007",
    ),
    (
        "sitemap-lists-every-page",
        "site/sitemap.xml",
        "/x/chronik/",
        "/x/",
        "",
        "'/chronik/' is not listed",
    ),
    (
        "sitemap-lists-every-page",
        "site/sitemap.xml",
        "</urlset>",
        "<url><loc>https://example.org/x/alt/</loc></url></urlset>",
        "",
        "is no page to be shown",
    ),
]


def _unusual(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.rule != ALWAYS]


def test_healthy_project_has_no_findings(project) -> None:
    assert [str(finding) for finding in _unusual(project.check(release=True))] == []


@pytest.mark.parametrize(("rule", "file", "old", "new", "line", "message"), ILL)
def test_ill_project_is_found(project, rule, file, old, new, line, message) -> None:
    project.change(file, old, new)
    (finding,) = [f for f in project.check() if f.rule == rule]
    assert message in finding.message
    assert (finding.line is None) == (line == "")
    assert line in _text_of(finding)


def _text_of(finding: Finding) -> str:
    """The line that a finding names."""
    if finding.line is None:
        return ""
    return finding.file.read_text(encoding="utf-8").splitlines()[finding.line - 1]


def test_every_rule_has_an_ill_case() -> None:
    """Rules that have test modules of their own are named there."""
    covered = {row[0] for row in ILL} | {ALWAYS, *IN_A_RELEASE}
    modules = sorted(Path(__file__).parent.glob("test_*.py"))
    others = "".join(path.read_text("utf-8") for path in modules if path.name != "test_rules.py")
    untried = {*PROJECT_RULES, *SITE_RULES} - covered
    assert [rule for rule in sorted(untried) if f'"{rule}"' not in others] == []


def test_words_quoted_are_counted(project) -> None:
    (finding,) = [f for f in project.check() if f.rule == ALWAYS]
    assert finding.level == "note"
    assert finding.message.startswith("4 words are quoted in 1 quotations, 0.")


# ------------------------------------------------------------------ drafts and releases


def test_draft_is_a_note_until_the_release(project) -> None:
    project.change(DOSSIER, "status: curated", "status: draft")
    levels = {
        release: {f.level for f in project.check(release=release) if f.rule == "dossier-is-curated"}
        for release in (False, True)
    }
    assert levels == {False: {"note"}, True: {"error"}}


def test_what_a_draft_lacks_is_no_error(project) -> None:
    project.change(DOSSIER, "status: curated", "status: draft")
    project.change(
        DOSSIER, "    context: Eine Forscherin ordnet den Start ein und meint die Raumfahrt.\n", ""
    )
    project.change(DOSSIER, "hören sie am Radio", "hören")
    project.change(DOSSIER, ", mit Belegen zu jeder Angabe", "")
    assert {finding.level for finding in project.check(site=False)} == {"note"}


@pytest.mark.parametrize(
    ("status", "file", "level"),
    [
        ("draft", "docs/artikel/jubilaeum.md", "note"),
        ("curated", "docs/artikel/jubilaeum.md", "error"),
        ("draft", "docs/index.md", "error"),
    ],
)
def test_only_the_page_of_a_draft_may_be_unfinished(project, status, file, level) -> None:
    project.change(DOSSIER, "status: curated", f"status: {status}")
    page = (project.root / INDEX).read_text("utf-8").replace("---\n\n#", "noindex: true\n---\n\n#")
    project.write(file, page.replace("Es beginnt.", "Es beginnt mit 17 Kilo."))
    levels = {f.level for f in project.check(site=False) if f.rule == "numbers-come-from-facts"}
    assert levels == {level}


def test_imprint_is_asked_for_in_a_release_only(project) -> None:
    project.change(START, "</main>", "<mark data-setting='phone'>[fehlt]</mark></main>")
    found = {release: _unusual(project.check(release=release)) for release in (False, True)}
    assert found[False] == []
    assert [finding.rule for finding in found[True]] == ["imprint-is-complete"]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8000/",
        "http://localhost:8000/x/",
        "http://site.localhost/",
        "http://[::1]/",
        "http://0.0.0.0:8000/",
        "http://[x",
        "",
    ],
)
def test_release_has_a_public_address(project, address: str) -> None:
    project.change(START, "https://example.org/x/", address)
    rule = "release-has-public-address"
    assert rule not in {finding.rule for finding in project.check()}
    (finding,) = [f for f in project.check(release=True) if f.rule == rule]
    assert f"'{address or '/'}' is no public address." in finding.message


@pytest.mark.parametrize("page", ["impressum", "datenschutz"])
def test_release_has_legal_pages(project, page: str) -> None:
    (project.root / "site" / page / "index.html").unlink()
    rule = "release-has-legal-pages"
    assert rule not in {finding.rule for finding in project.check()}
    (finding,) = [f for f in project.check(release=True) if f.rule == rule]
    assert finding.file == project.root / "site" / page / "index.html"


def test_missing_original_is_a_note(project) -> None:
    (project.root / "originals" / "jubilaeum.txt").unlink()
    (finding,) = _unusual(project.check())
    assert (finding.rule, finding.level) == ("original-hash-is-recorded", "note")


def test_missing_originals_are_one_note(project) -> None:
    second = (project.root / DOSSIER).read_text("utf-8").replace("id: jubilaeum", "id: zweitens")
    second = second.partition("\nsummary:")[0].replace("status: curated", "status: draft")
    (project.root / "data/seeds/zweitens.yaml").write_text(second, encoding="utf-8")
    (project.root / "originals" / "jubilaeum.txt").unlink()
    found = [f for f in project.check(site=False) if f.rule == "original-hash-is-recorded"]
    (finding,) = found
    assert finding.level == "note"
    assert "jubilaeum.txt is missing, and those of zweitens" in finding.message


def test_page_and_dossier_share_one_finding(project) -> None:
    project.change(DOSSIER, "Die Fachwelt staunt", "Die Fachwelt staunt 12 Tage")
    project.write(
        "docs/artikel/jubilaeum.md",
        (project.root / INDEX).read_text("utf-8") + "Sie staunt 12 Tage.\n",
    )
    (finding,) = (f for f in project.check() if f.rule == "numbers-come-from-facts")
    assert finding.file == project.root / DOSSIER


# ------------------------------------------------------------------ macros

CALLS = {
    "{{ stand() }}": [],
    "{{ timeline(topic=none, filter=true) }}": [],
    "{% raw %}{{ x }}{% endraw %}": [],
    "{# Bemerkung #}": [],
    "`{ #id }`": [],
    "{{ '{{' }}": [],
    '{{ "{{" }} figure }}': [],
    "{{ page.title }}": ["no macro call"],
    "{{ figure(page) }}": ["no literal argument"],
    '{{ figure("sputnik-gewicht") | safe }}': ["no macro call"],
    '{{ figure("a" ~ "b") }}': ["no literal argument"],
    '{{ figure(*["a"]) }}': ["are not allowed"],
    '{{ figure(quote("anfang")) }}': ["no literal argument"],
    "{{ figure() }}": ["missing a required argument"],
    '{{ figure("sputnik-gewicht", color="red") }}': ["unexpected keyword"],
    '{{ "".__class__ }}': ["no macro call"],
    "{% for x in [1] %}{% endfor %}": ["no macro call"],
    '{% include "/etc/passwd" %}': ["no macro call"],
    "{% set x = 1 %}": ["no macro call"],
    "{{ figure('a' }}": ["Jinja cannot read"],
    "## Titel {#id}": ["Jinja cannot read"],
    "{% macro x() %}{% endmacro %}": ["no macro call"],
    "{{ config() }}\n{{ environment() }}": ["'config' is no macro", "'environment' is no macro"],
}


@pytest.mark.parametrize(("content", "messages"), CALLS.items())
def test_pages_hold_macro_calls_only(project, content: str, messages: list[str]) -> None:
    page = (project.root / INDEX).read_text("utf-8")
    project.write(INDEX, page + content + "\n")
    found = [f for f in project.check(site=False) if f.rule == "page-calls-known-macros"]
    assert len(found) == len(messages)
    assert all(message in finding.message for finding, message in zip(found, messages, strict=True))


def test_page_without_macros_is_free(project) -> None:
    project.change(INDEX, "---\n\n#", "render_macros: false\n---\n\n{{ page }}\n\n#")
    assert _unusual(project.check(site=False)) == []


def test_near_word_is_proposed(project) -> None:
    project.change(INDEX, '{{ figure("sputnik-gewicht") }}', '{{ figure("sputnik-gewich") }}')
    (finding,) = _unusual(project.check(site=False))
    assert finding.hint == "did you mean 'sputnik-gewicht'"


def test_every_id_parameter_is_checked() -> None:
    """A new macro with ids names their kind in `ID_PARAMETERS`."""
    with_ids = {
        (name, parameter)
        for name, function in MACROS.items()
        for parameter in inspect.signature(function).parameters
        if parameter in ("id", "ids") and (name, parameter) not in GIVEN_IDS
    }
    assert with_ids == {(name, key) for name, key in ID_PARAMETERS if key in ("id", "ids")}


# ------------------------------------------------------------------ numbers

FREE = [
    "Der Beispiel 500 fiel.",
    "Das Modell R1, o1 und GPT-4 auf H800-Chips.",
    "Am 4. Oktober 1957 und im Oktober 1957, auch 1957.",
    "Der 4. Oktober war ein Freitag.",
    "Das 40. Jahrhundert und der 40. Präsident.",
    "Seit 1957 Raumfahrer fliegen; im Jahr 1957 Sputnik, Ende 1957 Moskau.",
    "CO₂ in m², Oktoberwetter, im Oktober.",
    "Nach § 51 UrhG und CC BY 4.0.",
    "Ein Satellit, eine Million Menschen.",
    "[Seite](../daten/2024/x7.md) und `Byte`.",
    "1. Erstens\n2. Zweitens",
    "Zwei Artikel nennen drei verschiedene Werte, beide in einem Absatz.",
    "Einmal, einfach, halbwegs, mehrfach, manchmal; ein Halbleiter im Halbjahr.",
    "Viele Menschen, einige Tage, ein paar Hunde und die meisten Katzen.",
    "Das ließ er außer Acht; im Viertel wohnt ein Millionär.",
    "Er achtet Punkte, sie verneint Prozente; ein Prozent der Erwachsenen.",
    '{{ bar_chart("sputnik-gewicht", title="Am 4. Oktober 1957", subtitle="Gewicht") }}',
    "```\n17 %\n```",
    '<img src="bild.png" alt="Bild" width="640">',
    "Fußnote[^1]\n\n[^1]: Wort",
    "# Titel { #teil-2 }",
    "&#8222;Wort&#8220;",
    "<https://example.org/2021/3>",
]
WRITTEN_BY_HAND = {
    "Es kostet 17 Prozent.": ["17"],
    "Es kostet 1,9\N{NO-BREAK SPACE}%.": ["1,9 %"],
    "Fast zwei Milliarden und Drei Prozent.": ["Drei Prozent", "zwei Milliarden"],
    "Fünfzehn Prozent und fünfundzwanzig Dollar.": ["Fünfzehn Prozent", "fünfundzwanzig Dollar"],
    "Etwa hundert Millionen.": ["hundert Millionen"],
    "Gut zweihundertfünfzig Punkte.": ["zweihundertfünfzig Punkte"],
    "Rund dreitausendfünfhundert Euro.": ["dreitausendfünfhundert Euro"],
    "Eine halbe Milliarde.": ["halbe Milliarde"],
    "Anderthalb Billionen, zweieinhalb\nProzent.": ["Anderthalb Billionen", "zweieinhalb Prozent"],
    "Der Umsatz hat sich verdreifacht und dann halbiert.": ["halbiert", "verdreifacht"],
    "Er verdoppelt sich und vervierfachte sich; die Verzehnfachung.": [
        "Verzehnfachung",
        "verdoppelt",
        "vervierfachte",
    ],
    "Knapp die Hälfte, ein Drittel, drei Viertel und ein Zehntel.": [
        "Drittel",
        "Hälfte",
        "Zehntel",
        "drei Viertel",
    ],
    "Die Hälfte der Zeit.": ["Hälfte"],
    "Doppelt so viel, fast das Dreifache, dreimal so schwer.": ["Doppelt", "Dreifache", "dreimal"],
    "Dutzende, Hunderte und Tausende.": ["Dutzende", "Hunderte", "Tausende"],
    "Hunderte Milliarden, wenige Millionen.": ["Hunderte Milliarden", "Millionen"],
    "Ein zweistelliger Millionenbetrag, ein Milliardenplan.": [
        "Milliardenplan",
        "zweistelliger Millionenbetrag",
    ],
    "Alle drei Firmen, beide zwei Tage, ein halbes Jahr.": ["drei", "halbes Jahr", "zwei Tage"],
    "Eine zehnjährige Frist und eine Zweidrittelmehrheit.": ["Zweidrittelmehrheit", "zehnjährige"],
    "Die Hundertjährigen.": ["Hundertjährigen"],
    '{{ bar_chart("sputnik-gewicht", title="17 Prozent", subtitle="elf Euro") }}': [
        "17",
        "elf Euro",
    ],
    "Am 5. Oktober 1957.": ["5. Oktober 1957"],
    "Im Jahr 1958.": ["1958"],
    "Im 4. Quartal 1957.": ["4. Quartal 1957"],
    "**84** Kilogramm": ["84"],
    "| Wert |\n|---|\n| 12.500 |": ["12.500"],
    "> Rund 65 Milliarden": ["65"],
    "[17 Prozent](index.md)": ["17"],
    "Es fiel um 17. Danach stieg es.": ["17"],
    "Der Beispiel 5000 fiel.": ["5000"],
    "Es sind `99 Prozent`.": ["99"],
    "Der Minus-99-Prozent-Tag.": ["-99"],
    "Ein Rekord-900-Milliarden-Verlust.": ["-900", "Milliarden"],
    "Die EU-99-Prozent-Regel und R1 Milliarden.": ["-99", "1"],
    "Er verlor 1957 Punkte.": ["1957"],
    "1957 Stellen fallen weg.": ["1957"],
    "Es fehlen rund 1957.": ["1957"],
    "Es gab 1957 neue Stellen.": ["1957"],
    "Es fiel um ¾, um ② und um 5½ Meter.": ["5½", "¾", "②"],
    "Im August stürzte der Satellit ab.": ["August"],
    "Im Q3 1957 und im zweiten Quartal 1957.": ["Q3 1957", "zweiten Quartal 1957"],
    "Im 3. Quartal, im dritten Quartal und im Q3.": ["3. Quartal", "Q3", "dritten Quartal"],
}


@pytest.mark.parametrize("text", FREE)
def test_free_numbers(project, text: str) -> None:
    project.write(INDEX, (project.root / INDEX).read_text("utf-8") + f"\n{text}\n")
    assert _unusual(project.check(site=False)) == []


@pytest.mark.parametrize(("text", "numbers"), WRITTEN_BY_HAND.items())
def test_numbers_written_by_hand(project, text: str, numbers: list[str]) -> None:
    project.write(INDEX, (project.root / INDEX).read_text("utf-8") + f"\n{text}\n")
    found = [f.message.split("'")[1] for f in _unusual(project.check(site=False))]
    assert sorted(found) == numbers


@pytest.mark.parametrize(
    ("file", "old", "new", "hint"),
    [
        (INDEX, "Es beginnt.", "Es beginnt mit 17 Kilo.", "show it with"),
        (INDEX, "title: Der", "title: 17 Der", "leave it out"),
        (DOSSIER, "Die Fachwelt", "17 Leute und die Fachwelt", "show it with"),
        (DOSSIER, "in die Umlaufbahn", "in 90 Minuten hinauf", "leave it out"),
    ],
)
def test_hint_proposes_macros_where_they_run(project, file, old, new, hint) -> None:
    project.change(file, old, new)
    (finding,) = [f for f in project.check(site=False) if f.rule == "numbers-come-from-facts"]
    assert finding.hint.startswith(hint)


def test_legal_pages_carry_numbers_of_their_own(project) -> None:
    project.change(INDEX, "Es beginnt.", "Es beginnt mit 17 Prozent.")
    project.write("docs/impressum.md", (project.root / INDEX).read_text("utf-8"))
    legal = [f for f in project.check(site=False) if f.file.name == "impressum.md"]
    assert [finding for finding in legal if finding.rule == "numbers-come-from-facts"] == []


# ------------------------------------------------------------------ what cannot be read


def test_repeated_line_needs_no_context(project) -> None:
    """Where an article quotes itself as a heading, the first place is right and cannot be told."""
    line = "Das war der Anfang"
    project.change_article("Ein Jubiläum", f"„{line}“")
    project.change(DOSSIER, "    speaker: sowjetunion\n", "    speaker: null\n")
    project.change(DOSSIER, "status: curated", "status: draft")
    project.change(DOSSIER, "paragraph: 3\n", "paragraph: 1\n")
    assert {f.rule for f in _unusual(project.check(site=False))} == {"dossier-is-curated"}


@pytest.mark.parametrize("surface", ["rund 84 Kilogramm", "rund 84 Kilo\u00adgramm"])
def test_characters_that_show_nothing_do_not_count(project, surface: str) -> None:
    """As an article that came with soft hyphens and narrow spaces, copied from it or drafted."""
    project.change_article("rund 84 Kilogramm", "rund 84\u202fKilo\u00adgramm")
    project.change(DOSSIER, "surface: rund 84 Kilogramm", f"surface: {surface}")
    assert _unusual(project.check(site=False)) == []


@pytest.mark.parametrize(
    ("file", "content"),
    [
        (DOSSIER, "source: [\n"),
        (DOSSIER, ""),
        (GLOSSARY, "- id: satellit\n  titel: Satellit\n"),
        (INDEX, "---\n: [\n---\n"),
        (INDEX, "---\n- a\n---\n"),
        (INDEX, "---\na: !!python/object/apply:os.system [x]\n---\n"),
    ],
)
def test_unreadable_input_is_a_finding(project, file: str, content: str) -> None:
    project.write(file, content)
    findings = project.check()
    assert "files-can-be-read" in {f.rule for f in findings if f.file == project.root / file}


@pytest.mark.parametrize(
    "file", [INDEX, DOSSIER, "originals/jubilaeum.txt", START, "site/sitemap.xml"]
)
def test_any_bytes_are_survived(project, file: str) -> None:
    (project.root / file).write_bytes(b"\xff\x00<a href='//[x'>{{ {# \x80" * 3)
    assert _unusual(project.check())


def test_a_site_that_nobody_told_its_address_is_one_finding(project) -> None:
    project.change(START, '<link rel="canonical" href="https://example.org/x/">', "")
    project.write("site/sitemap.xml", "<urlset></urlset>\n")
    found = [f for f in project.check() if f.rule == "sitemap-lists-every-page"]
    assert [f.message for f in found] == ["has no address to list: no page names its own."]


def test_addresses_that_are_none_are_findings(project) -> None:
    project.change(START, 'href="https://example.com/"', 'href="http://[x"')
    (finding,) = _unusual(project.check())
    assert finding.rule == "link-target-exists"


@pytest.mark.parametrize("missing", ["site", "originals"])
def test_missing_folder_is_one_message(project, missing: str) -> None:
    folders: dict[str, Path | None] = {
        "site": None,
        "originals": None,
        missing: project.root / "nowhere",
    }
    with pytest.raises(ExplainerError) as error:
        run(project.root, site=folders["site"], originals=folders["originals"], release=False)
    assert [problem.file for problem in error.value.problems] == [project.root / "nowhere"]


def test_empty_project_is_a_finding(tmp_path: Path) -> None:
    pages, seeds = run(tmp_path, site=None, originals=None, release=False)
    assert pages.rule == seeds.rule == "files-can-be-read"


@pytest.mark.parametrize("folder", [False, True])
def test_project_without_pages_is_a_finding(project, folder: bool) -> None:
    (project.root / INDEX).unlink()
    if not folder:
        (project.root / "docs").rmdir()
    (finding,) = _unusual(project.check(site=False))
    assert (finding.file, finding.level) == (project.root / "docs", "error")
    assert (finding.message, finding.hint) == ("holds no page.", "run explainer generate")


# ------------------------------------------------------------------ finding


def test_finding_reads_as_one_line() -> None:
    finding = Finding(Path("docs/a.md"), 3, "page-has-lang", "is wrong.", "mend it")
    assert str(finding) == "docs/a.md:3: page-has-lang: is wrong. (mend it)"
    assert str(Finding(Path("a.md"), None, "r", "wrong.")) == "a.md: r: wrong."
    assert json.loads(json.dumps(finding.as_dict()))["level"] == "error"


@pytest.mark.parametrize(
    "piece", ["{#", "<!--", "{{", "`", "```\n", "](", "[^", "<a ", "a. B", "> "]
)
def test_hostile_prose_takes_no_time(piece: str) -> None:
    start = time.perf_counter()
    list(page_text(piece * (60_000 // len(piece))).sentences())
    assert time.perf_counter() - start < 5
