"""Header cells in the languages of the pages say what their column holds."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.headers import role_of


@pytest.mark.parametrize("cell", ["Sea Glass", "The Nameless", "Ana Lua", "海辺", "바다 가자", "Song for Ana", "Data"])
def test_a_name_is_no_header(cell: str) -> None:
    assert role_of(cell) == ""


@pytest.mark.parametrize(
    "cell",
    [
        "Songtitel",
        "Nombre de la canción",
        "Titre de la chanson",
        "Название композиции",
        "Tytuł utworu",
        "Tên ca khúc",
        "곡 제목",
        "歌曲名称",
        "Judul Lagu",
        "Nome da música",
        "Låttitel",
        "Tytuł piosenki",
        "Název skladby",
        "Dal címe",
        "Şarkı adı",
        "ชื่อเพลง",
        "गाने का नाम",
        "اسم الأغنية",
        "שם השיר",
        "Τίτλος",
    ],
)
def test_a_column_of_titles_is_known_by_its_header(cell: str) -> None:
    assert role_of(cell) == "title"


@pytest.mark.parametrize(
    "cell",
    [
        "Interpret(in)",
        "Interprète(s)",
        "Dinyanyikan oleh",
        "Ca sĩ thể hiện",
        "Wykonawca",
        "演唱者",
        "歌唱",
        "가창",
        "Исполнители",
        "Nome do artista",
        "Interpretada por",
        "Sångare",
        "Uitvoerder",
        "Wykonanie",
        "Előadó",
        "ศิลปิน",
        "गायक",
        "المغني",
        "ביצוע",
        "Ερμηνευτής",
        "Виконавець",
    ],
)
def test_a_column_of_singers_is_known_by_its_header(cell: str) -> None:
    assert role_of(cell) == "artist"
