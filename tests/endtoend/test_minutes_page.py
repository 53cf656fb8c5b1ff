"""Minutes as a page, in a real browser: what one reads there, with hostile texts in them."""

import os
import subprocess
from pathlib import Path
from shutil import which

import pytest

from tests.exchange.samples import with_text
from tests.exchange.test_minutes_forms import elements
from tests.hostile.texts import TEXTS
from tui.exchange.minutes_forms.html_page import html_page

BROWSER = which("chromium") or which("chromium-browser") or which("google-chrome")
NASTY = "<script>document.title='taken'</script><img src=x onerror=document.title='taken'> & \"'</li></ul>"


@pytest.mark.skipif(BROWSER is None, reason="needs Chromium")
def test_a_browser_shows_the_minutes_and_runs_nothing(tmp_path: Path) -> None:
    assert BROWSER is not None
    long = next(text for id, text in sorted(TEXTS.items()) if id.startswith("MD") or "](" in text)
    page = tmp_path / "anna.html"
    page.write_text(html_page(with_text("note", NASTY + long), title=NASTY, language="sv"), encoding="utf-8")
    shown = subprocess.run(
        [
            *(BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
            *(f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()),
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "HOME": str(tmp_path)},
    ).stdout
    tags = {one.split()[0] for one in elements(shown)}
    assert {"main", "h1", "h2", "li", "strong"} <= tags and not tags & {"script", "img", "a"}
    assert "<title>&lt;script&gt;" in shown and 'lang="sv"' in shown
