"""Hold files against outside validators: those that are asked for, as far as they are on this machine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from publisher.build.apart import apart
from publisher.build.system import MissingError
from publisher.checks.output.bounded import Refusal
from publisher.checks.output.file_check import OutputFile
from publisher.checks.validators import table
from publisher.checks.validators.disagreement import COMPARISON, Opinion, disagreements
from publisher.checks.validators.validator import Absent, Judged, Present, Validator, unjudged
from publisher.errors import SourceErrors
from publisher.findings import Described, Result, result_of
from publisher.report import Tool


@dataclass(frozen=True, slots=True)
class Validated:
    """What validators said of each file, by its path, and which of those that were asked for are here."""

    results: Mapping[str, tuple[Result, ...]]
    tools: tuple[Tool, ...]


def validate(files: Sequence[OutputFile], wanted: Sequence[str] = (), required: Sequence[str] = ()) -> Validated:
    """Return what validators say of files; where two of them judge by one standard, whether they agree as well.

    `wanted` are ids, "all", "none" or "fast", which () stands for; `required` are ids of those that must be here.
    What is wanted and not here is told of each file as not run.

    Raises `ConfigurationError` for a validator that there is not, and `SourceErrors` with a `MissingError` for each
    that is required and not on this machine.
    """
    chosen = table.chosen(wanted, required)
    found = {validator.id: validator.look() for validator in chosen}
    _refuse_missing([validator for validator in chosen if validator.id in required], found)
    files = tuple({file.path: file for file in files}.values())  # one that is named twice is judged once
    results: dict[str, list[Result]] = {file.path: [] for file in files}
    opinions: dict[str, list[Opinion]] = {file.path: [] for file in files}
    for validator in chosen:
        present = found[validator.id]
        concerned = [file for file in files if file.format in validator.formats]
        for file, judged in _judged(validator, present, concerned):
            version = present.version if isinstance(present, Present) else ""
            results[file.path].append(_result(validator, judged, file, version))
            if isinstance(present, Present):
                opinions[file.path].append(Opinion(validator, present, judged))
    for file in files:
        if (answers := disagreements(opinions[file.path])) is not None:
            results[file.path].append(_result(COMPARISON, Judged(answers), file))
    return Validated(
        {path: tuple(said) for path, said in results.items()},
        tuple(_tool(one, found[one.id]) for one in chosen if any(file.format in one.formats for file in files)),
    )


def _refuse_missing(required: Sequence[Validator], found: Mapping[str, Present | Absent]) -> None:
    missing = [
        MissingError(f"{validator.name} is required: {state.reason}", mend=f"Get it: {state.get}")
        for validator in required
        if isinstance(state := found[validator.id], Absent)
    ]
    if missing:
        raise SourceErrors(missing)


def _judged(
    validator: Validator, state: Present | Absent, files: Sequence[OutputFile]
) -> Sequence[tuple[OutputFile, Judged]]:
    """Return what a validator says of each file of its formats, whether it could be run or not."""
    if not files:
        return ()
    if isinstance(state, Absent):
        absent = unjudged(f"{validator.name} was not run. {state.reason} Get it: {state.get}", missing=True)
        return tuple((file, absent) for file in files)
    foreign = [file for file in files if validator.in_process and file.document is None]
    said = dict(validator.run(state, [file for file in files if file not in foreign]))
    for file in foreign:
        said |= _bounded(validator, state, file)
    silent = unjudged(f"{validator.name} said nothing about this file.")
    return tuple((file, said.get(file.path, silent)) for file in files)


def _bounded(validator: Validator, state: Present, file: OutputFile) -> Mapping[str, Judged]:
    """Return what a validator says of a file that anybody may have made, in a process with bounded memory and time."""
    found = apart(partial(validator.run, state, (file,)), afresh=True)
    if isinstance(found, Refusal):
        return {file.path: unjudged(f"{validator.name} was given up: {found.message}")}
    return found


def _result(check: Described, judged: Judged, file: OutputFile, version: str = "") -> Result:
    suppressions = file.document.suppressions if file.document else ()
    return result_of(check, judged.answers, suppressions=suppressions, version=version)


def _tool(validator: Validator, state: Present | Absent) -> Tool:
    match state:
        case Present():
            return Tool(validator.id, validator.name, state.version)
        case Absent():
            return Tool(validator.id, validator.name, None, f"{state.reason} {state.get}")
