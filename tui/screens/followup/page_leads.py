"""What leads to the pages of the follow-up: in the words of the manager, or said to both while others watch."""

from __future__ import annotations

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.language import Translator
from tui.screens.followup.closing_page import thanks


def about_sorting(_: Translator, *, guarded: bool, is_narrow: bool) -> str:
    """Say what the page for sorting is for; in a narrow window its keys, for which the foot has no room there."""
    if guarded:
        return _("What was noted in the meeting, and where each line is to stand.")
    if is_narrow:
        return _("n into the minutes   p private   a action   k next time   x drop")
    return _("Your notes from the meeting: one key files each of them.")


def begun_with(meeting: Meeting, person: Person, _: Translator, *, is_sorting: bool) -> str:
    """Say to both how it goes on after the talk, on the first page of it with thanks, as long as others watch."""
    if is_sorting:
        return f"{thanks(meeting, person, _)}\n" + _("Now we go through what we noted")
    if meeting.notes:
        return _("Have we got everything that we agreed?")
    return f"{thanks(meeting, person, _)}\n" + _("Now we go through what we agreed")
