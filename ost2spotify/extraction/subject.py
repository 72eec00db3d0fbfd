"""What a page is about: the drama, film, game or album that its list belongs to.

Names come from the page's title, its headings and the lines above the list; the one that the page says most wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ost2spotify.extraction.announcing import about
from ost2spotify.extraction.brackets import brackets
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.model import Page
from ost2spotify.text import fold

_WORKS = frozenset("『「《")
_OST = (
    r"(?:original\s+)?(?:motion picture\s+|television\s+|tv\s+|drama\s+|broadway cast\s+)?"
    r"(?:soundtracks?|o\.?s\.?t\b\.?|recording|サントラ|オリジナルサウンドトラック|サウンドトラック"
    r"|原聲帶|原声带|사운드트랙|nhạc phim)"
)
_BEFORE_OST = re.compile(
    rf"^(?:the\s+|nhạc phim\s+)?(\S.{{1,60}}?)[\s,\-–—(]*{_OST}(?!\s?#)(?![A-Za-z])", re.IGNORECASE
)
_CALLED = re.compile(
    r"(?:drama|film|movie|series|show|game|anime|album|musical)s?\s+(?:entitled|titled|called|named)\s+[“\"『「]?"
    r"([A-Z0-9][^,.;:!?“”\"『』「」]{1,50}?)[”\"』」]?(?=[,.;:!?]|\s+(?:is|was|its|has)\b|$)"
)
_CUT = re.compile(r"\s+[|｜»·]\s+|\s+[-–—]\s+|[:：]\s+|、")
_GENERIC = re.compile(
    r"^(?:\W*(?:the|a|an|my|our|your|all|best|top|new|full|complete|official|original|latest|\d+|review"
    r"|reviews|recensione|list|home|index"
    r"|music|blog|page|untitled|track ?list(?:ing)?|set ?list|playlist|songs?|tracks?|album|albums?"
    r"|soundtracks?|ost|osts|of the week|iconic|favou?rite)\W*)+$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:album|review|track ?list(?:ing)?|songs? (?:of|from)|music (?:of|from)|nhạc phim|саундтрек|музыка "
    r"из)[:\s]+)+",
    re.IGNORECASE,
)


def subject_of(page: Page, at: int | None = None) -> str | None:
    """The work a page is about, as the page writes it; None where it does not say.

    `at` is where its list begins: a song of the list is no subject.
    """
    told = fold(" ".join(line.text for line in page.lines[:200]))[:20_000]
    votes: dict[str, float] = {}
    shape: dict[str, str] = {}
    for said, weight in _names(page, at):
        name = _LEAD.sub("", said).strip(" -–—:,.!?'\"“”()")
        if 1 < len(name) <= 60 and ("#" in name or not _GENERIC.match(name)) and not name.isdigit():
            shape.setdefault(fold(name), name)
            votes[fold(name)] = votes.get(fold(name), 0.0) + weight
    if not votes:
        return None
    best = max(votes, key=lambda key: (votes[key] + 0.5 * min(told.count(key), 5), len(key)))
    return shape[best]


def _names(page: Page, at: int | None) -> Iterator[tuple[str, float]]:
    above = page.lines[:3] if at is None else page.lines[:at]
    if page.title:
        # What follows a bar in a page's title is the site.
        yield from _in_headline(re.split(r"\s+[|｜»]\s+", page.title)[0], 2.0)
    for place, line in enumerate(above):
        if (line.kind == "heading" and line.level <= 2) or (
            place == 0 and not page.title and line.kind == "text" and not is_sentence(line.text)
        ):
            yield from _in_headline(line.text, 2.0 if line.kind == "heading" else 1.5)
        elif len(line.text) <= 90:
            yield from _in_announcement(line.text)
        yield from ((found[1], 2.5) for found in _CALLED.finditer(line.text[:2000]))


def _in_headline(text: str, weight: float) -> Iterator[tuple[str, float]]:
    """The works that a headline quotes, what stands before "OST", and its pieces around a dash or colon."""
    yield from _in_announcement(text)
    for piece in _CUT.split(text)[:3]:
        if about(piece) < 3 and len(piece) <= 50:
            yield piece, weight


def _in_announcement(text: str) -> Iterator[tuple[str, float]]:
    works = [run.inside for run in brackets(text) if run.opener in _WORKS]
    yield from ((work, 3.0) for work in works[:1] if about(text) > 0)
    before = _BEFORE_OST.match(_LEAD.sub("", text)) if not works else None
    if before and _is_title_case(before[1]):
        yield _CUT.split(before[1])[-1], 4.0


def _is_title_case(text: str) -> bool:
    """Whether a text is written like a name: "the drama Glass Orchard has a long" is not."""
    words = [word for word in text.split() if word[:1].isalpha()]
    return sum(word[:1].islower() for word in words) <= 0.34 * len(words)
