"""The controls of an easy-read page, and the scripts that make them work; nothing of them is there without script.

They lie in a template, which browsers neither show nor read out. A script beside it puts them on the page.
"""

from collections.abc import Iterable

import htpy
from markupsafe import Markup

from publisher import design
from publisher import language as languages
from publisher.design import CHOICES
from publisher.writers.html.rendering import Rendering
from publisher.writers.page_numbers import page_number

# Remembers what the reader chose; it runs in the head, before anything is shown.
SETTINGS_SCRIPT = "easy_read_settings.js"
SCRIPT = "easy_read.js"

# Letters in a line; 60 is our own judgement (docs/how-to/easy-read.md).
_LONGEST_LINE = 60

# The style sheet that only this page needs.
READER_SHEET = "easy-read-page.css"

# The steps of the text size; how much each is, styles/easy-read-page.css says. "" is the size of the page itself.
_SIZES = ("", "large", "larger", "largest")


def scripts(rendering: Rendering) -> tuple[str, ...]:
    """Return the text of each script of the page, in order; () where it has none."""
    if not rendering.aloud:
        return ()
    # The Nu checker leaves white space at the ends out of the digest, browsers do not.
    return tuple(rendering.materials.script(name).strip() for name in (SETTINGS_SCRIPT, SCRIPT))


def script_element(script: str) -> htpy.Element:
    """Return a script as it stands in the page. Raises `ValueError` for one that would end its own element."""
    if "</" in script or "<!--" in script:
        raise ValueError("a script with “</” or “<!--” would end in the middle of the page")
    return htpy.script[Markup(script)]  # noqa: S704 - the program's own, and checked above


def reader_rules(tags: Iterable[str], rendering: Rendering) -> str:
    """Return the rules that only this page needs and that no file can hold: its schemes, its numbers when printed.

    Each language of `tags` has lines of 60 letters at most; letters that are joined, or hang from one line, stay
    together in wide spacing.
    """
    tokens = rendering.materials.tokens()
    # Variables do not reach the page's number when a browser prints it.
    font = f"{tokens['type-easy-read']['small']} sans-serif"
    return (
        f"{design.scheme_rules(tokens)}{design.choice_variables(tokens)}{''.join(map(_language_rule, tags))}"
        f"@media print{{@page{{@bottom-center{{content:{page_number(rendering.words)};font:{font}}}}}}}\n"
    )


def _language_rule(tag: str) -> str:
    script = languages.find(tag).script
    apart = "normal" if script.complex else "0.1em"
    return f":lang({tag}){{--letters-apart:{apart};--line-length:{_LONGEST_LINE * script.letter:g}em}}\n"


def controls(tags: Iterable[str], rendering: Rendering) -> htpy.Node:
    """Return the template of the controls and the script that shows them; None where the page has none.

    `tags` are the languages of the page, whose words a voice may say.
    """
    if not rendering.aloud:
        return None
    *_, script = scripts(rendering)
    return [htpy.template[_controls(tags, rendering)], script_element(script)]


def _controls(tags: Iterable[str], rendering: Rendering) -> htpy.Element:
    words = rendering.words
    tag = rendering.document.language
    spoken = {
        "data-voice": languages.word_locale(tag),
        "data-not-in": " ".join(_not_in(tags)),
        "data-listen-word": words("Listen"),
        "data-pause-word": words("Pause"),
        "data-go-on-word": words("Go on"),
        "data-error-word": words("The voice does not work now. Try again later."),
    }
    return htpy.section(".controls", spoken, aria_label=words("Help with reading"))[
        htpy.div(".actions")[
            htpy.button(".listen", type="button", hidden=True)[
                _icon(_LISTEN), htpy.span(".listen-word")[words("Listen")]
            ],
            htpy.button(".stop", type="button", hidden=True)[_icon(_STOP), words("Stop")],
            htpy.button(".print", type="button")[_icon(_PRINT), words("Print")],
        ],
        htpy.p(".status", role="status"),
        htpy.details(".settings")[htpy.summary[words("Change how this page looks")], _settings(rendering)],
    ]


def _not_in(tags: Iterable[str]) -> list[str]:
    """Return the languages of `tags` with each region that writes them in another script: "zh-HK"."""
    found = {languages.find(tag).tag.partition("-")[0]: languages.find(tag).not_in for tag in tags}
    return [f"{name}-{region}" for name, regions in found.items() for region in regions]


def _settings(rendering: Rendering) -> list[htpy.Node]:
    words = rendering.words
    sizes = (words("Normal"), words("Large"), words("Larger"), words("Largest"))
    colours = {"white": words("White"), "cream": words("Cream"), "dark": words("Dark"), "yellow": words("Yellow")}
    # Letters that are joined, or hang from one line, are not drawn apart.
    apart = (
        words("Space between words")
        if languages.find(rendering.document.language).script.complex
        else words("Space between letters and words")
    )
    return [
        _choice("text-size", words("Text size"), list(zip(_SIZES, sizes, strict=True))),
        _choice(
            "colours", words("Colours"), [("", words("Like my device")), *((name, colours[name]) for name in CHOICES)]
        ),
        _choice("spacing", apart, [("", words("Normal")), ("wide", words("More"))]),
    ]


def _choice(name: str, label: str, choices: list[tuple[str, str]]) -> htpy.Element:
    """Return a group of choices, of which "" is what the page is like by itself."""
    return htpy.fieldset(f".{name}")[
        htpy.legend[label],
        [
            htpy.label(f".choice.choice-{value or 'none'}")[htpy.input(type="radio", name=name, value=value), shown]
            for value, shown in choices
        ],
    ]


# Signs of 24 by 24, drawn in the colour of the words beside them.
_LISTEN = (
    "M3 9v6h4l6 5V4L7 9zM15.5 8.5a5 5 0 0 1 0 7l1.4 1.4a7 7 0 0 0 0-9.8z"
    "M18.4 5.6a9 9 0 0 1 0 12.8l1.4 1.4a11 11 0 0 0 0-15.6z"
)
_STOP = "M5 5h14v14H5z"
_PRINT = "M6 3h12v4H6zM3 8h18v9h-3v-3H6v3H3zM7.5 15.5h9V21h-9z"


def _icon(path: str) -> Markup:
    return Markup(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{}"/></svg>'
    ).format(path)
