"""Pure text tools that both extraction and matching need: folding, scripts, and rules as rows."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Reviews and Spotify disagree about these freely (see the test's examples); none tells two songs apart.
_QUOTES = dict.fromkeys(map(ord, "‘’‚‛′`´＇ʼ"), "'") | dict.fromkeys(map(ord, "“”„‟″«»「」『』〝〟＂"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－﹣"), "-")
_TILDES = dict.fromkeys(map(ord, "～〜∼"), "~")
_FOLDED = _QUOTES | _DASHES | _TILDES
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rewriting heuristic as a row, with an example that it changes and look-alikes that it must not."""

    name: str
    pattern: re.Pattern[str]
    becomes: str
    changes: tuple[str, str]
    keeps: tuple[str, ...]

    def apply(self, text: str) -> str:
        return self.pattern.sub(self.becomes, text)


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Text in which only differences that people mean are left: one width, one case, plain quotes and dashes.

    Idempotent. Keeps scripts, accents, digits and punctuation other than quote and dash shapes.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.translate(_FOLDED)).casefold())
    return _SPACE.sub(" ", folded.translate(_FOLDED)).strip()


_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("hangul", "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"),
    ("kana", "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"),
    ("han", "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆〇"),
    ("thai", "\u0e00-\u0e7f"),
    ("cyrillic", "\u0400-\u052f"),
    ("latin", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
)
_SCRIPT_OF = tuple((name, re.compile(f"[{chars}]")) for name, chars in _SCRIPTS)


@lru_cache(maxsize=50_000)
def scripts_of(text: str) -> frozenset[str]:
    """The scripts written in a text, among hangul, kana, han, thai, cyrillic and latin; empty for digits only."""
    return frozenset(name for name, pattern in _SCRIPT_OF if pattern.search(text))


def counted(count: int, thing: str) -> str:
    """`1 song`, `2 songs`: for things whose plural only adds an s."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


# C0 and C1 controls move a terminal's cursor and recolour it; bidirectional overrides reorder what surrounds them.
_BREAK = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(text: str) -> str:
    """The text on one line, safe to print: whatever steers a terminal instead of being read becomes a `\ufffd`.

    Pages and catalogue names go through this before they reach a terminal. Idempotent.
    """
    return _UNSAFE.sub("\ufffd", _BREAK.sub(" ", text))
