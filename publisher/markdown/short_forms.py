"""The short forms of the glossary where a text uses them: they become abbreviations with their full forms."""

import re
from collections.abc import Iterable, Iterator, Mapping

from publisher.markdown.terms import piece
from publisher.model import Abbreviation, Inline, Text


def without(full_forms: Mapping[str, str], own: Iterable[str]) -> dict[str, str]:
    """Return what short forms stand for, without those for which a text says that itself, and their plurals."""
    taken = {form for key in own for form in (key, f"{key}s")}
    return {form: full for form, full in full_forms.items() if form not in taken}


class ShortForms:
    """Short forms, to be found in texts: as they are written, and as whole words."""

    def __init__(self, full_forms: Mapping[str, str]) -> None:
        """Take what each short form stands for."""
        self._full_forms = full_forms
        longest_first = sorted(full_forms, key=len, reverse=True)
        self._pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b") if full_forms else None

    def within(self, text: Text) -> Iterator[Inline]:
        """Yield a text with each short form in it as an abbreviation."""
        at = 0
        for found in self._pattern.finditer(text.value) if self._pattern else ():
            if at < found.start():
                yield piece(text, at, found.start())
            place = piece(text, found.start(), found.end()).place
            yield Abbreviation(found[0], self._full_forms[found[0]], place=place)
            at = found.end()
        if at < len(text.value):
            yield piece(text, at, len(text.value)) if at else text
