"""What can go wrong with one request, before anybody decides whether to repeat or report it."""

from __future__ import annotations

import requests
from urllib3.exceptions import NewConnectionError


class TurnedAway(Exception):
    """Spotify answered with an error. `text` is the body as sent, `message` Spotify's own words in it."""

    def __init__(self, status: int, message: str, text: str, retry_after: str | None) -> None:
        super().__init__(f"{status} {message}")
        self.status = status
        self.message = message
        self.text = text
        self.retry_after = retry_after

    @property
    def out_of_quota(self) -> bool:
        """Whether the day's calls are used up, which no waiting of seconds cures."""
        return self.status == 429 and "QUOTA_EXCEEDED" in self.text


class AnswerLost(Exception):
    """No answer, or none that can be read. `sent` is false when the request cannot have reached Spotify."""

    def __init__(self, reason: str, *, sent: bool = True) -> None:
        super().__init__(reason)
        self.sent = sent


def turned_away(response: requests.Response) -> TurnedAway:
    """An error answer, whatever shape its body has: Spotify's object, OAuth's, plain text or a page."""
    return TurnedAway(
        response.status_code, _message(response), response.text[:2000], response.headers.get("Retry-After")
    )


def lost(error: requests.RequestException) -> AnswerLost:
    """A failure of the connection, in words."""
    if isinstance(error, requests.ConnectTimeout) or _never_connected(error):
        return AnswerLost("no connection", sent=False)
    if isinstance(error, requests.Timeout):
        return AnswerLost("no answer in time")
    if isinstance(error, requests.exceptions.SSLError):
        return AnswerLost("no secure connection", sent=False)
    return AnswerLost("the connection broke off")


def _never_connected(error: requests.RequestException) -> bool:
    cause = error.args[0] if error.args else None
    return isinstance(getattr(cause, "reason", cause), NewConnectionError)


def _message(response: requests.Response) -> str:
    try:
        content = response.json()
    except ValueError:
        return _first_line(response)
    error = content.get("error") if isinstance(content, dict) else None
    words = error.get("message") if isinstance(error, dict) else error
    return words if isinstance(words, str) and words else _first_line(response)


def _first_line(response: requests.Response) -> str:
    """A short plain-text body is a message; a page is not."""
    text = response.text.strip()
    if not text or text.startswith(("<", "{", "[")):
        return response.reason or "no reason given"
    return text.splitlines()[0][:200]
