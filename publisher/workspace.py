"""A workspace: the folders that hold an organisation's texts, and the settings in `publisher.toml`.

The settings are read from text into one value, `Workspace`; files are found and read by the build alone.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from publisher import language as languages
from publisher import pdf_standards
from publisher.addresses import as_in_files
from publisher.editions import asked
from publisher.errors import NOWHERE, ConfigurationError, Place, nearest
from publisher.fields import Table, read_toml
from publisher.findings import Severity
from publisher.language_tables import read_rows
from publisher.machine_translation import MachineTranslation, read_machine_translation
from publisher.markdown.front_matter import targets
from publisher.model import Contact, Targets, is_target

# The names inside a workspace's folder.
SETTINGS = "publisher.toml"
SOURCE = "source"
GLOSSARY = "glossary"
STYLES = "styles"
TRANSLATIONS = "translations"
OUTPUT = "output"
RELEASE = "release"

# The keys of each table of publisher.toml; docs/how-to/configure.md explains every one (a test compares them).
KEYS = (
    "languages",
    "pdf-standard",
    "organisation",
    "translations",
    "editions",
    "allowed-words",
    "language",
    "script",
    "machine-translation",
    "release",
    "site",
    "withdrawn",
)
SITE_KEYS = ("base-address", "keep-versions")
WITHDRAWN_KEYS = ("on", "replaced-by", "reason")
RELEASE_KEYS = ("sign-offs",)
TRANSLATIONS_KEYS = ("least-translated",)
ORGANISATION_KEYS = ("name", "phone", "email", "address", "website")
EDITION_KEYS = ("formats", "targets", "severity")

_PDF_STANDARDS = tuple(standard.id for standard in pdf_standards.PDF_STANDARDS)
_ALL = 100.0  # per cent
_SEVERITIES = {**{level.value: level for level in Severity}, "off": None}

_WEBSITE = re.compile(r"https?://[^\s/]+\S*")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")


@dataclass(frozen=True, slots=True)
class Offer:
    """What the program has to choose from: the ids of its editions, formats and checks."""

    editions: tuple[str, ...]
    formats: tuple[str, ...]
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A document that readers had and shall have no more, by the name of its source file, and since when.

    `replaced_by` is the name of the document to read in its place, "" for none. `reason` is in the workspace's first
    language, "" where the team says nothing.
    """

    document: str
    on: dt.date
    replaced_by: str = ""
    reason: str = ""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The download site. `base_address` ends in a slash, "" where nobody has said where the site will stand.

    `keep_versions` says that files which a release replaces stay, under the date of their own release.
    """

    base_address: str = ""
    keep_versions: bool = False
    withdrawn: tuple[Withdrawn, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionSettings:
    """One edition as the workspace wants it: its formats, targets, and severities by the check's id (None: off)."""

    id: str
    formats: tuple[str, ...]
    targets: Targets
    severities: Mapping[str, Severity | None]


@dataclass(frozen=True, slots=True)
class Workspace:
    """The settings of a workspace.

    `languages` begins with the one that texts are written in by default. `pdf_standard` is the id of the row of
    `publisher.pdf_standards` that its PDFs claim. `allowed_words` are those that its readers know, in lower case, by
    the tag of their language in the table of languages. `least_translated` is how many of a text's segments must be
    translated before the text is published in a language, in per cent. `machine` is None where no machine translates.
    `sign_offs` are the ids of the questions that must be signed before a document is released, by edition. `site` says
    where the download site will stand, and what becomes of documents that are no more.
    """

    contact: Contact
    languages: tuple[str, ...]
    editions: tuple[EditionSettings, ...]
    pdf_standard: str = pdf_standards.DEFAULT
    allowed_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    least_translated: float = _ALL
    machine: MachineTranslation | None = None
    sign_offs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    site: SiteSettings = SiteSettings()

    def refuse_language(self, tag: str) -> None:
        """Raise `ConfigurationError` for a tag in the words of a command that is none of the workspace's languages."""
        if tag in self.languages:
            return
        if not languages.known(tag):
            message, mend = languages.refusal(tag)
            raise ConfigurationError(message, mend=mend)
        raise ConfigurationError(f"“{tag}” is not a language of this workspace.", mend=nearest(tag, self.languages))

    def publishes(self, untranslated: int, segments: int) -> bool:
        """Return whether a text of so many segments, of which some are not translated, is published."""
        return 100 * (segments - untranslated) >= self.least_translated * segments

    def edition(self, edition: str) -> EditionSettings:
        """Return the settings of an edition that the workspace has."""
        return next(settings for settings in self.editions if settings.id == edition)


def catalogue_path(document: str, language: str) -> str:
    """Return the path of a document's translation into a language, from the workspace's folder."""
    return f"{TRANSLATIONS}/{language}/LC_MESSAGES/{document}.po"


def template_path(document: str) -> str:
    """Return the path of the file that new translations of a document start from."""
    return f"{TRANSLATIONS}/{document}.pot"


def read_workspace(text: str, *, path: str, offer: Offer) -> Workspace:
    """Return the settings in the text of `publisher.toml`. The languages that they bring are known from here on.

    Raises `ConfigurationError`, with line and nearest name, for the first key or value that is not known.
    """
    languages.use(())  # not even a broken file leaves the languages of another workspace behind
    table = read_toml(text, file=path)
    table.only(*KEYS)
    languages.use(read_rows(table))
    return Workspace(
        contact=_contact(table),
        languages=_languages(table),
        editions=_editions(table, offer),
        pdf_standard=table.choice("pdf-standard", _PDF_STANDARDS, pdf_standards.DEFAULT),
        allowed_words=_allowed_words(table.table("allowed-words")),
        least_translated=_least_translated(table.table("translations")),
        machine=read_machine_translation(table),
        sign_offs=_sign_offs(table.table("release"), offer),
        site=_site(table),
    )


def _site(table: Table) -> SiteSettings:
    site = table.table("site")
    site.only(*SITE_KEYS)
    withdrawn = table.table("withdrawn")
    return SiteSettings(
        base_address=_base_address(site),
        keep_versions=site.flag("keep-versions", default=False),
        withdrawn=tuple(_withdrawn(name, withdrawn.table(name)) for name in withdrawn.values),
    )


def _base_address(table: Table) -> str:
    """Return where the site will stand, with a slash at its end, "" where nobody has said it."""
    address = table.text("base-address", "")
    if not address:
        return ""
    if not _WEBSITE.fullmatch(address):
        raise table.refuse(
            "base-address",
            f"“{address}” is not the address of a website.",
            "Write all of it, from https:// on, without spaces: https://leaflets.example.org/",
        )
    # Hosts and programs take folders such as “..” and “” away, each in its own way: what is left is another address.
    folders = address.split("/")[3:]
    folders = folders[:-1] if folders and not folders[-1] else folders
    odd = {"", ".", ".."}.intersection(folders) or any(sign in address for sign in "?#@\"'<>%;")
    if odd or not is_target(address):
        raise table.refuse(
            "base-address",
            f"Pages cannot stand below “{address}”.",
            "Write the address of a folder in plain letters, with no “?”, “#”, “@” or “%” and no “..” in it: "
            "https://www.example.org/leaflets/",
        )
    return as_in_files(address if address.endswith("/") else f"{address}/")


def _withdrawn(name: str, table: Table) -> Withdrawn:
    """Return what is said of a document that was withdrawn."""
    table.only(*WITHDRAWN_KEYS)
    on = table.day("on")
    if on is None:
        raise table.refuse("on", f"{table.name} does not say since when.", "Add the line: on = 2026-04-01")
    return Withdrawn(name, on, table.text("replaced-by", ""), table.text("reason", ""), table.place())


def _sign_offs(table: Table, offer: Offer) -> dict[str, tuple[str, ...]]:
    """Return the ids of the questions that a release wants signed, by edition; none by default."""
    table.only(*RELEASE_KEYS)
    demanded = table.table("sign-offs")
    demanded.only(*offer.editions)
    return {
        edition: demanded.choices(edition, tuple(question.id for question in asked(edition)), ())
        for edition in demanded.values
    }


def _least_translated(table: Table) -> float:
    """Return how much of a text must be translated before it is published, in per cent; all of it by default."""
    table.only(*TRANSLATIONS_KEYS)
    value = table.number("least-translated", _ALL)
    if value is None or value > _ALL:
        raise table.refuse(
            "least-translated", "“least-translated” must be from 0 to 100.", "It is a share in per cent."
        )
    return value


def _allowed_words(table: Table) -> dict[str, tuple[str, ...]]:
    """Return the words that readers know by language; two tags of one language are one language."""
    allowed: dict[str, tuple[str, ...]] = {}
    for tag in table.values:
        if not languages.known(tag):
            raise table.refuse(tag, *languages.refusal(tag))
        known = languages.find(tag).tag
        words = tuple(word.casefold() for word in table.texts(tag))
        allowed[known] = tuple(dict.fromkeys((*allowed.get(known, ()), *words)))
    return allowed


def _contact(table: Table) -> Contact:
    if "organisation" not in table.values:
        raise table.refuse(
            "organisation", f"{table.file} does not say who publishes.", 'Add: [organisation] and name = "…".'
        )
    organisation = table.table("organisation")
    organisation.only(*ORGANISATION_KEYS)
    website = organisation.text("website", "")
    if website and not (_WEBSITE.fullmatch(website) and is_target(website)):
        raise organisation.refuse(
            "website", f"“{website}” is not the address of a website.", "Begin it with https://, and leave no spaces."
        )
    email = organisation.text("email", "")
    if email and not (_EMAIL.fullmatch(email) and is_target(f"mailto:{email}")):
        raise organisation.refuse("email", f"“{email}” is not an email address.", "Write it as name@example.org.")
    phone = organisation.text("phone", "")
    if phone and not any(sign.isascii() and sign.isdigit() for sign in phone):
        raise organisation.refuse(
            "phone", f"“{phone}” is not a telephone number.", "Write it in digits, such as 01632 960 123."
        )
    return Contact(
        name=organisation.text("name"),
        phone=phone,
        email=email,
        address=organisation.text("address", ""),
        website=website,
        place=organisation.place(),
    )


def _languages(table: Table) -> tuple[str, ...]:
    tags = table.texts("languages")
    if not tags:
        raise table.refuse("languages", f"{table.file} names no language.", 'Add the line: languages = ["en"]')
    for tag in tags:
        if not languages.known(tag):
            raise table.refuse("languages", *languages.refusal(tag))
    return tuple(dict.fromkeys(tags))


def _editions(table: Table, offer: Offer) -> tuple[EditionSettings, ...]:
    editions = table.table("editions")
    editions.only(*offer.editions)
    if not editions.values:
        raise table.refuse(
            "editions",
            f"{table.file} names no edition.",
            f'Add: [editions.{offer.editions[0]}] and formats = ["{offer.formats[0]}"].',
        )
    return tuple(_edition(edition, editions.table(edition), offer) for edition in editions.values)


def _edition(edition: str, table: Table, offer: Offer) -> EditionSettings:
    table.only(*EDITION_KEYS)
    formats = table.choices("formats", offer.formats, ())
    if not formats:
        raise table.refuse(
            "formats", f"{table.name} names no format.", f'Add the line: formats = ["{offer.formats[0]}"]'
        )
    severity = table.table("severity")
    severity.only(*offer.checks)
    return EditionSettings(
        id=edition,
        formats=formats,
        targets=targets(table.table("targets")),
        severities={check: _SEVERITIES[severity.choice(check, tuple(_SEVERITIES), "")] for check in severity.values},
    )
