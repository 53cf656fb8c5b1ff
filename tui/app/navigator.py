"""Where one is in the app: home, or a phase of the meeting with one person."""

from __future__ import annotations

import gc

from textual import work

from tui.app.services import ABSENCE, OPEN_DEMO, Services, Start
from tui.app.session import SavingApp
from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting, Note, with_note
from tui.domain.meeting.plan import after_absence
from tui.domain.people.person import Person
from tui.domain.text.clean_text import pasted_lines
from tui.screens.home.home_screen import HomeScreen
from tui.screens.messages import CloseMeeting, GoFollowUp, GoHome, GoMeet, GoPrepare, OpenDemo
from tui.screens.state_screen import StateScreen
from tui.terminal.process_hardening import hide
from tui.widgets.base.inputs import PatientInput
from tui.widgets.change import in_meeting

_PHASES = ("prep", "dialogue", "follow-up")

_MOST_FAULTS = 2
"""Faults of settings and decks that are told at the start; more would cover the screen."""


class PhasesApp(SavingApp):
    """A mode for home and one for each phase; the latter are made anew for whom one meets."""

    DEFAULT_MODE = "home"

    def __init__(self, services: Services, start: Start) -> None:
        super().__init__(services)
        self._start = start

    def _settle_in(self) -> None:
        """Do what can wait until the first frame is there."""
        hide()
        if not gc.isenabled():
            # The shell command starts without; what was imported till here stays anyway.
            gc.freeze()
            gc.enable()
        first, more = self.services.faults()[:_MOST_FAULTS], len(self.services.faults()) - _MOST_FAULTS
        for line in first:
            self.notify(line, severity="warning", timeout=10)
        if more > 0:
            _ = self.context.manager_translator
            rest = _.n("… and {n} more: fireside check", "… and {n} more: fireside check", more)
            self.notify(rest, severity="warning", timeout=10)

    @work(thread=True, group="remind")
    def _remind(self) -> None:
        line = self.services.reminder()
        if line:
            self._from_writer(lambda: self.notify(line, timeout=12))

    def get_default_screen(self) -> HomeScreen:
        """Give home, which a mode made at the start would have all styles worked out twice for."""
        return HomeScreen(self.context, self.state, guarded=self.guarded)

    def on_mount(self) -> None:
        self.add_mode("home", self.get_default_screen)
        self.call_after_refresh(self._settle_in)
        person = self.state.team.person(self._start.person)
        if person is None:
            self.call_after_refresh(self._remind)
            return
        meeting = self.state.meetings.get(person.id)
        if meeting is not None and meeting.phase == "follow-up":
            self._enter("follow-up", person)
        else:
            self._meet(person)

    def on_patient_input_several(self, event: PatientInput.Several) -> None:
        event.stop()
        if self._met is None:
            return
        _ = self.context.manager_translator
        told = _.n("{n} more line – ctrl+o notes it", "{n} more lines – ctrl+o notes them", event.rest)
        self.notify(told, timeout=8)

    def on_patient_input_spread(self, event: PatientInput.Spread) -> None:
        """Leave the first line in its field, and note the others in the meeting one is in."""
        event.stop()
        field, person, _ = event.field, self._met, self.context.manager_translator
        if person is None:
            self.notify(_("No meeting to note it in"), timeout=4)
            return
        first, *rest = pasted_lines(field.value)
        now, private = self.context.now(), field.is_private or first.startswith("#")
        notes = [Note(id=self.context.new_id(), text=line, at=now) for line in rest]

        def noted(meeting: Meeting) -> Meeting:
            for note in notes:
                meeting = with_note(meeting, note, private=private)
            return meeting

        self.apply(in_meeting(person.id, noted).change)
        field.value = first
        self.notify(_.n("✓ {n} line noted", "✓ {n} lines noted", len(rest)), timeout=3)

    @property
    def _met(self) -> Person | None:
        """With whom the meeting is on whose screens one is."""
        people = (getattr(screen, "person", None) for screen in self.screen_stack)
        return next((p for p in people if isinstance(p, Person) and p.id in self.state.meetings), None)

    def action_home(self) -> None:
        self.guarded = True
        self.drop_passing()
        self._enter("home")

    def on_go_home(self, event: GoHome) -> None:
        event.stop()
        self.action_home()

    def on_go_prepare(self, event: GoPrepare) -> None:
        event.stop()
        person = self.state.team.person(event.person)
        if person is not None:
            self._prepare(person)
            meeting = self.state.meetings[person.id]
            self._enter(meeting.phase, person)

    def on_go_meet(self, event: GoMeet) -> None:
        event.stop()
        person = self.state.team.person(event.person)
        if person is not None:
            self._meet(person)

    def on_go_follow_up(self, event: GoFollowUp) -> None:
        event.stop()
        from tui.usecases.lifecycle import followed_up

        person = self.state.team.person(event.person)
        if person is not None:
            self.drop_passing()
            context = self.context.for_person(person)
            self.apply(lambda state: followed_up(state, person, context))
            self._enter("follow-up", person)

    def on_close_meeting(self, event: CloseMeeting) -> None:
        event.stop()
        from tui.usecases.lifecycle import closed

        person = self.state.team.person(event.person)
        if person is not None:
            context, planned = self.context.for_person(person), event.planned
            _, several = self.context.manager_translator, is_several(self.state.meetings[person.id])
            self.apply(lambda state: closed(state, person, context, planned))
            self._enter("home")
            if several:
                self.notify(_("Closed. Each one’s actions come up in their next one-to-one."))
                return
            day = _.day(planned.on, self.context.today())
            self.notify(_("Closed. Next time with {name}: {day}", name=person.first_name, day=day))

    def _prepare(self, person: Person) -> None:
        from tui.usecases.lifecycle import prepared

        context = self.context.for_person(person)
        start, self._start = self._start, Start()
        before = self.state.meetings.get(person.id)
        if before is not None and start.template not in ("", before.template):
            name, _ = person.first_name, self.context.manager_translator
            self.notify(
                _("This is the meeting with {name} that was there already; close it first", name=name)
            )
        self.apply(
            lambda state: prepared(state, person, context, template=start.template, way=start.way),
            undoable=False,
        )

    def _meet(self, person: Person) -> None:
        from tui.usecases.lifecycle import begun

        self._prepare(person)
        context, now = self.context.for_person(person), self.context.now()
        meeting = after_absence(self.state.meetings[person.id], now, ABSENCE)
        self.apply(in_meeting(person.id, lambda _: meeting).change, undoable=False)
        if meeting.phase != "dialogue":
            # Nobody looks over one’s shoulder on a walk or in a chat.
            self.guarded = meeting.way in ("video", "room")
        self.apply(lambda state: begun(state, person, context))
        self._enter("dialogue", person)

    def after_undo(self) -> None:
        """After undo of a phase, show the screen of the phase one is in now."""
        screen = self.screen_stack[0]
        person = getattr(screen, "person", None)
        if self.current_mode not in _PHASES or person is None:
            return
        meeting = self.state.meetings.get(person.id)
        if meeting is None:
            self._enter("home")
        elif meeting.phase != self.current_mode:
            self._enter(meeting.phase, self.state.team.person(person.id))

    @work(exclusive=True, group="enter")
    async def _enter(self, mode: str, person: Person | None = None) -> None:
        """Go to a mode; phases are made anew for the person, and what was left is taken down."""
        before = self.current_mode
        if mode in _PHASES and person is not None:
            if before == mode:
                await self.switch_mode("home")
            if mode in self._modes:
                await self.remove_mode(mode)
            self.add_mode(mode, lambda: self._phase_screen(mode, person))
        await self.switch_mode(mode)
        for other in _PHASES:
            if other != mode and other in self._modes:
                await self.remove_mode(other)
        self._show()
        self._tell_saved(self._writer.is_saved)

    def _phase_screen(self, mode: str, person: Person) -> StateScreen:
        context = self.context.for_person(person)
        return self.services.screen(mode)(context, person, self.state, guarded=self.guarded)

    def on_open_demo(self, event: OpenDemo) -> None:
        event.stop()
        self.leave(OPEN_DEMO)
