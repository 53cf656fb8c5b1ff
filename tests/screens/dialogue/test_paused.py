"""A pause is seen across the stage, and takes no key from it."""

from tests.screens.conftest import Sit


async def test_a_pause_lies_over_the_stage_until_it_goes_on(meet: Sit) -> None:
    async with meet("weather", "free", size=(80, 24)) as talk:
        await talk.press("full_stop")
        assert "The clock stands at 5:00 and waits" in talk.text()
        assert "What’s the weather" not in talk.text()
        foot = talk.text().splitlines()[-1]
        assert ". go on" in foot and "f12 curtain" in foot and "pick" not in foot
        await talk.press("full_stop")
        assert "waits" not in talk.text()
        assert "What’s the weather" in talk.text()


async def test_the_step_keeps_its_keys_and_a_note_can_be_taken(meet: Sit) -> None:
    async with meet("weather", "free", size=(80, 24)) as talk:
        await talk.press("full_stop", "2", "n")
        await talk.type("a word", "enter")
        assert talk.meeting.answers[0].choice == "partly-cloudy"
        assert [note.text for note in talk.meeting.notes] == ["a word"]
        assert "waits" in talk.text()


async def test_it_speaks_the_language_of_who_watches(meet: Sit) -> None:
    async with meet("weather", "free", person="annaak", size=(80, 24)) as talk:
        await talk.press("full_stop")
        assert "Klockan står på 5:00 och väntar" in talk.text()
        assert ". fortsätt" in talk.text() and "n anteckna" in talk.text()
