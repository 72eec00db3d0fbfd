"""Folding leaves only differences that people mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ost2spotify.text import counted, fold, scripts_of, shown


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Part 2", "Part 3"),
        ("You & I", "You and I"),
        ("돌덩이", "돌덩"),
        ("Café", "Cafe"),
        ("T-ara", "T ara"),
    ],
)
def test_differences_that_people_mean_stay(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I′m Sorry", "I'm sorry"),
        ("I’m Always", "I'm always"),
        ("ＹＯＡＳＯＢＩ", "yoasobi"),
        ("（Inst.）", "(inst.)"),
        ("A – B", "a - b"),
        ("「夜に駆ける」", '"夜に駆ける"'),
        ("wave〜dash", "wave~dash"),
        ("  two\t spaces ", "two spaces"),
        ("가", "가"),
    ],
)
def test_shapes_of_one_character_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("1-800-273-8255", set()),
        ("LeeHi (이하이)", {"latin", "hangul"}),
        ("夜に駆ける", {"han", "kana"}),
        ("Молитва", {"cyrillic"}),
        ("รักแท้", {"thai"}),
    ],
)
def test_scripts_are_told_apart(text: str, scripts: set[str]) -> None:
    assert scripts_of(text) == scripts


@pytest.mark.parametrize(
    "text", ["Love Love Love", "소녀 같은 맘을", "👨‍👩‍👧 family", "naïve — “quoted”", "ไม่รู้", "สวัสดี"]
)
def test_what_people_write_is_shown_as_it_is(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
        ("\x9b31mred", "\ufffd31mred"),
        ("bell\x07", "bell\ufffd"),
        ("two\r\nlines", "two lines"),
        ("turned \u202eround", "turned \ufffdround"),
        ("half \ud83d", "half \ufffd"),
    ],
)
def test_what_would_steer_a_terminal_is_not_shown(text: str, safe: str) -> None:
    assert shown(text) == safe
    assert shown(safe) == safe


def test_one_is_no_plural() -> None:
    assert [counted(count, "song") for count in (0, 1, 2)] == ["0 songs", "1 song", "2 songs"]
