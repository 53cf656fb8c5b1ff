"""What every kind of step has: it shows one page of one step, and asks for changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Self

import msgspec
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.geometry import Region
from textual.layout import Layout

from tui.domain.capture.capture_grammar import read_line, with_day_in_text, with_owner_in_text
from tui.domain.capture.private_line import privacy_of, split_private
from tui.domain.capture.spoken_private import spoken_privacy_of
from tui.domain.decks.deck import said
from tui.domain.meeting.meeting import Answer, Meeting, Note, Step, with_answer, with_draft, with_note
from tui.domain.meeting.pages import Page
from tui.domain.meeting.step_pages import page
from tui.domain.people.person import Person, Side
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean, clean_line, pasted_lines
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.declare import N_
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.widgets.base.excerpt import ShowWhole
from tui.widgets.change import Change, in_meeting
from tui.widgets.keys.key_names import Keys
from tui.widgets.meeting.standing_layout import StandingLayout


def _nothing() -> None:
    """Where there is no foot, nobody is told."""


class StepView(Vertical, can_focus=True):
    """The stage of one step. It has the focus while no text is typed, so that its letters are commands."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    StepView { width: 1fr; max-width: 76; height: 1fr; padding: 0 2; background: $ground; }
    .-widest StepView { max-width: 112; }
    .-narrow StepView { padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(digit), f"digit({digit})", N_("answer"), show=False, id=f"rate.{digit}")
            for digit in range(10)
        ),
        Binding("v", "show_whole", N_("whole text"), id="step.whole"),
    ]

    def __init__(self, context: Context, person: Person, step: str, state: State) -> None:
        super().__init__()
        self.context = context
        self.person = person
        self.step_id = step
        self.state = state
        self.keys_changed: Callable[[], None] = _nothing
        """To be called when the keys do another thing now, so that the foot is drawn in the same frame."""
        self._standing = StandingLayout()

    @property
    def layout(self) -> Layout:
        return self._standing

    def pin(self) -> None:
        """Let what stands here stay in its place, whatever comes below it."""
        self._standing.pin()

    def show(self, state: State, context: Context) -> None:
        """Show the step as it is in `state`, in the words of `context`; where it is gone, nothing changes."""
        meeting = state.meetings.get(self.person.id)
        if meeting is None or meeting.step(self.step_id) is None:
            return
        self.state, self.context = state, context
        if self.is_mounted:
            self.redraw()

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw again; as a whole it draws nothing itself, and what is in it would be sent anew with each focus."""
        if not (regions or layout or recompose):
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def on_mount(self) -> None:
        self.redraw()

    def on_resize(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        """Bring what is drawn in line with the state."""
        raise NotImplementedError

    def whole(self) -> str:
        """Give the text of which only a part is drawn, empty where all of it is."""
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "show_whole" or bool(self.whole())

    def action_show_whole(self) -> None:
        self.post_message(ShowWhole(self.whole()))

    def action_digit(self, digit: int) -> None:
        """Take a number key; steps without numbered answers ignore it."""

    @property
    def team(self) -> Team:
        return self.state.team

    @property
    def meeting(self) -> Meeting:
        return self.state.meetings[self.person.id]

    @property
    def step(self) -> Step:
        step = self.meeting.step(self.step_id)
        assert step is not None
        return step

    @property
    def page(self) -> Page:
        return page(self.step)

    def answer(self, question: str = "", side: Side | None = None) -> Answer:
        """Give the answer on the page in turn, or to the question named; an empty one where there is none."""
        question, side = question or self.page.question, side or self.page.side
        return self.meeting.answer(question, side) or Answer(question=question, side=side)

    @property
    def about(self) -> str:
        """The id of the point that is talked about just now; empty where there is none."""
        return ""

    def move_on(self) -> bool:
        """Go on to what has not been looked at on the page; gives whether there was something."""
        return False

    def keys(self, _: Translator) -> Keys:
        """Give the keys that this step is about and what they do, for the foot; none for those that are bound."""
        return ()

    def to_send(self) -> str:
        """Give what is asked, to be sent to somebody who does not see the stage; empty where nothing is."""
        move = self.context.decks.move(f"move.{self.step.kind}")
        return clean(said(move.ask, self.context.person_translator.language)) if move is not None else ""

    def reply(self, said: Mapping[str, str]) -> MeetingChange | None:
        """Give the change that takes what came back, by who wrote it, for the answer; None where it is none.

        What the manager wrote is among it where it was taken for their answer.
        """
        del said
        return None

    def own_reply(self, texts: Sequence[str]) -> MeetingChange | None:
        """Give the change that takes one of the manager’s own messages for their answer; None where none is one."""
        del texts
        return None

    @property
    def takes_rows(self) -> int:
        """How many rows the stage of the step needs where others stand beside it."""
        return 10

    def change_meeting(self, change: MeetingChange, *, undoable: bool = True) -> None:
        self.post_message(in_meeting(self.person.id, change, undoable=undoable))

    def change_team(self, team: Team) -> None:
        """Ask for another team; the rest of the state stays as it is then."""
        self.post_message(Change(lambda state: msgspec.structs.replace(state, team=team)))

    def put(self, answer: Answer, *, undoable: bool = True) -> None:
        """Ask for an answer to be kept."""
        self.change_meeting(lambda meeting: with_answer(meeting, answer), undoable=undoable)

    def keep_draft(self, field: str, text: str) -> None:
        """Ask for what is being typed to be kept, outside of undo."""
        self.change_meeting(lambda meeting: with_draft(meeting, field, text), undoable=False)

    def note_privately(self, line: str, draft: str) -> None:
        """Ask for a line to be kept as a private note, and for its draft to go."""
        parts = (self._without_private(part) for part in pasted_lines(line))
        notes = [
            Note(id=self.context.new_id(), text=clean_line(part), at=self.context.now(), step=self.step_id)
            for part in parts
            if clean_line(part)
        ]

        def change(meeting: Meeting) -> Meeting:
            meeting = with_draft(meeting, draft, "")
            for note in notes:
                meeting = with_note(meeting, note, private=True)
            return meeting

        self.change_meeting(change)

    def _without_private(self, line: str) -> str:
        """Give a line without the sign, or the word, that makes it private."""
        line = self.context.usual_signs(line)
        if privacy_of(line) == "private":
            return split_private(line)[1]
        if spoken_privacy_of(f"{line} ") == "private":
            today, language = self.context.today(), self.context.typed_language
            read = with_owner_in_text(
                read_line(line, today=today, employee=self.person.name, language=language)
            )
            return (with_day_in_text(read) if read.due is not None else read).text
        return line

    def return_focus(self) -> None:
        """Take the focus back from a field of the step."""
        self.focus()

    def name_of(self, side: Side) -> str:
        """Name a side as the stage does: the employee by first name."""
        return self.person.first_name if side == "employee" else self.context.manager
