"""The sandbox as a transport of `requests`: the same adapter above it, no socket below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import requests
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict

from ost2spotify.spotify.sandbox.faults import Break
from ost2spotify.spotify.sandbox.wire import Answer, Request

# An address that exists nowhere (RFC 2606): whatever slips past the transport cannot reach a server.
API_URL = "https://sandbox.invalid/v1/"


_BROKEN = {"reset": requests.ConnectionError, "timeout": requests.ReadTimeout}


class SandboxAdapter(BaseAdapter):
    """Hands prepared requests to a function that answers them."""

    def __init__(self, answer: Callable[[Request], Answer | Break]) -> None:
        super().__init__()
        self._answer = answer

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        answer = self._answer(request_of(request.method, request.url, request.body, request.headers))
        if isinstance(answer, Break):
            raise _BROKEN[answer.how](f"the sandbox plays a {answer.how}", request=request)
        response = requests.Response()
        response.status_code = answer.status
        response.headers = CaseInsensitiveDict({"Content-Type": answer.content_type, **answer.headers})
        response.raw = BytesIO(answer.body)
        response.url = request.url or ""
        response.request = request
        return response

    def close(self) -> None:
        """Nothing is open."""


def request_of(method: str | None, url: str | None, body: Any, headers: Mapping[str, str]) -> Request:
    """A request for the sandbox; the `/v1` before the path is taken off."""
    parts = urlsplit(url or "")
    content = body.encode() if isinstance(body, str) else body or b""
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    return Request(method or "GET", parts.path.removeprefix("/v1"), query, content, headers)


def session_over(answer: Callable[[Request], Answer | Break]) -> requests.Session:
    """A session in which every address leads to the sandbox."""
    session = requests.Session()
    adapter = SandboxAdapter(answer)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session
