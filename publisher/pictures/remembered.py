"""What was made from pictures and may be asked for again, within a bound of memory."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)

_KEY = 100  # bytes that an entry takes beside its content, roughly: a digest and the place in the table


@dataclass(slots=True)
class Remembered(Generic[Key]):
    """Contents by key, `most` bytes with their keys; those not asked for the longest are forgotten first."""

    most: int
    _contents: OrderedDict[Key, bytes] = field(default_factory=OrderedDict)
    _size: int = 0

    def find(self, key: Key) -> bytes | None:
        """Return what is remembered, None for nothing."""
        content = self._contents.get(key)
        if content is not None:
            self._contents.move_to_end(key)
        return content

    def keep(self, key: Key, content: bytes) -> None:
        """Remember a content, unless it is larger than all that may be remembered."""
        before = self._contents.pop(key, None)
        if before is not None:
            self._size -= _KEY + len(before)
        if _KEY + len(content) > self.most:
            return
        self._contents[key] = content
        self._size += _KEY + len(content)
        while self._size > self.most:
            _, forgotten = self._contents.popitem(last=False)
            self._size -= _KEY + len(forgotten)
