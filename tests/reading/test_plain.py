"""Text and Markdown: what a person sees of them, line by line."""

import pytest

from ost2spotify.model import Line, Span
from ost2spotify.reading.plain import read_text


def seen(text: str) -> list[tuple[int, str, str]]:
    return [(line.number, line.kind, line.text) for line in read_text("x", text).lines]


@pytest.mark.parametrize(
    "text",
    [
        "M*A*S*H - *NSYNC",
        "__init__ - snake_case_name",
        "# Track\n# Artist",
        "- 7 rings",
        "> all",
        "#1 Crush - Garbage",
        "a | b",
    ],
)
def test_signs_in_a_plain_text_stay_as_they_are(text: str) -> None:
    assert [line.text for line in read_text("x", text).lines] == text.split("\n")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("**IU** – [Love](https://a.example/x_(y))", ("text", "IU – Love")),
        ("- *IU* – Love", ("item", "IU – Love")),
        ("1. `IU` – ~~Love~~", ("item", "1. IU – Love")),
        ("> <b>IU</b> &amp; co", ("quote", "IU & co")),
        (r"M\*A\*S\*H – \_x\_", ("text", "M*A*S*H – _x_")),
        ("F**k – M*A*S*H", ("text", "F**k – M*A*S*H")),
        ("![cover](a.png) IU – Love[^1]", ("text", "cover IU – Love")),
        ("IU – snake_case_name", ("text", "IU – snake_case_name")),
    ],
)
def test_markdown_is_read_as_it_is_shown(text: str, line: tuple[str, str]) -> None:
    page = read_text("x", text, markdown=True)

    assert [(line.kind, line.text) for line in page.lines] == [line]


def test_bold_and_links_are_spans() -> None:
    [line] = read_text("x", "**IU** – [Love *me*](https://a.example)").lines

    assert line.spans == (Span("Love me", "a"), Span("IU", "strong"), Span("me", "em"))


@pytest.mark.parametrize(
    "table",
    [
        "| Artist | Title |\n|---|:-:|\n| IU | Love \\| me |\n",
        "Artist | Title\n--- | ---\nIU | Love \\| me\n",
        "Artist | Title | \n-|-\nIU | Love \\| me\n",
    ],
    ids=["outer pipes", "no outer pipes", "one pipe too many"],
)
def test_a_table_is_rows_with_columns(table: str) -> None:
    header, row = read_text("x", table).lines

    assert (header.level, row.level, row.number) == (1, 0, 3)
    assert (row.columns[:2], row.cells) == (("Artist", "Title"), ("IU", "Love | me"))


def test_a_table_of_values_in_the_middle_of_a_text_is_rows_numbered_as_lines() -> None:
    text = 'Our list:\n\nartist,title\nIU,Love\n"BTS","Spring, Day"\n\nThat was it, my friends.\n'
    lines = read_text("x", text).lines

    assert [(line.number, line.kind, line.cells) for line in lines] == [
        (1, "text", ()),
        (3, "row", ("artist", "title")),
        (4, "row", ("IU", "Love")),
        (5, "row", ("BTS", "Spring, Day")),
        (7, "text", ()),
    ]


def test_headings_fences_front_matter_and_comments_are_not_part_of_the_text() -> None:
    text = "---\ntitle: My OST\ntags: x\n---\n# Songs #\n<!-- no\nno -->\n\nOther\n=====\n```\n# IU - *Love*\n```\n[1]: https://a.example\n"
    page = read_text("x", text)

    assert page.title == "My OST"
    assert [(line.number, line.kind, line.text) for line in page.lines] == [
        (5, "heading", "Songs"),
        (9, "heading", "Other"),
        (12, "text", "# IU - *Love*"),
    ]


def test_lines_of_a_paragraph_share_a_block_and_tabs_stay() -> None:
    assert read_text("x", "a\tb\nc\n\nd\x0be").lines == (
        Line(1, "a\tb", block=1),
        Line(2, "c", block=1),
        Line(4, "d", block=2),
        Line(4, "e", block=2),
    )


@pytest.mark.parametrize(
    "text",
    [
        "-" * 100_000,
        "- " * 50_000,
        "|" * 100_000,
        "-|" * 50_000,
        "[" * 100_000,
        "[a](" * 25_000,
        "**a " * 25_000,
        "a" + "`" * 100_000,
        "*" * 100_000,
        "_a" * 50_000,
        "<!--" * 25_000,
        "# " * 50_000,
        ">" * 100_000,
        "artist,title\n" * 8_000,
        "a,b\n" * 25_000,
        "artist\ttitle" + "\t" * 100_000,
        '"' * 100_000,
        'artist,"' * 12_000,
        "\\" * 100_000,
        "&amp" * 25_000,
        "a\n=\n" * 25_000,
        "\t" * 100_000 + "x",
        "# a" + "\t" * 100_000 + "x",
        "[a](" + "\t" * 100_000,
    ],
    ids=lambda text: text[:12],
)
@pytest.mark.timeout(10)
def test_a_text_made_to_be_slow_is_read_all_the_same(text: str) -> None:
    assert isinstance(read_text("x", text, markdown=True).lines, tuple)
