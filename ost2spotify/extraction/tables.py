"""Songs from tables: rows whose header names a title, and tables without a header that look like songs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ost2spotify.extraction.headers import is_lyrics, is_of_episodes, is_theme, roles_of
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.model import Line, Skipped
from ost2spotify.text import scripts_of

Placed = tuple[int, Line]


def table_lists(lines: Sequence[Line]) -> Iterator[SongList]:
    """The song lists among the tables of a page whose header cells say what they hold."""
    rows = [(at, line) for at, line in enumerate(lines) if line.kind == "row" and line.columns]
    for (_, columns), group in groupby(rows, key=lambda placed: (placed[1].block, placed[1].columns)):
        roles = _with_composers(columns)
        if _is_song_table(roles):
            yield _read(list(group), roles)


def holds_titles(line: Line) -> bool:
    """Whether a row may be read as a line of a list: its table has no header, or one that names a title."""
    return line.level == 0 and (
        not line.columns
        or ("title" in roles_of(line.columns) and not is_of_episodes(line.columns))
        or any(map(is_theme, line.columns))
    )


def theme_cells(line: Line) -> list[str]:
    """The cells of a row that each hold a whole song, under OP, ED or insert song."""
    pairs = zip(line.columns, line.cells, strict=False)
    return [cell.replace("\n", " ") for column, cell in pairs if is_theme(column) and cell.strip()]


def row_text(line: Line) -> str:
    """What a row says of its song: the cell under the title, or all its cells."""
    roles = roles_of(line.columns)
    if "title" in roles and "artist" not in roles:
        title = line.cells[roles.index("title")] if roles.index("title") < len(line.cells) else ""
        return "" if _is_total(title) else title.replace("\n", " ")
    named = [cell for cell in line.cells if cell.strip() and not _FIGURE.fullmatch(cell.strip())]
    if len(named) == 1 and named[0].count("\n") == 1:
        return named[0].replace("\n", "\t")
    cells = named or [cell for cell in line.cells if cell.strip()]
    # A second line in one of several cells is a credit ("Producer – X").
    return "\t".join(cell.split("\n")[0] if len(cells) > 1 else cell.replace("\n", " ") for cell in cells)


def _is_song_table(roles: tuple[str, ...]) -> bool:
    return "title" in roles and "artist" in roles


def _with_composers(columns: Sequence[str]) -> tuple[str, ...]:
    """The roles of the columns; a score that credits composers only has them for artists."""
    roles = roles_of(columns)
    if "artist" in roles or "composer" not in roles or any(is_lyrics(column) for column in columns):
        return roles
    return tuple("artist" if role == "composer" else role for role in roles)


def _read(rows: Sequence[Placed], roles: tuple[str, ...]) -> SongList:
    songs: list[Song] = []
    skipped: list[Skipped] = []
    for at, line in rows:
        song = _song(at, line, roles)
        if song:
            songs.append(song)
        else:
            skipped.append(Skipped(line.number, line.text, "a row of the table without a title"))
    return SongList(tuple(songs), "table with a header", len(songs) / max(len(rows), 1), skipped=tuple(skipped))


def _song(at: int, line: Line, roles: tuple[str, ...]) -> Song | None:
    cells = {role: cell.strip() for role, cell in zip(roles, line.cells, strict=False) if role}
    title = _without_flag(cells.get("title", "").split("\n")[0], line)
    if not title or _is_total(title) or all(cell.strip() == cell.strip().upper() == title for cell in line.cells):
        return None
    also = cells.get("also", "")
    title = f"{title} ({also})" if also and not scripts_of(also) & scripts_of(title) else title
    artist = cells.get("artist", "").replace("\n", ", ")
    return Song(line, at, title, artist, part=_part(cells.get("part", "")), album=cells.get("album") or None)


def _without_flag(title: str, line: Line) -> str:
    """The title without the flag that a shop sets apart behind it: "바다 TITLE"."""
    flag = _FLAG.search(title)
    marked = flag and any(span.text == flag[1] for span in line.spans)
    return title[: flag.start()].strip() if flag and (marked or len(flag[1]) > 3) else title


_FLAG = re.compile(r"(?<=\S)\s+(TITLE|HOT|NEW|UP|19금?|타이틀(?:\s?곡)?)$")


def _part(cell: str) -> str | None:
    digits = "".join(char for char in cell if char.isdigit())
    return str(int(digits)) if digits else None


# Ranks, times, weeks on the chart: never a name when two other cells are.
_FIGURE = re.compile(
    r"[#№]?\s?[\d.,:/+\-–—%\s]+(?:am|pm)?|[-–—=▲▼↑↓•]|new|re|lyrics?|(?:buy|play|download|listen|share|info"
    r"|video|watch)(?: (?:track|now|mp3))?|youtube|spotify|explicit|e",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:total|gesamt|totale?|общ\w*|総収録|総|총|合計)(?:[ -]?(?:length|time|duration|running time|länge"
    r"|spielzeit|durata|時間|시간))?\W*(?:[\d:]+)?",
    re.IGNORECASE,
)


def _is_total(title: str) -> bool:
    return bool(_TOTAL.fullmatch(title.strip()))
