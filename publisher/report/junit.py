"""A report as JUnit XML, which build servers show: a suite for each text and file, a case for each check.

There is no standard of it; the elements and attributes are those that Jenkins' and GitLab's readers document.
"""

from collections.abc import Iterable, Iterator

from lxml import etree

from publisher.errors import visible
from publisher.findings import Finding, Outcome, Result, Severity, ToReview
from publisher.report import Checked, Report, came_of, in_order, place_of


def as_junit(report: Report, fail_on: Severity = Severity.ERROR) -> str:
    """Return the report; a check fails its case where it found what fails a run.

    A check that was not run, or that leaves something for a person to look at, is a skipped case that says so: neither
    reads as passed. All times are left out, so that the same results are the same text.
    """
    root = etree.Element("testsuites", name="publisher check")
    for one in in_order(report.checked):
        _suite(root, _name(one), one.results, fail_on)
    for file in report.files:
        _suite(root, file.path, file.results, fail_on)
    _of_tools(root, report)
    if refused := report.refused_alone():
        suite = _begin(root, "build", len(refused), len(refused), 0)
        for error in refused:
            case = etree.SubElement(suite, "testcase", name=_plain(str(error.place)), classname="build")
            failure = etree.SubElement(case, "failure", message=_plain(error.message), type="error")
            failure.text = _plain(f"{error.message}\n{error.mend}")
    _let_stand(root, report)
    suites = list(root)
    for count in ("tests", "failures", "skipped"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    text: str = etree.tostring(root, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def _name(one: Checked) -> str:
    document = one.document
    return " ".join(part for part in (document.name, document.edition, document.language) if part)


def _of_tools(root: etree._Element, report: Report) -> None:
    """Add a skipped case for each outside program that was asked for and is not here."""
    missing = [tool for tool in report.tools if tool.version is None]
    if missing:
        suite = _begin(root, "tools", len(missing), 0, len(missing))
        for tool in missing:
            case = etree.SubElement(suite, "testcase", name=_plain(tool.id), classname="tools")
            etree.SubElement(case, "skipped", message=_plain(f"Not on this machine. {tool.get}"))


def _let_stand(root: etree._Element, report: Report) -> None:
    """Add a case for each suppression, skipped where it lapsed or hides nothing, and how many there are of which."""
    if not report.suppressions:
        return
    idle = sum(not one.hides for one in report.suppressions)
    suite = _begin(root, "suppressions", len(report.suppressions), 0, idle)
    properties = etree.SubElement(suite, "properties")
    counts = report.counts()
    for name in ("suppressed", "lapsed"):
        etree.SubElement(properties, "property", name=name, value=str(counts[name]))
    for one in report.suppressions:
        said = one.suppression
        case = etree.SubElement(suite, "testcase", name=_plain(f"{said.check} {said.place}"), classname="suppressions")
        told = _plain(f"{came_of(one)} ({said.reason})")
        if one.hides:
            etree.SubElement(case, "system-out").text = told
        else:
            etree.SubElement(case, "skipped", message=told)


def _begin(root: etree._Element, name: str, tests: int, failures: int, skipped: int) -> etree._Element:
    suite = etree.SubElement(root, "testsuite", name=_plain(name))
    for count, number in (("tests", tests), ("failures", failures), ("errors", 0), ("skipped", skipped)):
        suite.set(count, str(number))
    return suite


def _suite(root: etree._Element, name: str, results: Iterable[Result], fail_on: Severity) -> None:
    told = tuple(results)
    failures = sum(any(True for _ in _failing(result, fail_on)) for result in told)
    skipped = sum(bool(_skipped(result, fail_on)) for result in told)
    suite = _begin(root, name, len(told), failures, skipped)
    for result in told:
        case = etree.SubElement(suite, "testcase", name=_plain(result.check.id), classname=_plain(name))
        failing = tuple(_failing(result, fail_on))
        if failing:
            first = failing[0]
            failure = etree.SubElement(case, "failure", message=_plain(first.message), type=str(first.severity))
            failure.text = "\n".join(_line(finding) for finding in failing)
        elif why := _skipped(result, fail_on):
            etree.SubElement(case, "skipped", message=why)
        if said := "\n".join(_beside(result, failing)):
            etree.SubElement(case, "system-out").text = said


def _failing(result: Result, fail_on: Severity) -> Iterator[Finding]:
    failing = (Severity.ERROR,) if fail_on is Severity.ERROR else (Severity.ERROR, Severity.WARNING)
    return (finding for finding in result.findings if finding.severity in failing)


def _skipped(result: Result, fail_on: Severity) -> str:
    """Return why a case that did not fail did not pass either, "" where it did."""
    if any(True for _ in _failing(result, fail_on)):
        return ""
    if result.outcome is Outcome.TO_REVIEW:
        return _plain(f"to review: {result.to_review[0].message}")
    return _plain(f"not run: {' '.join(result.reasons)}") if result.reasons else ""


def _beside(result: Result, failing: tuple[Finding, ...]) -> Iterator[str]:
    for finding in result.findings:
        if finding not in failing:
            yield _line(finding)
    for look in result.to_review:
        yield _plain(f"to review: {_at(look)}{look.message} {look.mend}")
    for hidden in result.suppressed:
        yield _plain(f"suppressed until {hidden.by.until.isoformat()} ({hidden.by.reason}): {hidden.finding.message}")
    for words in result.measurements:
        yield _plain(f"measured: {words}")
    if failing or result.to_review:  # where a case is skipped for these reasons, that says them
        for reason in result.reasons:
            yield _plain(f"not run: {reason}")


def _line(finding: Finding) -> str:
    rule = f" [{finding.rule}]" if finding.rule else ""
    return _plain(f"{_at(finding)}{finding.severity}: {finding.message}{rule} {finding.mend}")


def _at(said: Finding | ToReview) -> str:
    place = place_of(said)
    return f"{place}: " if place else ""


def _plain(words: str) -> str:
    """Return words that XML can hold, and that no terminal obeys."""
    return visible(words.replace("\n", " "))
