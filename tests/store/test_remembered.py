"""The catalogue behind what it answered before."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ost2spotify.errors import SpotifyOutOfReach
from ost2spotify.model import Album, Artist, Candidate, Found
from ost2spotify.store import RememberedCatalogue, open_store

ALBUM = Album("OST", id="a1", kind="album", release_date="2022-03", artists=(Artist("Kyuhyun", "k"),), total_tracks=3)
SONG = Candidate(
    "spotify:track:1",
    "Prologue",
    (Artist("규현"),),
    ALBUM,
    duration_ms=200_000,
    isrc="KRA1",
    playable=True,
    track_number=2,
)


class Catalogue:
    """Answers the same to everything and counts."""

    def __init__(self, *, empty: bool = False, error: Exception | None = None) -> None:
        self.asked = 0
        self.empty = empty
        self.error = error

    def _answer(self, full, nothing):
        self.asked += 1
        if self.error:
            raise self.error
        return nothing if self.empty else full

    def search(self, query, *, kinds=("track",), offset=0):
        return self._answer(Found((SONG,), (ALBUM,), 2), Found())

    def album_tracks(self, album):
        return self._answer((SONG,), ())

    def track(self, track_id):
        return self._answer(SONG, None)


QUESTIONS = {
    "search": lambda catalogue: catalogue.search("prologue", kinds=("track", "album")),
    "album": lambda catalogue: catalogue.album_tracks(ALBUM),
    "track": lambda catalogue: catalogue.track("1"),
}


@pytest.fixture
def memory(clock):
    with open_store(None, clock=clock) as opened:
        yield opened


@pytest.fixture
def remembered(memory):
    return lambda catalogue, **options: RememberedCatalogue(
        catalogue, memory, **{"market": "KR", "language": "en", **options}
    )


@pytest.mark.parametrize("empty", [False, True], ids=["found", "empty"])
@pytest.mark.parametrize("ask", QUESTIONS.values(), ids=QUESTIONS)
def test_a_question_is_asked_once_and_answered_the_same_again(remembered, ask, empty):
    catalogue = Catalogue(empty=empty)
    first, second = ask(remembered(catalogue)), ask(remembered(catalogue))
    assert first == second == ask(Catalogue(empty=empty))
    assert catalogue.asked == 1


@pytest.mark.parametrize("place", [{"market": "JP"}, {"market": None}, {"language": "ko"}])
def test_another_market_or_language_is_another_question(remembered, place):
    catalogue = Catalogue()
    remembered(catalogue).search("prologue")
    remembered(catalogue, **place).search("prologue")
    assert catalogue.asked == 2


def test_other_kinds_and_offsets_are_other_questions(remembered):
    catalogue = Catalogue()
    remembered(catalogue).search("prologue")
    remembered(catalogue).search("prologue", offset=10)
    remembered(catalogue).search("prologue", kinds=("album",))
    assert catalogue.asked == 3


def test_a_failure_is_not_remembered_as_an_answer(remembered):
    with pytest.raises(SpotifyOutOfReach):
        remembered(Catalogue(error=SpotifyOutOfReach("away"))).search("prologue")
    assert remembered(Catalogue()).search("prologue").tracks == (SONG,)


def test_max_age_asks_again_what_was_answered_too_long_ago(remembered, clock):
    catalogue = Catalogue()
    remembered(catalogue).search("prologue")
    clock.forward(hours=13)
    remembered(catalogue, max_age=timedelta(hours=12)).search("prologue")
    remembered(catalogue, max_age=timedelta(hours=12)).search("prologue")
    assert catalogue.asked == 2


@pytest.mark.parametrize("ask", QUESTIONS.values(), ids=QUESTIONS)
def test_offline_asks_nobody_and_remembers_nothing(remembered, ask):
    catalogue = Catalogue()
    assert ask(remembered(catalogue, offline=True)) == ask(Catalogue(empty=True))
    assert catalogue.asked == 0
    ask(remembered(catalogue))
    assert ask(remembered(catalogue, offline=True)) == ask(Catalogue())
