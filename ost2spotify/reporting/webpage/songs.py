"""The list of songs: what the page says, what Spotify has, and why."""

from __future__ import annotations

from collections.abc import Sequence

from ost2spotify.model import Album, Candidate, Match, Miss, Name, Penalty, Score, Scored, Track
from ost2spotify.reporting.outcomes import (
    REASONS,
    Outcome,
    brief_name,
    nearest_of,
    recording_name,
    web_address,
    why_beyond_the_nearest,
)
from ost2spotify.reporting.webpage.markup import icon, is_web_address, link, search_address, text, words

STATES = {"found": "Found", "uncertain": "Found, uncertain", "missed": "Missed", "pending": "Not looked up yet"}
# An uncertain song is in the playlist, so it is among the found ones too.
FILTERS = {"found": "found", "uncertain": "found uncertain", "missed": "missed", "pending": "pending"}


def songs(outcomes: Sequence[Outcome], *, covers: bool) -> str:
    """The ordered list of every song."""
    return f'<ol class="songs" id="songs">{"".join(_song(outcome, covers) for outcome in outcomes)}</ol>'


def has_cover(outcome: Outcome) -> bool:
    """Whether Spotify gave an address of the cover, and one that is encrypted."""
    image = outcome.match.candidate.album.image if outcome.match else None
    return bool(image and image.startswith("https://") and is_web_address(image))


def _song(outcome: Outcome, covers: bool) -> str:
    track, kind = outcome.track, outcome.kind
    return (
        f'<li class="song {kind}" data-shown-by="{FILTERS[kind]}" id="song-{track.position}">'
        f'<span class="number">{track.position}</span>'
        f'<span class="state" title="{STATES[kind]}">{icon(kind)}<span class="unseen">{STATES[kind]}</span></span>'
        f"{_cover(outcome) if covers else ''}"
        f'<div class="names">{_on_the_page(track)}{_on_spotify(outcome)}</div>'
        f"{_score(outcome.match) if outcome.match else ''}"
        f"{_reasons(outcome)}"
        "</li>"
    )


def _cover(outcome: Outcome) -> str:
    if outcome.match and has_cover(outcome):
        address = text(outcome.match.candidate.album.image or "")
        return (
            f'<img class="cover" src="{address}" alt="" width="48" height="48" '
            'loading="lazy" referrerpolicy="no-referrer">'
        )
    return f'<span class="cover">{icon("note")}</span>'


def _on_the_page(track: Track) -> str:
    guests = f' <span class="guests">feat. {_names(track.featured)}</span>' if track.featured else ""
    artists = f'<span class="artists">{_names(track.artists)}{guests}</span>' if track.artists or guests else ""
    return f'<div class="asked"><h3 dir="auto">{_name(track.title)}</h3>{artists}</div>'


def _on_spotify(outcome: Outcome) -> str:
    if outcome.match:
        return f'<div class="taken">{_recording(outcome.match.candidate)}</div>'
    if outcome.miss:
        return f'<div class="taken">{_missed(outcome.miss)}</div>'
    return '<div class="taken"><p class="reason">Not looked up yet: the next run goes on here.</p></div>'


def _recording(candidate: Candidate) -> str:
    title = link(web_address(candidate), words(candidate.name))
    artists = ", ".join(words(artist.name) for artist in candidate.artists)
    album = f'<span class="album">{_album(candidate.album)}</span>' if candidate.album.name else ""
    return f'<p class="title" dir="auto">{title}</p><span class="artists">{artists}</span>{album}'


def _album(album: Album) -> str:
    year = f" · {text(album.release_date[:4])}" if album.release_date else ""
    return f"{words(album.name)}{year}"


def _missed(miss: Miss) -> str:
    searched = link(search_address(brief_name(miss.track).replace(" - ", " ", 1)), "Search on Spotify", kind="search")
    named = f'<span class="unseen"> for {text(brief_name(miss.track))}</span></a>'
    return f'<p class="reason">{text(_sentence(REASONS[miss.reason]))}</p>{searched.replace("</a>", named)}'


def _score(match: Match) -> str:
    """The score as a number and as the length of a line; CSP forbids widths in style attributes, not in SVG."""
    value = match.score.value
    line = (
        '<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="100" height="6" class="ground"/><rect width="{value * 100:.0f}" height="6"/></svg>'
    )
    return f'<span class="score"><span class="unseen">Score </span>{value:.2f}{line}</span>'


def _reasons(outcome: Outcome) -> str:
    """What unfolds: what found it, the penalties, the nearest recordings, the line of the page."""
    parts = (
        _explained(outcome.match) if outcome.match else "",
        _missed_because(outcome.miss) if outcome.miss else "",
        _line(outcome.track),
    )
    about = f'<span class="unseen"> {STATES[outcome.kind].lower()}: {text(brief_name(outcome.track))}</span>'
    opened = " open" if outcome.kind == "missed" else ""
    return f'<details class="why"{opened}><summary>Why{about}</summary><div>{"".join(parts)}</div></details>'


def _explained(match: Match) -> str:
    """The query that found it, the penalties as a list, and whatever else the matcher says."""
    query, _, remark = match.why.partition(match.score.why)
    words = (f"Found by: {query.strip(' :')}" if query.strip(" :") else "", _sentence(remark.strip(" ;")))
    said = "".join(f"<p>{text(word)}</p>" for word in words if word)
    return said + _penalties(match.score)


def _missed_because(miss: Miss) -> str:
    why = why_beyond_the_nearest(miss)
    return (f"<p>{text(_sentence(why))}</p>" if why else "") + (_nearest(miss) if miss.nearest else "")


def _penalties(score: Score) -> str:
    if not score.penalties:
        return "<p>The names are the same.</p>"
    rows = sorted(score.penalties, key=lambda penalty: (-penalty.amount, penalty.name))
    return f'<ul class="penalties">{"".join(map(_penalty, rows))}</ul>'


def _penalty(penalty: Penalty) -> str:
    detail = f" ({text(penalty.detail)})" if penalty.detail else ""
    veto = " · rules it out" if penalty.veto else ""
    return f"<li><b>−{penalty.amount:.2f}</b> {text(penalty.name)}{detail}{veto}</li>"


def _nearest(miss: Miss) -> str:
    return f'<p>Nearest on Spotify:</p><ul class="nearest">{"".join(map(_near, nearest_of(miss)))}</ul>'


def _near(scored: Scored) -> str:
    name = link(web_address(scored.candidate), words(recording_name(scored.candidate)))
    album = f' <span class="album">{_album(scored.candidate.album)}</span>' if scored.candidate.album.name else ""
    return f'<li dir="auto">{name}{album}<br><span class="because">{text(scored.score.why)}</span></li>'


def _line(track: Track) -> str:
    if not track.text:
        return ""
    place = f"Line {track.line}" if track.line else "On the page"
    return f'<p class="line">{place}: <q>{words(track.text)}</q></p>'


def _names(names: Sequence[Name]) -> str:
    return ", ".join(map(_name, names))


def _name(name: Name) -> str:
    also = "".join(f' <span class="also">{words(form)}</span>' for form in name.also)
    return f"{words(name.name)}{also}"


def _sentence(value: str) -> str:
    return value[:1].upper() + value[1:]
