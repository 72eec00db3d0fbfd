"""The drama, film or game that a line names beside its song: behind it in brackets, after a bar, in front of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ost2spotify.extraction.brackets import ROUND, SQUARE, brackets, trailing
from ost2spotify.extraction.titles import album_in, has_version
from ost2spotify.text import scripts_of


def without_source(artist: str) -> tuple[str, str | None]:
    """An artist without a bracket that names the drama, and that drama."""
    artist = _ROLE_TAIL.sub("", artist)
    said = _FROM_TAIL.search(artist)
    if said:
        return artist[: said.start()].strip(), (said[1] or said[2]).strip(" \"“”'")
    ending = trailing(artist)
    if ending and ending[1].opener in ROUND | SQUARE and ending[0]:
        inside = ending[1].inside
        if album_in(inside) or re.match(r"(?i)o\.?s\.?t\b", inside):
            return ending[0], album_in(inside)
        if _SHOW_INSIDE.match(inside):
            return ending[0], inside
        if _ROLE_INSIDE.search(inside):
            return ending[0], None
    tail = _TAIL.match(artist)
    if tail and album_in(tail[2]):
        return tail[1], album_in(tail[2])
    return artist, None


_PERFORMED = re.compile(
    r"(?:(?:performed|sung) by|(?:interprétée?|chantée?) par|gesungen von|interpretad[oa] por|cantad[oa] por"
    r"|eseguit[oa] da"
    r"|interpretat[oa] da|cantat[oa] da|dinyanyikan oleh|исполняет|в исполнении)\s+(.+)$",
    re.IGNORECASE,
)


_ROLE_TAIL = re.compile(
    r"\s+[-–—]\s+(?:(?:the |[^-–—]{2,40}['’]s? )?(?:(?:opening|ending|main|insert|closing|title)"
    r"\s?(?:theme|song|credits)?|(?:character|image|love) (?:theme|song))|op|ed"
    r"|theme(?: song)?)\s?\d*(?:\s*\([^()]*\))?$",
    re.IGNORECASE,
)


_FROM_TAIL = re.compile(
    r"\s+[-–—]\s+(?:من (?:مسلسل|فيلم))\s+(.{2,80})$|,\s+(?:from|off|taken from|aus|dall'album|del álbum)\s+(.{2,80})$",
    re.IGNORECASE,
)


# Video titles end in "| Beautiful World OST Part 1", the bar often spelt with a letter.
_TAIL = re.compile(r"^(.+\S)\s+[|｜lI–\-]\s+(\S.*?)$")


def source_in_front(body: str) -> str | None:
    """The release in a bracket that leads a line: "[Goblin OST] Soyou - I Miss You"."""
    prefix = _OST_PREFIX.match(body)
    if prefix:
        return prefix[0].strip(" :-–")
    found = brackets(body)
    led = found and found[0].start == 0 and found[0].opener in SQUARE | ROUND and body[found[0].end :].strip()
    return album_in(found[0].inside) if led else None


def without_leading_source(body: str) -> str:
    prefix = _OST_PREFIX.match(body)
    if prefix:
        return body[prefix.end() :]
    return body[brackets(body)[0].end :].strip() if source_in_front(body) else body


# "도깨비 OST Part.1 찬열, 펀치 - Stay With Me"
_OST_PREFIX = re.compile(
    r"^[^\-–|\"“「]{1,30}?(?<![A-Za-z])OST\W{0,3}(?:part|pt|파트)[.\s]*\d{1,2}\s*[:\-–]?\s+(?=\S.*\s[-–]\s)",
    re.IGNORECASE,
)


_SHOW_INSIDE = re.compile(
    r"(?:ซีรีส์|ละคร|ภาพยนตร์|drama|film|movie|phim|드라마|영화|ドラマ|映画)\s*[:：]?\s*\S", re.IGNORECASE
)
_ROLE_INSIDE = re.compile(
    r"(?i)^eps?\.?\s?\d|^(?:tema d[aeo]|abertura|encerramento|apertura|chiusura|generique|theme of|theme from"
    r"|thème de)\b"
    r"|第\s?\d+\s?[話话回集]|\b(?:op|ed|opening|ending|insert|theme)\s?\d{0,2}$|主題歌|挿入歌|^(?:19|20)\d\d$"
)


def have_sources(titles: Sequence[str]) -> bool:
    """Whether a list puts a drama, film or game in brackets behind its titles: most lines end so, without versions."""
    endings = [ending for title in titles if (ending := trailing(title)) and ending[1].opener in ROUND | SQUARE]
    plain = [
        ending
        for ending in endings
        if not has_version(f"x ({ending[1].inside})") and not translates(ending[0], ending[1].inside)
    ]
    return len(titles) >= 3 and len(plain) >= 0.7 * len(titles)


def translates(title: str, inside: str) -> bool:
    """Whether a bracket holds the title in another script."""
    ours, theirs = scripts_of(title), scripts_of(inside)
    return bool(ours and theirs) and not ours & theirs
