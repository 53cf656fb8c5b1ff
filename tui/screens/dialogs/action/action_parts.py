"""Who has an action and by when: as chosen by hand, and as the signs of its line have it while they stand there."""

from __future__ import annotations

from textual.widget import Widget

from tui.domain.capture.capture_grammar import Captured
from tui.domain.people.action import OF_THE_TWO
from tui.domain.text.clean_text import clean_line, shorten
from tui.screens.dialogs.action.action_said import due_to_type
from tui.usecases.context import Context
from tui.usecases.drafts import Fields
from tui.widgets.fields.choice import Choice
from tui.widgets.fields.inputs import PatientInput


class ActionParts:
    """The fields `who`, `other` and `due` of a form.

    What the line says is shown in them while it is typed, and gives way to what was there before when its signs are
    taken away again.
    """

    def __init__(self, form: Widget, context: Context) -> None:
        self._form = form
        self._context = context
        self._by_hand: dict[str, str] = {}
        """What was chosen by hand, while the line says otherwise."""
        self._someone = dict(self._who.options)["other"]

    @property
    def _who(self) -> Choice:
        return self._form.query_one("#who", Choice)

    @property
    def _other(self) -> PatientInput:
        return self._form.query_one("#other", PatientInput)

    @property
    def _due(self) -> PatientInput:
        return self._form.query_one("#due", PatientInput)

    @property
    def asks_for_name(self) -> bool:
        """Whether the name of somebody else is to be written; one that the line says stands among the owners."""
        return self._who.value == "other" and not self._by_hand

    @property
    def lacks_name(self) -> bool:
        """Whether somebody else has it, of whom no name is told."""
        return self.asks_for_name and not clean_line(self._other.value)

    @property
    def owner(self) -> str:
        return self._owner(self._other.value, unnamed="manager")

    @property
    def shown_owner(self) -> str:
        """Whose it is, as far as that is to be seen."""
        return self._owner(self._other.shown, unnamed=self._someone)

    def _owner(self, name: str, *, unnamed: str) -> str:
        chosen = self._who.value
        return (clean_line(name) or unnamed) if chosen == "other" else chosen

    def by_hand(self, fields: Fields) -> dict[str, str]:
        """Give the fields as they are without what the line says: that is read anew."""
        return {**fields, **self._by_hand}

    def follow(self, read: Captured, text: str) -> None:
        """Show what the line says of owner and day; a name that is still being typed waits for its end."""
        chosen = self._by_hand or self._values()
        is_begun = read.owner not in OF_THE_TWO and text.endswith(read.owner_text)
        owner = read.owner if read.owner_said and not read.unsure_of and not is_begun else ""
        led = self._led(chosen, owner, read)
        self._by_hand = chosen if led != chosen else {}
        self._put(led)

    def take(self, read: Captured) -> None:
        """Let what the line says stand as if it were chosen by hand."""
        led = self._led(self._by_hand or self._values(), read.owner if read.owner_said else "", read)
        self._by_hand = {}
        self._put(led)

    def settle(self) -> None:
        """Leave the fields as they are, whatever the line says."""
        self._by_hand = {}

    def release(self) -> None:
        """Bring back what was chosen by hand."""
        if self._by_hand:
            self._put(self._by_hand)
            self._by_hand = {}

    def _led(self, chosen: dict[str, str], owner: str, read: Captured) -> dict[str, str]:
        led = dict(chosen)
        if owner in OF_THE_TWO:
            led["who"] = owner
        elif owner:
            led |= {"who": "other", "other": owner}
        if read.due is not None:
            led["due"] = due_to_type(read.due, self._context)
        return led

    def _values(self) -> dict[str, str]:
        return {"who": self._who.value, "other": self._other.value, "due": self._due.value}

    def _put(self, values: dict[str, str]) -> None:
        self._who.value = values["who"]
        for field in (self._other, self._due):
            if field.value != values[f"{field.id}"]:
                field.value = values[f"{field.id}"]
        # As wide as the words it stands in place of, so that nothing moves.
        room = len(self._someone)
        name = (
            shorten(clean_line(values["other"]), room) if self._by_hand and values["who"] == "other" else ""
        )
        self._who.relabel("other", f"{name:<{room}}" if name else self._someone)
