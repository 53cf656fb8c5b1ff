"""What is told to whoever works on Fireside: the words for `make`, and where .ci/run is run."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, name_of, spans, text_of
from tests.markers import MARKERS

MAKEFILE = text_of(ROOT / "Makefile")
WORKFLOW = text_of(ROOT / ".github" / "workflows" / "ci.yml")
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_word_for_make_that_is_named_is_there(page: Path) -> None:
    named = {span.split()[1] for span in spans(text_of(page)) if span.startswith("make ")}
    assert named <= TARGETS


def test_every_word_for_make_is_told_of_and_every_file_in_it_is_there() -> None:
    told = set(spans(text_of(ROOT / "CONTRIBUTING.md")))
    assert {f"make {target}" for target in TARGETS - {"help"}} <= told
    named = re.findall(r"\b(?:tests|dev)/[\w/]+\.py\b", MAKEFILE)
    assert named and all((ROOT / path).is_file() for path in named)


def test_the_markers_that_are_named_are_those_there_are() -> None:
    named = re.findall(
        r'(?:pytest(?: -n auto)? -m|-m tests\.markers) "?([a-z]+(?: or [a-z]+)*)',
        MAKEFILE + text_of(ROOT / "CONTRIBUTING.md"),
    )
    assert named
    assert {marker for expression in named for marker in expression.split(" or ")} <= set(MARKERS.values())


def test_make_check_is_what_ci_checks() -> None:
    checks = {
        line.strip() for line in text_of(ROOT / ".ci" / "run").splitlines() if line.startswith(".venv/")
    }
    made = {line.strip().replace("$(BIN)", ".venv/bin") for line in MAKEFILE.splitlines()}
    assert checks and checks <= made


def test_every_python_that_is_promised_is_tried() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]
    promised = {
        classifier.rpartition(" ")[2]
        for classifier in project["classifiers"]
        if re.search(r":: 3\.\d+$", classifier)
    }
    assert promised and promised <= set(re.findall(r'"(3\.\d+)"', WORKFLOW))
    assert project["requires-python"].removeprefix(">=") in promised
    assert "run: .ci/run" in WORKFLOW and "macos" in WORKFLOW


def test_the_hooks_before_a_commit_call_tools_of_the_environment_alone() -> None:
    hooks = text_of(ROOT / ".pre-commit-config.yaml")
    assert re.findall(r"repo: (\S+)", hooks) == ["local"]
    called = re.findall(r"entry: (\S+)", hooks)
    assert called and all(f"$(BIN)/{tool.removeprefix('.venv/bin/')}" in MAKEFILE for tool in called)
