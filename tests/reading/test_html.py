"""HTML becomes lines with their place in the page, each once, numbered as in the source."""

import pytest

from ost2spotify.model import Line, Span
from ost2spotify.reading.html import read_html


def texts(source: str) -> list[str]:
    return [line.text for line in read_html("x", source).lines]


def test_headings_list_items_and_br_lines_keep_their_kind_and_source_line() -> None:
    page = read_html("x", "<title>T</title>\n<h2>List</h2>\n<ul>\n<li>A - B\n<li>C - D\n</ul><p>one<br>\ntwo")

    assert page.title == "T"
    assert [(line.number, line.kind, line.text) for line in page.lines] == [
        (2, "heading", "List"),
        (4, "item", "A - B"),
        (5, "item", "C - D"),
        (6, "text", "one"),
        (7, "text", "two"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "<!doctype html\n  public>\n<p>x",
        "<script>\n'<p>'\n</script><p>x",
        "<p\n class='a'\n>x",
        "<!-- \n\n --><b>x</b>",
        "<style>\n\n</style>\n\n".replace("\n\n", "\n") + "x",
        "<div title='a > b\n'>\n<i>x</i>",
    ],
    ids=["doctype", "script", "tag over lines", "comment", "style", "newline in an attribute"],
)
def test_a_line_is_numbered_by_the_newlines_before_it(source: str) -> None:
    assert [line.number for line in read_html("x", source).lines] == [3]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("<nav><a>Home</a></nav>x", ["x"]),
        ("<script>a - b</script><style>c</style><!-- d - e --><template>f</template><noscript>g</noscript>x", ["x"]),
        ("<p>Love<sup class=reference><a>[1]</a></sup></p>", ["Love"]),
        ("<p hidden>a b<br>c d<br>e f</p><p>a b<br>c d<br>e f</p>", ["a b", "c d", "e f"]),
        ("<p aria-hidden=true>★</p>x", ["x"]),
        (
            "<div style='display: none'>\n1 | A - B\n2 | C - D\n3 | E - F\n</div>",
            ["1 | A - B", "2 | C - D", "3 | E - F"],
        ),
    ],
    ids=["navigation", "code", "footnote mark", "hidden copy", "hidden icon", "hidden list that is nowhere else"],
)
def test_what_the_page_does_not_show_is_read_only_when_it_is_no_copy(source: str, lines: list[str]) -> None:
    assert texts(source) == lines


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (
            "<p>one paragraph\nwrapped in the\nsource at some\nwidth by hand",
            ["one paragraph wrapped in the source at some width by hand"],
        ),
        ("<p>Some\n<b>bold</b>\nand more\n<i>text</i>\nhere", ["Some bold and more text here"]),
        (
            "<div>1. Artist - A very long title\n2. B - C\n3. D - E\n4. F - G</div>",
            ["1. Artist - A very long title", "2. B - C", "3. D - E", "4. F - G"],
        ),
        ("<pre>A - B\nC - D</pre>", ["A - B", "C - D"]),
    ],
    ids=["wrapped", "set by a formatter", "lines", "pre"],
)
def test_newlines_of_the_source_are_lines_where_they_are_meant(source: str, lines: list[str]) -> None:
    assert texts(source) == lines


def test_a_row_has_cells_and_the_header_cells_above_it() -> None:
    page = read_html("x", "<table><tr><th>No.<th>Title\n<tr><td>1<td><b>Song</b></table>")

    assert page.lines == (
        Line(1, "No. | Title", "row", 1, 1, ("No.", "Title")),
        Line(2, "1 | Song", "row", 0, 1, ("1", "Song"), ("No.", "Title"), (Span("Song", "b"),)),
    )


def rows(source: str) -> list[tuple[str, ...]]:
    return [line.cells for line in read_html("x", source).lines if line.level == 0]


def test_a_cell_that_spans_rows_stands_in_each_and_one_that_spans_columns_in_the_first() -> None:
    source = "<table><tr><td rowspan=2>IU<td>A<tr><td>B<tr><td colspan=2>C<td>D</table>"

    assert rows(source) == [("IU", "A"), ("IU", "B"), ("C", "", "D")]


def test_a_cell_across_the_whole_table_is_a_heading() -> None:
    page = read_html("x", "<table><tr><th>No.<th>Title<tr><td colspan=2>Disc 2<tr><td>1<td>A</table>")

    assert [(line.kind, line.text) for line in page.lines] == [
        ("row", "No. | Title"),
        ("heading", "Disc 2"),
        ("row", "1 | A"),
    ]


def test_a_table_that_lays_out_the_page_is_read_as_its_lines() -> None:
    source = "<table><tr><td><h2>OST</h2><p>A - B</p></td><td>side</td></tr></table>"

    assert texts(source) == ["OST", "A - B", "side"]


def test_a_table_of_lists_is_read_as_its_lists_and_names_listed_in_a_cell_stay_in_it() -> None:
    acts = "<ul><li>Tide – Ann<li>Home – Ann<li>Rain – Sam<li>Dry – Sam</ul>"
    singers = "<ul><li>Ann Ford<li>Sam Rowe</ul>"

    assert len(texts(f"<table><tr><td>{acts}<td>{acts}</table>")) == 8
    assert rows(f"<table><tr><td>Tide<td>{singers}</table>") == [("Tide", "Ann Ford\nSam Rowe")]


def test_columns_are_named_below_the_heading_of_a_table_too() -> None:
    source = "<table><tr><td colspan=2>Part 1<tr><td>Song<td>Singer<tr><td>Tide<td>Ann<tr><td>Song<td>Singer</table>"
    lines = read_html("x", source).lines

    assert [(line.kind, line.level, line.columns) for line in lines] == [
        ("heading", 6, ()),
        ("row", 1, ()),
        ("row", 0, ("Song", "Singer")),
        ("row", 0, ("Song", "Singer")),
    ]


def test_a_heading_in_a_header_cell_names_a_field() -> None:
    assert texts("<table><tr><th><h2>Label:</h2><td>Low Records</table>") == ["Label: | Low Records"]


def test_runs_that_the_page_sets_apart_are_spans() -> None:
    [line] = read_html("x", "<p class=track><b>IU</b> – <span itemprop=name>Love</span></p>").lines

    assert line.spans == (Span("IU", "b"), Span("Love", "name"), Span("IU – Love", "track"))


def test_a_run_over_several_lines_is_a_span_on_each() -> None:
    lines = read_html("x", "<p>By <b>IU<br>Love<br>me</b> tender<br>x").lines

    assert [(line.text, line.spans) for line in lines] == [
        ("By IU", ()),
        ("Love", (Span("Love", "b"),)),
        ("me tender", (Span("me", "b"),)),
        ("x", ()),
    ]


def test_names_parted_by_style_alone_do_not_run_together() -> None:
    assert texts("<p><span class=artist>IU</span><span class=title>Love</span></p>") == ["IU Love"]


def test_lines_of_a_list_item_and_of_a_card_share_an_item() -> None:
    cards = "<div>" + "".join(f"<div class=card><p>T{n}</p><p>A{n}</p></div>" for n in (1, 2, 3)) + "</div>"
    page = read_html("x", f"<ul><li><p>T0<p>A0</ul>{cards}")

    assert [(line.item, line.text) for line in page.lines] == [
        (1, "T0"), (1, "A0"), (2, "T1"), (2, "A1"), (3, "T2"), (3, "A2"), (4, "T3"), (4, "A3"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Sea<sup>2</sup></p>", "Sea2"),
        ("<p>Love <a href=/e>[e]</a></p>", "Love [e]"),
        ("<p><span>[1]</span> Sea Glass</p>", "[1] Sea Glass"),
        ("<p>Low Sun <sup>[Live]</sup></p>", "Low Sun [Live]"),
        ("<p><span class=icon-box>Mira Holt – Sea Glass</span></p>", "Mira Holt – Sea Glass"),
        ("<p>Sam Rowe – <a>Lyrics</a></p>", "Sam Rowe – Lyrics"),
        ("<p>1 <span class=songLabel>Sea Glass</span></p>", "1 Sea Glass"),
        ("<p>Genre: <span class=record-label>Tide</span></p>", "Genre: Tide"),
        ("<p><b>Oka - Sea Glass</b> <span class=trackLabel>TIDE</span></p>", "Oka - Sea Glass"),
        ("<p>Low Sun<sup>[2]</sup></p>", "Low Sun"),
        ("<h3>Ember by Sam Rowe\n <span>Lyrics</span></h3>", "Ember by Sam Rowe"),
        ("<p><span class='icon_song title'>Title</span> Low Sun</p>", "Low Sun"),
        ("<p>Low Sun<sup><a href=#fn1>2</a></sup></p>", "Low Sun"),
        ("<p>Low Sun<a href=#fn-1><span id=r></span>[a]</a></p>", "Low Sun"),
        ("<h2>2. OST<span>[편집]</span></h2>", "2. OST"),
        ("<h2>音乐<a href=/e>编辑</a></h2>", "音乐"),
        ("<h2>Songs <span><span>[</span><a href=/e>edit</a><span>]</span></span></h2>", "Songs"),
    ],
)
def test_marks_of_footnotes_and_of_editing_are_no_text(source: str, text: str) -> None:
    assert texts(source) == [text]


def test_links_that_touch_are_words_apart() -> None:
    assert texts("<div><a href=/>Home</a><a href=/a>About</a></div>") == ["Home About"]
    assert texts("<p><b>Sea</b><b>Glass</b></p>") == ["SeaGlass"]


def test_who_wrote_a_quotation_stands_above_it() -> None:
    assert texts("<blockquote><cite>kim wrote:</cite>A - B</blockquote>") == ["kim wrote:", "A - B"]
    assert texts("<p><cite>Sea Glass:</cite> a song</p>") == ["Sea Glass: a song"]


def test_a_label_spread_out_over_its_cell_is_a_word() -> None:
    source = "<dl><dt>导&nbsp;&nbsp;演<dd>Sam</dl><table><tr><th>曲　名<th>歌　手<tr><td>Ember<td>Sam</table>"
    lines = read_html("x", source).lines

    assert lines[0].text == "导演"
    assert lines[-1].columns == ("曲名", "歌手")


def test_what_readers_wrote_is_a_quote() -> None:
    page = read_html("x", "<p>A - B</p><ol class=comment-list><li>You forgot C - D</ol>")

    assert [(line.kind, line.text) for line in page.lines] == [("text", "A - B"), ("quote", "You forgot C - D")]


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<link rel=canonical href='/ost'>", "https://a.example/ost"),
        ("<meta property=og:url content=https://b.example/>", "https://b.example/"),
        ("<link rel=canonical href='javascript:x'>", "https://a.example/x"),
        ("", "https://a.example/x"),
    ],
)
def test_the_page_says_its_address_or_keeps_the_one_it_came_from(head: str, address: str) -> None:
    assert read_html("x", head, url="https://a.example/x").url == address


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 20_000,
        "".join(f"<b a{n}>" for n in range(4000)) + "<p>" * 20_000,
        "<table><tr><td>" * 7000,
        "<table>" + "<tr><td colspan=99999 rowspan=99999>x" * 2600,
        "<br>" * 25_000,
        "<" * 100_000,
        "<!--" * 25_000,
        '<a "' * 25_000,
        "<p><i>x" * 14_000,
        "<table>" + "x<b>" * 25_000,
        "<p>" + "a\n" * 50_000,
        "<sup>" * 30_000 + "[1]",
        "<td>" + "歌　" * 30_000,
    ],
    ids=lambda source: source[:20],
)
@pytest.mark.timeout(10)
def test_a_page_made_to_be_slow_is_read_all_the_same(source: str) -> None:
    assert isinstance(read_html("x", source).lines, tuple)
