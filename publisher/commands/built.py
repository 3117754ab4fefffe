"""What a build says when it is done."""
# ruff: noqa: PLC0415 - what is slow to import is imported by what needs it

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from publisher.commands.say import say

if TYPE_CHECKING:
    from publisher.build.publish import Built


def print_built(built: "Built") -> None:
    """Print what a build did, what its files are, and what is still to look at."""
    for line in (*_done(built), *_released(built), *_left_out(built), *_claimed(built), *_to_look_at(built)):
        say(line)
    _say_slow(built)


def _done(built: "Built") -> Iterator[str]:
    yield from (f"wrote {path}" for path in built.written)
    yield from (f"took away {path}" for path in built.removed)
    yield f"{len(built.written)} files written, {len(built.unchanged)} unchanged, {len(built.removed)} taken away."
    if built.drafts:
        yield f"{built.drafts} files are draft translations that nobody has checked yet; their pages say so."


def _released(built: "Built") -> Iterator[str]:
    release = built.release
    if release is None:
        yield "They are drafts: what may be published is written with publisher build --release."
        return
    files = len(built.written) + len(built.unchanged)
    yield f"{files} {'file is' if files == 1 else 'files are'} released." if files else "Nothing could be released."
    if not release.workspace.sign_offs:
        yield "No sign-off is asked for: publisher.toml has no “sign-offs” under [release]."
    for held in release.held:
        yield held.message
        for reason in held.reasons:
            where = f"{reason.place}: " if reason.place.path else ""
            yield f"    {where}{reason.message}"
            yield f"        {reason.mend}"
    if release.held:
        yield f"{len(release.held)} of {release.selected} documents were held back, each in one language and edition."


def _left_out(built: "Built") -> Iterator[str]:
    for one in built.held_back:
        yield one.message
        yield f"    {one.path}: {one.mend}"
    if built.kept and built.release:
        yield f"{len(built.kept)} files of an earlier release stay, though their texts are held back now."
        yield "    Delete them where they say what is wrong now:"
        yield from (f"    kept {path}" for path in built.kept)
    elif built.kept:
        which = "for them" if built.held_back else "whose texts are not translated enough now"
        yield f"{len(built.kept)} files of an earlier build stay {which}; the list of documents says that they may be"
        yield "    out of date. Delete them where they say what is wrong now:"
        yield from (f"    kept {path}" for path in built.kept)
    if built.lessened:
        yield f"{len(built.lessened)} files were translated enough before, and are not now: a build of everything"
        yield "    without --incomplete takes them away. To look at what is not whole, build it elsewhere:"
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
        yield f"Links to {built.absent} files that are not built yet lead nowhere: build them with publisher build."


def _say_slow(built: "Built") -> None:
    """Print what makes PDF files slow on this machine, where some were written."""
    from publisher.build.system import HARFBUZZ_SUBSET, subsets_quickly

    if any(path.endswith(".pdf") for path in built.written) and not subsets_quickly():
        say(
            f"The library {HARFBUZZ_SUBSET.name} is missing or too old, so PDF files take about ten times as long.",
            err=True,
        )
        say(f"    Install the package {HARFBUZZ_SUBSET.package}.", err=True)
