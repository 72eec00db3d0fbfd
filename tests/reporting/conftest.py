"""Runs written out by hand: what the reports are given, without reading a page or asking Spotify."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ost2spotify.errors import Refused
from ost2spotify.model import (
    Album,
    Artist,
    Calls,
    Candidate,
    Extraction,
    Match,
    Matching,
    Miss,
    Name,
    Penalty,
    Playlist,
    Reason,
    Receipt,
    Run,
    Score,
    Scored,
    Skipped,
    Track,
)

OST = Album("Soundtrack#1 (Original Soundtrack)", id="6xYz", kind="album", release_date="2022-03-23")
SONGS = (
    ("Kyuhyun", "규현", "Love beyond words", "사랑은 말로 표현하는게 아니래요"),
    ("Park Boram", "박보람", "Want to be happy", "행복해지고 싶어"),
    ("Davichi", "다비치", "Your tender heart hurts me", "소녀 같은 맘을 가진 그댈 생각하면 아파요"),
    ("LeeHi", "이하이", "We'll shine brighter than any other stars", "우린 어떠한 별보다 빛날 거야"),
)


def song(position: int, artist: str, artist_also: str, title: str, title_also: str) -> Track:
    return Track(
        position=position,
        title=Name(title, (title_also,)),
        artists=(Name(artist, (artist_also,)),),
        line=23 + position,
        text=f"{artist} ({artist_also}) - {title} ({title_also})",
        source="review.txt",
    )


def recording(uri: str, artist: str, name: str, album: Album = OST) -> Candidate:
    return Candidate(f"spotify:track:{uri}", name, (Artist(artist),), album, duration_ms=229466, isrc="KRA382200001")


TRACKS = tuple(song(position, *row) for position, row in enumerate(SONGS, start=1))
MATCHES = (
    Match(TRACKS[0], recording("1kyu", "KYUHYUN", "Love beyond words"), Score(), "album search: 1.00: same names"),
    Match(
        TRACKS[1],
        recording("2park", "박보람", "행복해지고 싶어"),
        Score((Penalty("artist", 0.03, "known by another spelling"),)),
        "album search: 0.97: artist +0.03 (known by another spelling)",
    ),
    Match(
        TRACKS[2],
        recording("3dav", "Davichi", "Your tender heart hurts me (Acoustic)"),
        Score((Penalty("words left over", 0.25, "acoustic"),)),
        "artist and title: 0.75: words left over +0.25 (acoustic)",
        uncertain=True,
    ),
)
MISS = Miss(
    TRACKS[3],
    Reason.ONLY_INSTRUMENTAL,
    "the only recording found is without the voice",
    (
        Scored(
            recording("4lee", "LEE HI", "We'll shine brighter than any other stars (Inst.)"),
            Score((Penalty("version", 0.5, "inst", veto=True),)),
        ),
    ),
)


@pytest.fixture
def soundtrack() -> Run:
    """Two songs found, one uncertain, one missed; the playlist was created."""
    skipped = (Skipped(29, "12 songs in all", "a sentence, not a song"),)
    return Run(
        extraction=Extraction("review.txt", "Soundtrack #1", TRACKS, skipped, rules=((24, "dash between names"),)),
        matching=Matching(MATCHES, (MISS,)),
        receipt=Receipt(
            Playlist("37abc", "Soundtrack #1", "https://open.spotify.com/playlist/37abc", public=False),
            created=True,
            added=3,
        ),
        calls=Calls(search=3, catalogue=1, playlist=2),
        name="Soundtrack #1",
    )


@pytest.fixture
def rehearsal(soundtrack: Run) -> Run:
    """A dry run that would create the playlist."""
    return replace(soundtrack, dry_run=True, receipt=Receipt(created=True, added=3), calls=Calls(search=3, catalogue=1))


@pytest.fixture
def refused(soundtrack: Run) -> Run:
    """Spotify took no more calls after the second song."""
    stop = Refused("Spotify takes no more calls", until=datetime(2026, 11, 23, 8, 0, tzinfo=UTC))
    matching = Matching(MATCHES[:2], pending=TRACKS[2:], stopped=stop)
    return replace(soundtrack, matching=matching, receipt=replace(soundtrack.receipt, added=2))


@pytest.fixture
def nothing() -> Run:
    """A page without a tracklist."""
    return Run(extraction=Extraction("cast.html"), matching=Matching())


@pytest.fixture
def hostile(soundtrack: Run) -> Run:
    """A page and a catalogue that try to steer the terminal and to write into the report."""
    title = Name('<script>alert("x")</script>\x1b[2J', ('"><img src=x onerror=alert(1)>',))
    track = Track(1, title, (Name("=cmd|' /C calc'!A0"),), line=3, text="\x1b]0;owned\x07<b>")
    match = Match(
        track, recording("5evil", "\x9b31mred", "</script><script>\u202e", Album("@SUM(1)")), Score(), "\x1b[0m"
    )
    miss = Miss(replace(track, position=2), Reason.NOT_FOUND, "<i>why</i>", (Scored(match.candidate, Score()),))
    return replace(
        soundtrack,
        extraction=Extraction(
            "javascript:alert(1)", "</title><script>", (track, miss.track), (Skipped(1, "<hr>\x1b", "\x07"),)
        ),
        matching=Matching((match,), (miss,)),
        name="</title>",
    )
