"""Makes the README's pictures from the program's own output.

    pip install -e '.[browser,cover]'
    python docs/make_pictures.py              both
    python docs/make_pictures.py terminal     the terminal alone, without a browser

`terminal.svg` is what `ost2spotify demo` prints in a terminal of 80 columns; `report.png` is its report in
Chromium, on a desk and on a phone.
"""

from __future__ import annotations

import html
import io
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

PICTURES = Path(__file__).parent / "pictures"
COLUMNS = 80
CELL, LINE, MARGIN = 8.4, 20, 16
# SVG folds plain spaces into one.
NO_BREAK = "\u00a0"
GROUND, INK, QUIET = "#1b1d1f", "#eeece7", "#9d9a93"
# By ANSI number: red, green, yellow, cyan.
COLOURS = {1: "#ff8f85", 2: "#5cc98a", 3: "#efb94c", 6: "#8fbcff"}
DOTS = ("#ff5f57", "#febc2e", "#28c840")


def terminal_svg() -> str:
    """The demo's output with its colours, as an SVG that loads nothing; Hangul stands over two cells."""
    from rich.console import Console
    from rich.text import Text

    console = Console(width=COLUMNS, file=io.StringIO(), color_system="truecolor")
    printed = Text.from_ansi("$ ost2spotify demo\n\n" + _printed_in_a_terminal(["demo"]))
    lines = console.render_lines(printed, pad=False)
    rows = "".join(_svg_line(line, 30 + (number + 1) * LINE) for number, line in enumerate(lines))
    width, height = 2 * MARGIN + COLUMNS * CELL, 30 + (len(lines) + 1) * LINE
    dots = "".join(f'<circle cx="{18 + 18 * at}" cy="17" r="5.5" fill="{colour}"/>' for at, colour in enumerate(DOTS))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height}" '
        'role="img" aria-label="What ost2spotify demo prints">'
        f'<rect width="100%" height="100%" rx="9" fill="{GROUND}"/>{dots}'
        f'<g font-family="ui-monospace,Menlo,Consolas,DejaVu Sans Mono,monospace" font-size="14" fill="{INK}">'
        f"{rows}</g></svg>\n"
    )


def _svg_line(line: list[Segment], y: int) -> str:
    """One line of text; each run of narrow or of wide characters is stretched to the cells that it has."""
    x, parts = 0, []
    for segment in line:
        for wide, run in itertools.groupby(segment.text.rstrip("\n"), key=lambda character: cell_len(character) == 2):
            text = "".join(run)
            cells = len(text) * (2 if wide else 1)
            if text.strip():
                place = (
                    f'x="{MARGIN + x * CELL:g}" y="{y}" textLength="{cells * CELL:g}" lengthAdjust="spacingAndGlyphs"'
                )
                parts.append(
                    f"<text {place}{_svg_style(segment.style)}>{html.escape(text).replace(' ', NO_BREAK)}</text>"
                )
            x += cells
    return "".join(parts)


def _svg_style(style: Style | None) -> str:
    if style is None:
        return ""
    colour = COLOURS.get(style.color.number or 0, "") if style.color else QUIET if style.dim else ""
    return (f' fill="{colour}"' if colour else "") + (' font-weight="700"' if style.bold else "")


def _printed_in_a_terminal(words: list[str]) -> str:
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(COLUMNS), "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(
        [sys.executable, "-m", "ost2spotify", *words], stdout=theirs, stderr=subprocess.DEVNULL, env=environment
    ) as running:
        os.close(theirs)
        printed = b"".join(iter(lambda: _read(ours), b""))
    if running.returncode:
        sys.exit(f"ost2spotify {' '.join(words)} ended with {running.returncode}")
    return printed.decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:
        # Linux says so when the other side is closed.
        return b""


def report_png() -> bytes:
    """The demo's report, light on a desk beside dark on a phone, in as few colours as it needs."""
    from PIL import Image
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = Path(folder) / "report.html"
        subprocess.run(
            [sys.executable, "-m", "ost2spotify", "demo", "--report", report], check=True, stdout=subprocess.DEVNULL
        )
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        desk = _shot(browser, report, width=1000, scheme="light")
        phone = _shot(browser, report, width=360, scheme="dark")
        browser.close()
    picture = Image.new("RGB", (desk.width + 24 + phone.width, desk.height), "#8a8780")
    picture.paste(desk, (0, 0))
    picture.paste(phone, (desk.width + 24, 0))
    file = io.BytesIO()
    picture.quantize(128, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


def _shot(browser: Any, report: Path, *, width: int, scheme: str) -> Any:
    from PIL import Image

    context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=scheme)
    page = context.new_page()
    page.goto(report.as_uri())
    # The first song is found: what explains it is worth showing.
    page.locator("details.why").first.evaluate("one => one.open = true")
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    context.close()
    return image


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / "terminal.svg").write_text(terminal_svg(), encoding="utf-8")
    if "terminal" not in sys.argv[1:]:
        (PICTURES / "report.png").write_bytes(report_png())


if __name__ == "__main__":
    main()
