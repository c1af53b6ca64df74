"""The dossiers that a folder holds: which of them is an article's, and how a draft gets there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from generator.corpus import dossier_files
from generator.errors import ExplainerError
from generator.ingest.candidates import ActorCandidate
from generator.ingest.drafting.draft import Draft, draft
from generator.ingest.drafting.memory import Memories, Memory, hash_in, read_memory
from generator.ingest.drafting.merge import merge, read_dossier, remembered
from generator.ingest.drafting.news import Gone, locators
from generator.ingest.drafting.places import Places
from generator.ingest.drafting.questions import Question, open_questions
from generator.ingest.drafting.shelved import Shelved, read_text, shelved, text_or_nothing
from generator.ingest.extract import Extraction
from generator.ingest.publication import Publication
from generator.ingest.reader import Article
from generator.journal import Change, carry_out, hash_of
from generator.model import Dossier

_STILL_THE_SAME = 4
"""An article is the one of a dossier while at least one in so many of its places stands in it."""


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
        root: Where a run is told from others: the project of its own dossiers, else the folder.
        memories: Folder of what was proposed for its dossiers.
        texts: The dossiers' texts by file; a file that is no text is empty.
    """

    folder: Path
    root: Path
    memories: Path
    texts: Mapping[Path, str] = field(repr=False)

    @classmethod
    def open(cls, folder: Path, project: Path) -> Shelf:
        """The shelf of `folder`; the memories of the project's own dossiers lie with its bases."""
        root = root_of(folder, project)
        memories = folder / ".base" if root == folder else project / "data" / "base" / "seeds"
        files = dossier_files(folder) if folder.is_dir() else []
        return cls(folder, root, memories, {file: text_or_nothing(file) for file in files})

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
        found = self._find(article, id_)
        if found is None or not self._is_guess(found):
            return found
        return replace(found, published=None)

    def _is_guess(self, dossier: Shelved) -> bool:
        """Whether the day of a dossier is the one that ingest inferred, so that it infers anew."""
        if not dossier.is_inferred:
            return False
        try:
            memory = read_memory(self._memory(dossier.id))
        except ExplainerError:
            return False
        return memory is not None and memory.first("published") == dossier.published

    def _find(self, article: Article, id_: str) -> Shelved | None:
        named = [
            one
            for one in (self._by_id.get(id_), self._by_file.get(article.file))
            if one is not None
        ]
        same = [one for one in named if one.sha256 == article.sha256]
        if same or article.sha256 in self._by_hash:
            return same[0] if same else self._by_hash[article.sha256]
        return next((one for one in named if self._is_of(one, article)), None)

    def _is_of(self, dossier: Shelved, article: Article) -> bool:
        """Whether the article still has some of what the dossier cites; a broken one may be its."""
        try:
            record = read_dossier(self.texts[dossier.file], dossier.file)
        except ExplainerError:
            return True
        if record.source.original.file != article.file:
            return False
        places = Places(article)
        cited = [locator for _, _, _, locator in locators(record)]
        stand = sum(places.find(locator) is not None for locator in cited)
        return stand * _STILL_THE_SAME >= len(cited)

    @cached_property
    def _all(self) -> tuple[Shelved, ...]:
        return tuple(shelved(file, text) for file, text in self.texts.items())

    @cached_property
    def _by_hash(self) -> dict[str, Shelved]:
        return {one.sha256: one for one in self._all if one.sha256 is not None}

    @cached_property
    def _by_id(self) -> dict[str, Shelved]:
        return {known: one for one in self._all for known in (one.file.stem, one.id)}

    @cached_property
    def _by_file(self) -> dict[str, Shelved]:
        return {one.article: one for one in self._all if one.article is not None}

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
        known = self.find(article, id_)
        if known is None and not os.path.lexists(self.folder / f"{id_}.yaml"):
            fresh = fresh or draft(article, extraction, id_, published)
            file = self.folder / f"{id_}.yaml"
            memory = remembered(fresh, article).text()
            left = self._left(id_, id_, (article.sha256,))
            self._write({file: fresh.text(), self._memory(id_): memory}, left, {file: None})
            return Saved(file, True, True, {key: len(rows) for key, rows in fresh.lists.items()})
        file = self.folder / f"{id_}.yaml" if known is None else known.file
        return self._redraft(file, article, extraction, published, taken)

    def _redraft(
        self,
        file: Path,
        article: Article,
        extraction: Extraction,
        published: Publication,
        taken: Iterable[str],
    ) -> Saved:
        before_reading = {file: hash_of(file)}
        text = read_text(file)
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
        self._write(plan, left, before_reading)
        added = {key: len(rows) for key, rows in merged.added.items()}
        return Saved(
            file, False, merged.text != text, added, merged.gone, merged.as_comments,
            merged.marks, open_questions(record, merged),
        )  # fmt: skip

    def _write(
        self, files: Mapping[Path, str], left: Iterable[Path], read: Mapping[Path, str | None]
    ) -> None:
        """Write a dossier and its memory, and drop memories that it had under another id.

        Where an author has saved the dossier since it was `read`, all the others stay as well.
        """
        gone = tuple(left)
        dossier = next(iter(files), None)
        follows = {} if dossier is None else dict.fromkeys((*[*files][1:], *gone), dossier)
        carry_out(self.root, Change(files, gone, follows, read))

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


def root_of(folder: Path, project: Path) -> Path:
    """Where runs that write into `folder` are told apart: the project whose dossiers lie there."""
    is_own = folder.resolve() == (project / "data" / "seeds").resolve()
    return project if is_own else folder


def _deleted(record: Dossier, before: Memory | None, extraction: Extraction) -> list[str]:
    """Actors that were proposed before and are in the dossier no longer."""
    offered = before.same.get("actors", frozenset()) if before else frozenset()
    kept = {actor.id for actor in record.actors}
    found: dict[str, ActorCandidate] = {
        actor.id: actor for actor in extraction.candidates.actors if actor.proposed
    }
    curated = record.source.status != "draft"
    return [id_ for id_ in found if id_ not in kept and (curated or id_ in offered)]
