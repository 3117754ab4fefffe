"""The checks on files, one row for each, and what runs them. To add one, add its module and its row here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from publisher.checks.output import agreement
from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files import (
    file_alternative_text,
    file_current,
    file_fonts,
    file_headings,
    file_language,
    file_links,
    file_lists,
    file_metadata,
    file_parity,
    file_readable,
    file_refresh,
    file_tables,
    file_tagged,
    file_text_layer,
    file_title,
    file_zoom,
    formats_agree,
    word_accessibility_checker,
)
from publisher.checks.output.opened import UNREADABLE, Opened, opened
from publisher.findings import Answer, Finding, NotRun, Result, Severity, result_of

FILE_CHECKS: tuple[FileCheck, ...] = (
    file_readable.CHECK,
    file_current.CHECK,
    file_parity.CHECK,
    formats_agree.CHECK,
    file_tagged.CHECK,
    file_title.CHECK,
    file_language.CHECK,
    file_headings.CHECK,
    file_alternative_text.CHECK,
    file_tables.CHECK,
    file_links.CHECK,
    file_lists.CHECK,
    file_text_layer.CHECK,
    file_fonts.CHECK,
    file_metadata.CHECK,
    file_zoom.CHECK,
    file_refresh.CHECK,
    word_accessibility_checker.CHECK,
)

# What a workspace sets for a check: another severity, or None to switch it off.
Severities: TypeAlias = Mapping[str, Severity | None]

# Signs of a message: more than any of ours has with the words that it quotes.
_LONGEST = 1000
# Files that can be laid beside each other.
_FEWEST = 2
_WITHOUT_OPENING = (file_readable.CHECK, file_current.CHECK)


def run(file: OutputFile, severities: Severities | None = None) -> tuple[Result, ...]:
    """Return what each check on files of its format says of a file; `formats-agree` is said by `together`.

    `severities` are what the workspace sets, by the checks' ids; a check that is switched off gives no result. A file
    that cannot be opened is told once, by `file-readable`; the other checks are then not run.
    """
    reading = opened(file)
    given = severities or {}
    held = () if file.document is None else file.document.suppressions
    return tuple(
        result_of(check, _answers(check, reading), severity=given.get(check.id), suppressions=held)
        for check in of_format(file.format)
        if given.get(check.id, check.severity) is not None
    )


def of_format(form: str) -> tuple[FileCheck, ...]:
    """Return the checks of a format by its id, but the one that lays formats beside each other."""
    return tuple(check for check in FILE_CHECKS if form in check.formats and check is not formats_agree.CHECK)


def together(files: Sequence[OutputFile], severities: Severities | None = None) -> Mapping[str, tuple[Result, ...]]:
    """Return what `formats-agree` says of the files of one document, language and edition, by their paths."""
    check = formats_agree.CHECK
    if (severities or {}).get(check.id, check.severity) is None:
        return {}
    readings = [opened(file) for file in files]
    whole = [one for one in readings if one.document is not None and not _fault(one)]
    found = _laid_beside(whole)
    return {
        one.path: (
            result_of(
                check,
                found.get(one.path, ()) if one in whole and len(whole) >= _FEWEST else formats_agree.alone(one),
                severity=(severities or {}).get(check.id),
                suppressions=() if one.document is None else one.document.suppressions,
            ),
        )
        for one in readings
    }


def _laid_beside(whole: Sequence[Opened]) -> Mapping[str, Sequence[Answer]]:
    """Return what is said of files that can be opened, by their paths; where the program fails, that."""
    if len(whole) < _FEWEST:
        return {}
    try:
        return agreement.disagreements(whole)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever files come to, nobody is shown a traceback
        return {one.path: (_failed(error),) for one in whole}


def _fault(file: Opened) -> str:
    """Return why a file cannot be opened, also where the program fails at it."""
    try:
        return file.fault
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - each check says so itself
        return type(error).__name__


def _answers(check: FileCheck, file: Opened) -> Iterator[Answer]:
    """Yield what a check says of a file, and why it could not be run to its end.

    An error that nobody foresaw ends this check alone; one for want of memory goes on to whoever set the bounds.
    """
    try:
        yield from map(_shortened, _unguarded(check, file))
    except UNREADABLE as error:
        yield NotRun(f"This could not be looked at to its end: {str(error)[:_LONGEST]}.")
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever a file comes to, the other checks are run
        yield _failed(error)


def _unguarded(check: FileCheck, file: Opened) -> Iterable[Answer]:
    if check.own_only and file.document is None:
        return (NotRun("Nobody here made this file: there is no document to hold it against."),)
    if file.fault and check not in _WITHOUT_OPENING:
        return (NotRun("The file cannot be opened: “file-readable” says why."),)
    return check.run(file)


def _failed(error: Exception) -> NotRun:
    return NotRun(
        f"This program failed here ({type(error).__name__}): this was not looked at to its end. Please report it, with "
        "the file if you may give it."
    )


def _shortened(answer: Answer) -> Answer:
    """Return an answer whose message fills no report, whatever words of the file it quotes."""
    if isinstance(answer, Finding) and len(answer.message) > _LONGEST:
        return replace(answer, message=f"{answer.message[:_LONGEST]} …")
    return answer
