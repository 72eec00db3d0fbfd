"""CSV and TSV: rows as a spreadsheet numbers them, cells as they were written."""

import pytest

from ost2spotify.model import Line
from ost2spotify.reading.separated import separated_lines


def rows(text: str, suffix: str = ".csv") -> list[tuple[int, tuple[str, ...]]]:
    return [(line.number, line.cells) for line in separated_lines(text, suffix) or () if line.level == 0]


@pytest.mark.parametrize(
    "text",
    [
        "Great song, great singer\nI love it, really\n",
        "An artist, a title and a dream\nThe end, my friend\n",
        "artist,title\n",
        "Artist - Title\nIU - Love\n",
        "artist,title\nand then, as I said, the song, of course, ended\n",
    ],
    ids=["prose", "longer prose", "a header alone", "no separator", "prose after it"],
)
def test_a_text_that_only_looks_like_a_table_is_none(text: str) -> None:
    assert separated_lines(text) is None


@pytest.mark.parametrize(
    ("header", "delimiter"),
    [
        ("artist,title", ","),
        ("Track Name;Artist Name(s)", ";"),
        ("가수\t제목", "\t"),
        ("No.,曲名,歌手", ","),
        ("Titel|Interpret", "|"),
        ("song_title,artist_name", ","),
        ("Título,Intérprete,Álbum", ","),
    ],
)
def test_a_header_in_any_language_makes_a_text_a_table(header: str, delimiter: str) -> None:
    row = delimiter.join("x" * (header.count(delimiter) + 1))

    assert rows(f"{header}\n{row}\n", "") == [(2, tuple(row.split(delimiter)))]


def test_a_row_over_several_lines_is_one_row_and_a_blank_line_counts_as_one() -> None:
    text = 'artist,title\n"IU, ""queen""","Love\nsong"\n\nBTS,Spring Day\n'

    assert rows(text) == [(2, ('IU, "queen"', "Love\nsong")), (4, ("BTS", "Spring Day"))]


@pytest.mark.parametrize(
    ("written", "cells"),
    [
        ('Heroes,12" mix', ("Heroes", '12" mix')),
        ('"Heroes" live,x', ('"Heroes" live', "x")),
        ('"never closed,x', ('"never closed', "x")),
        ("'Cause,x", ("'Cause", "x")),
        ("'-2 Degrees,'=1+1", ("-2 Degrees", "=1+1")),
        ("''-2,x", ("'-2", "x")),
        (' "a, b" , c ', ("a, b", "c")),
        (",x", ("", "x")),
    ],
)
def test_a_cell_is_what_was_meant(written: str, cells: tuple[str, ...]) -> None:
    assert rows(f"artist,title\n{written}\n") == [(2, cells)]


def test_without_a_header_the_suffix_makes_a_table_of_it() -> None:
    assert rows("IU;Love\nBTS;Dope\n") == [(1, ("IU", "Love")), (2, ("BTS", "Dope"))]


@pytest.mark.timeout(10)
@pytest.mark.parametrize("cell", ["'" * 100_000, '"' * 99_999, '"a",' * 25_000, " " * 100_000])
def test_a_cell_made_to_be_slow_is_read_all_the_same(cell: str) -> None:
    assert len(rows(f"artist,title\n{cell}\n")) == bool(cell.strip())


def test_a_row_knows_its_columns() -> None:
    assert separated_lines("artist\ttitle\nIU\tLove\n") == (
        Line(1, "artist | title", "row", 1, 1, ("artist", "title")),
        Line(2, "IU | Love", "row", 0, 1, ("IU", "Love"), ("artist", "title")),
    )


def test_a_row_that_begins_with_blank_cells_shows_no_blank_in_front() -> None:
    lines = separated_lines("\t\tartist\n\t\t!\n")

    assert lines is not None
    assert [(line.text, line.cells) for line in lines] == [
        ("|  | artist", ("", "", "artist")),
        ("|  | !", ("", "", "!")),
    ]
