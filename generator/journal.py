"""Several files change together: a run that is killed anywhere is finished by the next one.

A change is staged beside its places, then a journal is put into the folder: that is the moment
when it counts. From there on it is only carried out, by this run or, if this one ends, by the next.
What ends before has changed nothing, and the next run removes what it left.

A file that somebody else has changed meanwhile stays as they saved it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from generator.errors import ExplainerError, Problem
from generator.locking import locked
from generator.writing import (
    fill,
    new_token,
    not_written,
    remove,
    sync_folders,
    temporary,
)

LOCK = ".explainer.lock"
JOURNAL = ".explainer.journal"
_BEGUN = ".explainer.journal.new"
"""What is being staged; nothing of it counts yet."""
_LATER = "Make room or allow it; then run the command again, which finishes what was begun."


@dataclass(frozen=True)
class Change:
    """What one run changes, in this order: files written, then files removed.

    Attributes:
        files: What each file shall hold: text (UTF-8, line feeds), or bytes as they are.
        gone: Files to remove, if they are there.
        follows: Files that stay as they are where another one of the change has to, by that one;
            the other has to come first.
        read: What files held before they were read for the change, by `hash_of`; whatever somebody
            saves after that is seen. Of others only what is saved after the change has begun.
    """

    files: Mapping[Path, str | bytes] = field(default_factory=dict)
    gone: Collection[Path] = ()
    follows: Mapping[Path, Path] = field(default_factory=dict)
    read: Mapping[Path, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Step:
    """One file of a change, as the journal keeps it; paths are seen from the journal's folder.

    Attributes:
        file: The file.
        staged: Where its new content waits; None for a file to remove.
        before: Hash of what it held; None where it was missing.
        follows: The file whose fate it shares.
    """

    file: str
    staged: str | None
    before: str | None
    follows: str | None


@dataclass(frozen=True)
class Finished:
    """A change that an interrupted run had begun and that is carried out now.

    Attributes:
        left: What stays as it was, and why.
    """

    left: Sequence[Problem]

    @property
    def notes(self) -> list[str]:
        """What to tell the person at work, one line each."""
        said = "note: the run before was interrupted; what it began is finished."
        return [said, *map(str, self.left)]


@contextlib.contextmanager
def run_alone(folder: Path, command: str, *, patience: float = 0.0) -> Iterator[Finished | None]:
    """Keep other runs out of `folder` while the block runs, and finish first what one left.

    Args:
        folder: The project, or another folder that is written to.
        command: What runs, for those who have to wait.
        patience: Seconds to wait for another run.

    Yields:
        What had to be finished first.

    Raises:
        ExplainerError: Another run is at work, or something cannot be written.
    """
    with locked(folder / LOCK, command, patience=patience):
        yield finish_interrupted(folder)


def carry_out(folder: Path, change: Change) -> None:
    """Make all of `change` happen, or nothing; nobody else may be at work in `folder`.

    Raises:
        ExplainerError: A file cannot be written, and nothing was changed; or it cannot be put in
            its place or removed, or somebody has just changed it: the message says which.
    """
    finish_interrupted(folder)
    if not change.files and not any(file.exists() for file in change.gone):
        return
    steps = _staged(folder, change)
    left = _carried_out(folder, steps)
    if left:
        raise ExplainerError(left)


def finish_interrupted(folder: Path) -> Finished | None:
    """Finish the change whose journal lies in `folder`; forget one that was never complete.

    Returns:
        What was finished; None if there was nothing to finish.

    Raises:
        ExplainerError: The journal is damaged, or a file cannot be put in its place.
    """
    begun, journal = folder / _BEGUN, folder / JOURNAL
    if begun.exists():
        _forget(folder, begun)
    if not journal.exists():
        return None
    return Finished(_carried_out(folder, _read(journal)))


# ------------------------------------------------------------------ before it counts


def _staged(folder: Path, change: Change) -> Sequence[_Step]:
    """Write everything beside its place, and the journal that makes it count."""
    steps = _steps(folder, change)
    begun = file = folder / _BEGUN
    try:
        fill(begun, begun, json.dumps([asdict(step) for step in steps]), synced=True)
        parents = {folder}
        for step, (file, content) in zip(steps, change.files.items(), strict=False):
            parents |= _made(file.parent)
            fill(folder / str(step.staged), file, content, synced=True)
        file = begun
        sync_folders(parents)
        begun.replace(folder / JOURNAL)
    except BaseException as error:
        if not (folder / JOURNAL).exists():  # else it counts, whatever came after
            with contextlib.suppress(OSError):
                _unstage(folder, steps)
                begun.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise not_written(file, error) from None
        raise
    return steps


def _steps(folder: Path, change: Change) -> Sequence[_Step]:
    token = new_token()
    follows = {file: _seen_from(folder, other) for file, other in change.follows.items()}

    def before(file: Path) -> str | None:
        return change.read[file] if file in change.read else hash_of(file)

    written = [
        _Step(
            _seen_from(folder, file),
            _seen_from(folder, temporary(file, token, number)),
            before(file),
            follows.get(file),
        )
        for number, file in enumerate(change.files)
    ]
    gone = [
        _Step(_seen_from(folder, file), None, before(file), follows.get(file))
        for file in change.gone
        if file.exists()
    ]
    return (*written, *gone)


def _seen_from(folder: Path, file: Path) -> str:
    """`file` as the journal names it: a project that is moved meanwhile is finished where it is."""
    try:
        return file.absolute().relative_to(folder.absolute()).as_posix()
    except ValueError:
        return str(file.absolute())


def _forget(folder: Path, begun: Path) -> None:
    """Remove what a run had staged that ended before its change counted."""
    steps: Sequence[_Step] = ()
    with contextlib.suppress(ExplainerError):  # it ended while the list was written
        steps = _read(begun)
    try:
        _unstage(folder, steps)
        begun.unlink()
    except OSError as error:
        raise not_written(begun, error) from None


def hash_of(file: Path) -> str | None:
    """A hash of what `file` holds, or None where there is none.

    Raises:
        ExplainerError: It cannot be read.
    """
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise not_written(file, error) from None


def _made(folder: Path) -> set[Path]:
    """Make `folder`; it and all above it that have a new name in them."""
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return {folder, *(one.parent for one in new)}


def _unstage(folder: Path, steps: Sequence[_Step]) -> None:
    for step in steps:
        if step.staged is not None:
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                (folder / step.staged).unlink()


# ------------------------------------------------------------------ once it counts


def _carried_out(folder: Path, steps: Sequence[_Step]) -> list[Problem]:
    """Put staged files in their places, remove what goes, and the journal last.

    What is staged for a file that is left stays until everything is done: a run that goes on from
    here has to come to the same end.

    Returns:
        Files that are left as somebody else saved them meanwhile, and those that follow them.
    """
    file, left = folder, dict[str, _Step]()
    try:
        sync_folders([folder])
        for step in steps:
            file = folder / step.file
            if not _is_done(folder, step, left):
                left[step.file] = step
        touched = {(folder / step.file).parent for step in steps}
        sync_folders(one for one in touched if one.exists())
        file = (folder / JOURNAL).replace(folder / _BEGUN)  # from here on nothing of it counts
        _unstage(folder, steps)
        file.unlink()
    except OSError as error:
        raise not_written(file, error, hint=_LATER) from None
    return [_left(folder, left[name], left) for name in sorted(left)]


def _is_done(folder: Path, step: _Step, left: Collection[str]) -> bool:
    """Do one step, unless it was done before; False where the file stays as it is."""
    file = folder / step.file
    staged = None if step.staged is None else folder / step.staged
    if not (file if staged is None else staged).exists():
        return True
    may_change = step.follows not in left and hash_of(file) == step.before
    if may_change and staged is None:
        remove(file)
    elif may_change and staged is not None:
        staged.replace(file)
    return may_change


def _left(folder: Path, step: _Step, left: Collection[str]) -> Problem:
    if step.follows in left:
        message = f"stays as it was, since {step.follows} was saved by somebody else meanwhile."
    else:
        message = "was saved by somebody else meanwhile and is left so."
    return Problem(folder / step.file, None, message, "Run again.")


def _read(journal: Path) -> Sequence[_Step]:
    try:
        return [_Step(**step) for step in json.loads(journal.read_bytes())]
    except (OSError, ValueError, TypeError):
        raise ExplainerError.single(
            "cannot be read; it is the list of what an interrupted run was changing.",
            file=journal,
            hint="Delete it, run the command again, and look at what has changed.",
        ) from None
