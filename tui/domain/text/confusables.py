"""Names that are not what they look like: letters of another alphabet among the rest, two names that look the same."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

from tui.domain.text.clean_text import fold

_ALPHABETS = frozenset({"LATIN", "CYRILLIC", "GREEK", "COPTIC", "ARMENIAN", "CHEROKEE"})
"""Those whose letters pass for each other. Others may stand beside Latin: nobody takes 山 for an n."""

_LOOKS = str.maketrans(
    {
        # Cyrillic, Greek and Armenian small letters, and those signs that are read as letters.
        **dict(zip("авгеёзікмнорстухѕіјһԁԛԝґьүӏ", "abreezikmhopctyxsijhdqwrbyl", strict=True)),
        **dict(zip("αβγεζηικμνορτυχω", "abyeznikmvoptuxw", strict=True)),
        **dict(zip("օսհոցզ", "ouhngq", strict=True)),
        **dict(zip("01|ı", "olli", strict=True)),
    }
)


def strange_letters(name: str) -> str:
    """Give the letters that are of another alphabet than most of the name, each once; mostly none are."""
    if name.isascii():
        return ""
    letters = [(char, _alphabet(char)) for char in name if char.isalpha()]
    counts = Counter(alphabet for _char, alphabet in letters if alphabet in _ALPHABETS)
    if len(counts) < 2:
        return ""
    (most, _count), *_rest = counts.most_common()
    return "".join(dict.fromkeys(char for char, alphabet in letters if alphabet in counts.keys() - {most}))


def looking_like(name: str, names: Iterable[str]) -> str:
    """Give the first of the other names that looks just like this one, empty where none does."""
    looks = _looks(name)
    return next((other for other in names if (_looks(other) == looks if looks else other == name)), "")


def _alphabet(char: str) -> str:
    # Letters for full width or for formulas are those of their alphabet.
    return unicodedata.name(unicodedata.normalize("NFKC", char)[0], "").partition(" ")[0]


def _looks(name: str) -> str:
    """Give a name as the eye takes it: without case, accents, gaps and the alphabets that look alike."""
    return "".join(char for char in fold(name).translate(_LOOKS).casefold() if char.isalnum())
