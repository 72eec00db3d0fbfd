"""Which of its many reasons a 403 has, as far as Spotify's words tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ost2spotify.errors import SignInNeeded, SpotifyForbids
from ost2spotify.spotify.failures import TurnedAway

_DASHBOARD = "https://developer.spotify.com/dashboard"


@dataclass(frozen=True, slots=True)
class Cause:
    """What Spotify writes, what it means, and what the person can do; `error` says which exit code that is."""

    words: re.Pattern[str]
    message: str
    hint: str
    error: type[SpotifyForbids | SignInNeeded] = SpotifyForbids


# The most telling words first: a scope's name may hold "playlist", an owner's sentence "premium" never.
CAUSES: tuple[Cause, ...] = (
    Cause(
        re.compile(r"premium", re.IGNORECASE),
        "Spotify asks for Premium: the owner of the app has no active subscription",
        "Since 2026 an app works only while its owner has Premium. Renew it, or use the app of someone who has it.",
    ),
    Cause(
        re.compile(r"not (?:be )?registered|allow-?list|user management", re.IGNORECASE),
        "Spotify does not know this listener as a user of the app",
        f"The app's owner adds you under User Management at {_DASHBOARD} (five people at most).",
    ),
    Cause(
        re.compile(r"scope", re.IGNORECASE),
        "the sign-in does not include the permission for this",
        "Run `ost2spotify login` again; it asks for every permission that the program uses.",
        SignInNeeded,
    ),
    Cause(
        re.compile(r"don.t own|not (?:the )?owner|not own|you cannot (?:add|change|remove)", re.IGNORECASE),
        "the playlist belongs to someone else",
        "Only its owner can change it. Name one of yours with --playlist, or leave that out to make a new one.",
    ),
    Cause(
        re.compile(r"^forbidden\.?$", re.IGNORECASE),
        "Spotify forbids this without saying why",
        "Most often the playlist is not yours, or the app may no longer do this. `ost2spotify doctor` looks further.",
    ),
)


def forbidden(failure: TurnedAway, doing: str) -> SpotifyForbids | SignInNeeded:
    """The error for a 403: which kind it is and what to do about it."""
    for cause in CAUSES:
        if cause.words.search(failure.message):
            return cause.error(f"{cause.message} ({doing})", hint=cause.hint)
    return SpotifyForbids(
        f"Spotify forbids {doing}: {failure.message}", hint="`ost2spotify doctor` checks the app and the sign-in."
    )
