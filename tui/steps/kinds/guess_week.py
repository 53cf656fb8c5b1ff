"""Guess my week: a secret pick, a count, the other says it aloud; both are shown, and the roles swap."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import msgspec
from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from tui.domain.meeting.group import is_several
from tui.domain.meeting.live.guess_game import Round, pick, round_of, take_back, tell
from tui.domain.meeting.meeting import Step
from tui.domain.meeting.planning.plan import with_step
from tui.domain.meeting.step_kinds import guess_result
from tui.domain.people.digest import Digest
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.declare import N_
from tui.steps.step_view import StepView
from tui.usecases.context import Context
from tui.usecases.questions.guess_options import options_of, read_own, with_next_set
from tui.widgets.base.content import drawn
from tui.widgets.fields.ask_line import AskLine
from tui.widgets.keys.key_names import Keys
from tui.widgets.meeting.guess.guess_head import GuessHead
from tui.widgets.meeting.guess.guess_phases import GuessPhases
from tui.widgets.meeting.guess.guess_text import GuessText, guess_keys, score_text
from tui.widgets.meeting.guess.option_cards import OptionCards
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.rows_taken import ByHeight, rows_taken
from tui.widgets.meeting.walk_page import ON_FOOT, at_a_glance

_ROWS: ByHeight = ((45, 29), (28, 22), (24, 18), (0, 13))
"""What the word, the weeks, and what is said below them take."""
_MOST_PIPS = 8
"""Rounds that are shown as pips; of more the figures are told, and in a window of fewer columns than this:"""
_FOR_PIPS = 60


class GuessWeekView(StepView):
    """The manager's pick stays hidden, on the stage and in the shared file, until the other has said theirs."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    GuessWeekView { height: auto; max-height: 100%; overflow-y: auto; scrollbar-size: 0 0; align-horizontal: center; }
    GuessWeekView > .line { height: auto; min-height: 1; width: 1fr; text-align: center; }
    GuessWeekView > #state { text-style: bold; }
    .-high GuessWeekView > #state { margin: 0 0 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        # The key that one has in the hand does the next thing of the game, and never jumps over it.
        Binding("space,enter", "reveal", N_("count"), id="guess.reveal"),
        # Without a pick one may pass the game; not while it is counted and said.
        Binding("pagedown", "hold", N_("count"), show=False, id="guess.hold"),
        Binding("escape", "stop", N_("stop the count"), show=False, id="guess.stop"),
        Binding("r", "draw", N_("others"), id="guess.draw"),
        Binding("e", "write_own", N_("your own descriptions"), show=False, id="guess.own"),
        Binding("delete", "again", N_("pick again"), show=False, id="guess.again"),
    ]

    def __init__(self, context: Context, person: Person, step: str, state: State) -> None:
        super().__init__(context, person, step, state)
        self._phases = GuessPhases(self._wait, self.redraw)

    def compose(self) -> ComposeResult:
        yield GuessHead()
        yield OptionCards(id="choices")
        yield Static(id="state", classes="line")
        yield Static(id="score", classes="line")

    @property
    def _round(self) -> Round:
        return round_of(self.meeting, self.page)

    @property
    def _text(self) -> GuessText:
        own = self.page.side == "manager"
        return GuessText(
            self.context.person_translator, self.person.first_name, own, self.context.profile().name
        )

    @property
    def _options(self) -> tuple[tuple[str, str], ...]:
        return options_of(self.step, self.context)

    @property
    def takes_rows(self) -> int:
        """How many rows the word, the weeks, and what is said below them take."""
        return rows_taken(_ROWS, self.app.size.height)

    def to_send(self) -> str:
        """Give the question with the weeks to choose from."""
        return Prompt(ask=self._text.question(), choices=self._options).to_send()

    def redraw(self) -> None:
        now, text, phases = self._round, self._text, self._phases
        is_still = self.app.animation_level == "none"
        phases.follow(self.page.question, revealed=now.revealed, is_still=is_still)
        is_glance = at_a_glance(self)
        word = self._word(now)
        head = self.query_one(GuessHead)
        head.show(text.heading(), word=word, question=text.question() if not word[0] else "")
        cards = self.query_one(OptionCards)
        cards.show(text.revealed(self._options, now if phases.is_open else Round()), text.all_marks())
        # At a glance a line has to do for the drawing.
        said = self._read_out(text, now) or text.said(phases.phase, phases.left, now)
        self._say("#state", f"{word[0]}  {said}".strip() if is_glance else said)
        scored = ("score",) if is_glance else ("pick", "score")
        self._say("#score", self._score() if phases.phase in scored else "")
        self.refresh_bindings()
        self.keys_changed()

    def _read_out(self, text: GuessText, now: Round) -> str:
        """Give what stands at a glance in the place of what each does before the count; empty where that stands."""
        if self._phases.phase != "pick" or not at_a_glance(self):
            return ""
        if not now.manager:
            return text.question()
        # Whoever sees no screen is told by the one who holds it.
        return text.picked() if self.meeting.way in ON_FOOT else ""

    def keys(self, _: Translator) -> Keys:
        return guess_keys(self._phases.phase, self.person.first_name, len(self._options), _)

    def _say(self, place: str, text: str) -> None:
        there = self.query_one(place, Static)
        # The row of a line that comes and goes stays, but at a glance.
        there.display = bool(text) or not at_a_glance(self)
        there.update(drawn(text))

    def _word(self, now: Round) -> tuple[str, str]:
        """Give what is counted, or whether it was right, and in which colour; a miss as large as a hit."""
        _, phase = self.context.person_translator, self._phases.phase
        if phase == "pick":
            return "", ""
        if phase == "count":
            return str(self._phases.left), "gold"
        if phase == "now":
            return _("NOW!"), "gold"
        return (_("HIT"), "gold") if now.manager == now.employee else (_("SO CLOSE"), "text")

    def _score(self) -> str:
        """Give what each has guessed so far; of the half in hand only once it is shown."""
        digest = Digest() if is_several(self.meeting) else self.team.digest(self.person.id)
        most_pips = _MOST_PIPS if self.app.size.width >= _FOR_PIPS else 0
        shown = []
        for who, (right, played), question, side in (
            (self.context.manager, digest.guesses_manager, "move.guess-week.employee", "manager"),
            (self.person.first_name, digest.guesses_employee, "move.guess-week.manager", "employee"),
        ):
            won, tried = guess_result(self.meeting, question, side)
            if played + tried:
                shown.append(score_text(who, right + won, played + tried, most_pips))
        scores = "      ".join(shown)
        led = f"{self.context.person_translator('guessed right')}   {scores}" if shown else ""
        return led if cell_len(led) <= self.content_size.width else scores

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While it is counted and said, space does nothing of the plan; once it is shown, it goes on."""
        if action == "reveal":
            return not self._phases.is_turned
        if action in ("stop", "hold"):
            return self._phases.is_counting
        if action in ("draw", "write_own"):
            return self._phases.phase == "pick"
        return super().check_action(action, parameters)

    def action_digit(self, digit: int) -> None:
        if not 1 <= digit <= len(self._options):
            return
        choice, page = self._options[digit - 1][0], self.page
        if self._phases.phase == "pick":
            self.change_meeting(lambda meeting: pick(meeting, page, choice))
        elif self._phases.phase == "now":
            self.change_meeting(lambda meeting: tell(meeting, page, choice))

    def action_reveal(self) -> None:
        """Begin the count, once there is a pick; while it goes on nothing can be jumped over."""
        _, most = self.context.person_translator, len(self._options)
        if self._phases.phase == "pick":
            if not self._round.manager:
                self._say("#state", _("First a secret pick: 1–{n}", n=most))
            else:
                is_still = self.app.animation_level == "none" or self.meeting.way == "chat"
                self._phases.count(is_still=is_still)
        elif self._phases.phase == "now":
            name = self.person.first_name
            self._say("#state", _("First what {name} said: 1–{n}", name=name, n=most))

    def action_hold(self) -> None:
        self.action_reveal()

    def action_stop(self) -> None:
        self._phases.stop()
        self.redraw()

    def action_again(self) -> None:
        page = self.page
        self._phases.stop()
        self.change_meeting(lambda meeting: take_back(meeting, page))
        self.redraw()

    def action_draw(self) -> None:
        self._put_options(with_next_set(self.step, self.context))

    def action_write_own(self) -> None:
        """Ask for three descriptions in one line: the best ones are made up on the spot."""

        def keep(text: str | None) -> None:
            if text is not None and (own := read_own(text)):
                self._put_options(msgspec.structs.replace(self.step, options=own))

        value = " / ".join(text for _id, text in self._options)
        question = self.context.manager_translator("Three descriptions of a week, with / between")

        def meaning(text: str) -> str:
            return "  ·  ".join(read_own(text))

        self.app.push_screen(
            AskLine(self.context, question, value=value, meaning=meaning, form="weeks"), keep
        )

    def _put_options(self, step: Step) -> None:
        """A pick of other descriptions would mean nothing here: it goes with them."""
        page = self.page
        self.change_meeting(lambda meeting: with_step(take_back(meeting, page), step))

    def _wait(self, seconds: float, then: Callable[[], None]) -> Callable[[], None]:
        if self.app.animation_level != "none":
            return self.set_timer(seconds, then).stop
        self.call_later(then)
        return lambda: None
