"""`login` and `logout`: the only commands that prompt or open a browser."""

from __future__ import annotations

import os
import sys
import webbrowser
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from ost2spotify.cli import options
from ost2spotify.settings import Settings

# Long enough to find the password, short enough that a forgotten window does not wait for ever.
_PATIENCE = 300
# Where `options.loaded_settings` looks.
_ENV_FILE = Path(".env")


@click.command()
@click.option("--no-browser", is_flag=True, help="Print the address instead of opening it, and take the answer pasted.")
@click.option(
    "--timeout",
    type=click.IntRange(1),
    default=_PATIENCE,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait for the browser to come back.",
)
def login(*, no_browser: bool, timeout: int) -> None:
    """Sign in to Spotify.

    Opens Spotify's page in your browser and waits until you agree there. On a machine without
    one, --no-browser prints the address: open it anywhere, agree, and paste the address that you
    are sent to, even if that page cannot be shown.

    Without a client id it first walks you through making an app at Spotify, and writes what
    it needs to .env.

    A sign-in holds for six months. It is kept in the state directory, for you alone to read.
    """
    settings = options.loaded_settings()
    if not settings.client_id:
        settings = _settings_of_new_app(settings)
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

    settings = options.loaded_settings()
    was_signed_in = forget_sign_in(settings)
    click.echo("Signed out." if was_signed_in else "Nobody was signed in.")
    _warn_of_environment(settings)


def _warn_of_environment(settings: Settings) -> None:
    if settings.refresh_token:
        click.echo("ost2spotify: OST2SPOTIFY_REFRESH_TOKEN is set, and is used before any other sign-in", err=True)


def _settings_of_new_app(settings: Settings) -> Settings:
    """The settings with an app that the person has just made."""
    from ost2spotify.errors import SettingsError
    from ost2spotify.spotify.new_app import steps, write_env

    click.echo("ost2spotify uses Spotify through an app of your own.\nMaking one takes a few minutes:\n", err=True)
    for number, step in enumerate(steps(settings.redirect_uri), 1):
        click.echo(f"{number}. {step}", err=True)
    try:
        client_id, secret = _asked_credentials()
    except click.Abort as error:
        raise SettingsError(
            "SPOTIPY_CLIENT_ID is not set", hint="Run `ost2spotify login` again when the app is made."
        ) from error
    values = {"SPOTIPY_CLIENT_ID": client_id} | ({"SPOTIPY_CLIENT_SECRET": secret} if secret else {})
    write_env(_ENV_FILE, values)
    click.echo(f"\nWritten to {_ENV_FILE}, for you alone to read.\nKeep it out of version control.\n", err=True)
    return options.loaded_settings()


def _asked_credentials() -> tuple[str, str]:
    """Client id and secret, the latter empty where the person goes without one."""
    click.echo("", err=True)
    client_id = click.prompt("Client ID", err=True, value_proc=_credential)
    click.echo(
        "The secret is not shown while you paste it. Enter alone goes without one;\n"
        "then a dry run needs a sign-in too.",
        err=True,
    )
    secret = click.prompt(
        "Client secret", err=True, value_proc=_credential, default="", show_default=False, hide_input=True
    )
    return client_id, secret


def _credential(text: str) -> str:
    from ost2spotify.spotify.new_app import is_credential

    if text and not is_credential(text.strip()):
        raise click.UsageError("that does not look like one of Spotify's: they are 32 digits and letters from a to f")
    return text.strip()


def _sign_in(settings: Settings, *, no_browser: bool, timeout: int) -> None:
    from ost2spotify import store
    from ost2spotify.spotify.callback import is_loopback
    from ost2spotify.spotify.login import Invitation, code_in, finish, invitation

    # Before the person is sent to Spotify: a sign-in that cannot be kept is no use.
    store.open_store(settings.state_dir).close()
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
        return str(click.prompt("Paste it here", default="", show_default=False, err=True))
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
