"""Lists of titles without a singer on the line, or with one in brackets; compositions; titles with a remark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ost2spotify.extraction.acts import COMPOSERS
from ost2spotify.extraction.brackets import ROUND, trailing
from ost2spotify.extraction.clusters import Placed
from ost2spotify.extraction.evidence import OPUS
from ost2spotify.extraction.furniture import Entry
from ost2spotify.extraction.layouts import pieces_of
from ost2spotify.extraction.rows import Row
from ost2spotify.extraction.sides import artistness
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.extraction.sources import have_sources, translates
from ost2spotify.extraction.titles import album_in, has_version, is_remark, part_in
from ost2spotify.model import Page
from ost2spotify.text import fold


def title_list(entries: Sequence[Placed]) -> SongList:
    parted = sum(bool(part_in(entry.role)) for _, entry in entries) >= 0.6 * len(entries)
    singers = _singers_in_brackets([entry.body for _, entry in entries], sure=parted)
    if singers:
        songs = tuple(
            Song(entry.line, at, *pair, part=part_in(entry.role))
            for (at, entry), pair in zip(entries, singers, strict=True)
        )
        return SongList(songs, "singers in brackets behind titles", 1.0, sure_side=False)
    sources = have_sources([entry.body for _, entry in entries])
    songs = tuple(_titled_song(at, entry, sources=sources) for at, entry in entries)
    return SongList(songs, "titles only", 1.0)


def _titled_song(at: int, entry: Entry, *, sources: bool) -> Song:
    """A song of a list of titles; the few that others sing may say so: "Guilty – Al Bowlly"."""
    title, artist = _named_apart(entry.body) or (entry.body, "")
    return Song(entry.line, at, title, artist, part=part_in(entry.role), sources=sources)


def _named_apart(body: str) -> tuple[str, str] | None:
    """The title and the singer of a line whose one side is clearly a name."""
    pieces = pieces_of(body, "dash")
    ending = trailing(body) if len(pieces) == 1 else None
    solo = _SOLO_STAGE.match(ending[1].inside) if ending else None
    if ending and solo and not has_version(f"x ({ending[1].inside})"):
        return ending[0], solo[1]
    guests = bool(ending and _GUESTS.match(ending[1].inside))
    if ending and not guests and ending[1].opener in ROUND and not has_version(f"x ({ending[1].inside})"):
        people = len(ending[1].inside.split()) > 1 and artistness(ending[1].inside) > _SURELY
        return (
            (ending[0], ending[1].inside)
            if people and artistness(ending[0]) < artistness(ending[1].inside) - _SURELY
            else None
        )
    if len(pieces) != 2:
        return None
    title, artist = sorted(pieces, key=lambda piece: (bool(_SOLO.search(piece)), artistness(piece)))
    clear = artistness(artist) > _A_NAME and artistness(artist) - artistness(title) > _CLEARLY
    return (title, artist) if clear or _SOLO.search(artist) else None


# A member alone on stage, as in "Ember (Mira solo)" or "Sea Glass (Mira, Ana solo stage)".
_SOLO_STAGE = re.compile(r"(.{2,60}?)\s(?:solo|unit|duet|솔로|ソロ)(?:\s(?:stage|song|무대))?$", re.IGNORECASE)
_GUESTS = re.compile(r"(?:feat|ft|featuring|with|avec|con|prod)[.:\s]", re.IGNORECASE)
# "화사 솔로 - 멍청이": a member of the band.
_SOLO = re.compile(r"\S\s(?:솔로|ソロ|solo)$", re.IGNORECASE)


_A_NAME, _CLEARLY, _SURELY = 0.4, 0.8, 1.0


def _singers_in_brackets(titles: Sequence[str], *, sure: bool) -> list[tuple[str, str]]:
    """Titles and singers of "Sea Glass (Mira Holt)", if most lines end so and the brackets look like people."""
    pairs = [
        (ending[0], ending[1].inside) if (ending := trailing(title)) and ending[1].opener in ROUND else (title, "")
        for title in titles
    ]
    named = [(title, inside) for title, inside in pairs if inside]
    if len(pairs) < 3 or len(named) < 0.8 * len(pairs) or any(has_version(f"x ({inside})") for _, inside in named):
        return []
    if any(
        is_remark(inside)
        or translates(title, inside)
        or album_in(inside)
        or re.search(r"\d{4}|^\w{1,8}\.?\s?\d", inside)
        for title, inside in named
    ):
        return []
    lead = sum(artistness(inside) - artistness(title) for title, inside in named) / len(named)
    people = [fold(name) for _, inside in named for name in pieces_of(inside, "list comma")]
    again = len(people) - len(set(people))
    return pairs if sure or lead + again >= 0.3 else []


def played_list(entries: Sequence[Placed], layout: str, page: Page) -> SongList | None:
    """Compositions (`Composer: Nocturne, Op. 9`) of a page that names who plays them all."""
    if layout != "colon" or not all(_is_composition(entry.body) for _, entry in entries):
        return None
    lines = page.lines[max(0, entries[0][0] - 10) : entries[0][0]]
    player = next((found[1] or found[2] for line in lines if (found := _PLAYED_BY.match(line.text))), "")
    songs = tuple(Song(entry.line, at, entry.body, player) for at, entry in entries)
    return SongList(songs, "compositions and their player") if player else None


def _is_composition(body: str) -> bool:
    """Whether a line is a work: it has an opus, or a well-known composer leads it ("Satie: Gymnopédie")."""
    composer = body.split(":", 1)[0].split()
    return bool(OPUS.search(body)) or (bool(composer) and fold(composer[-1].strip(",.")) in COMPOSERS)


_PLAYED_BY = re.compile(
    r"(?:performed|played|recorded|interpreted) by:?\s+([^()]{3,60}?)(?:\s*\([^()]*\))?\.?$"
    r"|([^(),:]{3,40}),\s+(?:piano|violin|viola|cello|guitar|organ|harpsichord|flute|klavier|violine|cembalo|pianoforte"
    r"|violino|violoncello|chitarra|clavecin|violon|guitare)$",
    re.IGNORECASE,
)


def opinion_list(rows: Sequence[Row], layout: str) -> SongList:
    songs = tuple(Song(row.entry.line, row.at, row.left, part=part_in(row.entry.role)) for row in rows)
    return SongList(songs, f"titles with remarks behind a {layout}", 1.0)
