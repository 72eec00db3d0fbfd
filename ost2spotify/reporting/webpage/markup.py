"""Text and addresses as HTML: everything that comes from a page or from Spotify goes through here."""

from __future__ import annotations

import html
from urllib.parse import quote, urlsplit

from ost2spotify.text import scripts_of, shown

# The voice of a screen reader and the shapes of a font follow the language; Han alone may be either.
_LANGUAGES = (("hangul", "ko"), ("kana", "ja"), ("thai", "th"))


def text(value: str) -> str:
    """The value as text that cannot be markup."""
    return html.escape(shown(value))


def words(value: str) -> str:
    """The value with its language, where its script tells one."""
    scripts = scripts_of(value)
    for script, language in _LANGUAGES:
        if script in scripts:
            return f'<span lang="{language}">{text(value)}</span>'
    return text(value)


def link(address: str, inside: str, *, kind: str = "") -> str:
    """A link around markup, or the markup alone where the address is none that may be followed."""
    if not is_web_address(address):
        return inside
    css = f' class="{kind}"' if kind else ""
    return f'<a{css} href="{text(address)}" rel="noreferrer">{inside}</a>'


def is_web_address(address: str) -> bool:
    """Whether it is http(s): `javascript:` and `data:` addresses are never followed."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def search_address(query: str) -> str:
    """Spotify's own search for the words."""
    return f"https://open.spotify.com/search/{quote(shown(query), safe='')}"


def icon(name: str) -> str:
    """One of the page's own pictures; says nothing to a screen reader."""
    return f'<svg class="icon" aria-hidden="true"><use href="#{name}"/></svg>'


def counted(count: int, one: str, many: str = "") -> str:
    """`1 song`, `12 songs`."""
    return f"{count} {one if count == 1 else many or one + 's'}"
