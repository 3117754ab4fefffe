"""Alternative texts that say nothing: the names of files, and words that would do for any picture.

Sources: WCAG 2.2, F30 (its examples are names of files, “picture” and numbers behind such words); “Rules for the
Accessibility Checker” (Microsoft), which asks for texts without names of files. The words are lower case, without signs
at their ends; those of other languages than English are drafts by this project. A text is held against the words of
every language: an English word is left standing in translations too.
"""

import re
import unicodedata
from collections.abc import Mapping

_FILE_NAME = re.compile(
    r"[^\s/\\]*\.(png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf|eps|heic|ico|pdf|docx?|xlsx?|pptx?)", re.IGNORECASE
)
# Names of pictures of up to four words, and names without an ending that cameras, scanners and screens give.
_PICTURE_FILE = re.compile(
    r"(?:[^\s/\\]{1,40} ){1,3}[^\s/\\]{0,40}\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic)", re.IGNORECASE
)
_GIVEN_NAME = re.compile(
    r"(?:img|dsc[nf]?|pict|pxl|mvi|scan)[ _-]?\d{3,}[\w-]*"
    r"|(?:screen ?shot|screen ?grab|zrzut ekranu)[ _(-]*(?:from |at )?\d[\d .:_,-]*(?:(?:at|o) [\d.:_-]+)?\)?",
    re.IGNORECASE,
)
# What Word and cameras put behind the word for a kind of picture: “Picture 3”, “photo_2024”.
_NUMBER = re.compile(r"[\s_:.#-]*\d*")

# Each of them would do for any picture.
KINDS_OF_PICTURE: Mapping[str, tuple[str, ...]] = {
    "en": (
        *(
            "image",
            "picture",
            "photo",
            "photograph",
            "graphic",
            "drawing",
            "chart",
            "diagram",
            "icon",
            "logo",
            "figure",
        ),
        *("img", "pic", "screenshot", "untitled", "shape", "object", "image description", "alt text", "text box"),
    ),
    "pl": ("obraz", "obrazek", "zdjęcie", "fotografia", "grafika", "rysunek", "wykres", "ikona"),
    "ur": ("تصویر", "فوٹو", "خاکہ", "شکل"),
    "bn": ("ছবি", "চিত্র", "ফটো"),
    "fr": ("image", "photo", "photographie", "dessin", "graphique", "icône", "schéma"),
    "cy": ("delwedd", "llun", "ffotograff", "eicon", "siart"),
    "ar": ("صورة", "رسم", "شكل", "أيقونة"),
    "ta": ("படம்", "புகைப்படம்", "வரைபடம்"),
    "gu": ("ચિત્ર", "ફોટો", "છબી"),
    "pa": ("ਤਸਵੀਰ", "ਚਿੱਤਰ", "ਫੋਟੋ"),
    "zh-Hans": ("图片", "图像", "照片", "图", "图标"),
    "uk": ("зображення", "малюнок", "фото", "світлина", "рисунок", "картинка"),
    "ro": ("imagine", "poză", "fotografie", "foto", "desen", "grafic", "diagramă", "pictogramă", "siglă", "figură"),
    "lt": (
        *("paveikslėlis", "paveikslas", "vaizdas", "nuotrauka", "fotografija", "piešinys", "diagrama", "grafikas"),
        *("piktograma", "logotipas"),
    ),
    "pt": ("imagem", "fotografia", "foto", "figura", "desenho", "gráfico", "diagrama", "ícone", "logótipo", "logotipo"),
    "bg": ("изображение", "картина", "картинка", "снимка", "рисунка", "графика", "диаграма", "икона", "лого"),
    "tr": ("resim", "görsel", "fotoğraf", "foto", "çizim", "grafik", "şekil", "diyagram", "simge", "ikon", "logo"),
    "es": ("imagen", "foto", "fotografía", "dibujo", "gráfico", "diagrama", "icono", "ilustración", "logotipo"),
}

_KINDS = frozenset(word for words in KINDS_OF_PICTURE.values() for word in words)


def is_file_name(words: str) -> bool:
    """Return whether an alternative text is the name of a file: “nurse final v2.jpg”, “scan0001”."""
    bare = words.strip()
    return any(pattern.fullmatch(bare) for pattern in (_FILE_NAME, _PICTURE_FILE, _GIVEN_NAME))


def names_a_kind_alone(words: str) -> bool:
    """Return whether an alternative text is no more than a word for a kind of picture, with a number or without.

    So are signs of punctuation alone (“...”).
    """
    bare = words.strip(" .:").casefold()
    if words.strip() and all(unicodedata.category(sign)[0] in "PZ" for sign in words):
        return True
    return any(bare.startswith(kind) and _NUMBER.fullmatch(bare, len(kind)) for kind in _KINDS)


# What people begin with instead of the picture's own words, as regular expressions without the first letter's case. A
# map, a chart or a painting is left alone: that a picture is one says something.
BEGINNINGS: Mapping[str, str] = {
    "en": r"(?:(?:an?|the|this|this is an?) )?"
    r"(?:image|picture|photo|photograph|pic|graphic|icon|clip ?art|illustration)"
    r" (?:of|showing|that shows|which shows|to show)|(?:image|picture|photo|photograph|illustration)\s?:(?=\s)",
    "pl": r"(?:obraz|obrazek|zdjęcie|fotografia|grafika|rysunek|ikona)"
    r" (?:przedstawiając[yae]|pokazując[yae]|przedstawia|pokazuje)"
    r"|(?:obraz|obrazek|zdjęcie|fotografia)\s?:(?=\s)|zdjęcie (?=\w)",
    "ur": r"(?:\S+ ){0,3}کی تصویر",
    "bn": r"(?:\S+ ){0,3}ছবি(?:তে)? ",
    "fr": r"(?:l['’]|une |la |le )?(?:image|photo|photographie|dessin|icône)"
    r" (?:d['’]|de |du |des |qui montre |montrant )",
    "cy": r"(?:delwedd|llun|ffotograff|eicon) (?:o |yn dangos )",
    "ar": r"(?:ال)?صورة (?:ل|تظهر |تبين |توضح )",
    "uk": r"(?:зображення|малюнок|фото|фотографія|світлина|картинка)(?:,)? (?:на якому|на якій|показує|з |із )",
    "ro": r"(?:o |un )?(?:imagine(?:a)?|poz[ăa]|fotografi[ea]|desen(?:ul)?)"
    r" (?:cu |(?:a )?unei |(?:a )?unui |care arată |ce arată )",
    "lt": r"(?:paveikslėlis|nuotrauka|piešinys|vaizdas), (?:kuriame|kurioje)",
    "pt": r"(?:uma |a |um |o )?(?:imagem|foto|fotografia|desenho|ícone)"
    r" (?:de |do |da |dos |das |que mostra |mostrando )",
    "bg": r"(?:изображение|картина|картинка|снимка|рисунка) (?:на |с |със |която показва |което показва )",
    "tr": r"(?:resimde|fotoğrafta|görselde) ",
    "es": r"(?:una |la |un |el )?(?:imagen|foto|fotografía|dibujo|icono) (?:de |del |que muestra |mostrando )",
    "zh": r"(?:一张|这是)?(?:图片|图像|照片)(?:显示|展示|中)",
}

_BEGINNING = re.compile("|".join(f"(?:{pattern})" for pattern in BEGINNINGS.values()), re.IGNORECASE)


def says_picture_of(words: str) -> str:
    """Return the words at the head of an alternative text that say that it is a picture (“Photo of”), "" for none.

    It is held against the beginnings of every language, as kinds of pictures are.
    """
    found = _BEGINNING.match(words.strip())
    return found[0].strip() if found else ""
