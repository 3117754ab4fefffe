"""Write what an organisation can say of its documents: a conformance report, as a page and as data, and a statement."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from publisher.build.checks import Validators, check_workspace
from publisher.build.folder import Folder
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.output import check_output
from publisher.build.plan import Selection
from publisher.build.sign_offs import identity_of, standings
from publisher.build.stage import stage
from publisher.build.texts import open_workspace, source_path
from publisher.errors import ConfigurationError, Place
from publisher.evidence.conformance import signed
from publisher.evidence.conformance_report import ConformanceReport, conformance_report
from publisher.evidence.openacr import as_yaml
from publisher.evidence.statement import Compliance, statement
from publisher.report import Checked, Report, Tool
from publisher.site.conformance import REPORT_NAME, STATEMENT_NAME, report_page, statement_page
from publisher.site.download import addresses
from publisher.workspace import catalogue_path

FOLDER = addresses.CONFORMANCE
DATA_NAME = "accessibility-conformance-report.openacr.yaml"


@dataclass(frozen=True, slots=True)
class Told:
    """What was written: the paths below the output folder, and what the documents are said to be.

    `judged` counts the rows about levels A and AA, `unfinished` those of them that say nothing. `missing` are the
    validators that are not on this machine, `drafts` says that the files are not released.
    """

    paths: tuple[str, ...]
    compliance: Compliance
    judged: int
    unfinished: int
    missing: tuple[Tool, ...]
    drafts: bool


def write_conformance(folder: Folder, output: Path, validators: Validators, *, on: dt.date) -> Told:
    """Check everything that was built and write what the evidence allows to be said of it, all files or none.

    It is always about all files in the folder, and about no others: what was held back is no part of a release.
    Raises what `check_workspace` raises, and `ConfigurationError` where nothing was built yet.
    """
    check_output(output, folder.root)
    workspace, materials = open_workspace(folder), shared_materials(folder.root)
    whole = check_workspace(folder, Selection(), output=output, validators=validators, today=on)
    report = _of_what_is_there(whole, folder, output)
    if not report.files:
        raise ConfigurationError(
            f"There are no built files in “{output}” that anything could be said of.",
            mend="Build first: publisher build.",
            place=Place(str(output)),
        )
    documents = [one.document for one in report.checked]
    stand = standings(folder, documents)
    acts = [act for document in documents for act in signed(document, stand[identity_of(document)])]
    made = conformance_report(
        report, workspace.contact, _product(report, workspace.contact.name), on.isoformat(), on, acts
    )
    contents = dict(_files(made, materials))
    with stage(output) as place:
        for path, content in contents.items():
            place.write(path, content)
        place.commit([path for path in contents if place.differs(path)], ())
    return Told(
        tuple(contents),
        statement(made).compliance,
        len(made.judged()),
        len(made.unfinished()),
        tuple(tool for tool in report.tools if tool.version is None),
        _are_drafts(report),
    )


def _of_what_is_there(report: Report, folder: Folder, output: Path) -> Report:
    """Return a report without the files that are not in the folder, and without the texts that no file there is of.

    A file that is out of date stays: nothing is claimed of it, and readers of the folder have it all the same.
    """
    files = tuple(file for file in report.files if not _is_missing(output, file.path, folder))
    there = {identity_of(file.document) for file in files if file.document}
    # What looks at the words of a large print was said of the edition that it has them from.
    said_of = {
        (one.document.name, one.said_of, one.document.language)
        for one in report.checked
        if one.said_of and identity_of(one.document) in there
    }
    checked = tuple(one for one in report.checked if identity_of(one.document) in there | said_of)
    gone = _paths(report.checked) - _paths(checked)
    refused = tuple(one for one in report.refused if one.place.path not in gone)
    return replace(report, checked=checked, files=files, refused=refused)


def _paths(checked: Iterable[Checked]) -> set[str]:
    """Return the paths of texts and of their translations, which mistakes in them are told with."""
    documents = [one.document for one in checked]
    return {path for one in documents for path in (source_path(one.name), catalogue_path(one.name, one.language))}


def _are_drafts(report: Report) -> bool:
    return any(file.document.draft for file in report.files if file.document)


def _is_missing(output: Path, path: str, folder: Folder) -> bool:
    whole = Path(path)
    return not (whole if whole.is_absolute() else folder.root / whole).is_file() and not (output / whole).is_file()


def _product(report: Report, organisation: str) -> str:
    """Return what the report is about, as it stands in a title: whose texts, and in how many languages."""
    texts = {one.document.name for one in report.checked}
    spoken = {one.document.language for one in report.checked}
    languages = f", in {len(spoken)} languages" if len(spoken) > 1 else ""
    drafts = " (drafts, which are not released)" if _are_drafts(report) else ""
    return f"{len(texts)} {'text' if len(texts) == 1 else 'texts'} of {organisation}{languages}{drafts}"


def _files(made: ConformanceReport, materials: FileMaterials) -> Iterator[tuple[str, bytes]]:
    yield f"{FOLDER}/{REPORT_NAME}", report_page(made, materials)
    yield f"{FOLDER}/{DATA_NAME}", as_yaml(made).encode()
    yield f"{FOLDER}/{STATEMENT_NAME}", statement_page(statement(made), materials)
