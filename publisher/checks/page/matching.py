"""Which rules fit an element: those of the browser, those of the page, and those that go by the reader's choice."""

from collections.abc import Iterable
from functools import lru_cache

import cssselect2

from publisher.checks.page.browser import SHEET
from publisher.checks.page.component_values import Node
from publisher.checks.page.pseudo import PARTS
from publisher.checks.page.sheet import Rule, Sheet, read_sheet


class Matching:
    """The rules of the browser and of a sheet, apart from those that go by the reader's choice.

    Rules that can fit the root alone are matched with the root alone.
    """

    def __init__(self, sheet: Sheet, names: Iterable[str]) -> None:
        """Take the rules of a sheet, and the names of the attributes by which a reader chooses."""
        self.browser = _of_browser()
        by_choice = {name: [rule for rule in sheet.rules if _asks(rule, name)] for name in names}
        apart = {id(rule) for rules in by_choice.values() for rule in rules}
        self.steady = _Rules([rule for rule in sheet.rules if id(rule) not in apart])
        self.chosen = {name: _Rules(rules) for name, rules in by_choice.items()}
        self.order = {id(rule): index for index, rule in enumerate(sheet.rules)}
        chosen = [rule.selector.pseudo_element for rules in by_choice.values() for rule in rules]
        self.parts_by_choice = {part for part in chosen if part in PARTS}

    def in_order(self, browser: list[Node], found: list[Node], part: str) -> tuple[Rule, ...]:
        """Return the rules for an element or a part of it: the browser's, then the page's, the weightiest last."""
        page = sorted(
            (
                (specificity, self.order[id(rule)], rule)
                for specificity, _, pseudo, rule in found
                if (pseudo or "") == part
            ),
            key=lambda one: one[:2],
        )
        return (*(rule for _, _, pseudo, rule in browser if (pseudo or "") == part), *(rule for _, _, rule in page))


@lru_cache(maxsize=1)
def _of_browser() -> "_Rules":
    """Return the rules that every page has."""
    return _Rules(read_sheet(SHEET, browser=True).rules)


def _asks(rule: Rule, name: str) -> bool:
    return any(asked == name for asked, _ in rule.attributes)


class _Rules:
    """Rules ready to be matched with elements."""

    def __init__(self, rules: list[Rule]) -> None:
        self._of_root = _matcher([rule for rule in rules if rule.at_root])
        others = [rule for rule in rules if not rule.at_root]
        self._of_any = _matcher(others)
        self._empty = not others

    def match(self, wrapper: Node) -> list[Node]:
        """Return the rules that fit an element, with their specificity."""
        found = [] if self._empty else self._of_any.match(wrapper)
        return found if wrapper.parent is not None else [*found, *self._of_root.match(wrapper)]


def _matcher(rules: list[Rule]) -> Node:
    matcher = cssselect2.Matcher()
    for rule in rules:
        matcher.add_selector(rule.selector, rule)
    return matcher
