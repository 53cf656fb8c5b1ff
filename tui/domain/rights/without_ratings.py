"""A closed meeting without the numbers that were answered in it."""

import re

import msgspec

from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer, Meeting
from tui.domain.preparation.preparation import Preparation


def without_ratings(held: Held) -> Held:
    """Give a closed meeting without the numbers that were answered; words and choices stay, in its minutes too."""
    answers = tuple(a for a in map(_without_value, held.meeting.answers) if not a.is_empty)
    meeting: Meeting = msgspec.structs.replace(
        held.meeting, answers=answers, preparation=_prepared_without_values(held.meeting.preparation)
    )
    return msgspec.structs.replace(held, meeting=meeting, minutes=_minutes_without_ratings(held.minutes))


def _prepared_without_values(preparation: Preparation) -> Preparation:
    """Give what was answered before the meeting without its numbers; words and choices stay."""
    replies = (msgspec.structs.replace(reply, value=None) for reply in preparation.replies)
    kept = tuple(reply for reply in replies if not reply.is_empty)
    return preparation if kept == preparation.replies else msgspec.structs.replace(preparation, replies=kept)


def _without_value(answer: Answer) -> Answer:
    return answer if answer.value is None else msgspec.structs.replace(answer, value=None)


# In minutes a number in bold is a rating: signs that people type are escaped.
_RATED_LINE = r"(?m)^- .* – \*\*[0-9]{1,2}\*\*\n"
_RATED = r"(?<= – )\*\*[0-9]{1,2}\*\*: |: \*\*[0-9]{1,2}\*\*(?=\n|: )"
_EMPTY_PART = r"(?m)^## [^\n]*\n+(?![\n-])"


def _minutes_without_ratings(minutes: str) -> str:
    rest = re.sub(_RATED_LINE, "", minutes)
    rest = re.sub(_RATED, "", rest)
    return minutes if rest == minutes else re.sub(_EMPTY_PART, "", rest)
