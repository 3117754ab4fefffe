"""Which words of a sentence are finite verbs, as far as lists and neighbours can tell, in four languages.

Not a parser: it serves the rule for one idea alone, which asks only whether a stretch of a sentence has a verb.
Measured on sentences of our own (docs/checks/one-idea.md).
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence


def _set(words: str) -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFC", words).split())


# --- English ------------------------------------------------------------------------------------------------------

_HELPING = _set(
    """
    am is are was were has have had do does did can could will would shall should may might must cannot isn't aren't
    wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't mustn't
    """
)
_PAST = _set(
    """
    ate became began bought brought built came caught chose drank drew drove fell felt flew forgot fought found froze
    gave got grew heard held hid kept knew led left lent lost made meant met paid ran rang rose said sang sat saw sent
    shook shone slept sold spent spoke stole stood swam taught thought threw told took understood went woke won wore
    wrote
    """
)
# Verbs that are hardly ever nouns.
_ONLY_VERBS = _set(
    """
    accept achieve add agree allow appear apply arrive ask avoid become begin believe belong bring build buy carry
    choose come contain continue create decide deliver depend describe develop die disagree discuss discover eat
    employ enjoy ensure exist expect explain fill find fix follow forget gather get give go grow happen hear hold
    ignore improve include inform invite involve join keep know laugh learn lend let listen live lose make manage mean
    meet need oppose pay prepare prevent protect provide put receive recover reduce refuse relax rely remain remember
    repeat replace require rescue save say see seem sell send serve sign sing sit solve speak spend stay strengthen
    suffer suggest tackle take teach tell thank think throw try understand wait want wash wear win write
    """
)
# Words that are nouns as often as verbs: their neighbours decide.
_NOUNS_TOO = _set(
    """
    aim answer book bring call care change check control cook cost cover cut design drink end face fall fear fight
    focus fund guide hand head help hope hurt influence interest judge lead lift like link look love mark matter measure
    mind move name note offer open order own paint plan play point post prefer press print promise question rain reach
    read record reply report respect rest result return review ring rule run set shape share shop show sleep smell
    smoke sound start state step stop study support talk taste test time touch train travel treat trust turn use visit
    vote walk watch water wish wonder work worry
    """
)
_DETERMINERS = _set(
    """
    a an the my your our their his its some any no every each all more most many much good better best bad worse new
    old other another both few big small great local own first last next long short free
    """
)
_PREPOSITIONS = _set(
    "of for in on at with by from to about into over under without through during as like near between among than"
)
_SUBJECTS = _set(
    "i you he she it we they who which that this these those people everyone everybody nobody somebody staff"
)
_PLURAL_SUBJECTS = _set("i you we they who people staff children men women")
_OBJECTS = _set("me you him her it us them this that these those people")
_NOT_PAST = _set("bed bleed breed creed deed embed feed greed hundred indeed need red seed shed sled speed weed")


def _base(word: str) -> tuple[str, bool]:
    """Return the form without the ending of the third person, and whether it had one."""
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("oes", "o"), ("s", "")):
        if word.endswith(ending) and not word.endswith(("ss", "us")):
            return word.removesuffix(ending) + instead, True
    return word, False


def _english(words: Sequence[str], index: int, joined: bool) -> bool:
    word, before = words[index], words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    if word in _HELPING or word.endswith(("'re", "'ll", "'ve", "'m")):
        return before not in {"the", "a", "an"}
    if before in _PREPOSITIONS or before in _DETERMINERS:
        return False
    if word in _PAST:
        return True
    if word.endswith("ed") and word not in _NOT_PAST:
        return bool(before) or joined
    base, third = _base(word)
    if base in _ONLY_VERBS:
        return True
    return base in _NOUNS_TOO and _noun_or_verb(before, after, third=third, joined=joined)


def _noun_or_verb(before: str, after: str, *, third: bool, joined: bool) -> bool:
    """Return whether a word that can be a noun is a verb between these two."""
    if third:
        return before in _SUBJECTS or (
            bool(before) and (after in _DETERMINERS | _OBJECTS or after in {"here", "there"})
        )
    if before:
        return before in _PLURAL_SUBJECTS or (before.endswith("s") and not before.endswith(("ss", "us", "'s")))
    takes_object = after in _DETERMINERS or after in _OBJECTS or (joined and after in {"here", "there"})
    return takes_object or (joined and after.endswith("s") and not after.endswith(("ss", "us")))


# --- Polish -------------------------------------------------------------------------------------------------------

_POLISH = _set(
    """
    jest są będzie będą ma może mogą chce chcą musi muszą wie wiedzą robi robią mówi mówią widzi widzą pisze piszą idzie
    idą jedzie jadą bierze biorą da daje dadzą żyje żyją leczy leczą uczy uczą płaci płacą prowadzi prowadzą należy
    należą leży siedzi siedzą stoi stoją myśli myślą lubi lubią chodzi chodzą śpi dzwoni dzwonią pomoże pomogą zrobi
    zrobią powie powiedzą zadzwoni przyjdzie przyjdą łączy łączą dotyczy dotyczą tworzy tworzą służy służą wspiera
    pomaga zna czeka pyta słucha czyta szuka mieszka sprawdza wymaga zależy działa bada dba trwa pada składa odpowiada
    posiada zaczyna oznacza używa dostaje zostaje staje zapewnia pozwala zmienia poprawia sprawia ułatwia umożliwia
    chroni powinien powinna powinno powinni powinny można trzeba warto wiem jestem chcę mogę muszę idę robię mówię
    proszę myślę lubię widzę piszę będę jesteśmy jesteście macie możecie wiecie chcecie musicie zadzwoń zapytaj
    powiedz przyjdź weź idź napisz pisz przeczytaj poproś sprawdź pamiętaj użyj wypełnij wyślij mam znam czytam pytam
    czekam mieszkam szukam pomagam słucham jesz je jedzą pije piją boli bolą wygląda wyglądają
    """
)
_POLISH_ENDING = re.compile(
    r"""\w+(?:
        [aeiy]my | [aeu]j[ąę] | uje | uj(?:esz|ecie) | (?:ie|że|i|y|a|e)sz
      | (?:[aiy]ł|[aiyę]l|ął|ęł|[dgkszc]ł|szl|gl)(?:[aoiy]?)(?:m|em|am|ś|eś|aś|śmy|iśmy|yśmy|ście|iście|yście)?
    )""",
    re.VERBOSE,
)
_POLISH_NO_VERB = _set(
    """
    problemy systemy programy reklamy formy firmy normy zimy dymy domy bramy nasz wasz afisz zespoły mały mała małe
    małym cały cała całe całym stały stała stałe biały biała białe trwały trwała wspaniały wspaniała doskonały doskonała
    skala skali szpital szpitala szpitali szpitalom materiał materiały materiału dział działy działu oddział oddziały
    udział udziału wydział podział siła siły sił chwila chwili mili mila miły miła miłe było_by artykuł artykuły
    tytuł kapitał żyły tyły rozdział rozdziały ogół szczegóły zasiłki zasiłek sygnał kanał kanały pomysł pomysły umysł
    przemysł przykład zmysł zespół stół skrzydła krzesła światła hasła źródła cel cele celi moli roli soli woli
    """
)


def _polish(words: Sequence[str], index: int, joined: bool) -> bool:  # noqa: ARG001 - the shape of all four
    word = words[index]
    return word in _POLISH or (word not in _POLISH_NO_VERB and _POLISH_ENDING.fullmatch(word) is not None)


# --- Urdu and Bengali: the verb ends the clause --------------------------------------------------------------------

_URDU = _set(
    """
    ہے ہیں ہوں ہو تھا تھی تھے تھیں گا گی گے چاہیے چاہئے چاہئیں گیا گئی گئے گئیں کیا کیے دیا دی دیے لیا رہا رہی
    رہے آیا آئی آئے ہوا ہوئی ہوئے بنایا بنائی بتایا کہا دیکھا سنا لکھا بھیجا ملا ملی ملے کریں دیں لیں جائیں
    آئیں رہیں بتائیں دیکھیں سنیں لکھیں پڑھیں پوچھیں کھائیں پئیں رکھیں ملیں بنائیں سکیں سکتا سکتی سکتے نہیں
    """
)


def _urdu(words: Sequence[str], index: int, joined: bool) -> bool:  # noqa: ARG001 - the shape of all four
    return words[index] in _URDU


_BENGALI = _set(
    """
    আছে আছেন আছি নেই হয় হন হই হবে হবেন হল হলো ছিল ছিলেন ছিলাম করি করে করেন করো কর বলি বলে বলেন থাকি থাকে
    থাকেন আসি আসে আসেন রাখি রাখে রাখেন দেখি দেখে দেখেন শুনি শোনে শোনেন জানি জানে জানেন বুঝি বোঝে বোঝেন লিখি
    লেখে লেখেন পড়ি পড়ে পড়েন চলে চলি চলেন লাগে পারি পারে পারেন চাই চায় চান যাই যায় যান পাই পায় পান খাই
    খায় খান দিই দেয় দেন নিই নেয় নেন মেলে করুন বলুন দিন নিন যান আসুন দেখুন শুনুন লিখুন রাখুন পড়ুন থাকুন
    """
)
_BENGALI_ENDING = re.compile(
    unicodedata.normalize(
        "NFC",
        r".{2,}(?:ছি|ছে|ছেন|ছিল|ছিলেন|ছিলাম|বে|বেন|বো|লাম|লেন|তাম|তেন|েনি|েননি|িনি|াইনি)|.+(?:য়েছে|য়েছেন|য়নি)",
    )
)
_BENGALI_NO_VERB = _set("তিনি যিনি ইনি উনি আপনি কাছে পাছে গাছে মাছে পিছে নিচে তবে ভাবে এভাবে সেভাবে কীভাবে হিসেবে কাহিনি")


def _bengali(words: Sequence[str], index: int, joined: bool) -> bool:  # noqa: ARG001 - the shape of all four
    word = words[index]
    return word in _BENGALI or (word not in _BENGALI_NO_VERB and _BENGALI_ENDING.fullmatch(word) is not None)


_RULES: Mapping[str, Callable[[Sequence[str], int, bool], bool]] = {
    "en": _english,
    "pl": _polish,
    "ur": _urdu,
    "bn": _bengali,
}


def has_verb(words: Sequence[str], tag: str, *, joined: bool) -> bool:
    """Return whether a stretch of a sentence has a finite verb; `joined` says that a joining word stands before it."""
    rule = _RULES[tag]
    return any(rule(words, index, joined) for index in range(len(words)))


def ends_in_verb(words: Sequence[str], tag: str) -> bool:
    """Return whether the last word of a stretch is a finite verb."""
    return bool(words) and has_verb(words[-1:], tag, joined=False)
