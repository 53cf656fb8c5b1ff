"""New ids: random, so that no name and no order can be read from them."""

import os

# 32 of them, so that five random bits choose one; none that is taken for another.
_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


def new_id() -> str:
    """Give 12 letters and digits, 60 random bits."""
    return "".join(_LETTERS[byte & 31] for byte in os.urandom(12))
