"""What the app loads to show home: nothing that is needed only once somebody writes."""

import subprocess
import sys


def test_home_is_there_without_what_reads_captured_lines() -> None:
    late = ("tui.domain.capture.capture_grammar", "tui.domain.capture.spoken_words", "dateparser")
    code = f"import sys, tui.app.fireside_app; print([name for name in {late} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
