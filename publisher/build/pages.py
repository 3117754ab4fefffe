"""The web page of a text, made in memory for the checks that look at it, and where its styles come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from publisher import editions
from publisher.build.plan import Plan
from publisher.build.printed import printed
from publisher.checks import table
from publisher.checks.page.sheet import read_sheet
from publisher.checks.page.told import STYLES
from publisher.errors import Place, SourceError
from publisher.findings import Check, Finding, Result
from publisher.materials import Materials, Picture, Tokens, Words
from publisher.model import Document
from publisher.workspace import Workspace
from publisher.writers import table as writers

if TYPE_CHECKING:
    from publisher.writers.html.style import Sheet

PAGE = "text/html"
# The style sheet of every web page.
_EVERY_PAGE = "screen.css"
# What stands in the place of each picture: what a picture shows is not looked at, and opening them all takes longer
# than the checks. A rule of the sheet gives it its place and size.
_STAND_IN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="72" height="72"><path d="M0"/></svg>'


@dataclass(frozen=True, slots=True)
class _WithoutPictures:
    """Materials whose pictures all are the same square."""

    materials: Materials

    def picture(self, name: str) -> Picture:
        """Return the square under the name of a picture."""
        return Picture(name, "image/svg+xml", _STAND_IN, 72, 72, "—")

    def style(self, name: str) -> str:
        """Return the text of a style sheet."""
        return self.materials.style(name)

    def script(self, name: str) -> str:
        """Return the text of a script of the program."""
        return self.materials.script(name)

    def tokens(self) -> Tokens:
        """Return the design tokens."""
        return self.materials.tokens()

    def words(self, language: str) -> Words:
        """Return the interface's words in a language."""
        return self.materials.words(language)


Identity = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Pages:
    """The web pages of a plan that checks look at, made when they are asked for."""

    materials: Materials
    documents: Mapping[Identity, Document]

    def page_of(self, document: Document) -> bytes | None:
        """Return the page of a document with the links that a build gives it; None where none is looked at."""
        linked = self.documents.get(identity(document))
        return None if linked is None else page_of(linked, self.materials)

    def results(self, document: Document, severities: table.Severities) -> tuple[Result, ...]:
        """Return what the checks say of a document and its page, each finding in the style sheet that it is about."""
        return self._results(document, severities, table.CHECKS)

    def page_results(self, document: Document, severities: table.Severities) -> tuple[Result, ...]:
        """Return what those checks say that look at the page; () where a document has none."""
        if identity(document) not in self.documents:
            return ()
        return self._results(document, severities, [check for check in table.CHECKS if check.page or check.printed])

    def _results(self, document: Document, severities: table.Severities, checks: Sequence[Check]) -> tuple[Result, ...]:
        linked = self.documents.get(identity(document))
        if linked is None:
            return table.run(document, severities, printed=printed(document.edition, self.materials), checks=checks)
        # The plan leaves out what people said of a text, which is in none of its files.
        whole = replace(document, versions=linked.versions)
        in_print = printed(document.edition, self.materials)
        said = table.run(whole, severities, page_of(linked, self.materials), in_print, checks=checks)
        return tuple(_in_files(result, linked, self.materials) for result in said)

    def look(self) -> "Looked":
        """Return what the checks of the page find in each page, whatever a workspace sets them to."""
        return Looked(
            {
                identity: tuple(
                    (check, replace(answer, place=_place(answer.place, document, self.materials)))
                    for page in (page_of(document, self.materials),)
                    for check in _checks_of(document)
                    for answer in (check.page(document, page) if check.page else ())
                    if isinstance(answer, Finding)
                )
                for identity, document in self.documents.items()
            }
        )

    def faults(self) -> tuple[SourceError, ...]:
        """Return what in the style sheets of the pages no browser can read, each once."""
        found = [
            SourceError(
                f"This is no CSS, and browsers pass over it: {fault.message}.",
                mend="Correct it, or take it out.",
                place=_place(Place(STYLES, fault.line), document, self.materials),
            )
            for document in self.documents.values()
            for fault in read_sheet(_style(document, self.materials)).faults
        ]
        return tuple({str(error): error for error in found}.values())


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in pages, by the identity of their documents."""

    found: Mapping[Identity, tuple[tuple[Check, Finding], ...]]

    def number(self, document: Document) -> int:
        """Return how much was found in the page of a document, whatever a workspace sets the checks to."""
        return len(self.found.get(identity(document), ()))

    def findings(self, workspace: Workspace) -> tuple[Finding, ...]:
        """Return what to tell of the pages, each rule of a style sheet once, with the workspace's severities."""
        told: dict[tuple[str, str], Finding] = {}
        for (_, edition, _), found in self.found.items():
            severities = workspace.edition(edition).severities
            for check, finding in found:
                if severities.get(check.id, check.severity):
                    severity = severities.get(check.id) or finding.severity
                    told.setdefault((check.id, str(finding.place)), replace(finding, severity=severity))
        return tuple(told.values())


def pages(work: Plan, materials: Materials) -> Pages:
    """Return the pages of a plan that checks look at."""
    return Pages(
        materials,
        {
            identity(task.document): task.document
            for task in work.writes
            if writers.find(task.format).media_type == PAGE and _checks_of(task.document)
        },
    )


def _checks_of(document: Document) -> list[Check]:
    """Return the checks that look at the page of a document."""
    return [
        check for check in table.CHECKS if check.page and (not check.editions or document.edition in check.editions)
    ]


def page_of(document: Document, materials: Materials) -> bytes:
    """Return the web page of a document, with a square in the place of each picture."""
    return writers.find("html").write(document, _WithoutPictures(materials))


def identity(document: Document) -> Identity:
    """Return what tells a document from all others of its workspace: its name, edition and language."""
    return document.name, document.edition, document.language


def _in_files(result: Result, document: Document, materials: Materials) -> Result:
    """Return a result whose findings about the page's styles lead to the lines of their files."""
    findings = tuple(replace(one, place=_place(one.place, document, materials)) for one in result.findings)
    return replace(result, findings=findings) if findings else result


def _place(place: Place, document: Document, materials: Materials) -> Place:
    """Return the place of a line of the page's styles in its file."""
    from publisher.writers.html.style import place_of  # noqa: PLC0415 - a writer, loaded where it is used

    if place.path != STYLES:
        return place
    if not place.line:
        return Place(f"{STYLES}/{editions.find(document.edition).stylesheet or _EVERY_PAGE}")
    return place_of(place.line, _sheets(document, materials))


def _style(document: Document, materials: Materials) -> str:
    """Return all styles of a page, as they stand in it."""
    from publisher.writers.html.style import joined  # noqa: PLC0415 - as above

    return str(joined(_sheets(document, materials)))


def _sheets(document: Document, materials: Materials) -> "list[Sheet]":
    """Return the sheets of a page in order."""
    from publisher.writers.html.page import page_sheets  # noqa: PLC0415 - as above
    from publisher.writers.html.rendering import Medium, Rendering  # noqa: PLC0415 - as above

    return page_sheets(Rendering.start(document, _WithoutPictures(materials), Medium.SCREEN))
