"""ost2spotify: a review's soundtrack list as a Spotify playlist that is kept."""

__version__ = "0.1.0"
