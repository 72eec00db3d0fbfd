"""Nothing that a page says can steer a terminal or hide in a name."""

import pytest

from ost2spotify.reading.clean import clean, unpadded


@pytest.mark.parametrize("text", ["IU – Love", "a\tb", "曲名　歌手", "می‌خواهم", "👩‍🎤", "Beyoncé", "사랑", "\n"])
def test_what_people_write_is_left_alone(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\x1b[31mIU\x1b[0m", "IU"),
        ("\x1b]0;title\x07IU", "IU"),
        ("\x9b31mIU", "IU"),
        ("\x1bcIU\x08\x00\x7f", "IU"),
        ("IU\u202e evoL", "IU evoL"),
        ("I\u200bU\u200d\ufeff\u00ad", "IU"),
        ("IU\u00a0\u2009Love", "IU  Love"),
        ("Beyonce\u0301", "Beyoncé"),
        ("\u1109\u1161\u1105\u1161\u11bc", "사랑"),
        ("IU\ud83d", "IU\ufffd"),
    ],
    ids=[
        "colour",
        "window title",
        "C1",
        "reset, backspace, zero",
        "override",
        "zero width",
        "spaces",
        "composed",
        "jamo",
        "half a pair",
    ],
)
def test_what_is_not_seen_is_gone_and_stays_gone(text: str, seen: str) -> None:
    assert clean(text) == seen
    assert clean(seen) == seen


@pytest.mark.parametrize("text", ["虹　嵐", "海　空の歌", "歌 手：Sam", "A  B: x", "曲名　歌手", "a  b"])
def test_words_that_stand_apart_stay_apart(text: str) -> None:
    assert unpadded(text) == text


def test_a_label_that_is_spread_out_is_drawn_together() -> None:
    assert unpadded("歌　　手：Sam Rowe") == "歌手：Sam Rowe"
    assert unpadded("导    演", alone=True) == "导演"
