"""One letter means one thing on all screens: what each means, and the few that mean more."""

from collections import defaultdict

import pytest

from tui.app.fireside_app import FiresideApp
from tui.app.keys.keymap import bindings, split

MEANINGS: dict[str, dict[str, set[str]]] = {
    "space": {
        "on": {
            "agree.read-back",
            "both.wait",
            "dialogue.next",
            "follow-up.next",
            "guess.reveal",
            "guide.down",
            "trends.turn",
            "whole.on",
        },
        "the next choice of a field": {"choice.next"},
    },
    "backspace": {"back": {"after.back", "dialogue.back", "follow-up.back", "help.leave"}},
    "asterisk": {"counts more": {"browser.favourite", "goal.priority"}},
    "comma": {"settings": {"settings"}},
    "exclamation_mark": {"an action in one line": {"dialogue.line-action"}},
    "full_stop": {"pause": {"dialogue.pause"}},
    "minus": {"less time": {"plan.less"}},
    "number_sign": {"private": {"dialogue.line-private", "sort.private"}},
    "plus": {"more time": {"dialogue.more-time", "plan.more"}},
    "question_mark": {"the keys": {"help", "help.leave"}},
    "slash": {"find": {"list.filter"}},
    "a": {"action": {"dialogue.action", "follow-up.action", "review.action", "sort.action"}},
    "b": {"back to the dialogue": {"follow-up.dialogue"}},
    "c": {"questions": {"home.cards", "prep.cards"}, "close": {"follow-up.close"}},
    "d": {
        "done": {
            "action.done",
            "goal.met",
            "idea.keep",
            "log.told",
            "reply.lock",
            "point.talked",
            "round.spoken",
            "sum-up.confirm",
        },
        "another date": {"closing.date", "follow-up.date"},
    },
    "e": {
        "edit": {
            "decision.why",
            "goal.edit",
            "guess.own",
            "home.edit",
            "log.edit",
            "reply.write",
            "groups.edit",
            "prep.purpose",
            "sum-up.mend",
        }
    },
    "f": {"follow-up": {"dialogue.follow-up"}},
    "g": {"length": {"prep.length"}},
    "h": {"why this hint": {"coach.why", "why.leave"}},
    "i": {
        "add one": {
            "decision.add",
            "focus.add",
            "form.take",
            "goal.new",
            "idea.new",
            "groups.new",
            "home.add",
            "log.add",
            "one-thing.point",
            "plan.insert",
            "point.add",
        },
    },
    "j": {"down": {"guide.down", "list.letter-down", "whole.down"}, "yes": {"confirm.yes", "second.begin"}},
    "k": {
        "next time": {"dialogue.later", "sort.later"},
        "up": {"guide.up", "list.letter-up", "whole.up"},
    },
    "l": {"last time": {"home.last"}},
    "m": {"meet": {"groups.meet", "home.meet", "prep.begin"}},
    "n": {"note": {"dialogue.note", "reply.note", "sort.minutes"}, "no": {"confirm.no"}},
    "o": {"plan": {"dialogue.plan"}},
    "p": {"prepare": {"groups.prepare", "home.prep"}, "private": {"sort.private"}},
    "q": {
        "the keys a phone has not": {"leader"},
        "leave what one reads": {"guide.leave", "help.leave"},
    },
    "r": {"draw others": {"guess.draw", "small-talk.draw"}},
    "s": {"skip": {"dialogue.skip", "home.missed", "plan.leave-out"}},
    "t": {"talk about it": {"action.talk", "log.talk", "reply.talk"}, "over time": {"home.trends"}},
    "u": {"another day": {"action.move"}},
    "v": {
        "whole text": {
            "chat.around",
            "copy.whole",
            "follow-up.whole",
            "list.whole",
            "step.whole",
            "whole.leave",
        }
    },
    "w": {"way of meeting": {"prep.way", "home.way"}, "who speaks": {"dialogue.speaker"}},
    "x": {
        "take away": {
            "action.drop",
            "copy.clear",
            "decision.drop",
            "focus.remove",
            "goal.drop",
            "idea.decline",
            "log.remove",
            "groups.remove",
            "plan.remove",
            "point.remove",
            "round.absent",
            "sort.drop",
        },
    },
    "y": {
        "copy": {"closing.copy", "dialogue.copy", "follow-up.copy", "form.copy", "review.copy"},
        "yes": {"confirm.yes", "second.begin"},
    },
    "z": {"enough of this hint": {"coach.dismiss", "why.dismiss"}},
    "B": {"nobody speaks, a breath": {"dialogue.hush"}},
    "C": {"come again": {"prep.again"}},
    "A": {"a step towards a goal": {"goal.toward"}},
    "P": {"promises": {"home.promises"}},
    "Q": {"the question that follows": {"follow-up.recall", "step.follow-up"}},
    "R": {"replace": {"decision.replace"}},
    "S": {"sort": {"review.sort"}},
    "D": {"demo team": {"home.demo"}},
    "F": {"their form": {"prep.form"}},
    "E": {"end the step, the rest next time": {"dialogue.rest"}},
    "G": {"guide": {"guide", "guide.leave", "why.guide"}},
    "H": {"save as a page": {"form.save-page"}},
    "J": {"move down": {"plan.later", "point.later"}},
    "K": {"move up": {"plan.earlier", "point.earlier"}},
    "L": {"the log": {"log"}},
    "I": {"ideas": {"home.ideas"}},
    "M": {"groups": {"home.groups"}},
    "O": {"own leadership": {"home.leadership"}},
    "N": {"new person": {"home.new"}},
    "T": {"another template": {"prep.template"}},
    "V": {"the chat": {"dialogue.chat", "follow-up.chat"}},
    "W": {"serious worry": {"coach.worry"}},
    "Y": {"copy what they took on": {"follow-up.copy-theirs", "review.copy-theirs"}},
    "X": {
        "do without what was done": {
            "follow-up.discard",
            "leave.without",
            "prep.discard",
            "rescue.throw-away",
        },
    },
}

MORE_THAN_ONE = {
    "space": "a choice in a form is turned by it in every form of every program",
    "c": "the contract: questions everywhere but in follow-up, which has none and is closed with it",
    "d": "done; the pages of the next date have nothing that could be done, and `u` is undo in a row of keys",
    "j": "ja, and the letters that walk in lists; a question of yes and no has no list",
    "k": "the letters that walk in lists, where no letter is a command",
    "n": "the answer to a question of yes and no, which covers all else",
    "p": "private in all three languages, as # is hard to type on a walk; the follow-up prepares nothing",
    "q": "the letter by which every reader of texts is left; behind what one reads it begins the other keys again",
    "t": "trends and talk; home, from which one looks back over time, has no list of actions",
    "w": "who speaks is wanted again and again on a walk, where there is no tab; a talk has its way by then",
    "y": "the answer to a question of yes and no, which covers all else",
}


def shipped() -> dict[str, set[str]]:
    """Give the ids on each key that types a character; the digits answer, or turn to a page."""
    found = defaultdict(set)
    for _, binding in bindings(FiresideApp):
        for key in split(binding.key):
            if (len(key) == 1 and not key.isdigit()) or key in MEANINGS:
                found[key].add(binding.id or binding.action)
    return found


@pytest.mark.parametrize("key", sorted({*MEANINGS, *shipped()}))
def test_a_key_means_what_the_table_says(key: str) -> None:
    named = [id for ids in MEANINGS.get(key, {}).values() for id in ids]
    assert sorted(named) == sorted(shipped().get(key, ())), f"{key}: say here what it means"


def test_one_letter_means_one_thing_but_for_those_with_a_reason() -> None:
    assert {key for key, meanings in MEANINGS.items() if len(meanings) > 1} == set(MORE_THAN_ONE)
    assert all(len(meanings) <= 2 for meanings in MEANINGS.values())


def test_digits_answer_or_turn_to_a_page() -> None:
    ids = {
        binding.id or ""
        for _, binding in bindings(FiresideApp)
        for key in split(binding.key)
        if key.isdigit()
    }
    assert {id.rstrip("0123456789") for id in ids} == {"rate.", "prep.page-"}
