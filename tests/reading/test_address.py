"""Addresses: bounded in every way, and never anything but http and https. The server is on this machine."""

import gzip
import time
import zlib
from typing import Any

import brotli
import pytest

from ost2spotify import __version__
from ost2spotify.errors import PageOutOfReach, SourceNotFound, SourceUnreadable
from ost2spotify.model import StoredPage
from ost2spotify.reading import read
from ost2spotify.reading.address import Limits, _next, fetch, shown

PAGE = "<title>OST</title><p>1. IU – 사랑</p>".encode()
SAVE_IT = "Open it in a browser, save the page or paste its text into a file, and give that file."
QUICK = Limits(seconds=2.0, silence=1.0, waits=(0.0, 0.0), redirects=3)


def no_sleep(seconds: float) -> None: ...


def body_at(url: str, **keywords: Any) -> bytes:
    return fetch(url, limits=QUICK, sleep=no_sleep, **keywords).page.body


def test_a_page_is_read_with_its_address(site: Any, reply: Any) -> None:
    page = read(site.says("/a", reply(PAGE, headers={"Content-Type": "text/html"})))

    assert [line.text for line in page.lines] == ["1. IU – 사랑"]
    assert (page.title, page.url, page.unchanged) == ("OST", site.address + "/a", False)


def test_the_request_says_who_asks(site: Any, reply: Any) -> None:
    body_at(site.says("/a", reply(PAGE)) + "#part")

    [(path, headers)] = site.requests
    assert path == "/a"
    assert headers["user-agent"].startswith(f"ost2spotify/{__version__} (")
    assert headers["accept-encoding"] == "gzip, deflate, br"


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("br", brotli.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("identity", PAGE),
    ],
    ids=["gzip", "brotli", "deflate", "raw deflate", "identity"],
)
def test_a_compressed_page_is_unpacked(site: Any, reply: Any, encoding: str, packed: bytes) -> None:
    assert body_at(site.says("/a", reply(packed, headers={"Content-Encoding": encoding}))) == PAGE


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(bytes(400_000_000), 9)),
        ("br", brotli.compress(bytes(400_000_000), quality=1)),
        ("identity", bytes(11_000_000)),
    ],
    ids=["gzip", "brotli", "plain"],
)
def test_a_bomb_is_left_alone_at_10_mb(site: Any, reply: Any, encoding: str, packed: bytes) -> None:
    url = site.says("/a", reply(packed, headers={"Content-Encoding": encoding}))

    with pytest.raises(SourceUnreadable) as caught:
        body_at(url)

    assert str(caught.value) == f"{url} is larger than 10 MB"
    assert caught.value.hint == "Copy the part with the list into a file and give that file."


@pytest.mark.parametrize(
    ("encoding", "body"),
    [("gzip", b"not gzip"), ("gzip", gzip.compress(PAGE, mtime=0)[:10] + b"\xff" * 9), ("br", b"\xff" * 9)],
)
def test_a_broken_compression_is_said(site: Any, reply: Any, encoding: str, body: bytes) -> None:
    with pytest.raises(PageOutOfReach, match="its compression cannot be undone"):
        body_at(site.says("/a", reply(body, headers={"Content-Encoding": encoding})))


@pytest.mark.parametrize(
    ("header", "page"),
    [
        ("text/html; charset=euc-kr", "<p>규현 - 사랑</p>"),
        ("text/html", "<meta charset=euc-kr><p>규현 - 사랑</p>"),
        ("text/html; charset=ISO-8859-1", "<meta charset=euc-kr><p>규현 - 사랑</p>"),
        ("text/html", "<p>규현 - 사랑</p>"),
    ],
    ids=["header", "page", "header against page", "neither"],
)
def test_the_charset_is_found_out(site: Any, reply: Any, header: str, page: str) -> None:
    url = site.says("/a", reply(page.encode("euc-kr"), headers={"Content-Type": header}))

    assert [line.text for line in read(url).lines] == ["규현 - 사랑"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [("text/csv", "artist,title\nIU,Love\n"), ("application/json", '[{"artist":"IU","title":"Love"}]')],
)
def test_a_list_that_is_no_html_is_read_as_what_it_is(site: Any, reply: Any, kind: str, text: str) -> None:
    page = read(site.says("/list?a=b.html", reply(text.encode(), headers={"Content-Type": kind})))

    assert [line.cells for line in page.lines if line.level == 0] == [("IU", "Love")]


def test_a_redirect_is_followed_and_its_end_is_the_page_s_address(site: Any, reply: Any) -> None:
    site.says("/b", reply(PAGE))
    url = site.says("/a", reply(status=301, headers={"Location": "/b"}))

    assert fetch(url, limits=QUICK).url == site.address + "/b"


def test_redirects_without_end_are_not_followed_for_ever(site: Any, reply: Any) -> None:
    url = site.says("/a", reply(status=302, headers={"Location": "/a"}))

    with pytest.raises(PageOutOfReach, match="leads from one address to the next without end"):
        body_at(url)
    assert len(site.requests) == QUICK.redirects + 1


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)", "data:text/html,x"]
)
def test_a_redirect_to_another_kind_of_address_is_not_followed(site: Any, reply: Any, target: str) -> None:
    url = site.says("/a", reply(status=302, headers={"Location": target}))

    with pytest.raises(PageOutOfReach) as caught:
        body_at(url)
    assert str(caught.value) == f"{url} leads to {target.partition(':')[0]}:, which is not followed"


def test_a_redirect_to_what_is_no_address_is_said(site: Any, reply: Any) -> None:
    url = site.says("/a", reply(status=302, headers={"Location": "http://["}))

    with pytest.raises(PageOutOfReach) as caught:
        body_at(url)
    assert (str(caught.value), caught.value.hint) == (f"{url} leads to no address", SAVE_IT)


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1/", "http://localhost/", "http://169.254.169.254/x", "http://[::1]/", "http://10.0.0.1"]
)
def test_a_redirect_from_the_web_into_a_private_network_is_not_followed(target: str) -> None:
    with pytest.raises(PageOutOfReach, match="leads into a private network"):
        _next("https://example.org/", target)


def test_a_server_out_of_order_is_asked_again(site: Any, reply: Any) -> None:
    url = site.says("/a", reply(status=500), reply(status=503), reply(PAGE))

    assert body_at(url) == PAGE
    assert len(site.requests) == 3


@pytest.mark.parametrize(
    ("status", "message", "hint"),
    [
        (401, "127.0.0.1 does not let programs read {} (401)", SAVE_IT),
        (403, "127.0.0.1 does not let programs read {} (403)", SAVE_IT),
        (404, "there is no page at {} (404)", f"Check the address, or {SAVE_IT[0].lower()}{SAVE_IT[1:]}"),
        (410, "there is no page at {} (410)", f"Check the address, or {SAVE_IT[0].lower()}{SAVE_IT[1:]}"),
        (429, "127.0.0.1 has been asked too often (429)", f"Try again later. {SAVE_IT}"),
        (500, "127.0.0.1 is out of order (500)", f"Try again later. {SAVE_IT}"),
        (503, "127.0.0.1 is out of order (503)", f"Try again later. {SAVE_IT}"),
    ],
)
def test_a_refusal_is_one_sentence_and_says_what_to_do(
    site: Any, reply: Any, status: int, message: str, hint: str
) -> None:
    url = site.says("/a", reply(status=status))

    with pytest.raises(PageOutOfReach) as caught:
        body_at(url)
    assert (str(caught.value), caught.value.hint) == (message.format(url), hint)


@pytest.mark.parametrize("status", [200, 403, 503])
def test_a_captcha_is_said_whatever_its_status(site: Any, reply: Any, status: int) -> None:
    url = site.says("/a", reply(b"<title>Just a moment...</title><p>Checking your browser</p>", status=status))

    with pytest.raises(PageOutOfReach) as caught:
        read(url)
    assert str(caught.value) == "127.0.0.1 wants to see that a person is reading (a captcha)"
    assert caught.value.hint == SAVE_IT
    assert len(site.requests) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"<div id=root></div><script src=app.js></script>",
        b"<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script></script>",
        b"<p>Please enable JavaScript to view this page.</p>",
    ],
)
def test_a_page_that_only_javascript_fills_is_said(site: Any, reply: Any, body: bytes) -> None:
    url = site.says("/a", reply(body))

    with pytest.raises(PageOutOfReach) as caught:
        read(url)
    assert str(caught.value) == f"{url} shows its text only to browsers that run JavaScript"


def test_a_long_page_about_captchas_is_a_page(site: Any, reply: Any) -> None:
    body = b"<p>How a captcha works. " + b"It asks. " * 300 + b"Please enable JavaScript."

    assert len(read(site.says("/a", reply(body))).lines) == 1


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"%PDF-1.7 x", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"PK\x03\x04", "a ZIP archive or an office document"),
    ],
)
def test_a_document_that_is_no_page_is_said(site: Any, reply: Any, body: bytes, kind: str) -> None:
    url = site.says("/a", reply(body))

    with pytest.raises(SourceUnreadable) as caught:
        read(url)
    assert str(caught.value) == f"{url} is {kind}, not a page of text"


def test_a_page_that_did_not_change_is_not_sent_again(site: Any, reply: Any, pages: Any) -> None:
    marks = {
        "ETag": '"1"',
        "Last-Modified": "Sat, 01 Nov 2025 00:00:00 GMT",
        "Content-Type": "text/html; charset=utf-8",
    }
    url = site.says("/a", reply(PAGE, headers=marks), reply(status=304))

    first, second = read(url, pages=pages), read(url, pages=pages)

    assert pages.known == {url: StoredPage(PAGE, marks["Content-Type"], marks["ETag"], marks["Last-Modified"])}
    assert site.requests[1][1]["if-none-match"] == '"1"'
    assert site.requests[1][1]["if-modified-since"] == marks["Last-Modified"]
    assert (first.unchanged, second.unchanged, second.lines) == (False, True, first.lines)


def test_a_page_sent_again_as_it_was_is_unchanged(site: Any, reply: Any, pages: Any) -> None:
    url = site.says("/a", reply(PAGE), reply(PAGE), reply(PAGE + b"<p>2. new</p>"))

    assert [read(url, pages=pages).unchanged for _ in range(3)] == [False, True, False]


def test_a_captcha_is_not_remembered_as_the_page(site: Any, reply: Any, pages: Any) -> None:
    url = site.says("/a", reply(b"<p>Are you a robot?</p>"))

    with pytest.raises(PageOutOfReach):
        read(url, pages=pages)
    assert pages.known == {}


def drip(stream: Any) -> None:
    for _ in range(100):
        stream.write(b"x")
        stream.flush()
        time.sleep(0.05)


def test_a_server_that_drips_is_left_after_a_while(site: Any, reply: Any) -> None:
    url = site.says("/a", reply(headers={"Content-Length": "100000"}, slowly=drip))
    began = time.monotonic()

    with pytest.raises(PageOutOfReach) as caught:
        fetch(url, limits=Limits(seconds=0.5, silence=5, waits=()))
    assert str(caught.value) == f"{url} did not come within 0.5 seconds"
    assert time.monotonic() - began < 3


def test_a_server_that_says_nothing_is_said_not_to_answer(site: Any, reply: Any) -> None:
    url = site.says("/a", reply(slowly=lambda _: time.sleep(0.6), headers={"Content-Length": "5"}))

    with pytest.raises(PageOutOfReach) as caught:
        fetch(url, limits=Limits(seconds=5, silence=0.2, waits=()))
    assert str(caught.value) == "127.0.0.1 does not answer"


def test_a_server_that_is_away_is_said_to_be(site: Any) -> None:
    with pytest.raises(PageOutOfReach) as caught:
        body_at("http://127.0.0.1:1/")
    assert str(caught.value) == "127.0.0.1 cannot be reached"


@pytest.mark.parametrize(
    "url", ["http://", "https:///x", "http://[::1", "http://a b/", "http://" + "a" * 300 + ".example/"]
)
def test_what_is_no_address_is_said(url: str) -> None:
    with pytest.raises((SourceNotFound, PageOutOfReach)):
        body_at(url)


def test_a_password_in_an_address_is_never_shown() -> None:
    assert shown("https://me:secret@example.org/a?b") == "https://example.org/a?b"
