"""Text measured in terminal cells: Hangul and kana take two, accents none."""

from __future__ import annotations

import re

from rich.cells import cell_len, chop_cells, set_cell_size

from ost2spotify.text import shown

_PICTURE = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_STRAY_JOINER = re.compile(f"(?<![{_PICTURE}])\u200d+|\u200d+(?![{_PICTURE}])|(?<=\u200d)\u200d+")
_STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def clip(text: str, width: int) -> str:
    """The text safe to print in at most `width` cells, cut with an ellipsis where it is longer."""
    safe = _measurable(text)
    return safe if cell_len(safe) <= width else set_cell_size(safe, width - 1).rstrip() + "…"


def fill(text: str, width: int) -> str:
    """The text safe to print in exactly `width` cells."""
    clipped = clip(text, width)
    return clipped + " " * (width - cell_len(clipped))


def folded_lines(text: str, width: int) -> list[str]:
    """The text safe to print in lines of at most `width` cells, broken at spaces where there are any."""
    lines: list[str] = []
    for word in _measurable(text).split():
        if lines and cell_len(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines += chop_cells(word, width)
    return lines


def _measurable(text: str) -> str:
    """The text safe to print, its joiners only where they join pictures: elsewhere terminals disagree about them."""
    return _STRAY_JOINER.sub("", shown(text))


def paint(text: str, style: str, *, colour: bool) -> str:
    """The text in a style ("bold", "dim" or a colour's name) when colours are wanted."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colour and text else text
