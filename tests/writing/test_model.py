"""Page edits, a person's edits, faults and kills in any order, against a small model of the three-way rules."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from ost2spotify.errors import SpotifyOutOfReach
from ost2spotify.writing import keep_playlist
from tests.writing.pretend import Killed, PretendMemory, PretendPlaylists, page

SONGS = range(1, 13)
# What a person adds on their own account; never on the page.
OWN = range(100, 104)
PLACES = st.integers(0, 30)


class Keeping(RuleBasedStateMachine):
    """The model remembers, as of the last run: the songs it knew to be there, those that it had put there itself
    (`ours`), and those that a person had taken out (`out`).

    A run that meets a fault is followed by one that does not: "run, run again, compare".
    """

    def __init__(self) -> None:
        super().__init__()
        self.playlists = PretendPlaylists()
        self.memory = PretendMemory()
        self.page: list[int] = [1, 2, 3]
        self.known: set[int] = set()
        self.ours: set[int] = set()
        self.out: set[int] = set()

    @initialize(numbers=st.permutations(SONGS), length=st.integers(1, 8))
    def first_run(self, numbers, length):
        self.page = numbers[:length]
        self.run_cleanly()

    # What people do

    @rule(number=st.sampled_from(SONGS), place=PLACES)
    def page_gets_a_song(self, number, place):
        if number not in self.page:
            self.page.insert(place % (len(self.page) + 1), number)

    @rule(place=PLACES)
    def page_loses_a_song(self, place):
        if len(self.page) > 1:
            del self.page[place % len(self.page)]

    @rule(start=PLACES, to=PLACES)
    def page_moves_a_song(self, start, to):
        song = self.page.pop(start % len(self.page))
        self.page.insert(to % (len(self.page) + 1), song)

    @rule(place=PLACES)
    def person_takes_a_song_out(self, place):
        songs = self.playlists.songs
        if songs:
            del songs[place % len(songs)]
            self.playlists.songs = songs

    @rule(number=st.sampled_from([*OWN, *SONGS]), place=PLACES)
    def person_adds_a_song(self, number, place):
        songs = self.playlists.songs
        if number not in songs:
            songs.insert(place % (len(songs) + 1), number)
            self.playlists.songs = songs

    @rule(start=PLACES, to=PLACES)
    def person_moves_a_song(self, start, to):
        songs = self.playlists.songs
        if songs:
            song = songs.pop(start % len(songs))
            songs.insert(to % (len(songs) + 1), song)
            self.playlists.songs = songs

    # Runs

    @rule()
    def run_cleanly(self):
        self.check(self.playlists.songs if self.playlists.lists else [], self._run)

    @rule(call=st.integers(1, 12), done=st.booleans(), times=st.integers(1, 3))
    def run_with_lost_answers(self, call, done, times):
        """The answers of a few calls are lost, whether they were carried out or not."""
        left = [times]
        first = len(self.playlists.calls)

        def fault(name, number, after):
            if number >= first + call and after is done and left[0]:
                left[0] -= 1
                raise SpotifyOutOfReach("lost", maybe_done=True)

        self.check(self.playlists.songs, lambda: (self._run(fault), self._run()))

    @rule(call=st.integers(1, 12), done=st.booleans())
    def run_is_killed(self, call, done):
        first = len(self.playlists.calls)

        def fault(name, number, after):
            if number == first + call and after is done:
                raise Killed

        self.check(self.playlists.songs, lambda: (self._run(fault), self._run()))

    @rule(call=st.integers(1, 12))
    def run_is_killed_twice(self, call):
        """A second run dies at the same place as the first."""

        def killing():
            first = len(self.playlists.calls)

            def fault(name, number, after):
                if number == first + call and after:
                    raise Killed

            self._run(fault)

        self.check(self.playlists.songs, lambda: (killing(), killing(), self._run()))

    def _run(self, fault=lambda *_: None):
        self.playlists.fault = fault
        try:
            keep_playlist(
                page(*self.page),
                key="name:OST",
                name="OST",
                description="From a page",
                public=False,
                playlists=self.playlists,
                memory=self.memory,
                sleep=lambda seconds: None,
            )
        except Killed:
            pass
        finally:
            self.playlists.fault = lambda *_: None

    def check(self, before, run):
        """Run, and hold what is there afterwards to the rules."""
        run()
        songs = self.playlists.songs
        self.out = (self.out | self.known) - set(before)
        wanted = [song for song in self.page if song not in self.out]
        self.known = (self.known & set(before)) | set(wanted)
        self.ours = (self.ours & set(before)) | (set(wanted) - set(before))

        assert len(songs) == len(set(songs)), "each once"
        assert set(songs) == set(before) | set(wanted), "nothing lost, nothing that was taken out"
        follow = [song for song in wanted if song in self.ours]
        assert [song for song in songs if song in follow] == follow, "ours in the page's order"
        left_alone = [song for song in before if song not in follow]
        assert [song for song in songs if song in left_alone] == left_alone, "the rest where it was"

    @invariant()
    def there_is_one_playlist(self):
        assert len(self.playlists.lists) <= 1


Keeping.TestCase.settings = settings(
    max_examples=150, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestKeeping = Keeping.TestCase
