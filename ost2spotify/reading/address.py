"""A page by its address: http and https only, bounded in time, size and redirects, asked whether it changed."""

from __future__ import annotations

import ipaddress
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import requests
import urllib3

from ost2spotify import __version__, port
from ost2spotify.errors import Ost2SpotifyError, PageOutOfReach, SourceNotFound
from ost2spotify.model import StoredPage
from ost2spotify.reading.refusals import SAVE_IT, is_captcha, refusal
from ost2spotify.reading.transfer import body_of

_HEADERS = {
    "User-Agent": f"ost2spotify/{__version__} (reads the tracklist of a review for one person)",
    "Accept": "text/html,application/xhtml+xml,text/plain,text/csv,application/json;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate, br",
}
_REDIRECTS = (301, 302, 303, 307, 308)
_PART = 1 << 14
_PASSWORD = re.compile(r"//[^/?#]*@")


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a page may take in seconds: in all, in one silence, between attempts; and how many redirects."""

    seconds: float = 45.0
    silence: float = 15.0
    waits: tuple[float, ...] = (1.0, 3.0)
    redirects: int = 10


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered, and the address that answered in the end."""

    page: StoredPage
    url: str
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    page: StoredPage
    url: str


def is_address(source: str) -> bool:
    return source.strip().lower().startswith(("http://", "https://"))


def fetch(
    url: str,
    *,
    pages: port.Pages | None = None,
    limits: Limits | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Fetched:
    """The page at an address; the remembered one where its server says that it has not changed.

    Nothing is remembered here: a captcha comes as a page too. Raises PageOutOfReach, SourceNotFound for what is no
    address, SourceUnreadable for what is too large.
    """
    limits = limits or Limits()
    url = plain(url)
    known = pages.page(url) if pages else None
    answer = _within(limits.seconds, lambda: _ask(url, known, limits, sleep), shown(url))
    if answer.status == 304 and known:
        return Fetched(known, answer.url, unchanged=True)
    if not 200 <= answer.status < 300:
        raise refusal(answer.status, host=host_of(url), url=shown(url), text=_text_of(answer))
    return Fetched(answer.page, answer.url, unchanged=known is not None and known.body == answer.page.body)


def plain(url: str) -> str:
    """An address as it is asked for and remembered: without the part that only a browser reads."""
    return url.strip().partition("#")[0]


def shown(url: str) -> str:
    """An address without the name and password that may stand in it."""
    return _PASSWORD.sub("//", url)


def host_of(url: str) -> str:
    try:
        return urlsplit(url).hostname or shown(url)
    except ValueError:
        return shown(url)


def _text_of(answer: _Answer) -> str:
    """What an answer that is no page says, for its words only."""
    return answer.page.body[:100_000].decode("utf-8", "replace")


@dataclass(slots=True)
class _Outcome:
    answer: _Answer | None = None
    failure: BaseException | None = None
    done: threading.Event = field(default_factory=threading.Event)


def _within(seconds: float, ask: Callable[[], _Answer], name: str) -> _Answer:
    """The answer, if it comes in time.

    A timeout of a connection only counts its silences: a server that sends a byte now and then holds it for ever. The
    thread that waits for such a server is left behind, and ends with the program at the latest.
    """
    outcome = _Outcome()

    def run() -> None:
        try:
            outcome.answer = ask()
        except BaseException as error:  # noqa: BLE001, it is raised again below, in the caller's thread
            outcome.failure = error
        outcome.done.set()

    threading.Thread(target=run, daemon=True, name="ost2spotify page").start()
    if not outcome.done.wait(seconds):
        raise PageOutOfReach(f"{name} did not come within {seconds:g} seconds", hint=f"Try again later. {SAVE_IT}")
    if outcome.failure:
        raise outcome.failure
    assert outcome.answer is not None
    return outcome.answer


def _ask(url: str, known: StoredPage | None, limits: Limits, sleep: Callable[[float], None]) -> _Answer:
    """The first answer that is no error of the server's own, or the last one."""
    for wait in limits.waits:
        try:
            answer = _follow(url, known, limits)
        except PageOutOfReach as error:
            if not isinstance(
                error.__cause__, (requests.ConnectionError, requests.Timeout, urllib3.exceptions.HTTPError)
            ):
                raise
        else:
            if answer.status < 500 or is_captcha(_text_of(answer)):
                return answer
        sleep(wait)
    return _follow(url, known, limits)


class _Session(requests.Session):
    """A session that leaves redirects to us: requests parses where they lead even when told not to go there."""

    def get_redirect_target(self, resp: requests.Response) -> None:
        return None


def _follow(url: str, known: StoredPage | None, limits: Limits) -> _Answer:
    with _Session() as session:
        for _ in range(limits.redirects + 1):
            answer, target = _one(session, url, known, limits)
            if answer:
                return answer
            url = _next(url, target)
    raise PageOutOfReach(f"{shown(url)} leads from one address to the next without end", hint=SAVE_IT)


def _one(session: requests.Session, url: str, known: StoredPage | None, limits: Limits) -> tuple[_Answer | None, str]:
    """The answer of one address, or where it leads to."""
    try:
        timeout = (limits.silence, limits.silence)
        with session.get(url, headers=_asking(known), stream=True, allow_redirects=False, timeout=timeout) as response:
            target = response.headers.get("Location", "")
            if target and response.status_code in _REDIRECTS:
                return None, target
            return _Answer(response.status_code, _stored(response, url), url), ""
    except Ost2SpotifyError:
        raise
    except (requests.exceptions.InvalidURL, requests.exceptions.MissingSchema, UnicodeError, ValueError) as error:
        raise SourceNotFound(
            f"{shown(url)} is no address", hint="An address looks like https://example.org/page."
        ) from error
    except (requests.RequestException, urllib3.exceptions.HTTPError) as error:
        raise _unreached(url, error) from error


def _asking(known: StoredPage | None) -> dict[str, str]:
    headers = dict(_HEADERS)
    if known and known.etag:
        headers["If-None-Match"] = known.etag
    if known and known.last_modified:
        headers["If-Modified-Since"] = known.last_modified
    return headers


def _stored(response: requests.Response, url: str) -> StoredPage:
    parts = response.raw.stream(_PART, decode_content=False)
    headers = response.headers
    body = body_of(parts, encoding=headers.get("Content-Encoding", ""), name=shown(url))
    return StoredPage(body, headers.get("Content-Type", ""), headers.get("ETag", ""), headers.get("Last-Modified", ""))


def _next(url: str, target: str) -> str:
    """Where a redirect leads; never to another kind of address, nor from the open web into a private network."""
    try:
        following = urljoin(url, target)
        scheme = urlsplit(following).scheme
    except ValueError as error:
        raise PageOutOfReach(f"{shown(url)} leads to no address", hint=SAVE_IT) from error
    if not is_address(following):
        raise PageOutOfReach(f"{shown(url)} leads to {scheme}:, which is not followed", hint=SAVE_IT)
    if _is_private(host_of(following)) and not _is_private(host_of(url)):
        raise PageOutOfReach(f"{shown(url)} leads into a private network, which is not followed", hint=SAVE_IT)
    return following


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))


def _unreached(url: str, error: Exception) -> PageOutOfReach:
    host = host_of(url)
    if isinstance(error, requests.exceptions.SSLError):
        return PageOutOfReach(f"{host} has no certificate that can be trusted", hint=SAVE_IT)
    if isinstance(error, (requests.Timeout, urllib3.exceptions.ReadTimeoutError)):
        return PageOutOfReach(f"{host} does not answer", hint=f"Try again later. {SAVE_IT}")
    return PageOutOfReach(f"{host} cannot be reached", hint=f"Check the address and the network. {SAVE_IT}")
