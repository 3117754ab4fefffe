"""The languages of a text letter by letter, as Word files tell them.

Word takes the language of a run from one of three slots, by the kind of its letters, and so each run holds letters of
one kind: a name in Latin letters inside Urdu is a run of its own, whether its author marked it or not. Which run a
space, a digit or a bracket between two kinds goes with is layout; so only letters are compared.
"""

from publisher import language as languages
from publisher.checks.output.passages.passage import Gathering, says_something, words_of
from publisher.checks.output.word.letters import Kind, kind_of, letters_of


class LetterGathering(Gathering):
    """Gathers the languages of letters; `language` is a tag or a locale as Word writes it, "" for no matter which.

    An alternative text has no language of its own in Word, and code is in none.
    """

    def __init__(self, language: str) -> None:
        """Begin with nothing."""
        super().__init__(languages.word_locale(language) if language else "")
        self.letters: list[tuple[str, str]] = []
        self._marked: dict[str, list[tuple[int, int]]] = {}
        self._pictures: set[int] = set()

    def code(self, text: str, language: str) -> None:  # noqa: ARG002 - what a computer reads is in no language
        """Add what a computer reads."""
        self.plain(text)

    def plain(self, text: str) -> None:
        """Add words without a word on their language."""
        self.parts.append(text)
        self.text_alone = self.text_alone or says_something(text)

    def picture(self, alternative: str, language: str) -> None:
        """Add a picture, whose alternative text stands for it."""
        before = len(self.letters)
        self._pictures.add(len(self.parts))
        super().picture(alternative, language)
        del self.letters[before:]

    def mark(self, mark: str, position: int) -> None:
        """Mark all that was added since there were `position` parts."""
        self._marked.setdefault(mark, []).append((position, len(self.parts)))

    def marks(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the words of each mark, without pictures: a picture is neither strong nor raised."""
        found = []
        for mark, stretches in sorted(self._marked.items()):
            marked = {at for start, end in stretches for at in range(start, end)} - self._pictures
            words = words_of("".join(part if at in marked else " " for at, part in enumerate(self.parts)))
            if words:
                found.append((mark, words))
        return tuple(found)

    def languages(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the letters in another language than the text's own, one run for each stretch of one language."""
        joined: list[tuple[str, list[str]]] = []
        for language, letters in self.letters:
            if joined and joined[-1][0] == language:
                joined[-1][1].append(letters)
            else:
                joined.append((language, [letters]))
        return tuple(
            (language, ("".join(letters),)) for language, letters in joined if self.language not in {"", language}
        )

    def _run(self, text: str, language: str) -> None:
        self.letters += [(self.of(kind, language), letters) for kind, letters in letters_of(text)]

    def of(self, kind: Kind, language: str) -> str:  # noqa: ARG002 - `MeantGathering` asks for the kind
        """Return the locale that letters of a kind are in, where `language` is that of the words around."""
        return language


class MeantGathering(LetterGathering):
    """Gathers what a Document means: words in other letters than their language's are in the language of those letters.

    For Western letters that is the document's own language where it is written with Latin ones, else English, which our
    texts are translated from; nobody said the language of others, and they are told in that of the words around.
    """

    def of(self, kind: Kind, language: str) -> str:
        """Return the locale that letters of a kind are in."""
        if not language:
            return ""
        if kind != "western" or kind_of(language) == "western":
            return languages.word_locale(language)
        latin = self.language and languages.find(self.language).script.code == "Latn"
        return self.language if latin else languages.word_locale("en")
