"""The interface's words: gathered from the program, and carried into publisher/locale/.

Run `python -m tests.tools.interface` after a phrase was added or changed: it writes the template and brings every
language's file up to date. What is new there is empty until somebody translates it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from publisher.editions import EDITIONS
from publisher.translation.catalogue import Entry, new_catalogue, read_catalogue
from publisher.translation.states import settle
from publisher.writers.table import FORMATS

PROGRAM = Path(__file__).parents[2] / "publisher"
LOCALE = PROGRAM / "locale"
HEADER = [
    "The words of the program's own pages: headings, labels and notes.",
    "Words in {braces} are put in by the program: keep them as they are.",
]


def phrases() -> Iterator[str]:
    """Yield every phrase that the program looks up by `words("…")`, and the titles in its tables."""
    found = {phrase for path in PROGRAM.rglob("*.py") for phrase in _looked_up(path)}
    purposes = {form.purpose for form in FORMATS if form.purpose}
    yield from sorted(found | purposes | {edition.title for edition in EDITIONS} | {form.title for form in FORMATS})


def _looked_up(path: Path) -> Iterator[str]:
    """Yield the literals of `words("…")` in a file. Babel's own reader of Python misses those inside f-strings."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(
                func=ast.Name(id="words") | ast.Attribute(attr="words"), args=[ast.Constant(value=str() as phrase)]
            ) if any(letter.isalpha() for letter in phrase):
                yield phrase


def template() -> str:
    """Return the template `interface.pot`."""
    return new_catalogue("interface", "", HEADER).carried_to(_messages(), []).write()


def update(old: str, language: str, *, path: str) -> str:
    """Return a language's file with today's phrases; phrases that are gone leave it."""
    catalogue = read_catalogue(old, path=path) if old else new_catalogue("interface", language, HEADER, path=path)
    entries = [catalogue.entry(message.text) or message for message in _messages()]
    for entry in entries:
        settle(entry)
    return catalogue.carried_to(entries, []).write()


def _messages() -> list[Entry]:
    return [Entry(phrase) for phrase in phrases()]


def main() -> None:
    """Write the template and every language's file."""
    (LOCALE / "interface.pot").write_text(template(), encoding="utf-8")
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/interface.po")):
        language = path.parts[-3]
        path.write_text(update(path.read_text(encoding="utf-8"), language, path=str(path)), encoding="utf-8")


if __name__ == "__main__":
    main()
