"""Swedish and Danish say everything the sources say, with the same places to fill in."""

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
