"""Swedish and Danish say everything the sources say, with the same places to fill in."""

import ast
import importlib.util
import re
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
PLACES = re.compile(r"\{(\w+)\}")


def load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogues", ROOT / "dev" / "catalogues.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = load_tool()


def texts_of(string: str | Sequence[str] | None) -> list[str]:
    """Give the text of a message, or those of its number forms."""
    return [string] if isinstance(string, str) else list(string or ())


def read(language: str) -> Catalog:
    with TOOL.catalogue(language).open("rb") as file:
        return read_po(file, locale=language)


@pytest.mark.parametrize("language", TOOL.LANGUAGES)
def test_every_message_is_there_and_none_that_is_gone(language: str) -> None:
    said = {message.id for message in read(language) if message.id}
    assert said == set(TOOL.messages())


@pytest.mark.parametrize(
    "source",
    [
        'def told(_: Translator) -> str:\n    return _("Said")',
        'def told(words: Translator | None) -> str:\n    return words("Said")',
        'def told(context: Context) -> str:\n    return context.person_translator("Said")',
        'def told(context: Context) -> str:\n    return context.chosen(guarded=True)("Said")',
        "def told(self) -> str:\n    _, today = self.context.person_translator, 1\n    return f\"{_('Said')}.\"",
        'def told(a, b) -> str:\n    says = a.person_translator if b else a.mine\n    return says("Said")',
        "class Told:\n    def __init__(self, kept: Callable[[], Translator]) -> None:\n"
        '        self._kept = kept\n    def told(self) -> str:\n        return self._kept()("Said")',
    ],
)
def test_whatever_reaches_a_translator_is_found(source: str) -> None:
    context = "class Context:\n    person_translator: Translator\n    def chosen(self) -> Translator: ...\n"
    trees = [ast.parse(context), ast.parse(source)]
    assert list(TOOL.said(trees[1], TOOL.translator_members(trees))) == ["Said"]


@pytest.mark.parametrize(
    "source",
    [
        'def told(find: Finder) -> str:\n    return find("key")',
        'def told(_: Translator) -> str:\n    return str("key")',
    ],
)
def test_what_goes_elsewhere_is_no_message(source: str) -> None:
    tree = ast.parse(source)
    assert not list(TOOL.said(tree, TOOL.translator_members([tree])))


@pytest.mark.parametrize("language", TOOL.LANGUAGES)
def test_every_message_is_translated_with_its_places(language: str) -> None:
    for message in read(language):
        if not message.id:
            continue
        sources = [message.id] if isinstance(message.id, str) else list(message.id)
        said = texts_of(message.string)
        assert len(said) == len(sources) and all(said), f"not translated: {message.id}"
        places = {place for source in sources for place in PLACES.findall(source)}
        for text in said:
            assert set(PLACES.findall(text)) <= places, message.id
            assert set(PLACES.findall(text)) >= places - {"n"}, message.id


@pytest.mark.parametrize(("language", "foreign"), [("sv", "æøÆØ"), ("da", "äöÄÖ")])
def test_no_letter_of_the_neighbour(language: str, foreign: str) -> None:
    # Examples of what one may type name the words of all three languages.
    examples = {"Write a weekday, such as tuesday, tisdag or tirsdag."}
    for message in read(language):
        texts = texts_of(message.string)
        if message.id and message.id not in examples:
            assert not set("".join(texts)) & set(foreign), texts
