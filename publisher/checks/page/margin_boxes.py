"""What stands in the margins of printed pages: the boxes of @page rules, as browsers fill them (CSS Paged Media 3)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publisher.checks.page import properties
from publisher.checks.page.cascade import Given, Unknown
from publisher.checks.page.component_values import Tokens, functions
from publisher.checks.page.media import Case, holds
from publisher.checks.page.sheet import Declaration, PageRule, Sheet
from publisher.checks.page.values import Scale, length

# What a page may be, beside its name: the first is a right one where the text runs from left to right.
_PSEUDOS = {
    "ltr": (frozenset({"first", "right"}), frozenset({"left"}), frozenset({"right"})),
    "rtl": (frozenset({"first", "left"}), frozenset({"right"}), frozenset({"left"})),
}
# The side of the page whose margin each box stands in.
_SIDES = ("bottom", "top", "left", "right")
# Of the window, in CSS pixels: what is left of A4 between margins of 20 mm.
_PAPER = 643


@dataclass(frozen=True, slots=True)
class Kind:
    """Pages for which the same rules hold: their name in the sheet, "" for none, and what else they are."""

    name: str
    pseudos: frozenset[str]

    def __str__(self) -> str:
        """Return the pages as a message names them."""
        which = "first page" if "first" in self.pseudos else f"{next(iter(self.pseudos))}-hand page"
        return f"{which} named “{self.name}”" if self.name else which


def kinds(sheet: Sheet, direction: str) -> list[Kind]:
    """Return the kinds of pages that a sheet may print."""
    used = {
        declaration.tokens[0].value
        for rule in sheet.rules
        for declaration in rule.declarations
        if declaration.name == "page" and len(declaration.tokens) == 1 and declaration.tokens[0].type == "ident"
    }
    names = ["", *sorted(used - {"auto"})]
    return [Kind(name, pseudos) for name in names for pseudos in _PSEUDOS[direction]]


def boxes(sheet: Sheet, kind: Kind, case: Case) -> dict[str, dict[str, Declaration]]:
    """Return the margin boxes of a kind of pages: for each the declaration that decides on each property.

    Of those that are important, and of those that are not, the weightiest come last.
    """
    found: dict[str, dict[str, Declaration]] = {}
    for rule in _in_order(sheet.pages, kind, case):
        for important in (False, True):
            given = found.setdefault(rule.box, {})
            for declaration in rule.declarations:
                before = given.get(declaration.name)
                if declaration.important is important and not (before and before.important and not important):
                    given.pop(declaration.name, None)
                    given[declaration.name] = declaration
    return found


def shows(box: str, given: dict[str, dict[str, Declaration]]) -> set[str] | Unknown:
    """Return the counters that a margin box shows; Unknown where its content cannot be told."""
    own = given.get(box, {})
    content = own.get("content")
    if content is None or _is_hidden(own) or _without_room(box, given.get("", {})):
        return set()
    if content.variable or "all" in own:
        return Unknown(str(content), content.line)
    return set(_counters(content.tokens))


def type_size(box: str, given: dict[str, dict[str, Declaration]], root: float) -> tuple[float | Unknown, Given | None]:
    """Return the type size of a margin box in CSS pixels, with what sets it; `root` is that of the page's root.

    A box takes the size of its page, and that the root's (CSS Paged Media 3, 6.1). Words for sizes are not judged.
    """
    size, by = root, None
    for declarations in (given.get("", {}), given.get(box, {})):
        own = _own_size(declarations)
        if own is None:
            continue
        found = length(own.tokens, Scale(size, root, _PAPER, _PAPER), size) if own.tokens else None
        if found is None or found < 0:
            return own.unknown, own
        size, by = found, own
    return size, by


def _own_size(declarations: dict[str, Declaration]) -> Given | None:
    """Return what the declarations of a page or a box say of its type size, None for nothing."""
    own: Given | None = None
    for one in sorted(declarations.values(), key=lambda one: one.important):
        if one.name in {"font", "font-size"}:
            values = dict(properties.expanded(one.name, one.tokens))
            own = Given(None if one.variable else values["font-size"], one)
    return own


def says_something(box: str, given: dict[str, dict[str, Declaration]]) -> bool:
    """Return whether a margin box may show something: whether it has content, and is not hidden."""
    own = given.get(box, {})
    content = own.get("content")
    if content is None or _is_hidden(own) or _without_room(box, given.get("", {})):
        return False
    words = {token.lower_value for token in content.tokens if token.type == "ident"}
    return bool(content.tokens) and not words & {"none", "normal"}


def _in_order(rules: Iterable[PageRule], kind: Kind, case: Case) -> list[PageRule]:
    """Return the rules for a kind of pages, the weightiest last (CSS Paged Media 3, 4.5)."""
    fitting = [
        (max(weights), at, rule)
        for at, rule in enumerate(rules)
        if all(holds(query, case) for query in rule.media)
        and (weights := [weight for one in rule.selectors if (weight := _weight(one, kind)) is not None])
    ]
    return [rule for _, _, rule in sorted(fitting, key=lambda one: one[:2])]


def _weight(selector: str, kind: Kind) -> tuple[int, int, int] | None:
    """Return how much a selector of pages weighs, None where it does not fit a kind of pages."""
    name, *asked = selector.split(":")
    pseudos = [one.strip().lower() for one in asked]
    if name.strip() not in {"", kind.name} or not kind.pseudos.issuperset(pseudos):
        return None
    return int(bool(name.strip())), pseudos.count("first"), len(pseudos) - pseudos.count("first")


def _is_hidden(own: dict[str, Declaration]) -> bool:
    shown = own.get("visibility")
    return shown is not None and any(token.type == "ident" and token.lower_value == "hidden" for token in shown.tokens)


def _without_room(box: str, page: dict[str, Declaration]) -> bool:
    """Return whether the page has no margin where a box stands."""
    wanted = f"margin-{next((side for side in _SIDES if box.startswith(side)), '')}"
    margins = [one for one in page.values() if one.name.startswith("margin")]
    values: dict[str, Tokens | None] = {}
    for one in sorted(margins, key=lambda one: one.important):
        values |= dict(properties.expanded(one.name, one.tokens))
    tokens = values.get(wanted)
    return tokens is not None and len(tokens) == 1 and getattr(tokens[0], "value", None) == 0


def _counters(tokens: Tokens) -> Iterator[str]:
    """Yield the counters that a value shows."""
    for function in functions(tokens):
        if function.lower_name == "counter":
            yield from (token.value for token in function.arguments[:1] if token.type == "ident")
