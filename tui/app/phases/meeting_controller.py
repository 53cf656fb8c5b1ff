"""From one phase of a meeting to the next: what becomes of the state, and where one is then."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.phases.absence_controller import AbsenceController
from tui.app.phases.begin_questions import BeginDialogs, BeginQuestions
from tui.app.phases.navigator import Navigator
from tui.app.session import Session
from tui.app.start.start import Start
from tui.app.toasts import Say
from tui.domain.meeting.group import is_several
from tui.domain.meeting.live.change_way import in_way
from tui.domain.meeting.live.watching import Arrival, is_watched
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Appointment, Person, Way
from tui.language.titles.meeting_titles import way_title
from tui.usecases.changes import change_of_meeting
from tui.usecases.context import Context


class MeetingController:
    """Prepares, begins, ends and closes meetings; `context` gives what is needed for it beside the state.

    `dialogs` ask before one is begun.
    `passing` takes away what was only said of the screen one leaves.
    """

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        absence: AbsenceController,
        dialogs: BeginDialogs,
        *,
        context: Callable[[], Context],
        say: Say,
        passing: Callable[[], None],
    ) -> None:
        self._session = session
        self._navigator = navigator
        self._absence = absence
        self._questions = BeginQuestions(session, navigator, dialogs, context=context)
        self._context = context
        self._say = say
        self._passing = passing

    def start(self, start: Start) -> bool:
        """Go where the app was asked to begin; gives whether that is a meeting."""
        person = self._person(start.person)
        if person is None:
            return False
        meeting = self._session.state.meetings.get(person.id)
        if meeting is not None and meeting.phase == "follow-up":
            self._heed(person, start)
            self._navigator.enter("follow-up", person, "start")
        else:
            self._questions.ask_plan(person, start, lambda chosen: self._meet(person, chosen, "start"))
        return True

    def prepare(self, id: str, group: str = "") -> None:
        """Go to the preparation with a person, or a group that is kept with them, or to where the meeting is."""
        person = self._person(id)
        if person is not None:
            self._prepare(person, Start(group=group))
            self._absence.look(person.id)
            phase = self._session.state.meetings[person.id].phase
            self._navigator.enter("prep" if phase == "closed" else phase, person)

    def meet(self, id: str, group: str = "", way: Way | None = None) -> None:
        """Go straight into the dialogue with a person, or with a group whose meeting is kept with them.

        What is in question is asked first.
        """
        person, meeting = self._person(id), self._session.state.meetings.get(id)
        if person is not None and meeting is not None and way is not None and meeting.phase == "follow-up":
            self._heed(person, Start(way=way))
            self.follow_up(id)
        elif person is not None:
            self._questions.ask(
                person,
                Start(group=group, way=way),
                begin=lambda start: self._meet(person, start, None),
                back=self._go_back,
            )

    def _go_back(self, id: str) -> None:
        """Go to the meeting under way with a person."""
        meeting = self._session.state.meetings.get(id)
        if meeting is not None and meeting.phase == "follow-up":
            self.follow_up(id)
        elif meeting is not None:
            self.meet(id)

    def follow_up(self, id: str) -> None:
        """Go to the follow-up of the meeting with a person."""
        from tui.usecases.meeting.lifecycle import followed_up

        person = self._person(id)
        if person is not None and id in self._session.state.meetings:
            self._passing()
            context = self._of(person)
            self._session.apply(lambda state: followed_up(state, person, context))
            self._navigator.enter("follow-up", person)

    def close(self, id: str, planned: Appointment) -> None:
        """Close the meeting with a person, and go home."""
        from tui.usecases.meeting.lifecycle import closed

        person, meeting = self._person(id), self._session.state.meetings.get(id)
        if person is None or meeting is None:
            return
        context, _ = self._of(person), self._context().manager_translator
        self._keep_unfinished(meeting, context)
        self._session.apply(lambda state: closed(state, person, context, planned))
        self._navigator.enter("home")
        if is_several(meeting):
            self._say(_("Closed. Each one’s actions come up in their next one-to-one."))
            return
        day = _.day(planned.on, context.today())
        self._say(_("Closed. Next time with {name}: {day}", name=person.first_name, day=day))

    def _keep_unfinished(self, meeting: Meeting, context: Context) -> None:
        """Put what was half written among the manager's own notes: the next preparation shows it."""
        from tui.usecases.meeting.unfinished import clear_forms, kept_privately, unfinished

        left = unfinished(meeting, context, private=True)
        if left:
            kept = kept_privately(left, context)
            self._session.apply(change_of_meeting(meeting.person, kept), undoable=False)
            clear_forms(left, meeting.person, context.drafts)

    def _of(self, person: Person) -> Context:
        return self._context().for_person(person, self._session.state.meetings.get(person.id))

    def _person(self, id: str) -> Person | None:
        return self._session.state.team.person(id)

    def _meet(self, person: Person, start: Start, arrival: Arrival | None) -> None:
        from tui.usecases.meeting.lifecycle import begun

        self._prepare(person, start)
        context = self._context().for_person(person)
        self._absence.look(person.id)
        self._session.apply(lambda state: begun(state, person, context))
        self._navigator.enter("dialogue", person, arrival)

    def _prepare(self, person: Person, start: Start) -> None:
        from tui.usecases.meeting.lifecycle import prepared

        groups = self._session.state.team.groups
        group = next((one for one in groups if one.id == start.group), None)
        context = self._context().for_person(person)
        if person.id in self._session.state.meetings:
            self._heed(person, start)
            return
        self._session.apply(
            lambda state: prepared(
                state, person, context, template=start.template, way=start.way, group=group
            ),
            undoable=False,
        )

    def _heed(self, person: Person, start: Start) -> None:
        """Let the way and template that were asked for count for a meeting that is there.

        One that has begun keeps its plan.
        """
        from tui.usecases.meeting.lifecycle import is_begun
        from tui.usecases.meeting.new_plan import replanned
        from tui.usecases.questions.usual_template import template_made_for

        meeting, context = self._session.state.meetings[person.id], self._context().for_person(person)
        if not is_begun(meeting):
            self._session.apply(
                lambda state: replanned(state, person, context, template=start.template, way=start.way),
                undoable=False,
            )
            after = self._session.state.meetings[person.id]
            if start.way and template_made_for(person, after, start.way, context.decks) is not None:
                self._say(context.manager_translator("The plan is the one that was prepared"))
            return
        _, name = context.manager_translator, person.first_name
        if start.template not in ("", meeting.template):
            self._say(_("This is the meeting with {name} that was there already; close it first", name=name))
            plan = context.decks.template(start.template)
            if plan is not None and plan.several:
                self._navigator.keep_watched(person.id)
        if start.way is not None and start.way != meeting.way:
            self._go_on_by(start.way, person, meeting)

    def _go_on_by(self, way: Way, person: Person, meeting: Meeting) -> None:
        """Go on in another way with a meeting that has begun."""
        now = self._context().now()
        self._session.apply(change_of_meeting(person.id, lambda m: in_way(m, way, now)), undoable=False)
        watched = is_watched("dialogue", "start", meeting.way)
        _ = self._of(person).words(guarded=watched or is_watched("dialogue", "start", way))
        now_by = _("From here on: {way}", way=way_title(way, _))
        if watched and not is_watched("dialogue", "start", way):
            # Who has watched up to here may do so still: nothing private comes up by itself.
            self._navigator.keep_watched(person.id)
            now_by = _("From here on: {way} – others may still watch", way=way_title(way, _))
        self._say(now_by)
