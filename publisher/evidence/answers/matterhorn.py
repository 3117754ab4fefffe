"""Who answers each failure condition of the Matterhorn Protocol: what a program can tell, two validators tell."""

from collections.abc import Mapping

from publisher.evidence.answers import proofs
from publisher.evidence.answers.answer import PDF, Answer, Answers, ByDesign, ByPerson, NotApplicable
from publisher.evidence.answers.rules import BY_CONDITION, of_conditions
from publisher.evidence.answers.wcag import MEANING, ORDER, RIGHT, SENSES
from publisher.standards.matterhorn import CONDITIONS, Condition


def _absent(what: str) -> tuple[Answer, ...]:
    return (NotApplicable(f"A file of this program has no {what}.", PDF),)


def _made(how: str, *tests: str) -> ByDesign:
    return ByDesign(how, tests, PDF)


def _looks(questions: tuple[str, ...], looks_for: str) -> ByPerson:
    return ByPerson(questions, looks_for, PDF)


_READ_BACK = _made("A build reads the tags back and compares them with the text.", *proofs.READ_BACK_PDF)
_TAGGED = _made("Each construct of a text has its tag.", *proofs.TAG_TREES, *proofs.ROLES)
_WRITTEN_AS_ONE = "that what looks like a heading, a list or a table was written as one"
_SCRIPTS, _MEDIA = "actions or scripts", "sound, film or animation"

# What answers the conditions that ask for a person, and those that no validator has a rule for.
_OTHERS: Mapping[str, tuple[Answer, ...]] = {
    "01-001": (_made("Lines, backgrounds and decorative pictures are marked as such.", *proofs.DECORATION),),
    "01-002": (_READ_BACK,),
    "01-006": (_TAGGED, _looks(MEANING, _WRITTEN_AS_ONE)),
    "02-002": (_made("Only standard tags are written.", *proofs.ROLES),),
    "03-001": _absent(_SCRIPTS),
    "03-002": _absent(_MEDIA),
    "03-003": _absent(_SCRIPTS),
    "04-001": (_TAGGED, _looks(SENSES, "that no colour, shape or place alone says something")),
    "05-001": _absent(_MEDIA),
    "05-002": _absent(_MEDIA),
    "05-003": _absent(_SCRIPTS),
    "06-004": (_looks(MEANING, "that the title says which document this is"),),
    "08-001": _absent("text that a machine read from a scan"),
    "08-002": _absent("text that a machine read from a scan"),
    "09-001": (_READ_BACK, _looks(ORDER, "that the order makes sense")),
    "09-002": (_TAGGED,),
    "09-003": (_TAGGED, _looks(MEANING, _WRITTEN_AS_ONE)),
    "09-007": _absent("ruby text"),
    "09-008": _absent("warichu text"),
    "11-007": (
        _made("The language of each piece of text reaches its tag.", *proofs.LANGUAGE_OF_WORDS),
        _looks(RIGHT, "that words in another language are marked as such"),
    ),
    "12-001": _absent("characters that are drawn from pieces"),
    "13-001": (_TAGGED,),
    "13-002": (_made("A link round a picture says both.", *proofs.LINK_WITH_PICTURE),),
    "13-003": (_TAGGED,),
    "13-005": (_made("Figures have alternative texts, never replacement texts.", *proofs.ALTERNATIVES),),
    "13-006": (_made("One picture of a text is one figure.", *proofs.TAG_TREES),),
    "13-007": (_looks(SENSES, "that words would not say better what a picture shows"),),
    "13-008": (_looks(SENSES, "that no picture stands in the place of words"),),
    "14-001": (_TAGGED, _looks(MEANING, "that what looks like a heading was written as one")),
    "14-004": (_made("Levels are named H1 to H6.", *proofs.ROLES),),
    "14-005": _absent("headings below level 6: a text has six levels"),
    "15-001": (_made("Heading cells are tagged.", *proofs.TABLE_HEADINGS), _looks(MEANING, "that rows are headed")),
    "15-002": (_made("Heading cells are tagged.", *proofs.TABLE_HEADINGS), _looks(MEANING, "that columns are headed")),
    "15-004": (_looks(MEANING, "that each table is one"),),
    "15-005": (_made("Each cell names its headings where scopes do not say it.", *proofs.TABLE_HEADINGS),),
    "16-001": (_made("A numbered list says how it counts.", *proofs.TAG_TREES),),
    "16-002": (_made("A numbered list says how it counts.", *proofs.TAG_TREES),),
    "16-003": (_TAGGED, _looks(MEANING, "that what looks like a list was written as one")),
    "17-001": _absent("formulas: a text has no construct for them"),
    "18-001": (_made("The running foot is marked as such.", *proofs.RUNNING_FOOT),),
    "18-002": (_made("The running foot is marked as such.", *proofs.RUNNING_FOOT),),
    "19-001": (_TAGGED,),
    "19-002": (_TAGGED,),
    "22-001": _absent("article threads"),
    "23-001": _absent("signatures"),
    "24-001": _absent("forms"),
    "27-001": (_made("Tags, bookmarks and the contents follow the text.", *proofs.TAG_TREES),),
    "28-001": (_READ_BACK,),
    "28-003": _absent("annotations but links"),
    "28-013": _absent("picture maps"),
    "29-001": _absent(_SCRIPTS),
    "31-010": (
        _made("The fonts are Noto, under a licence that allows it (LICENSES.md).", "LICENSES.md"),
        _looks((), "the licence of fonts that a workspace brings itself; nobody is asked that yet"),
    ),
}


def _of(condition: Condition) -> Answers:
    told = of_conditions(condition.number) if condition.number in BY_CONDITION else ()
    return Answers(condition.clause, str(condition.how), (*told, *_OTHERS.get(condition.number, ())))


ANSWERS: tuple[Answers, ...] = tuple(_of(condition) for condition in CONDITIONS)
