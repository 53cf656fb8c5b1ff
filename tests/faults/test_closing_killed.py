"""A process is killed with SIGKILL at each step of closing a meeting: it is archived exactly once."""

import json
import subprocess
import sys
from pathlib import Path

from tests.faults.extent import times

ROOT = Path(__file__).parents[2]

CHILD = """
import json, os, shutil, signal, sys
from pathlib import Path
from tests.faults.faulty import Faulty, Quick, no_fault, on_disk, temporary_files, with_privates
from tests.storage.samples import closed, state
from tui.storage.repository.store import Store

BEFORE = state()
AFTER = closed(BEFORE)
folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
start = folder / "start"
with Store.open(start, files=Quick()) as store:
    store.save(store.load(), BEFORE)

def die_at(number):
    def fault(now, name):
        if now == number:
            os.kill(os.getpid(), signal.SIGKILL)
    return fault

def close_it(data, number):
    files = Faulty()
    store = Store.open(data, files=files)
    with_privates(store, "anna01")
    files.names.clear()
    files.fault = die_at(number)
    store.save(BEFORE, AFTER)
    os._exit(0)

def healed(data):
    found = on_disk(data, "anna01")
    with Store.open(data, files=Quick()) as store:
        archives = [store.archive("anna01", year) for year in store.years("anna01")]
    held = [h.meeting.id for a in archives for h in a.meetings]
    live = [m.id for m in found.meetings.values()]
    assert sorted(held + live) == ["meet01"], (held, live)
    for kind in ("actions", "points", "goals"):
        ids = [one.id for a in archives for one in getattr(a, kind)]
        ids += [one.id for one in getattr(found.team, kind)]
        assert len(ids) == len(set(ids)) == len(getattr(BEFORE.team, kind)), ids
    expected = AFTER if held else BEFORE
    assert (found.team, found.meetings, found.privates) == (
        expected.team, expected.meetings, expected.privates
    )
    assert not (data / "journal.json").exists() and temporary_files(data) == []
    return bool(held)

killed = steps = archived = 0
for turn in range(rounds):
    number = 0
    while True:
        data = folder / "data"
        shutil.copytree(start, data)
        child = os.fork()
        if child == 0:
            close_it(data, number)
        status = os.waitpid(child, 0)[1]
        ended = os.WIFEXITED(status)
        archived += (done := healed(data))
        assert done or not ended
        shutil.rmtree(data)
        if ended:
            break
        killed += 1
        number += 1
    steps = number
print(json.dumps({"steps": steps, "killed": killed, "archived": archived}))
"""


def test_killed_at_each_step_it_is_archived_once(tmp_path: Path) -> None:
    rounds = times(1, 100)
    ran = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path), str(rounds)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    print(told)
    assert told["killed"] == rounds * told["steps"]
    assert told["steps"] > 60
    assert 0 < told["archived"] < told["killed"]
