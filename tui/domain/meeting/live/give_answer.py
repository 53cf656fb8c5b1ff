"""Giving an answer by a key: a value of a scale, or one of the choices."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tui.domain.meeting.meeting import Answer


def with_value(answer: Answer, value: int, version: int) -> Answer:
    """Give the answer with a value to that version of the question; 0 is that there is no answer."""
    kept = None if value == 0 else value
    return msgspec.structs.replace(answer, value=kept, declined=value == 0, version=version)


def with_choice(answer: Answer, choice: str) -> Answer:
    """Give the answer with a choice; the same once more takes it back."""
    return msgspec.structs.replace(answer, choice="" if choice == answer.choice else choice)


def without_value(answer: Answer) -> Answer:
    """Give the answer with its words alone."""
    return msgspec.structs.replace(answer, value=None, choice="", declined=False)


def next_value(value: int | None, by: int, most: int, last: int | None) -> int:
    """Give the value beside the one that is given; the first is that of last time, else the middle of the scale."""
    meant = value + by if value is not None else last or (most + 1) // 2
    return max(1, min(most, meant))


def next_choice(choice: str, by: int, choices: Sequence[str]) -> str:
    """Give the choice beside the one that is taken; the first is the one at the end that one comes from."""
    if choice not in choices:
        return choices[0 if by > 0 else -1]
    return choices[max(0, min(len(choices) - 1, choices.index(choice) + by))]
