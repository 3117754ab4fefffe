"""The first words of a text, by which a message says where to look."""

_WORDS = 8  # enough to find the place again
_OPENING = "“‘„«\"'"


def beginning(text: str) -> str:
    """Return the first words of a text without the mark that opens a quotation, with an ellipsis where more follow."""
    given = text.lstrip(_OPENING).split()
    return " ".join(given[:_WORDS]) + ("…" if len(given) > _WORDS else "")


def quoted(text: str) -> str:
    """Return the first words of a text in quotation marks."""
    return f"“{beginning(text)}”"
