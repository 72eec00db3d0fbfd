"""Wikipedia's `{{Track listing}}` in its source: `| title1 = Starlight`, `| extra1 = [[Taeil]]`, as rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ost2spotify.extraction.wikitext import plain_cell
from ost2spotify.model import Line

_OPENS = re.compile(r"\{\{\s*track ?list(?:ing)?\b", re.IGNORECASE)
_PARAMETER = re.compile(r"^\|?\s*(title|note|extra|artist)(\d{1,3})\s*=\s*(.*?)\s*$", re.IGNORECASE)
COLUMNS = ("Title", "Artist")


def listed_rows(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """The songs of the track listings of a page's lines, each at the line of its title."""
    inside = False
    songs: dict[str, dict[str, str]] = {}
    places: dict[str, int] = {}
    for at, line in enumerate(lines):
        if _OPENS.search(line.text):
            inside = True
        elif inside and line.text.strip().startswith("}}"):
            yield from _rows(lines, songs, places)
            inside, songs, places = False, {}, {}
        found = _PARAMETER.match(line.text.strip()) if inside else None
        if found and found[3]:
            songs.setdefault(found[2], {})[found[1].lower()] = plain_cell(found[3])
            places.setdefault(found[2], at)
    yield from _rows(lines, songs, places)


def _rows(
    lines: Sequence[Line], songs: dict[str, dict[str, str]], places: dict[str, int]
) -> Iterator[tuple[int, Line]]:
    for number, said in songs.items():
        title = said.get("title", "")
        note = f" ({said['note']})" if said.get("note") else ""
        cells = (f"{title}{note}", said.get("extra") or said.get("artist", ""))
        if title:
            line = lines[places[number]]
            yield (
                places[number],
                replace(
                    line, kind="row", block=-1 - places["1"] if "1" in places else -1, cells=cells, columns=COLUMNS
                ),
            )
