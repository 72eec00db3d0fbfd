"""Brackets and quotes in a line: what stands inside them never splits the line.

All functions are linear in the text; an opener that is never closed is ordinary text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_CLOSER_OF = {
    "(": ")",
    "[": "]",
    "{": "}",
    "（": "）",
    "［": "］",
    "【": "】",
    "〔": "〕",
    "「": "」",
    "『": "』",
    "〈": "〉",
    "《": "》",
    "｢": "｣",
    "«": "»",
    "‹": "›",
    "＜": "＞",
}
_OPENER_OF = {closer: opener for opener, closer in _CLOSER_OF.items()}
# Pages mix up the curly and straight double quotes (”Tonight”, „Titel“), so any of them opens and any closes.
_DOUBLE = frozenset('"“”„‟＂〝〞')
QUOTES = frozenset("「『〈《｢«‹＜") | _DOUBLE
ROUND = frozenset("(（")
SQUARE = frozenset("[［【〔{")
# ‘Title’ and 'Title' count only around a whole word group: elsewhere they are apostrophes.
_SINGLE = re.compile(r"(?<![^\s(\[–—:-])['‘`](?=\S)([^'‘’`]*(?:['’][^\W\d_][^'‘’`]*)*)['’´](?!\w)")


@dataclass(frozen=True, slots=True)
class Bracket:
    """An outermost bracketed or quoted run: `text[start:end]` with its brackets, `inside` without them."""

    start: int
    end: int
    opener: str
    inside: str

    @property
    def quotes(self) -> bool:
        return self.opener in QUOTES or self.opener == "'"


@lru_cache(maxsize=8192)
def brackets(text: str) -> tuple[Bracket, ...]:
    """The outermost bracketed and quoted runs of a line, from left to right."""
    stack: list[tuple[str, int]] = []
    closed: list[tuple[int, int]] = []
    for at, char in enumerate(_german_turned(text)):
        if char in _DOUBLE and not (stack and stack[-1][0] == '"'):
            stack.append(('"', at))
        elif char in _CLOSER_OF:
            stack.append((char, at))
        elif char in _DOUBLE or char in _OPENER_OF:
            _close(_OPENER_OF.get(char, '"'), at, stack, closed)
    return _outermost(text, closed)


def _german_turned(text: str) -> str:
    """The text with »German« quotes turned the French way, if its first one points inwards."""
    return text.translate(_TURNED) if 0 <= text.find("»") < text.find("«") else text


_TURNED = str.maketrans("«»", "»«")


def _close(opener: str, at: int, stack: list[tuple[str, int]], closed: list[tuple[int, int]]) -> None:
    # Only a few levels are looked through, so that a page of brackets stays linear.
    for depth in range(1, min(len(stack), 4) + 1):
        if stack[-depth][0] == opener:
            closed.append((stack[-depth][1], at + 1))
            del stack[-depth:]
            return


def _outermost(text: str, closed: list[tuple[int, int]]) -> tuple[Bracket, ...]:
    found: list[Bracket] = []
    last = 0
    for start, end in sorted(closed, key=lambda run: (run[0], -run[1])):
        if start >= last:
            opener = "«" if text[start] == "»" else text[start]
            found.append(Bracket(start, end, opener, text[start + 1 : end - 1].strip()))
            last = end
    return tuple(found)


@lru_cache(maxsize=8192)
def masked(text: str) -> str:
    """The text with everything in brackets or quotes blotted out, same length: separators are looked for in it."""
    pieces: list[str] = []
    last = 0
    for run in brackets(text):
        pieces += [text[last : run.start], text[run.start], "\0" * (run.end - run.start - 2), text[run.end - 1]]
        last = run.end
    return "".join((*pieces, text[last:]))


def quoted(text: str) -> Bracket | None:
    """The one quoted run of a line that may be a title: the only one, or the first of one kind."""
    found = [run for run in brackets(text) if run.quotes and run.inside]
    if found:
        kinds = {run.opener for run in found}
        cornered = [run for run in found if run.opener == "「"] or [run for run in found if run.opener == "『"]
        if len(cornered) == 1:
            # 'SOIL&"PIMP"SESSIONS「海」': Japanese titles stand in corner brackets, whatever else is quoted.
            return cornered[0]
        return found[0] if len(found) == 1 or len(kinds) > 1 else None
    single = _SINGLE.search(text) if "'" in text or "‘" in text or "`" in text else None
    if single and single[1].strip():
        return Bracket(single.start(), single.end(), "'", single[1].strip())
    return None


def trailing(text: str) -> tuple[str, Bracket] | None:
    """What stands before the bracket that ends the line, and that bracket; None if no bracket ends it."""
    text = text.rstrip()
    found = brackets(text)
    if not found or found[-1].end != len(text) or found[-1].quotes:
        return None
    return text[: found[-1].start].rstrip(), found[-1]


def unquoted(text: str) -> str:
    """The text without quotes that stand around all of it."""
    text = text.strip()
    while len(text) > 2:
        found = brackets(text)
        if len(found) == 1 and found[0].quotes and found[0].start == 0 and found[0].end == len(text):
            text = found[0].inside
        elif text[0] in "'‘`" and text[-1] in "'’´" and not _SINGLE.sub("", text):
            text = text[1:-1].strip()
        else:
            break
    return text
