"""Spotify's API of November 2026 played on this machine: for the demo, for --sandbox and for tests.

The catalogue in `demo.jsonl` is made up: the songs of a real soundtrack as Spotify would list them, under
invented ids and dates, among invented look-alikes and invented other songs.
"""
