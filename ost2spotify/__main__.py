"""`python -m ost2spotify`."""

from ost2spotify.cli import main

main()
