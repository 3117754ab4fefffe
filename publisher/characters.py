"""Which characters belong to which way of writing, as ranges for a regular expression's `[…]`.

Whole blocks of Unicode 16 (Blocks.txt), chosen by a property of their letters; the digits and signs of a block go with
its letters. `tests/unit/test_characters.py` compares them with the property of each character.
"""

# Bidi_Class R and AL: Hebrew to Arabic Extended-A, their presentation forms, and two stretches of the next plane, which
# hold such scripts alone (DerivedBidiClass.txt). The mark U+FEFF, which ends a block of these, is no letter.
RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"

# Script Hani, Hira, Kana, Bopo, which put no space between words: the blocks of Chinese and Japanese, with their
# punctuation and with letters of full and half width, all of East_Asian_Width W, F or H. Without Hangul, which parts
# words by spaces. CSS Text 3, 4.1.3 joins two lines between these.
WITHOUT_SPACES = (
    "\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff9f\uffe0-\uffe6"
    "\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)

# Script Beng, Deva, Gujr, Guru, Knda, Mlym, Orya, Sinh, Taml, Telu; then Mymr; then Khmr. Their letters join or change
# places, so that a glyph is not a letter.
JOINED = "\u0900-\u0dff\u1000-\u109f\u1780-\u17ff"

# Those with Thai, Laoo, Tibt and the scripts of the Tai languages: from left to right, and complex scripts for Word.
COMPLEX = JOINED + "\u0e00-\u0fff\u1950-\u19df\u1a20-\u1aaf"

# Script Latn, Grek, Cyrl, and European digits.
LATIN_GREEK_CYRILLIC = "0-9A-Za-zª²³¹ºÀ-ÖØ-öø-ɏͰ-ӿḀ-῿"
