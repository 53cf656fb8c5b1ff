"""After which talks one is asked what was agreed and heard, and that it is asked once."""

import msgspec
import pytest

from tests.domain.samples import meeting
from tui.domain.meeting.after_talk import is_to_recall, recalled


@pytest.mark.parametrize("way", ["video", "phone", "walk", "chat", "room"])
def test_it_is_asked_where_the_hands_were_full(way: str) -> None:
    assert is_to_recall(meeting(way=way)) == (way in ("phone", "walk"))


def test_it_is_asked_once_and_not_of_several() -> None:
    walk = meeting(way="walk")
    assert is_to_recall(walk)
    assert not is_to_recall(recalled(walk))
    assert recalled(recalled(walk)) == recalled(walk)
    assert not is_to_recall(msgspec.structs.replace(walk, participants=("bo", "cleo")))
