"""Names in kana, Chinese characters, Cyrillic or Thai as Latin letters, and how a name sounds in any script.

pypinyin (MIT) reads Chinese characters with the readings that phrases need (周杰倫 is zhou jie lun); anyascii (ISC)
spells kana, Cyrillic, Thai and the rest, one table without rules. A Japanese reading of kanji (米津玄師 is Yonezu
Kenshi) follows from no table of characters; those stand in `artists.tsv` or are learned.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ost2spotify.matching.hangul import romanised
from ost2spotify.matching.letters import letters
from ost2spotify.text import scripts_of

_LONG_MARK = re.compile(r"(?<=[\u3041-\u30ff])[ーｰ]")
# Hepburn and Kunrei spell one sound twice; a long vowel is written as two letters, one, or with an h.
_KANA_SPELLINGS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"shi|si", "S"),
        (r"sh|sy", "S"),
        (r"chi|ti(?!n)", "C"),
        (r"ch|ty", "C"),
        (r"tsu|tu", "T"),
        (r"ji|zi|dji", "J"),
        (r"jy?|zy", "J"),
        (r"fu|hu", "F"),
        (r"m(?=[bp])", "n"),
        (r"dzu|du", "zu"),
        (r"oh(?![aeiou])|ou|oo|ow", "o"),
        (r"uu", "u"),
        (r"l", "r"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=50_000)
def latin(text: str) -> str:
    """The text in Latin letters: Hangul romanised, Chinese in pinyin, kana in Hepburn; Latin text as it is."""
    scripts = scripts_of(text)
    if "hangul" in scripts:
        text = romanised(text)
    if "han" in scripts and "kana" not in scripts:
        text = _pinyin(text)
    if text.isascii():
        return text
    from anyascii import anyascii

    return str(anyascii(_LONG_MARK.sub("", text)))


def _pinyin(text: str) -> str:
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(text, errors="default"))


@lru_cache(maxsize=50_000)
def kana_key(text: str) -> str:
    """What the spellings of one Japanese name share, "" where the text has Chinese characters or Hangul."""
    if scripts_of(text) & {"han", "hangul"}:
        return ""
    key = letters(latin(text))
    for pattern, sound in _KANA_SPELLINGS:
        key = pattern.sub(sound, key)
    return key


# Sounds that Hangul and kana cannot tell apart (f/p, b/v, z/j, l/r, th/s), in this order; then the vowels go.
_CONSONANTS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tion|sion", "sn"),
        (r"ph", "p"),
        (r"c(?=[eiy])", "s"),
        (r"sh|th|ss", "s"),
        (r"tch|ch|ts|j|z|dg(?=e)", "j"),
        (r"ck|q|c|x|kk|g", "k"),
        (r"[fbv]", "p"),
        (r"r(?![aeiouy])|(?<=[aeiou])h|w", ""),
        (r"l", "r"),
        (r"d", "t"),
        (r"ng", "n"),
        (r"m", "n"),
        (r"[aeiouy]+", ""),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=50_000)
def consonants(text: str) -> str:
    """The consonants that one hears in a name, whatever the script: 펀치, パンチ and Punch are `pnj`."""
    heard = letters(latin(text))
    for pattern, sound in _CONSONANTS:
        heard = pattern.sub(sound, heard)
    return heard
