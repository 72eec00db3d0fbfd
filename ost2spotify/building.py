"""One playlist: read, extract, match, write, and what came of it as a Run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from ost2spotify import extraction, port, reading, reporting, writing
from ost2spotify.connection import Connection
from ost2spotify.errors import NoTracklist, OutOfReach, Refused, SignInNeeded
from ost2spotify.finding import find
from ost2spotify.model import Extraction, Matching, Miss, Reason, Receipt, Run


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asked for: the sources of one playlist and how to keep it.

    `name` None takes the page's subject. `mode` is "keep" (three-way) or "mirror"
    (exactly the list); `sequence` "page" or "newest-first". `exclude` are words: a song
    whose `Artist - Title` holds one of them is left out.
    """

    sources: tuple[str, ...]
    name: str | None = None
    playlist_id: str | None = None
    description: str | None = None
    public: bool = False
    dry_run: bool = False
    instrumentals: bool = False
    cover: Path | None = None
    mode: str = "keep"
    sequence: str = "page"
    max_removals: int = 5
    recreate: bool = False
    exclude: tuple[str, ...] = ()


def read_list(
    sources: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    pages: port.Pages | None = None,
    progress: port.Progress = port.no_progress,
) -> Extraction:
    """The tracks of all sources as one list, in order, each song once."""
    found = []
    for place, source in enumerate(sources):
        progress("read", place, len(sources), source)
        found.append(extraction.extract(reading.read(source, stdin=stdin, pages=pages)))
    progress("read", len(sources), len(sources))
    return found[0] if len(found) == 1 else extraction.merged(found)


def no_tracklist(found: Extraction) -> NoTracklist:
    """The failure to report for a list without tracks."""
    place = "standard input" if found.source == "-" else found.source
    return NoTracklist(
        f"no tracklist in {place}",
        hint="Look at the page: lines such as `Artist - Title` are read; `ost2spotify extract -v` shows what was seen.",
    )


def build(
    order: Order,
    connection: Connection,
    *,
    extracted: Extraction | None = None,
    retry_misses: bool = True,
    ask: port.Asker | None = None,
    progress: port.Progress = port.no_progress,
) -> Run:
    """Do the whole job for one playlist; with `order.dry_run` stop before anything is written.

    `extracted` is the list when it has been read already; `retry_misses` as in `finding.find`.
    A refusal or an outage in the middle is in the Run (`stopped`, `pending`), not raised.
    Raises NoTracklist, SettingsError, SignInNeeded, StateError.
    """
    found = extracted or read_list(order.sources, pages=connection.store, progress=progress)
    if not found.tracks:
        raise no_tracklist(found)
    before = connection.calls
    name = playlist_name(order, found)
    wanted, excluded = _without_excluded(found, order.exclude)
    matched = find(
        wanted,
        connection,
        instrumentals=order.instrumentals,
        retry_misses=retry_misses,
        ask=ask,
        progress=progress,
    )
    matched = replace(matched, missed=(*matched.missed, *excluded))
    receipt = write(order, name, found, matched, connection, progress=progress)
    return Run(found, matched, receipt, connection.calls - before, dry_run=order.dry_run, name=name)


def write(
    order: Order,
    name: str,
    found: Extraction,
    matched: Matching,
    connection: Connection,
    *,
    progress: port.Progress = port.no_progress,
) -> Receipt:
    """Bring the playlist to what was found, or say what that would do.

    When Spotify refuses everything, nothing more is sent: asking again lengthens the
    wait. A spent catalogue quota leaves the playlist calls, which are counted apart.
    """
    key = playlist_key(order, name)
    exists = order.playlist_id is not None or connection.store.kept_playlist(key) is not None
    if not _may_write(matched.stopped) or not (matched.matched or exists):
        return Receipt()
    keep = partial(
        writing.keep_playlist,
        matched.matched,
        missed=matched.missed,
        pending=matched.pending,
        key=key,
        name=name,
        description=order.description or reporting.description(found),
        public=order.public,
        memory=connection.store,
        playlist_id=order.playlist_id,
        mode=order.mode,
        order=order.sequence,
        max_removals=order.max_removals,
        dry_run=order.dry_run,
        recreate=order.recreate,
        cover=reporting.cover_jpeg(order.cover) if order.cover else None,
        sleep=connection.sleep,
        progress=progress,
    )
    try:
        return keep(playlists=connection.playlists)
    except SignInNeeded:
        if not order.dry_run:
            raise
        # A dry run needs nobody: it plans from what it remembers.
        return keep(playlists=None)


def playlist_name(order: Order, found: Extraction) -> str:
    """The name that was asked for, else the page's subject, else what the source is called."""
    if order.name:
        return order.name
    if found.subject:
        return found.subject
    source = order.sources[0] if order.sources else found.source
    return "Soundtrack" if source == "-" else Path(source.rstrip("/")).stem or "Soundtrack"


def playlist_key(order: Order, name: str) -> str:
    """By what a later run recognises this playlist: the name that was asked for, else the sources.

    A page's own title may be edited, so it is no key, except for standard input, which has nothing else.
    """
    if order.name or order.sources == ("-",):
        return f"name:{name}"
    return "source:" + "|".join(_address(source) for source in order.sources)


def _address(source: str) -> str:
    return source if source == "-" or "://" in source else str(Path(source).resolve())


def _may_write(stopped: OutOfReach | None) -> bool:
    return stopped is None or (isinstance(stopped, Refused) and stopped.bucket == "catalogue")


def _without_excluded(found: Extraction, exclude: Sequence[str]) -> tuple[Extraction, tuple[Miss, ...]]:
    """The list without the songs that the person's file excludes, and these, so that an earlier copy goes, too."""
    words = [word.casefold() for word in exclude]
    out = [track for track in found.tracks if any(word in str(track).casefold() for word in words)]
    left = replace(found, tracks=tuple(track for track in found.tracks if track not in out))
    return left, tuple(Miss(track, Reason.SKIPPED_BY_YOU, "excluded by you") for track in out)
