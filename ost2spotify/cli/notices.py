"""What the person should know although nothing failed, on stderr."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from ost2spotify import spotify, store
from ost2spotify.cli import tell
from ost2spotify.settings import Settings
from ost2spotify.text import counted, shown

_LONG_ENOUGH_TO_WONDER = 5.0
# A month is time enough for a person who looks at cron's mail once a week.
_WARN_BEFORE = timedelta(days=30)


def warn(sentences: Iterable[str]) -> None:
    """Say each sentence on a line of its own."""
    for sentence in sentences:
        tell(shown(sentence))


def say_wait(seconds: float) -> None:
    """Tell the person why nothing moves, once it is long enough to wonder."""
    if seconds >= _LONG_ENOUGH_TO_WONDER:
        tell(f"waiting {seconds:.0f} seconds for Spotify")


def warn_of_sign_in(settings: Settings) -> None:
    """Say once a day that the sign-in ends within 30 days."""
    signed_in = spotify.sign_in(settings)
    left = signed_in.left(datetime.now(UTC)) if signed_in else None
    if signed_in is None or signed_in.ends is None or left is None or not timedelta() < left <= _WARN_BEFORE:
        return
    with store.open_store(settings.state_dir) as memory:
        if memory.is_time_for("sign-in ends"):
            left_in_words = counted(left.days, "day")
            tell(f"the sign-in ends on {signed_in.ends:%Y-%m-%d}, in {left_in_words}: run `ost2spotify login`")
