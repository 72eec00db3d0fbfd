"""`extract`: what it prints, and the exit code for a page without songs."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from ost2spotify.cli import cli

REVIEW = "Night Harbour OST\nThe full list:\nLyn (린) - My Destiny\nGaho - Running (Inst.)\nOm feat. Lyn - =Gun\n"


def extract(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["extract", *arguments])
    return result.exit_code, result.stdout


def page(folder: Path, text: str) -> str:
    path = folder / "page.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_json_holds_the_songs_with_their_lines(tmp_path: Path) -> None:
    code, printed = extract(page(tmp_path, REVIEW), "--format", "json")

    document = json.loads(printed)
    assert (code, document["schema"], document["subject"]) == (0, 1, "Night Harbour")
    assert document["tracks"][0] == {
        "position": 1,
        "artists": [{"name": "Lyn", "also": ["린"]}],
        "featured": [],
        "title": {"name": "My Destiny", "also": []},
        "instrumental": False,
        "part": None,
        "album": None,
        "line": 3,
        "text": "Lyn (린) - My Destiny",
    }


def test_a_page_without_songs_ends_with_3_and_still_prints_json(tmp_path: Path) -> None:
    code, printed = extract(page(tmp_path, "It rained, and we stayed in.\n"), "--format", "json")

    assert (code, json.loads(printed)["tracks"]) == (3, [])


def test_the_table_fits_eighty_columns(tmp_path: Path) -> None:
    _, printed = extract(page(tmp_path, REVIEW), "-v")

    table = [line for line in printed.splitlines() if "page.txt" not in line]
    assert max(map(len, table)) <= 80


def test_several_sources_are_one_list_with_each_song_once(tmp_path: Path) -> None:
    source = page(tmp_path, REVIEW)

    _, printed = extract(source, source, "--format", "json")

    assert [track["position"] for track in json.loads(printed)["tracks"]] == [1, 2, 3]


def test_a_csv_cell_is_never_a_formula(tmp_path: Path) -> None:
    _, printed = extract(page(tmp_path, REVIEW), "--format", "csv")

    assert '"=Gun"' not in printed
    assert "Gun" in printed
