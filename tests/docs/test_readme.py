"""The README is short, and its two commands are the ones that users and .ci/run rely on."""

from tests.docs.pages import ROOT, blocks, links, text_of

README = text_of(ROOT / "README.md")
DEMO = "python3 -m venv .venv && .venv/bin/pip install -q -e . && .venv/bin/fireside demo"
TESTS = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest -n auto"


def test_it_names_both_commands_first_the_demo_then_the_tests() -> None:
    assert [block.strip() for block in blocks(README, "sh")] == [DEMO, TESTS]


def test_what_it_says_runs_the_tests_is_what_runs_them() -> None:
    assert TESTS in text_of(ROOT / ".ci" / "run").splitlines()


def test_it_is_short_and_shows_a_picture() -> None:
    assert len(README.split()) < 900
    assert "docs/dialogue.png" in links(README)


def test_it_leads_to_every_page_of_the_guide() -> None:
    guide = {f"docs/guide/{page.name}" for page in (ROOT / "docs" / "guide").glob("*.md")}
    assert guide and guide <= set(links(README))
