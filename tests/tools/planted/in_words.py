"""Faults to plant in the words of a good text: long and hard sentences, short forms, languages, dates and contacts."""

from tests.tools.planted.good_texts import POLISH, SETTINGS
from tests.tools.planted.in_text import InText

_FIRST = "A nurse sees you first. Then a doctor looks at both of your eyes. The visit takes about two hours."
_TIRED = "Your eyes will feel tired after the drops. Ask a friend"
_PRINT = "We can send you this page in large print."
_ADDRESS = "Come to 12 High Street, Chelmsford CM1 1QH."
_HOLIDAYS = "We close on 25 December 2026 and on 1 January 2027."
_CALL = "Call us on 0300 123 4567, or write to eyes@nhs.net."
_ORGANISATION = """\
[organisation]
name = "Chelmsford Hospital"
phone = "0300 123 4567"
email = "eyes@nhs.net"
"""
_MARKED = f"→{_ORGANISATION}"
_TIRED_PL = "Po wizycie oczy będą zmęczone."
_TEAM_PL = "Nasz zespół mówi po polsku i po angielsku."
_CALL_PL = "Zadzwoń do nas pod numer 0300 123 4567 lub napisz na adres eyes@nhs.net."
_CLOSED_PL = "Nie pracujemy 25 grudnia 2026 roku."

SENTENCES: tuple[InText, ...] = (
    InText(
        "target-of-the-text",
        "reading-level",
        "language: en\n",
        "language: en\ntargets: {reading-age: 6}\n",
        at=(("source/visit.md", ""),),
    ),
    InText(
        "target-of-the-edition",
        "reading-level",
        "reading-age = 14",
        "reading-age = 6",
        path=SETTINGS,
        at=(("source/visit.md", ""),),
    ),
    InText(
        "target-of-easy-read",
        "reading-level",
        "reading-age = 11",
        "reading-age = 5",
        path=SETTINGS,
        at=(("source/visit.md", ""),),
    ),
    InText(
        "over-twenty-words",
        "sentence-length",
        _TIRED,
        "→Your eyes will feel tired after the drops and so you may want to sit down with a cup of tea for a while now. "
        "Ask a friend",
    ),
    InText(
        "over-thirty-five-words",
        "sentence-length",
        "The bus from the station stops in front of the hospital.",
        "→The bus from the station stops in front of the hospital and then goes on past the shop, the school, "
        "the park, the river, the church and the old market to the other end of the town and back.",
    ),
    InText(
        "in-polish",
        "sentence-length",
        _TIRED_PL,
        "→Po wizycie oczy będą zmęczone i dlatego możesz chcieć usiąść u nas na chwilę z kubkiem herbaty albo wody, "
        "zanim pójdziesz powoli do domu.",
        POLISH,
    ),
    InText(
        "in-easy-read",
        "sentence-length",
        "![](car)\nIt is best to leave your car at home.",
        "![](car)\n→It is best to leave your car at home on the day of your visit to the clinic.",
    ),
    InText("six-sentences", "long-paragraph", _FIRST, f"→{_FIRST} We then talk. You can ask us things. We have time."),
    InText("over-lines", "long-paragraph", _CALL, "→We are here.\nWe can help.\nYou can ring.\n" + _CALL + " We talk."),
    InText(
        "in-polish",
        "long-paragraph",
        _CALL_PL,
        f"→{_CALL_PL} Mamy czas. Pytaj nas. Lubimy pytania. Napisz list.",
        POLISH,
    ),
    InText(
        "in-order-to",
        "word-to-avoid",
        "Ask a friend to take you home. It",
        "→Ask a friend to come in order to help you. It",
    ),
    InText("by-means-of", "word-to-avoid", "The bus from", "→You can come by means of the train. The bus from"),
    InText("with-regard-to", "word-to-avoid", _PRINT, "→We can talk with you with regard to your visit."),
    InText("seldom", "hard-word", "The bus from the station", "→The omnibus from the station"),
    InText("of-medicine", "hard-word", _TIRED, "→Your cornea will feel tired after the drops. Ask a friend"),
    InText("in-polish", "hard-word", _TIRED_PL, "→Po wizycie rogówki będą zmęczone.", POLISH),
    InText("in-easy-read", "hard-word", "![](doctor)\nThen a doctor looks", "![](doctor)\n→Then a retinologist looks"),
    InText("in-a-sentence", "capitals", _TIRED, "→YOUR EYES will feel tired after the drops. Ask a friend"),
    InText("in-a-cell", "capitals", "3pm to 5pm |", "→NOT OPEN |"),
    InText("in-polish", "capitals", _TIRED_PL, "→Po wizycie OCZY BĘDĄ ZMĘCZONE.", POLISH),
    InText("outside-easy-read", "passive", _PRINT, "→This page can be sent to you in large print."),
    InText(
        "in-easy-read",
        "passive",
        "![](letter)\nBring our letter with you.",
        "![](letter)\n→Our letter was sent to you.",
    ),
    InText("in-polish", "passive", _TIRED_PL, "→Po wizycie oczy zostaną zbadane.", POLISH),
)

LANGUAGES_AND_SHORT_FORMS: tuple[InText, ...] = (
    InText(
        "mark-lost", "unmarked-language", "[Proszę o tłumacza na mój język]{lang=pl}", "→Proszę o tłumacza na mój język"
    ),
    InText("a-sentence", "unmarked-language", _PRINT, f"{_PRINT}\n\n→Vous pouvez aussi nous appeler par téléphone."),
    InText("another-script", "unmarked-language", _PRINT, f"{_PRINT}\n\n→Мені потрібен перекладач."),
    InText(
        "in-polish",
        "unmarked-language",
        _TEAM_PL,
        f"{_TEAM_PL}\n\n→Please tell us what you need and we will help you with your visit to the clinic.",
        POLISH,
    ),
    InText("never-explained", "abbreviation", _PRINT, "→The CQC can send you this page in large print."),
    InText(
        "explained-too-late",
        "abbreviation",
        _PRINT,
        "→The CQC looks at our work.\n\nThe Care Quality Commission (CQC) is here to help.",
    ),
    InText(
        "in-both-editions",
        "abbreviation",
        "![](car)\nIt is best",
        "![](car)\n→For a CT test, it is best",
        beside=(
            (
                "source/visit.md",
                "Ask a friend to take you home. It is best",
                "→Ask a friend to take you home. For a CT test, it is best",
            ),
        ),
    ),
    InText("in-polish", "abbreviation", _TEAM_PL, "→Nasz zespół mówi po polsku. Zna też ZUS i KRUSW.", POLISH),
)

DATES_AND_CONTACTS: tuple[InText, ...] = (
    InText("two-days", "date-in-full", _HOLIDAYS, "We close on 25 December 2026 and →on 05/04/2027."),
    InText("year-cut-short", "date-in-full", _HOLIDAYS, "We close on 25 December 2026 and →on 26/12/26."),
    InText(
        "month-cut-short",
        "date-in-full",
        "![](closed)\nWe close on 25 December 2026.",
        "![](closed)\n→We close on 25 Dec 2026.",
    ),
    InText("in-polish", "date-in-full", _CLOSED_PL, "→Nie pracujemy 05.04.27.", POLISH),
    InText("day-and-month", "date-without-year", _PRINT, "→From 3 May you can ask for this page in large print."),
    InText("month-first", "date-without-year", _PRINT, "→From May 3rd you can ask for this page in large print."),
    InText("in-polish", "date-without-year", _CLOSED_PL, "→Nie pracujemy 25 grudnia.", POLISH),
    InText("too-short", "phone-number", _PRINT, "→At night, call us on 0300 123 45."),
    InText("without-area", "phone-number", _PRINT, "→You can also call 560 123 at night."),
    InText("behind-a-link", "phone-number", _PRINT, "→Or you can [call the desk](tel:0300123)."),
    InText(
        "of-the-organisation",
        "phone-number",
        _ORGANISATION,
        _MARKED.replace("0300 123 4567", "0300 123 45"),
        path=SETTINGS,
    ),
    InText("in-polish", "phone-number", _TEAM_PL, "→Możesz też zadzwonić pod numer 560 123.", POLISH),
    InText("no-postcode", "address", _ADDRESS, "→Come to 12 High Street, Chelmsford."),
    InText("half-a-postcode", "address", _ADDRESS, "→Come to 12 High Street, Chelmsford CM1 1Q."),
    InText("email-without-host", "address", "write to eyes@nhs.net", "→write to eyes@nhs"),
    InText("site-without-end", "address", _PRINT, "→Look at www.nhs for more."),
    InText(
        "drama-number",
        "placeholder-contact",
        _ORGANISATION,
        _MARKED.replace("0300 123 4567", "01632 960 123"),
        path=SETTINGS,
    ),
    InText(
        "example-email", "placeholder-contact", _ORGANISATION, _MARKED.replace("nhs.net", "example.org"), path=SETTINGS
    ),
    InText(
        "test-website",
        "placeholder-contact",
        _ORGANISATION,
        f'{_MARKED}website = "https://www.clinic.test"\n',
        path=SETTINGS,
    ),
)
