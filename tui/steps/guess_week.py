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
from tui.domain.text.clean_text import clean
from tui.language.declare import N_
from tui.steps.step_view import StepView
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.drawing.pixel_font import lettering
from tui.widgets.drawing.pixels import Pixels, width_of


class GuessWeekView(StepView):
    """The manager's pick stays hidden, on the stage and in the shared file, until both are turned."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    GuessWeekView { height: auto; max-height: 100%; overflow-y: auto; scrollbar-size: 0 0; align-horizontal: center; }
    GuessWeekView > Static { height: auto; width: 1fr; text-align: center; margin: 0 0 1 0; }
    GuessWeekView > #choices { text-align: left; width: auto; max-width: 100%; }
    GuessWeekView > #word { margin: 0 0 1 0; }
    .-short GuessWeekView > Static, .-short GuessWeekView > #word { margin: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        # The key that one has in the hand does the next thing of the game, and never jumps over it.
        Binding("r,enter,space", "reveal", N_("reveal"), id="guess.reveal"),
        Binding("d", "draw", N_("other descriptions"), id="guess.draw"),
        Binding("delete", "again", N_("pick again"), show=False, id="guess.again"),
    ]

    def compose(self) -> ComposeResult:
        yield Pixels(id="word")
        yield QuestionCard(id="ask")
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
        self.query_one(QuestionCard).ask(clean(ask))
        guess = self._set
        choices = guess.options if guess is not None else ()
        texts = {option.id: said(option.label, _.language) for option in choices}
        now = self._round
        self.query_one("#choices", Static).update(
            lines(*(self._choice(n, id, text, now) for n, (id, text) in enumerate(texts.items(), 1)))
        )
        self._draw_word(now)
        state = self.query_one("#state", Static)
        state.update(self._state(now))
        self.query_one("#score", Static).update(self._score())
        self.refresh_bindings()

    def _choice(self, number: int, id: str, text: str, now: Round) -> Content:
        width = max(20, self.content_size.width)
        if not now.revealed:
            return hanging(drawn((f" {number} ", "bold $gold"), " "), drawn(text), width)
        signs = []
        if now.manager == id:
            signs.append(self.context.person_translator("your manager"))
        if now.employee == id:
            signs.append(self.person.first_name)
        if not signs:
            return hanging(drawn((f" {number} ", "$soft"), " "), drawn((text, "$soft")), width)
        picked = drawn((text, "bold $text"), ("  ● " + ", ".join(signs), "bold $gold"))
        return hanging(drawn((f" {number} ", "bold $ground on $gold"), " "), picked, width)

    def _draw_word(self, now: Round) -> None:
        """Once the cards are turned one word says it, as large as the window allows; a miss as large as a hit."""
        _, word = self.context.person_translator, self.query_one("#word", Pixels)
        word.display = now.revealed
        if now.revealed:
            hit = now.manager == now.employee
            text, role = (_("HIT"), "gold") if hit else (_("SO CLOSE"), "text")
            large, small = lettering(text, role, 2), lettering(text, role)
            word.show((width_of(large) + 8, 30, large), (width_of(small) + 2, 18, small))

    def _state(self, now: Round) -> Content:
        _, name = self.context.person_translator, self.person.first_name
        if now.revealed:
            right = now.manager == now.employee
            return drawn((_("Spot on!") if right else _("Not this time."), "bold $gold"))
        mine = _("your manager has picked") if now.manager else _("your manager picks in secret")
        theirs = _("{name} has picked", name=name) if now.employee else _("{name} thinks of one", name=name)
        signs = [("■" if picked else "□") for picked in (now.manager, now.employee)]
        return lines(
            *(drawn((f"{sign} ", "$gold"), text) for sign, text in zip(signs, (mine, theirs), strict=True))
        )

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
