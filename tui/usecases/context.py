"""What screens and steps are given beside the state: words, decks, the clock and new ids."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

import msgspec

from tui.domain.capture.own_signs import Signs, privacy_with, usual_signs
from tui.domain.people.profile import Profile
from tui.domain.people.relation import Relation
from tui.domain.text.clean_text import shorten, with_capital
from tui.language.titles.relation_titles import manager_word

if TYPE_CHECKING:
    from pathlib import Path

    from tui.domain.capture.private_line import Privacy
    from tui.domain.decks.deck import Card, Deck, GuessSet, Guide, Hint, Move, Sky, Statement, Template
    from tui.domain.meeting.archive import Archive, Held
    from tui.domain.meeting.meeting import Meeting
    from tui.domain.meeting.privacy import Private
    from tui.domain.people.log_entry import LogEntry
    from tui.domain.people.person import Person
    from tui.language import Translator
    from tui.usecases.drafts import Drafts


LONGEST_MANAGER = 24
"""Characters of the manager's name for which a line has room beside what is told."""


class Decks(Protocol):
    """The questions one can choose from; read when first asked for."""

    def template(self, id: str) -> Template | None: ...
    def templates(self) -> Sequence[Template]: ...
    def deck(self, id: str) -> Deck | None: ...
    def decks(self) -> Sequence[Deck]: ...
    def own_decks(self) -> Sequence[Deck]: ...
    def question(self, id: str) -> Card | Statement | None: ...
    def move(self, id: str) -> Move | None: ...
    def skies(self) -> Sequence[Sky]: ...
    def guess_sets(self) -> Sequence[GuessSet]: ...
    def hints(self) -> Sequence[Hint]: ...
    def guide(self) -> Guide | None: ...
    @property
    def own_folder(self) -> Path | None: ...


class Past(Protocol):
    """What was archived; read from disk when asked for, newest first."""

    def history(self, person: str) -> Sequence[Held]: ...
    def past(self, person: str) -> Archive: ...
    def quiet_past(self, person: str) -> Archive: ...
    def private(self, person: str) -> Private: ...
    def log(self, person: str) -> Sequence[LogEntry]: ...


class Context(msgspec.Struct, frozen=True):
    """The desk is in the manager's language, the stage in the employee's; `now` never runs backwards.

    `coaches` tells whether the manager wants coach hints.
    """

    manager_translator: Translator
    person_translator: Translator
    library: Callable[[], Decks]
    past: Past
    now: Callable[[], datetime]
    today: Callable[[], date]
    new_id: Callable[[], str]
    translator_for: Callable[[str], Translator]
    forms: Callable[[], Drafts]
    typed: str = ""
    """The language in which the manager types, where the words are said to the person; else empty."""
    relation: Relation = "report"
    """Who the person is to the manager."""
    health: bool = False
    """Whether there is a field for what was agreed because of somebody's health."""
    coaches: Callable[[], bool] = lambda: True
    shows_seconds: Callable[[], bool] = lambda: True
    """Whether the clock of a walk shows seconds."""
    any_day: Callable[[], bool] = lambda: False
    """Whether weekends and red days are suggested for the next meeting like any other."""
    styles: Callable[[], Collection[str]] = tuple
    """The ids of the leadership styles that the manager wants to strengthen."""
    signs: Callable[[], Signs] = Signs
    """How the manager writes what a line is, whose and until when."""
    profile: Callable[[], Profile] = Profile
    """What the people one meets may know of the manager."""

    @property
    def decks(self) -> Decks:
        """The decks, opened when first asked for."""
        return self.library()

    @property
    def drafts(self) -> Drafts:
        """Forms half filled in, read when first asked for."""
        return self.forms()

    @property
    def privacy(self) -> Callable[[str], Privacy]:
        """What says of a line being written whether it is for the manager alone."""
        return privacy_with(self.signs())

    @property
    def usual_signs(self) -> Callable[[str], str]:
        """What writes a line in the usual signs."""
        return usual_signs(self.signs())

    @property
    def manager(self) -> str:
        """What the stage calls the manager: as the employee does, where that is known."""
        return self.profile().name or manager_word(self.relation, self.person_translator)

    @property
    def typed_language(self) -> str:
        """The language that decides where a word that is typed means two things."""
        return self.typed or self.manager_translator.language

    @property
    def typed_translator(self) -> Translator | None:
        """The words of the manager, where others stand on the screen: what is looked for is found by them too."""
        return self.translator_for(self.typed) if self.typed else None

    @property
    def manager_called(self) -> str:
        """What the manager is called where the words are said to the person; empty where it is `me`."""
        return self.manager if self.typed else ""

    @property
    def manager_first(self) -> str:
        """What the manager is called at the front of a line, where the words are said to the person; else empty."""
        return with_capital(shorten(self.manager_called, LONGEST_MANAGER))

    def spoken(self, *, guarded: bool) -> Context:
        """Give the context of what is said in a dialogue: while others watch, each word is the person's.

        What is typed is read as the manager types it all the same.
        """
        if not guarded:
            return self
        return msgspec.structs.replace(
            self, manager_translator=self.person_translator, typed=self.typed_language
        )

    def words(self, *, guarded: bool) -> Translator:
        """Give the language of the dialogue: while others watch, every word is in that of whom one meets."""
        return self.person_translator if guarded else self.manager_translator

    def for_person(self, person: Person, meeting: Meeting | None = None) -> Context:
        """Give the context with the stage in the person's language; in a meeting of several in that of the meeting."""
        language = (meeting.language if meeting is not None else "") or person.language
        return msgspec.structs.replace(
            self, person_translator=self.translator_for(language), relation=person.relation
        )
