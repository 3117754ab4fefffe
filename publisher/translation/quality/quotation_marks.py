"""Quotation marks: those of the language, opened and closed, also where a quotation runs over several paragraphs."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from publisher import language as languages
from publisher.findings import Finding, Severity
from publisher.language import Language, QuotationMarks
from publisher.translation.quality.pair import Pair, QualityCheck

# Unicode's property Quotation_Mark (PropList.txt, 16.0) without the straight marks.
_SIGNS = "«»‘’‚‛“”„‟‹›「」『』〝〞〟"
_APOSTROPHE = "’"
_ANGLES = frozenset("«»‹›")  # arrows of paths too: “Home » Contact”
_NO_BREAK = "\u00a0\u202f"
# Typed instead of quotation marks: straight ones, or two of another sign in a row.
_STRAIGHT = re.compile(
    r"""(?P<double>["＂][^"＂\n]*["＂])|(?P<single>(?:^|(?<=[\s(\[—–]))'(?=\S)[^'\n]*(?<=\S)'(?=[\s)\].,;:!?…]|$))"""
    r"""|''|``|,,|(?<![\d"])["＂]""",
    re.MULTILINE,
)
# Spanish begins each further paragraph of a quotation with a closing mark (Ortografía de la lengua española, 2010,
# «comillas de seguir»); the others with an opening one, or with none.
_GOES_ON_WITH_CLOSING = frozenset({"es"})
_SHOWN = 15


def other_quotation_marks(pair: Pair) -> Iterator[Finding]:
    """Find straight quotation marks, those of another language, and those that open or close nothing.

    A quotation of several paragraphs may be left open at the end of each but its last, as the source does it.
    """
    if straight := next(_straight(pair), ""):
        yield pair.finding(f"“{straight}” has no quotation marks of {pair.target.english_name}.", _write(pair))
    reading = _read(pair.told, pair.target, _arrows(pair))
    for first in reading.foreign[:1]:
        yield pair.finding(
            f"{pair.told[first]} is no quotation mark of {pair.target.english_name}, at “{_around(pair.told, first)}”.",
            _write(pair),
        )
    if not straight and not reading.foreign and (at := _alone(pair, reading)) is not None:
        doing = "closes nothing" if at in reading.stray else "opens a quotation that nothing closes"
        yield pair.finding(
            f"The mark {pair.told[at]} {doing}, at “{_around(pair.told, at)}”.",
            f"Delete it, or write the other mark too. {_write(pair)}",
        )
    if lost := _lost(pair, reading):
        yield pair.finding(f"The quotation of several paragraphs {lost}.", _write(pair))
    if (bare := _without_space(pair)) is not None:
        yield pair.finding(
            f"The mark {pair.told[bare]} has no no-break space beside it, at “{_around(pair.told, bare)}”.",
            _write(pair),
        )


def leaves_open(text: str, language: str) -> bool:
    """Return whether a paragraph begins with a quotation mark that it does not close: the next one goes on with it."""
    return _is_open_from_start(text, _read(text, languages.find(language)))


@dataclass
class _Reading:
    """What the marks of a text do, by their place in it: `pairs` are opened and closed, `stray` close nothing."""

    open: list[int] = field(default_factory=list)
    pairs: list[tuple[int, int]] = field(default_factory=list)
    stray: list[int] = field(default_factory=list)
    foreign: list[int] = field(default_factory=list)


def _read(text: str, language: Language, arrows: frozenset[str] = frozenset()) -> _Reading:
    """Return what the marks of a text do in a language; `arrows` are signs that are no quotation marks here."""
    closing = _closing(language)
    every = frozenset().union(*closing.values())
    reading = _Reading()
    last = {sign: text.rfind(sign) for sign in "‘’"}
    for found in re.finditer(f"[{_SIGNS}]", text):
        at, sign = found.start(), found[0]
        if sign in arrows or _is_apostrophe(text, at, closing, reading, last):
            continue
        if reading.open and sign in closing[text[reading.open[-1]]]:
            reading.pairs.append((reading.open.pop(), at))
        elif sign in closing:
            reading.open.append(at)
        else:
            (reading.stray if sign in every else reading.foreign).append(at)
    return reading


def _is_apostrophe(
    text: str, at: int, closing: Mapping[str, frozenset[str]], reading: _Reading, last: Mapping[str, int]
) -> bool:
    """Return whether ’ is no quotation mark: inside a word, before one, or where no single mark is open.

    `last` is where the last of each single mark of the text stands.
    """
    if text[at] != _APOSTROPHE:
        return text[at] == "‘" and _is_letter(text[at - 1 : at]) and _is_letter(text[at + 1 : at + 2])
    if reading.open and _APOSTROPHE in closing[text[reading.open[-1]]]:
        return _is_letter(text[at + 1 : at + 2]) and at < last[_APOSTROPHE]
    return _APOSTROPHE not in closing or _is_letter(text[at - 1 : at]) or last["‘"] < at


def _is_letter(sign: str) -> bool:
    return bool(sign) and unicodedata.category(sign)[0] in "LMN"


@cache
def _closing(language: Language) -> Mapping[str, frozenset[str]]:
    """Return what may close each mark that may open a quotation."""
    found: dict[str, frozenset[str]] = {}
    for opening, closing in (language.quotes, language.inner_quotes, *language.other_quotes):
        found[opening.strip()] = found.get(opening.strip(), frozenset()) | {closing.strip()}
    return found


def _arrows(pair: Pair) -> frozenset[str]:
    """Return signs that the source has and its language does not quote with."""
    source = _closing(languages.find(pair.source_language))
    return frozenset(sign for sign in _ANGLES if sign in pair.said and sign not in source)


def _straight(pair: Pair) -> Iterator[str]:
    """Yield what stands in straight marks, or is one, and does not stand so in the source, as code does."""
    for found in _STRAIGHT.finditer(pair.told):
        if found[0] not in pair.said:
            yield found[0] if len(found[0]) > 1 else _around(pair.told, found.start())


def _is_open_from_start(text: str, reading: _Reading) -> bool:
    return len(reading.open) == 1 and not text[: reading.open[0]].strip()


def _is_last(pair: Pair) -> bool:
    """Return whether the source may be the last paragraph of a quotation: it begins and ends with one."""
    reading = _read(pair.said, languages.find(pair.source_language))
    first, last = _ends(pair.said)
    return any(begin <= first and last < end for begin, end in reading.pairs)


def _alone(pair: Pair, reading: _Reading) -> int | None:
    """Return where a mark stands without the other one, though no quotation goes on from or to another paragraph."""
    stray, still_open = list(reading.stray), list(reading.open)
    goes_on = leaves_open(pair.said, pair.source_language)
    if pair.goes_on is not False and (goes_on or _is_last(pair)):
        if stray and not _words(pair.told[: stray[0]]) and _closes_to_go_on(pair):
            # It opens the paragraph: the mark at the end, if there is one, closes what this one goes on with.
            stray.pop(0)
        if not goes_on and len(stray) == 1 and not _words(pair.told[stray[0] :]):
            stray.clear()
    if goes_on and _is_open_from_start(pair.told, reading):
        still_open.clear()
    return min([*stray, *still_open], default=None)


def _closes_to_go_on(pair: Pair) -> bool:
    return pair.language.partition("-")[0] in _GOES_ON_WITH_CLOSING


def _lost(pair: Pair, reading: _Reading) -> str:
    """Return what a quotation of several paragraphs lacks at its beginning or its end; "" where it lacks nothing."""
    marks = [*reading.open, *reading.stray, *reading.foreign, *(at for both in reading.pairs for at in both)]
    first, last = _ends(pair.told)
    if pair.goes_on is False and leaves_open(pair.said, pair.source_language):
        opens = any(at <= first for at in marks)
        return "" if opens or _STRAIGHT.search(pair.told) else "begins here, and no mark opens it"
    if pair.goes_on and _is_last(pair):
        closes = any(last < at for at in marks)
        return "" if closes or _STRAIGHT.search(pair.told) else "ends here, and no mark closes it"
    return ""


def _words(text: str) -> bool:
    return any(map(_is_letter, text))


def _ends(text: str) -> tuple[int, int]:
    """Return where the first and the last letter of a text stand; behind it and before it where it has none."""
    first = next((at for at, sign in enumerate(text) if _is_letter(sign)), len(text))
    last = next((at for at in range(len(text) - 1, -1, -1) if _is_letter(text[at])), -1)
    return first, last


def _without_space(pair: Pair) -> int | None:
    """Return where a mark has no no-break space that the language asks for; None where all have."""
    opening, closing = pair.target.quotes
    arrows = _arrows(pair)
    for found in re.finditer(f"[{_SIGNS}]", pair.told):
        at, sign = found.start(), found[0]
        if sign in arrows:
            continue
        if sign == opening.strip() != opening and pair.told[at + 1 : at + 2] not in tuple(_NO_BREAK):
            return at
        if sign == closing.strip() != closing and pair.told[max(0, at - 1) : at] not in tuple(_NO_BREAK):
            return at
    return None


def _around(text: str, at: int) -> str:
    return re.sub(r"\s", " ", text[max(0, at - _SHOWN) : at + _SHOWN + 1]).strip()


def _write(pair: Pair) -> str:
    """Return how the language quotes, as an example."""
    row = pair.target
    inner = "" if row.inner_quotes == row.quotes else f", and inside them {_example(row.inner_quotes)}"
    spaces = ", with no-break spaces" if row.quotes[0].strip() != row.quotes[0] else ""
    return f"{row.english_name} has {_example(row.quotes)}{spaces}{inner}."


def _example(marks: QuotationMarks) -> str:
    return f"{marks[0]}…{marks[1]}"


CHECK = QualityCheck(
    id="translation-quotation-marks",
    title="Quotation marks are those of the language",
    severity=Severity.WARNING,
    run=other_quotation_marks,
)
