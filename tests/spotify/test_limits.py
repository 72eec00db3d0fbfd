"""What is repeated, what is waited for, what is refused, and what is counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from ost2spotify.errors import Refused, SpotifyOutOfReach
from ost2spotify.model import Calls
from ost2spotify.spotify.failures import AnswerLost
from ost2spotify.spotify.repeating import Repeating
from ost2spotify.spotify.sandbox.faults import KINDS, Break, Fault
from ost2spotify.spotify.sandbox.wire import Answer, refusal
from tests.spotify.rig import NOON, FakeQuota, Rig

Rigs = Callable[..., Rig]
EMPTY = Answer(200, {}, {"tracks": {"items": [], "total": 0}})
READABLE = [kind for kind, (_, back) in KINDS.items() if isinstance(back, Break) or back.status in (200, 500, 502)]


def limited(retry_after: str | None, reason: str = "") -> Answer:
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    error = {"status": 429, "message": "API rate limit exceeded"} | ({"reason": reason} if reason else {})
    return Answer(429, headers, {"error": error})


@pytest.mark.parametrize("kind", READABLE)
def test_a_read_is_repeated_after(rig: Rigs, kind: str) -> None:
    spotify = rig(Fault(kind))

    assert len(spotify.spotify.search("stars").tracks) == 3
    assert spotify.time.slept == [1]


@pytest.mark.parametrize("kind", READABLE)
def test_a_write_is_never_sent_again_after(rig: Rigs, kind: str) -> None:
    spotify = rig(Fault(kind))

    with pytest.raises(SpotifyOutOfReach) as caught:
        spotify.spotify.create_playlist("Mine", description="", public=False)

    assert len(spotify.log) == 1
    assert caught.value.maybe_done
    assert spotify.time.slept == []


def test_a_write_is_sent_again_after_it_was_turned_away(rig: Rigs) -> None:
    spotify = rig(Fault("429-short"))

    assert spotify.spotify.create_playlist("Mine", description="", public=False).name == "Mine"
    assert len(spotify.world.api.account.playlists) == 1


def test_a_read_is_given_up_after_four_tries(rig: Rigs) -> None:
    spotify = rig(Fault("500", times=99))

    with pytest.raises(SpotifyOutOfReach) as caught:
        spotify.spotify.search("stars")

    assert str(caught.value) == "Spotify answered 500 (Server error.) while searching"
    assert spotify.time.slept == [1, 2, 4]


def test_a_wait_of_hours_is_reported_not_slept(scripted: Rigs) -> None:
    spotify = scripted(limited("7200"))

    with pytest.raises(Refused) as caught:
        spotify.spotify.search("stars")

    assert caught.value.until == NOON + timedelta(hours=2)
    assert str(caught.value) == "Spotify refuses until 2026-11-22 14:00 UTC: too many calls"
    assert spotify.time.slept == []
    assert spotify.quota.refusals == {"all": NOON + timedelta(hours=2)}


@pytest.mark.parametrize(
    ("retry_after", "slept"),
    [
        pytest.param("0", 0, id="at once"),
        pytest.param("3", 3, id="seconds"),
        pytest.param("60", 60, id="a minute"),
        pytest.param(" 7.5 ", 7, id="a fraction"),
        pytest.param("Sun, 22 Nov 2026 12:00:20 GMT", 20, id="a date"),
        pytest.param(None, 1, id="missing"),
        pytest.param("", 1, id="empty"),
        pytest.param("-5", 1, id="negative"),
        pytest.param("soon", 1, id="a word"),
        pytest.param("٣", 1, id="a digit of another script"),
        pytest.param("9" * 5000, 1, id="thousands of digits"),
        pytest.param("Sun, 22 Nov 2020 12:00:20 GMT", 1, id="a date that is past"),
        pytest.param("99:99", 1, id="no date"),
    ],
)
def test_a_short_wait_is_slept(scripted: Rigs, retry_after: str | None, slept: float) -> None:
    spotify = scripted(limited(retry_after), EMPTY)

    spotify.spotify.search("stars")

    assert spotify.time.slept == [slept]


def test_a_wait_is_announced_before_it_begins() -> None:
    told: list[str] = []
    repeating = Repeating(
        sleep=lambda seconds: told.append(f"slept {seconds:.0f}"), on_wait=lambda seconds: told.append(f"{seconds:.0f}")
    )

    with pytest.raises(AnswerLost):
        repeating.call(_lost)

    assert told == ["1", "slept 1", "2", "slept 2", "4", "slept 4"]


def _lost() -> None:
    raise AnswerLost("no answer in time")


def test_without_a_network_one_repeat_is_enough() -> None:
    slept: list[float] = []

    def offline() -> None:
        raise AnswerLost("no connection", sent=False)

    with pytest.raises(AnswerLost):
        Repeating(sleep=slept.append).call(offline)

    assert slept == [1]


def test_a_wait_of_years_is_taken_for_a_day(scripted: Rigs) -> None:
    spotify = scripted(limited("999999999"))

    with pytest.raises(Refused) as caught:
        spotify.spotify.search("stars")

    assert caught.value.until == NOON + timedelta(days=1)


def test_many_short_refusals_end_in_one_that_is_remembered(scripted: Rigs) -> None:
    spotify = scripted(limited("5"))

    with pytest.raises(Refused) as caught:
        spotify.spotify.search("stars")

    assert spotify.time.slept == [5, 5, 5]
    assert spotify.quota.refusals == {"all": caught.value.until}


@pytest.mark.parametrize("retry_after", ["2", "86400"])
def test_a_used_up_quota_stops_catalogue_calls_only(scripted: Rigs, retry_after: str) -> None:
    spotify = scripted(limited(retry_after, "QUOTA_EXCEEDED"))

    with pytest.raises(Refused) as caught:
        spotify.spotify.search("stars")

    assert caught.value.bucket == "catalogue"
    assert spotify.quota.refusals == {"catalogue": NOON + timedelta(seconds=int(retry_after))}
    assert spotify.time.slept == []


def test_a_used_up_quota_without_a_time_is_asked_again_in_an_hour(scripted: Rigs) -> None:
    spotify = scripted(limited(None, "QUOTA_EXCEEDED"))

    with pytest.raises(Refused) as caught:
        spotify.spotify.search("stars")

    assert caught.value.until == NOON + timedelta(hours=1)


def test_nothing_is_sent_while_a_refusal_stands(rig: Rigs) -> None:
    spotify = rig(quota=FakeQuota(refusals={"all": NOON + timedelta(hours=1)}))

    with pytest.raises(Refused) as caught:
        spotify.spotify.my_playlists()

    assert str(caught.value) == "Spotify takes no more calls until 2026-11-22 13:00 UTC"
    assert caught.value.bucket == "all"
    assert (spotify.log, spotify.quota.counted, spotify.spotify.calls) == ([], [], Calls())


def test_a_standing_refusal_of_the_catalogue_is_no_more_than_that(rig: Rigs) -> None:
    spotify = rig(quota=FakeQuota(refusals={"catalogue": NOON + timedelta(hours=1)}))

    with pytest.raises(Refused) as caught:
        spotify.spotify.search("stars")

    assert caught.value.bucket == "catalogue"


def test_a_refusal_that_ends_within_the_minute_is_waited_for(rig: Rigs) -> None:
    spotify = rig(quota=FakeQuota(refusals={"all": NOON + timedelta(seconds=20)}))

    spotify.spotify.search("stars")

    assert spotify.time.slept == [20]


def test_playlist_calls_go_on_while_the_catalogue_refuses(rig: Rigs) -> None:
    spotify = rig(quota=FakeQuota(refusals={"catalogue": NOON + timedelta(hours=1)}))

    assert spotify.spotify.my_playlists() == ()


def test_our_own_limit_stops_like_a_refusal_before_anything_is_sent(rig: Rigs) -> None:
    spotify = rig(quota=FakeQuota(allowed_at=NOON + timedelta(hours=3)))

    with pytest.raises(Refused) as caught:
        spotify.spotify.search("stars")

    assert (caught.value.until, caught.value.bucket) == (NOON + timedelta(hours=3), "catalogue")
    assert str(caught.value) == "the 600 catalogue calls of a day are used up; the next is free at 2026-11-22 15:00 UTC"
    assert spotify.log == []
    assert spotify.spotify.my_playlists() == ()


def test_seconds_that_are_missing_to_a_day_are_waited_for_up_to_a_minute_in_all(rig: Rigs) -> None:
    spotify = rig(quota=FakeQuota(allowed_at=NOON + timedelta(seconds=40)))
    spotify.spotify.search("stars")
    spotify.quota.allowed_at = spotify.time.now + timedelta(seconds=40)

    with pytest.raises(Refused):
        spotify.spotify.search("stars")

    assert spotify.time.slept == [40]
    assert len(spotify.log) == 1


def test_every_request_that_is_sent_is_counted_in_its_bucket(rig: Rigs) -> None:
    spotify = rig(Fault("500"))

    spotify.spotify.search("stars")
    spotify.spotify.track("0" * 22)
    spotify.spotify.me()

    assert spotify.quota.counted == ["catalogue", "catalogue", "catalogue", "playlist"]
    assert spotify.spotify.calls == Calls(search=2, catalogue=1, playlist=1)


def test_a_page_that_fails_does_not_ask_for_the_pages_before_it_again(rig: Rigs) -> None:
    spotify = rig(Fault("500", method="GET", path="/playlists/.*/items", nth=2))
    playlist = spotify.spotify.create_playlist("Mine", description="", public=False)
    for start in (0, 60):
        spotify.spotify.add_items(playlist.id, [f"spotify:track:{1:022d}"] * 60, position=start)

    assert len(spotify.spotify.items(playlist.id)) == 120
    assert [entry.query.split("&")[1] for entry in spotify.log if entry.method == "GET"] == [
        "offset=0",
        "offset=50",
        "offset=50",
        "offset=100",
    ]


def test_a_bad_request_is_reported_in_spotifys_words(scripted: Rigs) -> None:
    spotify = scripted(refusal(400, "Invalid limit"))

    with pytest.raises(SpotifyOutOfReach) as caught:
        spotify.spotify.search("stars")

    assert str(caught.value) == "Spotify answered 400 (Invalid limit) while searching"
    assert spotify.time.slept == []
