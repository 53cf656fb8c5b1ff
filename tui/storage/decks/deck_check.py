"""Finding all that is wrong in a deck or template file, at once."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tui.domain.people.person import LANGUAGES
from tui.domain.text.clean_text import clean, is_blank
from tui.language.declare import N_
from tui.storage.decks.deck_fault import Fault
from tui.storage.decks.deck_fault_list import Faults, shown
from tui.storage.decks.deck_file import UnreadableError, read_toml
from tui.storage.decks.deck_schema import (
    LONGEST_ID,
    WORD,
    Choice,
    Items,
    Name,
    Names,
    Number,
    Rule,
    Shape,
    Switch,
    Wording,
    Words,
    is_id,
    shape_of,
)


def check_file(path: Path) -> list[Fault]:
    """Give every fault of the file, in its order; none where it is good."""
    try:
        table, early = read_toml(path)
    except UnreadableError as unreadable:
        return unreadable.faults
    return early + check_table(path, table)


def check_table(path: Path, table: Mapping[str, Any]) -> list[Fault]:
    """Give every fault of a file that was read already."""
    shape = shape_of(table, is_template=path.parent.name == "templates")
    return _Check(path, table).run(shape)


class _Check:
    def __init__(self, path: Path, table: Mapping[str, Any]) -> None:
        self._table = table
        self._home = table.get("id")
        self._ids: set[str] = set()
        self._faults = Faults(path)
        self._add = self._faults.add

    def run(self, shape: Shape) -> list[Fault]:
        self._keys(self._table, shape, "")
        if "step" in shape and "minutes" in shape:
            self._minutes()
            self._slots()
        return self._faults.found()

    def _keys(self, table: Mapping[str, Any], shape: Shape, item: str) -> None:
        for key, rule in shape.items():
            if key in table:
                self._value(table[key], rule, item, key)
            elif rule.required:
                self._add(item, key, N_("is missing"), N_("Add {key} = …"), key=key)
        for key in table:
            if key not in shape:
                self._faults.unknown_key(item, key, tuple(shape))

    def _value(self, value: object, rule: Rule, item: str, key: str) -> None:
        match rule:
            case Wording():
                self._wording(value, rule, item, key)
            case Name():
                self._name(value, rule, item, key)
            case Names() | Words():
                self._list(value, rule, item, key)
            case Choice():
                self._choice(value, rule, item, key)
            case Number():
                self._number(value, rule, item, key)
            case Switch():
                if not isinstance(value, bool):
                    self._type(item, key, N_("Write true or false"))
            case Items():
                self._items(value, rule, item, key)

    def _wording(self, value: object, rule: Wording, item: str, key: str) -> None:
        if isinstance(value, str):
            self._text(value, rule, item, key)
        elif isinstance(value, dict):
            for language in LANGUAGES:
                if language not in value:
                    what, mend = N_("has no {language}"), N_("Add {language} = … to it")
                    self._add(item, key, what, mend, stops=False, language=language)
            for language, text in value.items():
                place = f"{key}.{language}"
                if language not in LANGUAGES:
                    known = tuple(f"{key}.{known}" for known in LANGUAGES)
                    self._faults.unknown_key(item, place, known)
                if isinstance(text, str):
                    self._text(text, rule, item, place)
                else:
                    self._type(item, place, N_("Write a text in quotes"))
            if not value:
                self._add(item, key, N_("is empty"), N_("Write a text there"))
        else:
            self._type(item, key, N_("Write a text in quotes, or one for each language"))

    def _text(self, text: str, rule: Wording, item: str, place: str) -> None:
        looked_at = text[: rule.most * 4]
        if is_blank(looked_at) and not rule.may_be_empty:
            self._add(item, place, N_("is empty"), N_("Write a text there"))
        if clean(looked_at) != looked_at or "\n" in text:
            what = N_("holds a line break, control character or hidden character")
            self._add(item, place, what, N_("Write it on one line, without it"))
        if len(text) > rule.most:
            what, mend = N_("is {length} characters long"), N_("Shorten it to {most}")
            self._add(item, place, what, mend, stops=False, length=str(len(text)), most=str(rule.most))

    def _name(self, value: object, rule: Name, item: str, key: str) -> None:
        if not isinstance(value, str):
            self._type(item, key, N_("Write an id in quotes"))
        elif not is_id(value):
            mend = N_("Use a-z, 0-9 and single - or . in between, at most {most} characters")
            self._add(item, key, N_("is not an id"), mend, most=str(LONGEST_ID))
        elif rule.inside and is_id(self._home) and value.rpartition(".")[0] != self._home:
            better = f"{self._home}.{value.rpartition('.')[2]}"
            inside = value.startswith(f"{self._home}.")
            what = N_("has one . too many") if inside else N_("does not begin with the id of its deck")
            self._add(item, key, what, N_("Call it {better}"), better=better)

    def _list(self, value: object, rule: Names | Words, item: str, key: str) -> None:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self._type(item, key, N_('Write a list such as ["one", "two"]'))
            return
        if len(value) > rule.most:
            what, mend = N_("has {length} entries"), N_("Keep at most {most}")
            self._add(item, key, what, mend, length=str(len(value)), most=str(rule.most))
            return
        for one in value:
            if isinstance(rule, Names):
                self._name(one, Name(), item, key)
            else:
                self._word(one, rule.choices, item, key)

    def _choice(self, value: object, rule: Choice, item: str, key: str) -> None:
        if not isinstance(value, str):
            self._type(item, key, N_("Write a word in quotes"))
        elif value not in rule.choices:
            self._faults.unknown_choice(item, key, value, rule.choices)

    def _word(self, word: str, choices: tuple[str, ...], item: str, key: str) -> None:
        if choices and word not in choices:
            self._faults.unknown_choice(item, key, word, choices)
        elif WORD.fullmatch(word) is None:
            mend = N_("Use letters, digits and -")
            self._add(item, key, N_("{value} is not a single word"), mend, value=shown(word))

    def _number(self, value: object, rule: Number, item: str, key: str) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            self._type(item, key, N_("Write a whole number without quotes"))
        elif rule.only and value not in rule.only:
            choices = ", ".join(str(only) for only in rule.only)
            what, mend = N_("is {value}"), N_("Choose one of: {choices}")
            self._add(item, key, what, mend, value=shown(value), choices=choices)
        elif not rule.least <= value <= rule.most:
            mend = N_("Choose {least} to {most}")
            least, most = str(rule.least), str(rule.most)
            what = N_("is {value}")
            self._add(item, key, what, mend, value=shown(value), least=least, most=most)

    def _items(self, value: object, rule: Items, item: str, key: str) -> None:
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            what, mend = N_("is of the wrong kind"), N_("Write it as [[{key}]]")
            self._add(item, key, what, mend, key=key)
            return
        if rule.required and not value:
            self._add(item, key, N_("is empty"), N_("Add one"))
        if rule.exactly and len(value) != rule.exactly:
            what, mend = N_("has {length} entries"), N_("Give it {exactly}")
            self._add(item, key, what, mend, length=str(len(value)), exactly=str(rule.exactly))
        ids: set[str] = set() if item else self._ids
        for number, one in enumerate(value, 1):
            id = one.get("id")
            named = is_id(id)
            label = str(id) if named else f"{key} {number}"
            inside = f"{item} {label}".strip()
            if named and id in ids:
                mend = N_("Give one of the two another id")
                self._add(inside, "id", N_("is there twice"), mend)
            if named:
                ids.add(str(id))
            self._keys(one, rule.shape, inside)

    def _slots(self) -> None:
        """A step says what it is, or in which slot, which takes no part in a meeting of several."""
        steps = self._table.get("step")
        for number, step in enumerate(steps if isinstance(steps, list) else (), 1):
            if not isinstance(step, dict):
                continue
            item = f"step {number}"
            if "kind" in step and "slot" in step:
                self._add(item, "slot", N_("stands beside a kind"), N_("Keep one of the two"))
            elif "kind" not in step and "slot" not in step:
                self._add(item, "kind", N_("is missing"), N_("Add {key} = …"), key="kind")
            elif "slot" in step and self._table.get("several") is True:
                mend = N_("Write a kind in its place")
                self._add(item, "slot", N_("is not for a meeting of several"), mend)

    def _minutes(self) -> None:
        """The steps of a template fill its time: what is left over would be nobody's."""
        whole, steps = self._table.get("minutes", 30), self._table.get("step")
        if type(whole) is not int or not isinstance(steps, list):
            return
        given = [step.get("minutes", 5) for step in steps if isinstance(step, dict)]
        minutes = [each for each in given if isinstance(each, int) and abs(each) < 10**6]
        if len(minutes) == len(steps) and sum(minutes) != whole:
            what, mend = N_("is {whole}, but the steps add up to {sum}"), N_("Make them the same")
            total = str(sum(minutes))
            self._add("", "minutes", what, mend, stops=False, whole=shown(whole), sum=total)

    def _type(self, item: str, key: str, mend: str) -> None:
        self._add(item, key, N_("is of the wrong kind"), mend)
