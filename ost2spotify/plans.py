"""An editable plan: what a build would put into a playlist, as a TOML file that a person may change.

Reading and writing only; `applying` carries a plan out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ost2spotify.errors import PlanError
from ost2spotify.model import Album, Artist, Candidate, Match, Miss, Name, Reason, Run, Scored, Track

_SCHEMA = 1
_HEAD = """\
A plan of ost2spotify. Change what you like, then run: ost2spotify apply THIS-FILE
take is the track that goes into the playlist: any Spotify track address or uri.
take = "" leaves the song out. Your changes are kept for later runs, too.
"""
_WRITE_ONE = "Write one with `ost2spotify build PAGE --plan FILE`."
# https://open.spotify.com/intl-de/track/ID?si=…, spotify:track:ID, or the bare id of 22 base-62 characters.
_TRACK_ADDRESS = re.compile(
    r"^(?:https?://open\.spotify\.com/(?:intl-[a-z-]+/)?track/|spotify:track:)?([0-9A-Za-z]{22})(?:\?.*)?$"
)


@dataclass(frozen=True, slots=True)
class PlannedTrack:
    """One song of a plan: the track, the uri to take (None: leave it out), and what the build proposed or missed."""

    track: Track
    take: str | None
    proposed: Candidate | None = None
    missed: Reason | None = None

    @property
    def is_changed(self) -> bool:
        """Whether a person decided otherwise than the build had proposed."""
        return self.take != (self.proposed.uri if self.proposed else None)


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A whole plan. `playlist_id` is the playlist to update, None where it is still to be found or made."""

    sources: tuple[str, ...]
    name: str
    named: bool
    subject: str | None
    playlist_id: str | None
    description: str | None
    public: bool
    sandbox: bool
    tracks: tuple[PlannedTrack, ...]


def track_uri(address: str) -> str | None:
    """The uri of a track given as uri, address or id; None when it is none of these."""
    found = _TRACK_ADDRESS.match(address.strip())
    return f"spotify:track:{found.group(1)}" if found else None


def plan_text(
    run: Run,
    *,
    sources: Sequence[str],
    named: bool,
    playlist_id: str | None,
    description: str | None,
    public: bool,
    sandbox: bool,
) -> str:
    """The plan of a dry run as TOML with comments, in page order."""
    import tomlkit

    document = tomlkit.document()
    for line in _HEAD.splitlines():
        document.add(tomlkit.comment(line))
    document.update(
        {
            "schema": _SCHEMA,
            "sources": list(sources),
            "name": run.name,
            "named": named,
            "subject": run.extraction.subject or "",
            "playlist": playlist_id or "",
            "description": description or "",
            "public": public,
            "sandbox": sandbox,
        }
    )
    tables = tomlkit.aot()
    outcomes: list[Match | Miss] = [*run.matching.matched, *run.matching.missed]
    outcomes.sort(key=lambda outcome: outcome.track.position)
    for outcome in outcomes:
        tables.append(_table(outcome))
    document.append("track", tables)
    return tomlkit.dumps(document)


def read_plan(path: Path) -> PlanFile:
    """The plan in a file. Raises PlanError that names the place and what is expected there."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise PlanError(f"{path} is not UTF-8 text", hint=_WRITE_ONE) from error
    except OSError as error:
        raise PlanError(f"{path} cannot be read: {error.strerror}", hint=_WRITE_ONE) from error
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PlanError(f"{path} is not TOML: {error}", hint="Mend that line, or write the plan anew.") from error
    return _Reader(path).plan(document)


def _table(outcome: Match | Miss) -> Any:
    import tomlkit

    track, proposed = outcome.track, outcome.candidate if isinstance(outcome, Match) else None
    table = tomlkit.table()
    table.update(
        {
            "line": track.line,
            "artists": [list(artist.forms) for artist in track.artists],
            "featured": [list(artist.forms) for artist in track.featured],
            "title": list(track.title.forms),
            "instrumental": track.instrumental,
            "take": proposed.uri if proposed else "",
        }
    )
    if isinstance(outcome, Match):
        proposed = outcome.candidate
        table["proposed"] = proposed.uri
        table["is"] = {
            "name": proposed.name,
            "artists": [artist.name for artist in proposed.artists],
            "album": proposed.album.name,
        }
    else:
        table["missed"] = str(outcome.reason)
    table.add(tomlkit.comment(_one_line(outcome.why)))
    for scored in outcome.nearest if isinstance(outcome, Miss) else ():
        table.add(tomlkit.comment(_one_line(_choice(scored))))
    return table


def _choice(scored: Scored) -> str:
    candidate = scored.candidate
    artists = ", ".join(artist.name for artist in candidate.artists)
    return f'take = "{candidate.uri}"  {artists} - {candidate.name} [{candidate.album.name}] {scored.score.why}'


def _one_line(text: str) -> str:
    """Text for a TOML comment, which ends at a line break and takes no control characters."""
    return "".join(char if char.isprintable() else " " for char in text)


class _Reader:
    """Reads a parsed plan value by value, so that an error names the place."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def plan(self, document: Mapping[str, Any]) -> PlanFile:
        if document.get("schema") != _SCHEMA:
            raise PlanError(
                f"{self._path} is no plan that this version reads", hint=f"Expected schema = {_SCHEMA} at its top."
            )
        tracks = self._value(document, "track", list, "the plan", default=[])
        return PlanFile(
            sources=tuple(self._value(document, "sources", list, "the plan")),
            name=self._value(document, "name", str, "the plan"),
            named=self._value(document, "named", bool, "the plan", default=False),
            subject=self._value(document, "subject", str, "the plan", default="") or None,
            playlist_id=self._value(document, "playlist", str, "the plan", default="") or None,
            description=self._value(document, "description", str, "the plan", default="") or None,
            public=self._value(document, "public", bool, "the plan", default=False),
            sandbox=self._value(document, "sandbox", bool, "the plan", default=False),
            tracks=tuple(self._track(number, table) for number, table in enumerate(tracks, start=1)),
        )

    def _track(self, number: int, table: Mapping[str, Any]) -> PlannedTrack:
        place = f"[[track]] number {number}"
        title = self._name("title", self._value(table, "title", list, place), place)
        track = Track(
            position=number,
            title=title,
            artists=tuple(self._name("artists", forms, place) for forms in table.get("artists", [])),
            featured=tuple(self._name("featured", forms, place) for forms in table.get("featured", [])),
            instrumental=self._value(table, "instrumental", bool, place, default=False),
            line=self._value(table, "line", int, place, default=0),
        )
        return PlannedTrack(track, self._take(table, place), self._proposed(table, place), self._missed(table, place))

    def _missed(self, table: Mapping[str, Any], place: str) -> Reason | None:
        reason = self._value(table, "missed", str, place, default="")
        return Reason(reason) if reason in list(Reason) else None

    def _take(self, table: Mapping[str, Any], place: str) -> str | None:
        take = self._value(table, "take", str, place)
        uri = track_uri(take)
        if take.strip() and uri is None:
            raise PlanError(
                f"{self._path}, {place}: take = {take!r} is no Spotify track",
                hint="Paste the track's address (Share, Copy link to song), or leave it empty.",
            )
        return uri

    def _proposed(self, table: Mapping[str, Any], place: str) -> Candidate | None:
        uri = self._value(table, "proposed", str, place, default="")
        if not uri:
            return None
        known = self._value(table, "is", dict, place, default={})
        return Candidate(
            uri=uri,
            name=str(known.get("name", "")),
            artists=tuple(Artist(str(name)) for name in known.get("artists", [])),
            album=Album(str(known.get("album", ""))),
        )

    def _name(self, key: str, forms: Any, place: str) -> Name:
        if not isinstance(forms, list) or not forms or not all(isinstance(form, str) and form for form in forms):
            raise PlanError(
                f"{self._path}, {place}: {key} is not a list of written forms",
                hint='Expected, for example: title = ["My Love"]',
            )
        return Name(forms[0], tuple(forms[1:]))

    def _value(self, table: Mapping[str, Any], key: str, kind: type, place: str, *, default: Any = None) -> Any:
        value = table.get(key, default)
        if not isinstance(value, kind):
            words = {str: "text in quotes", bool: "true or false", int: "a number", list: "a list", dict: "a table"}
            raise PlanError(
                f"{self._path}, {place}: {key} is missing or of the wrong kind", hint=f"Expected {words[kind]}."
            )
        return value
