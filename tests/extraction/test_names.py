"""Artists as they are printed: brackets that belong to a name, solo marks, units, and words that join two."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.names import credit_of, name_of


def names(text: str) -> list[str]:
    return [name.name for name in credit_of(text).artists]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mira (Holt)", "Mira"),
        ("Mira[Holt Band]", "Mira"),
        ("Solo", "Solo"),
        ("Mira Solo", "Mira Solo"),
        ("f(x)", "f(x)"),
        ("(G)I-DLE", "(G)I-DLE"),
        ("M(h)aol", "M(h)aol"),
        ("SawanoHiroyuki[nZk]", "SawanoHiroyuki[nZk]"),
        ("미라 솔로", "미라"),
        ("ミラ ソロ", "ミラ"),
        ("Mira solo", "Mira"),
        ("チマメ隊＜チノ(CV：水瀬いのり)、マヤ(CV：徳井青空)＞", "チマメ隊"),
    ],
)
def test_only_what_is_beside_a_name_is_taken_off(text: str, name: str) -> None:
    found = name_of(text)

    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toro y Luna", ["Toro y Luna"]),
        ("TK from 凛として時雨", ["TK from 凛として時雨"]),
        ("Mira and the Lanterns", ["Mira and the Lanterns"]),
        ("Ana Lua y Beto Sol", ["Ana Lua", "Beto Sol"]),
        ("มิรา และ แซม", ["มิรา", "แซม"]),
        ("ميرا و سام", ["ميرا", "سام"]),
        ("미라와 샘로우", ["미라", "샘로우"]),
        ("Mira Holt, Sam Rowe und Ana Lua", ["Mira Holt", "Sam Rowe", "Ana Lua"]),
    ],
)
def test_words_that_join_two_names_part_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", ["Various Artists", "Unknown", "?", "群星", "여러 가수"])
def test_nobody_is_no_artist(text: str) -> None:
    assert credit_of(text).artists == ()


def test_guests_stand_apart() -> None:
    credit = credit_of("Mira Holt feat. Sam Rowe")

    assert [name.name for name in credit.artists] == ["Mira Holt"]
    assert [name.name for name in credit.featured] == ["Sam Rowe"]
