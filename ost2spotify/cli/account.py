"""`login` and `logout`: the only commands that prompt or open a browser."""

from __future__ import annotations

import os
import sys
import webbrowser
from dataclasses import replace
from datetime import datetime

import click

from ost2spotify.cli import options, reporting_errors
from ost2spotify.settings import Settings

# Long enough to find the password, short enough that a forgotten window does not wait for ever.
_PATIENCE = 300


@click.command()
@click.option("--no-browser", is_flag=True, help="Print the address instead of opening it, and take the answer pasted.")
@click.option(
    "--timeout",
    type=click.IntRange(1),
    default=_PATIENCE,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait for you.",
)
def login(*, no_browser: bool, timeout: int) -> None:
    """Sign in to Spotify.

    Opens Spotify's page in your browser and waits until you agree there. On a machine without
    one, --no-browser prints the address: open it anywhere, agree, and paste the address that you
    are sent to, even if that page cannot be shown.

    A sign-in holds for six months. It is kept in the state directory, for you alone to read.
    """
    with reporting_errors():
        settings = options.loaded_settings()
        _sign_in(settings, no_browser=no_browser, timeout=timeout)
        # What was just done is tried out, not what the environment may put before it.
        _tell_who(replace(settings, refresh_token=""))
        _warn_of_environment(settings)


@click.command()
def logout() -> None:
    """Forget the sign-in.

    Playlists and what is remembered of them stay. To withdraw the permission itself, remove the
    app at https://www.spotify.com/account/apps/.
    """
    from ost2spotify.spotify.login import forget_sign_in

    with reporting_errors():
        settings = options.loaded_settings()
        was_signed_in = forget_sign_in(settings)
        click.echo("Signed out." if was_signed_in else "Nobody was signed in.")
        _warn_of_environment(settings)


def _warn_of_environment(settings: Settings) -> None:
    if settings.refresh_token:
        click.echo("ost2spotify: OST2SPOTIFY_REFRESH_TOKEN is set, and is used before any other sign-in", err=True)


def _sign_in(settings: Settings, *, no_browser: bool, timeout: int) -> None:
    from ost2spotify.spotify.callback import is_loopback
    from ost2spotify.spotify.login import Invitation, code_in, finish, invitation

    invited: Invitation = invitation(settings)
    if no_browser or not is_loopback(settings.redirect_uri):
        answer = _pasted_answer(invited.address)
    else:
        answer = _answer_from_browser(settings, invited.address, invited.state, timeout)
    finish(settings, invited, code_in(answer, invited))


def _answer_from_browser(settings: Settings, address: str, state: str, timeout: int) -> str:
    from ost2spotify.spotify.callback import Callback

    # The server first: a browser that is signed in already comes back at once.
    with Callback(settings.redirect_uri, state) as callback:
        click.echo(f"Agree in your browser. If no page opens, go to:\n\n  {address}\n", err=True)
        if _has_browser():
            webbrowser.open(address)
        return callback.wait(timeout)


def _has_browser() -> bool:
    """Whether a window can open; a text browser would take the terminal away from the person."""
    on_desktop = sys.platform in ("win32", "darwin") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    return on_desktop or bool(os.environ.get("BROWSER"))


def _pasted_answer(address: str) -> str:
    from ost2spotify.errors import SignInNeeded

    click.echo(f"Open this address in any browser and agree:\n\n  {address}\n", err=True)
    click.echo("You are sent on to an address that may not open. Copy it from the browser all the same.", err=True)
    try:
        return str(click.prompt("Paste it here", err=True))
    except click.Abort as error:
        raise SignInNeeded("nobody signed in: no address was pasted", hint="Run `ost2spotify login` again.") from error


def _tell_who(settings: Settings) -> None:
    """Ask Spotify who it is: a missing Premium or a listener who is not on the app's list shows here."""
    from ost2spotify import spotify, store

    with store.open_store(settings.state_dir) as memory:
        name = spotify.connect(settings, quota=memory, person=True).me()
    signed_in = spotify.sign_in(settings)
    until = signed_in.ends if signed_in else None
    click.echo(f"Signed in as {name}{_holds(until)}.")


def _holds(until: datetime | None) -> str:
    return f"; this holds until {until:%Y-%m-%d}" if until else ""
