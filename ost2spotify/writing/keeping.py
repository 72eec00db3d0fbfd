"""Keeping one playlist: find or create it, plan three ways, write what is missing, remember."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from ost2spotify.errors import OutOfReach, SignInNeeded, SpotifyOutOfReach
from ost2spotify.model import Item, KeptPlaylist, KeptSong, Match, Miss, Playlist, Receipt, Track
from ost2spotify.port import PlaylistMemory, Playlists, Progress, no_progress
from ost2spotify.writing.carrying_out import Done, carried_out
from ost2spotify.writing.comparing import Rules
from ost2spotify.writing.locating import Place, created_playlist, found_playlist, playlist_id_of
from ost2spotify.writing.planning import Plan, check_room
from ost2spotify.writing.recordings import unwanted_songs
from ost2spotify.writing.wishes import Wish, digest_of

# What was carried out shows in the items after about 0.6 s.
_SHOWS_AFTER = 1.5
_ATTEMPTS = 5


def keep_playlist(
    matches: Sequence[Match],
    *,
    key: str,
    name: str,
    description: str,
    public: bool,
    playlists: Playlists | None,
    memory: PlaylistMemory,
    playlist_id: str | None = None,
    mode: str = "keep",
    order: str = "page",
    max_removals: int = 5,
    dry_run: bool = False,
    recreate: bool = False,
    cover: str | None = None,
    missed: Sequence[Miss] = (),
    pending: Sequence[Track] = (),
    sleep: Callable[[float], None] = time.sleep,
    progress: Progress = no_progress,
) -> Receipt:
    """Bring the playlist to the matched songs, three ways, and say what that took; a second time it takes nothing.

    What a person removed stays removed, what they added stays in its place; songs gone from the page stay, unless
    `mode` is "mirror". `order` "newest-first" turns the list round. `missed` and `pending` are lines of the page
    without a recording today: what an earlier run put there for them stays, unless a person said "none of them".
    `playlist_id` may be an address.
    `playlists` None (a dry run that nobody signed in for) plans from memory alone.

    An outage or refusal is in `Receipt.stopped`: what was confirmed until then is counted, and the next run
    completes the rest. Raises PlaylistGone, PlaylistFull, SignInNeeded, SettingsError, StateError.
    """
    wish = Wish(
        key=key,
        name=name,
        description=description,
        public=public,
        matches=tuple(matches),
        missed=tuple(missed),
        pending=tuple(pending),
        playlist_id=playlist_id_of(playlist_id) if playlist_id else None,
        newest_first=order == "newest-first",
        rules=Rules(mode == "mirror", max_removals, unwanted_songs(missed)),
        recreate=recreate,
        cover=cover,
    )
    check_room(len(matches))
    kept = _known_of(memory, key, wish.playlist_id)
    if playlists is None:
        return _foreseen(wish, kept)
    if dry_run:
        return _Looking(wish, kept, playlists, memory, sleep, progress).keep()
    return _Keeping(wish, kept, playlists, memory, sleep, progress).keep()


def _known_of(memory: PlaylistMemory, key: str, playlist_id: str | None) -> KeptPlaylist | None:
    """What is remembered under the key; and of the same playlist under others, when two pages are kept in one."""
    own = memory.kept_playlist(key)
    playlist_id = playlist_id or (own.id if own else None)
    if playlist_id is None:
        return own
    known = [own] if own and own.id == playlist_id else []
    known += [other for other in memory.kept_with_id(playlist_id) if other not in known]
    songs = {song.uri: song for kept in reversed(known) for song in kept.songs}
    ours = {song.uri: songs.pop(song.uri) for kept in known[:1] for song in kept.songs}
    return replace(known[0], songs=(*ours.values(), *songs.values())) if known else None


def _foreseen(wish: Wish, kept: KeptPlaylist | None) -> Receipt:
    """What a run would do, as far as memory alone can tell."""
    known = kept if kept and kept.id and wish.playlist_id in (None, kept.id) else None
    plan = wish.plan(_remembered_items(known), known.songs if known else None)
    return replace(_receipt(plan, created=known is None), playlist=_known_playlist(known))


def _known_playlist(kept: KeptPlaylist | None) -> Playlist | None:
    return Playlist(kept.id, kept.name, kept.url, public=kept.public) if kept and kept.id else None


def _remembered_items(kept: KeptPlaylist | None) -> tuple[Item, ...]:
    return tuple(Item(song.uri) for song in (kept.songs if kept else ()) if song.state in ("there", "theirs"))


def _receipt(plan: Plan, *, created: bool = False) -> Receipt:
    return Receipt(
        created=created,
        added=plan.added,
        already_there=plan.already_there,
        removed=plan.removed,
        moved=plan.moved,
        kept_out=plan.kept_out,
        notes=plan.notes,
        changes=plan.changes,
    )


@dataclass
class _Looking:
    """A dry run: the same look and the same plan, and nothing is written."""

    wish: Wish
    kept: KeptPlaylist | None
    playlists: Playlists
    memory: PlaylistMemory
    sleep: Callable[[float], None]
    progress: Progress
    place: Place | None = None
    done: Done = field(default_factory=Done)

    def keep(self) -> Receipt:
        try:
            self.place = self._found()
            receipt = self._brought(self.place)
        except OutOfReach as error:
            done = self.done
            receipt = Receipt(added=done.added, removed=done.removed, moved=done.moved, stopped=error)
        if self.place is None:
            return replace(receipt, playlist=_known_playlist(self.kept)) if receipt.stopped else receipt
        return replace(receipt, playlist=receipt.playlist or self.place.playlist, created=self.place.is_new)

    def _found(self) -> Place | None:
        wish = self.wish
        return found_playlist(
            self.playlists,
            self.kept,
            key=wish.key,
            name=wish.name,
            playlist_id=wish.playlist_id,
            recreate=wish.recreate,
        )

    def _brought(self, place: Place | None) -> Receipt:
        if place is None:
            return _receipt(self.wish.plan((), None), created=bool(self.wish.matches))
        kept = place.kept.songs if place.kept else None
        return _receipt(self.wish.plan(self.playlists.items(place.playlist.id), kept))


@dataclass
class _Keeping(_Looking):
    """A run that writes."""

    def _found(self) -> Place | None:
        place = super()._found()
        if place is not None or not self.wish.matches:
            return place
        return created_playlist(
            self.playlists,
            self.memory,
            key=self.wish.key,
            name=self.wish.name,
            description=self.wish.description,
            public=self.wish.public,
            sleep=self.sleep,
        )

    def _brought(self, place: Place | None) -> Receipt:
        if place is None:
            return Receipt()
        if place.kept is not None and self._is_as_left(place, place.kept):
            known = self.wish.plan(_remembered_items(place.kept), place.kept.songs)
            if known.is_empty:
                return _receipt(known)
        first, last = self._carried_out(place)
        return self._finished(place, first, last)

    def _is_as_left(self, place: Place, kept: KeptPlaylist) -> bool:
        """Whether neither the playlist nor what is wanted of it has changed since the last run."""
        return (
            kept.snapshot == place.playlist.snapshot != ""
            and kept.wanted == self.wish.digest(kept.songs)
            and (self.wish.cover is None or kept.cover == digest_of(self.wish.cover))
        )

    def _carried_out(self, place: Place) -> tuple[Plan, Plan]:
        """Plan against what is there and write; after a lost answer read back and plan again.

        Returns the first plan, which is what the run did as a whole, and the last.
        """
        kept = place.kept.songs if place.kept else None
        plans: list[Plan] = []
        while True:
            items = () if place.is_new and not plans else self.playlists.items(place.playlist.id)
            plans.append(self.wish.plan(items, kept))
            if not plans[-1].is_empty:
                self._remember(place.playlist, plans[-1].kept, cover=place.kept.cover if place.kept else "")
            try:
                for step in carried_out(plans[-1], self.playlists, place.playlist.id, self.progress):
                    self.done = self.done.and_(step)
            except SpotifyOutOfReach:
                if len(plans) == _ATTEMPTS:
                    raise
                kept = plans[-1].kept
                self.sleep(_SHOWS_AFTER)
            else:
                return plans[0], plans[-1]

    def _finished(self, place: Place, first: Plan, last: Plan) -> Receipt:
        cover, notes = self._dressed(place)
        is_dressed = cover != (place.kept.cover if place.kept else "")
        playlist = self._as_reported(place, changed=place.is_new or is_dressed or not first.is_empty)
        digest = self.wish.digest(last.carried_out) if last.is_whole else ""
        self._remember(playlist, last.carried_out, snapshot=playlist.snapshot, wanted=digest, cover=cover)
        notes = (*first.notes, *notes, *self._about_public(place, playlist))
        return replace(_receipt(first), playlist=playlist, notes=notes)

    def _as_reported(self, place: Place, *, changed: bool) -> Playlist:
        """The playlist as Spotify reports it after the writes; how public it is, is not ours to say."""
        if not changed:
            return place.playlist
        try:
            return self.playlists.playlist(place.playlist.id) or replace(place.playlist, snapshot="")
        except OutOfReach:
            return replace(place.playlist, snapshot="")

    def _about_public(self, place: Place, playlist: Playlist) -> tuple[str, ...]:
        if not place.is_new or playlist.public is None or playlist.public == self.wish.public:
            return ()
        return (f"Spotify made the playlist {'public' if playlist.public else 'private'} although you asked otherwise",)

    def _dressed(self, place: Place) -> tuple[str, tuple[str, ...]]:
        """Upload a new cover: (digest of the cover that is there, notes). A cover is no reason to fail."""
        before = place.kept.cover if place.kept else ""
        if self.wish.cover is None or digest_of(self.wish.cover) == before:
            return before, ()
        try:
            self.playlists.upload_cover(place.playlist.id, self.wish.cover)
        except (OutOfReach, SignInNeeded) as error:
            return before, (f"the cover was not uploaded: {error}",)
        return digest_of(self.wish.cover), ()

    def _remember(
        self, playlist: Playlist, songs: Sequence[KeptSong], *, snapshot: str = "", wanted: str = "", cover: str = ""
    ) -> None:
        kept = KeptPlaylist(
            playlist.id,
            playlist.name,
            url=playlist.url,
            public=playlist.public,
            songs=tuple(songs),
            snapshot=snapshot,
            wanted=wanted,
            cover=cover,
        )
        self.memory.remember_playlist(self.wish.key, kept)
