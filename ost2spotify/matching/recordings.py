"""Whether a candidate is the recording that the page asks for: the song as sung, unless it says otherwise."""

from __future__ import annotations

import re
from functools import lru_cache

from ost2spotify.matching.letters import letters
from ost2spotify.matching.wanted import Wanted
from ost2spotify.model import Candidate, Penalty
from ost2spotify.versions import Version, is_same_recording, marks_of, versions_of

UNSUNG = frozenset({"instrumental", "karaoke"})
COPIES = frozenset({"karaoke", "cover", "music box", "8-bit"})

# A release may say it for all its tracks: "Karaoke Hits", "Piano Covers of …". A live album is the singer's own.
_RELEASE_ROWS = (
    ("karaoke", re.compile(r"\bkaraoke\b|カラオケ|노래방|\bin the style of\b", re.IGNORECASE)),
    ("cover", re.compile(r"\btribute (?:to|album)\b|\bcovers\b|\bas made famous\b|made popular by", re.IGNORECASE)),
    ("instrumental", re.compile(r"\binstrumentals?\b|\binst\.?\)", re.IGNORECASE)),
    ("8-bit", re.compile(r"\b8[- ]?bit\b|\bchiptune", re.IGNORECASE)),
    ("music box", re.compile(r"music box|オルゴール|오르골|\blullaby (?:rendition|version)", re.IGNORECASE)),
)
_CUT = re.compile(r"^(?!.*remaster).*\b(?:edit(?:ed)?|mix|single|radio|mono|version|ver)\b", re.IGNORECASE)
_LIVE_RELEASE = re.compile(
    r"\blive\s+(?:at|in|from|on|album|version|session|tour|and|20\d\d|19\d\d)\b|[(\[]live[)\]]|\blive\s*(?:!|&|$)"
    r"|\bunplugged\b|\bin concert\b|콘서트|ライブ|ライヴ|라이브|演唱会|演唱會",
    re.IGNORECASE,
)


def version_penalties(wanted: Wanted, candidate: Candidate) -> tuple[Penalty, ...]:
    """Another recording than the one asked for is a veto; a live album under a plain title is a doubt."""
    asked, given = wanted.versions, versions_of(candidate.name)
    lacking = frozenset(one for one in asked if not any(_answers(one, other) for other in given))
    extra = frozenset(one for one in given if not any(_answers(other, one) for other in asked))
    if extra or lacking:
        detail = _named(given) if extra else f"not {_named(asked)}"
        return (Penalty("version", 0.5, detail, veto=True),)
    return (*_which_one(asked, given), *_another_cut(wanted, candidate), *_release_penalties(wanted, candidate))


def _another_cut(wanted: Wanted, candidate: Candidate) -> tuple[Penalty, ...]:
    """A radio edit or single version is the song, but the unmarked one goes first."""
    asked = {cut for form in wanted.track.title.forms for cut in _cuts(form)}
    given = set(_cuts(candidate.name))
    return (Penalty("another cut", 0.06, ", ".join(sorted(given ^ asked))),) if given != asked else ()


@lru_cache(maxsize=20_000)
def _cuts(title: str) -> tuple[str, ...]:
    return tuple(letters(mark) for mark in marks_of(title) if is_same_recording(mark) and _CUT.search(mark))


def _answers(asked: Version, given: Version) -> bool:
    """Whether a recording is the one asked for: "Remix" may be any remix, but "Dub Remix" is not "Remix"."""
    # Karaoke, MR and instrumental of one singer are one thing.
    same = asked.kind == given.kind or {asked.kind, given.kind} <= UNSUNG
    return same and (asked.kind == "live" or set(asked.which.split()) <= set(given.which.split()))


def _which_one(asked: frozenset[Version], given: frozenset[Version]) -> tuple[Penalty, ...]:
    said = {word for one in asked for word in (one.kind, *one.which.split())}
    more = [one for one in sorted(given) if not {one.kind, *one.which.split()} <= said] if asked else []
    return (Penalty("which version", 0.06, ", ".join(map(str, more))),) if more else ()


def _is_unsung(versions: frozenset[Version]) -> bool:
    return any(version.kind in UNSUNG for version in versions)


def _named(versions: frozenset[Version]) -> str:
    return ", ".join(map(str, sorted(versions))) or "as sung"


def _release_penalties(wanted: Wanted, candidate: Candidate) -> tuple[Penalty, ...]:
    # "Music Box" on the album "Music Box": the album is called like the song.
    asked = {version.kind for version in wanted.versions}.union(*(map(release_kinds, wanted.track.title.forms)))
    said = release_kinds(candidate.album.name) - asked
    if said and not (_is_unsung(wanted.versions) and said <= UNSUNG):
        return (Penalty("version", 0.5, f"release: {', '.join(sorted(said))}", veto=True),)
    if "live" not in asked and _LIVE_RELEASE.search(candidate.album.name):
        return (Penalty("live release", 0.1, candidate.album.name),)
    return ()


@lru_cache(maxsize=20_000)
def release_kinds(album: str) -> frozenset[str]:
    """The kinds of recording that a release's name says all its tracks are."""
    return frozenset(kind for kind, pattern in _RELEASE_ROWS if pattern.search(album))
