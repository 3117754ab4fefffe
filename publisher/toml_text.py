"""The text of a TOML file that people edit too, with a table changed or taken out, and all else left as it was.

Comments and order are kept. A table may stand under a header of its own, in parts of the file that are far from each
other; in braces or under keys with dots it is first written out under a header.
"""

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from typing import TypeAlias

import tomlkit
from tomlkit.items import Comment, InlineTable, Item, Whitespace
from tomlkit.items import Key as TomlKey
from tomlkit.items import Table as TomlTable

Keys: TypeAlias = tuple[str, ...]
Value: TypeAlias = str | dt.date | list[str]
_Holder: TypeAlias = tomlkit.TOMLDocument | TomlTable
_Entry: TypeAlias = tuple[TomlKey | None, Item]


class LayoutError(ValueError):
    """A file is written in a way that cannot be changed without losing something of it."""


def with_table(text: str, keys: Keys, values: Mapping[str, Value]) -> str:
    """Return the text of a TOML file in which the table `keys` holds these values and no others.

    Raises `LayoutError` where the file's layout does not allow that.
    """
    whole = _written_out(text, keys[0])
    *above, last = keys
    holders = list(_tables(whole, tuple(above)))
    holder = next((one for one in holders if last in one), None)
    if holder is not None:
        holder[last] = _in_place_of(holder[last], values)
    else:
        _add(whole, keys, _table(values))
    expected = tomllib.loads(text)
    inner = expected
    for key in above:
        inner = inner.setdefault(key, {})
    inner[last] = dict(values)
    return _as_expected(whole, expected)


def without_table(text: str, keys: Keys) -> str:
    """Return the text of a TOML file without the table `keys`; a comment behind it, which is about what follows, stays.

    Raises `LayoutError` where the file's layout does not allow that.
    """
    whole = _written_out(text, keys[0])
    *above, last = keys
    expected = tomllib.loads(text)
    inner = expected
    for key in above:
        inner = inner[key]
    del inner[last]
    for holder in _tables(whole, tuple(above)):
        for at, (name, item) in enumerate(_body(holder)):
            if name is not None and name.key == last:
                _body(holder)[at : at + 1] = _behind(item)
                break
    return _as_expected(whole, expected)


def _as_expected(whole: tomlkit.TOMLDocument, expected: Mapping[str, object]) -> str:
    """Return the text of a changed file, if it says what it should. Raises `LayoutError` where it does not."""
    text = tomlkit.dumps(whole)
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LayoutError from error
    if _without_empty(said) != _without_empty(expected):
        raise LayoutError
    return text


def _without_empty(value: object) -> object:
    """Return a value without its empty tables, which say nothing."""
    if not isinstance(value, dict):
        return value
    inner = {key: _without_empty(one) for key, one in value.items()}
    return {key: one for key, one in inner.items() if one != {}}


def _written_out(text: str, key: str) -> tomlkit.TOMLDocument:
    """Return a file whose table `key` stands under headers. Raises `LayoutError` where that would lose a comment."""
    whole = tomlkit.parse(text)
    found = [entry for entry in _body(whole) if entry[0] is not None and entry[0].key == key]
    if all(_under_headers(*entry) for entry in found):
        return whole
    if any(_commented(item) for _, item in found):
        raise LayoutError
    value = tomllib.loads(text)[key]
    del whole[key]
    return tomlkit.parse(tomlkit.dumps(whole).rstrip("\n") + "\n\n" + tomlkit.dumps({key: value}))


def _under_headers(key: TomlKey | None, item: Item) -> bool:
    """Return whether a value is neither a table in braces nor one under keys with dots, nor holds any."""
    if isinstance(item, InlineTable) or (key is not None and key.is_dotted()):
        return False
    return not isinstance(item, TomlTable) or all(_under_headers(*entry) for entry in _body(item))


def _commented(item: Item) -> bool:
    if isinstance(item, TomlTable):
        return bool(item.trivia.comment) or any(_commented(inner) for _, inner in _body(item))
    return not isinstance(item, Whitespace) and bool(item.trivia.comment)


def _tables(holder: _Holder, keys: Keys) -> Iterator[_Holder]:
    """Return each part of the file that holds keys of the table `keys`."""
    if not keys:
        yield holder
        return
    for key, item in _body(holder):
        if key is not None and key.key == keys[0] and isinstance(item, TomlTable):
            yield from _tables(item, keys[1:])


def _add(whole: tomlkit.TOMLDocument, keys: Keys, table: TomlTable) -> None:
    """Put a new table where the last of its kind stands, at the end of the file where none is there yet."""
    for depth in range(len(keys) - 1, -1, -1):
        if holders := list(_tables(whole, keys[:depth])):
            for key in reversed(keys[depth + 1 :]):
                outer = tomlkit.table(is_super_table=True)
                outer[key] = table
                table = outer
            holders[-1][keys[depth]] = table
            return


def _table(values: Mapping[str, Value]) -> TomlTable:
    table = tomlkit.table()
    for key, value in values.items():
        table[key] = _item(value)
    return table


def _item(value: Value) -> Item:
    if not isinstance(value, list):
        return tomlkit.item(value)
    array = tomlkit.array()
    array.extend(value)
    return array.multiline(True)


def _in_place_of(old: Item, values: Mapping[str, Value]) -> TomlTable:
    """Return a table with new values and the comments of an old one, which stand where they stood."""
    body = _body(old) if isinstance(old, TomlTable) else []
    behind = _behind(old)
    table = tomlkit.table()
    for _, item in body[: len(body) - len(behind)]:
        if isinstance(item, Comment):
            table.add(item)
    comments = {key.key: item.trivia.comment for key, item in body if key is not None}
    for key, value in values.items():
        item = _item(value)
        if comment := comments.get(key):
            item.comment(comment.removeprefix("#").strip())
        table[key] = item
    for _, item in behind:
        if isinstance(item, Comment | Whitespace):
            table.add(item)
    return table


def _behind(item: Item) -> list[_Entry]:
    """Return the comments and empty lines that stand behind the last key of a table."""
    body = _body(item) if isinstance(item, TomlTable) else []
    last = max((at for at, (key, _) in enumerate(body) if key is not None), default=-1)
    return body[last + 1 :]


def _body(holder: _Holder) -> list[_Entry]:
    return (holder if isinstance(holder, tomlkit.TOMLDocument) else holder.value).body
