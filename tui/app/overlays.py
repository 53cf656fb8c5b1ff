"""What a key that counts everywhere opens over whatever screen is in front."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from textual.binding import ActiveBinding

from tui.app.dialogs import Dialogs
from tui.app.host_app import HostApp
from tui.app.phases.navigator import Navigator
from tui.app.services import Services
from tui.language import Translator


class Overlays:
    """Knows whether others may watch, which a dialog does not; `clear` empties the clipboard.

    `words` is the language of whoever may read the screen.
    """

    def __init__(
        self,
        app: HostApp,
        dialogs: Dialogs,
        navigator: Navigator,
        services: Services,
        *,
        clear: Callable[[], None],
        words: Callable[[], Translator],
    ) -> None:
        self._app, self._dialogs, self._navigator = app, dialogs, navigator
        self._services, self._clear, self._words = services, clear, words

    def help(self) -> None:
        """Tell the keys of the screen in front."""
        self._dialogs.help(guarded=self._navigator.guarded)

    def palette(self) -> None:
        """Offer what the keys of the screen in front do."""
        self._dialogs.palette(self._run, self._clear, guarded=self._navigator.guarded)

    def settings(self, themes: Sequence[str]) -> None:
        """Offer what one may choose, `themes` among it."""
        chosen = self._services.settings
        mouse = "on" if chosen.mouse else "off"
        self._dialogs.settings(
            themes, theme=chosen.theme, motion=chosen.motion, mouse=mouse, clock=chosen.clock
        )

    def whole(self, text: str) -> None:
        """Show a text from its beginning to its end."""
        self._dialogs.whole(text, guarded=self._navigator.guarded)

    def curtain(self) -> None:
        """Draw the curtain, or lift it: behind it is a screen that may be seen then."""
        from tui.screens.covers.curtain import Curtain

        if isinstance(self._app.screen, Curtain):
            self._app.pop_screen()
        else:
            self._navigator.guard()
            self._app.push_screen(Curtain(self._words()))

    def _run(self, command: ActiveBinding) -> None:
        """Do what a key would."""
        self._app.run_detached(partial(self._app.run_action, command.binding.action, command.node))
