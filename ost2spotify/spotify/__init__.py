"""Everything that speaks Spotify's API. What the layers above use is here; it is imported when it is called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ost2spotify import port
from ost2spotify.settings import Settings

if TYPE_CHECKING:
    from ost2spotify.spotify.retrying import RetryingSpotify
    from ost2spotify.spotify.signin import SignIn


def connect(
    settings: Settings, *, quota: port.Quota, person: bool, on_wait: Callable[[float], None] | None = None
) -> RetryingSpotify:
    """Spotify itself. Sends nothing yet.

    With `person` the playlists of whoever signed in can be read and written; without, the catalogue is
    searched as the app, or as the person where the app has no secret. Raises SettingsError without a
    client id and SignInNeeded when a person has to sign in first. `on_wait` is told the seconds of every
    wait that Spotify asks for, a minute at most, before it begins.
    """
    from ost2spotify.spotify.connection import connect
    from ost2spotify.spotify.repeating import Repeating

    repeating = Repeating(on_wait=on_wait) if on_wait else Repeating()
    return connect(settings, quota=quota, person=person, repeating=repeating)


def sign_in(settings: Settings) -> SignIn | None:
    """Since when and until when somebody is signed in, or None; asks nobody but the disk."""
    from ost2spotify.spotify.signin import sign_in

    return sign_in(settings)


def sandboxed(settings: Settings, *, state_dir: Path | None, quota: port.Quota | None = None) -> RetryingSpotify:
    """Spotify played by the sandbox, behind the same adapter: no account, no network.

    Its playlists are kept in `state_dir` (`sandbox_state_dir(settings)`), or, without one, as long as
    the value lives. Raises SettingsError for a catalogue that cannot be used.
    """
    from ost2spotify.spotify.sandbox.start import start

    return start(settings, quota=quota, state_dir=state_dir)


def sandbox_state_dir(settings: Settings) -> Path:
    """Where a sandbox run keeps its memory: apart from the real one, and one for each catalogue file.

    A changed file is another catalogue, so answers that the old one gave are never used.
    """
    from ost2spotify.spotify.sandbox.place import state_dir

    return state_dir(settings)
