"""Links out of the site: what a host's behaviour means, asked of a host of our own."""

from __future__ import annotations

import json
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.supply import links
from tests.supply.asking import AGENT, Answer, Asker
from tests.supply.links import Archive, Link, asked, outgoing, report, table

DAY = date(2026, 11, 28)
COPY = "http://web.archive.org/web/20250130120000/http://host.example/weg"
UNKNOWN = "http://nirgends.invalid/seite"


class Host(BaseHTTPRequestHandler):
    """Answers by path; the server counts what it was asked."""

    def log_message(self, *_: object) -> None:
        """Nothing on the terminal."""

    def do_HEAD(self) -> None:
        self.answer(body=False)

    def do_GET(self) -> None:
        self.answer(body=True)

    def answer(self, *, body: bool) -> None:
        path = self.path.partition("?")[0]
        self.server.counted[self.command, path] += 1
        self.server.agents.add(self.headers["User-Agent"])
        if path == "/haengt":
            self.server.released.wait(20)
            return
        if path == "/bricht-ab":
            return
        code, headers, content = self.found(path)
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if body and path == "/gross":
            self.pour()
        elif body:
            self.wfile.write(content)

    def pour(self) -> None:
        """A body without an end, until nobody reads any more."""
        try:
            while not self.server.released.is_set():
                self.wfile.write(b"x" * 65536)
        except OSError:
            self.server.hung_up.set()

    def found(self, path: str) -> tuple[int, dict[str, str], bytes]:
        if path == "/robots.txt":
            return 200, {}, b"User-agent: *\nDisallow: /privat\n"
        if path == "/available":
            nearest = {"available": True, "url": COPY}
            known = {"closest": nearest} if "weg" in self.path else {}
            return 200, {}, json.dumps({"archived_snapshots": known}).encode()
        if path == "/nur-get" and self.command == "HEAD":
            return 405, {}, b""
        if path == "/gross" and self.command == "HEAD":
            return 501, {}, b""
        if path == "/beschaeftigt":
            busy = self.server.counted["HEAD", path] == 1
            return (429, {"Retry-After": "0"}, b"") if busy else (200, {}, b"")
        moves = {
            "/umgezogen": (301, "/neu#anker"),
            "/umgezogen-weit": (308, "/umgezogen"),
            "/vorerst": (302, "/neu"),
            "/gemischt": (302, "/umgezogen"),
            "/ordner": (301, "/ordner/"),
            "/zur-startseite": (301, "/"),
            "/kreis": (302, "/kreis"),
            "/ins-leere": (301, "/weg"),
            "/zum-programm": (301, "javascript:los()"),
        }
        if path in moves:
            code, location = moves[path]
            return code, {"Location": location}, b""
        codes = {"/weg": 404, "/entfernt": 410, "/bezahlt": 403, "/kaputt": 500, "/streng": 429}
        return codes.get(path, 200), {"Retry-After": "0"}, b"Seite"


@contextmanager
def serving() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    server.daemon_threads = True
    server.counted, server.agents = Counter(), set()
    server.released, server.hung_up = threading.Event(), threading.Event()
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()


@pytest.fixture
def host() -> Iterator[ThreadingHTTPServer]:
    with serving() as server:
        yield server


def address(host: ThreadingHTTPServer, path: str = "") -> str:
    return f"http://127.0.0.1:{host.server_port}{path}"


@pytest.fixture
def asker() -> Asker:
    return Asker(seconds=5, longest_pause=0)


@pytest.fixture
def no_such_host(monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo

    def found(name: str, *arguments: object, **options: object) -> object:
        if name.endswith(".invalid"):
            raise socket.gaierror("no such host")
        return real(name, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", found)


# path, status, reason
CASES = [
    ("/", "ok", ""),
    ("/seite?id=4", "ok", ""),
    ("/nur-get", "ok", ""),
    ("/beschaeftigt", "ok", ""),
    ("/ordner", "ok", ""),
    ("/vorerst", "ok", "leads elsewhere for now"),
    ("/gemischt", "ok", "leads elsewhere for now"),
    ("/umgezogen", "moved", "leads elsewhere for good"),
    ("/umgezogen-weit", "moved", "leads elsewhere for good"),
    ("/weg", "dead", "404"),
    ("/entfernt", "dead", "410"),
    ("/ins-leere", "dead", "404"),
    ("/bezahlt", "unsure", "403"),
    ("/streng", "unsure", "429"),
    ("/kaputt", "unsure", "500"),
    ("/kreis", "unsure", "leads in circles"),
    ("/zur-startseite", "unsure", "leads to a start page now"),
    ("/zum-programm", "unsure", "leads to javascript:los()"),
    ("/privat/seite", "unsure", "robots.txt asks programs not to read it"),
    ("/bricht-ab", "unsure", "ProtocolError"),
]


@pytest.mark.parametrize(("path", "status", "reason"), CASES)
def test_what_an_answer_means(host, asker: Asker, path: str, status: str, reason: str) -> None:
    answer = asker.ask(address(host, path))
    assert (answer.status, answer.reason) == (status, reason)


def test_moved_page_tells_its_new_address_without_fragment(host, asker: Asker) -> None:
    assert asker.ask(address(host, "/umgezogen-weit#x")).location == address(host, "/neu")


def test_a_body_is_never_read_to_its_end(host, asker: Asker) -> None:
    assert asker.ask(address(host, "/gross")).status == "ok"
    assert host.hung_up.wait(20)


def test_a_host_that_hangs_is_left(host) -> None:
    answer = Asker(seconds=0.2, longest_pause=0).ask(address(host, "/haengt"))
    assert (answer.status, answer.reason) == ("unsure", "no answer in time")
    assert host.counted["HEAD", "/haengt"] == 2


def test_a_certificate_nobody_can_read_is_not_death(host, asker: Asker) -> None:
    answer = asker.ask(f"https://127.0.0.1:{host.server_port}/")
    assert (answer.status, answer.reason) == ("unsure", "no valid certificate")


def test_nobody_listens(asker: Asker) -> None:
    with serving() as server:
        gone = address(server, "/")
    assert asker.ask(gone).status == "unsure"


@pytest.mark.parametrize("wrong", ["http://", "http://[x/", "http://a b/", "http://host:99999/"])
def test_what_is_no_address_is_an_answer_too(asker: Asker, no_such_host, wrong: str) -> None:
    assert asker.ask(wrong).status in ("unsure", "dead")


def test_it_says_who_asks_and_asks_little(host, asker: Asker) -> None:
    for path in ("/a", "/b", "/privat"):
        asker.ask(address(host, path))
    assert host.agents == {AGENT}
    assert host.counted == {("GET", "/robots.txt"): 1, ("HEAD", "/a"): 1, ("HEAD", "/b"): 1}


def test_a_host_that_is_gone_is_dead_if_others_answer(host, asker: Asker, no_such_host) -> None:
    archive = Archive(address(host, "/available"))
    alone = asked([UNKNOWN], asker, archive, DAY)
    assert [(link.answer.status, link.answer.reason) for link in alone] == [
        ("unsure", "no network")
    ]
    both = asked([UNKNOWN, address(host, "/a")], asker, archive, DAY)
    assert [link.answer.status for link in both] == ["ok", "dead"]


def test_a_copy_is_offered_for_what_does_not_answer(host, asker: Asker) -> None:
    archive = Archive(address(host, "/available"))
    found = asked([address(host, "/weg"), address(host, "/entfernt")], asker, archive, DAY)
    assert [link.archived for link in found] == [None, COPY.replace("http:", "https:", 1)]


def test_an_archive_that_does_not_answer_is_no_copy(host) -> None:
    for path in ("/kaputt", "/seite", "/weg"):
        assert Archive(address(host, path)).copy_of("http://host.example/", DAY) is None


DEAD = Link(Answer("http://host.example/a|b", "dead", "404"), None)
MOVED = Link(
    Answer("http://host.example/c", "moved", "leads elsewhere for good", "http://host.example/d"),
    "https://web.archive.org/web/2025/http://host.example/c",
)
FINE = Link(Answer("http://host.example/e", "ok"))


def test_report_has_the_four_keys() -> None:
    rows = json.loads(report([DEAD, MOVED, FINE], DAY))
    assert rows[0] == {
        "url": "http://host.example/a|b",
        "checked": "2026-11-28",
        "status": "dead",
        "archived": None,
    }
    assert [row["status"] for row in rows] == ["dead", "moved", "ok"]


def test_table_shows_what_asks_for_a_look() -> None:
    text = table([DEAD, MOVED, FINE], DAY)
    assert "3: 1 leads there, 1 moved, 1 dead, 0 unsure" in text
    rows = [line for line in text.splitlines() if line.startswith("| <")]
    assert [row.count(" | ") for row in rows] == [3, 3]
    assert "a%7Cb" in rows[0]
    assert "[look for one](<https://web.archive.org/web/20261128/http" in rows[0]
    assert "leads elsewhere for good: <http://host.example/d>" in rows[1]
    assert FINE.answer.url not in text


def site_with(folder: Path, *addresses: str) -> Path:
    folder.mkdir()
    anchors = "".join(f'<a href="{one}">x</a>' for one in addresses)
    head = '<link rel="canonical" href="https://own.example/explainer/">'
    (folder / "index.html").write_text(f"{head}{anchors}", encoding="utf-8")
    return folder


def test_only_links_to_other_hosts_are_asked(tmp_path: Path) -> None:
    site = site_with(
        tmp_path / "site",
        "http://host.example/a#:~:text=Phrase",
        "http://host.example/a#b",
        "https://own.example/explainer/zahlen/",
        "mailto:a@host.example",
        "../zahlen/",
    )
    assert outgoing(site) == ["http://host.example/a"]


def test_command_writes_only_when_told(
    host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(links, "REPORT", tmp_path / "links.json")
    monkeypatch.setattr(links, "AVAILABLE", address(host, "/available"))
    monkeypatch.setattr(links, "Archive", lambda: Archive(address(host, "/available")))
    site = site_with(tmp_path / "site", address(host, "/weg"), address(host, "/a"))
    summary = tmp_path / "summary.md"
    assert links.main(["--site", str(site), "--summary", str(summary)]) == 1
    assert not links.REPORT.exists()
    assert summary.read_text(encoding="utf-8").strip() == capsys.readouterr().out.strip()
    fine = site_with(tmp_path / "fine", address(host, "/a"))
    assert links.main(["--site", str(fine), "--write"]) == 0
    assert len(json.loads(links.REPORT.read_text(encoding="utf-8"))) == 1


def test_command_without_a_site_says_so(tmp_path: Path, capsys) -> None:
    assert links.main(["--site", str(tmp_path / "nichts")]) == 1
    assert "does not exist" in capsys.readouterr().err
