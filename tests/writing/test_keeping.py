"""Keeping one playlist over several runs: the three-way rules, one at a time."""

from __future__ import annotations

from contextlib import suppress

import pytest

from ost2spotify.errors import PlaylistFull, PlaylistGone, Refused, SignInNeeded, SpotifyOutOfReach, StateError
from ost2spotify.model import Change, Miss, Reason, Receipt
from ost2spotify.writing import mark_of
from tests.writing.pretend import Killed, PretendMemory, lost, match, page, uri


def track(number):
    return match(number).track


def missed(number, reason=Reason.NOT_FOUND):
    return Miss(track(number), reason, "why")


# What must not happen


def test_a_second_run_sends_nothing_but_one_look(keep, playlists):
    keep(1, 2, 3)
    playlists.calls.clear()
    receipt = keep(1, 2, 3)
    assert (receipt.added, receipt.already_there, receipt.created) == (0, 3, False)
    assert playlists.calls == ["my_playlists"]


def test_a_song_that_a_person_took_out_stays_out(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 3]
    for _ in range(3):
        receipt = keep(1, 2, 3, 4)
        assert playlists.songs == [1, 3, 4]
        assert receipt.kept_out == 1


def test_a_song_taken_out_stays_out_when_the_page_loses_and_regains_it(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 3]
    keep(1, 3)
    keep(1, 2, 3)
    assert playlists.songs == [1, 3]


def test_a_song_taken_out_stays_out_when_another_recording_of_its_line_is_found(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 3]
    keep(matches=[match(1), match(2, to=22), match(3)])
    assert playlists.songs == [1, 3]


def test_a_song_that_a_person_added_stays_in_its_place(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 99, 2, 3, 98]
    receipt = keep(1, 2, 3, 4)
    assert playlists.songs == [1, 99, 2, 3, 4, 98]
    assert receipt.added == 1


def test_a_persons_song_that_the_page_comes_to_list_is_neither_moved_nor_added_again(keep, playlists):
    keep(1, 2)
    playlists.songs = [7, 1, 2]
    keep(1, 7, 2, 3)
    assert playlists.songs == [7, 1, 2, 3]


def test_a_persons_song_that_the_page_lists_and_they_take_out_stays_out(keep, playlists):
    keep(1, 2)
    playlists.songs = [7, 1, 2]
    keep(1, 7, 2)
    playlists.songs = [1, 2]
    keep(1, 7, 2, 3)
    assert playlists.songs == [1, 2, 3]


def test_songs_gone_from_the_page_stay(keep, playlists):
    keep(1, 2, 3)
    receipt = keep(1, 3)
    assert playlists.songs == [1, 2, 3]
    assert receipt.removed == 0


def test_the_same_recording_under_another_id_is_not_added_again(keep, playlists):
    keep(matches=[match(1, same=("111",)), match(2)])
    playlists.songs = [111, 2]
    keep(matches=[match(1, same=("111",)), match(2), match(3)])
    assert playlists.songs == [111, 2, 3]


def test_the_same_recording_under_another_isrc_spelling_is_not_added_again(keep, playlists):
    playlists.isrcs[uri(111)] = "kr-a30-00-00001"
    keep(1, 2)
    playlists.songs = [111, 2]
    keep(1, 2)
    assert playlists.songs == [111, 2]


def test_two_lines_with_one_recording_are_one_song(keep, playlists):
    keep(matches=[match(1), match(2, to=1), match(3, to=33, same=("1",))])
    assert playlists.songs == [1]


def test_a_playlist_that_its_owner_deleted_is_reported_and_not_made_again(keep, playlists):
    keep(1, 2)
    playlists.library.clear()
    with pytest.raises(PlaylistGone) as raised:
        keep(1, 2, 3)
    assert str(raised.value) == "the playlist 'OST' was deleted from your library; it is not made again"
    assert raised.value.hint == (
        "To have a new one, use --recreate; "
        "to have it back, add it to your library at https://open.spotify.com/playlist/id1."
    )
    assert playlists.made == 1


def test_a_playlist_that_the_list_of_playlists_lacks_is_not_called_deleted(keep, playlists):
    keep(1, 2)
    playlists.my_playlists = lambda: ()
    keep(1, 2, 3)
    assert playlists.songs == [1, 2, 3]


def test_where_the_server_tells_nothing_of_the_library_an_own_playlist_that_can_be_read_is_there(keep, playlists):
    keep(1, 2)
    playlists.my_playlists = lambda: ()
    playlists.fault = lost("is_followed", times=9, carried_out=False)
    keep(1, 2, 3)
    assert playlists.songs == [1, 2, 3]


def test_a_list_that_lags_behind_a_lost_creation_leads_to_no_second_playlist(keep, playlists, slept):
    listed = playlists.my_playlists
    playlists.my_playlists = lambda: listed() if sum(slept) > 6 else ()
    playlists.fault = lost("create")
    keep(1, 2)
    assert playlists.made == 1


def test_what_a_person_took_out_stays_out_when_another_page_is_kept_in_the_same_playlist(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 3]
    keep(2, 3, 4, key="source:other.txt", playlist_id="https://open.spotify.com/playlist/id1")
    assert playlists.songs == [1, 3, 4]
    keep(1, 2, 3)
    assert playlists.songs == [1, 3, 4]


def test_a_song_that_was_only_not_looked_up_is_not_taken_from_a_mirror(keep, playlists):
    keep(1, 2, 3, mode="mirror")
    keep(1, mode="mirror", pending=[track(2)], missed=[missed(3, Reason.NOT_PLAYABLE)])
    assert playlists.songs == [1, 2, 3]


def test_a_person_may_have_a_song_of_ours_twice(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [3, 1, 2, 3, 1]
    keep(1, 2, 3)
    assert playlists.songs == [3, 1, 2, 3, 1]


def test_a_dry_run_writes_and_remembers_nothing(keep, playlists, memory):
    receipt = keep(1, 2, dry_run=True)
    assert (receipt.added, receipt.created, receipt.playlist) == (2, True, None)
    assert playlists.calls == ["my_playlists"]
    assert memory.kept == {}


def test_a_friends_playlist_with_our_mark_is_not_ours(keep, playlists):
    keep(1, 2)
    about = playlists.about["id1"]
    playlists.library.clear()
    playlists.make("OST", description=about.description, owner="friend")
    keep(1, 2, memory=PretendMemory())
    assert playlists.lists["id2"] == []
    assert playlists.made == 3


def test_no_playlist_is_made_for_a_page_without_a_found_song(keep, playlists):
    assert keep(missed=[missed(1)], pending=[track(2)]) == Receipt()
    assert playlists.made == 0


def test_what_cannot_be_remembered_is_not_written(keep, playlists):
    class FullDisk(PretendMemory):
        def remember_playlist(self, key, kept):
            raise StateError("nothing can be kept")

    with pytest.raises(StateError):
        keep(1, 2, memory=FullDisk())
    assert playlists.calls == ["my_playlists"]


def test_a_mirror_leaves_what_spotify_cannot_take_out(keep, playlists):
    keep(1, 2, mode="mirror")
    playlists.lists["id1"] = ["spotify:local:x:y:z:1", "", uri(1), uri(2)]
    keep(1, 2, 3, mode="mirror")
    assert playlists.lists["id1"] == ["spotify:local:x:y:z:1", "", uri(1), uri(2), uri(3)]


@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_a_disk_that_fills_up_in_the_middle_leaves_nothing_unremembered(keep, playlists, memory, at):
    class FillingDisk(PretendMemory):
        def remember_playlist(self, key, kept):
            nonlocal at
            at -= 1
            if not at:
                raise StateError("nothing can be kept")
            super().remember_playlist(key, kept)

    with pytest.raises(StateError):
        keep(1, 2, 3, memory=FillingDisk(memory.kept))
    receipt = keep(1, 2, 3)
    assert receipt.playlist.id == "id1"
    assert playlists.made == 1
    assert playlists.songs == [1, 2, 3]


# What must


def test_a_page_becomes_a_playlist_in_its_order(keep, playlists):
    receipt = keep(3, 1, 2)
    assert playlists.songs == [3, 1, 2]
    assert (receipt.created, receipt.added, receipt.playlist.name) == (True, 3, "OST")
    assert receipt.playlist.url == "https://open.spotify.com/playlist/id1"
    assert playlists.calls == ["my_playlists", "create", "add", "playlist"]


def test_matches_in_any_order_follow_their_lines(keep, playlists):
    keep(matches=page(1, 2, 3)[::-1])
    assert playlists.songs == [1, 2, 3]


def test_new_songs_come_after_their_predecessor_on_the_page(keep, playlists):
    keep(2, 4)
    receipt = keep(1, 2, 3, 4, 5)
    assert playlists.songs == [1, 2, 3, 4, 5]
    assert (receipt.added, receipt.already_there) == (3, 2)


def test_newest_first_turns_the_page_round(keep, playlists):
    keep(1, 2, order="newest-first")
    keep(1, 2, 3, order="newest-first")
    assert playlists.songs == [3, 2, 1]


def test_a_page_that_changes_its_order_costs_the_fewest_moves(keep, playlists):
    keep(1, 2, 3, 4, 5)
    playlists.calls.clear()
    receipt = keep(5, 1, 2, 3, 4)
    assert playlists.songs == [5, 1, 2, 3, 4]
    assert playlists.calls.count("move") == 1
    assert receipt.moved == 1


def test_songs_that_move_together_move_at_once(keep, playlists):
    keep(1, 2, 3, 4, 5, 6, 7)
    playlists.calls.clear()
    keep(5, 6, 7, 1, 2, 3, 4)
    assert playlists.songs == [5, 6, 7, 1, 2, 3, 4]
    assert playlists.calls.count("move") == 1


def test_a_reordered_playlist_is_put_back_into_the_pages_order(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [3, 99, 1, 2]
    keep(1, 2, 3)
    assert playlists.songs == [99, 1, 2, 3]


def test_more_than_a_hundred_songs_are_added_in_pieces_and_in_order(keep, playlists):
    keep(*range(1, 251))
    assert playlists.songs == list(range(1, 251))
    assert playlists.calls.count("add") == 3


def test_ten_thousand_songs_are_kept(keep, playlists):
    keep(*range(1, 9_999))
    receipt = keep(*range(10_000, 0, -1)[:1], *range(1, 10_000))
    assert len(playlists.songs) == 10_000
    assert receipt.added == 2


def test_more_songs_than_a_playlist_takes_are_refused_before_anything_is_written(keep, playlists):
    with pytest.raises(PlaylistFull) as raised:
        keep(*range(1, 10_002), dry_run=True)
    assert str(raised.value) == "the playlist would have 10,001 items; Spotify takes 10,000"
    with pytest.raises(PlaylistFull):
        keep(*range(1, 10_002))
    assert playlists.made == 0


def test_a_mirror_is_exactly_the_list(keep, playlists):
    keep(1, 2, 3, mode="mirror")
    playlists.songs = [98, 1, 1, 2, 99]
    receipt = keep(2, 1, 4, mode="mirror")
    assert playlists.songs == [2, 1, 4]
    assert receipt.removed == 2


def test_a_mirror_takes_out_songs_gone_from_the_page(keep, playlists):
    keep(1, 2, 3, mode="mirror")
    receipt = keep(1, 3, mode="mirror")
    assert playlists.songs == [1, 3]
    assert receipt.removed == 1


def test_a_mirror_never_takes_out_more_than_max_removals(keep, playlists):
    keep(*range(1, 10), mode="mirror")
    receipt = keep(1, 2, 3, mode="mirror")
    assert playlists.songs == list(range(1, 10))
    assert receipt.removed == 0
    assert receipt.notes == (
        "6 songs would be removed, more than max_removals (5): none was, in case the page was only half there",
    )
    keep(1, 2, 3, mode="mirror", max_removals=6)
    assert playlists.songs == [1, 2, 3]


def test_a_line_with_another_recording_gets_it_in_place_of_the_old_one(keep, playlists):
    keep(1, 2, 3)
    receipt = keep(matches=[match(1), match(2, to=22), match(3)])
    assert playlists.songs == [1, 22, 3]
    assert (receipt.added, receipt.removed) == (1, 1)


def test_recordings_that_all_change_at_once_are_not_trusted(keep, playlists):
    keep(*range(1, 8))
    receipt = keep(matches=[match(number, to=number + 100) for number in range(1, 8)])
    assert playlists.songs == list(range(1, 8))
    assert len(receipt.notes) == 1


def test_a_recording_chosen_by_hand_comes_in_for_one_that_was_taken_out(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 3]
    keep(matches=[match(1), match(2, to=22, decided=True), match(3)])
    assert playlists.songs == [1, 22, 3]


def test_a_song_that_spotify_withdrew_may_come_in_as_another_recording(keep, playlists):
    keep(1, 2, 3)
    playlists.lists["id1"] = [uri(1), "", uri(3)]
    keep(matches=[match(1), match(2, to=22), match(3)])
    assert playlists.lists["id1"] == [uri(1), uri(22), "", uri(3)]


def test_a_song_for_which_a_person_wants_none_is_taken_out(keep, playlists):
    keep(1, 2, 3)
    keep(1, 3, missed=[missed(2, Reason.SKIPPED_BY_YOU)])
    assert playlists.songs == [1, 3]


def test_a_song_that_a_person_puts_back_stays_where_they_put_it(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [2, 3]
    keep(1, 2, 3)
    playlists.songs = [2, 3, 1]
    keep(1, 2, 3)
    assert playlists.songs == [2, 3, 1]


def test_a_pending_song_keeps_its_place_in_the_order(keep, playlists):
    keep(1, 2, 3)
    keep(matches=[match(1), match(3), match(4)], pending=[track(2)])
    assert playlists.songs == [1, 2, 3, 4]


def test_a_deleted_playlist_is_made_again_when_asked(keep, playlists):
    keep(1, 2)
    playlists.library.clear()
    receipt = keep(1, 2, recreate=True)
    assert receipt.created
    assert playlists.lists["id2"] == [uri(1), uri(2)]


def test_an_existing_playlist_is_adopted_by_its_contents(keep, playlists):
    playlists.make("Mine")
    playlists.songs = [99, 3, 1]
    receipt = keep(1, 2, 3, playlist_id="id1")
    assert playlists.songs == [99, 1, 2, 3]
    assert (receipt.added, receipt.already_there, receipt.moved) == (1, 2, 1)


def test_an_id_that_is_nowhere_is_reported(keep, playlists):
    with pytest.raises(PlaylistGone, match="the playlist nowhere for 'OST' is not in your library") as raised:
        keep(1, playlist_id="nowhere")
    assert raised.value.hint == (
        "Add it to your library at https://open.spotify.com/playlist/nowhere, "
        "or leave the id out to get a new playlist."
    )


def test_with_the_memory_lost_the_playlist_is_found_by_its_mark(keep, playlists):
    keep(1, 2, 3)
    receipt = keep(1, 2, 3, 4, memory=PretendMemory())
    assert playlists.made == 1
    assert playlists.songs == [1, 2, 3, 4]
    assert (receipt.added, receipt.already_there) == (1, 3)


def test_the_description_carries_our_mark(keep, playlists):
    keep(1, 2)
    assert playlists.about["id1"].description == f"From a page {mark_of('name:OST')}"


def test_a_playlist_that_spotify_made_public_is_said_to_be(keep, playlists):
    make = playlists.make
    playlists.make = lambda name, *, description, public: make(name, description=description, public=True)
    receipt = keep(1)
    assert receipt.playlist.public is True
    assert receipt.notes == ("Spotify made the playlist public although you asked otherwise",)


def test_a_cover_is_uploaded_once_and_again_when_it_changes(keep, playlists):
    for cover in ("aaaa", "aaaa", "bbbb"):
        keep(1, 2, cover=cover)
    assert playlists.calls.count("cover") == 2


def test_a_cover_that_fails_is_a_note_and_tried_again(keep, playlists):
    playlists.fault = lost("cover")
    receipt = keep(1, 2, cover="aaaa")
    assert receipt.notes == ("the cover was not uploaded: the answer was lost",)
    assert receipt.stopped is None
    keep(1, 2, cover="aaaa")
    assert playlists.calls.count("cover") == 2


def test_the_changes_are_told_in_the_order_of_the_playlist(keep, playlists):
    keep(1, 2, 3, mode="mirror")
    receipt = keep(3, 1, 4, mode="mirror", dry_run=True)
    assert receipt.changes == (
        Change("remove", 2, uri(2), "spotify:track:2"),
        Change("move", 2, uri(1), "spotify:track:1"),
        Change("add", 3, uri(4), "Singer - Song 4"),
    )


def test_without_a_signed_in_person_the_plan_comes_from_memory(keep, memory):
    keep(1, 2, 3)
    before = dict(memory.kept)
    receipt = keep(1, 2, 3, 4, dry_run=True, playlists=None)
    assert (receipt.added, receipt.already_there, receipt.created) == (1, 3, False)
    assert receipt.playlist.id == "id1"
    assert memory.kept == before
    unknown = keep(1, 2, memory=PretendMemory(), dry_run=True, playlists=None)
    assert (unknown.added, unknown.created, unknown.playlist) == (2, True, None)


# Answers that are lost, refusals, and processes that die


@pytest.mark.parametrize("carried_out", [True, False], ids=["carried out", "not carried out"])
@pytest.mark.parametrize("call", ["create", "add", "playlist"])
def test_a_lost_answer_leads_to_one_playlist_with_each_song_once(keep, playlists, call, carried_out):
    playlists.fault = lost(call, carried_out=carried_out)
    receipt = keep(1, 2, 3)
    assert playlists.made == 1
    assert playlists.songs == [1, 2, 3]
    assert (receipt.created, receipt.added, receipt.stopped) == (True, 3, None)


@pytest.mark.parametrize("carried_out", [True, False], ids=["carried out", "not carried out"])
@pytest.mark.parametrize("call", ["add", "move", "remove", "items"])
def test_a_lost_answer_in_an_update_changes_nothing_in_the_end(keep, playlists, call, carried_out):
    keep(1, 2, 3, 4, mode="mirror")
    playlists.fault = lost(call, carried_out=carried_out)
    keep(4, 1, 2, 5, mode="mirror")
    keep(4, 1, 2, 5, mode="mirror")
    assert playlists.songs == [4, 1, 2, 5]


def test_before_reading_back_the_write_is_given_time_to_show(keep, playlists, slept):
    playlists.fault = lost("add")
    keep(1, 2)
    assert slept == [1.5]


def test_a_server_that_stays_away_stops_the_run_with_what_was_done(keep, playlists):
    playlists.fault = lost("add", times=99, carried_out=False)
    receipt = keep(1, 2)
    assert isinstance(receipt.stopped, SpotifyOutOfReach)
    assert (receipt.created, receipt.added) == (True, 0)
    assert playlists.calls.count("add") == 5
    playlists.fault = lost("add", times=0)
    assert keep(1, 2).added == 2


def test_a_write_that_arrived_twice_is_healed(keep, playlists):
    playlists.fault = lost("add", times=99)

    def twice(name, number, done):
        if name == "add" and done:
            playlists.lists["id1"] *= 2
            raise Killed

    playlists.fault = twice
    with pytest.raises(Killed):
        keep(1, 2)
    playlists.fault = lost("add", times=0)
    keep(1, 2)
    assert playlists.songs == [1, 2]


def test_a_refusal_in_the_middle_is_a_receipt_of_what_was_done(keep, playlists):
    from datetime import UTC, datetime

    refused = Refused("refused", until=datetime(2026, 11, 23, tzinfo=UTC))

    def fault(name, number, done):
        if playlists.calls.count("add") == 2 and not done:
            raise refused

    playlists.fault = fault
    receipt = keep(*range(1, 151))
    assert receipt.stopped is refused
    assert receipt.added == 100
    assert receipt.playlist.id == "id1"
    playlists.fault = lambda *_: None
    assert keep(*range(1, 151)).added == 50
    assert playlists.songs == list(range(1, 151))


def test_a_refusal_at_the_first_look_still_names_the_playlist(keep, playlists):
    keep(1, 2)
    playlists.fault = lost("my_playlists", carried_out=False)
    receipt = keep(1, 2)
    assert (receipt.playlist.id, receipt.added) == ("id1", 0)
    assert receipt.stopped is not None


def test_a_dead_sign_in_is_raised(keep, playlists):
    def fault(name, number, done):
        raise SignInNeeded("sign in")

    playlists.fault = fault
    with pytest.raises(SignInNeeded):
        keep(1, 2)


def run_and_kill(playlists, at, after, run):
    """Run twice; the first time the process dies before or after its call of that number."""
    first = len(playlists.calls)

    def fault(name, number, done):
        if number == first + at and done is after:
            raise Killed

    playlists.fault = fault
    with suppress(Killed):
        run()
    playlists.fault = lambda *_: None
    run()


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("at", range(1, 8))
def test_a_run_killed_at_any_call_is_completed_by_the_next(keep, playlists, at, after):
    run_and_kill(playlists, at, after, lambda: keep(1, 2, 3))
    assert playlists.made == 1
    assert playlists.songs == [1, 2, 3]
    playlists.songs = [3, 99, 1, 2]
    run_and_kill(playlists, at, after, lambda: keep(1, 5, 2, 3))
    assert playlists.songs == [99, 1, 5, 2, 3]
