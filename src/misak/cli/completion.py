"""misak completion: what a shell is to read so that it completes commands, ids and names."""

from __future__ import annotations

import click
from click.shell_completion import ShellComplete, get_completion_class

from misak.cli.refusals import cannot
from misak.cli.shared import lang

SHELLS = ("bash", "zsh", "fish")
HOW = {
    "bash": "misak completion bash >> ~/.bashrc",
    "zsh": "misak completion zsh >> ~/.zshrc",
    "fish": "misak completion fish > ~/.config/fish/completions/misak.fish",
}
BASH = """_misak_completion() {
    local IFS=$'\\n' line
    COMPREPLY=()
    while IFS= read -r line; do
        [ "${line%%,*}" = file ] && compopt -o default
        [ "${line%%,*}" = dir ] && compopt -o dirnames
        [ "${line%%,*}" = plain ] && COMPREPLY+=("${line#*,}")
    done < <(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD _MISAK_COMPLETE=bash_complete misak)
    return 0
}
complete -o nosort -F _misak_completion misak"""
NONE = {
    "en": "completion is made for bash, zsh and fish",
    "tr": "tamamlama bash, zsh ve fish için yapılır",
}


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """The script for a shell."""
    classes = get_completion_class(shell)
    if classes is None:
        raise cannot(NONE, lang(ctx))
    click.echo(f"# {HOW[shell]}")
    found = BASH if shell == "bash" else _source(classes, ctx)
    click.echo(found)


def _source(made: type[ShellComplete], ctx: click.Context) -> str:
    """The script of a shell by click."""
    root = ctx.find_root().command
    return made(root, {}, "misak", "_MISAK_COMPLETE").source()
