"""MB/s of reading and extraction on pages that grow, beside two libraries that read the same page only to text.

    python benchmarks/extract.py [--largest MEGABYTES]

The page is a review: paragraphs with a list of twelve songs after every hundred of them.
`trafilatura` and `BeautifulSoup` are timed when they are installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from ost2spotify.extraction import extract
from ost2spotify.reading import read

PARAGRAPH = (
    "<p>The drama takes its time, and the songs do the talking where the leads do not. Every episode ends on one of "
    "them, and by the third week you know which one it will be before the first bar. That is not a complaint: few "
    "soundtracks are this sure of themselves, and fewer still know when to stop.</p>\n"
)
SIZES = (0.1, 0.25, 0.5, 1.0, 2.0, 4.0)


def page(megabytes: float) -> str:
    parts = ["<html><head><title>Night Harbour: a review</title></head><body><h1>Night Harbour</h1>\n"]
    size, part = 0, 0
    while size < megabytes * 1_000_000:
        part += 1
        songs = "".join(f"<li>Singer {part}-{song} - Song number {song} of {part}</li>\n" for song in range(12))
        block = PARAGRAPH * 100 + f"<h2>Soundtrack, part {part}</h2><ul>{songs}</ul>\n"
        size += len(block)
        parts.append(block)
    return "".join((*parts, "</body></html>"))


def seconds(work: Callable[[], object]) -> float:
    """The best of three, so that what else the machine does counts least."""
    return min(_once(work) for _ in range(3))


def _once(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def others(html: str) -> dict[str, Callable[[], object]]:
    found: dict[str, Callable[[], object]] = {}
    if importlib.util.find_spec("trafilatura"):
        import trafilatura

        found["trafilatura"] = lambda: trafilatura.extract(html)
    if importlib.util.find_spec("bs4"):
        from bs4 import BeautifulSoup

        found["BeautifulSoup"] = lambda: BeautifulSoup(html, "html.parser").get_text()
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--largest", type=float, default=SIZES[-1])
    largest = arguments.parse_args().largest
    with tempfile.TemporaryDirectory() as folder:
        for megabytes in (size for size in SIZES if size <= largest):
            html = page(megabytes)
            source = Path(folder) / "page.html"
            source.write_text(html, encoding="utf-8")
            works = {
                "read": lambda source=source: read(str(source)),
                "read+extract": lambda source=source: extract(read(str(source))),
            }
            figures = {name: seconds(work) for name, work in {**works, **others(html)}.items()}
            row = "  ".join(
                f"{name} {took:6.3f} s {len(html) / 1e6 / took:6.1f} MB/s" for name, took in figures.items()
            )
            print(f"{len(html) / 1e6:5.2f} MB  {row}")


if __name__ == "__main__":
    main()
