"""The ids that settings can name are those of the tables."""

from publisher.checks.ids import OF_FILES, OF_VALIDATORS
from publisher.checks.output.file_checks import FILE_CHECKS
from publisher.checks.table import CHECKS
from publisher.checks.validators.disagreement import COMPARISON
from publisher.checks.validators.table import VALIDATORS


def test_the_ids_are_those_of_the_tables() -> None:
    assert tuple(check.id for check in FILE_CHECKS) == OF_FILES
    assert (*(validator.id for validator in VALIDATORS), COMPARISON.id) == OF_VALIDATORS


def test_no_id_names_two_checks() -> None:
    ids = [*(check.id for check in CHECKS), *OF_FILES, *OF_VALIDATORS]

    assert sorted(set(ids)) == sorted(ids)
