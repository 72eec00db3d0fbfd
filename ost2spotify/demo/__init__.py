"""What `ost2spotify demo` reads: a short review written for it.

The twelve artist and title pairs are those of the drama's soundtrack; everything else in it is made up.
"""

from pathlib import Path

REVIEW = Path(__file__).with_name("review.txt")
