"""Whether a title on the page and one in the catalogue name the same song, and how one can tell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from ost2spotify.matching.hangul import korean_key
from ost2spotify.matching.letters import letters, words
from ost2spotify.matching.names import Likeness
from ost2spotify.matching.scripts import consonants, kana_key, latin
from ost2spotify.matching.titles import Title, title_of
from ost2spotify.text import scripts_of


def title_likeness(wanted: Sequence[Title], given: str) -> Likeness | None:
    """How the catalogue's title is one of the page's forms; None when it is another song's."""
    return min((close for title in wanted if (close := _likeness(title.text, given))), default=None)


@lru_cache(maxsize=200_000)
def _likeness(wanted: str, given: str) -> Likeness | None:
    asked, found = title_of(wanted), title_of(given)
    if set(asked.whole) & set(found.whole):
        if _share_half_only(asked, found):
            return Likeness(0.08, "spelling of one half") if _slip_in_one_half(asked, found) else None
        return Likeness(0.04, "one of its scripts") if _by_halves_only(asked, found) else Likeness(0.0)
    if _may_be_short_for(asked, found) or _may_be_short_for(found, asked):
        return Likeness(0.06, "more in the title")
    if _other_numbers(asked, found) or _other_letter(asked, found):
        return None
    for how, amount, test in _TESTS:
        if any(test(one, other) for one in asked.whole for other in found.whole):
            return Likeness(amount, how)
    return None


def _share_half_only(one: Title, other: Title) -> bool:
    """Whether names in two scripts agree in one and differ in the other: a series' name before two songs'."""
    ours, theirs = set(one.halves), set(other.halves)
    return bool(ours and theirs and ours != theirs and set(one.whole) & set(other.whole) <= ours | theirs)


def _slip_in_one_half(one: Title, other: Title) -> bool:
    """Whether the other half is the same with one slip: "Tuch 맞닿음" and "Touch 맞닿음"."""
    ours, theirs = set(one.halves) - set(other.halves), set(other.halves) - set(one.halves)
    return len(ours) == len(theirs) == 1 and is_one_slip(ours.pop(), theirs.pop())


def is_one_slip(one: str, other: str) -> bool:
    """Whether two Latin words of four letters or more differ by one slip that is not in a digit."""
    return (
        min(len(one), len(other)) > 3
        and scripts_of(one) == scripts_of(other) == {"latin"}
        and _digits(one) == _digits(other)
        and OSA.distance(one, other, score_cutoff=1) <= 1
    )


def _by_halves_only(one: Title, other: Title) -> bool:
    """Whether only a half of a name in two scripts is shared: "별처럼" for "Like a star 별처럼", or another piece."""
    return set(one.whole) & set(other.whole) <= set(one.halves) | set(other.halves)


def _may_be_short_for(short: Title, full: Title) -> bool:
    """Whether people would write `short` for `full`: what it leaves out must not tell two songs apart ("Part 2")."""
    return bool(set(short.whole) & set(full.partial)) and not (full.dropped and max(full.dropped) < 100)


def _other_numbers(one: Title, other: Title) -> bool:
    return one.numbers != other.numbers


def _other_letter(one: Title, other: Title) -> bool:
    """Whether short words tell two titles apart: "Plan A" and "Plan B", "Theme I" and "Theme V"."""
    differ = words_differ(one.body, other.body)
    return len(differ) == 2 and (all(len(word) < 3 and word.isascii() for word in differ) or _are_two_words(*differ))


def _are_two_words(one: str, other: str) -> bool:
    """Whether two letters of one short word differ, which no slip does: "Candle" and "Saddle"."""
    return min(len(one), len(other)) < 8 and OSA.distance(one, other, score_cutoff=1) > 1


def _is_romanised(one: str, other: str) -> bool:
    if not _across_scripts(one, other):
        return False
    native, spelt = (one, other) if scripts_of(other) == {"latin"} else (other, one)
    if len(spelt) < 4:
        return False
    keys = {key for key in (kana_key(native), korean_key(native), letters(latin(native))) if key}
    return bool(keys & {key for key in (kana_key(spelt), korean_key(spelt), spelt) if key})


def _sounds_the_same(one: str, other: str) -> bool:
    """ブルーバード and Blue Bird; four consonants at least, for three are shared by many words."""
    if not _across_scripts(one, other):
        return False
    heard = consonants(one)
    return len(heard) > 3 and heard == consonants(other) and fuzz.ratio(latin(one), latin(other)) >= 50


def _across_scripts(one: str, other: str) -> bool:
    first, second = scripts_of(one), scripts_of(other)
    return bool(first and second) and (first == {"latin"}) != (second == {"latin"}) and "han" not in first | second


def _is_slip(one: str, other: str) -> bool:
    """One or two slips of the keyboard in a title of six letters or more; another digit is never one."""
    shorter = min(len(one), len(other))
    if shorter < 6 or scripts_of(one) != scripts_of(other) or _digits(one) != _digits(other):
        return False
    if scripts_of(one) != {"latin"}:
        return shorter > 7 and OSA.distance(one, other, score_cutoff=1) <= 1
    allowed = 1 if shorter < 12 else 2
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _digits(text: str) -> list[str]:
    return [char for char in text if char.isdigit()]


_TESTS = (("romanised", 0.04, _is_romanised), ("spelling", 0.08, _is_slip), ("sounds the same", 0.09, _sounds_the_same))


def words_differ(one: str, other: str) -> tuple[str, ...]:
    """The words that only one of two titles has."""
    return tuple(sorted(set(words(one)) ^ set(words(other))))
