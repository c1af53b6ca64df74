"""Rule: every file that the site ships is part of something whose licence is listed, and allowed.

Pages are left out: they are our own text in our own frame. What a part holds inside another's file,
such as a font in a PDF, is named beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.built import Site
from generator.checks.finding import Finding
from generator.errors import ExplainerError
from generator.site.licences import ALLOWED, FILE, ListedPart, read_licences

RULE = "shipped-file-has-its-licence"
_LIST = f"list it in data/{FILE}, with its licence"
_PATTERN = "mend the pattern, or take the part out of the list"


def shipped_file_has_its_licence(site: Site) -> Iterator[Finding]:
    """Each file belongs to one part of the list, each part is there, and so is its licence."""
    if site.data is None:
        return
    file = site.data / FILE
    try:
        parts = read_licences(site.data)
    except ExplainerError as error:
        for problem in error.problems:
            yield Finding(problem.file or file, problem.line, RULE, problem.message, problem.hint)
        return
    if parts is None:
        if site.release:
            yield Finding(file, None, RULE, "there is no list of what the site is made of.", _LIST)
        return
    yield from _files(site, parts)
    for listed in parts:
        for message in _faults(site, listed):
            yield Finding(file, listed.line, RULE, message, _PATTERN)


def _files(site: Site, parts: tuple[ListedPart, ...]) -> Iterator[Finding]:
    """Files that belong to no part, or to several."""
    owners: dict[str, set[str]] = defaultdict(set)
    for listed in parts:
        for pattern in listed.part.files:
            for path in _matched(site, pattern):
                owners[path].add(listed.part.name)
    for path in sorted(site.files):
        names = sorted(owners[path])
        if path.endswith(".html") or len(names) == 1:
            continue
        message = f"belongs to several parts: {', '.join(names)}." if names else "has no licence."
        yield Finding(site.root / path, None, RULE, message, _LIST)


def _faults(site: Site, listed: ListedPart) -> Iterator[str]:
    """What is not as an entry says."""
    part = listed.part
    for pattern in (*part.files, *part.inside):
        if not _matched(site, pattern):
            yield f"no file of the site is '{pattern}', of {part.name}."
    if not (part.files or part.inside):
        yield f"{part.name} names no files."
    if part.text is not None and part.text not in site.files:
        yield f"the licence of {part.name} is not at '{part.text}'."
    if part.files and not part.own and part.text is None and ALLOWED[part.licence].asks_for_text:
        yield f"{part.licence} asks for its text beside {part.name}; 'text' names no file."


def _matched(site: Site, pattern: str) -> set[str]:
    try:
        found = [path.relative_to(site.root).as_posix() for path in site.root.glob(pattern)]
    except (ValueError, NotImplementedError):  # no pattern, or one that leads elsewhere
        return set()
    return {path for path in found if path in site.files}
