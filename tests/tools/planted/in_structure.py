"""Faults to plant in the structure of a good text: headings, lists, tables, pictures and links."""

from tests.tools.planted.good_texts import POLISH
from tests.tools.planted.in_text import InText

_PLAN = "![A plan of the two doors of the hospital, with the bus stop between them](plan)"
_PLAN_PL = "![Plan szpitala z dwoma wejściami i przystankiem między nimi](plan)"
_ADVICE = "[our advice on eye drops](https://www.nhs.uk/eye-drops)"
_MAP = "[map of the hospital](https://www.nhs.uk/hospital-map)"
_MAP_PL = "[mapę szpitala](https://www.nhs.uk/mapa)"
_THINGS = "- the letter that we sent to you\n- the glasses that you wear most\n- a list of the medicine that you take\n"
_HEADS = "| Day       | Morning    | Evening    |"
_MONDAY = "| # Monday  | 8am to noon | 4pm to 6pm |"
_TUESDAY = "| # Tuesday | 9am to noon | 5pm to 7pm |"
_FRIDAY = "| # Friday  | 8am to noon | 3pm to 5pm |"
_STAIRS = "2. Take the stairs to the first floor.\n"
_LONG = "A plan of the hospital with its doors, the bus stop, the shop, the desk, the stairs and the lift"

HEADINGS: tuple[InText, ...] = (
    InText("a-second-title", "one-title", "## Before you come", "→# Before you come"),
    InText(
        "the-title-again", "one-title", "A nurse sees you first. Then", "→# Your visit\n\nA nurse sees you first. Then"
    ),
    InText("in-polish", "one-title", "## Pomoc", "→# Pomoc", POLISH),
    InText("part-two-levels-down", "heading-order", "### On holidays", "→#### On holidays"),
    InText("first-heading-too-deep", "heading-order", "## Before you come", "→### Before you come"),
    InText("in-polish", "heading-order", "Nie pracujemy 25", "→#### Święta\n\nNie pracujemy 25", POLISH),
    InText("space-alone", "empty-heading", "### On holidays", "→### &nbsp;"),
    InText("marks-alone", "empty-heading", "## How to find us", "→##\n"),
    InText("decorative-picture", "empty-heading", "### On holidays", "→### ![](sun){.decorative}"),
    InText("at-the-end", "heading-without-text", "///\n\n## Ask us", "///\n\n→## By car\n\n## Ask us"),
    InText(
        "part-at-the-end",
        "heading-without-text",
        "\n/// easy-read | How to find us",
        "\n→### By train\n\n/// easy-read | How to find us",
    ),
    InText("in-polish", "heading-without-text", "\n## Pomoc", "\n→## Parking\n\n## Pomoc", POLISH),
    InText("two-sections", "repeated-heading", "## Ask us for help", "→## Before you come"),
    InText(
        "two-parts",
        "repeated-heading",
        "\n/// easy-read | When we",
        "\n→### on holidays\n\nRing us.\n\n/// easy-read | When we",
    ),
    InText("in-polish", "repeated-heading", "## Jak do nas trafić", "→## Kiedy można przyjść", POLISH),
    InText("alone", "bold-as-heading", "Please bring these", "→**What to bring**\n\nPlease bring these"),
    InText(
        "with-a-colon",
        "bold-as-heading",
        "Your eyes will feel tired after the drops. Ask",
        "→**On the way home:**\n\nYour eyes will feel tired. Ask",
    ),
    InText("in-polish", "bold-as-heading", "Nie pracujemy 25", "→**Święta**\n\nNie pracujemy 25", POLISH),
    InText("sentence", "heading-full-stop", "## How to find us", "→## How to find us."),
    InText(
        "title",
        "heading-full-stop",
        "---\ntitle: Your first visit to the eye clinic",
        "→---\ntitle: Your first visit to the eye clinic.",
    ),
    InText("in-polish", "heading-full-stop", "## Jak do nas trafić", "→## Jak do nas trafić.", POLISH),
    InText(
        "many-words",
        "heading-length",
        "## Before you come",
        "→## What you can do at home in the days and weeks before you come to see us",
    ),
    InText(
        "title",
        "heading-length",
        "---\ntitle: Your first visit to the eye clinic",
        "→---\ntitle: Your first visit to the eye clinic, what to bring with you, and how to find us",
    ),
    InText(
        "in-polish",
        "heading-length",
        "## Zanim przyjdziesz",
        "→## Co możesz zrobić w domu kilka dni przed wizytą, zanim do nas przyjdziesz",
        POLISH,
    ),
    InText("all-of-it", "heading-capitals", "## Before you come", "→## BEFORE YOU COME"),
    InText("one-word", "heading-capitals", "## Before you come", "→## BEFORE you come"),
    InText("in-polish", "heading-capitals", "## Zanim przyjdziesz", "→## ZANIM PRZYJDZIESZ", POLISH),
)

LISTS_AND_TABLES: tuple[InText, ...] = (
    InText("bullets", "typed-list", _THINGS, "→• the letter that we sent to you\n• the glasses that you wear most\n"),
    InText(
        "dashes-in-a-line",
        "typed-list",
        "with you:\n\n" + _THINGS,
        "with you. →We ask for these things: - the letter - your glasses - a list\n",
    ),
    InText(
        "numbers",
        "typed-list",
        "1. Go through the blue door.\n" + _STAIRS,
        "→Now 1) go through the door, 2) take the stairs.\n\n",
    ),
    InText(
        "in-polish",
        "typed-list",
        "- list, który od nas masz\n- okulary",
        "→• list, który od nas masz\n• okulary, w których czytasz\n\n- okulary",
        POLISH,
    ),
    InText("no-headings", "table-header", _HEADS, "→|     |     |     |"),
    InText("empty-column", "table-header", _HEADS, "→| Day | Morning |   |"),
    InText("empty-row", "table-header", _MONDAY, f"{_MONDAY}\n→| # &nbsp; | 1pm to 2pm | 7pm to 8pm |"),
    InText("same-as-above", "merged-cells", _FRIDAY, "→| # Friday | ditto | 3pm to 5pm |"),
    InText("empty-first-cell", "merged-cells", _FRIDAY, f"{_FRIDAY}\n→|  | 1pm to 2pm | 3pm to 5pm |"),
    InText("one-cell-alone", "merged-cells", _FRIDAY, f"{_FRIDAY}\n→| Closed in August |  |  |"),
    InText("in-polish", "merged-cells", "| od 9 do 13 |", "→| jak wyżej |", POLISH),
)

PICTURES_AND_LINKS: tuple[InText, ...] = (
    InText("figure", "missing-alternative-text", _PLAN, "→![](plan)"),
    InText("in-a-line", "missing-alternative-text", "The bus from", "→![](bus) The bus from"),
    InText("in-polish", "missing-alternative-text", _PLAN_PL, "→![](plan)", POLISH),
    InText("name-of-a-file", "vague-alternative-text", _PLAN, "→![IMG_2041.jpeg](plan)"),
    InText("kind-alone", "vague-alternative-text", _PLAN, "→![photo](plan)"),
    InText("in-polish", "vague-alternative-text", _PLAN_PL, "→![plan_final.png](plan)", POLISH),
    InText("picture-of", "alternative-text-beginning", _PLAN, "→![Picture of the two doors of the hospital](plan)"),
    InText(
        "image-showing", "alternative-text-beginning", _PLAN, "→![Image showing the two doors of the hospital](plan)"
    ),
    InText("in-polish", "alternative-text-beginning", _PLAN_PL, "→![Zdjęcie szpitala z dwoma wejściami](plan)", POLISH),
    InText(
        "all-that-is-there",
        "alternative-text-length",
        _PLAN,
        f"→![{_LONG}, as you see them from the station on the other side of the road](plan)",
    ),
    InText(
        "in-a-line",
        "alternative-text-length",
        "The bus from",
        f"→![{_LONG}, as you see them when you come out of the train at the new station](bus) The bus from",
    ),
    InText(
        "in-polish",
        "alternative-text-length",
        _PLAN_PL,
        "→!["
        + "Plan szpitala, na którym są wejścia, przystanek, sklep, schody i winda, " * 2
        + "a obok jest parking](plan)",
        POLISH,
    ),
    InText("no-words", "link-text", _MAP + " too", "→[&nbsp;](https://www.nhs.uk/hospital-map) map too"),
    InText(
        "silent-picture",
        "link-text",
        _MAP + " too",
        "→[![](map){.decorative}](https://www.nhs.uk/hospital-map) map too",
    ),
    InText("in-polish", "link-text", _MAP_PL, "→[&nbsp;](https://www.nhs.uk/mapa) mapę", POLISH),
    InText(
        "click-here",
        "vague-link-text",
        "Look at the " + _MAP + " too",
        "For the map, →[click here](https://www.nhs.uk/hospital-map)",
    ),
    InText(
        "an-address", "vague-link-text", _MAP, "→[https://www.nhs.uk/hospital-map](https://www.nhs.uk/hospital-map)"
    ),
    InText(
        "more",
        "vague-link-text",
        "Look at the " + _MAP + " too",
        "There is a map of the hospital, →[read more](https://www.nhs.uk/hospital-map)",
    ),
    InText("in-polish", "vague-link-text", _MAP_PL, "→[tutaj](https://www.nhs.uk/mapa)", POLISH),
    InText("two-targets", "same-link-text", _MAP, "→[our advice on eye drops](https://www.nhs.uk/hospital-map)"),
    InText("other-capitals", "same-link-text", _MAP, "→[Our advice on Eye Drops](https://www.nhs.uk/eye-drops/2)"),
    InText("in-polish", "same-link-text", _MAP_PL, "→[nasze rady o lekach](https://www.nhs.uk/mapa)", POLISH),
)
