"""The page of a text in one language: what waits at its head, then each edition with all that is known of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import htpy

from publisher import editions
from publisher.errors import SourceError
from publisher.materials import Materials
from publisher.model import Span, State
from publisher.site.review import files, findings, frame, index, people, pictures, reading
from publisher.site.review.needs import first_need, told
from publisher.site.review.values import Counts, OfEdition, Presence, ReviewOf, Row, counts_of
from publisher.writers.html.rendering import Medium, Rendering

# What is wrong with the pictures of an edition, by its id; none of them is shown then.
Unshown = Mapping[str, Sequence[SourceError]]
_Part = tuple[str, str, htpy.Node]  # of an edition: the end of its heading's id, its heading, and what stands below


@dataclass(frozen=True, slots=True)
class Around:
    """What all pages of the site are made with; `one_language` says that it has no page for each language."""

    organisation: str
    materials: Materials
    look_up: pictures.LookUp
    one_language: bool = False


def page(review: ReviewOf, others: Sequence[Row], around: Around, unshown: Unshown) -> bytes:
    """Return the page in UTF-8; `others` are the same text in its other languages.

    Raises `ConfigurationError` for a style sheet that would end its element.
    """
    at, counts = review.address, review.counts()
    rendering = Rendering.start(review.editions[0].document, around.materials, Medium.SCREEN)
    shown = frame.in_language(review.title, review.title_language)
    content = [
        htpy.div(".title")[htpy.h1[shown], htpy.p(".lead")[_which(review)]],
        _waits(review, counts),
        findings.refusals(review.refused),
        _ways(review, others),
        [_edition(edition, at, _Pictures(rendering, around.look_up, unshown)) for edition in review.editions],
        pictures.credits_of(rendering),
    ]
    return frame.page(
        f"{review.title}, {frame.name_of(review.language)}",
        content,
        organisation=around.organisation,
        trail=[frame.home(at), *([] if around.one_language else [_of_language(review)])],
        tags=dict.fromkeys([review.language, review.source_language, *_tags(review), *(o.language for o in others)]),
        materials=around.materials,
    )


@dataclass(frozen=True, slots=True)
class _Pictures:
    """What the pictures of a page are shown with."""

    rendering: Rendering
    look_up: pictures.LookUp
    unshown: Unshown


def _of_language(review: ReviewOf) -> tuple[str, str]:
    return frame.name_of(review.language), frame.way(review.address, index.path_of(review.language))


def _which(review: ReviewOf) -> list[htpy.Node]:
    """Return what the text is: its language, its name, its title in the language that it was written in, its state."""
    parts: list[htpy.Node] = [frame.named(review.language), ", ", htpy.code(translate="no")[review.name]]
    if review.source_title != review.title:
        parts += [", from ", frame.in_language(review.source_title, review.source_language)]
    return [*parts, ". ", _state(review.state)]


def _state(state: State) -> str:
    match state:
        case State.SOURCE:
            return "In the language that it was written in."
        case State.DRAFT | State.TRANSLATED:
            return "Draft translation, not yet checked."
        case State.REVIEWED:
            return "Translation, checked by a reviewer."
        case State.APPROVED:
            return "Translation, approved."


def _waits(review: ReviewOf, counts: Counts) -> htpy.Element:
    """Return what needs a person here, with the way to each edition that it is in."""
    need = first_need(counts)
    return htpy.section(aria_labelledby="_waits", class_=f"waits {need.anchor}")[
        htpy.h2("#_waits")[need.title],
        htpy.p[need.advice],
        review.held_back and htpy.p[frame.said(review.held_back)],
        htpy.ul(".plain")[
            _refused(review),
            [_waiting(edition) for edition in review.editions],
        ],
        _to_build(review),
    ]


def _refused(review: ReviewOf) -> htpy.Element | None:
    """Return how much a build refuses of a text, which the editions below do not count; None where it is nothing."""
    if not review.refused:
        return None
    link = htpy.a(href="#_refused")["What a build refuses"]
    return htpy.li[link, f": {frame.counted(len(review.refused), 'error')}"]


def _waiting(edition: OfEdition) -> htpy.Element:
    counts = counts_of((edition,))
    title = editions.find(edition.document.edition).title
    return htpy.li[htpy.a(href=f"#{edition.document.edition}")[title], ": ", ", ".join(told(counts)) or "nothing waits"]


def _to_build(review: ReviewOf) -> list[htpy.Node] | None:
    stale = [file for one in review.editions for file in one.files if file.presence is not Presence.CURRENT]
    if not stale:
        return None
    command = f"publisher build {review.name} --language {review.language}"
    what = frame.counted(len(stale), "file is missing or out of date", "files are missing or out of date")
    return [
        htpy.p(".label")[f"{what}. Build first:"],
        frame.command(command),
    ]


def _ways(review: ReviewOf, others: Sequence[Row]) -> htpy.Node:
    """Return the links to the same text in its other languages."""
    if not others:
        return None
    links = [
        htpy.li[htpy.a(href=frame.way(review.address, other.address))[frame.name_of(other.language)]]
        for other in others
    ]
    return htpy.nav(".filter", aria_labelledby="_others")[
        htpy.h2("#_others")["This text in other languages"], htpy.ul[links]
    ]


def _edition(edition: OfEdition, at: str, shown: _Pictures) -> htpy.Element:
    own, tag = edition.document.edition, edition.document.language
    first: _Part = ("people", "What a person must check", people.signatures(edition.signatures, tag))
    of_files: tuple[_Part, ...] = (
        ("files", "Files", files.files(edition.files, tag, at)),
        ("outline", "Outline", files.outlines(edition.files, tag)),
    )
    found: _Part = ("findings", "What the checks found", findings.findings(edition, at))
    others: tuple[_Part, ...] = (
        ("speech", "What a screen reader says", files.speech(edition.files, tag)),
        *_of_own_words(edition, shown),
    )
    return htpy.section(".edition", aria_labelledby=own)[
        htpy.h2(id=own)[editions.find(own).title],
        htpy.nav(".jump", aria_label=f"Parts of {editions.find(own).title}")[
            htpy.ul[
                [htpy.li[htpy.a(href=f"#{own}-{key}")[title]] for key, title, _ in (first, *of_files, found, *others)]
            ]
        ],
        _section(own, first),
        # Beside each other where there is room, and one after the other where there is none.
        htpy.div(".sides")[htpy.div[[_section(own, part) for part in of_files]], htpy.div[_section(own, found)]],
        [_section(own, part) for part in others],
    ]


def _section(edition: str, part: _Part) -> htpy.Element:
    key, title, node = part
    return htpy.section[htpy.h3(id=f"{edition}-{key}")[title], node]


def _of_own_words(edition: OfEdition, shown: _Pictures) -> Iterator[tuple[str, str, htpy.Node]]:
    """Yield what is told of an edition whose words are not those of another."""
    if edition.same_as:
        return
    yield "reading", "How hard it is to read", reading.reading(edition.document, edition.results)
    mistakes = shown.unshown.get(edition.document.edition, ())
    if mistakes:
        yield "pictures", "Pictures", pictures.not_shown(mistakes)
    else:
        yield "pictures", "Pictures", pictures.pictures(edition.document, shown.rendering, shown.look_up)


def _tags(review: ReviewOf) -> list[str]:
    """Return the languages of words within the texts."""
    return [
        node.language for edition in review.editions for node in edition.document.inlines() if isinstance(node, Span)
    ]
