"""The pane beside the actions: what was said in the last meeting, and what goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from tui.domain.meeting.meeting import Note
from tui.domain.people.decision_record import Decision
from tui.domain.people.person import Person
from tui.domain.text.block_line import blocks
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.usecases.context import Context
from tui.usecases.insight.last_meeting import LastMeeting, Said, last_meeting
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.base.excerpt import glimpse
from tui.widgets.person import sections
from tui.widgets.person.sections import Section, heading

_LINE = 240
"""Characters of one text."""
_LEAST = 3
"""Lines below which nothing is told: a heading alone says nothing."""


class LastMeetingPane(Widget):
    """As much as there is room for, what counts most first; while others may watch, only what both know."""

    DEFAULT_CSS = "LastMeetingPane { width: 1fr; height: 1fr; padding: 1 2 0 2; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._told: tuple[State, Person, Context, LastMeeting, bool] | None = None

    def show(self, state: State, person: Person, context: Context, *, guarded: bool) -> None:
        """Tell of another state."""
        found = last_meeting(state, person, context, private=not guarded)
        self._told = state, person, context, found, guarded
        self.refresh()

    def render(self) -> RenderResult:
        width, height = self.content_size
        if self._told is None or height < _LEAST:
            return Content("")
        state, person, context, last, guarded = self._told
        rows: list[Content] = []
        for part in _parts(state, person, context, last, (width, height), guarded=guarded):
            gap = [Content("")] if rows else []
            drawing = sections.fitted(part, height - len(rows) - len(gap), context.manager_translator)
            rows += [*gap, *drawing] if drawing else []
        return lines(*rows) if rows else Content("")


def _parts(
    state: State, person: Person, context: Context, last: LastMeeting, size: tuple[int, int], *, guarded: bool
) -> Iterator[Section]:
    """Give what there is to tell, what counts most first."""
    _, team, (width, height) = context.manager_translator, state.team, size
    found = (
        sections.last_time(team, person, context, width),
        _own(last.own, width, _),
        _decided(last.decisions, context, width, most=height),
        sections.points(team, person, "employee", context, width, most=height),
        sections.points(team, person, "manager", context, width, most=height),
        sections.forward(team, person, context, width),
        _answers(last.said[:height], width, _, guarded=guarded),
    )
    return (part for part in found if part is not None)


def _own(notes: Sequence[Note], width: int, _: Translator) -> Section | None:
    """Draw what the manager noted for themselves, and had in mind."""
    rows = tuple(
        hanging(
            drawn(("■ " if one.kind == "focus" else "# ", "$gold")), drawn(glimpse(one.text, _LINE)), width
        )
        for one in notes
    )
    return Section(heading(_("Only you see this")), rows) if rows else None


def _decided(decisions: Sequence[Decision], context: Context, width: int, *, most: int) -> Section | None:
    """Draw what was decided and still stands, each with its day."""
    _, today = context.manager_translator, context.today()
    rows = tuple(
        hanging(
            drawn(("– ", "$soft")),
            drawn(glimpse(one.text, _LINE), (f"  {_.day(one.decided, today)}", "$soft")),
            width,
        )
        for one in decisions[:most]
    )
    return Section(heading(_("Decided")), rows, len(decisions) - len(rows)) if rows else None


def _answers(said: tuple[Said, ...], width: int, _: Translator, *, guarded: bool) -> Section | None:
    """Draw what was rated as a value on the fixed scale, and what was answered below its question.

    How a value changed is what the manager makes of it, and for nobody who watches.
    """
    rows = []
    for one in said:
        lead = drawn(("– ", "$soft"))
        if one.values:
            shown = one.values[-1:] if guarded else one.values
            line = blocks(shown, one.most) if one.most else ""
            lead = drawn((f"{line} {one.values[-1]}".strip(), "bold $gold"), "  ")
        asked = hanging(lead, drawn((glimpse(one.question, _LINE), "$soft")), width)
        answer = [hanging(Content("  "), drawn(glimpse(one.answer, _LINE)), width)] if one.answer else []
        rows.append(lines(asked, *answer))
    return Section(heading(_("Questions and answers")), tuple(rows)) if rows else None
