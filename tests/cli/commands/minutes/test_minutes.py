from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from tests.cli.samples import ANNA, SECRET, TODAY, Fireside, load
from tui.domain.people.action import mend
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.team import with_action
from tui.storage.repository.store import Store

MINUTES = "# Anna Åkesson\n\n- Plan för [Q4]\n"


def test_the_minutes_of_the_last_meeting_are_printed_as_they_are(fireside: Fireside, data: Path) -> None:
    ran = fireside("minutes", "anna å")
    assert (ran.code, ran.out, ran.err) == (0, MINUTES, "")
    assert fireside("minutes", "anna å", "--out", "-").out == MINUTES


def test_they_go_into_a_new_file_of_ones_own(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "anna.md"
    assert fireside("minutes", "anna å", "--out", str(out)).out == f"Written: {out}\n"
    assert out.read_text(encoding="utf-8") == MINUTES
    assert out.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_stays(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "anna.md"
    out.write_text("mine")
    ran = fireside("minutes", "anna å", "--out", str(out))
    assert ran.code == 1 and "is there already" in ran.err
    assert out.read_text() == "mine"


def test_a_folder_that_is_not_there_is_named(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    ran = fireside("minutes", "anna å", "--out", str(tmp_path / "no" / "anna.md"))
    assert ran.code == 1 and str(tmp_path / "no" / "anna.md") in ran.err and ran.err.count("\n") == 1


@pytest.mark.parametrize(("works", "code"), [(True, 0), (False, 1)])
def test_the_clipboard_is_told_of_truthfully(
    fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch, works: bool, code: int
) -> None:
    copied: list[str] = []

    def copy(text: str) -> bool:
        copied.append(text)
        return works

    monkeypatch.setattr("tui.exchange.clipboard.system_clipboard.copy", copy)
    ran = fireside("minutes", "anna å", "--copy")
    assert (ran.code, copied) == (code, [MINUTES])
    assert ran.out.startswith(MINUTES), "what is copied is shown before it is"
    assert ("clipboard" in ran.out) is works


@pytest.mark.parametrize(("answer", "told"), [("\n", "clipboard"), ("n\n", "Nothing was copied.")])
def test_whoever_sits_there_sees_what_is_copied_and_is_asked(
    fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch, answer: str, told: str
) -> None:
    copied: list[str] = []

    def copy(text: str) -> bool:
        copied.append(text)
        return True

    monkeypatch.setattr("tui.exchange.clipboard.system_clipboard.copy", copy)
    monkeypatch.setattr("tui.cli.output.shown_copy.can_answer", lambda: True)
    ran = fireside("minutes", "anna å", "--copy", typed=answer)
    assert ran.code == 0 and told in ran.out
    assert ran.out.index("Plan för") < ran.out.index("Copy this?")
    assert copied == ([MINUTES] if answer == "\n" else [])


def test_one_place_at_a_time_and_somebody_never_met(fireside: Fireside, data: Path) -> None:
    assert fireside("minutes", "anna å", "--copy", "--out", "x").code == 2
    assert fireside("minutes", "anne").err == "Anne Holm: no meeting has been held yet.\n"


def handed(data: Path) -> tuple[date | None, ...]:
    return tuple(one.handed for one in load(data).team.sent if one.person == ANNA.id)


def put_off(data: Path, text: str) -> None:
    """Give Anna's first action another day and other words, as one does between meetings."""
    with Store.open(data) as store:
        old = store.load()
        action = old.team.actions[0]
        due = TODAY + timedelta(30)
        moved = mend(action, text=text, owner=action.owner, due=due, private=False, today=TODAY)
        store.save(old, msgspec.structs.replace(old, team=with_action(old.team, moved)))


def test_a_page_for_a_browser(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "anna.html"
    assert fireside("minutes", "anna å", "--html", str(out)).code == 0
    page = out.read_text(encoding="utf-8")
    assert '<html lang="sv">' in page and "<title>Anna Åkesson</title>" in page
    assert "<li>Plan för [Q4]</li>" in page


@pytest.mark.parametrize(
    ("form", "said"),
    [("plain", "- Plan för [Q4]"), ("slack", "• Plan för [Q4]"), ("html", "<li>Plan för [Q4]</li>")],
)
def test_the_form_that_the_place_takes(fireside: Fireside, data: Path, form: str, said: str) -> None:
    assert said in fireside("minutes", "anna å", "--as", form).out.splitlines()


@pytest.mark.parametrize("kinds", ["both", "html", ""])
def test_formatted_text_is_copied_or_a_page_is_offered(
    fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch, kinds: str
) -> None:
    copied: list[tuple[str, str]] = []

    def copy(html: str, plain: str) -> str:
        copied.append((html, plain))
        return kinds

    monkeypatch.setattr("tui.exchange.clipboard.rich_clipboard.copy_formatted", copy)
    ran = fireside("minutes", "anna å", "--copy", "--as", "html")
    assert copied == [("<h1>Anna Åkesson</h1>\n<ul>\n<li>Plan för [Q4]</li>\n</ul>\n", MINUTES)]
    assert ran.code == (0 if kinds else 1) and ("--html FILE" in ran.err) is not bool(kinds)
    assert handed(data) == ((TODAY,) if kinds else (None,)), "what did not arrive was not handed on"


def test_what_changed_since_is_told_as_a_difference(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    ran = fireside("minutes", "anna å", "--changes")
    assert ran.code == 1 and "handed on" in ran.err
    fireside("minutes", "anna å", "--out", str(tmp_path / "a.md"))
    assert handed(data) == (TODAY,)
    assert fireside("minutes", "anna å", "--changes").out.endswith(
        "\n\n- Klart: Read the plan – Anna, inget datum\n"
    )
    put_off(data, "Send *all* of it")
    ran = fireside("minutes", "anna å")
    assert ran.out == MINUTES and "--changes" in ran.err
    changed = fireside("minutes", "anna å", "--changes").out
    assert (
        "- ~~Send the plan – din chef, fre 27 nov 2026~~ → Send \\*all\\* of it – din chef, ons 23 dec 2026"
        in changed
    )
    assert SECRET not in changed
    # Once they have it in writing, it is what they have.
    fireside("minutes", "anna å", "--changes", "--out", str(tmp_path / "b.md"))
    assert "Inget har ändrats" in fireside("minutes", "anna å", "--changes").out


def test_copying_goes_on_while_the_app_is_open(
    fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.exchange.clipboard.system_clipboard.copy", lambda _: True)
    with Store.open(data):
        ran = fireside("minutes", "anna å", "--copy")
    assert ran.code == 0 and "open elsewhere" in ran.err
    assert handed(data) == (None,)


def test_a_text_of_what_they_took_on(fireside: Fireside, data: Path) -> None:
    fireside("act", "anna å", "Läsa *allt* @them >fri")
    fireside("act", "anna å", "#hemligt @them")
    assert fireside("minutes", "anna å", "--actions").out.splitlines() == [
        "Hej Anna! Det här har du tagit på dig:",
        "",
        "- Läsa \\*allt\\* – fre 27 nov",
    ]
    assert "Hej Anne" not in fireside("minutes", "bo", "--actions").out


def test_one_log_of_all_of_it_newest_first(fireside: Fireside, data: Path) -> None:
    with Store.open(data) as store:
        old = store.load()
        log = tuple(
            LogEntry(
                id=f"log{n}", person=ANNA.id, on=TODAY - timedelta(days), text=text, private=text == SECRET
            )
            for n, (days, text) in enumerate(((1, "Praised by the board"), (9, "Ill"), (1, SECRET)))
        )
        store.save(old, msgspec.structs.replace(old, team=msgspec.structs.replace(old.team, log=log)))
    told = fireside("minutes", "anna å", "--all").out
    assert SECRET not in told
    order = [told.index(text) for text in ("Praised by the board", "## Anna Åkesson", "Ill")]
    assert order == sorted(order) and told.count("\n# ") == 0


def test_a_note_for_a_folder_of_notes(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    vault = tmp_path / "notes"
    assert "Make it first" in fireside("minutes", "anna å", "--vault", str(vault)).err
    vault.mkdir()
    ran = fireside("minutes", "anna å", "--vault", str(vault))
    assert ran.code == 0 and "syncs" in ran.out
    note = vault / "2026-11-20 Anna.md"
    assert (
        note.read_text().startswith('---\nfireside: "meetanna01"\n') and note.stat().st_mode & 0o777 == 0o600
    )
    ran = fireside("minutes", "anna å", "--vault", str(vault))
    assert "as it should be" in ran.out and "syncs" not in ran.out, "it is said once"
    note.write_text(note.read_text() + "ticked")
    assert "is there already" in fireside("minutes", "anna å", "--vault", str(vault)).err
    assert "stays" in fireside("minutes", "anna å", "--vault", str(vault), "--all").out
    assert note.read_text().endswith("ticked")
    assert handed(data) == (None,), "one's own notes are nobody else's minutes"


@pytest.mark.parametrize(
    "args",
    [("--copy", "--html", "x.html"), ("--changes", "--all"), ("--vault", ".", "--actions"), ("--as", "word")],
)
def test_what_does_not_go_together_is_said(fireside: Fireside, data: Path, args: tuple[str, ...]) -> None:
    ran = fireside("minutes", "anna å", *args)
    assert ran.code == 2 and ran.err.count("\n") == 1
