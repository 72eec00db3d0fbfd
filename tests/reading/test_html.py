"""HTML becomes lines with their place in the page."""

from ost2spotify.model import Line, Span
from ost2spotify.reading.html import read_html


def test_headings_list_items_and_br_lines_keep_their_kind_and_source_line():
    page = read_html("x", "<title>T</title>\n<h2>List</h2>\n<ul>\n<li>A - B\n<li>C - D\n</ul><p>one<br>\ntwo")

    assert page.title == "T"
    assert [(line.number, line.kind, line.text) for line in page.lines] == [
        (2, "heading", "List"),
        (4, "item", "A - B"),
        (5, "item", "C - D"),
        (6, "text", "one"),
        (7, "text", "two"),
    ]


def test_a_row_has_cells_and_the_header_cells_above_it():
    page = read_html("x", "<table><tr><th>No.<th>Title\n<tr><td>1<td><b>Song</b></table>")

    assert page.lines == (
        Line(1, "No. | Title", "row", 1, 1, ("No.", "Title")),
        Line(2, "1 | Song", "row", 0, 1, ("1", "Song"), ("No.", "Title"), (Span("Song", "b"),)),
    )
