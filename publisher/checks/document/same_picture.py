"""One picture means one idea."""

import re
from collections.abc import Iterator

from publisher.checks.languages import no_rule
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document, Statement, plain_text
from publisher.reading.beginnings import quoted
from publisher.reading.common_words import base_form, has_base_forms, zipf_values
from publisher.standards import DAPB1605, INCLUSION_EUROPE, Mark, Source

# Words that come 1,000 times in a million and more, such as “the” and “we”, say nothing of what a sentence is about
# (Zipf 6.0 on the scale of van Heuven and others, 2014).
EVERYWHERE = 6.0
_WORD = re.compile(r"[^\W\d_]+")


def pictures_of_two_ideas(document: Document) -> Iterator[Answer]:
    """Find each picture beside two statements that share no word but the commonest, whatever form it has.

    Whether they mean one idea all the same, only a person can say.
    """
    tag = document.language.partition("-")[0]
    if not has_base_forms(tag) or not zipf_values(tag):
        yield no_rule(document)
        return
    before: dict[str, list[tuple[Statement, frozenset[str]]]] = {}
    for block in document.blocks:
        if not isinstance(block, Statement) or block.picture is None:
            continue
        about = _about(block, tag)
        earlier = before.setdefault(block.picture.name, [])
        if earlier and about and not any(about & other for _, other in earlier):
            first, _ = earlier[0]
            yield Finding(
                f"The picture “{block.picture.name}” stands here, by {quoted(plain_text(block.children))}, and in "
                f"line {first.place.line}, by {quoted(plain_text(first.children))}; they have no word in common.",
                mend="Use another picture for one of them, unless both mean the same idea.",
                place=block.place,
            )
        earlier.append((block, about))


def _about(statement: Statement, tag: str) -> frozenset[str]:
    """Return the words that a statement is about, in the form that dictionaries have."""
    common = zipf_values(tag)
    words = {word.lower() for word in _WORD.findall(plain_text(statement.children))}
    return frozenset(base_form(word, tag) for word in words if common.get(word, 0.0) < EVERYWHERE)


CHECK = Check(
    id="same-picture",
    title="One picture means one idea",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=pictures_of_two_ideas,
    editions=("easy-read",),
    source_only=True,
    sources=(Source(INCLUSION_EUROPE, Mark.MEMORY),),
)
