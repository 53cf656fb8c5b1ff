"""What stands half written in the line of a meeting: broken off as the app ended, or left on purpose."""

from tui.domain.meeting.meeting import Meeting, with_draft
from tui.domain.record import Record

_BROKEN_OFF, _LEFT = "capture", "capture left"


class LineDraft(Record, frozen=True, kw_only=True):
    """A text, and whether it was left; else whoever wrote it goes on in it."""

    text: str = ""
    is_left: bool = False


def line_draft(meeting: Meeting) -> LineDraft:
    drafts = meeting.aside.drafts
    if text := drafts.get(_BROKEN_OFF, ""):
        return LineDraft(text=text)
    return LineDraft(text=drafts.get(_LEFT, ""), is_left=True)


def with_line_draft(meeting: Meeting, draft: LineDraft) -> Meeting:
    """Keep what stands in the line; no text, no draft."""
    meeting = with_draft(meeting, _BROKEN_OFF, "" if draft.is_left else draft.text)
    return with_draft(meeting, _LEFT, draft.text if draft.is_left else "")
