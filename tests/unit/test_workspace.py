"""The settings of `publisher.toml`."""

import re
from pathlib import Path

import pytest

from publisher import workspace
from publisher.build.folder import Folder
from publisher.build.texts import open_workspace
from publisher.errors import ConfigurationError
from publisher.findings import Severity
from publisher.language import LANGUAGES
from publisher.language_tables import LANGUAGE_KEYS, SCRIPT_KEYS
from publisher.machine_translation import MACHINE_KEYS
from publisher.markdown.front_matter import TARGETS
from publisher.pdf_standards import PDF_STANDARDS
from publisher.workspace import Offer, Workspace, read_workspace
from tests.tools.workspaces import SETTINGS

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "how-to" / "configure.md"
STANDARDS = [standard.id for standard in PDF_STANDARDS]
OFFER = Offer(("standard", "easy-read"), ("html", "pdf", "docx"), ("reading-level", "heading-order"))


def read(text: str) -> Workspace:
    return read_workspace(text, path="publisher.toml", offer=OFFER)


def test_the_organisation_becomes_the_contact_with_its_place() -> None:
    contact = read(SETTINGS).contact

    assert (contact.name, contact.phone, contact.email) == ("Test Trust", "01632 960 001", "hello@example.org")
    assert str(contact.place) == "publisher.toml:3"


def test_editions_keep_formats_targets_and_severities() -> None:
    text = SETTINGS + (
        "[editions.easy-read.targets]\nreading-age = 9.5\nsentence-words = 12\n"
        '[editions.easy-read.severity]\nreading-level = "error"\nheading-order = "off"\n'
    )

    easy = read(text).edition("easy-read")

    assert easy.formats == ("html",)
    assert (easy.targets.reading_age, easy.targets.sentence_words, easy.targets.longest_sentence_words) == (
        9.5,
        12,
        None,
    )
    assert easy.severities == {"reading-level": Severity.ERROR, "heading-order": None}


def test_pdfs_claim_ua_1_unless_the_workspace_says_ua_2() -> None:
    assert read(SETTINGS).pdf_standard == "ua-1"
    assert read('pdf-standard = "ua-2"\n' + SETTINGS).pdf_standard == "ua-2"


def test_a_standard_that_there_is_not_is_answered_with_the_nearest() -> None:
    with pytest.raises(ConfigurationError) as caught:
        read('pdf-standard = "ua2"\n' + SETTINGS)

    assert caught.value.mend == "Did you mean “ua-2”?"


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("languages =", 'pdf-standard = "ua2"\nlanguages =', 1, "not a value of “pdf-standard”"),
        ("languages =", "pdf-standard = 2\nlanguages =", 1, "must be words"),
        ('"en", "pl"', "", 1, "names no language"),
        ('name = "Test Trust"', 'name = ""', 4, "empty"),
        ('email = "hello@example.org"', 'email = "hello"', 6, "not an email"),
        ('formats = ["html", "docx"]', "formats = []", 9, "names no format"),
        ('formats = ["html", "docx"]', 'formats = "html"', 9, "list of words"),
        ("[editions.standard]", "[editions]\nstandard = 1\n[x]", 9, "must hold keys"),
    ],
)
def test_a_mistake_is_told_with_its_line(old: str, new: str, line: int, says: str) -> None:
    text = SETTINGS.replace('[editions.easy-read]\nformats = ["html"]\n', "").replace(old, new).replace("\n[x]", "\n#")

    with pytest.raises(ConfigurationError) as caught:
        read(text.replace('standard = 1\n#\nformats = ["html", "docx"]', "standard = 1"))

    assert says in caught.value.message
    assert caught.value.place.line == line


def test_settings_without_an_organisation_or_an_edition_are_refused() -> None:
    with pytest.raises(ConfigurationError, match="who publishes"):
        read('languages = ["en"]\n')
    with pytest.raises(ConfigurationError, match="names no edition"):
        read(SETTINGS.partition("[editions")[0])


def test_every_key_is_explained_in_the_guide() -> None:
    explained = set(re.findall(r"^\| `([^`]+)` \|", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE))
    headings = " ".join(re.findall(r"^#+ .*$", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE))
    tables = {"organisation", "translations", "editions", "allowed-words", "language", "script", "machine-translation"}
    tables |= {"release", "site", "withdrawn"}
    known = {
        *(*workspace.KEYS, *workspace.ORGANISATION_KEYS, *workspace.TRANSLATIONS_KEYS, *workspace.EDITION_KEYS),
        *(*TARGETS, *LANGUAGE_KEYS, *SCRIPT_KEYS, *MACHINE_KEYS, *workspace.RELEASE_KEYS),
        *(*workspace.SITE_KEYS, *workspace.WITHDRAWN_KEYS),
    }

    assert known - tables - explained == set()
    values = {f'"{word}"' for word in (*Severity, "off", *STANDARDS)} | {row.tag for row in LANGUAGES}
    assert explained - known - values == set()
    assert all(table in headings for table in tables)


def test_the_guide_names_every_language_and_its_example_can_be_read() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    example = re.search(r"```toml\n(.*?)```", guide, flags=re.DOTALL)

    assert example
    assert read(example[1]).languages == ("en", "pl")
    for row in LANGUAGES:
        line = f"| `{row.tag}` | {row.english_name} | {row.own_name} | {row.script.name} |"
        assert line in guide


def test_our_own_workspace_can_be_read() -> None:
    settings = open_workspace(Folder.open(ROOT))

    assert set(settings.languages) == {row.tag for row in LANGUAGES} - {"cy"}
    assert settings.least_translated == 100
    assert [edition.id for edition in settings.editions] == ["standard", "large-print", "easy-read"]


def test_allowed_words_are_kept_by_language_in_lower_case() -> None:
    text = f'{SETTINGS}\n[allowed-words]\nen = ["Basildon", "GP"]\n"en-GB" = ["basildon", "physio"]\n'

    settings = read(text)

    assert settings.allowed_words == {"en": ("basildon", "gp", "physio")}


def test_allowed_words_of_an_unknown_language_are_refused_with_their_line() -> None:
    with pytest.raises(ConfigurationError) as raised:
        read(f'{SETTINGS}\n[allowed-words]\nenn = ["Basildon"]\n')

    assert "“enn” (Engenni)" in raised.value.message
    assert raised.value.mend.startswith("Did you mean “en”?")
    assert raised.value.place.line == SETTINGS.count("\n") + 3


def test_a_release_asks_for_sign_offs_by_edition_and_for_none_by_itself() -> None:
    text = SETTINGS + '[release]\nsign-offs = { standard = ["meaning", "right", "meaning"], easy-read = ["tested"] }\n'

    assert read(text).sign_offs == {"standard": ("meaning", "right"), "easy-read": ("tested",)}
    assert read(SETTINGS).sign_offs == {}


@pytest.mark.parametrize(
    ("table", "says", "mend"),
    [
        ('sign-off = { standard = ["meaning"] }', "“sign-off” is not a key", "“sign-offs”"),
        ('sign-offs = { standart = ["meaning"] }', "“standart” is not a key", "“standard”"),
        ('sign-offs = { standard = ["meanings"] }', "“meanings” is not a value", "“meaning”"),
        ('sign-offs = { standard = "meaning" }', "must be a list of words", '["one", "two"]'),
    ],
)
def test_a_sign_off_that_cannot_be_asked_for_is_told_with_its_line(table: str, says: str, mend: str) -> None:
    text = f"{SETTINGS}[release]\n{table}\n"

    with pytest.raises(ConfigurationError) as caught:
        read(text)

    assert says in caught.value.message
    assert mend in caught.value.mend
    assert caught.value.place.line >= text[: text.index("[release]")].count("\n") + 1


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://leaflets.example.org", "https://leaflets.example.org/"),
        ("https://www.example.org/leaflets/", "https://www.example.org/leaflets/"),
        ("http://localhost:8000/l", "http://localhost:8000/l/"),
        ("https://exämple.org/é", "https://xn--exmple-cua.org/%C3%A9/"),
    ],
)
def test_a_base_address_is_that_of_a_folder_in_ascii(written: str, address: str) -> None:
    assert read(f'{SETTINGS}\n[site]\nbase-address = "{written}"\n').site.base_address == address


@pytest.mark.parametrize(
    "written",
    [
        "leaflets.example.org", "ftp://example.org/", "https://", "https://a b.org/", "https://.../",
        "https://example.org/?x", "https://example.org/#x", "https://ann:secret@example.org/",
        "https://example.org/../x", "https://example.org/a//b", "https://example.org/%zz/",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_folder_is_refused_with_its_line(written: str) -> None:
    with pytest.raises(ConfigurationError, match=r"publisher\.toml:\d+: .*(Write all of it|Write the address)"):
        read(f'{SETTINGS}\n[site]\nbase-address = "{written}"\n')
