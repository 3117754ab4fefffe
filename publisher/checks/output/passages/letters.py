"""The languages of a text letter by letter, as Word files tell them.

Word takes the language of a run from one of three slots, by the kind of its letters, and so each run holds letters of
one kind: a name in Latin letters inside Urdu is a run of its own, whether its author marked it or not. Which run a
space, a digit or a bracket between two kinds goes with is layout; so only letters are compared.
"""

from publisher import language as languages
from publisher.checks.output.passages.marks import MarkGathering
from publisher.checks.output.passages.passage import says_something
from publisher.checks.output.word.letters import Kind, kind_of, letters_of


class LetterGathering(MarkGathering):
    """Gathers the languages of letters; `language` is a tag or a locale as Word writes it, "" for no matter which.

    An alternative text has no language of its own in Word, and code is in none.
    """

    def __init__(self, language: str) -> None:
        """Begin with nothing."""
        super().__init__(languages.word_locale(language) if language else "")
        self.letters: list[tuple[str, str]] = []

    def code(self, text: str, language: str) -> None:  # noqa: ARG002 - what a computer reads is in no language
        """Add what a computer reads."""
        self.plain(text)

    def plain(self, text: str) -> None:
        """Add words without a word on their language."""
        self.parts.append(text)
        self.text_alone = self.text_alone or says_something(text)

    def letter(self, language: str, letters: str) -> None:
        """Say which letters of what was added last are in a language, of which the file told no more."""
        self.letters.append((language, letters))

    def picture(self, alternative: str, language: str) -> None:
        """Add a picture, whose alternative text stands for it."""
        before = len(self.letters)
        super().picture(alternative, language)
        del self.letters[before:]

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
