"""What a page is about: the drama, film, game or album, from its title, headings and the words around the list."""

from __future__ import annotations

import re
from collections import Counter

from ost2spotify.extraction.brackets import brackets
from ost2spotify.model import Page
from ost2spotify.text import fold

_CUT = re.compile(r"\s+[|｜»]\s+|\s+[-–—]\s+(?=(?:[A-Z][\w.]*\s?){1,4}$)")
_QUOTED_WORK = frozenset('『「《〈“"«„')
_SOUNDTRACK = re.compile(
    r"^(?:.*?:\s+)?(?:the\s+)?(.{2,80}?)[\s,:：\-–—]*(?:\(?\s*(?:original\s+)?(?:motion picture\s+|television\s+|tv\s+|drama\s+)?(?:soundtracks?|o\.?s\.?t\b\.?|サントラ|サウンドトラック|原聲帶|原声带|사운드트랙|ost)\)?)(?![\w#])",
    re.IGNORECASE,
)
_SENTENCE_WORK = re.compile(
    r"(?:drama|film|movie|series|show|game|anime|album|musical|k-drama)\s+(?:entitled|titled|called|named)\s+[“\"『「]?([A-Z0-9][^,.;:!?“”\"『』「」]{1,60}?)[”\"』」]?(?=[,.;:!?]|\s+(?:is|was|its|has)\b|$)"
    r"|involved in ([A-Z][^,.;:!?]{1,60}?)(?= and\b|[,.;:!?]|$)",
)
_EMPTY = re.compile(
    r"^(?:the\s+)?(?:untitled|home|index|music|blog|page|review|full|complete|official|best|top.*|list|new|all|.*\d{4}.*list|my|favou?rite.*)$",
    re.IGNORECASE,
)


def subject_of(page: Page) -> str | None:
    """The work a page is about, as the page writes it; None where it does not say."""
    votes: Counter[str] = Counter()
    shape: dict[str, str] = {}
    for text, weight in _places(page):
        for name in _names_in(text):
            name = name.strip(" -–—:,.'\"“”")
            if len(name) > 1 and not _EMPTY.match(name):
                shape.setdefault(fold(name), name)
                votes[fold(name)] += weight
    if not votes:
        return None
    best = max(votes, key=lambda key: (votes[key], -len(key)))
    return shape[best]


def _places(page: Page) -> list[tuple[str, int]]:
    places = [(_CUT.split(page.title)[0], 3)] if page.title else []
    for line in page.lines[:400]:
        if line.kind == "heading" and line.level <= 2:
            places.append((line.text, 3))
        elif len(line.text) < 90 and line.kind == "text":
            places.append((line.text, 1))
        else:
            places += [(found[1] or found[2], 2) for found in _SENTENCE_WORK.finditer(line.text[:2000])]
    return places


def _names_in(text: str) -> list[str]:
    works = [run.inside for run in brackets(text) if run.opener in _QUOTED_WORK and run.opener not in '“"„']
    if works and _SOUNDTRACK.search(text):
        return works[:1]
    found = _SOUNDTRACK.match(text)
    if found and len(text) < 120:
        return [found[1]]
    return (
        [text]
        if len(text) < 50 and not re.search(r"[-–—:]\s|\s[-–—]", text) and _SENTENCE_WORK.search(f"film called {text}")
        else []
    )
