"""Faults to plant in the easy read of a good text: its sentences, numbers, signs, pictures, and what it retells."""

from tests.tools.planted.good_texts import POLISH, SETTINGS, Confirmed
from tests.tools.planted.in_text import InText

_NURSE = "![](nurse)\nA nurse sees you first.\n"
_DOCTOR = "![](doctor)\nThen a doctor looks at your eyes.\n"
_LETTER = "![](letter)\nBring our letter with you.\n"
_CAR = "![](car)\nIt is best to leave your car at home.\n"
_BUS = "![](bus)\nThe bus stops in front of the hospital.\n"
_DESK = "![](desk)\nTell us your name at the desk.\n"
_HELP = "![](listening)\nTell us what would help you most.\nWe have time for you.\n"
_PHONE = "![](phone)\nCall us on 0300 123 4567.\n"
_CLOCK = "![](clock)\nThe visit takes about 2 hours.\n"
_NURSE_PL = "![](nurse)\nNajpierw spotkasz pielęgniarkę.\n"
_LETTER_PL = "![](letter)\nWeź ze sobą nasz list.\n"
_DOOR_PL = "![](door)\nWejdź przez niebieskie drzwi.\n"
_FRIEND_PL = "![](friend)\nPoproś kogoś o pomoc w drodze do domu.\n"
_CLOCK_PL = "![](clock)\nWizyta trwa około 2 godzin.\n"
_DOCTOR_PL = "![](doctor)\nPotem lekarz zbada twoje oczy.\n"
_FRIEND = "![](friend)\nAsk a friend to take you home.\nYour eyes will feel tired after the eye drops.\n"
_TEST = "Bring your **eye test**.\nThis means the numbers for your glasses.\n"
_VISIT = "source/visit.md"
_LONGEST = "longest-sentence-words = 20\n"
_TARGET = (_VISIT, "language: en\n", "language: en\ntargets: {text-words: 30}\n")
_ORGANISATION = """\
[organisation]
name = "Chelmsford Hospital"
phone = "0300 123 4567"
email = "eyes@nhs.net"
"""
_MARKED = f"→{_ORGANISATION}"
# The easy read without its telephone number.
_SILENT = ((_VISIT, _PHONE, "![](phone)\nCall us.\n"),)


def _also(sentence: str) -> tuple[tuple[str, str, str], ...]:
    """Return what lets the text say too what the easy read of “Before you come” says."""
    return ((_VISIT, "Ask a friend to take you home. It is", f"Ask a friend to take you home. {sentence} It is"),)


SENTENCES: tuple[InText, ...] = (
    InText(
        "two-in-a-line",
        "sentence-a-line",
        "Tell us what would help you most.\nWe have",
        "→Tell us what would help you most. We have",
    ),
    InText(
        "three-in-a-row",
        "sentence-a-line",
        _HELP,
        "→![](listening)\nWe have time for you.\nTell us what would help you most.\nYou can ring us.\n",
    ),
    InText(
        "in-polish", "sentence-a-line", _DOOR_PL, "![](door)\n→Wejdź przez niebieskie drzwi. Tam jesteśmy.\n", POLISH
    ),
    InText(
        "three-verbs", "one-idea", _DESK, "![](desk)\n→You come in and you tell us your name, but then you sit down.\n"
    ),
    InText("semicolons", "one-idea", _DESK, "![](desk)\n→Come in; tell us your name; sit down.\n"),
    InText(
        "in-polish",
        "one-idea",
        _DOOR_PL,
        "![](door)\n→Wejdź przez drzwi, bo jesteśmy tam, i powiedz, że czekasz.\n",
        POLISH,
    ),
    InText("one-alone", "negative", _CAR, "![](car)\n→Do not come by car.\n"),
    InText("two-in-a-sentence", "negative", _DESK, "![](desk)\n→You cannot come in if you do not tell us your name.\n"),
    InText("in-polish", "negative", _DOOR_PL, "![](door)\n→Nie idź przez inne drzwi.\n", POLISH),
    InText("you-will", "contraction", _CAR, "![](car)\n→You'll want to leave your car at home.\n"),
    InText("it-is", "contraction", _CAR, "![](car)\n→It's best to leave your car at home.\n"),
    InText("in-a-heading", "contraction", "/// easy-read | Your visit", "→/// easy-read | What we'll do"),
    InText(
        "two-words-for-a-thing",
        "synonyms",
        _CAR,
        "![](car)\n→It is best to come with kids at home.\n",
        beside=((_VISIT, _FRIEND, _FRIEND.replace("a friend", "your children")),),
    ),
    InText(
        "other-verbs",
        "synonyms",
        _HELP,
        "![](listening)\n→Tell us when your visit begins.\n",
        beside=((_VISIT, _DOCTOR, "![](doctor)\nThen your eye test starts.\n"),),
    ),
    InText(
        "in-polish",
        "synonyms",
        _FRIEND_PL,
        "![](friend)\n→Weź ze sobą lekarstwa.\n",
        POLISH,
        beside=((POLISH.source, _LETTER_PL, "![](letter)\nWeź ze sobą nasz list i leki.\n"),),
    ),
    InText("target-of-the-text", "length", _DOCTOR, _DOCTOR.replace("Then", "→Then"), beside=(_TARGET,)),
    InText(
        "target-of-the-edition",
        "length",
        _DOCTOR,
        _DOCTOR.replace("Then", "→Then"),
        beside=((SETTINGS, _LONGEST, f"{_LONGEST}text-words = 30\n"),),
    ),
    InText(
        "in-polish",
        "length",
        _DOCTOR_PL,
        _DOCTOR_PL.replace("Potem", "→Potem"),
        POLISH,
        beside=((SETTINGS, _LONGEST, f"{_LONGEST}text-words = 25\n"),),
    ),
)

NUMBERS_AND_SIGNS: tuple[InText, ...] = (
    InText("small", "number-words", "The visit takes about 2 hours.", "→The visit takes about two hours."),
    InText("in-a-heading", "number-words", "/// easy-read | Your visit", "→/// easy-read | Two hours with us"),
    InText("in-polish", "number-words", "około 2 godzin.\n", "około →dwóch godzin.\n", POLISH),
    InText(
        "thousands",
        "big-number",
        _CAR,
        "![](car)\n→There are 40,000 cars in the town.\n",
        beside=_also("There are 40,000 cars in the town."),
    ),
    InText(
        "percentage",
        "big-number",
        _CAR,
        "![](car)\n→Of our patients, 60 % come by bus.\n",
        beside=_also("Of our patients, 60 % come by bus."),
    ),
    InText(
        "millions",
        "big-number",
        _CAR,
        "![](car)\n→There are 2 million cars here.\n",
        beside=_also("There are 2 million cars here."),
    ),
    InText("in-a-heading", "roman-numeral", "/// easy-read | Your visit", "→/// easy-read | Your visit, part II"),
    InText("in-a-sentence", "roman-numeral", _CAR, "![](car)\n→Come to part IV.\n", beside=_also("Come to part IV.")),
    InText(
        "in-polish",
        "roman-numeral",
        _DOOR_PL,
        "![](door)\n→Wejdź na piętro III.\n",
        POLISH,
        beside=((POLISH.source, "idź na pierwsze piętro", "idź na piętro III"),),
    ),
    InText("round", "brackets", _CAR, "![](car)\n→It is best to leave your car (or bike) at home.\n"),
    InText("alone", "brackets", _CAR, "![](car)\n→a) It is best to leave your car at home.\n"),
    InText("see-above", "brackets", _CAR, "![](car)\n→It is best to leave your car at home, see above.\n"),
    InText("in-polish", "brackets", _DOOR_PL, "![](door)\n→Wejdź przez drzwi (niebieskie).\n", POLISH),
    InText("ampersand", "special-character", _CAR, "![](car)\n→Leave your car & bike at home.\n"),
    InText("slash", "special-character", _CAR, "![](car)\n→Leave your car/bike at home.\n"),
    InText(
        "in-polish", "special-character", _DOOR_PL, "![](door)\n→Wejdź przez niebieskie drzwi i/lub bramę.\n", POLISH
    ),
    InText("one-long-word", "type-style", _CAR, "![](car)\n→Please LEAVE your car at home.\n"),
    InText("two-words", "type-style", _CAR, "![](car)\n→Leave YOUR CAR at home.\n"),
    InText("in-polish", "type-style", _DOOR_PL, "![](door)\n→Wejdź przez NIEBIESKIE drzwi.\n", POLISH),
)

WORDS_AND_PICTURES: tuple[InText, ...] = (
    InText(
        "no-next-sentence",
        "unexplained-term",
        _TEST,
        _TEST.replace("Bring", "→Bring").replace("This means", "We like"),
    ),
    InText("marked-anew", "unexplained-term", _CAR, "![](car)\n→It is best to leave your **car** at home.\n"),
    InText("in-polish", "unexplained-term", _DOOR_PL, "![](door)\n→Wejdź przez niebieskie **drzwi**.\n", POLISH),
    InText("taken-out-of-a-row", "picture", _CAR, "→It is best to leave your car at home.\n"),
    InText("row-added", "picture", _CAR, f"{_CAR}\n→Your eyes need a rest.\n"),
    InText("in-polish", "picture", _DOOR_PL, "→Wejdź przez niebieskie drzwi.\n", POLISH),
    InText("one-section", "same-picture", "![](car)\n", "→![](letter)\n"),
    InText("two-sections", "same-picture", "![](desk)\n", "→![](doctor)\n"),
    InText("in-polish", "same-picture", "![](door)\n", "→![](letter)\n", POLISH),
    InText(
        "no-telephone",
        "contact",
        _ORGANISATION,
        _MARKED.replace('phone = "0300 123 4567"\n', ""),
        path=SETTINGS,
        beside=_SILENT,
    ),
    InText("no-address", "contact", _ORGANISATION, _MARKED.replace('email = "eyes@nhs.net"\n', ""), path=SETTINGS),
    InText(
        "nothing",
        "contact",
        _ORGANISATION,
        '→[organisation]\nname = "Chelmsford Hospital"\n',
        path=SETTINGS,
        beside=_SILENT,
    ),
)

RETELLING: tuple[InText, ...] = (
    InText(
        "a-new-paragraph",
        "section-not-retold",
        "\n## Before you come",
        "\n→Ring us to ask for another day.\n\n## Before you come",
    ),
    InText(
        "a-new-section",
        "section-not-retold",
        "\n## Ask us for help",
        "\n## Parking\n\n→You can park behind the hospital.\n\n## Ask us for help",
    ),
    InText(
        "in-polish",
        "section-not-retold",
        "\n## Pomoc",
        "\n## Parking\n\n→Za szpitalem jest parking.\n\n## Pomoc",
        POLISH,
    ),
    InText(
        "the-text",
        "section-changed",
        "The visit takes about two hours.\n\n/// easy-read | Your visit",
        "The visit takes at least two hours.\n\n→/// easy-read | Your visit",
        confirmed=Confirmed.BEFORE,
    ),
    InText(
        "the-easy-read",
        "section-changed",
        "/// easy-read | Ask us for help\n![](phone)\nCall us",
        "→/// easy-read | Ask us for help\n![](phone)\nPlease call us",
        confirmed=Confirmed.BEFORE,
    ),
    InText(
        "never-confirmed",
        "section-changed",
        "/// easy-read | Ask us for help",
        "→/// easy-read | Ask us for help",
        confirmed=Confirmed.BUT_THE_LAST,
    ),
    InText(
        "in-polish",
        "section-changed",
        "/// easy-read | Pomoc",
        "→/// easy-read | Pomoc",
        POLISH,
        confirmed=Confirmed.BUT_THE_LAST,
    ),
    InText("number", "fact-not-in-section", "The visit takes about 2 hours.", "→The visit takes about 3 hours."),
    InText(
        "date",
        "fact-not-in-section",
        "![](closed)\nWe close on 25 December 2026.",
        "![](closed)\n→We close on 26 December 2026.",
    ),
    InText("name", "fact-not-in-section", _DOCTOR, "![](doctor)\n→Then Doctor Green looks at your eyes.\n"),
    InText("in-polish", "fact-not-in-section", "Wizyta trwa około 2 godzin.", "→Wizyta trwa około 3 godzin.", POLISH),
)
