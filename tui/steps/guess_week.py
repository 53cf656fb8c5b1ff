"""Guess my week: a secret pick, the other's pick, both revealed; then the roles swap."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from tui.domain.decks.deck import GuessSet, said
from tui.domain.meeting.group import is_several
from tui.domain.meeting.guess_game import Round, pick, reveal, round_of
from tui.domain.meeting.plan import with_step
from tui.domain.meeting.step_kinds import guess_result
from tui.domain.people.team import Digest
from tui.language.declare import N_
from tui.steps.step_view import StepView
from tui.widgets.base.content import drawn, hanging, lines


class GuessWeekView(StepView):
    """The manager's pick stays hidden, on the stage and in the shared file, until both are turned."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    GuessWeekView > Static { height: auto; margin-bottom: 1; }
    GuessWeekView > #ask { text-style: bold; }
    .-short GuessWeekView > Static { margin-bottom: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r,enter", "reveal", N_("reveal"), id="guess.reveal"),
        Binding("d", "draw", N_("other descriptions"), id="guess.draw"),
        Binding("backspace", "again", N_("pick again"), show=False, id="guess.again"),
    ]

    def compose(self) -> ComposeResult:
        yield Static(id="ask")
        yield Static(id="choices")
        yield Static(id="state")
        yield Static(id="score")

    @property
    def _set(self) -> GuessSet | None:
        sets = self.context.decks.guess_sets()
        return next((one for one in sets if one.id == self.step.deck), sets[0] if sets else None)

    @property
    def _round(self) -> Round:
        return round_of(self.meeting, self.page)

    def redraw(self) -> None:
        _, name = self.context.person_translator, self.person.first_name
        own = self.page.side == "manager"
        ask = (
            _("Your manager’s week: which was it? {name} guesses.", name=name)
            if own
            else _("{name}’s week: which was it? Your manager guesses.", name=name)
        )
        self.query_one("#ask", Static).update(drawn(ask))
        guess = self._set
        choices = guess.options if guess is not None else ()
        texts = {option.id: said(option.label, _.language) for option in choices}
        now = self._round
        self.query_one("#choices", Static).update(
            lines(*(self._choice(n, id, text, now) for n, (id, text) in enumerate(texts.items(), 1)))
        )
        self.query_one("#state", Static).update(self._state(now))
        self.query_one("#score", Static).update(self._score())
        self.refresh_bindings()

    def _choice(self, number: int, id: str, text: str, now: Round) -> Content:
        width = max(20, self.content_size.width)
        if not now.revealed:
            return hanging(drawn((f" {number} ", "$dim")), drawn(text), width)
        signs = []
        if now.manager == id:
            signs.append(self.context.person_translator("your manager"))
        if now.employee == id:
            signs.append(self.person.first_name)
        if not signs:
            return hanging(drawn((f" {number} ", "$faint")), drawn((text, "$faint")), width)
        picked = drawn((text, "bold $primary"), ("  ← " + ", ".join(signs), "$accent"))
        return hanging(drawn((f"▸{number} ", "bold $primary")), picked, width)

    def _state(self, now: Round) -> Content:
        _, name = self.context.person_translator, self.person.first_name
        if now.revealed:
            right = now.manager == now.employee
            return drawn((_("Spot on!") if right else _("Not this time."), "bold $accent"))
        mine = _("▒▒▒ your manager has picked") if now.manager else _("… your manager picks in secret")
        theirs = _("▒▒▒ {name} has picked", name=name) if now.employee else _("… {name} picks", name=name)
        return lines(drawn((mine, "$dim")), drawn((theirs, "$dim")))

    def _score(self) -> Content:
        _ = self.context.person_translator
        digest = Digest() if is_several(self.meeting) else self.team.digest(self.person.id)
        right, played = digest.guesses_manager
        other, tried = digest.guesses_employee
        now, tries = guess_result(self.meeting, "move.guess-week.employee", "manager")
        then, other_tries = guess_result(self.meeting, "move.guess-week.manager", "employee")
        right, played, other, tried = right + now, played + tries, other + then, tried + other_tries
        if not played and not tried:
            return Content("")
        score = _(
            "So far: your manager {right} of {played}, {name} {other} of {tried}",
            right=right,
            played=played,
            name=self.person.first_name,
            other=other,
            tried=tried,
        )
        return drawn((score, "$faint"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is picked by both can be turned, and only once."""
        now = self._round
        if action == "reveal":
            return bool(now.manager and now.employee) and not now.revealed
        if action == "draw":
            return not now.revealed
        return super().check_action(action, parameters)

    def action_digit(self, digit: int) -> None:
        guess = self._set
        if guess is not None and 1 <= digit <= len(guess.options) and not self._round.revealed:
            choice, page = guess.options[digit - 1].id, self.page
            self.change_meeting(lambda meeting: pick(meeting, page, choice))

    def action_reveal(self) -> None:
        page = self.page
        self.change_meeting(lambda meeting: reveal(meeting, page))

    def action_again(self) -> None:
        page = self.page
        self.change_meeting(lambda meeting: pick(meeting, page, ""))

    def action_draw(self) -> None:
        sets = [one.id for one in self.context.decks.guess_sets()]
        if sets and not self._round.revealed:
            at = sets.index(self.step.deck) + 1 if self.step.deck in sets else 1
            step = msgspec.structs.replace(self.step, deck=sets[at % len(sets)])
            page = self.page
            self.change_meeting(lambda meeting: with_step(pick(meeting, page, ""), step))
