"""Which look is shown for what the settings say."""

from tui.app.look_controller import LookController
from tui.widgets.base.themes import THEMES


def looks(own: tuple[str, dict[str, str]] | None = None) -> tuple[LookController, list[str]]:
    asked: list[str] = []
    return LookController(THEMES, own, ask=lambda: asked.append("ground")), asked


def test_a_look_follows_the_terminal_only_where_that_is_chosen() -> None:
    shown, asked = looks()
    shown.settle("day")
    assert not asked
    shown.settle("auto")
    assert asked == ["ground"]
    assert shown.named("auto") == "night", "until the terminal has answered"
    shown.ground_is_dark = False
    assert shown.named("auto") == "day" and shown.named("night") == "night"


def test_ones_own_look_can_be_chosen_where_there_is_one() -> None:
    assert looks()[0].named("own") == "night"
    assert looks()[0].choices == ("night", "day", "stage", "auto")
    shown, _ = looks(("day", {"ember": "#aa0000"}))
    assert shown.named("own") == "own" and "own" in shown.choices
    assert not next(theme for theme in shown.themes if theme.name == "own").dark
