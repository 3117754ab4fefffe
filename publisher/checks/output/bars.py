"""How much of a text a program that reads a PDF's pages, and not its tags, must get back, by its script's direction.

What the structure tree says must be the text, word for word, in every script: there is no bar for that.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Bar:
    """The least share of a text's words, 0 to 1, and why it is not more.

    `least` words may be lost in any text, however short. `signs` says whether the signs round words (brackets, commas)
    are compared too.
    """

    share: float
    reason: str
    least: int = 0
    signs: bool = True


# Measured with PDFium and poppler on all our texts and samples, and on short texts shifted word by word over the ends
# of lines: all words come back. The hundredth, and the one word that a short text may lose too, are for what was not
# measured; a word that is wrong in the file is found through the tree, where every word counts.
LEFT_TO_RIGHT = Bar(
    0.99,
    "Programs find words by how near the letters stand, and can go wrong about one that is set in an unusual way.",
    least=1,
)
# Measured with PDFium and poppler on our texts in Urdu and the samples in Arabic and Urdu: see
# tests/conformance/test_pdf_text.py, which names the words that do not come back, and why.
RIGHT_TO_LEFT = Bar(
    0.98,
    "Extractors put glyphs that run from right to left back in order by rules of their own: they turn brackets round "
    "or leave them, join signs to the word on their other side, put a vowel's mark after the letter that follows it, "
    "and order names in Latin letters as if they were one line each.",
    least=3,
    signs=False,
)
# Measured with PDFium on 100 texts made of words of six scripts at random, with code, links and notes between.
BESIDE_RIGHT_TO_LEFT = Bar(
    0.75,
    "In a line that runs from right to left PDFium takes words of other scripts, and code, apart at their signs, and "
    "puts the pieces in the order of the line.",
    least=3,
    signs=False,
)
# Where a line of a table holds words of both directions, the signs round the others are moved too.
LEFT_TO_RIGHT_IN_BOTH = replace(LEFT_TO_RIGHT, signs=False)
