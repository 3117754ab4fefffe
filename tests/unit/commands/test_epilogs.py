"""The example below the help of each command: what it says can be typed."""

import shlex
from collections.abc import Iterator

import click
import pytest

from publisher.cli import main


def _commands(command: click.Command, above: tuple[str, ...]) -> Iterator[tuple[str, click.Command]]:
    yield " ".join(above), command
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield from _commands(below, (*above, name))


EXAMPLES = {name: command.epilog for name, command in _commands(main, ("publisher",)) if command.epilog}


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 20


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_means_to_a_shell_and_to_the_program_what_it_says(name: str) -> None:
    said = EXAMPLES[name] or ""
    words = shlex.split(said.removeprefix("Example: ").partition(" > ")[0])

    assert not set("“”‘’") & set(said)
    assert words[0] == "publisher"
    context = click.Context(main, info_name="publisher")
    rest = main.parse_args(context, words[1:])
    command: click.Command = main
    rest = [*context._protected_args, *context.args]  # noqa: SLF001 - where click keeps the words of the command below
    while isinstance(command, click.Group) and rest:
        found, below, rest = command.resolve_command(context, rest)
        assert below is not None, found
        command = below
        context = click.Context(command, info_name=found, parent=context)
        command.parse_args(context, list(rest))
        if isinstance(command, click.Group):
            rest = [*context._protected_args, *context.args]  # noqa: SLF001 - as above
    assert not isinstance(command, click.Group) or name == "publisher"
