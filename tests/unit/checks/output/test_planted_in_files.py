"""Every fault that is planted in a good file is found by its check, and by no other that does not see the same."""

from collections.abc import Mapping

import pytest

from publisher.checks.output import file_checks
from publisher.checks.output.file_check import OutputFile
from publisher.checks.output.files import file_current
from publisher.checks.output.opened import Opened
from publisher.findings import Outcome, Result
from tests.tools.planted import html, pdf, word
from tests.tools.planted.planted import Planted, document, good

TABLES: Mapping[str, tuple[Planted, ...]] = {"html": html.PLANTED, "pdf": pdf.PLANTED, "docx": word.PLANTED}
PLANTED = [(form, one) for form, table in TABLES.items() for one in table]
# What changed since a build wrote it, the build finds (tests/unit/build/test_check_files.py).
IN_FILES = [(form, one) for form, one in PLANTED if one.check_id != file_current.CHECK.id]


def results_of(form: str, planted: Planted) -> tuple[Result, ...]:
    """Return what all checks say of a file with a fault; what needs its document is laid beside the other formats."""
    if not planted.own:
        return file_checks.run(OutputFile(f"visit.{form}", form, planted.plant(good(form))))
    contents = {other: planted.plant(good(form)) if other == form else good(other) for other in TABLES}
    files = [OutputFile(f"visit.{other}", other, content, document()) for other, content in contents.items()]
    together = file_checks.together(files)
    return tuple(result for file in files for result in (*file_checks.run(file), *together[file.path]))


def failed(results: tuple[Result, ...]) -> set[str]:
    return {result.check.id for result in results if result.findings}


@pytest.mark.parametrize(("form", "planted"), IN_FILES, ids=[f"{form}-{one}" for form, one in IN_FILES])
def test_a_planted_fault_is_found_and_nothing_else_is(form: str, planted: Planted) -> None:
    assert failed(results_of(form, planted)) == {planted.check_id, *planted.also}


@pytest.mark.parametrize("form", TABLES)
@pytest.mark.parametrize("own", [True, False])
def test_nothing_is_found_in_a_good_file(form: str, *, own: bool) -> None:
    results = file_checks.run(OutputFile(f"visit.{form}", form, good(form), document() if own else None))

    not_run = {result.check.id for result in results if result.outcome is Outcome.NOT_RUN}
    assert failed(results) == set()
    assert not_run == (set() if own else {"file-current", "file-parity"})


def test_nothing_is_found_in_good_formats_beside_each_other() -> None:
    files = [OutputFile(form, form, good(form), document()) for form in TABLES]

    assert not any(result.findings for results in file_checks.together(files).values() for result in results)


def test_a_file_that_changed_is_held_against_no_text_and_says_so() -> None:
    stale = "The file was changed since it was built"
    results = file_checks.run(Opened("visit.html", "html", good("html"), document(), stale=stale))

    assert failed(results) == {"file-current"}
    assert [result.reasons for result in results if result.check.id == "file-parity"] == [
        (f"{stale}: it was not held against the text of today.",)
    ]


def test_a_check_that_is_switched_off_says_nothing() -> None:
    results = file_checks.run(OutputFile("visit.html", "html", good("html")), {"file-title": None})

    assert "file-title" not in {result.check.id for result in results}
