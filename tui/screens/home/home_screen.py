"""Home: who needs a meeting most, and what there is to know before it; names and dates while others may watch."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from tui.domain.people.person import WAYS, Person
from tui.domain.text.clean_text import clean
from tui.domain.workspace.priority import met_now
from tui.domain.workspace.unreflected import unreflected
from tui.language.declare import N_
from tui.screens.home.call_hours_line import CallHoursLine
from tui.screens.home.groups_line import GroupsLine
from tui.screens.home.person_card import about, draw_card
from tui.screens.home.team_list import draw_day, team_rows, watched_rows
from tui.screens.home.welcome import Welcome
from tui.screens.messages import GoFollowUp, GoMeet, GoPrepare, OpenDemo
from tui.screens.state_screen import StateScreen
from tui.widgets.base.content import drawn
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.base.inputs import PatientInput
from tui.widgets.base.key_footer import Hints
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change

_MOST_TOLD = 6
"""Answers about the manager that stand beside the plan of their own."""

_AROUND = 5
"""Rows of the window beside the list: head, mantel, two blank ones, and the foot."""


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
    HomeScreen Hints { text-align: center; }
    HomeScreen #find { margin: 1 2 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "meet", N_("meet"), id="home.meet"),
        Binding("w", "meet_by", N_("meet in another way"), show=False, id="home.way"),
        Binding("p", "prepare", N_("prepare"), id="home.prep"),
        Binding("l", "last", N_("since last time"), id="home.last"),
        Binding("t", "trends", N_("over time"), show=False, id="home.trends"),
        Binding("P", "promises", N_("promises"), show=False, id="home.promises"),
        Binding("s", "missed", N_("move or skip"), show=False, id="home.missed"),
        Binding("i", "add_point", N_("add a point"), id="home.add"),
        Binding("c", "cards", N_("questions"), id="home.cards"),
        Binding("L", "log", N_("the log"), id="log"),
        Binding("N", "new_person", N_("new person"), id="home.new"),
        Binding("e", "edit", N_("edit"), id="home.edit"),
        Binding("slash", "find", N_("find"), id="list.filter"),
        Binding("M", "groups", N_("groups"), show=False, id="home.groups"),
        Binding("I", "ideas", N_("ideas"), show=False, id="home.ideas"),
        Binding("O", "leadership", N_("my leadership"), show=False, id="home.leadership"),
        Binding("delete", "remove", N_("remove person"), show=False, id="home.remove"),
        Binding("G", "guide", N_("when you need to step in"), show=False, id="guide"),
        Binding("D", "demo", N_("demo team"), show=False, id="home.demo"),
    ]

    _has_size = False
    _known: frozenset[str] = frozenset()
    """Who was in the team when it was drawn last."""
    _drawn_for: tuple[object, ...] = ()
    """What the card was drawn for last: sizes come in one by one at the start, and a card is much to draw."""

    @property
    def first_keys(self) -> tuple[str, ...]:
        return ("home.meet", "home.prep", "home.last", "home.add")

    def compose(self) -> ComposeResult:
        yield DeskHead(id="head")
        with Horizontal(id="body"):
            yield Rows(most_lines=2, id="people")
            yield Static(id="card")
        if not self.state.team.people:
            yield Welcome(self.context.manager_translator)
        yield GroupsLine(classes="-none")
        yield CallHoursLine(self.context)
        yield Hints(self.context.manager_translator)

    def set_up(self) -> None:
        super().set_up()
        self.set_focus(self.query_one(Rows))

    @property
    def person(self) -> Person | None:
        """The person under the cursor."""
        return self.state.team.person(self.query_one("#people", Rows).chosen)

    def redraw(self) -> None:
        empty = not self.state.team.people
        self.query_one("#body").display = not empty
        start = self.query(Welcome)
        if empty and not start:
            self.mount(Welcome(self.context.manager_translator), before=self.query_one(Hints))
        elif not empty:
            start.remove()
        was_watched, is_watched = self.has_class("-watched"), self.guarded and not empty
        self.set_class(is_watched, "-watched")
        self.query_one(Hints).own = self._watched_keys() if self.guarded and not empty else ()
        self._draw_head()
        self.query_one(CallHoursLine).show(self.context)
        self.query_one(GroupsLine).show(self.context, self.state.team, guarded=self.guarded)
        self._draw_people()
        if not empty and self.focused is None:
            # A list that was hidden, as the team was empty, has lost the keys.
            self.query_one("#people", Rows).focus()
        self.refresh_bindings()
        self.call_after_refresh(self._reflect)
        if was_watched and not is_watched:
            # The card has its room only once all is laid out.
            self.call_after_refresh(self._draw_card)
        elif self._has_size:
            self._draw_card()

    def _draw_head(self) -> None:
        _, day = self.context.manager_translator, draw_day(self.context)
        ends = [day]
        if not self.guarded and self.state.team.people:
            shown, short = (drawn((text, "$gold")) for text in (_("private notes shown"), _("private")))
            between = drawn(("  ·  ", "$soft"))
            ends = [Content.assemble(one, between, day) for one in (shown, short)] + [shown]
        self.query_one("#head", DeskHead).tell("Fireside", *ends)

    def on_resize(self) -> None:
        self._has_size = True
        self._draw_people()
        # The list comes first; the card beside it a frame later, where nobody looks yet.
        self.call_after_refresh(self._draw_card)

    def _watched_keys(self) -> tuple[tuple[str, str], ...]:
        _ = self.context.manager_translator
        return ("m", _("meet")), ("f9", _("show all")), ("p", _("prepare")), ("f12", _("curtain"))

    def _draw_people(self) -> None:
        wanted = "".join(field.shown for field in self.query(PatientInput))
        nobody = Row("", drawn((self.context.manager_translator("Nobody matches – esc shows all."), "$soft")))
        people = self.query_one("#people", Rows)
        # By name no row stands out; the hand is on whom one is meeting, so that no other comes up by mistake.
        first = None if people.chosen or not self.guarded else met_now(self.state) or None
        rows = self._rows(wanted)
        come = [row.id for row in rows if row.id and row.id not in self._known]
        if self._known and len(come) == 1:
            # Whoever was just added, or brought back, is whom one goes on with.
            people.choose_later(come[0])
        self._known = frozenset(person.id for person in self.state.team.people)
        people.fill(rows or [nobody], first)

    def _rows(self, wanted: str) -> list[Row]:
        size = self.app.size
        if self.guarded:
            return list(watched_rows(self.state, self.context, wanted, height=size.height - _AROUND))
        return list(
            team_rows(
                self.state,
                self.context,
                wanted,
                pictured=size.width >= 80 and size.height >= 24,
                counts_points=not self.has_class("-wide"),
                height=size.height - _AROUND,
            )
        )

    def _draw_card(self) -> None:
        person, card = self.person, self.query_one("#card", Static)
        if person is None or self.guarded or not self.has_class("-wide"):
            self._drawn_for = ()
            card.update(Content(""))
            return
        width, height = card.content_size
        drawn_for = self.state, person.id, width, height, self.context, self.context.today()
        if drawn_for == self._drawn_for or not width:
            return
        self._drawn_for = drawn_for
        card.border_title = Content(clean(person.shown_name))
        card.border_subtitle = Content(clean(about(person, self.context)))
        card.update(draw_card(self.state, person, self.context, width, height))

    def on_rows_moved(self, event: Rows.Moved) -> None:
        event.stop()
        self._draw_card()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_prepare()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An empty team can only be begun, one with people needs no demo."""
        of_people = (
            "meet",
            "prepare",
            "last",
            "add_point",
            "cards",
            "log",
            "edit",
            "remove",
            "find",
            "groups",
        )
        people = bool(self.state.team.people)
        if action in ("trends", "promises", "log"):
            return people and not self.guarded
        if action == "missed":
            # That a day has gone by is nobody else's, and what has begun is closed instead.
            return people and not self.guarded and not self._is_begun
        if action in ("leadership", "ideas"):
            return not self.guarded
        return not people if action == "demo" else people or action not in of_people

    def action_prepare(self) -> None:
        if self.person is not None:
            self.post_message(GoPrepare(self.person.id))

    def action_meet(self) -> None:
        if self.person is None:
            return
        meeting = self.state.meetings.get(self.person.id)
        if meeting is not None and meeting.phase == "follow-up":
            self.post_message(GoFollowUp(self.person.id))
        else:
            self.post_message(GoMeet(self.person.id))

    def action_meet_by(self) -> None:
        """Choose how one meets this time, and begin."""
        from tui.screens.dialogs.way_choice import way_choice

        person = self.person
        if person is None:
            return
        meeting = self.state.meetings.get(person.id)

        def chosen(id: str | None) -> None:
            way = next((one for one in WAYS if one == id), None)
            if way is not None:
                self.post_message(GoMeet(person.id, way=way))

        self.app.push_screen(way_choice(self.context, person, meeting.way if meeting else person.way), chosen)

    def action_last(self) -> None:
        if self.person is not None:
            from tui.screens.home.review_screen import ReviewScreen

            self.app.push_screen(ReviewScreen(self.context, self.person, self.state, guarded=self.guarded))

    def action_promises(self) -> None:
        if self.person is not None:
            from tui.screens.home.promises_screen import PromisesScreen

            page = PromisesScreen(self.context, self.person, self.state, guarded=self.guarded)
            self.app.push_screen(page)

    def action_trends(self) -> None:
        if self.person is not None:
            from tui.screens.trends.trends_screen import TrendsScreen

            people = [row.id for row in self.query_one("#people", Rows).rows if row.id]
            self.app.push_screen(
                TrendsScreen(self.context, self.person, self.state, people, guarded=self.guarded)
            )

    def action_missed(self) -> None:
        if self.person is not None:
            from tui.screens.home.missed_meeting_dialog import ask_missed

            asked = ask_missed(
                self.person, self.state, self.context, push=self.app.push_screen, keep=self.post_message
            )
            self.app.push_screen(*asked)

    def action_add_point(self) -> None:
        if self.person is not None:
            from tui.screens.home.new_point import ask_point

            self.app.push_screen(*ask_point(self.person, self.state.team, self.context, self._keep))

    def action_log(self) -> None:
        if self.person is not None and not self.guarded:
            from tui.screens.log.log_screen import LogScreen

            self.app.push_screen(LogScreen(self.context, self.person, self.state))

    def action_cards(self) -> None:
        if self.person is not None:
            from tui.screens.home.take_questions import ask_cards

            self.app.push_screen(
                *ask_cards(
                    self.person,
                    self.context,
                    self.state,
                    guarded=self.guarded,
                    post=self.post_message,
                    refuse=self.notify,
                )
            )

    def action_new_person(self) -> None:
        self._open_form(None)

    def action_edit(self) -> None:
        if self.person is not None:
            self._open_form(self.person)

    def _open_form(self, person: Person | None) -> None:
        from tui.screens.home.person_form import PersonForm

        private = self.state.privates.get(person.id) if person is not None else None
        others = (one.name for one in self.state.team.people if one is not person)
        form = PersonForm(self.context, person, guarded=self.guarded, private=private, others=others)
        self.app.push_screen(form, self._keep)

    def _keep(self, change: Change | None) -> None:
        if change is not None:
            self.post_message(change)

    def action_remove(self) -> None:
        person, _ = self.person, self.context.manager_translator
        if person is None:
            return
        from tui.screens.home.ask_removal import ask_removal

        def gone(change: Change) -> None:
            self.post_message(change)
            self.notify(_("{name} is out of the team – ctrl+z brings them back", name=person.first_name))

        self.app.push_screen(*ask_removal(person, self.state, self.context, gone))

    def action_groups(self) -> None:
        from tui.screens.home.groups_screen import GroupsScreen

        self.app.push_screen(GroupsScreen(self.context, self.state, guarded=self.guarded))

    def action_ideas(self) -> None:
        from tui.screens.home.ideas_screen import IdeasScreen

        self.app.push_screen(IdeasScreen(self.context, self.person, self.state))

    def action_leadership(self) -> None:
        from tui.screens.home.leadership_form import LeadershipForm
        from tui.usecases.feedback_on_me import feedback_on_me

        told = feedback_on_me(self.state.team, self.context, _MOST_TOLD)
        self.app.push_screen(LeadershipForm(self.context, self.state.leadership, told), self._keep)

    def _reflect(self) -> None:
        """Ask for three lines after a meeting that was closed, once, and only while nobody watches."""
        meeting = unreflected(self.state) if self.context.coaches() else None
        person = None if meeting is None else self.state.team.person(meeting.person)
        if meeting is None or person is None or self.guarded or not self.is_current:
            return
        from tui.screens.home.reflection_form import ReflectionForm

        self.app.push_screen(ReflectionForm(self.context, person, meeting, self.state), self._keep)

    def action_guide(self) -> None:
        from tui.screens.coach.guide import GuideCard

        guide = self.context.decks.guide()
        if guide is not None:
            self.app.push_screen(GuideCard(self.context, guide, guarded=self.guarded))

    @property
    def _is_begun(self) -> bool:
        """Whether the meeting with the person under the cursor has begun."""
        meeting = self.state.meetings.get(self.person.id) if self.person is not None else None
        return meeting is not None and meeting.phase in ("dialogue", "follow-up")

    def action_demo(self) -> None:
        self.post_message(OpenDemo())

    def action_find(self) -> None:
        if not self.query("#find"):
            find = PatientInput(placeholder=self.context.manager_translator("part of a name"), id="find")
            self.mount(find, after="#head")
        self.query_one("#find").focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input.id == "find":
            self._draw_people()
            self._draw_card()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.input.id == "find":
            self.query_one("#people", Rows).focus()

    def action_back(self) -> None:
        if self.query("#find"):
            self.query_one("#people", Rows).focus()
            self._leave_find()
        else:
            # Home is where one ends up: what may still cover it are toasts.
            self.app.clear_notifications()

    @work(exclusive=True)
    async def _leave_find(self) -> None:
        await self.query("#find").remove()
        self.redraw()
