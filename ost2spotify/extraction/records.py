"""Songs whose title and artist stand on lines of their own: cards, blocks between rules, labelled credits.

A record is a group of neighbouring lines that the page repeats. Its markup may name the fields (a class
`artist`), labels may (`歌:尾藤イサオ`), or the order repeats: artist, title, note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ost2spotify.extraction.furniture import entry_of
from ost2spotify.extraction.layouts import quoted_reading
from ost2spotify.extraction.notes import is_note
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.model import Line, Span

_ARTIST_ROLE = re.compile(
    r"(?:^|[^a-z])(?:by-?)?(?:artists?|performers?|singers?|bands?|byartist|musician)(?:$|[^a-z])|^by$", re.IGNORECASE
)
# Who wrote the page: a reader who added the song, picked it or uploads it; "by Mira Holt" sings.
_READER = re.compile(
    r"\s*(?:(?:added|posted|submitted|uploaded|suggested|requested|picked|chosen|ided|identified|shared|edited|written"
    r"|scrobbled|hinzugefügt|añadid[oa]|ajouté|aggiunt[oa]|добавил\w*)(?!\w)|(?:suggest|edit|report|login)$)",
    re.IGNORECASE,
)
_NO_TITLE_ROLE = re.compile(r"index|episode|number|time|duration|length|label|icon|count|rank", re.IGNORECASE)
_TITLE_ROLE = re.compile(
    r"(?:^|[^a-z])(?:song|track|title|name|tune)(?:[-_]?(?:title|name))?(?:$|[^a-z])", re.IGNORECASE
)


def marked_up_list(lines: Sequence[Line]) -> SongList | None:
    """Songs whose artist the markup names (a class, an `itemprop`): the title is named as well or comes next."""
    songs: list[Song] = []
    taken = -1
    above = _are_titled_above(lines)
    for at, line in enumerate(lines):
        artist = _credited(line)
        if at <= taken or not artist:
            continue
        place, title = _title_beside(lines, at, line, above=above)
        if title:
            songs.append(Song(line, at, title, artist))
            taken = max(at, place)
    return SongList(tuple(songs), "markup names the artist") if len(songs) >= 2 else None


def _credited(line: Line) -> str:
    """What the markup calls the artist, with what joins several ("deadmau5 & Kaskade")."""
    spans = [span for span in line.spans if _ARTIST_ROLE.search(span.role) and not _READER.match(span.text)]
    if not spans:
        return ""
    start = line.text.find(spans[0].text)
    if re.search(r"(?i)(?:feat|ft|featuring|with)\.?\s*$", line.text[: max(start, 0)]):
        return ""
    end = line.text.rfind(spans[-1].text) + len(spans[-1].text)
    return line.text[start:end] if start >= 0 else ", ".join(span.text for span in spans)


def _are_titled_above(lines: Sequence[Line]) -> bool:
    """Whether titles that the markup names stand above their singers: in a list of both, one more has its title there
    than below.
    """
    credited = [at for at, line in enumerate(lines) if _credited(line)]
    above = sum(bool(at and _titled(lines[at - 1].spans)) for at in credited)
    return above > sum(bool(at + 1 < len(lines) and _titled(lines[at + 1].spans)) for at in credited)


def _title_beside(lines: Sequence[Line], at: int, line: Line, *, above: bool) -> tuple[int, str]:
    own = _titled(line.spans)
    if own:
        return at, own
    rest = _beside_singer(line).strip(" -–—:|·,")
    if rest and any(char.isalnum() for char in rest):
        reading = quoted_reading(rest)
        return at, reading.title if reading else _unjoined(rest)
    for place in (at - 1, at + 1) if above or _comes_second(lines, at, line) else (at + 1, at - 1):
        if 0 <= place < len(lines) and _same_record(line, lines[place]) and not _credited(lines[place]):
            said = _titled(lines[place].spans) or lines[place].text
            if not is_note(said):
                return place, entry_of(lines[place], said).body
    return at, ""


def _beside_singer(line: Line) -> str:
    """What a line says besides its singer; of a row the first line of the first other cell with words in it."""
    singer = _credited(line)
    cells = [cell.split("\n")[0] for cell in line.cells if singer not in cell]
    named = next((cell for cell in cells if sum(char.isalpha() for char in cell) > 1), "")
    return named if line.kind == "row" and named else line.text.replace(singer, "", 1)


def _comes_second(lines: Sequence[Line], at: int, line: Line) -> bool:
    """Whether the singer stands below the title of its card."""
    if line.kind == "heading" or at == 0 or _credited(lines[at - 1]):
        return False
    before = lines[at - 1]
    return before.kind == "heading" or (line.item > 0 and before.item == line.item)


def _titled(spans: Sequence[Span]) -> str:
    return next((span.text for span in spans if _names_title(span.role)), "")


def _names_title(role: str) -> bool:
    return bool(_TITLE_ROLE.search(role)) and not _ARTIST_ROLE.search(role) and not _NO_TITLE_ROLE.search(role)


def _unjoined(text: str) -> str:
    return re.sub(r"^(?:by|von|di|de|par|por)\s+|\s+(?:by|von|di|de|par|por)$", "", text, flags=re.IGNORECASE).strip(
        ' -–—:|·,"“”'
    )


def _same_record(one: Line, other: Line) -> bool:
    if one.item or other.item:
        return one.item == other.item or bool(one.kind == "heading" and one.block == other.block)
    return True
