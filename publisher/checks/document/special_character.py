"""Easy read has no special characters."""

import re
from collections.abc import Iterator, Mapping

from babel import Locale

from publisher import language as languages
from publisher.findings import Check, Finding, Severity
from publisher.model import Document
from publisher.reading.beginnings import first_letters
from publisher.reading.copied import LEFT_OUT
from publisher.reading.dates import NUMERIC
from publisher.reading.runs import Run, runs_to_mend
from publisher.standards import BITV, DAPB1605, INCLUSION_EUROPE, Mark, Source

# Each sign with the forms that scripts have of it: full width (FF00 block), small (FE50 block), and those of their own
# (the Arabic five-pointed star, the wave dash of Chinese and Japanese, the strokes and operators of mathematics).
SIGNS: Mapping[str, str] = {
    "&": "&＆﹠",
    "/": "/／⁄∕",
    "\\": "\\＼﹨",
    "<": "<＜﹤",
    ">": ">＞﹥",
    "#": "#＃﹟",
    "§": "§",
    "*": "*＊﹡∗٭",
    "~": "~～〜∼",
}
_SIGN_OF = {form: sign for sign, forms in SIGNS.items() for form in forms}
# Telephone numbers, as people write them: six digits or more with spaces, brackets, dots or dashes between them, one
# slash after the code of a place; and codes between stars and crosses.
_TELEPHONE = re.compile(
    r"[*#]{1,2}\d{2,}(?:[*#]\d+)*[*#]{1,2}|(?<![\d/])(?:0\d{1,5}\s?/\s?)?\d(?:[\s().-]{0,3}\d){5,}(?![\d/])"
)
_LONGEST_QUOTED = 60
_OUTSIDE = ".,;:!?()[]“”‘’\"'«»„،؛؟۔।。，；：！？（）"


def special_characters(document: Document) -> Iterator[Finding]:
    """Find each word with a special character.

    Addresses, code, telephone numbers and dates are passed over: the first three are copied, not read, and of dates
    another check speaks. So are words that the workspace's readers know.
    """
    known = frozenset(document.allowed_words)
    for run in runs_to_mend(document):
        if not _SIGN_OF.keys().isdisjoint(run.text):
            yield from _in_run(run, known, document.language)


def _in_run(run: Run, known: frozenset[str], language: str) -> Iterator[Finding]:
    text = run.text
    for pattern in (NUMERIC, _TELEPHONE):
        text = pattern.sub(lambda found: LEFT_OUT * len(found[0]), text)
    tokens = list(re.finditer(r"\S+", text))
    for index, token in enumerate(tokens):
        sign = next((character for character in token[0] if character in _SIGN_OF), "")
        words = run.text[token.start() : token.end()].strip(_OUTSIDE)
        if not sign or words.casefold() in known:
            continue
        if not any(character.isalnum() for character in words):
            near = tokens[max(index - 1, 0) : index + 2]
            words = " ".join(run.text[one.start() : one.end()].strip(_OUTSIDE) for one in near)
        yield Finding(
            f"“{first_letters(words, _LONGEST_QUOTED)}” has the sign “{sign}”.",
            mend=_mend(_SIGN_OF[sign], language),
            place=run.place(token.start()),
        )


def _mend(sign: str, language: str) -> str:
    match sign:
        case "&":
            return f"Write a word, such as “{_joining('standard', language)}”."
        case "/":
            return f"Write a word, such as “{_joining('or', language)}”, or name one thing alone."
        case "*":
            return "Take the sign away, and say in a sentence what it stands for."
        case "#":
            return "Take the sign away, or write “number” in the language of the text."
        case "§":
            return "Say which part of which law you mean, in words."
        case "<" | ">":
            return "Write “less than” or “more than” in the language of the text."
        case _:
            return "Write in words what the sign stands for, such as “about”, or take it away."


def _joining(style: str, language: str) -> str:
    """Return what a language writes between the last two things of a list (CLDR): “and”, or “or”."""
    tag = languages.find(language).tag
    pattern = str(Locale.parse(tag, sep="-").list_patterns[style]["2"])
    return pattern.replace("{0}", "").replace("{1}", "").strip()


CHECK = Check(
    id="special-character",
    title="No special characters stand in the text",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=special_characters,
    editions=("easy-read",),
    sources=(Source(INCLUSION_EUROPE, Mark.MEMORY), Source(BITV, Mark.VERIFIED)),
)
