"""What a build says when it is done."""
# ruff: noqa: PLC0415 - what is slow to import is imported by what needs it

import textwrap
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from publisher import language as languages
from publisher.commands.say import say

if TYPE_CHECKING:
    from publisher.build.planned import Release
    from publisher.build.publish import Built


def print_built(built: "Built") -> None:
    """Print what a build did, what its files are, and what is still to look at."""
    for line in (*_done(built), *_released(built), *_left_out(built), *_claimed(built), *_to_look_at(built)):
        say(line)
    _say_slow(built)


def _done(built: "Built") -> Iterator[str]:
    yield from (f"wrote {path}" for path in built.written)
    yield from (f"took away {path}" for path in built.removed)
    written = _counted(len(built.written), "file", "files")
    yield f"{written} written, {len(built.unchanged)} unchanged, {len(built.removed)} taken away."
    if built.drafts:
        drafts = _counted(built.drafts, "file is a draft translation", "files are draft translations")
        yield f"{drafts} that nobody has checked yet; {'its page says' if built.drafts == 1 else 'their pages say'} so."


def _released(built: "Built") -> Iterator[str]:
    release = built.release
    if release is None:
        yield "They are drafts: what may be published is written with publisher build --release."
        return
    files = len(built.written) + len(built.unchanged)
    if files:
        yield f"{_counted(files, 'file is', 'files are')} released."
    elif release.documents:
        yield "Nothing could be released."
    else:
        yield "There is no text any more: pages at the old addresses say what became of each."
    yield from _let_stand(release)
    if not release.workspace.sign_offs:
        yield "No sign-off is asked for: publisher.toml has no “sign-offs” under [release]."
    for held in (*release.held, *release.elsewhere):
        yield held.message
        for reason in held.reasons:
            where = f"{reason.place}: " if reason.place.path else ""
            yield f"    {where}{reason.message}"
            yield f"        {reason.mend}"
    if release.held:
        were = _counted(release.selected, "document was", "documents were")
        yield f"{len(release.held)} of {were} held back, each in one language and edition."


def _let_stand(release: "Release") -> Iterator[str]:
    """Yield which errors are released, since the authors of their texts let them stand."""
    for (name, edition, tag), stands in release.released_with_errors.items():
        number = _counted(len(stands), "error that its author lets", "errors that their author lets")
        yield f"“{name}” is released in {languages.find(tag).english_name}, {edition}, with {number} stand:"
        for (check, said), count in Counter(stands).items():
            times = f" ({count} times)" if count > 1 else ""
            yield f"    {check}{times}, until {said.until.isoformat()}: {said.reason}"


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _left_out(built: "Built") -> Iterator[str]:
    for one in built.held_back:
        yield one.message
        yield f"    {one.path}: {one.mend}"
    if built.kept and built.release:
        stay = _counted(len(built.kept), "file of an earlier release stays", "files of an earlier release stay")
        yield f"{stay}, though the text is held back now."
        yield "    Delete what says what is wrong now:"
        yield from (f"    kept {path}" for path in built.kept)
    elif built.kept:
        which = "for them" if built.held_back else "whose texts are not translated enough now"
        stay = _counted(len(built.kept), "file of an earlier build stays", "files of an earlier build stay")
        yield f"{stay} {which}; the list of documents says that they may be"
        yield "    out of date. Delete them where they say what is wrong now:"
        yield from (f"    kept {path}" for path in built.kept)
    if built.lessened:
        were = _counted(len(built.lessened), "file was", "files were")
        yield f"{were} translated enough before, and not now: a build of everything"
        yield "    without --incomplete takes that away. To look at what is not whole, build it elsewhere:"
        yield "    publisher build --incomplete --output preview"


def _claimed(built: "Built") -> Iterator[str]:
    if judged := [claim for claim in built.claims if claim not in built.unjudged]:
        yield f"PDF files claim {' and '.join(judged)}, and were validated for it."
    if built.unjudged:
        yield f"PDF files claim {', '.join(built.unjudged)}: not validated, since nothing in a build can judge it yet."
        yield "    Validate them with veraPDF before you publish them."
    for sentence in built.proved:
        yield from textwrap.wrap(sentence, 100, subsequent_indent="    ")


def _to_look_at(built: "Built") -> Iterator[str]:
    if built.noticed:
        yield "Look at this; it ends no build:"
        yield from (f"    {one.place}: {one.message} {one.mend}" for one in built.noticed)
    if built.lost:
        yield "Not every format says all that is in the texts:"
        yield from (f"    {one}" for one in built.lost)
    if built.absent:
        files = _counted(built.absent, "file that is", "files that are")
        yield f"Links to {files} not built yet lead nowhere: build them with publisher build."


def _say_slow(built: "Built") -> None:
    """Print what makes PDF files slow on this machine, where some were written."""
    from publisher.build.system import HARFBUZZ_SUBSET, subsets_quickly

    if any(path.endswith(".pdf") for path in built.written) and not subsets_quickly():
        say(
            f"The library {HARFBUZZ_SUBSET.name} is missing or too old, so PDF files take about ten times as long.",
            err=True,
        )
        say(f"    Install the package {HARFBUZZ_SUBSET.package}.", err=True)
