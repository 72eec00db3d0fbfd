"""The catalogue behind what it answered before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TypeVar

from ost2spotify.model import Album, Candidate, Found
from ost2spotify.port import Answers, Catalogue
from ost2spotify.store.coding import decoded_candidate, decoded_candidates, decoded_found, encoded

Answer = TypeVar("Answer", Found, tuple[Candidate, ...], Candidate | None)

# Changes when the fields of an answer do: an answer that was kept without them is asked for again.
_EDITION = "1"


class RememberedCatalogue:
    """A port.Catalogue that asks the memory first; a remembered answer costs no call.

    `max_age` distrusts older answers: a song that was missed is looked for afresh although its
    searches found other songs. `offline` asks nobody: what is not remembered is empty.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        answers: Answers,
        *,
        market: str | None,
        language: str,
        max_age: timedelta | None = None,
        offline: bool = False,
    ) -> None:
        self._catalogue = catalogue
        self._answers = answers
        # Another country has other songs, another language other names.
        self._place = f"{_EDITION}|{market or ''}|{language}"
        self._max_age = max_age
        self._offline = offline

    def search(self, query: str, *, kinds: Sequence[str] = ("track",), offset: int = 0) -> Found:
        return self._asked(
            f"search|{','.join(kinds)}|{offset}|{query}",
            lambda: self._catalogue.search(query, kinds=kinds, offset=offset),
            decoded_found,
            Found(),
        )

    def album_tracks(self, album: Album) -> tuple[Candidate, ...]:
        nothing: tuple[Candidate, ...] = ()
        return self._asked(
            f"album|{album.id}", lambda: self._catalogue.album_tracks(album), decoded_candidates, nothing
        )

    def track(self, track_id: str) -> Candidate | None:
        return self._asked(f"track|{track_id}", lambda: self._catalogue.track(track_id), decoded_candidate, None)

    def _asked(
        self, question: str, ask: Callable[[], Answer], decoded: Callable[[str], Answer], nothing: Answer
    ) -> Answer:
        question = f"{self._place}|{question}"
        remembered = self._answers.answer(question, max_age=self._max_age)
        if remembered is not None:
            return decoded(remembered)
        if self._offline:
            return nothing
        answer = ask()
        self._answers.remember_answer(question, encoded(answer), empty=_is_empty(answer))
        return answer


def _is_empty(answer: Found | Sequence[Candidate] | Candidate | None) -> bool:
    return not (answer.tracks or answer.albums) if isinstance(answer, Found) else not answer
