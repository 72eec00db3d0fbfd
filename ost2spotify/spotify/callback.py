"""A server on the loopback address that waits for the browser to come back from Spotify."""

from __future__ import annotations

import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ost2spotify.errors import SettingsError, SignInNeeded

_PAGE = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>ost2spotify</title>"
    "<p>Back to the terminal: ost2spotify goes on there. You can close this page.</p></html>"
)


class Callback:
    """Waits for the answer that carries the right state; anything else that knocks is sent away.

    Raises SettingsError when the port cannot be had.
    """

    def __init__(self, redirect_uri: str, state: str) -> None:
        parts = urlsplit(redirect_uri)
        self._redirect_uri = redirect_uri
        try:
            self._server = _server(parts.hostname or "127.0.0.1", parts.port or 80)
        except OSError as error:
            raise SettingsError(
                f"port {parts.port or 80} of this machine, where Spotify's answer is to arrive, cannot be used: "
                f"{error.strerror}",
                hint="End the program that uses it, or run `ost2spotify login --no-browser`.",
            ) from error
        self._server.path, self._server.state = parts.path or "/", state
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)

    def wait(self, seconds: float) -> str:
        """The address that the browser came to. Raises SignInNeeded when nobody comes."""
        if not self._server.came.wait(seconds):
            raise SignInNeeded(
                f"nobody signed in within {seconds:.0f} seconds",
                hint=f"If the page said `Invalid redirect URI`, add {self._redirect_uri} to the app's redirect URIs.",
            )
        return self._server.answer

    def __enter__(self) -> Callback:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


def is_loopback(redirect_uri: str) -> bool:
    """Whether an answer to this address arrives on this machine."""
    parts = urlsplit(redirect_uri)
    return parts.scheme == "http" and parts.hostname in ("127.0.0.1", "::1")


class _Server(ThreadingHTTPServer):
    # Threads, because browsers open connections ahead and leave them silent.
    daemon_threads = True
    # Another program on the port must be an error, not a share of the answers.
    allow_reuse_port = False
    path = "/"
    state = ""
    answer = ""

    def __init__(self, host: str, port: int) -> None:
        self.came = threading.Event()
        super().__init__((host, port), _Handler)


class _ServerV6(_Server):
    address_family = socket.AF_INET6


def _server(host: str, port: int) -> _Server:
    return _ServerV6(host, port) if ":" in host else _Server(host, port)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 10

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = parse_qs(parts.query)
        if parts.path != self.server.path or query.get("state") != [self.server.state]:
            self.send_error(404)
            return
        body = _PAGE.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.server.answer = self.path
        self.server.came.set()

    def log_message(self, *_: Any) -> None:
        """The code is in the address: it is not logged."""
