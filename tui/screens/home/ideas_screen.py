"""The idea bank: all ideas of all people and groups, and what became of each; while nobody else watches."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from tui.domain.people.idea import WHOLE_TEAM, Idea
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.screens.state_screen import StateScreen
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.keys.key_footer import Hints
from tui.widgets.lists.idea_rows import IdeaRows, Shown
from tui.widgets.lists.list_place import ListPlace
from tui.widgets.meeting.watch_label import watch_labels


class IdeasScreen(StateScreen):
    """A new one is that of the person it was opened from; it goes as others begin to watch."""

    DEFAULT_CSS = """
    IdeasScreen #about { width: 1fr; max-width: 90; height: auto; padding: 1 3 0 3; color: $soft; }
    IdeasScreen.-short #about { padding: 0 3; }
    IdeasScreen IdeaRows { max-width: 90; padding: 1 1; }
    IdeasScreen.-short IdeaRows { padding: 0 1; }
    """

    is_private = True

    def __init__(self, context: Context, person: Person | None, state: State) -> None:
        super().__init__(context, state, guarded=False)
        self._of = person

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        begin = self._begin if self._of is not None else None
        yield DeskHead(id="head")
        yield Static(id="about")
        yield ListPlace(IdeaRows(self.context, self._pick, translator=_, begin=begin, whose=self._whose))
        yield Hints(_)

    def set_up(self) -> None:
        super().set_up()
        self.query_one(IdeaRows).focus()

    def redraw(self) -> None:
        _ = self.context.manager_translator
        self.query_one("#head", DeskHead).tell(_("Ideas"), *watch_labels(self.guarded, self.context))
        about = self.query_one("#about", Static)
        about.display = self._of is not None
        if self._of is not None:
            about.update(drawn(_("i adds one from {name}", name=self._of.first_name)))
        self.query_one(IdeaRows).show(self.state)
        self.query_one(ListPlace).settle()

    def on_resize(self) -> None:
        self.redraw()

    def _pick(self, state: State) -> Shown:
        # What is news depends on whom one meets; here every one with an outcome is as good.
        return Shown(state.team.ideas, self.context.today())

    def _whose(self, idea: Idea) -> str:
        _, team = self.context.manager_translator, self.state.team
        if idea.group == WHOLE_TEAM:
            return _("the whole team")
        group = next((one.name for one in team.groups if one.id == idea.group), "")
        person = team.person(idea.person)
        return group or ("" if person is None else person.first_name)

    def _begin(self, id: str, text: str) -> Idea:
        person = "" if self._of is None else self._of.id
        return Idea(id=id, text=text, raised=self.context.today(), person=person)

    def action_back(self) -> None:
        self.dismiss(None)
