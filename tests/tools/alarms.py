"""How often each check on text is wrong: what a person said of each finding in twelve texts, and the pages' sections.

The texts are the two of `source/` and the ten of `tests/samples/texts/`, which were written as teams write, with faults
and without. They are read in the editions that this workspace would make of them, large print aside, which has the
words of the standard one. The web page is not looked at: style sheets are no text.

A person's labels stand in `tests/samples/alarms/ID.toml`, one file a check, one table a text:

    [vision]
    true = ["“stakeholder” is a hard word."]
    false = []

A finding is a false alarm where what it says is not so, or where an editor who looks at it would rightly leave the text
as it stands. A message that comes twice in a text has one label, and counts twice.

After a check was added or changed, run `python -m tests.tools.alarms`, or with the ids of the checks that you work on.
It adds the findings that nobody has labelled as `new`, prints them, and takes out labels of what is no longer found;
move each to `true` or `false` and run it again: when nothing is `new` it writes the section “How often it is wrong” of
the check's page. A test holds pages and labels against a fresh run.
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path

from publisher.build.folder import Folder
from publisher.build.texts import in_editions, open_workspace, read_glossary_text, read_sources
from publisher.checks import table
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read
from publisher.model import Document

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "tests" / "samples" / "texts"
LABELS = ROOT / "tests" / "samples" / "alarms"
PAGES = ROOT / "docs" / "checks"
HEADING = "\n## How often it is wrong\n"
_BEFORE = "\n## Examples\n"
_EASY_READ = "easy-read"
_OWN = ("announcement", "vision")
_SHOWN = 3  # false alarms that a page tells of


@dataclass(frozen=True)
class Found:
    """A finding of a check in a text: `text` is the document's name."""

    check: str
    text: str
    message: str


@dataclass
class Labels:
    """What a person said of the findings of one check in one text; `new` are those that nobody has looked at."""

    true: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)


@cache
def documents() -> tuple[Document, ...]:
    """Return the twelve texts in their editions, large print aside."""
    folder = Folder.open(ROOT)
    workspace = open_workspace(folder)
    glossary = read_glossary_text(folder, "en")
    entries = glossary_entries(glossary) if glossary else ()
    samples = tuple(
        read(
            path.read_text(encoding="utf-8"),
            path=str(path.relative_to(ROOT)),
            contact=workspace.contact,
            glossary=entries,
        )
        for path in sorted(TEXTS.glob("*.md"))
    )
    return tuple(
        document
        for text in (*read_sources(folder, workspace, _OWN), *samples)
        for document in in_editions(workspace, text, str)
        if document.edition != "large-print"
    )


@cache
def found() -> tuple[Found, ...]:
    """Return every finding in the texts; what two editions say of one line counts once."""
    seen = {
        (Found(result.check.id, document.name, finding.message), finding.place)
        for document in documents()
        for result in table.run(document)
        for finding in result.findings
    }
    return tuple(
        one for one, _ in sorted(seen, key=lambda pair: (pair[0].check, pair[0].text, pair[1].line, str(pair)))
    )


def editions_of(check: str) -> str:
    """Return in which of the texts a check looks."""
    only = table.find(check).editions
    looked_at = {document.name for document in documents() if not only or document.edition in only}
    if not only:
        return f"{len(looked_at)} texts: the two of `source/` and ten written for this"
    if only == (_EASY_READ,):
        return f"the {len(looked_at)} of our 12 texts that have easy read"
    return f"{len(looked_at)} texts, without their easy read: the two of `source/` and ten written for this"


def labels_of(check: str) -> dict[str, Labels]:
    """Return what a person said of a check's findings, by text; {} where nobody has said anything."""
    path = LABELS / f"{check}.toml"
    if not path.exists():
        return {}
    return {text: Labels(**lists) for text, lists in tomllib.loads(path.read_text(encoding="utf-8")).items()}


def unlabelled(check: str) -> Iterator[Found]:
    """Yield each finding of a check of which nobody has said whether it is true."""
    labels = labels_of(check)
    for one in dict.fromkeys(one for one in found() if one.check == check):
        said = labels.get(one.text, Labels())
        if one.message not in (*said.true, *said.false):
            yield one


def stale(check: str) -> Iterator[Found]:
    """Yield each label of what a check does not find any more, or that stands twice."""
    known = set(found())
    for text, said in labels_of(check).items():
        for message in chain(said.true, said.false, said.new):
            if Found(check, text, message) not in known or (message in said.true and message in said.false):
                yield Found(check, text, message)


def section(check: str) -> str:
    """Return the section of a check's page that says how often it is wrong."""
    own = [one for one in found() if one.check == check]
    labels = labels_of(check)
    false = [one for one in own if one.message in labels.get(one.text, Labels()).false]
    texts = {one.text for one in own}
    lines = [HEADING, f"Looked for in {editions_of(check)}."]
    if not own:
        lines.append("It found nothing there, so nothing is known of its false alarms.")
    else:
        lines.append(f"Findings: {len(own)}, in {len(texts)} of them. False alarms: {len(false)}.")
    if false:
        lines.append("")
        lines += [f"- In `{one.text}`: {one.message}" for one in list(dict.fromkeys(false))[:_SHOWN]]
        lines.append("")
    lines.append("Who wrote the check also said which findings are true; expect more false alarms in other texts.")
    return "\n".join(lines) + "\n"


def with_section(page: str, section_now: str) -> str:
    """Return a page with its section replaced, or put before its examples."""
    before, heading, rest = page.partition(HEADING)
    if heading:
        _, following, after = rest.partition("\n## ")
        return before + section_now + following + after
    before, examples, after = page.partition(_BEFORE)
    return before + section_now + examples + after


def _toml(labels: Mapping[str, Labels]) -> str:
    def quoted(words: str) -> str:
        escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'    "{escaped}",\n'

    def lines(key: str, messages: Iterable[str]) -> str:
        inside = "".join(quoted(message) for message in messages)
        return f"{key} = [\n{inside}]\n" if inside else ""

    tables = (
        f"[{text}]\n" + "".join(lines(key, getattr(said, key)) for key in ("true", "false", "new"))
        for text, said in sorted(labels.items())
        if said.true or said.false or said.new
    )
    return "\n".join(tables)


def update(check: str) -> list[Found]:
    """Write a check's labels without what is stale and with what is new, and its page where nothing is; return the new.

    A message that stands under both labels loses both.
    """
    labels = labels_of(check)
    for one in list(stale(check)):
        said = labels[one.text]
        for messages in (said.true, said.false, said.new):
            messages[:] = [message for message in messages if message != one.message]
    waiting = []
    for one in dict.fromkeys(one for one in found() if one.check == check):
        said = labels.setdefault(one.text, Labels())
        if one.message not in (*said.true, *said.false):
            said.new = [*(message for message in said.new if message != one.message), one.message]
            waiting.append(one)
        elif one.message in said.new:
            said.new.remove(one.message)
    written, path = _toml(labels), LABELS / f"{check}.toml"
    if written:
        path.write_text(written, encoding="utf-8")
    else:
        path.unlink(missing_ok=True)
    page = PAGES / f"{check}.md"
    if not waiting and page.exists():
        page.write_text(with_section(page.read_text(encoding="utf-8"), section(check)), encoding="utf-8")
    return waiting


def main(identifiers: list[str]) -> int:
    """Update the labels and pages of some checks, all where none is named; return 1 where findings wait for a label."""
    waiting = [one for check in identifiers or [check.id for check in table.CHECKS] for one in update(check)]
    for one in waiting:
        sys.stdout.write(f"{one.check}\t{one.text}\t{one.message}\n")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
