"""The scale of a question: the slider, what its ends mean, and below it what changed since last time."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from tui.domain.meeting.meeting import Answer
from tui.domain.meeting.past.earlier_values import Earlier, last_value
from tui.steps.kept_room import KeptRoom
from tui.steps.step_view import StepView
from tui.widgets.base.content import apart, between, drawn
from tui.widgets.base.static_content import put_content
from tui.widgets.drawing.slider import Scale, Slider
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.scale.rating import Ends
from tui.widgets.meeting.scale.scale_line import scale_line
from tui.widgets.meeting.scale.value_history import draw_history
from tui.widgets.meeting.walk_page import at_a_glance

_WITH_VALUES = 60
"""Columns of a window in which the values before have room."""


_BETWEEN_FROM, _BETWEEN = 80, range(28, 45)
"""Columns and rows of a window in which what is told of a value stands between the ends of its scale."""


class ScalePart:
    """Draws into the places `#ends` and `#history` of a step, and its slider; nothing where there is no scale."""

    def __init__(self, view: StepView) -> None:
        self._view = view

    def draw(self, prompt: Prompt, answer: Answer, earlier: tuple[Earlier, ...], room: KeptRoom) -> None:
        view, scale = self._view, prompt.scale
        is_glance, width = at_a_glance(view), view.content_size.width
        slider = view.query_one(Slider)
        slider.display = scale is not None and not is_glance
        slider.taken = room.more_than_usual
        view.set_class(scale is not None, "-scaled")
        if scale is None:
            self._fill("#ends", None)
            self._fill("#history", None)
            return
        shown = Scale(scale.most, answer.value, last_value(earlier), declined=answer.declined)
        if is_glance:
            # The scale is one line of figures, and what changed stands below it as long as no question follows.
            self._fill("#ends", scale_line(shown, scale, width or 38))
            follows = (answer.value is not None or answer.declined) and bool(prompt.follow_up)
            self._fill("#history", None if follows else self._history(scale, answer, earlier, 0))
            return
        slider.show(shown, view.context.person_translator("last time"))
        has_room = view.app.size.width >= _WITH_VALUES
        between = (width or 72) - (len(scale.low) + len(scale.high) + 4 if self._is_between else 0)
        self.tell(self._history(scale, answer, earlier, between if has_room else 0), scale, room)

    @property
    def _is_between(self) -> bool:
        """Whether what is told stands between the ends: so there is air around all that stands there."""
        app = self._view.app
        return app.size.width >= _BETWEEN_FROM and app.size.height in _BETWEEN and not at_a_glance(self._view)

    def stands_close(self, prompt: Prompt) -> bool:
        """Whether the scale of a question takes so many rows that nothing stands over the card."""
        return prompt.scale is not None and self._is_between

    def tell(self, told: Content | None, scale: Ends, room: KeptRoom) -> None:
        """Show what the ends of the scale mean, and what there is to be told of what was set."""
        width = self._view.content_size.width or 72
        ends = drawn(scale.low), drawn(scale.high)
        if self._is_between:
            self._fill("#ends", between(ends[0], told or Content(""), ends[1], width))
            self._fill("#history", None)
            return
        self._fill("#ends", apart(*ends, width))
        self._fill("#history", told, room.history)

    def _history(
        self, scale: Ends, answer: Answer, earlier: tuple[Earlier, ...], width: int
    ) -> Content | None:
        """Say what changed, with the values before where there is room for them."""
        today, _ = self._view.context.today(), self._view.context.person_translator
        history = draw_history(scale.most, answer, earlier, today, _, with_values=True)
        if history is None or history.cell_length <= width:
            return history
        return draw_history(scale.most, answer, earlier, today, _, with_values=False)

    def _fill(self, place: str, content: Content | None, kept: int = 0) -> None:
        put_content(self._view.query_one(place, Static), content, kept)
