"""What the commands about translations print alike."""

from collections.abc import Iterable

from publisher.commands.say import say


def print_paths(paths: Iterable[str]) -> None:
    """Print the path of each file that was written, or that none had to be."""
    written = tuple(paths)
    for path in written:
        say(f"wrote {path}")
    if not written:
        say("Everything was up to date.")


def in_quotes(text: str) -> str:
    """Return a text in quotation marks and in one line: “/” stands where a line of easy read ends."""
    return f"“{' / '.join(text.split(chr(10)))}”"


def counted(counts: Iterable[tuple[int, str]]) -> str:
    """Return "2 new, 1 changed" for numbers and what they count; nothing is said of a nought."""
    return ", ".join(f"{number:,} {what}" for number, what in counts if number)
