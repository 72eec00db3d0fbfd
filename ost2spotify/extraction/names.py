"""Artists as they are written in lists: parted, with guests apart, every written form kept.

`Kyuhyun (규현)` is one name in two scripts, `Chen (EXO)` and `SEVENTEEN's BSS` name a group beside the singer,
`Amadou & Mariam` may be one act: two plain names joined by `&` stay as printed unless the page shows them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ost2spotify.extraction.acts import GROUPS, WHOLE_ACTS
from ost2spotify.extraction.brackets import ROUND, SQUARE, Bracket, brackets, masked, unquoted
from ost2spotify.extraction.words import GUEST, UNKNOWN_ARTIST
from ost2spotify.model import Name
from ost2spotify.text import fold, scripts_of


@dataclass(frozen=True, slots=True)
class Credit:
    """The performers and guests that a piece of a line names."""

    artists: tuple[Name, ...] = ()
    featured: tuple[Name, ...] = ()


_GUEST = re.compile(rf"(?:(?<=^)|(?<=[\s(\[（,，)\]）]))(?:{GUEST})(?:[.:：]\s*|\s+|(?=[(\[「]))", re.IGNORECASE)
_GUEST_INSIDE = re.compile(
    rf"^(?:prod(?:uced|\.)?\s*(?:&|and)\s*)?(?:{GUEST})[.:\s]\s*(.+)$|^(.+?)\s*(?:피처링|피쳐링)$", re.IGNORECASE
)

# What parts two performers. A slash or an x parts them only with room around it (AC/DC, Lil Nas X);
# between brackets (CHEN(첸)XPunch(펀치)) it needs none.
_PARTS = re.compile(
    r"\s*[,，、;；]\s+(?:and|&|und|y|e|et|и|dan|và|ja|og|och|en)\s+|\s*[,，、;；]\s*&\s*|\s*[，、;；]\s*|,\s+|,(?=[^\s\d])"
    r"|\s+(?:vs\.?|versus|x|×|✕|\+|with|and|und|y|et|и|dan|và|og|och|＆|・|/|／|//|\||e)\s+|\s*[×＆✕]\s*"
    r"|(?<=[)）])\s*[xX&/+]\s*(?=\S)|\s+&\s+|(?<=[^\sA-Za-z0-9])&(?=\S)|(?<=\S)&(?=[^\sA-Za-z0-9])"
    r"|(?<=[가-힣])\s*(?:와|과)\s+(?=[가-힣])|(?<=[^\W\d_]{3})/(?=[^\W\d_]{3})|\s+(?:그리고|및)\s+|\s*และ\s*|\s+و\s+"
    r"|(?<=[가-힣\u4e00-\u9fffA-Za-z])\s?[・·]\s?(?=[가-힣\u4e00-\u9fffA-Z])|(?<=[\u30a0-\u30ff])・(?=[\u4e00-\u9fff])",
    re.IGNORECASE,
)
# "Christine and the Queens" is one act; with capitals ("Kermit and The Muppets") two are named.
_AND_THE = re.compile(
    r"^[A-Z0-9 ]+ (?:and|with) [A-Z0-9 ]+$|^The \w+ and the \w+$|^\w+, the [a-z]+$|^[A-Z][\w.'’]+(?: "
    r"[A-Z][\w.'’]+)? (?:and|&) the [A-Z][\w'’]+(?: [A-Z][\w'’]+)?$"
)
_AMPERSAND = re.compile(r"\s*&\s*")
_POSSESSIVE = re.compile(r"^(.{1,40}?[^\s'’])(?:['’]s|(?<=s)['’])\s+(\S.*)$")
_OF_GROUP = re.compile(r"^(.{1,40}?)\s+(?:of|from)\s+(\S.{0,30})$")
_ROLE_LABEL = re.compile(
    r"^(?:by|(?:sung|performed|song|lyrics|music|vocals?)\s+by|artist|singers?|vocals?|performers?|歌|唄|うた"
    r"|歌手|演唱|演唱者|主唱|原唱|가수|노래|보컬|아티스트|ca sĩ|trình bày|penyanyi|oleh|wyk\.?|voc\.?|исп\.?|chant"
    r"|canta|cantante|interprete"
    r"|interpreten?|исполнител[ья]|исполняет|sanatçı|นักร้อง|ศิลปิน)\s*[:：]\s*|^(?:by|wyk\.|voc\.|исп\."
    r"|(?:sung|performed|recorded) by"
    r"|song by|oleh|dinyanyikan oleh)\s+",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"\s*[,;|/]\s*(?:music|lyrics|lyricist|composer|composed|written|produced|prod|label|arr|arranged)\b.*$",
    re.IGNORECASE,
)
_CV = re.compile(r"^(?:cv|c\.v\.|声|voiced by)\s*[:：.]?\s*", re.IGNORECASE)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_PRODUCER = re.compile(
    r"^(?:prod|prd|produced|written|music|composed|lyrics)\b\.?|作曲|作詞|编曲|編曲|프로듀", re.IGNORECASE
)


def credit_of(text: str, apart: frozenset[str] = frozenset()) -> Credit:
    """Who performs, by the artist's side of a line; `apart` are folded names that the page shows by themselves."""
    text = _ROLE_LABEL.sub("", unquoted(text))
    credits_behind = _CREDITS.search(masked(text))
    text = (text[: credits_behind.start()] if credits_behind else text).strip(" -–—:|·")
    main, guests = (text, ()) if fold(text) in WHOLE_ACTS else without_guests(text)
    artists = _names(main, apart, guests=bool(guests), pair=True)
    return Credit(
        artists, _distinct(name for guest in guests for name in _names(guest, apart, guests=True, pair=False))
    )


def without_guests(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without "(feat. X)", "ft. X" or "with X", and what named the guests.

    "with" alone is a guest word only in an artist's name or in brackets: `title_and_guests` is for titles.
    """
    guests: list[str] = []
    for run in reversed(brackets(text)):
        inside = _GUEST_INSIDE.match(run.inside) if run.opener in ROUND | SQUARE else None
        if inside:
            guests.insert(0, inside[1] or inside[2])
            text = f"{text[: run.start].rstrip()} {text[run.end :].lstrip()}".strip()
    found = _GUEST.search(masked(text))
    if found and found.start() > 0:
        guests.append(text[found.end() :])
        text = text[: found.start()]
    return text.strip().rstrip("(（[,，").strip(), tuple(guest for guest in guests if guest.strip())


def _names(text: str, apart: frozenset[str], *, guests: bool, pair: bool) -> tuple[Name, ...]:
    text = text.strip()
    if not text or fold(text) in WHOLE_ACTS:
        return (Name(text),) if text else ()
    if _AND_THE.match(text):
        return (Name(text),)
    pieces = _whole_acts_kept(_pieces(text), text)
    if len(pieces) == 2 and pair and not guests and _is_one_act(text, pieces, apart):
        return (Name(text),)
    return _distinct(name for piece in pieces if (name := name_of(piece)))


def _pieces(text: str) -> list[str]:
    cover = masked(text)
    pieces, last = [], 0
    for found in _PARTS.finditer(cover):
        if found[0].strip().lower() in ("y", "e") and not (
            " " in text[last : found.start()].strip() or " " in text[found.end() :].strip() or brackets(text)
        ):
            # "Toro y Moi" is one act, "Ana Lua e Beto Sol" are two people.
            continue
        pieces.append(text[last : found.start()])
        last = found.end()
    pieces.append(text[last:])
    return [piece.strip() for piece in pieces if piece.strip(" ,&")]


def _whole_acts_kept(pieces: list[str], text: str) -> list[str]:
    # "Tyler, The Creator" was parted by its own comma.
    kept: list[str] = []
    for piece in pieces:
        start = text.find(kept[-1]) if kept else -1
        joined = text[start : text.find(piece, start + len(kept[-1])) + len(piece)] if kept and start >= 0 else ""
        if joined and fold(joined) in WHOLE_ACTS:
            kept[-1] = joined
        else:
            kept.append(piece)
    return kept


def _is_one_act(text: str, pieces: list[str], apart: frozenset[str]) -> bool:
    # The page cannot tell Tango & Ratty (one act) from Dubra & Arteo (two): the pair stays as it is printed.
    if not _AMPERSAND.search(text) or any(
        brackets(piece) or _POSSESSIVE.match(piece) or two_scripts(piece) for piece in pieces
    ):
        return False
    return not any(fold(piece) in apart for piece in pieces)


def name_of(text: str) -> Name | None:
    """One artist with the other forms printed beside it; None for "Unknown", "Various Artists" and the like."""
    text = unquoted(text).strip(" -–—:|·,;").rstrip("*†")
    base: str = text
    also: list[str] = []
    if base.count("(") > base.count(")"):
        # An actor's bracket that the page never closes.
        base, _, actor = base.rpartition("(")
        also.append(actor.strip())
        base = text = base.strip()
    for run in reversed(brackets(text)):
        if run.opener in "＜<〈" and run.start and "CV" in run.inside.upper():
            # "チマメ隊＜チノ(CV：水瀬いのり)、マヤ(CV：徳井青空)＞": the members of a unit.
            base = f"{base[: run.start].rstrip()} {base[run.end :].lstrip()}".strip()
        if run.quotes or not run.inside or _is_spelt_with(text, run):
            continue
        rest = f"{base[: run.start].rstrip()} {base[run.end :].lstrip()}".strip()
        if rest:
            base, also = rest, _forms_inside(rest, run) + also
    base, more = _two_scripts(_SOLO.sub("", base))
    noted = any(re.search(r"\s[-–—]\s", run.inside) for run in brackets(text) if run.opener in ROUND)
    base, group = _without_group(base, noted=noted)
    if not base or UNKNOWN_ARTIST.match(base):
        return None
    forms = (*more, *also, *group)
    return Name(base, tuple(dict.fromkeys(form for form in forms if form and form != base)))


# A member of the band whose concert it is: "화사 솔로".
_SOLO = re.compile(r"(?<=\S)\s(?:솔로|ソロ|solo)$")


def _is_spelt_with(text: str, run: Bracket) -> bool:
    """Whether brackets are letters of a name: "(G)I-DLE", "f(x)", "M(h)aol"."""
    before, behind = text[: run.start], text[run.end : run.end + 1]
    if run.start == 0 or behind.isalpha():
        return behind.isalpha() and (run.start == 0 or before[-1:].isalpha())
    if run.opener in SQUARE and before[-1:].isalpha() and behind == "" and len(run.inside) <= _SHORT:
        return run.inside.isascii()
    return len(before) <= _FEW and before.isascii() and before.isalpha() and run.inside.isascii()


# One or two letters that touch a bracket are no name by themselves.
_FEW = 2
# A project in square brackets is as short as in "SawanoHiroyuki[nZk]".
_SHORT = 4


def _forms_inside(base: str, run: Bracket) -> list[str]:
    inside = _CV.sub("", run.inside)
    if _YEAR.match(inside) or _PRODUCER.search(inside) or run.opener not in ROUND | SQUARE:
        return []
    first = re.split(r"\s+[-–—/|]\s+|\s+of\s+|\s*[,，、]\s*", inside)[0].strip()
    if scripts_of(inside) != scripts_of(base) and not is_group(base, inside):
        return [first]
    return [f"{base} ({inside})"]


def is_group(base: str, inside: str) -> bool:
    """Whether brackets after a name hold a group ("MAMAMOO", "EXO") rather than the name in another script."""
    if fold(inside) in GROUPS:
        # "EXO (엑소)" is the group in both scripts.
        return fold(base) not in GROUPS
    if "latin" not in scripts_of(inside) or "latin" in scripts_of(base):
        return False
    return inside.isupper() and len(inside.replace(" ", "")) >= 3 and len(inside) > 2 * len(base.replace(" ", "")) + 1


_LATIN_THEN_OTHER = re.compile(
    r"^([^\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2"
    r",}?)\s+([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][^A-Za-z]*)$"
)
_OTHER_THEN_LATIN = re.compile(
    r"^([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][^A-Za-z]*?)\s+([A-Za-z][\x20-\x7e\u00c0-\u024f]{2,})$"
)


def two_scripts(text: str) -> tuple[str, str] | None:
    """`Eiichi Ohtaki 大瀧 詠一` as its two halves: a Latin name and the same in another script."""
    found = _LATIN_THEN_OTHER.match(text) or _OTHER_THEN_LATIN.match(text)
    halves = (found[1].strip(" -–/|~"), found[2].strip(" -–/|~")) if found else ("", "")
    # One foreign word belongs to the title ("세나의 Minor", "MVP 情人").
    latin = halves[0] if halves[0].isascii() or "latin" in scripts_of(halves[0]) else halves[1]
    joined = _JOINT.search(latin)
    return halves if all(halves) and len(latin.split()) >= 2 and not joined else None


# "TK from 凛として時雨" is no name in two scripts.
_JOINT = re.compile(r"\s(?:from|of|and|with|feat\.?|ft\.?|x)$", re.IGNORECASE)
_ONE_WORD_EACH = re.compile(
    r"^([A-Za-z][\w.*-]+)\s+([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+)$"
    r"|^([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+)\s+([A-Za-z][\w.*-]+)$"
)


def _two_scripts(text: str) -> tuple[str, list[str]]:
    one_each = _ONE_WORD_EACH.match(text)
    halves = (one_each[1] or one_each[3], one_each[2] or one_each[4]) if one_each else two_scripts(text)
    if halves:
        return halves[0], [halves[1]]
    return text, []


def _without_group(text: str, *, noted: bool) -> tuple[str, list[str]]:
    """The singer alone where a group is named beside; `noted` says that brackets behind name singer and group apart."""
    owner = _POSSESSIVE.match(text)
    if owner and (noted or _names_group(owner[1])):
        return owner[2], [text]
    of = _OF_GROUP.match(text)
    return (of[1], [text]) if of and _names_group(of[2]) else (text, [])


def _names_group(text: str) -> bool:
    """Whether a word beside a singer is a group: well known, or written in capitals ("SEVENTEEN's BSS")."""
    return fold(text) in GROUPS or (text.isupper() and len(text) >= 3)


def _distinct(names: Iterable[Name]) -> tuple[Name, ...]:
    found: dict[str, Name] = {}
    for name in names:
        found.setdefault(fold(name.name), name)
    return tuple(found.values())
