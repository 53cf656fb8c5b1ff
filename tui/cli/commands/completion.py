"""`fireside completion SHELL`: what teaches a shell to complete commands, options and names."""

from __future__ import annotations

import click

from tui.language.declare import N_

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_FIRESIDE_COMPLETE"

_BASH = """\
%(complete_func)s() {
    local type value
    COMPREPLY=()
    while IFS=',' read -r type value; do
        if [[ $type == dir ]]; then
            compopt -o dirnames 2>/dev/null
        elif [[ $type == file ]]; then
            compopt -o default 2>/dev/null
        elif [[ $type == plain && ${COMP_WORDS[COMP_CWORD]} == [\\"\\']* ]]; then
            COMPREPLY+=("$value")
        elif [[ $type == plain ]]; then
            # A name of two words is one word for the command.
            COMPREPLY+=("$(printf '%%q' "$value")")
        fi
    done < <(
        IFS=$'\\n'
        COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD %(complete_var)s=bash_complete "$1" 2>/dev/null
    )
}

complete -F %(complete_func)s %(prog_name)s
"""
"""As that of click, which puts `Anna Lind` into the line as two words."""


@click.command(
    help=N_(
        "Print what lets SHELL complete commands and names: bash, zsh or fish. "
        'Put `eval "$(fireside completion bash)"` into ~/.bashrc, with zsh likewise into ~/.zshrc; '
        "for fish, write it to ~/.config/fish/completions/fireside.fish."
    )
)
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    from click.shell_completion import get_completion_class

    from tui.cli.root import root

    kind = get_completion_class(shell)
    assert kind is not None
    script = kind(root, {}, "fireside", VARIABLE)
    click.echo((_BASH % script.source_vars() if shell == "bash" else script.source()).encode(), nl=False)
