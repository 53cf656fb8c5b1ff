"""The stage: one step at a time, put there in one go."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import ExitStack, suppress

from textual import work
from textual.containers import Container
from textual.layout import Layout
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.steps.registry import view_of
from tui.steps.step_view import StepView
from tui.terminal.textual_internals import lay_out
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.meeting.standing_layout import StandingLayout

MOST_WAIT = 0.5
"""Seconds after which a frame is drawn whatever has been heard."""

NOTED = 2
"""Rows that the last notes take from the stage once there are any."""

LAYOUTS = 2
"""What is drawn for its width has another height: the second layout knows it."""


class Stage(Container):
    """Shows the current step of the person's meeting; keys that come too early for it are kept for it."""

    class Placed(Message):
        """Another step stands on the stage."""

    def __init__(self, context: Context, keys_changed: Callable[[], None], *, id: str) -> None:
        super().__init__(id=id)
        self._keys_changed = keys_changed
        self._spoken = context
        self._gathered = ExitStack()
        """What holds back the frames until the step stands whole, together with the head over it."""
        self._shown = ""
        self._at = 0
        self._early: list[str] = []
        self._state = State()
        self._standing = StandingLayout(spare=NOTED)

    @property
    def layout(self) -> Layout:
        return self._standing

    @property
    def _is_typed_elsewhere(self) -> bool:
        focused = self.screen.focused
        return isinstance(focused, Input) and self not in focused.ancestors

    def show(self, state: State, context: Context, person: Person) -> None:
        """Show the current step of the meeting with `person`."""
        self._state, self._spoken = state, context
        meeting = state.meetings.get(person.id)
        step = meeting.current_step if meeting is not None else None
        if step is None:
            self._shown = ""
            if not self._is_typed_elsewhere:
                # Else the focus would fall into the capture line with the step that goes.
                self.screen.set_focus(None)
            self.remove_children()
            self.mount(Static(drawn(context.manager_translator("No steps – o changes the plan."))))
        elif step.id == self._shown:
            turned, self._at = step.at != self._at, step.at
            views = self.query(StepView)
            if turned and views:
                self._gather()
            for view in views:
                view.show(state, context)
            if turned and views:
                self._turn(views.first())
        else:
            self._shown, self._at = step.id, step.at
            self._gather()
            self._standing.release()
            view = view_of(step.kind)(context, person, step.id, state)
            view.keys_changed = self._keys_changed
            self._swap(view)

    @work(exclusive=True)
    async def _swap(self, view: StepView) -> None:
        """Put another step on the stage, so that nothing flickers between two steps."""
        typing = self._is_typed_elsewhere
        if not typing:
            # Else the focus would fall into the capture line for a moment, and a quick key with it.
            self.screen.set_focus(None)
        await self.remove_children()
        await self.mount(view)
        # What was changed while it came is shown too.
        view.show(self._state, self._spoken)
        if not typing:
            view.return_focus()
        self.post_message(self.Placed())
        await self._stand_whole(view)
        early, self._early = self._early, []
        for key in early:
            self.app.simulate_key(key)

    @work(exclusive=True, group="page")
    async def _turn(self, view: StepView) -> None:
        """Show another page of the step that is there."""
        await self._stand_whole(view)

    async def _stand_whole(self, view: StepView) -> None:
        """Give what is drawn its place, and let it be seen."""
        gathered = self._gathered
        for _ in range(LAYOUTS):
            lay_out(self.screen)
            await self._hear(view)
        self._pin()
        gathered.close()
        self.screen.refresh()

    def on_resize(self) -> None:
        self.call_after_refresh(self._pin)

    def _pin(self) -> None:
        """From now on what stands here stands still: who looks at it has found the place."""
        self._standing.pin()
        for view in self.query(StepView):
            view.pin()

    def _gather(self) -> None:
        """Hold back frames from now on; those that were held back for a step that never came go on being so."""
        before, self._gathered = self._gathered, ExitStack()
        self._gathered.enter_context(self.app.batch_update())
        before.close()

    def on_unmount(self) -> None:
        self._gathered.close()

    async def _hear(self, view: StepView) -> None:
        """Wait until all that the layout has told of its sizes is heard."""
        heard = []
        for widget in (self, *view.walk_children(Widget, with_self=True)):
            event = asyncio.Event()
            if widget.call_later(event.set):
                heard.append(event.wait())
        # What is taken away meanwhile hears nothing any more.
        with suppress(TimeoutError):
            await asyncio.wait_for(asyncio.gather(*heard), MOST_WAIT)

    def keep_early(self, key: str) -> bool:
        """Keep a key for the step that is about to come; tells whether there is one to come."""
        if self._shown:
            self._early.append(key)
        return bool(self._shown)

    def return_focus(self) -> None:
        views = self.query(StepView)
        if not views:
            self.screen.set_focus(None)
        for view in views:
            view.return_focus()
