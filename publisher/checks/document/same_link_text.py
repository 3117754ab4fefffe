"""Two links with the same words lead to the same place."""

from collections.abc import Iterator

from publisher.checks.words.vague_links import says_nothing
from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Link, plain_text
from publisher.standards import WCAG_2_4_4, WCAG_2_4_9


def same_words_for_two_targets(document: Document) -> Iterator[Finding]:
    """Find each link that has the words of earlier ones and leads where none of them does; capitals and spaces aside.

    Words that say nothing (“click here”) are told by another rule.
    """
    seen: dict[str, dict[str, Link]] = {}  # by words, the first link to each target
    for link in document.inlines():
        if not isinstance(link, Link):
            continue
        words = " ".join(plain_text(link).split())
        if not words or says_nothing(words):
            continue
        others = seen.setdefault(words.casefold(), {})
        if others and _address(link.target) not in others:
            first = next(iter(others.values()))
            file = "" if first.place.path == link.place.path else f" of {first.place.path}"
            yield Finding(
                f"The link “{words}” leads to “{link.target}”; "
                f"on line {first.place.line}{file} the same words lead to “{first.target}”.",
                mend="Say in each link what is different about its target.",
                place=link.place,
            )
        others.setdefault(_address(link.target), link)


def _address(target: str) -> str:
    """Return what tells two targets apart: not the protocol of the web, nor the slash at the end of an address."""
    bare = target.removeprefix("http://").removeprefix("https://")
    host, slash, path = bare.partition("/")
    return f"{host.lower()}{slash}{path}".rstrip("/")


CHECK = Check(
    id="same-link-text",
    title="Two links with the same words lead to the same place",
    severity=Severity.WARNING,
    clauses=(WCAG_2_4_4, WCAG_2_4_9),
    run=same_words_for_two_targets,
)
