"""Holding each kind of step by its own keys, in an ordinary way, in a window of any size and any language."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count

from tests.endtoend.terminal import Terminal
from tui.domain.meeting.meeting import Kind, Step
from tui.domain.meeting.step_pages import pages

_WIDE = 72
"""Columns from which the plan stands at the side."""


class Talk:
    """One dialogue in a terminal; `said` is every text that was typed into it."""

    def __init__(self, terminal: Terminal, columns: int) -> None:
        self.terminal = terminal
        self.said: list[str] = []
        self._is_wide = columns >= _WIDE
        self._numbers = count(1)

    def hold(self, step: Step, at: int, total: int) -> None:
        """Wait for the step to be in turn, answer each of its pages, and go on as long as something comes."""
        self.in_turn(at, total)
        for page in range(len(pages(step))):
            sign = KEYS[step.kind](self, page)
            if at == total and page == len(pages(step)) - 1:
                return
            self.terminal.settle(0.05)
            self.terminal.press("space")
            if sign:
                self.terminal.wait_gone(sign)
            self.terminal.settle(0.15)

    def in_turn(self, at: int, total: int) -> None:
        """Wait for the step at this place (from 1) to be the one in turn, and for its view to have the keys."""
        if not self._is_wide:
            # Beside the clock of a walk.
            self.terminal.wait(rf"\A(?:.*\n)?.*\b{at}/{total}\b")
        else:
            # The plan begins in the second line.
            dots = rf"\A.*(?:{at}/{total} |(?:[●○•·] ){{{at - 1}}}━━━)"
            self.terminal.wait(rf"{dots}|\A.*\n.* {at}/{total}(?: |$)")
        self.terminal.settle(0.08)

    def numbered(self, digit: int) -> str:
        """Answer by number; what shows it is drawn, and stands at another place on each page."""
        self.terminal.press(str(digit))
        self.terminal.settle(0.15)
        return ""

    def write(self, *first: str, then: tuple[str, ...] = ("enter",)) -> str:
        """Type a text of its own into the field that `first` opens, see it, and give it."""
        text = f"word{next(self._numbers)}"
        self.said.append(text)
        self.terminal.press(*first)
        self.terminal.type(text)
        self.terminal.wait(rf"{text}\b")
        self.terminal.press(*then)
        # On a walk what was kept stands among the last lines, too.
        return rf"(?<![?·!→] ){text}\b"


def _weather(talk: Talk, page: int) -> str:
    return talk.numbered(2 + page)


def _guess(talk: Talk, page: int) -> str:
    talk.terminal.press("1", "space")
    talk.terminal.wait("1–3 ")
    talk.terminal.wait("esc ")
    talk.terminal.press("2")
    talk.terminal.wait("What made it look so|Vad fick det att|Hvad fik det til")
    return "○ "


def _one_thing(talk: Talk, page: int) -> str:
    asked = _question(talk)
    talk.write("enter")
    # It comes up again at once where their points are next.
    talk.terminal.press("i")
    return asked


def _words(talk: Talk, page: int) -> str:
    return talk.write("enter")


def _drawn(talk: Talk, page: int) -> str:
    before = _question(talk)
    talk.terminal.press("r")
    talk.terminal.wait_gone(before)
    return _question(talk)


def _question(talk: Talk) -> str:
    """The end of the question that is on the stage."""
    stage = "\n".join(line.split("│", 1)[-1] for line in talk.terminal.text.splitlines())
    found = re.search(r"\S{2,} \S+\?", stage)
    assert found is not None, talk.terminal.text
    return re.escape(found[0])


def _settled(talk: Talk, page: int) -> str:
    if re.search("▌ ○", talk.terminal.text):
        talk.terminal.press("d")
        talk.terminal.wait("▌ ●")
    # The next list has a cursor at once, too.
    chosen = re.search(r"▌ [●○×→] .{8,30}", talk.terminal.text)
    return re.escape(chosen[0].rstrip()) if chosen is not None else "▌"


def _points(talk: Talk, page: int) -> str:
    sign = talk.write("i")
    text = talk.said[-1]
    # In a low window the last ones are below what is seen.
    talk.terminal.press("end")
    talk.terminal.wait(rf"▌ ○ {text}")
    talk.terminal.press("d")
    talk.terminal.wait_gone(rf"▌ ○ {text}")
    # The next open one is in hand then, if there is one; none of them is passed over.
    while open_one := re.search(r"▌ ○ \S+(?: \S+)*", talk.terminal.text):
        talk.terminal.press("d")
        talk.terminal.wait_gone(re.escape(open_one[0]))
    return sign


def _card(talk: Talk, page: int) -> str:
    if re.search(r" 9  +10\b", talk.terminal.text):
        talk.numbered(7)
    return talk.write("enter")


def _statement(talk: Talk, page: int) -> str:
    talk.numbered(2 + page)
    if re.search("has chosen|har valt|har valgt", talk.terminal.text):
        # Both rate: the manager unseen, then the employee aloud.
        talk.numbered(3 + page)
    return ""


def _decision(talk: Talk, page: int) -> str:
    text = talk.write("i")
    talk.terminal.wait(rf"▌ ● {text}")
    return text


def _goals(talk: Talk, page: int) -> str:
    text = talk.write("i")
    talk.terminal.wait(rf"▌ ○ {text}")
    talk.terminal.press("d")
    talk.terminal.wait(rf"(?:●|:) {text}")
    return text


def _ideas(talk: Talk, page: int) -> str:
    text = talk.write("i")
    talk.terminal.wait(rf"▌ ○ {text}")
    talk.terminal.press("d")
    talk.terminal.wait(rf"● {text}")
    return text


def _note(talk: Talk, page: int) -> str:
    talk.write("n")
    talk.terminal.wait(rf"● (?:noted|noterat|noteret)|· {talk.said[-1]}")
    talk.terminal.press("esc")
    return _question(talk)


def _sum_up(talk: Talk, page: int) -> str:
    text = talk.write("enter")
    talk.terminal.wait(rf"– {text}")
    talk.terminal.press("enter", "d")
    talk.terminal.wait(r"● \w+ .*\w$")
    return text


def _agree(talk: Talk, page: int) -> str:
    text = talk.write("a", then=())
    # On a walk it is one line.
    is_line = f"!{talk.said[-1]}" in talk.terminal.text
    talk.terminal.press("enter" if is_line else "ctrl+s")
    talk.terminal.wait(rf"○ .*{text}")
    if is_line:
        talk.terminal.press("esc")
    talk.terminal.settle(0.1)
    # It is read back, and taken as right.
    talk.terminal.press("space")
    read_back = r"\d · (?:is this right|stämmer det|er det rigtigt)"
    talk.terminal.wait(read_back)
    talk.terminal.press("space")
    talk.terminal.wait_gone(read_back)
    return text


def _evaluate(talk: Talk, page: int) -> str:
    return talk.write("enter") if page == 2 else talk.numbered(5 + page)


def _round(talk: Talk, page: int) -> str:
    """The first names a weather, the second is not here, all others have had the word."""
    for key, sign in (("2", "● .*(?:Partly|Växlande|Skiftende|Delvis)"), ("x", "^.*– .*")):
        talk.terminal.press(key)
        talk.terminal.wait(sign)
    for _ in range(20):
        talk.terminal.settle(0.08)
        if not re.search("▌ ○", talk.terminal.text):
            break
        talk.terminal.press("d")
    return r"\b1 \w+"


def _task(talk: Talk, page: int) -> str:
    text = talk.write("enter")
    talk.terminal.wait(rf"▌ +{text}")
    return text


KEYS: dict[Kind, Callable[[Talk, int], str]] = {
    "weather": _weather,
    "guess-week": _guess,
    "one-thing": _one_thing,
    "if-i-vanished": _words,
    "small-talk": _drawn,
    "last-actions": _settled,
    "their-points": _points,
    "my-points": _points,
    "cards": _card,
    "statements": _statement,
    "decision": _decision,
    "goals": _goals,
    "ideas": _ideas,
    "free": _note,
    "sum-up": _sum_up,
    "agree": _agree,
    "preview": _words,
    "evaluate": _evaluate,
    "round": _round,
    "who-does-what": _task,
    "sounding-board": _task,
}
"""How each kind of step is held: what one presses on its page of this number, and what shows until one goes on."""
