"""The parts of a page: where a heading, or a line that heads a paragraph, begins something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ost2spotify.extraction.announcing import ABOUT, about
from ost2spotify.extraction.beside import is_beside
from ost2spotify.extraction.furniture import entry_of
from ost2spotify.extraction.layouts import splits
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.model import Line

# Longer lines are prose.
_LONGEST = 200
_PART_OR_DATE = re.compile(r"\bepisode \d|\(\d{1,2}-\d{1,2}-\d{4}\)", re.IGNORECASE)
_PART_HEADING = re.compile(
    r"(?<![^\W\d_])(?:part|pt|파트|disc|disk|cd|side|vol(?:ume)?|set|act|encore|ost)[\s.]*(?:\d{1,2}|[a-d]|one"
    r"|two|three|i{1,3}|iv|v)?(?!\w)|アンコール|앙코르",
    re.IGNORECASE,
)


def sections_of(lines: Sequence[Line]) -> list[int]:
    """For each line the number of its part of the page: a heading that speaks of no songs begins another."""
    sections: list[int] = []
    section, ended, level = 0, False, 0
    for at, line in enumerate(lines):
        # A heading for each song ("4. Jo Jung-suk – Aloha (Hospital Playlist)") parts nothing.
        if (
            (line.kind == "heading" and not splits(entry_of(line).body) and not entry_of(line).timed)
            or _is_label(line)
            or heads_block(lines, at)
        ):
            speaks = _speaks(line.text)
            if (
                line.kind == "heading"
                and abs(speaks) < 2
                and line.level == level
                and not _PART_HEADING.search(line.text)
            ):
                # "Titelliste", then "Rezeption": a heading of the same rank without songs ends those above.
                section, level = section + 1, 0
            elif line.kind == "heading" and speaks >= 2:
                level = line.level
            if speaks <= -2 or (ended and line.kind == "heading"):
                section += 1
                ended = speaks <= -2
            elif speaks >= 2 and not _PART_HEADING.search(line.text):
                section += 1
        sections.append(section)
    return sections


def heads_block(lines: Sequence[Line], at: int) -> bool:
    """Whether a plain line heads what follows: short, the first of its block, about songs or about something else."""
    line = lines[at]
    return (
        line.kind == "text"
        and len(line.text) <= _HEADING
        and not line.text.endswith((".", "!", "?", "…", "。"))
        and not _READERS.match(line.text)
        and (at == 0 or lines[at - 1].block != line.block)
        and abs(_speaks(line.text)) >= 2
        # "▼使用機材": what stands beside songs is headed by a mark as well.
        and (not entry_of(line).marker or is_beside(line.text))
        and not entry_of(line).role
        and not splits(line.text)
    )


def _speaks(text: str) -> float:
    """How much a heading speaks for songs below it, or for what stands beside songs."""
    return min(about(text), -3.0) if is_beside(text) else about(text)


_SONGS = 3.0


def heads_songs(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the heading of songs below it, and so none itself."""
    return heads_block(lines, at) and about(lines[at].text) >= _SONGS


def names_show(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a show in quotes over its songs: "『海の町』(テレビ)", then "主題歌:ミラ「海」"."""
    below = [line for line in lines[at + 1 : at + 4] if line.block == lines[at].block]
    return bool(_QUOTED_SHOW.match(lines[at].text)) and any(entry_of(line).role for line in below)


_QUOTED_SHOW = re.compile(r"^\W{0,2}[『「《〈][^』」》〉]{1,60}[』」》〉]\s*(?:[(（][^()（）]{1,24}[)）])?$")
# Headings are short; a line of songs that speaks of songs ("Song for You") is seldom first and alone.
_HEADING = 40
# Readers add to the list above.
_READERS = re.compile(
    r"\W*(?:\d+ )?(?:comment|repl|response|reader|komment|commentaire|coment|comment[oi]|コメント|댓글|评论|評論)",
    re.IGNORECASE,
)


def _is_label(line: Line) -> bool:
    text = line.text.rstrip()
    return len(text) < 60 and (text.endswith((":", "：")) or re.match(r"#{1,6}\s", text) is not None)


def plain_block_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that stand bare under "Setlist:" or "収録曲", three or more of them: titles need no number there."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if (
            at not in found
            and len(line.text) <= 100
            and ABOUT[0].pattern.search(line.text)
            and about(line.text) >= 3
            and not is_sentence(line.text)
        ):
            below = list(takewhile(lambda below: _is_bare(lines[below]), range(at + 1, len(lines))))
            led = sum(bool(entry_of(lines[place]).marker) for place in below)
            found.update(below if len(below) >= 3 and led < 0.3 * len(below) else ())
    return frozenset(found)


def is_title_line(line: Line, at: int) -> bool:
    """Whether a page's first line announces songs rather than being one: "Hamilton – Musical Numbers"."""
    if at or len(line.text) > _LONGEST:
        return False
    entry = entry_of(line)
    if line.kind not in ("text", "heading") or (about(line.text) < 1 and not _PART_OR_DATE.search(line.text)):
        return False
    return entry.number is None and not entry.role


def _is_bare(line: Line) -> bool:
    announces = line.text.rstrip().endswith((":", "：")) and ABOUT[0].pattern.search(line.text)
    return line.kind == "text" and len(line.text) <= 70 and not is_sentence(line.text) and not announces
