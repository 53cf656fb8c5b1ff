"""Bring the message catalogues in line with the sources: `python dev/catalogues.py`.

New messages come in untranslated, gone ones go out; the tests name what is left to translate.
"""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("sv", "da")
# What gives a message to say: a tongue by any of its names, or a mark where none is at hand.
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    **dict.fromkeys(("_", "mark", "desk", "_desk", "stage", "tongue", "_tongue", "self")),
    "n": (1, 2),
}


def extracted() -> Catalog:
    """Give the messages of the sources, without places, so that moved lines change no catalogue."""
    template = Catalog(project="fireside", charset="utf-8")
    for _, _, message, comments, context in extract_from_dir(ROOT / "tui", keywords=KEYWORDS):
        if message and message != "":
            template.add(message, auto_comments=comments, context=context)
    return template


def catalogue(language: str) -> Path:
    return ROOT / "tui" / "locale" / language / "LC_MESSAGES" / "fireside.po"


def main() -> None:
    template = extracted()
    for language in LANGUAGES:
        path = catalogue(language)
        known = Catalog(locale=language, project="fireside", charset="utf-8")
        if path.exists():
            with path.open("rb") as file:
                known = read_po(file, locale=language)
        known.update(template, no_fuzzy_matching=True)
        known.obsolete.clear()
        with path.open("wb") as file:
            write_po(file, known, sort_output=True, omit_header=False, width=110)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, known)


if __name__ == "__main__":
    main()
