"""The past, read once, and ahead of whoever asks for it."""

from __future__ import annotations

from pathlib import Path

from tui.domain.meeting.archive import Held
from tui.storage.errors import MissingError, StorageError
from tui.storage.repository.history_cache import HistoryCache
from tui.storage.repository.reader import Reader


class _Read(Reader):
    """Counts what is read; `then` is called while it is."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked: list[str] = []
        self.trouble: StorageError | None = None
        self.cache: HistoryCache | None = None

    def history(self, person: str) -> tuple[Held, ...]:
        self.asked.append(person)
        if self.trouble is not None:
            raise self.trouble
        if self.cache is not None:
            self.cache.clear()
        return ()


def test_what_was_read_ahead_is_read_no_more(tmp_path: Path) -> None:
    reader = _Read(tmp_path)
    cache = HistoryCache(reader)
    cache.read_ahead("anna")
    cache.read_ahead("anna")
    assert cache.history("anna") == () and reader.asked == ["anna"]


def test_what_a_closing_has_overtaken_is_read_anew(tmp_path: Path) -> None:
    reader = _Read(tmp_path)
    cache = reader.cache = HistoryCache(reader)
    cache.read_ahead("anna")
    reader.cache = None
    assert cache.history("anna") == () and reader.asked == ["anna", "anna"]


def test_what_cannot_be_read_is_told_to_whoever_asks_for_it(tmp_path: Path) -> None:
    reader, told = _Read(tmp_path), list[StorageError]()
    cache = HistoryCache(reader)
    cache.on_trouble = told.append
    reader.trouble = MissingError(tmp_path)
    cache.read_ahead("anna")
    assert not told
    assert cache.history("anna") == () and told == [reader.trouble]
