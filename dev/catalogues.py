"""Bring the message catalogues in line with the sources: `python dev/catalogues.py`.

New messages come in untranslated, gone ones go out; the tests name what is left to translate.
"""

import ast
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("sv", "da")
Message = str | tuple[str, str]


def messages() -> dict[Message, set[str]]:
    """Give every message of the sources with the files it is said in; also those inside f-strings."""
    trees = {
        str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "tui").rglob("*.py"))
    }
    members = translator_members(trees.values())
    found: dict[Message, set[str]] = {}
    for name, tree in trees.items():
        for message in said(tree, members):
            found.setdefault(message, set()).add(name)
    return found


def translator_members(trees: Iterable[ast.AST]) -> set[str]:
    """Give the names of all functions, properties and attributes that are a translator or give one."""
    found = {"Translator"}
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _is_translator(node.returns):
            found.add(node.name)
        elif isinstance(node, ast.AnnAssign) and _is_translator(node.annotation):
            found.add(_name(node.target))
        elif isinstance(node, ast.FunctionDef):
            found |= {to.attr for to in _assigned(node, found) if isinstance(to, ast.Attribute)}
    return found


def said(tree: ast.AST, members: Collection[str]) -> Iterator[Message]:
    """Give the messages of a file; a translator has one of the names in `members`, or is a variable of the file."""
    # `N_` declares a message where no translator is at hand; in its own class a translator is `self`.
    variables = {"N_", "self"} | {to.id for to in _assigned(tree, members) if isinstance(to, ast.Name)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if _name(node.func) == "StepKind":
            # The domain knows no language; the title is said where steps are listed.
            yield from _texts(word.value for word in node.keywords if word.arg == "title")
        texts = _texts(node.args)
        if _name(node.func) == "n" and len(texts) == 2:
            yield texts[0], texts[1]
        elif (
            texts
            and texts[0]
            and _name(node.func) in (variables if isinstance(node.func, ast.Name) else members)
        ):
            yield texts[0]


def _assigned(tree: ast.AST, members: Collection[str]) -> Iterator[ast.expr]:
    """Give what is annotated as a translator below `tree`, and what one is assigned to."""
    known = {arg.arg for arg in ast.walk(tree) if isinstance(arg, ast.arg) and _is_translator(arg.annotation)}
    yield from (ast.Name(name) for name in known)
    for node in ast.walk(tree):
        for to, value in _pairs(node) if isinstance(node, ast.Assign) else ():
            is_message = isinstance(value, ast.Call) and bool(_texts(value.args))
            if not is_message and _name(value) in (known if isinstance(value, ast.Name) else members):
                known.add(_name(to))
                yield to


def _is_translator(annotation: ast.expr | None) -> bool:
    """Whether something annotated so is a translator, may be one, or gives one when it is called."""
    names = [one.id for one in ast.walk(annotation) if isinstance(one, ast.Name)] if annotation else []
    return names in (["Translator"], ["Callable", "Translator"])


def _pairs(node: ast.Assign) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Give each name with what is assigned to it, or may be."""
    for target in node.targets:
        names, values = [target], [node.value]
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            names, values = target.elts, node.value.elts
        for name, value in zip(names, values, strict=False):
            either = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
            yield from ((name, one) for one in either)


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
