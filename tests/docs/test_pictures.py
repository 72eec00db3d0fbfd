"""The picture of the terminal shows what the program prints today."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from click.testing import CliRunner

from ost2spotify.cli import cli

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
SVG = "{http://www.w3.org/2000/svg}"


def words_of_the_picture() -> str:
    texts = ElementTree.parse(PICTURES / "terminal.svg").iter(f"{SVG}text")
    return " ".join(" ".join(text.text or "" for text in texts).split())


def test_the_terminal_shows_the_demo() -> None:
    printed = CliRunner().invoke(cli, ["demo"], env={"NO_COLOR": "1"}).stdout
    said = "".join(words_of_the_picture().removeprefix("$ ost2spotify demo").split())
    # Both without spaces: the picture sets wide characters apart.
    assert said == "".join(printed.split()), "run: python docs/make_pictures.py"


def test_the_pictures_load_nothing_and_stay_small() -> None:
    drawing = (PICTURES / "terminal.svg").read_text(encoding="utf-8")
    assert "url(" not in drawing
    assert "href" not in drawing
    assert all(picture.stat().st_size < 150_000 for picture in PICTURES.iterdir())
