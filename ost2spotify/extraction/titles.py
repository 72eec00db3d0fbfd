"""Titles as they are written in lists: remarks taken off, version marks and every written form kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ost2spotify.extraction.brackets import ROUND, SQUARE, Bracket, brackets, trailing, unquoted
from ost2spotify.extraction.names import two_scripts
from ost2spotify.extraction.words import PART_WORD
from ost2spotify.model import Name
from ost2spotify.text import fold, scripts_of
from ost2spotify.versions import is_instrumental, versions_in_mark, versions_of, without_versions


@dataclass(frozen=True, slots=True)
class Titled:
    """What a title's side of a line says: the title, its guests, and the release it is from."""

    title: Name
    guests: tuple[str, ...] = ()
    instrumental: bool = False
    part: str | None = None
    album: str | None = None


PART = re.compile(
    r"(?<![^\W\d_])(?:" + PART_WORD + r"|vol(?=\.?\s?\d+\s*ost))[.\s]*?(\d{1,2})(?!\d)|第\s?(\d{1,2})\s?[弾彈]",
    re.IGNORECASE,
)
_OST = re.compile(
    r"(?<![a-z])o\.?s\.?t\b\.?|sound\s?track|사운드트랙|サントラ|サウンドトラック|原聲帶|原声带|nhạc phim",
    re.IGNORECASE,
)
_OST_WORDS = re.compile(
    r"[\s\-–—:(\[]*(?:the\s+)?(?:original\s+)?(?:(?:television|tv|motion picture"
    r"|drama)\s+)?(?:(?<![a-z])o\.?s\.?t\b\.?|sound\s?track|사운드트랙|サントラ"
    r"|オリジナル・?サウンドトラック)[\s:.]*(?:album)?[\s:]*"
    r"(?:[-–—(]?\s*(?:part|pt|파트|vol)[.\s]*\d{1,2}\)?)?[\s)\]:,\-–—]*",
    re.IGNORECASE,
)
_FROM = re.compile(
    # "Blue (Da Ba Dee)": a small word in capitals is none.
    r"^(?:from|aus|out of|из|dari|trong|(?-i:de|dal?|du))\s+(?:the\s+)?(?:(?:film|movie|drama|kdrama|k-drama"
    r"|series|game|album|anime|musical|phim)\s+)?[:：\"“]?\s*(.+?)[\"”]?$",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"^(?:(?-i:[A-Z])|\d{4}(?:\s?[-–/.]\s?\d{1,4})*(?:\s?年)?|['’]\d\d|prod(?:uced)?\b.*|prd\b.*|bonus(?: ?tracks?)?"
    r"|title(?: track)?|타이틀(?:곡)?|hidden track|explicit|new!?|cd only|digital only|dvd|single|lead single"
    r"|(?:written|composed|produced|music|lyrics|arranged)\s+by\b.*|(?:track|#)\s?\d+|debut|unreleased|preview"
    r"|m/?v|official.*|audio|video|lyrics?|op\s?\d*|ed\s?\d*"
    r"|opening(?: theme)?\s?\d*|ending(?: theme)?\s?\d*|insert(?: song)?|theme(?: song)?|main theme song"
    r"|.*\b(?:op|ed|opening|ending)\s?\d{0,2}|.*(?:主題歌|主题曲|主題曲|挿入歌|插曲|片尾曲|片头曲|片頭曲|宣传曲|宣傳曲|推广曲|推廣曲|人物曲|角色曲|印象曲"
    r"|エンディング(?:テーマ)?|オープニング(?:テーマ)?|cmソング|イメージソング|テーマ(?:ソング|曲)|応援ソング|タイアップ"
    r"|주제가|삽입곡|타이틀곡)(?:\s?[《「『].*[》」』])?"
    r"|(?:double |sub[- ]?)?title(?: song)?|lead track|pre-?release|선공개(?:곡)?|더블 타이틀|b-?side"
    r"|(?:orig(?:inal)?\.? )?cover(?:ed)?"
    r"(?: by)?\s*[:：].*|翻唱.*|原唱.*|オリジナル[:：].*|(?:ca\.? )?\d{1,2}\s?['’′](?:\s?\d{1,2}\s?(?:[\"”″]|'')?)?"
    r"|(?:first|last) time (?:since|ever|in)\b.*|(?:.*, )?(?:live|tour) debut"
    r"|dedicated to .*|(?:fan|by) request|extended (?:intro|outro)|without "
    r"(?!(?:you|me|him|her|us|them|love)\b)(?-i:[A-Z]).*"
    r"|.*\bsung by the audience"
    r"|(?:new )?song for\b.*|(?:remake|cover) of\b.*|orig(?:inal(?:ly)?)?\.? (?:by|song by|sung by)\b.*|id"
    r"|unreleased|world premiere|exclusive|forthcoming|out now|fmv|.*\bfmv|eng sub|han[-/]rom[-/]eng"
    r"|\d{2,3}\s?bpm|todo.*|[\d.,]+\s?[km]?\s?(?:views|plays|streams|votes)|recorded .*|released .*)$",
    re.IGNORECASE,
)
# "(The Walkmen cover)" in a set list says whose song it is.
_COVER_OF = re.compile(r"(?!(?:Live|Acoustic|Piano|Band|Metal|Rock|Jazz|Full|Studio)\b)[A-Z].{1,30}\scover")
_GAME_AND_YEAR = re.compile(r"^(.{1,60}),\s*(?:19|20)\d\d$")


def titled(text: str, *, sources: bool = False) -> Titled:
    """The title's side of a line, understood; with `sources` its last bracket is a drama or film."""
    part = part_in(text)
    text = _FLAG.sub("", _SONG_WORD.sub("", _BEHIND_BAR.sub("", text)))
    album = None
    before = ""
    text, guests = _title_and_guests(_without_quotes(unquoted(text)))
    while text != before:
        before = text
        text, said = _without_remark(text, sources)
        # One bracket names the drama; one more before it is part of the title.
        sources = sources and text == before
        album = said or album
    text, said = _without_tail(text)
    return Titled(name_of_title(text), guests, is_instrumental(text), part, said or album)


# "Badtameez Dil | Yeh Jawaani Hai Deewani": what a bar parts from a title is the film.
_BEHIND_BAR = re.compile(r"(?<=\S)\s*[|｜]\s+[^|｜]+$")
# "난 사람이 제일 무서워 (People Scare Me) TITLE": shops flag the single; "Ca khúc “Đại Ngư”": the word for a song.
_FLAG = re.compile(r"(?<=[)\]가-힣])\s+(?:TITLE|HOT|NEW|타이틀(?:곡)?)$|(?<=\S)\s+[Ll]yrics$")
_SONG_WORD = re.compile(
    r"^(?:song|the song|ca khúc|bài(?: hát)?|lagu|canción|chanson|canzone|brano|música|lied|песня|أغنية|เพลง|노래"
    r"|곡|歌曲|曲)"
    r"\s*[:：]?\s*(?=[“\"«„「『《〈])|^أغنية\s+",
    re.IGNORECASE,
)


def _without_quotes(text: str) -> str:
    """The title without quotes that only brackets follow: `"Sea Glass" (바다)`."""
    found = brackets(text)
    if len(found) < 2 or found[0].start or not found[0].quotes or any(run.quotes for run in found[1:]):
        return text
    outside = "".join(_outside(text)).strip()
    return f"{found[0].inside}{text[found[0].end :]}".strip() if not outside else text


def is_remark(text: str) -> bool:
    """Whether brackets hold a remark on the song (a year, its producers, "bonus track") rather than a name."""
    return bool(_REMARK.match(text))


def part_in(text: str) -> str | None:
    """The number in "OST Part.3", where the text says OST or is nothing else."""
    found = PART.search(text)
    if not found or not (_OST.search(text) or found[0].strip() == text.strip()):
        return None
    return str(int(found[1] or found[2]))


def album_in(text: str) -> str | None:
    """The release that a remark like "Goblin OST Part 2" or "OST. Goblin" names; None if it names none."""
    if not _OST.search(text):
        return None
    name = _OST_WORDS.sub(" ", text, count=2).strip(" -–—:,.()[]|'\"“”《》「」『』")
    return text.strip(" -–—|()[]") if name else None


def _title_and_guests(text: str) -> tuple[str, tuple[str, ...]]:
    guests: list[str] = []
    text, found = _without_with(text)
    guests += found
    if " with " in text or re.search(
        r"(?<![^\W\d_])(?:feat|ft|part\.|featuring|피처링|피쳐링)(?![^\W\d_])|\sw/\s", text, re.IGNORECASE
    ):
        main, more = _guests_then_rest(text)
        text, guests = main, [*guests, *more]
    return text, tuple(guests)


def _without_with(text: str) -> tuple[str, list[str]]:
    for run in brackets(text):
        found = (
            re.match(
                r"(?:duet with|with|avec|con|com|mit|w/)\s+(.+)$|[与和跟同與](.+?)(?:合唱|对唱|對唱)$",
                run.inside,
                re.IGNORECASE,
            )
            if run.opener in ROUND | SQUARE
            else None
        )
        guest = (found[1] or found[2]) if found else ""
        if guest and not guest[:1].islower():
            return f"{text[: run.start].rstrip()} {text[run.end :].lstrip()}".strip(), [guest]
    return text, []


def _guests_then_rest(text: str) -> tuple[str, list[str]]:
    bracketed = text
    guests: list[str] = []
    for run in reversed(brackets(text)):
        found = (
            re.match(
                r"(?:prod(?:uced|\.)?\s*(?:&|and)\s*)?(?:feat(?:uring)?|ft|part)[.:\s]\s*(.+)$|(.+?)\s*(?:피처링|피쳐링)$",
                run.inside,
                re.IGNORECASE,
            )
            if not run.quotes
            else None
        )
        if found:
            guests.insert(0, found[1] or found[2])
            bracketed = f"{bracketed[: run.start].rstrip()} {bracketed[run.end :].lstrip()}".strip()
    if guests:
        return bracketed, guests
    open_guests = _WITH.search(text) or re.search(
        r"\s(?:(?:feat(?:uring)?|ft)(?:\.\s*|\s+)|w/\s+)(.+)$", text, re.IGNORECASE
    )
    if not open_guests:
        return text, []
    # "The Call Up Feat. Suzie (Klee) – Rework", "Sea feat. Susanne (Live on Lydverket)": what follows is no guest.
    named, rest = open_guests[1], ""
    tail = re.search(r"\s+[-–—]\s+.+$", named)
    if tail:
        named, rest = named[: tail.start()], named[tail.start() :]
    ending = trailing(named)
    if ending and versions_in_mark(ending[1].inside):
        named, rest = ending[0], f" {named[len(ending[0]) :].strip()}{rest}"
    return f"{text[: open_guests.start()]}{rest}".strip(), [named]


# Behind a native title, the form in brackets or a dash: "Low Sun(낮은 해) with Mira Holt", "Ember – with Sam Rowe".
_WITH = re.compile(
    r"(?:(?<=[\u3040-\u9fff\uac00-\ud7af])|(?<=[\u3040-\u9fff\uac00-\ud7af][)）])|\s[-–—])\s+with\s+(\S.*)$"
)


def _without_remark(text: str, sources: bool) -> tuple[str, str | None]:
    """The title without the bracket behind it, if that is a remark or a source; and the release that it names."""
    ending = trailing(text)
    if ending and ending[0].strip(" -–—") and _COVER_OF.fullmatch(ending[1].inside):
        return ending[0], None
    if not ending or not ending[0].strip(" -–—") or versions_in_mark(ending[1].inside):
        return text, None
    before, run = ending
    if _OST.search(run.inside):
        return before, album_in(run.inside)
    source = _FROM.match(run.inside) or _GAME_AND_YEAR.match(run.inside)
    if source and run.opener in ROUND | SQUARE:
        return before, source[1].strip()
    if _REMARK.match(run.inside):
        return before, None
    return (before, run.inside) if sources and _may_be_source(before, run) else (text, None)


def _may_be_source(before: str, run: Bracket) -> bool:
    return run.opener in ROUND | SQUARE or not (scripts_of(run.inside) - scripts_of(before))


_TAIL = re.compile(r"\s+(?:[|｜lI]|[-–—~])\s+([^|]{2,80})$")


def _without_tail(text: str) -> tuple[str, str | None]:
    found = _TAIL.search(text)
    if found and _OST.search(found[1]):
        return text[: found.start()].strip(), album_in(found[1])
    return text, None


def name_of_title(text: str) -> Name:
    """A title with the other forms printed beside it: native script, translation, without its instrumental mark."""
    # A dash that touches the title is its own ("-2 Degrees").
    text = re.sub(r"^[-–—|:]+\s+|\s+[-–—|:]+$|[|:]+$", "", unquoted(text.strip())).strip() or text.strip()
    also: list[str] = []
    base = _other_script_apart(text, also)
    halves = two_scripts(base) or _slashed(base)
    if halves:
        also.append(halves[1])
        base = halves[0]
    if is_instrumental(base):
        also.append(without_versions(base))
    return Name(base, tuple(dict.fromkeys(form for form in also if form and fold(form) != fold(base))))


def _other_script_apart(text: str, also: list[str]) -> str:
    for run in reversed(brackets(text)):
        rest = f"{text[: run.start].rstrip()} {text[run.end :].lstrip()}".strip()
        if run.quotes or not run.inside or not rest or versions_in_mark(run.inside):
            continue
        plain_rest = "".join(part for part in _outside(rest))
        if scripts_of(run.inside) and scripts_of(plain_rest) and not scripts_of(run.inside) & scripts_of(plain_rest):
            also.insert(0, unquoted(run.inside))
            text = rest
    return text


def _outside(text: str) -> list[str]:
    pieces, last = [], 0
    for run in brackets(text):
        pieces.append(text[last : run.start])
        last = run.end
    return [*pieces, text[last:]]


def _slashed(text: str) -> tuple[str, str] | None:
    left, slash, right = text.partition(" / ")
    if (
        slash
        and "/" not in right
        and scripts_of(left)
        and scripts_of(right)
        and not scripts_of(left) & scripts_of(right)
    ):
        return left.strip(), right.strip()
    return None


def has_version(text: str) -> bool:
    """Whether a text carries a mark of another recording, as titles do and names do not."""
    return bool(versions_of(text))
