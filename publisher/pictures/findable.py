"""What a search for pictures takes and gives."""

from dataclasses import dataclass

from publisher.pictures.names import Entry


@dataclass(frozen=True, slots=True)
class Findable:
    """A picture that can be found: the pack's name, "" for the team's own, its own name, and what is said of it."""

    pack: str
    name: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Hit:
    """A picture that was found, and why: the word that was met. `score` is above 0; more is better."""

    found: Findable
    score: float
    why: str
