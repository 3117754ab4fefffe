"""The design tokens of a workspace: those of the program with the workspace's own in their places."""

from collections.abc import Iterator, Mapping

from publisher import design
from publisher.build.type_sizes import too_small
from publisher.editions import EDITIONS
from publisher.errors import SourceError, SourceErrors
from publisher.fields import Table
from publisher.materials import Tokens

Group = dict[str, str | int | float]


def merged(own: Tokens, table: Table) -> Tokens:
    """Return the program's `own` tokens, with those that a workspace's `table` sets in their places.

    Raises `ConfigurationError` for the first group or name that the program does not use, and `SourceErrors` with every
    value that is no colour, every pair of colours whose text would be too faint, and every size of type that is under
    the least for its readers.
    """
    likes = _groups(own)
    table.only(*likes)
    tokens = {name: dict(values) for name, values in own.items()}
    for name in table.values:
        group = table.table(name)
        group.only(*own[likes[name]])
        tokens.setdefault(name, {}).update(_values(group, own[likes[name]]))
    if mistakes := (*_no_colours(table), *_faint(table, tokens), *too_small(table, tokens)):
        raise SourceErrors(mistakes)
    return tokens


def _groups(own: Tokens) -> dict[str, str]:
    """Return every group that a workspace may set, and for each the program's group that has all names for it."""
    groups = {name: name for name in own}
    groups |= dict.fromkeys(design.SCHEMES, design.DAY)
    for edition in EDITIONS:
        groups[f"type-{edition.id}"] = "type"
        groups[f"type-{edition.id}-screen"] = "type-screen"
    return groups


def _values(group: Table, own: Mapping[str, str | int | float]) -> Group:
    """Return the values of a group; what the program says yes or no to takes only that."""
    values: Group = {}
    for name, value in group.values.items():
        if isinstance(own[name], bool):
            values[name] = group.flag(name, default=False)
            continue
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise group.refuse(name, f"“{name}” must be words or a number.", "Put words in quotes.")
        values[name] = value
    return values


def _no_colours(table: Table) -> Iterator[SourceError]:
    for scheme in design.SCHEMES:
        group = table.table(scheme)
        for name, value in group.values.items():
            if not design.is_colour(value):
                yield group.refuse(name, f"“{value}” is not a colour.", "Write six hexadecimal digits: #005eb8.")


def _faint(table: Table, tokens: Mapping[str, Group]) -> Iterator[SourceError]:
    """Yield a mistake for each pair that is too faint to read, by day and where other colours stand in a scheme."""
    day = tokens[design.DAY]
    for scheme in design.SCHEMES:
        colours = day | tokens.get(scheme, {})
        wanted, source = _LEAST.get(scheme, (design.LEAST_FOR_EASY_READ, "1.4.6, for easy read"))
        for pair in design.PAIRS:
            front, behind = colours[pair.front], colours[pair.behind]
            least = min(wanted, pair.least)
            again = scheme != design.DAY and (front, behind) == (day[pair.front], day[pair.behind])
            if again or not pair.text or not (design.is_colour(front) and design.is_colour(behind)):
                continue
            ratio = design.contrast(str(front), str(behind))
            if ratio < least:
                group = next(
                    (own for own in (table.table(scheme), table.table(design.DAY)) if _sets(own, pair)),
                    table,
                )
                yield group.refuse(
                    pair.front if pair.front in group.values else pair.behind,
                    f"“{pair.front}” ({front}) on “{pair.behind}” ({behind}) has a contrast of {ratio:.1f} to 1"
                    + _SAID.get(scheme, f" in [{scheme}]."),
                    f"Text needs {least} to 1 (WCAG 2.2, {source}): make one lighter or the other darker.",
                )


# By day and by night the standard edition has these colours too, whose text need not have more.
_LEAST = dict.fromkeys((design.DAY, design.DARK), (design.LEAST_FOR_TEXT, "1.4.3"))
_SAID = {design.DAY: ".", design.DARK: " by night."}


def _sets(group: Table, pair: design.Pair) -> bool:
    return pair.front in group.values or pair.behind in group.values
