"""Titles taken apart: what the song is called in each script, which recording it is, whom and what it names besides.

`Like A Dream (꿈만 같아)` has three whole forms; `9 and Three Quarters (Run Away)` has one, and a part of it that
people also write. Soundtrack remarks, guests and version marks belong to none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ost2spotify.matching.letters import letters, words
from ost2spotify.model import Name, Track
from ost2spotify.text import scripts_of
from ost2spotify.versions import (
    SOUNDTRACK_REMARK,
    Version,
    is_same_recording,
    marks_of,
    title_body,
    versions_in_mark,
    versions_of,
    without_versions,
)

_GUESTS = re.compile(
    r"^\W*(?:feat(?:uring)?\b|ft\b|with\b|w/|duet with\b|sung by\b|vocals? by\b|vo\.|cv[.:]|performed by\b|by\b"
    r"|피처링)[\s.:]*(.+)$",
    re.IGNORECASE,
)
# "Here Always (SEUNGMIN of Stray Kids)", "Love Song (CHEN Solo)": the singer, named in the title of a group's song.
_MEMBER = re.compile(r"^([^\"'”』」]{2,30}?)(?:\s+of\s+(?P<group>.{2,40})|\s+solo)$", re.IGNORECASE)
_MAKERS = re.compile(r"^\W*(?:prod(?:uced)?\b|composed by|music by|lyrics)", re.IGNORECASE)
_OPEN_GUESTS = re.compile(r"\s(?:feat\.?|ft\.|featuring)\s+(.+)$", re.IGNORECASE)
# "별에서 온 그대 OST Part.3 - 안녕", "안녕 OST": the name of the release before or after that of the song.
_SOUNDTRACK_TAIL = re.compile(r"\s+o\.?s\.?t\.?(?:\s*(?:part|pt|vol)?\.?\s*\d+)?$", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\s*(?:,|;|/|、|&|＆|\+|[·・•](?=\s)|(?<=\s)[·・•]|\bx\b|\band\b|\bwith\b|\bfeat\.?|\bft\.?|\bvs\.?)\s*",
    re.IGNORECASE,
)
_BARE_MARK = re.compile(r"\b(?:size|ver(?:sion)?|re-?mix|mix)\b", re.IGNORECASE)
_ROMAN = re.compile(r"(?=[ivx])(x{0,2})(ix|iv|v?i{0,3})")
_NUMERALS = {"i": 1, "v": 5, "x": 10}
_DIGITS = re.compile(r"\d+")
_NATIVE = "\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7ff\u0e00-\u0e7f\u0400-\u052f々〆〇"
_NATIVE_RUN = re.compile(rf"[{_NATIVE}](?:[^A-Za-z]*[{_NATIVE}])?")


@dataclass(frozen=True, slots=True)
class Title:
    """One written title. `whole` are the forms that name the song, `partial` what people shorten them to, as letters.

    `halves` are the two scripts of a name written in both without brackets. `numbers` are the digits and Roman
    numerals of the song's own name, `dropped` those in what `partial` leaves out.
    """

    text: str
    body: str
    whole: tuple[str, ...]
    partial: tuple[str, ...]
    versions: frozenset[Version]
    numbers: frozenset[int]
    dropped: frozenset[int]
    guests: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()


@lru_cache(maxsize=50_000)
def title_of(text: str) -> Title:
    """A title as a catalogue or a page writes it, taken apart."""
    guests, remarks, others = _sorted_marks(marks_of(text))
    body, open_guests = _body_of(text, others, remarks)
    whole, partial = _forms(body, others)
    if others == marks_of(text):
        whole.append(text)
    return Title(
        text,
        body,
        tuple(dict.fromkeys(filter(None, map(letters, whole)))),
        tuple(dict.fromkeys(filter(None, map(letters, partial)))),
        versions_of(text),
        numbers_in(" ".join((body, *others))),
        numbers_in(" ".join(others)) - numbers_in(body),
        (*guests, *open_guests),
        remarks,
        tuple(map(letters, _script_runs(body))),
    )


def titles_of(name: Name) -> tuple[Title, ...]:
    """Every written form of a track's title, taken apart."""
    return tuple(title_of(form) for form in written_forms(name))


def written_forms(name: Name) -> tuple[str, ...]:
    """The forms of a title that name the song: "T.V. SIZE VERSION 1" behind it only says which recording."""
    return tuple(form for form in name.forms if form == name.name or not _is_bare_mark(form))


def _is_bare_mark(form: str) -> bool:
    return bool(_BARE_MARK.search(form) and versions_in_mark(form))


def people_in(text: str) -> tuple[str, ...]:
    """The people that a list of names may name: "Chen, Baekhyun & Xiumin" are three."""
    return tuple(filter(None, (person.strip(" ()[]") for person in _PEOPLE.split(text))))


def wanted_versions(track: Track) -> frozenset[Version]:
    """The recording that the page asks for: its version words in any form of the title, and its mark "instrumental"."""
    marks = [form for form in track.title.also if _is_bare_mark(form)]
    asked = frozenset(version for form in track.title.forms for version in versions_of(form))
    asked |= frozenset(version for mark in marks for version in versions_in_mark(mark))
    return asked | {Version("instrumental")} if track.instrumental and not _is_unsung(asked) else asked


def _is_unsung(versions: frozenset[Version]) -> bool:
    return any(version.kind in ("instrumental", "karaoke") for version in versions)


@lru_cache(maxsize=50_000)
def numbers_in(text: str) -> frozenset[int]:
    """The numbers in a name, also Roman ones: "Part II" is "Part 2"; a lone "I" or "V" is a word."""
    found = {int(digits) for word in words(text) for digits in _DIGITS.findall(word) if len(digits) < 10}
    return frozenset(
        found | {_roman(word) for word in words(text)[1:] if word not in ("i", "v", "x") and _ROMAN.fullmatch(word)}
    )


def _roman(word: str) -> int:
    values = [_NUMERALS[char] for char in word]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _sorted_marks(marks: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The marks of a title as guests, soundtrack remarks, and what belongs to its name."""
    guests: list[str] = []
    remarks: list[str] = []
    others: list[str] = []
    for mark in marks:
        named = _GUESTS.match(mark) or _MEMBER.match(mark)
        if named:
            guests += people_in(named[1])
        elif SOUNDTRACK_REMARK.search(mark):
            remarks.append(mark)
        elif not (_MAKERS.match(mark) or is_same_recording(mark) or versions_in_mark(mark)):
            others.append(mark)
    return tuple(guests), tuple(remarks), tuple(others)


def _body_of(text: str, others: tuple[str, ...], remarks: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """What stands outside the marks, and guests named there without brackets."""
    body = without_versions(title_body(text))
    named = _OPEN_GUESTS.search(body)
    if named:
        body = body[: named.start()]
    if others and (_SOUNDTRACK_TAIL.search(body) or (remarks and _names_a_part(text))):
        return others[-1], ()
    return _SOUNDTRACK_TAIL.sub("", body) or body, people_in(named[1]) if named else ()


def _names_a_part(text: str) -> bool:
    """Whether the release comes first: "Descendants Of The Sun (Original Television Soundtrack) Pt.6 - Talk Love"."""
    return bool(re.search(r"(?:pt|part|vol)\.?\s*\d+\s+-\s", text, re.IGNORECASE))


def _forms(body: str, others: tuple[str, ...]) -> tuple[list[str], list[str]]:
    foreign = [mark for mark in others if _other_script(mark, body)]
    rest = [mark for mark in others if mark not in foreign and mark != body]
    whole = [" ".join((body, *rest)), " ".join((body, *others)), *foreign]
    partial = [] if not rest else [body]
    for text in (body, *foreign):
        (whole if not rest else partial).extend(_script_runs(text))
    return whole, partial


def _other_script(one: str, other: str) -> bool:
    """Whether two names have no script in common; kana and Chinese characters are one script in Japanese."""
    first, second = _script(one), _script(other)
    return bool(first and second) and not first & second


def _script(text: str) -> frozenset[str]:
    return frozenset("cjk" if name in ("kana", "han") else name for name in scripts_of(text))


def _script_runs(text: str) -> tuple[str, ...]:
    """The two halves of a name written in two scripts without brackets: "Tell Me 말해줘요".

    What stands before a colon is no form of what follows: "REMAKE: 空の歌" and "REMAKE: 海の歌" are two pieces.
    """
    native = list(_NATIVE_RUN.finditer(text))
    if not native or "latin" not in scripts_of(text) or ":" in text or "：" in text:
        return ()
    start, end = native[0].start(), native[-1].end()
    before, inside, after = text[:start].strip(), text[start:end], text[end:].strip()
    if "latin" in scripts_of(inside) or (before and after and scripts_of(before) and scripts_of(after)):
        return ()
    return tuple(run for run in (before, inside, after) if len(letters(run)) > 1 or _NATIVE_RUN.search(run))
