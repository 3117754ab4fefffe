"""Tags: each tag of the source stands in the translation once, closed where it should be."""

import re
from collections.abc import Iterator

from publisher.errors import NOWHERE, SourceError
from publisher.findings import Finding, Severity
from publisher.model import Inline, Inlines, LineBreak, Strong
from publisher.translation import tags
from publisher.translation.quality.pair import Pair, QualityCheck

_TAG = re.compile(r"<(?P<close>/?)(?P<number>\d{1,4})(?P<empty>/?)>")


def broken_tags(pair: Pair) -> Iterator[Finding]:
    """Find the first tag that is missing, there twice, not in the source, or not closed where it should be.

    One at a time: a tag that is not closed makes every tag behind it look wrong.
    """
    try:
        tags.decode(pair.translation, _stand_ins(pair.source), place=pair.place)
    except SourceError as error:
        yield pair.finding(error.message, error.mend)


def _stand_ins(source: str) -> Inlines:
    """Return nodes that have the tags of a source text; which nodes they were is lost in a PO file, and no matter."""
    children: dict[str, list[Inline]] = {"": []}
    open_tags = [""]
    for tag in _TAG.finditer(source):
        if tag["empty"]:
            children[open_tags[-1]].append(LineBreak(place=NOWHERE))
        elif not tag["close"]:
            open_tags.append(tag["number"])
            children[tag["number"]] = []
        elif len(open_tags) > 1:
            closed = open_tags.pop()
            children[open_tags[-1]].append(Strong(tuple(children[closed]), place=NOWHERE))
    return tuple(children[""])


CHECK = QualityCheck(
    id="translation-tags",
    title="Every tag of the source stands in the translation",
    severity=Severity.ERROR,
    run=broken_tags,
    unsafe=True,
)
