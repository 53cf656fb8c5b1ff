"""Help: every key that counts on the screen one came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.screens.dialogs.base.frame import Frame
from tui.screens.dialogs.help_signs import sign_rows
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.keys.key_footer import UNSAID
from tui.widgets.keys.key_groups import GROUPS, group_of, group_title
from tui.widgets.keys.key_names import key_name
from tui.widgets.keys.leader_keys import second_way

_WIDTH = 56
"""Columns of the frame where there is room for it."""

_LINES = frozenset({"dialogue.note", "follow-up.recall"})
"""Keys of the screens on which lines with signs are written most: there the signs are told first."""

_SIDES = 7
"""Columns of its border, of the blank beside the words, and of the scroll bar."""


class HelpScreen(Dialog[None]):
    """Lists the bindings handed in, each once, those of the place one was at first.

    Before them stand `foremost` ones, (key, what it does) pairs as the foot has them: whoever is new looks for these.

    While `guarded` it names none that tells of private things.
    """

    DEFAULT_CSS = """
    HelpScreen > .frame { width: 56; max-height: 94%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1,q,backspace", "leave", N_("back"), show=False, id="help.leave"),
        Binding("down,j,space", "scroll('down')", show=False, id="help.down"),
        Binding("up,k", "scroll('up')", show=False, id="help.up"),
        Binding("pagedown", "scroll('page_down')", show=False, id="help.page-down"),
        Binding("pageup", "scroll('page_up')", show=False, id="help.page-up"),
        Binding("home", "scroll('home')", show=False, id="help.first"),
        Binding("end", "scroll('end')", show=False, id="help.last"),
    ]

    def __init__(
        self,
        context: Context,
        active: list[ActiveBinding],
        *,
        guarded: bool,
        foremost: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(context)
        self._foremost = tuple(foremost)
        self._active = [one for one in active if not (guarded and one.binding.id in UNSAID)]
        self._guarded = guarded

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        with Frame():
            yield Static(drawn(_("Keys on this screen")), classes="title")
            yield Static(id="all-keys")

    def on_resize(self) -> None:
        self.query_one("#all-keys", Static).update(
            self._keys(min(_WIDTH, self.size.width * 98 // 100) - _SIDES)
        )

    def show(self, _state: object, *, guarded: bool) -> None:
        """Go, where it names what whoever begins to watch is not told of."""
        if guarded and not self._guarded and self.is_current:
            self.dismiss(None)

    def _keys(self, width: int) -> Content:
        _, rows = self.context.manager_translator, list[Content]()
        said: set[tuple[str, str]] = set()
        if self._foremost:
            rows.append(drawn((_("used most here"), "bold $ember")))
            rows += [hanging(*self._told_first(key, what, said), width) for key, what in self._foremost]
        signs = sign_rows(_, width, guarded=self._guarded)
        takes_lines = any(one.binding.id in _LINES for one in self._active)
        rows += [drawn(""), *signs] if takes_lines else []
        for group in GROUPS:
            told = [self._told(active, said) for active in self._active if group_of(active) == group]
            inside = [hanging(*row, width) for row in told if row is not None]
            if inside:
                title = drawn((group_title(group, _), "bold $ember"))
                rows += [*([drawn("")] if rows else []), title, *inside]
        rows += [] if takes_lines else [drawn(""), *signs]
        return lines(*self._second_way(width), *rows)

    def _second_way(self, width: int) -> list[Content]:
        """Explain the letters that stand beside some keys, by those of the first that has any."""
        way = next((way for one in self._active if (way := second_way(one.binding.key))), "")
        if not way:
            return []
        first, then = way.split(" ")
        told = self.context.manager_translator(
            "{way}: first {first}, then {then}, where a key is missing", way=way, first=first, then=then
        )
        return [*drawn((told, "$soft")).wrap(max(4, width)), drawn("")]

    def _told_first(self, key: str, what: str, said: set[tuple[str, str]]) -> tuple[Content, Content]:
        """Tell of a key of the foot: its words are about what is in hand, those of the key itself may say more.

        A digit alone does something else than the row of digits it is bound with.
        """
        if key.isdigit():
            return _row([key], what)
        active = next((one for one in self._active if key_name(one.binding.key) == key), None)
        row = None if active is None else self._told(active, said, what)
        return row or _row([key], what)

    def _told(
        self, active: ActiveBinding, said: set[tuple[str, str]], words: str = ""
    ) -> tuple[Content, Content] | None:
        """Tell what a key does, or its `words` if they say more, with all keys that do the same.

        Nothing where that was `said` before: what is written, and the action it stands for.
        """
        binding, _ = active.binding, self.context.manager_translator
        what = _(binding.description) if binding.id and binding.description else ""
        deed = what, binding.action.split("(")[0]
        if not what or deed in said:
            return None
        said.add(deed)
        bound = [a.binding.key for a in self._active if _does_the_same(a.binding, binding)]
        keys = [key_name(key) for key in bound]
        if not any(len(key) == 1 and key.isalnum() for key in keys):
            # Where no letter does it, two do.
            ways = [way for key in bound if (way := second_way(key))][:1]
            return _row(keys, max(words, what, key=len), ways)
        return _row(keys, max(words, what, key=len))

    def action_scroll(self, direction: str) -> None:
        frame = self.query_one(".frame", VerticalScroll)
        moves: dict[str, Callable[..., None]] = {
            "up": frame.scroll_up,
            "down": frame.scroll_down,
            "page_up": frame.scroll_page_up,
            "page_down": frame.scroll_page_down,
            "home": frame.scroll_home,
            "end": frame.scroll_end,
        }
        moves[direction](animate=False)


def _row(keys: list[str], what: str, ways: Sequence[str] = ()) -> tuple[Content, Content]:
    """Draw keys and what they do; the letters that stand for one are set off from it."""
    beside = "".join(f" · {way}" for way in ways)
    told = _listed(keys)
    room = " " * (16 - len(told) - len(beside))
    return drawn((told, "bold $gold"), (beside, "$soft"), room), drawn(what)


def _does_the_same(one: Binding, other: Binding) -> bool:
    """Whether two keys do one thing, be it with a number each."""
    return one.description == other.description and one.action.split("(")[0] == other.action.split("(")[0]


def _listed(keys: list[str]) -> str:
    """Write keys one after the other, a row of digits by its ends."""
    if len(keys) > 2 and all(key.isdigit() for key in keys):
        return f"{min(keys)}–{max(keys)}"
    return " ".join(keys)
