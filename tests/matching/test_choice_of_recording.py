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
    (line("Love (Live)", "DOKO"), song("Love", "DOKO"), Reason.OTHER_VERSION),
    (line("カクレンジャー", "DOKO", also="T.V.SIZE VERSION 1"), song("カクレンジャー", "DOKO"), Reason.OTHER_VERSION),
    (line("One Man", "김종국", album="Dr. Romantic OST"), song("My Love", "Kim Jong Kook", "Dr. Romantic OST"), Reason.NOT_FOUND),
    (line("Love Pt. 2", "DOKO", album="Goblin"), song("Love", "DOKO", "Goblin OST"), Reason.NOT_FOUND),
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


def test_two_titles_in_one_script_without_a_common_word_are_two_songs() -> None:
    other = song("Love Beyond Words", "DOKO", "Soundtrack #1 (Original Soundtrack)")
    assert not matched(line("Zzyzx Qqqq", "DOKO", album="Soundtrack #1"), other).matched


def test_a_translated_title_that_may_mean_two_songs_is_missed() -> None:
    first = song("Give You My Heart", "IU", "Crash Landing on You OST Part 11", duration=240_000)
    second = song("Another Day", "IU", "Crash Landing on You OST Part 9", duration=200_000)
    assert not matched(line("마음을 드려요", "아이유", album="사랑의 불시착"), first, second).matched


def test_a_translated_title_is_taken_when_singer_and_soundtrack_leave_one_song() -> None:
    heart = song("Give You My Heart", "IU", "Crash Landing on You OST Part 11")
    matching = matched(line("마음을 드려요", "아이유", album="사랑의 불시착"), heart)
    assert [(match.candidate, match.uncertain) for match in matching.matched] == [(heart, True)]


def test_a_miss_shows_the_nearest_candidates_and_says_what_is_wrong_with_them() -> None:
    live = song("Skinny Love - Live", "Birdy")
    miss = matched(line("Skinny Love", "Birdy"), live).missed[0]
    assert [one.candidate for one in miss.nearest] == [live]
    assert miss.nearest[0].score.why == "0.50: version +0.50 (live)"
    assert miss.why == "only another recording is there (live): Birdy - Skinny Love - Live"


@pytest.mark.parametrize(("track", "better", "worse"), [
    (line("Song", "Able", featured="Baker"), song("Song (feat. Baker)", "Able;Baker"), song("Song", "Able")),
    (line("Song feat. Baker", "Able"), song("Song (feat. Baker)", "Able;Baker"), song("Song", "Able")),
    (line("Song", "Able"), song("Song", "Able"), song("Song (with Baker)", "Able;Baker")),
    (line("Song", "Able"), song("Song", "Able"), song("Song - Radio Edit", "Able")),
    (line("Song", "Able"), song("Song", "Able"), song("Song - Original Mix", "Able")),
    (line("Song", "Able", album="Film"), song("Song", "Able", "Best"), song("Song - Single Version", "Able", "Film (Soundtrack)")),
    (line("Song", "Able"), song("Song", "Able", "Best of Able", date="2009"), song("Song", "Able", "Able Live!", date="1999")),
    (line("Song", "Able"), song("Song - Radio Edit", "Able"), song("Song", "Able", "Live & Acoustic Vol. 1")),
    (line("ワード!", "Able"), song("ワード!", "Able"), song("ワード! GoGo!!", "Able")),
    (line("Song (chorus karaoke)", "Able"), song("Song - chorus karaoke", "Able"), song("Song - original karaoke", "Able")),
    (line("Song (Baker Club Mix)", "Able"), song("Song - Baker Club Mix", "Able"), song("Song - Baker Mix", "Able")),
], ids=str)  # fmt: skip
def test_the_closer_recording_is_taken_in_whatever_order_they_come(
    track: Track, better: Candidate, worse: Candidate
) -> None:
    for order in ((better, worse), (worse, better)):
        assert [match.candidate.name for match in matched(track, *order).matched] == [better.name]
        assert [match.candidate.album.name for match in matched(track, *order).matched] == [better.album.name]


@pytest.mark.parametrize(("asked", "given"), [
    ("Song (TV size 2)", "Song (TV size 4)"), ("Song - T.V. SIZE VERSION II", "Song - T.V. SIZE VERSION I"),
    ("Song (TV size) Type III", "Song (TV size)"), ("Song (Somebody Vocal Mix!)", "Song"), ("Song - movie edit.", "Song"),
])  # fmt: skip
def test_another_of_its_kind_is_a_miss(asked: str, given: str) -> None:
    assert not matched(line(asked, "Able"), song(given, "Able")).matched


@pytest.mark.parametrize(
    ("artist", "credit"), [("Xavi y Zoe", "Xavi y Zoe"), ("Able · Baker", "Able;Baker"), ("Xavi", "Xavi y Zoe")]
)
def test_joined_names_are_tried_whole_and_apart(artist: str, credit: str) -> None:
    assert matched(line("Song", artist), song("Song", credit)).matched


def test_a_song_called_like_its_album_is_no_version_of_it() -> None:
    assert matched(line("MUSIC BOX", "CMTEN"), song("MUSIC BOX", "CMTEN", "MUSIC BOX")).matched


UNSURE = line("Sunset Bulevard", "Blue Cliff Orchestra", album="Late Autumn")


def test_two_songs_that_are_equally_likely_are_told_and_not_taken() -> None:
    ours, theirs = (
        song("Sunset Boulevard", name, duration=length)
        for name, length in [("Blue Cliff", 200_000), ("Cliff Orchestra", 300_000)]
    )
    alone, both = matched(UNSURE, ours), matched(UNSURE, ours, theirs)
    assert [match.uncertain for match in alone.matched] == [True]
    assert [miss.reason for miss in both.missed] == [Reason.AMBIGUOUS]
    assert (
        both.missed[0].why == "Blue Cliff - Sunset Boulevard and Cliff Orchestra - Sunset Boulevard are equally likely"
    )


def test_two_releases_of_an_uncertain_song_are_no_rivals() -> None:
    single, album = song("Sunset Boulevard", "Blue Cliff"), song("Sunset Boulevard", "Blue Cliff", "Best")
    assert matched(UNSURE, single, album).matched == matched(UNSURE, album, single).matched != ()
