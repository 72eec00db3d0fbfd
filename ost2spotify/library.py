"""ost2spotify as a library: the two functions that `from ost2spotify import extract, build` gives."""

from __future__ import annotations

from os import PathLike, fspath

from ost2spotify import building, port
from ost2spotify.connection import connected
from ost2spotify.model import Extraction, Run
from ost2spotify.settings import Settings


def extract(*sources: str | PathLike[str]) -> Extraction:
    """The tracklist of one or more sources, in order, each song once; without any call to Spotify.

    A source is a path, an http(s) address, or "-" for standard input. A page without a
    tracklist gives an Extraction without tracks. Safe to call from several processes.

    Raises:
        errors.SourceNotFound: the path does not exist or is a directory.
        errors.SourceUnreadable: binary, too large, or in no known encoding.
        errors.PageOutOfReach: the page's server is away or refuses.
    """
    return building.read_list([fspath(source) for source in sources])


def build(
    *sources: str | PathLike[str],
    settings: Settings,
    name: str | None = None,
    playlist: str | None = None,
    public: bool = False,
    dry_run: bool = False,
    instrumentals: bool = False,
    sandbox: bool = False,
    progress: port.Progress = port.no_progress,
) -> Run:
    """Make or update the playlist of one or more sources; what `ost2spotify build` does.

    Nothing is read from the environment: `settings.load(os.environ)` gives what the
    command line would use. `playlist` is the id or address of a playlist to update;
    `dry_run` writes nothing; `sandbox` asks the built-in pretend Spotify. When Spotify
    refuses or is out of reach in the middle, the Run says so (`stopped`, `refused_until`,
    `matching.pending`) and the next call goes on from there.

    Raises:
        errors.NoTracklist: there is no tracklist in the sources.
        errors.SettingsError: a setting is missing or cannot be used.
        errors.SignInNeeded: a person has to run `ost2spotify login`.
        errors.StateError: the state directory cannot be read or written.
        errors.SourceNotFound, errors.SourceUnreadable, errors.PageOutOfReach: as for `extract`.
    """
    order = building.Order(
        sources=tuple(fspath(source) for source in sources),
        name=name,
        playlist_id=playlist,
        public=public,
        dry_run=dry_run,
        instrumentals=instrumentals,
    )
    with connected(settings, sandbox=sandbox, dry_run=dry_run) as connection:
        return building.build(order, connection, progress=progress)
