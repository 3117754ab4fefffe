"""The few style rules that drawing programs write into SVGs, taken apart so that they can become attributes.

Illustrator writes `.cls-1{fill:#fff}` and refers to it by class; inside a page such a rule would reach the page itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.errors import Place, SourceError

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AT_STATEMENT = re.compile(r"@[\w-]+[^{};]*;")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"([.#]?)([\w-]+)|\*")


@dataclass(frozen=True, slots=True)
class Rule:
    """What is said of all elements of a kind (`sign` ""), of a class (".") or with an id ("#"); name "" means all."""

    sign: str
    name: str
    declarations: dict[str, str]

    @property
    def weight(self) -> int:
        """Return the rule's rank: an id outweighs a class, a class outweighs a kind (CSS Selectors 4, 17)."""
        return ("", ".", "#").index(self.sign)

    def applies(self, kind: str, identifier: str, classes: Sequence[str]) -> bool:
        """Return whether the rule speaks of an element."""
        match self.sign:
            case ".":
                return self.name in classes
            case "#":
                return self.name == identifier
            case _:
                return self.name in {"", kind}


def declarations(text: str) -> dict[str, str]:
    """Return property → value of a style attribute or of the inside of a rule; the last of equal properties wins."""
    found = {}
    for part in _COMMENT.sub(" ", text).split(";"):
        name, colon, value = part.partition(":")
        if colon and value.strip():
            found[name.strip().lower()] = re.sub(r"\s*!important\s*$", "", value.strip(), flags=re.IGNORECASE)
    return found


def rules(text: str, place: Place) -> tuple[Rule, ...]:
    """Return the rules of a style sheet, the weightiest last; imports, fonts and states such as :hover are left out.

    Raises `SourceError` for rules that need more of CSS than a kind, a class or an id.
    """
    text = _AT_STATEMENT.sub(" ", _COMMENT.sub(" ", text))
    found = []
    for selectors, inside in _RULE.findall(text):
        if selectors.strip().startswith("@font-face"):
            continue
        for selector in (part.strip() for part in selectors.split(",")):
            if ":" in selector:
                continue
            match = _SELECTOR.fullmatch(selector)
            if match is None:
                raise _too_rich(selector, place)
            found.append(Rule(match[1] or "", match[2] or "", declarations(inside)))
    rest = _RULE.sub(" ", text).strip()
    if rest:
        raise _too_rich(rest, place)
    return tuple(sorted(found, key=lambda rule: rule.weight))


def _too_rich(text: str, place: Place) -> SourceError:
    return SourceError(
        f"This SVG has a style that cannot be taken over: “{' '.join(text.split())[:60]}”.",
        mend="Save it with presentation attributes: “Plain SVG” in Inkscape, “Presentation attributes” in Illustrator.",
        place=place,
    )
