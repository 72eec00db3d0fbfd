"""Many playlists from one TOML file, unattended."""

from ost2spotify.syncing.file import KEYS, Entry, chosen, read_file
from ost2spotify.syncing.library import SharedLibrary
from ost2spotify.syncing.running import WORST_FIRST, Outcome, sync, worst_exit_code
from ost2spotify.syncing.telling import add_to_log, diff_lines, log_line, summary_line, sync_document

__all__ = [
    "KEYS",
    "WORST_FIRST",
    "Entry",
    "Outcome",
    "SharedLibrary",
    "add_to_log",
    "chosen",
    "diff_lines",
    "log_line",
    "read_file",
    "summary_line",
    "sync",
    "sync_document",
    "worst_exit_code",
]
