import pytest

from tui.storage.crypt.passphrase_rules import as_bytes, new_as_bytes
from tui.storage.key_errors import BadPassphraseError, WrongPassphraseError


def test_the_same_letters_are_the_same_however_they_were_typed() -> None:
    assert as_bytes("bl\u00e5b\u00e4r") == as_bytes("bla\u030aba\u0308r") == "blåbär".encode()
    assert as_bytes("one\u00a0two") == as_bytes("one two")


def test_nothing_else_is_made_the_same() -> None:
    different = ["Open", "open", " open", "open ", "ｏｐｅｎ", "ﬁn", "fin", "o pen", "o  pen"]
    assert len({as_bytes(text) for text in different}) == len(different)


@pytest.mark.parametrize("text", ["", "a\nb", "a\x00b", "\x1b[A", "\ud83d", "x" * 1001, "x" * 10_000_000])
def test_what_cannot_be_one_opens_nothing(text: str) -> None:
    with pytest.raises(WrongPassphraseError):
        as_bytes(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("short", "12 characters or more"),
        ("a" * 12, "over and over"),
        ("x" * 1001, "too long"),
        ("eleven plus\t1", "no keyboard"),
        ("å" * 11, "12 characters or more"),
    ],
)
def test_a_new_one_that_is_weak_is_told_what_would_do(text: str, said: str) -> None:
    with pytest.raises(BadPassphraseError, match=said):
        new_as_bytes(text)


def test_four_words_do_well() -> None:
    assert new_as_bytes("fyra egna ord räcker") == "fyra egna ord räcker".encode()
