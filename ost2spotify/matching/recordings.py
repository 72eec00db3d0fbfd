"""Whether a candidate is the recording that the page asks for: the song as sung, unless it says otherwise."""

from __future__ import annotations

import re
from functools import lru_cache

from ost2spotify.matching.wanted import Wanted
from ost2spotify.model import Candidate, Penalty
from ost2spotify.versions import Version

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
_LIVE_RELEASE = re.compile(
    r"\blive\s+(?:at|in|from|on|album|version|session|tour|20\d\d|19\d\d)\b|[(\[]live[)\]]|\blive$|\bunplugged\b|ライブ|라이브|演唱会|演唱會",
    re.IGNORECASE,
)


def version_penalties(wanted: Wanted, candidate: Candidate) -> tuple[Penalty, ...]:
    """Another recording than the one asked for is a veto; a live album under a plain title is a doubt."""
    given = _given(candidate)
    lacking, extra = _unmatched(wanted.versions, given), _unmatched(given, wanted.versions)
    if wanted.versions and _is_unsung(wanted.versions) and _is_unsung(given):
        # Karaoke, MR and instrumental of one singer are one thing; "with chorus" and the like stay apart.
        lacking, extra = _sung_only(lacking), _sung_only(extra)
    found = [Penalty("version", 0.5, _named(given), veto=True)] if extra else []
    if lacking and not extra:
        found.append(Penalty("version", 0.5, f"not {_named(wanted.versions)}", veto=True))
    return (*found, *_release_penalties(wanted, candidate))


@lru_cache(maxsize=20_000)
def _versions(title: str) -> frozenset[Version]:
    from ost2spotify.versions import versions_of

    return versions_of(title)


def _given(candidate: Candidate) -> frozenset[Version]:
    return _versions(candidate.name)


def _unmatched(ones: frozenset[Version], others: frozenset[Version]) -> frozenset[Version]:
    return frozenset(one for one in ones if not any(_is_same(one, other) for other in others))


def _is_same(one: Version, other: Version) -> bool:
    if one.kind != other.kind:
        return False
    # "Live" may be any evening; "Remix" and "Ver." may be the one that the other side names in full.
    return (
        one.kind == "live"
        or one.which == other.which
        or set(one.which.split()) <= set(other.which.split())
        or set(other.which.split()) <= set(one.which.split())
    )


def _is_unsung(versions: frozenset[Version]) -> bool:
    return any(version.kind in UNSUNG for version in versions)


def _sung_only(versions: frozenset[Version]) -> frozenset[Version]:
    return frozenset(version for version in versions if version.kind not in UNSUNG)


def _named(versions: frozenset[Version]) -> str:
    return ", ".join(map(str, sorted(versions))) or "as sung"


def _release_penalties(wanted: Wanted, candidate: Candidate) -> tuple[Penalty, ...]:
    asked = {version.kind for version in wanted.versions}
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
