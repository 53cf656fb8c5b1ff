"""The looks: night (the default), day, and a stage of high contrast that survives video compression."""

from collections.abc import Mapping

from textual.theme import Theme

from tui.widgets.looks.theme_colours import DAY, NIGHT, ROLES, STAGE


def look(name: str, roles: Mapping[str, str], *, dark: bool = True) -> Theme:
    """Make a look of Textual's from the colours by role; each role is a variable of its own too."""
    return Theme(
        name=name,
        primary=roles["ember"],
        secondary=roles["soft"],
        accent=roles["gold"],
        foreground=roles["text"],
        background=roles["ground"],
        surface=roles["ground"],
        panel=roles["raised"],
        warning=roles["gold"],
        error=roles["over"],
        success=roles["gold"],
        dark=dark,
        variables={
            **roles,
            "dim": roles["soft"],
            "faint": roles["soft"],
            "text-disabled": roles["soft"],
            # Where nothing is raised by a tone, the row in hand is told by its sign and by bold.
            "cursor": roles["raised"],
            "input-cursor-background": roles["ember"],
            "input-cursor-foreground": roles["ground"],
            "input-selection-background": roles["coal"],
            "border": roles["line"],
        },
    )


def own_look(base: Theme, colours: Mapping[str, str]) -> Theme:
    """Give the look `own`: the colours of `base`, but for those given by role."""
    roles = {role: base.variables[role] for role in ROLES}
    return look("own", {**roles, **colours}, dark=base.dark)


THEMES = (look("night", NIGHT), look("day", DAY, dark=False), look("stage", STAGE))
