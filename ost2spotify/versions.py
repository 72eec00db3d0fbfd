"""The words by which a title says that it is another recording of a song, in the languages that titles come in.

A word counts where titles put such marks: in brackets, after a spaced dash or slash, or, for a few
that cannot be anything else, at the very end ("ALWAYS Instrumental"). "Live and Let Die", "Deep" and a
song called "Instrumental" carry none. Remasters, soundtrack remarks, "Single Version", explicit and
deluxe copies are the same recording; `ROWS` and `SAME_RECORDING` are the whole vocabulary.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A kind of recording ("live", "remix", "named"…) and which of them, as folded words ("alan walker", "2012")."""

    kind: str
    which: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.which}" if self.which else self.kind


@dataclass(frozen=True, slots=True)
class Row:
    """A version word: how a mark is written, titles that carry it, and look-alikes that do not.

    `pattern` is held to the text of one mark ("Alan Walker Remix"), never to the title itself. With `tail`
    it also counts at the end of a title without any separator. `which` keeps the rest of the mark, where two of
    the kind are two recordings.
    """

    kind: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    keeps: tuple[str, ...] = ()
    tail: re.Pattern[str] | None = None
    which: bool = False


def _row(
    kind: str,
    pattern: str,
    examples: tuple[str, ...],
    keeps: tuple[str, ...] = (),
    *,
    tail: str = "",
    which: bool = False,
) -> Row:
    ending = re.compile(rf"(?<=\S)(?:{tail})\s*$", re.IGNORECASE) if tail else None
    return Row(kind, re.compile(pattern, re.IGNORECASE), examples, keeps, ending, which)


# A mark of these is the recording as it is known. They go first: "Remastered Version" is no named version,
# "Original Mix" no remix. A radio edit is the same performance cut for length: reviews never say which they heard.
SAME_RECORDING: tuple[re.Pattern[str], ...] = tuple(
    re.compile(rf"^(?:{pattern})$", re.IGNORECASE)
    for pattern in (
        r"(?:\d{4}\s+)?(?:digital(?:ly)?\s+)?re-?master(?:ed"
        r"|izado)?(?:\s+version)?(?:\s+(?:in\s+)?\d{4})?(?:\s+version)?",
        r"(?:album|single|lp|ep|cd|original|main|explicit|clean|dirty|mono|stereo|deluxe|ost|soundtrack|full|title"
        r"|vocal)"
        r"(?:\s+(?:album|single|soundtrack|full|length))?\s+(?:ver(?:sion)?\.?|edit)",
        r"(?:original|album|single|main|mono|stereo)\s+mix",
        r"(?:original\s+)?(?:radio|single|clean|explicit)\s+(?:edit|mix|ver(?:sion)?\.?)",
        r"explicit|clean|edited|mono|stereo|deluxe|bonus(?:\s+track)?|original|single|ost|mixed|vocal(?:\s+ver\.?)?",
        r"(?:타이틀|title)(?:\s*곡)?|보컬(?:\s*(?:ver\.?|버전))?|原曲|オリジナル|通常盤",
    )
)

_FROM = re.compile(
    r"^(?:music\s+|songs?\s+|theme\s+)?(?:from|aus|de la|bande originale|출처)\b(?!\s+the\s+vault)", re.IGNORECASE
)
# "(From "Live Up to Your Name")", "Original Soundtrack": what a soundtrack's name holds says nothing of the recording.
SOUNDTRACK_REMARK = re.compile(
    rf"{_FROM.pattern}|\b(?:o\.?s\.?t\b|sound\s?track|motion picture|サウンドトラック|サントラ|原声带|原聲帶)"
    r"|(?:片头曲|片尾曲|主題歌|主题曲|插曲|片頭曲|主題曲|オープニング|エンディング|挿入歌|삽입곡|주제가)$"
    r"|[\"'”』」]\s*(?:op|ed|opening|ending|theme)(?:\s+theme)?\s*\d*$"
    r"|\b(?:opening|ending|insert|theme) (?:theme|song)$",
    re.IGNORECASE,
)

_QUOTED = re.compile(r"[\"“「『][^\"”」』]*[\"”」』]")

# "From "The Little Mermaid"/Korean Soundtrack Version": what stands behind the film's name says which recording.
_BEHIND_FILM = re.compile(
    r"^from\s.+[\"”']\s*/\s*((?!soundtrack).+?)\s+(?:soundtrack\s+)?ver(?:sion|\.)?$", re.IGNORECASE
)

# "(feat. Karaoke)" and "(Prod. by Live)" name people, "(From …)" and "(The Remix OST)" a film or drama.
_NAMES_OTHERS = re.compile(
    rf"^(?:feat|ft|featuring|with|w/|prod|sung by|duet with)\b|{_FROM.pattern}"
    r"|\S\s+(?:o\.?s\.?t\b|original sound|sound\s?track)",
    re.IGNORECASE,
)

ROWS: tuple[Row, ...] = (
    _row(
        "karaoke",
        r"\bkaraoke\b|노래방|in the style of|sing[- ]?along version|backing track",
        ("Hello (Karaoke Version)", "Hello [In the Style of Adele] - Karaoke", "소주 한 잔 (노래방)"),
        ("Karaoke Queen", "노래방에서"),
        tail=r"\s+karaoke(?:\s+version)?",
    ),
    _row(
        "instrumental",
        # カラオケ on a Japanese single is the singer's own backing track, as MR and 반주 are on a Korean one.
        r"\binst(?:r?umental|r?\.|r)?(?:\s*(?:ver|version|mix)\b.*)?(?=$|\W)|^(?:(?:가요|가요\s*)?mr"
        r"|m\.r\.?)(?:\s*(?:반주|ver\.?))?$"
        r"|반주|연주곡|연주\s*(?:버전|ver)|경음악|off[- ]?vocal|without vocals?"
        r"|(?:no|minus)\s+vocals?|カラオケ|インスト"
        r"|オフ\s?ボーカル|伴奏|純音樂|纯音乐|器乐|器樂|минус(?:овка)?\b|инструментал|бэктрек|ดนตรี|\bbeat\s*ver",
        (
            "Stay With Me - Instrumental",
            "Go away go away (Inst.)",
            "사랑 (MR)",
            "Tomorrow Song(オリジナル・カラオケ)",
            "晴天 (伴奏)",
            "끝나지 않을 이야기 Instrumental",
            "If (Off Vocal)",
            "보고싶다 (가요 MR반주)",
        ),
        ("Instrumental", "Instant Crush", "Mr. Blue Sky", "Hello MR", "Song (Instinct)", "My Instrumental Life"),
        tail=r"\s+(?:instrumental|inst\.?)(?:\s+ver(?:sion|\.)?)?|\s+MR반주|(?:オリジナル・)?カラオケ|\s+伴奏|\s+반주",
    ),
    _row(
        "cover",
        r"\bcover(?:ed)?(?:\s+(?:ver(?:sion)?\.?|by|of|song)\b.*)?$|\btribute\b|originally performed"
        r"|as made famous|made popular by"
        r"|커버|리메이크|\bremake\b|カバー|カヴァー|翻唱|歌ってみた|кавер",
        (
            "Creep (Cover)",
            "Creep - Scala Cover",
            "Hello (Tribute to Adele)",
            "Lemon (カバー)",
            "안녕 (Remake)",
            "十年 (翻唱)",
        ),
        ("Cover Me", "Song (Cover Me Up)", "Covered in Rain", "Under the Cover", "Tribute"),
    ),
    _row(
        "live",
        r"^(?:.*\s)?live(?:\s+(?:at|in|on|from|@|ver|version|session|sessions|performance|recording|take|acoustic"
        r"|mix|edit|bonus|with|for)\b.*)?"
        r"(?:\s*[/,;-].*)?(?:\s*['’]?\d{2,4}.*)?$|\blive(?:\s+ver(?:sion)?\.?|版)|^live\s*[@:].*|ライ[ブヴ](?!ラ)|라이브|现场"
        r"|現場|演唱会|演唱會"
        r"|\bunplugged\b|\bin concert\b|concert ver|ao vivo|en vivo|en directoXX",
        (
            "Skinny Love - Live",
            "Creep (Live at Glastonbury)",
            "Alive (Acoustic Live)",
            "夜曲 (Live版)",
            "Lemon (ライブ)",
            "Come As You Are - MTV Unplugged",
            "Evidências - Ao Vivo",
        ),
        (
            "Live and Let Die",
            "Alive",
            "Live",
            "Song (I Want to Live Forever)",
            "Song (Live Your Life)",
            "Oliver (Olive)",
        ),
        which=True,
    ),
    _row(
        "sped up",
        r"\bsp(?:ed|eed)(?:ed)?[- ]?up\b|\bfast(?:er)? ver|배속|\bspeed ver",
        ("Bloody Mary - Sped Up", "Cupid (Sped Up Version)", "Cupid (speed up ver.)"),
        ("Speed Up Your Heart",),
        tail=r"\s+(?:-\s*)?sped up",
    ),
    _row(
        "slowed",
        r"\bslow(?:ed)?(?:er)?(?:\s*(?:down|ver|version)\b|\s*[+&]|\s*$)|\breverb(?:ed)?\b",
        ("Snowfall (Slowed + Reverb)", "Cupid - Slowed", "Run (Slow Version)"),
        ("Slow Dancing in the Dark", "Song (Slowly)"),
    ),
    _row("nightcore", r"\b(?:night|day)core\b", ("Angel (Nightcore)",), ("Nightcore Queen",)),
    _row(
        "8-bit",
        r"\b(?:8|16|eight)[- ]?bits?\b|8\s?ビット|\bchip\s?tune\b|8비트",
        ("Megalovania (8-Bit Version)", "Dynamite [8 Bit]"),
        ("8 Bit Heart",),
    ),
    _row(
        "music box",
        r"music[- ]?box|オルゴール|오르골|八音盒|\blullaby (?:ver|rendition)",
        ("Lemon (Music Box)", "Lemon (オルゴール)", "Hello (Lullaby Version)"),
        ("Music Box", "Lullaby (For You)"),
    ),
    _row(
        "acappella",
        r"\ba[ck]+ap+el+a\b|\ba cap+el+a\b|vocals? only|아카펠라|アカペラ",
        ("Hallelujah (A Cappella)", "Toxic - Acapella"),
        ("Acapella",),
    ),
    _row(
        "acoustic",
        r"\bacoustic(?:\s+(?:ver|version|mix|live|session|take|guitar|edit|demo|remix|rendition)\b.*)?(?=\s*$"
        r"|\s*[/,;(-])|\bacoustic ver"
        r"|\bunplugged\b|\bstripped(?:\s+(?:down|back|ver.*))?$|어쿠스틱|アコースティック|不插电|不插電|акустик",
        ("Love, Maybe (Acoustic Ver.)", "Lost - Acoustic", "너의 의미 (어쿠스틱)", "Stay - Stripped"),
        ("Acoustic", "Song (The Acoustic Sadness of It All)"),
    ),
    _row(
        "piano",
        r"^(?:.*\s)?(?:solo\s+)?pianos?(?:\s+(?:ver|version|solo|mix|theme|arrange|cover|instrumental|by|&|and"
        r"|edit|quintet|inst|score)\b.*)?\.?$"
        r"|\bpiano ver|피아노|ピアノ|钢琴|鋼琴|пиано",
        ("You're My Joy and Luck (Piano by IM IN GUN)", "Love - Piano Version", "그대 (피아노 버전)", "Lemon (ピアノ)"),
        ("Piano Man", "Piano", "Song (Don't Shoot the Piano Player Down)"),
    ),
    _row(
        "orchestral",
        r"\borchestral?(?:\s+(?:ver|version|mix|arrange|suite)\b.*)?\.?$|\bsymphon(?:ic|y)\s+(?:ver|version|mix"
        r"|arrange)|\bstrings?(?:\s+(?:ver|version|mix|quartet|arrange)\b.*)?\.?$"
        r"|오케스트라|オーケストラ|管弦|交响|交響|스트링",
        ("Title (Orchestral Version)", "Title (Orchestra ver.)", "Title (Strings)", "그대 (오케스트라 Ver.)"),
        ("Orchestra of Wolves", "Song (No Strings Attached)"),
    ),
    _row(
        "solo instrument",
        r"^(?:.*\s)?(?:guitar|violin|cello|harp|flute|sax(?:ophone)?|harmonica|ukulele|ocarina|haegeum|gayageum"
        r"|accordion|whistle|humming|gt\.)"
        r"(?:\s+(?:ver|version|solo|cover|theme|by|inst|instrumental|score)\b.*)?\.?$|기타\s*(?:버전|ver)|바이올린|첼로|해금"
        r"|하모니카|허밍|ギター|ヴァイオリン|吉他|二胡|古筝|笛子",
        ("Love (Guitar Ver.)", "Love - Violin", "Love (Humming Ver.)", "그대 (첼로 Ver.)"),
        ("While My Guitar Gently Weeps", "Whistle"),
    ),
    _row(
        "demo",
        r"\bdemos?(?:\s+(?:ver|version|take|tape)\b.*)?(?:\s*\d{2,4})?$|\bdemo ver|데모|デモ|\bouttakes?\b"
        r"|\brehearsal\b|\b(?:early|alternate|alternative) (?:take|mix|ver.*)"
        r"|^take \d+$|\bvoice memo\b|\brough mix\b|\bwork tape\b",
        ("Lost (Demo)", "Lost - Early Demo", "Lost (Alternate Take)", "고백 (데모)"),
        ("Demons", "Democracy", "Take Me Out"),
        which=True,
    ),
    _row(
        "tv size",
        r"\bt\.?v\.?[- .]?\s?(?:size|ver|version|edit|サイズ)|テレビサイズ|anime (?:size|ver|edit)"
        r"|\bshort (?:ver|version|size|edit)|サイズ$|ショート",
        (
            "Gurenge (TV Size)",
            "Redo (映画サイズ)",
            "Redo - TV-Size",
            "Gurenge (TVサイズ)",
            "Song (Short Ver.)",
            "Song - T.V.Size Version",
        ),
        ("TV", "Watching TV (Alone)"),
        tail=r"\s+(?:\(?tv[- ]size\)?|tv edit)",
    ),
    _row(
        "remix",
        r"\bre-?mix(?:e[ds])?\b|\brmx\b|\bremix$|\bre-?(?:work|fix|vision|edit|imagined)(?:ed)?\b|\bbootleg\b"
        r"|\bmash-?up\b|\b(?:vip|flip|dub)(?:\s+(?:mix|edit|version))?$"
        r"|(?<!pre-)\bmix(?:\s*(?:\d+|ver.*))?$|\bmix\s*(?:/|-|edit)|리믹스|リミックス|ミックス|混音|ремикс|\b(?:extended|club"
        r"|dance|disco|house)(?:\s+(?:ver|version|edit))\b|^extended$"
        r"|\bedit(?:\s*(?:\d+|ver.*))?$|\bchop(?:ped|not)\b.*",
        (
            "Faded (Alan Walker Remix)",
            "Levels - Skrillex Remix",
            "Blue Monday (Extended Mix)",
            "Test & Recognise (Flume Re-work)",
            "봄날 (리믹스)",
            "Losing It - Edit",
        ),
        ("Remix", "Remix to Ignition", "Mixtape", "Song (Mixed Feelings)", "Deep", "Song (Credit)"),
        tail=r"\s+remix",
        which=True,
    ),
    _row(
        "reprise",
        r"\breprise\b|リプライズ|리프라이즈",
        ("Tomorrow (Reprise)", "Belle - Reprise"),
        ("Reprise",),
        tail=r"\s+reprise",
    ),
    _row(
        "spoken",
        r"\bcommentary\b|\bspoken(?: word)?\b|\bnarration(?: ver.*)?$|\bnarr\.|나레이션|ドラマCD",
        ("Red - Commentary", "고백 (Narration ver.)"),
        ("Spoken For",),
    ),
    _row(
        "preview",
        r"\b(?:preview|teaser|highlight medley)\b|試聴|티저",
        ("Love (Preview)", "Love (Teaser)"),
        ("Teaser",),
    ),
    _row(
        "re-recorded",
        r"\bre-?record(?:ed|ing)\b.*|\bnew recording\b|\w+['’]?s?\s+version\b(?=.*\btaylor)|\btaylor['’]?s\s+version",
        ("Love Story (Taylor’s Version)", "Stay - Rerecorded Version"),
        ("For the Record",),
    ),
    _row(
        "language",
        r"^(?:(?P<l>english|japanese|korean|chinese|mandarin|cantonese|spanish|thai|french|german|italian"
        r"|indonesian|vietnamese|tagalog|portuguese|russian|eng|jpn?|kor|kr|chn|cn|en)"
        r"\.?\s*(?:lyrics\s*)?(?:ver(?:sion)?\b\.?|버전|ver)|(?P<n>영어|일본어|한국어|중국어|영문|일어)\s*(?:버전|버젼|ver\.?)"
        r"|(?P<c>日文|英文|韩文|韓文|國語|国语|中文|粤语|粵語|韓語|日語|日语|韩语|英語|日本語|韓国語|中国語)\s*(?:版|バージョン|ver\.?)|in\s+(?P<i>english"
        r"|japanese|korean|chinese|spanish))"
        r"|\b(?:english|japanese|korean|chinese|mandarin|spanish) ver(?:sion)?\b",
        ("DNA (Japanese Ver.)", "Gods - English Version", "좋은날 (영어 버전)", "夢 (國語版)", "Peaches (Eng Ver.)"),
        ("English", "Chinese Burn", "Song (Englishman)"),
        tail=r"\s+(?:english|japanese|korean|chinese|spanish)\s+ver(?:sion|\.)?",
        which=True,
    ),
    _row(
        "named",
        r"\bver(?:sion)?\b|\bver\.|(?<=[^\x00-\x7f])ver$|버전|버젼|バージョン|ヴァージョン|(?<=[\u4e00-\u9fff])版$|\barrange(?:d|ment)?\b|アレンジ|편곡|верси",
        (
            "Let's forget it - Drama Version",
            "Gone (Rain Version)",
            "Belief (Ballad Ver.)",
            "별 (영화 버전)",
            "同桌的你 (合唱版)",
        ),
        ("Version of Me", "Aversion", "Song (Inversion)"),
        tail=r"\s+(?:drama|ballad|acoustic|piano|band|rock|jazz|movie|solo|duet|female|male|slow|guitar|edm|studio)\s+ver(?:sion|\.)?",
        which=True,
    ),
)

_BRACKET = re.compile(r"[(\[{<【〈《〔〘]([^()\[\]{}<>【】〈〉《》〔〕〘〙]*)[)\]}>】〉》〕〙]")
# A hyphen inside a word ("off-vocal") belongs to the name.
# "Song -Piano ver.-" and "Song ~Ver. 2~" are Japanese for a bracket.
_DASH = re.compile(r"(\s+[-~/|:]\s+|\s+-(?=[^\s-][^-]*-\s*$)|\s*~(?=[^~]+~\s*$))")
_SHAPES = str.maketrans(
    {**dict.fromkeys("‐‑‒–—―−﹣", "-"), **dict.fromkeys("～〜∼", "~"), **dict.fromkeys("‘’′`´", "'")}
)
# What is left of "Alan Walker Remix" or "Live at Wembley, 2011" says which remix or which evening.
_NOT_WHICH = re.compile(
    r"\b(?:re-?mix(?:e[ds])?|rmx|mix|edit|version|ver|live|demo|the|at|in|on|from|lyrics)\b|버전|버젼|バージョン|ヴァージョン|版$|[^\w\s]|_"
)
_NUMBER = re.compile(r"\d+|\b(?:i|ii|iii|iv|v|vi)$|\b(?:i|ii|iii|iv|vi)\b|chorus|コーラス|melody|メロディ")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "コーラス": "chorus", "メロディ": "melody"}
_LANGUAGES = (
    ("english", ("eng", "en", "영어", "영문", "英文", "英語")),
    ("japanese", ("jpn", "jp", "일본어", "일어", "日文", "日語", "日语", "日本語")),
    ("korean", ("kor", "kr", "한국어", "韩文", "韓文", "韓語", "韩语", "韓国語")),
    ("chinese", ("chn", "cn", "mandarin", "중국어", "中文", "國語", "国语", "中国語")),
    ("cantonese", ("粤语", "粵語")),
)
_LANGUAGE = {word: name for name, words in _LANGUAGES for word in words}


@lru_cache(maxsize=50_000)
def versions_of(text: str) -> frozenset[Version]:
    """The other recordings that a title says it is; empty for the song as sung."""
    body, marks = _taken_apart(_plain(text))
    tails = (tail for _, tail in _tails(body))
    return frozenset(version for mark in (*marks, *tails) for version in versions_in_mark(mark.strip()))


def is_instrumental(text: str) -> bool:
    """Whether a title says that nobody sings: instrumental, karaoke, MR, 반주, オリジナル・カラオケ, off vocal."""
    return any(version.kind in ("instrumental", "karaoke") for version in versions_of(text))


@lru_cache(maxsize=50_000)
def without_versions(text: str) -> str:
    """The title without the marks that say which recording it is, also without those that say nothing ("Remastered").

    A title that would be nothing without them stays as it is.
    """
    kept = _BRACKET.sub(lambda bracket: " " if _is_version_mark(bracket[1]) else bracket[0], _plain(text))
    pieces = _DASH.split(kept)
    while len(pieces) > 1 and _is_version_mark(pieces[-1]):
        del pieces[-2:]
    kept = "".join(pieces)
    for _, tail in _tails(kept):
        kept = kept.removesuffix(tail)
    return " ".join(kept.split()) or text


def marks_of(text: str) -> tuple[str, ...]:
    """What stands in brackets or after spaced dashes in a title, in order."""
    return _taken_apart(_plain(text))[1]


def title_body(text: str) -> str:
    """A title without what stands in brackets or after spaced dashes; one that is nothing else stays as it is."""
    return _taken_apart(_plain(text))[0]


@lru_cache(maxsize=50_000)
def versions_in_mark(mark: str) -> frozenset[Version]:
    """The other recordings that the text of one bracket names; empty for "Remastered 2011" and soundtrack remarks."""
    mark = _BEHIND_FILM.sub(r"\1 Version", mark.rstrip(" .,!"))
    if is_same_recording(mark) or _NAMES_OTHERS.search(mark):
        return frozenset()
    if SOUNDTRACK_REMARK.search(mark):
        # "TV size 『…』主題歌": the remark's own words are set aside, and what it quotes.
        mark = SOUNDTRACK_REMARK.sub(" ", _QUOTED.sub(" ", mark)).strip()
    found = frozenset(
        Version(row.kind, _which(mark) if row.which else _number(mark))
        for row in ROWS
        if row.kind != "named" and row.pattern.search(mark)
    )
    return found or frozenset(Version("named", _which(mark)) for row in ROWS[-1:] if row.pattern.search(mark))


def is_same_recording(mark: str) -> bool:
    """Whether a mark says nothing about the performance: remastered, single version, explicit, radio edit."""
    return any(pattern.search(mark.strip()) for pattern in SAME_RECORDING)


def _is_version_mark(mark: str) -> bool:
    mark = mark.strip(" ~-.,!")
    return is_same_recording(mark) or bool(versions_in_mark(mark))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_SHAPES)).translate(_SHAPES).strip()


def _taken_apart(plain: str) -> tuple[str, tuple[str, ...]]:
    """A title's body and its marks. A title that is nothing but brackets is all body."""
    marks: list[str] = []
    body = plain
    while (bracket := _BRACKET.search(body)) and bracket[0] != body.strip():
        marks.append(bracket[1].strip())
        body = f"{body[: bracket.start()]} {body[bracket.end() :]}"
    head, *rest = _DASH.split(body)
    return head.strip() or plain, (
        *filter(None, marks),
        *(piece.strip(" ~-") for piece in rest[1::2] if piece.strip(" ~-")),
    )


def _tails(body: str) -> Iterator[tuple[Row, str]]:
    for row in ROWS:
        if row.tail and (tail := row.tail.search(body)):
            yield row, tail[0]


def _number(mark: str) -> str:
    """What tells two marks of one kind apart: "TV size 2", "VERSION II", "コーラス入りカラオケ"."""
    return " ".join(dict.fromkeys(_ROMAN.get(word, word) for word in _NUMBER.findall(mark.casefold())))


def _which(mark: str) -> str:
    words = _NOT_WHICH.sub(" ", mark.casefold()).split()
    return " ".join(dict.fromkeys(_LANGUAGE.get(word, word) for word in words))
