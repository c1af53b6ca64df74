"""Redirects that lead nowhere, marks of conflicts, sections that left their dossier, proposals."""

from __future__ import annotations

import pytest

from generator.pages import data_pages

LEADS = "redirect-leads-to-a-page"
ILL = [
    ("/alt/: /neu/\n", 1, "at /neu/ stands no page"),
    ("/a/: /\n/b/: /a/\n", 2, "/a/ is a redirect itself"),
    ("/a/: /a/\n", 1, "leads to itself"),
    ("/Thema/: /\n", 1, "at /Thema/ stands a page"),
    ("/a/: /\nb: /\n", 2, "'b' is no address"),
]


def found(project, rule: str, *, site: bool = False):
    return [one for one in project.check(site=site) if one.rule == rule]


@pytest.mark.parametrize(("text", "line", "message"), ILL)
def test_a_redirect_that_leads_nowhere_is_named(
    project, text: str, line: int, message: str
) -> None:
    project.write("docs/thema.md", "---\ntitle: a\n---\n\n# a\n")
    project.write("data/redirects.yaml", text)
    (finding,) = found(project, LEADS)
    assert (finding.line, finding.level) == (line, "error")
    assert message in finding.message


def test_a_redirect_to_a_page_is_left_alone(project) -> None:
    project.write("data/redirects.yaml", "/alt/: /#anfang\n")
    assert found(project, LEADS) == []


@pytest.mark.parametrize("mark", ["<<<<<<< diese Seite", "======="])
def test_marks_of_a_conflict_are_named(project, mark: str) -> None:
    project.change("docs/index.md", "# Der Anfang\n", f"# Der Anfang\n\n{mark}\n")
    (finding,) = found(project, "page-holds-no-marks-of-a-conflict")
    text = (project.root / "docs/index.md").read_text("utf-8").splitlines()
    assert text[(finding.line or 0) - 1] == mark


def test_a_conflict_that_waits_is_an_error_with_the_way_out(project) -> None:
    project.write("docs/index.md.vorschlag", "<!-- Vorschlag -->\n")
    (finding,) = found(project, "conflict-is-settled")
    assert (finding.level, finding.file.name) == ("error", "index.md.vorschlag")
    assert "generate --keep docs/index.md" in finding.hint


def test_a_section_that_left_its_dossier_is_a_note(project) -> None:
    path = "artikel/jubilaeum.md"
    text = data_pages(project.corpus())[path]
    project.write(f"data/base/{path}", text)
    project.write(f"docs/{path}", text.replace("\n", "\r\n"))
    assert found(project, "page-follows-summary") == []
    project.write(f"docs/{path}", text.replace("## Wie es begann\n", "## Wie es begann\n\nNeu.\n"))
    (finding,) = found(project, "page-follows-summary")
    assert finding.level == "note"
    assert "'Wie es begann'" in finding.message
    lines = (project.root / f"docs/{path}").read_text("utf-8").splitlines()
    assert lines[(finding.line or 0) - 1] == "## Wie es begann"


def test_a_proposal_in_the_site_is_named(project) -> None:
    project.write("site/artikel/a.md.vorschlag", "Vorschlag")
    (finding,) = found(project, "proposals-stay-unpublished", site=True)
    assert finding.file.name == "a.md.vorschlag"
