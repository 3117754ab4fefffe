"""Two headings of one section do not say the same."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Heading, plain_text
from publisher.standards import WCAG_2_4_6


def repeated_headings(document: Document) -> Iterator[Finding]:
    """Find each heading that has the words of an earlier one under the same heading; capitals and spaces aside."""
    path: list[tuple[int, str]] = []
    seen: dict[tuple[str, ...], Heading] = {}
    for number, heading in enumerate(document.headings()):
        words = " ".join(plain_text(heading.children).split())
        while path and path[-1][0] >= heading.level:
            path.pop()
        key = (*(parent for _, parent in path), words.casefold())
        if words and key in seen:
            yield Finding(
                f"The heading “{words}” stands twice in this section, first on line {seen[key].place.line}.",
                mend="Say in each heading what is different about its text.",
                place=heading.place,
            )
        seen.setdefault(key, heading)
        # The number keeps two sections of the same name apart, so that their parts may share names.
        path.append((heading.level, f"{words} {number}"))


CHECK = Check(
    id="repeated-heading",
    title="Two headings of one section do not say the same",
    severity=Severity.ERROR,
    clauses=(WCAG_2_4_6,),
    run=repeated_headings,
)
