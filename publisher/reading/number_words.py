"""Numbers from two to ten as words, by language and form, with their values.

English and Polish have the words up to ninety-nine too. A form that is more often another word stands in no table:
Urdu “نو” (new), Tamil “ஆறு” (river), Romanian “nouă” (new, to us), Turkish “altı” (under: “18 yaş altı”); Bengali
“নয়” (is not) and Urdu “دو” (give) only where they count.
Chinese words count where a measure word follows, since each of the signs is a part of many other words.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from publisher.reading.copied import LEFT_OUT
from publisher.reading.sentences import words_of
from publisher.reading.spelling import one_spelling

# Language, then value, then the forms of the word.
_FORMS: Mapping[str, Mapping[int, str]] = {
    "en": {
        **dict(enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)),  # noqa: SIM905 - a row of words reads as words
        **dict(enumerate("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=13)),  # noqa: SIM905 - the same
    },
    "pl": {
        2: "dwa dwaj dwie dwóch dwu dwóm dwom dwoma dwiema dwoje dwojga dwojgu dwojgiem",
        3: "trzy trzej trzech trzem trzema troje trojga trojgu trojgiem",
        4: "cztery czterej czterech czterem czterema czworo czworga czworgu czworgiem",
        5: "pięć pięciu pięcioma pięcioro pięciorga pięciorgu",
        6: "sześć sześciu sześcioma sześcioro sześciorga sześciorgu",
        7: "siedem siedmiu siedmioma siedmioro siedmiorga siedmiorgu",
        8: "osiem ośmiu ośmioma ośmioro ośmiorga ośmiorgu",
        9: "dziewięć dziewięciu dziewięcioma dziewięcioro dziewięciorga dziewięciorgu",
        10: "dziesięć dziesięciu dziesięcioma dziesięcioro dziesięciorga dziesięciorgu",
        11: "jedenaście jedenastu",
        12: "dwanaście dwunastu",
        13: "trzynaście trzynastu",
        14: "czternaście czternastu",
        15: "piętnaście piętnastu",
        16: "szesnaście szesnastu",
        17: "siedemnaście siedemnastu",
        18: "osiemnaście osiemnastu",
        19: "dziewiętnaście dziewiętnastu",
    },
    "ur": {2: "دو", 3: "تین تینوں", 4: "چار چاروں", 5: "پانچ پانچوں", 6: "چھ چھے", 7: "سات", 8: "آٹھ", 10: "دس"},
    "bn": {2: "দুই দু", 3: "তিন", 4: "চার", 5: "পাঁচ", 6: "ছয় ছ", 7: "সাত", 8: "আট", 9: "নয়", 10: "দশ"},
    "fr": {2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 10: "dix"},
    "cy": {
        2: "dau dwy ddau ddwy",
        3: "tri tair dri dair thri thair",
        4: "pedwar pedair bedwar bedair phedwar phedair",
        5: "pump bump phump pum bum",
        6: "chwech chwe",
        7: "saith",
        8: "wyth",
        9: "naw",
        10: "deg ddeg",
    },
    "ar": {
        2: "اثنان اثنين اثنتان اثنتين",
        3: "ثلاثة ثلاث",
        4: "أربعة أربع",
        5: "خمسة خمس",
        6: "ستة",
        7: "سبعة سبع",
        8: "ثمانية ثماني",
        9: "تسعة تسع",
        10: "عشرة",
    },
    "ta": {2: "இரண்டு", 3: "மூன்று", 4: "நான்கு", 5: "ஐந்து", 7: "ஏழு", 8: "எட்டு", 9: "ஒன்பது", 10: "பத்து"},
    "gu": {2: "બે", 3: "ત્રણ", 4: "ચાર", 5: "પાંચ", 6: "છ", 7: "સાત", 8: "આઠ", 9: "નવ", 10: "દસ"},
    "pa": {2: "ਦੋ", 3: "ਤਿੰਨ", 4: "ਚਾਰ", 5: "ਪੰਜ", 6: "ਛੇ", 7: "ਸੱਤ", 8: "ਅੱਠ", 9: "ਨੌਂ", 10: "ਦਸ"},
    "uk": {
        2: "два дві двох двом двома двоє",
        3: "три трьох трьом трьома троє",
        4: "чотири чотирьох чотирьом чотирма четверо",
        5: "п'ять п'яти п'ятьох п'ятьом п'ятьма п'ятьома п'ятеро",
        6: "шість шести шістьох шістьом шістьма шістьома шестеро",
        7: "сім семи сімох сімом сімома семеро",
        8: "вісім восьми вісьмох вісьмом вісьма вісьмома восьмеро",
        9: "дев'ять дев'яти дев'ятьох дев'ятьом дев'ятьма дев'ятьома дев'ятеро",
        10: "десять десяти десятьох десятьом десятьма десятьома десятеро",
    },
    "zh": {},
    "ro": {2: "doi două", 3: "trei", 4: "patru", 5: "cinci", 6: "șase", 7: "șapte", 8: "opt", 10: "zece"},
    "lt": {  # beside the usual forms those of what is always counted in pairs or sets: “ketverius metus” (4 years)
        2: "du dvi dviejų dviem dviejuose dviejose dvejų dveji dvejus dvejiems dvejais dvejos dvejas",
        3: "trys trijų trims tris trimis trijuose trijose trejų treji trejus trejiems trejais trejos trejas",
        **{
            value: f"{stem}i {stem}ios {stem}ių {stem}iems {stem}ioms {stem}is {stem}ias {stem}iais {stem}iomis "
            f"{stem}iuose {stem}iose {set_of}i {set_of}ių {set_of}iems {set_of}ius {set_of}iais {set_of}ios {set_of}ias"
            for value, stem, set_of in (
                (4, "ketur", "ketver"),
                (5, "penk", "penker"),
                (6, "šeš", "šešer"),
                (7, "septyn", "septyner"),
                (8, "aštuon", "aštuoner"),
                (9, "devyn", "devyner"),
            )
        },
        10: "dešimt dešimties dešimčiai",
    },
    "pt": {2: "dois duas", 3: "três", 4: "quatro", 5: "cinco", 6: "seis", 7: "sete", 8: "oito", 9: "nove", 10: "dez"},
    "bg": {
        2: "два две двама двата двете двамата",
        3: "три трима трите тримата",
        4: "четири четирима четирите четиримата",
        5: "пет петима петте петимата",
        6: "шест шестима шестте шестимата",
        7: "седем седемте",
        8: "осем осемте",
        9: "девет деветте",
        10: "десет десетте",
    },
    "tr": {2: "iki", 3: "üç", 4: "dört", 5: "beş", 7: "yedi", 8: "sekiz", 9: "dokuz", 10: "on"},
    "es": {2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve", 10: "diez"},
}
LANGUAGES = frozenset(_FORMS)

_TENS: Mapping[str, Mapping[int, str]] = {
    "en": dict(zip(range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True)),  # noqa: SIM905 - the same
    "pl": {
        20: "dwadzieścia dwudziestu",
        30: "trzydzieści trzydziestu",
        40: "czterdzieści czterdziestu",
        50: "pięćdziesiąt pięćdziesięciu",
        60: "sześćdziesiąt sześćdziesięciu",
        70: "siedemdziesiąt siedemdziesięciu",
        80: "osiemdziesiąt osiemdziesięciu",
        90: "dziewięćdziesiąt dziewięćdziesięciu",
    },
}
_VALUES: Mapping[str, Mapping[str, int]] = {
    tag: {
        one_spelling(form, tag): value
        for value, forms in {**rows, **_TENS.get(tag, {})}.items()
        for form in forms.split()
    }
    for tag, rows in _FORMS.items()
}
# What comes after a ten and is no number of things by itself: “one of us”.
_ONE: Mapping[str, frozenset[str]] = {"en": frozenset({"one"}), "pl": frozenset({"jeden", "jedna", "jedno"})}
# Most texts have none of them: to look for their letters anywhere is quicker than to take the text apart.
_ANY = {tag: re.compile("|".join(map(re.escape, values)) or r"(?!)") for tag, values in _VALUES.items()}
_TEN = 10

# What follows a word that only counts before it, and the verbs after which Urdu “دو” is “give”.
_BENGALI_COUNTED = re.compile(r"^(?:টি|টা|টো|জন|খানা|মাস|বছর|দিন|ঘণ্টা|সপ্তাহ|বার)")
_BENGALI_ONLY_COUNTING = frozenset(one_spelling("নয় দু ছ", "bn").split())
_BENGALI_ENDINGS = tuple(one_spelling("টিতে টির জনের জনকে খানা টি টা টো জন", "bn").split())
_URDU_GIVE_AFTER = frozenset("کر بتا دکھا چھوڑ رکھ بھیج کہہ دے مدد پانی".split())  # noqa: SIM905 - the same
_CHINESE = re.compile(
    r"(?<![第几数十百千万星期周一二三四五六七八九])([两二三四五六七八九十])(?=[个位名年天次种项家所间岁人条件张份]|小时|分钟|个月|星期)"
)
_CHINESE_VALUES = dict(zip("二三四五六七八九十两", [*range(2, 11), 2], strict=True))
# What may be a title: in Chinese title marks, or in quotation marks with a capital, three words or more and no sign
# that it is said (a colon or comma before, a comma or a full stop within). In most languages a title has no other
# capital (“Strategia pe cinci ani”), while each word of an English one has its own.
_TITLE = re.compile(
    r"《[^《》]{1,120}》|(?<![:,：，])(?<![:,]\s)(?:„[^„“”.,:!?…]{1,120}[“”]|“[^“”.,:!?…]{1,120}”|«[^«».,:!?…]{1,120}»)"
)
_TITLE_WORDS = 3
_FRACTIONS = re.compile(r"^(?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)$")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A number in words as it stands in a text, its value, and where it begins."""

    shown: str
    value: int
    start: int


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text, where it begins, and whether a sentence may begin with it."""

    value: str
    start: int
    first: bool


def number_words(text: str, language: str) -> Iterator[NumberWord]:
    """Yield the numbers in words of a text, in order. Raises `KeyError` for a language that has no rule.

    A number that is a part of a name (Seven Kings) is left alone, and so is one in a title (`_TITLE`).
    """
    tag = language.partition("-")[0]
    values = _VALUES[tag]
    if tag == "zh":
        for found in _CHINESE.finditer(_without_titles(text, tag)):
            yield NumberWord(found[1], _CHINESE_VALUES[found[1]], found.start())
        return
    if not _ANY[tag].search(one_spelling(text, tag)):
        return
    text = _without_titles(text, tag)
    words = _words(text)
    taken = False
    for index, word in enumerate(words):
        value = None if taken or _part_of_name(words, index) else _value(word.value, tag, values)
        taken = False
        before = words[index - 1].value if index else ""
        following = words[index + 1].value if index + 1 < len(words) else ""
        if value is None or not _counts(one_spelling(word.value, tag), before, following, tag):
            continue
        shown = word.value
        joined = index + 1 < len(words) and text[word.start + len(word.value) : words[index + 1].start].isspace()
        more = _unit(following, tag, values) if tag in _TENS and joined else _TEN
        if value % _TEN == 0 and value > _TEN and more < _TEN:  # “dwadzieścia dwa”, “twenty two”
            shown, value, taken = f"{shown} {following}", value + more, True
        yield NumberWord(shown, value, word.start)


def _without_titles(text: str, tag: str) -> str:
    """Return a text of the same length with `LEFT_OUT` for what stands in a title; English has capitals for those."""
    return text if tag == "en" else _TITLE.sub(_left_out, text)


def _left_out(found: re.Match[str]) -> str:
    inside = found[0][1:-1].strip()
    is_title = found[0][0] == "《" or (inside[:1].isupper() and len(inside.split()) >= _TITLE_WORDS)
    return LEFT_OUT * len(found[0]) if is_title else found[0]


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    first = True
    for token in re.finditer(r"[^\s–—/…]+", text):
        for word in words_of(token[0]):
            found.append(_Word(word, token.start() + token[0].find(word), first))
            first = False
        first = first or token[0].endswith((".", "!", "?", ":", "।", "۔", "؟")) or text.startswith("\n", token.end())
    return found


def _value(word: str, tag: str, values: Mapping[str, int]) -> int | None:
    form = one_spelling(word, tag)
    if form in values:
        return values[form]
    if tag == "bn":
        return next((values.get(form.removesuffix(end)) for end in _BENGALI_ENDINGS if form.endswith(end)), None)
    if tag == "ar":
        return values.get(form.removeprefix("و").removeprefix("ال").removeprefix("ب"))
    first, _, rest = form.partition("-")
    if first in values and rest and not _FRACTIONS.match(rest):  # “twenty-two”, “four-year-old”
        second = _unit(rest, tag, values)
        return values[first] + second if values[first] > _TEN and second < _TEN else values[first]
    return None


def _unit(word: str, tag: str, values: Mapping[str, int]) -> int:
    """Return the number from one to nine that a word after a ten says, 10 for every other word."""
    form = one_spelling(word, tag)
    return 1 if form in _ONE.get(tag, ()) else min(values.get(form, _TEN), _TEN)


def _counts(form: str, before: str, following: str, tag: str) -> bool:
    """Return whether a form that could be another word counts something here."""
    if tag == "en":
        return _FRACTIONS.match(following.lower()) is None
    if tag == "ur" and form == "دو":
        return bool(following) and before not in _URDU_GIVE_AFTER
    if tag == "bn" and form in _BENGALI_ONLY_COUNTING:
        return _BENGALI_COUNTED.match(following) is not None
    return True


def _part_of_name(words: list[_Word], index: int) -> bool:
    """Return whether a word with a capital stands beside another one, inside a sentence."""
    if words[index].first or not words[index].value[:1].isupper():
        return False
    beside = [*words[index - 1 : index], *words[index + 1 : index + 2]]
    return any(word.value[:1].isupper() and not word.first for word in beside)


def first_digit(texts: Iterable[str]) -> str:
    """Return the first digit of some texts, by which those of their script are known; "0" where they have none."""
    return next((sign for text in texts for sign in text if sign.isdecimal()), "0")


def digits(value: int, sample: str) -> str:
    """Return a number in the digits of the script that a sample is of."""
    zero = ord(sample) - unicodedata.decimal(sample)
    return "".join(chr(zero + int(sign)) for sign in str(value))
