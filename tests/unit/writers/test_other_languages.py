"""Where a leaflet on paper is in other languages: what PDF and Word files say of it, and how it is read back."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from publisher import editions
from publisher import language as languages
from publisher.checks.output import table as examiners
from publisher.checks.output.agreement import disagreements
from publisher.checks.output.file_check import OutputFile
from publisher.checks.output.files import file_links
from publisher.checks.output.passages.of_file import read_file
from publisher.errors import SourceError
from publisher.markdown.read import read
from publisher.model import Contact, Document, Version
from publisher.qr_code import QUIET_ZONE, qr_code
from publisher.speech import beside_of
from publisher.writers import table
from tests.tools.materials import StockMaterials

ADDRESS = "https://leaflets.example.org/care/"
HEADING = "This leaflet in other languages"
TAGS = ("en", "pl", "ar", "ur", "ta", "zh-Hans")
SOURCE = {
    "pl": "---\ntitle: Opieka\nlanguage: pl\n---\n\nPomagamy.\n",
    "ur": "---\ntitle: دیکھ بھال\nlanguage: ur\n---\n\nہم مدد کرتے ہیں۔\n",
    "zh-Hans": "---\ntitle: 护理\nlanguage: zh-Hans\n---\n\n我们帮助您。\n",
}


def versions(tags: Sequence[str]) -> tuple[Version, ...]:
    """Return two files of each language, as a plan has them."""
    return tuple(
        Version(edition, tag, "PDF", "application/pdf", f"../{tag}/care-{edition}.{tag}.pdf", "Care")
        for tag in tags
        for edition in ("standard", "easy-read")
    )


@cache
def document(tag: str = "pl", edition: str = "standard", tags: tuple[str, ...] = TAGS) -> Document:
    whole = read(SOURCE[tag], path="care.md", contact=Contact(name="Example Health", phone="01632 960 001"))
    return replace(editions.find(edition).apply(whole), address=ADDRESS, versions=versions(tags))


@cache
def written(form: str, tag: str = "pl", edition: str = "standard") -> bytes:
    return table.find(form).write(document(tag, edition), StockMaterials())


def told(form: str, content: bytes, given: Document) -> list[str]:
    """Return what reading a file back finds in it."""
    examiner = examiners.find(form)
    assert examiner is not None
    examined = examiner.examine(content, given, next(iter(table.find(form).standards), ""))
    return [finding.message for finding in (*examined.broken, *examined.differing)]


def codes(image: Image.Image) -> list[tuple[str, str]]:
    return [(found.text, found.ec_level) for found in zxingcpp.read_barcodes(image)]


def last_page(content: bytes) -> Image.Image:
    file = pypdfium2.PdfDocument(content)
    try:
        page: Image.Image = file[len(file) - 1].render(scale=150 / 72).to_pil()
        return page
    finally:
        file.close()


def pictures(content: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [archive.read(name) for name in archive.namelist() if name.startswith("word/media/")]


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize(("tag", "edition"), [("pl", "standard"), ("ur", "large-print"), ("zh-Hans", "standard")])
def test_names_address_and_code_are_read_back_from_the_file(form: str, tag: str, edition: str) -> None:
    content = written(form, tag, edition)
    others = [languages.find(other).own_name for other in TAGS if other != tag]

    heading, picture, address, names = read_file(content, form).beside[-4:]

    assert told(form, content, document(tag, edition)) == []
    assert "".join(heading.words) == HEADING.replace(" ", "")
    assert "".join(picture.words).startswith("".join(heading.words))
    assert address.links == ((ADDRESS, (ADDRESS,)),)
    assert "".join(names.words) == "·".join(others)


@pytest.mark.parametrize("tag", ["pl", "ur"])
def test_another_program_reads_the_address_from_the_paper(tag: str) -> None:
    edition = {"pl": "standard", "ur": "large-print"}[tag]
    (picture,) = pictures(written("docx", tag, edition))

    assert codes(last_page(written("pdf", tag, edition))) == [(ADDRESS, "M")]
    assert codes(Image.open(io.BytesIO(picture))) == [(ADDRESS, "M")]


def test_a_listener_hears_it_beside_the_text() -> None:
    assert beside_of(written("pdf"), "pdf")[-4:-1] == (
        f"heading level 2, {HEADING}",
        f"graphic, {HEADING}: {ADDRESS}",
        f"[link, {ADDRESS}]",
    )
    assert beside_of(written("pdf"), "pdf")[-4:] == beside_of(written("docx"), "docx")[-4:]


def test_formats_of_a_document_agree_though_a_web_page_has_a_picker_instead() -> None:
    files = [OutputFile(f"care.{form}", form, written(form)) for form in ("html", "pdf", "docx")]

    assert set(disagreements(files).values()) == {()}
    assert HEADING.encode() not in written("html")


@pytest.mark.parametrize(("form", "tag"), [("pdf", "pl"), ("pdf", "zh-Hans"), ("docx", "pl")])
def test_no_check_of_files_takes_the_address_for_an_unclear_link(form: str, tag: str) -> None:
    assert list(file_links.CHECK.run(OutputFile(f"care.{form}", form, written(form, tag)))) == []


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize(("address", "tags"), [("", TAGS), (ADDRESS, ("pl",)), (ADDRESS, ())])
def test_without_an_address_or_another_language_a_file_says_nothing(
    form: str, address: str, tags: tuple[str, ...]
) -> None:
    alone = replace(document(), address=address, versions=versions(tags))

    content = table.find(form).write(alone, StockMaterials())

    assert HEADING not in " ".join(" ".join(passage.words) for passage in read_file(content, form).text)
    assert told(form, content, alone) == []
    assert any("does not say where the document is" in message for message in told(form, content, document()))
    assert any("and it is not" in message for message in told(form, written(form), alone))


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_wrong_address_and_a_missing_language_are_told(form: str) -> None:
    content = written(form)

    elsewhere = told(form, content, replace(document(), address="https://leaflets.example.org/other/"))
    fewer = told(form, content, document(tags=TAGS[:-1]))

    assert any("the address as" in message for message in elsewhere)
    assert [message for message in fewer if "names of the languages" in message]


def test_a_code_that_leads_elsewhere_is_told_in_a_word_file() -> None:
    other = qr_code(ADDRESS.replace("care", "gone")).png
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written("docx"))) as whole, zipfile.ZipFile(changed, "w") as archive:
        for name in whole.namelist():
            archive.writestr(name, other if name.startswith("word/media/") else whole.read(name))

    assert told("docx", changed.getvalue(), document()) == [
        "The QR code of the Word file does not lead to the document in other languages."
    ]


def test_it_stands_on_the_back_of_a_folded_leaflet_with_the_ways_to_reach_us() -> None:
    folded = replace(document(), paper="DL")

    content = table.find("pdf").write(folded, StockMaterials())

    outside = pypdfium2.PdfDocument(content)[0]
    back = outside.get_textpage().get_text_bounded(left=100 / 25.4 * 72, right=200 / 25.4 * 72)
    assert told("pdf", content, folded) == []
    assert "Contact us" in back
    assert HEADING in back


def test_the_block_is_never_divided() -> None:
    """Text of any length before it: heading, code, address and names stand on one page, and the last one."""
    for paragraphs in range(14, 30, 3):
        long = replace(document(), blocks=document().blocks * paragraphs)
        pages = pypdfium2.PdfDocument(table.find("pdf").write(long, StockMaterials()))
        last = pages[len(pages) - 1].get_textpage().get_text_range()
        assert all(words in last for words in (HEADING, ADDRESS, "English")), paragraphs


@pytest.mark.parametrize(
    "address", [ADDRESS, f"https://example.org/{'long/' * 40}", f"https://example.org/{'x' * 900}"]
)
def test_a_code_is_large_enough_and_has_its_quiet_zone(address: str) -> None:
    code = qr_code(address)
    blank = (False,) * code.modules

    module = code.width / code.modules

    assert code.rows[:QUIET_ZONE] == (blank,) * QUIET_ZONE == code.rows[-QUIET_ZONE:]
    assert all(not any((*row[:QUIET_ZONE], *row[-QUIET_ZONE:])) for row in code.rows)
    assert code.width <= 50
    assert module * (code.modules - 2 * QUIET_ZONE) >= 25
    assert codes(Image.open(io.BytesIO(code.png)))[0][0] == address


def test_an_address_that_no_code_holds_is_told() -> None:
    with pytest.raises(SourceError, match="too long for a QR code"):
        qr_code(f"https://example.org/{'x' * 2400}")
