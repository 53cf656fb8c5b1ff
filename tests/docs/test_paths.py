"""The places that are named to whoever works on Fireside are there."""

import pytest

from tests.docs.pages import ROOT, spans, text_of

TOPS = ("tui/", "tests/", "decks/", "docs/", "dev/", "data/", "benchmarks/")


@pytest.mark.parametrize("name", ["docs/architecture.md", "CONTRIBUTING.md"])
def test_every_path_that_is_named_is_there(name: str) -> None:
    named = {word for span in spans(text_of(ROOT / name)) for word in span.split() if word.startswith(TOPS)}
    assert len(named) > 10
    assert not {path for path in named if not (ROOT / path).exists()}


def test_every_room_is_told_of() -> None:
    rooms = {f"tui/{path.name}/" for path in (ROOT / "tui").iterdir() if (path / "__init__.py").exists()}
    assert rooms <= set(spans(text_of(ROOT / "docs" / "architecture.md")))
