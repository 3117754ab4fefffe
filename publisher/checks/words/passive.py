"""The passive of four languages: patterns of a helping verb with a participle, and words that only look like one.

Urdu and Bengali are matched by lists of participles, since nouns and verbs of motion end alike in them.
Measured on sentences of our own (docs/checks/passive.md).
"""

import re
from collections.abc import Callable, Mapping

from publisher.reading.spelling import one_spelling


def _either(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))


# English: participles that do not end in -ed, of verbs that can be passive.
_IRREGULAR = """
    beaten begun bent bitten blown born bought bound bred broken brought built burnt cast caught chosen cut dealt done
    drawn driven drunk dug eaten fed felt forbidden forgiven forgotten fought found frozen given grown heard held hidden
    hit hung hurt kept known laid led left lent let lit lost made meant met mistaken overcome paid proven put read rung
    run said seen sent set sewn shaken shot shown shut sold spent split spoken spread stolen struck stuck sung swept
    sworn taken taught thought thrown told torn understood undertaken upheld withdrawn won worn woven written rewritten
    overseen
"""
# They say how somebody is or feels: no passive, unless “by” or “being” makes it one.
_STATES = """
    advanced aged allied amazed annoyed ashamed balanced based bored born broken closed committed complicated
    concerned confused connected dedicated delighted depressed detailed determined disabled disappointed divided
    dressed educated embarrassed engaged excited exhausted experienced finished fixed frightened hurt informed
    integrated interested involved isolated joined learned limited located lost married mistaken mixed motivated
    organised organized pleased prepared qualified related relaxed relieved retired satisfied scared shocked shut
    skilled started stressed stuck supposed surprised talented tired trained united unused upset used varied wanted
    worried
"""
# Words in -ed that are no participle at all.
_NO_PARTICIPLE = """
    bed bleed breed creed deed embed exceed feed freed greed hundred indeed need proceed red seed shed sled speed
    succeed weed sacred naked wicked rugged
"""
_BE = "am is are was were be been being isn't aren't wasn't weren't 're 'm"
_BETWEEN = (
    r"(?:(?:not|never|now|also|always|often|usually|already|still|just|only|both|all|then|soon|once|ever|\w+ly) )"
)
_SUBJECT = (
    r"(?:(?:i|you|he|she|it|we|they|this|that|these|those|people|everyone"
    r"|(?:the|your|my|our|their|his|her|a|an|any|some|all) \w+(?: \w+)?) )"
)
_PARTICIPLE = rf"(?!(?:{_either(_NO_PARTICIPLE)})\b)(?:\w+ed|(?:re|un|over|out|mis)?(?:{_either(_IRREGULAR)}))\b"
_ENGLISH = re.compile(
    rf"(?:(?<![\w'])|(?='))(?:{_either(_BE)}|gets?|got|getting) {_BETWEEN}{{0,2}}(?:being |well )?"
    rf"(?P<participle>{_PARTICIPLE})(?P<by>(?: \w+)? by\b)?"
    rf"|^(?:am|is|are|was|were) {_SUBJECT}{_BETWEEN}{{0,2}}(?P<last>{_PARTICIPLE})"
)
_STATE_WORDS = frozenset(_STATES.split())


def _english(text: str) -> str:
    for found in _ENGLISH.finditer(text):
        participle = found["participle"] or found["last"]
        if participle in _STATE_WORDS and not found["by"] and " being " not in f" {found[0]} ":
            continue
        if participle == "used" and not found["by"]:
            continue
        return found[0]
    return ""


# Polish: zostać and być with a participle in -ny, -ty. With być only endings that few adjectives have.
_ZOSTAC = """
    zostać został została zostało zostali zostały zostałem zostałam zostałeś zostałaś zostaliśmy zostałyśmy zostaliście
    zostałyście zostanę zostaniesz zostanie zostaniemy zostaniecie zostaną
"""
_BYC = """
    być jestem jesteś jest jesteśmy jesteście są był była było byli były byłem byłam byłeś byłaś byliśmy byłyśmy
    byliście byłyście będę będziesz będzie będziemy będziecie będą bywa bywają
"""
_POLISH_BETWEEN = (
    r"(?:(?:nie|już|też|także|teraz|jeszcze|zawsze|często|nigdy|tylko|one|oni|ono|on"
    r"|\w+(?:nie|wo|ko|bo|sto|zo|no|lej|ciej)) )"
)
_POLISH_ENDING = r"(?:(?:an|on|ęt|yt|ut|art|ewn)[yae]|ani|eni|ęci|yci)\b"
# Adjectives and nouns with the same endings.
_POLISH_NO_PARTICIPLE = """
    znany znana znane znani nieznany nieznana nieznane pijany pijana pijani kochany kochana kochane kochani
    zielony zielona zielone zieleni czerwony czerwona czerwone czerwoni słony słona słone ulubiony ulubiona
    ulubione zmęczony zmęczona zmęczone zmęczeni zadowolony zadowolona zadowolone zadowoleni zdecydowany
    zdecydowana zdecydowane zdecydowani zdziwiony zdziwiona zdziwieni przygotowany przygotowana przygotowane
    przygotowani zamknięty zamknięta zamknięte otwarty otwarta otwarte otwarci zajęty zajęta zajęte zajęci
    uśmiechnięty uśmiechnięta uśmiechnięci święty święta święte święci szalony szalona szaleni przekonany
    przekonana przekonani zainteresowany zainteresowana zainteresowani zaangażowany zaangażowana zaangażowane
    zaangażowani wykształcony wykształcona wykształceni doświadczony doświadczona doświadczeni ograniczony
    ograniczona ograniczone zmartwiony zmartwiona zmartwieni spokrewnieni rozwinięty strona strony żona żony ona
    one korona korony rana rany ściana ściany zmiana zmiany wymiana wymiany plany organy telefony miliony stany
    ekrany dane pani panie kolana regiony balony sezony zakony salony tony kapłani jesieni kieszeni przestrzeni
    buty minuty nuty łany pozostałe pewny pewna pewne
"""
_POLISH_PARTICIPLE = rf"(?!(?:{_either(_POLISH_NO_PARTICIPLE)})\b)\w+{_POLISH_ENDING}"
_POLISH = re.compile(
    rf"\b(?:{_either(_ZOSTAC)}|{_either(_BYC)}) {_POLISH_BETWEEN}{{0,2}}{_POLISH_PARTICIPLE}"
    rf"|\b{_POLISH_PARTICIPLE} (?:{_either(_ZOSTAC)})\b"
)


def _polish(text: str) -> str:
    found = _POLISH.search(text)
    return found[0] if found else ""


# Urdu: the perfective of a verb that takes an object, with a form of “to go”.
_URDU_PARTICIPLES = """
    کیا کی کیے کئے دیا دی دیے دئے دئیے لیا بنایا بنائی بنائے بتایا بتائی بتائے کہا کہی کہے رکھا
    رکھی رکھے دیکھا دیکھی دیکھے سنا سنی سنے لکھا لکھی لکھے بھیجا بھیجی بھیجے بلایا بلائی بلائے
    چنا چنی چنے پوچھا پوچھی پوچھے پڑھا پڑھی پڑھے مانا مانی مانے سمجھا سمجھی سمجھے پایا پائی
    پائے لایا لائی لائے اٹھایا اٹھائی اٹھائے چلایا چلائی چلائے دکھایا دکھائی دکھائے سکھایا
    سکھائی سکھائے روکا روکی روکے بدلا بدلی بدلے نکالا نکالی نکالے ڈالا ڈالی ڈالے جوڑا جوڑی جوڑے
    پہنچایا پہنچائی پہنچائے کھولا کھولی کھولے خریدا خریدی خریدے بیچا بیچی بیچے لگایا لگائی
    لگائے منایا منائی منائے بڑھایا بڑھائی بڑھائے گھٹایا گھٹائی بچایا بچائی بچائے ملایا ملائی
    ملائے کھایا کھائی کھائے کرایا کرائی کرائے کروایا کروائی کروائے دلایا دلائی دلائے چاہا مارا
    ماری مارے
"""
_URDU_GO = """
    گیا گئی گئے گئیں جاتا جاتی جاتے جائے جائیں جانا جانی جانے جا
"""
_URDU = re.compile(
    rf"(?:^|(?<=\s))(?:(?:{_either(_URDU_PARTICIPLES)})|لے) (?:نہیں |بھی )?(?:{_either(_URDU_GO)})(?=[\s۔،؟!.]|$)"
)
# “lē gayā” alone is “took along”; with “jāyā” it is “was taken”.
_URDU_TAKEN = re.compile(r"(?:^|(?<=\s))لے جایا (?:گیا|گئی|گئے|جاتا|جائے)(?=[\s۔،؟!.]|$)")


def _urdu(text: str) -> str:
    found = _URDU_TAKEN.search(text)
    if found is None:
        found = next((one for one in _URDU.finditer(text) if not one[0].startswith("لے ")), None)
    return found[0] if found else ""


# Bengali: the verbal noun of a verb that takes an object, with a form of “to be, to become”.
_BENGALI_VERBAL_NOUNS = """
    করা করানো দেওয়া দেয়া নেওয়া নেয়া বলা রাখা লেখা ডাকা আনা বোঝা শোনা পাঠানো জানানো দেখানো বানানো শেখানো খাওয়ানো ধরা বাছা গড়া
    তোলা কাটা মানা ভাবা খোলা বদলানো চালানো সরানো বোঝানো সাজানো লাগানো কমানো বাড়ানো মেটানো পড়ানো শোনানো থামানো জোড়া ফেলা
"""
_BENGALI_BECOME = "হয় হয়েছে হয়েছিল হয়নি হবে হচ্ছে হচ্ছিল হত হতো হল হলো হয়ে হোক হলে হতে"
_BENGALI = re.compile(
    one_spelling(
        rf"(?:^|(?<=\s))(?:{_either(_BENGALI_VERBAL_NOUNS)}) (?:না |ও )?(?:{_either(_BENGALI_BECOME)})(?=[\s।,?!.]|$)",
        "bn",
    )
)


def _bengali(text: str) -> str:
    found = _BENGALI.search(text)
    return found[0] if found else ""


# Of the languages whose patterns take long: what each match has as a whole word, the helping verb or a piece of it.
_HELPING = {
    "en": frozenset(re.findall(r"\w+", f"{_BE} get gets got getting")),
    "pl": frozenset(f"{_ZOSTAC} {_BYC}".split()),
}
_WORD = re.compile(r"\w+")
_BY_LANGUAGE: Mapping[str, Callable[[str], str]] = {"en": _english, "pl": _polish, "ur": _urdu, "bn": _bengali}
LANGUAGES = frozenset(_BY_LANGUAGE)


def passive(text: str, language: str) -> str:
    """Return the words of the first passive verb of a sentence, "" where there is none.

    Raises `KeyError` for a language that has no rule.
    """
    tag = language.partition("-")[0]
    spelled = one_spelling(text, tag)
    if tag in _HELPING and _HELPING[tag].isdisjoint(_WORD.findall(spelled)):
        return ""
    return _BY_LANGUAGE[tag](spelled)
