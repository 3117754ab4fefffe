"""Words that deny, by language: not, never, no, and the forms that have one of them inside.

The lists hold what only denies. Left out are words that often mean something else: French “pas” and “plus” (a step,
more), which stand beside “ne” anyway, Welsh “ni” (we), Gujarati “ના” (of), Chinese words such as 不同 (different).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from publisher.reading.sentences import words_of
from publisher.reading.spelling import one_spelling


@dataclass(frozen=True, slots=True)
class Negatives:
    """The words of one language.

    `denying` each count. Those `beside` go with one that denies, as grammar wants in that language ("nikt nie wie"),
    and count once by themselves. `endings` and `beginnings` are of words that deny, but for the `other` words with the
    same; `excused` is a pattern of words around a negative that deny nothing.
    """

    denying: str
    beside: str = ""
    endings: str = ""
    beginnings: str = ""
    other: str = ""
    excused: str = ""


_BENGALI_COUNTED = "জন|টি|টা|মাস|বছর|দিন|ঘণ্টা|সপ্তাহ|শত|হাজার|লাখ|লক্ষ|কোটি|বার|নম্বর"
_TABLE: Mapping[str, Negatives] = {
    "en": Negatives(
        "not no never none nobody nothing nowhere neither cannot",
        beside="nor",
        endings="n't",
        excused=r"\byes or no\b|\bno\.? ?(?=\d)",
    ),
    "pl": Negatives(
        "nie",
        beside="""nigdy nikt nikogo nikomu nikim nic niczego niczemu niczym nigdzie znikąd ani żaden żadna żadne żadnego
        żadnej żadnemu żadną żadnym żadnych żadnymi""",
        excused=r"\btak (?:lub|albo|czy) nie\b",
    ),
    "ur": Negatives("نہیں نہ مت", excused=r"\bہاں یا نہیں\b"),
    # In Bengali the past is denied by an ending; “নয়” is also nine, where something is counted.
    "bn": Negatives(
        "না নেই নয় নন নাই নও নই",
        endings="েনি েননি য়নি োনি াইনি করিনি পারিনি দেখিনি বলিনি শুনিনি",
        other="ডাইনি ট্রেনি কোনি",
        excused=rf"হ্যাঁ (?:বা|অথবা) না|নয় ?(?=(?:{_BENGALI_COUNTED}))",
    ),
    "fr": Negatives("ne non ni", beginnings="n'", beside="jamais aucun aucune rien", excused=r"\boui ou non\b"),
    "cy": Negatives("nid nad peidiwch peidio beidio pheidio paid", beside="ddim dim neb erioed"),
    "ar": Negatives(
        "لا لم لن ليس ليست ليسوا لسنا لست ولا ولم ولن وليس وليست فلا فلم فلن", excused=r"\bلا بد\b|\bنعم أو لا\b"
    ),
    "ta": Negatives(
        "இல்லை அல்ல வேண்டாம்",
        endings="வில்லை ாது ாதீர்கள் ாதே ாமல்",
        other="காது மாது சாது வில்லை",
        excused="ஆம் அல்லது இல்லை",
    ),
    "gu": Negatives("નથી નહીં નહિ નહોતું નહોતો નહોતી નહોતા ન", excused="હા કે નહીં"),
    "pa": Negatives("ਨਹੀਂ ਨਹੀ ਨਾ", excused="ਹਾਂ ਜਾਂ ਨਹੀਂ"),
    "uk": Negatives(
        "не нема немає",
        beside="""ні ніколи ніхто нікого нікому ніким ніщо нічого нічому нічим ніде нікуди жоден жодна жодне жодного
        жодної жодному жодних жодними""",
        excused=r"\bтак (?:або|чи) ні\b",
    ),
    "ro": Negatives(
        "nu",
        beginnings="nu- n-",
        beside="niciodată nimeni nimănui nimic nicăieri nici niciun nicio niciunul niciuna niciunui niciunei",
        excused=r"\bda sau nu\b",
    ),
    # A verb is denied by “ne” before it, which begins many other words too: the verbs are those that such texts use.
    "lt": Negatives(
        """ne nėra nebėra nebus nebuvo nebūkite nebūtų nesate nesame nesu negali negalite negalime negaliu negalės
        negalėsite negalėjo negalėjote negalima neturi neturite neturime neturiu neturėtų neturėtumėte neturėjo nereikia
        nereikės nereikėjo nereikėtų nežino nežinote nežinome nežinau nenori nenorite nenoriu nenorime neprivalo
        neprivalote nedarykite nevartokite negerkite nevalgykite nerūkykite nevairuokite nelaukite neskambinkite
        neimkite nesiųskite nesijaudinkite nebijokite nepamirškite nedelskite nedirba neveikia nepadeda nepadės
        nesuprantate nesupranta nesuprantu nebegali nebegalite""",
        beside="""niekada niekas nieko niekam niekuo niekur joks jokia jokio jokios jokiam jokiai jokį jokią jokiu jokie
        jokių jokiems nei nė""",
        excused=r"\btaip ar ne\b",
    ),
    "pt": Negatives(
        "não",
        beside="nunca jamais ninguém nada nenhum nenhuma nenhuns nenhumas nem",
        excused=r"\bsim ou não\b",
    ),
    "bg": Negatives(
        "не няма нямам нямаш нямаме нямате нямат нямаше недей недейте",
        beside="никога никой никого никому никоя никое никои нищо никъде никак никакъв никаква никакво никакви нито",
        excused=r"\bда или не\b",
    ),
    # Verbs are denied by an ending before those of tense and person; “-madan/-meden” is left out: “gelmeden önce” is
    # “before you come”.
    "tr": Negatives(
        "değil değildir değilim değilsiniz değiliz değiller yok yoktur yoksa hayır",
        endings="""
        mıyor mıyorum mıyoruz mıyorsun mıyorsunuz mıyorlar mıyordu miyor miyorum miyoruz miyorsun miyorsunuz
        miyorlar miyordu muyor muyorum muyoruz muyorsun muyorsunuz muyorlar muyordu müyor müyorum müyoruz
        müyorsun müyorsunuz müyorlar müyordu maz mazlar mazsınız mazsanız mez mezler mezsiniz mezseniz mayın
        mayınız meyin meyiniz madı medi madınız mediniz mayacak meyecek mayacaktır meyecektir mamalı memeli
        mamalısınız memelisiniz mamalıdır memelidir
        """,
        beside="hiç hiçbir kimse kimseye kimseyi asla",
        other="namaz emiyor emiyorsa yumuyor gömüyor komedi mayın",
        excused=r"\bevet (?:veya|ya da) hayır\b",
    ),
    "es": Negatives(
        "no",
        beside="nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas ni tampoco",
        excused=r"\bsí o no\b",
    ),
    # No spaces stand between Chinese words, so these are signs, less the words in which they deny nothing.
    # “不公平” is “unfair” before a noun (不公平的差别), and “not fair” elsewhere (这不公平).
    "zh": Negatives(
        "",
        excused="""是否|能否|无论|无障碍|不同|不断|不久|不仅|不但|不过|不论|不管|不少|不错|不止|差不多|了不起|不好意思|未来|未成年|
        对不起|无家可归|无线|无偿|无烟|不公(?!平|正|开|布)|不良|不安(?!全|排|装|静|心)|不适(?!合|用|应|宜)|不便(?!宜|于)|
        不幸(?!福|运)|不足(?!够|以)|不满(?!意|足|[0-9])|不(?:公平|公正|平等|健康|舒服|必要)(?=的|地|现象|待遇|对待)""",
    ),
}
LANGUAGES = frozenset(_TABLE)

_CHINESE = re.compile(r"没有?|从不|不要|不|请?勿|未|无")
_CHINESE_QUESTION = re.compile(r"(\w)[不没]\1")


def negatives(text: str, language: str) -> list[str]:
    """Return the negatives of one sentence as they are counted, in order, in one spelling.

    Raises `KeyError` for a language that has no rule.
    """
    tag = language.partition("-")[0]
    known = _TABLE[tag]
    plain = one_spelling(text, tag)
    if tag == "zh":
        return _CHINESE.findall(_CHINESE_QUESTION.sub("", re.sub(known.excused, " ", plain, flags=re.VERBOSE)))
    denying, beside, other = (_set(words, tag) for words in (known.denying, known.beside, known.other))
    endings, beginnings = tuple(_set(known.endings, tag)), tuple(_set(known.beginnings, tag))
    if not any(part in plain for part in (*denying, *beside, *endings, *beginnings)):
        return []
    if known.excused:
        plain = re.sub(one_spelling(known.excused, tag), " ", plain)
    forms = words_of(plain)
    found = [
        form
        for form in forms
        if form in denying or ((form.endswith(endings) or form.startswith(beginnings)) and form not in other)
    ]
    return found or [form for form in forms if form in beside][:1]


@cache
def _set(words: str, tag: str) -> frozenset[str]:
    return frozenset(one_spelling(words, tag).split())
