"""What stands in a deck of one's own when it begins: examples that work, and what each line is for."""

from __future__ import annotations

from tui.language import Translator

_THREE = {
    "en": "What would make next week a good one?",
    "sv": "Vad skulle göra nästa vecka till en bra vecka?",
    "da": "Hvad ville gøre næste uge til en god uge?",
}


def starter(title: str, id: str, _: Translator, *, check: str, schema: str) -> str:
    """Give the text of the file; `check` is the command that checks it, `schema` the URI of its schema or empty.

    What is commented out is right too once the # is taken away.
    """
    # Editors look for this line before everything else in the file.
    head = [f"#:schema {schema}"] if schema else []
    return "\n".join(
        [
            *head,
            f"# {_('A deck of your own. Lines that begin with # are for you alone.')}",
            f"# {_('After a change:')} {check}",
            "",
            _line("id", id),
            _line("title", title),
            "",
            f"# {_('Each [[card]] is a question. Its id begins with the id of the deck.')}",
            f"# {_('Keep an id for its question: answers are found by it, year after year.')}",
            "[[card]]",
            _line("id", f"{id}.first"),
            _line("ask", _("What have you been proud of lately?")),
            f"# {_('What you ask when the answer stops short; leave it out if you like:')}",
            _line("follow_up", _("What was your own part in it?")),
            f"# {_('light, middle or deep; light ones are asked first:')}",
            _line("depth", "light"),
            f"# {_('Words to find it by:')}",
            'tags = ["strengths"]',
            "",
            f"# {_('In three languages, so that each of you reads it in their own:')}",
            "[[card]]",
            _line("id", f"{id}.second"),
            "ask = { " + ", ".join(_line(language, text) for language, text in _THREE.items()) + " }",
            f"# {_('Also answered from 1 to 10:')}",
            "# scale = 10",
            f"# {_('The leadership style it serves: purpose, task, relations, professional or distance.')}",
            '# style = "purpose"',
            f"# {_('The need it serves: competence, autonomy or belonging.')}",
            '# need = "autonomy"',
            "",
            f"# {_('With statements, agreed to from 1 to 7, a deck is a check:')}",
            "# [[statement]]",
            f"# {_line('id', f'{id}.third')}",
            f"# {_line('say', _('I know what is expected of me.'))}",
            '# measures = ["clarity"]',
            f"# {_('true where agreement is the worse answer:')}",
            "# reverse = false",
            "",
        ]
    )


def _line(key: str, value: str) -> str:
    import tomlkit

    return f"{key} = {tomlkit.string(value).as_string()}"
