"""The Nu HTML checker, as the tests ask it: each silence must mean something."""

from collections.abc import Sequence
from pathlib import Path

from publisher.checks.validators import nu
from publisher.checks.validators.nu import Message
from tests.tools.programs import present

_SECONDS = 600.0


def validate(files: Sequence[Path]) -> dict[Path, tuple[Message, ...]]:
    """Return what the checker says about each page, by one call of Java for all of them.

    Raises:
        ValueError: there is no file to look at.
        RuntimeError: the checker did not do its work.
    """
    if not files:
        raise ValueError("There is no page to validate.")
    return nu.judge(present(nu.look()), files, _SECONDS)
