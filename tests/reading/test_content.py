"""What a source is, is found out from what is in it; its name only helps."""

import io
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ost2spotify.errors import SourceUnreadable
from ost2spotify.model import Page
from ost2spotify.reading import read
from ost2spotify.reading.content import page_of

AS_TEXT = "Open it, copy the text of the list into a .txt file, and give that file."
HTML = "<!doctype html><title>OST</title><ol><li>IU – Love</ol>"
CSV = "artist,title\nIU,Love\n"
TSV = "artist\ttitle\nIU\tLove\n"
JSON = '[{"artist": "IU", "title": "Love"}]'
M3U = "#EXTM3U\n#EXTINF:1,IU - Love\na.mp3\n"
XSPF = "<?xml version='1.0'?><playlist xmlns='http://xspf.org/ns/0/'><track><title>Love</title><creator>IU</creator></track></playlist>"
MARKDOWN = "# OST\n\n| artist | title |\n|---|---|\n| IU | Love |\n"


@pytest.mark.parametrize(
    ("name", "text", "kind", "last"),
    [
        ("a.txt", HTML, "item", "IU – Love"),
        ("-", "<p>Hello<p>IU – Love", "text", "IU – Love"),
        ("-", "Hello<br>\nIU – Love<br>\n", "text", "IU – Love"),
        ("a.html", "IU < Love > BTS", "text", "IU < Love > BTS"),
        ("a.html", CSV, "row", "IU | Love"),
        ("a.txt", CSV, "row", "IU | Love"),
        ("-", TSV, "row", "IU | Love"),
        ("a.csv", TSV, "row", "IU | Love"),
        ("a.txt", JSON, "row", "IU | Love"),
        ("a.json", "IU - Love", "text", "IU - Love"),
        ("-", M3U, "extinf", "IU - Love"),
        ("a.txt", XSPF, "row", "IU | Love"),
        ("a.txt", "[playlist]\nTitle1=IU - Love\n", "extinf", "IU - Love"),
        ("a.txt", 'TRACK 01 AUDIO\n  TITLE "Love"\n  PERFORMER "IU"\n', "row", "IU | Love"),
        ("a.txt", "IU - Love.mp3\nBTS - Dope.flac\n", "extinf", "BTS - Dope"),
        ("-", MARKDOWN, "row", "IU | Love"),
        ("a.md", "Our <b>list</b>:\n\n- *IU* – Love", "item", "IU – Love"),
        ("a.txt", "I <3 this\nIU – Love", "text", "IU – Love"),
        ("a.txt", "See <https://a.example> or <b>bold</b>\n- a\n- b\nIU – Love", "text", "IU – Love"),
    ],
)  # fmt: skip
def test_a_source_is_read_as_what_it_holds_whatever_its_name(name: str, text: str, kind: str, last: str) -> None:
    page = page_of(text.encode(), source=name)

    assert (page.lines[-1].kind, page.lines[-1].text) == (kind, last)


@pytest.mark.parametrize("body", [b"", b"\n \n", "\ufeff".encode(), b"<html></html>", b"[]", b"{}"])
def test_an_empty_source_is_a_page_without_lines(body: bytes) -> None:
    assert page_of(body, source="a").lines == ()


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "an image"),
        (b"\xff\xd8\xff\xe0", "an image"),
        (b"PK\x03\x04\x14", "a ZIP archive or an office document"),
        (b"\x1f\x8b\x08\0", "compressed with gzip"),
        (b"{\\rtf1", "a rich text document"),
        (b"ID3\x04\0", "a recording"),
        (bytes(100), "binary"),
        (b"IU - Love\n\0\0\0\1\2\3", "binary"),
        (bytes(range(256)) * 40, "binary"),
    ],
    ids=["pdf", "png", "jpeg", "zip", "gzip", "rtf", "mp3", "zeros", "zero bytes at the end", "all bytes"],
)
def test_what_is_no_text_is_said_to_be_what_it_is(body: bytes, what: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        page_of(body, source="a.txt")

    assert (str(caught.value), caught.value.hint) == (f"a.txt is {what}, not a page of text", AS_TEXT)


def test_a_page_of_more_elements_than_memory_is_for_is_said_to_be_one() -> None:
    with pytest.raises(SourceUnreadable) as caught:
        page_of(b"<p>" * 1_500_001, source="-")

    assert str(caught.value) == "standard input has more than 1.5 million elements"
    assert caught.value.hint == "Copy the part with the list into a file and give that file."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp949"])
@pytest.mark.parametrize(
    "text",
    [HTML.replace("– Love", "- 사랑"), CSV.replace("Love", "사랑"), JSON.replace("Love", "사랑")],
    ids=["html", "csv", "json"],
)
def test_every_format_is_read_in_every_encoding(text: str, encoding: str) -> None:
    assert "사랑" in page_of(text.encode(encoding), source="-").lines[-1].text


def test_a_file_and_standard_input_are_the_same_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(HTML, encoding="utf-8")

    page = read(str(path))
    assert page == Page(str(path), page.lines, title="OST")
    assert read("-", stdin=io.BytesIO(HTML.encode())) == Page("-", page.lines, title="OST")


def test_a_page_cannot_steer_the_terminal() -> None:
    page = page_of("<p>IU\u202e&#27;[31m&#x9b;2J – <b>Lo\x1b]0;x\x07ve</b></p>".encode(), source="a")

    [line] = page.lines
    assert "".join(character for character in line.text + line.spans[0].text if not character.isprintable()) == ""


SCRAPS = st.sampled_from(
    (
        "<p>", "</p>", "<table>", "<tr>", "<td>", "<li>", "<br>", "<!--", "-->", "<script>", "&amp;", "&#27;",
        "|", "-|-", "\n", "\r", "\t", '"', ",", "artist", "title", "{", "}", "[", "]", ":", "#EXTM3U\n",
        "#EXTINF:1,", "# ", "```", "**", "[a](b)", "사랑", "😀", "\x00", "\x1b[31m", "\ufeff", "\u202e",
        "<div hidden>", "<td rowspan=3 colspan=2>", "<pre>", "<q>", "</table>", "<blockquote>",
    )
)  # fmt: skip


@given(
    st.one_of(
        st.binary(max_size=300),
        st.lists(SCRAPS, max_size=60).map(lambda scraps: "".join(scraps).encode("utf-8", "replace")),
    )
)
@settings(max_examples=300, deadline=None)
@example(b"\xff\xfe\x00\xd8")
@example(b"\t\tartist\n\t\t!")
@example(b'{"a": [{"title": "\\ud800", "artist": "x"}]}')
@example("<table><tr><td rowspan=0 colspan=0>x<td rowspan=²>y</table>".encode())
def test_any_bytes_are_a_page_or_said_to_be_none(body: bytes) -> None:
    try:
        page = page_of(body, source="a.txt")
    except SourceUnreadable:
        return
    for line in page.lines:
        line.text.encode()
        assert line.number >= 0
        assert line.text == line.text.strip()
        assert "\n" not in line.text
