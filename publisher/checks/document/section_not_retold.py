"""Every section of a text is retold in easy read, or left out with a reason."""

from collections.abc import Iterator

from publisher.findings import Answer, Check, Finding, Measurement, Severity
from publisher.model import Document
from publisher.reading.beginnings import quoted
from publisher.standards import DAPB1605, OURS, Mark, Source


def untold_sections(document: Document) -> Iterator[Answer]:
    """Find each piece of the text that no easy-read block retells or leaves out; tell how many are left out."""
    for retelling in document.retellings:
        if not retelling.name:
            yield Finding(
                f"Easy read does not tell this: {quoted(retelling.section)} (in “{retelling.heading}”).",
                mend="Retell it in a block /// easy-read after it, or say why not in a block /// no-easy-read.",
                place=retelling.place,
            )
    if document.retellings:
        left_out = [retelling for retelling in document.retellings if retelling.left_out]
        told = sum(bool(retelling.told) for retelling in document.retellings)
        reasons = "".join(f" “{one.heading}”, line {one.place.line}: {one.left_out}" for one in left_out)
        yield Measurement(f"Sections retold: {told}; left out with a reason: {len(left_out)}.{reasons}")


CHECK = Check(
    id="section-not-retold",
    title="Every section is retold in easy read, or left out with a reason",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=untold_sections,
    editions=("easy-read",),
    source_only=True,
    sources=(Source(OURS, Mark.JUDGEMENT),),
)
