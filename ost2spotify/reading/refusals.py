"""What a server says instead of a page, in one sentence each, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ost2spotify.errors import PageOutOfReach
from ost2spotify.model import Line

SAVE_IT = "Open it in a browser, save the page or paste its text into a file, and give that file."
_CHECK = "Check the address, or open it in a browser, save the page or paste its text into a file, and give that file."
_CAPTCHA = re.compile(
    r"captcha|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a robot|human)|not a robot|checking your browser"
    r"|just a moment|attention required|unusual traffic|security check|ddos protection|access denied|request blocked"
    r"|로봇이 아닙니다|자동등록방지|ロボットではありません|人机验证|人機驗證",
    re.IGNORECASE,
)
_SCRIPT_NEEDED = re.compile(
    r"(?:enable|activate|turn on|needs?|requires?|without) javascript|javascript (?:is|must be|to run|to be)\b"
    r"|자바스크립트를? (?:활성화|사용)|javascriptを有効|(?:启用|啟用) ?javascript",
    re.IGNORECASE,
)
# A wall says a few sentences; a page about captchas says more.
_LONGEST_WALL = 1500


def refusal(status: int, *, host: str, url: str, text: str) -> PageOutOfReach:
    """The failure that an HTTP status stands for."""
    if is_captcha(text):
        return captcha(host)
    if status in (404, 410):
        return PageOutOfReach(f"there is no page at {url} ({status})", hint=_CHECK)
    if status >= 500:
        return PageOutOfReach(f"{host} is out of order ({status})", hint=f"Try again later. {SAVE_IT}")
    if status == 429:
        return PageOutOfReach(f"{host} has been asked too often (429)", hint=f"Try again later. {SAVE_IT}")
    return PageOutOfReach(f"{host} does not let programs read {url} ({status})", hint=SAVE_IT)


def is_captcha(markup: str) -> bool:
    """Whether the source of an error page asks for a person. Markup is many times longer than what it shows."""
    return len(markup) <= _LONGEST_WALL * 20 and bool(_CAPTCHA.search(markup))


def captcha(host: str) -> PageOutOfReach:
    return PageOutOfReach(f"{host} wants to see that a person is reading (a captcha)", hint=SAVE_IT)


def wall(lines: Sequence[Line], *, body: bytes, host: str, url: str) -> PageOutOfReach | None:
    """The failure that a page stands for which is none, though its server called it one; None for a page."""
    length = sum(len(line.text) for line in lines)
    if length > _LONGEST_WALL:
        return None
    text = "\n".join(line.text for line in lines)
    if _CAPTCHA.search(text):
        return captcha(host)
    if _SCRIPT_NEEDED.search(text) or (not lines and b"<script" in body.lower()):
        return PageOutOfReach(f"{url} shows its text only to browsers that run JavaScript", hint=SAVE_IT)
    return None
