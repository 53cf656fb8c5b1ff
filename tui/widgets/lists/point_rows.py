"""Points in a list: what one side wants to bring up."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import partial
from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType

from tui.domain.meeting.group import several_of
from tui.domain.meeting.live.points_in_turn import next_open, points_for_next_time, points_in_turn
from tui.domain.people.person import Person, Side
from tui.domain.people.point import Point
from tui.domain.people.rhythm.repeat import of_point
from tui.domain.people.team import Team, shift_point, with_point
from tui.domain.people.team_removal import without
from tui.domain.text.clean_text import pasted_lines
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.declare import N_
from tui.language.rhythm_text import repeat_title
from tui.usecases.changes import StateChange
from tui.usecases.context import Context
from tui.usecases.new_records import new_point
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Drawing, Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change
from tui.widgets.fields.ask_line import AskLine
from tui.widgets.meeting.walk_page import at_a_glance
from tui.widgets.person.topic_hint import TopicHint


def _draw(point: Point, again: str, _: Translator, *, put_off: bool) -> Drawing:
    sign, style = ("○", "$text") if point.is_open else ("●", "$soft")
    kept = _.n("put off once", "put off {n} times", point.kept) if point.kept and put_off else ""
    told = " · ".join(part for part in (again, kept) if part)
    return drawn((f"{sign} {glimpse(point.text)}", style)), drawn((told, "$soft")) if told else None


def _draw_alone(point: Point, _: Translator) -> Drawing:
    """Say how the only point stands: its text is on the card above."""
    open_, talked = drawn("○ ", _("to talk about")), drawn(("● ", "$soft"), (_("talked about"), "$soft"))
    return open_ if point.is_open else talked, None


class PointRows(Rows):
    """The points of one side; those not talked about stay for next time by themselves.

    Those kept for next time while one meets stand below them, under their own label, and are not chosen.

    While `guarded` it is not told how often one was put off. On the stage the cursor goes on to the next open one
    when one was talked about.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "talked", N_("talked about"), id="point.talked"),
        Binding("i", "add", N_("add a point"), id="point.add"),
        Binding("x", "remove", N_("remove"), id="point.remove"),
        Binding("shift+up,K", "shift(-1)", N_("move up"), show=False, id="point.earlier"),
        Binding("shift+down,J", "shift(1)", N_("move down"), show=False, id="point.later"),
    ]

    of_row = frozenset({"talked", "remove", "shift"})

    def __init__(
        self,
        context: Context,
        person: Person,
        side: Side,
        *,
        empty: str,
        translator: Translator | None = None,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.context = context
        self._person = person
        self._side: Side = side
        self.empty = empty
        self._translator = translator
        # How often it was put off is for whoever prepares; beside one's own point on the stage it only nags.
        self._tells_put_off = translator is None
        self._team = Team()
        self._points: tuple[Point, ...] = ()
        self._meeting = ""
        self._group = ""
        self.guarded = True

    def show(self, state: State) -> None:
        self._team = state.team
        meeting = state.meetings.get(self._person.id)
        self._meeting = meeting.id if meeting is not None else ""
        _ = self._translator or self.context.manager_translator
        self._group = several_of(meeting) if meeting is not None else ""
        points = () if meeting is None else points_in_turn(state.team, meeting, self._side)
        if self._is_on_stage and not self.rows:
            # Also when the meeting was left in the middle, what is still to talk about comes first.
            self.choose_later(next_open(points, ""))
        self._points = points
        rows = [
            Row(
                point.id,
                partial(
                    _draw, point, self._again(point), _, put_off=self._tells_put_off and not self.guarded
                ),
                whole=point.text,
                indent=2,
            )
            for point in points
        ]
        # On the stage one that is alone stands on the card, unless that has to cut it.
        if self._is_on_stage and len(points) == 1 and glimpse(points[0].text) is points[0].text:
            rows = [Row(points[0].id, partial(_draw_alone, points[0], _))]
        later = () if meeting is None else points_for_next_time(state.team, meeting, self._side)
        self.fill([*(rows or [Row("", drawn((self.empty, "$soft")))]), *self._later_rows(later, _)])

    def _later_rows(self, points: Iterable[Point], _: Translator) -> list[Row]:
        """Give the rows of what was kept for next time; at a glance they stand with the last lines captured."""
        rows = [Row("", drawn(("→ ", "$ember"), (glimpse(one.text), "$soft")), indent=2) for one in points]
        if not rows or at_a_glance(self):
            return []
        return [Row("", drawn("")), Row("", drawn((_("For next time"), "bold $ember"))), *rows]

    def _again(self, point: Point) -> str:
        """Tell how often a point comes again, to whoever prepares."""
        whom = self._team.person(self._person.id)
        if whom is None or self._group or not self._tells_put_off:
            return ""
        return repeat_title(of_point(whom, point.text, point.side), self.context.manager_translator)

    @property
    def point(self) -> Point | None:
        """The point under the cursor."""
        return next((point for point in self._team.points if point.id == self.chosen), None)

    @property
    def _is_on_stage(self) -> bool:
        return self._translator is not None

    def move_on(self, seen: Container[str]) -> bool:
        """Go to the next open point that is not among those `seen`; gives whether there was one."""
        ahead, ids = next_open(self._points, self.chosen, seen), [row.id for row in self.rows]
        if ahead:
            self.action_step(ids.index(ahead) - ids.index(self.chosen))
        return bool(ahead)

    def _change(self, change: StateChange) -> None:
        self.post_message(Change(change))

    def action_talked(self) -> None:
        point = self.point
        if point is not None:
            turned = msgspec.structs.replace(point, state="talked" if point.is_open else "open")
            if self._is_on_stage and point.is_open:
                self.choose_later(next_open(self._points, point.id))
            self._change(lambda s: msgspec.structs.replace(s, team=with_point(s.team, turned)))

    action_choose = action_talked

    def action_add(self) -> None:
        _ = self.context.manager_translator
        name = self._person.first_name
        question = _("What would {name} like to bring up?", name=name)
        if self._group and self._side == "employee":
            question = _("What would they like to bring up?")
        elif self._side == "manager":
            question = _("What would you like to bring up?")
            if manager := self.context.manager_called:
                question = _("What would {name} like to bring up?", name=manager)

        def added(text: str | None) -> None:
            points = [
                new_point(
                    self.context,
                    person="" if self._group else self._person.id,
                    text=line,
                    side=self._side,
                    meeting=self._meeting,
                    group=self._group,
                )
                for line in pasted_lines(text or "")
            ]

            def with_all(state: State) -> State:
                team = state.team
                for point in points:
                    team = with_point(team, point)
                return msgspec.structs.replace(state, team=team)

            self._change(with_all)

        past = TopicHint(self.context, self._person, self._team)
        self.app.push_screen(
            AskLine(
                self.context, question, several=True, past=past, form=f"point of {self._side} {self._group}"
            ),
            added,
        )

    def action_remove(self) -> None:
        point = self.point
        if point is not None:
            gone = point.id
            self._change(lambda s: msgspec.structs.replace(s, team=without(s.team, gone)))

    def action_shift(self, by: int) -> None:
        point = self.point
        if point is not None:
            id = point.id
            self._change(lambda s: msgspec.structs.replace(s, team=shift_point(s.team, id, by)))
