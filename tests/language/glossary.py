"""The glossary, and what it finds wrong in a text that is there in all languages."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).resolve().parents[2] / "docs" / "glossary.toml"
OTHERS = ("sv", "da")
_NO_WORDS = re.compile(r"\{\w+\}|`[^`]*`|\bfireside( [a-z]+)*")


class Term(NamedTuple):
    """One thing: its forms by language, and the second words for it.

    `instead` are wrong unless the English text has one of `beside`; `free` are how texts left alone begin.
    """

    about: str
    forms: Mapping[str, Sequence[str]]
    never: Mapping[str, Sequence[str]]
    instead: Mapping[str, Sequence[str]]
    beside: Sequence[str]
    free: Sequence[str]


def terms() -> tuple[Term, ...]:
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))["term"]
    return tuple(
        Term(
            table["about"],
            {language: table[language] for language in ("en", *OTHERS)},
            table.get("never", {}),
            table.get("instead", {}),
            table.get("beside", ()),
            table.get("free", ()),
        )
        for table in tables
    )


def found(forms: Sequence[str], text: str) -> str:
    """Give the first of the forms that stands in the text as words of its own; * is any letters.

    Places to fill in and commands are no words. A form that begins with = is the whole text.
    """
    text = _NO_WORDS.sub("·", text)
    for form in forms:
        if form.startswith("=") and text.strip().casefold() == form[1:]:
            return text.strip()
        pattern = re.escape(form).replace(r"\*", r"[^\W\d_]*")
        match = re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)
        if match is not None:
            return match[0]
    return ""


def second_words(term: Term, texts: Mapping[str, str]) -> Iterator[str]:
    """Name each language in which the thing is called by another word than its own."""
    for language, text in texts.items():
        word = found(term.never.get(language, ()), text)
        if word:
            yield f"{language}: {word!r} is a second word for {term.forms[language][0]!r} in {text!r}"
    english = texts["en"]
    if english.startswith(tuple(term.free)) or not found(term.forms["en"], english):
        return
    for language in OTHERS:
        text = texts.get(language, "")
        if not found(term.forms[language], text):
            yield f"{language}: {term.forms[language][0]!r} is missing in {text!r} ({english!r})"
        word = found(term.instead.get(language, ()), text)
        if word and not found(term.beside, english):
            yield f"{language}: {word!r} stands for {term.forms[language][0]!r} in {text!r} ({english!r})"
