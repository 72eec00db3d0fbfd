"""Text without what a page may hide in it: terminal escapes, controls, direction overrides, zero-width characters."""

from __future__ import annotations

import re
import unicodedata

_ESCAPES = re.compile(r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]{0,300}(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]?")
# C0 and C1 controls but tab and newline, soft hyphen, direction overrides, invisible fillers, BOM, tag characters.
_GONE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# Joiners shape Persian, Indic scripts and emoji; beside Latin letters or at an end they only hide.
_JOINER = re.compile(
    "(?<![\u0600-\u1cff\u2190-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u1cff\u2190-\U0010ffff])"
)
_SPACES = re.compile("[\xa0\u2000-\u200a\u202f\u205f\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\u00ad\u061c\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ud800-\udfff"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    """The text as a person sees it, composed (NFC); tabs, newlines and ideographic spaces stay, other spaces are plain.

    A second pass changes nothing. Half a surrogate pair, which no stream can print, becomes `\ufffd`.
    """
    if text.isprintable() and (text.isascii() or not _SUSPECT.search(text)):
        return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    text = _SURROGATE.sub("\ufffd", _SPACES.sub(" ", _JOINER.sub("", _GONE.sub("", _ESCAPES.sub("", text)))))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


_LETTER = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
_GAP = "(?: {2,20}|\u3000{1,5})"
_PADDED = re.compile(rf"{_LETTER}(?:{_GAP}{_LETTER}){{1,3}}(?= ?[:：]|\s*$)")
_WIDE = re.compile(r"[ \u3000]+")


def unpadded(text: str, *, alone: bool = False) -> str:
    """The text with the label that leads it drawn together: `歌　手：`; in a cell of its own also `导    演`.

    Short labels are spread out to stand as wide as the long ones. A line `虹　嵐` is a song and who sings it.
    """
    padded = _PADDED.match(text) if "  " in text or "\u3000" in text else None
    if not padded or (padded.end() == len(text) and not alone):
        return text
    return _WIDE.sub("", padded[0]) + text[padded.end() :]
