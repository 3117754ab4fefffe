"""Pictures that are too long and thin to be seen beside a statement, where each has a quarter of the row."""

from publisher.errors import Place, SourceError
from publisher.materials import Picture

# The longer side by the shorter: beside a statement on paper, 104 pt wide, what is slimmer has less than 13 pt, the
# height of a line of small type. Our own judgement.
SLIMMEST = 8


def refuse_strip(picture: Picture, place: Place) -> None:
    """Raise `SourceError` at the `place` of a statement whose picture would be no more than a line beside it."""
    shorter, longer = sorted((picture.width, picture.height))
    if longer > SLIMMEST * shorter:
        side = "wide" if picture.width > picture.height else "high"
        raise SourceError(
            f"The picture “{picture.name}” is too long and thin to be seen beside a statement: "
            f"{picture.width} × {picture.height} pixels.",
            mend=f"Cut out the part that matters, or use another picture: at most {SLIMMEST} times as {side} as "
            f"{'high' if side == 'wide' else 'wide'}.",
            place=place,
        )
