"""What a dossier says of one meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.domain.meeting.meeting import Answer
from tui.exchange.markdown.chat_lines import chat_lines
from tui.exchange.markdown.dossier_lines import minutes, note_line
from tui.exchange.markdown.minutes_wording import by_whom, is_guess
from tui.exchange.markdown.plain_line import plain
from tui.language.titles.meeting_titles import kind_title, way_title
from tui.language.titles.relation_titles import manager_word

if TYPE_CHECKING:
    from tui.domain.meeting.meeting import Aside, Meeting
    from tui.domain.people.person import Person
    from tui.domain.preparation.preparation import Reply
    from tui.exchange.markdown.minutes_wording import Wording
    from tui.language import Translator


class MeetingLines:
    """Tells of meetings with one person what they said and were asked, a line each."""

    def __init__(self, person: Person, wording: Wording, translator: Translator, manager: str) -> None:
        self._person, self._wording, self._, self._manager = person, wording, translator, manager

    def lines(self, meeting: Meeting) -> list[str]:
        """Give what both may read of it."""
        _ = self._
        rows = [
            (_("Purpose"), plain(meeting.purpose)),
            (_("Way of meeting"), way_title(meeting.way, _)),
            (_("Plan"), ", ".join(kind_title(step.kind, _) for step in meeting.steps)),
            (
                _("{name} spoke", name=self._manager) if self._manager else _("Your manager spoke"),
                minutes(meeting.manager_talks.spent, _),
            ),
            (_("You spoke"), minutes(meeting.employee_talks.spent, _)),
        ]
        lines = [_("with several people; this is your part of it")] if meeting.participants else []
        lines += [f"{title}: {value}" for title, value in rows if value]
        lines += [self._answer(answer) for answer in meeting.answers]
        lines += [
            f"{_('Before the meeting')}: {self._answer(reply)}" for reply in meeting.preparation.replies
        ]
        lines += [f"{_('Note')}: {plain(note.text)}" for note in meeting.notes]
        you = {self._person.id: _("you")}
        written = chat_lines(meeting.chat, you, self._called(), _)
        return lines + [f"{_('Chat')}: {line}" for line in written]

    def aside(self, aside: Aside) -> list[str]:
        """Give what is the manager's alone of a meeting under way."""
        _ = self._
        lines = [f"{_('private')}: {note_line(note)}" for note in aside.notes]
        lines += [f"{_('Focus')}: {plain(text)}" for text in aside.focus]
        lines += [_("private: a serious worry is marked")] if aside.marks else []
        written = (*aside.secrets.values(), *aside.drafts.values())
        return lines + [f"{_('Half-written')}: {plain(text)}" for text in written]

    def _answer(self, answer: Answer | Reply) -> str:
        _ = self._
        asked = plain(self._wording(answer.question) or answer.question)
        who = f" ({self._side(answer)})"
        if isinstance(answer, Answer) and is_guess(answer):
            who = by_whom(answer, _, manager=self._manager)
        said = [
            _("confirmed") if answer.choice == "confirmed" else plain(self._choice(answer.choice)),
            "" if answer.value is None else f"**{answer.value}**",
            plain(answer.text),
            _("no answer") if answer.declined else "",
        ]
        return f"{asked}{who}: {' · '.join(one for one in said if one)}"

    def _called(self) -> str:
        """What the manager is called."""
        return self._manager or manager_word(self._person.relation, self._)

    def _side(self, answer: Answer | Reply) -> str:
        return self._called() if answer.side == "manager" else self._("you")

    def _choice(self, id: str) -> str:
        return self._wording(id) or id if id else ""
