"""`publisher check`: the checks of texts, and of files, in the form that whoever asks can read."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import options

if TYPE_CHECKING:
    from publisher.build.folder import Folder
    from publisher.findings import Severity
    from publisher.report import Report

FORMATS = ("text", "json", "sarif", "junit", "github", "html")


@click.command(epilog="Example: publisher check vision --output-files --format html > report.html")
@click.argument("names", nargs=-1, metavar="[DOCUMENT|FILE…]")
@click.option("--language", "languages", multiple=True, metavar="L", help="Only this language. May be repeated.")
@click.option("--edition", "editions", multiple=True, metavar="E", help="Only this edition. May be repeated.")
@options.workspace
@click.option("--output-files", is_flag=True, help="Look at the files that were built, too.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where the built files are.  [default: output, in the workspace]",
)
@click.option(
    "--validator",
    "validators",
    multiple=True,
    metavar="TOOL",
    help="An outside validator for files: its id, fast, all or none. May be repeated.  [default: fast]",
)
@click.option(
    "--require",
    "required",
    multiple=True,
    metavar="TOOL",
    help="Ask this validator, and end with code 3 where it is missing. May be repeated.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="What ends in code 1.",
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="The form of the report."
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
def check(  # noqa: PLR0913 - one parameter for each option
    *,
    names: tuple[str, ...],
    languages: tuple[str, ...],
    editions: tuple[str, ...],
    workspace: Path,
    output_files: bool,
    output: Path | None,
    validators: tuple[str, ...],
    required: tuple[str, ...],
    fail_on: str,
    form: str,
    as_json: bool,
) -> None:
    """Check the texts, in all languages and editions or some, and say how to mend what is wrong.

    With --output-files the built files are looked at as well.
    A name that is a file (with a dot or a slash in it) is looked at alone, whoever made it: PDF, Word or HTML.
    """
    from publisher.build.folder import Folder
    from publisher.build.plan import Selection
    from publisher.findings import Severity
    from publisher.report import exit_code
    from publisher.workspace import OUTPUT

    files = tuple(Path(name) for name in names if _is_file(name))
    documents = tuple(name for name in names if not _is_file(name))
    looks_at_files = output_files or output is not None
    if files and (documents or languages or editions or looks_at_files):
        raise click.UsageError("Name documents of the workspace, or files from elsewhere, but not both at once.")
    if as_json and form not in {"text", "json"}:
        raise click.UsageError("“--json” is “--format json”: name one form.")
    if validators or required:
        from publisher.checks.validators import table

        table.chosen(validators, required)  # which refuses a validator that there is not
    if (validators or required) and not (files or looks_at_files):
        raise click.UsageError("Validators look at files: add --output-files, or name files.")
    folder = Folder.open(workspace)
    if files or looks_at_files:
        from publisher.build.checks import Validators, check_files, check_workspace

        asked = Validators(validators, required)
        if files:
            report = check_files(files, asked)
        else:
            built = (output or folder.root / OUTPUT).resolve()
            report = check_workspace(folder, Selection(documents, languages, editions), output=built, validators=asked)
    else:
        from publisher.build.check import check as check_texts

        report = check_texts(folder, Selection(documents, languages, editions))
    weight = Severity(fail_on)
    if report.files:
        from publisher.evidence.clause_rows import clause_rows

        report = replace(report, clauses=clause_rows(report))
    click.echo(_told(report, "json" if as_json else form, weight, folder), nl=False)
    sys.exit(exit_code(report, weight))


def _is_file(name: str) -> bool:
    """Return whether a word names a file: no document's name has a dot or a slash in it."""
    return "." in name or "/" in name


def _told(report: "Report", form: str, weight: "Severity", folder: "Folder") -> str:
    """Return the report in one of `FORMATS`."""
    from publisher.report import github, json_report, junit, sarif, terminal

    match form:
        case "json":
            return json_report.as_json(report, weight)
        case "sarif":
            return sarif.as_sarif(report)
        case "junit":
            return junit.as_junit(report, weight)
        case "github":
            return github.as_github(report)
        case "html":
            from publisher.build.materials import shared_materials
            from publisher.site import check_page

            return check_page.page(report, shared_materials(folder.root)).decode()
        case _:
            return terminal.as_text(report)
