"""One entry per song: pages print a list twice, or a list and then a heading for each song."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from ost2spotify.model import Extraction, Name, Track
from ost2spotify.text import fold, scripts_of
from ost2spotify.versions import without_versions

_LETTERS = re.compile(r"[\W_]+")


def distinct(tracks: Iterable[Track]) -> tuple[Track, ...]:
    """The tracks in order, each song once and numbered from 1; what a repetition adds (forms, part, artist) is kept."""
    found: list[Track] = []
    by_title: dict[str, list[int]] = {}
    by_both: dict[tuple[str, str], int] = {}
    for track in tracks:
        keys = {_key(form) for form in track.title.forms}
        both = [(key, artist) for key in keys for artist in _artists(track)]
        places = {by_both[pair] for pair in both if pair in by_both}
        places.update(place for key in keys for place in by_title.get(key, ())[:_OF_TITLE])
        same = next((place for place in sorted(places) if _same(found[place], track)), None)
        if same is None:
            for key in keys:
                by_title.setdefault(key, []).append(len(found))
            for pair in both:
                by_both.setdefault(pair, len(found))
            found.append(track)
        else:
            found[same] = _joined(found[same], track)
    return tuple(_numbered(track, position) for position, track in enumerate(found, start=1))


# Of a title that more artists share than this, only what an artist shares as well is compared.
_OF_TITLE = 20


def _artists(track: Track) -> set[str]:
    return {_key(form) for artist in track.artists + track.featured for form in artist.forms}


def with_singers(tracks: Sequence[Track]) -> list[Track]:
    """The tracks, those marked (Inst.) that name no singer with the singer of the song they are the backing of."""
    singers = {_key(track.title.name): track.artists for track in tracks if track.artists and not track.instrumental}
    return [
        replace(track, artists=singers.get(_key(without_versions(track.title.name)), ()))
        if track.instrumental and not track.artists
        else track
        for track in tracks
    ]


def _numbered(track: Track, position: int) -> Track:
    other = replace(track.other_way, position=position) if track.other_way else None
    return replace(track, position=position, other_way=other)


@lru_cache(maxsize=20_000)
def _key(text: str) -> str:
    return _LETTERS.sub("", fold(text)) or fold(text)


def _same(one: Track, other: Track) -> bool:
    if one.instrumental != other.instrumental or (
        _key(one.title.name) != _key(other.title.name) and one.artists and other.artists
    ):
        return False
    if not one.artists or not other.artists:
        return True
    return (
        bool(_artists(one) & _artists(other))
        or _key("".join(a.name for a in one.artists)) == _key("".join(a.name for a in other.artists))
        or _other_script(one, other)
    )


def _other_script(one: Track, other: Track) -> bool:
    """Whether the two credits are written in different scripts, so that nothing says they are different people."""
    ours = scripts_of(" ".join(artist.name for artist in one.artists))
    theirs = scripts_of(" ".join(artist.name for artist in other.artists))
    return bool(ours and theirs) and not ours & theirs and len(one.artists) == len(other.artists)


def _joined(one: Track, other: Track) -> Track:
    artists = one.artists or other.artists
    if len(one.artists) == len(other.artists):
        artists = tuple(_forms(mine, yours) for mine, yours in zip(one.artists, other.artists, strict=True))
    return replace(
        one,
        title=_forms(one.title, other.title),
        artists=artists,
        featured=one.featured or other.featured,
        part=one.part or other.part,
        album=one.album or other.album,
        other_way=one.other_way,
    )


def _forms(one: Name, other: Name) -> Name:
    known = {fold(form) for form in one.forms}
    return Name(one.name, (*one.also, *(form for form in dict.fromkeys(other.forms) if fold(form) not in known)))


def merged(extractions: Sequence[Extraction]) -> Extraction:
    """Several sources as one list, in their order, each song once; the first subject that any of them gives."""
    return Extraction(
        source=", ".join(extraction.source for extraction in extractions),
        subject=next((extraction.subject for extraction in extractions if extraction.subject), None),
        tracks=distinct(track for extraction in extractions for track in extraction.tracks),
        skipped=tuple(line for extraction in extractions for line in extraction.skipped),
        confidence=min((extraction.confidence for extraction in extractions if extraction.tracks), default=0.0),
        rules=tuple(rule for extraction in extractions for rule in extraction.rules),
    )
