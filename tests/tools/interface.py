"""The interface's words: gathered from the program, and carried into publisher/locale/.

Run `python -m tests.tools.interface` after a phrase was added or changed: it writes the template and brings every
language's file up to date. What is new there is empty until somebody translates it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog

from publisher.editions import EDITIONS
from publisher.translation.catalogue import PoCatalog, read_catalogue, set_state, state_of, write
from publisher.writers.table import FORMATS

PROGRAM = Path(__file__).parents[2] / "publisher"
LOCALE = PROGRAM / "locale"
HEADER = """\
# The words of the program's own pages: headings, labels and notes.
# Words in {braces} are put in by the program: keep them as they are."""


def phrases() -> Iterator[str]:
    """Yield every phrase that the program looks up by `words("…")`, and the titles in its tables."""
    found = {phrase for path in PROGRAM.rglob("*.py") for phrase in _looked_up(path)}
    yield from sorted(found | {edition.title for edition in EDITIONS} | {form.title for form in FORMATS})


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
    return write(_catalogue(None))


def update(old: str, language: str, *, path: str) -> str:
    """Return a language's file with today's phrases; phrases that are gone leave it."""
    po = _catalogue(language)
    if old:
        for message in read_catalogue(old, path=path).messages():
            today = po.get(message.id, message.context)
            if today is not None and message.string:
                today.string, today.user_comments = message.string, list(message.user_comments)
    for message in po:
        if message.id and message.string:
            state, origin = state_of(message)
            set_state(message, state, origin)
    return write(po)


def _catalogue(language: str | None) -> PoCatalog:
    po = PoCatalog(
        locale=language and language.replace("-", "_"),
        project="interface",
        version="1",
        header_comment=HEADER,
        charset="utf-8",
        fuzzy=False,
    )
    po.last_translator = ""
    po.language_team = language or ""
    for phrase in phrases():
        _add(po, phrase)
    return po


def _add(po: Catalog, phrase: str) -> None:
    po.add(phrase).flags.clear()


def main() -> None:
    """Write the template and every language's file."""
    (LOCALE / "interface.pot").write_text(template(), encoding="utf-8")
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/interface.po")):
        language = path.parts[-3]
        path.write_text(update(path.read_text(encoding="utf-8"), language, path=str(path)), encoding="utf-8")


if __name__ == "__main__":
    main()
