"""What stands around a song in a list and belongs to the list: numbers, bullets, times, links, ratings.

`entry_of` takes it off a line and remembers it: numbers that count are evidence for a list,
a number that does not belong to a count may be a name (`21 Savage`, `7 rings`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ost2spotify.extraction.prose import before_comment
from ost2spotify.extraction.words import PART_WORD
from ost2spotify.model import Line
from ost2spotify.text import Rule


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with its furniture taken off.

    `marker` is what led it ("N" a number, "-" a bullet, "T" a time), `number` its number, `bare` a number
    without any sign behind it ("3 Prologue", "50G-Dragon") that only a counting list makes a number, and `unbared`
    the body without it. `role` is what the song is ("OP", "Part 3"). `timed` says that a time or length was there.
    """

    line: Line
    body: str
    marker: str = ""
    number: int | None = None
    bare: int | None = None
    unbared: str = ""
    role: str = ""
    timed: bool = False

    def counted(self) -> Entry:
        """The entry with its bare number taken for a number."""
        return (
            replace(self, body=self.unbared, number=self.bare, bare=None, marker="N") if self.bare is not None else self
        )


_TIME = r"(?:(?:\d{1,2}:)?\d{1,3}[:：]\d{2}(?:[.,]\d{1,3})?|\d{1,2}h\d{2})"
_DASH = r"[-‐‑‒–—−―~～]"

# Markdown is taken off first: what it wraps (numbers, times, titles) is looked at afterwards.
MARKUP: tuple[Rule, ...] = (
    Rule(
        "key of a map",
        re.compile(
            r"""^(?:["'`][\w-]{1,80}["'`]\s*:\s*(?=["'`][^"`]{3,300}["'`]\s*[,;]?$)"""
            r"""|[\w-]{1,80}\s*:\s*(?=["'`][^"`]{3,300}["'`]\s*[,;]$)"""
            r"""|(?:[Ss]ong|[Tt]itle|[Tt]rack)\s*:\s*(?=["'`][^"`]{3,300}["'`]$)"""
            r"""|[a-z0-9_-]{1,80}\s*:\s*(?=["'`][^"`]{1,200}\s[-–—]\s[^"`]{1,200}["'`]$))"""
        ),
        "",
        ('"this-love": "Davichi - This Love",', '"Davichi - This Love",'),
        ("Om: Gun", '"a": 5,', 'Muse: "Decode"'),
    ),
    Rule(
        "string of a map",
        re.compile(r"""^(["'`])([^"`]{3,300})\1\s*,$"""),
        r"\2",
        ('"Davichi - This Love",', "Davichi - This Love"),
        ('"Heart" by Om', '"Heart"'),
    ),
    Rule(
        "Markdown link",
        re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]{0,60}\]){0,200})\]\((?:https?://|/|#|\./)[^()\s]{0,500}\)"),
        r"\1",
        ("[00:00](https://a.b/c) Om - Pilgrimage", "00:00 Om - Pilgrimage"),
        ("Today (오늘은) [Original Dialog]", "Om [Live](2004)"),
    ),
    Rule(
        "bare address",
        re.compile(r"\s*[(<\[]?\bhttps?://[^\s>)\]]{1,2000}[)>\]]?", re.IGNORECASE),
        "",
        ("Om - Pilgrimage https://youtu.be/Rc", "Om - Pilgrimage"),
        ("http - Song",),
    ),
    Rule(
        "bold remark behind a label",
        re.compile(r"(?<=[\])])\s*\*\*[^*]{2,40}\*\*\s*$"),
        "",
        ("Om – Gun [Armind] **Tune Of The Week**", "Om – Gun [Armind]"),
        ("**Om** – Gun", "[1] **Om** - Gun x"),
    ),
    Rule(
        "bold",
        re.compile(r"\*\*(?=\S)([^*]{1,300})\*\*|__(?=\S)([^_]{1,300})__"),
        r"\1\2",
        ("**Om** - Pilgrimage", "Om - Pilgrimage"),
        ("M*A*S*H", "snake_case_name", "** alone"),
    ),
    Rule(
        "code",
        re.compile(r"`([^`]{1,300})`"),
        r"\1",
        ("`Om - Pilgrimage`", "Om - Pilgrimage"),
        ("Rock `n Roll",),
    ),
)

LEADING: tuple[Rule, ...] = (
    Rule(
        "quote mark",
        re.compile(r"^>\s+"),
        "",
        ("> Om - Pilgrimage", "Om - Pilgrimage"),
        (">>> x",),
    ),
    Rule(
        "box to tick",
        re.compile(r"^\[[ xX✓✔]\]\s+(?=[^\s-])"),
        "",
        ("[x] Om - Pilgrimage", "Om - Pilgrimage"),
        ("[X] - Song", "[xx] Om"),
    ),
    Rule(
        "reader who adds a line",
        re.compile(r"^@?[^\W\d_][\w.]{1,20}:\s+(?=\d{1,3}[.)]\s)"),
        "",
        ("Anna: 4. Chromatics - Tick", "4. Chromatics - Tick"),
        ("Anna: 4 songs", "Suite: 4.5 Hours"),
    ),
    Rule(
        "bullet",
        re.compile(
            r"^(?:[・•●○▲△▼▽◆◇■□▪▫★☆♪♫♬♩►▶▷▸➤➔→‣·∙⁃✓✔❤♥♡❖◎※☞🎵🎶🎧🎤🎼💿🔹🔸]\ufe0f?\s*)+"
            r"|^(?:[\u2190-\u21ff\u25a0-\u2753\u2756-\u2775\u2794-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f300-\U"
            r"0001faff]\ufe0f?\s+)+(?=\S)"
            r"|^(?:[-*+–—]\s+)+(?=\S)"
        ),
        "",
        ("• Om - Pilgrimage", "Om - Pilgrimage"),
        ("-Wake Up", "*NSYNC - Bye Bye Bye", "+44 - When Your Heart"),
    ),
    Rule(
        "number",
        re.compile(
            r"^(?:no|nr|m(?=[0-3]?\d(?!\d))|track|tr|song|№|曲|第)?\s?[#.]?\s?[(\[【<]?(\d{1"
            r",3})=?(?:[.．、)\]】>。]|\ufe0f?\u20e3"
            r"|[:：](?!\d)|位|名|위|등|곡|º|°|ª|\s*[-–—](?=\s)|(?<=\d)\s*\||(?<=\d\d)-(?=[^\W\d]))"
            r"(?!\d)[)\].:：]?\s*(?=\S)|^#\s?(\d{1,3})\b[.:)]?\s*(?=\S)"
            r"|^\d{1,3}(?:위|등|位)(?=\d)"
            # A title that begins with digits of its own: "06.115万キロの歌".
            r"|^(\d{1,2})[.．](?=\d{1,4}[\u3040-\u9fff\uac00-\ud7af](?<![年月日時点分년월일시분]))",
            re.IGNORECASE,
        ),
        "",
        ("3. Prologue", "Prologue"),
        ("99 Red Balloons", "1.5 Degrees", "2049", "4:44", "10CM - Phonecert", "(1999)", "12.25日"),
    ),
    Rule(
        "place in a chart",
        re.compile(
            r"^\d{1,3}\s+[(\[](?:[▲▼△▽↑↓+−=-]?\s?\d{1,3}|n|ny|new|neu|r|re|re-entry|-|–|=|nd|ne|nieuw|nuovo|nuevo)[)\]]\s+"
            r"(?:(?:[▬▲▼→←↑↓=]|nieuw|new|neu|nuevo|nuovo|nouveau|re-entry)\s+)?"
            r"(?:\d{1,3}\s?(?:v|w|wks?|weeks?|wo|sem|sett)\.?\s+|(?<=\s\s)\d{1,3}\s{2,})?(?=\S)",
            re.IGNORECASE,
        ),
        "",
        ("4 (N) Om - Gun", "Om - Gun"),
        ("4 (Live) Om", "7 (2 Of Hearts)"),
    ),
    Rule(
        "columns of a chart",
        re.compile(r"^\d{1,3}\s{2,}(?:\d{1,3}|[-–—])\s{2,}(?=\S)"),
        "",
        ("11   –   Vacation", "Vacation"),
        ("7  Rings", "4 - 3 - Om"),
    ),
    Rule(
        "place in words",
        re.compile(
            r"^(?:第\s?(?:[一二三四五六七八九十]{1,3}|\d{1,3})\s?[名位首]|(?:no\.|top)\s?\d{1,3})\s*[:：.、]?\s*(?=\S)",
            re.IGNORECASE,
        ),
        "",
        ("第三名《海》——米拉", "《海》——米拉"),
        ("第三章 海", "Top Gun - Om", "No. One"),
    ),
    Rule(
        "year of an entry",
        re.compile(r"^(?:19|20)\d\d\s?(?:[:：]|\s[-–—])\s+(?=\S.*\s[-–—]\s)"),
        "",
        ("1984: Sea Glass – Lyn", "Sea Glass – Lyn"),
        ("1984 – Lyn", "1999: Prince"),
    ),
    Rule(
        "played over the one before",
        re.compile(r"^w/\s+(?=\S)", re.IGNORECASE),
        "",
        ("w/ Lee Ott - Hollow", "Lee Ott - Hollow"),
        ("With You - Om",),
    ),
    Rule(
        "place in a set list",
        re.compile(r"^(?:M|W?EN)-?\d{1,2}(?:[.:．]\s*|\s+)(?=[^\s\-–—])"),
        "",
        ("EN1 またね", "またね"),
        ("M.I.A. - Bad Girls", "EN", "Miley - Song"),
    ),
    Rule(
        "word for a song",
        re.compile(r"^(?:เพลง|เพลงที่ \d+)\s+(?=\S)"),
        "",
        ("เพลง ทะเล", "ทะเล"),
        ("เพลงรัก",),
    ),
    Rule(
        "circled number",
        re.compile(r"^[\u2460-\u2473\u24eb-\u24f4\u2776-\u277f\u3251-\u325f]\s*"),
        "",
        ("① Prologue", "Prologue"),
        ("Ⅱ - Song",),
    ),
    Rule(
        "side and number",
        re.compile(
            r"^(?:[A-D]\d{1,2}|\d{1,2}-\d{2}|(?:CD|Disc|Disk)\s?\d{1,2}[-./ ]+\d{1,2})(?:[.:)]\s*|\s+[-–—]\s+"
            r"|\s+)(?=\S)",
            re.IGNORECASE,
        ),
        "",
        ("A1. Prologue", "Prologue"),
        ("B2ST - Shock", "D4", "B1A4 - Sweet Girl"),
    ),
    Rule(
        "time",
        re.compile(
            rf"^[(\[【]?{_TIME}(?:\s*{_DASH}\s*{_TIME})?\s?(?:am|pm|h|uhr)?[)\]】]?(?:\s*[-–—|:：,→]\s"
            rf"|\s)\s*(?=\S)|^[(\[]{_TIME}[)\]](?=\S)",
            re.IGNORECASE,
        ),
        "",
        ("[00:00] Om - Pilgrimage", "Om - Pilgrimage"),
        ("4:44", "12:00 ", "2:1"),
    ),
    Rule(
        "time with a dot",
        re.compile(r"^(?:[01]\d|2[0-3])\.[0-5]\d\s+(?=\S[^:]{0,60}(?::|\s[-–—])\s\S)"),
        "",
        ("14.04 Om: Gun", "Om: Gun"),
        ("10.15 Saturday Night", "8.02 Om: Gun"),
    ),
    Rule(
        "tag of a video",
        re.compile(
            r"^(?:[\[【(](?:m/?v|official(?: m/?v| video| audio)?|audio|teaser|lyrics?|eng sub|fmv|hd|playlist"
            r"|live clip|special clip|뮤비|가사)[\]】)]\s*)+(?=\S)",
            re.IGNORECASE,
        ),
        "",
        ("[MV] Lyn - My Destiny", "Lyn - My Destiny"),
        ("[Goblin OST] Soyou", "(Live) Om", "[MV]"),
    ),
    Rule(
        "seconds",
        re.compile(r"^\d{1,5}\s+\|\s+(?=\S)"),
        "",
        ("125 | Dubra - Bounce", "Dubra - Bounce"),
        ("125 - Dubra",),
    ),
)

TRAILING: tuple[Rule, ...] = (
    Rule(
        "length",
        re.compile(
            rf"(?:\s*[.…·_]{{2,}}\s*|\s*[–—|/,]\s*|\s+-\s*|-(?=[(\[]?\d)|\s+"
            rf"|(?<=[\])\"”」』]))(?:[(\[【]{_TIME}(?:\s?(?:min|mins|분))?[)\]】]|{_TIME}(?:\s?(?:min|mins|분))?)\s*$"
        ),
        "",
        ('"Tak Bisakah" 3:37', '"Tak Bisakah"'),
        ("4:44", "Genesis 1:1a", "LFO 2:1"),
    ),
    Rule(
        "writers behind a dash",
        re.compile(
            r"\s+[-–—]\s+(?:(?:written|composed|produced|arranged|lyrics|words|music|geschrieben|komponiert"
            r"|scritt[ao]"
            r"|compost[ao]|écrite?|composée?|escrit[ao]|compuest[ao])(?:(?: and | & |/|, )(?:\w+))? (?:by|von"
            r"|par|da|por)"
            r"|prod\.(?: by)?)\s.+$"
            r"|\s+[-–—]\s+(?:musiques?|paroles|music|lyrics|musik|text|música|letra|musica|testo|muzyka|słowa|müzik|söz)"
            r"\s?[:：]\s.+$",
            re.IGNORECASE,
        ),
        "",
        ("Gun (3:30) – written by A. Om, B. Lee", "Gun (3:30)"),
        ("Music by John Miles", "Om – Written in the Stars", "Produced by Me - Om"),
    ),
    Rule(
        "drama and role",
        re.compile(
            r"\s*[-–—－]+\s*[《「『][^》」』]{1,40}[》」』]\s*(?:片尾曲|片頭曲|片头曲|主题曲|主題曲|插曲|主題歌|挿入歌"
            r"|エンディング(?:テーマ)?|オープニング(?:テーマ)?|OST|OP|ED)\d?\s*$",
        ),
        "",
        ("米拉《海玻璃》—《低日》片尾曲", "米拉《海玻璃》"),
        ("《低日》片尾曲", "米拉《海》—《夜》"),
    ),
    Rule(
        "length in words",
        re.compile(r"\s*[-–—(\[]?\s*\b\d{1,2}\s?(?:m|min|['’′])\s?\d{1,2}\s?(?:s|sec|''|[\"”″])?[)\]]?\s*$"),
        "",
        ("Prologue (3m45s)", "Prologue"),
        ("Song '65", "Mix 2 m"),
    ),
    Rule(
        "episode behind a quoted title",
        re.compile(
            r"^(.*[\"”“«».+」].*?)\s+[-–—]\s+(?:episodes?|eps?\.?|folgen?|odc\.?)\s?\d{1,3}(?:\s?[-–,&]\s?\d{1,3})*$",
            re.IGNORECASE,
        ),
        r"\1",
        ('"Ember" by Mira Holt – Episode 9', '"Ember" by Mira Holt'),
        ("Mira – Episode 9", '"Ember" – Sam'),
    ),
    Rule(
        "remark behind a star",
        re.compile(r"(?<=[^\s\-–—:])\s+\*(?=[^\s*])[^*]{2,80}$"),
        "",
        ("Om – Gun *was promoted for a week", "Om – Gun"),
        ("Om - *NSYNC", "M*A*S*H", "Om *Gun* live"),
    ),
    Rule(
        "film behind a dash",
        re.compile(
            r"\s*[-–—]\s*(?:film|movie|serial|series|drama|dizi|phim|nhạc phim|ost(?: phim)?|bso|kdrama|anime|game"
            r"|musical)\s?[„“”\"«»‘’'].{1,60}$",
            re.IGNORECASE,
        ),
        "",
        ("„Mar” (wyk. Mira Holt) – serial „Sól”", "„Mar” (wyk. Mira Holt)"),
        ("Om - Film", "Film „Sól”"),
    ),
    Rule(
        "rating",
        re.compile(r"[\s(\[]*(?:\d{1,2}(?:[.,]\d)?\s?/\s?(?:5|10|100)|[★☆⭐]{2,10})[)\]]?\.?\s*$"),
        "",
        ("Cold – Fine. 5/5", "Cold – Fine."),
        ("24/7", "1/1", "AC/DC"),
    ),
    Rule(
        "footnote",
        re.compile(r"\s*(?:\[(?:\d{1,2}|[a-z]|note \d{1,2}|edit)\])+\s*$|(?<=\S)\s?[*†‡¹²³⁴]+\s*$"),
        "",
        ("Pilgrimage[1]", "Pilgrimage"),
        ("LO*VE", "Song [2021]", "Song (1)"),
    ),
    Rule(
        "link word",
        re.compile(
            r"\s*[-–—|]?\s*(?:[\[(【](?:official\s+)?(?:(?:music|lyrics?|audio)\s*)?(?:m/?v|video|audio|fmv"
            r"|lyrics?|link|listen|buy|stream|order|youtube|spotify|download|試聴|듣기|"
            r"visuali[sz]er|eng sub|han[-/]rom[-/]eng|hd|hq|4k|mv teaser|가사|뮤비|動画)(?:\s+(?:here|hier"
            r"|now))?[\])】]\s*)+\s*$",
            re.IGNORECASE,
        ),
        "",
        ("I Miss You (FMV) [HAN-ROM-ENG]", "I Miss You"),
        ("Video Games", "Listen", "Song (Live Video)", "Om [Lyrics by Kim]"),
    ),
    Rule(
        "kind of video",
        re.compile(
            r"\s*[-–—|]\s*(?:official\s+)?(?:(?:music|lyrics?|audio)\s*)?(?:video|audio|m/v|mv|lyrics)\s*$"
            r"|(?<=\S)\s+(?:official )?M/?V\s*$|\s+official (?:music |lyric )?(?:video|audio)\s*$",
            re.IGNORECASE,
        ),
        "",
        ("Lyn - My Destiny | Official Lyric Video", "Lyn - My Destiny"),
        ("Video", "Lana - Video Games", "Music Video Killed"),
    ),
    Rule(
        "votes",
        re.compile(
            r"\s+\(?\d[\d.,]*\s?(?:票|표|votes?|votos|voti|stimmen|głos\w*|голос\w*|pts|points|punkte|点|점)\)?\s*$",
            re.IGNORECASE,
        ),
        "",
        ("紅蓮華／LiSA（鬼滅の刃）　612票", "紅蓮華／LiSA（鬼滅の刃）"),
        ("Om - 2 Points of View", "Om - Votes"),
    ),
    Rule(
        "weeks on the chart",
        re.compile(r"\s+(?:tyg|tydz|weeks?|wks?|sem|settimane|wo|vecka|v)\.?:?\s?\d{1,3}$"),
        "",
        ("Muse Something Human tyg. 6", "Muse Something Human"),
        ("Om - Two Weeks", "Om - Vol. 6", "Om - V 6 Days"),
    ),
    Rule(
        "label and weeks on the chart",
        re.compile(r"\s*\([^()]{2,40}\)-\d{1,3}(?:\s*\([^()]{1,30}\)){0,3}\s*$"),
        "",
        ("Gun –•– Om (Riva)-14 (2)", "Gun –•– Om"),
        ("Om (Riva) - 14", "Gun (2)"),
    ),
    Rule(
        "name of a file",
        re.compile(r"\s+[-–—]\s+[^\s.]{1,60}\.(?!(?:mp3|flac|wav|m4a|ogg|opus|aac|wma)\s*$)(?:[a-z0-9]{2,5})\s*$"),
        "",
        ("Sandstorm by Darude - sand.fseq", "Sandstorm by Darude"),
        ("Om - N.W.A.", "Om - Mr. Blue", "Om - will.i.am"),
    ),
    Rule(
        "size of a file",
        re.compile(r"\s*[(\[]?\d+(?:[.,]\d+)?\s?[KMG]i?B[)\]]?\s*$"),
        "",
        ("Om - Gun.mp3 (8.1 MB)", "Om - Gun.mp3"),
        ("Om - 128 kB blues", "GB"),
    ),
    Rule(
        "file name ending",
        re.compile(r"\.(?:mp3|flac|wav|m4a|ogg|opus|aac|wma)\s*$", re.IGNORECASE),
        "",
        ("Eivør - Trøllabundin.mp3", "Eivør - Trøllabundin"),
        ("Mr. mp3", "MP3"),
    ),
    Rule(
        "end of the sentence",
        re.compile(r"(?<=[)\]」』”\"〉》’])\s*[.。,，;、…]+\s*$|\s*[;,，、]+\s*$"),
        "",
        ("ジャンナビ「Cuckoo」。", "ジャンナビ「Cuckoo」"),
        ("Mr.", "Wait...", "N.W.A."),
    ),
)

# What pages call a song's place in a work, with a number before or behind it: "1ª abertura", "Ending Theme 2", "OP曲".
PLACES = (
    r"op|ed|opening|ending|insert|theme|main|sub|title|closing|credits?|end credits?|image"
    r"|abertura|encerramento|inserção|tema(?: principal| de abertura| de encerramento)?|apertura|cierre"
    r"|sigla(?: iniziale| finale)?"
    r"|(?:tema|canción|song) de (?:apertura|cierre|entrada|inicio|créditos|abertura|encerramento)|canción(?: "
    r"principal)?"
    r"|chanson|músicas?|lied|générique(?: de (?:début|fin))?|vorspann(?:titel)?|abspann(?:titel)?|vor- und "
    r"abspann|titellied|опенинг"
    r"|эндинг|otwarcie|zakończenie"
    r"|pembuka|penutup|nhạc (?:mở đầu|kết thúc|phim)|mở đầu|kết thúc|เพลงเปิด|เพลงปิด"
)
_ROLE = re.compile(
    rf"^[\[【(<]?\s*((?:第\s?\d+\s?期\s?|\d{{1,2}}(?:ª|º|°|\.|st|nd|rd|th|e|ère|ème)?\s+)?(?:(?:tv\s*)?(?:{PLACES})"
    r"(?:[\s-]*(?:theme|song|title|credits?)){0,2}|insert song|theme song"
    r"|主題歌|主题曲|主題曲|挿入歌|插曲|片头曲|片頭曲|片尾曲|エンディング(?:テーマ"
    r"|曲)?|オープニング(?:テーマ|曲)?|(?:op|ed)[曲主]?(?:テーマ)?|テーマ曲|イメージソング|劇中歌|人物曲|角色曲|推广曲|推廣曲|宣传曲|"
    r"(?:[\w'’.-]{1,20}\s){1,4}(?:character\s)?(?:song|theme)(?=\s?:\s\S.*\s(?:by|[-–—])\s)|"
    r"오프닝|엔딩|삽입곡|주제가|타이틀\s?곡|(?:ost\s*)?(?:" + PART_WORD + r")\.?\s?\d{1,2})\s?(?:#?\d{1"
    r",2})?)\s*[\])】>]?\s*(?:[:：\-–—|→»=]>?\s*|\s*(?=[“\"「『《〈])|(?<=[\])】>])\s*"
    r"|(?<=\d)\s+(?=\S.*(?:[‘'“\"「《]|\s[-–—]\s))|(?<=\d)[.)]\s+(?=\S.*\s[-–—]\s)"
    r"|(?:(?-i:(?<=OP)|(?<=ED))(?!\s+sheeran)|(?<=歌)|(?<=曲)|(?<=テーマ))\s+(?=\S.*[「《〈『]))(?=\S)",
    re.IGNORECASE,
)
_SONG_WORD = re.compile(r"(?:เพลง|lagu|bài hát|ca khúc|노래|곡명|曲名)\s*[:：]?\s+(?=\S)", re.IGNORECASE)
_PART_BEHIND = re.compile(
    r"\s*[\[(](?:ost )?(?:part|pt|파트)\.?\s?\d{1,2}[\])]$|(?<=\S)(?<!ost)\s+[-–|]?\s*(?:part|pt|파트)\.\s?\d{1,2}$",
    re.IGNORECASE,
)
_BARE = re.compile(r"^(\d{1,3})(?:\s+|(?=[^\W\d_]))(?=[^\s\d\-–—/:.)%])")


# "„Trofea” –", its rating taken off.
_OPEN_END = re.compile(r"(?<=[”\"»」』)\]])\s+[-–—|:]+$")
# One look tells most lines from those that the rules above can change.
_MAY_BE_MARKUP = re.compile(r"[\[*_`:]|[\"']\s*,\s*$")
_MAY_TRAIL = re.compile(
    r"[^\w\s]\s*$|\s\*\w|\d\s*$|\s\(?\d[\d.,]*\s?\S{1,8}$|\.\w{3,4}\s*$|\b(?:video|audio|lyrics|m/?v)\s*$|\d\s?(?:min|mins|분|s|sec)\s*$|[¹²³⁴]$"
    r"|\s[-–—]\s+\S+\.\w{2,5}$|\s[-–—]\s\w+\s?[:：]\s|\s(?:by|von|par|da|por|prod\.)\s|[》」』]\s*\w{2,10}$",
    re.IGNORECASE,
)
_MAY_LEAD = re.compile(
    r"[\W\d\u2460-\u2473\u24eb-\u24f4\u2776-\u277f\u3251-\u325f]|第[一二三四五六七八九十]|(?:no|top|nr|m|track|tr|song|cd|disc|disk|第|曲|№|en|เพลง)[\W\d]|[a-d]\d|w/|\S+:\s+\d",
    re.IGNORECASE,
)
# A longer line is prose; the rules above look back and forth in what they are given.
_LONGEST = 600
_NO_LINE = Line(0, "")


def entry_of(line: Line, text: str | None = None) -> Entry:
    """The line, or another `text` standing for it, without its furniture."""
    return replace(_taken_apart(line.text if text is None else text), line=line)


# Several ways of reading look at the same line, and pages repeat lines.
@lru_cache(maxsize=20_000)
def _taken_apart(given: str) -> Entry:
    if len(given) > _LONGEST:
        return Entry(_NO_LINE, given)
    mapped = any(rule.pattern.search(given) for rule in MARKUP[:2]) if _MAY_BE_MARKUP.search(given) else False
    body, marker, number, timed = _without_leading(
        _applied(MARKUP, given).strip() if _MAY_BE_MARKUP.search(given) else given.strip()
    )
    marker = marker or ("S" if mapped else "")
    role = _role_of(body)
    body = body[role.end() :] if role else body
    worded = bool(_SONG_WORD.match(given.lstrip("0123456789.-)( ")))
    part = _PART_BEHIND.search(body)
    body = body[: part.start()] if part else body
    body = before_comment(body) if body[-1:] in '.!?…。！”"»)' else body
    before = body
    body = _twice(TRAILING, body) if _MAY_TRAIL.search(body) else body
    timed = timed or before[len(body) :].strip(" ()[]-").replace(":", "").isdigit()
    bare = _BARE.match(body) if number is None else None
    return Entry(
        _NO_LINE,
        _OPEN_END.sub("", body.strip()),
        marker,
        number,
        int(bare[1]) if bare else None,
        body[bare.end() :].strip() if bare else "",
        "song" if worded and not role else role[1].strip() if role else part[0].strip(" -–|") if part else "",
        timed,
    )


def _role_of(body: str) -> re.Match[str] | None:
    """What the song is, said in front of it; "Opening Title – Josef Adler" is a title and its composer."""
    role = _ROLE.match(body)
    if role and re.search(r"[-–—]\s*$", role[0]) and not re.search(r"\s[-–—:]\s|[“\"「『]", body[role.end() :]):
        return None
    return role


def _twice(rules: tuple[Rule, ...], text: str) -> str:
    """The text with the rules applied again where they changed it: a length behind a footnote behind a rating."""
    once = _applied(rules, text)
    return _applied(rules, once) if once != text else once


def _applied(rules: tuple[Rule, ...], text: str) -> str:
    for rule in rules:
        shorter = rule.apply(text)
        text = shorter if shorter.strip() else text
    return text


# What leads a line as in the lines around it; a video's tag or a quotation mark is no such lead.
_MARKERS = {
    "bullet": "-",
    "number": "N",
    "circled number": "N",
    "place in a chart": "N",
    "place in words": "N",
    "columns of a chart": "N",
    "place in a set list": "N",
    "year of an entry": "Y",
    "side and number": "N",
    "time": "T",
    "seconds": "T",
    "time with a dot": "T",
}


def _without_leading(body: str) -> tuple[str, str, int | None, bool]:
    marker, number, timed = "", None, False
    if not _MAY_LEAD.match(body):
        return body.lstrip(), marker, number, timed
    for _ in range(2):
        for rule in LEADING:
            found = rule.pattern.match(body)
            if not found or not found.end() or (rule.name == "number" and number is not None):
                continue
            said = found[0].strip()
            body = body[found.end() :]
            timed = timed or _MARKERS.get(rule.name) == "T"
            digits = re.search(r"\d+", said)
            if rule.name in ("number", "place in a set list") and digits:
                number = int(digits[0])
            marker += _MARKERS.get(rule.name, "")
    return body.lstrip(), marker, number, timed
