"""The form of a group: its name, who is in it, how often it meets, in which language and by which template."""

from __future__ import annotations

import msgspec
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Input, Static

from tui.domain.decks.deck import said
from tui.domain.people.person import LANGUAGES
from tui.domain.people.person_group import Group
from tui.domain.people.team import Team, with_group
from tui.domain.text.clean_text import clean_line
from tui.language.titles.meeting_titles import language_title
from tui.screens.dialogs.base.form import FormDialog
from tui.screens.dialogs.base.form_foot import FormFoot
from tui.screens.dialogs.base.frame import Frame
from tui.screens.home.forms.rhythm_fields import rhythm_fields, text_field
from tui.screens.home.groups.group_form_values import fault_in, group_from, read_members
from tui.usecases.context import Context
from tui.usecases.meeting.group_meetings import members_of
from tui.usecases.meeting.lifecycle import GROUP_TEMPLATE
from tui.widgets.base.content import drawn
from tui.widgets.change import Change
from tui.widgets.fields.choice import Choice
from tui.widgets.fields.inputs import PatientInput


class GroupForm(FormDialog[Change]):
    """Gives the change that keeps the group."""

    def __init__(self, context: Context, group: Group | None, team: Team) -> None:
        super().__init__(context)
        self._new = group is None
        self._old = group or Group(id=context.new_id(), name="", cadence=14)
        self._team = team
        self.form = "group" if group is None else f"group {group.id}"

    def compose(self) -> ComposeResult:
        _, old = self.context.manager_translator, self._old
        templates = [one for one in self.context.decks.templates() if one.several]
        with Frame():
            yield Static(drawn(_("New group") if self._new else old.name), classes="title")
            yield Static(classes="meaning", id="meaning")
            with Container(classes="columns"):
                yield from text_field("name", _("Name"), old.name, _("Platform, Friday coffee"))
                names = ", ".join(one.name for one in members_of(old, self._team))
                yield from text_field("members", _("Who is in it"), names, _("Anna, Bo, Cleo"))
                yield from rhythm_fields(old.cadence, old.weekday, old.time, _, also=[("", _("when needed"))])
                yield Static(drawn(_("Language of its meetings")), classes="label")
                chosen = old.language or _.language
                yield Choice([(name, language_title(name)) for name in LANGUAGES], chosen, id="language")
                yield Static(drawn(_("Template")), classes="label")
                options = [(one.id, said(one.title, _.language)) for one in templates]
                yield Choice(options, old.template or GROUP_TEMPLATE, id="template")
            yield FormFoot(_)

    def on_mount(self) -> None:
        self._show()
        self.query_one("#name").focus(False)
        self.take_up()

    def filled(self) -> None:
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.go_on()

    def _said(self, name: str) -> str:
        """Give what a field says, or what is chosen in it."""
        chosen = next(iter(self.query(f"#{name}").results(Choice)), None)
        return clean_line(self.query_one(f"#{name}", PatientInput).value) if chosen is None else chosen.value

    def _show(self) -> None:
        """Say who is meant, and what is not right yet."""
        self.query_one("#days").display = self._said("every") == "days"
        _, meaning = self.context.manager_translator, self.query_one("#meaning", Static)
        read = read_members(self._said("members"), self._team, _)
        if read.fault and self._said("members"):
            meaning.update(drawn((read.fault, "$warning")))
        else:
            meaning.update(drawn("→ " + ", ".join(one.name for one in read.people) if read.people else ""))

    def action_save(self) -> None:
        _ = self.context.manager_translator
        field, fault = fault_in(self._said, self._team, _, but=self._old.id)
        if field:
            self.query_one(f"#{field}").focus()
            self.notify(fault, severity="warning", timeout=4)
            return
        group = group_from(self._old, self._said, self._team, _)
        self.dismiss(Change(lambda state: msgspec.structs.replace(state, team=with_group(state.team, group))))
