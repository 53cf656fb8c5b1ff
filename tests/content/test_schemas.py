"""The schemas that editors check decks and templates by."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest

from dev.schemas import FOLDER, RECORDS, WHOLES, schemas, written
from tests.content.samples import FILES
from tui.domain.decks import deck
from tui.storage.decks.deck_schema import Items, Shape

SCHEMAS = schemas()


def wrong(value: Any, schema: dict[str, Any], whole: dict[str, Any], place: str = "") -> list[str]:
    """Where `value` breaks `schema`: as much of JSON Schema as ours use."""
    if "$ref" in schema:
        schema = whole["definitions"][schema["$ref"].removeprefix("#/definitions/")]
    if "anyOf" in schema and all(wrong(value, one, whole) for one in schema["anyOf"]):
        return [f"{place} fits none"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{place} {value!r} is no choice"]
    kinds = {"string": str, "object": dict, "array": list, "boolean": bool, "integer": int}
    kind = schema.get("type")
    if kind and (not isinstance(value, kinds[kind]) or (kind == "integer" and isinstance(value, bool))):
        return [f"{place} is no {kind}"]
    if kind == "object":
        return _wrong_keys(value, schema, whole, place)
    found = []
    if kind == "string":
        if len(value) > schema.get("maxLength", len(value)) or not re.search(
            schema.get("pattern", ""), value
        ):
            found.append(f"{place} {value!r}")
    elif kind == "integer" and not schema["minimum"] <= value <= schema["maximum"]:
        found.append(f"{place} {value}")
    elif kind == "array":
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            found.append(f"{place} has {len(value)}")
        for number, one in enumerate(value):
            found += wrong(one, schema["items"], whole, f"{place}.{number}")
    return found


def _wrong_keys(
    table: dict[str, Any], schema: dict[str, Any], whole: dict[str, Any], place: str
) -> list[str]:
    found = [f"{place}.{key} is missing" for key in schema.get("required", ()) if key not in table]
    for key, one in table.items():
        if key in schema["properties"]:
            found += wrong(one, schema["properties"][key], whole, f"{place}.{key}")
        else:
            found.append(f"{place}.{key} is unknown")
    return found


def schema_for(path: Path, table: dict[str, Any]) -> dict[str, Any]:
    name = "template" if path.parent.name == "templates" else "guide" if "intro" in table else "deck"
    return SCHEMAS[f"{name}.schema.json"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_files_are_up_to_date(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == written(SCHEMAS[name]), "run: python dev/schemas.py"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_all_that_is_shipped_keeps_to_them(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    schema = schema_for(path, table)
    assert wrong(table, schema, schema) == []


CARD = {"id": "mine.one", "ask": "Why?"}


@pytest.mark.parametrize(
    "change",
    [
        {"id": "Not An Id"},
        {"ask": ""},
        {"ask": "one\ntwo"},
        {"ask": "x" * 141},
        {"ask": {"en": "Why?"}},
        {"ask": {"en": "Why?", "sv": "Varför?", "da": "Hvorfor?", "no": "Hvorfor?"}},
        {"scale": 5},
        {"scale": "10"},
        {"depth": "abyss"},
        {"tags": ["two words"]},
        {"tags": ["a"] * 13},
        {"style": "bossy"},
        {"version": 0},
        {"version": True},
        {"dept": "deep"},
    ],
    ids=str,
)
def test_what_the_check_refuses_they_refuse(change: dict[str, Any]) -> None:
    schema = SCHEMAS["deck.schema.json"]
    table = {"id": "mine", "title": "Mine", "card": [CARD]}
    assert wrong(table, schema, schema) == []
    assert wrong({**table, "card": [{**CARD, **change}]}, schema, schema)


def test_they_have_every_field_of_the_records() -> None:
    lists = {"cards": "card", "statements": "statement", "steps": "step", "contacts": "contact"}
    lists |= {"fields": "field", "options": "option"}

    def same(shape: Shape, record: type[msgspec.Struct], more: set[str]) -> None:
        fields = {lists.get(field.name, field.name) for field in msgspec.structs.fields(record)}
        if record is deck.TemplateStep:
            fields = fields - {"card"} | {"cards"}
        assert set(shape) - more == fields, record
        for field in msgspec.structs.fields(record):
            rule = shape[field.name] if field.name in shape else shape[lists[field.name]]
            if field.required:
                assert rule.required, f"{record.__name__}.{field.name}"

    for name, (_, shape, record, records) in WHOLES.items():
        same(shape, record, {"move", "sky", "set", "hint", "contact"} if name == "deck" else set())
        for key, rule in shape.items():
            if isinstance(rule, Items):
                same(rule.shape, records[key], set())
    assert set(RECORDS) == set(SCHEMAS["deck.schema.json"]["definitions"])


def test_editors_show_what_each_key_is_for() -> None:
    text = json.dumps(SCHEMAS)
    assert text.count('"description"') > 60
    for schema in SCHEMAS.values():
        for table in (schema, *schema["definitions"].values()):
            assert all(one["description"].endswith(".") for one in table["properties"].values())
