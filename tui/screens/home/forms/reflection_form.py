"""After a meeting, for the manager alone: too hard or too soft, who talked, what one owes."""

from __future__ import annotations

from datetime import date
from typing import get_args

import msgspec
from textual.app import ComposeResult
from textual.widgets import Input, Static

from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.meeting_clock import Clock
from tui.domain.meeting.privacy import Reflection, Talked, Tone, with_reflection
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language.reflection_text import talked_title, tone_title
from tui.screens.dialogs.base.form import FormDialog
from tui.screens.dialogs.base.form_foot import FormFoot
from tui.screens.dialogs.base.frame import Frame
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.leave_screen import leave_screen
from tui.widgets.change import Change
from tui.widgets.fields.choice import Choice
from tui.widgets.fields.inputs import PatientInput

_MOSTLY = 0.6
"""Share of the talk from which one of the two has talked most."""


class ReflectionForm(FormDialog[Change]):
    """Gives the change that keeps what was said; esc passes it over, which is kept too, so that it is asked once.

    As others begin to watch it goes and gives nothing: it is asked again when nobody does.
    """

    def __init__(self, context: Context, person: Person, meeting: Meeting, state: State) -> None:
        super().__init__(context)
        self.form = f"reflection {person.id}"
        self._whom, self._meeting = person, meeting
        self._wants = state.leadership.shows
        self._begins = state.privates.get(person.id) or context.past.private(person.id)

    def compose(self) -> ComposeResult:
        _, name = self.context.manager_translator, self._whom.first_name
        tones: tuple[Tone, ...] = ("soft", "right", "hard")
        talkers: tuple[Talked, ...] = ("manager", "both", "employee")
        with Frame():
            yield Static(drawn(_("After the meeting with {name}", name=name)), classes="title")
            yield Static(drawn(_("Three lines for you alone. esc passes them over.")), classes="meaning")
            yield Static(drawn(_("Was I too hard or too soft?")), classes="label")
            yield Choice([(one, tone_title(one, _)) for one in tones], "", id="tone")
            yield Static(drawn(_("Who talked?")), classes="label")
            yield Choice([(one, talked_title(one, name, _)) for one in talkers], self._measured, id="talked")
            yield Static(drawn(_("What do I owe?")), classes="label")
            yield PatientInput(id="owed")
            if self._wants:
                label = _("You want this to show: {text} – did it?", text=self._wants)
                yield Static(drawn(label), classes="meaning", id="wants")
                yield PatientInput(id="showed")
            yield FormFoot(_, leave=_("esc pass over"))

    @property
    def _measured(self) -> Talked:
        """Who talked most by the clocks of the meeting; empty where nobody was counted."""
        clocks: tuple[Clock, Clock] = (self._meeting.manager_talks, self._meeting.employee_talks)
        mine, theirs = (clock.spent for clock in clocks)
        if mine + theirs < 1:
            return ""
        share = mine / (mine + theirs)
        return "manager" if share >= _MOSTLY else "employee" if share <= 1 - _MOSTLY else "both"

    def on_mount(self) -> None:
        for field in self.query(PatientInput):
            field.is_private = True
        self.query_one("#tone").focus(False)
        self.take_up()

    def show(self, state: State, *, guarded: bool) -> None:
        """Go as others begin to watch; what was typed waits."""
        del state
        if guarded and self.is_mounted:
            self.keeps_what_is_left = True
            leave_screen(self)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.go_on()

    def action_leave(self) -> None:
        if self._leaves or not self.loses_by_leaving:
            self._give(Reflection(meeting=self._meeting.id, on=self._day))
        else:
            super().action_leave()

    def action_save(self) -> None:
        tone, talked = (self.query_one(name, Choice).value for name in ("#tone", "#talked"))
        self._give(
            Reflection(
                meeting=self._meeting.id,
                on=self._day,
                tone=next(one for one in get_args(Tone) if one == tone),
                talked=next(one for one in get_args(Talked) if one == talked),
                owed=self._line("owed"),
                showed=self._line("showed"),
            )
        )

    @property
    def _day(self) -> date:
        return self._meeting.held or self.context.today()

    def _line(self, name: str) -> str:
        return next((clean_line(field.value) for field in self.query(f"#{name}").results(PatientInput)), "")

    def _give(self, reflection: Reflection) -> None:
        person = self._whom.id

        def change(state: State) -> State:
            private = with_reflection(state.privates.get(person, self._begins), reflection)
            return msgspec.structs.replace(state, privates={**state.privates, person: private})

        self.dismiss(Change(change, undoable=False))
