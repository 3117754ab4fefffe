"""Large numbers and percentages in a text, in the digits of any script and with the words of each language.

What reads the numbers knows their signs and the words for thousands, lakhs and millions (`reading/numbers.py`). Here
stands what is a number of that size and says no amount: telephone numbers, numbers of accounts and forms.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from publisher.reading.numbers import Number, numbers

# Words that say percentage, with the number before or after them; the signs are of every language.
_PERCENT_SIGNS = "%‰٪؉％"
_PERCENT: Mapping[str, str] = {
    "en": r"per ?cent",
    "pl": r"procent\w*|proc\.",
    "ur": r"فی ?صد|پرسنٹ",
    "bn": r"শতাংশ\S*|শতকরা",
    "fr": r"pour ?cent|pourcents?",
    "cy": r"y cant",
    "ar": r"(?:بال|في ال)م[ئا]+[ةه]",
    "ta": r"(?:சதவீத|சதவிகித|விழுக்காடு)\S*",
    "gu": r"ટકા|પ્રતિશત",
    "pa": r"ਫ਼ੀਸਦੀ|ਫੀਸਦੀ|ਫ਼ੀਸਦੀ|ਪ੍ਰਤੀਸ਼ਤ",
    "uk": r"відсот\w+|процент\w*",
    "zh": r"百分之",
    "ro": r"la sută|procent(?:e|ul|ului|elor)?",
    "lt": r"procent\w*|proc\.",
    "pt": r"por ?cento",
    "bg": r"процент\w*|на сто",
    "tr": r"yüzde",
    "es": r"por ?ciento",
}
LANGUAGES = frozenset(_PERCENT)
# In whose scripts `\b` and `\w` know no words, or whose words take other letters before and after them.
_UNSPACED_WORDS = frozenset({"ur", "bn", "ar", "ta", "gu", "pa", "zh"})

# Straight before digits, or with a small word between, they say that the digits name something and count nothing.
_NAMES_A_NUMBER = re.compile(
    r"""(?:\b(?:tel|telephone|phone|call|ring|text|fax|mobile|number|no|nr|form|reference|account|charity|code|isbn|pin|
    telefon\w*|zadzwoń|numer\w*|dzwoń|konto|konta|krs|nip|téléphone|appelez|numéro|ffôn|ffoniwch|rhif|номер\w*|
    телефон\w*|дзвоніть|sunați|apelați|număr\w*|skambinkite|telefone|ligue|número|обадете|teléfono|llame|numara\w*)\b|فون|کال|نمبر|رقم|هاتف|اتصل|ফোন|কল|নম্বর|தொலைபேசி|எண்|ફોન|નંબર|ਫ਼ੋਨ|ਫੋਨ|ਨੰਬਰ|电话|号码|编号)
    (?:[\s.:\u00a0]+(?:is|was|us|me|them|him|her|on|at|to|free|jest|pod|do|nas|est|le|au|nous|yw|ni|ar|це|за|нам|la|pe|para|o|се|на|al|ہے|على))*
    [\s.:#\u00a0]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE_END = re.compile(r"(?<![Tt]el)(?<![Nn]o)(?<![Nn]r)[.!?।۔؟]\s|\n")
_NEAR = 32  # letters before a number, for a word that names it and small ones between
# Digits in one piece, or in as many pieces as telephone numbers have (E.164): a name. With commas they are an amount.
_IN_ONE_PIECE = re.compile(r"\d+")
_IN_PIECES = re.compile(r"\d+(?:[\s\u00a0\u202f]\d+)+")
_TELEPHONE_DIGITS = 9
_NO_AMOUNT = re.compile(r"[A-Za-zÀ-ɏ]\d*$|[+#/-]$|\d\)? $|\d ?[-/.]$")
_LETTER_BEFORE = re.compile(r"[A-Za-zÀ-ɏ#+]$")
_METRES = re.compile(r"\d (?:m|k)$")
# What is counted, after digits in one piece: “We text 40000 people.”
_COUNTED = re.compile(
    r"\s+(?:people|persons|men|women|children|patients|residents|families|homes|members|staff|carers|adults|pounds|times)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LargeNumber:
    """A large number, or a percentage, as it stands in a text, and where it begins."""

    shown: str
    start: int
    percentage: bool


def large_numbers(text: str, language: str, least: int) -> Iterator[LargeNumber]:
    """Yield the percentages of a text and its numbers of `least` and more, in order.

    Raises `KeyError` for a language that has no rule.
    """
    tag = language.partition("-")[0]
    percent = re.compile(
        rf"(?:(?<![\d.,٫٬])\d[\d.,٫٬]* ?)?(?:[{_PERCENT_SIGNS}]|{_word(tag)})(?: ?\d[\d.,٫٬]*)?", re.IGNORECASE
    )
    found = [LargeNumber(one[0].strip(), one.start(), True) for one in percent.finditer(text)]
    taken = {place for one in found for place in range(one.start, one.start + len(one.shown))}
    for number in numbers(text, language):
        amount = number.value >= least and number.start not in taken
        if amount and not _says_no_amount(text, number):
            found.append(LargeNumber(number.shown, number.start, False))
    yield from sorted(found, key=lambda one: one.start)


def _word(tag: str) -> str:
    """Return the pattern of a language's words for percentage; those in letters stand by themselves."""
    pattern = _PERCENT[tag]
    return rf"\b(?:{pattern})(?!\w)" if tag not in _UNSPACED_WORDS else f"(?:{pattern})"


def _says_no_amount(text: str, number: Number) -> bool:
    """Return whether a number names something: by its shape, and by what stands straight before it."""
    before, shown = text[max(0, number.start - _NEAR) : number.start], number.shown
    if shown.startswith(tuple("0٠۰০૦੦௦")) or _METRES.search(shown):
        return True
    digits = sum(sign.isdigit() for sign in shown)
    name_like = _IN_ONE_PIECE.fullmatch(shown) or (_IN_PIECES.fullmatch(shown) and digits >= _TELEPHONE_DIGITS)
    if not name_like:
        return _LETTER_BEFORE.search(before) is not None
    if _NO_AMOUNT.search(before):
        return True
    sentence = _SENTENCE_END.split(before)[-1]
    return _NAMES_A_NUMBER.search(sentence) is not None and not _COUNTED.match(text, number.end)
