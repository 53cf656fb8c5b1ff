"""Replies out of the inbox: each finds its meeting by the code in it."""

from __future__ import annotations

from collections.abc import Iterable

from tui.domain.preparation.form import code_of
from tui.domain.workspace.state import State
from tui.exchange.preparation.mail_text import lines_of
from tui.exchange.preparation.reply_marks import codes_in
from tui.exchange.preparation.reply_reader import read_reply
from tui.usecases.answers.prep_form import form_for, is_form_meeting, with_numbers
from tui.usecases.answers.take_answers import with_answers
from tui.usecases.context import Context


def with_inbox(state: State, context: Context, raws: Iterable[bytes]) -> State:
    """Give the state with all answers that are for a meeting in it; what is for none is left where it is."""
    for raw in raws:
        codes = codes_in(lines_of(raw))
        for id in _people_of(state, codes):
            person = state.team.person(id)
            if person is None:
                continue
            own = context.for_person(person)
            state = with_numbers(state, person)
            form = form_for(state, person, own)
            read = read_reply(raw, form)
            state, _taken = with_answers(state, person, form, read, now=context.now(), today=context.today())
    return state


def _people_of(state: State, codes: Iterable[str]) -> list[str]:
    named = set(codes)
    live = [meeting for meeting in state.meetings.values() if is_form_meeting(meeting)]
    return [meeting.person for meeting in live if code_of(meeting.person, meeting.id) in named]
