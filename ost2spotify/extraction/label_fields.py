"""The fields that lines label: `Artist: Om`, `ศิลปิน : Lyn`, `{title: "Gun", artist: "Torrini"}`, "Performed by Om"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ost2spotify.extraction.credits import credits_in
from ost2spotify.extraction.dumps import Pair, as_singer, is_comment, objects_in, pairs_of, plays_authors
from ost2spotify.extraction.headers import is_lyrics, role_of
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.model import Line

Fields = dict[str, str]
# Vowel signs of Thai, Hindi, Arabic and Hebrew are marks, which \w leaves out.
_LETTER = r"[\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0fff\u1000-\u109f]"
_BEFORE = r"^(?:\d{1,3}[.)]\s*)?[\W_]*"
_LABEL = re.compile(rf"{_BEFORE}([^\W\d_](?:{_LETTER}| ){{0,24}}?(?:\(s\))?)\s?[*_]*\s?[:：=]\s?[*_]*\s*(\S.*)$")
_FIELD = re.compile(rf"{_BEFORE}([^\W\d_](?:{_LETTER}|[ ・/&]){{0,24}}?(?:\(s\))?)\s?(?:[:：]|\s[-–—])\s*(\S.*)$")
# "Song 1:", "Track #2:".
_COUNTED = re.compile(r"(?<=\w)\s?#?\d{1,2}$")
# The credits of films: "Performed by X", with "Written by" and "Courtesy of" around it.
_PERFORMED = re.compile(
    r"^[\s(]*(?:(?:written|composed|produced|arranged)(?:,| and| &) )?(?:performed|sung|vocals?) "
    r"by:?\s+([^)]{2,100}?)\)?$",
    re.IGNORECASE,
)
_BY_THEME = re.compile(r"^([^。、]{1,40}?)による(?:オープニング|エンディング|挿入|主題|テーマ)")
_MAY_LABEL = re.compile(r"[:：=<]|による|\s[-–—]\s|\bby\b", re.IGNORECASE)
_GUEST_KEY = re.compile(r"feat(?:uring|\.)?|ft\.?|guests?", re.IGNORECASE)
_NOBODY = re.compile(
    r"[-–—./x×]{1,3}|n/?a|none|nil|no(?:body| singer)?|无|無|なし|없음|ไม่มี",
    re.IGNORECASE,
)
_OPEN = re.compile(r"""^[-\s]*["']?([a-z_]{2,20})["']?\s*:\s*\[?$""", re.IGNORECASE)
_NAME_IN_LIST = re.compile(r"""^(?:-\s+)?["']?([^"':=\[\]{}]{1,80}?)["']?,?$""")
_MOST_SINGERS = 8
_LONGEST = 2000
# Longer lines with a colon are prose.
_LONGEST_CREDIT = 300
_PROSE = 150
_ROLES = frozenset({"title", "artist", "album", "part", "composer", "lyrics"})


def labelled(line: Line, *, authors: bool = False) -> Fields:
    """The fields that a line labels, by role ("title", "artist", "album", "part"); an "artist" of "" is nobody."""
    if not _MAY_LABEL.search(line.text[:400]):
        return {}
    performed = _PERFORMED.match(line.text[:300]) or _BY_THEME.match(line.text[:300])
    if performed:
        return {"artist": performed[1].strip()}
    pairs = pairs_of(line.text)
    pairs = [(as_singer(key), value) for key, value in pairs] if authors else pairs
    return _by_role(pairs or _plain_pairs(line.text[:400]))


def _plain_pairs(text: str) -> list[Pair]:
    credited = credits_in(text) if len(text) <= _LONGEST_CREDIT else None
    if credited:
        keys = {role_of(key) for key, _ in credited.pairs}
        title = [("title", credited.title)] if credited.title and "title" not in keys else []
        return [*title, *credited.pairs]
    pieces = re.split(rf"\s+[/|｜]\s+|\s*[,，;]\s+(?=[^\W\d_](?:{_LETTER}| ){{1,16}}\s*[:：])", text)
    found = [_FIELD.match(piece) if len(pieces) > 1 else _LABEL.match(piece) for piece in pieces]
    return [(label[1], label[2]) for label in found if label] if all(found) else []


def _by_role(pairs: Sequence[Pair]) -> Fields:
    fields: Fields = {}
    for key, value in ((key, value.strip()) for key, value in pairs if value.strip()):
        role = "lyrics" if is_lyrics(key) else role_of(_COUNTED.sub("", key))
        if _GUEST_KEY.fullmatch(key.strip()):
            fields.setdefault("guest", value)
        if role in _ROLES:
            fields.setdefault(role, "" if _NOBODY.fullmatch(value) else value)
    return {role: value for role, value in fields.items() if value or role == "artist"}


def fields_of(lines: Sequence[Line]) -> list[Fields]:
    """The fields of each line; what is commented out beside others that are not is left out."""
    short = [line if _is_one_record(line) else Line(line.number, "") for line in lines]
    fields = [labelled(line) for line in short]
    if plays_authors(lines) and not any("artist" in said for said in fields):
        fields = [labelled(line, authors=True) for line in short]
    fields = [{**said, **_listed(lines, at)} for at, said in enumerate(fields)]
    comments = [bool(said) and is_comment(line.text) for said, line in zip(fields, lines, strict=True)]
    if 2 * sum(comments) >= sum(map(bool, fields)):
        return fields
    return [{} if comment else said for said, comment in zip(fields, comments, strict=True)]


def are_works_of_art(lines: Sequence[Line]) -> bool:
    """Whether a page labels what pictures and books have and songs have not, twice or more: "Medium", "ISBN"."""
    return sum(bool(_OF_ART.search(line.text[:400])) for line in lines) >= 2


_OF_ART = re.compile(
    r"(?:^|[{,(\s])[\"']?(?:medium|dimensions|isbn|oil on|technique|technik|maße)[\"']?\s*[:：=]", re.IGNORECASE
)


def _listed(lines: Sequence[Line], at: int) -> Fields:
    """The singers that stand one to a line below their label: `artists:` in YAML, `"artists": [` in JSON."""
    key = _OPEN.match(lines[at].text[:60])
    if not key or role_of(key[1]) != "artist":
        return {}
    names: list[str] = []
    for line in lines[at + 1 : at + 1 + _MOST_SINGERS]:
        name = _NAME_IN_LIST.match(line.text)
        if not name or (line.kind != "item" and not line.text.startswith(("- ", '"', "'"))):
            break
        names.append(name[1])
    return {"artist": ", ".join(names)} if names else {}


def _is_one_record(line: Line) -> bool:
    if len(line.text) > _PROSE and is_sentence(line.text) and not line.text.startswith(("{", "[", "(")):
        return False
    return len(line.text) < _LONGEST and line.kind != "row" and not objects_in(line.text)


def fields_in(line: Line) -> list[Fields]:
    """The fields of each object of a line that holds several."""
    return [_by_role([(as_singer(key), value) for key, value in pairs_of(text)]) for text in objects_in(line.text)]
