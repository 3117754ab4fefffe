"""The numbers of footnotes: Word counts them in the order in which the text refers to them."""

from dataclasses import dataclass, field

from publisher.errors import Place, SourceError


@dataclass(slots=True)
class NoteNumbers:
    """The footnotes that the text has referred to so far. `known` are the keys of all notes of the document."""

    known: frozenset[str]
    order: dict[str, int] = field(default_factory=dict)

    def number(self, key: str, place: Place) -> tuple[int, bool]:
        """Return the number of a note, and whether this is the first reference to it.

        Raises `SourceError` where the document has no such note.
        """
        if key not in self.known:
            raise SourceError(
                f"The text refers to a footnote “{key}”, and there is no such footnote.",
                mend=f"Write the footnote: [^{key}]: …",
                place=place,
            )
        first = key not in self.order
        return self.order.setdefault(key, len(self.order) + 1), first
