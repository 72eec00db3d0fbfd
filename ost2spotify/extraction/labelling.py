"""Labels on a line of their own: `主題歌` above `ミラ「海」` in one list item is `主題歌：ミラ「海」`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ost2spotify.extraction.beside import is_beside
from ost2spotify.extraction.headers import role_of
from ost2spotify.model import Line

_LONGEST = 16


def with_labels(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, a label and the one line below it in the same list item joined by a colon."""
    sizes = Counter(line.item for line in lines)
    waiting: Line | None = None
    for line in lines:
        if waiting is not None:
            yield replace(line, text=f"{waiting.text}：{line.text}", spans=())
            waiting = None
        elif line.item and sizes[line.item] == _PAIR and _is_label(line.text):
            waiting = line
            sizes[line.item] = 0
        else:
            yield line
    if waiting is not None:
        yield waiting


_PAIR = 2


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST and (bool(role_of(text)) or is_beside(text))
