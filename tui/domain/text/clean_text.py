"""The one gate for text that comes from people and files."""

import unicodedata

LONGEST = 20_000
"""Characters of one text that are kept for drawing; longer ones are cut with a visible sign."""

_UNSEEN = dict.fromkeys((*range(0x2400, 0x2422), 0xFFFD, 0x2800, 0xB7, *range(0xFE00, 0xFE10)), " ")
"""What cleaning leaves of characters that cannot be seen, and the blanks that are no blanks for Python."""


def clean(text: str) -> str:
    """Give `text` as it may be kept and drawn: one meaning, no control, nothing hidden.

    Line breaks of every kind become `\\n` and tabs a blank. Control characters become their visible pictures
    (U+2400 block), what would reorder or hide text becomes `\\N{MIDDLE DOT}`, broken characters U+FFFD.
    More than `LONGEST` characters are cut, and the end of the text says how many are missing.
    """
    # Only so much is looked at, however much was pasted.
    looked_at = text[: LONGEST * 2]
    return _cut(mend(looked_at), len(text) - len(looked_at))


def clean_line(text: str) -> str:
    """Give `text` as one line: cleaned, breaks and runs of blanks folded into one blank, ends trimmed."""
    return " ".join(clean(text).split())


BREAK = " ⏎ "
"""Stands for a line break in a field of one line, so that a paste of several loses none."""


def on_one_line(text: str) -> str:
    """Give a pasted text for a field of one line, its breaks as visible signs."""
    return BREAK.join(line.strip() for line in clean(text).splitlines() if line.strip())


def pasted_lines(text: str) -> tuple[str, ...]:
    """Give the lines that `on_one_line` put together."""
    return tuple(line for line in (clean_line(part) for part in text.split(BREAK.strip())) if line)


def is_blank(text: str) -> bool:
    """Whether nothing can be seen in `text`; a name that is blank is no name."""
    return not mend(text).translate(_UNSEEN).strip()


def fold(text: str) -> str:
    """Give `text` for comparing: case and accents do not count, but å, ä, æ, ö and ø keep their letters."""
    if text.isascii():
        return text.casefold().strip()
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(char if char in "åäæöø" else _without_accents(char) for char in plain).strip()


def _without_accents(char: str) -> str:
    first = unicodedata.normalize("NFD", char)[0]
    return "" if unicodedata.combining(first) else first


def fits(wanted: str, text: str) -> bool:
    """Whether `wanted` stands in `text`; one may leave out accents, and write a for å, o for ö and ø, ae for æ."""
    return fold(wanted) in fold(text) or _plain(wanted) in _plain(text)


def _plain(text: str) -> str:
    letters = fold(text).replace("ø", "o").replace("æ", "ae")
    if letters.isascii():
        return letters
    return "".join(unicodedata.normalize("NFD", char)[0] for char in letters)


def with_capital(text: str) -> str:
    """Give a text as it stands at the front of a sentence."""
    return text[:1].upper() + text[1:]


def shorten(text: str, most: int) -> str:
    """Give the first line of `text` in at most `most` characters, with … where something is left out."""
    line = text.split("\n", 1)[0]
    if len(line) <= most and line == text:
        return line
    return line[: most - 1].rstrip() + "…" if most > 0 else ""


def mend(text: str) -> str:
    """Give `text` as `clean` does, however long it is."""
    # Most lines need no mending, and then the patterns need not even be compiled.
    if text.isprintable() and max(text, default="") < "\u0300":
        return text
    from tui.domain.text.control_chars import mended

    return mended(text)


def _cut(text: str, unseen: int) -> str:
    """Cut so that the text is no longer than `LONGEST` with its sign: cleaned again it stays the same."""
    if len(text) <= LONGEST and not unseen:
        return text
    kept = text[: LONGEST - 20].rstrip("\u200c\u200d")
    return f"{kept}… (+{len(text) - len(kept) + unseen})"
