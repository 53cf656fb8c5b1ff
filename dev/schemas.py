"""Write the JSON Schemas of decks, templates and guides from what the check knows: `python dev/schemas.py`.

Editors complete and check by them. Keys, limits and choices are those of `tui.storage.decks.deck_schema`, defaults
those of the records. Draft 7, with nothing in it that Draft 4 lacks, as TOML editors know one or the other.
"""

import json
from pathlib import Path
from typing import Any

import msgspec

from tui.domain.decks import deck
from tui.domain.people.person import LANGUAGES
from tui.domain.record import Record
from tui.storage.decks import deck_schema
from tui.storage.decks.deck_schema import (
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
)

FOLDER = Path(__file__).resolve().parent.parent / "decks" / "schema"

Schema = dict[str, Any]

RECORDS: dict[str, type[Record]] = {
    "card": deck.Card,
    "statement": deck.Statement,
    "move": deck.Move,
    "field": deck.Field,
    "sky": deck.Sky,
    "set": deck.GuessSet,
    "option": deck.Field,
    "hint": deck.Hint,
    "contact": deck.Contact,
}
"""The record that each entry of a list becomes."""

WHOLES: dict[str, tuple[str, Shape, type[Record], dict[str, type[Record]]]] = {
    "deck": ("A deck of questions for Fireside", deck_schema.DECK, deck.Deck, RECORDS),
    "template": (
        "A plan of a meeting for Fireside",
        deck_schema.TEMPLATE,
        deck.Template,
        {"step": deck.TemplateStep},
    ),
    "guide": (
        "A guide card for Fireside",
        deck_schema.GUIDE,
        deck.Guide,
        {"step": deck.GuideStep, "contact": deck.Contact},
    ),
}

SAYS = {
    "about": "What it is good for, in one line.",
    "ask": "The question, in one breath.",
    "card": "Open questions.",
    "cards": "The ids of the cards to ask, in place of a deck to choose them from.",
    "check": "The id of the deck whose statements are gone through.",
    "contact": "Whom to turn to.",
    "both": "Whether both rate where there is a scale, each without the other’s value in sight.",
    "count": "How many cards or statements are chosen.",
    "deck": "The id of the deck that cards are chosen from.",
    "depth": "Light ones are asked before deep ones.",
    "field": "What is filled in, one line each.",
    "follow_up": "What to ask when the answer stops short.",
    "good_ways": "The ways that suit such a talk, the best one first; without any, all do.",
    "hint": "Coach hints: one line at the right moment, for the manager alone.",
    "id": "Stable: answers are kept by it. That of a card begins with the id of its deck.",
    "intro": "What it is about, before the steps.",
    "kind": "Which step it is; in place of it a slot.",
    "label": "What it is called.",
    "measures": "What the answers are followed by over time.",
    "minutes": "Planned minutes; 0 is open. Those of the steps add up to those of the plan.",
    "move": "Special steps, each with its own screen.",
    "need": "The basic need it serves.",
    "occasion": "true for questions that fit one occasion alone, and no regular talk.",
    "option": "The three descriptions of a week.",
    "phase": "When in the meeting it comes.",
    "purpose": "What the meeting is for.",
    "reach": "How to get hold of them.",
    "reason": "Why the hint is given, told when asked.",
    "reverse": "true where agreement is the worse answer.",
    "say": "The statement or hint itself.",
    "scale": "10: answered on 1–10 as well. 0: not.",
    "set": "Descriptions of a week to guess from.",
    "several": "true for a meeting of more than two.",
    "blind": "true where both prepare without seeing what the other wrote.",
    "relations": "Whom it is made for: report, manager (one’s own), peer, skip (of a report); else everybody.",
    "sky": "Kinds of inner weather.",
    "slot": "Filled anew for each meeting, by what was asked before; in place of a kind.",
    "statement": "Agreed to from 1 to 7; a deck of statements is a check.",
    "step": "What comes one after the other.",
    "style": "The leadership style it serves.",
    "tags": "Words to find it by.",
    "text": "What to do, and how.",
    "title": "What it is called where it is listed.",
    "version": "Count it up when the wording means something else: only answers of one version are compared.",
    "way": "How one meets.",
    "way_why": "Why it is better held in such a way, in one line.",
    "weeks": "A check asks for each measure within so many weeks.",
    "when": "The moment the hint is for.",
    "why": "What the step is good for, or what to ask once a statement has its number.",
}


def schemas() -> dict[str, Schema]:
    """Give each schema with the name of its file."""
    return {f"{name}.schema.json": _whole(*parts) for name, parts in WHOLES.items()}


def written(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _whole(title: str, shape: Shape, record: type[Record], records: dict[str, type[Record]]) -> Schema:
    definitions: dict[str, Schema] = {}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": title,
        **_table(shape, record, records, definitions),
        "definitions": definitions,
    }


def _table(
    shape: Shape, record: type[Record], records: dict[str, type[Record]], definitions: dict[str, Schema]
) -> Schema:
    defaults = {field.name: field.default for field in msgspec.structs.fields(record)}
    keys: dict[str, Schema] = {}
    for key, rule in shape.items():
        keys[key] = {"description": SAYS[key], **_value(key, rule, records, definitions)}
        # What is empty by default is left out rather than written down empty.
        if defaults.get(key) not in (None, "", (), msgspec.NODEFAULT):
            keys[key]["default"] = defaults[key]
    required = [key for key, rule in shape.items() if rule.required]
    return {
        "type": "object",
        "properties": keys,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _value(key: str, rule: Rule, records: dict[str, type[Record]], definitions: dict[str, Schema]) -> Schema:
    schema: Schema
    match rule:
        case Wording():
            schema = _wording(rule)
        case Name():
            schema = _id()
        case Names():
            schema = {"type": "array", "items": _id(), "maxItems": rule.most}
        case Words():
            word = _choice(rule.choices) if rule.choices else {"type": "string", "pattern": r"^\S{1,40}$"}
            schema = {"type": "array", "items": word, "maxItems": rule.most}
        case Choice():
            schema = _choice(rule.choices)
        case Number() if rule.only:
            schema = {"enum": list(rule.only)}
        case Number():
            schema = {"type": "integer", "minimum": rule.least, "maximum": rule.most}
        case Switch():
            schema = {"type": "boolean"}
        case Items():
            if key not in definitions:
                definitions[key] = _table(rule.shape, records[key], records, definitions)
            schema = {"type": "array", "items": {"$ref": f"#/definitions/{key}"}, **_size(rule)}
    return schema


def _wording(rule: Wording) -> Schema:
    text: Schema = {"type": "string", "maxLength": rule.most}
    if not rule.may_be_empty:
        # A dot is no line break, so that this asks for one line too.
        text["pattern"] = r"^.*\S.*$"
    languages = dict.fromkeys(LANGUAGES, text)
    each = {
        "type": "object",
        "properties": languages,
        "required": [*languages],
        "additionalProperties": False,
    }
    return {"anyOf": [text, each]}


def _id() -> Schema:
    return {"type": "string", "maxLength": deck_schema.LONGEST_ID, "pattern": f"^{deck_schema.ID.pattern}$"}


def _choice(choices: tuple[str, ...]) -> Schema:
    return {"type": "string", "enum": list(choices)}


def _size(rule: Items) -> Schema:
    if rule.exactly:
        return {"minItems": rule.exactly, "maxItems": rule.exactly}
    return {"minItems": 1} if rule.required else {}


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        (FOLDER / name).write_text(written(schema), encoding="utf-8")


if __name__ == "__main__":
    main()
