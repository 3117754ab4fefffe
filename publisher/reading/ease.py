"""Scores of ease: formulas whose scale is no year of school, with the words that their authors have for its parts.

No reading age can be had from them. The coefficients were seen in published programs and pages, not in the papers
themselves, but for INFLESZ; docs/checks/reading-level.md says so.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """What the formulas need of a text; none of its counts of words and sentences may be 0.

    `long_words` have more than six letters, `threes` three syllables or more, `ones` a single one. `letters` counts
    digits too.
    """

    sentences: int
    words: int
    syllables: int = 0
    letters: int = 0
    long_words: int = 0
    threes: int = 0
    ones: int = 0

    @property
    def length(self) -> float:
        """Return the mean length of a sentence, in words."""
        return self.words / self.sentences

    @property
    def spoken(self) -> float:
        """Return the mean length of a word, in syllables."""
        return self.syllables / self.words


def fernandez_huerta(sizes: Sizes) -> float:
    """Return the score of Fernández Huerta for Spanish, mostly from 0 to 100, the easy ones high.

    Fernández Huerta (1959): Medidas sencillas de lecturabilidad, Consigna 214, pages 29 to 32, with both terms as means
    (206.84 − 60 syllables a word − 1.02 words a sentence), as programs have it: in the paper the last term is the
    number of sentences in 100 words, which would give long sentences a better score.
    """
    return 206.84 - 60 * sizes.spoken - 1.02 * sizes.length


def szigriszt_pazos(sizes: Sizes) -> float:
    """Return the score of Szigriszt-Pazos for Spanish, mostly from 0 to 100, the easy ones high.

    Szigriszt Pazos (1993): Sistemas predictivos de legibilidad del mensaje escrito, doctoral thesis, Universidad
    Complutense de Madrid. Its bands are INFLESZ's: Barrio-Cantalejo and others (2008), Anales del Sistema Sanitario de
    Navarra 31(2), pages 135 to 152, which were set for texts that patients read.
    """
    return 206.835 - 62.3 * sizes.spoken - sizes.length


def kandel_moles(sizes: Sizes) -> float:
    """Return the score of Kandel and Moles for French, mostly from 0 to 100, the easy ones high.

    Kandel and Moles (1958): Application de l’indice de Flesch à la langue française, Cahiers Études de
    Radio-Télévision 19, pages 253 to 274.
    """
    return 207 - 1.015 * sizes.length - 73.6 * sizes.spoken


def martins(sizes: Sizes) -> float:
    """Return the score of Martins and others for Portuguese, mostly from 0 to 100, the easy ones high.

    Martins, Ghiraldelo, Nunes and Oliveira (1996): Readability formulas applied to textbooks in Brazilian Portuguese,
    Notas do ICMSC 28: Flesch's formula and 42 more. It was made with texts of Brazil.
    """
    return 248.835 - 1.015 * sizes.length - 84.6 * sizes.spoken


def amstad(sizes: Sizes) -> float:
    """Return the score of Amstad for German, mostly from 0 to 100, the easy ones high.

    Amstad (1978): Wie verständlich sind unsere Zeitungen?, doctoral thesis, Universität Zürich.
    """
    return 180 - sizes.length - 58.5 * sizes.spoken


def douma(sizes: Sizes) -> float:
    """Return the score of Douma for Dutch, mostly from 0 to 100, the easy ones high.

    Douma (1960): De leesbaarheid van landbouwbladen, Bulletin 17, Landbouwhogeschool Wageningen.
    """
    return 206.835 - 0.93 * sizes.length - 77 * sizes.spoken


def oborneva(sizes: Sizes) -> float:
    """Return the score of Oborneva for Russian, mostly from 0 to 100, the easy ones high.

    Oborneva (2006): Avtomatizirovannaya otsenka slozhnosti uchebnykh tekstov, dissertation, Moscow. Programs also
    have 206.835 − 1.52 words a sentence − 65.14 syllables a word under her name, which is harsher.
    """
    return 206.835 - 1.3 * sizes.length - 60.1 * sizes.spoken


def atesman(sizes: Sizes) -> float:
    """Return the score of Ateşman for Turkish, mostly from 0 to 100, the easy ones high.

    Ateşman (1997): Türkçede okunabilirliğin ölçülmesi, Dil Dergisi 58, pages 71 to 74.
    """
    return 198.825 - 40.175 * sizes.spoken - 2.610 * sizes.length


def gulpease(sizes: Sizes) -> float:
    """Return the Gulpease index for Italian, from 0 to 100, the easy ones high.

    Lucisano and Piemontese (1988): GULPEASE, una formula per la predizione della difficoltà dei testi in lingua
    italiana, Scuola e città 39(3), pages 110 to 124.
    """
    return 89 + (300 * sizes.sentences - 10 * sizes.letters) / sizes.words


def lix(sizes: Sizes) -> float:
    """Return LIX: words a sentence, and how many words in a hundred have more than six letters; the easy ones low.

    Björnsson (1968): Läsbarhet, Stockholm. It was made for Swedish. Its author compared newspapers of eleven languages
    by it (1983: Reading Research Quarterly 18(4), pages 480 to 497), but its bands are those of Swedish texts.
    """
    return sizes.length + 100 * sizes.long_words / sizes.words


def wiener_sachtextformeln(sizes: Sizes) -> tuple[float, float, float, float]:
    """Return the four Wiener Sachtextformeln for German: each a year of school, from 4 up.

    Bamberger and Vanecek (1984): Lesen – Verstehen – Lernen – Schreiben, Wien: the first to third take long words and
    sentences, the fourth sentences and words of three syllables.
    """
    threes, ones = 100 * sizes.threes / sizes.words, 100 * sizes.ones / sizes.words
    long_words = 100 * sizes.long_words / sizes.words
    return (
        0.1935 * threes + 0.1672 * sizes.length + 0.1297 * long_words - 0.0327 * ones - 0.875,
        0.2007 * threes + 0.1682 * sizes.length + 0.1373 * long_words - 2.779,
        0.2963 * threes + 0.1905 * sizes.length - 1.1144,
        0.2744 * threes + 0.2656 * sizes.length - 1.693,
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """A formula with its bands: `bands` are the lowest score of each, from the lowest up, with its word.

    `whose` is whose bands they are, or what is to be known of them, "" where they are the formula's own.
    """

    name: str
    score: Callable[[Sizes], float]
    bands: tuple[tuple[float, str], ...]
    whose: str = ""

    def band(self, score: float) -> str:
        """Return the word for a score; one below all bands has the lowest's."""
        return next((word for least, word in reversed(self.bands) if score >= least), self.bands[0][1])


# Flesch (1948), whose seven bands his followers kept.
_FLESCH = (
    (0.0, "very difficult"),
    (30.0, "difficult"),
    (50.0, "fairly difficult"),
    (60.0, "standard"),
    (70.0, "fairly easy"),
    (80.0, "easy"),
    (90.0, "very easy"),
)
_INFLESZ = (
    (0.0, "very difficult"),
    (40.0, "somewhat difficult"),
    (55.0, "normal"),
    (65.0, "quite easy"),
    (80.0, "very easy"),
)
_MARTINS = ((0.0, "very difficult"), (25.0, "difficult"), (50.0, "easy"), (75.0, "very easy"))
_ATESMAN = ((0.0, "very difficult"), (30.0, "difficult"), (50.0, "medium"), (70.0, "easy"), (90.0, "very easy"))
_LIX = ((0.0, "very easy"), (30.0, "easy"), (40.0, "medium"), (50.0, "difficult"), (60.0, "very difficult"))
_GULPEASE = (
    (0.0, "difficult even after upper secondary school"),
    (40.0, "easy after upper secondary school"),
    (60.0, "easy after lower secondary school"),
    (80.0, "easy after primary school"),
)
_OF_FLESCH = "bands of Flesch"

FERNANDEZ_HUERTA = Scale("Fernández Huerta", fernandez_huerta, _FLESCH)
SZIGRISZT_PAZOS = Scale("Szigriszt-Pazos", szigriszt_pazos, _INFLESZ, "bands of INFLESZ")
KANDEL_MOLES = Scale("Kandel–Moles", kandel_moles, _FLESCH, _OF_FLESCH)
MARTINS = Scale("Martins", martins, _MARTINS, "made for Brazil")
AMSTAD = Scale("Amstad", amstad, _FLESCH, _OF_FLESCH)
DOUMA = Scale("Douma", douma, _FLESCH, _OF_FLESCH)
OBORNEVA = Scale("Oborneva", oborneva, _FLESCH, _OF_FLESCH)
ATESMAN = Scale("Ateşman", atesman, _ATESMAN)
GULPEASE = Scale("Gulpease", gulpease, _GULPEASE)
LIX = Scale("LIX", lix, _LIX, "made for Swedish: compare with other texts of the language only")
