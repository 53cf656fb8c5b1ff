"""New ids: random, so that no name and no order can be read from them."""

import secrets

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


def new_id() -> str:
    """Give 12 letters and digits, 60 random bits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(12))
