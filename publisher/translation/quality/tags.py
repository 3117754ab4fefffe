"""Tags: each tag of the source stands in the translation once, closed where it should be."""

from collections.abc import Iterator, Mapping

from publisher.errors import NOWHERE, SourceError
from publisher.findings import Finding, Severity
from publisher.model import Inline, Inlines, LineBreak, Strong, Text
from publisher.translation import tags
from publisher.translation.quality.pair import Pair, QualityCheck


def broken_tags(pair: Pair) -> Iterator[Finding]:
    """Find the first tag that is missing, there twice, not in the source, empty, or not where it should be.

    One at a time: a tag that is not closed makes every tag behind it look wrong. A tag stands in those alone in which
    it stands in the source: a link in a link, or a picture in a short form, would be lost to readers.
    """
    try:
        tags.decode(pair.translation, _stand_ins(pair.source), place=pair.place)
    except SourceError as error:
        yield pair.finding(error.message, error.mend)
        return
    outer = dict(_nested(pair.source))
    for number, around in _nested(pair.translation):
        if around and around not in _chain(number, outer):
            yield pair.finding(
                f"The tag <{number}> stands in <{around}>, and in the source text it does not.",
                f"Put it before <{around}> or behind </{around}>.",
            )
            return


def _nested(text: str) -> Iterator[tuple[str, str]]:
    """Yield the number of each tag with that of the innermost tag around it, "" where it stands in none."""
    around = [""]
    for tag in tags.TAG.finditer(text):
        if tag["close"]:
            del around[max(1, len(around) - 1) :]
            continue
        yield tag["number"], around[-1]
        if not tag["empty"]:
            around.append(tag["number"])


def _chain(number: str, outer: Mapping[str, str]) -> Iterator[str]:
    """Yield the numbers of the tags around a tag, from the inside."""
    while number := outer.get(number, ""):
        yield number


def _stand_ins(source: str) -> Inlines:
    """Return nodes that have the tags of a source text; which nodes they were is lost in a PO file, and no matter."""
    children: dict[str, list[Inline]] = {"": []}
    open_tags = [""]
    at = 0
    for tag in tags.TAG.finditer(source):
        if words := source[at : tag.start()]:
            children[open_tags[-1]].append(Text(words, place=NOWHERE))
        at = tag.end()
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
