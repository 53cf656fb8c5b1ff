"""Where one can go: messages that screens post and the app follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.domain.people.action import Action
    from tui.domain.people.person import Appointment, Language, Person, Way
    from tui.usecases.changes import StateChange


class GoHome(Message):
    """To the home screen."""


class GoPrepare(Message):
    """To the preparation with a person; the meeting is made where there is none, with a `group` for that group."""

    def __init__(self, person: str, group: str = "") -> None:
        super().__init__()
        self.person, self.group = person, group


class GoMeet(GoPrepare):
    """Straight into the dialogue with a person, resumed where it stood; `way` where one is chosen for this time."""

    def __init__(self, person: str, group: str = "", *, way: Way | None = None) -> None:
        super().__init__(person, group)
        self.way = way


class GoFollowUp(GoPrepare):
    """To the follow-up of the meeting with a person."""


class StageInFront(Message):
    """A screen that has a row for what is said stands in front."""


class OpenAction(Message):
    """Open the action form: on an action to mend, or on a new one with a person."""

    def __init__(self, person: Person, action: Action | None, meeting: str) -> None:
        super().__init__()
        self.person = person
        self.action = action
        self.meeting = meeting


class Copy(Message):
    """Offer to copy a text that may be shared, and say what came of it.

    `has_forms` is whether it is Markdown, which chats and mails take in other forms. `handed` is the change to make
    once it was copied.
    """

    def __init__(self, text: str, *, has_forms: bool = False, handed: StateChange | None = None) -> None:
        super().__init__()
        self.text = text
        self.has_forms = has_forms
        self.handed = handed


class CopyNow(Message):
    """Copy a text that may be shared at once, say what came of it, and make the change `handed` then."""

    def __init__(self, text: str, *, handed: StateChange) -> None:
        super().__init__()
        self.text = text
        self.handed = handed


class CloseMeeting(Message):
    """Close the meeting with a person and agree on the next one."""

    def __init__(self, person: str, planned: Appointment) -> None:
        super().__init__()
        self.person = person
        self.planned = planned


class OpenDemo(Message):
    """Leave, and open the demo team instead."""


class NameChosen(Message):
    """The manager has said what the people they meet call them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class SettingsChosen(Message):
    """A language and a look were chosen, and other settings by their names in the file."""

    def __init__(self, language: Language, theme: str, **others: str | bool) -> None:
        super().__init__()
        self.language, self.theme, self.others = language, theme, others

    def is_like(self, other: SettingsChosen) -> bool:
        """Whether the same was chosen."""
        return (self.language, self.theme, self.others) == (other.language, other.theme, other.others)
