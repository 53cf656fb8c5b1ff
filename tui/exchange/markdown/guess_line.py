"""One half of the game in which each guesses the other's week, as one line of the minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.exchange.markdown.minutes_wording import is_guess
from tui.exchange.markdown.plain_line import plain

if TYPE_CHECKING:
    from tui.domain.meeting.meeting import Answer
    from tui.exchange.markdown.minutes_wording import Wording
    from tui.language import Translator


class GuessLines:
    """Tells of a week that was picked how it was guessed, and of the guess nothing more in a line of its own."""

    def __init__(
        self, answers: Sequence[Answer], wording: Wording, names: dict[str, str], translator: Translator
    ):
        """Take what both sides answered, and the name of each side."""
        self._answers, self._wording, self._names, self._ = answers, wording, names, translator

    def tells_of(self, answer: Answer) -> bool:
        """Whether the answer is one of the two of a half that both have picked in."""
        return is_guess(answer) and len(self._half(answer)) == len(self._names)

    def said(self, answer: Answer) -> str:
        """Give what a half came to; empty for the guess, which the line of the week tells."""
        _, half = self._, self._half(answer)
        whose = answer.question.rpartition(".")[2]
        if answer.side != whose:
            return ""
        (guess,) = (one for one in half if one.side != whose)
        week, name = self._week(answer), self._names[guess.side]
        if guess.choice == answer.choice:
            return _("{week} – {name} guessed right", week=week, name=name)
        return _("{week} – {name} guessed: {guess}", week=week, name=name, guess=self._week(guess))

    def _half(self, answer: Answer) -> list[Answer]:
        return [one for one in self._answers if one.question == answer.question and one.choice]

    def _week(self, answer: Answer) -> str:
        return plain(self._wording(answer.choice) or answer.choice)
