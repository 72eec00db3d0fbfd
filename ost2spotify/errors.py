"""Every failure that is reported to the person, with the exit code it ends the program with.

Ost2SpotifyError
├── SettingsError            2  a setting is missing or cannot be used
├── SourceNotFound           2  a path that does not exist or is a directory
├── PlanError                2  an edited plan or playlists file that cannot be read
├── StateError               2  the state directory cannot be read or written
├── PlaylistGone             2  the person deleted the playlist that is kept
├── PlaylistFull             2  more songs than a playlist of Spotify's takes
├── SourceUnreadable         3  binary, too large, no text
├── NoTracklist              3  a page without a tracklist
├── SignInNeeded             4  a person has to sign in
├── OutOfReach               5  comes back by itself
│   ├── PageOutOfReach       5  the page's server is away or refuses
│   ├── SpotifyOutOfReach    5  Spotify is away or answers nonsense
│   ├── SpotifyForbids       5  a 403: Premium, allow-list, not the owner
│   ├── Refused              5  too many calls; carries until when
│   └── Busy                 5  another run holds the state directory
└── TooManyMisses            6  more misses than --max-misses

A missed track is a result, not an error. A bug is none of these: it stays a traceback (exit code 1).
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar


class Ost2SpotifyError(Exception):
    """What happened and to what; `hint` says what to do next."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class SettingsError(Ost2SpotifyError):
    exit_code = 2


class SourceNotFound(Ost2SpotifyError):
    exit_code = 2


class PlanError(Ost2SpotifyError):
    exit_code = 2


class StateError(Ost2SpotifyError):
    exit_code = 2


class PlaylistGone(Ost2SpotifyError):
    exit_code = 2


class PlaylistFull(Ost2SpotifyError):
    exit_code = 2


class SourceUnreadable(Ost2SpotifyError):
    exit_code = 3


class NoTracklist(Ost2SpotifyError):
    exit_code = 3


class SignInNeeded(Ost2SpotifyError):
    exit_code = 4


class OutOfReach(Ost2SpotifyError):
    exit_code = 5


class PageOutOfReach(OutOfReach):
    pass


class SpotifyOutOfReach(OutOfReach):
    """Spotify is away or answers nonsense.

    `maybe_done` is true for a write whose answer was lost: it may have been
    carried out all the same, so read back before doing it again.
    """

    def __init__(self, message: str, *, hint: str = "", maybe_done: bool = False) -> None:
        super().__init__(message, hint=hint)
        self.maybe_done = maybe_done


class SpotifyForbids(OutOfReach):
    pass


class Refused(OutOfReach):
    """Spotify, or our own daily limit, takes no more calls before `until` (UTC).

    `bucket` is "catalogue" when only catalogue calls are refused (playlist calls
    are counted apart), and "all" when nothing may be called.
    """

    def __init__(self, message: str, *, until: datetime, bucket: str = "all", hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.until = until
        self.bucket = bucket


class Busy(OutOfReach):
    pass


class TooManyMisses(Ost2SpotifyError):
    exit_code = 6
