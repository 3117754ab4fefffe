"""Settings that a person wrote, in YAML front matter or in `publisher.toml`, taken out with an answer to each mistake.

A `Table` knows the line of each of its keys, so that "unknown key" and "this must be a number" can say where.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from math import inf

import yaml

from publisher.errors import ConfigurationError, Place, SourceError, nearest, unprintable

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of settings. `name` is what its author calls it; `lines` gives the line of each dotted path of keys."""

    values: Mapping[str, object]
    name: str
    file: str
    lines: Mapping[Path, int]
    path: Path = ()
    error: type[SourceError] = SourceError

    def place(self, key: str = "") -> Place:
        """Return where `key` is set, or where the table begins."""
        path = (*self.path, key) if key else self.path
        return Place(self.file, self.lines.get(path, self.lines.get(self.path, 0)))

    def refuse(self, key: str, message: str, mend: str) -> SourceError:
        """Return the error to raise about `key`."""
        return self.error(message, mend=mend, place=self.place(key))

    def only(self, *known: str) -> None:
        """Raise an error for the first key that is not among `known`, suggesting the nearest."""
        for key in self.values:
            if key not in known:
                raise self.refuse(
                    key, f"“{key}” is not a key of {self.name[:1].lower()}{self.name[1:]}.", nearest(str(key), known)
                )

    def text(self, key: str, default: str | None = None) -> str:
        """Return words; without `default` the key must be there and hold some."""
        value = self.values.get(key, default)
        if value is None:
            raise self.refuse(key, f"{self.name} has no “{key}”.", f"Add the line: {key}{self._sign} …")
        if not isinstance(value, str):
            raise self.refuse(key, f"“{key}” must be words.", "Put the value in quotes.")
        if unprintable(value):
            raise self.refuse(key, f"“{key}” holds a character that cannot be shown.", "Type its words again.")
        if default is None and not value.strip():
            raise self.refuse(key, f"“{key}” is empty.", "Write its words after it.")
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of words, () where the key is missing."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.refuse(key, f"“{key}” must be a list of words.", f'Write: {key}{self._sign} ["one", "two"]')
        if any(unprintable(item) for item in value):
            raise self.refuse(key, f"“{key}” holds a character that cannot be shown.", "Type its words again.")
        return tuple(item.strip() for item in value)

    def number(self, key: str, default: float | None = None, *, least: float = 0) -> float | None:
        """Return a number of at least `least`, or `default` where the key is missing."""
        value = self.values.get(key, default)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value < inf:
            raise self.refuse(key, f"“{key}” must be a number of at least {least:g}.", "Write it in digits.")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Return whether something is so, `default` where the key is missing."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.refuse(key, f"“{key}” must be true or false.", "Write one of the two, without quotes.")
        return value

    def day(self, key: str) -> date | None:
        """Return a date, None where the key is missing."""
        value = self.values.get(key)
        if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        raise self.refuse(key, f"“{key}” must be a date.", "Write year, month and day: 2021-03-19.")

    def choice(self, key: str, known: tuple[str, ...], default: str) -> str:
        """Return one of the words in `known`."""
        value = self.text(key, default)
        if value not in known:
            raise self.refuse(key, f"“{value}” is not a value of “{key}”.", nearest(value, known))
        return value

    def choices(self, key: str, known: tuple[str, ...], default: tuple[str, ...]) -> tuple[str, ...]:
        """Return a list of words that all are in `known`, each once; `default` where the key is missing."""
        values = self.texts(key) if key in self.values else default
        for value in values:
            if value not in known:
                raise self.refuse(key, f"“{value}” is not a value of “{key}”.", nearest(value, known))
        return tuple(dict.fromkeys(values))

    def table(self, key: str) -> "Table":
        """Return the table under `key`, an empty one where it is missing."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.refuse(key, f"“{key}” must hold keys of its own.", "Write them below it, one a line.")
        name = f"[{'.'.join((*self.path, key))}]" if self.error is ConfigurationError else f"“{key}”"
        return Table(value, name, self.file, self.lines, (*self.path, key), self.error)

    def tables(self, key: str) -> "tuple[Table, ...]":
        """Return the tables of a list of them, such as TOML's `[[key]]`; () where the key is missing."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.refuse(
                key, f"“{key}” must be a list of tables.", f"Begin each with a line of its own: [[{key}]]"
            )
        name = f"[[{'.'.join((*self.path, key))}]]" if self.error is ConfigurationError else f"“{key}”"
        return tuple(
            Table(item, name, self.file, self.lines, (*self.path, key, str(number)), self.error)
            for number, item in enumerate(value)
        )

    @property
    def _sign(self) -> str:
        return " =" if self.error is ConfigurationError else ":"


def read_yaml(text: str, *, file: str, first_line: int = 1, name: str = "The front matter") -> Table:
    """Return the YAML mapping in `text`, whose first line is line `first_line` of `file`.

    Raises `SourceError` for YAML that is broken, is not a mapping, or has a key twice.
    """
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        lines = dict(_yaml_lines(node, first_line, ())) if isinstance(node, yaml.MappingNode) else {}
        values = yaml.load(text, Loader=_Loader)  # noqa: S506 - a `SafeLoader` that knows its lines
    except _DateError as error:
        raise SourceError(
            f"“{error.value}” is not a day of the calendar.",
            mend="Write year, month and day: 2021-03-19.",
            place=Place(file, first_line + error.line),
        ) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise SourceError(
            f"{name} is not valid YAML: {error.problem or error.context}.",
            mend="Look at this line: words with a colon or a quotation mark in them need quotes round them.",
            place=Place(file, first_line + mark.line if mark else first_line),
        ) from error
    except RecursionError as error:
        raise SourceError(
            f"{name} is nested too deeply, or refers to itself.",
            mend="Write it as lines of “key: value”, without & and *.",
            place=Place(file, first_line),
        ) from error
    except (yaml.YAMLError, ValueError) as error:
        raise SourceError(
            f"{name} is not valid YAML: {str(error).splitlines()[0]}.",
            mend="Write it as lines of “key: value”.",
            place=Place(file, first_line),
        ) from error
    except _TwiceError as error:
        raise SourceError(
            f"{name} has the key “{error.key}” twice.",
            mend="Delete one of the two.",
            place=Place(file, error.line),
        ) from error
    if not isinstance(values, dict):
        raise SourceError(
            f"{name} holds no keys.", mend="Write it as lines of “key: value”.", place=Place(file, first_line)
        )
    return Table(values, name, file, {(): first_line, **lines})


class _DateError(Exception):
    def __init__(self, value: str, line: int) -> None:
        super().__init__(value, line)
        self.value = value
        self.line = line


class _Loader(yaml.SafeLoader):
    """PyYAML's own safe loader, which says of a wrong date where it stands."""

    def construct_date(self, node: yaml.ScalarNode) -> object:
        """Return a date or a time. Raises `_DateError` for one that is not in the calendar."""
        try:
            return self.construct_yaml_timestamp(node)
        except ValueError:
            raise _DateError(node.value, node.start_mark.line) from None


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.construct_date)


class _TwiceError(Exception):
    def __init__(self, key: str, line: int) -> None:
        super().__init__(key, line)
        self.key = key
        self.line = line


def _yaml_lines(node: yaml.MappingNode, first_line: int, path: Path) -> Iterator[tuple[Path, int]]:
    seen: set[str] = set()
    for key, value in node.value:
        name = str(key.value)
        line = first_line + key.start_mark.line
        if name in seen:
            raise _TwiceError(name, line)
        seen.add(name)
        yield (*path, name), line
        if isinstance(value, yaml.MappingNode):
            yield from _yaml_lines(value, first_line, (*path, name))


def read_toml(text: str, *, file: str) -> Table:
    """Return the TOML document in `text`. Raises `ConfigurationError` where it is broken."""
    try:
        values = tomllib.loads(text)
    except RecursionError as error:
        raise ConfigurationError(
            f"{file} is nested too deeply.", mend="Use fewer brackets inside each other.", place=Place(file)
        ) from error
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise ConfigurationError(
            f"{file} is not valid TOML: {re.sub(r' [(]at .*', '', str(error))}.",
            mend="Look at this line: words need quotes, and each line is “key = value” or “[table]”.",
            place=Place(file, int(found[1]) if found else len(text.splitlines())),
        ) from error
    return Table(values, file, file, {(): 0, **_toml_lines(text)}, error=ConfigurationError)


_TOML_TABLE = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]+")
_TOML_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


def _toml_lines(text: str) -> dict[Path, int]:
    """Find the line of each key by its name; `tomllib` keeps no positions.

    The tables of a list have their number, from 0, behind its name.
    """
    lines: dict[Path, int] = {}
    table: Path = ()
    counted: Counter[Path] = Counter()
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _TOML_TABLE.match(line):
            table = _toml_path(found[1])
            for depth in range(1, len(table) + 1):  # a header such as [a.b] begins the table “a” too
                lines.setdefault(table[:depth], number)
            if line.lstrip().startswith("[["):
                counted[table] += 1
                table = (*table, str(counted[table] - 1))
                lines.setdefault(table, number)
        elif found := _TOML_KEY.match(line):
            lines.setdefault((*table, *_toml_path(found[1])), number)
    return lines


def _toml_path(dotted: str) -> Path:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
