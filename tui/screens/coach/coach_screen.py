"""A screen of one meeting with the coach at hand: one line at the right moment, for the manager alone."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from tui.domain.decks.deck import Hint, said
from tui.domain.meeting.live.coach import Scene, advise, moments
from tui.domain.meeting.meeting import Aside, Meeting
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.screens.person_screen import PersonScreen
from tui.usecases.context import Context
from tui.widgets.base.content import apart, drawn
from tui.widgets.keys.key_footer import Hints

LOOKS_AGAIN = 5.0
"""Seconds after which the coach looks again at what only time changes."""


class Coached(PersonScreen):
    """Tells a hint only while nobody else may watch: what it says of the talk may embarrass one of the two."""

    DEFAULT_CSS = """
    Coached #coach { height: 1; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h", "why", N_("why this hint"), show=False, id="coach.why"),
        Binding("z", "dismiss_hint", N_("hide this hint"), show=False, id="coach.dismiss"),
        Binding("W", "worry", N_("serious worry on/off"), show=False, id="coach.worry"),
        Binding("G", "guide", N_("when you need to step in"), show=False, id="guide"),
        Binding("L", "log", N_("the log"), show=False, id="log"),
    ]

    def __init__(self, context: Context, person: Person, state: State, *, guarded: bool) -> None:
        super().__init__(context, person, state, guarded=guarded)
        self.hint: Hint | None = None

    @property
    def is_coached(self) -> bool:
        """Whether there is a place for hints."""
        return not self.guarded and self.context.coaches()

    @property
    def hint_text(self) -> str:
        """What the coach says just now; empty where that is nothing."""
        return said(self.hint.say, self.context.manager_translator.language) if self.hint else ""

    @property
    def shows_actions(self) -> bool:
        """Whether one is at the page of the follow-up on which actions are changed."""
        return False

    def on_mount(self) -> None:
        self.set_interval(LOOKS_AGAIN, self.advise)

    def on_resize(self) -> None:
        self.advise()

    def advise(self) -> None:
        """Look at the meeting as it stands, and show the hint that helps most, if any."""
        if not self.is_running or self.meeting is None:
            return
        hint = self._find_hint() if self.is_coached else None
        if hint != self.hint:
            self.hint = hint
            self.refresh_bindings()
        self.draw_hint(Content("") if hint is None else self._draw(hint))

    def _find_hint(self) -> Hint | None:
        meeting = self.meeting
        assert meeting is not None
        asked = {id: self.context.decks.question(id) for step in meeting.steps for id in step.questions}
        scene = Scene(
            meeting=meeting,
            now=self.context.now(),
            team=self.state.team,
            history=tuple(self.context.past.history(self.person.id)),
            questions={id: question for id, question in asked.items() if question is not None},
            # It counts in the preparation alone.
            log=self._log_lines() if meeting.phase == "prep" else (),
            relation=self.person.relation,
            worried="serious-worry" in meeting.aside.marks,
            shows_actions=self.shows_actions,
        )
        return advise(self.context.decks.hints(), moments(scene), meeting.aside.dismissed)

    def _log_lines(self) -> tuple[LogEntry, ...]:
        return (*self.state.team.log_of(self.person.id), *self.context.past.log(self.person.id))

    def _draw(self, hint: Hint) -> Content:
        _, width = self.context.manager_translator, self.size.width - 2
        line = drawn(("» ", "$accent"), (said(hint.say, _.language), "$secondary"))
        why, enough = drawn(("h", "$primary")), drawn(("  z", "$primary"), " ", (_("hide this hint"), "$dim"))
        told = Content.assemble(why, drawn(" ", (_("why"), "$dim")))
        fitting = (keys for keys in (Content.assemble(told, enough), told, why))
        right = next((keys for keys in fitting if line.cell_length + 1 + keys.cell_length <= width), why)
        return apart(line, right, width)

    def draw_hint(self, line: Content) -> None:
        """Put the hint into its line at the foot, which is there while hints may be told."""
        there = self.query("#coach")
        if not self.is_coached:
            there.remove()
        elif there:
            there.first(Static).update(line)
        else:
            for foot in self.query(Hints):
                self.mount(Static(line, id="coach"), before=foot)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("why", "dismiss_hint"):
            return self.hint is not None
        if action in ("worry", "guide", "log"):
            return not self.guarded
        return True

    def _in_aside(self, **changes: tuple[str, ...]) -> None:
        def change(meeting: Meeting) -> Meeting:
            aside: Aside = msgspec.structs.replace(meeting.aside, **changes)
            return msgspec.structs.replace(meeting, aside=aside)

        self.change_meeting(change)

    def action_why(self) -> None:
        if self.hint is not None:
            from tui.screens.coach.why_hint import WhyHint

            def chosen(answer: str | None) -> None:
                if answer == "dismiss":
                    self.action_dismiss_hint()
                elif answer == "guide":
                    self.action_guide()

            self.app.push_screen(WhyHint(self.context, self.hint), chosen)

    def action_dismiss_hint(self) -> None:
        if self.hint is not None and self.meeting is not None:
            self._in_aside(dismissed=(*self.meeting.aside.dismissed, self.hint.id))

    def action_worry(self) -> None:
        """Mark a serious worry, privately, or take the mark back."""
        if self.meeting is None:
            return
        is_worried = "serious-worry" in self.meeting.aside.marks
        self._in_aside(marks=() if is_worried else ("serious-worry",))
        # A toast may still be there when others look: it names nothing.
        _ = self.context.manager_translator
        self.notify(_("No longer kept") if is_worried else _("Kept, for you alone"), timeout=2)

    def action_log(self) -> None:
        if not self.guarded:
            from tui.screens.log.log_screen import LogScreen

            self.app.push_screen(LogScreen(self.context, self.person, self.state))

    def action_guide(self) -> None:
        from tui.screens.coach.guide import GuideCard

        guide = self.context.decks.guide()
        if guide is not None:
            self.app.push_screen(GuideCard(self.context, guide, guarded=self.guarded))
