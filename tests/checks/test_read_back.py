"""Built pages are read back: a faithful site has no findings, and every seeded fault is caught."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from generator import german
from generator.checks.built import Site, read_site
from generator.checks.read_back import facts_are_published
from generator.checks.read_charts import picture_equals_chart
from generator.checks.shown_facts import fact_has_evidence
from generator.checks.traced import number_in_prose_is_traced, trace
from generator.checks.usage import every_fact_is_used
from generator.corpus import load
from generator.site.macros import Site as MacroSite
from generator.site.usage import unused_facts
from tests.project_fixture import buildable, generated, mkdocs_build, write_project
from tests.proofs.pages import PLACES, RULES, SEED, Fault, faults, is_caught
from tests.site_extensions.test_macros import CALLS, INLINE, page_of

SHARE = 0.06


OFFICE = "- id: kommandant\n  title: Kommandant von Apollo 11\n"
ROLE = """
roles:
  - id: armstrong-rolle-mus
    actor: neil-armstrong
    office: kommandant
    paragraph: 6
    surface: Kommandant Armstrong
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The moon landing, built, with a topic page that calls every macro."""
    project = write_project(tmp_path_factory.mktemp("read_back"))
    (project.data / "offices.yaml").write_text(OFFICE, encoding="utf-8")
    with (project.data / "seeds" / "museum.yaml").open("a", encoding="utf-8") as dossier:
        dossier.write(ROLE)
    generated(project)
    page = page_of({name: call for name, (call, _) in CALLS.items()}, INLINE)
    (project.docs / "themen" / "geld.md").write_text(
        page.replace("\n# Baukasten\n", "\n# Baukasten\n\n{{ stand() }}\n"), encoding="utf-8"
    )
    generated(project)  # the page's chart as a file
    build = mkdocs_build(buildable(project), IMPRINT_NAME="Erika Muster")
    assert build.returncode == 0, build.stderr
    return project.root


@pytest.fixture(scope="module")
def site(root: Path) -> Site:
    return read_site(root / "site", load(root / "data"), release=False)[0]


def test_a_faithful_site_has_no_findings(site: Site) -> None:
    rules = (*RULES, facts_are_published, fact_has_evidence)
    assert [str(finding) for rule in rules for finding in rule(site)] == []


@pytest.mark.parametrize(
    ("pattern", "instead", "message"),
    [
        (r"(<desc.*?)25,4", r"\g<1>24,5", "is described as"),
        (r'(<text class="value".*?)25,4', r"\g<1>24,5", "draws 'text value 696 53 rund24,5"),
        (r'cx="\d', 'cx="9', "draws 'circle"),
        (r"<circle [^>]*/>", "", "' where 'circle"),
        (r"<circle ", '<circle transform="translate(9 0)" ', "transform' where"),
        (r"(?s)<g .*</g>", "", "draws nothing"),
    ],
)
def test_a_picture_to_take_along_is_the_chart_of_the_page(
    site: Site, pattern: str, instead: str, message: str
) -> None:
    picture = site.root / "daten" / "diagramme" / "so-teuer.svg"
    right = picture.read_text(encoding="utf-8")
    assert list(picture_equals_chart(site)) == []
    picture.write_text(re.sub(pattern, instead, right, count=1), encoding="utf-8")
    (finding,) = picture_equals_chart(site)
    picture.write_text(right, encoding="utf-8")
    assert finding.rule == "picture-equals-chart"
    assert message in finding.message


def test_numbers_are_counted_by_how_they_stand(site: Site) -> None:
    trace.cache_clear()
    counted = trace(site)
    assert [(page.url, str(tag), number) for page, tag, number in counted.untraced] == []
    assert set(counted.found) == {"traced", "told", "free", "general"}
    total, traced = counted.found.total(), counted.found["traced"]
    assert counted.line.startswith(f"numbers in built prose: {total}: {traced} traced, ")
    assert counted.line.endswith(" 0 untraced")


def _chosen(site: Site) -> list[Fault]:
    """Some faults of every kind: the first of each, and a seeded part of the rest."""
    chance = random.Random(SEED)
    first: dict[str, Fault] = {}
    rest = []
    for fault in faults(site):
        if fault.kind not in first:
            first[fault.kind] = fault
        elif chance.random() < SHARE:
            rest.append(fault)
    return [*first.values(), *rest]


def test_every_seeded_fault_is_caught(site: Site) -> None:
    chosen = _chosen(site)
    assert len(chosen) > 100
    kinds = {fault.kind.partition(":")[0] for fault in chosen}
    assert kinds >= {kind for kind, _, changes in PLACES if len(changes) > 1}
    missed = [fault for fault in chosen if not is_caught(site, fault)]
    assert [(fault.kind, fault.page.path, fault.changed) for fault in missed] == []


# ------------------------------------------------------------------ open data


PAIR = json.dumps({
    "id": "gewicht", "group": "gewicht", "title": "Gewicht", "figures": [], "verdict": "agree",
    "statements": [{"kind": "figure", "id": "fehlt"}] * 2, "explanation": "",
})  # fmt: skip


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "daten/fakten.json cannot be read"),
        ("", "is not what its schema says"),
        ("{}", "is not what its schema says: cutoff"),
        ('{"cutoff": NaN}', "is not what its schema says"),
    ],
)
def test_unreadable_open_data_is_one_finding(project, content, message) -> None:
    if content is not None:
        project.write("site/daten/fakten.json", content)
    (finding,) = [f for f in project.check(publish=False) if f.rule == "facts-are-published"]
    assert message in finding.message


def test_a_site_of_older_dossiers_is_found(project) -> None:
    project.publish()
    project.change("data/seeds/jubilaeum.yaml", "value: 84", "value: 83")
    (finding,) = [f for f in project.check(publish=False) if f.rule == "facts-are-published"]
    assert "is not what the dossiers say now" in finding.message


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"source": "jubilaeum"', '"source": "unbekannt"', "names the source 'unbekannt'"),
        ('"date": "1957-10-04"', '"date": null', "the event 'sputnik-start' has no date"),
        ('"metric": "gewicht"', '"metric": "groesse"', "names the metric 'groesse'"),
        ('"speaker": "sowjetunion"', '"speaker": "niemand"', "names the actor 'niemand'"),
        ('"comparisons": []', f'"comparisons": [{PAIR}]', "names the figure 'fehlt'"),
    ],
)
def test_open_data_that_contradicts_itself_is_one_finding(project, old, new, message) -> None:
    project.publish()
    project.change("site/daten/fakten.json", old, new)
    (finding,) = [f for f in project.check(publish=False) if f.rule == "facts-are-published"]
    assert message in finding.message


# ------------------------------------------------------------------ pages nobody built

UNDATED = (
    '<ol><li><time>1957</time></li><li class="timeline-break">2 Jahre</li>'
    '<li><time datetime="1959">1959</time></li></ol>'
)
COMPUTED = '<a href="#beleg-sputnik-gewicht" data-computed="{}">viel</a>'


@pytest.mark.parametrize(
    ("html", "rule", "message"),
    [
        (COMPUTED.format(""), "fact-has-evidence", "has no entry"),
        (COMPUTED.format("ratio"), "fact-has-evidence", "has no entry"),
        (
            COMPUTED.format("difference sputnik-gewicht sputnik-gewicht"),
            "fact-on-screen-equals-open-data",
            "shows 'viel' for the difference sputnik-gewicht",
        ),
        (
            UNDATED,
            "fact-on-screen-equals-open-data",
            "stands between 'None' and '1959'",
        ),
    ],
)
@pytest.mark.parametrize("amount", ["value: 84", "wording: sehr viel", "value: 80", "few"])
def test_pages_made_by_hand_are_findings_and_no_crash(
    project, html: str, rule: str, message: str, amount: str
) -> None:
    few = "value: 84\n    unit: kilograms\n    qualifier: about"
    if amount == "few":
        project.change("data/seeds/jubilaeum.yaml", few, few.replace("about", "few"))
    else:
        project.change("data/seeds/jubilaeum.yaml", "value: 84", amount)
    if amount.startswith("wording"):
        project.change("data/seeds/jubilaeum.yaml", "    qualifier: about\n", "")
    project.change("site/index.html", "<ol class=", f"{html}<ol class=")
    found = [f for f in project.check() if f.rule == rule]
    assert any(message in finding.message for finding in found), found


# ------------------------------------------------------------------ entries of Belege

WHOLE = {
    "label": '<p class="evidence-label">Gewicht des Satelliten</p>',
    "origin": "<dl><dt>Herkunft</dt><dd>nur eine Quelle</dd></dl>",
    "hedge": f"<dl><dt>Bedeutet</dt><dd>rund: {german.HEDGE_MEANINGS['about']}</dd></dl>",
    "kind": "<dl><dt>Art</dt><dd>berichteter Wert</dd></dl>",
    "more": (
        '<div class="evidence-links"><a class="more" href="#">Mehr '
        "<span>zu diesem Beleg: rund 84 kg</span></a></div>"
    ),
    "citation": (
        '<details class="citation"><summary>Quellenangabe</summary><p>Gewicht des Satelliten: '
        "rund 84 kg. Quelle: Ohne Autorenangabe, Beispielblatt, 4. Oktober 2007 (erschlossen), "
        "Absatz 2. Stand: 4. Oktober 2007, zahlen/#sputnik-gewicht</p></details>"
    ),
}
FALSE = [
    ("label", "Gewicht", "Umfang"),
    ("origin", "nur eine Quelle", "drei Quellen sagen dasselbe"),
    ("origin", "nur eine Quelle", "laut AFP; nur eine Quelle"),
    ("hedge", "rund:", "knapp:"),
    ("kind", "berichteter Wert", "Prognose, kein Ergebnis"),
    ("kind", "berichteter Wert", "Prognose 99, kein Ergebnis"),
    ("kind", "<dt>Art", "<dt>Anlass"),
    ("kind", "<dl>", "<dl><dd>99 Prozent</dd>"),
    ("kind", "Art", "Andere"),
    ("kind", "Art", "Korrigiert"),
    ("more", "84", "85"),
    ("more", "</div>", "<b>99 Prozent</b></div>"),
    ("more", "</div>", '<a href="#beleg-anfang">Link zu dieser Angabe</a></div>'),
    ("citation", "84", "85"),
    ("citation", "Absatz 2", "Absatz 3"),
    ("citation", "2007, zahlen", "2008, zahlen"),
    ("citation", "#sputnik-gewicht", "#sputnik-start"),
    ("citation", "Quellenangabe", "99 Prozent"),
    ("label", '<p class="evidence-label">', '<p class="evidence-scope">'),
    ("label", "</p>", "</p><p>99 Prozent</p>"),
    ("label", "</p>", "</p>99 Prozent"),
]


def _entry_findings(project, html: str) -> list[str]:
    end = "„rund 84 Kilogramm“</span></dd></dl>"
    project.change("site/index.html", end, f"{end}{html}")
    return [str(f) for f in project.check() if f.rule == "evidence-equals-open-data"]


def test_a_whole_entry_is_read_back(project) -> None:
    assert _entry_findings(project, "".join(WHOLE.values())) == []


@pytest.mark.parametrize(("part", "old", "new"), FALSE)
def test_no_line_of_an_entry_can_be_falsified(project, part: str, old: str, new: str) -> None:
    assert old in WHOLE[part]
    (finding, *_) = _entry_findings(project, WHOLE[part].replace(old, new))
    assert "the entry 'sputnik-gewicht' says" in finding


# ------------------------------------------------------------------ numbers in prose

TRACED = [
    "<p>Am 4. Oktober 1957 und im Oktober 1957.</p>",
    '<p><a data-figure="sputnik-gewicht" href="#beleg-sputnik-gewicht">rund 84 kg</a></p>',
    '<p class="source">Beispielblatt, Absätze 2 und 3</p>',
    '<p><span data-count="sources">ein Artikel</span></p>',
    "<p>Zwei Artikel nennen drei Werte. Ein Satellit, der erste.</p>",
    '<p><a href="https://example.org/2021/17">https://example.org/2021/17</a></p>',
    '<figure class="bar-chart"><svg><text class="tick">17</text></svg></figure>',
    '<p class="dateline">Stand · <span class="reading-time">17 Minuten Lesezeit</span></p>',
    "<p>Umfang: 4 Absätze</p>",
    '<dl class="term-list"><dd>Ein Körper, der um die Erde fliegt.</dd></dl>',
]
UNTRACED = {
    "<p>Es kostete 17 Rubel.</p>": ["17"],
    "<ul><li>Das Gewicht hat sich <b>verdoppelt</b>.</li></ul>": ["verdoppelt"],
    "<table><tr><td>knapp die Hälfte</td><td>1,5</td></tr></table>": ["Hälfte", "1,5"],
    "<h2>Drei Kugeln</h2>": ["Drei"],
    "<figure><figcaption>Um 12 % leichter</figcaption></figure>": ["12 %"],
    "<svg><text>17 %</text></svg>": ["17 %"],
    '<p><span class="reading-time">17 Minuten</span></p>': ["17"],
    "<p>Am 5. Oktober 1957.</p>": ["5. Oktober 1957"],
    "<p>Umfang: 5 Absätze</p>": ["5"],
    "<p>Ein <em>zwei</em>stelliger Betrag und <span>Dutzende</span></p>": [
        "zweistelliger",
        "Dutzende",
    ],
}


def _left(project, html: str) -> list[str]:
    project.change("site/index.html", "<ol class=", f"{html}<ol class=")
    project.publish()
    site, _ = read_site(project.root / "site", None, release=False)
    return [finding.message.split("'")[1] for finding in number_in_prose_is_traced(site)]


@pytest.mark.parametrize("html", TRACED)
def test_numbers_that_lead_somewhere(project, html: str) -> None:
    assert _left(project, html) == []


@pytest.mark.parametrize(("html", "numbers"), UNTRACED.items())
def test_numbers_that_lead_nowhere(project, html: str, numbers: list[str]) -> None:
    assert _left(project, html) == numbers


# ------------------------------------------------------------------ the cut-off

STAND = "<p>Stand: 4. Oktober 2007</p>"


@pytest.mark.parametrize(
    "instead",
    [
        "",
        "<footer>{0}</footer>",
        "<nav>{0}</nav>",
        '<aside class="evidence">{0}</aside>',
        "<!-- {0} -->",
        "<script>{0}</script>",
        "<p>Stand: 4. Oktober 2006</p>",
    ],
)
def test_the_frame_of_a_page_states_no_cutoff(project, instead: str) -> None:
    project.change("site/index.html", STAND, instead.format(STAND))
    assert "page-states-cutoff" in {finding.rule for finding in project.check()}


# ------------------------------------------------------------------ what is told nowhere


def test_pages_and_macro_calls_agree_on_what_is_unused(site: Site, root: Path) -> None:
    """The note is read off built pages, the list on the page off macro calls."""
    assert site.corpus is not None
    listed = unused_facts(MacroSite(site.corpus, {}, root / "docs"))
    noted = list(every_fact_is_used(site))
    assert {finding.level for finding in noted} <= {"note"}
    told = sum(int(re.findall(r"\((\d+)\)", finding.message)[0]) for finding in noted)
    assert told == len(listed)
    assert all(fact["id"] in str(noted) for fact in listed)
