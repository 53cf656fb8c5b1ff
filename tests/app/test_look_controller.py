"""Which look is shown for what the settings say."""

from tui.app.look_controller import LookController
from tui.widgets.looks.themes import THEMES


def looks(chosen: str, own: tuple[str, dict[str, str]] | None = None) -> tuple[LookController, list[str]]:
    asked: list[str] = []
    return LookController(THEMES, own, chosen, ask=lambda: asked.append("ground")), asked


def test_a_look_follows_the_terminal_only_where_that_is_chosen() -> None:
    shown, asked = looks("day")
    shown.settle()
    assert not asked and shown.name == "day"
    assert shown.choose("auto") == "night", "until the terminal has answered"
    assert asked == ["ground"]
    assert shown.follow(ground_is_dark=False) == "day"
    assert shown.choose("night") == "night" and len(asked) == 1


def test_ones_own_look_can_be_chosen_where_there_is_one() -> None:
    assert looks("own")[0].name == "night"
    assert looks("own")[0].choices == ("night", "day", "stage", "auto")
    shown, _ = looks("own", ("day", {"ember": "#aa0000"}))
    assert shown.name == "own" and "own" in shown.choices
    assert not next(theme for theme in shown.themes if theme.name == "own").dark


def test_motion_comes_back_as_far_as_the_environment_allows_it() -> None:
    shown, _ = looks("night")
    assert shown.motion("reduced", "basic") == "none"
    assert shown.motion("full") == "basic"
