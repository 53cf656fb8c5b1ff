"""One message of a meeting that is held in a chat."""

from datetime import datetime

from tui.domain.record import Record


class ChatMessage(Record, frozen=True, kw_only=True):
    """What somebody wrote; `at` is the instant it was sent off from here or taken in, not the chat's own.

    `who` is `manager` or the id of a person, empty where it could not be told; `name` is then what stood there
    in place of one. `step` is the id of the step in which it was written.
    """

    id: str
    text: str
    at: datetime
    who: str = ""
    name: str = ""
    step: str = ""
