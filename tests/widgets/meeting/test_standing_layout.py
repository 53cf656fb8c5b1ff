"""The column of the stage: in the upper part of its place, and from then on where it stands."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.layout import Layout
from textual.pilot import Pilot
from textual.widgets import Static

from tui.widgets.meeting.standing_layout import StandingLayout


class _Column(Vertical):
    def __init__(self) -> None:
        super().__init__()
        self.standing = StandingLayout()

    @property
    def layout(self) -> Layout:
        return self.standing

    def compose(self) -> ComposeResult:
        yield Static("one row")


class _Stage(App[None]):
    def compose(self) -> ComposeResult:
        yield _Column()

    def on_resize(self) -> None:
        """Pin it as late as after the size before: the window has its new one, and nothing is laid out in it yet."""
        for column in self.query(_Column):
            column.standing.pin()


def top_of(pilot: Pilot[None]) -> int:
    return pilot.app.query(Static).first().region.y


async def test_what_stands_alone_has_its_place_where_it_has_it_with_something_below() -> None:
    tops = []
    for rows in (1, 5, 11):
        async with _Stage().run_test(size=(40, 20)) as pilot:
            await pilot.app.query_one(_Column).mount(Static("\n" * (rows - 1)))
            await pilot.pause()
            tops.append(top_of(pilot))
    assert tops == [4, 4, 4]


async def test_it_stays_when_something_comes_below() -> None:
    async with _Stage().run_test(size=(40, 20)) as pilot:
        await pilot.pause()
        column = pilot.app.query_one(_Column)
        column.standing.pin()
        assert top_of(pilot) == 4
        await column.mount(Static("\n" * 14))
        await pilot.pause()
        assert top_of(pilot) == 4
        column.standing.release()
        await column.mount(Static("and a last one"))
        await pilot.pause()
        assert top_of(pilot) == 1, "what needs nearly all of the place is in its middle"


async def test_in_a_window_of_another_size_it_has_another_place_whenever_it_was_pinned() -> None:
    async with _Stage().run_test(size=(40, 20)) as pilot:
        await pilot.resize_terminal(40, 11)
        await pilot.pause()
        assert top_of(pilot) == 2
