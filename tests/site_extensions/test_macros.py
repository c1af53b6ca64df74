"""Every macro in a real build: what it shows, and what a wrong call of it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from generator.checks.imprint import MISSING
from generator.german import NBSP
from generator.site.macros import MACROS
from generator.site.specimens import EXAMPLES
from tests.project_fixture import (
    buildable,
    generated,
    mkdocs_build,
    warnings_of,
    write_project,
)

# a valid call of every macro, and words that it must show
CALLS: dict[str, tuple[str, str]] = {
    "figure": ('figure("kosten-mus")', "rund 25,4 Milliarden US-Dollar"),
    "quote": ('quote("kennedy-leicht-zei")', "„nicht weil es leicht ist“"),
    "event_date": ('event_date("landung")', "20. Juli 1969"),
    "ratio": ('ratio("kosten-heute-zei", "kosten-zei")', "rund 40-mal so viel"),
    "difference": ('difference("kosten-heute-zei", "kosten-zei")', "rund eine Billion US-Dollar"),
    "times": ('times("kosten-heute-zei", "kosten-zei")', "rund 40-mal"),
    "share": ('share("kosten-zei", "kosten-heute-zei")', "rund 2,5 %"),
    "count": ('count("figures")', "14 Zahlen"),
    "setting": ('setting("name")', "Erika Muster"),
    "figure_boxes": ('figure_boxes("kosten-mus", "gestein-mus")', "ein paar Kisten"),
    "timeline": ('timeline(topic="flug")', "Die Mondfähre landet"),
    "quotation": ('quotation("armstrong-schritt-mus")', "ein kleiner Schritt für einen Menschen"),
    "term_list": ('term_list("mondfaehre", source="zeitung")', "Umlaufbahn"),
    "comparison": ('comparison("vergleich-kosten")', "Was das Programm kostete"),
    "source_line": ('source_line("museum", "zeitung")', "Quellen: Das Museum"),
    "bar_chart": ('bar_chart("kosten-mus", "kosten-zei", title="So teuer")', "So teuer"),
    "outlook_chart": (
        'outlook_chart("kosten-mus", "kosten-schaetzung-mus", title="Teurer als gedacht")',
        "Prognose, Das Museum",
    ),
    "spread_chart": (
        'spread_chart("publikum-mus", "publikum-zei", title="Wie viele zusahen")',
        "650 Mio.",
    ),
    "unit_chart": (
        'unit_chart("kosten-zei", "kosten-heute-zei", title="So oft passt es hinein")',
        "rund 40-mal",
    ),
    "figure_table": ("figure_table()", "Geplante Flüge"),
    "actor_facts": ('actor_facts("nasa")', "Raumfahrtbehörde"),
    "occurrences": ('occurrences("mondfaehre")', "Das Museum, Absatz 6"),
    "differences": ('differences("museum")', "Wie viele Menschen zusahen"),
    "article_list": ("article_list()", "Wie der Flug zum Mond gelang"),
    "topic_list": ("topic_list()", "Wie die Astronauten zum Mond kamen und zurück."),
    "bibliography": ("bibliography()", "Titel des Museums"),
    "source_data": ('source_data("zeitung")', "Verlag nicht ermittelt"),
    "coverage": ("coverage()", "Was es gekostet hat"),
    "accessibility_report": ("accessibility_report()", "liegt noch nicht vor"),
    "licences": ("licences()", "liegt noch nicht vor"),
    "unused": ("unused()", "Jede Angabe der Artikel steht auf mindestens einer Seite"),
    "downloads": ("downloads()", "zahlen.csv"),
    "reading_paths": ("reading_paths()", "Alles über den Flug"),
    "path_steps": ("path_steps()", "Leseweg: Alles über den Flug"),
    "stand": ("stand()", "Stand: 20. Juli 2019"),
    "byline": ('byline("entwurf")', "Dieses Dossier ist noch nicht geprüft."),
    "verdicts": ("verdicts()", "Beide Angaben können nicht zugleich stimmen."),
    "hedges": ("hedges()", "180 bis 220 €"),
    "unknowns": ("unknowns()", "Was nur behauptet wird"),
    "corrections": ("corrections()", "Noch keine Veröffentlichung ist verzeichnet."),
    "specimens": ("specimens()", '{{ figure("kosten-mus") }}'),
    "notes": ("notes()", "Der Text nennt die Bahn kreisrund."),
}
INLINE = (
    "figure",
    "quote",
    "event_date",
    "ratio",
    "difference",
    "share",
    "times",
    "count",
    "setting",
)

# calls with a mistake, and what the error says
MISTAKES: dict[str, str] = {
    'figure("kosten-muss")': "'kosten-muss' is no figure. Did you mean 'kosten-mus'?",
    'quote("kenedy-leicht-zei")': "Did you mean 'kennedy-leicht-zei'?",
    'event_date("landng")': "'landng' is no event. Did you mean 'landung'?",
    'figure("landung")': "'landung' is no figure.",
    'figure_boxes("kosten-mus", "kosten-zwei")': "'kosten-zwei' is no figure.",
    'timeline(topic="fluge")': "'fluge' is no topic. Did you mean 'flug'?",
    'timeline(actor="nassa")': "'nassa' is no actor. Did you mean 'nasa'?",
    'term_list("mondfahre")': "Did you mean 'mondfaehre'?",
    'comparison("vergleich-kost")': "Did you mean 'vergleich-kosten'?",
    'source_line("muesum")': "Did you mean 'museum'?",
    'ratio("kosten-zei", "kosten-mus")': "both report one quantity; show the comparison instead.",
    'ratio("kosten-heute-zei", "kosten-mus")': "no article reports both",
    'ratio("kosten-zei", "flugtage-zei")': "kosten-zei and flugtage-zei: their units differ.",
    'difference("kosten-zei", "kosten-heute-zei")': "is not greater than the second; swap them.",
    'share("kosten-zei", "kosten-muss")': "Did you mean 'kosten-mus'?",
    'count("figuren")': "'figuren' cannot be counted. Did you mean 'figures'?",
    "count(3)": "'3' cannot be counted.",
    'setting("nam")': "'nam' is no setting. Did you mean 'name'?",
    "setting(3)": "'3' is no setting.",
    'figure("kosten-mus", style="lang")': "'lang' is no style. Known are: prose, short, signed.",
    'bar_chart("gestein-mus", title="x")': "'gestein-mus' is a vague amount",
    'bar_chart("kosten-mus", "flugtage-zei", title="x")': "different units: USD, days",
    'bar_chart("kosten-mus", title=" ")': "needs a title that says the finding.",
    'bar_chart("kosten-mus", title="x", id="Kein Bild")': "'Kein Bild' is no id;",
    'outlook_chart("kosten-mus", title="x")': "needs a forecast and a result",
    'spread_chart("kosten-mus", title="x")': "needs a second statement",
    'unit_chart("kosten-mus", title="x")': "needs a small sum and a large one",
    'unit_chart("kosten-zei", "kosten-mus", title="x")': "both report one quantity;",
    'unit_chart("dow-jones-1968-mus", "haushaltsanteil-mus", title="x")': "allows no such",
    'unit_chart("kosten-heute-zei", "kosten-zei", title="x")': "swap them",
    'bar_chart("kosten-mus")': "missing a required argument: 'title'",
    'bar_chart(title="x")': "needs the id of a figure at least.",
    "figure()": "missing a required argument: 'id'",
    "figure_boxes()": "needs the id of a figure at least.",
    "source_line()": "needs the id of a source at least.",
    "term_list()": "needs the id of a term at least.",
    'stand("heute")': "too many positional arguments",
    'timeline(jahr="1969")': "got an unexpected keyword argument 'jahr'",
    'figure(["kosten-mus"])': "figure:",
    "figure(None)": "'None' is no figure.",
    "figure(kosten)": "figure:",
}


def words(tag: Tag) -> str:
    text = " ".join(tag.get_text(" ").replace(NBSP, " ").split())
    return re.sub(r" ([,.:])", r"\1", text)


def sections(html: str) -> dict[str, Tag]:
    """What follows each heading of a page of `page_of`, by the heading's name."""
    body = html.split('<aside class="evidence"')[0]
    found = {}
    for part in body.split('<h2 id="fall-')[1:]:
        name, _, rest = part.partition('">')
        _, _, content = rest.partition("</h2>")
        found[name] = BeautifulSoup(content, "html.parser")
    return found


def page_of(calls: dict[str, str], inline: tuple[str, ...] = ()) -> str:
    """A page with one section a call."""
    lines = ["---", "title: Baukasten", "kind: topic", "---", "", "", "# Baukasten", ""]
    for name, call in calls.items():
        text = f"Hier steht {{{{ {call} }}}} im Satz." if name in inline else f"{{{{ {call} }}}}"
        lines += [f"## Fall {name} {{ #fall-{name} }}", "", text, ""]
    return "\n".join(lines)


# ------------------------------------------------------------------ right calls


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tag]:
    """What each macro shows, by its name; the build is strict."""
    project = write_project(tmp_path_factory.mktemp("macros"))
    generated(project)
    calls = {name: call for name, (call, _) in CALLS.items()}
    (project.docs / "themen" / "flug.md").write_text(page_of(calls, INLINE), encoding="utf-8")
    build = mkdocs_build(buildable(project), "--strict", IMPRINT_NAME="Erika Muster")
    assert warnings_of(build) == []
    assert build.returncode == 0, build.stderr
    for page in (project.root / "site").rglob("*.html"):
        assert "macro-error" not in page.read_text("utf-8"), page
    return sections((project.root / "site/themen/flug/index.html").read_text("utf-8"))


def test_every_macro_is_called() -> None:
    assert set(CALLS) == set(MACROS)


def test_the_style_page_shows_every_macro_that_stands_alone() -> None:
    assert set(MACROS) - set(EXAMPLES) == {"specimens", "path_steps"}


@pytest.mark.parametrize("name", CALLS)
def test_a_macro_shows_its_facts(built: dict[str, Tag], name: str) -> None:
    assert CALLS[name][1] in words(built[name])


@pytest.mark.parametrize(
    "name", sorted(CALLS.keys() - {"specimens"})
)  # which shows calls themselves
def test_a_macro_leaves_no_markup_of_its_own_behind(built: dict[str, Tag], name: str) -> None:
    assert not set("{}`") & set(words(built[name]))
    assert "@/" not in str(built[name])
    assert "<p></p>" not in str(built[name])


@pytest.mark.parametrize("name", sorted(set(CALLS) - set(INLINE)))
def test_a_block_stands_on_its_own(built: dict[str, Tag], name: str) -> None:
    assert built[name].select("p > div, p > figure, p > ul, p > table, p > p") == []


def test_a_missing_setting_says_so(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    generated(project)
    build = mkdocs_build(buildable(project), "--strict")
    assert build.returncode == 0
    page = (tmp_path / "site/impressum/index.html").read_text("utf-8")
    assert "[vor der Veröffentlichung eintragen]" in page
    asked = [mark["data-setting"] for mark in BeautifulSoup(page, "lxml").select(MISSING)]
    settings = "name street city email phone responsible responsible_address"
    assert asked == settings.split()  # as the release gate asks for them


# ------------------------------------------------------------------ wrong calls


class Broken:
    """A page with every mistake, built without and with `--strict`."""

    def __init__(self, root: Path) -> None:
        self.project = buildable(write_project(root))
        self.calls = dict(enumerate(MISTAKES))
        generated(self.project)
        text = page_of({str(number): call for number, call in self.calls.items()})
        (self.project.docs / "fehler.md").write_text(text, encoding="utf-8")
        self.lines = text.splitlines()
        self.build = mkdocs_build(self.project)
        self.strict = mkdocs_build(self.project, "--strict", "--site-dir", "streng")
        page = self.project.root / "site/fehler/index.html"
        self.shown = sections(page.read_text("utf-8"))


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Broken]:
    return Broken(tmp_path_factory.mktemp("mistakes"))


@pytest.mark.parametrize("number", range(len(MISTAKES)), ids=list(MISTAKES))
def test_a_wrong_call_is_a_visible_error(broken: Broken, number: int) -> None:
    (error,) = broken.shown[str(number)].select(".macro-error")
    call = broken.calls[number]
    assert words(error).startswith(f"{call.partition('(')[0]}: ")
    assert MISTAKES[call] in words(error)


@pytest.mark.parametrize("number", range(len(MISTAKES)), ids=list(MISTAKES))
def test_a_wrong_call_is_one_warning_with_file_and_line(broken: Broken, number: int) -> None:
    call = broken.calls[number]
    line = broken.lines.index(f"{{{{ {call} }}}}") + 1
    place = f"docs/fehler.md:{line}: "
    (warning,) = (text for text in warnings_of(broken.build) if text.startswith(place))
    assert MISTAKES[call] in warning


def test_the_build_lives_on_and_a_strict_one_fails(broken: Broken) -> None:
    assert broken.build.returncode == 0
    assert len(warnings_of(broken.build)) == len(MISTAKES)
    assert broken.strict.returncode == 1
    assert "Traceback" not in broken.build.stderr + broken.strict.stderr


# ------------------------------------------------------------------ what data may not do


def test_braces_in_data_are_not_evaluated(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    file = project.seeds / "museum.yaml"
    text = file.read_text("utf-8")
    for old, new in (
        ("label: Kosten des Apollo-Programms", "label: '{{ 7 * 7 }}{% raw %}'"),
        ("title: Sputnik fliegt", "title: '{{ figure(1) }}'"),
        ("context: Er sagte es, als er den Boden berührte.", "context: '{# weg #}'"),
        ("title: Titel des Museums", "title: '{{ config }}'"),
    ):
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    generated(project)
    build = mkdocs_build(buildable(project), "--strict")
    assert warnings_of(build) == []
    for page, shown in (
        ("zahlen", "{{ 7 * 7 }}{% raw %}"),
        ("chronik", "{{ figure(1) }}"),
        ("stimmen", "{# weg #}"),
        ("quellen", "{{ config }}"),
    ):
        html = (tmp_path / "site" / page / "index.html").read_text("utf-8")
        assert shown in BeautifulSoup(html, "html.parser").get_text()


def test_a_broken_dossier_breaks_no_build_and_is_told_once(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    generated(project)
    file = project.seeds / "zeitung.yaml"
    file.write_text(file.read_text("utf-8").replace("unit: days", "unit: Tage"), encoding="utf-8")
    build = mkdocs_build(buildable(project))
    assert build.returncode == 0
    (warning,) = warnings_of(build)
    assert re.match(r"data/seeds/zeitung\.yaml:\d+: figures\[3\]\.unit: ", warning)
    html = (tmp_path / "site/chronik/index.html").read_text("utf-8")
    assert len(BeautifulSoup(html, "html.parser").select(".problems")) == 1
    assert mkdocs_build(project, "--strict").returncode == 1


def test_drafts_alone_are_a_site(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    for file in [*project.data.glob("*.yaml"), *project.seeds.glob("[mz]*.yaml")]:
        file.unlink()
    (project.docs / "themen/flug.md").unlink()
    generated(project)
    build = mkdocs_build(buildable(project), "--strict")
    assert warnings_of(build) == []
    assert build.returncode == 0
    html = (tmp_path / "site/artikel/entwurf/index.html").read_text("utf-8")
    soup = BeautifulSoup(html, "html.parser")
    assert soup.select_one(".draft-banner") is not None
    assert soup.select_one('meta[name="robots"][content="noindex"]') is not None
    listed = BeautifulSoup((tmp_path / "site/index.html").read_text("utf-8"), "html.parser")
    assert [line.get_text().split(" · ")[0] for line in listed.select(".article-cards .by")] == [
        "Der Entwurf (Entwurf)"
    ]
