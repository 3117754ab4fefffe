"""Who answers each success criterion of WCAG 2.2."""

from collections.abc import Mapping, Sequence

from publisher.evidence.answers import proofs
from publisher.evidence.answers.answer import (
    DOCUMENTS,
    PAGES,
    Answer,
    Answers,
    ByCheck,
    ByDesign,
    ByPerson,
    NotApplicable,
)
from publisher.evidence.answers.checks import citing
from publisher.evidence.answers.rules import of_axe, of_conditions
from publisher.standards.wcag import CRITERIA, Criterion

# The questions of editions that are about the same thing; each edition asks those that fit it.
MEANING = ("meaning", "pictures")
ORDER = ("right", "order")
SENSES = ("senses",)
RIGHT = ("right", "complete")
WORDS = ("right", "tested")

_NO_MEDIA = NotApplicable(
    "Texts have no way to hold sound or video. What an easy-read page says aloud on request are its own words."
)
_NO_INPUT = NotApplicable("Nothing that is written asks readers to enter anything: there are no forms.")
_NO_TIMING = NotApplicable("Nothing that is written has a time limit.")
_NO_MOVING = NotApplicable("Nothing moves, blinks, flashes or renews itself: pictures stand still.")
_NO_GESTURES = NotApplicable("Nothing asks for a path, several fingers, dragging or moving the device.")
_NO_CONTROLS = NotApplicable("A PDF or Word file has no controls of its own; the program that shows it has.", DOCUMENTS)
_ONE_DOCUMENT = NotApplicable("A document that stands by itself is no set of pages.", DOCUMENTS)
_ENLARGED = ByDesign(
    "Programs that show PDF and Word files enlarge them.", ("W3C technique G142: zooming user agents",), DOCUMENTS
)
_READ_BACK = ByDesign("A build reads each file back and compares it with its text.", proofs.READ_BACK, DOCUMENTS)
_SAME_PLACES = ByDesign("Every page is made by one template.", proofs.PAGES_AS_EXPECTED, PAGES)
_KEYBOARD = ByDesign(
    "Links and the controls of easy read are the browser's own, and wide tables can be scrolled.",
    (*proofs.KEYBOARD, *proofs.SKIP_LINK, *proofs.TABLE_BY_KEYBOARD),
    PAGES,
)
# How a page looks is computed by checks; nothing computes it yet for each format that no check is named for.
_LOOKS_UNSEEN = {
    "1.4.3": "that words stand out from what is behind them; nobody is asked that yet",
    "1.4.6": "that words stand out strongly from what is behind them; nobody is asked that yet",
    "1.4.11": "that lines which mean something stand out from what is around them; nobody is asked that yet",
}
_LINKS = of_conditions("28-008", "28-009", "28-011", "28-012")

# What answers a criterion beside the checks that cite it and axe-core's rules for it.
_BESIDE: Mapping[str, tuple[Answer, ...]] = {
    "1.1.1": (
        *of_conditions("13-004"),
        ByPerson(MEANING, "that each alternative text says what its picture says, and only decoration has none"),
    ),
    **dict.fromkeys(("1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5"), (_NO_MEDIA,)),
    "1.3.1": (
        *of_conditions("01-003", "01-004", "01-005", "02-001", "09-004", "09-005", "14-002", "14-003", "15-003"),
        _READ_BACK,
        ByDesign("Every construct of a text has an element of its own.", proofs.PAGES_AS_EXPECTED, PAGES),
        ByPerson(MEANING, "that what looks like a heading, a list or a table was written as one"),
    ),
    "1.3.2": (
        _READ_BACK,
        ByDesign("A page has the order of its text.", proofs.PAGES_AS_EXPECTED, PAGES),
        ByPerson(ORDER, "that the order makes sense"),
    ),
    "1.3.3": (ByPerson(SENSES, "that no words lean on colour, shape, size or place alone"),),
    "1.3.4": (
        ByDesign("Pages fit windows of any width, upright or not.", proofs.FITS_WINDOWS, PAGES),
        NotApplicable("A PDF or Word file cannot hold a screen to one way up.", DOCUMENTS),
    ),
    "1.3.5": (_NO_INPUT,),
    "1.4.1": (ByPerson(SENSES, "that no colour alone says something, in words and in pictures"),),
    "1.4.2": (
        ByDesign("A page speaks when a reader asks, and pauses and stops by a button.", proofs.VOICE_STOPS, PAGES),
        NotApplicable("A PDF or Word file has no sound.", DOCUMENTS),
    ),
    "1.4.3": (ByPerson(SENSES, "that words inside pictures stand out from what is behind them"),),
    "1.4.4": (
        ByDesign(
            "Text is set in sizes that grow with the reader's.", (*proofs.TEXT_SIZES, *proofs.FITS_WINDOWS), PAGES
        ),
        _ENLARGED,
    ),
    "1.4.5": (ByPerson(SENSES, "that no picture stands in the place of words"),),
    "1.4.6": (ByPerson(SENSES, "that words inside pictures stand out strongly"),),
    "1.4.8": (ByPerson(("type",), "that readers can choose colours, and that the type is plain enough for them"),),
    "1.4.10": (
        ByDesign("Nothing is read by scrolling both ways.", (*proofs.FITS_WINDOWS, *proofs.NO_BOTH_WAYS), PAGES),
        ByPerson((), "how the file reads at 400% in the program that shows it; nobody is asked that yet", DOCUMENTS),
    ),
    "1.4.11": (
        ByDesign("Controls and the ring of the focus are seen in all colours.", proofs.FOCUS_SEEN, PAGES),
        ByPerson(SENSES, "that the parts of each picture that one must see stand out"),
    ),
    "1.4.12": (
        ByDesign("Readers can set more space between letters, words and lines.", proofs.WIDE_SPACING, PAGES),
        NotApplicable("Only markup languages that let readers set the spacing are asked for this.", DOCUMENTS),
    ),
    "1.4.13": (
        ByDesign("Only the skip link appears with the focus, and it goes with it.", proofs.SKIP_LINK, PAGES),
        NotApplicable("Nothing appears in a PDF or Word file on pointing or with the focus.", DOCUMENTS),
    ),
    "2.1.1": (_KEYBOARD, *of_conditions("28-008", "28-009"), _NO_CONTROLS),
    "2.1.2": (_KEYBOARD, _NO_CONTROLS),
    "2.1.4": (NotApplicable("Nothing that is written listens to single keys."),),
    "2.2.1": (_NO_TIMING,),
    "2.2.2": (_NO_MOVING,),
    "2.3.1": (_NO_MOVING,),
    "2.4.1": (
        ByDesign("Every page begins with a link to its text.", proofs.SKIP_LINK, PAGES),
        _ONE_DOCUMENT,
    ),
    "2.4.2": (
        *of_conditions("06-003", "07-001", "07-002"),
        ByPerson(MEANING, "that the title says what the document is about"),
    ),
    "2.4.3": (
        _KEYBOARD,
        *of_conditions("28-008", "28-009"),
        ByPerson(ORDER, "that the order makes sense"),
    ),
    "2.4.4": (*_LINKS, ByPerson(MEANING, "that each link says where it leads")),
    "2.4.5": (
        ByDesign("A first page leads to every file, and versions lead to each other.", proofs.INDEX_LEADS, PAGES),
        _ONE_DOCUMENT,
    ),
    "2.4.6": (ByPerson(("meaning", "connected"), "that headings say what stands below them"),),
    "2.4.7": (
        ByDesign("What has the focus has a ring.", (*proofs.FOCUS_SEEN, *proofs.SKIP_LINK), PAGES),
        _NO_CONTROLS,
    ),
    "2.4.9": (ByPerson(MEANING, "that each link says by itself where it leads"),),
    "2.4.10": (ByPerson(("meaning", "connected"), "that long texts are parted by headings"),),
    "2.4.11": (
        ByDesign("Controls cover nothing that has the focus.", proofs.FOCUS_FREE, PAGES),
        _NO_CONTROLS,
    ),
    "2.5.1": (_NO_GESTURES,),
    "2.5.2": (
        ByDesign(
            "Links and buttons are the browser's own, and act when they are let go.", proofs.CONTROLS_NAMED, PAGES
        ),
        _NO_CONTROLS,
    ),
    "2.5.3": (
        ByDesign("Buttons have the name that is seen on them.", proofs.CONTROLS_NAMED, PAGES),
        _NO_CONTROLS,
    ),
    "2.5.4": (_NO_GESTURES,),
    "2.5.7": (_NO_GESTURES,),
    "2.5.8": (
        ByDesign("The controls of easy read are 48 pixels high.", proofs.CONTROLS_LARGE, PAGES),
        _NO_CONTROLS,
    ),
    "3.1.1": (
        ByDesign("Every page says the language that its text says.", proofs.LANGUAGE_OF_PAGE, PAGES),
        *of_conditions("11-001", "11-006"),
        _READ_BACK,
    ),
    "3.1.2": (
        *of_conditions("11-001", "11-002"),
        _READ_BACK,
        ByPerson(RIGHT, "that words in another language are marked as such"),
    ),
    "3.1.3": (ByPerson(WORDS, "that words which readers may not know are explained"),),
    "3.1.4": (ByPerson(WORDS, "that short forms are explained where they first stand"),),
    "3.1.5": (ByPerson(WORDS, "that its readers understand it"),),
    "3.2.1": (_KEYBOARD, _NO_CONTROLS),
    "3.2.2": (
        ByDesign("A choice changes how the page looks or sounds, and nothing else.", proofs.KEYBOARD, PAGES),
        _NO_CONTROLS,
    ),
    "3.2.3": (_SAME_PLACES, _ONE_DOCUMENT),
    "3.2.4": (_SAME_PLACES, _ONE_DOCUMENT),
    "3.2.6": (_SAME_PLACES, _ONE_DOCUMENT),
    **dict.fromkeys(("3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.7", "3.3.8"), (_NO_INPUT,)),
    "4.1.2": (
        ByDesign("Controls have names, states and groups.", proofs.CONTROLS_NAMED, PAGES),
        *_LINKS,
    ),
    "4.1.3": (
        ByDesign("What a control has to tell is told as a status.", proofs.VOICE_TOLD, PAGES),
        NotApplicable("A PDF or Word file tells nothing while it is read.", DOCUMENTS),
    ),
}


def _of(criterion: Criterion) -> Answers:
    checks = citing(criterion.clause)
    answers = (*checks, *of_axe(criterion.number), *_BESIDE[criterion.number], *_unseen(criterion.number, checks))
    return Answers(criterion.clause, str(criterion.level), answers)


def _unseen(number: str, checks: Sequence[ByCheck]) -> tuple[ByPerson, ...]:
    """Return who must look at the documents that no check looks at for a criterion about colours."""
    seen = {form for one in checks for form in one.formats}
    left = tuple(form for form in DOCUMENTS if form not in seen)
    return (ByPerson((), _LOOKS_UNSEEN[number], left),) if number in _LOOKS_UNSEEN and left else ()


ANSWERS: tuple[Answers, ...] = tuple(_of(criterion) for criterion in CRITERIA)
