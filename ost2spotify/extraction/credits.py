"""Several labelled credits in one line: "Interpret: Mira Holt · Musik: Sam Rowe", “Sea Glass” Vocals: Mira Lyrics: Ana.

Who copies a booklet into one line parts its credits by dots, bars, wide gaps, commas or nothing: only the labels tell
where one ends. A sign parts credits before any label; a mere space only before the word for a role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ost2spotify.extraction.dumps import Pair
from ost2spotify.extraction.furniture import entry_of
from ost2spotify.extraction.headers import is_lyrics, role_of
from ost2spotify.model import Line

# A colon between digits is a time; behind "http" an address.
_COLON = re.compile(r"(?<!\d)[:：](?!//)|[:：](?=[^\d/])")
_SIGN = re.compile(r"\s*[·•|｜;；]\s*|\s+[/／]\s+|[,，、]\s*(?=[^\W\d_])|[。.]\s+|[^\S\u3000]{2,}|\u3000+|\t+")
_WEAK = re.compile(r"\s+[-–—~]\s+|[”\"»」』》〉’)\]）】]\s*|[(\[（【]")
_SHAPE = re.compile(r"[^\W\d_][^\d:：=<>{}\"“”]{0,23}(?:\d{1,2})?")
# "Track 1:", "Song #2:".
_COUNT = re.compile(r"(?<=\w)\s?#?\d{1,2}$")
_STOP = re.compile(r"(?<!\bJr)(?<!\bSr)(?<![.\s]\w)\.$|。$")
_QUOTED = re.compile(r"[“\"«„「『《〈]([^“”\"«»„「」『』《》〈〉]{1,80})[”\"»“」』》〉]")
_ROLE = re.compile(
    r"(?:arranged|composed|written|produced|mixed|mastered|recorded|directed|choreographed|words|picturi[sz]ed)"
    r"(?: by| on)?|words|arrangement|starring|cast|[词詞曲]|词曲|詞曲|編曲|编曲|制作|製作|film|letra y música|paroles",
    re.IGNORECASE,
)
# Alone, the word for music heads columns of songs; beside a singer it credits the composer.
_MUSIC = re.compile(r"m[uú]sica", re.IGNORECASE)
_EDGES = " \t\u3000·•|｜;；,，、/／-–—~"
# "Mira Holt （主题曲）": what the song is for.
_FOR = re.compile(r"\s*[（(][^（）()]{0,20}(?:曲|歌|テーマ|theme|song)[）)]$", re.IGNORECASE)
_MOST_WORDS = 3
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Credits:
    """The labelled credits of a line with what stands in front of the first of them."""

    lead: str
    pairs: tuple[Pair, ...]

    @property
    def title(self) -> str:
        """The title in front of the credits: the last in quotes, or all of it where two credits follow."""
        quoted: list[str] = _QUOTED.findall(self.lead)
        if quoted:
            return quoted[-1].strip()
        lead = entry_of(Line(0, self.lead)).body
        # "Mira Holt – Vocals: lead, Guitar: rhythm" names who plays what.
        known = sum(names_role(key) for key, _ in self.pairs)
        return lead if known > 1 and _is_whole(lead) else ""


def _is_whole(lead: str) -> bool:
    return len(lead) <= 60 and any(char.isalpha() for char in lead) and not re.search(r"[:：]|[.!?]\s", lead)


def credits_in(text: str) -> Credits | None:
    """The credits of a line that labels a singer beside another field or behind a title; None for other lines."""
    text = text[:_LONGEST]
    labels = list(_labels(text))
    if not labels:
        return None
    ends = [start for start, _, _ in labels[1:]] + [len(text)]
    pairs = [(key, _value(text[after:end])) for (_, key, after), end in zip(labels, ends, strict=True)]
    found = Credits(_value(text[: labels[0][0]]), tuple((key, value) for key, value in pairs if value))
    roles = {role_of(key) for key, _ in found.pairs}
    return found if "artist" in roles and (len(found.pairs) > 1 or found.title) else None


def _value(text: str) -> str:
    """What stands between two labels, without the signs that part them and half of a pair of brackets."""
    text = text.strip(_EDGES)
    for opened, closed in ("()", "（）", "[]", "【】"):
        if text.count(opened) != text.count(closed):
            text = text.rstrip(opened + _EDGES).lstrip(closed + _EDGES)
        if text.count(opened) < text.count(closed):
            text = text.removesuffix(closed)
    # The end of a sentence, not of "Jr." or "N.W.A.".
    return _STOP.sub("", _FOR.sub("", text).strip(_EDGES))


def _labels(text: str) -> Iterator[tuple[int, str, int]]:
    """Where each label starts, what it says, and where its value starts."""
    before = 0
    for colon in _COLON.finditer(text):
        found = _label(text[before : colon.start()], first=before == 0)
        if found:
            start, key = found
            yield before + start, "music by" if _MUSIC.fullmatch(key) else key, colon.end()
            before = colon.end()


def _label(text: str, *, first: bool) -> tuple[int, str] | None:
    """The label at the end of a text, and where it starts."""
    signs = [sign.end() for sign in _SIGN.finditer(text)]
    signed = max(signs, default=0)
    start = max([signed, *(weak.end() for weak in _WEAK.finditer(text))])
    key = text[start:].strip()
    if _SHAPE.fullmatch(key) and names_role(key):
        return start, key
    words = text[start:].split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        key = " ".join(words[-count:])
        if names_role(key):
            return text.rindex(words[-count], start), key
    return (start, key) if signs and start == signed and not first and _SHAPE.fullmatch(key) else None


def names_role(word: str) -> bool:
    """Whether a word names who did what for a song, or a field of it."""
    word = _COUNT.sub("", word)
    # "Mira Holt Lyrics" ends in a label and is none.
    lyrics = word.count(" ") < _MOST_WORDS - 1 and is_lyrics(word.split()[0])
    return bool(_ROLE.fullmatch(word)) or lyrics or role_of(word) not in ("", "part")
