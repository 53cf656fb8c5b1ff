"""In whose language what is said and opened now is: the manager's, or that of whoever watches."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.services import Services
from tui.domain.people.person import Language
from tui.domain.workspace.state import State
from tui.language.translator import Translator
from tui.usecases.context import Context


class Voices:
    """`watched` gives the id of the person who watches a dialogue, empty where nobody does."""

    def __init__(self, services: Services, *, state: Callable[[], State], watched: Callable[[], str]) -> None:
        self._services, self._state, self._watched = services, state, watched
        self.context = services.context(styles=self._styles)
        """The context of the desk, in the language of the manager."""

    def translator(self) -> Translator:
        """The language of the manager, as it is now."""
        return self.context.manager_translator

    def spoken(self) -> Context:
        """The context of what is said and opened now: over a watched dialogue each word is the person's."""
        person = self._state().team.person(self._watched())
        if person is None:
            return self.context
        meeting = self._state().meetings.get(person.id)
        return self.context.for_person(person, meeting).spoken(guarded=True)

    def words(self) -> Translator:
        """The language of whoever may read the screen now."""
        return self.spoken().manager_translator

    def choose(self, language: Language) -> None:
        """Take on another language for the desk."""
        self.context = self._services.context(Translator(language), self._styles)

    def _styles(self) -> tuple[str, ...]:
        return self._state().leadership.styles
