"""Tables that have title and artist in one cell: `Ember<br>Mira Holt` under "Title / Artist"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ost2spotify.extraction.brackets import unquoted
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.notes import is_note
from ost2spotify.extraction.sides import side_of

Order = Literal["title first", "artist first"]
_JOINT = re.compile(
    r"\s*(?:[/／|,&+]|\s[-–—]\s|\s(?:and|und|y|et|e|by|von|og|och|i|en)\s|\n)\s*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*\n\s*|\s+[-–—/|]\s+|\s+by\s+")


def order_in(columns: Sequence[str]) -> tuple[int, Order] | None:
    """The column whose header names title and artist together, and their order in it."""
    for at, column in enumerate(columns):
        said = [role_of(word) for word in _JOINT.split(column.strip()[:60])]
        if sorted(said) == ["artist", "title"]:
            return at, "title first" if said[0] == "title" else "artist first"
    return None


def is_song_info(header: str) -> bool:
    """Whether a header promises all of a song in one cell, as Korean charts call it."""
    return bool(_INFO.fullmatch(header.strip()))


def order_of(cells: Sequence[str], *, least: float = 0.9) -> Order | None:
    """The order in cells of two lines each, if the list tells clearly which line names the singers."""
    pairs = [(above, below) for above, _, below in (cell.partition("\n") for cell in cells) if below]
    if len(pairs) < 3 or len(pairs) < _MOST * len(cells) or any("\n" in below for _, below in pairs):
        return None
    if sum(below.startswith(("(", "（", "[")) or is_note(below) for _, below in pairs) > 0.2 * len(pairs):
        return None
    side = side_of(pairs, prior=-0.35)
    return ("title first" if side.artist == 1 else "artist first") if side.lead >= least else None


_MOST = 0.8
_INFO = re.compile(
    r"(?:곡|노래|음원)\s?정보|(?:歌曲|曲目)(?:信息|資訊)|(?:song|track) info(?:rmation)?|楽曲情報", re.IGNORECASE
)


def taken_apart(cell: str, order: Order) -> tuple[str, str]:
    """The title and the artist of a cell; no artist where it holds one text only."""
    pieces = _BETWEEN.split(cell.strip(), maxsplit=1)
    if len(pieces) < 2:
        return cell.strip(), ""
    title, artist = pieces if order == "title first" else pieces[::-1]
    return unquoted(title.strip()), artist.replace("\n", ", ").strip()
