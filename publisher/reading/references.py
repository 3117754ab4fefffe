"""Words that send readers to another place of a text: “see page 4”, “as above”.

The forms of each language are drafts by this project; those of other languages than English have not been looked at by
native speakers. Words that say more than a place (“above 18”, “below average”) are not among them.
"""

import re
from collections.abc import Iterator, Mapping

# What each language says, as regular expressions; a space stands for any white space.
_FORMS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:see|look at|turn to|go to|refer to|on) (?:the )?(?:pages?|pp?\.) ?\d+",
        r"see (?:the )?(?:next page|last page|previous page|following page|page|overleaf|above|below)",
        r"as (?:(?:shown|described|mentioned|explained|said|set out) )?(?:above|below|overleaf)",
        r"(?:shown|listed|described|mentioned|explained|set out) (?:above|below)",
        r"(?:see|refer to) (?:the )?(?:section|chapter|part|figure|table|appendix|annex|note|footnote) (?:\d+|[A-Z])",
        r"overleaf|aforementioned|above-mentioned|abovementioned",
    ),
    "pl": (
        r"(?:patrz|zob\.|zobacz|por\.|porównaj) (?:na )?(?:stron\w+|str\.|s\.)(?: ?\d+)?",
        r"na (?:stronie|str\.|s\.) ?\d+",
        r"(?:patrz|zob\.|zobacz|por\.|jak) (?:także |też )?(?:wyżej|powyżej|niżej|poniżej|na odwrocie)",
        r"(?:wyżej|niżej) (?:wymienion\w+|wspomnian\w+)|(?:wyżej|niżej)wymienion\w+|jw\.|ww\.",
        r"(?:patrz|zob\.|zobacz|por\.) (?:rozdzia\w+|rozdz\.|załącznik\w*|przypis\w*|tabel\w+) (?:nr )?\d+",
    ),
    "ur": (
        r"(?:صفحہ|صفحے|صفحات)(?: نمبر)? ?\d+",
        r"صفحہ (?:دیکھیں|دیکھیے|دیکھئے)",
        r"(?:اوپر|نیچے) (?:دیکھیں|دیکھیے|دیکھئے|ملاحظہ)",
        r"(?:مندرجہ|مذکورہ|درج) ?بالا|ملاحظہ ہو",
    ),
    "bn": (
        r"(?:পৃষ্ঠা|পাতা)(?: নম্বর| নং)? ?\d+",
        r"\d+ ?(?:নম্বর |নং )?(?:পৃষ্ঠা|পাতা)(?:য়|টি|র|তে)? দেখুন",
        r"(?:উপরে|ওপরে|নিচে|নীচে) দেখুন",
        r"উপরোক্ত|উপরিউক্ত|উপরে উল্লিখিত|উপরে উল্লেখিত",
    ),
    "fr": (
        r"(?:voir|voyez|cf\.|à la|en) (?:la )?(?:pages?|pp?\.) ?\d+",
        r"(?:voir|cf\.) (?:plus haut|plus bas|ci-dessus|ci-dessous|ci-après|au verso)",
        r"ci-dessus|ci-dessous|ci-après|susmentionné\w*|susdit\w*",
        r"(?:voir|cf\.) (?:l[’'a]|le |la )? ?(?:section|chapitre|annexe|note|figure|tableau) \d+",
    ),
    "cy": (
        r"(?:gweler|gwelwch|ar|trowch i) (?:y )?(?:dudalen|tudalen|t\.) ?\d+",
        r"(?:gweler|gwelwch|fel) (?:yr? )?(?:uchod|isod|trosodd)",
        r"trosodd",
    ),
    "ar": (
        r"(?:انظر|راجع|في|على) (?:ال)?صفح(?:ة|ات) ?\d+",
        r"(?:انظر|راجع|كما|المذكور\w*|المبين\w*) (?:ورد |هو مبين |ذكر )?(?:أعلاه|أدناه)",
        r"أعلاه|أدناه|آنف\w* الذكر|سالف\w* الذكر",
    ),
    "ta": (
        r"பக்கம் ?\d+|\d+ ?(?:ஆம் |வது )?பக்கத்தை(?:ப்)? பார்க்கவும்",
        r"(?:மேலே|கீழே)(?:ப்)? (?:பார்க்கவும்|பார்க்க|காண்க)",
        r"மேற்கூறிய|மேலே குறிப்பிட்ட|மேற்படி",
    ),
    "gu": (
        r"(?:પાનું|પાના|પૃષ્ઠ)(?: નં\.| નંબર)? ?\d+",
        r"(?:ઉપર|નીચે) જુઓ",
        r"ઉપરોક્ત|ઉપર જણાવેલ|ઉપર્યુક્ત",
    ),
    "pa": (
        r"(?:ਪੰਨਾ|ਸਫ਼ਾ|ਸਫ਼ਾ)(?: ਨੰਬਰ)? ?\d+",
        r"(?:ਉੱਪਰ|ਉਪਰ|ਹੇਠਾਂ) (?:ਦੇਖੋ|ਵੇਖੋ)",
        r"ਉਪਰੋਕਤ|ਉਪਰੋਕਿਤ",
    ),
    "zh": (
        r"(?:见|参见|请看|参阅|详见)第? ?[\d一二三四五六七八九十百]+ ?页",
        r"(?:见|参见|请看|参阅|详见)(?:上文|下文|上页|下页|背面|附录|附件|脚注|注释)",
        r"如上所述|如下所示|如前所述|上述|前述|同上",
    ),
    "uk": (
        r"(?:див\.|дивіться|дивись|пор\.|на) (?:на )?(?:сторін\w+|стор\.|с\.) ?\d+",
        r"(?:див\.|дивіться|дивись|пор\.|як) (?:також )?(?:вище|нижче|на звороті)",
        r"(?:вище|нижче)(?:згадан|зазначен|наведен|вказан)\w+",
    ),
    "ro": (
        r"(?:vezi|vedeți|a se vedea|consultați) (?:și )?(?:la )?(?:pagin\w+|pag\.|p\.)(?: ?\d+)?",
        r"la (?:pagina|pag\.|p\.) ?\d+",
        r"(?:vezi|vedeți|a se vedea|cum s-a arătat) (?:și )?(?:mai sus|mai jos|pe verso)",
        r"mai (?:sus|jos) (?:menționat|amintit|arătat)\w*|susmenționat\w*|susnumit\w*",
        r"(?:vezi|vedeți|a se vedea) (?:capitolul|secțiunea|anexa|nota|tabelul|figura) (?:nr\. )?\d+",
    ),
    "lt": (
        r"(?:žr\.|žiūrėkite|plg\.) (?:\d+ ?(?:p\.|psl\.|puslap\w+)|(?:p\.|psl\.|puslap\w+) ?\d+)",
        r"\d+ (?:puslapyje|psl\.)",
        r"(?:žr\.|žiūrėkite|kaip nurodyta|kaip parodyta) (?:aukščiau|žemiau|toliau|kitoje pusėje)",
        r"(?:aukščiau|žemiau|anksčiau) (?:minėt|nurodyt|išvardyt|aprašyt)\w+",
        r"(?:žr\.|žiūrėkite) \d+ (?:skyri\w+|pried\w+|lentel\w+|pav\.|paveiksl\w+|išnaš\w+)",
    ),
    "pt": (
        r"(?:ver|veja|vide|consulte|cf\.|na) (?:a |na )?(?:páginas?|págs?\.|p\.) ?\d+",
        r"(?:ver|veja|vide|consulte) (?:acima|abaixo|em cima|em baixo|no verso)",
        r"(?:como|conforme) (?:(?:indicado|descrito|referido|explicado) )?(?:acima|abaixo)",
        r"acima (?:mencionad|referid|indicad|citad)\w+|supracitad\w+|supramencionad\w+",
        r"(?:ver|veja|vide|consulte) (?:o |a )?(?:secção|seção|capítulo|anexo|nota|quadro|tabela|figura) \d+",
    ),
    "bg": (
        r"(?:вж\.|виж|вижте|срв\.) (?:на )?(?:страниц\w+|стр\.|с\.)(?: ?\d+)?",
        r"на (?:страница|стр\.|с\.) ?\d+",
        r"(?:вж\.|виж|вижте|както) (?:също )?(?:по-горе|по-долу|на гърба)",
        r"(?:горе|долу|по-горе |по-долу )(?:споменат|посочен|изброен|описан)\w+",
        r"(?:вж\.|виж|вижте) (?:раздел|глава|приложение|бележка|таблица|фигура) (?:№ ?)?\d+",
    ),
    "tr": (
        r"sayfa ?\d+|\d+\. sayfa(?:ya|da|daki|yı)?|arka sayfa(?:ya|da|daki)?",
        r"bkz\.",
        r"(?:yukarıya|aşağıya) bak(?:ın|ınız)?",
        r"(?:yukarıda|aşağıda) (?:belirtil|açıklan|anlatıl|gösteril|bahsedil)\w+|yukarıda adı geçen",
    ),
    "es": (
        r"(?:ver|véase|vea|consulte|cf\.|en) (?:la )?(?:páginas?|págs?\.|p\.) ?\d+",
        r"(?:ver|véase|vea|consulte) (?:más )?(?:arriba|abajo|adelante|al dorso)",
        r"como se (?:(?:indica|explica|muestra|describe) )(?:más )?(?:arriba|abajo)",
        r"arriba (?:mencionad|indicad|citad|descrit)\w+|antedich\w+|susodich\w+|supracitad\w+",
        r"(?:ver|véase|vea|consulte) (?:el |la )?(?:sección|apartado|capítulo|anexo|nota|cuadro|tabla|figura) \d+",
    ),
}

# A letter, or a mark on one of the scripts of India, which `\w` does not know; not the full stop of some of them.
LETTER = r"[\w\u0900-\u0963\u0966-\u0dff]"


def _pattern(language: str, forms: tuple[str, ...]) -> re.Pattern[str]:
    together = "|".join(forms).replace(" ", r"\s+").replace(r"\s+?", r"\s?")
    edges = ("", "") if language == "zh" else (rf"(?<!{LETTER})", rf"(?!{LETTER})")
    return re.compile(f"{edges[0]}(?:{together}){edges[1]}", re.IGNORECASE)


_PATTERNS = {language: _pattern(language, forms) for language, forms in _FORMS.items()}

LANGUAGES = frozenset(_FORMS)


def references(text: str, tag: str) -> Iterator[re.Match[str]]:
    """Yield each reference to another place; none in a language that is not in `LANGUAGES`."""
    pattern = _PATTERNS.get(tag.partition("-")[0])
    if pattern is not None:
        yield from pattern.finditer(text)
