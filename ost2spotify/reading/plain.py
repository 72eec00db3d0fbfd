"""Plain text as lines: paragraphs are blocks, blank lines part them."""

from __future__ import annotations

from ost2spotify.model import Line


def plain_lines(text: str) -> tuple[Line, ...]:
    """Every line with something on it, numbered as an editor does."""
    lines: list[Line] = []
    block = 1
    for number, line in enumerate(text.split("\n"), start=1):
        shown = line.replace("\xa0", " ").strip()
        if shown:
            lines.append(Line(number, shown, block=block))
        elif lines and lines[-1].block == block:
            block += 1
    return tuple(lines)
