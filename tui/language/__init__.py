"""What the app says, in the language of whoever reads it."""

from tui.language.translator import Translator

__all__ = ["Translator"]
