"""The few style rules that drawing programs write into SVGs, taken apart so that they can become attributes.

Illustrator writes `.cls-1{fill:#fff}` and refers to it by class; inside a page such a rule would reach the page itself.
A stranger's sheet may be made to take for ever, so each is read once from its beginning to its end.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from publisher.errors import Place, SourceError

# A comment that is not closed goes on to the end of the sheet (CSS Syntax 3, 4.3.2).
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_SELECTOR = re.compile(r"([.#]?)([\w-]+)|\*")
_IMPORTANT = "!important"

# A selector: sign ("" for a kind of element, "." for a class, "#" for an id) and name; ("", "") means all elements.
_Selector = tuple[str, str]


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """A style sheet: selector → property → the number of the rule that says it last, and its value."""

    rules: Mapping[_Selector, Mapping[str, tuple[int, str]]]

    def find(self, kind: str, identifier: str, classes: Iterable[str]) -> dict[str, str]:
        """Return property → value of all that is said of an element.

        An id outweighs a class, a class outweighs a kind; of rules of one weight the last counts (CSS Cascade 4, 6.1).
        """
        found: dict[str, str] = {}
        for selectors in ((("", ""), ("", kind)), [(".", name) for name in classes], (("#", identifier),)):
            said = [
                (rule, key, value)
                for selector in selectors
                for key, (rule, value) in self.rules.get(selector, {}).items()
            ]
            found.update({key: value for _, key, value in sorted(said)})
        return found


def declarations(text: str) -> dict[str, str]:
    """Return property → value of a style attribute or of the inside of a rule; the last of equal properties wins."""
    found = {}
    for part in _COMMENT.sub(" ", text).split(";"):
        name, colon, value = part.partition(":")
        if colon and value.strip():
            value = value.strip()
            if value.lower().endswith(_IMPORTANT):
                value = value[: -len(_IMPORTANT)].rstrip()
            found[name.strip().lower()] = value
    return found


def read(text: str, place: Place) -> StyleSheet:
    """Return a style sheet; imports, fonts and states such as :hover are left out.

    Raises `SourceError` for rules that need more of CSS than a kind, a class or an id.
    """
    # What stands before "{", then what stands before "}", and so on; the last piece stands after all rules.
    pieces = re.split(r"([{}])", _COMMENT.sub(" ", text))
    rules: dict[_Selector, dict[str, tuple[int, str]]] = {}
    for number, start in enumerate(range(0, len(pieces) - 3, 4)):
        before, opened, inside, closed = pieces[start : start + 4]
        if (opened, closed) != ("{", "}"):
            raise _too_rich(before + opened + inside, place)
        said = {key: (number, value) for key, value in declarations(inside).items()}
        for selector in _selectors(before, place):
            rules.setdefault(selector, {}).update(said)
    if rest := _without_statements("".join(pieces[(len(pieces) - 1) // 4 * 4 :]), place):
        raise _too_rich(rest, place)
    return StyleSheet(rules)


def _selectors(text: str, place: Place) -> Iterable[_Selector]:
    prelude = _without_statements(text, place)
    if prelude.startswith("@font-face"):
        return
    for selector in (part.strip() for part in prelude.split(",")):
        if ":" in selector:
            continue
        match = _SELECTOR.fullmatch(selector)
        if match is None:
            raise _too_rich(selector, place)
        yield match[1] or "", match[2] or ""


def _without_statements(text: str, place: Place) -> str:
    """Return a text without the statements (`@import …;`) at its beginning."""
    *statements, rest = text.split(";")
    for statement in statements:
        if not statement.strip().startswith("@"):
            raise _too_rich(statement, place)
    return rest.strip()


def _too_rich(text: str, place: Place) -> SourceError:
    return SourceError(
        f"This SVG has a style that cannot be taken over: “{' '.join(text[:200].split())[:60]}”.",
        mend="Save it with presentation attributes: “Plain SVG” in Inkscape, “Presentation attributes” in Illustrator.",
        place=place,
    )
