"""The success criteria of WCAG 2.2 as data: all of levels A and AA, and those of level AAA that checks answer to.

Numbers, titles and levels are W3C's, in the order of the text; they were read in GSA's OpenACR catalogue of WCAG 2.2.
"""

from dataclasses import dataclass
from enum import StrEnum

from publisher.standards import Clause

STANDARD = "WCAG 2.2"


class Level(StrEnum):
    """The level of conformance that a criterion belongs to."""

    A = "A"
    AA = "AA"
    AAA = "AAA"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One success criterion; `since` is the version of WCAG that brought it: "2.0", "2.1" or "2.2"."""

    number: str
    handle: str
    level: Level
    since: str = "2.0"

    @property
    def clause(self) -> Clause:
        """Return the criterion as a clause that checks cite."""
        return Clause(STANDARD, self.number, f"{self.handle} ({self.level})")


CRITERIA: tuple[Criterion, ...] = (
    Criterion("1.1.1", "Non-text Content", Level.A),
    Criterion("1.2.1", "Audio-only and Video-only (Prerecorded)", Level.A),
    Criterion("1.2.2", "Captions (Prerecorded)", Level.A),
    Criterion("1.2.3", "Audio Description or Media Alternative (Prerecorded)", Level.A),
    Criterion("1.2.4", "Captions (Live)", Level.AA),
    Criterion("1.2.5", "Audio Description (Prerecorded)", Level.AA),
    Criterion("1.3.1", "Info and Relationships", Level.A),
    Criterion("1.3.2", "Meaningful Sequence", Level.A),
    Criterion("1.3.3", "Sensory Characteristics", Level.A),
    Criterion("1.3.4", "Orientation", Level.AA, "2.1"),
    Criterion("1.3.5", "Identify Input Purpose", Level.AA, "2.1"),
    Criterion("1.4.1", "Use of Color", Level.A),
    Criterion("1.4.2", "Audio Control", Level.A),
    Criterion("1.4.3", "Contrast (Minimum)", Level.AA),
    Criterion("1.4.4", "Resize Text", Level.AA),
    Criterion("1.4.5", "Images of Text", Level.AA),
    Criterion("1.4.6", "Contrast (Enhanced)", Level.AAA),
    Criterion("1.4.8", "Visual Presentation", Level.AAA),
    Criterion("1.4.10", "Reflow", Level.AA, "2.1"),
    Criterion("1.4.11", "Non-text Contrast", Level.AA, "2.1"),
    Criterion("1.4.12", "Text Spacing", Level.AA, "2.1"),
    Criterion("1.4.13", "Content on Hover or Focus", Level.AA, "2.1"),
    Criterion("2.1.1", "Keyboard", Level.A),
    Criterion("2.1.2", "No Keyboard Trap", Level.A),
    Criterion("2.1.4", "Character Key Shortcuts", Level.A, "2.1"),
    Criterion("2.2.1", "Timing Adjustable", Level.A),
    Criterion("2.2.2", "Pause, Stop, Hide", Level.A),
    Criterion("2.3.1", "Three Flashes or Below Threshold", Level.A),
    Criterion("2.4.1", "Bypass Blocks", Level.A),
    Criterion("2.4.2", "Page Titled", Level.A),
    Criterion("2.4.3", "Focus Order", Level.A),
    Criterion("2.4.4", "Link Purpose (In Context)", Level.A),
    Criterion("2.4.5", "Multiple Ways", Level.AA),
    Criterion("2.4.6", "Headings and Labels", Level.AA),
    Criterion("2.4.7", "Focus Visible", Level.AA),
    Criterion("2.4.9", "Link Purpose (Link Only)", Level.AAA),
    Criterion("2.4.10", "Section Headings", Level.AAA),
    Criterion("2.4.11", "Focus Not Obscured (Minimum)", Level.AA, "2.2"),
    Criterion("2.5.1", "Pointer Gestures", Level.A, "2.1"),
    Criterion("2.5.2", "Pointer Cancellation", Level.A, "2.1"),
    Criterion("2.5.3", "Label in Name", Level.A, "2.1"),
    Criterion("2.5.4", "Motion Actuation", Level.A, "2.1"),
    Criterion("2.5.7", "Dragging Movements", Level.AA, "2.2"),
    Criterion("2.5.8", "Target Size (Minimum)", Level.AA, "2.2"),
    Criterion("3.1.1", "Language of Page", Level.A),
    Criterion("3.1.2", "Language of Parts", Level.AA),
    Criterion("3.1.3", "Unusual Words", Level.AAA),
    Criterion("3.1.4", "Abbreviations", Level.AAA),
    Criterion("3.1.5", "Reading Level", Level.AAA),
    Criterion("3.2.1", "On Focus", Level.A),
    Criterion("3.2.2", "On Input", Level.A),
    Criterion("3.2.3", "Consistent Navigation", Level.AA),
    Criterion("3.2.4", "Consistent Identification", Level.AA),
    Criterion("3.2.6", "Consistent Help", Level.A, "2.2"),
    Criterion("3.3.1", "Error Identification", Level.A),
    Criterion("3.3.2", "Labels or Instructions", Level.A),
    Criterion("3.3.3", "Error Suggestion", Level.AA),
    Criterion("3.3.4", "Error Prevention (Legal, Financial, Data)", Level.AA),
    Criterion("3.3.7", "Redundant Entry", Level.A, "2.2"),
    Criterion("3.3.8", "Accessible Authentication (Minimum)", Level.AA, "2.2"),
    Criterion("4.1.2", "Name, Role, Value", Level.A),
    Criterion("4.1.3", "Status Messages", Level.AA, "2.1"),
)

# WCAG 2.2 took it out; EN 301 549 still has it, by WCAG 2.1.
PARSING = Criterion("4.1.1", "Parsing", Level.A)

_BY_NUMBER = {criterion.number: criterion for criterion in CRITERIA}


def find(number: str) -> Criterion:
    """Return the criterion of a number. Raises `KeyError` for one that is not in the table."""
    return _BY_NUMBER[number]
