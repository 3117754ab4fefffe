"""Make the review site: what is known of each text and of its files, as pages below the output folder."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from publisher import language as languages
from publisher.build.folder import Folder
from publisher.build.listed import text_of
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.output import check_output, refuse_names
from publisher.build.plan import Selection
from publisher.build.preflight import mistakes_in
from publisher.build.review_gathering import gather
from publisher.build.review_pages import earlier, put_in_place
from publisher.build.sheets import look_up
from publisher.errors import SourceError
from publisher.findings import Described
from publisher.site.review import explanation, frame, index, page
from publisher.site.review.needs import Need, by_need
from publisher.site.review.values import FOLDER, ReviewOf, Row, Site

Told = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Made:
    """What was done: the paths of pages that were written, left as they were and taken away, and what waits.

    `first` is the path of the page to begin with; `waiting` counts the texts that each need comes first in.
    """

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    first: str
    waiting: Mapping[Need, int]


def review(folder: Folder, output: Path, selection: Selection, *, on: dt.date, told: Told | None = None) -> Made:
    """Write the review pages of what is selected into the output folder, all or none, and return what was done.

    `on` is the day by which suppressions and sign-offs are judged. `told` hears each text's name as it was looked at,
    and the number of all. Nothing but pages of the review site is written or taken away.

    Raises `SourceError` or `SourceErrors` where a text or a setting cannot be read, and `ConfigurationError` where the
    selection names what there is not, or the folder holds what this program did not write, or what is released.
    """
    check_output(output, folder.root)
    refuse_names(output)
    materials = shared_materials(folder.root)
    site = gather(folder, output, selection, on=on, told=told)
    if site.part:
        site = replace(site, earlier=tuple(_still(earlier(output), site)))
    contents = {f"{FOLDER}/{path}": content for path, content in _pages(site, materials)}
    kept = frozenset(f"{FOLDER}/{row.address}" for row in site.earlier)
    changed, removed = put_in_place(output, contents, site.rows, kept)
    return Made(
        written=tuple(path for path in contents if path in changed),
        unchanged=tuple(path for path in contents if path not in changed),
        removed=removed,
        first=f"{FOLDER}/{index.path_of('')}",
        waiting={need: len(rows) for need, rows in by_need(site.rows).items()},
    )


def _still(rows: Iterable[Row], site: Site) -> Iterator[Row]:
    """Yield the rows of earlier runs that this one did not look at again, of texts and languages still there."""
    looked = {(one.name, one.language) for one in site.reviews}
    for row in rows:
        spoken = any(languages.same(row.language, tag) for tag in site.tags)
        if row.name in site.names and spoken and (row.name, row.language) not in looked:
            yield row


def _pages(site: Site, materials: FileMaterials) -> Iterator[tuple[str, bytes]]:
    """Yield the path of each page, below the folder of the review site, with its bytes."""
    spoken = dict.fromkeys(row.language for row in site.rows)
    for tag in ("", *(spoken if len(spoken) > 1 else ())):
        yield index.path_of(tag), index.page(site, tag, materials)
    around = page.Around(site.organisation, materials, partial(look_up, materials), one_language=len(spoken) == 1)
    for one in site.reviews:
        others = [row for row in site.rows if row.name == one.name and row.language != one.language]
        yield one.address, page.page(one, others, around, _unshown(one, materials))
    yield from _explanations(site, materials)


def _unshown(one: ReviewOf, materials: FileMaterials) -> dict[str, tuple[SourceError, ...]]:
    """Return what is wrong with the pictures of each edition, by its id, where something is."""
    found = {edition.document.edition: mistakes_in([edition.document], materials) for edition in one.editions}
    return {edition: mistakes for edition, mistakes in found.items() if mistakes}


def _explanations(site: Site, materials: FileMaterials) -> Iterator[tuple[str, bytes]]:
    checks = _checks(site)
    manual = _manual()
    for name, check in checks.items():
        text = text_of(manual / f"{name}.md") if manual else ""
        yield (
            frame.explanation_path(name),
            explanation.page(check, text, frozenset(checks), site.organisation, materials),
        )


def _checks(site: Site) -> dict[str, Described]:
    """Return every check that said something, by its id, in the order of the ids."""
    found = {
        result.check.id: result.check
        for one in site.reviews
        for edition in one.editions
        for result in edition.all_results()
    }
    return dict(sorted(found.items()))


def _manual() -> Path | None:
    """Return the folder of the checks' pages: within an installed program, beside it in a checkout."""
    package = Path(__file__).parent.parent
    pages = Path("docs") / "checks"
    return next((folder for folder in (package / pages, package.parent / pages) if folder.is_dir()), None)
