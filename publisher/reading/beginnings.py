"""The first words of a text, by which a message says where to look."""

from publisher.reading.copied import LEFT_OUT

_WORDS = 8  # enough to find the place again
_OPENING = "“‘„«\"'"


def beginning(text: str) -> str:
    """Return the first words of a text without the mark that opens a quotation, with an ellipsis where more follow."""
    given = text.lstrip(_OPENING).split()
    return " ".join(given[:_WORDS]) + ("…" if len(given) > _WORDS else "")


def quoted(text: str) -> str:
    """Return the first words of a text in quotation marks."""
    return f"“{beginning(text)}”"


def first_letters(text: str, most: int) -> str:
    """Return a piece of a text as a message shows it: without what is left out, and cut after so many letters."""
    shown = " ".join(text.replace(LEFT_OUT, "").split())
    return shown if len(shown) <= most else f"{shown[:most].rstrip()}…"
