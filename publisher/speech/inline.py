"""The words of one passage as they are said, with what stands among them in square brackets."""

import re
import unicodedata
from collections.abc import Iterable

from publisher import characters
from publisher.checks.output.passages.passage import Bit, BitKind, Passage

# Soft hyphens, marks of direction and word joiners are never said.
_SILENT = re.compile("[\u00ad\u061c\u200e\u200f\u2060\u2066-\u2069\u202a-\u202e]")
# What fonts without meanings give, and no page can hold.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_WIDE = f"[{characters.WITHOUT_SPACES}]"
_BETWEEN_WIDE = re.compile(f"(?<={_WIDE}) (?={_WIDE})")
_BEFORE_SIGN = re.compile(r"\] (?=[.,;:!?)»”’۔،।。，、])")
_SCHEME = re.compile("^(?:https?://|mailto:|tel:)", re.IGNORECASE)


def tidy(text: str) -> str:
    """Return words in one line, without what nobody hears: which white space stands between them is layout."""
    plain = unicodedata.normalize("NFC", _CONTROLS.sub("\ufffd", _SILENT.sub("", text)))
    return _BEFORE_SIGN.sub("]", _BETWEEN_WIDE.sub("", " ".join(plain.split())))


def said(passage: Passage, own: str) -> str:
    """Return what is said of a passage's words; `own` is the English name of the text's language, "" for none."""
    if not passage.bits:
        return tidy(" ".join(passage.words))
    return tidy(_Saying(own).all(passage.bits))


class _Saying:
    """What was said of a passage so far, and in which language; links that are open each have a list of their own.

    `plain` says whether what was said last are words: signs at their end may belong to the word that follows.
    """

    def __init__(self, own: str) -> None:
        self.language = own
        self.open: list[list[str]] = [[]]
        self.plain = False

    def all(self, bits: Iterable[Bit]) -> str:
        """Return what is said of bits."""
        for bit in bits:
            self.take(bit)
        while len(self.open) > 1:
            self.end_link("")
        return "".join(self.open[0])

    def take(self, bit: Bit) -> None:
        """Take one bit."""
        match bit.kind:
            case BitKind.WORDS:
                self.words(bit.text, bit.language)
            case BitKind.PICTURE:
                language = f"[{bit.language}] " if bit.language else ""
                self.among(f"graphic, {language}{tidy(bit.text)}")
            case BitKind.NOTE:
                self.among(f"note {bit.text}")
            case BitKind.EXPANSION:
                self.among(f"short for {tidy(bit.text)}")
            case BitKind.CONTROL:
                self.among(tidy(bit.text))
            case BitKind.LINK:
                self.open.append([])
                self.plain = False
            case BitKind.LINK_END if len(self.open) > 1:
                self.end_link(bit.text)
            case BitKind.LINK_END:
                pass

    def among(self, what: str) -> None:
        """Say what stands among the words."""
        self.open[-1].append(f" [{what}] ")
        self.plain = False

    def words(self, text: str, language: str) -> None:
        """Take words; where their language is another than that before, it is said first.

        Which of two runs the signs between them stand in is layout: the language is said after the last space.
        """
        here = self.open[-1]
        before = here.pop() if self.plain else ""
        if language and language != self.language:
            whole = before + text
            letter = next((at for at in range(len(before), len(whole)) if _is_letter(whole[at])), len(whole))
            start = letter
            while start and not _is_letter(whole[start - 1]) and not whole[start - 1].isspace():
                start -= 1
            if start and not whole[start - 1].isspace():
                start = letter  # signs within a word: “NHS-এর”
            here.append(f"{whole[:start]}[{language}] {whole[start:]}")
            self.language = language
        else:
            here.append(before + text)
        self.plain = True

    def end_link(self, target: str) -> None:
        """End a link: say where it leads, if its words do not."""
        words = "".join(self.open.pop())
        shown = tidy(words)
        parts = [part for part in ("link", shown, _where(target, shown)) if part]
        before, after = (" " if words[:1].isspace() else ""), (" " if words[-1:].isspace() else "")
        self.open[-1].append(f"{before}[{', '.join(parts)}]{after}")
        self.plain = False


def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM"


def _where(target: str, shown: str) -> str:
    """Return where a link leads, in words, "" where its own words say it."""
    if target.endswith(" (nowhere)"):
        return "which leads nowhere"
    if target.startswith("#"):
        return "in this document"
    core = "".join(_SCHEME.sub("", target).rstrip("/").split())
    return "" if core and core in "".join(shown.split()) else tidy(target)
