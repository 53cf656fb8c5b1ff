"""The process is killed with SIGKILL while it writes without pause."""

import random
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

from tests.faults.extent import times
from tests.faults.faulty import Quick, temporary_files
from tui.storage.repository.store import Store

KILLS = times(25, 500)
ROOT = Path(__file__).parents[2]

CHILD = """
import sys
from pathlib import Path
import msgspec
from tests.storage.samples import action, full_meeting, team
from tui.domain.meeting.meeting import with_draft
from tui.domain.workspace.state import State, with_meeting
from tui.domain.people.team import with_action
from tui.storage.repository.store import Store

def numbered(number):
    meeting = msgspec.structs.replace(full_meeting(), purpose=str(number))
    state = State(team=with_action(team(), action(1, text=str(number))))
    return with_meeting(state, with_draft(meeting, "capture", str(number)))

store = Store.open(Path(sys.argv[1]))
old = store.load()
number = int(old.meetings["anna01"].purpose) if old.meetings else 0
while True:
    number += 1
    new = numbered(number)
    store.save(old, new)
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
    old = new
"""


def test_killed_at_random_moments_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    moments = random.Random(4)
    folder = tmp_path / "data"
    acknowledged = 0
    for _ in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(folder)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        first = child.stdout.readline()
        sleep(moments.uniform(0, 0.04))
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read()
        child.stdout.close()
        child.wait()
        # The last line may be cut in the middle; every whole one was acknowledged.
        told = [first, *rest.splitlines(keepends=True)]
        acknowledged = max(int(line) for line in told if line.endswith("\n"))

        reader = Store.reader(folder)
        found = {reader.team().actions[0].text}
        found |= {m.purpose for m in reader.live().values()}
        with Store.open(folder, files=Quick()) as store:
            state = store.load()
        meeting = state.meetings["anna01"]
        on_disk = {state.team.actions[0].text, meeting.purpose, meeting.aside.drafts["capture"]}
        assert len(on_disk) == 1, "parts of two changes"
        assert found == on_disk, "who reads without the lock sees the same"
        assert int(on_disk.pop()) in (acknowledged, acknowledged + 1)
        assert temporary_files(folder) == []
    assert acknowledged > KILLS
