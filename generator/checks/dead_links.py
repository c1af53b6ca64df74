"""Rule: no link of a site that goes public leads nowhere, as far as somebody has looked.

A check asks no other host; `data/links.json` keeps what the weekly look at links out of the site
found. A host may refuse programs or be down for a day, so only what a host itself calls gone
is held against a release.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal
from urllib.parse import urldefrag

from pydantic import StringConstraints

from generator.checks.built import Site
from generator.checks.finding import Finding, Level
from generator.checks.noted import read_noted
from generator.corpus import Corpus
from generator.errors import ExplainerError
from generator.model import Day, Record

RULE = "link-out-is-alive"
FILE = "links.json"
_RENEW = "python -m tests.supply.links --write renews it"


class LookedAt(Record):
    """One address outside, and what became of it.

    Attributes:
        url: The address without fragment.
        checked: The day on which it was asked for.
        status: Whether it leads where it led; `unsure` where its host did not say.
        archived: Address of a copy, if one is known.
    """

    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
    checked: Day
    status: Literal["ok", "moved", "dead", "unsure"]
    archived: str | None = None


def link_out_is_alive(site: Site) -> Iterator[Finding]:
    """What links out of the site name was not gone at the last look; an error in a release."""
    if site.data is None:
        return
    file = site.data / FILE
    try:
        looked_at = read_noted(file, LookedAt, _RENEW)
    except ExplainerError as error:
        for problem in error.problems:
            yield Finding(file, problem.line, RULE, problem.message, problem.hint)
        return
    dead = {one.url: one for one in looked_at if one.status == "dead"}
    kept = _archived(site.corpus)
    for page in site.pages.values() if dead else ():
        for address in page.addresses:
            found = dead.pop(urldefrag(address.raw).url, None)
            if found is not None:  # told once, however many pages name it
                message = f"'{found.url}' was gone on {found.checked}."
                hint = _hint(found)
                level: Level = "error" if site.release else "note"
                if found.url in kept:
                    message = f"{message[:-1]}; its archived copy stands beside it."
                    hint = "nothing has to be done, unless the page stands elsewhere now"
                    level = "note"
                yield Finding(page.file, address.line, RULE, message, hint, level)


def _archived(corpus: Corpus | None) -> frozenset[str]:
    """Addresses of articles whose readers find an archived copy beside each."""
    sources = [dossier.source for dossier in corpus.dossiers.values()] if corpus else []
    return frozenset(urldefrag(one.url).url for one in sources if one.url and one.archived)


def _hint(found: LookedAt) -> str:
    way = f"name its copy {found.archived} under archived" if found.archived else "find a copy"
    return f"{way}, or name where it stands now; then {_RENEW}"
