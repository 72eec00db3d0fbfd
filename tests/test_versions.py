"""Which words make a title another recording, and which only look like it."""

from __future__ import annotations

import pytest

from ost2spotify.versions import ROWS, Row, Version, is_instrumental, versions_of, without_versions

EXAMPLES = [pytest.param(row, title, id=f"{row.kind}: {title}") for row in ROWS for title in row.examples]
LOOK_ALIKES = [pytest.param(title, id=title) for row in ROWS for title in row.keeps]


@pytest.mark.parametrize("title", LOOK_ALIKES)
def test_a_look_alike_is_the_song_itself(title: str) -> None:
    assert versions_of(title) == frozenset()
    assert without_versions(title) == title


@pytest.mark.parametrize("title", [
    "Here Comes the Sun - Remastered 2009", "Africa (2011 Remaster)", "Hello - Single Version", "Creep (Explicit)",
    "Faded - Radio Edit", "Strobe (Original Mix)", "My Destiny (Original Television Soundtrack)", "If (Hong Gil Dong OST)",
    'Happy - From "Despicable Me 2"', 'Song (From "Live Up to Your Name" [Original Soundtrack])', "Nightlight (from The Remix OST)",
    "(Don't Fear) The Reaper", "Hello (Album Version)", "Piano (Bonus Track)", "Live - 2020", "Alive (feat. Karaoke)",
    'Reflection (From "Mulan"/Soundtrack Version)', 'Let It Go - From "Frozen"/Single Version',
])  # fmt: skip
def test_a_mark_that_is_no_other_recording(title: str) -> None:
    assert versions_of(title) == frozenset()


@pytest.mark.parametrize(("row", "title"), EXAMPLES)
def test_a_version_word_is_read_where_titles_put_it(row: Row, title: str) -> None:
    assert row.kind in {version.kind for version in versions_of(title)}


@pytest.mark.parametrize(("row", "title"), EXAMPLES)
def test_taking_the_mark_off_leaves_a_title_without_one(row: Row, title: str) -> None:
    bare = without_versions(title)
    assert bare
    assert row.kind not in {version.kind for version in versions_of(bare)}
    assert without_versions(bare) == bare


def test_two_remixes_are_two_recordings() -> None:
    assert versions_of("Faded (Tiësto Remix)") == {Version("remix", "tiësto")}
    assert versions_of("Faded (Alan Walker Remix)") == {Version("remix", "alan walker")}


def test_one_language_is_one_version_in_any_language() -> None:
    assert versions_of("Dream (Japanese Ver.)") == versions_of("Dream (일본어 버전)") == versions_of("Dream (JP Ver.)")


@pytest.mark.parametrize(
    "title",
    [
        "고백 (Inst.)",
        "Stay (Instrumental Ver.)",
        "고백 (MR)",
        "恋（オリジナル･カラオケ）",
        "晴天 (伴奏)",
        "If (Karaoke Ver.)",
    ],
)
def test_a_line_that_nobody_sings(title: str) -> None:
    assert is_instrumental(title)


@pytest.mark.parametrize("title", ["Instant Crush", "Mr. Brightside", "Love (Piano Ver.)", "Inst", "카라오케의 밤"])
def test_a_line_that_is_sung_or_does_not_say(title: str) -> None:
    assert not is_instrumental(title)


def test_the_recording_is_named_behind_the_film() -> None:
    assert versions_of('Part of Your World - From "The Little Mermaid"/Korean Soundtrack Version') == {
        Version("language", "korean")
    }
