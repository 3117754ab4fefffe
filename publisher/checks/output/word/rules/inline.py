"""Objects stand in line with the words, where every reader meets them in order.

Sources: “Rules for the Accessibility Checker” (Microsoft): image or object is inline with text;
ISO/IEC 29500-1, 20.4.2.3 (`wp:anchor`).
"""

import re
from collections.abc import Iterator

from publisher.checks.output.word.names import WP
from publisher.checks.output.word.rules.alternative_texts import objects
from publisher.checks.output.word.rules.rule import FAULT, Broken, Kind, Rule, broken
from publisher.checks.output.word.rules.text import WordText

_ANCHOR = f"{{{WP}}}anchor"
_FLOATS = re.compile(r"(^|;)\s*position\s*:\s*(absolute|relative)", re.IGNORECASE)


def floating_objects(text: WordText) -> Iterator[Broken]:
    """Find each object that floats over or beside the words; decoration may, since readers pass over it."""
    for story in text.stories:
        for drawn in objects(story):
            floats = drawn.element.tag == _ANCHOR or _FLOATS.search(drawn.element.get("style", ""))
            if floats and not drawn.decorative:
                yield broken(f"The {drawn.kind}", story.spot(drawn.element), "is not in line with the words.", FAULT)


RULE = Rule(
    id="inline-objects",
    name="Image or object not inline",
    kind=Kind.ERROR,
    run=floating_objects,
    looked_at="No picture, shape, chart or embedded object floats over or beside the words, unless it is marked as "
    "decoration, as most pictures of easy read are; those with a description stand in line.",
    left="Whether the words and pictures come in the order in which they make sense.",
)
