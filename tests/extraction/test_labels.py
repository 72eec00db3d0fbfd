"""Songs whose fields are labelled, in text and in what programs write."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.labels import labelled_list
from ost2spotify.model import Line
from ost2spotify.reading.plain import read_text


def songs(text: str) -> list[tuple[str, str]]:
    found = labelled_list(read_text("page", text).lines)
    return [(song.artist, song.title) for song in found.songs] if found else []


@pytest.mark.parametrize(
    "text",
    [
        "Music Label: Harbour Music\nStar Cast: Neel Das, Tara Sen\nDirector: Ravi Varma\nAlso see: Low Sun 2 songs",
        '{"title": "The Glass House", "author": "Nora Weld"},\n{"title": "Low Sun", "author": "Jon Abel"}',
        "Title: Low Sun\nArtist: Nora Weld\nMedium: Oil\n\nTitle: Ember\nArtist: Jon Abel\nMedium: Ink",
        "The Lighthouse\nHost: Mira Holt · Guest: Sam Rowe · Music: Oka\nThe Harbour\nHost: Oka · Music: Oka",
        "„Das Meer“ · Künstler: Mira Holt · Technik: Öl\n„Glut“ · Künstler: Sam Rowe · Technik: Tusche",
        "“Sea Glass” Author: Mira Holt, Reader: Sam Rowe\n“Ember” Author: Oka, Reader: Sam Rowe",
        "Mira Holt – Vocals: lead, Guitar: rhythm\nSam Rowe – Vocals: backing, Drums: all",
        "Name: Tara\nAge: 30\nName: Neel\nAge: 31",
        "Recipe: Lamb stew\nBy: Tom Weld\n\nRecipe: Fish soup\nBy: Nora Abel",
        '("red", "green"),\n("blue", "yellow"),\n("black", "white"),',
        "container: document.querySelector('#player'),\nfixed: true,\ntheme: '#FADFA3',",
    ],
    ids=[
        "a film",
        "books",
        "pictures",
        "a podcast",
        "an exhibition",
        "audiobooks",
        "a band",
        "people",
        "recipes",
        "colours",
        "settings",
    ],
)
def test_fields_of_something_else_are_no_songs(text: str) -> None:
    assert songs(text) == []


def test_labels_may_be_written_in_scripts_with_vowel_signs() -> None:
    thai = "1. ชื่อเพลง : ทะเลแก้ว\nศิลปิน : มิรา\nคำร้อง : สมชาย\n\n2. เพลง:แดดสุดท้าย\nศิลปิน:แซม"
    hindi = "गाना: काँच\nगायक: मीरा\nगीतकार: जावेद\n\nगाना: आख़िरी धूप\nगायिका: सोना"

    assert songs(thai) == [("มิรา", "ทะเลแก้ว"), ("แซม", "แดดสุดท้าย")]
    assert songs(hindi) == [("मीरा", "काँच"), ("सोना", "आख़िरी धूप")]


def test_a_record_may_hold_other_fields_between_title_and_singer() -> None:
    text = (
        "Song 1: Sea Glass\n" + "Lyrics: Ana Lua\nMusic: Jonas Weld\nDuration: 4:12\nLabel: Low Tide\nSinger: Mira Holt"
    )

    assert songs(f"{text}\n\n{text.replace('Song 1: Sea Glass', 'Song 2: Ember')}") == [
        ("Mira Holt", "Sea Glass"),
        ("Mira Holt", "Ember"),
    ]


def test_singers_joined_by_n_are_two() -> None:
    text = "Song: Sea Glass\nSingers: Mira Holt n Sam Rowe\n\nSong: Ember\nSinger: Ana Lua"

    assert songs(text) == [("Mira Holt & Sam Rowe", "Sea Glass"), ("Ana Lua", "Ember")]


def test_a_theme_that_nobody_sings_is_its_composers_only_without_words() -> None:
    theme = "Song: Love Theme\nSinger: -\nMusic: Jonas Weld\nLyrics: -"
    lost = "Song: Low Sun\nSinger: -\nMusic: Jonas Weld\nLyrics: Ana Lua"

    assert songs(f"{theme}\n\n{lost}") == [("Jonas Weld", "Love Theme"), ("", "Low Sun")]


def test_a_numbered_cue_without_singer_is_its_composers() -> None:
    sung = "".join(
        f"{n}. {title}\nSinger: Mira Holt\n\n" for n, title in enumerate(["Sea Glass", "Ember", "Low Sun"], 1)
    )

    assert songs(f"{sung}4. Love Theme\nMusic: Jonas Weld")[-1] == ("Jonas Weld", "Love Theme")


def test_a_player_may_call_its_singers_authors_and_part_words_by_humps() -> None:
    toml = '[[songs]]\nname = "Sea Glass"\nauthor = "Mira Holt"\n\n[[songs]]\nname = "Ember"\nauthor = "The Lanterns"'
    script = 'trackName: "Low Sun",\nartistName: "Sam Rowe",\n},\n{\ntrackName: "Ember",\nartistName: "Oka",'

    assert songs(toml) == [("Mira Holt", "Sea Glass"), ("The Lanterns", "Ember")]
    assert songs(script) == [("Sam Rowe", "Low Sun"), ("Oka", "Ember")]


def test_what_is_commented_out_is_not_played() -> None:
    text = '{"name":"Sea Glass","artist":"Mira Holt"},\n//{"name":"Test","artist":"Nobody"},\n{"name":"Ember","artist":"Oka"}'

    assert songs(text) == [("Mira Holt", "Sea Glass"), ("Oka", "Ember")]


def test_a_line_may_hold_several_objects() -> None:
    text = '[{"title":"Sea Glass","artist":"Mira Holt"},{"title":"Ember","artist":"Oka"}]'

    assert songs(text) == [("Mira Holt", "Sea Glass"), ("Oka", "Ember")]


def test_a_performer_below_an_item_that_names_its_composer_makes_no_second_song() -> None:
    lines = [
        Line(1, "Jonas Weld", "heading", 3, 1, item=1),
        Line(1, "Sea Glass", "item", 1, 1, item=1),
        Line(1, "Performer: Mira Holt.", "item", 2, 2, item=2),
        Line(2, "Ana Lua", "heading", 3, 1, item=3),
        Line(2, "Ember", "item", 1, 1, item=3),
        Line(2, "Performer: Sam Rowe.", "item", 2, 2, item=4),
    ]

    assert labelled_list(lines) is None


def test_several_singers_may_stand_in_a_list() -> None:
    inline = (
        'songs = [\n{ title: "Sea Glass", artists: ["Mira Holt"] },\n{ title: "Ember", artists: ["Oka", "Sam Rowe"] },'
    )
    below = "- title: Sea Glass\n  artists:\n    - Mira Holt\n- title: Ember\n  artists:\n    - Oka\n    - Sam Rowe"

    assert songs(inline) == songs(below) == [("Mira Holt", "Sea Glass"), ("Oka, Sam Rowe", "Ember")]


def test_settings_without_quotes_are_labels() -> None:
    text = "[track1]\ntitle=Sea Glass\nartist=Mira Holt\n\n[track2]\ntitle=Ember\nartist=Oka"

    assert songs(text) == [("Mira Holt", "Sea Glass"), ("Oka", "Ember")]


def test_rows_of_strings_are_songs_where_the_page_speaks_of_songs() -> None:
    rows = "(1, 'Sea Glass', 'Mira Holt'),\n(2, 'Low Sun', 'Sam Rowe'),\n(3, 'It''s Ember', 'Oka');"
    sql = f"INSERT INTO songs (id, title, artist) VALUES\n{rows}"

    assert songs(sql) == [("Mira Holt", "Sea Glass"), ("Sam Rowe", "Low Sun"), ("Oka", "It's Ember")]


def test_a_year_between_title_and_performer_is_not_the_title() -> None:
    text = "Sea Glass\n(1958)\nWritten by Ana Lua\nPerformed by Mira Holt\n\nEmber\nPerformed by Oka"

    assert songs(text) == [("Mira Holt", "Sea Glass"), ("Oka", "Ember")]


def test_two_singers_and_a_guest_make_no_sentence() -> None:
    text = "Judul Lagu: Ember\nPenyanyi: Mira dan Sam feat. Punch\n\nJudul Lagu: Low Sun\nPenyanyi: Ana Lua"

    assert songs(text) == [("Mira & Sam feat. Punch", "Ember"), ("Ana Lua", "Low Sun")]


def test_an_object_whose_singer_is_nobody_is_a_song() -> None:
    text = (
        '{"song": "Sea Glass", "by": ["Mira Holt"]},\n{"song": "Ember", "by": null},\n'
        '{"song": "Low Sun", "by": ["Sam Rowe"]}'
    )

    assert songs(text) == [("Mira Holt", "Sea Glass"), ("", "Ember"), ("Sam Rowe", "Low Sun")]
