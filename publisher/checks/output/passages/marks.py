"""What words are marked as: strong, stressed, code, raised or lowered, in formats whose files say it."""

from publisher.checks.output.passages.passage import Gathering, words_of


class MarkGathering(Gathering):
    """Gathers what marks say of words."""

    def __init__(self, language: str) -> None:
        """Begin with nothing; `language` is the text's own."""
        super().__init__(language)
        self._marked: dict[str, list[tuple[int, int]]] = {}
        self._pictures: set[int] = set()

    def picture(self, alternative: str, language: str) -> None:
        """Add a picture, whose alternative text stands for it."""
        self._pictures.add(len(self.parts))
        super().picture(alternative, language)

    def mark(self, mark: str, position: int) -> None:
        """Mark all that was added since there were `position` parts."""
        self._marked.setdefault(mark, []).append((position, len(self.parts)))

    def marks(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the words of each mark, without pictures: a picture is neither strong nor raised."""
        found = []
        for mark, stretches in sorted(self._marked.items()):
            marked = {at for start, end in stretches for at in range(start, end)} - self._pictures
            words = words_of("".join(part if at in marked else " " for at, part in enumerate(self.parts)))
            if words:
                found.append((mark, words))
        return tuple(found)
