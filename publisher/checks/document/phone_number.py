"""Telephone numbers are whole."""

from collections.abc import Iterator

from publisher import language as languages
from publisher.errors import Place
from publisher.findings import Answer, Check, Finding, NotRun, Severity
from publisher.model import Document, Link, State, plain_text
from publisher.reading.runs import runs_to_mend
from publisher.reading.telephones import LANGUAGES, fault_of, partial_numbers, region_of
from publisher.standards import DAPB1605, PIF_CONTACT

_MEND = "Write the whole number, with its area code, as somebody far away would ring it."
_SCHEME = "tel:"


def partial_telephone_numbers(document: Document) -> Iterator[Answer]:
    """Find each telephone number that nobody can ring: in the text, behind links, and in the organisation's contact.

    Where the words that ask to ring are not known in a language, numbers without an area code are not looked for.
    """
    region = region_of(document.contact.phone)
    for run in runs_to_mend(document):
        for partial in partial_numbers(run.text, document.language, region):
            written = " ".join(partial.written.split())
            yield Finding(f"“{written}” {partial.fault}.", mend=_MEND, place=run.place(partial.start))
    for node in document.inlines():
        if isinstance(node, Link) and node.target.lower().startswith(_SCHEME):
            number = node.target[len(_SCHEME) :].partition(";")[0]
            if not _same_digits(number, plain_text(node.children)) and (fault := fault_of(number, region)):
                yield Finding(f"This link rings “{number}”, which {fault}.", mend=_MEND, place=node.place)
    phone = document.contact.phone
    if phone and document.state is State.SOURCE and (fault := fault_of(phone, region)):
        place = document.contact.place if document.contact.place.path else Place("publisher.toml")
        yield Finding(f"The organisation's number “{phone}” {fault}.", mend=_MEND, place=place)
    if document.language.partition("-")[0] not in LANGUAGES:
        name = languages.find(document.language).english_name
        yield NotRun(f"Numbers without an area code are not looked for in this language ({name}).")


def _same_digits(number: str, words: str) -> bool:
    """Return whether the words of a link show its number: the text's own finding then says what is wrong."""
    digits, shown = ("".join(filter(str.isdigit, one)) for one in (number, words))
    return digits == shown


CHECK = Check(
    id="phone-number",
    title="Telephone numbers are whole",
    severity=Severity.WARNING,
    clauses=(PIF_CONTACT, DAPB1605),
    run=partial_telephone_numbers,
)
