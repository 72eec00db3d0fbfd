"""Rows of tables as songs: what a cell holds beside the name, and which rows are none."""

from __future__ import annotations

from ost2spotify.extraction.tables import holds_titles, table_lists
from ost2spotify.model import Line
from ost2spotify.reading.plain import read_text


def table(columns: tuple[str, ...], *rows: tuple[str, ...]) -> list[Line]:
    return [
        Line(0, " | ".join(columns), "row", 1, 1, columns),
        *(Line(n, " | ".join(row), "row", 0, 1, row, columns) for n, row in enumerate(rows, 1)),
    ]


def songs(lines: list[Line]) -> list[tuple[str, str]]:
    return [(song.artist, song.title) for found in table_lists(lines) for song in found.songs]


def test_brackets_that_belong_to_a_name_stay() -> None:
    lines = table(("Title", "Artist"), ("[1]", "Mira Holt"), ("Ember [live]", "Sam Rowe"), ("Low Sun [2]", "Oka"))

    assert songs(lines) == [("Mira Holt", "[1]"), ("Sam Rowe", "Ember [live]"), ("Oka", "Low Sun [2]")]


def test_marks_of_footnotes_are_no_part_of_a_name() -> None:
    lines = table(("Title", "Artist"), ("Sea Glass[1][a]", "Mira Holt[note 2]"), ("Ember†", "Oka"))

    assert songs(lines) == [("Mira Holt", "Sea Glass"), ("Oka", "Ember")]


def test_a_header_in_the_middle_or_a_total_is_no_song() -> None:
    lines = table(
        ("Titel", "Interpret"),
        ("Sea Glass", "Mira Holt"),
        ("Titel", "Interpret"),
        ("Gesamtlänge", ""),
        ("Ember", "Oka"),
    )

    assert songs(lines) == [("Mira Holt", "Sea Glass"), ("Oka", "Ember")]


def test_an_instrumental_below_its_song_is_its_singers() -> None:
    lines = table(
        ("Title", "Music", "Artist"), ("Sea Glass", "Jonas Weld", "Mira Holt"), ("Sea Glass (Inst.)", "Jonas Weld", "–")
    )

    assert songs(lines) == [("Mira Holt", "Sea Glass"), ("Mira Holt", "Sea Glass (Inst.)")]


def test_a_theme_that_nobody_sings_is_its_composers() -> None:
    lines = table(
        ("Title", "Lyrics", "Music", "Singer"),
        ("Ember", "Ana Lua", "Jonas Weld", "Oka"),
        ("Love Theme", "–", "Jonas Weld", "–"),
        ("Low Sun", "Ana Lua", "Jonas Weld", "–"),
    )

    assert songs(lines) == [("Oka", "Ember"), ("Jonas Weld", "Love Theme"), ("", "Low Sun")]


def test_a_header_may_promise_title_and_artist_in_one_cell() -> None:
    lines = table(("Zeit", "Titel / Interpret"), ("14:02", "Sea Glass\nMira Holt"), ("14:06", "Ember – Oka"))

    assert songs(lines) == [("Mira Holt", "Sea Glass"), ("Oka", "Ember")]


def test_two_lines_in_cells_of_titles_are_title_and_singer_only_if_the_list_says_so_clearly() -> None:
    told = ("Sea Glass\nMira Holt", "Take Me to the River\nSam Rowe & Ana Lua", "Goodbye My Love\nThe Lanterns")
    notes = ("Sea Glass\n(Glas der See)", "Low Sun\n(Tiefe Sonne)", "Ember\n(Glut)")

    assert [artist for artist, _ in songs(table(("Song",), *((cell,) for cell in told)))] == [
        "Mira Holt",
        "Sam Rowe & Ana Lua",
        "The Lanterns",
    ]
    assert songs(table(("Song",), *((cell,) for cell in notes))) == []


def test_a_header_of_two_rows_is_one_header() -> None:
    below = ("Korean", "English", "Singer")
    lines = [
        Line(1, "", "row", 1, 1, ("Title", "Title", "Singer")),
        Line(2, "", "row", 1, 1, below),
        Line(3, "", "row", 0, 1, ("바다", "Sea Glass", "Mira Holt"), below),
    ]

    assert songs(lines) == [("Mira Holt", "바다 (Sea Glass)")]


def test_films_and_casts_have_titles_that_are_no_songs() -> None:
    assert not holds_titles(Line(1, "", "row", 0, 1, ("Low Sun", "Jon Abel"), ("Titel", "Regie")))
    assert not holds_titles(Line(1, "", "row", 0, 1, ("Low Sun", "Jon Abel"), ("제목", "배우")))
    assert holds_titles(Line(1, "", "row", 0, 1, ("Low Sun", "Nora"), ("Song", "Character")))


def test_a_property_and_its_value_are_no_song() -> None:
    assert not holds_titles(Line(1, "", "row", 0, 1, ("Price", "3780 JPY")))
    assert not holds_titles(Line(1, "", "row", 0, 1, ("Composed by", "Jonas Weld")))
    assert holds_titles(Line(1, "", "row", 0, 1, ("Price Tag", "Mira Holt")))


def test_a_column_of_song_information_has_title_and_singer() -> None:
    lines = table(
        ("순위", "곡정보", "앨범"),
        ("1", "Sea Glass\nMira Holt", "Harbour Songs"),
        ("2", "Low Sun\nSam Rowe", "Winterreise"),
        ("3", "Ember\nThe Lanterns", "Coals"),
    )

    assert songs(lines) == [("Mira Holt", "Sea Glass"), ("Sam Rowe", "Low Sun"), ("The Lanterns", "Ember")]


def test_tables_in_the_markup_of_wikis_are_read() -> None:
    text = """\
{| class="wikitable"
|-
! # !! Title !! Artist
|-
| 1 || "[[Sea Glass]]" || [[Mira Holt (singer)|Mira Holt]]<ref>Notes.</ref>
|-
| 2
| "Ember"
| rowspan="2" | The Lanterns
|}
"""
    assert songs(list(read_text("page", text).lines)) == [("Mira Holt", '"Sea Glass"'), ("The Lanterns", '"Ember"')]


def test_hostile_markup_is_read_in_linear_time() -> None:
    assert songs([Line(1, "{|"), Line(2, "! Title !! Artist"), Line(3, "|-"), Line(4, "|" + "[[{{<ref" * 12_000)]) == []


def test_a_table_of_artists_and_songs_is_sure_of_itself_whatever_else_it_tells() -> None:
    rows = (("1", "May 4", "Mira Holt", '"Ember" (feat. Oka) ‡', "8,592"), ("2", "May 11", "Oka", '"Low Sun" †', "7"))
    (albums,) = table_lists(table(("Episode", "Date", "Artist", "Title", "Points"), *rows))
    (winners,) = table_lists(table(("Episode", "Date", "Artist", "Song", "Points"), *rows))

    assert (albums.lead, winners.lead) == (0.0, 1.0)
    assert [song.title for song in winners.songs] == ['"Ember" (feat. Oka)', '"Low Sun"']


def test_a_header_that_lost_its_tabs_still_names_the_columns() -> None:
    rows = "49123\tSea Glass\tMira Holt\tAna Lua\n49124\tEmber\tOka\tAna Lua"

    assert songs(list(read_text("page", f"Evening songs for all singers\n{rows}").lines)) == []
    assert songs(list(read_text("page", f"No Title Artist Composer\n{rows}").lines)) == [
        ("Mira Holt", "Sea Glass"),
        ("Oka", "Ember"),
    ]
