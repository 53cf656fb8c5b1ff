"""The keys of the follow-up, and whether each counts on the page in turn."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.language import Translator
from tui.language.declare import N_
from tui.widgets.keys.key_names import Keys
from tui.widgets.lists.settling_keys import settling_keys

NOTES, ACTIONS, MINUTES, RATING, NEXT_DATE = PAGES = range(1, 6)
FOLLOW_UP_KEYS: list[BindingType] = [
    Binding("space,right", "onward(1)", N_("next"), id="follow-up.next"),
    Binding("left,backspace", "onward(-1)", N_("a page back"), show=False, id="follow-up.back"),
    Binding("d", "date", N_("another date"), show=False, id="follow-up.date"),
    Binding("c", "close_meeting", N_("close the meeting"), id="follow-up.close"),
    Binding("y", "copy", N_("copy the minutes"), id="follow-up.copy"),
    Binding("Y", "copy_theirs", N_("copy their actions"), show=False, id="follow-up.copy-theirs"),
    Binding("a", "add_action", N_("action"), show=False, id="follow-up.action"),
    Binding("f3", "fill_in_action", N_("action form"), show=False, id="follow-up.action-form"),
    Binding("v", "show_whole", N_("whole text"), id="follow-up.whole"),
    Binding("V", "chat_wish", N_("the chat in the minutes"), show=False, id="follow-up.chat"),
    Binding("b", "dialogue", N_("back to the dialogue"), id="follow-up.dialogue"),
    Binding("Q", "recall", N_("the questions after the talk"), show=False, id="follow-up.recall"),
    Binding("X", "discard", N_("discard this meeting"), show=False, id="follow-up.discard"),
    *(
        Binding(key, f"page({number})", N_("page"), show=False, id=f"follow-up.page-{number}")
        for number, key in enumerate(("f5", "f6", "f7", "f8", "f10"), 1)
    ),
]
FIRST_KEYS = (
    "sort.minutes",
    "follow-up.next",
    "sort.action",
    "sort.later",
    "sort.drop",
    "sort.private",
    "follow-up.close",
    "follow-up.dialogue",
)
"""What the foot shows first."""


def page_keys(page: int, action: Action | None, _: Translator) -> Keys:
    """Give the keys that the foot of a page begins with; `action` is the one in hand, where there is one."""
    if page == ACTIONS:
        onward, new = ("space", _("next")), ("a", _("action"))
        if action is None:
            return onward, new
        # A foot that others read has four: one drops an action there less often than one thinks of another.
        done, another_day, *rest = settling_keys(action, _)
        return onward, done, another_day, new, *rest
    if page == MINUTES:
        return ("space", _("next")), ("y", _("copy"))
    return (("d", _("another date")),) if page == NEXT_DATE else ()


def counts_on(
    action: str, parameters: tuple[object, ...], page: int, meeting: Meeting | None, *, guarded: bool
) -> bool:
    """Whether what a key does can be done on a page; after the last one nothing comes."""
    if action == "onward":
        return page < NEXT_DATE or parameters != (1,)
    if action == "date":
        return page == NEXT_DATE
    if action == "recall":
        # What one answers may be for the manager alone.
        return not guarded and meeting is not None and not is_several(meeting)
    if action == "chat_wish":
        return page == MINUTES and meeting is not None and bool(meeting.chat)
    return True


def in_one_hand(keys: Keys) -> Keys:
    """Give the two keys of a rating that a phone has: it has no arrows, and the way on is one of the two."""
    return tuple(pair for pair in keys if "←" not in pair[0])[:2]
