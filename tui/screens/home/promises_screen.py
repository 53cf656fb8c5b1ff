"""Promises of both sides over time: what became of each, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.app import ComposeResult
from textual.content import Content

from tui.domain.meeting.archive import Archive
from tui.domain.people.action import OF_THE_TWO
from tui.domain.people.decision_record import Decision
from tui.domain.people.promises import Promise, of_others, of_side, promises, tally
from tui.domain.text.clean_text import clean
from tui.language.action_text import owner_name
from tui.language.promise_text import fate_text, tally_text
from tui.language.topic_text import agreement_text, topic_text, why_text
from tui.language.trend_signs import PROMISE_SIGNS
from tui.screens.person_screen import PersonScreen
from tui.usecases.insight.origin_text import decision_text, origin_text
from tui.usecases.insight.topics_of import Told, topics_of
from tui.usecases.questions.choose_questions import private_of
from tui.widgets.base.content import drawn
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.base.excerpt import ShowWhole, glimpse
from tui.widgets.base.row_layout import Drawing, Row
from tui.widgets.base.row_list import Rows
from tui.widgets.keys.key_footer import Hints
from tui.widgets.meeting.watch_label import watch_labels

_SIGN_STYLES = {"kept": "$success", "late": "$success", "dropped": "$dim"}
_SETTLED = "$soft"
"""The style of what nothing is left to do about: what is open stands out among it."""


class PromisesScreen(PersonScreen):
    """What one promised, what the other did, and which decisions stand. enter opens where a line comes from.

    What two people promised each other over years is theirs: where others begin to watch it goes.
    """

    DEFAULT_CSS = """
    PromisesScreen Rows { max-width: 116; padding: 1 1; }
    PromisesScreen.-short Rows { padding: 0 1; }
    """

    is_private = True
    _past = Archive()

    def compose(self) -> ComposeResult:
        yield DeskHead(id="head")
        yield Rows(most_lines=4)
        yield Hints(self.context.manager_translator)

    def set_up(self) -> None:
        self._past = self.context.past.past(self.person.id)
        super().set_up()
        self.query_one(Rows).focus()

    def redraw(self) -> None:
        self._draw_head()
        _ = self.context.manager_translator
        empty = _("Nothing has been promised yet.")
        self.query_one(Rows).fill(list(self._rows()) or [Row("", drawn((empty, "$dim")))])
        hints = self.query_one(Hints)
        hints.own = ("enter", _("where it comes from")), ("esc", _("back"))

    def _draw_head(self) -> None:
        _ = self.context.manager_translator
        title = f"{clean(self.person.shown_name)} · {_('promises')}"
        self.query_one("#head", DeskHead).tell(title, *watch_labels(self.guarded, self.context))

    def on_resize(self) -> None:
        self._draw_head()

    @property
    def _promises(self) -> tuple[Promise, ...]:
        actions = (*self.state.team.actions_of(self.person.id), *self._past.actions)
        known = {action.id: action for action in reversed(actions)}
        return promises(known.values(), private=True)

    @property
    def _decisions(self) -> tuple[Decision, ...]:
        mine = self.state.team.decisions_of(self.person.id)
        return tuple(one for one in mine if one.is_open)

    def _rows(self) -> Iterator[Row]:
        _, found, name = self.context.manager_translator, self._promises, self.person.first_name
        parts = (
            (_("You promised"), of_side(found, "manager")),
            (_("{name} promised", name=name), of_side(found, "employee")),
            (_("Others promised"), of_others(found)),
        )
        is_first = True
        for number, (title, part) in enumerate(parts):
            if part:
                if not is_first:
                    yield Row("", Content(""))
                is_first = False
                yield Row("", drawn((title, "bold $secondary"), (f"  {tally_text(tally(part), _)}", "$dim")))
                for promise in part:
                    # One made together stands on both sides.
                    id = f"{number} {promise.action.id}"
                    yield Row(id, partial(self._draw, promise), whole=promise.action.text, indent=2)
        yield from self._topic_rows()
        if self._decisions:
            yield Row("", Content(""))
            yield Row("", drawn((_("Decided, and it stands"), "bold $secondary")))
            for decision in self._decisions:
                draw = partial(self._draw_decision, decision)
                yield Row(f"d {decision.id}", draw, whole=decision.text, indent=2)

    @property
    def _told(self) -> Told:
        return topics_of(self.person, self.state.team, self._past, private=True)

    def _topic_rows(self) -> Iterator[Row]:
        """Give what comes up again and again, and what was agreed that may not go together, side by side."""
        _, today, name = self.context.manager_translator, self.context.today(), self.person.first_name
        told = self._told
        if told.topics:
            yield Row("", Content(""))
            yield Row("", drawn((_("Comes up again and again"), "bold $secondary")))
        for topic in told.topics:
            text = glimpse(topic.point.text)
            content = drawn("○ ", text, (f"\n{topic_text(topic, today, _)}", "$dim"))
            yield Row(f"t {topic.point.id}", content, whole=topic.point.text, indent=2)
        if told.clashes:
            yield Row("", Content(""))
            yield Row("", drawn((_("May not go together"), "bold $secondary")))
        for number, clash in enumerate(told.clashes):
            sides = [
                drawn(glimpse(one.text), (f"  {agreement_text(one, name, today, _)}", "$dim"))
                for one in (clash.earlier, clash.later)
            ]
            content = Content.assemble(drawn("≈ "), sides[0], "\n", sides[1])
            yield Row(f"c {number}", content, drawn((why_text(clash, _), "$warning")), indent=2)

    def _draw(self, promise: Promise) -> Drawing:
        _, action = self.context.manager_translator, promise.action
        sign = _SIGN_STYLES.get(promise.fate, "$primary")
        left = drawn((f"{PROMISE_SIGNS[promise.fate]} ", sign))
        if action.private:
            left = Content.assemble(left, drawn((_("private") + " ", "$warning")))
        if action.owner not in OF_THE_TWO:
            owner = owner_name(glimpse(action.owner, 60), self.person.first_name, _)
            left = Content.assemble(left, drawn((f"{owner}: ", "bold")))
        left = Content.assemble(left, drawn((glimpse(action.text), "" if action.is_open else _SETTLED)))
        if action.outcome:
            text = glimpse(action.outcome)
            told = _("told back: {text}", text=text) if action.told else _("to tell back: {text}", text=text)
            left = Content.assemble(left, drawn((f"\n↑ {told}", "$secondary")))
        return left, drawn((fate_text(promise, self.context.today(), _), "$dim"))

    def _draw_decision(self, decision: Decision) -> Drawing:
        _ = self.context.manager_translator
        secret = drawn((_("private") + " ", "$warning")) if decision.private else Content("")
        left = Content.assemble(drawn("● "), secret, drawn(glimpse(decision.text)))
        if decision.why:
            left = Content.assemble(left, drawn((f"\n{glimpse(decision.why)}", "$dim")))
        since = _("since {day}", day=_.day(decision.decided, self.context.today()))
        return left, drawn((since, "$dim"))

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        sign, _space, id = event.row.partition(" ")
        history = self.context.past.history(self.person.id)
        private = private_of(self.state, self.context, self.person.id)
        if sign in ("t", "c"):
            self.post_message(ShowWhole(self._topic_text(sign, id)))
            return
        if sign == "d":
            decision = next(one for one in self._decisions if one.id == id)
            self.post_message(ShowWhole(decision_text(decision, history, private, self.context)))
            return
        promise = next(one for one in self._promises if one.action.id == id)
        text = origin_text(promise.action, self.person, history, private, self.context)
        self.post_message(ShowWhole(text))

    def _topic_text(self, sign: str, id: str) -> str:
        """Tell each point of a topic, or both agreements, with their days."""
        _ = self.context.manager_translator
        if sign == "t":
            topic = next(one for one in self._told.topics if one.point.id == id)
            told = ((point.raised, point.text) for point in (*topic.earlier, topic.point))
        else:
            clash = self._told.clashes[int(id)]
            told = ((one.on, one.text) for one in (clash.earlier, clash.later))
        return "\n\n".join(f"{_.full_day(day)}\n{text}" for day, text in told)

    def action_back(self) -> None:
        self.dismiss(None)
