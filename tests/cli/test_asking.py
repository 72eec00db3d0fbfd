"""A person chooses by number, address or letter; what is not understood is asked again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from ost2spotify.cli.asking import TerminalAsker, asker
from ost2spotify.errors import SettingsError
from ost2spotify.model import Album, Answer, Artist, Candidate, Choice, Name, Penalty, Score, Scored, Track

TRACK = Track(3, Name("Your tender heart hurts me", ("소녀 같은 맘을",)), (Name("Davichi", ("다비치",)),))
URIS = ("spotify:track:0000000000000000000001", "spotify:track:0000000000000000000002")
CANDIDATES = tuple(
    Scored(
        Candidate(
            uri, "Your tender heart hurts me", (Artist("Davichi"),), Album("Soundtrack#1", release_date="2022"), 229_466
        ),
        Score((Penalty("version", 0.25, "acoustic"),)),
    )
    for uri in URIS
)


def asked(*typed: str, candidates: Sequence[Scored] = CANDIDATES) -> tuple[Choice, list[str]]:
    shown: list[str] = []
    lines = iter(typed)
    choice = TerminalAsker(show=shown.append, read=lambda: next(lines))(TRACK, candidates)
    assert list(lines) == [], "not every line was read"
    return choice, shown


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("2\n", Choice(Answer.TAKE, URIS[1])),
        ("n\n", Choice(Answer.NONE)),
        ("N \n", Choice(Answer.NONE)),
        ("s\n", Choice(Answer.SKIP)),
        ("\n", Choice(Answer.SKIP)),
        ("q\n", Choice(Answer.QUIT)),
        ("", Choice(Answer.QUIT)),
    ],
    ids=["number", "none", "capital", "skip", "enter", "stop", "end of input"],
)
def test_each_answer_is_a_choice(typed: str, choice: Choice) -> None:
    assert asked(typed)[0] == choice


@pytest.mark.parametrize("typed", ["3", "0", "-1", "²", "yes"])
def test_what_is_no_choice_is_asked_again(typed: str) -> None:
    choice, shown = asked(f"{typed}\n", "1\n")
    assert choice == Choice(Answer.TAKE, URIS[0])
    assert shown.count("That is none of the choices.") == 1


def test_an_address_can_be_pasted() -> None:
    address = "https://open.spotify.com/track/6rqhFgbbKwnb9MLmUQDhG6?si=abc\n"
    assert asked("u\n", address)[0] == Choice(Answer.TAKE, "spotify:track:6rqhFgbbKwnb9MLmUQDhG6")


def test_an_address_of_something_else_is_asked_again() -> None:
    assert asked("u\n", "https://open.spotify.com/album/6rqhFgbbKwnb9MLmUQDhG6\n", "s\n")[0] == Choice(Answer.SKIP)


def test_the_question_shows_names_albums_lengths_and_reasons() -> None:
    assert asked("s\n")[1] == [
        "",
        "3. Davichi (다비치) - Your tender heart hurts me (소녀 같은 맘을)",
        "   1  Davichi - Your tender heart hurts me · Soundtrack#1 2022 (3:49)",
        "      0.75: version +0.25 (acoustic)",
        "   2  Davichi - Your tender heart hurts me · Soundtrack#1 2022 (3:49)",
        "      0.75: version +0.25 (acoustic)",
        "1-2 to take one, n none of them, u paste an address, s skip for now (Enter), q stop asking:",
    ]


def test_songs_of_another_title_are_shown_where_there_is_nothing_else() -> None:
    another = replace(CANDIDATES[0], score=Score((Penalty("other title", 0.6, veto=True),)))
    assert asked("1\n", candidates=(another, CANDIDATES[1]))[0] == Choice(Answer.TAKE, URIS[1])
    assert asked("1\n", candidates=(another,))[0] == Choice(Answer.TAKE, URIS[0])


def test_a_song_without_candidates_can_still_be_given_an_address() -> None:
    choice, shown = asked("1\n", "n\n", candidates=())
    assert choice == Choice(Answer.NONE)
    assert "   Nothing on Spotify comes near." in shown


def test_nobody_is_asked_where_there_is_no_terminal() -> None:
    with pytest.raises(SettingsError) as caught:
        asker()
    assert str(caught.value) == "--ask needs a terminal to ask in"
    assert caught.value.hint == "Use --plan FILE instead, edit the file, and `ost2spotify apply` it."
