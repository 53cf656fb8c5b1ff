"""What one is asked after a talk on which nobody could write: four questions, once."""

from typing import Literal, get_args

import msgspec

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Way

Recall = Literal["agreed", "heard", "promised", "later"]
"""What was agreed, what was heard, what the manager promised, what is for next time."""

RECALLS: tuple[Recall, ...] = get_args(Recall)
HANDS_FULL: frozenset[Way] = frozenset({"walk", "phone"})
"""Ways of meeting on which one hardly writes."""
_ASKED = "after-talk"


def is_to_recall(meeting: Meeting) -> bool:
    """Whether the questions are to be asked when the talk is over."""
    return meeting.way in HANDS_FULL and not is_several(meeting) and _ASKED not in meeting.aside.dismissed


def recalled(meeting: Meeting) -> Meeting:
    """Give the meeting as one after which they were asked."""
    if _ASKED in meeting.aside.dismissed:
        return meeting
    aside = msgspec.structs.replace(meeting.aside, dismissed=(*meeting.aside.dismissed, _ASKED))
    return msgspec.structs.replace(meeting, aside=aside)
