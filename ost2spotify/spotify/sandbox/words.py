"""Names and queries as the words that the sandbox's search compares."""

from __future__ import annotations

import re
import unicodedata

from ost2spotify.text import fold

_APOSTROPHE = re.compile(r"'")
_ACCENT = re.compile("[\u0300-\u036f]")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
# Scripts written without spaces are cut into pairs of characters; everything else into words.
_UNSPACED = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f々〆〇"
_PIECE = re.compile(rf"[{_UNSPACED}]+|[^\W_{_UNSPACED}]+")
_IS_UNSPACED = re.compile(rf"[{_UNSPACED}]")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name in order, without case, accents, apostrophes and punctuation."""
    if text.isascii():
        return tuple(_ASCII_WORD.findall(text.lower().replace("'", "")))
    return tuple(word for piece in _PIECE.findall(_plain(text)) for word in _cut(piece))


def _plain(text: str) -> str:
    """Folded, without accents: people type Beyonce. Hangul and voiced kana are put together again."""
    folded = _APOSTROPHE.sub("", fold(text))
    return unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFD", folded)))


def _cut(piece: str) -> list[str]:
    if len(piece) > 2 and _IS_UNSPACED.match(piece):
        return [piece[start : start + 2] for start in range(len(piece) - 1)]
    return [piece]
