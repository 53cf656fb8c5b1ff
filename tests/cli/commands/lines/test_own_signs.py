"""Signs of one's own in the shell: they mean there what they mean in a meeting."""

from pathlib import Path

import pytest

from tests.cli.samples import Fireside, load

SIGNS = '[signs]\naction = "a:"\nprivate = "p:"\nowner = "&"\n'


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    path = tmp_path / "config" / "settings.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(SIGNS)
    return path


def test_a_private_line_in_ones_own_sign_is_private(fireside: Fireside, data: Path, settings: Path) -> None:
    ran = fireside("add", "bo", "p: looks tired")
    assert (ran.code, ran.out) == (0, "→ Bo Sørensen, your private focus\n")
    assert all("tired" not in point.text for point in load(data).team.points)


def test_an_action_in_ones_own_signs_has_its_owner(fireside: Fireside, data: Path, settings: Path) -> None:
    assert fireside("add", "bo", "a: send the plan &them").code == 0
    assert fireside("act", "bo", "water the plants &them").code == 0
    kept = {action.text: action.owner for action in load(data).team.actions if action.person == "bo0002"}
    assert {"send the plan": "employee", "water the plants": "employee"}.items() <= kept.items()


def test_signs_that_cannot_be_read_are_named_and_nothing_is_kept(
    fireside: Fireside, data: Path, settings: Path
) -> None:
    before = load(data).team.points
    settings.write_text('[signs]\nprivate = "!"\n')
    ran = fireside("add", "bo", "p: looks tired")
    assert ran.code == 1 and ran.err.count("\n") == 1
    assert "settings.toml" in ran.err and "signs" in ran.err
    assert load(data).team.points == before


def test_another_fault_of_the_settings_does_not_stop_a_line(
    fireside: Fireside, data: Path, settings: Path
) -> None:
    settings.write_text('theme = "plaid"\n' + SIGNS)
    assert fireside("add", "bo", "p: looks tired").out == "→ Bo Sørensen, your private focus\n"
