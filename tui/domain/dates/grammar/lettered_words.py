"""Words that without their letters are a common word of another language: `før` and `for`, `ändra` and `andra`."""

import re

_SAID_OTHERWISE = {
    "før": "före",
    "foer": "före",
    "ändra": "ändrar",
    "aendra": "ändrar",
    "ændre": "ændrer",
    "aendre": "ændrer",
}
"""Such a word, and one of the same meaning that is like no other."""
_SUCH = re.compile(rf"\b(?:{'|'.join(_SAID_OTHERWISE)})\b", re.IGNORECASE)
# Danes type `for` where they mean `før`; behind `inden` it is a word of its own.
_FOR = re.compile(r"(?<!\binden )\bfor\b", re.IGNORECASE)


def said_otherwise(text: str, language: str) -> str:
    """Give `text` with such words, each as one that stays what it is without its letters, and single blanks."""
    said = _SUCH.sub(lambda match: _SAID_OTHERWISE[match[0].casefold()], " ".join(text.split()))
    return _FOR.sub("före", said) if language == "da" else said
