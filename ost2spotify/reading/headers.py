"""Header cells: whether a row names columns for artist and title, in the languages that reviews are written in."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ARTIST = re.compile(
    r"\b(?:artists?|singers?|performers?|performed by|sung by|bands?|acts?|vocals?|vocalists?|creator|musicians?"
    r"|interpreters?|interpr[eè]tes?|int[eé]rpretes?|artistas?|cantantes?|cantores?|artistes?|k[uü]nstler(?:in)?|interpret(?:en)?"
    r"|sänger(?:in)?|artist[ai]|исполнител[ьи]|артист|ca sĩ|nghệ sĩ|penyanyi|sanat[cç][ıi])\b"
    r"|가수|아티스트|歌手|アーティスト|演唱|歌い手|艺人|藝人|ศิลปิน",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:titles?|songs?|tracks?|track ?name|track ?title|song ?name|song ?title|tunes?|name|recording|cue|piece"
    r"|titres?|chansons?|t[ií]tulos?|canci[oó]n(?:es)?|m[uú]sicas?|canç(?:ão|ões)|faixas?|titel|lied(?:er)?|titol[oi]|bran[oi]|canzon[ei]"
    r"|название|песн[яи]|трек|композиция|bài hát|tên bài|judul|lagu|şarkı)\b"
    r"|제목|곡명|곡|노래|曲名|タイトル|楽曲|歌曲|歌名|曲目|标题|標題|เพลง",
    re.IGNORECASE,
)
_LONGEST = 40


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names an artist column and a title column, each cell short and none of them both.

    `Artist Name(s)`, `가수`, `Sung by` name an artist; `Track Name`, `曲名` name a title. Look-alikes
    that are songs (`The Singer | The Song`) cannot be told apart by words alone: callers ask for a
    first row only.
    """
    if len(cells) < 2 or any(len(cell) > _LONGEST for cell in cells):
        return False
    artists = {place for place, cell in enumerate(cells) if _ARTIST.search(cell.replace("_", " "))}
    titles = {place for place, cell in enumerate(cells) if _TITLE.search(cell.replace("_", " "))}
    return bool(artists) and bool(titles - artists or (len(artists) > 1 and titles))
