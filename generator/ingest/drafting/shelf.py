"""The dossiers that a folder holds: which of them is an article's, and how a draft gets there."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from generator.corpus import dossier_files
from generator.document import MAX_BYTES
from generator.errors import ExplainerError
from generator.ingest.candidates import ActorCandidate
from generator.ingest.drafting.draft import Draft, draft
from generator.ingest.drafting.memory import Memories, Memory, hash_in, read_memory
from generator.ingest.drafting.merge import merge, read_dossier, remembered
from generator.ingest.drafting.news import Gone, locators
from generator.ingest.drafting.places import Places
from generator.ingest.drafting.questions import Question, open_questions
from generator.ingest.extract import Extraction
from generator.ingest.publication import Publication
from generator.ingest.reader import Article
from generator.model import Dossier
from generator.writing import write_all

_HASH = re.compile(r"^[ \t]+sha256:[ \t]*[\"']?([0-9a-f]{64})", re.MULTILINE)
_ID = re.compile(r"^[ \t]+id:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_SOURCE = re.compile(r"^( *)source:", re.MULTILINE)
_BASIS = re.compile(r"^[ \t]+published_basis:[ \t]*inferred\b", re.MULTILINE)
_DRAFT = re.compile(r"^[ \t]+status:[ \t]*draft\b", re.MULTILINE)
_PUBLISHED = re.compile(r"^[ \t]+published:[ \t]*[\"']?(\d{4}-\d{2}-\d{2})", re.MULTILINE)
_FILE = re.compile(r"^[ \t]+file:[ \t]*(\"(?:[^\"\\\n]|\\.)*\"|[^\n#]+)", re.MULTILINE)
_STILL_THE_SAME = 4
"""An article is the one of a dossier while at least one in so many of its places stands in it."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A dossier in the folder, as its first lines tell.

    Attributes:
        file: The dossier.
        id: Id of its source.
        published: The day that it names; `Shelf.find` leaves out one that ingest guessed.
    """

    file: Path
    id: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of an article's draft.

    Attributes:
        file: Its dossier.
        is_new: Whether the dossier was created.
        changed: Whether the dossier was written.
        added: Number of facts that are new in it, by list.
        gone: What the dossier has and the article no longer.
        as_comments: Whether the new facts are comments.
        marks: Number of comments that were put beside what the dossier has.
        open: What is undecided in a dossier that was there before; None in a new one.
    """

    file: Path
    is_new: bool
    changed: bool
    added: Mapping[str, int] = field(default_factory=dict)
    gone: tuple[Gone, ...] = ()
    as_comments: bool = False
    marks: int = 0
    open: frozenset[Question] | None = None


@dataclass(frozen=True)
class Shelf:
    """The folder for drafts, and what lies in it.

    Attributes:
        folder: The folder.
        memories: Folder of what was proposed for its dossiers.
        texts: The dossiers' texts by file; a file that is no text is empty.
    """

    folder: Path
    memories: Path
    texts: Mapping[Path, str] = field(repr=False)

    @classmethod
    def open(cls, folder: Path, project: Path) -> Shelf:
        """The shelf of `folder`; the memories of the project's own dossiers lie with its bases."""
        own = project / "data" / "seeds"
        inside = folder.resolve() == own.resolve()
        memories = project / "data" / "base" / "seeds" if inside else folder / ".base"
        files = dossier_files(folder) if folder.is_dir() else []
        return cls(folder, memories, {file: _text(file) for file in files})

    @property
    def _remembering(self) -> Memories:
        return Memories(self.memories)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all dossiers and the names of their files."""
        return frozenset((*self._by_id, *(file.stem for file in self.texts)))

    def find(self, article: Article, id_: str) -> Shelved | None:
        """The dossier of `article`: made from the same bytes, or from an older version.

        Args:
            article: The article.
            id_: The id that its file name gives.
        """
        shelved = self._find(article, id_)
        if shelved is None or not self._is_guess(shelved):
            return shelved
        return replace(shelved, published=None)

    def _is_guess(self, shelved: Shelved) -> bool:
        """Whether the day of a dossier is the one that ingest inferred, so that it infers anew."""
        text = self.texts[shelved.file]
        if not (_DRAFT.search(text) and _BASIS.search(text)):
            return False
        try:
            memory = read_memory(self._memory(shelved.id))
        except ExplainerError:
            return False
        return (
            memory is not None and memory.source.get("published", (None,))[0] == shelved.published
        )

    def _find(self, article: Article, id_: str) -> Shelved | None:
        named = [
            shelved
            for shelved in (self._by_id.get(id_), self._by_file.get(article.file))
            if shelved is not None
        ]
        same = [shelved for shelved in named if article.sha256 in self.texts[shelved.file]]
        if same or article.sha256 in self._by_hash:
            return same[0] if same else self._by_hash[article.sha256]
        return next((shelved for shelved in named if self._is_of(shelved, article)), None)

    def _is_of(self, shelved: Shelved, article: Article) -> bool:
        """Whether the article still has some of what the dossier cites; a broken one may be its."""
        try:
            record = read_dossier(self.texts[shelved.file], shelved.file)
        except ExplainerError:
            return True
        if record.source.original.file != article.file:
            return False
        places = Places(article)
        cited = [locator for _, _, _, locator in locators(record)]
        stand = sum(places.find(locator) is not None for locator in cited)
        return stand * _STILL_THE_SAME >= len(cited)

    @cached_property
    def _by_hash(self) -> dict[str, Shelved]:
        return {
            found[1]: _shelved(file, text)
            for file, text in self.texts.items()
            if (found := _HASH.search(_source(text)))
        }

    @cached_property
    def _by_id(self) -> dict[str, Shelved]:
        shelved = [_shelved(file, text) for file, text in self.texts.items()]
        return {known: one for one in shelved for known in (one.file.stem, one.id)}

    @cached_property
    def _by_file(self) -> dict[str, Shelved]:
        return {
            _name(found[1]): _shelved(file, text)
            for file, text in self.texts.items()
            if (found := _FILE.search(_source(text)))
        }

    # ------------------------------------------------------------------ writing

    def save(
        self,
        article: Article,
        extraction: Extraction,
        id_: str,
        published: Publication,
        *,
        taken: Iterable[str] = (),
        fresh: Draft | None = None,
    ) -> Saved:
        """Write the draft of an article as a new dossier, or merge it into the one that it has.

        Args:
            article: What was read.
            extraction: What was found in it.
            id_: Id of the source.
            published: Day of publication.
            taken: Ids that new facts must not take.
            fresh: The article's draft, where it is made already.

        Raises:
            ExplainerError: The dossier cannot be read or written; it is as it was.
        """
        shelved = self.find(article, id_)
        if shelved is None and not os.path.lexists(self.folder / f"{id_}.yaml"):
            fresh = fresh or draft(article, extraction, id_, published)
            file = self.folder / f"{id_}.yaml"
            write_all({
                file: fresh.text(),
                self._memory(id_): remembered(fresh, article).text(),
            })  # fmt: skip
            _remove(self._left(id_, id_, (article.sha256,)))
            return Saved(file, True, True, {key: len(rows) for key, rows in fresh.lists.items()})
        file = self.folder / f"{id_}.yaml" if shelved is None else shelved.file
        return self._redraft(file, article, extraction, published, taken)

    def _redraft(
        self,
        file: Path,
        article: Article,
        extraction: Extraction,
        published: Publication,
        taken: Iterable[str],
    ) -> Saved:
        text = _read(file)
        record = read_dossier(text, file)
        id_ = record.source.id
        hashes = (record.source.original.sha256, article.sha256)
        left = self._left(id_, file.stem, hashes)
        memory = self._memory(id_)
        before = read_memory(next((found for found in (memory, *left) if found.exists()), memory))
        unwanted = _deleted(record, before, extraction)
        now = draft(article, extraction, id_, published, without=unwanted)
        merged = merge(text, file, draft=now, article=article, memory=before, taken=taken)
        plan = {file: merged.text} if merged.text != text else {}
        if merged.memory != before or not memory.exists():
            plan[memory] = merged.memory.text()
        write_all(plan)
        _remove(left)
        added = {key: len(rows) for key, rows in merged.added.items()}
        return Saved(
            file, False, merged.text != text, added, merged.gone, merged.as_comments,
            merged.marks, open_questions(record, merged),
        )  # fmt: skip

    def _memory(self, id_: str) -> Path:
        return self._remembering.file(id_)

    def _left(self, id_: str, stem: str, hashes: Iterable[str]) -> list[Path]:
        """Memories of an article under another id than `id_`: an earlier one, or its file's name.

        Args:
            id_: The id of its dossier.
            stem: The name of the dossier's file.
            hashes: Hashes of the files that the article was read from.
        """
        hashes = frozenset(hashes)
        left = [file for hash_ in hashes for file in self._memories_left.get(hash_, ())]
        named = self._memory(stem)
        if stem != id_ and hash_in(named) in hashes:
            left.append(named)
        return sorted({file for file in left if file != self._memory(id_)})

    @cached_property
    def _memories_left(self) -> Mapping[str, Sequence[Path]]:
        """Memories without dossier; looked for once, since a run may write thousands."""
        return self._remembering.left(self.ids)


def _remove(files: Iterable[Path]) -> None:
    """Remove memories whose dossier goes on under another id; one that stays does no harm."""
    for file in files:
        with suppress(OSError):
            file.unlink()


def _deleted(record: Dossier, before: Memory | None, extraction: Extraction) -> list[str]:
    """Actors that were proposed before and are in the dossier no longer."""
    offered = before.same.get("actors", frozenset()) if before else frozenset()
    kept = {actor.id for actor in record.actors}
    found: dict[str, ActorCandidate] = {
        actor.id: actor for actor in extraction.candidates.actors if actor.proposed
    }
    curated = record.source.status != "draft"
    return [id_ for id_ in found if id_ not in kept and (curated or id_ in offered)]


def _read(file: Path) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise ExplainerError.single(f"cannot be read: {error.strerror}.", file=file) from None
    if len(raw) > MAX_BYTES:
        raise ExplainerError.single(
            f"has more than {MAX_BYTES:,} bytes, which no dossier has. The file stays as it is.",
            file=file,
        )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ExplainerError.single(
            f"byte {error.start} is not UTF-8. The file stays as it is.",
            file=file,
            hint="Save the file as UTF-8.",
        ) from None


def _text(file: Path) -> str:
    """The text of a dossier for finding it; what cannot be read is found by its name only."""
    try:
        return _read(file)
    except ExplainerError:
        return ""


def _source(text: str) -> str:
    """The lines of the source in a dossier."""
    opening = _SOURCE.search(text)
    if opening is None:
        return text
    lines = text[opening.end() :].split("\n")
    depth = len(opening[1])
    behind = (
        number
        for number, line in enumerate(lines[1:], 1)
        if line.strip() and line.lstrip()[0] != "#" and len(line) - len(line.lstrip()) <= depth
    )
    return "\n".join(lines[: next(behind, len(lines))])


def _shelved(file: Path, text: str) -> Shelved:
    text = _source(text)
    id_, published = _ID.search(text), _PUBLISHED.search(text)
    return Shelved(file, id_[1] if id_ else file.stem, published[1] if published else None)


def _name(scalar: str) -> str:
    if scalar.startswith('"'):
        try:
            return str(json.loads(scalar))
        except ValueError:
            return scalar
    return scalar.strip().strip("'")
