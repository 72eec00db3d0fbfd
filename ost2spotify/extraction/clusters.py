"""Which lines of a page may be one list: lines led the same way, in one part of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ost2spotify.extraction.candidates import may_be_song, may_be_title
from ost2spotify.extraction.colons import colon_lines
from ost2spotify.extraction.furniture import Entry, entry_of
from ost2spotify.extraction.layouts import reads, splits, vote
from ost2spotify.extraction.sections import heads_songs, is_title_line, names_show, plain_block_lines, sections_of
from ost2spotify.extraction.tables import row_text, theme_cells
from ost2spotify.model import Line

Placed = tuple[int, Entry]
Group = tuple[int, int, str]
# Longer lines are prose; a number or quotes may lead a song with a remark behind it.
_LONGEST = 200
_JOINTS = " ,;:·"
_ALL_BRACKET = re.compile(r"^[(\[][^()\[\]]{1,60}[)\]]$")
_STRESS = frozenset({"b", "strong", "em", "i", "cite", "artist", "title", "song", "name"})


@dataclass(frozen=True, slots=True)
class Cluster:
    """Entries that may be one list, each with the place of its line on the page.

    `key` is where and how they are led ("item:N"); that of lines that stand apart from a list they look like ends in ~.
    """

    entries: tuple[Placed, ...]
    key: str


def entries_of(lines: Sequence[Line], claimed: frozenset[int]) -> Iterator[Placed]:
    """The lines that may be songs, without their furniture; tables with a header have been read before."""
    plain = plain_block_lines(lines)
    named = colon_lines(lines)
    seen: set[str] = set()
    for at, line in enumerate(lines):
        if at in claimed or _is_passed_over(lines, at):
            continue
        if line.text in seen and (line.kind == "text" or splits(line.text)):
            # A page printed twice is read once.
            continue
        seen.add(line.text)
        if line.item and at and _ALL_BRACKET.match(line.text) and lines[at - 1].item == line.item:
            continue
        for entry in _entries(_with_note_below(lines, at)):
            if may_be_song(entry) or at in named or (at in plain and may_be_title(line.text)):
                yield at, entry


def _is_passed_over(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a heading of songs, a show above its songs, the header of a table, or prose."""
    line = lines[at]
    headed = is_title_line(line, at) or heads_songs(lines, at) or names_show(lines, at)
    too_long = len(line.text) > (_LONGEST if line.text[:1].isalpha() else 2 * _LONGEST)
    return headed or too_long or (line.kind == "row" and line.level == 1)


def _entries(line: Line) -> Iterator[Entry]:
    if line.kind == "row":
        yield from (entry_of(line, cell) for cell in theme_cells(line) or [row_text(line)])
    else:
        yield _set_apart(line) or entry_of(line)


def _with_note_below(lines: Sequence[Line], at: int) -> Line:
    """The line with the small print of its list item: "505" and, below it, "(with Miles Kane)"."""
    line = lines[at]
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below and line.item and below.item == line.item and _ALL_BRACKET.match(below.text):
        return replace(line, text=f"{line.text} {below.text}")
    return line


def _set_apart(line: Line) -> Entry | None:
    """A line that the markup alone cuts in two ("<b>Mira Holt</b> Sea Glass"), its halves parted by a tab."""
    entry = entry_of(line)
    body = entry.body
    for span in line.spans:
        if span.role not in _STRESS:
            continue
        rest = body.removeprefix(span.text) if body.startswith(span.text) else body.removesuffix(span.text)
        if (
            rest != body
            and not rest.lstrip().startswith(("(", "[", "（", "【"))
            and 1 < len(rest.strip(_JOINTS)) <= 60
            and not splits(body)
            and rest[:1] in f" {_JOINTS}"
        ):
            halves = (span.text, rest) if body.startswith(span.text) else (rest, span.text)
            return replace(entry, body="\t".join(half.strip(_JOINTS) for half in halves))
    return None


def clusters(entries: Sequence[Placed], lines: Sequence[Line]) -> list[Cluster]:
    """The entries, gathered by how they are led, cut where a heading announces something else."""
    sections = sections_of(lines)
    gathered: dict[Group, list[Placed]] = {}
    for at, entry in entries:
        # Tables without a header are parted by their width: an infobox is no part of the tracks beside it.
        table = len(entry.line.cells) if entry.line.kind == "row" else 0
        gathered.setdefault((sections[at], table, _key(entry)), []).append((at, entry))
    return [cluster for (*_, key), group in _joined(gathered).items() for cluster in _runs_apart(group, key)]


def _runs_apart(group: Sequence[Placed], key: str) -> list[Cluster]:
    """The lines of a group, those of a paragraph that is written otherwise than the others apart.

    What stands below "Also announced:", or prices above a list, is keyed apart too: it does not continue the list.
    """
    sizes = Counter(entry.line.block for _, entry in group)
    strange = _strange_blocks(group, sizes) if len(sizes) > 1 else []
    usual = tuple(placed for placed in group if placed[1].line.block not in strange)
    runs = (tuple(placed for placed in group if placed[1].line.block == block) for block in strange)
    return [Cluster(usual, key), *(Cluster(run, f"{key}~") for run in runs)]


def _strange_blocks(group: Sequence[Placed], sizes: Counter[int]) -> list[int]:
    """The paragraphs of two lines and more in which few lines are cut, or led, as most of the others are."""
    layout = vote([entry.body for _, entry in group]).layout
    cut = Counter(entry.line.block for _, entry in group if reads(entry.body, layout))
    led = Counter(entry.line.block for _, entry in group if entry.marker or entry.bare is not None)
    cut_all, led_all = cut.total(), led.total()
    strange: list[int] = []
    for block, size in sizes.items():
        others = len(group) - size
        if size < _RUN or others < max(_ENOUGH, size):
            continue
        uncut = cut_all - cut[block] >= _MOST * others and cut[block] <= _FEW * size
        unled = led_all - led[block] >= _NEARLY_ALL * others and not led[block]
        if uncut or unled:
            strange.append(block)
    return strange[:_SOME]


# A paragraph of its own has two lines or more; a habit is what most others have and few of its lines.
_RUN, _MOST, _NEARLY_ALL, _FEW = 2, 0.7, 0.8, 0.35
# A page on which more paragraphs differ has no habit.
_SOME = 8


def _joined(gathered: dict[Group, list[Placed]]) -> dict[Group, list[Placed]]:
    """The groups, with lines led otherwise put to the list they stand in.

    As "[14] A - B" or "w/ C - D" among "[07:30] E - F".
    """
    joined = {key: list(group) for key, group in gathered.items()}
    for (section, table, key), few in gathered.items():
        if not key.startswith("text:"):
            continue
        hosts = [
            (other, inside)
            for other, many in joined.items()
            if other[0] == section
            and other[2] != key
            and other[2].startswith("text:")
            and (inside := _standing_in(few, many))
        ]
        if hosts:
            host, inside = max(hosts, key=lambda found: len(joined[found[0]]))
            joined[host] = sorted([*joined[host], *inside], key=lambda placed: placed[0])
            joined[(section, table, key)] = [placed for placed in few if placed not in inside]
    return {key: group for key, group in joined.items() if group}


def _standing_in(few: Sequence[Placed], many: Sequence[Placed]) -> list[Placed]:
    """Those of some lines that stand in the paragraphs of a longer list, if most are cut in two as its lines are."""
    if len(many) < _ENOUGH or len(few) >= len(many) or sum(splits(entry.body) for _, entry in many) < 0.6 * len(many):
        return []
    blocks = {entry.line.block for _, entry in many}
    inside = [placed for placed in few if placed[1].line.block in blocks]
    return inside if sum(splits(entry.body) for _, entry in inside) >= 0.6 * len(inside) else []


_ENOUGH = 3


def _key(entry: Entry) -> str:
    kind = entry.line.kind
    place = kind if kind in ("item", "row", "heading", "extinf") else "text"
    lead = (
        "N"
        if entry.number is not None
        else "M"
        if entry.marker and entry.marker != "-"
        else "-"
        if entry.marker
        else ""
    )
    return f"{place}:{lead}"
