"""A run as people and programs want it: JSON, a table, a web page, playlist files.

Everything here returns text or writes the file it is told to; nothing prints.
"""

from ost2spotify.reporting.documents import as_json
from ost2spotify.reporting.documents import run_document as as_document

__all__ = ["as_document", "as_json"]
