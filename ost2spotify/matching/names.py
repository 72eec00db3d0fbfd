"""Whether an artist that a page names is one that a catalogue credits, and how one can tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from ost2spotify.matching.artists import aliases
from ost2spotify.matching.hangul import korean_keys
from ost2spotify.matching.letters import letters, words
from ost2spotify.matching.scripts import consonants, kana_key, latin
from ost2spotify.model import Name
from ost2spotify.text import scripts_of

_BRACKET = re.compile(r"[(\[（【<]([^()\[\]（）【】<>]*)[)\]）】>]?")
_NATIVE_RUN = re.compile(
    r"[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7ff\u0e00-\u0e7f\u0400-\u052f々・ ]{1,}"
)
_VOICE_OF = re.compile(r"^(?:cv|vo|vocal|starring|as)[.:\s]\s*", re.IGNORECASE)
# "Louis Armstrong & His Hot Seven", "The Jackson 5": what may stand around a name without making it another.
_AND_BAND = re.compile(
    r"\s+(?:&|and|with|y|et|und|e)\s+(?:the|his|her|their|los|las|les|la|orchestra|friends)\b.*$", re.IGNORECASE
)
_NOT_THE_ARTIST = re.compile(
    r"\b(?:tribute|karaoke|cover(?:s|ed)?|lullab|in the style|made famous|backing|party tyme|sing\s?along"
    r"|soundalike|8-?bit|ringtone)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """How far two written names are from being one artist's (0: the same letters), and what tells it."""

    amount: float
    how: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One written name. `sure` are the forms that name exactly this artist, `loose` a group or real name beside it."""

    bare: str
    sure: tuple[str, ...]
    loose: tuple[str, ...]

    def keys(self) -> frozenset[str]:
        return frozenset(letters(form) for form in self.sure)


@lru_cache(maxsize=50_000)
def person_of(text: str) -> Person:
    """A written name and what its brackets hold: in another script the same name, in the same perhaps a group."""
    bare = _BRACKET.sub(" ", text).strip() or text
    inside = tuple(_VOICE_OF.sub("", found.strip()) for found in _BRACKET.findall(text) if found.strip())
    sure = [text, bare, *(name for name in inside if _is_other_script(name, bare)), *_script_runs(bare)]
    without_article = [name[4:] for name in sure if name.lower().startswith("the ") and len(name) > 6]
    voices = [_VOICE_OF.sub("", found.strip()) for found in _BRACKET.findall(text) if _VOICE_OF.match(found.strip())]
    loose = [name for name in inside if name not in sure and name not in voices]
    return Person(bare, tuple(dict.fromkeys((*sure, *without_article, *voices))), tuple(loose))


def likeness(wanted: Name | str, credited: str) -> Likeness | None:
    """How the catalogue's name is one of the page's forms of a name; None when it is another artist's."""
    forms = wanted.forms if isinstance(wanted, Name) else (wanted,)
    found = [close for form in forms if (close := _likeness(form, credited))]
    return min(found, default=None)


@lru_cache(maxsize=100_000)
def _likeness(wanted: str, credited: str) -> Likeness | None:
    if _NOT_THE_ARTIST.search(credited) and not _NOT_THE_ARTIST.search(wanted):
        return None
    asked, given = person_of(wanted), person_of(credited)
    for test in (_same_letters, _known_alias, _same_key, _sounds_alike, _misspelt, _band_of, _beside):
        if found := test(asked, given):
            return found
    return None


def _same_letters(asked: Person, given: Person) -> Likeness | None:
    if asked.keys() & given.keys():
        return Likeness(0.0)
    return Likeness(0.01, "order of the names") if _turned(asked.sure) & _turned(given.sure) else None


def _turned(forms: Iterable[str]) -> set[tuple[str, ...]]:
    return {tuple(sorted(spelt)) for form in forms if 1 < len(spelt := words(form)) < 5}


def _known_alias(asked: Person, given: Person) -> Likeness | None:
    known = {alias for form in asked.sure for alias in aliases(form)}
    return Likeness(0.0, "known by both names") if known & given.keys() else None


def _same_key(asked: Person, given: Person) -> Likeness | None:
    if _any_shared(korean_keys, asked.sure, given.sure):
        return Likeness(0.02, "romanised")
    if _any_shared(_japanese_keys, asked.sure, given.sure) or _any_shared(_pinyin_keys, asked.sure, given.sure):
        return Likeness(0.02, "romanised")
    return None


def _any_shared(keys, ones: Iterable[str], others: Iterable[str]) -> bool:  # type: ignore[no-untyped-def]
    first = frozenset().union(*(keys(form) for form in ones))
    return bool(first and first & frozenset().union(*(keys(form) for form in others)))


@lru_cache(maxsize=50_000)
def _japanese_keys(form: str) -> frozenset[str]:
    spelt = words(form)
    orders = {spelt, spelt[::-1]} if len(spelt) < 4 else {spelt}
    return frozenset(filter(None, (kana_key(" ".join(order)) for order in orders)))


@lru_cache(maxsize=50_000)
def _pinyin_keys(form: str) -> frozenset[str]:
    spelt = words(latin(form)) if scripts_of(form) >= {"han"} else words(form)
    if scripts_of(form) & {"han", "cyrillic", "thai"}:
        return frozenset({letters(latin(form))})
    return frozenset({"".join(spelt), "".join(spelt[1:] + spelt[:1])}) if 0 < len(spelt) < 4 else frozenset()


def _sounds_alike(asked: Person, given: Person) -> Likeness | None:
    """펀치, パンチ and Punch: an English name in Hangul or kana keeps its consonants and roughly its vowels."""
    for one in asked.sure:
        for other in given.sure:
            if _is_spelt_out(one, other) or _is_spelt_out(other, one):
                return Likeness(0.04, "sounds the same")
    return None


def _is_spelt_out(native: str, spelt: str) -> bool:
    if (
        not scripts_of(native) & {"hangul", "kana"}
        or scripts_of(native) & {"latin", "han"}
        or scripts_of(spelt) != {"latin"}
    ):
        return False
    heard = consonants(native)
    if len(heard) < 2 or heard != consonants(spelt):
        return False
    return fuzz.ratio(letters(latin(native)), letters(spelt)) >= (60 if len(heard) < 3 else 45)


def _misspelt(asked: Person, given: Person) -> Likeness | None:
    for one in asked.sure:
        for other in given.sure:
            if is_misspelling(letters(one), letters(other)) and not _other_letter(one, other):
                return Likeness(0.06, "spelling")
    return None


def _other_letter(one: str, other: str) -> bool:
    """Whether a word of one or two letters tells two names apart: "Studio A" and "Studio B"."""
    differ = set(words(one)) ^ set(words(other))
    return len(differ) == 2 and all(len(word) < 3 for word in differ)


@lru_cache(maxsize=100_000)
def is_misspelling(one: str, other: str) -> bool:
    """Whether two spellings differ by one slip of five letters or more, or by two of ten; digits are never slips."""
    shorter = min(len(one), len(other))
    if shorter < 5 or [char for char in one if char.isdigit()] != [char for char in other if char.isdigit()]:
        return False
    allowed = 1 if shorter < 10 else 2
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _band_of(asked: Person, given: Person) -> Likeness | None:
    for one in asked.sure:
        for other in given.sure:
            if letters(_AND_BAND.sub("", one)) == letters(_AND_BAND.sub("", other)):
                return Likeness(0.05, "with a band")
            shorter, longer = sorted((words(one), words(other)), key=len)
            if len(shorter) > 1 and (longer[: len(shorter)] == shorter or longer[-len(shorter) :] == shorter):
                return Likeness(0.08, "part of the name")
    return None


def _beside(asked: Person, given: Person) -> Likeness | None:
    """A name beside another of the same script: a real name (`HYNN (Park Hye Won)`) or a group (`Taeil (NCT)`)."""
    loose, known = {letters(form) for form in asked.loose}, {letters(form) for form in given.loose}
    if loose & given.keys() or known & asked.keys():
        return Likeness(0.10, "by the name in brackets")
    return None


def _is_other_script(one: str, other: str) -> bool:
    first, second = scripts_of(one), scripts_of(other)
    return bool(first and second and not first & second)


def _script_runs(text: str) -> tuple[str, ...]:
    """`DAWN 던` as its two halves."""
    if "latin" not in scripts_of(text) or len(scripts_of(text)) < 2:
        return ()
    native = " ".join(run.strip() for run in _NATIVE_RUN.findall(text) if run.strip())
    rest = _NATIVE_RUN.sub(" ", text).strip()
    return (native, rest) if len(letters(rest)) > 1 else ()
