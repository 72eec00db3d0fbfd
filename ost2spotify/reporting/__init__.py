"""A run as people and programs want it: JSON, a table, a web page, playlist files.

Everything here returns text or writes the file it is told to; nothing prints.
"""

from ost2spotify.reporting.cover import cover_jpeg
from ost2spotify.reporting.description import description
from ost2spotify.reporting.documents import as_document, as_json, extraction_document
from ost2spotify.reporting.exports import export, exporter, tracklist_csv
from ost2spotify.reporting.files import write_text
from ost2spotify.reporting.table import table
from ost2spotify.reporting.tracklist import tracklist
from ost2spotify.reporting.webpage import html

__all__ = [
    "as_document",
    "as_json",
    "cover_jpeg",
    "description",
    "export",
    "exporter",
    "extraction_document",
    "html",
    "table",
    "tracklist",
    "tracklist_csv",
    "write_text",
]
