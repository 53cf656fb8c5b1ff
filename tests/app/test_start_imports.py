"""What the app loads to show home: nothing that is needed only once somebody writes, nor for another way in."""

import os
import subprocess
import sys
from pathlib import Path

import tui

_HOME = str(Path(tui.__file__).parent.parent)


def _printed(code: str, data: Path = Path("none")) -> str:
    environ = {**os.environ, "PYTHONPATH": _HOME, "FIRESIDE_DATA": str(data)}
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environ
    )
    return told.stdout.strip()


def test_home_is_there_without_what_reads_captured_lines() -> None:
    late = ("tui.domain.capture.capture_grammar", "tui.domain.capture.spoken_words", "dateparser")
    code = f"import sys, tui.app.fireside_app; print([name for name in {late} if name in sys.modules])"
    assert _printed(code) == "[]"


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
    assert _printed(code) == "None\n['tui.storage.crypt.access']"


def test_the_app_runs_without_tls_and_lets_others_load_it() -> None:
    code = (
        "import sys\n"
        "from tui.system.plain_asyncio import load_plain_asyncio\n"
        "load_plain_asyncio()\n"
        "import tui.app.start.run_app\n"
        "print('asyncio' in sys.modules, 'ssl' in sys.modules)\n"
        "import ssl\n"
        "print(ssl.__name__)"
    )
    assert _printed(code) == "True False\nssl"


def test_a_dialogue_is_there_without_what_reads_a_pasted_chat() -> None:
    code = (
        "import sys, tui.screens.dialogue.dialogue_screen\n"
        "print([name for name in sys.modules if name.endswith(('read_chat', '_shape', 'chat_stamps'))])"
    )
    assert _printed(code) == "[]"


def test_what_is_loaded_ahead_is_all_that_a_meeting_loads() -> None:
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
    assert _printed(code) == "False\nset() True"
