"""The whole way: the page that a command wrote, filled in and saved in a browser, taken in by a command."""

from __future__ import annotations

from pathlib import Path

from tests.cli.samples import Fireside, load
from tests.exchange.preparation.browser import Opened, chromium, needs_chromium

pytestmark = needs_chromium
ALONE = "Jag mår inte bra av Kim – säg inget"


def test_what_was_saved_in_the_browser_is_where_it_belongs_and_comes_in_once(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    page, saved = tmp_path / "anna.html", tmp_path / "svar.txt"
    assert fireside("prep", "anna å", "--out", str(page)).code == 0
    with chromium() as browser, Opened(browser, page, width=380, touch=True) as form:
        form["f1-0"].check(force=True)
        form["f2-1"].fill("Semestern – när?")
        form["f5"].fill(ALONE)
        form["f5-only"].check()
        form["q1"].fill("Lugnt, tack")
        with form.page.expect_download() as download:
            form["save"].tap()
        download.value.save_as(saved)
    told = fireside("prep", "anna å", "--answers", str(saved)).out
    assert (
        "1 point of Anna’s" in told and "2 answers" in told and "for you alone" in told and ALONE not in told
    )
    meeting, team = load(data).meetings["anna01"], load(data).team
    assert team.points_of("anna01", "employee")[0].text == "Semestern – när?"
    sky, words = meeting.preparation.replies
    assert sky.choice == "sunny" and words.text == "Lugnt, tack"
    assert [note.text for note in meeting.aside.notes] == [ALONE]
    assert ALONE not in "".join(path.read_text("utf-8") for path in data.rglob("*.shared.json"))
    assert ALONE not in (data / "team.json").read_text("utf-8")
    assert fireside("prep", "anna å", "--answers", str(saved)).out == (
        "Nothing new: all of it was here already.\n"
    )
