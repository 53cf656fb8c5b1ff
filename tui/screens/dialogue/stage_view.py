"""The stage: one step at a time, put there in one go."""

from __future__ import annotations

from textual import work
from textual.containers import Container
from textual.widgets import Input, Static

from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.steps.registry import view_of
from tui.steps.step_view import StepView
from tui.usecases.context import Context
from tui.widgets.base.content import drawn


class Stage(Container):
    """Shows the current step of the person's meeting; keys that come too early for it are kept for it."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._shown = ""
        self._early: list[str] = []
        self._state = State()

    @property
    def _is_typed_elsewhere(self) -> bool:
        focused = self.screen.focused
        return isinstance(focused, Input) and self not in focused.ancestors

    def show(self, state: State, context: Context, person: Person) -> None:
        """Show the current step of the meeting with `person`."""
        self._state = state
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
            for view in self.query(StepView):
                view.show(state)
        else:
            self._shown = step.id
            self._swap(view_of(step.kind)(context, person, step.id, state))

    @work(exclusive=True)
    async def _swap(self, view: StepView) -> None:
        """Put another step on the stage, so that nothing flickers between two steps."""
        typing = self._is_typed_elsewhere
        if not typing:
            # Else the focus would fall into the capture line for a moment, and a quick key with it.
            self.screen.set_focus(None)
        with self.app.batch_update():
            await self.remove_children()
            await self.mount(view)
            # What was changed while it came is shown too.
            view.show(self._state)
            if not typing:
                view.return_focus()
        early, self._early = self._early, []
        for key in early:
            self.app.simulate_key(key)

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
