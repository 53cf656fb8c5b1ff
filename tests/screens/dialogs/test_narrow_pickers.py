"""Lists to pick from in a window as narrow as a phone: what is chosen from can be read."""

from tests.screens.conftest import Sit

PHONE = (40, 20)


async def test_questions_can_be_read_whole_in_a_narrow_window(prepare: Sit) -> None:
    async with prepare("free", size=PHONE) as talk:
        await talk.press("f9", "c")
        assert "○ How focused have you been " in talk.text()
        assert "this week, from 1 to 10?" in talk.line("10?")
        await talk.press("down", "down")
        assert talk.line("▌").strip("│▌ ").startswith("○ What has gone really well")


async def test_what_a_way_means_stands_below_its_name(prepare: Sit) -> None:
    async with prepare("free", size=PHONE) as talk:
        await talk.press("f9", "w")
        assert talk.line("video call").strip("│▌ ").split("  ")[-1].strip() == "as usual"
        assert talk.line("they see").strip("│▌ ") == "they see this screen"
        assert talk.line("by phone").strip("│ ") == "by phone, on your feet"


async def test_what_a_step_is_for_stands_below_its_name(prepare: Sit) -> None:
    async with prepare("free", size=PHONE) as talk:
        await talk.press("f9", "i")
        assert talk.line("Weather").strip("│▌ ") == "Weather"
        assert "give yours too." in talk.text()


async def test_a_wide_window_has_it_on_the_line_of_the_name(prepare: Sit) -> None:
    async with prepare("free", size=(100, 30)) as talk:
        await talk.press("f9", "w")
        assert "video call  they see this screen" in talk.text()
