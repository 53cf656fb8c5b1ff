"""Which look is shown: what the settings say, and what the terminal is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.theme import Theme

from tui.widgets.base.themes import own_look

AUTO = "auto"
"""Night or day, as the ground of the terminal is."""


class LookController:
    """Knows the looks there are by name; `auto` is night or day, as the ground of the terminal is.

    `own` gives one's own look as the name of the shipped one below it and colours by role, None where there is none.
    `ask` asks the terminal for its ground.
    """

    def __init__(
        self, shipped: Sequence[Theme], own: tuple[str, dict[str, str]] | None, *, ask: Callable[[], None]
    ) -> None:
        by_name = {theme.name: theme for theme in shipped}
        self.themes = tuple(shipped)
        if own is not None:
            base, colours = own
            self.themes = (*self.themes, own_look(by_name[base], colours))
        self._names = {theme.name for theme in self.themes}
        self._ask = ask
        self.ground_is_dark = True

    @property
    def choices(self) -> tuple[str, ...]:
        """What one can choose from."""
        return (*(theme.name for theme in self.themes), AUTO)

    def named(self, chosen: str) -> str:
        """Give the name of the look that is shown for what the settings say."""
        if chosen == AUTO:
            return "night" if self.ground_is_dark else "day"
        return chosen if chosen in self._names else "night"

    def settle(self, chosen: str) -> None:
        """Find out what is not known yet of a choice."""
        if chosen == AUTO:
            self._ask()
