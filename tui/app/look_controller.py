"""Which look is shown and what moves: what the settings say, and what the terminal is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.theme import Theme
from textual.types import AnimationLevel

from tui.widgets.looks.themes import own_look

AUTO = "auto"
"""Night or day, as the ground of the terminal is."""


class LookController:
    """Knows the looks there are by name; `auto` is night or day, as the ground of the terminal is.

    `own` gives one's own look as the name of the shipped one below it and colours by role, None where there is none.
    `chosen` is what the settings say; `ask` asks the terminal for its ground.
    """

    def __init__(
        self,
        shipped: Sequence[Theme],
        own: tuple[str, dict[str, str]] | None,
        chosen: str,
        *,
        ask: Callable[[], None],
    ) -> None:
        by_name = {theme.name: theme for theme in shipped}
        self.themes = tuple(shipped)
        if own is not None:
            base, colours = own
            self.themes = (*self.themes, own_look(by_name[base], colours))
        self._names = {theme.name for theme in self.themes}
        self._chosen = chosen
        self._ask = ask
        self._ground_is_dark = True
        self._moves: AnimationLevel = "full"

    @property
    def choices(self) -> tuple[str, ...]:
        """What one can choose from."""
        return (*(theme.name for theme in self.themes), AUTO)

    @property
    def name(self) -> str:
        """The name of the look that is shown for what the settings say."""
        if self._chosen == AUTO:
            return "night" if self._ground_is_dark else "day"
        return self._chosen if self._chosen in self._names else "night"

    def choose(self, look: str) -> str:
        """Take on a choice, and give the name of what is shown for it."""
        self._chosen = look
        self.settle()
        return self.name

    def follow(self, *, ground_is_dark: bool) -> str:
        """Take on what the terminal has answered, and give the name of what is shown."""
        self._ground_is_dark = ground_is_dark
        return self.name

    def settle(self) -> None:
        """Find out what is not known yet of the choice."""
        if self._chosen == AUTO:
            self._ask()

    def motion(self, chosen: str, usual: AnimationLevel | None = None) -> AnimationLevel:
        """Give what moves by itself: nothing where `reduced` is chosen, else what the environment allows, `usual`."""
        self._moves = usual or self._moves
        return "none" if chosen == "reduced" else self._moves
