"""The report as a document: its head with a strict policy, the summary, the songs, the lines left out."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import resources
from urllib.parse import urlsplit

from ost2spotify import __version__
from ost2spotify.model import Run, Skipped
from ost2spotify.reporting.outcomes import Outcome, outcomes, written
from ost2spotify.reporting.webpage.markup import counted, icon, link, text, words
from ost2spotify.reporting.webpage.songs import has_cover, songs

FILTERS = (("all", "All"), ("found", "Found"), ("uncertain", "Uncertain"), ("missed", "Missed"), ("pending", "Pending"))


def html(run: Run, *, covers: bool = False, at: datetime | None = None) -> str:
    """The run as one HTML document without any address that is loaded by itself.

    With `covers`, the covers that Spotify gave addresses of are loaded from there when the
    page is opened, and nothing else may be. `at` is when it was made; default: now.
    """
    listed = outcomes(run)
    style, script, icons = (_part(name) for name in ("report.css", "report.js", "icons.svg"))
    images = _image_hosts(listed) if covers else ()
    body = "".join(
        (
            icons,
            '<a class="skip unseen" href="#songs">Skip to the songs</a>',
            _header(run, at or datetime.now(UTC)),
            f"<main>{_notice(run)}{_filters(listed)}{_list(listed, covers)}{_left_out(run.extraction.skipped)}</main>",
            _footer(run),
        )
    )
    return (
        f'<!doctype html>\n<html lang="en">\n<head>{_head(run, style, script, images)}</head>\n'
        f"<body>{body}<script>{script}</script></body>\n</html>\n"
    )


def _part(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8").strip()


def _head(run: Run, style: str, script: str, images: Sequence[str]) -> str:
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            f"img-src {' '.join(('data:', *images))}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return (
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{text(policy)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">'
        '<meta name="robots" content="noindex">'
        # An icon of its own keeps the browser from asking the server for one.
        '<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 '
        'viewBox=%220 0 16 16%22%3E%3Ccircle cx=%228%22 cy=%228%22 r=%228%22 fill=%22%231a7f45%22/%3E%3C/svg%3E">'
        f"<title>{text(_subject(run))} · {text(_count(run))}</title><style>{style}</style>"
    )


def _hash(content: str) -> str:
    """A nonce would be the same at every opening; the hash of what stands in the page is at least exact."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode("ascii")


def _image_hosts(listed: Sequence[Outcome]) -> tuple[str, ...]:
    """The hosts of the covers, for the policy; characters that could end the directive never get into it."""
    images = [outcome.match.candidate.album.image or "" for outcome in listed if outcome.match and has_cover(outcome)]
    hosts = {urlsplit(image).netloc for image in images}
    return tuple(sorted(f"https://{host}" for host in hosts if all(_is_host_character(part) for part in host)))


def _is_host_character(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character in "-.:")


def _subject(run: Run) -> str:
    return run.name or run.extraction.subject or "Soundtrack"


def _count(run: Run) -> str:
    total = len(run.matching.matched) + len(run.matching.missed) + len(run.matching.pending)
    return f"{len(run.matching.matched)} of {total} found" if total else "No songs"


def _header(run: Run, at: datetime) -> str:
    playlist = run.receipt.playlist
    opened = link(playlist.url, f"{icon('play')}Open the playlist", kind="open") if playlist and playlist.url else ""
    rehearsal = '<span class="badge">Dry run: nothing was written</span>' if run.dry_run else ""
    moment = at.astimezone(UTC)
    return (
        f'<header><p class="kicker">{_sources(run.extraction.source)} · '
        f'<time datetime="{moment:%Y-%m-%dT%H:%MZ}">{moment:%Y-%m-%d %H:%M} UTC</time></p>'
        f'<h1 dir="auto">{words(_subject(run))}</h1><p class="count">{_count(run)}</p>'
        f'<p class="written">{text(written(run))}</p>'
        f"{opened}{rehearsal}</header>"
    )


def _sources(source: str) -> str:
    """The page's address as a link, or its name; several sources stand beside each other with commas."""
    return ", ".join(link(part, text(part)) for part in source.split(", "))


def _notice(run: Run) -> str:
    """What a person must know before reading the list: the run was cut short, or there is no list."""
    if not run.extraction.tracks:
        return '<p class="notice">No tracklist was found on the page.</p>'
    if not run.matching.pending:
        return ""
    when = run.refused_until
    until = f" Spotify takes calls again from {when.astimezone(UTC):%Y-%m-%d %H:%M} UTC." if when else ""
    count = counted(len(run.matching.pending), "song is", "songs are")
    return f'<p class="notice">{count} not looked up yet.{until} The next run goes on from here.</p>'


def _filters(listed: Sequence[Outcome]) -> str:
    """A choice of what to show; hidden until the script that makes it work has run."""
    counts = {
        "all": len(listed),
        "found": sum(outcome.match is not None for outcome in listed),
        **{kind: sum(outcome.kind == kind for outcome in listed) for kind in ("uncertain", "missed", "pending")},
    }
    choices = "".join(
        f'<label><input type="radio" name="show" value="{kind}"{" checked" if kind == "all" else ""}>'
        f"<span>{label} <b>{counts[kind]}</b></span></label>"
        for kind, label in FILTERS
        if counts[kind] or kind in ("all", "found", "missed", "uncertain")
    )
    return (
        f'<form class="filters" id="filters" hidden><fieldset><legend class="unseen">Show</legend>{choices}</fieldset>'
        '<button type="button" id="unfold" aria-pressed="false">Explain all</button></form>'
        f'<p role="status" class="unseen" id="shown">{counted(len(listed), "song")}</p>'
    )


def _list(listed: Sequence[Outcome], covers: bool) -> str:
    if not listed:
        return ""
    columns = '<div class="columns" aria-hidden="true"><span>On the page</span><span>On Spotify</span></div>'
    heading = f'<h2 class="unseen" id="list">Songs</h2>{columns}'
    return f'<section aria-labelledby="list">{heading}{songs(listed, covers=covers)}</section>'


def _left_out(skipped: Sequence[Skipped]) -> str:
    if not skipped:
        return ""
    rows = "".join(
        f'<li><span class="number">{line.line}</span><div><q dir="auto">{words(line.text)}</q>'
        f'<p class="because">{text(line.reason)}</p></div></li>'
        for line in skipped
    )
    return (
        '<section aria-labelledby="left-out"><h2 id="left-out">Left out on the page</h2>'
        f"<details><summary>{counted(len(skipped), 'line')} not read as songs</summary>"
        f'<ul class="skipped">{rows}</ul></details></section>'
    )


def _footer(run: Run) -> str:
    calls = run.calls
    return (
        f"<footer><p>{counted(calls.search, 'search', 'searches')}, {calls.catalogue} other catalogue and "
        f"{counted(calls.playlist, 'playlist call')} to Spotify. Made by ost2spotify {text(__version__)}.</p></footer>"
    )
