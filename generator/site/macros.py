"""The macros that authors call in pages; every one is documented with an example in ANLEITUNG.md.

A macro never raises: an unknown id or argument becomes a visible error block in the page and one
warning with file and line in the log, which `mkdocs build --strict` turns into a failure.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from generator.corpus import Corpus
from generator.corrections import corrections as all_corrections
from generator.corrections import read_published
from generator.datafiles import DIAGRAMS
from generator.errors import ExplainerError
from generator.front_matter import split
from generator.site import corrected, parts
from generator.site.accessibility import read_report, told
from generator.site.blocks import held
from generator.site.chart_blocks import chart_block
from generator.site.chart_kinds import CHARTS
from generator.site.computed import compute
from generator.site.computed_cards import computed_reference
from generator.site.context import near, site_corpus
from generator.site.counts import COUNTED, count_words, counted
from generator.site.coverage import coverage as coverage_of
from generator.site.downloads import download_groups
from generator.site.evidence import reference
from generator.site.legend import hedge_rows, verdict_rows
from generator.site.licences import read_licences
from generator.site.licences import told as parts_told
from generator.site.links import ROOT
from generator.site.rendering import component
from generator.site.soundness import Kind, RefusedError
from generator.site.unknown import unknowns as unknowns_of
from generator.validation import nearest

log = logging.getLogger("mkdocs.explainer")

MacroFunction = Callable[..., str]
MACROS: dict[str, MacroFunction] = {}
"""Every macro by name; the first argument, `site`, is filled in by the build."""


class MacroError(Exception):
    """A call that cannot be rendered, worded for the author of the page."""


class Site:
    """What a macro call may use: the corpus and the settings of `mkdocs.yml`.

    Args:
        corpus: All facts.
        settings: The mapping `extra` of `mkdocs.yml`.
        docs: Folder of the pages.
        page: The Markdown file of the page that is being built, where somebody knows it.
    """

    def __init__(
        self, corpus: Corpus, settings: dict[str, Any], docs: Path, page: Path | None = None
    ) -> None:
        self.page = page
        self.corpus = corpus
        self.settings = settings
        self.docs = docs

    def need_all(self, kind: str, ids: tuple[str, ...]) -> list[str]:
        """All of `ids`, of which there must be one at least.

        Raises:
            MacroError: None is given, or the corpus has not all of them.
        """
        if not ids:
            raise MacroError(f"needs the id of a {kind} at least.")
        return [self.need(kind, id_) for id_ in ids]

    def need(self, kind: str, id_: str) -> str:
        """`id_` if the corpus has such a record.

        Raises:
            MacroError: It has none; the message names the nearest id.
        """
        known = parts.records(self.corpus, kind)
        if id_ not in known:
            raise MacroError(f"'{id_}' is no {kind}. {nearest(str(id_), known)}".strip())
        return id_


def macro(function: MacroFunction) -> MacroFunction:
    """Register `function` as a macro under its own name."""
    MACROS[function.__name__] = function
    return function


# ------------------------------------------------------------------ in a sentence


@macro
def figure(site: Site, id: str, style: str = "prose") -> str:
    """A number with hedge and unit, linked to its evidence; style: prose, short or signed."""
    if style not in ("prose", "short", "signed"):
        raise MacroError(f"'{style}' is no style. Known are: prose, short, signed.")
    return reference("figure", site.need("figure", id), style)


@macro
def quote(site: Site, id: str) -> str:
    """The quoted words in quotation marks, linked to their evidence."""
    return reference("quotation", site.need("quotation", id))


@macro
def event_date(site: Site, id: str) -> str:
    """The date of an event in words, linked to its evidence."""
    return reference("event", site.need("event", id))


@macro
def ratio(site: Site, first: str, second: str) -> str:
    """How many times as much one figure is as another: *fast das Dreifache*, *ein Viertel*."""
    return _computed(site, "ratio", first, second)


@macro
def difference(site: Site, first: str, second: str) -> str:
    """By how much one figure is greater than another: *4 Milliarden US-Dollar*."""
    return _computed(site, "difference", first, second)


@macro
def share(site: Site, part: str, whole: str) -> str:
    """Which share of a whole one figure is: *knapp ein Viertel*, *5 %*."""
    return _computed(site, "share", part, whole)


@macro
def times(site: Site, large: str, small: str) -> str:
    """How often a sum of money fits into a larger one: *rund 13.000-mal*."""
    return _computed(site, "times", large, small)


def _computed(site: Site, kind: Kind, first: str, second: str) -> str:
    ids = (site.need("figure", first), site.need("figure", second))
    try:
        return computed_reference(compute(site.corpus, kind, *ids))
    except RefusedError as error:
        raise MacroError(f"{first} and {second}: {error}") from None


@macro
def count(site: Site, what: str) -> str:
    """How many of its own things the site has, such as figures or sources."""
    if what not in COUNTED:
        raise MacroError(f"'{what}' cannot be counted. {nearest(str(what), COUNTED)}".strip())
    return counted(site.corpus, what)


@macro
def setting(site: Site, name: str) -> str:
    """A setting of `mkdocs.yml` (extra.contact), or the notice that it is still missing."""
    contact = site.settings.get("contact") or {}
    if name not in contact:
        raise MacroError(f"'{name}' is no setting. {nearest(str(name), contact)}".strip())
    value = str(contact[name] or "").strip()
    return component("setting", setting=name, is_email=name == "email", value=value)


# ------------------------------------------------------------------ blocks


@macro
def figure_boxes(site: Site, *ids: str) -> str:
    """Key-figure boxes in a row."""
    return component(
        "figure_boxes", boxes=[parts.box(site.corpus, i) for i in site.need_all("figure", ids)]
    )


@macro
def timeline(
    site: Site,
    source: str | None = None,
    topic: str | None = None,
    actor: str | None = None,
    turning_points: bool = False,
    filter: bool = False,
    anchors: bool = False,
) -> str:
    """The timeline, whole or of one source, topic or actor; anchors belong to the page Chronik."""
    for kind, id_ in (("source", source), ("topic", topic), ("actor", actor)):
        if id_ is not None:
            site.need(kind, id_)
    events = parts.events(
        site.corpus, source=source, topic=topic, actor=actor, turning_points=turning_points
    )
    return component(
        "turning_points" if turning_points else "timeline",
        entries=parts.entries(site.corpus, events),
        id=_list_id("chronik-liste", source, topic, actor),
        filters=parts.filters(site.corpus, events) if filter else None,
        anchors=anchors,
    )


@macro
def quotation(site: Site, id: str, anchor: bool = False) -> str:
    """One quotation as a block; the anchor belongs to the page Stimmen."""
    return component(
        "quotation", anchor=anchor, **parts.voice(site.corpus, site.need("quotation", id))
    )


@macro
def term_list(site: Site, *ids: str, source: str | None = None) -> str:
    """Terms with their short texts: those named, or all that a source uses."""
    chosen = site.need_all("term", ids) if ids or source is None else []
    if source is not None:
        chosen += parts.terms_of(site.corpus, site.need("source", source))
    return component("term_list", terms=[site.corpus.terms[i] for i in dict.fromkeys(chosen)])


@macro
def comparison(site: Site, id: str, anchor: bool = False) -> str:
    """Statements that can be compared, side by side, with the verdict of each pair."""
    shown = parts.comparison(site.corpus, site.need("comparison", id))
    return component("comparison", anchor=anchor, **shown)


@macro
def source_line(site: Site, *ids: str) -> str:
    """The sources something rests on, in one line."""
    sources = [site.corpus.dossiers[id_].source for id_ in site.need_all("source", ids)]
    return component("source_line", sources=sources)


@macro
def bar_chart(site: Site, *ids: str, title: str, subtitle: str = "", id: str | None = None) -> str:
    """Figures as bars on one scale; id names the chart's file."""
    return _chart(site, "bar_chart", ids, title=title, subtitle=subtitle, chart_id=id)


@macro
def outlook_chart(
    site: Site, *ids: str, title: str, subtitle: str = "", id: str | None = None
) -> str:
    """Forecasts or plans beside the results of the same quantities."""
    return _chart(site, "outlook_chart", ids, title=title, subtitle=subtitle, chart_id=id)


@macro
def spread_chart(
    site: Site, *ids: str, title: str, subtitle: str = "", id: str | None = None
) -> str:
    """What each source says about the same quantities: a dot a statement on one scale."""
    return _chart(site, "spread_chart", ids, title=title, subtitle=subtitle, chart_id=id)


@macro
def unit_chart(site: Site, *ids: str, title: str, subtitle: str = "", id: str | None = None) -> str:
    """How often the first sum of money fits into the others: a small square each time."""
    return _chart(site, "unit_chart", ids, title=title, subtitle=subtitle, chart_id=id)


def _chart(site: Site, name: str, ids: tuple[str, ...], **around: Any) -> str:
    chosen = site.need_all("figure", ids)
    try:
        chart = CHARTS[name](site.corpus, chosen, **around)
    except ValueError as error:
        raise MacroError(f"{error}") from None
    file = f"{DIAGRAMS}/{chart.caption.id}.svg"
    is_drawn = (site.docs / file).is_file()  # before the next run of generate it is not
    return chart_block(chart, f"{ROOT}{file}" if is_drawn else None)


# ------------------------------------------------------------------ parts of collecting pages


@macro
def figure_table(
    site: Site, source: str | None = None, topic: str | None = None, anchors: bool = False
) -> str:
    """Every figure as a table that can be sorted and filtered; anchors belong to Zahlen."""
    rows = parts.figure_rows(site.corpus, source=source, topic=topic)
    filters = parts.figure_filters(site.corpus, rows)
    table = _list_id("zahlen-tabelle", source, topic)
    return component("figure_table", id=table, rows=rows, filters=filters, anchors=anchors)


@macro
def actor_facts(site: Site, id: str) -> str:
    """What the articles report of an actor: figures, events, quotations."""
    return component("actor_facts", **parts.actor_facts(site.corpus, site.need("actor", id)))


@macro
def occurrences(site: Site, id: str) -> str:
    """Where a term occurs: in which articles, and on which pages of the site."""
    term = site.corpus.terms[site.need("term", id)]
    return component("occurrences", **parts.occurrences(site.corpus, term, site.docs))


@macro
def differences(site: Site, source: str) -> str:
    """Where other articles report differently from this one."""
    found = parts.differences(site.corpus, site.need("source", source))
    return component("differences", differences=found)


@macro
def article_list(site: Site, level: int = 3) -> str:
    """Every article with its source; level: the level of their headings on this page."""
    articles = site.corpus.dossiers.values()
    return component("article_list", dossiers=articles, level=_heading(level))


@macro
def topic_list(site: Site, level: int = 3) -> str:
    """Every topic with its short text; level: the level of their headings on this page."""
    topics = parts.topics_with_pages(site.corpus, site.docs)
    return component("topic_list", topics=topics, level=_heading(level))


@macro
def bibliography(site: Site) -> str:
    """Bibliographic data of every source."""
    return component("bibliography", dossiers=site.corpus.dossiers.values(), anchors=True)


@macro
def source_data(site: Site, id: str) -> str:
    """Bibliographic data of one source."""
    dossier = site.corpus.dossiers[site.need("source", id)]
    return component("bibliography", dossiers=[dossier], anchors=False)


@macro
def coverage(site: Site) -> str:
    """Which source reports how many facts on which topic."""
    return component("coverage", **vars(coverage_of(site.corpus)))


@macro
def accessibility_report(site: Site) -> str:
    """What the accessibility tests looked at, when, and what they found."""
    try:
        report = read_report(site.docs.parent / "data")
    except ExplainerError as error:
        raise MacroError(f"{error}") from None
    return component("accessibility_report", report=told(report) if report else None)


@macro
def licences(site: Site) -> str:
    """What the site is made of, and under which licences."""
    try:
        parts_ = read_licences(site.docs.parent / "data")
    except ExplainerError as error:
        raise MacroError(f"{error}") from None
    return component("licences", parts=parts_told(parts_) if parts_ else [])


@macro
def unused(site: Site) -> str:
    """The facts that no reading page shows, but the collecting pages alone."""
    from generator.site.usage import unused_facts  # which knows every macro, this one too

    return component("unused", facts=unused_facts(site))


@macro
def downloads(site: Site) -> str:
    """The open data to take along."""
    return component("downloads", groups=download_groups(site.docs))


@macro
def reading_paths(site: Site) -> str:
    """The ways through the site, each with its pages and how long they take to read."""
    from generator.site.reading import walks  # which knows every macro

    return component("reading_paths", walks=walks(site.corpus, site.docs))


@macro
def path_steps(site: Site) -> str:
    """Where the page's reading paths lead next; nothing on a page that none leads through."""
    from generator.site.reading import steps_at  # which knows every macro

    steps = [] if site.page is None else steps_at(site.corpus, site.page, site.docs)
    return component("path_steps", steps=steps)


@macro
def stand(site: Site) -> str:
    """The cut-off of what the site knows, and how long the page takes to read."""
    articles, cutoff = count_words(site.corpus, "sources"), site.corpus.cutoff
    return component("stand", cutoff=cutoff, articles=articles, reading_time=_reading_time(site))


@macro
def byline(site: Site, id: str) -> str:
    """When and where an article appeared, under the heading of its page."""
    source, cutoff = site.corpus.dossiers[site.need("source", id)].source, site.corpus.cutoff
    return component("byline", source=source, cutoff=cutoff, reading_time=_reading_time(site))


@macro
def verdicts(site: Site) -> str:
    """What the verdicts of comparisons mean, and how many pairs have each."""
    return component("verdicts", rows=verdict_rows(site.corpus))


@macro
def hedges(site: Site) -> str:
    """For which values a number with its hedge stands when numbers are compared."""
    return component("hedges", rows=hedge_rows())


@macro
def unknowns(site: Site) -> str:
    """What is vague, only claimed, planned, missing or contradicted."""
    return component("unknowns", **unknowns_of(site.corpus))


@macro
def corrections(site: Site) -> str:
    """The log of corrected facts."""
    try:
        published = read_published(site.docs.parent / "data" / "published.json")
    except ExplainerError as error:
        raise MacroError(f"{error}") from None
    return component(
        "corrections", **corrected.log(site.corpus, all_corrections(site.corpus, published))
    )


@macro
def specimens(site: Site) -> str:
    """Every macro with a call that works here and what it renders: the style page."""
    from generator.site.specimens import specimens as all_specimens  # which knows every macro

    return component("specimens", specimens=all_specimens(site))


@macro
def notes(site: Site, source: str | None = None) -> str:
    """Notes of the editors about slips of a source."""
    chosen = [site.need("source", source)] if source is not None else list(site.corpus.dossiers)
    dossiers = [site.corpus.dossiers[id_] for id_ in chosen]
    return component("notes", notes=[(d.source, note) for d in dossiers for note in d.notes])


def _reading_time(site: Site) -> str:
    """How long the page takes to read, in words; empty where it is not read through."""
    from generator.site.reading import in_words, minutes_of_page  # which knows every macro

    minutes = minutes_of_page(site.corpus, site.page)
    return "" if minutes is None else in_words(minutes)


def _list_id(name: str, *chosen: str | None) -> str:
    """The id of a list with filters: different lists of one page have different ones."""
    return "--".join((name, *(id_ or "" for id_ in chosen))).rstrip("-")


def _heading(level: int) -> int:
    if level not in (2, 3, 4):
        raise MacroError(f"'{level}' is no level for a heading. Known are: 2, 3, 4.")
    return level


# ------------------------------------------------------------------ registration


signature_of = cache(inspect.signature)


OF_FACTS_ALONE = frozenset(
    ("actor_facts", "comparison", "differences", "figure_boxes", "figure_table", "quotation",
     "term_list", "timeline")
)  # fmt: skip
"""Macros whose HTML depends on the facts and their arguments, and on nothing else."""

_made: WeakKeyDictionary[Corpus, dict[object, str]] = WeakKeyDictionary()


def run(name: str, site: Site, args: Iterable[Any], kwargs: Mapping[str, Any]) -> str:
    """What a macro renders; the same blocks of facts on several pages are made once.

    Raises:
        MacroError: The call cannot be rendered.
        TypeError: The arguments are not those of the macro.
    """
    function = MACROS[name]
    bound = signature_of(function).bind(site, *args, **kwargs)
    if name not in OF_FACTS_ALONE:
        return function(*bound.args, **bound.kwargs)
    bound.apply_defaults()
    made = _made.setdefault(site.corpus, {})
    key = (name, repr(list(bound.arguments.items())[1:]))
    if key not in made:
        made[key] = function(*bound.args, **bound.kwargs)
    return made[key]


def call(
    name: str, site: Site | None, page: Path | None, args: Iterable[Any], kwargs: dict[str, Any]
) -> str:
    """Run a macro; whatever is wrong with the call becomes an error block and one warning.

    Args:
        name: A key of `MACROS`.
        site: What the macro may use, or None while the dossiers cannot be read.
        page: The Markdown file of the call, for the message.
        args: Positional arguments as the page gives them.
        kwargs: Keyword arguments as the page gives them.
    """
    if site is None:  # the page shows the dossiers' problems once, at its top
        return ""
    try:
        return run(name, site, args, kwargs)
    except (MacroError, TypeError) as error:
        message = f"{name}: {error}"
    place = f"{page}:{_line(page)}: " if page is not None else ""
    log.warning("%s%s", place, message)
    return component("macro_error", message=message)


def _line(page: Path) -> int:
    """The line of `page` from which a macro is called just now; 1 outside of a page.

    Jinja knows the line of every call of a template, for its tracebacks; the template of a page
    begins behind its front matter.
    """
    frame = inspect.currentframe()
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            line: int = template.get_corresponding_lineno(frame.f_lineno)
            return line + lines_before_body(page)
        frame = frame.f_back
    return 1


def lines_before_body(page: Path) -> int:
    """How many lines of a page's file stand before what Jinja gets of it."""
    try:
        parts = split(page.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return 0
    blank = len(parts.body) - len(parts.body.lstrip("\n"))
    return parts.lines + blank if parts.lines else 0


def define_env(env: Any) -> None:
    """Entry point of mkdocs-macros-plugin: register every macro for the coming build.

    The plugin loads this file by its path, as a module of its own; the package's own serves.
    """
    from generator.site import macros

    macros.register(env)


def register(env: Any) -> None:
    """Hand every macro to the environment of the macros plugin."""
    root: Path = Path(env.project_dir)
    docs = root / env.conf["docs_dir"]
    settings = dict(env.conf.get("extra") or {})
    current = _CurrentPage(env, root / "data", settings, docs)

    def bound(name: str) -> Callable[..., str]:
        def run(*args: Any, **kwargs: Any) -> str:
            return held(call(name, *current.look_up(), args, kwargs))

        return run

    for name in MACROS:
        env.macro(bound(name), name)


class _CurrentPage:
    """The page whose macros run just now: whether a dossier has changed is looked up once a page.

    Args:
        env: The environment of the macros plugin, which names the page.
        data: Folder of the dossiers.
        settings: The mapping `extra` of `mkdocs.yml`.
        docs: Folder of the pages.
    """

    def __init__(self, env: Any, data: Path, settings: dict[str, Any], docs: Path) -> None:
        self._env, self._data, self._settings, self._docs = env, data, settings, docs
        self._page: Any = None
        self._found: tuple[Site | None, Path | None] = None, None

    def look_up(self) -> tuple[Site | None, Path | None]:
        """What macros of the page may use, and its Markdown file."""
        page = self._env.variables.get("page") if hasattr(self._env.variables, "get") else None
        if page is None or page is not self._page:
            corpus, file = site_corpus(self._data), _page_file(page, self._docs)
            site = None if corpus is None else Site(corpus, self._settings, self._docs, file)
            self._page, self._found = page, (site, file)
        return self._found


def _page_file(page: Any, docs: Path) -> Path | None:
    """The Markdown file of a page, relative to where the build runs if it can be."""
    source = getattr(getattr(page, "file", None), "src_uri", None) or getattr(page, "path", None)
    if not source:
        return None
    return near(docs / str(source))
