"""The contact is the organisation's own."""

import re
from collections.abc import Iterator

from publisher.errors import Place
from publisher.findings import Check, Finding, Severity
from publisher.model import Contact, Document
from publisher.standards import DAPB1605, PIF_CONTACT

# Ofcom: Telephone numbers for use in TV and radio drama. Each is a beginning of 1,000 numbers, in national form.
_DRAMA_NUMBERS = (
    "01134960",  # Leeds
    "01144960",  # Sheffield
    "01154960",  # Nottingham
    "01164960",  # Leicester
    "01174960",  # Bristol
    "01184960",  # Reading
    "01214960",  # Birmingham
    "01314960",  # Edinburgh
    "01414960",  # Glasgow
    "01514960",  # Liverpool
    "01614960",  # Manchester
    "02079460",  # London
    "01914980",  # Tyneside
    "02896496",  # Northern Ireland
    "02920180",  # Cardiff
    "01632960",  # no area
    "07700900",  # mobile
    "08081570",  # freephone
    "09098790",  # premium rate
    "03069990",  # all of the United Kingdom
)

# RFC 2606 and RFC 6761: names that no one can own.
_EXAMPLE_DOMAIN = re.compile(
    r"(?:^|[@/.])(?:example\.(?:com|org|net)|[\w-]+\.(?:example|test|invalid)|localhost)(?:[:/?#]|$)", re.IGNORECASE
)


def placeholders(document: Document) -> Iterator[Finding]:
    """Find a contact with values that are reserved for examples: readers could call nobody and write to nobody."""
    contact = document.contact
    named = {"phone": contact.phone, "email": contact.email, "website": contact.website}
    reserved = [
        f"{name} {value}"
        for name, value in named.items()
        if _drama_number(value) or (name != "phone" and _EXAMPLE_DOMAIN.search(value))
    ]
    if reserved:
        yield Finding(
            f"This contact is a placeholder: {', '.join(reserved)}.",
            mend="Write how readers can really reach you, under [organisation] in publisher.toml.",
            place=_place(contact),
        )


def _drama_number(value: str) -> bool:
    digits = re.sub(r"\D", "", value.replace("(0)", ""))
    national = "0" + digits.removeprefix("00").removeprefix("44") if not digits.startswith("0") else digits
    return national.removeprefix("0044").rjust(11, "0").startswith(_DRAMA_NUMBERS)


def _place(contact: Contact) -> Place:
    return contact.place if contact.place.path else Place("publisher.toml")


CHECK = Check(
    id="placeholder-contact",
    title="The contact is the organisation's own",
    severity=Severity.WARNING,
    clauses=(PIF_CONTACT, DAPB1605),
    run=placeholders,
    source_only=True,
)
