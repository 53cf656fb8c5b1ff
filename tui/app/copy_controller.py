"""Copying: done beside the screen, and told as it is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from tui.app.toasts import Say
from tui.language.translator import Translator

if TYPE_CHECKING:
    from tui.exchange.clipboard.copy_text import Copies, How
    from tui.exchange.minutes_forms.minutes_form import Form
    from tui.screens.dialogs.copy_dialog import Copying
    from tui.usecases.changes import StateChange

_Found = TypeVar("_Found")


class Beside(Protocol):
    """Does `job` beside the screen, and then calls `then` with what it gave."""

    def __call__(self, job: Callable[[], _Found], then: Callable[[_Found], None]) -> None: ...


class CopyController:
    """Hands out what may be shared; a meeting goes on meanwhile.

    `path` is the file for a copy that no clipboard took, `send` writes to the terminal,
    `says` asks it whether it takes copies,
    `ask` shows a text, in the form that was chosen last where it has forms, and gives what was chosen.
    `apply` makes a change that is none to take back.
    """

    def __init__(
        self,
        path: Path,
        *,
        send: Callable[[str], None],
        says: Callable[[], bool],
        ask: Callable[[str, Form | None, Callable[[Copying | None], None]], None],
        beside: Beside,
        say: Say,
        translator: Callable[[], Translator],
        apply: Callable[[StateChange], None],
    ) -> None:
        self._path = path
        self._send = send
        self._says = says
        self._ask = ask
        self._beside = beside
        self._say = say
        self._translator = translator
        self._apply = apply
        self._form: Form = "markdown"

    @cached_property
    def _copies(self) -> Copies:
        from tui.exchange.clipboard.copy_text import Copies

        return Copies(self._path, self._send, says=self._says)

    def offer(self, text: str, handed: StateChange | None = None, *, has_forms: bool = False) -> None:
        """Show what would be copied, do what is chosen, and make the change `handed` once that was done."""
        form = self._form if has_forms else None
        self._ask(text, form, lambda chosen: self._follow(chosen, text, handed))

    def copy_now(self, text: str, handed: StateChange) -> None:
        """Copy a question for the chat, and make the change `handed` once that was done."""

        def tell(how: How) -> None:
            self._tell_sent_off(how)
            if how:
                self._apply(handed)

        self._beside(lambda: self._copies.copy(text), tell)

    def _follow(self, chosen: Copying | None, text: str, handed: StateChange | None) -> None:
        """Copy the text, write a file of it, or empty the clipboard; None is nothing."""
        if chosen is None:
            return
        wanted, form = chosen

        def tell(how: How) -> None:
            self._tell_copied(how, form)
            if how and handed is not None:
                self._apply(handed)

        if form is not None:
            self._form = form
        if wanted == "copy":
            self._beside(lambda: self._copy(text, form), tell)
        elif wanted == "file":
            tell(self._copies.write(_shown(text, form)))
        elif wanted == "clear":
            self.clear()

    def _copy(self, text: str, form: Form | None) -> How:
        if form == "html":
            from tui.exchange.minutes_forms.minutes_form import in_form

            return self._copies.copy_formatted(in_form(text, "html"), text)
        return self._copies.copy(_shown(text, form))

    def clear(self) -> None:
        """Empty the clipboard as far as it can be reached, and say how far that was."""
        self._beside(self._copies.clear, self._tell_cleared)

    def remove_file(self) -> None:
        """Remove the copy that no clipboard took."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _tell_sent_off(self, how: How) -> None:
        """Say in one line what became of a question, and what is to be done with it."""
        _ = self._translator()
        if how == "tool":
            self._say(_("Copied – paste it in the chat"), timeout=8)
        elif how == "taken":
            self._say(_("Copied by your terminal – paste it in the chat"), timeout=8)
        elif how == "terminal":
            # The same key shows it then: whether it was copied, nobody says.
            self._say(_("Sent to the terminal – paste it, or y for other ways"), timeout=8)
        else:
            self._tell_copied(how, None)

    def _tell_copied(self, how: How, form: Form | None) -> None:
        _ = self._translator()
        if how == "formatted":
            self._say(_("Copied, formatted – nothing private is in it"))
        elif how == "tool" and form == "html":
            told = _(
                "No tool here takes formatted text: it was copied as Markdown. Nothing private is in it."
            )
            self._say(told, timeout=8)
        elif how == "tool":
            self._say(_("Copied – nothing private is in it"))
        elif how == "taken":
            self._say(_("Copied by your terminal – nothing private is in it"))
        elif how == "terminal":
            self._say(_("Sent to the terminal. Not there? y, other ways"), timeout=8)
        elif how == "file":
            written = _("No clipboard used: until you quit the text is in {path}", path=_near(self._path))
            self._say(written, timeout=15)
        else:
            self._say(_("No clipboard here, and no file could be written"), severity="error", timeout=8)

    def _tell_cleared(self, done: tuple[How, ...]) -> None:
        _ = self._translator()
        said = []
        if "tool" in done:
            said.append(_("The clipboard is empty; a history of it may still hold what was there."))
        if "terminal" in done:
            said.append(_("The terminal was asked to empty its clipboard; it does not say whether it did."))
        if "file" in done:
            said.append(_("The file with the copy is gone."))
        if not said:
            said.append(_("No clipboard could be reached: what was copied may still be there."))
        self._say(" ".join(said), timeout=8)


def _near(path: Path) -> str:
    """Write a path as short as it is still found by: below one's home with a tilde."""
    with suppress(ValueError, RuntimeError):
        return f"~/{path.relative_to(Path.home())}"
    return str(path)


def _shown(text: str, form: Form | None) -> str:
    """Give the text in a form; of a page that cannot be a page it is the text itself."""
    if form in (None, "markdown", "html"):
        return text
    from tui.exchange.minutes_forms.minutes_form import in_form

    return in_form(text, form)
