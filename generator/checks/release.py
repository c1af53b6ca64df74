"""Rules about what a site needs before anyone else sees it: a public address, the legal pages."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from generator.checks.built import Site, split_address
from generator.checks.finding import Finding

ADDRESS = "release-has-public-address"
PAGES = "release-has-legal-pages"

LEGAL_PAGES = ("impressum/index.html", "datenschutz/index.html")


def release_has_public_address(site: Site) -> Iterator[Finding]:
    """The start page's canonical address leads to no preview on the own machine."""
    if site.release and not _is_public(site.base):
        yield Finding(
            site.root / "index.html",
            None,
            ADDRESS,
            f"'{site.base}' is no public address.",
            "build with SITE_URL set to the address that readers use",
        )


def release_has_legal_pages(site: Site) -> Iterator[Finding]:
    """Impressum (§ 5 DDG) and privacy notice (Art. 13 GDPR) are part of the site."""
    for path in LEGAL_PAGES if site.release else ():
        if path not in site.pages:
            yield Finding(
                site.root / path, None, PAGES, "is missing.", "run explainer generate and build"
            )


def _is_public(address: str) -> bool:
    try:
        host = split_address(address).hostname or ""
    except ValueError:
        return False
    if not host or host == "localhost" or host.endswith(".localhost"):
        return False
    try:
        ip = ipaddress.ip_address(host)
    except ValueError:
        return True
    return not (ip.is_loopback or ip.is_unspecified)
