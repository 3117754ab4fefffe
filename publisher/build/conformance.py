"""Write what an organisation can say of its documents: a conformance report, as a page and as data, and a statement."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from publisher.build.checks import Validators, check_workspace
from publisher.build.folder import Folder
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.output import check_output
from publisher.build.plan import Selection
from publisher.build.sign_offs import identity_of, standings
from publisher.build.stage import stage
from publisher.build.texts import open_workspace
from publisher.errors import ConfigurationError, Place
from publisher.evidence.conformance import signed
from publisher.evidence.conformance_report import ConformanceReport, conformance_report
from publisher.evidence.openacr import as_yaml
from publisher.evidence.statement import Compliance, statement
from publisher.report import Report, Tool
from publisher.site.conformance import REPORT_NAME, STATEMENT_NAME, report_page, statement_page

FOLDER = "conformance"
DATA_NAME = "accessibility-conformance-report.openacr.yaml"


@dataclass(frozen=True, slots=True)
class Told:
    """What was written: the paths below the output folder, and what the documents are said to be.

    `judged` counts the rows about levels A and AA, `unfinished` those of them that say nothing. `missing` are the
    validators that are not on this machine.
    """

    paths: tuple[str, ...]
    compliance: Compliance
    judged: int
    unfinished: int
    missing: tuple[Tool, ...]


def write_conformance(folder: Folder, output: Path, validators: Validators, *, on: dt.date) -> Told:
    """Check everything that was built and write what the evidence allows to be said of it, all files or none.

    It is always about the whole workspace: a report of a part would speak of files that nobody looked at.
    Raises what `check_workspace` raises, and `ConfigurationError` where nothing was built yet.
    """
    check_output(output, folder.root)
    workspace, materials = open_workspace(folder), shared_materials(folder.root)
    report = check_workspace(folder, Selection(), output=output, validators=validators, today=on)
    if not report.files or all(_is_missing(output, file.path, folder) for file in report.files):
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
    )


def _is_missing(output: Path, path: str, folder: Folder) -> bool:
    whole = Path(path)
    return not (whole if whole.is_absolute() else folder.root / whole).is_file() and not (output / whole).is_file()


def _product(report: Report, organisation: str) -> str:
    """Return what the report is about, as it stands in a title: whose texts, and in how many languages."""
    texts = {one.document.name for one in report.checked}
    spoken = {one.document.language for one in report.checked}
    languages = f", in {len(spoken)} languages" if len(spoken) > 1 else ""
    return f"{len(texts)} {'text' if len(texts) == 1 else 'texts'} of {organisation}{languages}"


def _files(made: ConformanceReport, materials: FileMaterials) -> Iterator[tuple[str, bytes]]:
    yield f"{FOLDER}/{REPORT_NAME}", report_page(made, materials)
    yield f"{FOLDER}/{DATA_NAME}", as_yaml(made).encode()
    yield f"{FOLDER}/{STATEMENT_NAME}", statement_page(statement(made), materials)
