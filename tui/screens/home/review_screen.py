"""Review: last meeting's actions, one key each."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from tui.domain.people.action import Action
from tui.domain.people.action_lists import between_meetings
from tui.domain.people.team import Team
from tui.screens.messages import OpenAction
from tui.screens.person_screen import PersonScreen
from tui.widgets.base.content import apart, drawn
from tui.widgets.base.key_footer import Hints
from tui.widgets.lists.action_rows import ActionRows
from tui.widgets.meeting.watch_label import watch_label


class ReviewScreen(PersonScreen):
    """What the last meeting agreed, whatever became of it, and what else is still open."""

    DEFAULT_CSS = """
    ReviewScreen #head { height: 1; padding: 0 1; background: $surface; }
    ReviewScreen #about { height: auto; padding: 1 2 1 2; color: $dim; }
    ReviewScreen.-short #about { padding: 0 2; }
    ReviewScreen ActionRows { padding: 0 1; }
    """

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        yield Static(id="head")
        yield Static(id="about")
        yield ActionRows(
            self.context, self.person, self._pick, empty=_("Nothing open – well done, both of you.")
        )
        yield Hints(_)

    def set_up(self) -> None:
        super().set_up()
        self.query_one(ActionRows).focus()

    def _pick(self, team: Team) -> tuple[Action, ...]:
        return between_meetings(team, self.person.id)

    def redraw(self) -> None:
        _, digest = self.context.manager_translator, self.state.team.digest(self.person.id)
        self._draw_head()
        about = _("You have not met yet.")
        if digest.last_on is not None:
            today = self.context.today()
            about = _(
                "Agreed {day} ({ago}), and what is still open",
                day=_.day(digest.last_on, today),
                ago=_.since(digest.last_on, today),
            )
        self.query_one("#about", Static).update(drawn(about))
        rows = self.query_one(ActionRows)
        rows.guarded = self.guarded
        rows.show(self.state)

    def _draw_head(self) -> None:
        _ = self.context.manager_translator
        head = drawn((self.person.shown_name, "bold $primary"), (f"  ·  {_('since last time')}", "$dim"))
        watched = watch_label(self.guarded, self.context)
        self.query_one("#head", Static).update(apart(head, watched, self.size.width - 2))

    def on_resize(self) -> None:
        self._draw_head()

    def on_action_rows_mend(self, event: ActionRows.Mend) -> None:
        event.stop()
        self.post_message(OpenAction(self.person, event.action, event.action.meeting))

    def action_back(self) -> None:
        self.dismiss(None)
