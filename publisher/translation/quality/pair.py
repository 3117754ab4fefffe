"""What a check of translations looks at, and what such a check is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from publisher import language as languages
from publisher.errors import NOWHERE, Place
from publisher.findings import Finding, Severity
from publisher.language import Language
from publisher.translation.tags import without_tags
from publisher.translation.terms import AgreedTerm, terms_in

# Letters of a text or a translation that checks compare; the longest of ours has 859. Our own choice.
LONGEST = 20_000


@dataclass(frozen=True)
class Pair:
    """A text and its translation, both with numbered tags (`publisher.translation.tags`).

    `kind` is what the PO file says of it ("list item"), `context` its msgctxt, `terms` what was agreed for the
    language. `place` is the line of the PO file, `id` what names the segment. `goes_on` says whether the
    text before it leaves a quotation open; None where that is not known.
    """

    source: str
    translation: str
    language: str
    source_language: str = "en"
    context: str = ""
    kind: str = ""
    terms: tuple[AgreedTerm, ...] = ()
    place: Place = NOWHERE
    id: str = ""
    goes_on: bool | None = None

    @cached_property
    def said(self) -> str:
        """Return the words of the source, without tags."""
        return without_tags(self.source)

    @cached_property
    def told(self) -> str:
        """Return the words of the translation, without tags."""
        return without_tags(self.translation)

    @property
    def is_too_long(self) -> bool:
        """Return whether only what is unsafe is looked for in it, and that it is too long is told."""
        return max(len(self.source), len(self.translation)) > LONGEST

    @cached_property
    def used_terms(self) -> tuple[AgreedTerm, ...]:
        """Return the agreed terms that the source uses, the longest first."""
        return tuple(terms_in(self.said, self.terms))

    @cached_property
    def target(self) -> Language:
        """Return what is known of the language of the translation."""
        return languages.find(self.language)

    def finding(self, message: str, mend: str, severity: Severity | None = None) -> Finding:
        """Return a finding at the place of the translation."""
        return Finding(message, mend=mend, place=self.place, severity=severity)


def runs_everywhere(_language: str, _terms: tuple[AgreedTerm, ...]) -> str:
    """Return "": nothing keeps a check from being run."""
    return ""


@dataclass(frozen=True, slots=True)
class QualityCheck:
    """A check of translations as a value. `id` is also the name of its page `docs/checks/ID.md`.

    `run` yields what it finds in one translation. `lacking` says why it cannot be run, or only in part, for a language
    with these terms; "" where it can. `unsafe` marks what must not be published whatever else holds.
    """

    id: str
    title: str
    severity: Severity
    run: Callable[[Pair], Iterator[Finding]]
    lacking: Callable[[str, tuple[AgreedTerm, ...]], str] = runs_everywhere
    unsafe: bool = False
