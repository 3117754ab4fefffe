"""Values for the tests of the review pages: texts, findings and sign-offs in every standing."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from publisher.errors import Place
from publisher.findings import Answer, Check, Finding, NotRun, Result, Severity, ToReview, result_of
from publisher.model import Document, Paragraph, State, Text
from publisher.site.review.values import OfEdition, Presence, Reviewed, ReviewOf, Signature, Site, Validity

TODAY = dt.date(2026, 11, 22)
CHECK = Check("link-text", "Links say where they lead", Severity.ERROR, (), lambda _: ())
ERROR = Finding("This link says nothing.", "Say where it leads.", Place("source/leaflet.md", 7))
WARNING = Finding("This is long.", "Split it.", Place("source/leaflet.md", 9), Severity.WARNING)
LOOK = ToReview("Does “آپ کا خط” fit?", "Look at the picture.", Place("source/leaflet.md", 11))
ELSEWHERE = NotRun("Chromium is not on this machine.", missing=True)


def result(*answers: Answer) -> Result:
    """Return what a check says."""
    return result_of(CHECK, answers)


def document(name: str = "leaflet", language: str = "en", edition: str = "standard", words: str = "Come.") -> Document:
    """Return a document of an edition with one paragraph."""
    place = Place(f"source/{name}.md", 5)
    state = State.SOURCE if language == "en" else State.DRAFT
    blocks = (Paragraph((Text(words, place=place),), place=place),)
    return Document(f"{name}", f"About {name}", language, blocks, edition=edition, state=state)


def file(form: str = "html", **known: object) -> Reviewed:
    """Return a file that was read and in which nothing was found, but for what is `known`."""
    values: dict[str, object] = {
        "format": form,
        "path": f"leaflet/en/leaflet.en.{form}",
        "presence": Presence.CURRENT,
        "bytes": 12_001,
        "results": (result(),),
        "outline": ((1, "About leaflet"), (2, "Before you come")),
        "speech": ("heading level 1 About leaflet", "Come."),
    }
    return Reviewed(**{**values, **known})  # type: ignore[arg-type]  # the names of the fields, each with its type


def signature(validity: Validity = Validity.SIGNED, **known: object) -> Signature:
    """Return a question with how its sign-off stands."""
    asked = ("right", "Is everything right?", validity, 'publisher sign-off leaflet --by "YOUR NAME"')
    who = {} if validity is Validity.NEVER else {"by": "A. Bee", "on": TODAY}
    return replace(Signature(*asked), **who, **known)  # type: ignore[arg-type]  # as above


def edition(
    *answers: Answer,
    files: Iterable[Reviewed] = (),
    signatures: Iterable[Signature] | None = (),
    of: Document | None = None,
) -> OfEdition:
    """Return an edition with what one check says of its text."""
    signed = None if signatures is None else tuple(signatures)
    return OfEdition(of or document(), (result(*answers),), tuple(files), signed)


def review(*editions: OfEdition, name: str = "leaflet", language: str = "en", **known: object) -> ReviewOf:
    """Return a text in a language."""
    own = document(name, language)
    source = ("About " + name, "en")
    title = own.title if language == "en" else "آپ کی ملاقات <b>"
    values = (name, language, title, language, *source, own.state, editions)
    return ReviewOf(*values, **known)  # type: ignore[arg-type]  # as above


def site(*reviews: ReviewOf, part: bool = False) -> Site:
    """Return a site of texts."""
    return Site("Trust <&>", TODAY, reviews, part)
