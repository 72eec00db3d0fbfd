"""A request and an answer of the sandbox, without any socket."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Request:
    """`path` comes without the `/v1` before it; `query` holds the last value of each name."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    def number(self, name: str, default: int, *, least: int, most: int) -> int:
        """A whole number of the query. Raises BadRequest in Spotify's words when it is none, or out of bounds."""
        written = self.query.get(name, str(default))
        try:
            number = int(written)
        except ValueError as error:
            raise BadRequest(f"Invalid {name}") from error
        if not least <= number <= most:
            raise BadRequest(f"Invalid {name}")
        return number

    def json(self) -> dict[str, Any]:
        """The body as an object. Raises BadRequest when it is none."""
        try:
            content = json.loads(self.body or b"{}")
        except ValueError as error:
            raise BadRequest("Error parsing JSON.") from error
        if not isinstance(content, dict):
            raise BadRequest("Error parsing JSON.")
        return content


@dataclass(frozen=True, slots=True)
class Answer:
    """`content` is sent as JSON; a string as plain text; None as no body at all."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    content: Any = None

    @property
    def body(self) -> bytes:
        if self.content is None:
            return b""
        if isinstance(self.content, str):
            return self.content.encode()
        return json.dumps(self.content, ensure_ascii=False).encode()

    @property
    def content_type(self) -> str:
        return "text/plain" if isinstance(self.content, str) else "application/json; charset=utf-8"


class BadRequest(Exception):
    """The request breaks a rule of the API; the message is what Spotify says then."""


def refusal(status: int, message: str) -> Answer:
    """An error in the form of the API."""
    return Answer(status, {}, {"error": {"status": status, "message": message}})
