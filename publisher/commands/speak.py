"""The command that says a file as a screen reader would."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

from pathlib import Path

import click

from publisher.commands.say import say


@click.command(epilog="Example: publisher speak output/vision/en/our-vision.en.pdf")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--language", metavar="TAG", help="The language of the text, where the file names none.")
def speak(*, file: Path, language: str | None) -> None:
    """Say a PDF, Word or HTML file as a screen reader would, whoever made it.

    Each line is what is said at once: headings with their levels, lists with their counts, cells with their rows and
    columns, links, alternative texts, changes of language. What stands in square brackets is not in the words.
    At the end comes what the file has beside its text, such as links to other versions.
    """
    from publisher.build.speak import speak as say_file

    said = say_file(file, language)
    for line in said.text:
        say(line)
    if said.beside:
        say("")
        say("Only in this file, beside its text:")
        for line in said.beside:
            say(line)
