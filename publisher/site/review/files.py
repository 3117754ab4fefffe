"""The files of an edition beside each other: where they lie, their outlines, and what a screen reader says of each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from urllib.parse import quote

import htpy

from publisher.site.review import frame
from publisher.site.review.values import FOLDER, Presence, Reviewed
from publisher.writers import table as writers

# Two outlines that differ more than this are told as lists, not line by line.
_MOST_DIFFERENCES = 60


def files(found: Sequence[Reviewed], tag: str, at: str) -> htpy.Node:
    """Return the links to the files of an edition, with what is wrong with those that nobody should look at."""
    if not found:
        return htpy.p["This edition has no files."]
    return htpy.ul(".files")[[_file(file, tag, at) for file in found]]


def _file(file: Reviewed, tag: str, at: str) -> htpy.Element:
    form = writers.find(file.format)
    facts = [f"{-(-file.bytes // 1000):,} kB"] if file.bytes else []
    if file.pages is not None:
        facts.append(frame.counted(file.pages, "page"))
    name = htpy.code(".place", dir="ltr", translate="no")[file.path.rpartition("/")[2]]
    if file.presence is Presence.MISSING:
        return htpy.li(".stale")[htpy.strong[form.title], ": not built. Build first."]
    address = frame.way(f"{FOLDER}/{at}", file.path)
    return htpy.li(class_="stale" if file.presence is Presence.OUT_OF_DATE else None)[
        htpy.a(href=quote(address), hreflang=tag, type=form.media_type)[form.title],
        f" ({', '.join(facts)})" if facts else None,
        " ",
        name,
        file.presence is Presence.OUT_OF_DATE
        and htpy.p["Out of date: a build would make it anew. Build first, then look at it."],
    ]


def outlines(found: Sequence[Reviewed], tag: str) -> htpy.Node:
    """Return the headings of each file beside each other, and whether they are the same in all."""
    read = [file for file in found if file.outline is not None]
    if not read:
        return htpy.p["Not read: ", _why(found)]
    common = Counter(read[0].outline)
    for file in read[1:]:
        common &= Counter(file.outline)
    same = all(file.outline == read[0].outline for file in read)
    once = [read[0], *(file for file in found if file.outline is None)] if same else found
    titles = _listed([writers.find(file.format).title for file in read])
    return [
        htpy.p[_agreement(len(read), same=same)],
        htpy.div(".beside")[
            [_outline(file, Counter(common), tag, titles if same and file is read[0] else "") for file in once]
        ],
    ]


def _agreement(number: int, *, same: bool) -> htpy.Node:
    if number == 1:
        return "Only one file was read, so its headings could not be compared."
    if same:
        return f"All {number} files that were read have the same headings in the same order."
    return htpy.strong["The files do not have the same headings in the same order: what is not in all is marked."]


def _heard_alike(number: int) -> str:
    if number == 1:
        return "Only one file was read, so it could not be compared."
    return f"All {number} files that were read are said in the same way."


def _outline(file: Reviewed, common: Counter[tuple[int, str]], tag: str, titles: str = "") -> htpy.Element:
    """Return the outline of one file, or of several that have the same, whose formats are then its `titles`.

    A heading that some other file lacks is marked with words, not colour alone.
    """
    title = htpy.h4[titles or writers.find(file.format).title]
    if file.outline is None:
        return htpy.div[title, htpy.p["Not read: ", frame.said(file.reason or "nobody asked for it.")]]
    rows = []
    for level, words in file.outline:
        alone = common[level, words] <= 0
        common[level, words] -= 1
        rows.append(
            htpy.li(class_=f"level-{min(max(level, 1), 6)}")[
                htpy.span(".level")[f"H{level}"],
                " ",
                frame.in_language(words, tag),
                alone and [" ", htpy.strong(".alone")["not in all files"]],
            ]
        )
    return htpy.div[title, htpy.ol(".outline")[rows] if rows else htpy.p["No headings."]]


def speech(found: Sequence[Reviewed], tag: str) -> htpy.Node:
    """Return what a screen reader says: once for files that say the same, and where files differ, in what."""
    read = [file for file in found if file.speech is not None]
    if not read:
        return htpy.p["Not read: ", _why(found)]
    groups: dict[tuple[str, ...], list[str]] = {}
    for file in read:
        groups.setdefault(file.speech or (), []).append(writers.find(file.format).title)
    unread = [writers.find(file.format).title for file in found if file.speech is None]
    return [
        htpy.p[_heard_alike(len(read))]
        if len(groups) == 1
        else htpy.p[htpy.strong["The files are not said in the same way."]],
        unread and htpy.p[f"Not read: {_listed(unread)}."],
        [_differences(lines, titles, groups, tag) for lines, titles in list(groups.items())[1:]],
        [_spoken(lines, titles, tag) for lines, titles in groups.items()],
    ]


def _spoken(lines: Sequence[str], titles: Sequence[str], tag: str) -> htpy.Element:
    return frame.folded(
        f"{_listed(titles)}: {frame.counted(len(lines), 'line')}",
        htpy.ol(".speech")[[htpy.li[_line(line, tag)] for line in lines]],
    )


def _line(line: str, tag: str) -> htpy.Node:
    """Return one utterance. Words of a program and words of the text stand in it together, so each finds its way."""
    return htpy.bdi(dir="auto", **({} if tag == frame.LANGUAGE else {"lang": tag}))[frame.said(line)]


def _differences(
    lines: Sequence[str], titles: Sequence[str], groups: dict[tuple[str, ...], list[str]], tag: str
) -> htpy.Element:
    """Return in what one kind of speech differs from the first."""
    first, first_titles = next(iter(groups.items()))
    changes = [one for one in SequenceMatcher(None, first, lines, autojunk=False).get_opcodes() if one[0] != "equal"]
    shown = [
        htpy.dl[
            htpy.div[htpy.dt[_listed(first_titles)], htpy.dd[_lines(first[a:b], tag)]],
            htpy.div[htpy.dt[_listed(titles)], htpy.dd[_lines(lines[c:d], tag)]],
        ]
        for _, a, b, c, d in changes[:_MOST_DIFFERENCES]
    ]
    more = len(changes) - len(shown)
    return frame.folded(
        f"{_listed(titles)} beside {_listed(first_titles)}: {frame.counted(len(changes), 'difference')}",
        [htpy.div(".compared")[shown], more > 0 and htpy.p[f"And {more:,} more."]],
        opened=len(changes) <= _MOST_DIFFERENCES,
    )


def _lines(lines: Sequence[str], tag: str) -> htpy.Node:
    return [htpy.p[_line(line, tag)] for line in lines] or htpy.p["–"]


def _why(found: Iterable[Reviewed]) -> list[htpy.Node]:
    reasons = dict.fromkeys(file.reason for file in found if file.reason)
    return frame.said(" ".join(reasons) or "there is no file.")


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
