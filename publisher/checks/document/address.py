"""Addresses are whole."""

from collections.abc import Iterator
from itertools import chain, zip_longest

from publisher.findings import Check, Finding, Severity
from publisher.model import Document, State
from publisher.reading.postal_addresses import known_streets, partial_emails, partial_houses, partial_web_addresses
from publisher.reading.runs import runs
from publisher.standards import DAPB1605, PIF_CONTACT


def partial_addresses(document: Document) -> Iterator[Finding]:
    """Find each address of a house in the United Kingdom without its postcode, of email without its host, of a site.

    An address that stands whole elsewhere in the text may be short here.
    """
    addresses = runs(document, addresses=True)
    known = known_streets([run.text for run in addresses])
    for run, after in zip_longest(addresses, addresses[1:]):
        if document.state is not State.SOURCE and run.foreign:
            continue  # not translated yet: it is said of the source
        following = after.text if after is not None else ""
        for partial in chain(
            partial_houses(run.text, following, known), partial_emails(run.text), partial_web_addresses(run.text)
        ):
            written = " ".join(partial.written.split())
            yield Finding(f"“{written}” {partial.fault}.", mend=partial.mend, place=run.place(partial.start))


CHECK = Check(
    id="address",
    title="Addresses are whole",
    severity=Severity.WARNING,
    clauses=(PIF_CONTACT, DAPB1605),
    run=partial_addresses,
)
