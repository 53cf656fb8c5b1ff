"""What dictation sends through a terminal to the line: corrections, whole lines, odd quotes, breaks."""

from datetime import date

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.people.team import with_action
from tui.terminal.input_parser import Keyboard

DELETE = b"\x7f"


async def hear(talk: Sitting, *reads: bytes) -> None:
    """Send what a terminal sends, each part as one read, through the parser of the driver."""
    keyboard, now = Keyboard(), 0.0
    driver = talk.app._driver
    assert driver is not None
    for read in reads:
        now += 0.01
        for message in keyboard.wait_no_more(now) + keyboard.feed(read, now):
            message.set_sender(talk.app)
            driver.send_message(message)
    await talk.settle()


def corrected(wrong: str, right: str) -> bytes:
    """A word, as many deletes as it has letters, and the word again."""
    return wrong.encode() + DELETE * len(wrong) + right.encode()


@pytest.mark.parametrize(
    ("reads", "line"),
    [
        ((corrected("he fells", "he feels"), b" better"), "he feels better"),
        ((b"n\xc3\xb6jd med", DELETE * 4, b" med kunden"), "nöjd med kunden"),
        ((b"he f", corrected("ell", "eels"), b" better"), "he feels better"),
        ((b"went well", DELETE * 40, b"went badly"), "went badly"),
        ((b"went wel\x08ll", b" today"), "went well today"),
        (tuple(bytes([byte]) for byte in "mår bättre än i går".encode()), "mår bättre än i går"),
        (("I said “no” and she’s fine – really…".encode(),), "I said “no” and she’s fine – really…"),
        (("hon är nöjd".encode(), b"\xc2\xa0", "med året".encode()), "hon är nöjd med året"),
        ((b"very very good, really really good",), "very very good, really really good"),
        ((b"\x1b[200~pasted as a whole\x1b[201~",), "pasted as a whole"),
        ((b"\x1b[200~pasted ", b"in two", b" halves\x1b[201~"), "pasted in two halves"),
        ((b"first ", b"\x1b[200~then pasted\x1b[201~", b" then typed"), "first then pasted then typed"),
        ((b"word " * 150,), ("word " * 150).strip()),
    ],
)
async def test_one_line_comes_in_as_it_was_meant(meet: Sit, reads: tuple[bytes, ...], line: str) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await hear(talk, *reads)
        assert talk.field("#capture").value.strip() == line
        await talk.press("enter")
        assert [note.text for note in talk.meeting.notes] == [line]


@pytest.mark.parametrize("mark", ["\x1b[50;7;64u", "\x1b[50;7u", "\x1b[64u", "@"])
async def test_the_at_sign_of_any_keyboard_names_an_owner(meet: Sit, mark: str) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await hear(talk, f"! send it {mark}them".encode())
        assert "→ Robin" in talk.text()
        await talk.press("enter")
        action = talk.team.actions[-1]
        assert (action.text, action.owner) == ("send it", "employee")


@pytest.mark.parametrize(
    "read",
    [
        b"\x1b[200~he is better\nThe team is not\x1b[201~",
        b"\x1b[200~he is better\r\nThe team is not\r\n\x1b[201~",
        b"he is better\rThe team is not",
        b"he is better\rThe team is not\r",
        b"he is better\nThe team is not",
    ],
)
async def test_a_break_in_the_middle_makes_two_lines_and_no_letter_a_command(meet: Sit, read: bytes) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await hear(talk, read)
        if not read.endswith(b"t\r"):
            await talk.press("enter")
        assert [note.text for note in talk.meeting.notes] == ["he is better", "The team is not"]
        assert talk.screen == "DialogueScreen"


async def test_lines_typed_ahead_on_a_slow_line_are_keys_as_before(meet: Sit) -> None:
    async with meet("free", "agree") as talk:
        await hear(talk, b"nhe is better\rnhe is calm\r ")
        assert [note.text for note in talk.meeting.notes] == ["he is better", "he is calm"]
        assert talk.meeting.current == "s2"


async def test_a_private_line_that_is_corrected_while_others_watch_is_never_seen(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        before = talk.text()
        for read in (b"Private she", DELETE * 3, b"he is tired", DELETE * 11, b"he sleeps badly"):
            await hear(talk, read)
            assert talk.text() == before
        await talk.press("enter")
        assert [note.text for note in talk.meeting.aside.notes] == ["he sleeps badly"]
        assert talk.meeting.notes == ()


async def test_an_action_that_is_corrected_word_by_word_has_its_owner_and_day(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await hear(
            talk,
            b"Action ",
            corrected("Robyn", "Robin"),
            b" sends it by ",
            corrected("Freddy", "Friday"),
            b".",
        )
        assert "→ Robin, Fri 27 Nov" in talk.text()
        await talk.press("enter")
        assert talk.team.actions[-1].text == "sends it"


async def test_what_is_typed_ahead_into_a_form_goes_from_field_to_field(sit: Sit) -> None:
    async with sit() as home:
        await home.press("N")
        await hear(home, b"Kim Lee\rSales manager")
        assert (home.field("#name").value, home.field("#role").value) == ("Kim Lee", "Sales manager")


async def test_an_action_that_is_changed_keeps_the_words_it_had(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        kept = msgspec.structs.replace(talk.team.actions[0], text="Robin sends the plan by Friday")
        talk.app.parts.session.apply(
            lambda state: msgspec.structs.replace(state, team=with_action(state.team, kept))
        )
        await talk.settle()
        await talk.press("enter", "enter", "ctrl+s")
        assert talk.team.actions[0] == kept


async def test_the_form_reads_an_action_in_words(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Robin sends the plan by Friday", "ctrl+s")
        said = talk.team.actions[-1]
        assert (said.text, said.owner, said.due) == ("sends the plan", "employee", date(2026, 11, 27))


async def test_an_action_that_is_said_to_be_private_is_not_seen_in_its_form(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("privat ring facket")
        assert "facket" not in talk.text()
        await talk.press("ctrl+s")
        assert talk.team.actions[-1].private
        assert "facket" not in talk.text()
