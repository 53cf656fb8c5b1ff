"""Bring the message catalogues in line with the sources: `python dev/catalogues.py`.

New messages come in untranslated, gone ones go out; the tests name what is left to translate.
"""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("sv", "da")
# What gives a message to say: a translator by any of its names, or a declaration where none is at hand.
SAYS = {
    "_",
    "N_",
    "manager_translator",
    "words",
    "_words",
    "person_translator",
    "translator",
    "_translator",
    "translator_of",
    "self",
    "Translator",
}

Message = str | tuple[str, str]


def messages() -> dict[Message, set[str]]:
    """Give every message of the sources with the files it is said in; also those inside f-strings."""
    found: dict[Message, set[str]] = {}
    for path in sorted((ROOT / "tui").rglob("*.py")):
        for message in _said(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(message, set()).add(str(path.relative_to(ROOT)))
    return found


def _said(tree: ast.AST) -> Iterator[Message]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if _name(node.func) == "StepKind":
            # The domain knows no language; the title is said where steps are listed.
            yield from _texts(word.value for word in node.keywords if word.arg == "title")
        texts = _texts(node.args)
        name = _name(node.func)
        if name == "n" and len(texts) == 2:
            yield texts[0], texts[1]
        elif name in SAYS and texts and texts[0]:
            yield texts[0]


def _texts(given: Iterable[ast.expr]) -> list[str]:
    return [one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)]


def _name(called: ast.expr) -> str:
    if isinstance(called, ast.Call):
        return _name(called.func)
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def catalogue(language: str) -> Path:
    return ROOT / "tui" / "locale" / language / "LC_MESSAGES" / "fireside.po"


def renewed(language: str) -> Catalog:
    """Give a language's catalogue with just the messages of the sources, known translations kept."""
    known = Catalog(locale=language)
    if catalogue(language).exists():
        with catalogue(language).open("rb") as file:
            known = read_po(file, locale=language)
    new = Catalog(locale=language, project="fireside", charset="utf-8", fuzzy=False)
    for message in messages():
        id = message if isinstance(message, str) else message[0]
        old = known.get(id)
        empty = "" if isinstance(message, str) else ("", "")
        fits = old is not None and isinstance(old.string, str) == isinstance(message, str)
        new.add(message, old.string if old is not None and fits else empty)
    return new


def main() -> None:
    for language in LANGUAGES:
        path, new = catalogue(language), renewed(language)
        with path.open("wb") as po:
            write_po(po, new, sort_output=True, omit_header=False, width=110)
        # The date of the run says nothing, and would change the file every time.
        kept = [line for line in path.read_text(encoding="utf-8").splitlines() if "-Date: " not in line]
        path.write_text("\n".join(kept) + "\n", encoding="utf-8")
        with path.with_suffix(".mo").open("wb") as mo:
            write_mo(mo, new)


if __name__ == "__main__":
    main()
