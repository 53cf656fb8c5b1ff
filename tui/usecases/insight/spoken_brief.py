"""What to know before a meeting as it is said aloud: whole sentences, no signs, in less than two minutes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from tui.domain.dates.time_of_day import parse_time
from tui.domain.people.action import Action
from tui.domain.people.action_lists import open_with
from tui.domain.people.not_to_forget import not_to_forget
from tui.domain.people.person import Person
from tui.domain.people.rhythm.cadence import next_meeting
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean_line
from tui.language import Translator

MOST_WORDS = 179
_MOST_OF_A_TEXT = 12
"""Words of one text that are said."""
_MOST_OF_A_KIND = 3
"""Actions of one side, and points, that are said one by one."""
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


class Skies(NamedTuple):
    """What the weather of the person was at the last meeting and at the one before, in words; empty: not told."""

    last: str = ""
    before: str = ""


def spoken_brief(team: Team, person: Person, skies: Skies, today: date, _: Translator) -> str:
    """Say it in the language of the translator; private things are left out, as one may be overheard."""
    said = _Said(_, today)
    digest, them = team.digest(person.id), spoken(person.first_name)
    planned = next_meeting(person, digest.last_on, today)
    at = said.time(planned.time)
    when = said.near(planned.on)
    rest = _("You meet {name} {when} at {time}.", name=them, when=when, time=at)
    said.add(0, rest if at else _("You meet {name} {when}.", name=them, when=when))
    if digest.last_on is None:
        said.add(3, _("You have not met yet."))
    else:
        said.add(3, _("You last met {ago}.", ago=_.since(digest.last_on, today)))
    if skies.last and skies.before and skies.before != skies.last:
        said.add(
            4,
            _(
                "Last time the weather of {name} was {sky}, and before that {before}.",
                name=them,
                sky=spoken(skies.last),
                before=spoken(skies.before),
            ),
        )
    elif skies.last:
        said.add(4, _("Last time the weather of {name} was {sky}.", name=them, sky=spoken(skies.last)))
    actions = open_with(team, person.id, private=False)
    mine = [a for a in actions if a.is_managers]
    theirs = [a for a in actions if a.owner == "employee"]
    said.actions(
        1,
        mine,
        _("You took on nothing that is open."),
        lambda n: _.n("You took on {n} thing.", "You took on {n} things.", n),
    )
    said.actions(
        2,
        theirs,
        _("{name} took on nothing that is open.", name=them),
        lambda n: _.n("{name} took on {n} thing.", "{name} took on {n} things.", n, name=them),
    )
    points = [p for p in team.points_of(person.id, "employee") if p.is_open]
    if points:
        texts = (spoken(point.text) for point in points[:_MOST_OF_A_KIND])
        said.add(1, _("{name} wants to bring this up.", name=them) + " " + said.sentences(texts))
    if digest.forward_employee:
        forward = said.sentences([spoken(digest.forward_employee)])
        said.add(2, _("{name} looked forward to this.", name=them) + " " + forward)
    thing = not_to_forget(team, person, today)
    if thing is not None:
        said.add(0, _("One thing not to forget.") + " " + said.sentences([spoken(thing.text)]))
    return said.whole()


def spoken(text: str) -> str:
    """Give a text as words alone, of a long one the first."""
    words = _WORD.findall(clean_line(text).replace("&", " "))
    return " ".join(words[:_MOST_OF_A_TEXT])


def words_of(text: str) -> int:
    """Count the words as they are spoken: of a number each digit may be one."""
    return sum(max(1, sum(char.isdigit() for char in word)) for word in text.split())


class _Said:
    """Sentences in the order in which they are said; those that count least are left out where there are too many."""

    def __init__(self, translator: Translator, today: date) -> None:
        self._, self._today = translator, today
        self._sentences: list[tuple[int, str]] = []

    def add(self, rank: int, sentence: str) -> None:
        self._sentences.append((rank, sentence))

    def actions(self, rank: int, actions: Sequence[Action], none: str, count: Callable[[int], str]) -> None:
        """Say how many there are and the first of them, each less needed than the one before."""
        if not actions:
            self.add(4, none)
            return
        self.add(rank, count(len(actions)))
        for number, action in enumerate(actions[:_MOST_OF_A_KIND]):
            when = self._due(action)
            text = spoken(action.text)
            self.add(rank + number, f"{text}, {when}." if when else f"{text}.")

    def near(self, day: date) -> str:
        _, ahead = self._, (day - self._today).days
        if -1 <= ahead < 7:
            return _.near(day, self._today)
        return f"{_.weekday(day.weekday())} {_.day_of_month(day)}"

    def time(self, time: str) -> str:
        """Say `10:00` as `10` and `09:30` as `9 30`; empty where there is none."""
        hour, _colon, minute = (parse_time(time) or "").partition(":")
        said = hour.removeprefix("0") or hour
        return said if minute in ("", "00") else f"{said} {minute}"

    def sentences(self, texts: Iterable[str]) -> str:
        return " ".join(f"{text}." for text in texts if text)

    def whole(self) -> str:
        kept = list(self._sentences)
        while sum(words_of(sentence) for _rank, sentence in kept) > MOST_WORDS:
            least = max(rank for rank, _sentence in kept)
            last = max(n for n, (rank, _sentence) in enumerate(kept) if rank == least)
            del kept[last]
        return " ".join(sentence for _rank, sentence in kept)

    def _due(self, action: Action) -> str:
        _ = self._
        if action.due is None:
            return ""
        late = (self._today - action.due).days
        if late > 0:
            return _.n("due {n} day ago", "due {n} days ago", late)
        return _("due {day}", day=self.near(action.due))
