"""A list of rows to choose from, drawn in one widget: quick with many, and a key repaints two rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click, Focus, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from tui.language.declare import N_
from tui.widgets.base.excerpt import ShowWhole
from tui.widgets.base.row_edges import edge_sign, with_sign
from tui.widgets.base.row_layout import Row, RowLayout, RowLayouts, nearest_choice
from tui.widgets.base.row_line import centred_line, row_line


class Rows(ScrollView, can_focus=True):
    """Rows with a cursor. Each takes as many lines as its content needs, `most_lines` at the most."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor"}
    DEFAULT_CSS = """
    Rows { height: 1fr; background: $background; color: $foreground; scrollbar-size-vertical: 1;
           scrollbar-color: $border; scrollbar-background: $background; overflow-x: hidden; }
    Rows > .rows--cursor { background: $cursor; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", N_("up"), show=False, id="list.up"),
        Binding("down", "step(1)", N_("down"), show=False, id="list.down"),
        Binding("k", "letter_step(-1)", N_("up"), show=False, id="list.letter-up"),
        Binding("j", "letter_step(1)", N_("down"), show=False, id="list.letter-down"),
        Binding("pageup", "step(-8)", N_("page up"), show=False, id="list.page-up"),
        Binding("pagedown", "step(8)", N_("page down"), show=False, id="list.page-down"),
        Binding("home", "step(-100000)", N_("first"), show=False, id="list.first"),
        Binding("end", "step(100000)", N_("last"), show=False, id="list.last"),
        Binding("enter", "choose", N_("choose"), show=False, id="list.choose"),
        Binding("v", "show_whole", N_("whole text"), id="list.whole"),
    ]

    marks_always = False
    """Whether the cursor shows while a field beside the list has the focus."""

    letters = True
    """Whether j and k move the cursor; not in the dialogue, where letters are its commands."""

    chooses = True
    """Whether enter is theirs; not in a step that has an enter of its own."""

    tells_more = False
    """Whether a sign in the margin says that there is more, for who only looks on."""

    gap = 0
    """Empty lines between two rows."""

    centres_nothing = False
    """Whether that there is nothing is said in the middle."""

    of_row: frozenset[str] = frozenset()
    """Actions that do something with a row: where there is none, their keys are not named."""

    class Moved(Message):
        """The cursor came to another row."""

        def __init__(self, rows: Rows, row: str) -> None:
            super().__init__()
            self.rows, self.row = rows, row

        @property
        def control(self) -> Rows:
            return self.rows

    class Chosen(Moved):
        """A row was chosen with enter or a click."""

    def __init__(self, *, most_lines: int = 3, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._rows: tuple[Row, ...] = ()
        self._cursor = 0
        self._most_lines = most_lines
        self._awaited = ""
        self._laid_out = RowLayout()
        self._laid_out_for = Size()
        self._layouts = RowLayouts((), most_lines)
        self._strips: dict[tuple[int, bool], Strip] = {}
        self._told_cut = False

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    @property
    def chosen(self) -> str:
        """The id of the row under the cursor, empty where there is none."""
        return self._rows[self._cursor].id if self._rows else ""

    def choose_later(self, row: str) -> None:
        """Put the cursor on a row that the next filling will bring."""
        self._awaited = row

    def fill(self, rows: Sequence[Row], cursor: str | None = None) -> None:
        """Show other rows; the cursor stays on the row it was on, or goes to the one named `cursor`."""
        wanted = cursor if cursor is not None else self.chosen
        if self._awaited and any(row.id == self._awaited for row in rows):
            wanted, self._awaited = self._awaited, ""
            # A low list comes to its height only once all is laid out.
            self.call_after_refresh(self._show_cursor)
        at, was_empty = self._cursor, not self.chosen
        self._rows = tuple(rows)
        self._layouts = RowLayouts(self._rows, self._most_lines, self.gap)
        place = next((i for i, row in enumerate(rows) if row.id == wanted), None) if wanted else None
        self._cursor = place if place is not None else nearest_choice(self._rows, min(at, len(rows) - 1), 1)
        self._lay_out()
        if was_empty == bool(self.chosen):
            self.refresh_bindings()

    def _lay_out(self) -> None:
        """Wrap the rows to the present width; lines become strips when they are first drawn."""
        if not self.size.width:
            return
        self._strips.clear()
        self._laid_out_for = self.size
        self._laid_out = self._layouts.within(self.size.width, self.size.height)
        self.virtual_size = Size(self._laid_out.width, self._laid_out.height)
        self.refresh()
        if self.styles.auto_dimensions and self.size.height != self._laid_out.height:
            # A list as high as its rows has to ask for their room; asked while all is laid out it would not be heard.
            self.call_after_refresh(self.refresh, layout=True)
        self._show_cursor()
        self._tell_cut()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give how many lines the rows take: a list as high as they are has its room from the first frame on."""
        return self._layouts.whole(width).height

    def _strip(self, place: int, chosen: bool) -> Strip:
        """Draw one line, once for each way it looks."""
        key = place, chosen
        if key not in self._strips:
            line, right = self._laid_out.line(place)
            width = self.virtual_size.width
            is_alone = self.centres_nothing and not self.chosen and len(self._rows) == 1
            content = centred_line(line, width) if is_alone else row_line(line, right, width, chosen=chosen)
            style = self.get_visual_style("rows--cursor") if chosen else self.visual_style
            self._strips[key] = Visual.to_strips(self, content, width, 1, style, pad=True)[0]
        return self._strips[key]

    def render_line(self, y: int) -> Strip:
        if self._laid_out_for != self.size:
            # Drawn before its resize has come, as the first frame is.
            self._lay_out()
        top, width = self.scroll_offset.y, self.size.width
        place = y + top
        if place >= self._laid_out.height or not self.virtual_size.width:
            return Strip.blank(width, self.rich_style)
        index = self._laid_out.row_at(place)
        chosen = index == self._cursor and bool(self._rows[index].id) and self._marks
        strip = self._strip(place, chosen).crop_extend(0, width, self.rich_style)
        sign = edge_sign(self._laid_out, place, top, self.size.height) if self.tells_more else ""
        return with_sign(strip, sign, self) if sign and not chosen else strip

    @property
    def _marks(self) -> bool:
        return self.has_focus or self.marks_always

    def _show_cursor(self) -> None:
        if self._rows and self.size.height:
            top, count = self._laid_out.lines_of(self._cursor)
            if top + count <= self.size.height and not any(row.id for row in self._rows[: self._cursor]):
                # What stands over the first that can be chosen is its heading.
                top, count = 0, top + count
            self.scroll_to_region(
                Region(0, top, max(1, self.size.width), count), animate=False, force=True, immediate=True
            )

    def action_step(self, by: int) -> None:
        if not self._rows:
            return
        before = self._cursor
        wanted = max(0, min(len(self._rows) - 1, before + by))
        self._cursor = nearest_choice(self._rows, wanted, 1 if by > 0 else -1)
        if before != self._cursor:
            for index in (before, self._cursor):
                top, count = self._laid_out.lines_of(index)
                self.refresh_lines(top, count)
            self._show_cursor()
            self._tell_cut()
            self.post_message(self.Moved(self, self.chosen))

    def action_letter_step(self, by: int) -> None:
        self.action_step(by)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in self.of_row and not self.chosen:
            return False
        if action == "show_whole":
            return self.is_cut
        if action == "choose":
            return self.chooses
        return action != "letter_step" or self.letters

    @property
    def is_cut(self) -> bool:
        """Whether the row under the cursor has more than is shown of it."""
        return self._laid_out.is_cut(self._cursor)

    def _tell_cut(self) -> None:
        if self.is_cut != self._told_cut:
            self._told_cut = not self._told_cut
            self.refresh_bindings()

    def action_show_whole(self) -> None:
        if self.is_cut:
            self.post_message(ShowWhole(self._rows[self._cursor].whole))

    def action_choose(self) -> None:
        if self.chosen:
            self.post_message(self.Chosen(self, self.chosen))

    def _on_resize(self, _: Resize) -> None:
        if self._laid_out_for != self.size:
            self._lay_out()

    def _on_focus(self, event: Focus) -> None:
        super()._on_focus(event)
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def on_click(self, event: Click) -> None:
        place = event.y + self.scroll_offset.y
        if place < self._laid_out.height:
            index = self._laid_out.row_at(place)
            if index >= 0 and self._rows[index].id:
                self._cursor = index
                self.refresh()
                self.post_message(self.Moved(self, self.chosen))
