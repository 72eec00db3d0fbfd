"""A web server on this machine that answers as a test tells it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from ost2spotify.model import StoredPage


@dataclass
class Reply:
    """What the server says to one request. `slowly` writes the body itself."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    slowly: Callable[[Any], None] | None = None


class Site:
    """A server's replies by path, one after the other, the last for ever; and the requests that came."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.replies: dict[str, list[Reply]] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []

    def says(self, path: str, *replies: Reply) -> str:
        self.replies[path] = list(replies)
        return self.address + path

    def reply(self, path: str) -> Reply:
        queue = self.replies[path]
        return queue.pop(0) if len(queue) > 1 else queue[0]


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            reply = known.reply(self.path)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                if reply.slowly:
                    reply.slowly(self.wfile)
                self.wfile.write(reply.body)
            except OSError:
                pass

        def log_message(self, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    known = Site(f"http://127.0.0.1:{server.server_port}")
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield known
    server.shutdown()
    server.server_close()


class RememberedPages:
    """`port.Pages` in a dictionary."""

    def __init__(self) -> None:
        self.known: dict[str, StoredPage] = {}

    def page(self, url: str) -> StoredPage | None:
        return self.known.get(url)

    def remember_page(self, url: str, page: StoredPage) -> None:
        self.known[url] = page


@pytest.fixture
def pages() -> RememberedPages:
    return RememberedPages()


@pytest.fixture
def reply() -> type[Reply]:
    return Reply
