"""Which side of a list is the artist. One line is weak evidence; repeated names and the shapes of twelve are not.

`artistness` rates one text; `Sides` adds the ratings of a list up. Positive means a performer, negative a title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ost2spotify.extraction.acts import WHOLE_ACTS
from ost2spotify.extraction.brackets import brackets, masked, trailing
from ost2spotify.extraction.likeness import likeness
from ost2spotify.extraction.names import two_scripts
from ost2spotify.extraction.words import CHINESE_FAMILY, KOREAN_FAMILY, PINYIN_FAMILY, VIETNAMESE_FAMILY
from ost2spotify.text import fold, scripts_of
from ost2spotify.versions import versions_of


@dataclass(frozen=True, slots=True)
class Clue:
    """What makes a text a performer (positive weight) or a title (negative), with examples and look-alikes."""

    name: str
    pattern: re.Pattern[str]
    weight: float
    examples: tuple[str, ...]
    keeps: tuple[str, ...] = ()


def _clue(
    name: str, pattern: str, weight: float, examples: tuple[str, ...], keeps: tuple[str, ...] = (), *, flags: int = 0
) -> Clue:
    return Clue(name, re.compile(pattern, flags), weight, examples, keeps)


CLUES: tuple[Clue, ...] = (
    _clue(
        "Korean name",
        rf"^(?:{KOREAN_FAMILY})(?!\s(?:it|me|you|not|is|in|on|up|the|my|be|so|we|no|to|love"
        rf"|and)\b)(?:\s+[a-z]{{2,7}}(?:[-\s]?[a-z]{{2,7}})?)\b(?:\s*[(&,].*)?$",
        1.5,
        ("Kim Na-young", "Lee Yejoon", "Park Boram", "So Soo-bin"),
        ("Kimberly", "Do It", "Parking Lot"),
        flags=re.IGNORECASE,
    ),
    _clue(
        "performing body",
        r"(?i)\b(?:orchestra|quartet|quintet|trio|ensemble|choir|chorus|philharmonic|symphony orchestra|band"
        r"|группа|хор|оркестр|дуэт|grupo|groupe|gruppo|orquesta|orchestre|orchester|coro|chœur|company|cast"
        r"|brothers|sisters|boys|girls|crew|gang|sound ?system|dj|mc|lil|feat\.?|ft\.?"
        r"|vs\.?)(?!\w)",
        0.8,
        ("Tonight Company", "Smash Band", "Lil Peep"),
        ("Bandit",),
    ),
    _clue(
        "guest in brackets",
        r"(?i)[(\[](?:feat|ft|featuring)[.\s]",
        -1.4,
        ("Ember (feat. Lyn)",),
        ("Om feat. Lyn",),
    ),
    _clue(
        "The plural",
        r"^The [A-Z][\w'’]+(?: [A-Z][\w'’]+)?[^s\W]s$",
        0.7,
        ("The Beatles", "The Chemical Brothers"),
        ("The Boss", "the days"),
    ),
    _clue(
        "several names",
        r"\S(?:,\s(?!\d)|\s[&×＆]\s|(?<=\w\w)[&×＆](?=\w\w)|、|\s[xX]\s|\svs\.?\s)\S",
        0.7,
        ("Chen & Punch", "Sub Focus, Wilkinson"),
        ("R&B",),
    ),
    _clue(
        "katakana name",
        r"^[\u30a0-\u30ff]+[・=＝][\u30a0-\u30ff・]+$",
        1.5,
        ("チョン・ジュニル",),
        ("ライド・オン・ タイム!",),
    ),
    _clue(
        "Korean name in Hangul",
        r"^[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용][가-힣]{2}(?:\s?[(（&,].*)?$",
        0.9,
        ("박보람", "김창완", "이선희 (Lee Sun Hee)"),
        ("소녀", "걱정말아요 그대", "혜화동"),
    ),
    _clue("Thai full name", r"^[\u0e00-\u0e7f]+ [\u0e00-\u0e7f]+$", 0.8, ("ไอซ์ ศรัณยู",), ("บุพเพสันนิวาส",)),
    _clue("short Korean name", r"^[가-힣]{2,4}(?:\s?\(.*\))?$", 0.4, ("박기영", "조은 (Jo Eun)"), ("사랑은 어려워",)),
    _clue("Japanese full name", r"^[\u4e00-\u9fff々]{4}$", 0.6, ("米津玄師",), ("夜曲",)),
    _clue(
        "Chinese name",
        rf"^[{CHINESE_FAMILY}][\u4e00-\u9fff]{{2}}(?:[&、/,＆\s].*)?$",
        1.2,
        ("方季惟", "周子寒&李富兴"),
        ("时间不够吗",),
    ),
    _clue(
        "Chinese name in pinyin",
        rf"^(?:{PINYIN_FAMILY}) [A-Z][a-z]{{1,8}}$",
        1.2,
        ("Hu Ge", "Huang Xiaoming", "Zhang Bichen"),
        ("Long Way", "He Loves", "Hong Yan Jiu", "Feng Qi Shi"),
    ),
    _clue(
        "Vietnamese name",
        rf"^(?:{VIETNAMESE_FAMILY})(?: [A-ZÀ-Ỹ][a-zà-ỹ]{{1,6}}){{1,3}}(?:\s?[,&(].*)?$",
        1.2,
        ("Trương Bích Thần", "Mao Bất Dịch", "Nguyễn Thị Hoa", "Châu Thâm"),
        ("Bất Nhiễm", "Yêu Em", "Dương cầm"),
    ),
    _clue("short Chinese name", rf"^[{CHINESE_FAMILY}][\u4e00-\u9fff](?:[&、/,＆\s].*)?$", 0.4, ("李明",), ("夜曲",)),
    _clue("capitals", r"^[A-Z0-9][A-Z0-9.$&!*+\-]{1,11}$", 0.4, ("DOYOUNG", "10CM", "BSS"), ("A",)),
    _clue(
        "hyphened given name",
        r"^[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+$",
        0.8,
        ("Kim Na-young", "Hong Ja-hee"),
        ("Seven-up Time",),
    ),
    _clue(
        "group in brackets",
        r"[(（](?:of |from )?[A-Z][A-Z0-9.&\- ]{2,14}[)）]$",
        0.8,
        ("Chen (EXO)", "ソラ (MAMAMOO)"),
        ("Song (Live)",),
    ),
    _clue("owner of a name", r"^[A-Z][\w’' ]{1,25}(?:['’]s|s['’]) [A-Z][\w.\- ]{0,20}$", 0.3, ("SEVENTEEN's BSS",)),
    _clue(
        "words of titles",
        r"(?i)(?<![\w'’])(?:i|i'm|i’m|i'll|i’ll|i've|you|you're|you’re|your|me|my|we|we're|us|our|it|it's|it’s"
        r"|is|are|was|am|be|do|don't|don’t|can't|can’t|won't|to|of|in|on|for|from|with|without|if|when|what"
        r"|why|how"
        r"|where|all|this|that|not|no|never|ever|always|only|let|let's|let’s|goodbye|tonight|love|lovin|loving"
        r"|heart|hearts|dream|dreams|forever|again|into|like|want|wanna|gonna|baby|please|because|about|who"
        r"|than)(?![\w'’])",
        -0.9,
        ("Tell Me It's Not a Dream", "Stay With Me"),
        ("Lyn", "Melo"),
    ),
    _clue(
        "words of titles in other languages",
        r"(?i)(?<!\w)(?:yang|tak|aku|kamu|cinta|hati|mi|amor|corazón|te quiero|mon|amour|mein|liebe|ich|dich"
        r"|amore|cuore|yo|tú|com|você|sempre|noite|noche|vida|sin|notte|người|anh|em|yêu|tình|của|không|любовь"
        r"|моя|мой|я|ты|не|с тобой)(?!\w)",
        -0.8,
        ("Tak Bisakah", "Membawa Cinta"),
        ("Miyavi",),
    ),
    _clue(
        "Japanese particles",
        r"[\u3040-\u309f](?:[\u4e00-\u9fff\u30a0-\u30ff]|$)|[のはをにがでとも](?=[\u3040-\u30ff\u4e00-\u9fff])",
        -0.7,
        ("冷めない魔法", "嵐の中で輝いて"),
        ("東山奈央",),
    ),
    _clue(
        "Chinese words", r"[我你妳他她的了不吗嗎是在爱愛没沒有这這那]", -0.7, ("不懂爱的人", "时间不够吗"), ("潘美辰",)
    ),
    _clue(
        "Korean phrase",
        r"[가-힣]+(?:은|는|을|를|이|에|의|도|만|게|고|면|서|해|요|아|야|지|던|한|할|의)\s+[가-힣]|^(?:[가-힣]+\s+){2,}[가-힣]+",
        -0.8,
        ("사랑은 어려워", "어느 하늘 아래 있어도"),
        ("박기영",),
    ),
    _clue("sentence signs", r"[?!…]$|\.\.\.$", -0.6, ("So What?", "Bam!"), ("Wham",)),
    _clue(
        "words of cues",
        r"(?i)\b(?:theme|title|titles|overture|prologue|epilogue|intro|outro|interlude|opening|ending|suite"
        r"|waltz|blues|song|ballad|serenade|lullaby|march|reprise|finale|medley|pt\.|part)\b",
        -0.8,
        ("Main Title", "Wedding March"),
        ("The Thematics",),
    ),
    _clue(
        "lower-case words",
        r"\s(?!(?:and|of|the|de|la|van|von|y|x|vs|feat|ft|da|del|di|el|e|und|et|with|и)\b)[a-zа-яё]{2,}(?:\s|$)",
        -0.5,
        ("Falling slowly", "My destiny lies"),
        ("Earl of Sand",),
    ),
    _clue("digits in words", r"^\d+[^\w\s]\d", -0.5, ("4:44",), ("10CM",)),
)


# Measured on the labelled pages: any weights between 0.5 : 0.2 and 1 : 0.3 read them alike; the clues alone are right
# about 73 of 100 single pairs, likeness alone about 88.
_CLUES_COUNT, _LIKENESS_COUNTS, _MOST_LIKELY = 0.5, 0.3, 4.0


@lru_cache(maxsize=20_000)
def artistness(text: str) -> float:
    """How much one text looks like a performer (above 0) or like a title (below 0).

    What is written in two scripts ("Hu Ge 胡歌", "Mao Bất Dịch (毛不易)") is rated in both.
    """
    if fold(text) in WHOLE_ACTS:
        return 3.0
    rated = [_CLUES_COUNT * _clues(form) + _LIKENESS_COUNTS * _likeness_of(form) for form in _in_each_script(text)]
    return sum(rated) / len(rated)


def _clues(text: str) -> float:
    # Capitals in mixed text are names ("Changmin 2AM"), not the words they spell.
    spelt = text if text.isupper() else re.sub(r"(?<![A-Za-z'’])[A-Z]{2,}(?![A-Za-z'’])", "_", text)
    total = sum(clue.weight for clue in CLUES if clue.pattern.search(text if clue.weight > 0 else spelt))
    if versions_of(text):
        total -= 2.0
    if any(run.quotes for run in brackets(text)):
        total -= 1.0
    return total + _by_length(masked(text))


def _likeness_of(text: str) -> float:
    """The mean likeness of the names that a text gives."""
    rated = [max(-_MOST_LIKELY, min(_MOST_LIKELY, likeness(name))) for name in _SEVERAL.split(text)]
    return sum(rated) / len(rated)


_SEVERAL = re.compile(r"\s+[&×]\s+|[、＆×]")


def _in_each_script(text: str) -> list[str]:
    """The text, or both halves of one that gives the same in two scripts."""
    if text.isascii() or len(text) > _LONGEST_NAME:
        return [text]
    ending = trailing(text)
    if ending and ending[0] and scripts_of(ending[1].inside) - scripts_of(ending[0]):
        return [*_in_each_script(ending[0]), ending[1].inside]
    halves = two_scripts(text)
    return list(halves) if halves else [text]


_LONGEST_NAME = 120


def _by_length(text: str) -> float:
    words = len(text.split())
    if scripts_of(text) & {"han", "kana", "hangul"} and "latin" not in scripts_of(text):
        return 0.3 if len(text) <= 4 else -0.1 * min(len(text) - 4, 8)
    return {1: 0.2, 2: 0.5, 3: 0.1}.get(words, -0.25 * min(words - 3, 5))


@dataclass(frozen=True, slots=True)
class Side:
    """Which of two columns is the artist (0 or 1), and whether the list says so clearly."""

    artist: int
    sure: bool
    lead: float = 1.0


def side_of(
    rows: Sequence[tuple[str, str]],
    *,
    known: frozenset[str] = frozenset(),
    told: int | None = None,
    prior: float = 0.35,
) -> Side:
    """The side of the artist in a list of pairs. `known` are folded names that the page uses as artists elsewhere,
    `told` is the side that the page itself announces ("Artist - Title"), `prior` what is usual: of the labelled pages
    with a dash, two in three put the artist first.
    """
    if told is not None:
        return Side(told, sure=True)
    rows = [(_without_remark(left), _without_remark(right)) for left, right in rows[:_ENOUGH]]
    lead = sum(artistness(left) - artistness(right) for left, right in rows) / max(len(rows), 1)
    lead += _repeats([left for left, _ in rows]) - _repeats([right for _, right in rows])
    lead += 1.5 * (_share(known, rows, 0) - _share(known, rows, 1))
    lead += prior
    return Side(0 if lead >= 0 else 1, sure=abs(lead) >= _MARGIN, lead=abs(lead))


_MARGIN = 0.9
# The longest labelled list has 44 lines; what 500 do not tell, 5,000 do not.
_ENOUGH = 500


def _without_remark(text: str) -> str:
    """A side without the drama in brackets behind it; group names and version marks tell a side and stay."""
    ending = trailing(text)
    if (
        not ending
        or not ending[0]
        or versions_of(text)
        or ending[1].inside.isupper()
        or scripts_of(ending[1].inside) != scripts_of(ending[0])
    ):
        return text
    return ending[0]


def _repeats(column: list[str]) -> float:
    """Names come back, also among others ("A", then "B & A"), titles do not: up to 3 for a column of one name."""
    named = [{fold(re.split(r"\s?[(（]", name)[0]) or fold(name) for name in _NAMES.split(cell)} for cell in column]
    before: set[str] = set()
    again = 0
    for names in named:
        again += bool(names & before)
        before |= names
    return min(4.0 * again / len(named), 3.0) if len(named) > 2 else 0.0


_NAMES = re.compile(r"\s*(?:[&,，、＆×]|\s(?:x|feat\.?|ft\.?)\s)\s*", re.IGNORECASE)


def _share(known: frozenset[str], rows: Sequence[tuple[str, str]], side: int) -> float:
    return sum(fold(row[side]) in known for row in rows) / max(len(rows), 1)
