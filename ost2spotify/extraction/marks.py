"""What charts, players and shops print on lines of their own around a song: ranks, their change, counts, buttons.

Each row is told by its whole line; a title that merely holds such a word ("Up Where We Belong") survives.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Mark:
    """A line beside a song that is nobody's name, with examples and look-alikes. A `cut` begins or ends a record."""

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    keeps: tuple[str, ...] = ()
    cut: bool = False


def _mark(
    name: str, pattern: str, examples: tuple[str, ...], keeps: tuple[str, ...] = (), *, cut: bool = False
) -> Mark:
    return Mark(name, re.compile(rf"(?:{pattern})$", re.IGNORECASE), examples, keeps, cut)


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_CLOCK = r"(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?uhr)?|(?:오전|오후)\s?\d{1,2}:\d{2})"
_UNITS = (
    r"(?:second|minute|min|hour|hr|day|week|month|year)s?|sekunden?|minuten?|stunden?|tagen?|minutos?|horas?|días?"
    r"|dias?|heures?|jours?|ore|giorni|minuti|минут\w*|час\w*|дн\w*|дня|menit|jam|hari|phút|giờ|ngày|dakika|saat|gün"
)
_SPAN = rf"(?:\d{{1,3}}|an?|one|einer|einem|un|una|um|uma) ?(?:{_UNITS})"

MARKS: tuple[Mark, ...] = (
    _mark(
        "place",
        r"(?:#|no\.?\s?|nº\s?|nr\.?\s?|number\s|platz\s|第)?\d{1,3}(?:[.)]|位|위|위\.|名|º|ª|e|er|th|st|nd|rd)?",
        ("1", "#12", "3위", "第5位", "Platz 3", "10th"),
        ("99 Lanterns", "Number One"),
        cut=True,
    ),
    _mark(
        "time",
        rf"[(\[]?{_CLOCK}[)\]]?",
        ("9:58 AM", "3:45", "[1:02:33]", "오전 9:30", "14:05 Uhr"),
        ("4:44 Blues",),
        cut=True,
    ),
    _mark(
        "how long ago",
        rf"(?:vor |hace |há |il y a ){_SPAN}|{_SPAN}\s(?:ago|fa|atrás|назад|yang lalu|trước|önce)|(?-i:{_SPAN})"
        r"|\d{1,2}\s?(?:초|분|시간|일|주|개월|년)\s?전|\d{1,2}\s?(?:秒|分|時間|日|か月|年"
        r"|分钟|分鐘|小时|小時|天)前"
        rf"|(?:yesterday|today|gestern|heute|ayer|hoy|hier|ieri|oggi),?(?: at)?(?: {_CLOCK})?|just now"
        rf"|scrobbling now",
        ("2 minutes ago", "an hour ago", "Yesterday 9:12pm", "3분 전", "vor 5 Minuten"),
        ("Yesterday Once More", "Two Days Ago", "Minutes", "7 Seconds", "25 Minutes"),
        cut=True,
    ),
    _mark(
        "date",
        rf"(?:\d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}"
        rf"|\d{{1,2}}\.? {_MONTH},?(?: \d{{4}})?"
        rf"|{_MONTH} \d{{1,2}},?(?: \d{{4}})?|\d{{4}}年\d{{1,2}}月\d{{1,2}}日"
        rf"|\d{{4}}년 \d{{1,2}}월 \d{{1,2}}일)\.?(?:,? {_CLOCK})?",
        ("2023-04-05", "12 May 2021, 9:12pm", "Jan 5, 2023", "2023年4月5日"),
        ("May", "March 5th Street"),
        cut=True,
    ),
    _mark("year", r"[(\[](?:19|20)\d\d[)\]]", ("(2009)",), ("(2009) Days",)),
    _mark(
        "count",
        r"[♥❤♡👍▶►👁]?\s?[+\-]?\d[\d.,]*\s?(?:%|[kmb]|[tT]sd|mio|만|천|億|亿|万)?\.?\s?(?:(?:mal )?(?:plays|views"
        r"|likes|streams"
        r"|scrobbles|listeners|times|weeks?|shazams|votes?|points?|pts|aufrufe|reproducciones|visualizaç\w+|écoutes"
        r"|просмотр\w+|회"
        r"|건|回再生|回視聴|次播放|次观看|播放))?",
        ("61,204", "12M views", "1.2K", "♥ 33", "1,204 plays"),
        ("Seven Weeks", "24K Magic"),
    ),
    _mark(
        "price",
        r"(?:[$€£¥₩]|usd|eur)\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥₩]|usd|eur|kr|zł|원|円|元)|album only",
        ("$1.29", "0,99 €", "700원"),
        ("$ave Dat Money",),
    ),
    _mark(
        "change of rank",
        r"[▲▼△▽↑↓→⇧⇩↗↘=~–—•·-]\s?\d{0,3}|[+\-]\d{1,3}|(?:\d{1,3}|up|down)\s?(?:up|down|places?|↑|↓)|(?:up|down"
        r"|moved (?:up|down))\s?"
        r"\d{1,3}|new(?: entry)?!?|hot(?: shot)?|re(?:-?entry)?|reentry|no change|same|non-?mover|steady|climber"
        r"|faller"
        r"|neu|neueinstieg|wieder(?:einstieg)?|unverändert|nuevo|entrada|nouveau|entrée|nuova?|novo|новинка"
        r"|без изменений"
        r"|(?:순위 동일|동일|유지|변동\s?없음|(?:순위\s?)?(?:신규|진입)(?:\s?진입)?|재진입)(?:\s\d{1,3})?"
        r"|\d{1,3}\s?단계\s?(?:상승"
        r"|하락)|상승|하락"
        r"|(?:상승|하락)\s?\d{1,3}|初登場|再登場|前週\s?[:：]?\s?(?:\d{1,3}位?|-)|ランク(?:アップ|ダウン)|新上榜"
        r"|新進榜|新进榜|持平|不变|不變|(?:上升|下降)\s?\d{1,3}?",
        ("순위 동일", "순위 동일 0", "1단계 상승", "2 up", "NEW", "▲ 3", "-", "初登場", "Re-entry"),
        ("Up", "New Shoes", "Down Under", "Same Old"),
    ),
    _mark(
        "place of a week",
        r"(?:lw|tw|last week|this week|peak(?: pos(?:ition)?)?|weeks?(?: on chart)?|wks?|woc|pos(?:ition)?|vorwoche"
        r"|höchste position"
        r"|wochen)\.?\s?[:：]?\s?(?:[\d-]{1,4}|new|re)?,?",
        ("LW: 3,", "Peak: 1,", "Weeks: 5", "Last week"),
        ("Last Week's Song", "Peaks"),
    ),
    _mark(
        "release line",
        r"(?:発売日|配信日|リリース|발매일?|발매|released?|release date|veröffentlicht|added"
        r"|hinzugefügt)\s?[:：]?\s?[\d(].{0,20}|(?:アルバム|シングル|ＥＰ|ep)(?:「[^」]{1,40}」収録)?"
        r"|(?:single|album|ep)",
        ("発売日：2023年4月5日", "アルバム「灯台」収録", "Single"),
        ("Albumin", "Single Ladies"),
    ),
    _mark(
        "button",
        r"(?:re)?play(?: (?:track|now|song|video|all))?|play sample|preview|pause|share(?: (?:track|song))?"
        r"|buy(?: (?:now|track|mp3|song))?"
        r"|download(?: mp3)?|listen(?: (?:now|on spotify|on apple music))?|(?:un)?loved?(?: this) track|liked?"
        r"|add(?: to (?:queue|playlist|library|cart|basket))?|more"
        r"|options|more options|lyrics|video|music video|explicit|e|hd|4k|mv|m/v|vip|sq|hq|(?:now"
        r"|currently) (?:playing|on air)|on air|live now|view in (?:itunes|apple music)"
        r"|spotify|apple music|youtube|youtube music|deezer|tidal|amazon music|soundcloud|bandcamp|song cover art"
        r"|album art(?:work)?|cover|(?:open|listen) in spotify"
        r"|abspielen|anhören|teilen|kaufen|merken|gerade läuft|jetzt läuft|reproducir|escuchar|compartir|comprar"
        r"|écouter|partager|acheter|en direct|ascolta|condividi|ouvir|compartilhar"
        r"|слушать|скачать|поделиться|tải về|nghe|dengarkan|unduh|dinle|indir"
        r"|듣기|담기|좋아요|재생|다운(?:로드)?|뮤비|뮤직비디오|가사|상세정보|상세 정보|더보기|구매|선물|공유|타이틀"
        r"|title|19금?"
        r"|再生|試聴|試聽|试听|播放|下载|下載|收藏|分享|添加|歌詞|歌词|購入|ダウンロード|お気に入り|獨家|独家|无损"
        r"|無損|▶️?|►|♥|♡|❤️?|★|☆|…|\.{3}|⋮|⋯|\+|×|x|✓|↗",
        ("듣기", "좋아요", "Play track", "Love this track", "View in iTunes", "▶"),
        ("Play Dead", "Love", "Video Games", "Listen to the Rain"),
    ),
)


_CHANGE = next(mark.pattern for mark in MARKS if mark.name == "change of rank")
_CLOCKED = next(mark.pattern for mark in MARKS if mark.name == "time")
_PLACED = re.compile(r"#?\d{1,3}\.?\s+(?=\S)")


def _behind_place(text: str) -> str:
    """What stands behind the place that opens a line, if it is a time or a change of rank: "01 0:00", "3 NEW"."""
    place = _PLACED.match(text)
    rest = text[place.end() :] if place else ""
    return rest if _CHANGE.match(rest) or _CLOCKED.match(rest) else ""


@lru_cache(maxsize=20_000)
def is_mark(text: str) -> bool:
    """Whether a line is only such a mark."""
    return len(text) <= 60 and (any(mark.pattern.match(text) for mark in MARKS) or bool(_behind_place(text)))


@lru_cache(maxsize=20_000)
def is_cut(text: str) -> bool:
    """Whether a line is a lone place, time or date, which parts one record from the next."""
    cut = len(text) <= 40 and any(mark.cut and mark.pattern.match(text) for mark in MARKS)
    return cut or (len(text) <= 40 and bool(_behind_place(text)))


def is_change_of_rank(text: str) -> bool:
    """Whether a line says how a place of a chart has moved."""
    text = _behind_place(text) or text
    return len(text) <= 30 and any(char.isalnum() for char in text) and bool(_CHANGE.match(text))


_CLOSING = tuple(mark.pattern for mark in MARKS if mark.name in ("how long ago", "date"))


def is_closing(text: str) -> bool:
    """Whether a line says when a song was played, as players do below it."""
    return len(text) <= 40 and any(pattern.match(text) for pattern in _CLOSING)


_LENGTH = re.compile(r"[(\[]?(?:\d:)?\d{1,2}:\d{2}[)\]]?$")


_PLAYS = re.compile(
    r"\d[\d.,]*\s?[kmb]?\s(?:plays|streams|scrobbles|shazams|listeners|lyssningar|écoutes|reproducciones)$"
    r"|\d[\d.,万亿億]*\s?(?:回再生|次播放)$",
    re.IGNORECASE,
)


def counts_plays(text: str) -> bool:
    """Whether a line says how often something was played, which only music is."""
    return len(text) <= 60 and bool(_PLAYS.search(text))


def is_length(text: str) -> bool:
    """Whether a line is how long a song lasts (or a time of day on a clock of 24 hours)."""
    return bool(_LENGTH.match(text))


# A song costs a coin; what costs five is a thing. Comments have a button to answer them.
_OF_GOODS = re.compile(r"[$€£]\s?(?:[5-9]|\d{2,})(?:[.,]\d\d)?$|(?:[5-9]|\d{2,})(?:[.,]\d\d)?\s?[$€£]$")
_OF_COMMENTS = re.compile(
    r"(?:reply|quote|report|upvote|antworten|répondre|responder|rispondi|ответить|odpowiedz|yanıtla|balas|trả lời"
    r"|답글(?:쓰기)?|返信|回复|回覆)$",
    re.IGNORECASE,
)


def is_strange(text: str) -> bool:
    """Whether a line belongs to the records of a shop or to comments: a price of five or more, "Reply"."""
    return len(text) <= 20 and bool(_OF_GOODS.match(text) or _OF_COMMENTS.match(text))
