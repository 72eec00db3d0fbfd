"""Lines that a list has gathered and that are none of its songs: bylines, notes, links, read because they look alike.

Who writes a list writes its lines alike and together. No sign alone makes a line a stranger; two do.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ost2spotify.extraction.furniture import entry_of
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.model import Skipped

# Fewer songs do not show how a list is written.
_LEAST = 4
# Longer lists come from machines.
_BY_HAND = 500
# How many of a list's songs must share a habit before it is one.
_MOST = 0.7
_STRANGE = 2
_CLOSING = re.compile(r"<3|[:;]-?[)D]|(?:[.!?…。！]|!!)$")


def without_strangers(songs: SongList) -> SongList:
    """The list without the lines that differ from the others in two ways or more."""
    if not _LEAST <= len(songs.songs) <= _BY_HAND or len({song.at for song in songs.songs}) < _LEAST:
        return songs
    signs = Counter[Song]()
    for strange in (_labels, _labels, _alone, _unled, _uncredited, _frames, _far, _spoken, _of_another_kind):
        signs.update(strange(songs.songs))
    strangers = [song for song in songs.songs if signs[song] >= _STRANGE]
    if not strangers or len(strangers) > (1 - _MOST) * len(songs.songs):
        return songs
    skipped = tuple(
        Skipped(song.line.number, song.line.text, "written unlike the songs of its list") for song in strangers
    )
    kept = tuple(song for song in songs.songs if song not in strangers)
    return replace(songs, songs=kept, skipped=songs.skipped + skipped)


def _alone(songs: Sequence[Song]) -> list[Song]:
    """Songs alone in their paragraph, where the others share paragraphs."""
    sizes = Counter(song.line.block for song in songs)
    return _if_few([song for song in songs if sizes[song.line.block] == 1 and song.line.kind == "text"], songs)


def _unled(songs: Sequence[Song]) -> list[Song]:
    """Songs without the number, time or bullet that leads the others."""
    return _if_few([song for song in songs if not _is_led(song)], songs)


def _is_led(song: Song) -> bool:
    entry = entry_of(song.line)
    return bool(entry.marker) or entry.bare is not None or entry.timed


def _uncredited(songs: Sequence[Song]) -> list[Song]:
    return _if_few([song for song in songs if not song.artist], songs)


def _labels(songs: Sequence[Song]) -> list[Song]:
    """Lines whose first side is a label and no artist: "Preis: 4,50 EUR". Counted twice: no list needs another sign."""
    return _if_few([song for song in songs if song.artist and role_of(song.artist) in _FIELDS], songs)


_FIELDS = frozenset({"other", "album", "composer"})


def _frames(songs: Sequence[Song]) -> list[Song]:
    """What only opens or closes a mix or a video, where the songs have artists."""
    return _if_few([song for song in songs if not song.artist and _FRAME.fullmatch(song.title)], songs)


_FRAME = re.compile(
    r"\W*(?:intro|outro|opening|ending|end|start|인트로|아웃트로|오프닝|엔딩|イントロ|アウトロ|オープニング|エンディング|開場|结尾)\W*",
    re.I,
)


def _far(songs: Sequence[Song]) -> list[Song]:
    """Songs far from all others: further than three times the usual step, and six lines."""
    places = sorted({song.at for song in songs})
    steps = sorted(after - before for before, after in itertools.pairwise(places))
    limit = max(6, 3 * steps[len(steps) // 2])
    near = {place for place, after in itertools.pairwise(places) if after - place <= limit}
    near |= {after for place, after in itertools.pairwise(places) if after - place <= limit}
    return _if_few([song for song in songs if song.at not in near], songs)


def _spoken(songs: Sequence[Song]) -> list[Song]:
    """Songs that end like speech, or begin in small letters, where the others do not."""
    ended = _if_few([song for song in songs if _CLOSING.search(song.line.text)], songs)
    small = _if_few([song for song in songs if entry_of(song.line).body[:1].islower()], songs)
    return list({*ended, *small})


def _of_another_kind(songs: Sequence[Song]) -> list[Song]:
    """Songs in a heading, a row or an item, where the others are plain lines, or the other way round."""
    usual, _ = Counter(song.line.kind for song in songs).most_common(1)[0]
    return _if_few([song for song in songs if song.line.kind != usual], songs)


def _if_few(found: list[Song], songs: Sequence[Song]) -> list[Song]:
    return found if len(found) <= (1 - _MOST) * len(songs) else []
