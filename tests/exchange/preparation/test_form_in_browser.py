"""The page in a real browser without a window; where there is none, these tests say so."""

from __future__ import annotations

import base64
import html
import json
import re
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.preparation.forms import FORM
from tests.exchange.preparation.test_form_page import PAGE
from tui.exchange.preparation.reply_reader import read_reply

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here to open the page in")

_BEGIN = """
const $ = (id) => document.getElementById(id);
const tell = (found) => { document.body.dataset.found = JSON.stringify(found); };
"""
FILL = """
$("f3").value = "Holidays\\n[F6] not this"; $("f3").dispatchEvent(new Event("input", {bubbles: true}));
$("q2").focus(); $("q2").dispatchEvent(new KeyboardEvent("keydown", {key: "6", bubbles: true}));
$("f1-1").click();
document.body.style.width = "380px";
const shown = [...document.querySelectorAll("body *")].filter((one) => one.getClientRects().length);
const fields = shown.filter((one) => one.matches("button, textarea, input:not([type=radio])"));
tell({
  block: $("block").value,
  focus: document.activeElement.id,
  over: shown.filter((one) => one.getBoundingClientRect().right > 381).map((one) => one.tagName),
  low: fields.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.id),
});
"""
LOOK = """
tell({f3: $("f3").value, q2: document.querySelector("#q2 + output").textContent, f1: $("f1-1").checked});
"""
CLEAR = """
window.confirm = () => true; $("clear").click();
tell({f3: $("f3").value, q2: document.querySelector("#q2 + output").textContent, kept: localStorage.length});
"""


def run(page: str, script: str, folder: Path) -> Any:
    """Open the page with a script of the test behind its own, which its policy lets run too, and give what it tells."""
    whole = f"{_BEGIN}{script}"
    allowed = base64.b64encode(sha256(whole.encode()).digest()).decode()
    tested = page.replace("script-src ", f"script-src 'sha256-{allowed}' ", 1)
    tested = tested.replace("</body>", f"<script>{whole}</script></body>")
    shown = opened(tested, folder)
    found = re.search(r'data-found="([^"]*)"', shown)
    assert found is not None, "the script of the test did not run to its end"
    return json.loads(html.unescape(found[1]))


def opened(page: str, folder: Path) -> str:
    """Open a page always at the same place, and give what the browser made of it."""
    file = folder / "form.html"
    file.write_text(page, "utf-8")
    command = [
        CHROMIUM or "",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={folder / 'own'}",
    ]
    ran = subprocess.run(
        [*command, "--dump-dom", file.as_uri()], capture_output=True, text=True, timeout=120, check=True
    )
    return ran.stdout


def test_its_own_script_runs_and_no_other(tmp_path: Path) -> None:
    intruder = "<script>document.title='taken'</script></main>"
    shown = opened(PAGE.replace("</main>", intruder), tmp_path)
    assert 'id="sent"' in shown and 'id="sent" hidden' not in shown, "the buttons are there"
    assert 'aria-valuetext="not answered"' in shown
    assert "<title>taken" not in shown


def test_it_is_filled_by_keys_fits_a_phone_keeps_its_draft_and_erases_it(tmp_path: Path) -> None:
    found = run(PAGE, FILL, tmp_path)
    assert (found["over"], found["low"]) == ([], [])
    assert found["focus"] == "q2"
    read = read_reply(found["block"], FORM)
    assert read.answers == {"F1": "Partly cloudy", "F3": "- Holidays\n- [F6] not this", "Q2": "6"}
    assert run(PAGE, LOOK, tmp_path) == {"f3": "Holidays\n[F6] not this", "q2": "6", "f1": True}
    assert run(PAGE, CLEAR, tmp_path) == {"f3": "", "q2": "–", "kept": 0}
