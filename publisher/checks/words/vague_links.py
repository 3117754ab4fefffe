"""Words that say nothing of a link's target, in each language of this project, and addresses in their place.

Lower case, without signs at their ends. English: Microsoft's and WCAG 2.2's own examples (F84) and their like; the
other languages are drafts by this project.
"""

import re
from collections.abc import Mapping

# What people write on a link instead of where it leads.
LINKS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *(
            "click here",
            "click",
            "click this",
            "click this link",
            "press here",
            "tap here",
            "here",
            "this",
            "this link",
        ),
        *("this page", "this website", "link", "links", "more", "read more", "learn more", "see more", "more info"),
        *("more information", "further information", "find out more", "details", "info", "go", "website", "web page"),
        *("download", "download here", "read this", "see here", "continue", "view", "document", "url", "pdf"),
        *("pdf file", "word file", "word document", "file", "attachment"),
    ),
    "pl": (
        *("kliknij tutaj", "kliknij", "tutaj", "tu", "więcej", "czytaj więcej", "dowiedz się więcej", "strona"),
        *("więcej informacji", "pobierz", "zobacz", "link"),
    ),
    "ur": ("یہاں کلک کریں", "کلک کریں", "یہاں", "یہ لنک", "لنک", "مزید", "مزید پڑھیں", "مزید معلومات", "ویب سائٹ"),
    "bn": ("এখানে ক্লিক করুন", "ক্লিক করুন", "এখানে", "এই লিঙ্ক", "লিঙ্ক", "আরও", "আরও পড়ুন", "আরও তথ্য", "ওয়েবসাইট"),
    "fr": ("cliquez ici", "ici", "lien", "ce lien", "plus", "en savoir plus", "lire la suite", "plus d’informations"),
    "cy": ("cliciwch yma", "yma", "dolen", "mwy", "darllen mwy", "rhagor", "rhagor o wybodaeth"),
    "ar": ("اضغط هنا", "انقر هنا", "هنا", "المزيد", "اقرأ المزيد", "رابط"),
    "ta": ("இங்கே கிளிக் செய்யவும்", "இங்கே", "மேலும்", "மேலும் படிக்க", "இணைப்பு"),
    "gu": ("અહીં ક્લિક કરો", "અહીં", "વધુ", "વધુ વાંચો", "લિંક"),
    "pa": ("ਇੱਥੇ ਕਲਿੱਕ ਕਰੋ", "ਇੱਥੇ", "ਹੋਰ", "ਹੋਰ ਪੜ੍ਹੋ", "ਲਿੰਕ"),
    "zh-Hans": ("点击这里", "点击此处", "单击此处", "这里", "此处", "更多", "了解更多", "阅读更多", "链接"),
    "uk": ("натисніть тут", "тут", "посилання", "більше", "докладніше", "детальніше", "читати далі"),
    "ro": (
        *("faceți clic aici", "clic aici", "apăsați aici", "aici", "acest link", "link", "mai mult", "mai multe"),
        *("citiți mai mult", "aflați mai multe", "mai multe informații", "detalii", "descărcați"),
    ),
    "lt": (
        *("spauskite čia", "spustelėkite čia", "čia", "nuoroda", "ši nuoroda", "daugiau", "plačiau", "atsisiųsti"),
        *("skaityti daugiau", "skaitykite daugiau", "sužinokite daugiau", "daugiau informacijos"),
    ),
    "pt": (
        *("clique aqui", "carregue aqui", "aqui", "esta ligação", "ligação", "link", "mais", "ler mais", "leia mais"),
        *("saber mais", "saiba mais", "ver mais", "mais informação", "mais informações", "descarregar"),
    ),
    "bg": (
        *("кликнете тук", "натиснете тук", "щракнете тук", "тук", "тази връзка", "връзка", "линк", "още", "повече"),
        *("прочетете повече", "научете повече", "вижте повече", "повече информация", "изтеглете"),
    ),
    "tr": (
        *(
            "buraya tıklayın",
            "tıklayın",
            "burada",
            "buradan",
            "buraya",
            "bu bağlantı",
            "bağlantı",
            "link",
            "daha fazla",
        ),
        *("devamı", "devamını okuyun", "daha fazla bilgi", "ayrıntılar", "indirin"),
    ),
    "es": (
        *("haga clic aquí", "pulse aquí", "clic aquí", "aquí", "este enlace", "enlace", "más", "leer más", "lea más"),
        *("saber más", "ver más", "más información", "detalles", "descargar"),
    ),
}

# English: words that say nothing of a target either when several of them make a longer phrase with one of the last.
_FILLING = frozenset("a and can find for go now of on out please the then to you".split())  # noqa: SIM905 - a list of words reads as words
_EMPTY = frozenset("click details further here info information learn link more press read see tap this view".split())  # noqa: SIM905 - the same
_LEAST_EMPTY = 2  # words of the last, one of which asks to do what all links ask for
_ASKED = frozenset(("click", "here", "press", "tap", "see", "view", "read"))

VAGUE_LINKS = frozenset(word for words in LINKS.values() for word in words)

_ADDRESS = re.compile(r"(https?://|www\.|ftp://)\S+|[\w.-]+\.[a-z]{2,}/\S+", re.IGNORECASE)
_SITE = re.compile(r"(https?://)?[\w.-]+\.[\w-]{2,}/?", re.IGNORECASE)
_SIGNS = " \t\n\u00a0.,:;!?…»«›‹>→⟶➔()[]“”‘’\"'۔।。،"


def says_nothing(words: str) -> bool:
    """Return whether the words of a link would do for any link, in whatever language of the table.

    So would signs alone (“→”), and English phrases of such words (“For more information click here”).
    """
    bare = " ".join(words.split()).strip(_SIGNS).casefold()
    if bare in VAGUE_LINKS or (words.strip() and not bare):
        return True
    each = [word.strip(_SIGNS) for word in bare.split()]
    empty = [word for word in each if word in _EMPTY]
    return (
        len(empty) >= _LEAST_EMPTY
        and not _ASKED.isdisjoint(empty)
        and all(word in _EMPTY or word in _FILLING for word in each)
    )


def is_spelled_out(words: str) -> bool:
    """Return whether the words of a link are an address with a path, which is read out sign by sign.

    The bare name of a site says whom the link leads to.
    """
    return _ADDRESS.fullmatch(words) is not None and _SITE.fullmatch(words) is None
