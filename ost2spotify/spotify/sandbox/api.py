"""Spotify's HTTP API of November 2026 as a function of a request, over a catalogue and an account.

It keeps the rules that trip programs up: ten answers a search, a hundred uris a write, fifty items
a page, `item` where old apps read `track`, and a bare 403 for what was removed.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil

from ost2spotify.spotify.sandbox.account import LISTENER, Account
from ost2spotify.spotify.sandbox.catalogue_api import CatalogueApi
from ost2spotify.spotify.sandbox.objects import Objects, linked
from ost2spotify.spotify.sandbox.playlist_api import PlaylistApi
from ost2spotify.spotify.sandbox.rows import Rows
from ost2spotify.spotify.sandbox.wire import Answer, BadRequest, Request, refusal

_DAY = timedelta(days=1)
_ID = r"([^/]+)"
# Removed for new apps in 2026: each answers 403 whatever is asked.
_REMOVED = re.compile(
    r"/users/[^/]+/playlists|/playlists/[^/]+/(tracks|followers)|/(tracks|albums|artists|markets)"
    r"|/artists/[^/]+/top-tracks|/audio-features.*|/recommendations|/browse/.*"
)


@dataclass(slots=True)
class Options:
    """How strict the sandbox is. `quota` is the catalogue calls it takes before it shuts the app out."""

    quota: int | None = None
    public_honoured: bool = True
    premium: bool = True


@dataclass(frozen=True, slots=True)
class Route:
    """Which method answers a request: its HTTP method and its path, whose groups are the arguments."""

    method: str
    path: re.Pattern[str]
    answer: Callable[..., Answer]


class Sandbox:
    """Answers requests by the rules, whoever asks."""

    def __init__(
        self,
        rows: Rows,
        account: Account | None = None,
        options: Options | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.account = account or Account()
        self.options = options or Options()
        self._clock = clock
        self._counted: deque[datetime] = deque()
        objects = Objects(rows)
        self._catalogue = CatalogueApi(rows, objects)
        self._playlists = PlaylistApi(rows, objects, self.account, self.options)
        self._routes = self._table()

    def answer(self, request: Request) -> Answer:
        """The answer to one request; never raises for anything a client can send."""
        if _REMOVED.fullmatch(request.path.rstrip("/")):
            return refusal(403, "Forbidden")
        for route in self._routes:
            found = route.path.fullmatch(request.path.rstrip("/"))
            if found and route.method == request.method:
                return self._allowed(request) or _answered(route, request, found.groups())
        return refusal(404, "Service not found")

    def _allowed(self, request: Request) -> Answer | None:
        """None where the request may go on, else the refusal that it meets."""
        if not self.options.premium:
            return Answer(403, {}, "Active premium subscription required for the owner of the app.")
        if not is_catalogue(request.path):
            return None
        return self._over_quota()

    def _over_quota(self) -> Answer | None:
        """Count a catalogue call, or refuse it until the oldest counted one is a day old."""
        now = self._clock()
        while self._counted and now - self._counted[0] >= _DAY:
            self._counted.popleft()
        if self.options.quota is not None and len(self._counted) >= self.options.quota:
            left = (self._counted[0] + _DAY - now) if self._counted else _DAY
            return out_of_quota(str(ceil(left.total_seconds())))
        self._counted.append(now)
        return None

    def _table(self) -> tuple[Route, ...]:
        catalogue, playlists = self._catalogue, self._playlists
        rows: tuple[tuple[str, str, Callable[..., Answer]], ...] = (
            ("GET", "/search", catalogue.search),
            ("GET", f"/tracks/{_ID}", catalogue.track),
            ("GET", f"/albums/{_ID}/tracks", catalogue.album_tracks),
            ("GET", f"/artists/{_ID}/albums", catalogue.artist_albums),
            ("GET", "/me", _me),
            ("GET", "/me/playlists", playlists.mine),
            ("POST", "/me/playlists", playlists.create),
            ("GET", "/me/library/contains", playlists.contains),
            ("DELETE", "/me/library", playlists.unfollow),
            ("PUT", "/me/library", playlists.follow),
            ("GET", f"/playlists/{_ID}", playlists.one),
            ("PUT", f"/playlists/{_ID}", playlists.change),
            ("GET", f"/playlists/{_ID}/items", playlists.items),
            ("POST", f"/playlists/{_ID}/items", playlists.add),
            ("PUT", f"/playlists/{_ID}/items", playlists.move),
            ("DELETE", f"/playlists/{_ID}/items", playlists.remove),
            ("PUT", f"/playlists/{_ID}/images", playlists.cover),
        )
        return tuple(Route(method, re.compile(path), answer) for method, path, answer in rows)


def _answered(route: Route, request: Request, parts: tuple[str, ...]) -> Answer:
    try:
        return route.answer(request, *parts)
    except BadRequest as error:
        return refusal(400, str(error))


def is_catalogue(path: str) -> bool:
    """Whether a call is counted against the catalogue's quota."""
    return path.startswith(("/search", "/tracks", "/albums", "/artists"))


def out_of_quota(retry_after: str = "86400") -> Answer:
    """What an app meets that has used up its day."""
    error = {"status": 429, "message": "API rate limit exceeded", "reason": "QUOTA_EXCEEDED"}
    return Answer(429, {"Retry-After": retry_after}, {"error": error})


def _me(request: Request) -> Answer:
    return Answer(200, {}, {**linked("user", LISTENER), "display_name": "Sandbox listener", "images": []})
