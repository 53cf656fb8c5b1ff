"""A year of writing: which versions of a file are still there."""

import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from tests.faults.faulty import Quick
from tui.storage.durable.backups import FLEETING, LASTING, Thinning, backups_of
from tui.storage.durable.durable_storage import DurableStorage

START = datetime(2026, 1, 5, 8, tzinfo=UTC)


class Then(Quick):
    """A disk on which it is as late as the test says."""

    now = START

    def fsync(self, handle: int) -> None:
        os.utime(handle, (self.now.timestamp(), self.now.timestamp()))


def working_year(chance: random.Random) -> Iterator[datetime]:
    """Some moments of each working day, two of them close together."""
    for day in range(365):
        morning = START + timedelta(days=day)
        if morning.weekday() < 5:
            minutes = sorted(chance.sample(range(600), 3))
            yield from (morning + timedelta(minutes=minute) for minute in (*minutes, minutes[-1] + 1))


def newest_of(times: list[datetime], form: str, most: int) -> set[datetime]:
    """The last moment of each of the last `most` hours, days or weeks that had any."""
    last = {moment.strftime(form): moment for moment in times}
    return set(sorted(last.values())[-most:])


def test_a_year_later_there_is_a_version_of_each_hour_day_and_week(tmp_path: Path) -> None:
    files = Then()
    storage = DurableStorage(tmp_path / "team.json", files=files)
    written: list[datetime] = []
    for number, moment in enumerate(working_year(random.Random(1))):
        files.now = moment
        storage.write({"t": {"1": {"n": number}}})
        written.append(moment)
        if number % 97 and number < 1040:
            continue
        # The version that is there now is none of the kept ones.
        kept = {backup.written for backup in backups_of(files, tmp_path, storage.path)}
        past = written[:-1]
        expected = set(past[-LASTING.newest :])
        expected |= newest_of(past, "%Y%m%d%H", LASTING.hours)
        expected |= newest_of(past, "%Y%m%d", LASTING.days)
        expected |= newest_of(past, "%G%V", LASTING.weeks)
        assert kept == expected
        assert len(kept) <= LASTING.newest + LASTING.hours + LASTING.days + LASTING.weeks
    assert len(written) > 1000
    gaps = [later - earlier for earlier, later in pairwise([*sorted(kept), written[-1]])]
    assert max(gaps) <= timedelta(days=10), "a week is never without one"
    assert min(kept) < START + timedelta(days=14)


def test_of_a_meeting_under_way_the_version_before_is_there_and_no_older_text(tmp_path: Path) -> None:
    files = Then()
    storage = DurableStorage(tmp_path / "live.json", files=files, thinning=FLEETING)
    for number in range(300):
        files.now += timedelta(seconds=1)
        storage.write({"t": {"1": {"n": number}}})
        kept = backups_of(files, tmp_path, storage.path)
        assert [backup.seq for backup in kept] == ([storage.sequence - 1] if number else [])


def test_a_rule_may_keep_less(tmp_path: Path) -> None:
    files = Then()
    storage = DurableStorage(tmp_path / "a.json", files=files, thinning=Thinning(newest=2, days=3))
    for number in range(40):
        files.now = START + timedelta(hours=6 * number)
        storage.write({"t": {"1": {"n": number}}})
    kept = [backup.written for backup in backups_of(files, tmp_path, storage.path)]
    assert len({moment.date() for moment in kept}) == 3
    assert len(kept) <= 5
