"""What authors should look at in the files of a build, and what ends no build: told each time, built anew or not."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from publisher.build.cache import Entry
from publisher.build.plan import Plan, Write
from publisher.build.run import Verified, Written
from publisher.build.stage import content_of
from publisher.checks.output import table as examiners
from publisher.findings import Finding


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
    examine, content = examiners.find(task.format), content_of(output / task.path)
    if entry is None or not entry.noticed or examine is None or content is None:
        return ()
    return examine(content, task.document, task.standard).noticed
