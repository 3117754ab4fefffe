"""The short forms of the glossary where a text uses them: they become abbreviations with their full forms."""

import re
from collections.abc import Iterable, Iterator, Mapping

from publisher.markdown.terms import piece
from publisher.model import Abbreviation, Inline, Text

_WORD = re.compile(r"\w+")


def without(full_forms: Mapping[str, str], own: Iterable[str]) -> dict[str, str]:
    """Return what short forms stand for, without those for which a text says that itself, and their plurals."""
    taken = {form for key in own for form in (key, f"{key}s")}
    return {form: full for form, full in full_forms.items() if form not in taken}


class ShortForms:
    """Short forms, to be found in texts: as they are written, and as whole words.

    Each word of a text is looked up among the first words of the short forms, so many of them take no longer than few.
    """

    def __init__(self, full_forms: Mapping[str, str]) -> None:
        """Take what each short form stands for."""
        self._full_forms = full_forms
        self._lengths: dict[str, list[int]] = {}
        for length, form in sorted({(len(form), form) for form in full_forms}, reverse=True):
            first = _WORD.match(form)
            if first is not None:
                lengths = self._lengths.setdefault(first[0], [])
                if length not in lengths[-1:]:
                    lengths.append(length)

    def within(self, text: Text) -> Iterator[Inline]:
        """Yield a text with each short form in it as an abbreviation."""
        at = 0
        for word in _WORD.finditer(text.value) if self._lengths else ():
            form = self._at(text.value, word) if word.start() >= at else ""
            if form:
                start, end = word.start(), word.start() + len(form)
                if at < start:
                    yield piece(text, at, start)
                yield Abbreviation(form, self._full_forms[form], place=piece(text, start, end).place)
                at = end
        if at < len(text.value):
            yield piece(text, at, len(text.value)) if at else text

    def _at(self, text: str, word: re.Match[str]) -> str:
        """Return the longest short form that begins with a word of a text and ends with one, "" where none does."""
        for length in self._lengths.get(word[0], ()):
            form = text[word.start() : word.start() + length]
            if form in self._full_forms and not (
                _WORD.match(form, length - 1) and _WORD.match(text, word.start() + length)
            ):
                return form
        return ""
