"""Asks one address whether it still leads anywhere, as politely as one reader would.

HEAD first, GET where a server does not care for HEAD, never a body; two tries, since a busy server
is no dead one; and nothing that the host's robots.txt asks programs to leave alone (RFC 9309).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, urldefrag, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import HTTPError, MaxRetryError, NameResolutionError, SSLError

Status = Literal["ok", "moved", "dead", "unsure"]

AGENT = "explainer-link-check/1 (asks once a week whether a cited page still exists)"
PERMANENT = frozenset((301, 308))
REDIRECTS = frozenset((301, 302, 303, 307, 308))
GONE = frozenset((404, 410))
BUSY = frozenset((429, 500, 502, 503, 504))
TRIES = 2
MOST_REDIRECTS = 10
MOST_ROBOTS = 512_000
"""Bytes of a robots.txt that are read; RFC 9309, section 2.5, asks for at least 500 KiB."""


@dataclass(frozen=True)
class Answer:
    """What became of an address.

    Attributes:
        url: The address that was asked.
        status: `dead` only where the host says so itself, or there is no such host.
        reason: In a few words, for the person who decides.
        location: Where it leads now, if elsewhere for good.
        unknown_host: Whether no such host was found, which may also be a fault of our network.
    """

    url: str
    status: Status
    reason: str = ""
    location: str | None = None
    unknown_host: bool = False


class Asker:
    """Asks addresses, one after the other for each host.

    Args:
        seconds: How long to wait for a connection, and for an answer.
        longest_pause: Seconds to wait at most where a host asks for patience.
        pool: Connections; a test brings its own.
    """

    def __init__(
        self, *, seconds: float = 20, longest_pause: float = 30, pool: PoolManager | None = None
    ) -> None:
        self._pool = pool or PoolManager(headers={"User-Agent": AGENT, "Accept": "*/*"})
        self._timeout = Timeout(connect=seconds, read=seconds)
        self._longest_pause = longest_pause
        self._robots: dict[str, RobotFileParser] = {}

    def ask(self, url: str) -> Answer:
        """What becomes of one address; every failure is an answer."""
        try:
            return self._follow(urldefrag(url).url, url)
        except MaxRetryError as error:
            return _failure(url, error.reason or error)
        except (HTTPError, ValueError, OSError) as error:
            return _failure(url, error)

    def _follow(self, address: str, url: str) -> Answer:
        for_good = True
        for _ in range(MOST_REDIRECTS):
            if not self._may_ask(address):
                return Answer(url, "unsure", "robots.txt asks programs not to read it")
            code, location = self._answer(address)
            if code not in REDIRECTS or not location:
                return _judged(url, address if for_good else None, address, code)
            for_good = for_good and code in PERMANENT
            address = urldefrag(urljoin(address, location)).url
            if urlsplit(address).scheme not in ("http", "https"):
                return Answer(url, "unsure", f"leads to {address[:80]}")
        return Answer(url, "unsure", "leads in circles")

    def _answer(self, address: str) -> tuple[int, str | None]:
        """The status code, and where a redirect leads."""
        code, location = self._once("HEAD", address)
        if code < 400:
            return code, location
        return self._once("GET", address)

    def _once(self, method: str, address: str) -> tuple[int, str | None]:
        """The answer to one kind of request, asked again after a pause where the host is busy."""
        for last in (False,) * (TRIES - 1) + (True,):
            try:
                response = self._request(method, address)
            except (NameResolutionError, SSLError):
                raise
            except HTTPError:
                if last:
                    raise
                continue
            if response.status not in BUSY or last:
                break
            time.sleep(self._pause(response))
        return response.status, response.headers.get("Location")

    def _request(self, method: str, address: str) -> BaseHTTPResponse:
        response = self._pool.request(
            method,
            address,
            retries=False,
            redirect=False,
            preload_content=False,
            timeout=self._timeout,
        )
        response.close()  # nobody reads the body, however long it is
        return response

    def _pause(self, response: BaseHTTPResponse) -> float:
        asked = response.headers.get("Retry-After", "")
        return min(float(asked) if asked.isdigit() else 1.0, self._longest_pause)

    def _may_ask(self, address: str) -> bool:
        parts = urlsplit(address)
        host = f"{parts.scheme}://{parts.netloc}"
        if host not in self._robots:
            self._robots[host] = self._rules_of(host)
        return self._robots[host].can_fetch(AGENT, address)

    def _rules_of(self, host: str) -> RobotFileParser:
        """The rules of a host; where they cannot be had, everything may be asked."""
        rules = RobotFileParser()
        rules.parse([])
        try:
            response = self._pool.request(
                "GET",
                f"{host}/robots.txt",
                retries=False,
                preload_content=False,
                timeout=self._timeout,
            )
        except HTTPError:
            return rules
        try:
            if response.status == 200:
                text = response.read(MOST_ROBOTS).decode("utf-8", "replace")
                rules.parse(text.splitlines())
        except HTTPError:
            pass
        finally:
            response.close()
        return rules


def _judged(url: str, moved_to: str | None, end: str, code: int) -> Answer:
    """What a last status code says about the address that was asked."""
    if code in GONE:
        return Answer(url, "dead", f"{code}")
    if code >= 300:
        return Answer(url, "unsure", f"{code}")
    old, new = urlsplit(url), urlsplit(end)
    if _page(old) == _page(new):
        return Answer(url, "ok")
    if old.path.strip("/") and not new.path.strip("/") and not new.query:
        return Answer(url, "unsure", "leads to a start page now")
    if moved_to is None:
        return Answer(url, "ok", "leads elsewhere for now")
    return Answer(url, "moved", "leads elsewhere for good", moved_to)


def _page(address: SplitResult) -> tuple[str, str, str]:
    """What stays the same when a host only turns to HTTPS, to www or to a final slash."""
    return address.netloc.removeprefix("www."), address.path.rstrip("/"), address.query


def _failure(url: str, error: Exception) -> Answer:
    if isinstance(error, NameResolutionError):
        return Answer(url, "dead", "no such host", unknown_host=True)
    if isinstance(error, SSLError):
        return Answer(url, "unsure", "no valid certificate")
    words = {"ConnectTimeoutError": "no answer in time", "ReadTimeoutError": "no answer in time"}
    name = type(error).__name__
    return Answer(url, "unsure", words.get(name, name))
