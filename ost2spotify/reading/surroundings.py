"""What a site puts around its text: menus, shared links, other articles, tags, footers.

No careful reader takes them for the text. Sites name these parts in classes and ids, but themes also hang such names on
what holds the text itself, and some reviews have their track list in a widget. So a part is dropped for what it is
called and for what it holds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from ost2spotify.model import Line
from ost2spotify.reading.boxes import boxes, lists_alike, pointers
from ost2spotify.reading.headers import names_artist, names_title
from ost2spotify.reading.parts import Part, Sort

_TIMED = re.compile(r"(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])")
_OF_SONGS = re.compile(
    r"\b(?:track\s?lists?(?:ing)?|tracks|songs|set\s?list|playlist|soundtrack|ost|titelliste|faixas|canciones|tracce)\b"
    r"|수록곡|트랙\s?리스트|곡\s?목록|세트리스트|曲目|[收収][录録錄]曲|歌[单單]|セットリスト|トラックリスト|プレイリスト"
    r"|daftar lagu|danh sách (?:bài hát|ca khúc)|รายชื่อเพลง|список композиций|треклист",
    re.IGNORECASE,
)
_LISTED = frozenset(("item", "row", "text"))
# A shorter list beside the text is never its list.
_FEWEST_OF_A_LIST = 5
_FEWEST_TIMED = 3
_FEWEST_BUTTONS = 3
_MOST_FIELDS = 3
# One part in so many of the text.
_SMALLEST_REST = 6
_LONGEST_LINK = 15
_NUMBER = re.compile(r"^[\d.\s]+")


class Surroundings:
    """Which lines of a page are not its text."""

    def __init__(self, lines: Sequence[Line], parts: Iterable[Part], title: str = "") -> None:
        self._lines = lines
        self._parts = sorted(parts, key=lambda part: (part.start, -part.end))
        self._written = _sums(len(line.text) for line in lines)
        self._titles = _sums(_is_title(line, title) for line in lines)
        self._timed = _sums(bool(_TIMED.search(line.text)) for line in lines)
        self._tracks = _sums(map(_heads_tracks, lines))
        self._first_title = next((at for at, line in enumerate(lines) if _is_title(line, title)), 0)
        self._headings = {_bare(line.text) for line in lines if line.kind == "heading"}
        self._buttons = Counter(map(self._text_of, (part for part in self._parts if part.sort is Sort.BUTTON)))
        self._blocks = Counter(line.block for line in lines if line.kind in _LISTED)

    def ranges(self) -> Iterator[tuple[int, int]]:
        """Starts and ends of what is to be dropped, in order; none within another.

        Where next to nothing would stay, the names say something else here.
        """
        ranges = list(self._found())
        dropped = sum(self._count(self._written, start, end) for start, end in ranges)
        if dropped * _SMALLEST_REST <= self._written[-1] * (_SMALLEST_REST - 1):
            yield from ranges

    def _found(self) -> Iterator[tuple[int, int]]:
        done = 0
        found = [(part.start, part.end) for part in self._parts if part.start < part.end and not self._keeps(part)]
        found += [*self._boxes(), *lists_alike(self._lines), *pointers(self._lines)]
        for start, end in sorted(found):
            if end > done:
                yield max(start, done), end
                done = end

    def _boxes(self) -> Iterator[tuple[int, int]]:
        for start, end in boxes(self._lines):
            if not self._is_main(start, end) and not self._has_lengths(start, end):
                yield start, end

    def _keeps(self, part: Part) -> bool:
        start, end = part.start, part.end
        if part.sort is Sort.BUTTON:
            return self._buttons[self._text_of(part)] < _FEWEST_BUTTONS
        if self._is_main(start, end) or self._has_lengths(start, end):
            return True
        unnamed = _UNNAMED.get(part.sort)
        return not unnamed(self, part) if unnamed else self._holds_songs(part)

    def _holds_songs(self, part: Part) -> bool:
        if part.sort is Sort.LEADS:
            return False
        if part.sort is Sort.EDGE and not part.is_linked:
            return True
        return self._has_tracks(part) or self._has_the_list(part)

    def _is_menu(self, part: Part) -> bool:
        return part.is_linked and (self._leads_to_title(part) or self._repeats_headings(part))

    def _is_form(self, part: Part) -> bool:
        lines = self._lines[part.start : part.end]
        return len(lines) <= _MOST_FIELDS and all(line.kind == "text" for line in lines)

    def _text_of(self, part: Part) -> str:
        return self._lines[part.start].text if part.end == part.start + 1 else ""

    def _leads_to_title(self, part: Part) -> bool:
        """Whether short links stand before the title of the page."""
        return part.end <= self._first_title and part.written <= _LONGEST_LINK * (part.end - part.start)

    def _repeats_headings(self, part: Part) -> bool:
        """Whether a list of links says what headings say, each in the same words."""
        texts = [_bare(line.text) for line in self._lines[part.start : part.end]]
        return len(texts) > 1 and sum(text in self._headings for text in texts) * 5 >= len(texts) * 4

    def _is_main(self, start: int, end: int) -> bool:
        """Whether it holds the title or half of the text of the page."""
        return (
            self._count(self._titles, start, end) > 0
            or self._count(self._written, start, end) * 2 >= (self._written[-1])
        )

    def _has_lengths(self, start: int, end: int) -> bool:
        timed = self._count(self._timed, start, end)
        return timed >= _FEWEST_TIMED and timed * 3 >= end - start

    def _has_tracks(self, part: Part) -> bool:
        return not part.is_linked and self._count(self._tracks, part.start, part.end) > 0

    def _has_the_list(self, part: Part) -> bool:
        inside = Counter(line.block for line in self._lines[part.start : part.end] if line.kind in _LISTED)
        most = max(inside.values(), default=0)
        if most < _FEWEST_OF_A_LIST or part.is_linked:
            return False
        return all(count < most for block, count in self._blocks.items() if block not in inside)

    @staticmethod
    def _count(sums: Sequence[int], start: int, end: int) -> int:
        return sums[end] - sums[start]


# What says nothing by its name goes where it is one of these.
_UNNAMED: dict[Sort, Callable[[Surroundings, Part], bool]] = {
    Sort.LIST: Surroundings._is_menu,
    Sort.FORM: Surroundings._is_form,
}


def _sums(counts: Iterable[int]) -> list[int]:
    return list(accumulate(counts, initial=0))


def _heads_tracks(line: Line) -> bool:
    """Whether a heading says that tracks follow, or columns that this is one."""
    if line.kind == "heading":
        return len(line.text) <= 80 and bool(_OF_SONGS.search(line.text))
    return any(map(names_artist, line.columns)) and any(map(names_title, line.columns))


def _is_title(line: Line, title: str) -> bool:
    """Whether a first heading is that of the page: of `Songs for rain? : music` the word `music` names the site."""
    if line.kind != "heading" or line.level != 1:
        return False
    return line.text not in title or len(line.text) * 3 >= len(title)


def _bare(text: str) -> str:
    return _NUMBER.sub("", text).casefold()
