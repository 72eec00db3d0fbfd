"""Which recording is taken for one line, look-alikes first: a wrong one costs ten times a miss."""

from __future__ import annotations

import pytest

from ost2spotify.matching import match_list
from ost2spotify.model import Candidate, Matching, Reason, Track
from tests.matching.shelf import Notebook, Shelf, line, song


def matched(track: Track, *songs: Candidate, instrumentals: bool = False, subject: str | None = None) -> Matching:
    return match_list([track], subject=subject, catalogue=Shelf(songs), memory=Notebook(), instrumentals=instrumentals)


@pytest.mark.parametrize(("track", "given", "reason"), [
    (line("Stay With Me", "Punch"), song("Stay With Me", "Sam Smith"), Reason.OTHER_ARTIST),
    (line("Stay With Me", "Punch"), song("Stay With Me - Instrumental", "Punch"), Reason.ONLY_INSTRUMENTAL),
    (line("Stay With Me", "Punch"), song("Stay With Me (MR)", "Punch"), Reason.ONLY_INSTRUMENTAL),
    (line("恋", "星野源"), song("恋（オリジナル・カラオケ）", "Gen Hoshino"), Reason.ONLY_INSTRUMENTAL),
    (line("Stay With Me", "Punch"), song("Stay With Me (Karaoke Version)", "Punch"), Reason.ONLY_KARAOKE_OR_COVER),
    (line("Stay With Me", "Punch"), song("Stay With Me [In the Style of Punch] - Karaoke", "Karaoke Stars"), Reason.ONLY_KARAOKE_OR_COVER),
    (line("Stay With Me", "Punch"), song("Stay With Me", "Punch Tribute Band"), Reason.OTHER_ARTIST),
    (line("Stay With Me", "Punch"), song("Stay With Me - Live", "Punch"), Reason.OTHER_VERSION),
    (line("Stay With Me", "Punch"), song("Stay With Me (Alan Walker Remix)", "Punch"), Reason.OTHER_VERSION),
    (line("Stay With Me", "Punch"), song("Stay With Me (Sped Up)", "Punch"), Reason.OTHER_VERSION),
    (line("Stay With Me", "Punch"), song("Stay With Me - Japanese Ver.", "Punch"), Reason.OTHER_VERSION),
    (line("Stay With Me", "Punch"), song("Stay With Me", "Punch", "Instrumentals of Spring"), Reason.OTHER_VERSION),
    (line("Stay With Me (Acoustic Ver.)", "Punch"), song("Stay With Me", "Punch"), Reason.OTHER_VERSION),
    (line("Stay With Me (Dub Remix)", "Punch"), song("Stay With Me (Remix)", "Punch"), Reason.OTHER_VERSION),
    (line("Stay With Me", "Punch", instrumental=True), song("Stay With Me", "Punch"), Reason.OTHER_VERSION),
    (line("Stay With Me", "Punch"), song("Stay With Me", "Punch", playable=False), Reason.NOT_PLAYABLE),
    (line("Stay With Me, Part 2", "Punch"), song("Stay With Me, Part 3", "Punch"), Reason.NOT_FOUND),
    (line("Stay With Me"), song("Stay With Me", "Punch"), Reason.AMBIGUOUS),
    (line("Stay With Me", "Punch"), song("Thunder", "Imagine Dragons"), Reason.NOT_FOUND),
], ids=lambda value: getattr(value, "name", None) if isinstance(value, Candidate) else None)  # fmt: skip
def test_a_look_alike_is_missed_with_its_reason(track: Track, given: Candidate, reason: Reason) -> None:
    matching = matched(track, given)
    assert not matching.matched
    assert [miss.reason for miss in matching.missed] == [reason]


@pytest.mark.parametrize(("track", "given"), [
    (line("Stay With Me", "Chanyeol;Punch"), song("Stay With Me", "CHANYEOL;Punch", "Guardian (OST), Pt. 1")),
    (line("Stay With Me", "Chanyeol, Punch"), song("Stay With Me", "CHANYEOL;Punch")),
    (line("Everytime", "Chen and Punch"), song("Everytime", "CHEN;Punch")),
    (line("Solitaire", "Gucci Mane"), song("Solitaire (feat. Migos & Lil Yachty)", "Gucci Mane;Migos;Lil Yachty")),
    (line("My Love", "Lee Hi (이하이)", also="내 사랑"), song("MY LOVE", "LeeHi")),
    (line("Stay With Me (Instrumental)", "Punch"), song("Stay With Me - Inst.", "Punch")),
    (line("Stay With Me", "Punch", instrumental=True), song("Stay With Me (Inst.)", "Punch")),
    (line("Love, Maybe (Acoustic Ver.)", "Kim Se-jeong"), song("Love, Maybe (Acoustic Ver.)", "KIMSEJEONG")),
    (line("Aloha", "조정석"), song("Aloha", "CHO JUNG SEOK")),
    (line("Shadow", "시연"), song("Shadow", "시연 & 다미 (드림캐쳐)")),
    (line("Here Always", "Seungmin"), song("Here Always (SEUNGMIN of Stray Kids)", "Stray Kids")),
    (line("In The Air Tonight", "Phil Collins"), song("In The Air Tonight - 2015 Remastered", "Phil Collins")),
], ids=str)  # fmt: skip
def test_the_song_under_another_spelling_is_taken(track: Track, given: Candidate) -> None:
    assert [match.candidate for match in matched(track, given).matched] == [given]


def test_the_sung_version_beats_the_instrumental_beside_it() -> None:
    sung, inst = song("Always", "Yoon Mirae"), song("ALWAYS Instrumental", "Yoon Mirae")
    assert [match.candidate for match in matched(line("Always", "윤미래"), inst, sung).matched] == [sung]


def test_the_soundtracks_own_release_beats_an_earlier_compilation() -> None:
    own = song("My Destiny", "Lyn", "My Love From the Star (Original Television Soundtrack), Pt. 1", date="2013-12-26")
    best = song("My Destiny", "Lyn", "Best of Drama", date="2010")
    track = line("My Destiny", "린", album="My Love from the Star")
    assert [match.candidate for match in matched(track, best, own).matched] == [own]


def test_without_a_soundtrack_the_earliest_release_is_taken_in_whatever_order_they_come() -> None:
    early, late = (
        song("Only You", "Yazoo", "Upstairs", date="1982"),
        song("Only You", "Yazoo", "Greatest Hits", date="1999"),
    )
    for order in ((early, late), (late, early)):
        assert [match.candidate for match in matched(line("Only You", "Yazoo"), *order).matched] == [early]


def test_other_ids_of_the_recording_are_told() -> None:
    one = song("Only You", "Yazoo", "Upstairs", date="1982", duration=191_000, id="one")
    two = song("Only You", "Yazoo", "Hits", date="1999", duration=192_000, id="two")
    live = song("Only You", "Yazoo", "Hits 2", date="1999", duration=250_000, id="other")
    assert matched(line("Only You", "Yazoo"), one, two, live).matched[0].same == ("two",)


def test_an_instrumental_stands_in_only_where_it_is_allowed_and_nothing_is_sung() -> None:
    inst = song("Star (Inst.)", "K.Will")
    track = line("Star", "케이윌")
    allowed = matched(track, inst, instrumentals=True).matched
    assert not matched(track, inst).matched
    assert [(match.candidate, match.uncertain) for match in allowed] == [(inst, True)]
    assert allowed[0].why.endswith("only the instrumental is on Spotify")


def test_a_line_without_an_artist_is_taken_from_its_soundtrack_only() -> None:
    other, own = song("Prologue", "Somebody"), song("Prologue", "Nam Hye Seung", "Goblin (Original Soundtrack)")
    matching = matched(line("Prologue"), other, own, subject="Goblin")
    assert [match.candidate for match in matching.matched] == [own]


def test_a_freely_translated_title_is_taken_when_singer_and_soundtrack_leave_one_song() -> None:
    so_long = song("So long", "Paul Kim", "Hotel Del Luna OST Part.10")
    matching = matched(line("Goodbye", "Paul Kim", album="Hotel del Luna"), so_long)
    assert [(match.candidate, match.uncertain) for match in matching.matched] == [(so_long, True)]


@pytest.mark.parametrize("second", [
    song("Another Day", "Paul Kim", "Hotel Del Luna OST Part.11", duration=200_000),
], ids=["two songs of the singer"])  # fmt: skip
def test_a_translated_title_that_may_mean_two_songs_is_missed(second: Candidate) -> None:
    first = song("So long", "Paul Kim", "Hotel Del Luna OST Part.10", duration=240_000)
    assert not matched(line("Goodbye", "Paul Kim", album="Hotel del Luna"), first, second).matched


def test_a_miss_shows_the_nearest_candidates_and_says_what_is_wrong_with_them() -> None:
    live = song("Skinny Love - Live", "Birdy")
    miss = matched(line("Skinny Love", "Birdy"), live).missed[0]
    assert [one.candidate for one in miss.nearest] == [live]
    assert miss.why == "nearest: Birdy - Skinny Love - Live: 0.50: version +0.50 (live)"
