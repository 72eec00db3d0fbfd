"""Names reduced to what two spellings of one name share: letters without case, accents, punctuation and spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ost2spotify.text import fold

# "A$AP Rocky", "Ke$ha", "P!nk", "Pr!nce": a sign between letters stands for the letter it looks like.
_SIGNS = (
    (re.compile(r"(?<=\w)\$|\$(?=\w)"), "s"),
    (re.compile(r"(?<=[a-z])!(?=[a-z])"), "i"),
    (re.compile(r"\s*[&+]\s*"), " and "),
)
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|'")
_NOT_A_WORD = re.compile(r"[\W_]+")
# Letters that no decomposition turns into plain ones.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


@lru_cache(maxsize=100_000)
def words(text: str) -> tuple[str, ...]:
    """The words of a name: folded, without accents, punctuation or apostrophes; "&" is the word "and"."""
    folded = fold(text)
    for sign, letter in _SIGNS:
        folded = sign.sub(letter, folded)
    return tuple(_NOT_A_WORD.sub(" ", _without_accents(_APOSTROPHE.sub("", folded))).split())


@lru_cache(maxsize=100_000)
def letters(text: str) -> str:
    """All letters and digits of a name in one run: "Jang Beom June" and "Jang Beomjune" are one spelling.

    A name of nothing but signs ("!!!", "?") keeps them: it would equal every other such name.
    """
    return "".join(words(text)) or fold(text)


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    # A kana's voicing mark is no accent: か and が are two letters; nor is a Thai vowel.
    kept = "".join(char for char in unicodedata.normalize("NFD", text) if not _is_accent(char))
    return unicodedata.normalize("NFC", kept).translate(_PLAIN)


def _is_accent(char: str) -> bool:
    return "\u0300" <= char <= "\u036f"
