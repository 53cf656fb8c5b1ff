"""A topic's past: when it last came up with somebody, and what was agreed about it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from tui.domain.meeting.archive import Archive
from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.team import Team
from tui.domain.text.likeness import is_akin, key_words

_STEM = 4
"""Letters that two words of one stem have in common at the least."""
_LEAST_SHARE = 2 / 3
"""Share of the words of a topic that stand in what was said about it."""


class Mention(NamedTuple):
    """What was said on a day, or agreed; `owner` is that of an action."""

    on: date
    text: str
    kind: Literal["said", "action", "decision"] = "said"
    owner: str = ""


class TopicPast(NamedTuple):
    """The last time that a topic came up, and what was last agreed about it, where something was."""

    last: Mention
    agreed: Mention | None


def mentions(person: str, team: Team, past: Archive, before: date) -> Iterator[Mention]:
    """Give all that was said with a person before a day: points, shared notes, actions and decisions, open or not."""
    found = _everything(person, team, past)
    return (one for one in dict.fromkeys(found) if one.on < before)


def _everything(person: str, team: Team, past: Archive) -> Iterator[Mention]:
    for held in past.meetings:
        if held.meeting.held is not None and not held.meeting.participants:
            yield from (Mention(held.meeting.held, note.text) for note in held.meeting.notes)
    points = (*past.points, *(point for point in team.points if point.person == person))
    yield from (Mention(point.raised, point.text) for point in points)
    digest = team.digest(person)
    if digest.last_on is not None:
        # It is at hand while the archives are still being read.
        yield from (Mention(digest.last_on, text) for text in digest.main_points)
    yield from map(_of_action, (*past.actions, *team.actions_of(person)))
    yield from map(_of_decision, (*past.decisions, *team.decisions_of(person)))


def _of_action(action: Action) -> Mention:
    return Mention(action.agreed, action.text, "action", action.owner)


def _of_decision(decision: Decision) -> Mention:
    return Mention(decision.decided, decision.text, "decision")


class TopicIndex:
    """Mentions by their words, so that looking one up costs nothing at a key."""

    def __init__(self, found: Iterable[Mention]) -> None:
        self._mentions = sorted(found, key=lambda one: (one.on, one.text))
        places: defaultdict[str, set[int]] = defaultdict(set)
        for place, mention in enumerate(self._mentions):
            for word in key_words(mention.text):
                places[word].add(place)
        self._places = dict(places)
        self._words = sorted(self._places)

    def find(self, topic: str) -> TopicPast | None:
        """Give the past of a topic as far as it is typed; None where it has no words, or none that came up."""
        words = key_words(topic)
        if not words:
            return None
        counted: defaultdict[int, int] = defaultdict(int)
        for word in words:
            for place in self._with(word):
                counted[place] += 1
        about = sorted(place for place, count in counted.items() if count / len(words) >= _LEAST_SHARE)
        if not about:
            return None
        agreed = next((place for place in reversed(about) if self._mentions[place].kind != "said"), None)
        return TopicPast(self._mentions[about[-1]], None if agreed is None else self._mentions[agreed])

    def _with(self, word: str) -> set[int]:
        """Give the places of all words of the same stem."""
        stem = word[:_STEM]
        found: set[int] = set()
        at = bisect_left(self._words, stem)
        while at < len(self._words) and self._words[at].startswith(stem):
            if is_akin(word, self._words[at]):
                found |= self._places[self._words[at]]
            at += 1
        return found
