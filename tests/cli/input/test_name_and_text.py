"""NAME TEXT: what goes on with the name is part of it, or refused."""

import msgspec
import pytest

from tests.cli.samples import ANNA, Fireside, full_state
from tui.cli.cli_errors import RefusedError
from tui.cli.input.name_and_text import name_and_text
from tui.domain.people.team import Team, with_person
from tui.language import Translator

TEAM = full_state().team


def _named(*words: str, team: Team = TEAM) -> tuple[str, str]:
    person, text = name_and_text(team, words[0], words[1:], Translator("en"))
    return person.id, text


@pytest.mark.parametrize(
    ("words", "person", "text"),
    [
        (("bo", "Sørensen", "ring >fri"), "bo0002", "ring >fri"),
        (("Bo", "sørensen", "ring", "the", "bank"), "bo0002", "ring the bank"),
        (("Bo Sørensen", "ring"), "bo0002", "ring"),
        (("bo0002", "ring"), "bo0002", "ring"),
        (("bo", "ring", "Sørensen"), "bo0002", "ring Sørensen"),
        # Who it is hangs on the second word.
        (("ann", "Holm", "ring"), "anne03", "ring"),
        (("Ann", "å", "ring"), "anna01", "ring"),
        (("anna", "Åkesson", "has a car"), "anna01", "has a car"),
        # Two letters begin many a word, and a text in quotes is none of the name.
        (("bo", "so", "what"), "bo0002", "so what"),
        (("bo", "Sørensen is late"), "bo0002", "Sørensen is late"),
        (("bo", "", "x"), "bo0002", "x"),
    ],
)
def test_what_goes_on_with_the_name_is_part_of_it(words: tuple[str, ...], person: str, text: str) -> None:
    assert _named(*words) == (person, text)


@pytest.mark.parametrize("words", [("bo", "sør", "ring"), ("anne", "hol", "ring"), ("anna", "åkes", "x")])
def test_what_begins_a_surname_may_be_either_and_is_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(RefusedError, match=f"{words[1]} may belong to the name or to the text"):
        _named(*words)


@pytest.mark.parametrize("words", [("ann", "ring"), ("zoe", "ring"), ("", "ring")])
def test_a_name_that_fits_nobody_or_several_is_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(RefusedError):
        _named(*words)


def test_a_longer_name_goes_before_a_shorter_one_that_fits_whole() -> None:
    short = msgspec.structs.replace(ANNA, id="short1", name="Anna")
    team = with_person(TEAM, short)
    assert _named("Anna", "ring", team=team) == ("short1", "ring")
    assert _named("Anna", "Åkesson", "ring", team=team) == ("anna01", "ring")


def test_the_shell_takes_a_surname_without_quotes(fireside: Fireside, data: object, tmp_path: object) -> None:
    assert fireside("act", "Bo", "Sørensen", "ring >fri").out == "→ you, Fri 27 Nov: ring\n"
    ran = fireside("add", "Bo", "Sørensen")
    assert (ran.code, ran.err) == (1, "There is no text. Write what is to be brought up.\n")
