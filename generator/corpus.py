"""Load dossiers and vocabularies, validate them once, and hand out a corpus others can trust.

`load` reads everything below `data/`, collects every problem of every file with its line, and
raises them together. Behind it there are only frozen records and references that resolve.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any

from generator.document import Document, Path_, read_document, show_path
from generator.errors import ExplainerError, Problem
from generator.escaping import markdown_text
from generator.model import (
    FACT_KINDS,
    Actor,
    CuratedComparison,
    Dossier,
    Event,
    Fact,
    Figure,
    Locator,
    Metric,
    Office,
    Quotation,
    ReadingPath,
    Record,
    Role,
    Source,
    Term,
    Topic,
)
from generator.validation import R, broken_paths, nearest, validate

VOCABULARIES: dict[str, type[Record]] = {
    "topics": Topic,
    "metrics": Metric,
    "actors": Actor,
    "glossary": Term,
    "offices": Office,
    "comparisons": CuratedComparison,
    "paths": ReadingPath,
}
_OF_DOSSIERS = ("comparisons", "paths")
"""Vocabularies that refer to dossiers."""
_APART = {"metric": "metric", "readingpath": "path"}
"""Kinds with ids of their own, and how they are called in places."""
_KINDS = {
    "figures": "figure",
    "quotations": "quotation",
    "roles": "role",
    "events": "event",
    "notes": "note",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record was written: for messages about it."""

    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class Cited:
    """A locator together with the source it points into."""

    source: Source
    locator: Locator


@dataclass(frozen=True, eq=False)
class Corpus:
    """All facts and all words they refer to, each collection in reading order.

    A corpus equals itself only, so that what is computed from it can be kept beside it.

    Attributes:
        dossiers: By source id, oldest source first.
        figures, events, quotations, roles: By id; an event of several dossiers is one record.
        curated: What authors say about comparisons; `compare` has the comparisons themselves.
        source_of: Source of each figure, quotation, role and note, by id.
        cited: Every place that reports a fact or uses a term, by its id.
        places: File and line at which each id is defined.
        paths: Ways through the site, for readers with different interests.
    """

    dossiers: Mapping[str, Dossier]
    topics: Mapping[str, Topic]
    metrics: Mapping[str, Metric]
    actors: Mapping[str, Actor]
    terms: Mapping[str, Term]
    offices: Mapping[str, Office]
    curated: Mapping[str, CuratedComparison]
    figures: Mapping[str, Figure]
    events: Mapping[str, Event]
    quotations: Mapping[str, Quotation]
    roles: Mapping[str, Role]
    source_of: Mapping[str, Source]
    cited: Mapping[str, tuple[Cited, ...]]
    places: Mapping[str, Place] = field(repr=False)
    paths: Mapping[str, ReadingPath] = field(default_factory=dict)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All sources, oldest first."""
        return tuple(dossier.source for dossier in self.dossiers.values())

    @cached_property
    def cutoff(self) -> str | None:
        """Publication day of the newest source (*Stand*), or None without any."""
        return max((source.published for source in self.sources if source.published), default=None)

    @cached_property
    def facts(self) -> Mapping[str, Figure | Event | Quotation | Role]:
        """Figures, events, quotations and roles in one mapping by id."""
        return {**self.figures, **self.events, **self.quotations, **self.roles}

    def with_members(self, actor: str) -> frozenset[str]:
        """`actor` and, for a group, its members."""
        known = self.actors.get(actor)
        return frozenset() if known is None else frozenset((actor, *known.members))


# ------------------------------------------------------------------ loading


def load(data: Path) -> Corpus:
    """Load the corpus from the folder `data`.

    Args:
        data: Holds `seeds/` with one dossier a file and the vocabularies beside it. A vocabulary
            that does not exist is empty, so that drafts can be built from nothing.

    Raises:
        ExplainerError: With every problem found in any file.
    """
    return load_documents(data)[0]


def load_documents(data: Path) -> tuple[Corpus, Mapping[Path, Document]]:
    """The corpus as `load` has it, and every file that it was read from, with its lines."""
    seeds = data / "seeds"
    if not seeds.is_dir():
        raise ExplainerError.single(
            "the folder with the dossiers does not exist.",
            file=seeds,
            hint="Run the command at the top of the project, or name it with --project.",
        )
    loader = _Loader()
    for name, model in VOCABULARIES.items():
        loader.read_vocabulary(data / f"{name}.yaml", model)
    for file in dossier_files(seeds):
        loader.read_dossier(file)
    return loader.corpus(), loader.documents


def load_vocabularies(data: Path) -> Corpus:
    """The words that dossiers refer to, without any dossier.

    Raises:
        ExplainerError: With every problem found in a vocabulary.
    """
    loader = _Loader()
    for name, model in VOCABULARIES.items():
        if name not in _OF_DOSSIERS:
            loader.read_vocabulary(data / f"{name}.yaml", model)
    return loader.corpus()


def dossier_files(seeds: Path) -> list[Path]:
    """The dossiers of a folder in a fixed order; an editor's hidden files are none."""
    return sorted(
        file
        for pattern in ("*.yaml", "*.yml")
        for file in seeds.glob(pattern)
        if not file.name.startswith(".")
    )


def load_dossier(file: Path) -> Dossier:
    """Read one dossier on its own, without resolving what it refers to.

    Raises:
        ExplainerError: The file does not hold a valid dossier.
    """
    document = read_document(file)
    record, problems = validate(document, Dossier, document.value, ())
    if record is None:
        raise ExplainerError(problems)
    return record


class _Loader:
    """Collects records and problems file by file, then joins them into a corpus."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.documents: dict[Path, Document] = {}
        self.vocabulary: dict[str, dict[str, Any]] = {name: {} for name in VOCABULARIES}
        self.dossiers: list[tuple[Document, Dossier]] = []
        self.places: dict[str, Place] = {}
        self.kinds: dict[str, str] = {}
        self.broken: set[str] = set()
        self.broken_keys: set[tuple[Path, str]] = set()
        self.broken_files: set[str] = set()
        # a dossier that is no YAML may define anything: then nothing else counts as missing
        self.unreadable = False
        self.defined_in: set[tuple[Path, str]] = set()
        self.positions: dict[tuple[Path, str], list[int]] = {}

    # -------------------------------------------------------------- reading

    def read_vocabulary(self, file: Path, model: type[R]) -> None:
        if not file.exists():
            return
        document = self._read(file)
        if document is None:
            self.broken_files.add(file.stem)
            return
        if document.value is None:
            return
        if not isinstance(document.value, list):
            self.broken_files.add(file.stem)
            self._wrong(document, (), "is not a list.", "Start every entry with '- id: …'.")
            return
        for index, value in enumerate(document.value):
            record, problems = validate(document, model, value, (index,))
            self.problems += problems
            if record is None:
                self._note_broken(value)
            elif self._define(document, (index,), record, model.__name__.lower()):
                self.vocabulary[file.stem][record.id] = record  # type: ignore[attr-defined]

    def read_dossier(self, file: Path) -> None:
        document = self._read(file)
        if document is None:
            self.unreadable = True
            return
        dossier, problems = validate(document, Dossier, document.value, ())
        self.problems += problems
        if dossier is None:
            dossier = self._without_broken(document)
        if dossier is None:
            self._note_all_broken(document.value)
        elif self._define(document, ("source",), dossier.source, "source"):
            self.dossiers.append((document, dossier))
        else:
            self._note_all_broken(document.value)

    def _read(self, file: Path) -> Document | None:
        try:
            self.documents[file] = read_document(file)
        except ExplainerError as error:
            self.problems += error.problems
        return self.documents.get(file)

    def _without_broken(self, document: Document) -> Dossier | None:
        """The dossier less its broken list items, so that the rest can still be checked."""
        if not isinstance(document.value, dict):
            return None
        bad = broken_paths(Dossier, document.value)
        kept: dict[str, Any] = {}
        for key, value in document.value.items():
            if isinstance(value, list):
                good = [i for i in range(len(value)) if (key, i) not in bad]
                for index in set(range(len(value))) - set(good):
                    self._note_broken(value[index])
                self.positions[document.file, key] = good
                value = [value[i] for i in good]
            if _is_broken(key, bad):
                self.broken_keys.add((document.file, key))
            if key in Dossier.model_fields and (key == "source" or not _is_broken(key, bad)):
                kept[key] = value
        return validate(document, Dossier, kept, ())[0]

    def _note_all_broken(self, value: Any) -> None:
        """What a dossier that cannot be used would have defined is not missing elsewhere."""
        lists = value.values() if isinstance(value, dict) else ()
        for items in lists:
            for item in items if isinstance(items, list) else ():
                self._note_broken(item)

    def _note_broken(self, value: Any) -> None:
        if isinstance(value, dict):
            proposed = value.get("term") if "title" in value else None
            self.broken |= {id_ for id_ in (value.get("id"), proposed) if isinstance(id_, str)}

    # -------------------------------------------------------------- definitions

    def _define(self, document: Document, path: Path_, record: Any, kind: str) -> bool:
        """Note where `record` is defined; False, with a problem, if its id is taken."""
        line = document.line((*path, "id"))
        namespace = f"{_APART[kind]} {record.id}" if kind in _APART else record.id
        twice = (document.file, namespace) in self.defined_in
        self.defined_in.add((document.file, namespace))
        if (first := self.places.get(namespace)) is not None:
            if kind == "event" and self.kinds[namespace] == "event":
                return not twice or self._event_twice(document, path, record.id)
            self._wrong(
                document,
                (*path, "id"),
                f"'{record.id}' is already the {self.kinds[namespace]}"
                f" of {first.file}:{first.line}.",
                "Every id stands once over all kinds; choose another.",
            )
            return False
        self.places[namespace] = Place(document.file, line)
        self.kinds[namespace] = kind
        return True

    def _event_twice(self, document: Document, path: Path_, id_: str) -> bool:
        self._wrong(
            document,
            (*path, "id"),
            f"'{id_}' is already an event of this dossier.",
            "List further places under its 'also'.",
        )
        return False

    def _wrong(self, document: Document, path: Path_, message: str, hint: str = "") -> None:
        where = f"{show_path(path)}: " if path else ""
        self.problems.append(Problem(document.file, document.line(path), where + message, hint))

    def _items(self, document: Document, dossier: Dossier, key: str) -> list[tuple[Path_, Any]]:
        """The records of one list of a dossier with their paths in the file."""
        records = getattr(dossier, key)
        positions = self.positions.get((document.file, key), range(len(records)))
        return [((key, index), record) for index, record in zip(positions, records, strict=True)]

    # -------------------------------------------------------------- joining

    def corpus(self) -> Corpus:
        """Join everything that was read.

        Raises:
            ExplainerError: With all problems, in the order of files and lines.
        """
        self.dossiers.sort(key=lambda pair: (pair[1].source.published or "9", pair[1].source.id))
        for document, dossier in self.dossiers:
            self._propose(document, dossier)
        for document, dossier in self.dossiers:
            for key, kind in _KINDS.items():
                for path, record in self._items(document, dossier, key):
                    self._define(document, path, record, kind)
        self._check_vocabularies()
        for document, dossier in self.dossiers:
            self._check_dossier(document, dossier)
        events = self._merge_events()
        if self.problems:
            unique = dict.fromkeys(self.problems)
            raise ExplainerError(sorted(unique, key=lambda p: (str(p.file), p.line or 0)))
        dossiers = [dossier for _, dossier in self.dossiers]
        return Corpus(
            dossiers={dossier.source.id: dossier for dossier in dossiers},
            topics=self.vocabulary["topics"],
            metrics=self.vocabulary["metrics"],
            actors=self.vocabulary["actors"],
            terms=self.vocabulary["glossary"],
            offices=self.vocabulary["offices"],
            curated=self.vocabulary["comparisons"],
            figures={f.id: f for dossier in dossiers for f in dossier.figures},
            events=events,
            quotations={q.id: q for dossier in dossiers for q in dossier.quotations},
            roles={r.id: r for dossier in dossiers for r in dossier.roles},
            source_of={id_: dossier.source for dossier in dossiers for id_ in _own_ids(dossier)},
            cited=_citations(dossiers),
            places=self.places,
            paths=self.vocabulary["paths"],
        )

    def _propose(self, document: Document, dossier: Dossier) -> None:
        """Take over the actors and terms that a draft proposes and no vocabulary has yet."""
        for path, actor in self._items(document, dossier, "actors"):
            known = self.vocabulary["actors"]
            if actor.id not in known and self._define(document, path, actor, "actor"):
                known[actor.id] = actor
        for path, use in self._items(document, dossier, "terms"):
            if use.title and use.short and use.term not in self.vocabulary["glossary"]:
                text = markdown_text(use.short)  # what a draft proposes is plain text
                term = Term(id=use.term, title=use.title, short=use.short, text=text)
                if self._define(document, (*path, "term"), term, "term"):
                    self.vocabulary["glossary"][term.id] = term

    def _check_vocabularies(self) -> None:
        for id_, metric in self.vocabulary["metrics"].items():
            self._refer_at(f"metric {id_}", "broader", metric.broader, "metrics")
        for id_, actor in self.vocabulary["actors"].items():
            for key in ("members", "part_of", "perhaps"):
                for other in getattr(actor, key):
                    self._refer_at(id_, key, other, "actors")
        for id_, term in self.vocabulary["glossary"].items():
            for other in term.see_also:
                self._refer_at(id_, "see_also", other, "glossary")
        facts = [i for i, kind in self.kinds.items() if kind in FACT_KINDS]
        for id_, comparison in self.vocabulary["comparisons"].items():
            for statement in comparison.statements:
                if statement not in facts and statement not in self.broken and not self.unreadable:
                    self._wrong_at(
                        id_,
                        "statements",
                        f"'{statement}' is no figure, event, quotation or role.",
                        nearest(statement, facts),
                    )
        self._check_paths()

    def _check_paths(self) -> None:
        if "topics" in self.broken_files or self.unreadable:
            return
        pages = {*self.vocabulary["topics"], *(d.source.id for _, d in self.dossiers)}
        for id_, path in self.vocabulary["paths"].items():
            for stop in path.stops:
                if stop not in pages and stop not in self.broken:
                    hint = nearest(stop, pages)
                    self._wrong_at(f"path {id_}", "stops", f"'{stop}' has no page.", hint)

    def _is_missing(self, target: str, vocabulary: str) -> bool:
        """Whether a reference leads nowhere; what is broken itself is not missing as well."""
        if vocabulary in self.broken_files:
            return False
        return target not in self.vocabulary[vocabulary] and target not in self.broken

    def _refer_at(self, id_: str, key: str, target: str | None, vocabulary: str) -> None:
        known = self.vocabulary[vocabulary]
        if target is not None and self._is_missing(target, vocabulary):
            self._wrong_at(
                id_, key, f"'{target}' is not in {vocabulary}.yaml.", nearest(target, known)
            )

    def _wrong_at(self, id_: str, key: str, message: str, hint: str) -> None:
        place = self.places[id_]
        self.problems.append(Problem(place.file, place.line, f"{id_}.{key}: {message}", hint))

    # -------------------------------------------------------------- one dossier

    def _check_dossier(self, document: Document, dossier: Dossier) -> None:
        curated = dossier.source.status == "curated"
        summary_is_broken = (document.file, "summary") in self.broken_keys
        if curated and dossier.summary is None and not summary_is_broken:
            self._wrong(
                document, (), "summary: is missing.", "A curated dossier needs its summary."
            )
        self._check_facts(document, dossier)
        for path, figure in self._items(document, dossier, "figures"):
            self._check_figure(document, path, figure, curated)
        for path, quotation in self._items(document, dossier, "quotations"):
            self._check_quotation(document, path, quotation, curated)
        for path, use in self._items(document, dossier, "terms"):
            self._refer(document, (*path, "term"), use.term, "glossary")
            self._check_paragraphs(document, dossier, path, use.uses)
        for path, role in self._items(document, dossier, "roles"):
            self._refer(document, (*path, "actor"), role.actor, "actors")
            self._refer(document, (*path, "office"), role.office, "offices")
        for path, note in self._items(document, dossier, "notes"):
            self._check_paragraphs(document, dossier, path, (note,))
            for index, guard in enumerate(note.guards):
                self._refer_to_fact(document, (*path, "guards", index, "id"), guard.id, FACT_KINDS)
        for path, left_out in self._items(document, dossier, "left_out"):
            self._check_paragraphs(document, dossier, path, (left_out,))

    def _refer_to_fact(
        self, document: Document, path: Path_, target: str, kinds: tuple[str, ...]
    ) -> None:
        if self.kinds.get(target) in kinds or target in self.broken or self.unreadable:
            return
        facts = [id_ for id_, kind in self.kinds.items() if kind in kinds]
        self._wrong(
            document, path, f"'{target}' is no {' or '.join(kinds)}.", nearest(target, facts)
        )

    def _check_facts(self, document: Document, dossier: Dossier) -> None:
        """What figures, events, quotations and roles have in common, and what events add."""
        for key in ("figures", "events", "quotations", "roles"):
            for path, fact in self._items(document, dossier, key):
                for topic in fact.topics:
                    self._refer(document, (*path, "topics"), topic, "topics")
                self._check_paragraphs(document, dossier, path, fact.locators)
        for path, event in self._items(document, dossier, "events"):
            for actor in event.actors:
                self._refer(document, (*path, "actors"), actor, "actors")
            for earlier in event.presupposes:
                self._refer_to_fact(document, (*path, "presupposes"), earlier, ("event",))
            if event.dated_by is not None:
                dated = (*path, "dated_by")
                self._check_paragraphs(document, dossier, dated, (event.dated_by,))

    def _check_figure(self, document: Document, path: Path_, figure: Figure, curated: bool) -> None:
        self._refer(document, (*path, "actor"), figure.actor, "actors")
        self._refer(document, (*path, "metric"), figure.metric, "metrics")
        if curated and figure.metric is None:
            self._wrong(
                document, path, "metric: is missing.", "A curated figure says what it measures."
            )

    def _check_quotation(
        self, document: Document, path: Path_, quotation: Quotation, curated: bool
    ) -> None:
        self._refer(document, (*path, "speaker"), quotation.speaker, "actors")
        if quotation.text is not None and quotation.text != quotation.surface:
            self._wrong(
                document,
                (*path, "text"),
                "differs from surface.",
                "The quoted words are the phrase that stands in the article.",
            )
        for key in ("speaker", "text", "context"):
            if curated and getattr(quotation, key) is None:
                self._wrong(
                    document, path, f"{key}: is missing.", f"A curated quotation needs its {key}."
                )

    def _refer(self, document: Document, path: Path_, target: str | None, vocabulary: str) -> None:
        known = self.vocabulary[vocabulary]
        if target is None or not self._is_missing(target, vocabulary):
            return
        hint = nearest(target, known) or f"Add it to data/{vocabulary}.yaml first."
        self._wrong(document, path, f"'{target}' is not in {vocabulary}.yaml.", hint)

    def _check_paragraphs(
        self, document: Document, dossier: Dossier, path: Path_, locators: Iterable[Locator]
    ) -> None:
        last = dossier.source.original.paragraphs
        for locator in locators:
            if locator.paragraph > last:
                self._wrong(
                    document,
                    (*path, "paragraph"),
                    f"{locator.paragraph} is beyond the last paragraph of the article, {last}.",
                    "Headings and standfirst count, empty lines do not.",
                )

    # -------------------------------------------------------------- events

    def _merge_events(self) -> dict[str, Event]:
        reports: dict[str, list[tuple[Document, Path_, Event]]] = defaultdict(list)
        for document, dossier in self.dossiers:
            for path, event in self._items(document, dossier, "events"):
                reports[event.id].append((document, path, event))
        merged = {id_: self._merge_event(found) for id_, found in reports.items()}
        return dict(sorted(merged.items(), key=lambda item: _chronological(item[1])))

    def _merge_event(self, reports: list[tuple[Document, Path_, Event]]) -> Event:
        document, path, first = reports[0]
        told: dict[str, Any] = {"date": None, "start": None, "end": None}
        told.update(self._tell_once(reports, "date", _when) or {})
        for key in ("daytime", "title", "text"):
            told[key] = self._tell_once(reports, key, attrgetter(key))
        if first.id not in self.broken:
            self._check_told(document, path, told)
        events = [event for _, _, event in reports]
        return first.model_copy(
            update={
                **told,
                "order": max((event.order for event in events), key=abs),
                "actors": tuple(dict.fromkeys(a for event in events for a in event.actors)),
                "topics": tuple(dict.fromkeys(t for event in events for t in event.topics)),
                "turning_point": any(event.turning_point for event in events),
                "happening": next((e.happening for e in events if e.happening), None),
                "presupposes": tuple(dict.fromkeys(p for e in events for p in e.presupposes)),
            }
        )

    def _tell_once(
        self,
        reports: list[tuple[Document, Path_, Event]],
        key: str,
        tell: Callable[[Event], Any],
    ) -> Any:
        """What the first dossier tells of an event; a problem for each that tells otherwise."""
        telling = [report for report in reports if tell(report[2]) is not None]
        if not telling:
            return None
        (document, _, first), *others = telling
        for other, at, event in others:
            if tell(event) != tell(first):
                self._wrong(
                    other,
                    (*at, "start" if key == "date" and event.start else key),
                    f"differs from what {document.file} says of '{first.id}'.",
                    "Write it in one of the dossiers only.",
                )
        return tell(first)

    def _check_told(self, document: Document, path: Path_, told: Mapping[str, Any]) -> None:
        if self.unreadable:
            return
        if told["date"] is None and told["start"] is None:
            self._wrong(
                document,
                path,
                "date: no dossier says when this was.",
                "Add date, or start and end.",
            )
        for key in ("title", "text"):
            if told[key] is None:
                self._wrong(
                    document, path, f"{key}: is missing in every dossier.", "Add it in one of them."
                )


def _when(event: Event) -> dict[str, str | None] | None:
    """Day or span of an event as one value, or None where the dossier leaves it to others."""
    if event.date is None and event.start is None:
        return None
    return {"date": event.date, "start": event.start, "end": event.end}


def _own_ids(dossier: Dossier) -> Iterator[str]:
    """Ids of the records that belong to one source only."""
    yield from (figure.id for figure in dossier.figures)
    yield from (quotation.id for quotation in dossier.quotations)
    yield from (role.id for role in dossier.roles)
    yield from (note.id for note in dossier.notes)


def _is_broken(key: str, bad: set[Path_]) -> bool:
    return any(path[0] == key and not isinstance(path[-1], int) for path in bad)


def _chronological(event: Event) -> tuple[str, int, str]:
    """Sort key: a coarse date comes before the finer dates inside it."""
    return (event.date or event.start or "", event.order, event.id)


def _citations(dossiers: Iterable[Dossier]) -> dict[str, tuple[Cited, ...]]:
    found: dict[str, list[Cited]] = defaultdict(list)
    for dossier in dossiers:
        facts: tuple[Fact, ...] = (
            *dossier.figures,
            *dossier.events,
            *dossier.quotations,
            *dossier.roles,
        )
        for fact in facts:
            found[fact.id] += [Cited(dossier.source, locator) for locator in fact.locators]
        for use in dossier.terms:
            found[use.term] += [Cited(dossier.source, locator) for locator in use.uses]
    return {id_: tuple(cited) for id_, cited in found.items()}
