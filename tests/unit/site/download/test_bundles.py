"""What goes into zip files, and what their readme says."""

import hashlib
from dataclasses import replace

import pytest

from publisher.errors import SourceError
from publisher.model import Contact, State, Targets
from publisher.site.download import addresses
from publisher.site.download.bundles import Contents, contents, day_of
from publisher.site.download.values import site_of
from publisher.site.manifest import File
from publisher.workspace import EditionSettings, SiteSettings, Workspace
from tests.tools.materials import StockMaterials

WORKSPACE = Workspace(
    Contact("Trust", phone="01632 960 001", email="hello@example.org"),
    ("en", "ur"),
    (EditionSettings("standard", ("html",), Targets(), {}),),
    site=SiteSettings("https://example.org/l/"),
)
ENGLISH = File(
    "vision", "en", "standard", "pdf", "vision/en/our-vision.en.pdf", "application/pdf", "Our vision", 12_001, 3,
    "a" * 64, State.SOURCE, draft=False, changed="2026-03-19",
)  # fmt: skip
URDU = replace(
    ENGLISH,
    language="ur",
    path="vision/ur/our-vision.ur.pdf",
    title="ہمارا وژن",
    state=State.DRAFT,
    draft=True,
    changed="",
)


def held(*files: File, workspace: Workspace = WORKSPACE) -> list[Contents]:
    return list(contents(site_of(workspace, files, StockMaterials())))


def lines(readme: bytes) -> list[str]:
    return readme.decode("utf-8-sig").split("\r\n")


def test_the_readme_of_a_language_lists_each_file_with_its_facts() -> None:
    readme = held(ENGLISH, URDU)[0].readme

    assert lines(readme) == [
        "All files in this language",
        "",
        "This folder holds documents of Trust.",
        "Language of these documents: English",
        "SHA256SUMS holds a checksum of each file: it shows whether a file is whole.",
        "Newer files are here: https://example.org/l/en/",
        "",
        "",
        "Files",
        "",
        "Our vision",
        "",
        "vision/en/our-vision.en.pdf",
        "Standard version, PDF, to print, 13\N{NO-BREAK SPACE}kB, Pages: 3",
        "Original text, not a translation",
        "Last change: 19 March 2026",
        "",
        "",
        "Ask for another format",
        "",
        "Tell us which document you need, and how you would like to have it.",
        "For example in large print, in easy read, in Braille, as audio or in another language.",
        "https://example.org/l/en/other-formats.html",
        "",
        "Contact us",
        "Trust",
        "Phone: 01632 960 001",
        "Email: hello@example.org",
        "",
    ]


def test_a_readme_begins_with_the_mark_and_ends_each_line_as_every_editor_shows_it() -> None:
    readme = held(ENGLISH)[0].readme

    assert readme.startswith(b"\xef\xbb\xbf")
    assert readme.count(b"\n") == readme.count(b"\r\n") > 10


def test_a_right_to_left_readme_has_every_line_in_one_direction() -> None:
    shown = lines(held(ENGLISH, URDU)[1].readme)

    assert "\u200fDraft, not released" in shown
    assert shown[shown.index("\u200fNewer files are here:") + 1] == "\u200ehttps://example.org/l/ur/"
    assert shown[shown.index("\u200fPhone:") + 1] == "\u200e01632 960 001"
    assert URDU.path in shown


def test_the_readme_of_several_languages_names_the_language_of_each_document() -> None:
    shown = lines(held(ENGLISH, URDU)[2].readme)

    assert "Language of these documents: English, اردو" in shown
    assert shown[shown.index("\u200fہمارا وژن") + 1] == "\u200fاردو (Urdu)"
    assert "Draft translation, not yet checked" in shown


def test_the_readme_says_nothing_of_ways_and_places_that_nobody_gave() -> None:
    bare = replace(WORKSPACE, contact=Contact("Trust"), site=SiteSettings())

    shown = "\n".join(lines(held(ENGLISH, workspace=bare)[0].readme))

    assert "Contact us" not in shown
    assert "Newer files" not in shown
    assert "http" not in shown


@pytest.mark.parametrize(
    "title", ["<b>&\"'", "\u202edlrow\u2066", "a\r\nSHA256SUMS\n\x1b[2J", "👩‍👩‍👧", "x" * 300, "\u2028a"]
)
def test_a_title_stays_on_its_line_whatever_it_is(title: str) -> None:
    plain, wild = (held(replace(ENGLISH, title=words))[0].readme for words in ("Our vision", title))

    assert len(lines(wild)) == len(lines(plain))
    assert not set("\u202e\u2066\x1b\u2028") & set(wild.decode())


def test_the_checksums_are_those_of_the_readme_and_of_every_file() -> None:
    one = held(ENGLISH, URDU)[-1]

    assert one.checksums.decode().splitlines() == [
        f"{hashlib.sha256(one.readme).hexdigest()}  README.txt",
        f"{'a' * 64}  {ENGLISH.path}",
        f"{'a' * 64}  {URDU.path}",
    ]


@pytest.mark.parametrize(
    "path",
    [
        "vision/en/../../x.pdf", "C:/x.pdf", "vision//x.pdf", "vision/./x.pdf", "a\\b.pdf", "vision/en/a\nb.pdf",
        "vision/en/con.pdf", "aux/en/a.pdf", "vision/en/a.pdf.", "/etc/a.pdf", "vision/en/a\u202e.pdf", "",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(path: str) -> None:
    with pytest.raises(SourceError, match="Not every system can unpack"):
        held(replace(ENGLISH, path=path))


@pytest.mark.parametrize(
    "path",
    [
        "Vision/EN/our-vision.en.pdf", ENGLISH.path, f"{ENGLISH.path}/a.pdf", "vision/en", "sha256sums/en/a.pdf",
        "readme.TXT",
    ],
)  # fmt: skip
def test_two_files_of_one_name_are_refused(path: str) -> None:
    with pytest.raises(SourceError, match="would have one name"):
        held(ENGLISH, replace(ENGLISH, path=path))


@pytest.mark.parametrize("day", ["", "yesterday", "1979-12-31", "2108-01-01"])
def test_a_day_that_no_zip_file_can_say_is_the_first_that_it_can(day: str) -> None:
    assert day_of(replace(ENGLISH, changed=day)).isoformat() == "1980-01-01"


def test_the_name_of_a_zip_file_says_what_is_in_it() -> None:
    assert addresses.language_bundle("zh-Hans") == "zh-Hans/documents-in-simplified-chinese.zh-Hans.zip"
    assert addresses.document_bundle("vision") == "vision/vision-all-languages.zip"
