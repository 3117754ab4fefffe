"""Words that leaflets use for one and the same thing, by language.

Each group is one thing, each member one word for it in all its forms, as a regular expression. A pair is only here
where both words mean the same in a leaflet: “help” and “support” do not, nor do “doctor” and “GP”. A member's forms are
written out, not looked up: no dictionary of base forms has Urdu or Bengali, and that of Polish takes over a second to
open. Those of other languages than English are drafts by this project, not looked at by native speakers.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from publisher.reading.references import LETTER

# The endings that a Bengali noun can have: article, plural, case.
_BN = r"(?:টি|টা|ে?রা|ে?দের|গুলো|গুলি)?(?:ের|য়ের|র|কে|তে|ে|য়)?"

_GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        (r"doctors?", r"physicians?", r"medics?"),
        (r"GPs?", r"family doctors?", r"general practitioners?"),
        (r"medicines?", r"medications?"),
        (r"jabs?", r"vaccinations?", r"immuni[sz]ations?"),
        (r"COVID-19", r"COVID(?!-19)", r"corona\s?virus"),
        (r"help(?:s|ed|ing)?", r"assist(?:s|ed|ing|ance)?"),
        (r"start(?:s|ed|ing)?", r"beg(?:ins?|an|un|inning)", r"commenc(?:e|es|ed|ing)"),
        (r"buy(?:s|ing)?|bought", r"purchas(?:e|es|ed|ing)"),
        (r"tr(?:y|ies|ied|ying) to", r"attempt(?:s|ed|ing)? to", r"endeavour(?:s|ed|ing)? to"),
        (r"us(?:e|es|ed|ing)", r"utili[sz](?:e|es|ed|ing)"),
        (r"choos(?:e|es|ing)|chose|chosen", r"select(?:s|ed|ing)?"),
        (r"enough", r"sufficient"),
        (r"people|person", r"persons", r"individuals"),
        (r"staff", r"employees", r"personnel", r"workforce"),
        (r"child(?:ren)?", r"kids?"),
        (r"older people", r"old people", r"elderly people|the elderly", r"senior citizens?|seniors"),
        (r"disabled people", r"people with (?:a )?disabilit(?:y|ies)"),
        (r"learning disabilit(?:y|ies)", r"intellectual disabilit(?:y|ies)"),
        (r"councils?", r"local authorit(?:y|ies)"),
        (r"laws?", r"legislation"),
        (r"rules?", r"regulations?"),
        (r"phones?|phoned|phoning", r"telephones?|telephoned"),
        (r"emails?|emailed", r"e-mails?|e-mailed"),
        (r"leaflets?", r"pamphlets?", r"brochures?"),
        (r"easy read", r"easyread", r"easy to read"),
    ),
    "pl": (
        (
            r"lekarz(?!\s+rodzinn)(?:a|owi|em|u|e|y|om|ami|ach)?",
            r"doktor(?:a|owi|em|ze|zy|ów|om|ami|ach)?",
            r"medy[ck]\w*",
        ),
        (r"lekarz\w* rodzinn\w+", r"lekarz\w* pierwszego kontaktu"),
        (r"lek(?:u|owi|iem|i|ów|om|ami|ach)?", r"lekarstw(?:o|a|u|em|ie|om|ami|ach)?", r"medykament\w*"),
        (r"COVID-19", r"COVID(?!-19)\w*", r"koronawirus\w*"),
        (r"zacz(?:ąć|ęł\w+|ął|ynać|yna\w*|nie\w*|ną)", r"rozpocz(?:ąć|ęł\w+|ął|ynać|yna\w*|nie\w*|ną)"),
        (r"kup(?:ić|ił\w*|i\w?|uje\w*|ują|ować)", r"nab(?:yć|ył\w*|ywa\w*)", r"zakup(?:ić|ił\w*|i)"),
        (r"dzwoni\w*|zadzwoni\w*", r"telefonuj\w*|telefonowa\w+|zatelefon\w+"),
        (r"bezpłatn\w+", r"darmow\w+|za darmo"),
        (r"formularz\w*", r"blankiet\w*"),
        (r"ulot(?:ka|ki|ce|kę|ką|ek|kom|kami|kach)", r"broszur\w*"),
        (r"samoch[oó]d\w*", r"aut(?:o|a|u|em|cie|om|ami|ach)"),
        (r"os[oó]b\w* starsz\w+", r"senior(?:zy|ów|om|ami|ach|em|owi|a)?", r"ludz\w+ starsz\w+"),
        (r"os[oó]b\w* z niepełnosprawności\w+", r"os[oó]b\w* niepełnosprawn\w+|niepełnosprawn(?:i|ych|ym|ymi)"),
        (r"pracowni(?:k|ka|kiem|cy|ków|kom|kami|kach)", r"personel\w*"),
    ),
    "ur": (
        (r"ڈاکٹر(?:وں|ز)?", r"معالج(?:ین|وں)?", r"طبیب(?:وں)?"),
        (r"دوا(?:ئیں|ؤں)?|ادویات", r"دوائی(?:اں|وں)?"),
        (r"ہسپتال(?:وں)?", r"اسپتال(?:وں)?", r"شفا ?خان[ہےو]\w*"),
        (r"کووڈ[-‑– ]?19", r"کووڈ(?![-‑– ]?19)", r"کورونا(?: ?وائرس)?"),
        (r"شروع", r"آغاز"),
        (r"عمل[ہےو]\w{0,2}", r"[اس]?سٹاف", r"ملازمین"),
        (r"فون", r"ٹیلی ?فون"),
        (r"بچ[ہےو]\w{0,2}", r"اطفال"),
    ),
    "bn": (
        (rf"ডাক্তার{_BN}", rf"চিকিৎসক{_BN}"),
        (rf"ওষুধ{_BN}", rf"ঔষধ{_BN}"),
        (rf"টিকা{_BN}", rf"ভ্যাকসিন{_BN}"),
        (r"কোভিড[-‑– ]?(?:১৯|19)", r"কোভিড(?![-‑– ]?(?:১৯|19))", rf"করোনা ?ভাইরাস{_BN}|করোনা"),
        (r"শুরু", r"আরম্ভ"),
        (rf"ফোন{_BN}", rf"টেলিফোন{_BN}"),
        (rf"শিশু{_BN}", rf"বাচ্চা{_BN}"),
        (r"বিনামূল্যে|বিনা মূল্যে", r"ফ্রি"),
    ),
}

LANGUAGES = frozenset(_GROUPS)


@dataclass(frozen=True, slots=True)
class Use:
    """A word that has others for the same thing: which thing, which of the words, as it stands from `start` on."""

    thing: int
    word: int
    written: str
    start: int


def _pattern(groups: tuple[tuple[str, ...], ...]) -> re.Pattern[str]:
    """Return what finds every word of a language; phrases come first, since they hold words of other groups."""
    members = [(forms, thing, word) for thing, group in enumerate(groups) for word, forms in enumerate(group)]
    members.sort(key=lambda member: " " not in member[0])
    together = "|".join(f"(?P<t{thing}_{word}>{forms.replace(' ', _SPACE)})" for forms, thing, word in members)
    return re.compile(f"(?<!{LETTER})(?<!-)(?:{together})(?!{LETTER})", re.IGNORECASE)


_SPACE = r"\s+"
_PATTERNS = {language: _pattern(groups) for language, groups in _GROUPS.items()}


def uses(text: str, tag: str) -> Iterator[Use]:
    """Yield each word of a text that has others for the same thing; none in a language without a table."""
    pattern = _PATTERNS.get(tag.partition("-")[0])
    for found in pattern.finditer(text) if pattern is not None else ():
        thing, word = map(int, (found.lastgroup or "").removeprefix("t").split("_"))
        yield Use(thing, word, found[0], found.start())
