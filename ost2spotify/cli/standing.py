"""What `status` shows: how things stand between two runs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from ost2spotify import spotify, store
from ost2spotify.connection import state_dir_of
from ost2spotify.model import KeptPlaylist
from ost2spotify.settings import Settings
from ost2spotify.text import counted

SCHEMA = 1


def standing(settings: Settings, *, sandbox: bool = False) -> dict[str, Any]:
    """How things stand, as `status --format json` prints it. Times are UTC."""
    state_dir = state_dir_of(settings, sandbox=sandbox)
    with store.open_store(state_dir) as memory:
        misses = memory.waiting_misses()
        return {
            "schema": SCHEMA,
            "state_dir": str(state_dir),
            "calls": {
                "catalogue": memory.calls_in_last_day("catalogue"),
                "playlist": memory.calls_in_last_day("playlist"),
                "limit": settings.daily_calls,
            },
            "refused_until": {bucket: _time(until) for bucket, until in memory.refusals()},
            "sign_in": None if sandbox else _sign_in(settings),
            "playlists": [_playlist(key, kept) for key, kept in memory.kept_playlists() if kept.id],
            "misses": {"waiting": len(misses), "next": _time(misses[0][1]) if misses else None},
        }


def _sign_in(settings: Settings) -> dict[str, str | int | None] | None:
    signed_in = spotify.sign_in(settings)
    if signed_in is None:
        return None
    left = signed_in.left(datetime.now(UTC))
    return {
        "source": signed_in.source,
        "since": _time(signed_in.since),
        "ends": _time(signed_in.ends),
        "days_left": None if left is None else max(0, left.days),
    }


def _playlist(key: str, kept: KeptPlaylist) -> dict[str, Any]:
    songs = [song for song in kept.songs if song.state in ("there", "intended")]
    taken_out = [song for song in kept.songs if song.state == "removed"]
    return {
        "key": key,
        "name": kept.name,
        "id": kept.id,
        "url": kept.url,
        "songs": len(songs),
        "taken_out_by_you": len(taken_out),
    }


def _time(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None


def standing_lines(found: dict[str, Any], *, sandbox: bool = False) -> Iterator[str]:
    """The same for people."""
    calls = found["calls"]
    yield (
        f"calls      {calls['catalogue']} of {calls['limit']} catalogue calls in the last 24 hours, "
        f"{calls['playlist']} playlist calls"
    )
    refused = [f"{bucket} calls until {_to_the_minute(until)}" for bucket, until in found["refused_until"].items()]
    yield f"refused    {'; '.join(refused) or 'nothing'}"
    yield f"signed in  {'not needed: the sandbox knows everybody' if sandbox else _sign_in_line(found['sign_in'])}"
    misses = found["misses"]
    yield f"misses     {misses['waiting']} waiting" + (
        f", the next due {_to_the_minute(misses['next'])}" if misses["next"] else ""
    )
    yield f"playlists  {len(found['playlists'])}"
    for playlist in found["playlists"]:
        out = f", {playlist['taken_out_by_you']} taken out by you" if playlist["taken_out_by_you"] else ""
        yield f"  {playlist['name']}: {counted(playlist['songs'], 'song')}{out} · {playlist['url']}"
    yield f"kept in    {found['state_dir']}"


def _sign_in_line(signed_in: dict[str, Any] | None) -> str:
    if signed_in is None:
        return "no; run `ost2spotify login`"
    if signed_in["ends"] is None:
        return f"yes (from the {signed_in['source']}); when it ends is not known"
    if not signed_in["days_left"]:
        return f"no longer: it ended on {signed_in['ends'][:10]}; run `ost2spotify login`"
    left = counted(signed_in["days_left"], "day")
    return f"since {signed_in['since'][:10]}, ends on {signed_in['ends'][:10]} (in {left})"


def _to_the_minute(time: str) -> str:
    return f"{time[:10]} {time[11:16]} UTC"
