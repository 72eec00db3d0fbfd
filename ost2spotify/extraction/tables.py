"""Songs from tables: rows whose header names a title, and tables without a header that look like songs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ost2spotify.extraction.headers import is_lyrics, is_theme, role_of, roles_of
from ost2spotify.extraction.kinds import is_field, is_of_episodes, is_of_films, says_song
from ost2spotify.extraction.shared_cells import Order, is_song_info, order_in, order_of, taken_apart
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.extraction.spaced import spaced_rows
from ost2spotify.extraction.tabbed import tabbed_rows
from ost2spotify.extraction.titles import titled
from ost2spotify.extraction.track_listing import listed_rows
from ost2spotify.extraction.wikitext import wiki_rows
from ost2spotify.model import Line, Skipped
from ost2spotify.text import fold, scripts_of
from ost2spotify.versions import without_versions

Placed = tuple[int, Line]


def _with_drawn(lines: Sequence[Line], rows: Sequence[Placed]) -> list[Placed]:
    """The rows of tables, those too that are written as wiki source or drawn with blanks."""
    return [*rows, *wiki_rows(lines), *listed_rows(lines), *spaced_rows(lines), *tabbed_rows(lines)]


def table_lists(lines: Sequence[Line]) -> Iterator[SongList]:
    """The song lists among the tables of a page whose header cells say what they hold."""
    rows = [(at, line) for at, line in _with_whole_headers(lines) if line.kind == "row" and line.columns]
    for (_, columns), group in groupby(_with_drawn(lines, rows), key=lambda row: (row[1].block, row[1].columns)):
        placed = list(group)
        roles = _with_composers(columns)
        shared = None if "artist" in roles else order_in(columns) or _by_cells(placed, roles)
        if "title" in roles and "artist" in roles:
            songs = _read(placed, roles)
            yield replace(songs, lead=1.0) if any(map(says_song, columns)) else songs
        elif shared:
            yield _read(list(_parted(placed, *shared)), (*_titled(roles, shared[0]), "artist"))


def _by_cells(rows: Sequence[Placed], roles: tuple[str, ...]) -> tuple[int, Order] | None:
    """The column of titles whose cells have the singer on a second line, and which of the two lines that is."""
    promised = next((at for at, column in enumerate(rows[0][1].columns) if is_song_info(column)), None)
    at = promised if promised is not None else roles.index("title") if "title" in roles else None
    if at is None:
        return None
    cells = [line.cells[at] for _, line in rows if len(line.cells) > at]
    order = order_of(cells) if promised is None else order_of(cells, least=0.0)
    return (at, order) if order else None


def _titled(roles: tuple[str, ...], at: int) -> tuple[str, ...]:
    return tuple("title" if place == at else "other" if role == "title" else role for place, role in enumerate(roles))


def _with_whole_headers(lines: Sequence[Line]) -> Iterator[Placed]:
    """The lines, rows below a header of two rows with the cells of both: "Title" over "Korean" and "English"."""
    whole: dict[tuple[str, ...], tuple[str, ...]] = {}
    for above, below in pairwise(line for line in lines if line.kind == "row"):
        if above.level == below.level == 1 and above.block == below.block and len(above.cells) == len(below.cells):
            pairs = zip(above.cells, below.cells, strict=True)
            whole[below.cells] = tuple(under if role_of(under) else over for over, under in pairs)
    for at, line in enumerate(lines):
        yield (
            at,
            replace(line, columns=whole[line.columns]) if line.columns in whole else line,
        )


def _parted(rows: Sequence[Placed], at_title: int, order: Order) -> Iterator[Placed]:
    """The rows with the cell of title and artist taken apart, the artist's in a column of its own behind the others."""
    for at, line in rows:
        cells = [*line.cells, *[""] * (len(line.columns) - len(line.cells))]
        title, artist = taken_apart(cells[at_title], order)
        cells[at_title] = title
        yield at, replace(line, cells=(*cells[: len(line.columns)], artist))


def holds_titles(line: Line) -> bool:
    """Whether a row may be read as a line of a list: its table has no header, or one that names a title."""
    return line.level == 0 and (
        (not line.columns and not is_field(line.cells))
        or ("title" in roles_of(line.columns) and not is_of_episodes(line.columns) and not is_of_films(line.columns))
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


def _with_composers(columns: Sequence[str]) -> tuple[str, ...]:
    """The roles of the columns; a score that credits composers only has them for artists."""
    roles = roles_of(columns)
    if "artist" in roles and "title" not in roles:
        # "곡정보 | 아티스트": the cell that elsewhere holds both is the title beside a column of singers.
        roles = tuple("title" if is_song_info(column) else role for role, column in zip(roles, columns, strict=True))
    if "artist" in roles or "composer" not in roles or any(is_lyrics(column) for column in columns):
        return tuple("lyrics" if is_lyrics(column) else role for role, column in zip(roles, columns, strict=True))
    return tuple("artist" if role == "composer" else role for role in roles)


def _read(rows: Sequence[Placed], roles: tuple[str, ...]) -> SongList:
    songs: list[Song] = []
    skipped: list[Skipped] = []
    sung: dict[str, str] = {}
    for at, line in rows:
        song = _song(at, line, roles)
        if song:
            # "(Inst.)" below its song is the singer's, a theme that nobody sings is its composer's.
            keys = _keys(song.title)
            sung_by = next((sung[key] for key in keys if key in sung), "")
            singer = song.artist or sung_by or _composer(line, roles)
            songs.append(replace(song, artist=singer))
            sung = dict.fromkeys(keys, singer) | sung
        else:
            skipped.append(Skipped(line.number, line.text, "a row of the table without a title"))
    return SongList(
        tuple(songs),
        "table with a header",
        len(songs) / max(len(rows), 1),
        skipped=tuple(skipped),
    )


def _song(at: int, line: Line, roles: tuple[str, ...]) -> Song | None:
    cells = {role: _unmarked(cell) for role, cell in zip(roles, line.cells, strict=False) if role}
    title = _without_flag(_unmarked(cells.get("title", "").split("\n")[0]), line)
    if not title or _is_total(title) or _is_heading(title, cells, line):
        return None
    also = cells.get("also", "")
    title = f"{title} ({also})" if also and not scripts_of(also) & scripts_of(title) else title
    artist = cells.get("artist", "").replace("\n", ", ")
    artist = "" if _NOBODY.fullmatch(artist) else artist
    return Song(
        line,
        at,
        title,
        artist,
        part=_part(cells.get("part", "")),
        album=cells.get("album") or None,
    )


def _keys(title: str) -> list[str]:
    """The forms of a title without its version, folded: those of a song and of its instrumental meet."""
    return [key for form in titled(title).title.forms if (key := fold(without_versions(form)))]


def _composer(line: Line, roles: tuple[str, ...]) -> str:
    """The composer of a row where nobody is named who sings or wrote words."""
    cells = {role: _unmarked(cell) for role, cell in zip(roles, line.cells, strict=False) if role}
    named = {role: "" if _NOBODY.fullmatch(cell) else cell for role, cell in cells.items()}
    return "" if named.get("lyrics") else named.get("composer", "").replace("\n", ", ")


def _is_heading(title: str, cells: dict[str, str], line: Line) -> bool:
    """Whether a row heads the rows below it: one text in all its cells, or the names of the columns again."""
    filled = {fold(cell) for cell in line.cells if cell.strip()}
    repeated = len(line.cells) > 1 and len(filled) == 1 and all(cell.strip() for cell in line.cells)
    return repeated or (role_of(title) == "title" and role_of(cells.get("artist", "")) == "artist")


def _unmarked(cell: str) -> str:
    """A cell without the marks of footnotes behind its words: "Ember[2]", "Mira Holt[a][note 1]"."""
    cell = cell.strip()
    for _ in range(3):
        cell = _FOOTNOTE.sub("", cell).rstrip()
    return cell


# A bracket that stands right behind a word and holds a number, a letter or "note 1".
_FOOTNOTE = re.compile(
    r"(?<=[^\s\[])\[(?:\d{1,3}|[a-z]|(?:note|nb|n|주|注|註|脚注)\s?\d{1,2})\]$|(?<=\w)[†‡§※*]{1,2}$"
    r"|(?<=[\w)”\"」』])\s?[†‡§]{1,2}$"
)
_NOBODY = re.compile(r"[-–—−]{1,3}|n/?a", re.IGNORECASE)


def _without_flag(title: str, line: Line) -> str:
    """The title without the flag that a shop sets apart behind it: "바다 TITLE"."""
    title = _FLAG_FIRST.sub("", title)
    flag = _FLAG.search(title)
    marked = flag and any(span.text == flag[1] for span in line.spans)
    return title[: flag.start()].strip() if flag and (marked or len(flag[1]) > 3) else title


_FLAG_FIRST = re.compile(r"^(?:TITLE|타이틀(?:\s?곡)?)\s+(?=\S)")
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
    r"(?:total|gesamt|totale?|общ\w*|総収録|総|총|合計|suma|łącznie|celkem|összesen|toplam|samlet|yhteensä|σύνολο|tổng)"
    r"(?:[ -]?(?:length|time|duration|running time|länge|spielzeit|durata|時間|시간|czas|délka|süre|thời lượng)"
    r"|(?:länge|spielzeit|dauer))?\W*(?:[\d:]+)?",
    re.IGNORECASE,
)


def _is_total(title: str) -> bool:
    return bool(_TOTAL.fullmatch(title.strip()))
