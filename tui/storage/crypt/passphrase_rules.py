"""The passphrase: how it is written down as bytes, and what a new one must be like."""

import unicodedata

from tui.language.declare import N_
from tui.storage.key_errors import BadPassphraseError, WrongPassphraseError

FEWEST = 12
MOST = 1000
_SHORT = N_("That is too short: use {n} characters or more. Four or five words of your own work well.")
_LONG = N_("That is too long: use {n} characters at most.")
_ODD = N_("There is a character in it that no keyboard types. Letters, digits, symbols and spaces will do.")
_SIMPLE = N_("That is one character over and over. Four or five words of your own work well.")


def as_bytes(text: str) -> bytes:
    """Give a passphrase as the same bytes however it was typed (RFC 8265, OpaqueString).

    Raises WrongPassphrase where it can be none.
    """
    normal = _normal(text)
    if not normal or len(normal) > MOST or _is_odd(normal):
        raise WrongPassphraseError
    return normal.encode()


def new_as_bytes(text: str) -> bytes:
    """Likewise for a new one; raises BadPassphrase, with what would do, where it would not keep anybody out."""
    normal = _normal(text)
    if len(normal) < FEWEST:
        raise BadPassphraseError(_SHORT, n=str(FEWEST))
    if len(normal) > MOST:
        raise BadPassphraseError(_LONG, n=str(MOST))
    if _is_odd(normal):
        raise BadPassphraseError(_ODD)
    if len(set(normal)) == 1:
        raise BadPassphraseError(_SIMPLE)
    return normal.encode()


def _normal(text: str) -> str:
    """One form of each letter, one kind of space; nothing else is changed, neither case nor width."""
    if len(text) > 4 * MOST:
        return text
    return unicodedata.normalize("NFC", "".join(" " if _kind(char) == "Zs" else char for char in text))


def _is_odd(text: str) -> bool:
    return any(_kind(char) in ("Cc", "Cs") for char in text)


def _kind(char: str) -> str:
    return unicodedata.category(char)
