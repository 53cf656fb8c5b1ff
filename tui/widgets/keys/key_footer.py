"""The line at the foot: the keys that count now, as many as there is room for."""

from __future__ import annotations

from functools import cache

from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.dom import DOMNode
from textual.events import Click
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from tui.language import Translator
from tui.widgets.base.content import drawn
from tui.widgets.base.state_view import StateView
from tui.widgets.base.watchable import is_guarded
from tui.widgets.keys.key_names import Keys, is_handier, key_name
from tui.widgets.keys.tapped_key import tapped

UNSAID = frozenset({"dialogue.line-private", "sort.private"})
"""Ids of bindings whose names tell that there are private things: whoever watches is not told of them."""


@cache
def _shipped_keys(kind: type[DOMNode], id: str) -> tuple[str, ...]:
    """Give the keys that a binding of a kind of widget has where no settings change it."""
    for base in kind.__mro__:
        for binding in vars(base).get("BINDINGS", ()) if id else ():
            if isinstance(binding, Binding) and binding.id == id:
                return tuple(key.strip() for key in binding.key.split(","))
    return ()


class Hints(Widget):
    """Draws (key, what it does) pairs in one line; what does not fit is left to the help screen."""

    DEFAULT_CSS = """
    Hints { height: 1; background: $surface; color: $dim; padding: 0 1; text-align: center; }
    """

    own: reactive[Keys] = reactive(())
    """Keys that stand here in place of all others while nothing is typed."""
    lead: reactive[Keys] = reactive(())
    """Keys that stand here before all others while nothing is typed."""
    typed: reactive[Keys] = reactive(())
    """Keys that stand here in place of all others while something is typed."""
    most: reactive[int | None] = reactive(None)
    """How many keys are shown, the one for all others among them; None for as many as there is room for."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._drawn = Content("")
        self.all_keys = "?"
        """The key by which one comes to all others."""
        self.elsewhere: frozenset[str] = frozenset()
        """Ids of bindings whose keys are told in another row."""

    @property
    def translator(self) -> Translator:
        return self._translator

    @translator.setter
    def translator(self, translator: Translator) -> None:
        if translator is not self._translator:
            self._translator = translator
            self.refresh()

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self._look())

    def _look(self) -> None:
        """Draw again where other keys count now."""
        if not self._line().is_same(self._drawn):
            self.refresh()

    def pairs(self) -> list[tuple[str, str]]:
        """The keys that are shown, the most particular ones first."""
        moved = self._moved() if self.own or self.lead else {}
        if self.own and not isinstance(self.screen.focused, Input):
            return [(moved.get(key, key), what) for key, what in self.own]
        found: dict[str, tuple[str, str]] = {}
        typing = isinstance(self.screen.focused, Input)
        if typing and self.typed:
            return list(self.typed)
        for active in self.screen.active_bindings.values():
            binding = active.binding
            name = binding.id or binding.action
            # In a field letters are text: how one gets out of it is not to be guessed.
            if not ((binding.show or (typing and name == "back")) and binding.description and active.enabled):
                continue
            if name in self.elsewhere or (name in UNSAID and is_guarded(self.screen)):
                continue
            if name not in found or is_handier(binding.key, found[name][0]):
                found[name] = binding.key, self._translator(binding.description)
        first = self.screen.first_keys if isinstance(self.screen, StateView) else ()

        def place(name: str) -> float:
            # Where something is cut, the key that shows the rest must not fall off the end itself.
            if name.endswith(".whole"):
                return 0.5
            return first.index(name) if name in first else len(first)

        names = sorted(found, key=place)
        pairs = [(key_name(found[name][0]), found[name][1]) for name in names]
        if typing:
            return pairs
        lead = [(moved.get(key, key), what) for key, what in self.lead]
        led = {key for key, _ in lead}
        return [*lead, *(pair for pair in pairs if pair[0] not in led)]

    def _moved(self) -> dict[str, str]:
        """Give for each key that the settings have taken from what it did here the key that does it now."""
        active, moved = self.screen.active_bindings, dict[str, str]()
        for key, now in active.items():
            for shipped in _shipped_keys(type(now.node), now.binding.id or ""):
                if shipped not in active:
                    moved.setdefault(key_name(shipped), key_name(key))
        return moved

    def on_click(self, event: Click) -> None:
        """A tap on a key presses it."""
        event.stop()
        key = tapped(self._drawn.plain, event.x - self.gutter.left)
        if key:
            self.app.simulate_key(key)

    def render(self) -> RenderResult:
        self._drawn = self._line()
        return self._drawn

    def _line(self) -> Content:
        # A question mark typed into a field is a question mark.
        key = "f1" if isinstance(self.screen.focused, Input) else self.all_keys
        more = drawn((key, "bold $gold"), (f" {self._translator('more')}", "$soft"))
        room = self.size.width - more.cell_length
        shown: list[Content] = []
        pairs = self.pairs()[: self.most]
        if self.all_keys != "?" and isinstance(self.screen.focused, Input):
            # There is no other key in the hand, and letters are text.
            more, room = Content(""), self.size.width
        if self.most is not None and more:
            # The key for all others is one of them: whoever looks for another finds it nowhere else.
            pairs = pairs[: self.most - 1]
        for key, what in pairs:
            # Blanks in the colour of the words: another one would have to be sent.
            hint = drawn((key, "bold $gold"), (f" {what}   ", "$soft"))
            if hint.cell_length > room:
                break
            room -= hint.cell_length
            shown.append(hint)
        return Content.assemble(*shown, more)
