"""The log of a person: lines between meetings, which nobody else sees."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from tui.domain.people.log_entry import to_give
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.language.log_text import left_to_give
from tui.screens.person_screen import PersonScreen
from tui.usecases.context import Context
from tui.usecases.log_lines import entry_kept
from tui.widgets.base.content import drawn
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.change import Change
from tui.widgets.keys.key_footer import Hints
from tui.widgets.lists.list_place import ListPlace
from tui.widgets.lists.log_rows import LogRows
from tui.widgets.meeting.watch_label import watch_labels


class LogScreen(PersonScreen):
    """Opened while nobody else may watch; it goes as others begin to."""

    DEFAULT_CSS = """
    LogScreen #about { width: 1fr; max-width: 100; height: auto; padding: 1 3 1 3; color: $dim; }
    LogScreen.-short #about { padding: 0 3; }
    LogScreen LogRows { max-width: 100; padding: 0 1; }
    """

    is_private = True

    def __init__(self, context: Context, person: Person, state: State) -> None:
        super().__init__(context, person, state, guarded=False)

    @property
    def first_keys(self) -> tuple[str, ...]:
        return ("log.add", "log.talk", "log.told", "log.edit")

    def compose(self) -> ComposeResult:
        yield DeskHead(id="head")
        yield Static(id="about")
        yield ListPlace(LogRows(self.context, self.person))
        yield Hints(self.context.manager_translator)

    def set_up(self) -> None:
        super().set_up()
        self.query_one(LogRows).focus()

    def redraw(self) -> None:
        _ = self.context.manager_translator
        self._draw_head()
        waiting = len(to_give(self.state.team.log_of(self.person.id)))
        told = left_to_give(waiting, self.person.first_name, _)
        about = _("For you alone, unless a line is shared")
        self.query_one("#about", Static).update(drawn(f"{about} · {told}" if told else about))
        self.query_one(LogRows).show(self.state)
        self.query_one(ListPlace).settle()

    def _draw_head(self) -> None:
        _ = self.context.manager_translator
        title = f"{self.person.shown_name} · {_('the log')}"
        self.query_one("#head", DeskHead).tell(title, *watch_labels(False, self.context))

    def on_resize(self) -> None:
        self._draw_head()

    def on_log_rows_mend(self, event: LogRows.Mend) -> None:
        event.stop()
        from tui.screens.log.log_form import LogForm

        def kept(entry: object) -> None:
            from tui.domain.people.log_entry import LogEntry

            if isinstance(entry, LogEntry):
                self.query_one(LogRows).choose_later(entry.id)
                self.app.post_message(Change(entry_kept(entry)))

        self.app.push_screen(LogForm(self.context, self.person, event.entry), kept)

    def action_back(self) -> None:
        self.dismiss(None)
