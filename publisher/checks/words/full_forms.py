"""Where a text first says what its short forms stand for.

Words that stand together and begin with a short form's letters say it: “Care Quality Commission” for CQC. So do words
in any letters beside it in brackets: “integrated care system (ICS)”, “ICS (integrated care system)”. In a script
without capitals no letters can be compared: there, two words or more beside it in brackets do. All short forms of a
text are looked for at once, from each word on as far as its letters go.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from publisher.reading.capitals import TOKEN, in_capitals

_LEAST_WORDS = 2
_MOST_LETTERS = 12  # of a short form that is looked for: nobody writes the full form of a longer one
# What a full form has and its short form leaves out, in the languages with capitals that we ship.
_LEFT_OUT = frozenset(
    "a an and at for in of on the to with i na o w z do dla d de des du et l la le les pour ac ar y yr "  # noqa: SIM905 - a list of words reads as words
    "і й та в у з на для до".split()
)
_MOST_LEFT_OUT = 3  # words one after the other, as in “Ministry of and for the Sea”
# What ends a stretch of words that can be one full form, and what ends a sentence too.
_ENDS = re.compile(r"(?P<sentence>[.!?](?=[\s”’\"')]|$))|[;:()（）\[\]]")
_BRACKETED = re.compile(r"[(（]([^()（）]*)[)）]")
_BEFORE_BRACKET = re.compile(r"[^()（）.!?]*$")
_LAST_TOKEN = re.compile(r"\S+(?=\s*$)")
# No spaces stand between Chinese words: four signs are two of them at the least (“全民医疗”).
_HAN_WORDS = re.compile("[\u3400-\u9fff]{4}")
_CALLED_SHORT = re.compile(r"(?:简称|缩写)[为是：:]?\s*")
_NEAR = 200  # letters before a bracket: longer than any full form
# After a first word they say that it is a verb and asks for something: “Call Queen Charlotte now.”
_ASKED = frozenset(("again", "first", "if", "now", "soon", "today", "tomorrow", "when"))


@dataclass(slots=True)
class _Letters:
    """The short forms that go on with each letter, and those that end here."""

    after: dict[str, "_Letters"] = field(default_factory=dict)
    ending: list[str] = field(default_factory=list)

    def follow(self, letters: str) -> "_Letters | None":
        """Return where several letters lead, None where no short form has them."""
        at: _Letters | None = self
        for letter in letters:
            at = at.after.get(letter) if at else None
        return at


def first_said(texts: Sequence[str], short_forms: Iterable[str], *, with_capitals: bool) -> Mapping[str, int]:
    """Return in which of the texts each short form is first said in full; without those that never are."""
    forms = frozenset(short_forms)
    letters = _by_letters(forms)
    capitals = [tuple(filter(str.isupper, form)) for form in forms]
    found: dict[str, int] = {}
    for index, text in enumerate(texts):
        if not any(all(letter in text for letter in needed) for needed in capitals):
            continue  # words that say a short form have its capitals, and so has the short form beside brackets
        for short in _said(text, forms, letters, with_capitals=with_capitals):
            found.setdefault(short, index)
    return found


def _said(text: str, forms: frozenset[str], letters: _Letters, *, with_capitals: bool) -> Iterator[str]:
    yield from _in_brackets(text, forms, with_capitals=with_capitals)
    if not with_capitals:
        return
    start, begins = 0, True
    for end in _ENDS.finditer(text):
        yield from _in_stretch(text[start : end.start()], letters, sentence=begins and bool(end["sentence"]))
        start, begins = end.end(), bool(end["sentence"])
    yield from _in_stretch(text[start:], letters, sentence=False)


def _in_stretch(stretch: str, letters: _Letters, *, sentence: bool) -> Iterator[str]:
    """Yield the short forms that words say; in a whole sentence the first may be a verb that has its capital there."""
    words = _words(stretch)
    for short, start, end in _spelled(words, letters):
        asks = sentence and start == 0 and (end == len(words) or words[end].lower() in _ASKED)
        if not asks:
            yield short


def _in_brackets(text: str, forms: frozenset[str], *, with_capitals: bool) -> Iterator[str]:
    """Yield the short forms that stand in brackets behind their words, or before brackets with their words."""
    if "(" not in text and "（" not in text:
        return
    for found in _BRACKETED.finditer(text):
        before = text[max(0, found.start() - _NEAR) : found.start()]
        words = _BEFORE_BRACKET.search(before)
        token = _LAST_TOKEN.search(before)
        called = _CALLED_SHORT.split(found[1])[-1].strip()
        pairs = ((called, words[0] if words else ""), (token[0] if token else "", found[1]))
        for written, beside in pairs:
            for short in in_capitals(written):
                if short.singular in forms and short.shown == written and _fits(short.singular, beside, with_capitals):
                    yield short.singular


def _fits(short: str, beside: str, with_capitals: bool) -> bool:
    if not with_capitals:
        return len(beside.split()) >= _LEAST_WORDS or _HAN_WORDS.search(beside) is not None
    words = [word.capitalize() for word in _words(beside)]
    return any(True for _ in _spelled(words, _by_letters((short,))))


def _by_letters(forms: Iterable[str]) -> _Letters:
    root = _Letters()
    for form in forms:
        at = root
        capitals = list(filter(str.isupper, form))
        for letter in capitals if len(capitals) <= _MOST_LETTERS else ():
            at = at.after.setdefault(letter, _Letters())
        at.ending.append(form)
    root.ending.clear()
    return root


def _words(text: str) -> list[str]:
    tokens = TOKEN.findall(text)
    return [part for token in tokens for part in token.split("-") if part] if "-" in text else tokens


def _spelled(words: Sequence[str], letters: _Letters) -> Iterator[tuple[str, int, int]]:
    """Yield each short form that words spell, two at least, with the first of them and the one behind the last."""
    first = letters.after
    for start, word in enumerate(words):
        if word[0] in first:
            for short, end in _spelled_from(words, start, letters):
                yield short, start, end


def _spelled_from(words: Sequence[str], start: int, letters: _Letters) -> Iterator[tuple[str, int]]:
    """Yield what the words from one on spell; a word in capitals alone stands for its first letter or for all."""
    ways = [(letters, start, 0)]
    while ways:
        at, index, used = ways.pop()
        if used >= _LEAST_WORDS:
            yield from ((short, index) for short in at.ending)
        near = words[index : index + _MOST_LEFT_OUT + 1] if used else words[index : index + 1]
        skipped = next((step for step, word in enumerate(near) if not (used and word.lower() in _LEFT_OUT)), None)
        if skipped is None:
            continue
        index, word = index + skipped, near[skipped]
        pieces = (word[0], word) if len(word) > 1 and word.isupper() else (word[0],)
        ways.extend((following, index + 1, used + 1) for piece in pieces if (following := at.follow(piece)))
