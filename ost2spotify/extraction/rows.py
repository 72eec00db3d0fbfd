"""A line of a list cut in two by the list's layout, before anyone knows which side is the artist."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ost2spotify.extraction.brackets import trailing
from ost2spotify.extraction.furniture import Entry
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.layouts import CLEAR, pieces_of, quoted_reading
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.extraction.sides import artistness
from ost2spotify.extraction.sources import source_in_front, without_leading_source, without_source
from ost2spotify.model import Skipped
from ost2spotify.versions import versions_in_mark


@dataclass(frozen=True, slots=True)
class Row:
    """An entry cut in two: `left` and `right` in the order of the line; one of them may be empty.

    `told` is the side that the line itself says is the artist; with `own` its sign is another than the list's.
    """

    at: int
    entry: Entry
    left: str
    right: str = ""
    rest: str = ""
    album: str | None = None
    told: int | None = None
    aside: bool = False
    own: bool = False


def row_of(at: int, entry: Entry, layout: str) -> Row:
    if layout == "quoted":
        reading = quoted_reading(entry.body)
        if reading is None or (is_sentence(reading.before) and is_sentence(reading.after)):
            return Row(at, entry, entry.body)
        named = (reading.label or reading.by) and reading.after and not reading.aside
        before = "" if named else reading.before
        return Row(at, entry, before, reading.after, reading.title, aside=reading.aside)
    if layout == "title":
        return Row(at, entry, entry.body)
    body, album = without_source(without_leading_source(entry.body))
    album = album or source_in_front(entry.body)
    pieces = _merged(_cut(body, layout)) if layout not in ("pipe", "tab") else list(_cut(body, layout))
    own = _own_reading(at, entry, body, album) if len(pieces) == 1 else None
    if own:
        return own
    roles, pieces = _unlabelled(pieces)
    told = (
        0
        if roles[:2] == ["artist", "title"]
        else 1
        if roles[:2] == ["title", "artist"] or entry.role == "song"
        else None
    )
    if layout == "by" and len(pieces) > 2:
        # "Stand by Me by The Lanterns": the last one names the singer.
        pieces = [" by ".join(pieces[:-1]), pieces[-1]]
    return Row(at, entry, pieces[0], pieces[1] if len(pieces) > 1 else "", "\0".join(pieces[2:]), album, told)


def _own_reading(at: int, entry: Entry, body: str, album: str | None) -> Row | None:
    """A line that the list's sign does not cut, but that says by itself who sings: "Sea Glass" by Mira, 【海】ミラ."""
    bracketed = _IN_BRACKETS.match(body)
    reading = quoted_reading(body)
    if bracketed:
        artist, title = bracketed[2], bracketed[1]
    elif reading and bool(reading.before) != bool(reading.after) and not reading.aside:
        artist, title = reading.before or reading.after, reading.title
    elif len(named := pieces_of(body, "by")) == 2 and artistness(named[1]) - artistness(named[0]) > _CLEARLY:
        title, artist = named
    else:
        return None
    if is_sentence(artist) or is_sentence(title):
        return None
    return Row(at, entry, artist, title, album=album, told=0, own=True)


_CLEARLY = 0.5
_IN_BRACKETS = re.compile(r"^【([^【】]{1,60})】\s*([^\s【】][^【】]{0,40})$")
_FIELD = re.compile(r"^([^\W\d_][\w ]{0,16}?)\s*[:：]\s*(?=\S)")


def _unlabelled(pieces: Sequence[str]) -> tuple[list[str], list[str]]:
    """The roles that labels inside the pieces name ("Bài hát: X - Ca sĩ: Y"), and the pieces without those labels."""
    roles, bare = [], []
    for piece in pieces:
        label = _FIELD.match(piece)
        role = role_of(label[1]) if label else ""
        known = role in ("title", "artist")
        roles.append(role if known else "")
        bare.append(piece[label.end() :] if label and known else piece)
    return roles, bare


def _cut(body: str, layout: str) -> tuple[str, ...]:
    """The pieces of a line by its list's separator, or by its own where people each use another."""
    pieces = pieces_of(body, layout)
    if len(pieces) > 1 or layout not in CLEAR:
        return pieces
    return next(
        (own for name in CLEAR if name not in ("by", "half dash") and len(own := pieces_of(body, name)) == 2), pieces
    )


def _merged(pieces: tuple[str, ...]) -> list[str]:
    """Pieces with a version mark behind its dash put back to the title ("Okay – Original Mix")."""
    merged: list[str] = []
    for piece in pieces:
        if len(merged) >= 2 and _is_version(piece):
            merged[-1] = f"{merged[-1]} – {piece}"
        else:
            merged.append(piece)
    return merged


def _is_version(piece: str) -> bool:
    ending = trailing(piece)
    piece = ending[0] if ending and ending[0] else piece
    return bool(versions_in_mark(piece)) or bool(
        re.search(r"(?i)\b(?:mix|edit|version|ver\.?|live|dub|rework)$", piece)
    )


def skip(entry: Entry, reason: str) -> Skipped:
    return Skipped(entry.line.number, entry.line.text, reason)
