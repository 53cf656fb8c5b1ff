"""Going through the plan of a meeting by keys: its pages, its clocks, and who speaks."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.domain.decks.deck import Card, said
from tui.domain.meeting.live.expected_end import keeps_end
from tui.domain.meeting.live.points_in_turn import left_points
from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.planning.plan import (
    extend,
    hush,
    is_at_end,
    neighbour_of,
    pause,
    resume,
    skip,
    speak,
    turn,
)
from tui.language import Translator
from tui.language.declare import N_
from tui.screens.coach.coach_screen import Coached
from tui.steps.step_view import StepView
from tui.usecases.context import Context
from tui.usecases.meeting.keep_rest import rest_kept
from tui.widgets.change import Change
from tui.widgets.keys.key_names import key_name
from tui.widgets.keys.leader_keys import second_way
from tui.widgets.meeting.clock.time_left import tone_of
from tui.widgets.meeting.step_text import step_title, step_title_in
from tui.widgets.meeting.walk_page import WALK

MORE = 2
"""Minutes that a step is given at a time."""


def _last_step(_: Translator, *, guarded: bool) -> str:
    """Say that the plan is at its end; before both without the key, which stands at the foot."""
    return (
        _("That was the last step") if guarded else _("That was the last step – f goes on to the follow-up")
    )


class Paced(Coached):
    """A screen of a meeting under way, at the pace of its two people."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,pagedown", "turn(1)", N_("next"), id="dialogue.next"),
        Binding("backspace,pageup", "turn(-1)", N_("a step back"), show=False, id="dialogue.back"),
        Binding("s", "skip", N_("skip"), id="dialogue.skip"),
        Binding("tab,w", "speaker", N_("speaker"), show=False, id="dialogue.speaker"),
        Binding("B", "hush", N_("nobody speaks"), show=False, id="dialogue.hush"),
        Binding("full_stop", "pause", N_("pause"), show=False, id="dialogue.pause"),
        Binding("plus", "extend", N_("more time"), show=False, id="dialogue.more-time"),
        Binding("E", "keep_rest", N_("the rest next time"), show=False, id="dialogue.rest"),
    ]

    _left_told: tuple[str, ...] = ()
    """The steps of which it was told that points are left."""

    def tell(self, line: str) -> None:
        """Say something for a moment."""
        raise NotImplementedError

    def key_in_hand(self, key: str) -> str:
        """Name a key, on a walk by the letters that a phone has for it."""
        return (second_way(key) if self.has_class(WALK) else "") or key_name(key)

    @property
    def words(self) -> Translator:
        """The language of whoever may read the screen just now."""
        return self.context.words(guarded=self.guarded)

    @property
    def spoken(self) -> Context:
        """The context of what is said and opened here, in the words of whoever may read it."""
        return self.context.spoken(guarded=self.guarded)

    def action_turn(self, by: int) -> None:
        meeting, now = self.meeting, self.context.now()
        if meeting is None:
            return
        if self._goes_on():
            return
        if by > 0 and any(
            view.step_id == meeting.current and view.move_on() for view in self.query(StepView)
        ):
            return
        is_told = by > 0 and self._tell_left(meeting)
        if by > 0 and is_at_end(meeting):
            if not is_told:
                self.tell(_last_step(self.words, guarded=self.guarded))
            return
        self.change_meeting(lambda m: turn(m, by, now))

    def _tell_left(self, meeting: Meeting) -> bool:
        """Say, once for a step, how many of its points nobody talked about; gives whether it was said."""
        left = left_points(self.state.team, meeting)
        if not left or meeting.current in self._left_told:
            return False
        self._left_told = (*self._left_told, meeting.current)
        self.tell(self.words.n("{n} point goes on to next time", "{n} points go on to next time", len(left)))
        return True

    def _goes_on(self) -> bool:
        """Go on where the clock waits: the step lies below, and nobody would see what is done to it."""
        meeting, now = self.meeting, self.context.now()
        if meeting is None or tone_of(meeting, now) != "paused":
            return False
        self.change_meeting(lambda m: resume(m, now))
        return True

    def action_skip(self) -> None:
        if self._goes_on():
            return
        meeting, now = self.meeting, self.context.now()
        step = meeting.current_step if meeting is not None else None
        if meeting is None or step is None:
            return
        _ = self.words
        title, is_last = step_title(step, self.spoken), neighbour_of(meeting, step.id, 1) is None
        if self.guarded:
            # Whoever watches is told that it is left for today, not what to press.
            self.tell(_last_step(_, guarded=True) if is_last else _("{step} – not today", step=title))
        elif is_last:
            self.tell(_("Skipped {step}. That was the last step – f goes on to the follow-up", step=title))
        else:
            self.tell(_("Skipped {step} – {key} takes it back", step=title, key=self.key_in_hand("ctrl+z")))
        self.change_meeting(lambda meeting: skip(meeting, now))

    def action_pause(self) -> None:
        meeting, now = self.meeting, self.context.now()
        if meeting is not None:
            self.change_meeting(lambda m: pause(m, now) if m.clock.runs else resume(m, now))

    def action_extend(self) -> None:
        """Give the step time that the later ones have, and say from which it was taken."""
        meeting = self.meeting
        if meeting is None:
            return
        after = extend(meeting, MORE)
        _, before = self.words, {step.id: step.minutes for step in meeting.steps}
        given = [
            f"{step_title(step, self.spoken)} {before[step.id]} → {step.minutes}"
            for step in after.steps
            if step.minutes < before[step.id]
        ]
        stays = after.minutes == meeting.minutes and keeps_end(after, self.context.now())
        end = _("the end stays") if stays else _("the end is later")
        if meeting.minutes:
            self.tell("   ".join((_("+{n} min", n=MORE), ", ".join((*given, end)))))
        self.change_meeting(lambda m: extend(m, MORE))

    def action_keep_rest(self) -> None:
        """Keep what the step had no time for as a point for next time, and go on."""
        meeting = self.meeting
        step = meeting.current_step if meeting is not None else None
        if meeting is None or step is None:
            return
        _, asked = self.words, dict[str, str]()
        for question in step.questions:
            found = self.context.decks.question(question)
            if found is not None:
                asked[question] = said(found.ask if isinstance(found, Card) else found.say, _.language)
        kept = rest_kept(self.person, meeting, step_title_in(_, step, self.context), asked, self.context)
        if kept is not None:
            text, change = kept
            self.post_message(Change(change))
            kept_text = _("Kept for next time: {text}", text=text)
            key = self.key_in_hand("ctrl+z")
            taken_back = _("Kept for next time: {text} – {key} takes it back", text=text, key=key)
            self.tell(kept_text if self.guarded else taken_back)

    def action_speaker(self) -> None:
        now, meeting, _ = self.context.now(), self.meeting, self.words
        if meeting is not None and self.has_class(WALK) and not self.guarded:
            # There is no line there that shows it.
            is_theirs = speak(meeting, now).employee_talks.runs
            name = self.person.first_name
            self.tell(_("{name} is speaking", name=name) if is_theirs else _("you are speaking"))
        self.change_meeting(lambda m: speak(m, now))

    def action_hush(self) -> None:
        now = self.context.now()
        self.change_meeting(lambda meeting: hush(meeting, now))
