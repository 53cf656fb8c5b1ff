"""Numbered choices, one below the other."""

from __future__ import annotations

from textual.content import Content

from tui.widgets.base.content import drawn, hanging, lines


def choice_lines(choices: tuple[tuple[str, str], ...], taken: str, width: int) -> Content | None:
    """Draw choices (id, label) with their numbers, that of the one taken inverse; None where there are none."""
    if not choices:
        return None
    rows = enumerate(choices, 1)
    return lines(*(_choice(number, label, width, is_taken=id == taken) for number, (id, label) in rows))


def _choice(number: int, label: str, width: int, *, is_taken: bool) -> Content:
    plate = "bold $ground on $gold" if is_taken else "bold $gold"
    text = drawn((label, "bold $primary")) if is_taken else drawn(label)
    return hanging(drawn((f" {number} ", plate), " "), text, width)
