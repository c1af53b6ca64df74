"""A static server like GitHub Pages: any base path, gzip, caching, 404.html for the missing."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

MAX_AGE = 600  # seconds a browser keeps what GitHub Pages sends
LEVEL = 6  # of gzip, about what GitHub Pages uses
TYPES = {
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
}
"""Media types that not every system's table has."""
PACKED = frozenset(
    ("application/json", "application/ld+json", "application/xml", "application/atom+xml",
     "application/manifest+json", "application/wasm", "image/svg+xml")
)  # fmt: skip
"""What is compressed beside everything of the kind text."""


class _Body(NamedTuple):
    """The bytes of a file, as they are and compressed, and the mark of this version."""

    plain: bytes
    packed: bytes | None
    mark: str


class _Pages(BaseHTTPRequestHandler):
    """Serves one folder below one base path."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else every small answer waits for the one before it
    wbufsize = -1

    def __init__(self, *arguments: Any, folder: Path, base: str, **options: Any) -> None:
        self.folder = folder
        self.base = base
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        """Answer with a file, a redirect to the folder, or the page for what is missing."""
        path = unquote(urlsplit(self.path).path)
        file = self.folder / path.removeprefix(self.base) if path.startswith(self.base) else None
        if file is not None and not file.resolve().is_relative_to(self.folder):
            file = None
        if file is not None and file.is_dir():
            if not path.endswith("/"):
                self._answer(301, b"", {"Location": urlsplit(self.path).path + "/"})
                return
            file /= "index.html"
        if file is not None and file.is_file():
            self._send(200, file)
        elif (missing := self.folder / "404.html").is_file():
            self._send(404, missing)
        else:
            self._answer(404, b"", {})

    def do_HEAD(self) -> None:
        """The same without the body."""
        self.do_GET()

    def _send(self, code: int, file: Path) -> None:
        kind = TYPES.get(file.suffix) or guess_type(file.name)[0] or "application/octet-stream"
        is_text = kind.startswith("text/")
        body = _read(file, file.stat().st_mtime_ns, is_text or kind in PACKED)
        headers = {
            "Content-Type": f"{kind}; charset=utf-8" if is_text else kind,
            "Cache-Control": f"max-age={MAX_AGE}",
            "ETag": body.mark,
        }
        if code == 200 and self.headers.get("If-None-Match") == body.mark:
            self._answer(304, b"", headers)
            return
        content = body.plain
        if body.packed is not None:
            headers["Vary"] = "Accept-Encoding"
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                headers["Content-Encoding"] = "gzip"
                content = body.packed
        self._answer(code, content, headers)

    def _answer(self, code: int, content: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        if code != 304:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *arguments: Any) -> None:
        """Say nothing: the tests report what matters."""


@cache
def _read(file: Path, _version: int, packed: bool) -> _Body:
    plain = file.read_bytes()
    mark = f'"{hashlib.sha256(plain).hexdigest()[:16]}"'
    return _Body(plain, gzip.compress(plain, LEVEL) if packed else None, mark)


class _Server(ThreadingHTTPServer):
    """A server that is silent when a browser hangs up early."""

    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path, base: str = "/") -> Iterator[str]:
    """Serve `folder` below `base` on a free port; gives the address of its start page."""
    handler = partial(_Pages, folder=folder.resolve(), base=base)
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
            thread.join()
