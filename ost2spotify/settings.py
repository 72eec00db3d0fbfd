"""Settings from flags, the environment and a `.env` file, in that order.

`VARIABLES` is the one list of them; `.env.example` says what each is for, and a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from ost2spotify.errors import SettingsError

API_URL = "https://api.spotify.com/v1/"
ACCOUNTS_URL = "https://accounts.spotify.com"
# http://127.0.0.1 is the only http address Spotify accepts; `localhost` has been refused since 2025.
REDIRECT_URI = "http://127.0.0.1:8888/callback"
# Two independent measurements of the daily quota of a personal app: 599 and 600 catalogue calls.
DAILY_CALLS = 600
_MEND_ENV_FILE = "Save it as UTF-8 text, or remove it."
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


VARIABLES = (
    "SPOTIPY_CLIENT_ID",
    "SPOTIPY_CLIENT_SECRET",
    "SPOTIPY_REDIRECT_URI",
    "OST2SPOTIFY_MARKET",
    "OST2SPOTIFY_LANGUAGE",
    "OST2SPOTIFY_STATE_DIR",
    "OST2SPOTIFY_REFRESH_TOKEN",
    "OST2SPOTIFY_DAILY_CALLS",
    "OST2SPOTIFY_SANDBOX_CATALOGUE",
    "OST2SPOTIFY_API_URL",
    "OST2SPOTIFY_ACCOUNTS_URL",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program runs with. Secrets never show in `repr`.

    `origins` tells for each variable that is set where it came from: "flag", "environment" or ".env".
    """

    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    redirect_uri: str = REDIRECT_URI
    market: str | None = None
    language: str = "en"
    state_dir: Path = Path()
    refresh_token: str = field(default="", repr=False)
    daily_calls: int = DAILY_CALLS
    sandbox_catalogue: Path | None = None
    api_url: str = API_URL
    accounts_url: str = ACCOUNTS_URL
    origins: Mapping[str, str] = field(default_factory=dict)


def load(
    environ: Mapping[str, str], env_file: Path | None = None, flags: Mapping[str, str | None] | None = None
) -> Settings:
    """The settings, each from the first place that gives it: a flag, the environment, the `.env` file.

    `flags` maps variable names to what the command line gave. Raises SettingsError for a value that cannot be used.
    """
    values, origins = _merged(environ, env_file, flags or {})
    return Settings(
        client_id=values.get("SPOTIPY_CLIENT_ID", ""),
        client_secret=values.get("SPOTIPY_CLIENT_SECRET", ""),
        redirect_uri=values.get("SPOTIPY_REDIRECT_URI", REDIRECT_URI),
        market=_market(values.get("OST2SPOTIFY_MARKET", "")),
        language=values.get("OST2SPOTIFY_LANGUAGE", "en"),
        state_dir=_state_dir(values.get("OST2SPOTIFY_STATE_DIR", "")),
        refresh_token=values.get("OST2SPOTIFY_REFRESH_TOKEN", ""),
        daily_calls=_daily_calls(values.get("OST2SPOTIFY_DAILY_CALLS", "")),
        sandbox_catalogue=Path(values["OST2SPOTIFY_SANDBOX_CATALOGUE"])
        if "OST2SPOTIFY_SANDBOX_CATALOGUE" in values
        else None,
        api_url=_api_url(values.get("OST2SPOTIFY_API_URL", API_URL), origins.get("OST2SPOTIFY_API_URL")),
        accounts_url=_address(
            "OST2SPOTIFY_ACCOUNTS_URL",
            values.get("OST2SPOTIFY_ACCOUNTS_URL", ACCOUNTS_URL),
            origins.get("OST2SPOTIFY_ACCOUNTS_URL"),
        ),
        origins=origins,
    )


def _merged(
    environ: Mapping[str, str], env_file: Path | None, flags: Mapping[str, str | None]
) -> tuple[dict[str, str], dict[str, str]]:
    places = ((".env", _env_file_values(env_file)), ("environment", environ), ("flag", flags))
    values: dict[str, str] = {}
    origins: dict[str, str] = {}
    for variable in VARIABLES:
        for origin, given in places:
            # An empty value is how a copied .env.example leaves a setting out.
            value = (given.get(variable) or "").strip()
            if value:
                values[variable], origins[variable] = value, origin
    return values, origins


def _env_file_values(env_file: Path | None) -> Mapping[str, str | None]:
    if env_file is None or not env_file.is_file():
        return {}
    from dotenv.parser import parse_stream

    try:
        with env_file.open(encoding="utf-8-sig") as stream:
            bindings = list(parse_stream(stream))
    except UnicodeDecodeError as error:
        raise SettingsError(f"{env_file} cannot be read: it is not UTF-8", hint=_MEND_ENV_FILE) from error
    except OSError as error:
        raise SettingsError(f"{env_file} cannot be read: {error.strerror}", hint=_MEND_ENV_FILE) from error
    for binding in bindings:
        if binding.error:
            raise SettingsError(
                f"{env_file}, line {binding.original.line} is no setting", hint="Expected NAME=value on each line."
            )
    return {binding.key: binding.value for binding in bindings if binding.key}


def _state_dir(value: str) -> Path:
    if value:
        return Path(value).expanduser()
    from platformdirs import user_state_path

    return user_state_path("ost2spotify", appauthor=False)


def _market(value: str) -> str | None:
    if not value:
        return None
    if len(value) != 2 or not value.isascii() or not value.isalpha():
        raise SettingsError(
            f"the market {value!r} is not a country code", hint="Use two letters, such as KR, JP, DE or US."
        )
    return value.upper()


def _daily_calls(value: str) -> int:
    if not value:
        return DAILY_CALLS
    if not (value.isascii() and value.isdigit()):
        raise SettingsError(
            f"OST2SPOTIFY_DAILY_CALLS is {value!r}, not a number of calls",
            hint=f"Use a whole number, such as {DAILY_CALLS}.",
        )
    return int(value)


def _api_url(value: str, origin: str | None) -> str:
    """The prefix of every request, ending in a slash. Spotify's own has the path /v1, so a bare host means that."""
    address = _address("OST2SPOTIFY_API_URL", value, origin)
    return f"{address}/" if urlsplit(address).path else f"{address}/v1/"


def _address(variable: str, value: str, origin: str | None) -> str:
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme not in ("http", "https") or not host:
        raise SettingsError(f"{variable} is {value!r}, not an http address", hint="Leave it out to use Spotify itself.")
    if origin == ".env" and host not in _LOOPBACK:
        # A stray .env in some folder must not be able to send a token elsewhere.
        raise SettingsError(
            f"{variable} in a .env file names {host}, which is not this machine",
            hint="Set it in the environment if you mean it.",
        )
    return value.rstrip("/")
