"""Large numbers and percentages are said in words that mean something."""

from collections.abc import Iterator

from publisher.checks.languages import no_rule
from publisher.checks.limits import aim
from publisher.checks.words import large_numbers
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document
from publisher.reading.runs import runs
from publisher.standards import DAPB1605, INCLUSION_EUROPE, LEICHTE_SPRACHE_BW, Mark, Source

LARGE_NUMBER = 10_000  # five digits: Inclusion Europe and leichtesprache-bw ask for no large numbers and name no limit


def large_amounts(document: Document) -> Iterator[Answer]:
    """Find each number from the limit of the targets on, and each percentage, in headings too."""
    if document.language.partition("-")[0] not in large_numbers.LANGUAGES:
        yield no_rule(document)
        return
    least = aim(document.targets.large_number, LARGE_NUMBER)
    telephone = "".join(sign for sign in document.contact.phone if sign.isdigit())
    for run in runs(document):
        for found in large_numbers.large_numbers(run.own, document.language, least):
            if telephone and "".join(sign for sign in found.shown if sign.isdigit()) == telephone:
                continue
            if found.percentage:
                yield Finding(
                    f"“{found.shown}” is a percentage.",
                    mend="Say how many of a few people: “1 in 4”, or “half”.",
                    place=run.place(found.start),
                )
            else:
                yield Finding(
                    f"“{found.shown}” is a large number.",
                    mend="Say “many” or “very many”; where readers need the number, say beside it what it means.",
                    place=run.place(found.start),
                )


CHECK = Check(
    id="big-number",
    title="Large numbers and percentages are said in words that mean something",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=large_amounts,
    editions=("easy-read",),
    sources=(Source(INCLUSION_EUROPE, Mark.MEMORY), Source(LEICHTE_SPRACHE_BW, Mark.VERIFIED)),
)
