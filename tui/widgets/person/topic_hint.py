"""A topic's past, told quietly below the line in which it is typed: for the manager alone."""

from __future__ import annotations

from textual.widgets import Static
from textual.worker import Worker, WorkerState

from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.trends.topic_past import TopicIndex, mentions
from tui.language.topic_text import past_parts
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.watchable import is_guarded


class TopicHint(Static):
    """Reads the archives of a person beside what is typed; what comes after others began to watch is dropped.

    `look` shows what is known of a text, `told` says it for another place. Nothing is read and nothing shows while
    others may watch.
    """

    DEFAULT_CSS = """
    TopicHint { height: 2; width: 1fr; color: $soft; text-wrap: nowrap; text-overflow: ellipsis; }
    TopicHint.-watched, TopicHint.-unseen { display: none; }
    """

    def __init__(self, context: Context, person: Person, team: Team, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.context = context
        self._whom, self._team = person, team
        self._index: TopicIndex | None = None
        self._text = self._told = ""
        self._guarded = True
        self._is_read = False

    def on_mount(self) -> None:
        self.watch_over(guarded=is_guarded(self.app))

    def watch_over(self, *, guarded: bool) -> None:
        """Let go of all that was read as others begin to watch; read it once nobody does."""
        self._guarded = guarded
        self.set_class(guarded, "-watched")
        if guarded:
            self._index, self._is_read = None, False
            self._show()
        elif not self._is_read:
            self._is_read = True
            self.run_worker(self._read, thread=True, exclusive=True, exit_on_error=False)

    def _read(self) -> TopicIndex:
        """Read and sort all that was said, in a thread of its own."""
        past = self.context.past.quiet_past(self._whom.id)
        return TopicIndex(mentions(self._whom.id, self._team, past, self.context.today()))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        event.stop()
        result = event.worker.result if event.state is WorkerState.SUCCESS else None
        if isinstance(result, TopicIndex) and not self._guarded:
            self._index = result
            self._show()

    def look(self, text: str) -> None:
        """Show what is known of a topic as far as it is typed."""
        self._text = text
        self._show()

    def told(self, text: str) -> list[str]:
        """Say what is known of a topic, when it came up and what was agreed; nothing while it is not read yet."""
        found = self._index.find(text) if self._index is not None else None
        if found is None:
            return []
        return past_parts(found, self._whom.first_name, self.context.today(), self.context.manager_translator)

    def _show(self) -> None:
        told = "\n".join(self.told(self._text))
        if told != self._told:
            self._told = told
            self.update(drawn(told), layout=False)
