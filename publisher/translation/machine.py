"""What a provider of machine translation is: texts with tags, notes and agreed terms go in, drafts come out.

A provider is an installed package with an entry point in the group `publisher.translators`, which names what makes a
`Translator` of `Settings`. docs/how-to/machine-translation.md shows a whole one; everything here is its interface.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from publisher.errors import SourceError
from publisher.machine_translation import Option
from publisher.translation.terms import AgreedTerm

GROUP = "publisher.translators"


class TranslatorError(SourceError):
    """What a provider raises where it cannot go on: what is wrong in one sentence, and how to mend it.

    Drafts that it gave before are kept. Anything else that it raises is told as a fault of the provider.
    """

    def __init__(self, message: str, *, mend: str) -> None:
        """Keep both sentences, which are shown to the author as they stand."""
        super().__init__(message, mend=mend)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a workspace says of its provider in the table [machine-translation] of publisher.toml.

    `address` is "" or begins with http:// or https://. `key` comes from the environment variable
    PUBLISHER_TRANSLATION_KEY, never from a file, "" where it is not set; no message may repeat it. `options` are those
    of [machine-translation.options], which only the provider knows.
    """

    address: str = ""
    key: str = field(default="", repr=False)
    options: Mapping[str, Option] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Piece:
    """One segment to translate.

    `text` has numbered tags: `<1>…</1>` goes round words, `<2/>` stands for a picture, a footnote or a line break. Each
    must come back once, whatever its place; words in {braces} too. A line end in it means something (easy read: one
    sentence a line), and as many must come back. `context` is "" for running text, or what else it is ("title",
    "img@alt"); `kind` says what it is to a reader ("heading 2", "easy-read statement"), `path` are the headings above,
    `notes` what translators were told of it. `previous` is the older text that `previous_translation` was made for,
    both "" for a new text. `terms` are those agreed terms that the text uses.
    """

    id: str
    text: str
    context: str = ""
    kind: str = ""
    path: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    previous: str = ""
    previous_translation: str = ""
    terms: tuple[AgreedTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """The segments of one text to translate from `source` into `target`, both BCP 47 tags, in reading order."""

    source: str
    target: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """The translation of the piece `id`, with its tags; or why there is none: `problem`, in one sentence."""

    id: str
    text: str = ""
    problem: str = ""


class Translator(Protocol):
    """A provider of machine translation, made of `Settings` by what its entry point names."""

    def translate(self, request: Request) -> Iterable[Draft]:
        """Return a draft of each piece, in any order; a generator lets those be kept that came before a failure.

        Raises `TranslatorError` where it cannot go on.
        """
