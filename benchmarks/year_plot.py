"""The picture of a simulated year: calls per day, and days late per song, as plain SVG."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

_WIDTH, _HEIGHT = 860, 420
_LEFT, _RIGHT = 60, 20
_STYLE = (
    "text{font:12px sans-serif;fill:#333}.axis{stroke:#999}.calls{fill:#1a7f37}.playlist{fill:#9ec5fe}"
    ".limit{stroke:#c00;stroke-dasharray:5 4}.late{fill:#1a7f37}"
)


def plot(calls: Sequence[tuple[int, int]], late: Counter[int], limit: int) -> str:
    """`calls`: (catalogue, playlist) of each day; `late`: songs by days late."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="Calls per day and days late per song over {len(calls)} days">',
        f"<style>{_STYLE}</style>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        *_calls_per_day(calls, limit),
        *_days_late(late),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _calls_per_day(calls: Sequence[tuple[int, int]], limit: int) -> Iterator[str]:
    base, height = 190, 150
    scale = height / max(limit, *(catalogue for catalogue, _ in calls))
    step = (_WIDTH - _LEFT - _RIGHT) / len(calls)
    title = "Catalogue calls per day (dashed: what Spotify takes); behind them, in blue, playlist calls"
    yield f'<text x="{_LEFT}" y="22">{title}</text>'
    for day, (catalogue, playlist) in enumerate(calls):
        x = _LEFT + day * step
        yield _bar("playlist", x, base, step, playlist * scale)
        yield _bar("calls", x, base, step * 0.7, catalogue * scale)
    y = base - limit * scale
    yield f'<line class="limit" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
    yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{limit}</text>'
    yield from _axis(base, [(_LEFT + day * step, str(day)) for day in range(0, len(calls), 30)], "day")


def _days_late(late: Counter[int]) -> Iterator[str]:
    base, height = 380, 120
    last = max(late, default=0)
    scale = height / max(late.values(), default=1)
    step = min(40.0, (_WIDTH - _LEFT - _RIGHT) / (last + 1))
    title = "Songs by days from being on the page and on Spotify to being in the playlist"
    yield f'<text x="{_LEFT}" y="{base - height - 20}">{title}</text>'
    for days, songs in sorted(late.items()):
        x = _LEFT + days * step
        yield _bar("late", x, base, step * 0.8, songs * scale)
        yield f'<text x="{x + step * 0.4:.1f}" y="{base - songs * scale - 4:.1f}" text-anchor="middle">{songs}</text>'
    yield from _axis(base, [(_LEFT + days * step + step * 0.4, str(days)) for days in range(last + 1)], "days late")


def _bar(kind: str, x: float, base: float, width: float, height: float) -> str:
    if not height:
        return ""
    return f'<rect class="{kind}" x="{x:.1f}" y="{base - height:.1f}" width="{width:.2f}" height="{height:.1f}"/>'


def _axis(base: float, ticks: Sequence[tuple[float, str]], name: str) -> Iterator[str]:
    yield f'<line class="axis" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{base}" y2="{base}"/>'
    for x, label in ticks:
        yield f'<text x="{x:.1f}" y="{base + 15}" text-anchor="middle">{label}</text>'
    yield f'<text x="{_WIDTH - _RIGHT}" y="{base + 30}" text-anchor="end">{name}</text>'
