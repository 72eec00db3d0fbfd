"""What a release is called without the words that every soundtrack's name has, and whether two names mean one."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from ost2spotify.matching.letters import letters, words
from ost2spotify.matching.tables import names_by_letters

TABLE = "soundtracks.tsv"  # dramas and films by the names that pages and Spotify use

_WORDS = (
    "ost original soundtrack sound track soundtracks television tv series motion picture film movie score music from"
    " the and of a an to netflix drama part pt vol volume special album deluxe edition ep single best songs song"
    " inspired by season version expanded bande originale"
    " サウンドトラック オリジナル 原声带 原聲帶 원작 오리지널 사운드트랙 드라마"
)
_SOUNDTRACK_WORDS = frozenset(_WORDS.split())
_PART = re.compile(r"\b(?:part|pt|vol|volume|파트)\s*\.?\s*(\d{1,3})\b", re.IGNORECASE)
_SEASON = re.compile(r"\bseason\s*(\d+)", re.IGNORECASE)
_SOUNDTRACK = re.compile(
    r"\bo\.?s\.?t\b|sound\s?track|motion picture|television|\bscore\b|music from|サウンドトラック|サントラ|原声|原聲",
    re.IGNORECASE,
)
_SOUNDTRACK_END = re.compile(r"[\s,:-]*\b(?:o\.?s\.?t|original (?:sound\s?track|score)|soundtrack)\b.*$", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[（【]([^()\[\]（）【】]*)[)\]）】]")


@lru_cache(maxsize=20_000)
def release_names(text: str) -> tuple[str, ...]:
    """The forms of a release's name: "사랑의 불시착 (Crash Landing on You)" has two, "Guardian (OST)" one."""
    inside = [found for found in _BRACKET.findall(text) if core_words(found)]
    bare = _SOUNDTRACK_END.sub("", _BRACKET.sub(" ", text)).strip()
    named = tuple(dict.fromkeys(filter(core_words, (bare, *inside)))) or (text,)
    known = (other for name in named for other in names_by_letters(TABLE).get(letters(name), ()))
    return tuple(dict.fromkeys((*named, *known)))


def spotify_name(release: str) -> str:
    """The name under which Spotify has a release where the table of soundtracks knows it, or the name itself."""
    return next(iter(names_by_letters(TABLE).get(letters(release), ())), release)


@lru_cache(maxsize=50_000)
def core_words(text: str) -> frozenset[str]:
    """The words of a release's name that tell it from other soundtracks."""
    return frozenset(words(_SEASON.sub(r" \1", _PART.sub(" ", text)))) - _SOUNDTRACK_WORDS


@lru_cache(maxsize=20_000)
def part_of(text: str) -> str | None:
    """The number in "OST Part.3"."""
    found = _PART.search(text)
    return str(int(found[1])) if found else None


def without_part(text: str) -> str:
    """A release's name without its part's number: what the singles of one drama have in common."""
    return _PART.sub(" ", text).strip()


def is_soundtrack(text: str) -> bool:
    """Whether a release says that it is a soundtrack."""
    return bool(_SOUNDTRACK.search(text))


@lru_cache(maxsize=50_000)
def is_same_release(wanted: str, given: str) -> bool:
    """Whether a release's name is the wanted one: "Hotel Deluna" is that of "Hotel Del Luna OST Part.6"."""
    asked, found = core_words(wanted), core_words(given)
    if not asked or not found:
        return False
    if asked <= found or (found <= asked and len(found) > 1):
        return True
    ours, theirs = "".join(sorted(asked)), "".join(sorted(found))
    joined = letters(" ".join(word for word in words(wanted) if word in asked))
    if len(joined) > 5 and joined in letters(given):
        return True
    return len(ours) > 5 and fuzz.ratio(ours, theirs) >= 88
