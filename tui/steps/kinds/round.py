"""The round: each has the word, with a weather if they like; who has had it least comes first."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from tui.domain.meeting.archive import Held
from tui.domain.meeting.group import ABSENT, MANAGER, SPOKEN, has_spoken, in_turn, is_absent
from tui.domain.meeting.meeting import Meeting, with_answer
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_
from tui.steps.people_step import PeopleView
from tui.usecases.changes import MeetingChange
from tui.usecases.chat.read_answer import answered
from tui.usecases.questions.weather_choices import weather_choices
from tui.widgets.base.content import drawn, evenly
from tui.widgets.fields.ask_line import AskLine
from tui.widgets.meeting.prompt import Prompt


class RoundView(PeopleView):
    """The cursor is on who has the word; a number names their weather, and the next one follows."""

    # Else rules that begin with the way of meeting would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    RoundView > #skies { height: auto; margin: 0 0 1 0; text-align: center; }
    .-walk RoundView > #skies { text-align: left; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "ask", N_("a few words"), id="people.ask"),
        Binding("d", "spoken", N_("has spoken"), id="round.spoken"),
        Binding("x", "absent", N_("not here"), id="round.absent"),
    ]

    def compose(self) -> ComposeResult:
        asked, *rest = super().compose()
        yield asked
        yield Static(id="skies")
        yield from rest

    @cached_property
    def _past(self) -> tuple[Held, ...]:
        return tuple(held for held in self.context.past.history(self.person.id) if held.meeting.participants)

    def people(self) -> tuple[str, ...]:
        return in_turn(super().people(), self._past)

    def redraw(self) -> None:
        super().redraw()
        skies = (
            drawn((f"{number} ", "$dim"), label)
            for number, (id, label) in enumerate(weather_choices(self.context), 1)
        )
        self.query_one("#skies", Static).update(evenly(skies, max(20, self.content_size.width)))

    def show_rows(self) -> None:
        if not self.listed.rows:
            # Also when the meeting was left in the middle, whoever is next has the word.
            waiting = (id for id in self.people() if not self.of(id).choice)
            self.listed.choose_later(next(waiting, ""))
        super().show_rows()

    def beside(self, id: str) -> Content | None:
        if is_absent(self.meeting, id):
            return drawn((self.context.person_translator("not here today"), "$faint"))
        if not self.is_done(id):
            return None
        sky = self.of(id).choice
        label = dict(weather_choices(self.context)).get(sky)
        return drawn((label or self.context.person_translator("has spoken"), "$secondary"))

    def is_done(self, id: str) -> bool:
        return has_spoken(self.meeting, id)

    def action_digit(self, digit: int) -> None:
        skies = weather_choices(self.context)
        if 1 <= digit <= len(skies):
            self._keep(skies[digit - 1][0])

    def action_spoken(self) -> None:
        self._keep(SPOKEN)

    def action_absent(self) -> None:
        self._keep(ABSENT)

    def told(self, id: str) -> list[Content]:
        text = self.of(id).text
        return [drawn(text)] if text else []

    def to_send(self) -> str:
        """Give the question with the weathers to choose from."""
        return Prompt(ask=super().to_send(), choices=weather_choices(self.context)).to_send()

    def reply(self, said: Mapping[str, str]) -> MeetingChange | None:
        """Take the words of each who wrote some: they have had the word with them."""
        skies, answers = weather_choices(self.context), []
        for id in self.people():
            if said.get(id):
                answer = answered(self.of(id), said[id], choices=skies)
                answers.append(answer if answer.choice else msgspec.structs.replace(answer, choice=SPOKEN))
        waiting = [id for id in self.people() if not (self.of(id).choice or said.get(id))]
        if waiting and answers:
            self.listed.choose_later(waiting[0])

        def change(meeting: Meeting) -> Meeting:
            for answer in answers:
                meeting = with_answer(meeting, answer)
            return meeting

        return change if answers else None

    def ask(self, id: str) -> None:
        """Ask for the few words that somebody says; who said them has had the word."""
        _ = self.context.manager_translator
        question = _("What does {name} say?", name=self.called(id))
        if id == MANAGER and not self.context.manager_called:
            question = _("What do you say?")

        def said_in_words(text: str | None) -> None:
            if text is None:
                return
            answer = self.of(id)
            words = clean_line(text)
            choice = answer.choice or (SPOKEN if words else "")
            if words and not answer.choice:
                self._give_on(id)
            self.put(msgspec.structs.replace(answer, text=words, choice=choice))

        self.app.push_screen(
            AskLine(self.context, question, value=self.of(id).text, form=f"round {id}"), said_in_words
        )

    def _keep(self, choice: str) -> None:
        """Keep what one named, and go on to who has not had the word yet; the same once more takes it back."""
        id = self.listed.chosen
        if not id:
            return
        answer = self.of(id)
        choice = "" if choice == answer.choice else choice
        if choice:
            self._give_on(id)
        self.put(msgspec.structs.replace(answer, choice=choice))

    def _give_on(self, id: str) -> None:
        people = self.people()
        at = people.index(id)
        waiting = [one for one in (*people[at + 1 :], *people[:at]) if not self.of(one).choice]
        if waiting:
            self.listed.choose_later(waiting[0])
