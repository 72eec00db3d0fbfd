"""Header cells: whether a row names columns for artist and title, in the languages that reviews are written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_ARTIST = re.compile(
    r"\b(?:artists?|singers?|performers?|performed by|sung by|bands?|acts?|vocals?|vocalists?|creators?|musicians?"
    r"|soloists?|ensembles?"
    r"|interpreters?|interpr[eè]tes?|int[eé]rpretes?|artistas?|cantantes?|cantores?|artistes?|k[uü]nstler(?:in)?"
    r"|interpret(?:en)?|sänger(?:in)?|artist[ai]|исполнител[ьи]|артист|ca sĩ|nghệ sĩ|penyanyi|sanat[cç][ıi])\b"
    r"|가수|아티스트|歌手|アーティスト|演唱者?|歌い手|艺人|藝人|ศิลปิน",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:titles?|songs?|tracks?|tunes?|name|recording|cue|piece|titres?|chansons?|t[ií]tulos?|canci[oó]n(?:es)?|m[uú]sicas?"
    r"|canç(?:ão|ões)|faixas?|titel|lied(?:er)?|titol[oi]|bran[oi]|canzon[ei]|название|песн[яи]|трек|композиция"
    r"|bài hát|tên bài|judul|lagu|şarkı)\b"
    r"|제목|곡명|곡|노래|曲名|タイトル|楽曲|歌曲|歌名|曲目|标题|標題|เพลง",
    re.IGNORECASE,
)
# What may stand in such a cell beside the word: "Artist Name(s)", "Song Title (Korean)", "Lead singer".
_FILLER = re.compile(
    r"\b(?:names?|of|the|and|by|s|es|lead|main|featured|guest|original|korean|english|japanese|chinese|romani[sz]ed|romaji"
    r"|kanji|hangul)\b|名",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 40


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names an artist column and a title column: `Artist Name(s), Track Name`; `No., 曲名, 歌手`.

    `Great song, great singer` does not: nothing else may stand in the cell. `Artist | Song` could be a song, so callers
    ask for first rows only.
    """
    artists = {place for place, cell in enumerate(cells) if _names(_ARTIST, cell)}
    return bool(artists) and any(_names(_TITLE, cell) for place, cell in enumerate(cells) if place not in artists)


def names_a_column(cells: Sequence[str]) -> bool:
    """Whether one of several cells is nothing but the name of an artist or title column: `Titel`, not `Title Fight`."""
    return len(cells) > 1 and any(_names(_ARTIST, cell) or _names(_TITLE, cell) for cell in cells)


def may_be_header(line: str) -> bool:
    """A quick look at a whole line before it is taken apart."""
    return len(line) <= 1000 and bool(_ARTIST.search(line.replace("_", " ")) or _TITLE.search(line.replace("_", " ")))


def _names(column: re.Pattern[str], cell: str) -> bool:
    if len(cell) > _LONGEST:
        return False
    cell = cell.replace("_", " ")
    rest, found = column.subn(" ", cell)
    return bool(found) and not _LETTER.search(_FILLER.sub(" ", _TITLE.sub(" ", rest)))


@lru_cache(maxsize=1024)
def names_artist(key: str) -> bool:
    """Whether a key or header cell names the artist."""
    return _names(_ARTIST, key)


@lru_cache(maxsize=1024)
def names_title(key: str) -> bool:
    """Whether a key or header cell names the title of a song."""
    return _names(_TITLE, key)
