"""What the app loads to show home: nothing that is needed only once somebody writes, nor for another way in."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import tui
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.workspace.state import State
from tui.storage.repository.store import Store

_HOME = str(Path(tui.__file__).parent.parent)


def _printed(code: str, folder: Path) -> str:
    environ = {**os.environ, "PYTHONPATH": _HOME, "FIRESIDE_DATA": str(folder)}
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environ, cwd=folder
    )
    return told.stdout.strip()


_HOME_SHOWN = """
import asyncio, sys
from pathlib import Path
import tui.app.fireside_app as app
from tui.app.services import Services
from tui.app.start.start import Start
from tui.storage.repository.store import Store

async def shown(store):
    app.REST = 1000.0
    home = app.FiresideApp(Services(store, config=Path("none"), language="en"), Start())
    async with home.run_test() as pilot:
        await pilot.pause()
        rows = home.screen.query_one("#people").rows
        print([row.id for row in rows], *sys.modules)

with Store.open(Path("data")) as store:
    asyncio.run(shown(store))
"""

_LATE = (
    *("tui.domain.capture.capture_grammar", "tui.domain.capture.spoken_words", "dateparser"),
    *("tui.domain.dates.grammar.vocabulary", "tui.domain.workspace.merge_states"),
    *("tui.screens.home.cards.person_card", "tui.screens.home.team_list", "tui.screens.home.welcome"),
    *("tui.screens.covers.unlock_screen", "tui.screens.prep.prep_screen", "tui.storage.decks.deck_library"),
    *(
        "tui.exchange",
        "tui.steps",
        "tui.storage.crypt.key_file",
        "cryptography",
        "tinydb",
        "click",
        "tomllib",
    ),
)
"""What a list of names needs nothing of."""


def test_home_is_there_without_what_it_does_not_show(tmp_path: Path) -> None:
    anna = Person(id="anna0001", name="Anna", since=date(2026, 1, 5))
    with Store.open(tmp_path / "data") as store:
        store.save(State(), State(team=Team(people=(anna,))))
    people, *loaded = _printed(_HOME_SHOWN, tmp_path).split()
    assert people == "['anna0001']"
    assert [name for name in _LATE if name in loaded] == []


def test_home_alone_does_without_what_reads_a_command_line(tmp_path: Path) -> None:
    code = (
        "import sys, tui.cli, tui.cli.launch as launch\n"
        "sys.argv = ['fireside']\n"
        "launch.open_app = lambda data, *_, **__: print(data, 'click' in sys.modules)\n"
        "tui.cli.main()"
    )
    assert _printed(code, tmp_path) == f"{tmp_path} False"


def test_a_plain_folder_is_opened_without_what_knows_about_keys(tmp_path: Path) -> None:
    code = (
        "import pathlib, sys\n"
        "from tui.storage.crypt.access import current_key\n"
        f"print(current_key(pathlib.Path({str(tmp_path)!r})))\n"
        "print([name for name in sys.modules if name.startswith(('tui.storage.crypt.', 'cryptography'))])"
    )
    assert _printed(code, tmp_path) == "None\n['tui.storage.crypt.access']"


def test_the_app_runs_without_tls_and_lets_others_load_it(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from tui.system.plain_asyncio import load_plain_asyncio\n"
        "load_plain_asyncio()\n"
        "import tui.app.start.run_app\n"
        "print('asyncio' in sys.modules, 'ssl' in sys.modules)\n"
        "import ssl\n"
        "print(ssl.__name__)"
    )
    assert _printed(code, tmp_path) == "True False\nssl"


def test_a_dialogue_is_there_without_what_reads_a_pasted_chat(tmp_path: Path) -> None:
    code = (
        "import sys, tui.screens.dialogue.dialogue_screen\n"
        "print([name for name in sys.modules if name.endswith(('read_chat', '_shape', 'chat_stamps'))])"
    )
    assert _printed(code, tmp_path) == "[]"


def test_what_is_loaded_ahead_is_all_that_a_meeting_loads(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from tui.app.start.load_ahead import load_ahead\n"
        "load_ahead(lambda: False)\n"
        "print('tui.screens.dialogue.dialogue_screen' in sys.modules)\n"
        "load_ahead(lambda: True)\n"
        "import tui.screens.prep.prep_screen, tui.screens.dialogue.dialogue_screen\n"
        "before = set(sys.modules)\n"
        "import tui.screens.followup.follow_up_screen, tui.usecases.meeting.lifecycle\n"
        "print(set(sys.modules) - before, 'tui.screens.dialogue.dialogue_screen' in sys.modules)"
    )
    assert _printed(code, tmp_path) == "False\nset() True"
