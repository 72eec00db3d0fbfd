"""Which lines of a page may be songs: what a line is that cannot be one, and what a line shows that may.

`REASONS` are tried in order; the first that holds says why a line is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ost2spotify.extraction.announcing import ABOUT
from ost2spotify.extraction.beside import is_beside
from ost2spotify.extraction.brackets import quoted
from ost2spotify.extraction.evidence import OPUS, WORK
from ost2spotify.extraction.furniture import Entry
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.layouts import pieces_of, splits
from ost2spotify.extraction.notes import is_note, names_service
from ost2spotify.extraction.owner import names_artist, names_owner
from ost2spotify.extraction.parts import is_part_line
from ost2spotify.extraction.prose import is_sentence

# What follows a number and is no longer than this may be a title that reads like a sentence.
_SHORT = 60
# A pair no longer than this is looked at side by side.
_PAIR = 100


def may_be_song(entry: Entry) -> bool:
    """Whether a line may be a song: nothing says that it is something else, and something that it may be one."""
    if not entry.body or any(is_none(entry) for is_none in REASONS):
        return False
    body = entry.body
    return (
        splits(body)
        or _is_quotation(body)
        or bool(OPUS.search(body) or WORK.search(body))
        or bool(entry.marker)
        or entry.bare is not None
        or entry.line.kind in ("item", "row")
        or bool(entry.role)
    )


def may_be_title(text: str) -> bool:
    """Whether a line that stands bare under "Setlist:" may be a title there."""
    label = re.split(r"\s*[:：]\s*", text)[0]
    return not (is_note(text) or names_artist(text) or is_byline(text) or _OF_FILE.search(text) or is_beside(label))


def _is_note(entry: Entry) -> bool:
    line = entry.line.text
    return is_note(line) or names_service(line) or ("N" not in entry.marker and is_note(entry.body))


def _says_nothing(entry: Entry) -> bool:
    return not any(char.isalnum() for char in entry.body) or bool(_RANGE.fullmatch(entry.body))


def _announces(entry: Entry) -> bool:
    """Whether a line announces songs: "ミラ「海の歌」収録曲", "▸ Tracklist"."""
    words = entry.number is None and ABOUT[0].pattern.fullmatch(entry.body.strip(" :："))
    return bool(words or _ANNOUNCES.search(entry.body))


def _heads(entry: Entry) -> bool:
    """Whether a heading names a show with its year, or whose music follows."""
    return entry.line.kind == "heading" and bool(_SHOW.match(entry.body) or names_owner(entry.body))


def _is_of_site(entry: Entry) -> bool:
    """Whether a line is of a file, a post, a template or a legend."""
    shapes = (
        _OF_FILE.search(entry.body)
        or _REVIEW.match(entry.body)
        or _COUNTS.match(entry.body)
        or _SIGNED.search(entry.body)
    )
    source = _PLACEHOLDER.match(entry.body) or _PARAMETER.match(entry.line.text) or _LEGEND.match(entry.line.text)
    return bool(shapes or source or (not entry.marker and _HANDLE.search(entry.body)))


def _is_label(entry: Entry) -> bool:
    """Whether a line names columns, the artist of what follows, or a field of a box of facts."""
    cells = {role_of(cell) for cell in entry.line.cells}
    return {"title", "artist"} <= cells or is_header(entry.body) or names_artist(entry.body) or _is_field(entry)


def _is_part(entry: Entry) -> bool:
    return not entry.role and is_part_line(re.split(r"\s+[-–—]\s+", entry.body)[0])


def _is_dated(entry: Entry) -> bool:
    """Whether a date or an amount stands where a name should: "1979 - The year it began" is no song."""
    body, pieces = entry.body, _sides(entry.body)
    chord = len(pieces) > 1 and _CHORD.match(pieces[0]) and _FINGERS.match(pieces[1])
    chord = chord or (len(pieces) > 1 and not entry.marker and _INSTRUMENT.fullmatch(pieces[0]))
    first = chord or _COUNTED.search(body) or _NO_NAME.match(pieces[0]) or (len(pieces) > 1 and _DAY.match(pieces[1]))
    return bool(first) or (not entry.marker and is_byline(entry.body)) or bool(_DECADES.fullmatch(entry.body))


# "60s / 70s" heads songs.
_DECADES = re.compile(
    r"(?:(?:early |late )?(?:19|20)?\d0['’]?s\s*(?:[/&,–-]|and|to)?\s*){1,3}(?:(?:and )?(?:later|today|now))?",
    re.IGNORECASE,
)
# "Em – 022000" is how a guitar is held.
_CHORD = re.compile(r"^[A-H](?:#|b|♯|♭|m|maj|min|dim|aug|sus|add|\d|/[A-H])*$")
_FINGERS = re.compile(r"^[xX\d]{6}$")


def _stands_beside(entry: Entry) -> bool:
    pieces = _sides(entry.body)
    return (len(pieces) > 1 and is_beside(pieces[0])) or all(map(is_beside, re.split(r"\s*/\s*", entry.body)))


@lru_cache(maxsize=2)
def _sides(body: str) -> tuple[str, ...]:
    return tuple(re.split(r"\s*[-–—:：|\t]\s*(?=\S)|\s/\s", body, maxsplit=1))


def _is_prose(entry: Entry) -> bool:
    counted = entry.number is not None and (splits(entry.body) or len(entry.body) <= _SHORT)
    return _reads_as_sentence(entry.body) and not counted


REASONS: tuple[Callable[[Entry], bool], ...] = (
    _is_note,
    _says_nothing,
    _announces,
    _heads,
    _is_of_site,
    _is_label,
    _is_part,
    _is_dated,
    _stands_beside,
    _is_prose,
)


def _reads_as_sentence(body: str) -> bool:
    """Whether a line is prose; of a pair, whether one side is."""
    pieces = pieces_of(body, "dash")
    run = quoted(body)
    if len(pieces) == 3 and run is not None and run.start == 0 and len(pieces[0]) <= 60 and len(pieces[1]) <= 40:
        # "“Ember” - Sam Rowe - The fire goes out.": a title, its singer and the scene.
        return False
    if len(pieces) == 2 and len(body) <= _PAIR:
        return any(map(_is_said, pieces))
    return is_sentence(body)


def _is_said(piece: str) -> bool:
    """Whether one side of a pair is a sentence; without a stop a title may read like one ("I Will Go to the Sea")."""
    return is_sentence(piece) and (
        piece.rstrip(')”"»’').endswith((".", "!", "?", "…", "。")) or len(piece.split()) > _WORDS
    )


_WORDS = 12


def _is_quotation(body: str) -> bool:
    """Whether quotes stand around all of a short line, but for brackets behind them: “Sea Glass” (Inst.)."""
    run = quoted(body)
    return (
        run is not None
        and run.start == 0
        and len(body) <= 80
        and not re.sub(r"\([^()]*\)", "", body[run.end :]).strip()
    )


# A date, an amount or a lone number is no side of a song.
_NO_NAME = re.compile(
    r"^(?:(?:19|20)\d\d\s?[年년]?(?:\s?\d{1,2}[月월](?:\s?\d{1,2}[日일])?)?|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?"
    r"|[$€£¥]\s?[\d.,]+|[\d.,]+\s?%)$"
)
# "Guitar – Vis-A-Vis" below a song says who plays on it.
_INSTRUMENT = re.compile(
    r"(?:(?:lead|rhythm|acoustic|electric|backing|additional) )?(?:guitars?|bass|drums|vocals|keyboards?|percussion"
    r"|saxophone|trumpet|trombone|organ|synthesi[sz]ers?|engineer|mixing|mastering)",
    re.IGNORECASE,
)
# "IDed: 9 / 11" counts something.
_COUNTED = re.compile(r"(?:^|[:：]\s)\d{1,4}\s?[-–—/|]\s?\d{1,4}$")
_DAY = re.compile(
    r"^(?:(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:, \d{4})?"
    r"|[$€£¥]\s?[\d.,]+|[\d.,]+\s?(?:%|[€£¥]|zł|kr|руб\.?|円|원|usd|eur)|\d{1,2}[.,]\d)$",
    re.IGNORECASE,
)
# "Red lights, stop signs. —Rachel": what a critic says, and who.
_SIGNED = re.compile(r"[.!?…]\s+[—–-]\s?[A-Z]\w{1,20}$")
# "[Review] Low Sun – a slow burn" is a post.
_REVIEW = re.compile(
    r"[\[【(](?:(?:k-?)?(?:drama|film|movie|book|album)[- ])?(?:review|recap|news|interview|opinion|feature"
    r"|리뷰|후기|レビュー)[\])】]\s",
    re.IGNORECASE,
)
# What the signs of a list stand for: "* = new release   (R) = request".
_LEGEND = re.compile(r"^\W{0,2}\w?\W{1,2}\s*=\s\w")
# "Unknown Artist - Track 01" stands for any song.
_PLACEHOLDER = re.compile(r"[\[<%{]?(?:unknown artist|artist(?: name)?)[\]>%}]?\s[-–]\s", re.IGNORECASE)
# A template's parameter in the source of a wiki.
_PARAMETER = re.compile(r"^\|\s*\w{2,30}\s*=")
# "↩ 0  🔁 3  ⭐ 17" below a post, and whose it is: "Ines @ines@tooting.example · 8h".
_COUNTS = re.compile(r"^\W*\d+(?:\W{2,}\d+)+\W*$")
_HANDLE = re.compile(r"(?:^|\s)@\w{2,}")
# "128 MB // 320 kbps" is said of a file.
_OF_FILE = re.compile(r"(?<!\w)\d[\d.,]*\s?(?:[kmg]b|kbps|kbit/s|khz)(?!\w)", re.IGNORECASE)
# "【1～20】", without its first number.
_RANGE = re.compile(r"[~～–—-]\s?\d+\W*")
# "ミラ「海の歌」収録曲" announces songs.
_ANNOUNCES = re.compile(
    r"[:：–—-]\s*(?:(?:the|full|complete|all|полный|весь|wszystkie|lista|liste|die|la|todas las)\s)*"
    r"(?:track ?list(?:ing)?|set ?list|song list|list of songs|список (?:песен|треков)|piosenek|canzoni"
    r"|lista de canciones|liste des chansons|titelliste|daftar lagu)\W*$|"
    r"[」』》”\"】]\s*(?:の|イメージソング|キャラクターソング|オリジナル|サウンドトラック|サントラ|アルバム"
    r"|original soundtrack|album|ost|\s)*"
    r"(?:収録曲|収録内容|全曲|曲目|セットリスト|セトリ|トラックリスト|track ?list(?:ing)?|set ?list|수록곡"
    r"|트랙리스트|曲目表|歌单|歌單"
    r"|一覧|まとめ|リスト|목록|정리|合集|大全)\W*$",
    re.IGNORECASE,
)


# A show with its year, over the lines of its songs: "『海の町』(2014年)".
_SHOW = re.compile(r"^[『「《〈][^』」》〉]{1,60}[』」》〉]\s*[(（](?:19|20)\d\d[^)）]*[)）]$")


def is_byline(body: str) -> bool:
    """Whether a line says who wrote the page and when, or who took a picture: a piece of it is a date, or a count."""
    pieces = re.split(r"\s+[-–—|·•»]\s+|\s*[|\t]\s*", body)
    return len(pieces) <= _OF_BYLINE and any(map(_DATED.match, pieces))


# A log of plays has more columns: artist, title, album, moment.
_OF_BYLINE = 3


_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|januar|februar|märz|mai|juni|juli|oktober"
    r"|dezember|janvier"
    r"|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio|febbraio|marzo|aprile"
    r"|maggio|giugno"
    r"|luglio|agosto|settembre|ottobre|dicembre|enero|febrero|abril|mayo|junio|julio|septiembre|octubre"
    r"|noviembre|diciembre"
    r"|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maret|mei|agustus"
    r"|desember|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|tháng \d{1,2}"
)
# "12/05/2020", "Selasa, 21 September 2021", "October 23, 2017", "2016年4月18日", "4 Comments", "1.204 lượt xem".
_DATED = re.compile(
    rf"^(?:\S{{1,20}}[,:]? ){{0,3}}(?:(?:le |el |il |am |den )?\d{{1,2}}(?:\.|st|nd|rd|th|er)?(?: de)? "
    rf"(?:{_MONTH})(?: de)?,? (?:19|20)\d\d"
    rf"|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d"
    r"|(?:19|20)\d\d(?:[./-]\d{1,2}[./-]\d{1,2}|[年년]\s?\d{1,2}[月월]\s?\d{1,2}[日일]))"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d.{0,8})?$"
    r"|^page \d+ of \d+$|^all times are .{3,12}$"
    r"|^[\d.,]+\s?[kKmM]? (?:comments?|views|lượt xem|kommentare|commentaires|comentarios|comentários|commenti)$",
    re.IGNORECASE,
)


def _is_field(entry: Entry) -> bool:
    """Whether a row of two cells is a label and what it says, as in info boxes: "Artista | Mira", "Durata | 48:12"."""
    return entry.line.kind == "row" and len(entry.line.cells) == 2 and role_of(entry.line.cells[0]) in _FIELDS


_FIELDS = frozenset({"artist", "composer", "album", "other"})


def is_header(body: str) -> bool:
    """Whether a line names columns: "Song - Singers - Lyrics"."""
    pieces = re.split(r"\s*[-–—|/:\t]\s*", body)
    return len(pieces) >= 2 and all(role_of(piece) for piece in pieces)
