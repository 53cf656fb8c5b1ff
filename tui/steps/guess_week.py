"""Guess my week: a secret pick, a count, the other says it aloud; both are shown, and the roles swap."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.timer import Timer
from textual.widgets import Static

from tui.domain.meeting.group import is_several
from tui.domain.meeting.guess_game import Round, pick, round_of, take_back, tell
from tui.domain.meeting.meeting import Step
from tui.domain.meeting.plan import with_step
from tui.domain.meeting.step_kinds import guess_result
from tui.domain.people.team import Digest
from tui.domain.text.clean_text import clean
from tui.language import Translator
from tui.language.declare import N_
from tui.steps.step_view import StepView
from tui.usecases.guess_options import options_of, read_own, with_next_set
from tui.widgets.base.ask_line import AskLine
from tui.widgets.base.content import drawn
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.drawing.pixel_font import lettering
from tui.widgets.drawing.pixels import Pixels, width_of
from tui.widgets.meeting.guess_text import GuessText, score_text
from tui.widgets.meeting.option_cards import Option, OptionCards

BEAT = 0.8
"""Seconds that each figure of the count stands."""

TURN = 0.25
"""Seconds between the word, the cards and the score."""

_COUNT = 3
"""Where the count begins."""

_HIGH = 30
"""Rows of a window that has room for all at once, in large letters."""

_BESIDE = 44
"""Columns that the clock of the step takes beside large letters, on both sides."""

Phase = Literal["pick", "count", "now", "word", "cards", "score"]
"""Where one half of the game is."""

_TURNED = ("word", "cards", "score")
"""Revealed, one thing after the other."""


class GuessWeekView(StepView):
    """The manager's pick stays hidden, on the stage and in the shared file, until the other has said theirs."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    GuessWeekView { height: auto; max-height: 100%; overflow-y: auto; scrollbar-size: 0 0; align-horizontal: center; }
    GuessWeekView > Static { height: auto; width: 1fr; text-align: center; margin: 0 0 1 0; }
    GuessWeekView > #round { color: $ember; text-style: bold; }
    GuessWeekView > #state { text-style: bold; }
    GuessWeekView > #word, GuessWeekView > #figure { margin: 0 0 1 0; }
    .-short GuessWeekView > Static, .-tight GuessWeekView > Static { margin: 0; }
    .-short GuessWeekView > #word { margin: 0; }
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

    _phase: Phase = "pick"
    _left = 0
    """What the count stands at."""
    _timer: Timer | None = None
    _half = ""
    """The half that the phase belongs to."""

    def compose(self) -> ComposeResult:
        yield Static(id="round")
        yield Pixels(id="word")
        yield QuestionCard(id="ask")
        yield OptionCards(id="choices")
        yield Pixels(id="figure")
        yield Static(id="state")
        yield Static(id="score")

    @property
    def _round(self) -> Round:
        return round_of(self.meeting, self.page)

    @property
    def _text(self) -> GuessText:
        own = self.page.side == "manager"
        return GuessText(self.context.person_translator, self.person.first_name, own)

    @property
    def _options(self) -> tuple[tuple[str, str], ...]:
        return options_of(self.step, self.context)

    def redraw(self) -> None:
        now = self._round
        if self._half != self.page.question or (now.revealed is not (self._phase in _TURNED)):
            # Another half, or one that undo has turned or taken back: nothing is counted or opened there.
            self._stop_timer()
            self._half, self._phase = self.page.question, "score" if now.revealed else "pick"
        text = self._text
        asks = self._phase == "pick"
        counts, is_open = self._phase in ("count", "now"), self._phase in ("cards", "score")
        self._say("#round", text.heading() if asks or (is_open and self.app.size.height >= _HIGH) else "")
        card = self.query_one(QuestionCard)
        card.display = asks
        card.ask(clean(text.question()))
        cards = self.query_one(OptionCards)
        cards.display = not counts
        cards.show(
            text.revealed(self._options, now)
            if is_open
            else tuple(Option(words) for _id, words in self._options)
        )
        self._draw_word(now)
        self._draw_figure()
        self._say("#state", self._state(now))
        self._say("#score", self._score() if self._phase in ("pick", "score") else "")
        self.refresh_bindings()
        self.post_message(self.KeysChanged())

    def keys(self, _: Translator) -> tuple[tuple[str, str], ...]:
        name, most = self.person.first_name, len(self._options)
        if self._phase == "now":
            return ((f"1–{most}", _("what {name} said", name=name)), ("esc", _("stop")))
        if self._phase == "count":
            return (("esc", _("stop the count")),)
        if self._phase == "pick":
            return (
                (f"1–{most}", _("secret pick")),
                ("space", _("count")),
                ("r", _("others")),
                ("s", _("skip")),
            )
        return ("space", _("next")), ("n", _("take a note")), ("del", _("once more"))

    def _say(self, place: str, text: str) -> None:
        there = self.query_one(place, Static)
        there.display = bool(text)
        there.update(drawn(text))

    def _draw_word(self, now: Round) -> None:
        """Say in one word whether it was right, as large as the window allows; a miss as large as a hit."""
        _, word = self.context.person_translator, self.query_one("#word", Pixels)
        word.display = self._phase in _TURNED
        if word.display:
            hit = now.manager == now.employee
            text, role = (_("HIT"), "gold") if hit else (_("SO CLOSE"), "text")
            large, small = lettering(text, role, 2), lettering(text, role)
            word.show((width_of(large) + _BESIDE, _HIGH, large), (width_of(small) + 2, 16, small))

    def _draw_figure(self) -> None:
        figure = self.query_one("#figure", Pixels)
        figure.display = self._phase in ("count", "now")
        if not figure.display:
            return
        text = self.context.person_translator("NOW!") if self._phase == "now" else str(self._left)
        sizes = [lettering(text, "gold", scale) for scale in (3, 2, 1)]
        figure.show(*((width_of(g) + 4, rows, g) for g, rows in zip(sizes, (28, 18, 8), strict=True)))

    def _state(self, now: Round) -> str:
        _, text = self.context.person_translator, self._text
        if self._phase == "pick":
            return text.before(picked=bool(now.manager))
        if self._phase == "count":
            return text.counted(self._left, _COUNT)
        if self._phase == "now":
            return _("{name}, say it aloud now", name=self.person.first_name)
        if self._phase == "word":
            return ""
        return _("What gave it away?") if now.manager == now.employee else _("What made it look so?")

    def _score(self) -> str:
        """Give what each has guessed so far; of the half in hand only once it is shown."""
        digest = Digest() if is_several(self.meeting) else self.team.digest(self.person.id)
        manager = self.context.person_translator("your manager")
        shown = []
        for who, (right, played), question, side in (
            (manager, digest.guesses_manager, "move.guess-week.employee", "manager"),
            (self.person.first_name, digest.guesses_employee, "move.guess-week.manager", "employee"),
        ):
            won, tried = guess_result(self.meeting, question, side)
            if played + tried:
                shown.append(score_text(who, right + won, played + tried))
        return "      ".join(shown)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While it is counted and said, space does nothing of the plan; once it is shown, it goes on."""
        if action == "reveal":
            return self._phase not in _TURNED
        if action in ("stop", "hold"):
            return self._phase in ("count", "now")
        if action in ("draw", "write_own"):
            return self._phase == "pick"
        return super().check_action(action, parameters)

    def action_digit(self, digit: int) -> None:
        if not 1 <= digit <= len(self._options):
            return
        choice, page = self._options[digit - 1][0], self.page
        if self._phase == "pick":
            self.change_meeting(lambda meeting: pick(meeting, page, choice))
        elif self._phase == "now":
            self._phase = "word"
            self.change_meeting(lambda meeting: tell(meeting, page, choice))
            self._go_on(TURN, self._turn)

    def action_reveal(self) -> None:
        """Begin the count, once there is a pick; while it goes on nothing can be jumped over."""
        _, most = self.context.person_translator, len(self._options)
        if self._phase == "pick":
            if not self._round.manager:
                self._say("#state", _("First a secret pick: 1–{n}", n=most))
            else:
                self._count(_COUNT)
        elif self._phase == "now":
            name = self.person.first_name
            self._say("#state", _("First what {name} said: 1–{n}", name=name, n=most))

    def action_hold(self) -> None:
        self.action_reveal()

    def action_stop(self) -> None:
        self._stop_timer()
        self._phase = "pick"
        self.redraw()

    def action_again(self) -> None:
        page = self.page
        self._stop_timer()
        self._phase = "pick"
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

        self.app.push_screen(AskLine(self.context, question, value=value, meaning=meaning), keep)

    def _put_options(self, step: Step) -> None:
        """A pick of other descriptions would mean nothing here: it goes with them."""
        page = self.page
        self.change_meeting(lambda meeting: with_step(take_back(meeting, page), step))

    def _count(self, left: int) -> None:
        is_still = self.app.animation_level == "none" or self.meeting.way == "chat"
        self._left = 0 if is_still else left
        self._phase = "count" if self._left else "now"
        if self._left:
            self._go_on(BEAT, lambda: self._count(left - 1))
        self.redraw()

    def _turn(self) -> None:
        """Show the next thing of what was revealed."""
        self._phase = "cards" if self._phase == "word" else "score"
        if self._phase == "cards":
            self._go_on(TURN, self._turn)
        self.redraw()

    def _go_on(self, after: float, then: Callable[[], None]) -> None:
        self._stop_timer()
        if self.app.animation_level == "none":
            self.call_later(then)
        else:
            self._timer = self.set_timer(after, then)

    def _stop_timer(self) -> None:
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.stop()
