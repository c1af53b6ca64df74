"""Rules about pages that moved or were changed by hand: redirects, marks, what left its dossier."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.built import Site
from generator.checks.finding import Finding
from generator.checks.inputs import Inputs, Page
from generator.errors import ExplainerError
from generator.front_matter import split
from generator.pages.files import base_text
from generator.pages.joining import MARKS as CONFLICT_MARKS
from generator.pages.proposals import PATTERN, SUFFIX
from generator.pages.render import data_pages
from generator.pages.units import Unit, page_units, with_line_feeds
from generator.project import Project
from generator.redirects import FILE, Redirect, page_address, read_redirects

LEADS = "redirect-leads-to-a-page"
FOLLOWS = "page-follows-summary"
MARKS = "page-holds-no-marks-of-a-conflict"
SETTLED = "conflict-is-settled"
PUBLISHED = "proposals-stay-unpublished"


def redirect_leads_to_a_page(inputs: Inputs) -> Iterator[Finding]:
    """A redirect leads to a page, not to another redirect, and takes the place of none."""
    file = inputs.data / FILE
    try:
        redirects = read_redirects(inputs.data)
    except ExplainerError as error:
        for problem in error.problems:
            yield Finding(file, problem.line, LEADS, problem.message, problem.hint)
        return
    pages = {page_address(page.path) for page in inputs.pages}
    old = {redirect.old for redirect in redirects}
    for redirect in redirects:
        for message, hint in _wrong(redirect, pages, old):
            yield Finding(file, redirect.line, LEADS, message, hint)


def _wrong(redirect: Redirect, pages: set[str], old: set[str]) -> Iterator[tuple[str, str]]:
    if redirect.old.casefold() in {page.casefold() for page in pages}:
        yield f"at {redirect.old} stands a page.", "delete the redirect, or move the page"
    if redirect.page == redirect.old:
        yield f"{redirect.old} leads to itself.", "write where the page is now"
    elif redirect.page in old:
        yield f"{redirect.page} is a redirect itself.", "lead to the last address of the chain"
    elif redirect.page not in pages:
        yield f"at {redirect.page} stands no page.", "write where the page is now"


def page_holds_no_marks(inputs: Inputs) -> Iterator[Finding]:
    """No page shows the marks between two sides of a conflict."""
    for page in inputs.pages:
        for match in CONFLICT_MARKS.finditer(page.body):
            message = "holds a mark of a conflict."
            hint = "settle what stands between the marks, and delete them"
            yield Finding(page.file, page.text.line(match.start()), MARKS, message, hint)


def conflict_is_settled(inputs: Inputs) -> Iterator[Finding]:
    """No page has a proposal beside it that waits for its author."""
    for proposal in sorted(Project(inputs.root).docs.rglob(PATTERN)):
        page = proposal.with_name(proposal.name.removesuffix(SUFFIX))
        shown = page.relative_to(inputs.root).as_posix()
        message = f"waits for the author of {page.name}: page and data changed in the same place."
        hint = f"take what you need into the page, then run explainer generate --keep {shown}; "
        hint += "a proposal that you wrote into stays until you delete it"
        yield Finding(proposal, 1, SETTLED, message, hint)


def page_follows_summary(inputs: Inputs) -> Iterator[Finding]:
    """A note for every section of an article page that says something else than its dossier."""
    base = Project(inputs.root).base
    edited = [
        page
        for dossier in inputs.dossiers
        for page in inputs.pages
        if page.path == f"artikel/{dossier.id}.md"
        and not page.file.with_name(f"{page.file.name}{SUFFIX}").exists()
        and split(with_line_feeds(base_text(base / page.path) or "")).body != page.body
    ]
    rendered = data_pages(inputs.corpus) if edited else {}
    for page in edited:
        yield from _left(page, rendered[page.path])


def _left(page: Page, rendered: str) -> Iterator[Finding]:
    told = {tuple(unit.text for unit in units) for units in _sections(split(rendered).body)}
    for units in _sections(page.body):
        if tuple(unit.text for unit in units) not in told:
            title = units[0].text.lstrip("# ").partition(" {")[0].partition("\n")[0]
            yield Finding(
                page.file,
                page.first_line + units[0].line - 1,
                FOLLOWS,
                f"the section '{title}' is not what its dossier says.",
                "your edit stays; if it belongs to the facts, carry it into the dossier's summary",
                "note",
            )


def _sections(body: str) -> Iterator[list[Unit]]:
    section: list[Unit] = []
    for unit in page_units(body).units:
        if unit.kind == "heading" and section:
            yield section
            section = []
        section.append(unit)
    if section:
        yield section


def proposals_stay_unpublished(site: Site) -> Iterator[Finding]:
    """What is written beside a page for its author to look at is no part of the site."""
    for path in sorted(site.files):
        if path.endswith(SUFFIX):
            hint = "build with exclude_docs from mkdocs.yml, or delete the file"
            yield Finding(site.root / path, None, PUBLISHED, "is a proposal for an author.", hint)
