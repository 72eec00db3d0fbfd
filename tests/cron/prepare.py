"""Lay out what a person has in ~/.config/ost2spotify: pages, playlists.toml, .env, and a sign-in."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ost2spotify.demo import REVIEW
from ost2spotify.spotify.tokens import Token, TokenFile


def main(folder: Path, address: str) -> None:
    (folder / "review.txt").write_bytes(REVIEW.read_bytes())
    (folder / "playlists.toml").write_text('[[playlist]]\nname = "Soundtrack"\nsources = ["review.txt"]\n')
    (folder / ".env").write_text(
        f"SPOTIPY_CLIENT_ID=id\nOST2SPOTIFY_API_URL={address}/v1/\nOST2SPOTIFY_ACCOUNTS_URL={address}\n"
        f"OST2SPOTIFY_STATE_DIR={folder / 'state'}\n"
    )
    now = datetime.now(UTC)
    token = Token("access", "refresh", expires_at=now + timedelta(days=1), signed_in_at=now, client_id="id")
    TokenFile(folder / "state").write(token)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
