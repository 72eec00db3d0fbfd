"""A run as one web page that needs nothing but itself."""

from ost2spotify.reporting.webpage.page import html

__all__ = ["html"]
