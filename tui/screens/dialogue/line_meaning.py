"""What a line that is typed in the dialogue is read as, and what it will become."""

from __future__ import annotations

from tui.domain.capture.capture_grammar import Captured
from tui.screens.dialogue.pacing import Paced
from tui.usecases.capture.capture_line import meaning
from tui.usecases.capture.line_reader import LineReader
from tui.usecases.capture.read_capture import doubt_about, read_capture
from tui.widgets.person.topic_hint import TopicHint


class LineMeaning:
    """Reads a line as the people and the meeting on the screen ask for, and tells no more than may be seen just now."""

    def __init__(self, screen: Paced) -> None:
        self._screen = screen

    def reader(self) -> LineReader:
        return LineReader(self._read, self._doubt, self._screen.context.signs())

    def expect_topic(self) -> None:
        """Only who types a topic needs its past: reading it takes its time, beside the typing."""
        screen = self._screen
        if not screen.guarded and not screen.query(TopicHint):
            screen.mount(TopicHint(screen.context, screen.person, screen.state.team, classes="-unseen"))

    def watch_over(self) -> None:
        """Let go of the past of topics as others begin to watch."""
        for hint in self._screen.query(TopicHint):
            hint.watch_over(guarded=self._screen.guarded)

    def tell(self, captured: Captured) -> str:
        """Say what a line will become; of a topic for next time also when it last came up."""
        screen = self._screen
        told = meaning(captured, screen.person, screen.spoken)
        if captured.kind != "ask" or captured.private or screen.guarded:
            return told
        past = [part for hint in screen.query(TopicHint) for part in hint.told(captured.text)]
        # In a narrow window there is room for one of them, and what the line becomes its sign says too.
        return " · ".join(past if past and screen.has_class("-narrow") else (told, *past))

    def _read(self, text: str) -> Captured:
        screen, context = self._screen, self._screen.context
        return read_capture(
            text,
            screen.person,
            screen.state.team,
            screen.meeting,
            today=context.today(),
            language=context.typed_language,
        )

    def _doubt(self, captured: Captured) -> str:
        return doubt_about(captured, self._screen.context.today(), self._screen.words)
