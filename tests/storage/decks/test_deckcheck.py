"""What `fireside decks check` finds in a file."""

from pathlib import Path

import pytest

from tui.storage.decks.deck_check import check_file
from tui.storage.decks.deck_fault import Fault

HEAD = 'id = "mine"\ntitle = "Mine"\n'
GOOD = HEAD + '[[card]]\nid = "mine.one"\nask = "How are you?"\n'


def check(folder: Path, text: str | bytes, name: str = "mine.toml") -> list[Fault]:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return check_file(path)


def card(line: str) -> str:
    return GOOD + line + "\n"


def test_a_good_file_has_no_fault(tmp_path: Path) -> None:
    text = """
id = "check.mine"
title = { en = "Mine", sv = "Mina", da = "Mine" }
about = "One line"
[[card]]
id = "check.mine.card"
ask = { en = "What now?", sv = "Vad nu?", da = "Hvad nu?" }
follow_up = "And?"
scale = 10
depth = "deep"
tags = ["focus", "välmående"]
style = "task"
need = "autonomy"
version = 2
[[statement]]
id = "check.mine.good"
say = "It is good."
measures = ["growth"]
reverse = true
[[set]]
id = "guess.mine"
title = "Mine"
option = [{ id = "a", label = "A" }, { id = "b", label = "B" }, { id = "c", label = "C" }]
"""
    assert check(tmp_path, text) == []


@pytest.mark.parametrize(
    ("line", "field", "said"),
    [
        ("dept = 'deep'", "dept", "Did you mean depth?"),
        ("xyzzy = 1", "xyzzy", "Remove it"),
        ("depth = 'shallow'", "depth", "Choose one of: light, middle, deep"),
        ("depth = 'midle'", "depth", "Did you mean middle?"),
        ("depth = 3", "depth", "a word in quotes"),
        ("scale = 11", "scale", "Choose one of: 0, 10"),
        ("scale = '10'", "scale", "without quotes"),
        ("scale = true", "scale", "without quotes"),
        ("version = 0", "version", "Choose 1 to"),
        ("version = 99999999999999999999", "version", "Choose 1 to"),
        ("tags = 'focus'", "tags", "a list such as"),
        ("tags = ['two words']", "tags", "not a single word"),
        (f"tags = {['a'] * 13}", "tags", "has 13 entries. Keep at most 12"),
        ("follow_up = 3", "follow_up", "a text in quotes"),
        ("follow_up = ''", "follow_up", "is empty"),
        ("follow_up = {}", "follow_up", "is empty"),
        ("follow_up = { en = 'a', sv = 'b' }", "follow_up", "has no da"),
        ("follow_up = { en = 'a', sv = 'b', da = 'c', dk = 'd' }", "follow_up.dk", "follow_up.da"),
        ("follow_up = { en = 'a', sv = 'b', da = [] }", "follow_up.da", "a text in quotes"),
        (f"follow_up = '{'x' * 111}'", "follow_up", "is 111 characters long. Shorten it to 110"),
        (r'follow_up = "\u001b[31mred"', "follow_up", "control character"),
        (r'follow_up = "a\u202eb"', "follow_up", "hidden character"),
        (r'follow_up = "one\ntwo"', "follow_up", "line break"),
    ],
)
def test_a_fault_names_card_field_and_mend(tmp_path: Path, line: str, field: str, said: str) -> None:
    faults = check(tmp_path, card(line))
    assert {(fault.item, fault.field) for fault in faults} == {("mine.one", field)}
    assert said in " ".join(str(fault) for fault in faults)
    assert str(faults[0]).startswith(f"{tmp_path / 'mine.toml'}: mine.one: {field}: ")


def test_all_faults_are_found_at_once(tmp_path: Path) -> None:
    text = """
titel = "Mine"
[[card]]
id = "Not An Id"
[[card]]
id = "other.one"
ask = "Why?"
scale = 5
[[card]]
id = "other.one"
ask = { en = "Why?" }
[[statement]]
say = "x"
"""
    faults = check(tmp_path, text)
    assert [(fault.item, fault.field) for fault in faults] == [
        ("", "id"),
        ("", "title"),
        ("card 1", "id"),
        ("card 1", "ask"),
        ("other.one", "scale"),
        ("other.one", "id"),
        ("other.one", "ask"),
        ("other.one", "ask"),
        ("statement 1", "id"),
        ("", "titel"),
    ]
    assert "is there twice" in " ".join(str(fault) for fault in faults)


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("other.one", "does not begin with the id of its deck. Call it mine.one"),
        ("mineone", "does not begin with the id of its deck. Call it mine.mineone"),
        ("mine.one.two", "has one . too many. Call it mine.two"),
        ("mine", "does not begin with the id of its deck. Call it mine.mine"),
    ],
)
def test_a_card_is_called_by_its_deck_and_one_name(tmp_path: Path, id: str, said: str) -> None:
    (fault,) = check(tmp_path, GOOD.replace("mine.one", id))
    assert (fault.item, fault.field) == (id, "id")
    assert said in str(fault)


def test_where_the_deck_has_no_id_its_cards_are_not_blamed(tmp_path: Path) -> None:
    for head in ("", 'id = "No Id"\n', "id = 3\n"):
        (fault,) = check(tmp_path, GOOD.replace('id = "mine"\n', head))
        assert (fault.item, fault.field) == ("", "id")


def test_hints_and_contacts_are_checked(tmp_path: Path) -> None:
    hint = '[[hint]]\nid = "hint.mine"\nwhen = "weather-heavy"\nsay = "Ask."\nreason = "It helps."\n'
    contact = '[[contact]]\nid = "hr"\nreach = "Maria, 4711"\n'
    assert check(tmp_path, HEAD + hint + contact) == []
    (fault,) = check(tmp_path, HEAD + hint.replace("heavy", "hevy"))
    assert (fault.item, fault.field) == ("hint.mine", "when")
    assert "Did you mean weather-heavy?" in str(fault)
    (fault,) = check(tmp_path, HEAD + contact.replace("reach", "raech"))
    assert "Did you mean reach?" in str(fault)


def test_options_need_be_different_within_their_set_alone(tmp_path: Path) -> None:
    options = "option = [{id='a',label='A'}, {id='b',label='B'}, {id='c',label='C'}]\n"
    both = "".join(f'[[set]]\nid = "guess.{n}"\ntitle = "T"\n{options}' for n in (1, 2))
    assert check(tmp_path, HEAD + both) == []
    (fault,) = check(tmp_path, HEAD + both.replace("id='b'", "id='a'", 1))
    assert (fault.item, fault.field) == ("guess.1 a", "id")
    (fault,) = check(tmp_path, HEAD + both.replace(", {id='c',label='C'}", "", 1))
    assert (fault.item, fault.field) == ("guess.1", "option")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"\xef\xbb\xbf" + GOOD.encode(), "byte order mark"),
        (GOOD.encode() + b"# \xff\xfe", "line 6 is not UTF-8"),
        ("id = \n", "is not TOML: Invalid value (at line 1, column 6)"),
        ("id = 'a'\nid = 'b'\n", "is not TOML"),
        ("a = " + "[" * 5_000 + "]" * 5_000, "nested too deep"),
        ("a = " + "[" * 40 + "]" * 40, "nested too deep"),
        ("[" + ".".join("a" * 2_000) + "]", "nested too deep"),
        ("a = 1" + "0" * 5_000, "far too long"),
        ("# " + "x" * 256 * 1024, "larger than 256 KiB"),
    ],
    ids=["bom", "latin", "no value", "key twice", "deep", "too deep", "dotted", "long", "large"],
)
def test_a_file_that_is_no_deck_at_all_is_told_in_one_line(
    tmp_path: Path, text: str | bytes, said: str
) -> None:
    faults = check(tmp_path, text)
    assert len(faults) == 1
    assert said in str(faults[0])
    assert "\n" not in str(faults[0])
    assert len(str(faults[0])) < 500


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    (fault,) = check_file(tmp_path / "none.toml")
    assert "No such file" in str(fault)


def test_a_card_that_is_no_table_is_told(tmp_path: Path) -> None:
    (fault,) = check(tmp_path, HEAD + "card = ['one']\n")
    assert "Write it as [[card]]" in str(fault)


TEMPLATE = """
id = "mine"
title = "Mine"
minutes = 10
[[step]]
kind = "weather"
minutes = 4
[[step]]
kind = "cards"
minutes = 6
cards = ["general.focus"]
"""


def test_templates_are_checked_as_templates(tmp_path: Path) -> None:
    assert check(tmp_path, TEMPLATE, "templates/mine.toml") == []
    wrong = TEMPLATE.replace('"weather"', '"wether"').replace("minutes = 6", "minutes = 7")
    first, second = check(tmp_path, wrong, "templates/mine.toml")
    assert (first.item, first.field) == ("step 1", "kind")
    assert "Did you mean weather?" in str(first)
    assert "10, but the steps add up to 11" in str(second)
    without = TEMPLATE.partition("[[step]]")[0]
    (fault,) = check(tmp_path, without, "templates/mine.toml")
    assert (fault.field, fault.what) == ("step", "is missing")


def test_what_hardly_hurts_does_not_stop_a_deck(tmp_path: Path) -> None:
    light = check(tmp_path, card("folow_up = 'x'\nfollow_up = { en = 'y' }"))
    assert light
    assert not any(fault.stops for fault in light)
    assert all(fault.stops for fault in check(tmp_path, card("scale = 5")))


PLAN = 'id = "plan"\ntitle = "Plan"\nminutes = 5\n'


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ('slot = "opener"', ""),
        ('slot = "check"\nweeks = 8\ncount = 2', ""),
        ('kind = "free"', ""),
        ('slot = "openr"', "Did you mean opener?"),
        ('slot = "check"\nweeks = 2', "Choose 4 to 52"),
        ('kind = "free"\nslot = "opener"', "Keep one of the two"),
        ("count = 2", "Add kind = …"),
    ],
)
def test_a_step_has_a_kind_or_a_slot(tmp_path: Path, step: str, said: str) -> None:
    faults = check(tmp_path, f"{PLAN}[[step]]\n{step}\n", "templates/plan.toml")
    assert [said in str(fault) for fault in faults] == ([True] if said else [])


def test_among_several_nothing_takes_turns(tmp_path: Path) -> None:
    text = f'{PLAN}several = true\n[[step]]\nslot = "opener"\n'
    assert "not for a meeting of several" in str(check(tmp_path, text, "templates/plan.toml")[0])


def test_the_ways_that_suit_a_talk_are_ways(tmp_path: Path) -> None:
    text = PLAN + 'good_ways = ["{}"]\nway_why = "One sees more."\n[[step]]\nkind = "free"\n'
    assert check(tmp_path, text.format("phone"), "templates/plan.toml") == []
    assert "Choose one of" in str(check(tmp_path, text.format("boat"), "templates/plan.toml")[0])
