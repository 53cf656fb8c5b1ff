"""What the app says, in the language of whoever reads it."""

from tui.language.translator import Tongue

__all__ = ["Tongue"]
