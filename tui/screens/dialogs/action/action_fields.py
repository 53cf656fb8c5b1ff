"""The fields of the action form, and how they stand on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tui.domain.people.action import OF_THE_TWO, Action
from tui.domain.people.person import Person
from tui.language import Translator
from tui.screens.dialogs.action.action_history import ActionHistory
from tui.screens.dialogs.action.action_meaning import ActionMeaning
from tui.screens.dialogs.action.action_said import due_to_type
from tui.screens.dialogs.base.form import framed
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.fields.choice import Choice
from tui.widgets.fields.inputs import PatientInput

FORM_STYLES = """
ActionForm { background: $background; }
ActionForm > #head { dock: top; }
ActionForm > .frame { width: 76; border: none; background: $background; padding: 0 2;
                      max-height: 100%; }
ActionForm.-narrow > .frame { padding: 0 1; }
ActionForm .title { text-align: center; }
ActionForm .framed { height: auto; border: round $line; border-title-color: $soft; background: $background; }
ActionForm .framed { border-subtitle-color: $soft; border-subtitle-background: $background; }
ActionForm .framed:focus { border: round $gold; border-title-color: $gold; }
ActionForm > .frame > Choice { background: $background; }
ActionForm > .frame > Choice:focus { background: $cursor; }
ActionForm > #foot { dock: bottom; height: auto; }
ActionForm .keys { text-align: center; margin: 0; }
ActionForm.-short ActionMeaning > .meaning, ActionForm.-short ActionMeaning > #days { margin: 0; }
ActionForm.-short > .frame > Static.title { display: none; }
"""
"""How the form stands on the screen: a page of its own, with the keys at its foot."""


def action_head(title: str, person: Person) -> DeskHead:
    """Make the head that says whose action it is."""
    head = DeskHead(id="head")
    head.tell(title, drawn((person.name, "$soft")), drawn((person.first_name, "$soft")))
    return head


def action_fields(action: Action | None, first_name: str, context: Context) -> Iterator[Widget]:
    """Make what, who and by when, who sees it and who takes it up; of one that is changed why, and what happened."""
    _ = context.manager_translator
    owner = action.owner if action is not None else "manager"
    text = action.text if action is not None else ""
    example = _("what is to be done  @them >fri")
    what = PatientInput(text, placeholder=example, id="what")
    what.privacy = context.privacy
    yield framed(what, _("What"))
    yield ActionMeaning(context)
    owners = [
        ("manager", context.manager_called or _("me")),
        ("employee", first_name),
        ("both", _("both")),
        ("other", _("someone else")),
    ]
    known = owner in OF_THE_TWO
    yield framed(Choice(owners, owner if known else "other", id="who"), _("Who"))
    name = "" if known else owner
    yield framed(PatientInput(name, placeholder=_("the name"), id="other"), _("Who else"))
    due = due_to_type(action.due, context) if action is not None and action.due else ""
    example = _("friday, in 2 weeks, w49, +3d, 15/12")
    yield framed(PatientInput(due, placeholder=example, id="due"), _("By when"))
    private = action is not None and action.private
    seen = [("shared", _("shared")), ("private", _("private"))]
    yield Choice(seen, "private" if private else "shared", id="seen")
    upward = action is not None and action.upward
    higher = (
        _("to the manager’s own manager") if context.manager_called else _("I take it up with my own manager")
    )
    up = [("no", _("between us")), ("yes", higher)]
    yield Choice(up, "yes" if upward else "no", id="upward")
    if action is not None:
        yield framed(PatientInput(id="reason"), _("Why it changes (may be left empty)"))
        yield ActionHistory(context)


def signs_hint(_: Translator, *, guarded: bool) -> Content:
    """Name the signs of the line: whoever watches is not told of the one for private things."""
    told = [_("@ who"), _("> by when"), *([] if guarded else [_("# only you")])]
    return Content("   ").join(drawn((sign[:1], "bold $gold"), (sign[1:], "$soft")) for sign in told)
