"""Chromium, headless, that reaches nothing: every request is noted, and none leaves the machine."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

FLAGS = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run"
# One transparent pixel, for covers.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c63000100000500010d0a2db4"
    "0000000049454e44ae426082"
)


@dataclass
class Opened:
    """A page in the browser with the requests that left it and what its console said."""

    page: Any
    requests: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)


def missing(what: str) -> None:
    """Skip where a person has no browser; in CI the tests are there to be run."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing: pip install -e '.[dev,browser]' and install chromium")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright")
    path = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
    if path is None:
        missing("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    contexts: list[Any] = []

    def open_page(html: str, *, width: int = 1280, scheme: str = "light") -> Opened:
        path = tmp_path / "report.html"
        path.write_text(html, encoding="utf-8")
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        contexts.append(context)
        result = Opened(context.new_page())

        def answer(route: Any) -> None:
            result.requests.append(route.request.url)
            route.fulfill(body=PIXEL, content_type="image/png")

        context.route(re.compile("^(?!file:|data:)"), answer)
        result.page.on("console", lambda message: result.console.append(message.text))
        result.page.on("pageerror", lambda error: result.console.append(str(error)))
        result.page.goto(path.as_uri())
        return result

    yield open_page
    for context in contexts:
        context.close()
