"""Labels on a line of their own inside one list item."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.labelling import with_labels
from ost2spotify.model import Line


def texts(*lines: Line) -> list[str]:
    return [line.text for line in with_labels(lines)]


def item(text: str, item: int = 1) -> Line:
    return Line(1, text, "item", item=item)


@pytest.mark.parametrize(
    "lines",
    [
        (item("主題歌", 0), item("ミラ「海」", 0)),
        (item("Ember"), item("Mira Holt")),
        (item("主題歌"), item("ミラ「海」"), item("空「夜」")),
        (item("主題歌"), item("ミラ「海」", 2)),
    ],
    ids=["in no item", "a title", "more than one line below", "the next item"],
)
def test_lines_that_are_no_label_and_its_value_stay_apart(lines: tuple[Line, ...]) -> None:
    assert texts(*lines) == [line.text for line in lines]


@pytest.mark.parametrize("label", ["主題歌", "歌手", "Composer", "キャスト"])
def test_a_label_and_the_line_below_it_in_one_item_are_one_line(label: str) -> None:
    assert texts(item(label), item("ミラ")) == [f"{label}：ミラ"]
