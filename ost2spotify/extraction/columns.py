"""Which line of a record is its title and which its artist: the records of a page vote, column by column.

A record has more lines than two: album, label, remark. They stand below the names, hold a year, repeat the title, or
say the same in most records; none of these tells by one record.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ost2spotify.extraction.cuts import CREDIT
from ost2spotify.extraction.furniture import Entry
from ost2spotify.extraction.sides import Side, side_of
from ost2spotify.text import fold

Placed = tuple[int, Entry]
Group = list[Placed]
# Names stand among the first lines of a record.
_DEEPEST = 4
# A line further down must tell the sides much better than the two first ones.
_DEEPER = 0.9
_MOST = 0.6
_YEAR = re.compile(r"[(\[,]\s?(?:19|20)\d\d\s?[)\]]?$")
_VERSION = re.compile(r"^(?:[\w.&'’ ]{1,40} )?(?:mix|remix|edit|version|dub|rework|vip)$", re.IGNORECASE)
_QUOTED = re.compile(r"^[“\"«„「『《].*[”\"»“」』》]\W*$")
_WRAPPED = re.compile(r"^[(（]([^()（）]{2,60})[)）]$")


@dataclass(frozen=True, slots=True)
class Names:
    """The columns of title and artist in a list of records; `proof` is how much the other lines speak for songs.

    With `quoted` the title is the line in quotes, wherever it stands, and all lines above it are its artists.
    """

    title: int
    artist: int
    side: Side
    proof: float = 0.0
    quoted: bool = False
    version: int = 0


def names_of(records: Sequence[Group], *, told: int | None, prior: float) -> Names | None:
    """The two columns that are title and artist, if the records have two columns that may be."""
    if _names_quoted_below(records):
        return Names(1, 0, Side(0, sure=True), 0.5, quoted=True)
    columns = [column for column in range(_DEEPEST) if _is_filled(records, column)]
    credited = next((column for column in columns[1:] if _credits(records, column)), None)
    if credited is not None:
        return Names(0 if credited == 1 else credited - 1, credited, Side(1, sure=True), 0.5)
    versions = next((column for column in columns[1:] if _is_version(records, column)), 0)
    others = {column for column in columns if _is_album(records, column) or _is_kind(records, column)} | {versions} - {
        0
    }
    named = [column for column in columns if column not in others]
    # Above an album stand title and artist in that order: players, charts and radio logs print it so.
    prior = prior if len(columns) == 2 or told is not None else min(prior, -0.35)
    sides = [
        (lead_of.lead - _DEEPER * (upper + lower - 1), upper, lower, lead_of)
        for upper, lower in combinations(named, 2)
        for lead_of in (side_of(list(_pairs(records, upper, lower)), told=told, prior=prior),)
    ]
    if not sides:
        return None
    _, upper, lower, side = max(sides, key=lambda found: found[0])
    title, artist = (lower, upper) if side.artist == 0 else (upper, lower)
    proof = 0.5 * sum(_repeats_names(records, column) for column in others) + bool(versions)
    return Names(title, artist, side, proof, version=versions)


def names_in(record: Group, names: Names) -> tuple[Placed, str] | None:
    """The title of a record with its place, and its artist; None for a record too short to have both."""
    if names.quoted:
        at = _quoted_at(record)
        return (record[at], ", ".join(entry.body for _, entry in record[:at])) if at else None
    if len(record) <= max(names.title, names.artist):
        return None
    at, entry = record[names.title]
    version = record[names.version][1].body if names.version else ""
    if version and not version.lower().startswith("original"):
        entry = replace(entry, body=f"{entry.body} ({version})")
    return (at, entry), _uncredited(record[names.artist][1])


def _names_quoted_below(records: Sequence[Group]) -> bool:
    """Whether nearly all records have one line in quotes, below the lines of one or more artists."""
    places = [_quoted_at(record) for record in records]
    return sum(place in (1, 2) for place in places) >= 0.9 * len(records) and 2 in places


def _quoted_at(record: Group) -> int:
    """Where the only line in quotes stands; 0 where there is none or several."""
    places = [at for at, (_, entry) in enumerate(record) if _QUOTED.match(entry.body)]
    return places[0] if len(places) == 1 else 0


def _is_version(records: Sequence[Group], column: int) -> bool:
    """Whether shops name the mix below each title: "Original Mix", "Extended Mix"."""
    cells = _cells(records, column)
    return sum(bool(_VERSION.match(entry.body)) for entry in cells) >= _MOST * len(cells)


def _is_filled(records: Sequence[Group], column: int) -> bool:
    return sum(len(record) > column for record in records) >= _MOST * len(records)


def _cells(records: Sequence[Group], column: int) -> list[Entry]:
    return [record[column][1] for record in records if len(record) > column]


def _pairs(records: Sequence[Group], upper: int, lower: int) -> Iterator[tuple[str, str]]:
    for record in records:
        if len(record) > lower:
            yield record[upper][1].body, record[lower][1].body


def _credits(records: Sequence[Group], column: int) -> bool:
    """Whether the lines of a column credit what stands above: "by Mira Holt", "- Mira Holt", "(Mira Holt)"."""
    cells = _cells(records, column)
    led = sum(_uncredited(entry) != entry.body or entry.marker == "-" for entry in cells)
    above = sum(entry.marker == "-" or CREDIT.match(entry.body) is not None for entry in _cells(records, column - 1))
    return led >= 0.8 * len(cells) and above <= 0.2 * len(cells)


def _uncredited(entry: Entry) -> str:
    wrapped = _WRAPPED.match(entry.body)
    return wrapped[1] if wrapped else CREDIT.sub("", entry.body)


def _is_album(records: Sequence[Group], column: int) -> bool:
    """Whether a column holds albums: a year behind most, or names of their record again (the title song's album)."""
    cells = _cells(records, column)
    dated = sum(bool(_YEAR.search(entry.body)) for entry in cells)
    return column > 0 and (dated >= 0.5 * len(cells) or _repeats_names(records, column))


def _repeats_names(records: Sequence[Group], column: int) -> bool:
    if column < 2:
        return False
    again = [
        _bare(record[column][1]) in {_bare(entry) for _, entry in record[:column]}
        for record in records
        if len(record) > column
    ]
    return sum(again) >= max(2, 0.15 * len(again))


def _bare(entry: Entry) -> str:
    return fold(re.split(r"\s*[(\[（]", entry.body, maxsplit=1)[0]) or fold(entry.body)


def _is_kind(records: Sequence[Group], column: int) -> bool:
    """Whether a column says one of few things: genres, formats, roles."""
    seen = Counter(fold(entry.body) for entry in _cells(records, column))
    total = sum(seen.values())
    return column != 0 and total >= 6 and len(seen) <= total / 3 and column >= 2
