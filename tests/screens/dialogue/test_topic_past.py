"""While a topic is typed, its past is told to the manager alone, and never holds up the typing."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from tests.screens.conftest import Sit
from tests.screens.home.test_promises import decided
from tests.screens.sitting import keep, sit_at
from tests.screens.team import SECRET
from tui.domain.meeting.archive import Archive
from tui.storage.repository.history_cache import HistoryCache
from tui.widgets.person.topic_hint import TopicHint


async def test_home_tells_when_a_topic_last_came_up_and_what_was_agreed(folder: Path) -> None:
    keep(folder, decided)
    async with sit_at(folder, size=(100, 30)) as home:
        await home.press("end", "f9", "i")
        await home.type("fridays free")
        assert "decided Tue 3 Nov: Fridays are free" in home.text()
        await home.type(" of rain and snow")
        assert "decided Tue 3 Nov" not in home.text(), "another topic by now"
        await home.press("f9")
        await home.press("escape", "i")
        await home.type("fridays free")
        assert home.screen == "AskLine" and "decided" not in home.text()
        await home.press("f9")
        assert "decided Tue 3 Nov: Fridays are free" in home.text()
        await home.press("f9")
        assert "decided" not in home.text()


async def test_the_line_of_a_talk_nobody_watches_tells_it_too(folder: Path, meet: Sit) -> None:
    keep(folder, decided)
    async with meet("free", way="walk", size=(100, 30)) as talk:
        await talk.press("k")
        await talk.type("free fridays")
        assert "saved for next time · decided Tue 3 Nov: Fridays are free" in talk.text()
        await talk.press("f9")
        assert "decided" not in talk.text()


async def test_a_watched_talk_reads_nothing(folder: Path, meet: Sit) -> None:
    keep(folder, decided)
    async with meet("free", size=(100, 30)) as talk:
        await talk.press("k")
        await talk.type("free fridays")
        assert "decided" not in talk.text() and SECRET not in talk.text()
        assert not talk.app.screen.query(TopicHint)


async def test_typing_goes_on_while_archives_are_read_and_what_comes_late_is_dropped(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(folder, decided)
    may_go_on, read = Event(), HistoryCache.quiet_past

    def slowly(cache: HistoryCache, person: str) -> Archive:
        assert may_go_on.wait(20)
        return read(cache, person)

    monkeypatch.setattr(HistoryCache, "quiet_past", slowly)
    async with sit_at(folder, size=(100, 30)) as home:
        await home.press("end", "f9")
        home.burst("i", *"fridays")
        while home.screen != "AskLine" or home.field().value != "fridays":
            await home.pilot.pause(0.01)
        may_go_on_before = may_go_on.is_set()
        home.burst("f9")
        while not home.app.guarded:
            await home.pilot.pause(0.01)
        may_go_on.set()
        await home.settle()
        assert not may_go_on_before and "decided" not in home.text()
