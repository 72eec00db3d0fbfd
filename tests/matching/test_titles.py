"""One song under two written titles, and two songs under similar ones."""

from __future__ import annotations

import pytest

from ost2spotify.matching.spellings import title_likeness
from ost2spotify.matching.titles import title_of


def likeness(wanted: str, given: str):  # type: ignore[no-untyped-def]
    return title_likeness((title_of(wanted),), given)


@pytest.mark.parametrize(("wanted", "given"), [
    ("Love Part 2", "Love Part 3"), ("Time Baby III", "Time Baby II"), ("Love", "Love, Pt. 2"), ("Plan A", "Plan B"), ("1999", "1989"),
    ("Goodbye", "Good Boy"), ("Hello", "Halo"), ("Theme I", "Theme V"), ("Star", "Stay"), ("봄날", "봄밤"), ("Love Me", "Love You"),
    ("FFVII REMAKE: ハイタッチ", "FFVII REMAKE: セブンスヘブンの看板娘"), ("Tell Me 말해줘요", "Tell Me 다시"),
    ("FFVII REMAKE: セブンスヘブンの看板娘", "FFVII REMAKE: からっぽの空 (Hollow Skies)"), ("Ivory Candle Again", "Ivory Saddle Again"),
    ("One 하늘", "Two 하늘"), ("Song 1 하늘", "Song 2 하늘"), ("Alive", "Live"), ("!!!", "???"),
])  # fmt: skip
def test_two_songs(wanted: str, given: str) -> None:
    assert likeness(wanted, given) is None


@pytest.mark.parametrize(("wanted", "given"), [
    ("It's You", "It’s You"), ("I'm Sorry", "I′m Sorry"), ("Love Maybe", "Love, Maybe"), ("Farewell Neverland", "Farewell, Neverland"),
    ("im so tired", "i'm so tired..."), ("FIESTA", "Fiesta"), ("Spiegel im Spiegel", "Spiegel Im Spiegel"), ("You & I", "You and I"),
    ("Happy", 'Happy - From "Despicable Me 2"'), ("Let Me In", "Let Me In - From The Fault in Our Stars Soundtrack"),
    ("Talk Love", "Descendants Of The Sun (Original Television Soundtrack) Pt.6 - Talk Love"), ("One", "One (Big OST Pt.4)"),
    ("Beautiful Lady", 'Beautiful Lady [From "Oh My Venus (Original Television Soundtrack), Pt 1"]'),
    ("So silly", "So silly (Feat. YUJU)"), ("Cotton Eye Joe ft. Daniel Radcliffe", "Cotton Eye Joe (feat. Daniel Radcliffe)"),
    ("eight", "eight(Prod.&Feat. SUGA of BTS)"), ("Life is SHOW TIME", "Life is SHOW TIME（『仮面ライダーウィザード』主題歌）"),
    ("Here Comes the Sun", "Here Comes The Sun - Remastered 2009"), ("Don't Fear the Reaper", "(Don't Fear) The Reaper"),
])  # fmt: skip
def test_what_reviews_and_spotify_write_freely(wanted: str, given: str) -> None:
    assert likeness(wanted, given).amount == 0.0


@pytest.mark.parametrize(("wanted", "given"), [
    ("말해줘요", "Tell Me 말해줘요"), ("Tell Me", "Tell Me 말해줘요"), ("My Side", "편 My Side"), ("Like A Dream (꿈만 같아)", "Like A Dream"),
    ("별처럼", "Like a star 별처럼"), ("ブルーバード", "Blue Bird (ブルーバード)"), ("Untitled, 2014", "무제(無題) (Untitled, 2014)"),
])  # fmt: skip
def test_a_title_in_one_of_its_scripts(wanted: str, given: str) -> None:
    assert likeness(wanted, given).amount <= 0.04


@pytest.mark.parametrize(("wanted", "given"), [
    ("9 and Three Quarters", "9 and Three Quarters (Run Away)"), ("After the bloom", "After the bloom (alone)"),
    ("Blue Spring (New song for MOA)", "Blue Spring"), ("The Temple Of The Kign", "The Temple Of The King"), ("봄날 노래", "Bomnal Norae"),
    ("Tuch 맞닿음", "Touch 맞닿음"), ("笑顔のSuncatcer", "笑顔のSuncatcher"),
])  # fmt: skip
def test_a_likely_title_costs_something(wanted: str, given: str) -> None:
    assert 0.0 < likeness(wanted, given).amount < 0.12
