"""What doctor prints: a mark, a name, what was found, and the remedy below it."""

from __future__ import annotations

import json

from rich.cells import cell_len

from ost2spotify.cli import doctor
from ost2spotify.doctor import Check

CLOCK = Check(
    "clock",
    "fail",
    "this machine is 20 minutes behind Spotify",
    "Set the clock; `timedatectl set-ntp true` keeps it set.",
    2,
)


def test_the_remedy_stands_below_what_was_found() -> None:
    assert list(doctor.lines_of(CLOCK)) == [
        "✗ clock                  this machine is 20 minutes behind Spotify",
        "                         → Set the clock; `timedatectl set-ntp true` keeps it",
        "                           set.",
    ]


def test_whatever_is_found_fits_80_cells_and_steers_no_terminal() -> None:
    lines = list(doctor.lines_of(Check("sign-in", "warn", "규현 " * 40 + "\x1b[2J", "x" * 200)))
    assert all(cell_len(line) <= 80 for line in lines)
    assert "\x1b" not in "".join(lines)


def test_json_says_whether_all_is_well() -> None:
    document = json.loads(doctor._as_json([CLOCK]))
    assert (document["ok"], document["checks"][0]["name"], document["checks"][0]["status"]) == (False, "clock", "fail")


def test_the_last_line_counts_what_needs_the_person() -> None:
    assert doctor._conclusion([CLOCK]) == "\n1 of 1 points need you; the first one first."
    assert doctor._conclusion([Check("a", "warn", "b")]) == "\nAll is well, with 1 to look at."
