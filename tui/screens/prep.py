"""Preparation: a plan is suggested at once; everything in it can be changed."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.domain.deck import said
from tui.domain.meeting import Meeting
from tui.domain.person import WAYS, Person
from tui.domain.plan import add_step, planned_minutes, with_step
from tui.domain.prepare import with_template
from tui.domain.state import State, without_meeting
from tui.domain.text import clean_line
from tui.language.mark import mark
from tui.language.titles import way_title
from tui.screens.desk import Desk
from tui.screens.home_card import draw_card
from tui.screens.routes import GoHome, GoMeet
from tui.widgets.ask_line import AskLine
from tui.widgets.change import Change, MeetingChange, in_meeting
from tui.widgets.drawn import apart, drawn
from tui.widgets.focus_rows import FocusRows
from tui.widgets.hints import Hints
from tui.widgets.picking import questions_for, with_guess_set
from tui.widgets.plan_rows import PlanRows
from tui.widgets.point_rows import PointRows
from tui.widgets.room import Room
from tui.widgets.rows import Row, Rows
from tui.widgets.step_words import step_detail, step_title


class PrepScreen(Desk):
    """Five pages by number: the plan, their points, my points, last time, private focus points."""

    DEFAULT_CSS = """
    PrepScreen #head { height: 2; padding: 0 1; background: $surface; }
    PrepScreen #pages { height: 1; padding: 0 1; }
    PrepScreen #work { width: 1fr; height: 1fr; padding: 1 1 0 1; }
    PrepScreen.-short #work { padding: 0 1; }
    PrepScreen #card { width: 44; height: 1fr; padding: 1 2 0 2; border-left: solid $border;
                       scrollbar-size-vertical: 1; }
    PrepScreen.-middle #card, PrepScreen.-narrow #card { display: none; }
    PrepScreen.-last #card { display: block; width: 1fr; border: none; }
    PrepScreen.-last #work { display: none; }
    PrepScreen #card Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "begin", mark("begin the meeting"), id="prep.begin"),
        Binding("c", "cards", mark("questions"), id="prep.cards"),
        Binding("t", "template", mark("template"), id="prep.template"),
        Binding("u", "purpose", mark("purpose"), id="prep.purpose"),
        Binding("g", "length", mark("length"), id="prep.length"),
        Binding("X", "discard", mark("discard this meeting"), show=False, id="prep.discard"),
        Binding("w", "way", mark("way of meeting"), show=False, id="prep.way"),
        *(
            Binding(str(number), f"page({number})", mark("page"), show=False, id=f"prep.page-{number}")
            for number in range(1, 6)
        ),
    ]

    def __init__(self, room: Room, person: Person, state: State, *, guarded: bool) -> None:
        super().__init__(room, state, guarded=guarded)
        self.person = person
        self._page = 1

    def compose(self) -> ComposeResult:
        _, name = self.room.desk, self.person.first_name
        yield Static(id="head")
        yield Static(id="pages")
        with Horizontal():
            with Vertical(id="work"):
                yield PlanRows(
                    self.room,
                    self.person.id,
                    lambda step: step_title(step, self.room),
                    lambda step: step_detail(step, self.room),
                    id="page-1",
                )
                theirs = _("No points of {name}’s yet – p adds one.", name=name)
                yield PointRows(self.room, self.person, "employee", empty=theirs, id="page-2")
                mine = _("No points of yours yet – p adds one.")
                yield PointRows(self.room, self.person, "manager", empty=mine, id="page-3")
            with VerticalScroll(id="card", can_focus=False):
                yield Static(id="last")
        yield Hints(_)

    @property
    def first_keys(self) -> tuple[str, ...]:
        return (
            "prep.begin",
            "prep.cards",
            "plan.insert",
            "point.add",
            "focus.add",
            "plan.remove",
            "prep.template",
        )

    @property
    def meeting(self) -> Meeting | None:
        return self.state.meetings.get(self.person.id)

    def set_up(self) -> None:
        super().set_up()
        self.action_page(self._page)

    def on_resize(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        self._draw_head(meeting)
        self._mount_private()
        self.query_one("#page-1", PlanRows).show(meeting)
        for rows in self.query(PointRows):
            rows.show(self.state)
        for focus in self.query(FocusRows):
            focus.show(self.state)
        width = max(24, (38 if self._page != 4 else self.size.width - 6))
        self.query_one("#last", Static).update(
            draw_card(
                self.state,
                self.person,
                self.room,
                width,
                private=not self.guarded,
                pictured=self.size.height > 22,
            )
        )

    def _mount_private(self) -> None:
        """The private page exists only while nobody else may watch."""
        there = self.query(FocusRows)
        if self.guarded and there:
            there.remove()
            if self._page == 5:
                self.action_page(1)
        elif not self.guarded and not there:
            rows = FocusRows(self.room, self.person, id="page-5")
            rows.display = self._page == 5
            self.query_one("#work").mount(rows)
            rows.call_after_refresh(lambda: rows.show(self.state))

    def _draw_head(self, meeting: Meeting) -> None:
        _, width = self.room.desk, self.size.width - 2
        template = self.room.decks.template(meeting.template)
        name = said(template.title, _.language) if template else meeting.template
        total = planned_minutes(meeting)
        left = drawn(
            (self.person.name, "bold $primary"), (f" · {name} · {way_title(meeting.way, _)}", "$dim")
        )
        if meeting.minutes == 0:
            length = drawn((_("no clock"), "$dim"))
        else:
            style = "$success" if total <= meeting.minutes else "$warning"
            length = drawn((_("{total} of {planned} min", total=total, planned=meeting.minutes), style))
        purpose = meeting.purpose or _("u sets a purpose")
        second = drawn((_("Purpose") + ": ", "$dim"), (purpose, "" if meeting.purpose else "$faint"))
        head = Content("\n").join([apart(left, length, width), second.truncate(width, ellipsis=True)])
        self.query_one("#head", Static).update(head)
        counts = (
            len(meeting.steps),
            sum(p.is_open for p in self.state.team.points_of(self.person.id, "employee")),
            sum(p.is_open for p in self.state.team.points_of(self.person.id, "manager")),
            None,
            None if self.guarded else len(meeting.aside.focus),
        )
        titles = (
            _("Plan"),
            _("Their points"),
            _("My points"),
            _("Last time"),
            _("Private") if not self.guarded else _("Private (f9)"),
        )
        if self.size.width < 70:
            titles = (_("Plan"), _("Theirs"), _("Mine"), _("Last"), _("Private"))
        pieces = []
        for number, (title, count) in enumerate(zip(titles, counts, strict=True), 1):
            style = "bold $primary" if number == self._page else "$dim"
            counted = f" {count}" if count else ""
            pieces.append(drawn((f"{number} ", "$faint"), (title, style), (counted, "$accent")))
        gap = "   " if self.size.width >= 70 else " "
        self.query_one("#pages", Static).update(Content(gap).join(pieces))

    def action_page(self, number: int) -> None:
        if number == 5 and self.guarded:
            self.notify(self.room.desk("Private points show when nobody else watches: f9"))
            return
        self._page = number
        self.set_class(number == 4, "-last")
        for page in range(1, 6):
            for widget in self.query(f"#page-{page}"):
                widget.display = page == number
                if page == number:
                    widget.focus()
        if number == 4:
            self.set_focus(None)
        self.redraw()

    def _change(self, change: MeetingChange) -> None:
        self.post_message(in_meeting(self.person.id, change))

    def action_begin(self) -> None:
        self.post_message(GoMeet(self.person.id))

    def action_discard(self) -> None:
        from tui.screens.confirm import Confirm

        _, gone = self.room.desk, self.person.id

        def sure(yes: bool | None) -> None:
            if yes:
                self.post_message(Change(lambda state: without_meeting(state, gone)))
                self.post_message(GoHome())

        question = _("Discard this meeting with {name}?", name=self.person.first_name)
        detail = _("The plan and its private points go; points and actions stay. ctrl+z brings it back.")
        self.app.push_screen(Confirm(self.room, question, detail), sure)

    def action_purpose(self) -> None:
        meeting, _ = self.meeting, self.room.desk
        if meeting is None:
            return

        def set_purpose(text: str | None) -> None:
            if text is not None:
                purpose = clean_line(text)
                self._change(lambda m: msgspec.structs.replace(m, purpose=purpose))

        question = _("What is this meeting for?")
        self.app.push_screen(AskLine(_, question, value=meeting.purpose), set_purpose)

    def action_length(self) -> None:
        meeting, _ = self.meeting, self.room.desk
        if meeting is None:
            return

        def meaning(text: str) -> str:
            text = text.strip()
            if not (text.isascii() and text.isdigit()) or int(text[:4]) > 480:
                return ""
            return _("no clock") if int(text) == 0 else _.n("{n} minute", "{n} minutes", int(text))

        def set_length(text: str | None) -> None:
            if text is not None:
                minutes = int(text.strip())
                self._change(lambda m: msgspec.structs.replace(m, minutes=minutes))

        question = _("How many minutes? 0 is open, without a clock.")
        self.app.push_screen(AskLine(_, question, value=str(meeting.minutes), meaning=meaning), set_length)

    def action_way(self) -> None:
        def next_way(meeting: Meeting) -> Meeting:
            return msgspec.structs.replace(meeting, way=WAYS[(WAYS.index(meeting.way) + 1) % len(WAYS)])

        self._change(next_way)

    def action_template(self) -> None:
        _ = self.room.desk
        rows = []
        for template in self.room.decks.templates():
            title, about = said(template.title, _.language), said(template.about, _.language)
            minutes = _("{n} min", n=template.minutes) if template.minutes else _("open")
            content = drawn((title, "bold"), (f"  {about}", "$dim"))
            rows.append(Row(template.id, content, drawn((minutes, "$secondary"))))
        from tui.screens.pick import Pick

        chosen = self.meeting.template if self.meeting is not None else ""
        self.app.push_screen(
            Pick(self.room, _("Start from a template"), rows, chosen=chosen), self._use_template
        )

    def _use_template(self, id: str | None) -> None:
        template, old = self.room.decks.template(id or ""), self.meeting
        if template is None or old is None:
            return
        room, person = self.room, self.person
        before = room.decks.template(old.template)
        own_purpose = (
            old.purpose if before is None or old.purpose != said(before.purpose, person.language) else ""
        )
        meetings = len(room.past.history(person.id))

        def start_anew(meeting: Meeting) -> Meeting:
            meeting = msgspec.structs.replace(meeting, purpose=own_purpose)
            meeting = with_template(
                meeting, template, person, new_id=room.new_id, questions=questions_for(room, person.id)
            )
            steps = tuple(with_guess_set(step, room, meetings) for step in meeting.steps)
            return msgspec.structs.replace(meeting, steps=steps)

        self._change(start_anew)

    def on_plan_rows_insert(self, event: PlanRows.Insert) -> None:
        event.stop()
        from tui.screens.step_choice import make_step, step_choice

        def add(chosen: str | None) -> None:
            if chosen:
                step = make_step(self.room, chosen, self.person.id)
                self._change(lambda meeting: add_step(meeting, step, event.after))
                self.query_one(PlanRows).choose_later(step.id)
                if step.kind == "cards":
                    self._browse(step.id, (), "")

        self.app.push_screen(step_choice(self.room, self.person.id), add)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        if event.rows.id == "page-1":
            step = self.meeting.step(event.row) if self.meeting is not None else None
            if step is not None and step.kind == "cards":
                self._browse(step.id, step.questions, step.deck)

    def action_cards(self) -> None:
        """Choose questions: for the step under the cursor, else for the first that has some, else a new one."""
        meeting = self.meeting
        if meeting is None:
            return
        here = meeting.step(self.query_one(PlanRows).chosen)
        holders = [step for step in (here, *meeting.steps) if step is not None and step.kind == "cards"]
        if holders:
            self._browse(holders[0].id, holders[0].questions, holders[0].deck)
            return
        from tui.screens.step_choice import make_step

        step = make_step(self.room, "cards", self.person.id)
        self._change(lambda m: add_step(m, step, here.id if here is not None else ""))
        self._browse(step.id, (), "")

    def _browse(self, step_id: str, taken: tuple[str, ...], deck: str) -> None:
        from tui.screens.browser import Browser

        def take(cards: tuple[str, ...] | None) -> None:
            if cards is None:
                return

            def put(meeting: Meeting) -> Meeting:
                step = meeting.step(step_id)
                if step is None:
                    return meeting
                return with_step(meeting, msgspec.structs.replace(step, questions=cards, at=0))

            self._change(put)

        self.app.push_screen(Browser(self.room, self.person, taken, deck=deck), take)
