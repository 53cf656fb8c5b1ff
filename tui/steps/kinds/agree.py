"""Agree: what, who, until when; and each agreed action read back in turn, confirmed or mended."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from tui.domain.people.action import Action
from tui.domain.people.action_lists import agreed_now
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.action_text import due_text
from tui.language.declare import N_
from tui.steps.list_step import ListingView
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_list import Rows
from tui.widgets.keys.key_names import Keys
from tui.widgets.lists.action_drawing import owner_of
from tui.widgets.lists.action_rows import ActionRows
from tui.widgets.meeting.walk_page import GLANCE

_MOST_READ = 12
"""Actions for which the card keeps room."""


class AgreeView(ListingView):
    """The actions agreed in this meeting; the dialogue's own key adds one, space reads back what is new or changed."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    AgreeView > #over { height: 1; text-align: center; color: $ember; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "read_back", N_("read back"), id="agree.read-back"),
        Binding("escape", "stop", N_("stop reading"), show=False, id="agree.stop"),
    ]

    _read = ""
    """The id of the action that is being read back."""

    def __init__(self, context: Context, person: Person, step: str, state: State) -> None:
        super().__init__(context, person, step, state)
        self._heard: set[Action] = set()
        """Actions that are not asked about again: one that was changed since is another one."""
        self._confirmed: set[Action] = set()
        """Those of them that were said to be right."""

    def compose(self) -> ComposeResult:
        yield Static(id="over")
        yield from super().compose()

    def rows(self) -> Rows:
        _ = self.context.person_translator
        return self.action_rows(self._pick, empty=_("Nothing agreed yet."))

    def _pick(self, team: Team) -> tuple[Action, ...]:
        return agreed_now(team, self.meeting)

    @property
    def _shared(self) -> tuple[Action, ...]:
        return tuple(action for action in self._pick(self.team) if not action.private)

    @property
    def _unheard(self) -> tuple[Action, ...]:
        return tuple(action for action in self._shared if action.is_open and action not in self._heard)

    def keys(self, _: Translator) -> Keys:
        if self._read:
            return ("space", _("that’s right")), ("enter", _("change it")), ("esc", _("stop"))
        if self._unheard:
            return ("space", _("read back")), ("a", _("action")), ("enter", _("change it"))
        return ()

    @property
    def _reading(self) -> Action | None:
        """The action that is being read back."""
        return next((action for action in self._unheard if action.id == self._read), None)

    @property
    def asked(self) -> str:
        reading = self._reading
        if reading is None:
            return super().asked
        # At a glance the row that is chosen says it.
        return self._place(reading) if self._is_glance else self._sentence(reading)

    @property
    def to_come(self) -> tuple[str, ...]:
        return () if self._is_glance else tuple(map(self._sentence, self._shared[:_MOST_READ]))

    @property
    def _is_glance(self) -> bool:
        return self.screen.has_class(GLANCE)

    def _place(self, action: Action) -> str:
        """Say which of the actions is read, and ask about it."""
        _, shared = self.context.person_translator, self._shared
        at = next(n for n, one in enumerate(shared, 1) if one.id == action.id)
        return " · ".join((_("{at} of {total}", at=at, total=len(shared)), _("is this right?")))

    def redraw(self) -> None:
        super().redraw()
        reading, over = self._reading, self.query_one("#over", Static)
        if reading is None:
            self._read = ""
        # Its row stays there empty: without it the card would move.
        over.update(drawn(self._all_right() if reading is None else self._place(reading)))
        over.display = not self._is_glance
        self.refresh_bindings()
        self.keys_changed()

    def _all_right(self) -> str:
        """Say that all was read back and is right, as long as nothing new or changed is there."""
        read = [action for action in self._shared if action.is_open]
        is_right = bool(read) and self._confirmed.issuperset(read)
        return self.context.person_translator("All read back – that’s what we’ll do") if is_right else ""

    def _sentence(self, action: Action) -> str:
        """Say who does what until when, as one reads it aloud."""
        _, today = self.context.person_translator, self.context.today()
        owner = owner_of(action, self.person.first_name, _, manager=self.context.manager)
        due = due_text(action.due, "open", today, _)
        return clean(f"{owner}: {glimpse(action.text)}\n{due}")

    def sent_rows(self) -> tuple[str, ...]:
        return self.sent_actions(self._pick(self.team))

    def show_rows(self) -> None:
        self.query_one(ActionRows).show(self.state)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Once all has been read back, space goes on."""
        if action == "read_back":
            return bool(self._unheard)
        if action == "stop":
            return bool(self._read)
        return super().check_action(action, parameters)

    def action_read_back(self) -> None:
        """Read the first action back, or take the one that is read as right and read the next."""
        if self._read:
            confirmed = {action for action in self._unheard if action.id == self._read}
            self._heard |= confirmed
            self._confirmed |= confirmed
        coming = self._unheard
        self._read = coming[0].id if coming else ""
        if self._read:
            self.listed.choose_later(self._read)
        self.redraw()

    def action_stop(self) -> None:
        """End the reading; what was not read back is not asked about again in this step."""
        self._heard |= set(self._unheard)
        self._read = ""
        self.redraw()
