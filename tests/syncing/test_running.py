"""Many playlists: rounds, turns, failures, and what is said of each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from ost2spotify import matching
from ost2spotify.building import Order
from ost2spotify.connection import Connection
from ost2spotify.errors import NoTracklist, PageOutOfReach, PlaylistGone, Refused, SignInNeeded, StateError
from ost2spotify.model import (
    Calls,
    Change,
    Extraction,
    Matching,
    Miss,
    Name,
    Playlist,
    Reason,
    Receipt,
    Run,
    Track,
)
from ost2spotify.settings import Settings
from ost2spotify.store import open_store
from ost2spotify.syncing import Entry, Outcome, diff_lines, log_line, summary_line, sync, sync_document, worst_exit_code

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
TRACK = Track(1, Name("Prologue"), (Name("Kyuhyun"),))
MISS = Miss(TRACK, Reason.NOT_FOUND, "nothing found")
PLAYLIST = Playlist("id", "One", "https://open.spotify.com/playlist/id")
REFUSED = Refused("refused until tomorrow", until=NOW + timedelta(days=1), bucket="catalogue")


def entries(*names: str, market: str | None = None) -> list[Entry]:
    return [Entry(name, Order((f"{name}.txt",), name=name), market) for name in names]


def run(name: str = "One", *, added: int = 0, missed=(), pending=(), stopped=None, **more) -> Run:
    receipt = Receipt(playlist=PLAYLIST, added=added, already_there=2)
    found = Matching(missed=tuple(missed), pending=tuple(pending), stopped=stopped)
    return Run(Extraction("page"), found, receipt, Calls(search=1), name=name, **more)


@pytest.fixture
def rig():
    """A sync whose builds do what the test says; remembers which were built, in which order, in which round."""
    time = [NOW]
    memory = open_store(None, clock=lambda: time[0])
    order: list[tuple[str, bool]] = []
    countries: list[str | None] = []

    class Rig:
        store = memory
        built = order
        connected = countries

        def connect(self, market):
            countries.append(market)
            return Connection(Settings(), (), None, memory)

        def sync(self, these, builds: dict[str, Callable[[bool], Run]] | None = None, **options):
            def build(wish, connection, *, retry_misses):
                order.append((wish.name, retry_misses))
                time[0] += timedelta(seconds=1)
                made = (builds or {}).get(wish.name, lambda retry: run(wish.name, missed=[MISS]))
                return made(retry_misses)

            return sync(these, connect=self.connect, build=build, **options)

        def tomorrow(self):
            time[0] += timedelta(days=1)

    yield Rig()
    memory.close()


def failing(error):
    def build(retry):
        raise error

    return build


def missing(retry):
    return run(missed=[MISS])


def test_one_failing_playlist_does_not_stop_the_others(rig):
    outcomes = rig.sync(entries("One", "Two", "Three"), {"Two": failing(PageOutOfReach("away"))})
    assert [(outcome.entry.name, outcome.exit_code) for outcome in outcomes] == [("One", 0), ("Two", 5), ("Three", 0)]


@pytest.mark.parametrize("error", [SignInNeeded("sign in"), StateError("disk full")])
def test_what_would_fail_every_playlist_is_not_tried_again(rig, error):
    outcomes = rig.sync(entries("One", "Two", "Three"), {"One": failing(error)})
    assert [outcome.error for outcome in outcomes] == [error, error, error]
    assert rig.built == [("One", False)]


def test_old_misses_come_after_the_new_songs_of_all_playlists(rig):
    rig.store.remember_miss(matching.track_key(TRACK))
    rig.tomorrow()
    rig.sync(entries("One", "Two"), {"Two": lambda retry: run("Two")})
    assert rig.built == [("One", False), ("Two", False), ("One", True)]


def test_misses_that_are_not_due_cost_no_second_round(rig):
    rig.store.remember_miss(matching.track_key(TRACK))
    rig.sync(entries("One"), {"One": missing})
    assert rig.built == [("One", False)]


def test_two_rounds_are_told_as_one_run(rig):
    rig.store.remember_miss(matching.track_key(TRACK))
    rig.tomorrow()
    rounds = {False: run(added=2, missed=[MISS]), True: run(added=1)}
    heard = []
    (outcome,) = rig.sync(entries("One"), {"One": rounds.__getitem__}, tell=heard.append)
    assert (outcome.run.receipt.added, outcome.run.receipt.already_there) == (3, 2)
    assert outcome.run.calls == Calls(search=2)
    assert outcome.run.matching.missed == ()
    assert heard == [outcome]


def test_a_failure_in_the_second_round_keeps_what_the_first_did(rig):
    rig.store.remember_miss(matching.track_key(TRACK))
    rig.tomorrow()

    def build(retry):
        if retry:
            raise PageOutOfReach("away")
        return run(added=2, missed=[MISS])

    (outcome,) = rig.sync(entries("One"), {"One": build})
    assert (outcome.exit_code, outcome.run.receipt.added) == (5, 2)


def test_whose_songs_all_had_to_wait_is_first_the_next_day(rig):
    starved = {"Three": lambda retry: run("Three", pending=[TRACK], stopped=REFUSED)}
    rig.sync(entries("One", "Two", "Three"), starved)
    rig.tomorrow()
    rig.built.clear()
    rig.sync(entries("One", "Two", "Three"))
    assert rig.built[0] == ("Three", False)


def test_a_playlist_that_crashes_the_program_is_last_the_next_day(rig):
    with pytest.raises(ZeroDivisionError):
        rig.sync(entries("One", "Two"), {"One": lambda retry: 1 / 0})
    rig.tomorrow()
    rig.built.clear()
    with pytest.raises(ZeroDivisionError):
        rig.sync(entries("One", "Two"), {"One": lambda retry: 1 / 0})
    assert [name for name, retry in rig.built if not retry] == ["Two", "One"]


def test_outcomes_are_in_the_order_of_the_file_whoever_came_first(rig):
    rig.store.take_turn("One")
    outcomes = rig.sync(entries("One", "Two"))
    assert [name for name, _ in rig.built][:2] == ["Two", "One"]
    assert [outcome.entry.name for outcome in outcomes] == ["One", "Two"]


def test_a_dry_run_takes_no_turn(rig):
    rig.sync(entries("One"), dry_run=True)
    assert rig.store.last_turn("One") == datetime(1970, 1, 1, tzinfo=UTC)


def test_each_country_has_one_connection(rig):
    rig.sync([*entries("One", "Two", market="KR"), *entries("Three", market="JP")])
    assert rig.connected == [None, "KR", "JP"]


def test_only_the_playlists_named_are_made_anew(rig):
    seen = {}

    def build(wish, connection, *, retry_misses):
        seen[wish.name] = wish.recreate
        return run(wish.name)

    sync(entries("One", "Two"), connect=rig.connect, build=build, recreate=["Two"])
    assert seen == {"One": False, "Two": True}


@pytest.mark.parametrize(
    ("errors", "code"),
    [
        pytest.param([], 0, id="none"),
        pytest.param([None, None], 0, id="all well"),
        pytest.param([None, REFUSED], 5, id="refused"),
        pytest.param([REFUSED, NoTracklist("no list")], 3, id="a page without a list before a refusal"),
        pytest.param([NoTracklist("no list"), PlaylistGone("gone"), REFUSED], 2, id="settings before that"),
        pytest.param([PlaylistGone("gone"), SignInNeeded("sign in"), None], 4, id="sign in before everything"),
    ],
)
def test_the_exit_code_tells_the_worst(errors, code):
    outcomes = [Outcome(entries("One")[0], run(), error) for error in errors]
    assert worst_exit_code(outcomes) == code


def outcome(made: Run | None = None, error=None) -> Outcome:
    return Outcome(entries("One")[0], made, error)


@pytest.mark.parametrize(
    ("told", "line"),
    [
        pytest.param(outcome(run()), "One: nothing new · https://open.spotify.com/playlist/id", id="unchanged"),
        pytest.param(
            outcome(run(added=3, missed=[MISS])),
            "One: +3, 1 missed · https://open.spotify.com/playlist/id",
            id="changed",
        ),
        pytest.param(
            outcome(run(pending=[TRACK], stopped=REFUSED), REFUSED),
            "One: nothing new, 1 not looked up yet · refused until tomorrow",
            id="refused",
        ),
        pytest.param(
            outcome(error=SignInNeeded("nobody is signed in", hint="Run `ost2spotify login`.")),
            "One: nobody is signed in. Run `ost2spotify login`.",
            id="failed",
        ),
        pytest.param(
            outcome(run(added=1, dry_run=True)),
            "One: would be: +1 · https://open.spotify.com/playlist/id",
            id="dry run",
        ),
    ],
)
def test_one_line_for_each_playlist(told, line):
    assert summary_line(told) == line


def test_the_diff_has_a_line_for_each_change():
    changes = [Change("remove", 2, "u", "A - B"), Change("move", 1, "u", "C - D"), Change("add", 10, "u", "E - F")]
    assert diff_lines(changes) == ["-   2  A - B", ">   1  C - D", "+  10  E - F"]


def test_the_document_has_one_of_builds_for_each_with_name_and_error():
    document = sync_document([outcome(run(added=1)), outcome(error=NoTracklist("no tracklist in One.txt"))])
    assert document["schema"] == 1
    first, second = document["playlists"]
    assert (first["name"], first["added"], "error" in first) == ("One", 1, False)
    assert (second["name"], second["playlist"], second["error"]) == ("One", None, "no tracklist in One.txt")
    assert set(first) < set(second)


def test_the_log_tells_when_what_and_what_it_cost():
    assert log_line(outcome(run(added=1, missed=[MISS])), NOW) == (
        '{"time": "2026-11-22T06:00:00Z", "playlist": "One", "dry_run": false, "exit": 0, "error": null, "matched": 0, '
        '"missed": 1, "pending": 0, "added": 1, "removed": 0, "moved": 0, '
        '"calls": {"search": 1, "catalogue": 0, "playlist": 0}}'
    )
