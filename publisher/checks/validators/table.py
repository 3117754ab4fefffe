"""The table of outside validators. To add one, add its file, its page in `docs/checks/` and its row here."""

from collections.abc import Sequence

from publisher.checks.validators import axe, nu, openxml_audit, page_validation, verapdf
from publisher.checks.validators.validator import Validator
from publisher.errors import ConfigurationError, nearest

VALIDATORS: tuple[Validator, ...] = (
    page_validation.VALIDATOR,
    openxml_audit.VALIDATOR,
    verapdf.VALIDATOR,
    nu.VALIDATOR,
    axe.VALIDATOR,
)

# Words that stand for several validators where one may be named.
ALL, FAST, NONE = "all", "fast", "none"

_BY_ID = {validator.id: validator for validator in VALIDATORS}


def find(identifier: str) -> Validator:
    """Return the validator of an id. Raises `ConfigurationError` for one that is not here, naming the nearest."""
    if identifier not in _BY_ID:
        raise ConfigurationError(f"There is no validator “{identifier}”.", mend=nearest(identifier, _BY_ID))
    return _BY_ID[identifier]


def chosen(wanted: Sequence[str] = (), required: Sequence[str] = ()) -> tuple[Validator, ...]:
    """Return the validators that are meant, in the order of the table; () stands for the fast ones.

    `wanted` are ids, "all", "fast" (those that start no outside program) or "none", `required` are ids that are meant
    too. Raises `ConfigurationError` for a word that is none of these, and for "none" beside others.
    """
    if NONE in wanted and len(set(wanted)) > 1:
        raise ConfigurationError("Validators were named together with “none”.", mend="Leave out “none”, or the others.")
    words = {FAST: [one.id for one in VALIDATORS if one.fast], ALL: list(_BY_ID), NONE: []}
    for word in (*wanted, *required):
        if word not in _BY_ID and (word not in words or word in required):
            known = _BY_ID if word in required else (*_BY_ID, *words)
            raise ConfigurationError(f"There is no validator “{word}”.", mend=nearest(word, known))
    meant = {identifier for word in wanted or (FAST,) for identifier in words.get(word, [word])} | set(required)
    return tuple(one for one in VALIDATORS if one.id in meant)
