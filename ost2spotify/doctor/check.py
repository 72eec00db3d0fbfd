"""What one check says."""

from __future__ import annotations

from dataclasses import dataclass

from ost2spotify.errors import Ost2SpotifyError

LOGIN = "Run `ost2spotify login`."


@dataclass(frozen=True, slots=True)
class Check:
    """One point: `status` is "ok", "warn", "fail" or "skip"; `exit_code` is what a "fail" ends the program with."""

    name: str
    status: str
    found: str
    remedy: str = ""
    exit_code: int = 0


def failure(name: str, error: Ost2SpotifyError) -> Check:
    return Check(name, "fail", str(error), error.hint, error.exit_code)


def skipped(name: str, reason: str) -> Check:
    return Check(name, "skip", f"not checked: {reason}")
