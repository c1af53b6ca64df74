"""The command line: find the project, run one of five jobs, turn the outcome into an exit code.

Exit codes: 0 good (notes included), 1 findings or input that cannot be used, 2 wrong usage.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial, wraps
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.errors import ExplainerError
from generator.project import Project

_HERE = Path()


def _shown(file: Path) -> Path:
    """`file` relative to the working folder where it lies inside it."""
    try:
        return file.resolve().relative_to(Path.cwd())
    except ValueError:
        return file


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _guarded(command: Callable[..., int | None]) -> Callable[..., None]:
    """Show an `ExplainerError` as its messages, and make the command's result the exit code."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            code = command(*args, **kwargs) or 0
        except ExplainerError as error:
            for problem in error.problems:
                click.echo(str(problem), err=True)
            code = 1
        sys.exit(code)

    return run


def _project(folder: Path) -> Project:
    if not (folder / "mkdocs.yml").is_file():
        raise ExplainerError.single(
            "mkdocs.yml is not here.",
            file=folder,
            hint="Run the command at the top of the project, or name it with --project.",
        )
    return Project(folder)


@click.group()
@click.version_option(__version__, prog_name="explainer")
@click.option(
    "--project",
    type=click.Path(path_type=Path, file_okay=False),
    default=_HERE,
    help="Folder that holds mkdocs.yml; default: the current one.",
)
@click.pass_context
def main(context: click.Context, project: Path) -> None:
    """Turn press articles into dossiers of facts, and dossiers into an explainer site."""
    context.obj = project


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--published", metavar="DATE", help="Day of publication: 2025-01-30 or 30.1.2025.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the drafts; a dossier that is there gets what is new. "
    "Without it a draft is printed.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what was found instead of a draft.")
@click.option(
    "--paragraphs",
    "as_paragraphs",
    is_flag=True,
    help="Print the numbered paragraphs instead: what paragraph in a dossier counts.",
)
@click.pass_obj
@_guarded
def ingest(
    project: Path,
    paths: tuple[str, ...],
    published: str | None,
    out: Path | None,
    as_json: bool,
    as_paragraphs: bool,
) -> int:
    """Turn articles into dossier drafts.

    PATH is an article (.txt, .md, .html), a folder full of them, or - for standard input.
    """
    if as_paragraphs and (as_json or out is not None):
        raise click.UsageError("--paragraphs prints paragraphs only; leave out --json and --out.")
    # what is loaded stays: looking for garbage in it would take a tenth of the start
    gc.set_threshold(100_000, 20, 20)
    from generator.ingest import run

    return run(
        paths,
        published=published,
        out=out,
        as_json=as_json,
        as_paragraphs=as_paragraphs,
        project=project,
    )


@main.command()
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if something would be written.")
@click.option("--release", is_flag=True, help="Also record the facts in data/published.json.")
@click.option(
    "--keep",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="PAGE",
    help="A page that stays as you wrote it where the data say something else; settles a conflict.",
)
@click.pass_obj
@_guarded
def generate(project: Path, check: bool, release: bool, keep: tuple[Path, ...]) -> int:
    """Turn dossiers into pages and open data."""
    if check and release:
        raise click.UsageError("--check writes nothing, --release records facts; choose one.")
    place = _project(project)
    pages = _pages_to_keep(place, keep)
    with nullcontext() if check else _alone(place.root, "explainer generate"):
        report, published = _generated(place, pages, check=check, release=release)
    _tell(report, check=check)
    conflicts = ExplainerError(report.conflicts)
    if check:
        for file in report.written:
            click.echo(f"{_shown(file)}: is not what generate would write now.")
        if report.drift:
            click.echo("Run 'explainer generate' and commit what it writes.")
        if report.conflicts:
            raise conflicts
        return 1 if report.drift else 0
    edited = len(report.kept) + len(report.merged) + len(report.orphans)
    waiting = (
        f", {_counted(len(conflicts.problems), 'place')} to settle" if report.conflicts else ""
    )
    click.echo(f"{len(report.written)} files written, {edited} edited pages kept{waiting}.")
    if release and published is not None:
        click.echo(f"{_shown(place.published)}: {len(published.facts)} facts recorded.")
    if report.conflicts:
        raise conflicts
    return 0


@contextmanager
def _alone(folder: Path, command: str) -> Iterator[None]:
    """Keep other runs out of `folder`, and say so where the last one was interrupted."""
    from generator.journal import run_alone

    with run_alone(folder, command) as finished:
        for note in finished.notes if finished else ():
            click.echo(note, err=True)
        yield


def _generated(
    place: Project, keep: Collection[Path], *, check: bool, release: bool
) -> tuple[Any, Any]:
    """The report of a run, and the facts of the last release, this one included."""
    from generator.corpus import load
    from generator.corrections import published_text, read_published
    from generator.export import open_data
    from generator.pages import generate as run
    from generator.site.chart_files import chart_files

    corpus = load(place.data)
    published = read_published(place.published)
    record: dict[str, str] = {}
    if release:
        published = _released(corpus, published)
        record = {place.published.relative_to(place.root).as_posix(): published_text(published)}
    data = {**open_data(corpus, published, site=place.site_name), **record}
    drawings = partial(chart_files, corpus, docs=place.docs, site_name=place.site_name)
    return run(place, corpus, data, drawings, check=check, keep=keep), published


def _pages_to_keep(place: Project, pages: tuple[Path, ...]) -> list[Path]:
    """Pages as the project names them."""
    docs = place.docs.resolve()
    for page in pages:
        if not page.resolve().is_relative_to(docs) or not page.is_file():
            raise click.UsageError(f"--keep names a page below {_shown(place.docs)}, not {page}.")
    return [place.docs / page.resolve().relative_to(docs) for page in pages]


def _tell(report: Any, *, check: bool) -> None:
    """What a run of generate found, one line a page."""
    done = "" if check else "; removed"
    for page in report.kept:
        click.echo(f"{_shown(page)}: note: was edited by hand and is left as it is.")
    for page in report.merged:
        click.echo(f"{_shown(page)}: note: your edits stay; what the data changed is beside them.")
    for page in report.orphans:
        click.echo(f"{_shown(page)}: note: its dossier is gone; your edits keep the page.")
    for old, new in report.moved:
        click.echo(f"{_shown(old)}: is {_shown(new)} now{'' if check else '; moved'}.")
    for page in report.removed:
        click.echo(f"{_shown(page)}: its dossier is gone{done}.")
    for file in report.undrawn:
        click.echo(f"{_shown(file)}: no page draws it{done}.")
    for file in report.proposals:
        click.echo(f"{_shown(file)}: note: somebody wrote into it, so it is left as it is.")


def _released(corpus: Any, last: Any) -> Any:
    """What `published.json` says from today on."""
    import datetime as dt

    from generator.corrections import recorded, released

    today = dt.datetime.now().astimezone().date().isoformat()
    return released(last, corpus, today=today, now=recorded(corpus))


@main.command()
@click.argument(
    "site", type=click.Path(path_type=Path, file_okay=False), default=Path("site"), metavar="SITE"
)
@click.pass_obj
@_guarded
def finish(project: Path, site: Path) -> None:
    """Add to the built SITE what is made from its pages, such as the search index.

    MkDocs does so by itself; run it after a build with another builder.
    """
    from generator.corpus import load
    from generator.finishing import finish as run

    place = _project(project)
    run(place, site, load(place.data))


@main.command()
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    help="Also check the built site in this folder.",
)
@click.option(
    "--originals",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="EXPLAINER_ORIGINALS",
    help="Also prove facts against the articles in this folder.",
)
@click.option(
    "--record",
    is_flag=True,
    help="With --originals: note in data/proven.json what holds, for a release without them.",
)
@click.option("--release", is_flag=True, help="With --site: also ask for what a release needs.")
@click.option("--json", "as_json", is_flag=True, help="Print findings as JSON.")
@click.pass_obj
@_guarded
def check(
    project: Path,
    site: Path | None,
    originals: Path | None,
    record: bool,
    release: bool,
    as_json: bool,
) -> int:
    """Check dossiers, pages and the built site against every rule."""
    from generator.checks import examine

    if release and site is None:
        raise click.UsageError("--release asks about the built site; name it with --site.")
    place = _project(project)
    are_named = originals is not None
    if originals is None and (project / "originals").is_dir():
        originals = project / "originals"
    if record and originals is None:
        raise click.UsageError("--record notes what the articles prove; name their --originals.")
    with _alone(place.root, "explainer check --record") if record else nullcontext():
        report = examine(
            place.root,
            site=site,
            originals=originals,
            release=release,
            are_named=are_named,
            record=record,
        )
        if record:
            _ensure_proving(originals, report.held)
            _note(place, report.proven)
    findings = report.findings
    errors = [finding for finding in findings if finding.level == "error"]
    if as_json:
        click.echo(json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False))
    else:
        for finding in sorted(findings, key=lambda one: one.level == "error"):  # notes first
            click.echo(str(finding))
        for line in report.counted:
            click.echo(line)
        notes = len(findings) - len(errors)
        click.echo(f"{_counted(len(errors), 'error')}, {_counted(notes, 'note')}.")
    return 1 if errors else 0


def _ensure_proving(originals: Path | None, held: int) -> None:
    """See that at least one article was there to hold facts against."""
    if not held:
        raise ExplainerError.single(
            "holds none of the articles, so nothing is proven.",
            file=originals,
            hint="Put the articles there under the names that dossiers give at original.file.",
        )


def _note(place: Project, dossiers: Any) -> None:
    """Write down which dossiers their articles prove."""
    from generator.checks.proven import proven_text
    from generator.writing import write_all

    write_all({place.proven: proven_text(dossiers)})
    shown = f"{_shown(place.proven)}: {_counted(len(dossiers), 'proven dossier')} noted."
    click.echo(shown, err=True)  # what --json prints stays JSON


@main.command()
@_guarded
def schema() -> None:
    """Print the JSON Schema of a dossier, for editors."""
    from generator.export import dossier_schema

    click.echo(dossier_schema(), nl=False)
