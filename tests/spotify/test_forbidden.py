"""A 403 has many causes; each is told apart by Spotify's words and never repeated."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ost2spotify.errors import SignInNeeded, SpotifyForbids
from ost2spotify.spotify.sandbox.wire import Answer, refusal
from tests.spotify.rig import Rig

CASES = [
    pytest.param(
        Answer(403, {}, "Active premium subscription required for the owner of the app. Upgrade to use it."),
        "Spotify asks for Premium: the owner of the app has no active subscription",
        "Since 2026 an app works only while its owner has Premium. Renew it, or use the app of someone who has it.",
        id="no Premium, in plain text",
    ),
    pytest.param(
        Answer(403, {}, "Check settings on developer.spotify.com/dashboard, the user may not be registered."),
        "Spotify does not know this listener as a user of the app",
        "The app's owner adds you under User Management at https://developer.spotify.com/dashboard"
        " (five people at most).",
        id="not on the app's list",
    ),
    pytest.param(
        refusal(403, "Insufficient client scope"),
        "the sign-in does not include the permission for this",
        "Run `ost2spotify login` again; it asks for every permission that the program uses.",
        id="a missing scope",
    ),
    pytest.param(
        refusal(403, "You cannot add tracks to a playlist you don't own."),
        "the playlist belongs to someone else",
        "Only its owner can change it. Name one of yours with --playlist, or leave that out to make a new one.",
        id="not the owner",
    ),
    pytest.param(
        refusal(403, "Forbidden"),
        "Spotify forbids this without saying why",
        "Most often the playlist is not yours, or the app may no longer do this. `ost2spotify doctor` looks further.",
        id="a bare refusal",
    ),
]


@pytest.mark.parametrize(("answer", "message", "hint"), CASES)
def test_the_cause_of_a_403(scripted: Callable[..., Rig], answer: Answer, message: str, hint: str) -> None:
    spotify = scripted(answer)

    with pytest.raises((SpotifyForbids, SignInNeeded)) as caught:
        spotify.spotify.add_items("p", ["spotify:track:1"], position=0)

    assert (str(caught.value), caught.value.hint) == (f"{message} (adding to the playlist)", hint)
    assert spotify.quota.counted == ["playlist"]
    assert caught.value.exit_code == (4 if "permission" in message else 5)


def test_an_unknown_cause_is_told_in_spotifys_words(scripted: Callable[..., Rig]) -> None:
    with pytest.raises(SpotifyForbids) as caught:
        scripted(refusal(403, "The moon is wrong")).spotify.search("x")

    assert str(caught.value) == "Spotify forbids searching: The moon is wrong"


def test_where_the_library_may_not_be_asked_the_list_of_playlists_is(rig: Callable[..., Rig]) -> None:
    from ost2spotify.spotify.sandbox.faults import Fault

    spotify = rig(Fault("403", path="/me/library", times=9))
    playlist = spotify.spotify.create_playlist("Mine", description="", public=False)

    assert (spotify.spotify.is_followed(playlist.id), spotify.spotify.is_followed("another")) == (True, False)
