"""The release gate: a healthy project passes, and each thing that is broken alone is named."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.checks import Finding, budgets, run
from generator.checks.budgets import FIRST_VIEW, PAGE, SEARCH
from generator.cli import main
from generator.finishing.policy import set_policies
from generator.finishing.search import ADDRESS as SEARCH_DOCUMENTS

DOSSIER = "data/seeds/jubilaeum.yaml"
START = "site/index.html"
CHRONICLE = "site/chronik/index.html"
GONE = {"url": "https://example.com/", "checked": "2026-01-05", "status": "dead"}
COPY = "https://web.archive.org/web/2026/https://example.com/"


def errors(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.level == "error"]


def noise(size: int) -> str:
    """Text that gzip makes no smaller than `size` bytes."""
    return random.Random(1).randbytes(size).hex()


def grown(project, file: str, text: str) -> None:
    project.write(file, (project.root / file).read_text(encoding="utf-8") + text)


# ------------------------------------------------------------------ one thing each


def another_article(project) -> None:
    project.change("originals/jubilaeum.txt", "Und noch ein Wort. ", "Und noch viel mehr. ")


def imprint(project) -> None:
    project.change(START, "</main>", "<mark data-setting='phone'>[fehlt]</mark></main>")


def dead_link_inside(project) -> None:
    project.change(START, "#jahr-1957", "#jahr-1958")


def dead_link_outside(project) -> None:
    project.write("data/links.json", json.dumps([GONE]))


def heavy_page(project) -> None:
    grown(project, CHRONICLE, f"<!-- {noise(PAGE)} -->")


def heavy_first_view(project) -> None:
    grown(project, "site/assets/site.css", f"/* {noise(FIRST_VIEW)} */")


def heavy_search(project) -> None:
    project.write(f"site/{SEARCH_DOCUMENTS}", json.dumps(noise(SEARCH)))


def smuggled_script(project) -> None:
    project.change(START, "</main>", "<script>los()</script></main>")
    set_policies(project.root / "site")


# what is broken, the rule that tells, words of its message
BREAKS: list[tuple[Callable[..., None], str, str]] = [
    (another_article, "original-hash-is-recorded", "another hash"),
    (imprint, "imprint-is-complete", "nothing is set for phone."),
    (dead_link_inside, "link-target-exists", "#jahr-1958"),
    (dead_link_outside, "link-out-is-alive", "was gone on 2026-01-05"),
    (heavy_page, "weight-is-within-budget", "43,800 are the most"),
    (heavy_first_view, "weight-is-within-budget", "90,000 are the most"),
    (heavy_search, "weight-is-within-budget", "60,000 are the most"),
    (smuggled_script, "page-keeps-its-policy", "a script inside the page"),
]


def test_a_healthy_project_passes(project) -> None:
    assert errors(project.check(release=True)) == []


@pytest.mark.parametrize(("broken", "rule", "message"), BREAKS, ids=[b[0].__name__ for b in BREAKS])
def test_what_is_broken_alone_is_refused_by_name(project, broken, rule: str, message: str) -> None:
    broken(project)
    (finding,) = errors(project.check(release=True))
    assert finding.rule == rule
    assert message in finding.message


def test_a_draft_is_refused(project) -> None:
    project.change(DOSSIER, "status: curated", "status: draft")
    found = {finding.rule for finding in errors(project.check(release=True, site=False))}
    assert found == {"dossier-is-curated", "corrections-are-dated"}  # it takes facts back
    assert errors(project.check(site=False)) == []


def test_a_site_too_large_to_be_published_is_refused(
    project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(budgets, "WHOLE_SITE", 1_000)
    (finding,) = errors(project.check(release=True))
    assert (finding.rule, finding.file) == ("weight-is-within-budget", project.root / "site")


@pytest.mark.parametrize("broken", [imprint, dead_link_outside, heavy_page, heavy_search])
def test_work_that_is_not_finished_may_be_built_and_checked(project, broken) -> None:
    broken(project)
    assert errors(project.check()) == []


def test_all_that_is_broken_is_listed_at_once(project) -> None:
    for broken in (imprint, dead_link_inside, dead_link_outside, heavy_page):
        broken(project)
    assert {finding.rule for finding in errors(project.check(release=True))} == {
        "imprint-is-complete",
        "link-target-exists",
        "link-out-is-alive",
        "weight-is-within-budget",
    }


# ------------------------------------------------------------------ links out


def test_a_dead_link_is_told_once_with_its_line_and_its_copy(project) -> None:
    project.write("data/links.json", json.dumps([GONE | {"archived": COPY}]))
    grown(project, CHRONICLE, '<a href="https://example.com/#:~:text=x" rel="noopener">x</a>')
    (finding,) = [f for f in project.check() if f.rule == "link-out-is-alive"]
    assert finding.level == "note"
    assert COPY in finding.hint
    line = finding.file.read_text(encoding="utf-8").splitlines()[(finding.line or 0) - 1]
    assert "https://example.com/" in line


def test_a_dead_link_with_a_copy_beside_it_keeps_nothing_from_going_out(project) -> None:
    project.write("data/links.json", json.dumps([GONE]))
    copy = f"  url: https://example.com/#seite\n  archived: {{url: '{COPY}', date: 2026-01-06}}\n"
    project.change(
        "data/seeds/jubilaeum.yaml", "  published: 2007-10-04\n", f"  published: 2007-10-04\n{copy}"
    )
    (finding,) = [f for f in project.check(release=True) if f.rule == "link-out-is-alive"]
    assert finding.level == "note"
    assert "its archived copy stands beside it" in finding.message


@pytest.mark.parametrize("status", ["ok", "moved", "unsure"])
def test_only_what_is_gone_is_dead(project, status: str) -> None:
    project.write("data/links.json", json.dumps([GONE | {"status": status}]))
    assert [f for f in project.check(release=True) if f.rule == "link-out-is-alive"] == []


@pytest.mark.parametrize("file", ["links", "proven"])
@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("{}", 1, "is no list"),
        ('[\n{"url": 1, "id": "X Y"}\n]', 2, ""),
        ("[", 1, ""),
        ("\udcff", None, "UTF-8"),
    ],
)
def test_a_list_that_cannot_be_used_is_one_finding_with_its_line(
    project, file: str, text: str, line: int | None, words: str
) -> None:
    path = project.root / f"data/{file}.json"
    path.write_bytes(text.encode(errors="surrogateescape"))
    rule = {"links": "link-out-is-alive", "proven": "dossier-is-proven"}[file]
    found = [f for f in project.check() if f.rule == rule]
    assert found
    assert {f.file for f in found} == {path}
    assert words in found[0].message
    assert line is None or found[0].line in (line, line + 1)


# ------------------------------------------------------------------ proof without the articles


def recorded(project) -> None:
    project.write("mkdocs.yml", "site_name: x\n")
    arguments = ["--project", str(project.root), "check", "--originals"]
    result = CliRunner().invoke(main, [*arguments, str(project.root / "originals"), "--record"])
    assert "1 proven dossier noted" in result.output


def test_where_no_article_is_at_hand_nothing_is_noted(project) -> None:
    project.write("mkdocs.yml", "site_name: x\n")
    (project.root / "leer").mkdir()
    arguments = ["--project", str(project.root), "check", "--record", "--originals"]
    result = CliRunner().invoke(main, [*arguments, str(project.root / "leer")])
    assert result.exit_code == 1
    assert "holds none of the articles, so nothing is proven" in result.output
    assert not (project.root / "data/proven.json").exists()


def without_articles(project) -> list[Finding]:
    """The errors of a release where nobody has the articles."""
    project.publish()
    return errors(run(project.root, site=project.root / "site", originals=None, release=True))


def test_a_dossier_that_was_never_proven_is_refused(project) -> None:
    (finding,) = without_articles(project)
    assert finding.rule == "dossier-is-proven"
    assert "were never held against the article" in finding.message
    assert "--record" in finding.hint


def test_what_was_proven_passes_without_its_article(project) -> None:
    recorded(project)
    assert without_articles(project) == []


def test_own_words_may_change_after_the_proof(project) -> None:
    recorded(project)
    project.change(DOSSIER, "title: Der erste Satellit", "title: Der allererste Satellit")
    assert without_articles(project) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: Gewicht des Satelliten", "label: Gewicht der Kugel"),
        ("    surface: rund 84 Kilogramm", "    before: wog\n    surface: rund 84 Kilogramm"),
    ],
)
def test_a_fact_that_changed_after_the_proof_is_refused(project, old: str, new: str) -> None:
    recorded(project)
    project.change(DOSSIER, old, new)
    assert [(f.rule, f.message) for f in without_articles(project)] == [
        ("dossier-is-proven", "its facts have changed since they were held against the article.")
    ]


def test_a_dossier_that_fails_is_not_noted_and_loses_its_note(project) -> None:
    recorded(project)
    project.change(
        DOSSIER, "paragraph: 3\n    surface: Das war", "paragraph: 2\n    surface: Das war"
    )
    arguments = ["--project", str(project.root), "check", "--originals"]
    result = CliRunner().invoke(main, [*arguments, str(project.root / "originals"), "--record"])
    assert result.exit_code == 1
    assert json.loads((project.root / "data/proven.json").read_text("utf-8")) == []


def test_a_note_stays_while_its_article_is_elsewhere(project) -> None:
    recorded(project)
    before = (project.root / "data/proven.json").read_bytes()
    empty = project.root / "leer"
    empty.mkdir()
    arguments = ["--project", str(project.root), "check", "--originals", str(empty), "--record"]
    CliRunner().invoke(main, arguments)
    assert (project.root / "data/proven.json").read_bytes() == before


def test_to_record_needs_the_articles(project, tmp_path_factory: pytest.TempPathFactory) -> None:
    (project.root / "originals").rename(tmp_path_factory.mktemp("away") / "originals")
    project.write("mkdocs.yml", "site_name: x\n")
    result = CliRunner().invoke(main, ["--project", str(project.root), "check", "--record"])
    assert result.exit_code == 2
    assert "--originals" in result.output


def test_the_repository_itself_is_proven() -> None:
    """Whoever changes a fact of the site proves it again: `check --originals FOLDER --record`."""
    root = Path(__file__).parents[2]
    found = run(root, site=None, originals=None, release=True)
    assert [f for f in found if f.rule == "dossier-is-proven"] == []
