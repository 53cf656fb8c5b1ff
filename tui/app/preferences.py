"""What is chosen in the settings while the app runs: taken on at once, and kept."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.host_app import HostApp
from tui.app.screen_stacks import speak
from tui.app.services import Services
from tui.app.toasts import Say
from tui.app.voices import Voices
from tui.domain.people.person import Language
from tui.domain.workspace.state import State


class Preferences:
    """`show` has the screens draw what counts from now on."""

    def __init__(
        self,
        app: HostApp,
        services: Services,
        voices: Voices,
        *,
        state: Callable[[], State],
        show: Callable[[], None],
        say: Say,
    ) -> None:
        self._app, self._services, self._voices = app, services, voices
        self._state, self._show, self._say = state, show, say

    def choose(self, language: Language, theme: str, **others: str | bool) -> None:
        """Take on the language, the look and what else was chosen, and keep it."""
        if language != self._voices.translator().language:
            self._voices.choose(language)
            self._app.run_group("speak", self._speak)
        self._keep(language=language, theme=theme, **others)

    def keep_name(self, name: str) -> None:
        """Keep what the people one meets call the manager."""
        self._keep(name=name)

    async def _speak(self) -> None:
        """Let every screen speak the language that was chosen."""
        await speak(self._app.all_screens(), self._voices.context, self._state())
        self._show()

    def _keep(self, **chosen: str | bool) -> None:
        trouble = self._services.keep(**chosen)
        self._show()
        if trouble:
            self._say(trouble, severity="warning")
