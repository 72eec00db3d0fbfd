"""How fast pages are read: MB/s on growing pages, beside trafilatura and BeautifulSoup where these are installed.

    python benchmarks/reading.py            MB/s, best of three, each on the same made-up review page
    python benchmarks/reading.py --memory   the most memory that reading the largest file takes, by kind of source

The others only turn the page into text; ours keeps its structure and the line of the source.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.metadata
import resource
import subprocess
import sys
import time
from collections.abc import Callable

from ost2spotify.errors import SourceUnreadable
from ost2spotify.reading.content import page_of
from ost2spotify.reading.files import LARGEST

SIZES = (0.1, 0.5, 1.0, 2.0, 5.0)
_SECTION = """
<h2 id="part{n}" class="wp-block-heading"><span class="mw-headline">My Drama OST Part.{n}</span></h2>
<p class="entry">The {n}. part came out in <em>spring</em>, and
<a href="https://example.org/{n}" rel="nofollow">we liked it</a> a lot: a voice that carries the
whole of the scene, strings that know when to stop, and a bridge to wait for.</p>
<script>window.ads = window.ads || []; ads.push({{"slot": {n}, "size": [300, 250], "page": "review"}});</script>
<figure class="wp-block-image">
<img loading="lazy" src="/i/{n}.jpg" srcset="/i/{n}-300.jpg 300w, /i/{n}-600.jpg 600w" alt=""></figure>
<p>01. Singer {n} (가수 {n}) – Love No. {n} (사랑 {n})<br>
02. Band {n} &amp; Friend – “Don’t Go Away {n}”<br />
03. Voice {n} feat. Other {n} – Rain (Inst.)</p>
<table class="wikitable"><tr><th>No.</th><th>Title</th><th>Artist</th><th>Length</th></tr>
<tr><td>1.</td><td>"<a href="/w/{n}">Snow {n}</a>"</td><td>Kim {n}</td><td>3:{n:02}</td></tr>
<tr><td>2.</td><td>"Snow {n} (Inst.)"</td><td>Kim {n}</td><td>3:{n:02}</td></tr></table>
<ul class="list"><li><b>Lee {n}</b> – Wind {n}</li><li><b>Park {n}</b> – Sea {n}</li></ul>
<div class="comment"><p>I would add Choi {n} – Night {n}!</p></div>
"""


def page(megabytes: float) -> bytes:
    """A review page of a size: headings, prose, lists in three shapes, a table, scripts, images, comments."""
    sections: list[str] = []
    length = 0
    while length < megabytes * 1e6:
        sections.append(_SECTION.format(n=len(sections) % 60))
        length += len(sections[-1].encode())
    return (
        f"<!doctype html><html lang=en><head><title>OST</title></head><body>{''.join(sections)}</body></html>".encode()
    )


def _ours(body: bytes) -> object:
    return page_of(body, source="page.html").lines


def _trafilatura(body: bytes) -> object:
    return importlib.import_module("trafilatura").extract(body, include_tables=True, include_comments=True)


def _soup(parser: str) -> Callable[[bytes], object]:
    return lambda body: importlib.import_module("bs4").BeautifulSoup(body, parser).get_text("\n")


READERS: tuple[tuple[str, str, Callable[[bytes], object]], ...] = (
    ("ost2spotify", "ost2spotify", _ours),
    ("trafilatura", "trafilatura", _trafilatura),
    ("BeautifulSoup, lxml", "beautifulsoup4", _soup("lxml")),
    ("BeautifulSoup, html.parser", "beautifulsoup4", _soup("html.parser")),
)


def seconds(read: Callable[[bytes], object], body: bytes) -> float:
    """Processor time, the best of three: the rest measures who else used the machine."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        read(body)
        best = min(best, time.process_time() - began)
    return best


def speeds() -> None:
    print(f"{'MB/s on a page of':<34}" + "".join(f"{size:>8g} MB" for size in SIZES))
    for name, distribution, read in READERS:
        try:
            version = importlib.metadata.version(distribution)
        except importlib.metadata.PackageNotFoundError:
            print(f"{name:<34}not installed")
            continue
        rates = []
        for size in SIZES:
            body = page(size)
            rates.append(len(body) / 1e6 / seconds(read, body))
        print(f"{name + ' ' + version:<34}" + "".join(f"{rate:>11.2f}" for rate in rates))


def largest(kind: str) -> bytes:
    """A source as large as is read at all."""
    rows = LARGEST // 40
    if kind == "html":
        return page(LARGEST / 1e6)[: LARGEST - 1]
    if kind == "csv":
        return ("artist,title\n" + "".join(f"Singer {n},Love No. {n}\n" for n in range(rows))).encode()[:LARGEST]
    if kind == "json":
        return ("[" + ",\n".join(f'{{"artist": "S {n}", "title": "L {n}"}}' for n in range(rows)) + "]").encode()
    if kind == "br":
        return b"a - b<br>\n" * 490_000
    return "".join(f"{n}. Singer {n} - Love No. {n}\n" for n in range(rows)).encode()[:LARGEST]


def memory(kind: str) -> None:
    """Reads the largest source of a kind in this process and prints what it took."""
    body = largest(kind)
    began = time.process_time()
    try:
        lines = len(page_of(body, source=f"page.{kind}").lines)
    except SourceUnreadable as error:
        sys.exit(str(error))
    took = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{kind:<6}{len(body) / 1e6:6.1f} MB {lines:>9} lines {took:7.1f} s  at most {peak:5.0f} MB of memory")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--memory", nargs="?", const="all", choices=("all", "html", "csv", "json", "br", "txt"))
    kind = arguments.parse_args().memory
    if kind is None:
        speeds()
    elif kind != "all":
        memory(kind)
    else:
        for each in ("html", "br", "csv", "json", "txt"):
            subprocess.run([sys.executable, __file__, "--memory", each], check=False)


if __name__ == "__main__":
    main()
