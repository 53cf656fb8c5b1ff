"""Minutes are copied in the form that the place takes, and what somebody has in writing is kept."""

from pathlib import Path

from tests.screens.conftest import Sit


async def test_the_form_is_chosen_and_seen_before_it_is_copied(meet: Sit, folder: Path) -> None:
    async with meet("agree", size=(100, 30)) as talk:
        await talk.press("n")
        await talk.type("said aloud")
        await talk.press("enter", "escape", "f", "y")
        assert talk.screen == "CopyDialog" and "← Markdown →" in talk.text() and "# Robin" in talk.text()
        await talk.press("right", "right")
        assert "plain text" in talk.text() and "# Robin" not in talk.text()
        await talk.press("right")
        assert "*Robin" in talk.text() and "• said aloud" in talk.text()
        await talk.press("ctrl+s")
        assert "• said aloud" in (folder / "copied.md").read_text()
        (sent,) = (one for one in talk.state.team.sent if one.id == "thismeet")
        assert sent.handed is not None and sent.actions == ()
        await talk.press("y")
        assert "*Robin" in talk.text(), "the form chosen last comes first"
        await talk.press("escape", "Y")
        assert talk.screen == "CopyDialog" and "Hi Robin" in talk.text()
