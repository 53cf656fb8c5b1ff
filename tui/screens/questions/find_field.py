"""The field of the browser in which one looks for questions."""

from __future__ import annotations

from tui.widgets.fields.inputs import PatientInput


class FindField(PatientInput):
    """A field in which a star is a key and no letter: nobody looks for one."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        return character != "*" and super().check_consume_key(key, character)
