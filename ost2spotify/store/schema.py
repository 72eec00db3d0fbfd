"""What the memory's tables look like, as the steps that led there: row N brings version N to N + 1.

A step that was released is never edited; a change is a new row. Times are seconds since 1970 (UTC).
"""

from __future__ import annotations

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE calls (at REAL NOT NULL, bucket TEXT NOT NULL)",
        "CREATE INDEX calls_at ON calls (bucket, at)",
        "CREATE TABLE refusals (bucket TEXT PRIMARY KEY, until REAL NOT NULL)",
        """CREATE TABLE answers (question TEXT PRIMARY KEY, answer TEXT NOT NULL,
                                 tries INTEGER NOT NULL, asked REAL NOT NULL, due REAL NOT NULL)""",
        """CREATE TABLE decisions (number INTEGER PRIMARY KEY AUTOINCREMENT, song TEXT NOT NULL UNIQUE,
                                   uri TEXT, label TEXT NOT NULL, decided REAL NOT NULL)""",
        """CREATE TABLE identities (form TEXT NOT NULL, artist TEXT NOT NULL, name TEXT NOT NULL,
                                    PRIMARY KEY (form, artist))""",
        "CREATE TABLE misses (song TEXT PRIMARY KEY, tries INTEGER NOT NULL, due REAL NOT NULL)",
        """CREATE TABLE pages (url TEXT PRIMARY KEY, body BLOB NOT NULL, content_type TEXT NOT NULL,
                               etag TEXT NOT NULL, last_modified TEXT NOT NULL, fetched REAL NOT NULL)""",
        "CREATE TABLE playlists (key TEXT PRIMARY KEY, kept TEXT NOT NULL, written REAL NOT NULL)",
        "CREATE TABLE notices (name TEXT PRIMARY KEY, given REAL NOT NULL)",
    ),
)
