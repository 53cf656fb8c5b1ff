"""Home: who needs a meeting most, and what there is to know before it; names and dates while others may watch."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.screens.home.call_hours_line import CallHoursLine
from tui.screens.home.groups.groups_line import GroupsLine
from tui.screens.home.person_keys import is_under_way, watched_keys
from tui.screens.home.team_pane import TeamPane
from tui.screens.home.watched_list import draw_day
from tui.screens.messages import OpenDemo
from tui.screens.state_screen import StateScreen
from tui.usecases.context import Context
from tui.usecases.meeting.after_meeting import AfterMeeting
from tui.widgets.base.content import drawn
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change
from tui.widgets.fields.find_field import begin_to_find
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.keys.key_footer import Hints

_MOST_TOLD = 6
"""Answers about the manager that stand beside the plan of their own."""


class HomeScreen(StateScreen):
    """The team as a list, grouped by when one meets; where there is room, the chosen person's card beside it.

    While others may watch it is a list of names and dates: what stands with one is nobody else's.
    """

    DEFAULT_CSS = """
    HomeScreen #body { width: 1fr; height: 1fr; padding: 1 2 1 0; }
    HomeScreen #people { width: 42%; min-width: 46; max-width: 66; height: 1fr; }
    HomeScreen #card { width: 1fr; height: 1fr; margin: 0 0 0 2; padding: 1 2; border: round $line;
                       border-title-color: $ember; border-title-style: bold; border-title-background: $background;
                       border-subtitle-color: $soft; border-subtitle-background: $background;
                       background: $background; }
    HomeScreen.-middle #people, HomeScreen.-narrow #people { width: 1fr; max-width: 100%; min-width: 0; }
    HomeScreen.-narrow #body { padding: 1 1 0 0; }
    HomeScreen.-short #body { padding: 1 2 0 0; }
    HomeScreen.-middle #card, HomeScreen.-narrow #card { display: none; }
    HomeScreen.-short #card { padding: 0 2; }
    HomeScreen.-watched #body { align: center middle; padding: 1 2; }
    HomeScreen.-watched #people { width: 1fr; max-width: 76; height: auto; max-height: 100%; }
    HomeScreen.-watched #card { display: none; }
    HomeScreen #find { margin: 1 2 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("N", "new_person", N_("new person"), id="home.new"),
        Binding("slash", "find", N_("find"), id="list.filter"),
        Binding("M", "groups", N_("groups"), show=False, id="home.groups"),
        Binding("I", "ideas", N_("ideas"), show=False, id="home.ideas"),
        Binding("O", "leadership", N_("my leadership"), show=False, id="home.leadership"),
        Binding("G", "guide", N_("when you need to step in"), show=False, id="guide"),
        Binding("D", "demo", N_("demo team"), show=False, id="home.demo"),
    ]

    def __init__(self, context: Context, state: State, *, guarded: bool) -> None:
        super().__init__(context, state, guarded=guarded)
        self._after = AfterMeeting()
        if self._is_watched:
            # Before anything is in it: all styles would be worked out twice for the first frame.
            self.add_class("-watched", update=False)

    @property
    def first_keys(self) -> tuple[str, ...]:
        return ("home.meet", "home.prep", "home.last", "home.add")

    def compose(self) -> ComposeResult:
        yield DeskHead(id="head")
        yield TeamPane(self.context, self.state, guarded=self.guarded, id="body")
        if not self.state.team.people:
            yield self._welcome()
        yield GroupsLine(classes="-none")
        yield CallHoursLine(classes="-none")
        yield Hints(self.context.manager_translator)

    def set_up(self) -> None:
        super().set_up()
        self.set_focus(self.query_one(Rows))

    def redraw(self) -> None:
        empty = not self.state.team.people
        self.query_one("#body").display = not empty
        start = self.query("Welcome")
        if empty and not start:
            self.mount(self._welcome(), before=self.query_one(Hints))
        elif not empty:
            start.remove()
        self.set_class(self._is_watched, "-watched")
        self._draw_head()
        self.query_one(CallHoursLine).show(self.context)
        self.query_one(GroupsLine).show(self.context, self.state.team, guarded=self.guarded)
        self._team.show(self.context, self.state, guarded=self.guarded)
        self._draw_keys()
        if not empty and self.focused is None:
            # A list that was hidden, as the team was empty, has lost the keys.
            self.query_one("#people", Rows).focus()
        self.refresh_bindings()
        self.call_after_refresh(self._reflect)

    @property
    def _team(self) -> TeamPane:
        return self.query_one(TeamPane)

    @property
    def person(self) -> Person | None:
        """The person under the cursor."""
        return self._team.person

    @property
    def _is_watched(self) -> bool:
        """Whether it shows what all may see of a team that there is."""
        return self.guarded and bool(self.state.team.people)

    def _welcome(self) -> Widget:
        from tui.screens.home.welcome import Welcome

        return Welcome(self.context.manager_translator)

    def _draw_head(self) -> None:
        _, day = self.context.manager_translator, draw_day(self.context)
        ends = [day]
        if not self.guarded and self.state.team.people:
            shown, short = (drawn((text, "$gold")) for text in (_("private notes shown"), _("private")))
            between = drawn(("  ·  ", "$soft"))
            ends = [Content.assemble(one, between, day) for one in (shown, short)] + [shown]
        self.query_one("#head", DeskHead).tell("Fireside", *ends)

    def _draw_keys(self) -> None:
        """Say what the keys do with the one under the cursor: a meeting that is under way is gone on with."""
        _, foot = self.context.manager_translator, self.query_one(Hints)
        # In a narrow window the key that shows all has its room beside it.
        back = _("go on") if self.has_class("-narrow") else _("back to the meeting")
        meet = back if self._is_under_way else _("meet")
        foot.lead = (("m", meet),) if self._is_under_way else ()
        foot.own = watched_keys(meet, _, is_under_way=self._is_under_way) if self._is_watched else ()

    @property
    def _is_under_way(self) -> bool:
        """Whether the meeting with the one under the cursor is under way."""
        return self.person is not None and is_under_way(self.person, self.state)

    def on_rows_moved(self) -> None:
        self._draw_keys()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An empty team can only be begun, one with people needs no demo."""
        people = bool(self.state.team.people)
        if action in ("leadership", "ideas"):
            return not self.guarded
        if action in ("find", "groups"):
            return people
        return not people if action == "demo" else super().check_action(action, parameters)

    def action_new_person(self) -> None:
        from tui.screens.home.forms.person_form import form_of

        self.app.push_screen(form_of(None, self.state, self.context, guarded=self.guarded), self._keep)

    def _keep(self, change: Change | None) -> None:
        if change is not None:
            self.post_message(change)

    def action_groups(self) -> None:
        from tui.screens.home.groups.groups_screen import GroupsScreen

        self.app.push_screen(GroupsScreen(self.context, self.state, guarded=self.guarded))

    def action_ideas(self) -> None:
        from tui.screens.home.ideas_screen import IdeasScreen

        self.app.push_screen(IdeasScreen(self.context, self.person, self.state))

    def action_leadership(self) -> None:
        from tui.screens.home.forms.leadership_form import LeadershipForm
        from tui.usecases.insight.feedback_on_me import feedback_on_me

        told = feedback_on_me(self.state.team, self.context, _MOST_TOLD)
        self.app.push_screen(LeadershipForm(self.context, self.state.leadership, told), self._keep)

    def _reflect(self) -> None:
        """Ask for three lines after a meeting that was closed, once, and only while nobody watches."""
        if self.guarded or not self.is_current or not self.context.coaches():
            return
        meeting = self._after.meeting(self.state, self.context.past, self.context.today())
        person = None if meeting is None else self.state.team.person(meeting.person)
        if meeting is None or person is None:
            return
        from tui.screens.home.forms.reflection_form import ReflectionForm

        self.app.push_screen(ReflectionForm(self.context, person, meeting, self.state), self._keep)

    def action_guide(self) -> None:
        from tui.screens.coach.guide import GuideCard

        guide = self.context.decks.guide()
        if guide is not None:
            self.app.push_screen(GuideCard(self.context, guide, guarded=self.guarded))

    def action_demo(self) -> None:
        self.post_message(OpenDemo())

    def action_find(self) -> None:
        begin_to_find(self, self.context.manager_translator("part of a name"), after="#head")

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input.id == "find":
            self._team.narrow("".join(field.shown for field in self.query(PatientInput)))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.input.id == "find":
            self.query_one("#people", Rows).focus()

    def action_back(self) -> None:
        if self.query("#find"):
            self._end_find()
        else:
            # Home is where one ends up: what may still cover it are toasts.
            self.app.clear_notifications()

    def _end_find(self) -> None:
        """Show everybody again: whoever was looked for is found, also once one goes to a meeting with them."""
        if self.query("#find"):
            self.query_one("#people", Rows).focus()
            self._team.wanted = ""
            self._leave_find()

    on_go_prepare = on_go_meet = on_go_follow_up = _end_find

    @work(exclusive=True)
    async def _leave_find(self) -> None:
        await self.query("#find").remove()
        self.redraw()
