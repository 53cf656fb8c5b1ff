"""The signs for owner and day, named in words within an action: `at sign Anna`, `snabel-a Anna`, `större än fredag`."""

import re

_AT = re.compile(r"\b(?:at[ -]sign|at symbol|snabel[ -]?a|at[ -]tecken|at-?tegn)\s+(?=\w)", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:greater than|större än|større end)\s+(?=\w)", re.IGNORECASE)


def with_owner_signs(text: str) -> str:
    """Give a text with an `@` for each one that is named in it."""
    return _AT.sub("@", text)


def with_day_signs(text: str) -> str:
    """Give a text with a `>` for each one that is named in it; it parts nothing where no day follows."""
    return _UNTIL.sub("> ", text)
