"""The page says whom to ask: a telephone number, and an email or a full address."""

import re
from collections.abc import Iterator

from publisher.errors import Place
from publisher.findings import Check, Finding, Severity
from publisher.model import Document
from publisher.reading.dates import NUMERIC
from publisher.reading.runs import runs
from publisher.standards import DAPB1605, OURS, PIF, PIF_CONTACT, Mark, Source

# As people write them: with a plus or a nought of any script first, seven digits or more (E.164 has 15 at most).
_NOUGHT = "[0٠۰০૦੦௦０]"
_TELEPHONE = re.compile(rf"(?<!\w)(?:\+|\(?\+?{_NOUGHT})(?:[\s().–-]{{0,3}}\d){{6,17}}(?!\w)")
# What looks like one in part and is none: dates, decimals that begin with a nought, and times of day.
_OTHER_NUMBERS = (
    NUMERIC,
    re.compile(rf"(?<![\d.,٫+(]){_NOUGHT}[.,٫]\d++(?![.,٫]\d)"),
    re.compile(r"(?<![\d.:])\d{1,2}[.:]\d{2}(?![\d.:]*\d)"),
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
# A postcode of the United Kingdom ends a full address (Royal Mail, PAF: what postcodes look like).
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_DIGITS = 3  # the shortest telephone numbers: 111, 112, 999


def missing_contact(document: Document) -> Iterator[Finding]:
    """Find a page on which no telephone number can be seen, or neither an email nor a full address.

    The organisation's contact is printed on every page, so it counts; so does what the text itself shows. An address in
    the text is known by a postcode of the United Kingdom.
    """
    contact = document.contact
    text = "\n".join(run.text for run in runs(document, addresses=True))
    numbers = text
    for pattern in _OTHER_NUMBERS:
        numbers = pattern.sub("_", numbers)
    digits = sum(sign.isdigit() for sign in contact.phone)
    missing = []
    if digits < _DIGITS and not _TELEPHONE.search(numbers):
        missing.append("no telephone number")
    if not contact.email and not contact.address and not _EMAIL.search(text) and not _POSTCODE.search(text):
        missing.append("no email and no full address")
    if missing:
        yield Finding(
            f"Readers cannot see how to ask for help: {', and '.join(missing)}.",
            mend="Write them under [organisation] in publisher.toml: phone, and email or address.",
            place=contact.place if contact.place.path else Place("publisher.toml"),
        )


CHECK = Check(
    id="contact",
    title="Readers can see whom to ask",
    severity=Severity.ERROR,
    clauses=(PIF_CONTACT, DAPB1605),
    run=missing_contact,
    editions=("easy-read",),
    source_only=True,
    sources=(Source(PIF, Mark.VERIFIED), Source(OURS, Mark.JUDGEMENT)),
)
