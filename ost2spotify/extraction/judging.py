"""Whether a list is one of songs: what the page says above it, and what its lines show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ost2spotify.extraction.announcing import ABOUT, about
from ost2spotify.extraction.evidence import of_lines
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.model import Line, Page

_SPEAK_OF_SONGS = tuple(row.pattern for row in ABOUT if row.weight > 0)
_LOOK_BACK = 60


def verdict(page: Page, at: int, texts: Sequence[str], bodies: Sequence[str] | None = None) -> float:
    """How much a list whose first line stands at `at` is one of songs: 0 is undecided.

    `bodies` are its lines without numbers and times, which look like dates and scores.
    """
    return context_of(page, at) + of_lines(texts, texts if bodies is None else bodies) + page_mentions(page)


def context_of(page: Page, at: int) -> float:
    """How much what stands above a line speaks for songs; the nearest that says anything counts most."""
    near, above = announcements(page.lines, at)
    speaks = any(about(text) >= 3 for text in near)
    # "Albums were counted in another list": under a heading of songs, a sentence takes little back.
    weights = [(_said(text, doubted=speaks and is_sentence(text)), 1.0) for text in near]
    weights += [(about(text), 0.6) for text in above]
    weights.append((about(page.title or ""), 0.6))
    heard = [said for said, weight in weights if weight == 1.0]
    # The nearest that speaks clearly goes before a word in passing.
    first = next((said for said in heard if abs(said) >= 2), next((said for said in heard if abs(said) >= 1), 0.0))
    rest = [said * weight for said, weight in weights]
    best, worst = max(rest, default=0.0), min(rest, default=0.0)
    return first + 0.5 * (max(best, 0.0) + min(worst, 0.0)) if first else max(best, 0.0) + min(worst, 0.0)


def _said(text: str, *, doubted: bool) -> float:
    said = about(text)
    return max(said, 0.0) if doubted else said


# "Episodios: 16", "Music: Mithoon" say something of the work, and nothing of what follows.
_FIELD = re.compile(r"^[^\s:：][^:：]{0,24}[:：]\s*\S.{0,60}$")


def announced(page: Page, at: int) -> float:
    """How much the heading or the short line right above a line speaks for songs; the rest of the page is not heard."""
    near, _ = announcements(page.lines, at)
    heard = (text for text in near if text.endswith((":", "：")) or not (is_sentence(text) or text.endswith(_STOPS)))
    return about(next(heard, ""))


_STOPS = (".", "!", "?", "…", "。", "！", "？")


def announcements(lines: Sequence[Line], at: int) -> tuple[list[str], list[str]]:
    """What stands right above a line (introduction, then heading), and the headings above those."""
    near: list[str] = []
    above: list[str] = []
    level = 99
    for back in range(at - 1, max(-1, at - _LOOK_BACK), -1):
        line = lines[back]
        if line.kind == "heading" and line.level < level:
            (near if level == 99 else above).append(line.text)
            level = line.level
        elif line.kind in ("text", "quote") and at - back <= 2 and level == 99 and not _FIELD.match(line.text):
            near.append(line.text[-160:] if is_sentence(line.text) else line.text)
    above += [line.text for line in lines[: min(3, at)] if line.text not in near]
    return near, above


def page_mentions(page: Page) -> float:
    """A little for a page that speaks of songs anywhere: 0 to 1."""
    return _mentions(tuple(line.text[:300] for line in page.lines[:400]))


@lru_cache(maxsize=4)
def _mentions(texts: tuple[str, ...]) -> float:
    text = "\n".join(texts)
    return min(1.0, 0.4 * sum(bool(pattern.search(text)) for pattern in _SPEAK_OF_SONGS))
