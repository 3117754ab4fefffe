"""veraPDF, the reference validator for PDF/UA and PDF/A, as the tests ask it: each silence must mean something."""

from collections.abc import Sequence
from pathlib import Path

from publisher.checks.validators import verapdf
from publisher.checks.validators.verapdf import Held, Violation
from tests.tools.programs import present

_SECONDS = 600.0
# The flavour for files that claim nothing: not one that ours claim, so that a lost claim is seen.
_OF_NO_CLAIM = "1b"


def validate(files: Sequence[Path], flavour: str = "ua1") -> dict[Path, tuple[Violation, ...]]:
    """Return the violations in each file, by one call of Java for all of them.

    `flavour` is one of veraPDF's names: ua1, ua2, 1a … 4f, wt1a, wt1r.

    Raises:
        ValueError: there is no file to look at.
        RuntimeError: veraPDF left a file out, so nothing is known about it.
    """
    return {
        file: tuple(violation for violations in held.values() for violation in violations)
        for file, held in _by_standard(files, flavour).items()
    }


def validate_claims(files: Sequence[Path]) -> dict[Path, dict[str, tuple[Violation, ...]]]:
    """Return for each file the violations of each standard that it claims, by the standard's short name.

    One call of Java judges all files by all their claims. A file that claims nothing has no standard of ours here, so
    compare the names with those that it should claim. Raises what `validate` raises.
    """
    return _by_standard(files, verapdf.BY_CLAIM)


def _by_standard(files: Sequence[Path], flavour: str) -> dict[Path, dict[str, tuple[Violation, ...]]]:
    if not files:
        raise ValueError("There is no PDF file to validate.")
    said = verapdf.judge(present(verapdf.look()), files, _SECONDS, flavour, _OF_NO_CLAIM)
    return {file: _violations(said[file]) for file in files}


def _violations(said: tuple[Held, ...] | str) -> dict[str, tuple[Violation, ...]]:
    """Return the violations by standard; a file that could not be read has one, of no standard."""
    if isinstance(said, str):
        return {"": (Violation("", "", 0, 1, f"This file could not be read: {said}"),)}
    return {held.standard: held.violations for held in said}
