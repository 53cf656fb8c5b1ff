"""What the game of guessing a week says, in the language of the stage."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.domain.meeting.live.guess_game import Round
from tui.language import Translator
from tui.widgets.keys.key_names import Keys
from tui.widgets.meeting.guess.guess_phases import COUNT, Phase
from tui.widgets.meeting.guess.option_cards import Option


@dataclass(frozen=True, slots=True)
class GuessText:
    """The words of one half; `own` where it is the manager's week that `name` guesses.

    `manager` is what the manager is called, empty where that is not known.
    """

    translator: Translator
    name: str
    own: bool
    manager: str = ""

    def heading(self) -> str:
        """Say who guesses, and in which of the two halves one is."""
        _ = self.translator
        guesses = self.name if self.own else self.manager
        who = _("{name} guesses", name=guesses) if guesses else _("Your manager guesses")
        return f"{who}  ·  " + _("round {n} of 2", n=2 if self.own else 1)

    def question(self) -> str:
        """Ask whoever is to say it aloud."""
        _ = self.translator
        if self.own and self.manager:
            return _("{name}, which of these weeks did {other} have?", name=self.name, other=self.manager)
        if self.own:
            return _("{name}, which of these was your manager’s week?", name=self.name)
        return _("{name}, which of these was your week?", name=self.name)

    def before(self, *, picked: bool) -> str:
        """Say what each does before the count."""
        _ = self.translator
        if self.manager and picked:
            return _("{name} has picked – keep yours to yourself", name=self.manager)
        if self.manager:
            return _("{name} picks in secret – keep yours to yourself", name=self.manager)
        if picked:
            return _("Your manager has picked – keep yours to yourself")
        return _("Your manager picks in secret – keep yours to yourself")

    def said(self, phase: Phase, left: int, now: Round) -> str:
        """Give the line below the cards: what each does, and once it is shown what to talk about."""
        _ = self.translator
        if phase == "pick":
            return self.before(picked=bool(now.manager))
        if phase == "count":
            return self.counted(left)
        if phase == "now":
            return _("{name}, say it aloud now", name=self.name)
        if phase == "word":
            return ""
        return _("What gave it away?") if now.manager == now.employee else _("What made it look so?")

    def picked(self) -> str:
        """Say what comes after the pick to whoever counts for the other, who does not see the screen."""
        return self.translator("Picked – now count down aloud")

    def counted(self, left: int) -> str:
        """Say that it is about to be said, with a square for each figure that is to come."""
        pips = " ".join("■" if n < left else "□" for n in range(COUNT))
        return f"{pips}   " + self.translator("{name}, get ready to say it", name=self.name)

    def marks(self) -> tuple[str, str]:
        """Give what stands at the week that it was, and at another one that was guessed."""
        _ = self.translator
        whose = self.manager if self.own else self.name
        return _("{name}’s week", name=whose) if whose else _("this was the week"), _("guessed")

    def all_marks(self) -> tuple[str, ...]:
        """Give what stands at a week in either half: the second begins where the first one stood."""
        return *replace(self, own=False).marks(), *replace(self, own=True).marks()

    def revealed(self, options: tuple[tuple[str, str], ...], now: Round) -> tuple[Option, ...]:
        """Give the descriptions with whose week one of them was, and what was guessed where that was another."""
        truth, guess = self.marks()
        right, guessed = (now.manager, now.employee) if self.own else (now.employee, now.manager)
        return tuple(
            Option(text, truth if id == right else "", guess if id == guessed != right else "")
            for id, text in options
        )


def guess_keys(phase: Phase, name: str, options: int, _: Translator) -> Keys:
    """Give the keys that count in a phase, and what each does."""
    if phase == "now":
        return ((f"1–{options}", _("what {name} said", name=name)), ("esc", _("stop")))
    if phase == "count":
        return (("esc", _("stop the count")),)
    if phase == "pick":
        return (
            (f"1–{options}", _("secret pick")),
            ("space", _("count")),
            ("r", _("others")),
            ("s", _("skip")),
        )
    return ("space", _("next")), ("n", _("take a note")), ("del", _("once more"))


def score_text(who: str, right: int, played: int, most_pips: int) -> str:
    """Give what somebody has guessed so far: a square for each time, a full one where it was right.

    Of more than `most_pips` times the figures are told.
    """
    pips = " ".join("■" if n < right else "□" for n in range(played))
    return f"{who}  {pips if played <= most_pips else f'{right}/{played}'}"
