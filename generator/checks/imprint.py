"""Rule: a site goes public only with a complete Impressum (§ 5 DDG, § 18 (2) MStV)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.built import Site
from generator.checks.finding import Finding

RULE = "imprint-is-complete"
MISSING = "mark[data-setting]"


def imprint_is_complete(site: Site) -> Iterator[Finding]:
    """No built page still asks for a setting."""
    if not site.release:
        return
    for page in site.pages.values():
        names = list(dict.fromkeys(str(mark["data-setting"]) for mark in page.soup.select(MISSING)))
        if names:
            yield Finding(
                page.file,
                None,
                RULE,
                f"nothing is set for {', '.join(names)}.",
                "set the variables that mkdocs.yml names under extra.contact: on GitHub as those "
                "of the repository, for a build of your own in the environment",
            )
