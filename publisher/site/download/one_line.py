"""Words as programs show them among others: on one line, without characters that no file of theirs can hold."""

import re
import unicodedata

# What XML 1.0 cannot hold (2.2, “Char”, without its halves of pairs and the two that are no characters), the controls
# of C1, and the controls of direction that reach beyond their own text where nothing closes them (Unicode Standard
# Annex 9, 2.1 to 2.3). The marks LRM, RLM and ALM stay: they reorder nothing but their neighbours, and authors of
# right-to-left texts need them.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def one_line(words: str) -> str:
    """Return words on one line, without characters of control."""
    return " ".join(_UNFIT.sub("", " ".join(words.split())).split())


def title_of(title: str, name: str) -> str:
    """Return the title of a document on one line; the document's name where nothing of its title can be seen."""
    shown = one_line(title)
    # Separators and characters of control and format have no shape of their own (Unicode Standard, 4.5, table 4-4).
    return shown if any(unicodedata.category(sign)[0] not in "ZC" for sign in shown) else name
