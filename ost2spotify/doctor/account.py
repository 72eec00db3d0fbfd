"""Checks of the app, the sign-in and the market, from what two calls said."""

from __future__ import annotations

from datetime import datetime, timedelta

from ost2spotify.doctor.check import LOGIN, Check, failure, skipped
from ost2spotify.errors import (
    Ost2SpotifyError,
    Refused,
    SignInNeeded,
    SpotifyForbids,
    SpotifyOutOfReach,
)
from ost2spotify.spotify.signin import SignIn
from ost2spotify.text import counted

# Enough weeks for somebody who looks at cron's mail once a month.
WARN_BEFORE = timedelta(days=35)


def sign_in_check(signed: SignIn | None, now: datetime, said: Ost2SpotifyError | None) -> Check:
    """The sign-in by its day, and by what Spotify said when it was used."""
    if signed is None:
        return Check("sign-in", "fail", "nobody is signed in", LOGIN, 4)
    if isinstance(said, SignInNeeded):
        return failure("sign-in", said)
    if signed.ends is None:
        return Check("sign-in", "ok", f"from the {signed.source}; it does not tell since when")
    left = signed.ends - now
    if left < timedelta():
        return Check(
            "sign-in", "fail", f"ended on {signed.ends:%Y-%m-%d}: Spotify ends each after six months", LOGIN, 4
        )
    found = f"from the {signed.source}, until {signed.ends:%Y-%m-%d} ({counted(left.days, 'day')})"
    if left < WARN_BEFORE:
        return Check("sign-in", "warn", found, LOGIN)
    return Check("sign-in", "ok", found)


def credentials_check(app: Ost2SpotifyError | None, person: Ost2SpotifyError | None) -> Check:
    """Whether Spotify takes the app. A dead sign-in, a 403 and an unknown market have checks of their own."""
    for error in filter(None, (app, person)):
        if isinstance(error, Refused):
            return skipped("credentials", str(error))
        if not isinstance(error, SpotifyForbids | SignInNeeded) and not _is_about_market(error):
            return failure("credentials", error)
    return Check("credentials", "ok", "Spotify takes the app")


def permission_check(app: Ost2SpotifyError | None, person: Ost2SpotifyError | None) -> Check:
    """What a 403 said; only calls that were answered tell anything."""
    for error in (app, person):
        if isinstance(error, SpotifyForbids):
            return failure("Premium and allow-list", error)
    if app and person:
        return skipped("Premium and allow-list", "no call was answered")
    return Check("Premium and allow-list", "ok", "Spotify lets the app and its user in")


def market_check(market: str | None, app: Ost2SpotifyError | None) -> Check:
    if market is None:
        return Check(
            "market",
            "warn",
            "no market set: songs that your country may not play count as found",
            "Set OST2SPOTIFY_MARKET to your country, such as KR or DE.",
        )
    if app and _is_about_market(app):
        return Check(
            "market", "fail", f"Spotify does not know the market {market}", "Use your country's two letters.", 2
        )
    if app:
        return skipped("market", "no search was answered")
    return Check("market", "ok", market)


def _is_about_market(error: Ost2SpotifyError) -> bool:
    return isinstance(error, SpotifyOutOfReach) and "market" in str(error).lower()
