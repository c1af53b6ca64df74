"""The links that leave the built site: which of them still lead where they led.

    python -m tests.supply.links [--site DIR] [--write] [--summary FILE]

Prints a Markdown table and exits 1 where an address is dead or has moved. `--write` keeps the
result in `data/links.json`, which `explainer check --release` reads; `--summary` appends the table
to a file. Nothing else is changed: which address a dossier names is for its author to decide.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import quote, urldefrag, urlencode, urlsplit

from urllib3 import PoolManager
from urllib3.exceptions import HTTPError

from generator.checks.built import read_site
from generator.errors import ExplainerError
from generator.writing import write_all
from tests.building import ROOT
from tests.supply.asking import AGENT, Answer, Asker

REPORT = ROOT / "data" / "links.json"
AVAILABLE = "https://archive.org/wayback/available"
AT_ONCE = 4
WORDS = {"ok": "leads there", "moved": "moved", "dead": "dead", "unsure": "unsure"}


@dataclass(frozen=True)
class Link:
    """An address with its answer and a copy of it in the Internet Archive, if one is known."""

    answer: Answer
    archived: str | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask every address, and say what became of it."""
    parser = ArgumentParser(description="Ask every address that the built site leads to.")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    parser.add_argument("--write", action="store_true", help="keep the result in data/links.json")
    parser.add_argument("--summary", type=Path, help="a file to append the table to")
    options = parser.parse_args(arguments)
    today = datetime.now(UTC).date()
    try:
        links = asked(outgoing(options.site), Asker(), Archive(), today)
        if options.write:
            write_all({REPORT: report(links, today)})
    except ExplainerError as error:
        print(error, file=sys.stderr)
        return 1
    text = table(links, today)
    print(text)
    if options.summary:
        with options.summary.open("a", encoding="utf-8") as summary:
            summary.write(text)
    return int(any(link.answer.status in ("dead", "moved") for link in links))


def outgoing(folder: Path) -> list[str]:
    """Every address of another host that a page of the built site leads to, without fragments.

    Raises:
        ExplainerError: There is no such site.
    """
    site, _ = read_site(folder, None, release=False)
    return sorted(
        {
            urldefrag(address.raw).url
            for page in site.pages.values()
            for address in page.addresses
            if urlsplit(address.raw).scheme in ("http", "https") and site.is_foreign(address.raw)
        }
    )


class Archive:
    """The Internet Archive, asked which copy of a page is nearest to a day.

    Args:
        address: Of its availability API (https://archive.org/help/wayback_api.php).
        seconds: How long to wait for its answer.
    """

    def __init__(self, address: str = AVAILABLE, *, seconds: float = 20) -> None:
        self._address, self._seconds = address, seconds
        self._pool = PoolManager(headers={"User-Agent": AGENT})

    def copy_of(self, url: str, day: date) -> str | None:
        """The address of a copy, or None where none is known or the archive does not answer."""
        query = urlencode({"url": url, "timestamp": f"{day:%Y%m%d}"})
        try:
            response = self._pool.request(
                "GET", f"{self._address}?{query}", retries=False, timeout=self._seconds
            )
            closest = response.json()["archived_snapshots"]["closest"]
            copy = str(closest["url"]) if closest["available"] else ""
        except (HTTPError, OSError, ValueError, LookupError, TypeError):
            return None
        return f"https{copy.removeprefix('http')}" if copy.startswith("http://") else copy or None


def asked(addresses: Iterable[str], asker: Asker, archive: Archive, day: date) -> list[Link]:
    """The answers, by address; hosts are asked side by side, the pages of one in turn."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        hosts[urlsplit(address).netloc].append(address)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        groups = pool.map(lambda group: [asker.ask(address) for address in group], hosts.values())
        answers = [answer for group in groups for answer in group]
        answers = list(_doubted(answers))
        wanted = [answer for answer in answers if answer.status != "ok"]
        copies = dict(pool.map(lambda one: (one.url, archive.copy_of(one.url, day)), wanted))
    found = [Link(answer, copies.get(answer.url)) for answer in answers]
    return sorted(found, key=lambda link: link.answer.url)


def _doubted(answers: Sequence[Answer]) -> Iterator[Answer]:
    """Where no host at all was found, the fault is ours: nothing is dead for that."""
    no_network = all(answer.unknown_host for answer in answers)
    for answer in answers:
        yield replace(answer, status="unsure", reason="no network") if no_network else answer


def report(links: Iterable[Link], day: date) -> str:
    """The result as `data/links.json` keeps it."""
    rows = [
        {
            "url": link.answer.url,
            "checked": day.isoformat(),
            "status": link.answer.status,
            "archived": link.archived,
        }
        for link in links
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def table(links: Sequence[Link], day: date) -> str:
    """The result as Markdown: a count, and a row for each address that asks for a look."""
    count = {word: sum(link.answer.status == word for link in links) for word in WORDS}
    counts = ", ".join(f"{number} {WORDS[word]}" for word, number in count.items())
    lines = [f"## Links out of the site, {day.isoformat()}", "", f"{len(links)}: {counts}", ""]
    rows = [_row(link, day) for link in links if link.answer.status != "ok"]
    if rows:
        lines += ["| address | status | why | copy |", "|---|---|---|---|", *rows, ""]
    return "\n".join(lines) + "\n"


def _row(link: Link, day: date) -> str:
    answer = link.answer
    why = f"{answer.reason}: <{_cell(answer.location)}>" if answer.location else answer.reason
    search = f"https://web.archive.org/web/{day:%Y%m%d}/{answer.url}"
    copy = f"<{_cell(link.archived)}>" if link.archived else f"[look for one](<{_cell(search)}>)"
    return f"| <{_cell(answer.url)}> | {WORDS[answer.status]} | {why} | {copy} |"


def _cell(address: str) -> str:
    """An address that ends neither its brackets nor its cell."""
    return quote(address, safe=":/?#[]@!$&'()*+,;=%~-._")


if __name__ == "__main__":
    sys.exit(main())
