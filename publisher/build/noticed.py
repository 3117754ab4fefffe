"""What is told of the files of a build beside what was done: what they were proved to be, and what to look at."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from publisher.build.cache import Entry
from publisher.build.plan import Plan, Write
from publisher.build.run import Verified, Written
from publisher.build.stage import content_of
from publisher.checks.output import table as examiners
from publisher.findings import Finding
from publisher.writers import table as writers


def noticed(
    work: Plan, outcomes: Mapping[str, Written | Verified], fresh: Mapping[str, Entry], output: Path
) -> tuple[Finding, ...]:
    """Return what to look at in the files of a plan, each once.

    Files that were left as they were are read again where something was noticed in them: lines may have moved since.
    """
    found: dict[tuple[str, str], Finding] = {}
    for task in work.writes:
        for finding in _in_file(task, outcomes.get(f"verify {task.path}"), fresh.get(task.path), output):
            found.setdefault((str(finding.place), finding.message), finding)
    return tuple(found.values())


def _in_file(task: Write, outcome: Written | Verified | None, entry: Entry | None, output: Path) -> Iterable[Finding]:
    if isinstance(outcome, Verified):
        return outcome.noticed
    if entry is None or not entry.noticed:
        return ()
    examiner, content = examiners.find(task.format), content_of(output / task.path)
    if examiner is None or examiner.notices is None or content is None:
        return ()
    return examiner.notices(content, task.document)


def proved(work: Plan) -> tuple[str, ...]:
    """Return for each format of a plan what its files are, beside the standards that they claim, as a sentence."""
    forms = dict.fromkeys(task.format for task in work.writes)
    told = ((writers.find(form).title, examiners.find(form)) for form in forms)
    return tuple(f"{title} files {examiner.proved}." for title, examiner in told if examiner and examiner.proved)
