"""The plainest page: a review with its songs as `Artist (native) - Title (native)`."""

from __future__ import annotations

from ost2spotify.extraction import extract, merged
from ost2spotify.model import Line, Name, Page

REVIEW = """\
A drama about friends.
The full list is as follows:
Kyuhyun (규현) - Love beyond words (사랑은 말로 표현하는게 아니래요)
Kim Jong Kook (김종국) - My Love
DOKO (도코) - Love Beyond Words
Final Thoughts
A warm little drama that is well worth the evening, and the songs are the best part of it."""


def page(text: str, title: str | None = None) -> Page:
    return Page(
        "page", tuple(Line(n, line, block=1) for n, line in enumerate(text.split("\n"), 1) if line), title=title
    )


def test_songs_keep_every_written_form_and_their_line() -> None:
    tracks = extract(page(REVIEW)).tracks

    assert [(track.line, track.artists, track.title) for track in tracks] == [
        (
            3,
            (Name("Kyuhyun", ("규현",)),),
            Name(
                "Love beyond words",
                ("사랑은 말로 표현하는게 아니래요",),
            ),
        ),
        (4, (Name("Kim Jong Kook", ("김종국",)),), Name("My Love")),
        (5, (Name("DOKO", ("도코",)),), Name("Love Beyond Words")),
    ]


def test_a_title_by_two_singers_is_two_songs() -> None:
    assert len(extract(page(REVIEW)).tracks) == 3


def test_a_page_repeated_twice_is_one_list() -> None:
    once, twice = extract(page(REVIEW)), extract(page(f"{REVIEW}\n{REVIEW}"))

    assert twice.tracks == once.tracks


def test_several_sources_make_one_list_with_each_song_once() -> None:
    one, other = (
        extract(page(REVIEW)),
        extract(page("Tracklist:\nLyn - My Destiny\nDOKO (도코) - Love Beyond Words\nGaho - Running")),
    )

    both = merged([one, other])

    assert [(track.position, str(track.title.name)) for track in both.tracks] == [
        (1, "Love beyond words"),
        (2, "My Love"),
        (3, "Love Beyond Words"),
        (4, "My Destiny"),
        (5, "Running"),
    ]


def test_a_page_without_songs_has_no_tracks() -> None:
    assert extract(page("A drama about friends.\nIt is warm, and it ends well.")).tracks == ()
