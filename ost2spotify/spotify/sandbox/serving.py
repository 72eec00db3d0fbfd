"""The sandbox over a real socket, for tests of what happens between two processes."""

from __future__ import annotations

import socket
import struct
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from ost2spotify.spotify.sandbox.adapter import request_of
from ost2spotify.spotify.sandbox.faults import Break
from ost2spotify.spotify.sandbox.wire import Answer
from ost2spotify.spotify.sandbox.world import World


class Served:
    """A world at `http://127.0.0.1:<port>`, as long as it is open.

    `hold` is how long a client that is to run into its timeout is left waiting, in seconds.
    """

    def __init__(self, world: World, *, port: int = 0, hold: float = 60.0) -> None:
        self.world = world
        self._server = _Server(world, port, hold)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def api_url(self) -> str:
        return f"{self.address}/v1/"

    def open(self) -> None:
        self._thread.start()

    def wait(self) -> None:
        """Until the server is closed from elsewhere."""
        self._thread.join()

    def close(self) -> None:
        self._server.closing.set()
        self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> Served:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, world: World, port: int, hold: float) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.world = world
        self.hold = hold
        self.closing = threading.Event()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is what some of the tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body go out one after the other: without this each answer waits 40 ms for the acknowledgement.
    disable_nagle_algorithm = True
    server: _Server

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {key.title(): value for key, value in self.headers.items()}
        answer = self.server.world.exchange(request_of(self.command, self.path, body, headers))
        if isinstance(answer, Break):
            self._break(answer)
        else:
            self._send(answer)

    do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815 - http.server's names

    def log_message(self, *_: Any) -> None:
        """The world keeps the log."""

    def _send(self, answer: Answer) -> None:
        body = answer.body
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _break(self, how: Break) -> None:
        self.close_connection = True
        if how.how == "timeout":
            self.server.closing.wait(self.server.hold)
        # With a linger of zero the kernel sends a reset instead of a farewell.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
