"""The column of the stage: in the middle of a window, and from then on where it stands."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.layout import Layout
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


async def test_it_stays_when_something_comes_below() -> None:
    async with _Stage().run_test(size=(40, 20)) as pilot:
        await pilot.pause()
        column = pilot.app.query_one(_Column)
        column.standing.pin()
        top = pilot.app.query(Static).first().region.y
        await column.mount(Static("another\nand one more"))
        await pilot.pause()
        assert pilot.app.query(Static).first().region.y == top == 9
        column.standing.release()
        await column.mount(Static("and a last one"))
        await pilot.pause()
        assert pilot.app.query(Static).first().region.y == 8


async def test_in_a_window_of_another_size_it_is_centred_anew_whenever_it_was_pinned() -> None:
    async with _Stage().run_test(size=(40, 20)) as pilot:
        await pilot.resize_terminal(40, 11)
        await pilot.pause()
        assert pilot.app.query_one(Static).region.y == 5
