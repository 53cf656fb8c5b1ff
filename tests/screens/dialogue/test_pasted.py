"""Pastes of several lines, and of far too much."""

from tests.screens.conftest import Sit
from tui.domain.text.clean_text import BREAK, LONGEST


async def test_lines_too_many_for_a_field_are_noted_with_one_key(meet: Sit) -> None:
    async with meet("free") as sitting:
        await sitting.press("f3")
        await sitting.paste("Send the plan\nto Robin\r\nand Bo")
        assert sitting.field("#what").value == BREAK.join(("Send the plan", "to Robin", "and Bo"))
        assert sitting.told()[-1] == "2 more lines – ctrl+o notes them"
        await sitting.press("ctrl+o")
        assert sitting.field("#what").value == "Send the plan"
        assert [note.text for note in sitting.meeting.notes] == ["to Robin", "and Bo"]


async def test_what_was_pasted_into_a_private_field_is_noted_privately(prepare: Sit) -> None:
    async with prepare("free") as sitting:
        await sitting.press("f9", "5", "i")
        await sitting.paste("tired\nwhy?")
        await sitting.press("ctrl+o")
        assert not sitting.meeting.notes
        assert [note.text for note in sitting.meeting.aside.notes] == ["why?"]


async def test_without_a_meeting_all_lines_stay_in_the_field(sit: Sit) -> None:
    async with sit() as sitting:
        await sitting.press("N")
        await sitting.paste("Kim\nLee")
        await sitting.press("ctrl+o")
        assert sitting.field("#name").value == BREAK.join(("Kim", "Lee"))
        assert sitting.told() == ["No meeting to note it in"]


async def test_each_line_pasted_where_points_are_asked_for_is_one(prepare: Sit) -> None:
    async with prepare("free") as sitting:
        before = len(sitting.team.points)
        await sitting.press("2", "i")
        await sitting.paste("one\ntwo\nthree")
        assert not sitting.told()
        await sitting.press("enter")
        assert len(sitting.team.points) == before + 3


async def test_far_too_much_is_taken_as_far_as_it_fits_and_said(meet: Sit) -> None:
    async with meet("free") as sitting:
        await sitting.press("n")
        await sitting.paste("x" * 10_000_000)
        assert sitting.field("#capture").value == "x" * LONGEST
        assert "first 20000 characters were taken" in sitting.told()[-1]


async def test_a_text_longer_than_a_field_is_not_shortened_by_mending_its_date(sit: Sit) -> None:
    long = "a long story " * 5_000
    async with sit() as sitting:
        import msgspec

        from tui.domain.people.team import change_action

        sitting.app.apply(
            lambda s: msgspec.structs.replace(
                s, team=change_action(s.team, "plan", lambda a: msgspec.structs.replace(a, text=long.strip()))
            )
        )
        await sitting.press("l", "enter", "ctrl+s")
        assert next(a.text for a in sitting.team.actions if a.id == "plan") == long.strip()


async def test_many_lines_are_taken_as_far_as_they_fit_with_their_breaks(meet: Sit) -> None:
    async with meet("free") as sitting:
        await sitting.press("n")
        await sitting.paste("a line of it\n" * 2_000)
        assert len(sitting.field("#capture").value) == LONGEST
        await sitting.press("enter")
        assert len(sitting.meeting.notes) == LONGEST // len("a line of it" + BREAK) + 1
